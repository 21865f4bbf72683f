"""What the record proposes as contradictions, and its words: a few statements however much evidence there is."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.disputes import Answered, Dispute, disputes
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.opposing import Piece, notice, opposite_polarity
from timeline_app.queries._events import load_dates
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._spans import span_or_undated
from timeline_app.store.tables import claim, evidence, not_opposed, person, side

_POLARITIES = {polarity.value: polarity for polarity in Polarity}


class Words(NamedTuple):
    """How a dispute is called: whom it is about, the question, the note on its days or places."""

    person: int | None
    subject: str
    question: str
    note: str


def find_disputes(conn: Connection, as_known: int | None) -> tuple[Dispute, ...]:
    """Give the disputes among the evidence known on a day."""
    rows = conn.execute(select(evidence.c.id, evidence.c.claim, evidence.c.polarity).order_by(evidence.c.id)).all()
    pieces = [Piece(row, of, _POLARITIES[polarity]) for row, of, polarity in rows]
    if as_known is not None:
        days = known_days(conn)
        pieces = [piece for piece in pieces if was_known(days.get(piece.evidence), as_known)]
    return disputes(opposite_polarity(pieces), _answered(conn))


def _answered(conn: Connection) -> Answered:
    sides: dict[int, list[int]] = {}
    for of, piece in conn.execute(select(side.c.contradiction, side.c.evidence)).all():
        sides.setdefault(of, []).append(piece)
    refused = conn.execute(select(not_opposed.c.evidence, not_opposed.c.other)).all()
    return Answered(sides, [(one, other) for one, other in refused])


class _Side(NamedTuple):
    """A side of a dispute as its words need it."""

    wording: str
    person: int | None
    name: str
    place: str
    polarity: Polarity
    about: DateSpan


def wording_of(conn: Connection, found: Sequence[Dispute], as_known: int | None) -> list[Words]:
    """Give the words for disputes, in their order."""
    sides = _sides(conn, [piece for one in found for piece in one.evidence], as_known)
    return [_words([sides[piece] for piece in one.evidence]) for one in found]


def _words(sides: Sequence[_Side]) -> Words:
    about = next((side for side in sides if side.person is not None), sides[0])
    return Words(about.person, about.name, about.wording, notice(sides))


def _sides(conn: Connection, pieces: Sequence[int], as_known: int | None) -> dict[int, _Side]:
    these = select(evidence.c.id).where(evidence.c.id.in_(pieces))
    spans = load_dates(conn, select(evidence.c.about).where(evidence.c.id.in_(these)), as_known)
    statement = (
        select(
            evidence.c.id,
            claim.c.wording,
            person.c.id,
            person.c.main_name,
            evidence.c.place,
            evidence.c.polarity,
            evidence.c.about,
        )
        .join(claim, claim.c.id == evidence.c.claim)
        .outerjoin(person, person.c.id == claim.c.subject)
        .where(evidence.c.id.in_(these))
    )
    return {
        row: _Side(wording, who, name or "", place, _POLARITIES[polarity], span_or_undated(spans, about))
        for row, wording, who, name, place, polarity, about in conn.execute(statement).all()
    }
