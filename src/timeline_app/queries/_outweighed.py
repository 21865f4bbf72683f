"""Which events the user decided against: they are kept, and drawn thin."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, select

from timeline_app.domain.timeline_columns import KNOWN_NEVER, Outweighed
from timeline_app.queries._contradictions import open_sides
from timeline_app.queries._known import known_days
from timeline_app.queries._rows import those
from timeline_app.store.tables import contradiction, decision, evidence, side


def outweighed_events(conn: Connection, as_known: int | None = None) -> tuple[Outweighed, ...]:
    """Give the events all of whose evidence was outweighed, by id; on a day, as far as that could be known then."""
    since = outweighed_evidence(conn)
    found = _wholly_outweighed(conn, since) if since else []
    return tuple(one for one in found if as_known is None or one.since <= as_known)


def outweighed_evidence(conn: Connection, as_known: int | None = None) -> dict[int, int]:
    """Give the evidence that was outweighed, with the day since which all sides of its contradictions are known.

    Evidence is outweighed where a contradiction was settled in favour of another side, unless it says the same of the
    same claim as that side does. Nor is it where it is preferred elsewhere, or a side of a contradiction that is open.
    On a day, only what could be known then.
    """
    preferred = _preferred(conn)
    if not preferred:
        return {}
    sides = _sides(conn, preferred)
    held = {piece for of in open_sides(conn).values() for piece in of} | set(preferred.values())
    days = known_days(conn, select(side.c.evidence))
    stands, since = _stands(conn), dict[int, int]()
    for row, of in sides.items():
        all_known = max(_day(days.get(piece)) for piece in of)
        for piece in of:
            if piece not in held and stands[piece] != stands[preferred[row]]:
                since[piece] = max(since.get(piece, all_known), all_known)
    return {piece: day for piece, day in since.items() if as_known is None or day <= as_known}


def _preferred(conn: Connection) -> dict[int, int]:
    """Give the evidence that the decision in force prefers, by settled contradiction."""
    last = select(func.max(decision.c.id)).group_by(decision.c.contradiction)
    statement = (
        select(decision.c.contradiction, side.c.evidence)
        .join(side, side.c.id == decision.c.side)
        .join(contradiction, contradiction.c.id == decision.c.contradiction)
        .where(decision.c.id.in_(last), contradiction.c.state == "settled")
    )
    return {row.contradiction: row.evidence for row in conn.execute(statement).all()}


def _sides(conn: Connection, wanted: Mapping[int, int]) -> Mapping[int, Sequence[int]]:
    sides: defaultdict[int, list[int]] = defaultdict(list)
    for row in conn.execute(select(side.c.contradiction, side.c.evidence)).all():
        if row.contradiction in wanted:
            sides[row.contradiction].append(row.evidence)
    return sides


def _stands(conn: Connection) -> dict[int, tuple[int, str]]:
    """Give on which claim each side of a contradiction stands, and how."""
    statement = select(evidence.c.id, evidence.c.claim, evidence.c.polarity)
    rows = conn.execute(statement.where(evidence.c.id.in_(select(side.c.evidence)))).all()
    return {row.id: (row.claim, row.polarity) for row in rows}


def _wholly_outweighed(conn: Connection, since: Mapping[int, int]) -> list[Outweighed]:
    """Give the events none of whose evidence is left; `since` has the day of each outweighed piece."""
    events = select(evidence.c.event).where(evidence.c.id.in_(those(since)), evidence.c.event.is_not(None))
    pieces: defaultdict[int, list[int]] = defaultdict(list)
    for row in conn.execute(select(evidence.c.event, evidence.c.id).where(evidence.c.event.in_(events))).all():
        pieces[row.event].append(row.id)
    return [
        Outweighed(row, max(since[piece] for piece in of))
        for row, of in sorted(pieces.items())
        if all(piece in since for piece in of)
    ]


def _day(known: int | None) -> int:
    return KNOWN_NEVER if known is None else known
