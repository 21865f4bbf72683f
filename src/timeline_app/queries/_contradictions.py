"""Which contradictions are open, and between what, on the day asked for."""

from collections import defaultdict

from sqlalchemy import Connection, select

from timeline_app.queries._known import known_days, was_known
from timeline_app.store.tables import contradiction, side


def open_sides(conn: Connection, as_known: int | None = None) -> dict[int, tuple[int, ...]]:
    """Give the evidence on each side of every open contradiction, in the order of its sides, by contradiction.

    One of which fewer than two sides were known on `as_known` was none yet and is left out.
    """
    known = known_days(conn, select(side.c.evidence)) if as_known is not None else {}
    statement = (
        select(side.c.contradiction, side.c.evidence)
        .join(contradiction, contradiction.c.id == side.c.contradiction)
        .where(contradiction.c.state == "open")
        .order_by(side.c.contradiction, side.c.n)
    )
    sides: defaultdict[int, list[int]] = defaultdict(list)
    for row in conn.execute(statement).all():
        if was_known(known.get(row.evidence), as_known):
            sides[row.contradiction].append(row.evidence)
    return {row: tuple(evidence) for row, evidence in sides.items() if len(evidence) > 1}


def open_contradictions(conn: Connection, as_known: int | None = None) -> dict[int, tuple[int, ...]]:
    """Give the open contradictions of which evidence is a side, by evidence."""
    found: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for contradiction_row, sides in open_sides(conn, as_known).items():
        for row in sides:
            found[row][contradiction_row] = None
    return {row: tuple(rows) for row, rows in found.items()}


def settled_evidence(conn: Connection) -> frozenset[int]:
    """Give the evidence that is a side of a settled contradiction and of no open one."""
    statement = select(side.c.evidence, contradiction.c.state).join(
        contradiction, contradiction.c.id == side.c.contradiction
    )
    rows = conn.execute(statement).all()
    still_open = {row.evidence for row in rows if row.state == "open"}
    return frozenset(row.evidence for row in rows) - still_open
