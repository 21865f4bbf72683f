"""The sides of a contradiction on a mini-axis: one row each, with the question that days which cannot meet raise."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, select

from timeline_app.domain.dates import UNDATED
from timeline_app.domain.translating import tr
from timeline_app.queries._differences import covering_question, days_apart
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._rows import those
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.compared_values import ContradictionSide, DayRow, wording_of
from timeline_app.store.tables import event, event_kind, evidence

NOT_NAMED = tr("Not named")
NO_GLYPH = "sighting"
"""Of evidence that is drawn under no event."""


def glyphs_of(conn: Connection, where: ColumnElement[bool]) -> dict[int, str]:
    """Give the glyph of the event that evidence is drawn under, by evidence; `where` is over the table `evidence`."""
    statement = (
        select(evidence.c.id, event_kind.c.glyph)
        .join(event, event.c.id == evidence.c.event)
        .join(event_kind, event_kind.c.id == event.c.kind)
        .where(where)
    )
    return {row.id: row.glyph for row in conn.execute(statement).all()}


def day_rows(sides: Sequence[ContradictionSide], quotes: Mapping[int, int]) -> tuple[DayRow, ...]:
    """Give a row for each side, none where no side is dated: an axis without a day says nothing.

    `quotes` counts what the events that the sides are drawn under rest on, as `quote_counts` gives it.
    """
    if not any(one.card.about.is_known for one in sides):
        return ()
    cards = [one.card for one in sides]
    apart = days_apart(cards)
    asked, question = covering_question(*apart) if apart is not None else (None, "")
    other = next((card for card in apart or () if card is not asked), None)
    return tuple(
        DayRow(
            label=_numbered(one.number, _label(one.card, cards)),
            words=wording_of(one.card),
            polarity=one.card.polarity,
            glyph=one.glyph,
            about=one.card.about,
            quotes=quotes.get(one.card.event or 0, 1),
            evidence=one.card.evidence,
            question=question if one.card is asked else "",
            question_at=other.about if one.card is asked and other is not None else UNDATED,
        )
        for one in sides
    )


def _numbered(at: int, label: str) -> str:
    """Put the number of a side before its label where the sides are told apart by their numbers."""
    return tr("{number}. {name}", number=at, name=label) if at else label


def _label(card: EvidenceCard, cards: Sequence[EvidenceCard]) -> str:
    """Name a row by its place where the sides have different ones, else by who says so."""
    if all(one.place for one in cards) and len({one.place.casefold() for one in cards}) == len(cards):
        return card.place
    return next((step.name for step in card.chain[:1] if step.is_named), NOT_NAMED)


def quote_counts(conn: Connection, events: Collection[int], as_known: int | None) -> dict[int, int]:
    """Count the quotes that events rest on, as known on a day."""
    under = evidence.c.event.in_(those(events))
    statement = select(evidence.c.id, evidence.c.event, evidence.c.quotation).where(under)
    since = known_days(conn, select(evidence.c.id).where(under))
    quotes: defaultdict[int, set[int]] = defaultdict(set)
    for row in conn.execute(statement).all():
        if was_known(since[row.id], as_known):
            quotes[row.event].add(row.quotation)
    return {event: len(found) for event, found in quotes.items()}
