"""Text broken at a fixed width, as PDFs and mails have it, made whole for finding, and what was found led back.

Names, dates and sentences run over the ends of lines, and words are parted there by hyphens that nobody wrote. What is
looked at is a copy in which each paragraph is one line; every place found in it is led back to the canonical text, and
what is kept is always cut from that.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.findings import (
    ArticleFindings,
    ArticleToRead,
    FoundPerson,
    FoundQuote,
    FoundStatement,
    OpenMention,
    Speaker,
    Spelling,
)

# A line's end inside a paragraph, with the blanks around it and the hyphen or soft hyphen before it.
_LINE_END: Final = re.compile(r"(?:(?P<hyphen>(?<=[^\W\d_])[-\u2010\u00ad])|(?<=\S))[^\S\n]*\n[^\S\n]*(?=\S)")
_Placed = TypeVar("_Placed")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text with its lines joined. `starts[i]` in it stands for `origins[i]` in `whole`, and on from there."""

    text: str
    passages: tuple[Passage, ...]
    whole: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def start_of(self, position: int) -> int:
        """Give the place in the canonical text at which something begins."""
        at = bisect_right(self.starts, position) - 1
        return self.origins[at] + position - self.starts[at]

    def end_of(self, position: int) -> int:
        """Give the place in the canonical text at which something ends: behind its last character."""
        return self.start_of(position - 1) + 1


def unwrapped(text: str, passages: tuple[Passage, ...]) -> Unwrapped | None:
    """Give the text with the lines of each paragraph joined; None where there is nothing to join."""
    pieces: list[str] = []
    starts, origins = [0], [0]
    kept: list[Passage] = []
    length = taken = 0
    for passage in passages:
        begun = length + passage.start - taken
        if passage.kind is not PassageKind.FURNITURE:
            for found in _LINE_END.finditer(text, passage.start, passage.end):
                between = _between(text, found)
                pieces += (text[taken : found.start()], between)
                length += found.start() - taken + len(between)
                taken = found.end()
                starts.append(length)
                origins.append(taken)
        kept.append(replace(passage, start=begun, end=length + passage.end - taken))
    if not pieces:
        return None
    return Unwrapped("".join((*pieces, text[taken:])), tuple(kept), text, tuple(starts), tuple(origins))


def _between(text: str, end: re.Match[str]) -> str:
    """Give what stands for a line's end: nothing where a hyphen parts a word, a compound's hyphen, else a blank."""
    if end["hyphen"] is None:
        return " "
    if end["hyphen"] == "\u00ad" or text[end.end()].islower():
        return ""
    return end["hyphen"]


def rewrapped(findings: ArticleFindings, lines: Unwrapped) -> ArticleFindings:
    """Lead every place of findings back to the canonical text, and cut every spelling from it."""

    def place(part: tuple[int, int]) -> tuple[int, int]:
        return lines.start_of(part[0]), lines.end_of(part[1])

    def spelling(one: Spelling) -> Spelling:
        start, end = place((one.start, one.end))
        return Spelling(lines.whole[start:end], start, end)

    def speaker(one: Speaker | None) -> Speaker | None:
        if one is None or one.printed is None:
            return one
        return replace(one, printed=spelling(one.printed))

    def moved(part: _Placed) -> _Placed:
        start, end = place((part.start, part.end))  # type: ignore[attr-defined]
        return replace(part, start=start, end=end)  # type: ignore[type-var]

    def person(one: FoundPerson) -> FoundPerson:
        return replace(one, spellings=_each(spelling, one.spellings), posts=_each(spelling, one.posts))

    def quote(one: FoundQuote) -> FoundQuote:
        return replace(moved(one), speaker=speaker(one.speaker), cue=place(one.cue) if one.cue else None)

    def statement(one: FoundStatement) -> FoundStatement:
        heading = place(one.heading) if one.heading else None
        return replace(moved(one), asserted_by=speaker(one.asserted_by), heading=heading)

    def mention(one: OpenMention) -> OpenMention:
        return replace(one, spelling=spelling(one.spelling))

    return ArticleFindings(
        _each(person, findings.people),
        _each(mention, findings.open_mentions),
        _each(moved, findings.dates),
        _each(quote, findings.quotes),
        _each(statement, findings.statements),
        _each(moved, findings.events),
    )


def _each(change: Callable[[_Placed], _Placed], parts: tuple[_Placed, ...]) -> tuple[_Placed, ...]:
    return tuple(change(part) for part in parts)


def with_whole_lines(article: ArticleToRead) -> tuple[ArticleToRead, Unwrapped | None]:
    """Give the article as it is looked at, and the way back to it where its lines were joined."""
    lines = unwrapped(article.text, article.passages)
    if lines is None:
        return article, None
    return replace(article, text=lines.text, passages=lines.passages), lines
