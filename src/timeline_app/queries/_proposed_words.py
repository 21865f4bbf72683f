"""How a proposed contradiction is called: whom it is about, the question, and what to think of before deciding."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.disputes import Dispute
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.opposing import Basis, notice
from timeline_app.domain.questions import question_of
from timeline_app.domain.status import inside_sentence
from timeline_app.domain.translating import tr
from timeline_app.queries._events import load_dates
from timeline_app.queries._rows import those
from timeline_app.queries._spans import span_or_undated
from timeline_app.store.tables import claim, event, evidence, person, status_kind


class ProposedWords(NamedTuple):
    """How a dispute is called; `subject` is the name of the `person`, or the title of the event where it has none."""

    person: int | None
    subject: str
    question: str
    note: str


class _Side(NamedTuple):
    wording: str
    status: str
    person: int | None
    name: str
    title: str
    place: str
    polarity: Polarity
    about: DateSpan


def words_for(conn: Connection, found: Sequence[Dispute], as_known: int | None) -> list[ProposedWords]:
    """Give the words for disputes, in their order."""
    if not found:
        return []
    sides = _sides(conn, found, as_known)
    return [_words(one, sides) for one in found]


def _words(dispute: Dispute, sides: dict[int, _Side]) -> ProposedWords:
    of = [sides[piece] for piece in (*dispute.first, *dispute.evidence)]
    about = next((side for side in of if side.person is not None), of[0])
    # Every day is told apart from the first ones, which is enough to point it out.
    note = notice(of[:2]) or notice(of[2 : 2 + _MOST_NOTED])
    return ProposedWords(about.person, about.name or about.title, _question(dispute, of[0], of[1], about.name), note)


_MOST_NOTED = 12


def _question(dispute: Dispute, one: _Side, other: _Side, name: str) -> str:
    if dispute.basis is Basis.POLARITY:
        return question_of(one.wording)
    if dispute.basis is Basis.STATUS:
        return tr("{name}: {status} or {other}?", name=name, status=one.status, other=inside_sentence(other.status))
    if dispute.basis is Basis.PLACE:
        place, elsewhere = dispute.words
        return tr("Where was {name}: {place} or {other}?", name=name, place=place, other=elsewhere)
    count, against = dispute.words
    return tr("How many: {count} or {other}?", count=count, other=against)


def _sides(conn: Connection, found: Sequence[Dispute], as_known: int | None) -> dict[int, _Side]:
    these = those(piece for one in found for piece in one.evidence)
    spans = load_dates(conn, select(evidence.c.about).where(evidence.c.id.in_(these)), as_known)
    statement = (
        select(
            evidence.c.id,
            claim.c.wording,
            status_kind.c.label,
            person.c.id,
            person.c.main_name,
            event.c.title,
            evidence.c.place,
            evidence.c.polarity,
            evidence.c.about,
        )
        .join(claim, claim.c.id == evidence.c.claim)
        .outerjoin(status_kind, status_kind.c.id == claim.c.status_kind)
        .outerjoin(person, person.c.id == claim.c.subject)
        .outerjoin(event, event.c.id == evidence.c.event)
        .where(evidence.c.id.in_(these))
    )
    return {
        row[0]: _Side(
            row[1],
            row[2] or "",
            row[3],
            row[4] or "",
            row[5] or "",
            row[6],
            Polarity(row[7]),
            span_or_undated(spans, row[8]),
        )
        for row in conn.execute(statement).all()
    }
