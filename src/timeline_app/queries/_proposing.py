"""What the record proposes as contradictions, read in a few statements however much evidence there is.

Most evidence opposes nothing: what is cheap to know of all of it picks out the little of which more is read.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from itertools import chain
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, and_, func, select, union

from timeline_app.domain.disputes import Answered, Dispute, disputes
from timeline_app.domain.evidence import Polarity, SourceKind
from timeline_app.domain.opposing import at_once
from timeline_app.domain.oppositions import (
    Piece,
    Stand,
    Teller,
    opposite_numbers,
    opposite_places,
    opposite_polarity,
    opposite_statuses,
)
from timeline_app.domain.places import Places
from timeline_app.domain.tolls import Count, counts_in, may_count
from timeline_app.queries._events import load_dates
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._rows import AnyRow, those
from timeline_app.queries._spans import span_or_undated
from timeline_app.store.tables import (
    chain_step,
    claim,
    event,
    event_kind,
    evidence,
    not_opposed,
    quotation,
    side,
    source,
    status_exclusion,
    status_kind,
    text_version,
)

_POLARITIES: Final = {polarity.value: polarity for polarity in Polarity}
_ASSERTED, _DENIED = Polarity.ASSERTED.value, Polarity.DENIED.value
_PAPERS: Final = frozenset({SourceKind.OUTLET.value, SourceKind.AGENCY.value})


class _Facts(NamedTuple):
    """What is read of all evidence."""

    evidence: int
    claim: int
    polarity: str
    event: int | None
    place: str
    subject: int | None
    status: int | None


def find_disputes(conn: Connection, as_known: int | None) -> tuple[Dispute, ...]:
    """Give the disputes among the evidence known on a day."""
    facts, excludes, answered = _facts(conn, as_known), _excludes(conn), answers(conn)
    of_status, of_place, counts = _of_status(facts, excludes), _of_place(facts), _counts(conn, facts)
    pieces = _pieces(conn, {*of_status, *of_place, *counts}, as_known)
    differ = Places(_all_places(conn) if of_place else ()).differ
    counted = ((pieces[row], numbers) for row, numbers in counts.items())
    stands = (Stand(one.evidence, one.claim, _POLARITIES[one.polarity], one.subject) for one in facts)
    found = chain(
        opposite_polarity(stands),
        opposite_statuses([pieces[row] for row in of_status], excludes, answered.is_settled),
        opposite_places([pieces[row] for row in of_place], differ, answered.is_settled),
        opposite_numbers(counted, answered.is_settled),
    )
    return disputes(found, answered)


def _facts(conn: Connection, as_known: int | None) -> list[_Facts]:
    statement = (
        select(
            evidence.c.id,
            evidence.c.claim,
            evidence.c.polarity,
            evidence.c.event,
            evidence.c.place,
            claim.c.subject,
            claim.c.status_kind,
        )
        .join(claim, claim.c.id == evidence.c.claim)
        .order_by(evidence.c.id)
    )
    found = [_Facts(*row) for row in conn.execute(statement).all()]
    if as_known is None:
        return found
    days = known_days(conn)
    return [one for one in found if was_known(days.get(one.evidence), as_known)]


def _of_status(facts: Iterable[_Facts], excludes: Mapping[int, set[int]]) -> list[int]:
    """Pick the evidence on statuses of which a person has one denied, or two that exclude one another."""
    with_status = [one for one in facts if one.status is not None and one.subject is not None]
    asserted: defaultdict[int, set[int]] = defaultdict(set)
    denied: defaultdict[int, set[int]] = defaultdict(set)
    for one in with_status:
        if one.subject is not None and one.status is not None and one.polarity in (_ASSERTED, _DENIED):
            (asserted if one.polarity == _ASSERTED else denied)[one.subject].add(one.status)
    contested = {
        (person, status)
        for person, statuses in asserted.items()
        for status in statuses
        if status in denied.get(person, ()) or excludes.get(status, set()) & statuses
    }
    return [one.evidence for one in with_status if (one.subject, one.status) in contested]


def _of_place(facts: Iterable[_Facts]) -> list[int]:
    """Pick the evidence that places a person whom other evidence places elsewhere."""
    placed = [one for one in facts if one.place and one.subject is not None and one.polarity == _ASSERTED]
    return _with_two(placed, lambda one: one.subject, lambda one: one.place)


def _counts(conn: Connection, facts: Iterable[_Facts]) -> dict[int, tuple[Count, ...]]:
    """Give what quotes count where more than one quote under an event counts anything, by evidence."""
    drawn = [one for one in facts if one.event is not None and one.polarity == _ASSERTED]
    several = set(_with_two(drawn, lambda one: one.event, lambda one: one.evidence))
    if not several:
        return {}
    words = select(evidence.c.id, quotation.c.exact).join(quotation, quotation.c.id == evidence.c.quotation)
    exact = conn.execute(words.where(evidence.c.event.is_not(None), evidence.c.polarity == _ASSERTED)).all()
    counts = {row: counts_in(text) for row, text in exact if row in several and may_count(text)}
    counting = [one for one in drawn if counts.get(one.evidence)]
    return {row: counts[row] for row in _with_two(counting, lambda one: one.event, lambda one: one.evidence)}


def _with_two(
    facts: Collection[_Facts], group: Callable[[_Facts], Hashable], kind: Callable[[_Facts], Hashable]
) -> list[int]:
    """Give the evidence of the groups in which there are two kinds."""
    kinds: defaultdict[Hashable, set[Hashable]] = defaultdict(set)
    for one in facts:
        kinds[group(one)].add(kind(one))
    return [one.evidence for one in facts if len(kinds[group(one)]) > 1]


def _pieces(conn: Connection, rows: Iterable[int], as_known: int | None) -> dict[int, Piece]:
    """Give what the rules need to know of some evidence, by id."""
    these = those(rows)
    spans = load_dates(conn, select(evidence.c.about).where(evidence.c.id.in_(these)), as_known)
    statement = (
        select(
            evidence.c.id,
            evidence.c.claim,
            evidence.c.polarity,
            claim.c.subject,
            claim.c.status_kind,
            evidence.c.event,
            event_kind.c.key,
            evidence.c.place,
            evidence.c.about,
            text_version.c.article,
            quotation.c.version,
            quotation.c.start,
            quotation.c.end,
            quotation.c.exact,
            quotation.c.prefix,
            quotation.c.suffix,
            _FIRST_STEPS.c.kind,
            _FIRST_STEPS.c.source,
            _FIRST_STEPS.c.person,
            _FIRST_STEPS.c.name,
        )
        .join(claim, claim.c.id == evidence.c.claim)
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .outerjoin(event, event.c.id == evidence.c.event)
        .outerjoin(event_kind, event_kind.c.id == event.c.kind)
        .outerjoin(_FIRST_STEPS, _FIRST_STEPS.c.evidence == evidence.c.id)
        .where(evidence.c.id.in_(these))
    )
    return {
        row[0]: Piece._make(
            (
                *row[:2],
                _POLARITIES[row[2]],
                *row[3:6],
                row[6] or "",
                row[7],
                span_or_undated(spans, row[8]),
                *row[9:16],
                _teller(row),
            )
        )
        for row in conn.execute(statement).all()
    }


def _first_steps() -> Any:  # noqa: ANN401 - a subquery
    first = select(chain_step.c.evidence, func.min(chain_step.c.n).label("n")).group_by(chain_step.c.evidence)
    firsts = first.subquery()
    return (
        select(chain_step.c.evidence, source.c.kind, source.c.id.label("source"), source.c.person, source.c.name)
        .join(firsts, and_(firsts.c.evidence == chain_step.c.evidence, firsts.c.n == chain_step.c.n))
        .join(source, source.c.id == chain_step.c.source)
        .subquery()
    )


_FIRST_STEPS: Final = _first_steps()


def _teller(row: AnyRow) -> Teller | None:
    """Give who stands at the root: somebody named, or somebody not named who is called the same in one article."""
    article, kind, source_row, who, name = row[9], *row[16:20]
    if kind is None or (kind == SourceKind.NOT_NAMED.value and not name):
        return None
    if kind == SourceKind.NOT_NAMED.value:
        return Teller(f"{name} in {article}", is_paper=False)
    return Teller(f"source {source_row}" if who is None else f"person {who}", kind in _PAPERS)


def _excludes(conn: Connection) -> dict[int, set[int]]:
    pairs = conn.execute(select(status_exclusion.c.status_kind, status_exclusion.c.excludes)).all()
    keys = conn.execute(select(status_kind.c.id, status_kind.c.key)).all()
    return at_once([(one, other) for one, other in pairs], dict([(row, key) for row, key in keys]))


def _all_places(conn: Connection) -> list[str]:
    """Give every place that is written down with evidence, and with the events that it is drawn under."""
    under = select(event.c.place).where(event.c.id.in_(select(evidence.c.event)), event.c.place != "")
    return list(conn.execute(union(select(evidence.c.place).where(evidence.c.place != ""), under)).scalars())


def answers(conn: Connection) -> Answered:
    """Give what the user has said of pairs of evidence."""
    sides: defaultdict[int, list[int]] = defaultdict(list)
    for of, piece in conn.execute(select(side.c.contradiction, side.c.evidence)).all():
        sides[of].append(piece)
    refused = conn.execute(select(not_opposed.c.evidence, not_opposed.c.other)).all()
    return Answered(sides, [(one, other) for one, other in refused])
