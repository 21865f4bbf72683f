"""Dates in running text: where they stand and what they mean in the paper of that day.

The grammar is that of the When field; what is added here is caution. Most words that can begin a date do not: "may",
"march", "2000 people", "the Sunday Times". A date that hangs on something else in the text ("two days later") is
counted from the last certain day before it in the same paragraph, never from publication.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.date_shapes import Shape, shape_of
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.suggest.dates.context import Context, Tense
from timeline_app.suggest.dates.guards import is_certain
from timeline_app.suggest.dates.parts import Ago
from timeline_app.suggest.dates.phrases import when_at
from timeline_app.suggest.dates.reader import Cursor, number, unit
from timeline_app.suggest.dates.reading import Reading, not_understood, read_as
from timeline_app.suggest.dates.spans import On, When
from timeline_app.suggest.dates.tense import tense_at
from timeline_app.suggest.dates.tokens import Token, tokens_of
from timeline_app.suggest.dates.vocabulary import (
    MONTHS,
    NAMED_DECADES,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

_CORE = frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(UNITS) | frozenset(NAMED_DECADES) | frozenset(SEASONS) | {
    "yesterday", "today", "tomorrow", "tonight", "overnight", "weekend", "night", "morning", "evening", "afternoon",
    "hours", "recently", "lately", "recent", "christmas", "boxing", "bc", "ad", "bce", "ce",
}  # fmt: skip
_REACH = 6
"""Within so many tokens of where an expression begins stands a word that makes it a date."""
_CORE_KINDS = frozenset({"iso", "numeric", "pair", "decade"})
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date expression `text[start:end]` (code points) and its reading, whose words are exactly these."""

    start: int
    end: int
    reading: Reading


def find_dates(text: str, *, published: int | None) -> tuple[FoundDate, ...]:
    """Find the date expressions of a text printed on day `published` (None: not known), in order, none overlapping.

    What cannot be placed is given all the same, with a reading that is not understood and says why.
    """
    tokens = tokens_of(text)
    breaks = [found.start() for found in _PARAGRAPH.finditer(text)]
    found: list[FoundDate] = []
    anchor: DateSpan | None = None
    paragraph = 0
    for start, end, when in _expressions(text, tokens):
        here = bisect_right(breaks, tokens[start].start)
        if here != paragraph:
            anchor, paragraph = None, here
        words = text[tokens[start].start : tokens[end - 1].end]
        reading = _read(when, words, tense_at(tokens, start, end), published, anchor)
        if _can_anchor(reading):
            anchor = reading.span
        found.append(FoundDate(tokens[start].start, tokens[end - 1].end, reading))
    return tuple(found)


def _expressions(text: str, tokens: tuple[Token, ...]) -> Iterator[tuple[int, int, "When | _Later"]]:
    # Gives first and last token (exclusive) of each expression.
    core = [token.norm in _CORE or token.kind in _CORE_KINDS or _is_year(token) for token in tokens]
    next_core = len(tokens) + _REACH
    distances = [0] * len(tokens)
    for at in range(len(tokens) - 1, -1, -1):
        next_core = at if core[at] else next_core
        distances[at] = next_core - at
    at = 0
    while at < len(tokens):
        cursor = Cursor(tokens, at)
        found = None
        if distances[at] < _REACH:
            found = _later(cursor) or when_at(cursor)
            if found and not isinstance(found[0], _Later):
                found = is_certain(found[0], cursor, found[1], text)
        if found:
            yield at, found[1].at, found[0]
            at = found[1].at
        else:
            at += 1


def _is_year(token: Token) -> bool:
    return token.kind == "number" and len(token.norm) == 4 and "1000" <= token.norm <= "2100"


@dataclass(frozen=True, slots=True)
class _Later:
    """A date counted from another one in the text: "two days later", "the following week", "that night"."""

    count: int
    unit: Precision


def _later(cursor: Cursor) -> tuple[_Later, Cursor] | None:
    the = cursor.skip("the")
    if the is not cursor and the.word in ("next", "following", "previous", "same", "preceding"):
        kind = unit(the.on())
        step = {"same": 0, "previous": -1, "preceding": -1}.get(the.word, 1)
        if kind and UNITS[kind[0]] in _COUNTED and not kind[0].endswith("s"):
            return _Later(step, UNITS[kind[0]]), kind[1]
    if cursor.word == "that" and cursor.on().word in ("day", "week", "month", "year"):
        return _Later(0, UNITS[cursor.on().word]), cursor.on(2)
    count = number(cursor)
    kind = unit(count[1]) if count else None
    if not count or not kind or UNITS[kind[0]] not in _COUNTED:
        return None
    sign = {"later": 1, "earlier": -1, "afterwards": 1}.get(kind[1].word)
    fortnights = 2 if kind[0].startswith("fortnight") else 1
    return (_Later(sign * count[0] * fortnights, UNITS[kind[0]]), kind[1].on()) if sign else None


_COUNTED = (Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR)


def _read(when: "When | _Later", words: str, tense: Tense, published: int | None, anchor: DateSpan | None) -> Reading:
    if not isinstance(when, _Later):
        return read_as(when, words, Context(published, tense, counted_from=published))
    if anchor is None or anchor.start_earliest is None:
        return not_understood(words, "counted from another date, which is not certain in this paragraph")
    day = anchor.start_earliest // MINUTES_A_DAY
    reading = read_as(On(Ago(when.count, when.unit)), words, Context(day, counted_from=day))
    return replace(reading, rule="counted from the date before it in the text")


def _can_anchor(reading: Reading) -> bool:
    span = reading.span
    whole_day = span.precision in (Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE)
    return reading.understood and whole_day and shape_of(span) is Shape.FIXED
