"""Adding, dating, correcting and removing articles."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from timeline_app.commands import _date_reviews, _import, _removal
from timeline_app.commands._names import article_name
from timeline_app.commands._quotes import refuse_if_quoted
from timeline_app.commands._words import in_marks, tidy
from timeline_app.domain.articles import ParsedArticle, PassageKind
from timeline_app.domain.counting import counted
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.ids import ArticleId, PassageId, VersionId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store.writer import Writer

_FIELD_WORDS: Final = {
    "title": "title",
    "publisher": "paper",
    "byline": "byline",
    "dateline": "dateline",
    "continued_from": "missing page",
}
"""What `EditArticle` can change, as a step's name calls it."""


@dataclass(frozen=True, slots=True)
class ImportArticles:
    """Add read files as articles: one step however many files. Gives the new article ids, in order.

    A file whose original is already in the project (same bytes) is not added twice: its slot gives the known id.
    """

    articles: tuple[ParsedArticle, ...]

    @property
    def label(self) -> str:
        if len(self.articles) == 1:
            parsed = self.articles[0]
            return f"Added {in_marks(parsed.metadata.title or parsed.source.name)}"
        return f"Added {counted(len(self.articles), 'article')}"

    def apply(self, writer: Writer) -> tuple[ArticleId, ...]:
        before = {row["id"] for row in writer.rows("article")}
        articles = tuple(_import.add_article(writer, parsed) for parsed in self.articles)
        new = [article for article in dict.fromkeys(articles) if article not in before]
        if len(new) == 1:
            writer.name_step(f"Added {in_marks(article_name(writer, new[0]))}")
        elif new:
            writer.name_step(f"Added {counted(len(new), 'article')}")
        return articles


@dataclass(frozen=True, slots=True)
class AddVersion:
    """Keep a file as a later version of an article already here. Old quotes stay in the version they were taken from.

    Gives the `VersionId`; that of the version already here when the article has one of the same bytes.
    """

    article: ArticleId
    parsed: ParsedArticle

    @property
    def label(self) -> str:
        return f"Kept {in_marks(self.parsed.source.name)} as a later version"

    def apply(self, writer: Writer) -> VersionId:
        return _import.add_version(writer, self.article, self.parsed)


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Keep a file that was read again, its letters stored in another way, as the newest reading of its article.

    The bytes stay what they are, and the reading before stays too. What the file says of itself is written anew where
    nobody has taken a quote from it yet. Gives the `VersionId`.
    """

    article: ArticleId
    parsed: ParsedArticle

    @property
    def label(self) -> str:
        return f"Read {in_marks(self.parsed.source.name)} again"

    def apply(self, writer: Writer) -> VersionId:
        return _import.read_again(writer, self.article, self.parsed)


@dataclass(frozen=True, slots=True)
class SetPublicationDate:
    """Set or clear an article's publication date (`day` number). `how`: "set by you" unless the file proves it.

    Every date that was counted from it is re-opened for review; none is changed.
    """

    article: ArticleId
    day: int | None
    how: str = "set by you"

    @property
    def label(self) -> str:
        if self.day is None:
            return "Cleared the publication date"
        return f"Set the publication date to {day_in_words(self.day, weekday=False)}"

    def apply(self, writer: Writer) -> None:
        how = "" if self.day is None else self.how
        before = writer.row("article", self.article)["published"]
        writer.set("article", self.article, published=self.day, published_how=how)
        if before != self.day:
            opened = _date_reviews.reopen(writer, self.article, before, self.day)
            if opened:
                writer.name_step(f"{self.label}; {counted(opened, 'date')} to review")


@dataclass(frozen=True, slots=True)
class EditArticle:
    """Correct what is known about an article. None leaves a field as it is, "" clears it."""

    article: ArticleId
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    dateline: str | None = None
    continued_from: str | None = None

    @property
    def label(self) -> str:
        return f"Changed {_fields_in_words(self._given)} of an article"

    def apply(self, writer: Writer) -> None:
        before, given = writer.row("article", self.article), self._given
        changed = [name for name, value in given.items() if value != before[name]]
        writer.set("article", self.article, **given)
        name = in_marks(article_name(writer, self.article))
        writer.name_step(f"Changed {_fields_in_words(changed or given)} of {name}")

    @property
    def _given(self) -> dict[str, str]:
        return {name: tidy(value) for name in _FIELD_WORDS if (value := getattr(self, name)) is not None}


@dataclass(frozen=True, slots=True)
class LinkContinuation:
    """Say which article holds the first page of a partial one, or with None that it is not in the project.

    Raises `ProblemForUser` for an article that would continue itself, over other pages too.
    """

    article: ArticleId
    first: ArticleId | None

    @property
    def label(self) -> str:
        return "Linked an article to its first page" if self.first is not None else "Removed the link to a first page"

    def apply(self, writer: Writer) -> None:
        name = in_marks(article_name(writer, self.article))
        before, seen = self.first, {self.article}
        while before is not None:
            if before in seen:
                raise ProblemForUser(Problem.CONTINUES_ITSELF)
            seen.add(before)
            before = writer.row("article", before)["continues"]
        writer.set("article", self.article, continues=self.first)
        writer.name_step(f"Linked {name} to its first page" if self.first else f"Removed the first page of {name}")


@dataclass(frozen=True, slots=True)
class SetPassageKind:
    """Put passages among the page furniture, or take them back.

    Raises `ProblemForUser` where evidence rests on words of a passage that is to become furniture.
    """

    passages: tuple[PassageId, ...]
    kind: PassageKind

    @property
    def label(self) -> str:
        passages = counted(len(self.passages), "passage")
        if self.kind is PassageKind.FURNITURE:
            return f"Set {passages} aside as page furniture"
        return f"Marked {passages} as {self.kind.value.replace('_', ' ')}"

    def apply(self, writer: Writer) -> None:
        for passage in self.passages:
            if self.kind is PassageKind.FURNITURE:
                refuse_if_quoted(writer, passage)
            writer.set("passage", passage, kind=self.kind.value)


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """Remove an article with its quotes, the evidence that rests on them, and claims and events left with none."""

    article: ArticleId

    @property
    def label(self) -> str:
        return "Removed an article"

    def apply(self, writer: Writer) -> None:
        writer.name_step(f"Removed {in_marks(article_name(writer, self.article))}")
        _removal.remove_article(writer, self.article)


def _fields_in_words(fields: Iterable[str]) -> str:
    """Give `the title, paper and byline`."""
    *others, last = [_FIELD_WORDS[name] for name in fields] or ["description"]
    return f"the {', '.join(others)} and {last}" if others else f"the {last}"
