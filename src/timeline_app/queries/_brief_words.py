"""Facts of a sheet in words. Nothing is composed that no one wrote, but counts, dates and where things come from."""

import re
from collections.abc import Sequence
from itertools import groupby

from timeline_app.domain.articles import printed_date
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.counting import counted
from timeline_app.domain.date_words import day_in_words, span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.names import Direction, base_direction
from timeline_app.queries._brief_selection import listed
from timeline_app.queries._evidence_rows import NOT_NAMED, PARAPHRASED
from timeline_app.queries.brief_values import PrintedContradiction, PrintedSource, StatusLine
from timeline_app.queries.cards import EvidenceCard

_DAY_AND_MONTH = re.compile(r"(?<=\d) (?=[A-Z])")
_LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
SET_BY_USER = "set by you"
_PAPERS_OWN = "The paper’s own report"
_MOST_LISTED = 5
_SMALL_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def numbers_in_words(numbers: Sequence[int]) -> str:
    """Give "1–4, 18": runs of three and more are drawn together."""
    runs = []
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        runs += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run]
    return ", ".join(runs)


def spelled(number: int, one: str, many: str = "") -> str:
    """Give a count as text has it: "two articles", "38 quotes", "no quotes"."""
    word = one if number == 1 else many or one + "s"
    return f"{_SMALL_NUMBERS[number] if number < len(_SMALL_NUMBERS) else f'{number:,}'} {word}"


def source_line(card: EvidenceCard) -> str:
    """Give who says it, when and how, and where it is printed: "Ada Roe, pilot, to reporters. The Courier."."""
    is_papers_own = len(card.chain) == 1 and card.chain[0].name == card.publisher
    opening = [_PAPERS_OWN if is_papers_own else _speaker(card)]
    if card.said.is_known:
        opening.append(when(card.said))
    remark = card.chain[0].remark if card.chain else ""
    if remark and not (is_papers_own and "own report" in remark.casefold()):
        opening.append(apart(remark))
    if not card.verbatim and not is_papers_own and PARAPHRASED not in opening:
        opening.append(PARAPHRASED)
    steps = [step.name if step.is_named else NOT_NAMED for step in card.chain[1:]]
    if card.publisher and card.publisher not in steps:
        steps.append(card.publisher)
    parts = [", ".join(opening), *map(apart, steps)]
    return f"{'. '.join(parts)}."


def _speaker(card: EvidenceCard) -> str:
    if not card.chain:
        return "Speaker not recorded"
    return apart(card.speaker[:1].upper() + card.speaker[1:])


def apart(name: str) -> str:
    """Give a name that runs right to left so that it stays apart from the next one on the line of an English sheet.

    By marks of direction around it: isolating signs would be printed, as everything that may reorder words is.
    """
    if base_direction(name) is Direction.LEFT_TO_RIGHT:
        return name
    return f"{_RIGHT_TO_LEFT_MARK}{name}{_RIGHT_TO_LEFT_MARK}{_LEFT_TO_RIGHT_MARK}"


def reported_by(line: StatusLine) -> str:
    """Give the roots of the chains that assert a status, or who speculates where none does."""
    if line.reported_by:
        return _capital("; ".join(line.reported_by))
    if line.speculated_by:
        return f"Speculation: {'; '.join(line.speculated_by)}"
    return "Only denied" if line.is_only_denied else "Left out of this sheet"


def when(span: DateSpan) -> str:
    """Give a date in words, as written where it was not understood, "undated" for none; a day stays with its month."""
    return _DAY_AND_MONTH.sub("\u00a0", span_in_words(span))


def source_words(source: PrintedSource) -> str:
    """Give what follows the paper's name: headline, dateline, date and how it is known, gaps, fingerprint."""
    if source.title_is_first_words:
        parts = [f"untitled: our copy begins {source.title}" if source.title else "untitled"]
    else:
        parts = [f"“{apart(source.title)}”" if source.title else "headline left out"]
    if source.dateline:
        parts.append(f"Dateline {apart(source.dateline)}")
    parts.append(_published(source))
    if source.gap:
        parts += [source.gap, "The first page is not in this project"]
    parts.append(f"Fingerprint {grouped(source.fingerprint[:12])}")
    return f"{', ' if source.publisher else ''}{'. '.join(parts)}."


def _published(source: PrintedSource) -> str:
    if source.published is None:
        return "No publication date is known"
    day = day_in_words(source.published, weekday=False)
    if source.published_how in ("", SET_BY_USER):
        return f"Published {day} (date set by the editor of this project; none in the file)"
    printed = printed_date(source.published_how)  # a tag says nothing to a reader of paper
    how = f"printed under the headline: “{apart(printed)}”" if printed else "as the file says"
    return f"Published {day} ({how})"


def grouped(fingerprint: str, joiner: str = "\u00a0") -> str:
    """Give a fingerprint in groups of four, so that it can be compared by eye."""
    return joiner.join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))


def settled(contradiction: PrintedContradiction) -> str:
    """Give the decision that holds: "1 April 2011: quote 3 is preferred. Reason"; "" while it is open."""
    decision = contradiction.settled
    if decision is None:
        return ""
    day = day_in_words(parse_iso_day(decision.made_on), weekday=False)
    if decision.kind == "both":
        outcome = "both can be true."
    elif decision.preferred is not None:
        outcome = f"quote {decision.preferred} is preferred."
    else:
        outcome = "one side is preferred; it is not printed here."
    return f"{day}: {outcome} {decision.reason}".strip()


def caveats(relative: Sequence[str], undated: int, left_out: Sequence[str]) -> tuple[str, ...]:
    """Give what a reader must know before using the sheet."""
    found = ["Press reports only. Nothing here has been checked with the people named."]
    if relative:
        more = len(relative) - _MOST_LISTED
        words = listed([*(f"“{word}”" for word in relative[:_MOST_LISTED]), *([f"{more} more"] if more > 0 else [])])
        one = len(relative) == 1
        found.append(
            f"{_capital(spelled(len(relative), 'relative date'))} ({words}) {'is' if one else 'are'} counted from the "
            f"publication dates above. If those are wrong, the days are wrong."
        )
    if undated:
        have = "has" if undated == 1 else "have"
        found.append(
            f"{_capital(spelled(undated, 'article'))} {have} no publication date: since when the words are known "
            "cannot be said."
        )
    found.append(
        "Grades: letter for the source (A reliable to F cannot be judged), number for the claim "
        "(1 confirmed to 6 cannot be judged). A dash means that it was not judged."
    )
    return (*found, *left_out)


def standfirst(
    articles: int, quotes: int, groups: Sequence[tuple[str, int]], open_contradictions: int, people: int
) -> str:
    """Give the counts of the title block as a sentence or two."""
    if not quotes:
        return "No quotes are on this sheet."
    opening = f"{spelled(quotes, 'quote')} from {spelled(articles, 'article')}"
    if people:
        each = ", ".join(f"{number} {label[:1].lower() + label[1:]}" for label, number in groups)
        opening += f" on {spelled(people, 'person', 'people')}: {each}"
    if not open_contradictions:
        return f"{_capital(opening)}. No contradiction is open."
    one = open_contradictions == 1
    count = _capital(spelled(open_contradictions, "contradiction"))
    return f"{_capital(opening)}. {count} between them {'is' if one else 'are'} not settled."


def quotes_of(printed: int, total: int) -> str:
    """Give "21 of 38 quotes"."""
    return f"{printed:,} of {counted(total, 'quote')}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
