"""What the files of a batch ask or say at the end: the cards of the import report, and what their buttons do."""

from typing import Final

from timeline_app.commands.articles import AddVersion, ImportArticles
from timeline_app.commands.command import Command
from timeline_app.domain.articles import ParsedArticle, PassageKind
from timeline_app.domain.ids import ArticleId
from timeline_app.domain.problems import Problem
from timeline_app.gui import wording
from timeline_app.gui.imports.model import CardKind, ReportCard
from timeline_app.gui.shell.intake_run import FileResult, is_same_file
from timeline_app.queries.later_versions import EarlierVersion


def command_of(card: ReportCard, words: str) -> Command | None:
    """Give the command that a button stands for, None for one that changes nothing in the record."""
    if card.parsed is None:
        return None
    if words in (wording.KEEP_BOTH, wording.LATER_VERSION) and card.article is not None:
        return AddVersion(ArticleId(card.article), card.parsed)
    # A later version of a file that could not be saved is an article of its own.
    if words in (wording.KEEP_AS_ONE, wording.OWN_ARTICLE, wording.LATER_VERSION):
        return ImportArticles((card.parsed,))
    if card.kind is CardKind.SEVERAL:
        return ImportArticles(card.offered)
    return None


def is_new(result: FileResult) -> bool:
    """Say whether a file is to be added without a question before."""
    waits = result.known is not None or result.twin is not None or result.offered or _is_later(result)
    return result.parsed is not None and result.problem is None and not waits


def _is_later(result: FileResult) -> bool:
    return result.earlier is not None or result.later_of is not None


def parsed_of(result: FileResult) -> ParsedArticle:
    """Give what was read; asking for it where nothing was is a bug."""
    if result.parsed is None:
        raise RuntimeError(f"{result.name} was not read")
    return result.parsed


_KINDS: Final = {Problem.TOOK_TOO_LONG: CardKind.TOO_LONG, Problem.SCANNED: CardKind.SCANNED}
"""What is refused but can be helped asks for it; the rest is said and no more."""


def cards_of(index: int, result: FileResult, results: list[FileResult], saved: dict[int, int]) -> list[ReportCard]:
    """Give what one file asks or says at the end."""
    if result.problem is not None:
        kind = _KINDS.get(result.problem.problem, CardKind.LEFT_OUT)
        sentence = result.problem.sentence
        return [ReportCard(kind, result.name, sentence, index, problem=result.problem.problem, path=result.path)]
    if result.parsed is None or is_same_file(result):
        return []
    if result.known is not None:
        return [_duplicate(index, result, result.known.article, result.known.title, result.known.quotes,
                           result.known.furniture_differs)]  # fmt: skip
    if result.twin is not None:
        first = results[result.twin]
        title = parsed_of(first).metadata.title or first.name
        return [_duplicate(index, result, saved.get(result.twin), title, 0, 0)]
    if result.offered:
        return [_several(index, result)]
    if _is_later(result):
        return [_later(index, result, results, saved)]
    if index not in saved:
        return []
    cards = []
    title = result.parsed.metadata.title or ""
    called = wording.isolated(title) if title else result.name
    if result.parsed.metadata.published is None:
        sentence = wording.no_date(called)
        cards.append(ReportCard(CardKind.NO_DATE, result.name, sentence, index, saved[index], title=title))
    if not result.parsed.encoding_sure:
        sentence = wording.encoding_unsure(called, result.parsed.encoding)
        cards.append(
            ReportCard(
                CardKind.ENCODING, result.name, sentence, index, saved[index], parsed=result.parsed, title=title
            )
        )  # fmt: skip
    return cards


def _several(index: int, result: FileResult) -> ReportCard:
    titles = [article.metadata.title or _first_words(article) for article in result.offered]
    sentence = wording.several_articles(result.name, titles)
    return ReportCard(CardKind.SEVERAL, result.name, sentence, index, parsed=result.parsed, offered=result.offered)


def _first_words(article: ParsedArticle) -> str:
    body = next((part for part in article.passages if part.kind is not PassageKind.FURNITURE), None)
    words = article.text[body.start : body.end].split() if body is not None else [article.source.name]
    return f"“{' '.join(words[:8])}…”" if len(words) > 8 else " ".join(words)


def _later(index: int, result: FileResult, results: list[FileResult], saved: dict[int, int]) -> ReportCard:
    """Ask about a file that is a later version of an article of the project, or of one added just before it."""
    earlier = result.earlier
    if earlier is None:
        first = results[result.later_of or 0]
        title = parsed_of(first).metadata.title or first.name
        earlier = EarlierVersion(saved.get(result.later_of or 0, 0), title, 0, 0, 0, 0)
    sentence = wording.later_version(
        earlier.title, earlier.quotes, earlier.unmatched, earlier.words_added, earlier.words_removed
    )
    return ReportCard(
        CardKind.LATER_VERSION, result.name, sentence, index, earlier.article or None, known_title=earlier.title,
        known_quotes=earlier.quotes, parsed=result.parsed, lines=earlier.lines,
        lost_quotes=earlier.unmatched,
    )  # fmt: skip


def _duplicate(
    index: int, result: FileResult, article: int | None, title: str, quotes: int, differs: int
) -> ReportCard:
    return ReportCard(
        CardKind.DUPLICATE, result.name, wording.already_here(), index, article, known_title=title,
        known_quotes=quotes, furniture_differs=differs, parsed=result.parsed,
    )  # fmt: skip
