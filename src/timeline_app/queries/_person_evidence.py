"""Which evidence belongs to whom: what is claimed about a person, happens with them, or comes out of their mouth."""

from collections import defaultdict
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, func, literal, select

from timeline_app.queries._known import known_days, was_known
from timeline_app.store.tables import chain_step, claim, evidence, participation, source

_ABOUT, _SAID = 0, 1


class Share(NamedTuple):
    """What of the evidence belongs to one person: ids, and the quotations behind them.

    `about` is what is claimed about the person or drawn under an event they take part in; `said` is what they say.
    """

    about: frozenset[int]
    said: frozenset[int]
    quotations: frozenset[int]
    first_known: int | None


NOTHING = Share(frozenset(), frozenset(), frozenset(), None)


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
    """Give everyone's share of the evidence that was known, by person."""
    claimed = (
        select(claim.c.subject.label("person"), evidence.c.id, evidence.c.quotation, literal(_ABOUT).label("how"))
        .select_from(evidence)
        .join(claim, claim.c.id == evidence.c.claim)
        .where(claim.c.subject.is_not(None))
    )
    drawn = (
        select(participation.c.person, evidence.c.id, evidence.c.quotation, literal(_ABOUT))
        .select_from(evidence)
        .join(participation, participation.c.event == evidence.c.event)
    )
    said = (
        select(source.c.person, evidence.c.id, evidence.c.quotation, literal(_SAID))
        .select_from(evidence)
        .join(chain_step, and_(chain_step.c.evidence == evidence.c.id, chain_step.c.n == _first_n()))
        .join(source, source.c.id == chain_step.c.source)
        .where(source.c.person.is_not(None))
    )
    known = known_days(conn)
    found: defaultdict[int, tuple[set[int], set[int], set[int]]] = defaultdict(lambda: (set(), set(), set()))
    for person, row, quoted, how in conn.execute(claimed.union_all(drawn, said)):
        if was_known(known.get(row), as_known):
            mine = found[person]
            mine[how].add(row)
            mine[2].add(quoted)
    return {person: _share(*mine, known) for person, mine in found.items()}


def _share(about: set[int], said: set[int], quoted: set[int], known: dict[int, int | None]) -> Share:
    days = [day for row in (*about, *said) if (day := known.get(row)) is not None]
    return Share(frozenset(about), frozenset(said), frozenset(quoted), min(days, default=None))


def _first_n() -> Any:  # noqa: ANN401 - a scalar subquery
    inner = chain_step.alias()
    return select(func.min(inner.c.n)).where(inner.c.evidence == chain_step.c.evidence).scalar_subquery()
