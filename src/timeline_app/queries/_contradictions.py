"""Which contradictions are open, and between what, on the day asked for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

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


def sides_in_days(
    conn: Connection, *, with_days: bool
) -> tuple[dict[int, list[int | None]], dict[int, tuple[int, ...]]]:
    """Give the day since which each side of every open contradiction is known, and the contradictions of evidence.

    The days are all None where they are not asked for.
    """
    sides = open_sides(conn)
    known = known_days(conn, select(side.c.evidence)) if with_days and sides else {}
    return {row: [known.get(one) for one in of] for row, of in sides.items()}, _by_evidence(sides)


def open_contradictions(conn: Connection, as_known: int | None = None) -> dict[int, tuple[int, ...]]:
    """Give the open contradictions of which evidence is a side, by evidence."""
    return _by_evidence(open_sides(conn, as_known))


def _by_evidence(sides: Mapping[int, Sequence[int]]) -> dict[int, tuple[int, ...]]:
    found: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for contradiction_row, rows in sides.items():
        for row in rows:
            found[row][contradiction_row] = None
    return {row: tuple(opposed) for row, opposed in found.items()}


def settled_evidence(conn: Connection) -> frozenset[int]:
    """Give the evidence that is a side of a settled contradiction and of no open one."""
    statement = select(side.c.evidence, contradiction.c.state).join(
        contradiction, contradiction.c.id == side.c.contradiction
    )
    rows = conn.execute(statement).all()
    still_open = {row.evidence for row in rows if row.state == "open"}
    return frozenset(row.evidence for row in rows) - still_open
