"""The searches and the filters that are kept in the project, in the user's order."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from timeline_app.store.tables import saved_search


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
