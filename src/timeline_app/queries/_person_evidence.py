"""Which evidence belongs to whom: what is claimed about a person, happens with them, or comes out of their mouth."""

from collections import defaultdict
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select

from timeline_app.queries._known import known_days, was_known
from timeline_app.store.tables import chain_step, claim, evidence, participation, source


class Share(NamedTuple):
    """What of the evidence belongs to one person.

    `quotes` counts the quotes behind it; `speaks` says that some of it comes out of their mouth; `first_known` is the
    day on which the first of it became known.
    """

    quotes: int
    speaks: bool
    first_known: int | None


NOTHING = Share(0, False, None)


def evidence_about(person: int) -> Select[Any]:
    """Select the ids of the evidence on claims about a person, and under events they take part in."""
    claimed = select(evidence.c.id).join(claim, claim.c.id == evidence.c.claim).where(claim.c.subject == person)
    drawn = (
        select(evidence.c.id)
        .join(participation, participation.c.event == evidence.c.event)
        .where(participation.c.person == person)
    )
    both = claimed.union(drawn).subquery()
    return select(both.c.id)


def evidence_said_by(person: int) -> Select[Any]:
    """Select the ids of the evidence whose chain begins with a person."""
    return (
        select(chain_step.c.evidence)
        .join(source, source.c.id == chain_step.c.source)
        .where(source.c.person == person, chain_step.c.n == _first_n())
    )


def shares(conn: Connection, as_known: int | None = None) -> dict[int, Share]:
    """Give the share of everyone who has any in the evidence that was known, by person."""
    days = known_days(conn)
    quotation_of = dict(conn.execute(select(evidence.c.id, evidence.c.quotation)).all())
    claimed = (
        select(claim.c.subject, evidence.c.id)
        .select_from(evidence)
        .join(claim, claim.c.id == evidence.c.claim)
        .where(claim.c.subject.is_not(None))
    )
    # “+ 0” keeps SQLite from going through a million participations to find the few events with evidence.
    drawn = (
        select(participation.c.person, evidence.c.id)
        .select_from(evidence)
        .join(participation, participation.c.event == evidence.c.event + 0)
    )
    said = (
        select(source.c.person, chain_step.c.evidence)
        .select_from(chain_step)
        .join(source, source.c.id == chain_step.c.source)
        .where(source.c.person.is_not(None), chain_step.c.n == _first_n())
    )
    about: defaultdict[int, set[int]] = defaultdict(set)
    for person, row in conn.execute(claimed.union_all(drawn)).all():
        about[person].add(row)
    spoken: defaultdict[int, set[int]] = defaultdict(set)
    for person, row in conn.execute(said).all():
        spoken[person].add(row)
    found = {}
    for person in about.keys() | spoken.keys():
        speaks = [row for row in spoken.get(person, ()) if was_known(days.get(row), as_known)]
        shown = [row for row in about.get(person, ()) if was_known(days.get(row), as_known)] + speaks
        if shown:
            known = [day for row in shown if (day := days[row]) is not None]
            quotes = len({quotation_of[row] for row in shown})
            found[person] = Share(quotes, bool(speaks), min(known) if known else None)
    return found


def _first_n() -> Any:  # noqa: ANN401 - a scalar subquery
    inner = chain_step.alias()
    return select(func.min(inner.c.n)).where(inner.c.evidence == chain_step.c.evidence).scalar_subquery()
