"""The timeline's record, read from the tables."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import combinations
from typing import Any, Final

import numpy as np
from sqlalchemy import Connection, Select, select

from timeline_app.domain.timeline_columns import (
    EarlierStates,
    OpposedPair,
    Rows,
    TimelineRecord,
)
from timeline_app.queries._contradictions import open_sides
from timeline_app.queries._earlier import Stretch, bounds_of, earlier_states
from timeline_app.queries._event_columns import (
    Ask,
    LooseEvents,
    Pairs,
    fact_columns,
    known_since,
    packed,
    read_loose_events,
    read_pairs,
    with_facts,
)
from timeline_app.queries._event_rows import EventRows, read_event_rows
from timeline_app.queries._events import SeenOn, listed_people
from timeline_app.queries._lanes import (
    NO_ONE_NAMED,
    busy_people,
    by_lane,
    groups_of,
    in_order,
    placed,
    read_lanes,
)
from timeline_app.queries._outweighed import outweighed_events
from timeline_app.store.chain import head_hash
from timeline_app.store.tables import event, event_kind, evidence, span

__all__ = ["NO_ONE_NAMED", "StoppedError", "timeline_record", "timeline_record_in_turns"]


_MOST_ATTEMPTS: Final = 4


class StoppedError(Exception):
    """Reading was stopped: nobody wants it any more."""


class _ChangedError(Exception):
    """The record became another one between two portions."""


def timeline_record(conn: Connection, as_known: int | None = None, which: Select[Any] | None = None) -> TimelineRecord:
    """Give every event as columns, the lanes with their status bands, and which events oppose one another.

    Lanes stand in group order; within a group by the day first known, people with neither event nor evidence last.
    Events that no listed person takes part in lie on one lane of their own, `NO_ONE_NAMED`, at the end.
    At the latest it also holds what was seen on earlier days (`earlier`); on a day (`as_known`) it does not. `which`
    selects the ids of the events that are wanted, None for all; those that they hang on come with them.
    """
    if which is not None:
        return _record_of(conn, read_event_rows(conn, which, with_days=True), None, None, as_known)

    def ask(sql: str, values: tuple[Any, ...]) -> Sequence[Any]:
        return conn.exec_driver_sql(sql, values).one()

    return _record(conn, read_loose_events(ask), read_pairs(ask), as_known)


def timeline_record_in_turns(
    reading: Callable[[], AbstractContextManager[Connection]], is_stopped: Callable[[], bool] = lambda: False
) -> tuple[TimelineRecord, str]:
    """Give the latest `timeline_record` and the fingerprint of the record (`head_hash`) that it was read from.

    It is read in portions, each a short reading of its own, so that nobody who saves has to wait for all of it. When
    the project is changed meanwhile, it begins again; the last time all is read at once, so that it comes to an end.
    Raises `StoppedError` once `is_stopped`.
    """
    for _ in range(_MOST_ATTEMPTS):
        with reading() as conn:
            head = head_hash(conn)
        ask = _asking(reading, head, is_stopped)
        try:
            loose, pairs = read_loose_events(ask), read_pairs(ask)
        except _ChangedError:
            continue
        with reading() as conn:
            if head_hash(conn) == head:
                return _record(conn, loose, pairs, None), head
    with reading() as conn:
        return timeline_record(conn), head_hash(conn)


def _asking(
    reading: Callable[[], AbstractContextManager[Connection]], head: str, is_stopped: Callable[[], bool]
) -> Ask:
    def ask(sql: str, values: tuple[Any, ...]) -> Sequence[Any]:
        if is_stopped():
            raise StoppedError
        with reading() as conn:
            if head_hash(conn) != head:
                raise _ChangedError
            return conn.exec_driver_sql(sql, values).one()

    return ask


def _record(conn: Connection, loose: LooseEvents, pairs: Pairs, as_known: int | None) -> TimelineRecord:
    return _record_of(conn, read_event_rows(conn, _marked(), with_days=True), loose, pairs, as_known)


def _record_of(
    conn: Connection, rows: EventRows, loose: LooseEvents | None, pairs: Pairs | None, as_known: int | None
) -> TimelineRecord:
    """Give a record of all events (`loose`, `pairs`) with what `rows` know of some laid over, or of these alone."""
    seen = SeenOn(rows, as_known)
    known = fact_columns([seen.facts(row) for row in rows.events], known_since(rows.pieces))
    loose = known if loose is None else with_facts(loose, known)
    pairs = pairs or _pairs_of(rows)
    stretches = earlier_states(rows, rows.events) if as_known is None else []
    glyphs = glyphs_by_kind(conn)
    columns, bounds = packed(loose, glyphs, *bounds_of(stretches))
    index_of = _indices(columns.ids, rows)
    person, on = placed(pairs, columns.ids, columns.dated, listed_people(conn))
    lanes = in_order(read_lanes(conn, as_known), busy_people(person))
    pair_event, offsets = by_lane(lanes, person, on)
    return TimelineRecord(
        events=columns,
        lanes=lanes,
        pair_event=pair_event,
        offsets=offsets,
        opposed=opposed_pairs(opposed_events(conn, as_known, event_of_evidence(rows)), index_of),
        groups=groups_of(lanes),
        earlier=earlier_columns(stretches, bounds, index_of) if as_known is None else None,
        as_known=as_known,
        outweighed=outweighed_events(conn, as_known),
    )


def _pairs_of(rows: EventRows) -> Pairs:
    pairs = [(event, person) for event, people in rows.people.items() for person in people]
    return Pairs(np.array([pair[0] for pair in pairs], np.int64), np.array([pair[1] for pair in pairs], np.int64))


def _marked() -> Select[Any]:
    """Select the events that are more than their own row says: with evidence, or hanging on another one."""
    hung = select(span.c.id).where(span.c.after_event.is_not(None))
    marked = (
        select(evidence.c.event.label("event"))
        .where(evidence.c.event.is_not(None))
        .union(select(event.c.id).where(event.c.span.in_(hung)))
        .subquery()
    )
    return select(marked.c.event)


def glyphs_by_kind(conn: Connection) -> dict[int, str]:
    """Give the glyph of every kind of event, by row."""
    return {row.id: row.glyph for row in conn.execute(select(event_kind.c.id, event_kind.c.glyph)).all()}


def _indices(ids: Rows, rows: EventRows) -> dict[int, int]:
    """Give where events stand in the columns."""
    wanted = np.array(sorted(rows.events), np.int64)
    by_id = np.argsort(ids, kind="stable")
    at = by_id[np.searchsorted(ids, wanted, sorter=by_id)] if len(wanted) else wanted
    return dict(zip(wanted.tolist(), at.tolist(), strict=True))


def event_of_evidence(rows: EventRows) -> dict[int, int]:
    return {piece.evidence: row for row, pieces in rows.pieces.items() for piece in pieces}


def opposed_events(conn: Connection, as_known: int | None, event_of: Mapping[int, int]) -> list[tuple[int, int, int]]:
    """Give each contradiction with two events whose evidence are sides of it; `event_of` is by evidence."""
    pairs = []
    for contradiction, sides in open_sides(conn, as_known).items():
        events = dict.fromkeys(event_of[row] for row in sides if row in event_of)
        pairs += [(contradiction, first, second) for first, second in combinations(events, 2)]
    return pairs


def opposed_pairs(opposed: Iterable[tuple[int, int, int]], index_of: Mapping[int, int]) -> tuple[OpposedPair, ...]:
    """Give opposed events by where they stand in the columns."""
    return tuple(OpposedPair(row, index_of[first], index_of[second]) for row, first, second in opposed)


def earlier_columns(stretches: Sequence[Stretch], bounds: Sequence[Any], index_of: Mapping[int, int]) -> EarlierStates:
    """Give stretches as columns, sorted by where their event stands; `bounds` are theirs, packed with the columns'."""
    event_at = np.array([index_of[one.event] for one in stretches], np.int32)
    order = np.argsort(event_at, kind="stable")

    def column(values: list[Any], kind: type[np.generic]) -> Any:  # noqa: ANN401 - columns of several types
        return np.array(values, kind)[order]

    return EarlierStates(
        event=event_at[order],
        since=column([one.since for one in stretches], np.int32),
        until=column([one.until for one in stretches], np.int32),
        start_earliest=bounds[0][order],
        start_latest=bounds[1][order],
        end_earliest=bounds[2][order],
        end_latest=bounds[3][order],
        dated=column([one.state.dated for one in stretches], np.bool_),
        polarity=column([one.state.polarity for one in stretches], np.uint8),
        quotes=column([one.state.quotes for one in stretches], np.uint16),
        contradicted=column([one.state.contradicted for one in stretches], np.bool_),
        part_of_day=column([one.state.part_of_day for one in stretches], np.bool_),
    )
