"""Events straight from the tables into columns: SQLite joins a portion's values, so that no row becomes an object."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.timeline_columns import (
    KNOWN_ALWAYS,
    KNOWN_NEVER,
    OPEN_EARLY,
    OPEN_LATE,
    POLARITY_CODES,
    Bool,
    EventColumns,
    Int32,
    Int64,
    Titles,
    UInt8,
    UInt16,
    packed_ids,
    packed_minutes,
)
from timeline_app.queries._event_rows import Piece
from timeline_app.queries._events import EventFacts

PORTION: Final = 50_000
"""So many rows are read in one statement: some hundredths of a second, in which Python runs on other threads."""
PART_OF_DAY: Final = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY})
MOST_QUOTES: Final = 65_535

Ask = Callable[[str, tuple[Any, ...]], Sequence[Any]]
"""Gives the one row that an SQL statement finds."""

_LISTED = ", ".join(f"'{one.value}'" for one in sorted(PART_OF_DAY))
_EVENTS = """
    SELECT count(*), group_concat(id), group_concat(kind), group_concat(ifnull(span, 0)),
           group_concat(length(CAST(title AS BLOB))), CAST(group_concat(title, '') AS BLOB)
    FROM (SELECT id, kind, span, title FROM event WHERE id > ? ORDER BY id LIMIT ?)
"""
_SPANS = f"""
    SELECT count(*), group_concat(id), group_concat(ifnull(start_earliest, {OPEN_EARLY})),
           group_concat(ifnull(start_latest, {OPEN_LATE})), group_concat(ifnull(end_earliest, {OPEN_EARLY})),
           group_concat(ifnull(end_latest, {OPEN_LATE})), group_concat(precision IN ({_LISTED}))
    FROM (SELECT * FROM span WHERE id > ? ORDER BY id LIMIT ?)
"""
_PAIRS = """
    SELECT count(*), group_concat(id), group_concat(event), group_concat(person)
    FROM (SELECT id, event, person FROM participation WHERE id > ? ORDER BY id LIMIT ?)
"""


@dataclass(frozen=True, slots=True, eq=False)
class LooseEvents:
    """n events in no order that matters: `EventColumns` before they are sorted and packed.

    Bounds are int64 with `OPEN_EARLY` and `OPEN_LATE`; `kind` is the row of the table `event_kind`.
    """

    ids: Int64
    start_earliest: Int64
    start_latest: Int64
    end_earliest: Int64
    end_latest: Int64
    dated: Bool
    kind: Int64
    polarity: UInt8
    quotes: UInt16
    contradicted: Bool
    known: Bool
    part_of_day: Bool
    known_since: Int32
    titles: Titles


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Who takes part in what: `event[i]` and `person[i]` are row ids. The same pair may be there twice."""

    event: Int64
    person: Int64


def read_loose_events(ask: Ask) -> LooseEvents:
    """Read every event as its own row says it: evidence is laid over it by `with_facts`."""
    spans = [_numbers(row[1:]) for row in portions_of(ask, _SPANS)]
    rows = [(_numbers(row[1:5]), row[5]) for row in portions_of(ask, _EVENTS)]
    ids, kind, span, lengths = _joined([numbers for numbers, _ in rows], 4)
    offsets = np.zeros(len(ids) + 1, np.int64)
    np.cumsum(lengths, out=offsets[1:])
    bounds, part_of_day = _dates(_joined(spans, 6), span)
    nothing = np.zeros(len(ids), np.bool_)
    return LooseEvents(
        ids=ids,
        start_earliest=bounds[0],
        start_latest=bounds[1],
        end_earliest=bounds[2],
        end_latest=bounds[3],
        dated=_is_dated(bounds),
        kind=kind,
        polarity=np.full(len(ids), len(POLARITY_CODES) - 1, np.uint8),
        quotes=np.zeros(len(ids), np.uint16),
        contradicted=nothing,
        known=~nothing,
        part_of_day=part_of_day,
        known_since=np.full(len(ids), KNOWN_ALWAYS, np.int32),
        titles=Titles(b"".join(blob for _, blob in rows), offsets),
    )


def read_pairs(ask: Ask) -> Pairs:
    """Read who takes part in what."""
    _, events, people = _joined([_numbers(row[1:]) for row in portions_of(ask, _PAIRS)], 3)
    return Pairs(events, people)


def fact_columns(facts: Sequence[EventFacts], since: Mapping[int, int]) -> LooseEvents:
    """Give columns of events of which everything is known; `since` as `known_since`, by event."""
    return LooseEvents(
        ids=np.array([one.event for one in facts], np.int64),
        start_earliest=_bounds([one.when.start_earliest for one in facts], OPEN_EARLY),
        start_latest=_bounds([one.when.start_latest for one in facts], OPEN_LATE),
        end_earliest=_bounds([one.when.end_earliest for one in facts], OPEN_EARLY),
        end_latest=_bounds([one.when.end_latest for one in facts], OPEN_LATE),
        dated=np.array([one.when.is_known for one in facts], np.bool_),
        kind=np.array([one.kind for one in facts], np.int64),
        polarity=np.array([POLARITY_CODES.index(one.polarity) for one in facts], np.uint8),
        quotes=np.array([min(one.quotes, MOST_QUOTES) for one in facts], np.uint16),
        contradicted=np.array([one.is_contradicted for one in facts], np.bool_),
        known=np.array([one.known for one in facts], np.bool_),
        part_of_day=np.array([is_part_of_day(one.when) for one in facts], np.bool_),
        known_since=np.array([since.get(one.event, KNOWN_ALWAYS) for one in facts], np.int32),
        titles=Titles.of(one.title for one in facts),
    )


