"""Which events may look different since a step of the history, told from what it recorded.

The cells of the steps since then name every row that was touched, and what its columns held before: so an event that
lost its evidence is found as well as the one that gained it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import Connection, func, select

from timeline_app.store.tables import (
    chain_step,
    event,
    evidence,
    history_cell,
    participation,
    quotation,
    side,
    span,
    step,
    text_version,
)

MOST_CELLS: Final = 20_000
MOST_EVENTS: Final = 4_000
"""Beyond these, to read everything again costs little more."""
_UNSURE: Final = frozenset({"event_batch", "event_kind"})
"""What is touched here may change any event."""

Touched = Mapping[str, Mapping[int, Mapping[str, set[Any]]]]
"""By table and row: the columns that were touched, with the values they held."""


def touched_events(conn: Connection, head: str) -> frozenset[int] | None:
    """Give the events (ids, also of those that are gone) that may differ since the fingerprint was `head`.

    None where that cannot be told, or where they are too many to be worth telling.
    """
    touched = _touched(conn, head)
    if touched is None or touched.keys() & _UNSURE:
        return None
    found = set(touched.get("event", ())) | _events_of(conn, _evidence(conn, touched))
    for table in ("evidence", "participation"):
        found |= _held(touched, table, "event")
    found |= _now(conn, participation.c.event, participation.c.id, touched.get("participation", ()))
    found |= _dated_by(conn, touched.get("span", ()))
    joined = [row for row, columns in touched.get("person", {}).items() if {"merged_into", "+", "-"} & columns.keys()]
    found |= _now(conn, participation.c.event, participation.c.person, joined)
    return _with_those_that_hang_on(conn, found)


def _touched(conn: Connection, head: str) -> Touched | None:
    since = conn.execute(select(func.max(step.c.id)).where(step.c.hash == head)).scalar()
    if since is None:
        return None
    cell = history_cell.c
    statement = select(cell.tbl, cell.row, cell.col, cell.old).where(cell.step > since).limit(MOST_CELLS + 1)
    cells = conn.execute(statement).all()
    if len(cells) > MOST_CELLS:
        return None
    found: defaultdict[str, dict[int, dict[str, set[Any]]]] = defaultdict(dict)
    for table, row, column, old in cells:
        found[table].setdefault(row, {}).setdefault(column, set()).add(old)
    return found


def _held(touched: Touched, table: str, column: str) -> set[int]:
    """Give what a column held in the rows that were touched."""
    old = {value for columns in touched.get(table, {}).values() for value in columns.get(column, ())}
    return {int(value) for value in old if value is not None}


def _evidence(conn: Connection, touched: Touched) -> set[int]:
    """Give the evidence that may count otherwise: itself, when it is known since, or what opposes it."""
    found = set(touched.get("evidence", ()))
    found |= _held(touched, "chain_step", "evidence")
    found |= _now(conn, chain_step.c.evidence, chain_step.c.id, touched.get("chain_step", ()))
    dated = [row for row, columns in touched.get("article", {}).items() if {"published", "+", "-"} & columns.keys()]
    versions = set(touched.get("text_version", ())) | _now(conn, text_version.c.id, text_version.c.article, dated)
    quotes = set(touched.get("quotation", ())) | _now(conn, quotation.c.id, quotation.c.version, versions)
    found |= _now(conn, evidence.c.id, evidence.c.quotation, quotes)
    contradictions = set(touched.get("contradiction", ())) | _held(touched, "side", "contradiction")
    contradictions |= _now(conn, side.c.contradiction, side.c.id, touched.get("side", ()))
    found |= _held(touched, "side", "evidence")
    contradictions |= _now(conn, side.c.contradiction, side.c.evidence, found)
    return found | _now(conn, side.c.evidence, side.c.contradiction, contradictions)


def _events_of(conn: Connection, pieces: Iterable[int]) -> set[int]:
    return _now(conn, evidence.c.event, evidence.c.id, pieces)


def _dated_by(conn: Connection, spans: Iterable[int]) -> set[int]:
    rows = list(spans)
    return _now(conn, event.c.id, event.c.span, rows) | _now(conn, evidence.c.event, evidence.c.about, rows)


def _with_those_that_hang_on(conn: Connection, events: set[int]) -> frozenset[int] | None:
    fresh = events
    while fresh:
        if len(events) > MOST_EVENTS:
            return None
        hung = _now(conn, span.c.id, span.c.after_event, fresh)
        fresh = _dated_by(conn, hung) - events
        events = events | fresh
    return frozenset(events)


def _now(conn: Connection, wanted: Any, by: Any, rows: Iterable[int]) -> set[int]:  # noqa: ANN401 - columns
    """Give what a column holds now in the rows in which another holds any of `rows`."""
    listed, found = sorted(set(rows)), set()
    for at in range(0, len(listed), MOST_EVENTS):
        some = listed[at : at + MOST_EVENTS]
        found |= set(conn.execute(select(wanted).where(by.in_(some), wanted.is_not(None))).scalars())
    return found
