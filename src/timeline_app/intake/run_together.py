"""Finds several articles in one flat text, each with a head of its own, so that they can be offered one by one.

Conservative: a second article needs a headline, over it the end of running text, under it a byline, a date or a
dateline, and then at least three paragraphs. A box inside an article, a list of teasers or a blog of short entries
does not have these. Nothing is cut: each part keeps the whole text, with all that is not its own set aside.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.intake.furniture import as_passages, furniture_of
from timeline_app.intake.lines import Line, lines_of
from timeline_app.intake.printed_dates import day_of_line
from timeline_app.intake.readers import Part
from timeline_app.intake.roles import metadata_of

MOST_PARTS: Final = 50
_MOST_LINES: Final = 20_000
_HEAD_LINES: Final = 6
_Total = tuple[int, int, int]
"""Sentences, lines of prose, words in them: from the top to a line."""

_LEAST_BODY: Final = 3
_LEAST_PROSE: Final = 2
_LEAST_WORDS: Final = 80
_LOOK_AHEAD: Final = 12
_BYLINE: Final = re.compile(r"(?:by|from|de|par|von|por)\b:? +[^\W\d_][^.]{1,100}", re.IGNORECASE)
_RUN_IN: Final = re.compile(
    r"[^\W\d_][^—–\n.]{2,60}(?:\([^()\n]{2,40}\)|(?:, [^—–\n]{3,30})) ?[—–-]{1,2} ?\S"
    r"|[A-Z][A-Z' .-]{2,30} ?[—–]{1,2} ?\S"
)
_END_MARK: Final = re.compile(r"[\W_]*(?:ends?|#+|\*+|-{3,}|_{3,}|={3,}|•+|-30-)?[\W_]*", re.IGNORECASE)
_CONTINUED: Final = re.compile(r"\W*continued from (?:page |p\. ?)?[\w-]{1,12}(?: \w+)?\W*", re.IGNORECASE)
_LISTED: Final = re.compile(r"(?:[•‣▪◦·*>]|[-–—](?=\s)|\d{1,2}[.)]\s)")


def ranges_of(text: str) -> tuple[tuple[int, int], ...]:
    """Give the code-point ranges of the articles that run together in a text; () where there is only one."""
    lines = lines_of(text)
    return tuple((lines[first].start, lines[end - 1].end) for first, end in line_ranges(lines))


def parts_of(text: str) -> tuple[Part, ...]:
    """Give each of several articles in a text as passages of the whole text; () where there is only one."""
    lines = lines_of(text)
    return tuple(_part(lines, first, end) for first, end in line_ranges(lines))


def _part(lines: Sequence[Line], first: int, end: int) -> Part:
    own = lines[first:end]
    passages = [Passage(PassageKind.FURNITURE, line.start, line.end) for line in lines]
    inside = as_passages(own, furniture_of(own))
    passages[first:end] = [
        passage if passage.heading_of is None else replace(passage, heading_of=passage.heading_of + first)
        for passage in inside
    ]
    article = [line for line, passage in zip(own, inside, strict=True) if passage.kind is not PassageKind.FURNITURE]
    return Part(tuple(passages), metadata_of(article))


def line_ranges(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Give the ranges of lines that are articles of their own; [] where there is only one."""
    if len(lines) > _MOST_LINES:
        return []
    starts = [0, *_later_starts(lines)]
    if not 2 <= len(starts) <= MOST_PARTS:
        return []
    return list(zip(starts, [*starts[1:], len(lines)], strict=True))


def _later_starts(lines: Sequence[Line]) -> Iterator[int]:
    """Give the lines at which a second, third … article begins."""
    totals = list(accumulate(map(_running_words, lines), _plus, initial=(0, 0, 0)))
    last = 0
    for number in range(1, len(lines)):
        if number <= last or not _is_body(totals[last], totals[number]):
            continue
        body = _body_after(lines, number)
        end = min(len(lines), body + _LOOK_AHEAD)
        if body and _is_after_an_end(lines, number) and _is_body(totals[body], totals[end]):
            yield _with_label(lines, number)
            last = body


def _with_label(lines: Sequence[Line], number: int) -> int:
    """Give the line of the section label over a headline ("World news:"), or the headline's own."""
    above = lines[number - 1]
    is_label = above.count <= 3 and not above.closed and not _END_MARK.fullmatch(above.words)
    return number - 1 if is_label and number > 1 and not _CONTINUED.fullmatch(lines[number].words) else number


def _is_headline(line: Line) -> bool:
    words = line.words
    return (
        4 <= line.count <= 22
        and len(words) <= 200
        and (not line.closed or words[-1:] == "?" or (words[-1:] in "’”\"'" and words[-2:-1] not in ".!?,…"))
        and not words.endswith((":", ",", ";"))
        and not line.trails
        and not _LISTED.match(words)
        and not _BYLINE.fullmatch(words)
        and (words[0].isupper() or not words[0].islower())
        and day_of_line(words) is None
    )


def _body_after(lines: Sequence[Line], number: int) -> int:
    """Give the first line of running text under a headline whose head proves itself; 0 where it does not."""
    proved = bool(_CONTINUED.fullmatch(lines[number].words))
    if not proved and not _is_headline(lines[number]):
        return 0
    for at in range(number + 1, min(len(lines), number + 1 + _HEAD_LINES)):
        line = lines[at]
        if line.is_prose or (line.is_sentence and line.count >= 12):
            return at if proved or _RUN_IN.match(line.words[:120]) else 0
        proved = proved or _proves(line)
    return 0


def _proves(line: Line) -> bool:
    """Say whether a line can only stand in an article's head: a byline, a whole date, or a place alone."""
    if line.count > 16:
        return False
    names = line.words.rstrip(",").split()
    is_place = line.count <= 4 and not line.closed and all(name[:1].isupper() for name in names)
    return is_place or bool(_BYLINE.fullmatch(line.words)) or day_of_line(line.words) is not None


def _is_after_an_end(lines: Sequence[Line], number: int) -> bool:
    """Say whether running text has come to an end over a headline, perhaps with an end mark or a label between."""
    for at in range(number - 1, max(-1, number - 4), -1):
        if lines[at].is_sentence:
            return True
        if lines[at].count > 3 and not _END_MARK.fullmatch(lines[at].words):
            return False
    return False


def _running_words(line: Line) -> _Total:
    return (1, int(line.is_prose), line.count) if line.is_sentence else (0, 0, 0)


def _plus(one: _Total, other: _Total) -> _Total:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def _is_body(before: _Total, after: _Total) -> bool:
    """Say whether what stands between two totals is enough running text for an article."""
    least = (_LEAST_BODY, _LEAST_PROSE, _LEAST_WORDS)
    return all(end - start >= enough for start, end, enough in zip(before, after, least, strict=True))