def with_facts(loose: LooseEvents, marked: LooseEvents) -> LooseEvents:
    """Lay what is known of some events over what the table says of all; `loose` must be in order of id."""
    if not len(marked.ids):
        return loose
    at = np.searchsorted(loose.ids, marked.ids)

    def laid(name: str) -> Any:  # noqa: ANN401 - a column of any type
        column = getattr(loose, name).copy()
        column[at] = getattr(marked, name)
        return column

    return replace(loose, **{name: laid(name) for name in _FROM_EVIDENCE})


def known_since(pieces: Mapping[int, Iterable[Piece]]) -> dict[int, int]:
    """Give the day since which anything about an event is known, for those with evidence."""
    return {row: min(KNOWN_NEVER if one.since is None else one.since for one in of) for row, of in pieces.items()}


def packed(loose: LooseEvents, glyphs: Mapping[int, str], *more: Int64) -> tuple[EventColumns, tuple[Any, ...]]:
    """Sort by outer start, then id, and pack. Gives the columns, and `more` bounds packed with theirs."""
    order = np.lexsort((loose.ids, loose.start_earliest))
    bounds = packed_minutes(loose.start_earliest, loose.start_latest, loose.end_earliest, loose.end_latest, *more)
    kinds, kind = kind_columns(loose.kind, glyphs)
    columns = EventColumns(
        ids=packed_ids(loose.ids)[order],
        start_earliest=bounds[0][order],
        start_latest=bounds[1][order],
        end_earliest=bounds[2][order],
        end_latest=bounds[3][order],
        dated=loose.dated[order],
        kind=kind[order],
        polarity=loose.polarity[order],
        quotes=loose.quotes[order],
        contradicted=loose.contradicted[order],
        known=loose.known[order],
        part_of_day=loose.part_of_day[order],
        known_since=loose.known_since[order],
        titles=loose.titles.taken(order),
        kinds=kinds,
    )
    return columns, bounds[4:]


def kind_columns(kind: Int64, glyphs: Mapping[int, str]) -> tuple[tuple[str, ...], UInt8]:
    """Give the glyphs that are used, sorted, and the index of each event's among them; from rows of kinds."""
    rows = np.array(sorted(glyphs), np.int64)
    at = np.searchsorted(rows, kind)
    used = rows[np.flatnonzero(np.bincount(at, minlength=len(rows)))] if len(rows) else rows
    kinds = tuple(sorted({glyphs[int(row)] for row in used}))
    place = np.array([kinds.index(glyphs[int(row)]) if glyphs[int(row)] in kinds else 0 for row in rows], np.uint8)
    return kinds, place[at] if len(rows) else np.zeros(len(kind), np.uint8)


def is_part_of_day(when: DateSpan) -> bool:
    """Say whether a date is finer than a day."""
    return when.precision in PART_OF_DAY


_FROM_EVIDENCE = (
    "start_earliest", "start_latest", "end_earliest", "end_latest", "dated", "polarity", "quotes", "contradicted",
    "known", "part_of_day", "known_since",
)  # fmt: skip
"""The columns of an event that its evidence, or another event, may say otherwise than its own row."""


def portions_of(ask: Ask, sql: str) -> Iterator[Sequence[Any]]:
    """Give the rows of a statement that counts and joins a portion; the ids come first, and it goes on after them."""
    after = 0
    while True:
        row = ask(sql, (after, PORTION))
        if row[0]:
            yield row
            after = int(row[1].rpartition(",")[2])
        if row[0] < PORTION:
            return


def _numbers(joined: Iterable[str]) -> list[Int64]:
    return [np.fromstring(text, np.int64, sep=",") for text in joined]


def _joined(parts: Sequence[Sequence[Int64]], columns: int) -> list[Int64]:
    if not parts:
        return [np.empty(0, np.int64)] * columns
    return [np.concatenate([part[column] for part in parts]) for column in range(columns)]


def _dates(spans: Sequence[Int64], span: Int64) -> tuple[list[Int64], Bool]:
    """Give the four bounds of events, and which are finer than a day, from their rows of `span` (0 = none)."""
    ids, *bounds, part_of_day = spans
    at = np.minimum(np.searchsorted(ids, span), max(len(ids) - 1, 0))
    there = ids[at] == span if len(ids) else np.zeros(len(span), np.bool_)
    open_ones = (OPEN_EARLY, OPEN_LATE, OPEN_EARLY, OPEN_LATE)
    if not len(ids):
        return [np.full(len(span), value, np.int64) for value in open_ones], there
    taken = [np.where(there, column[at], value) for column, value in zip(bounds, open_ones, strict=True)]
    return taken, there & (part_of_day[at] != 0)


def _is_dated(bounds: Sequence[Int64]) -> Bool:
    start_earliest, start_latest, end_earliest, end_latest = bounds
    found = (start_earliest != OPEN_EARLY) | (start_latest != OPEN_LATE)
    found |= (end_earliest != OPEN_EARLY) | (end_latest != OPEN_LATE)
    return np.asarray(found, np.bool_)


def _bounds(values: Sequence[int | None], when_open: int) -> Int64:
    return np.array([when_open if value is None else value for value in values], np.int64)
