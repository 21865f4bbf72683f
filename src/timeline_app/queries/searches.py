"""The searches and the filters that are kept in the project, and what can be done with what a search found."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from timeline_app.queries._contradictions import open_sides
from timeline_app.queries._person_evidence import evidence_about
from timeline_app.store.tables import evidence, saved_search


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """One of them: `body` is the search as typed, or the filters of the timeline as JSON."""

    saved: int
    kind: str
    label: str
    body: str


def saved_searches(conn: Connection, kind: str) -> tuple[SavedSearch, ...]:
    """Give those of a kind, "search" or "filter", in the user's order."""
    table = saved_search
    rows = conn.execute(
        select(table.c.id, table.c.kind, table.c.label, table.c.body)
        .where(table.c.kind == kind)
        .order_by(table.c.ord, table.c.id)
    )
    return tuple(SavedSearch(row.id, row.kind, row.label, row.body) for row in rows)


@dataclass(frozen=True, slots=True)
class Deeds:
    """What can be done with the best thing found: `kind` is "person", "event" or "" for nothing.

    `contradictions` are the open ones about it, each with the number of its sides.
    """

    kind: str = ""
    row: int = 0
    name: str = ""
    contradictions: tuple[tuple[int, int], ...] = ()


def deeds_about(conn: Connection, best: tuple[str, int, str] | None, as_known: int | None = None) -> Deeds:
    """Give what can be done with a person or an event, named by kind, row and name, as known on a day."""
    if best is None:
        return Deeds()
    kind, row, name = best
    about = evidence_about(row) if kind == "person" else select(evidence.c.id).where(evidence.c.event == row)
    rows = frozenset(conn.execute(about).scalars())
    against = tuple(
        (contradiction, len(sides))
        for contradiction, sides in open_sides(conn, as_known).items()
        if rows.intersection(sides)
    )
    return Deeds(kind, row, name, against)
