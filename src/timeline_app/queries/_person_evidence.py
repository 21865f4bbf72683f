"""Which evidence belongs to whom: what is claimed about a person, happens with them, or comes out of their mouth."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import CompoundSelect, Connection, Select, func, select

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


@dataclass(frozen=True, slots=True)
class Told:
    """Of whom evidence speaks, or who speaks in it, by person.

    `share` is what was known on the day asked for; whoever had none yet is not in it. `first_known` has everyone with
    any evidence, be it known later: the day on which the first of it became known, None where only articles without a
    date say so.
    """

    share: Mapping[int, Share]
    first_known: Mapping[int, int | None]

    def of(self, person: int) -> Share:
        """Give the share of a person, which may be nothing."""
        return self.share.get(person, NOTHING)

    def is_known(self, person: int) -> bool:
        """Say whether a person is known: not one of whom all evidence came later. Who has none is the user's own."""
        return person in self.share or person not in self.first_known


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


class PeopleEvidence:
    """Which evidence belongs to whom, read once, for as many days as are asked about."""

    def __init__(self, conn: Connection) -> None:
        self._days = known_days(conn)
        self._quotation_of: dict[int, int] = dict(conn.execute(select(evidence.c.id, evidence.c.quotation)).all())
        self._about, self._spoken = _by_person(conn, _about_people()), _by_person(conn, _said_by_people())
        self._first = {
            person: min((day for row in rows if (day := self._days[row]) is not None), default=None)
            for person, rows in self._all()
        }

    def on(self, as_known: int | None) -> Told:
        """Give what was known on a day; None: everything."""
        share = {}
        for person, rows in self._all():
            shown = [row for row in rows if was_known(self._days[row], as_known)]
            if shown:
                quotes = len({self._quotation_of[row] for row in shown})
                # The first of all is the first of those known: they are the earlier ones.
                share[person] = Share(quotes, not self._spoken[person].isdisjoint(shown), self._first[person])
        return Told(share, self._first)

    def of(self, person: int, as_known: int | None) -> set[int]:
        """Give the evidence about or by a person that was known on a day."""
        mine = self._about.get(person, set()) | self._spoken.get(person, set())
        return {row for row in mine if self.was_known(row, as_known)}

    def was_known(self, evidence: int, as_known: int | None) -> bool:
        """Say whether a piece of evidence was known on a day."""
        return was_known(self._days.get(evidence), as_known)

    def _all(self) -> Iterator[tuple[int, set[int]]]:
        for person in self._about.keys() | self._spoken.keys():
            yield person, self._about[person] | self._spoken[person]


def told_on(conn: Connection, as_known: int | None = None) -> Told:
    """Give of whom evidence speaks, as known on a day."""
    return PeopleEvidence(conn).on(as_known)


def _about_people() -> CompoundSelect[Any]:
    """Select person and evidence: on claims about them, and under events they take part in."""
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
    return claimed.union_all(drawn)


def _said_by_people() -> Select[Any]:
    """Select person and evidence: whose chain begins with them."""
    return (
        select(source.c.person, chain_step.c.evidence)
        .select_from(chain_step)
        .join(source, source.c.id == chain_step.c.source)
        .where(source.c.person.is_not(None), chain_step.c.n == _first_n())
    )


def _by_person(conn: Connection, pairs: Select[Any] | CompoundSelect[Any]) -> defaultdict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for person, row in conn.execute(pairs).all():
        found[person].add(row)
    return found


def _first_n() -> Any:  # noqa: ANN401 - a scalar subquery
    inner = chain_step.alias()
    return select(func.min(inner.c.n)).where(inner.c.evidence == chain_step.c.evidence).scalar_subquery()
