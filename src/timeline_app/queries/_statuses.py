"""Everyone's computed status, by the domain's rule, from the evidence on claims about them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, select

from timeline_app.domain.dates import UNDATED, DateSpan, combine
from timeline_app.domain.evidence import Grade, Polarity
from timeline_app.domain.origins import independent_roots
from timeline_app.domain.status import (
    NO_EVIDENCE,
    PersonStatus,
    Standing,
    StatusEvidence,
    best_grade,
    person_status,
    status_bands,
)
from timeline_app.domain.timeline_columns import BandStretch
from timeline_app.domain.translating import tr
from timeline_app.queries._contradictions import open_contradictions
from timeline_app.queries._events import load_dates
from timeline_app.queries._evidence_rows import grade_of, load_chains, source_letters
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._outweighed import outweighed_evidence
from timeline_app.queries._paragraphs import paragraph_keys
from timeline_app.queries._person_evidence import Told
from timeline_app.queries._spans import span_or_undated
from timeline_app.store.tables import claim, evidence, person_group, status_kind

_POLARITIES = {polarity.value: polarity for polarity in Polarity}


class PersonStanding(NamedTuple):
    """A person's status with the group it puts them in. `group_order` sorts the groups.

    `disputed` says that an open contradiction touches what is claimed about the person, whether or not their status.
    `asserting` is the evidence that asserts the status, `grade` the best grade among it, `when` the date they give it
    together; `has_status` is False for someone of whom no status is even speculated about.
    """

    label: str
    standing: Standing
    rule: str
    group_key: str
    group: str
    group_order: int
    disputed: bool
    has_status: bool
    asserting: tuple[int, ...]
    grade: Grade
    when: DateSpan


class Statuses:
    """The statuses of everyone, computed when asked for. People without evidence have one too."""

    def __init__(
        self,
        found: Mapping[int, Sequence[StatusEvidence]],
        groups: Mapping[str, tuple[int, str]],
        told: Told,
        as_known: int | None,
    ) -> None:
        """Take the evidence by person, the vocabulary's groups by key, and of whom evidence speaks."""
        self._found, self._groups, self._told, self._as_known = found, groups, told, as_known
        self._standings: dict[int, PersonStanding] = {}

    def of(self, person: int) -> PersonStanding:
        """Give a person's status."""
        if person not in self._standings:
            self._standings[person] = self._standing(person)
        return self._standings[person]

    def band(self, person: int) -> tuple[BandStretch, ...]:
        """Give the status band of a person's lane; none for someone of whom nothing is known."""
        found = self._found.get(person, ())
        return status_bands(found, self._as_known) if found else ()

    def _standing(self, person: int) -> PersonStanding:
        found = self._found.get(person, ())
        told = self._told
        status = person_status(found, person in told.share, self._as_known, ever_quoted=person in told.first_known)
        nameless = tr("No evidence") if status.group_key == NO_EVIDENCE else status.group_key
        order, group = self._groups.get(status.group_key, (len(self._groups), nameless))
        return PersonStanding(
            label=status.label,
            standing=status.standing,
            rule=status.rule,
            group_key=status.group_key,
            group=group,
            group_order=order,
            disputed=any(one.in_open_contradiction and was_known(one.known_since, self._as_known) for one in found),
            has_status=status.status_kind is not None,
            asserting=status.asserting,
            grade=_grade(status, found),
            when=_when(status, found),
        )


def statuses(conn: Connection, told: Told, as_known: int | None, person: int | None = None) -> Statuses:
    """Give everyone's status as known on a day, or that of one person. `told` is of the same day."""
    about_someone = claim.c.subject.is_not(None) if person is None else claim.c.subject == person
    groups = conn.execute(select(person_group.c.key, person_group.c.label).order_by(person_group.c.ord)).all()
    order = {row.key: (n, row.label) for n, row in enumerate(groups)}
    return Statuses(_evidence(conn, about_someone, as_known), order, told, as_known)


def _evidence(
    conn: Connection, about_someone: ColumnElement[bool], as_known: int | None
) -> dict[int, list[StatusEvidence]]:
    """Give the evidence on claims about people, by person. Chains are read only where a status hangs on them."""
    rows = conn.execute(_with_claims(_COLUMNS).where(about_someone).order_by(evidence.c.id)).all()
    with_status = and_(about_someone, claim.c.status_kind.is_not(None))
    on_status = _with_claims((evidence.c.id,)).where(with_status)
    chains = load_chains(conn, on_status)
    spans = load_dates(conn, _with_claims((evidence.c.about,)).where(with_status), as_known)
    known = known_days(conn, _with_claims((evidence.c.id,)).where(about_someone))
    letters, opposed = source_letters(conn), open_contradictions(conn, as_known)
    # What the user decided against says nothing of the status any more; it is kept as evidence.
    outweighed = outweighed_evidence(conn, as_known)
    found: defaultdict[int, list[StatusEvidence]] = defaultdict(list)
    for row, subject, kind, polarity, about, letter, number, label, band, group in rows:
        chain = chains.get(row, ())
        found[subject].append(
            StatusEvidence(
                row,
                kind if row not in outweighed else None,
                label or "",
                group or "",
                band or "",
                _POLARITIES[polarity],
                chain,
                subject,
                span_or_undated(spans, about),
                known[row],
                grade_of(letter, number, chain, letters),
                row in opposed,
                bool(chain) and chain[0].person == subject,
            )
        )
    return _with_paragraphs(conn, found)


def _with_paragraphs(
    conn: Connection, found: Mapping[int, Sequence[StatusEvidence]]
) -> dict[int, list[StatusEvidence]]:
    """Give evidence with the key of its paragraph, where that may tell whether two roots are independent."""
    asserting: defaultdict[tuple[int, int], list[StatusEvidence]] = defaultdict(list)
    for person, pieces in found.items():
        for one in pieces:
            if one.status_kind is not None and one.polarity is Polarity.ASSERTED:
                asserting[person, one.status_kind].append(one)
    asked = [
        one.evidence
        for pieces in asserting.values()
        if len(independent_roots(one.chain for one in pieces)) > 1
        for one in pieces
    ]
    keys = paragraph_keys(conn, asked)
    return {
        person: [replace(one, paragraph=keys[one.evidence]) if one.evidence in keys else one for one in pieces]
        for person, pieces in found.items()
    }


_COLUMNS = (
    evidence.c.id,
    claim.c.subject,
    claim.c.status_kind,
    evidence.c.polarity,
    evidence.c.about,
    evidence.c.letter,
    evidence.c.number,
    status_kind.c.label,
    status_kind.c.band,
    person_group.c.key,
)


def _with_claims(columns: Sequence[ColumnElement[Any]]) -> Select[Any]:
    return (
        select(*columns)
        .select_from(evidence)
        .join(claim, claim.c.id == evidence.c.claim)
        .outerjoin(status_kind, status_kind.c.id == claim.c.status_kind)
        .outerjoin(person_group, person_group.c.id == status_kind.c.person_group)
    )


def _when(status: PersonStatus, found: Sequence[StatusEvidence]) -> DateSpan:
    spans = [one.about for one in found if one.evidence in status.asserting and one.about.is_known]
    return combine(spans) if spans else UNDATED


def _grade(status: PersonStatus, found: Sequence[StatusEvidence]) -> Grade:
    """Give the best grade among the evidence that asserts the status; where none does, among all that carries it."""
    asserting = [one.grade for one in found if one.evidence in status.asserting]
    return best_grade(asserting or [one.grade for one in found if one.status_kind == status.status_kind])
