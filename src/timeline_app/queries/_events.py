"""What is known about events: their computed dates, polarity and counts, for all views that list or draw them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from timeline_app.domain.dates import UNDATED, DateSpan, combine
from timeline_app.domain.evidence import Polarity
from timeline_app.queries._event_rows import EventRows, Piece, read_event_rows
from timeline_app.queries._known import was_known
from timeline_app.queries._spans import hung_on, load_spans, span_or_undated
from timeline_app.store.tables import person, span

NO_POLARITY = "none"
_STRENGTH = tuple(polarity.value for polarity in Polarity)


class EventFacts(NamedTuple):
    """An event as listed and drawn. `evidence` are the ids known on the day asked for.

    - `when` is computed from the evidence, or the stored date of an event that no evidence dates (`dated_by_hand`).
    - `computed` says that there is evidence at all, known on that day or later.
    - `polarity` is that of the strongest evidence, or "none".
    - `contradictions` are the open ones. Evidence of two polarities is none by itself: it is proposed as one
      (`proposed_marks`) until the user opens it, decides on it or refuses it.
    - `known` is False where there is evidence, but none of it was known yet.
    """

    event: int
    title: str
    kind: int
    kind_key: str
    kind_label: str
    glyph: str
    place: str
    when: DateSpan
    computed: bool
    dated_by_hand: bool
    polarity: str
    quotes: int
    evidence: tuple[int, ...]
    contradictions: tuple[int, ...]
    known: bool
    people: tuple[int, ...]

    @property
    def is_contradicted(self) -> bool:
        """Say whether the mark shows a full ≠."""
        return bool(self.contradictions)


class SeenOn:
    """Events as they are seen on a day (None: the latest). Other days than the latest need rows read with days."""

    def __init__(self, rows: EventRows, as_known: int | None) -> None:
        self._rows, self._as_known = rows, as_known
        self._dates: dict[int, DateSpan] = {}

    def facts(self, row: int) -> EventFacts:
        """Give the facts about one event."""
        rows, drawn = self._rows, self._rows.events[row]
        kind, pieces = rows.kinds[drawn.kind], rows.pieces.get(row, ())
        shown = self._known(pieces)
        polarities = {piece.polarity for piece in shown or pieces}
        return EventFacts(
            event=row,
            title=drawn.title,
            kind=drawn.kind,
            kind_key=kind.key,
            kind_label=kind.label,
            glyph=kind.glyph,
            place=drawn.place,
            when=self.date(row),
            computed=bool(pieces),
            dated_by_hand=drawn.span is not None and not rows.dated_by_evidence(row),
            polarity=next((one for one in _STRENGTH if one in polarities), NO_POLARITY),
            quotes=len({piece.quotation for piece in shown}),
            evidence=tuple([piece.evidence for piece in shown]),
            contradictions=self._contradictions(shown),
            known=self._is_known(row),
            people=tuple(rows.people.get(row, ())),
        )

    def date(self, row: int) -> DateSpan:
        """Give an event's date; one that hangs on another event moves with it, one in a circle stays as written."""
        if row not in self._dates:
            for near in self._rows.hung_on(row):
                if near not in self._dates:
                    found = [self._resolved(near, one) for one in self._written(near)]
                    self._dates[near] = (combine(found) if len(found) > 1 else found[0]) if found else UNDATED
        return self._dates[row]

    def _resolved(self, row: int, written: DateSpan) -> DateSpan:
        anchor = written.after_event
        if anchor is None or anchor not in self._rows.events:
            return written
        if self._is_known(row) and not self._is_known(anchor):
            return hung_on(written, UNDATED)  # when the other event was, somebody told only later
        return written if self._rows.in_one_circle(row, anchor) else hung_on(written, self._dates[anchor])

    def _written(self, row: int) -> list[DateSpan]:
        """Give the dates that an event's date is computed from: of its known evidence, or of all where none is known.

        Where no evidence dates it, its own date stands, if it has one (see `commands.EditEvent`).
        """
        rows, own = self._rows, self._rows.events[row].span
        if own is not None and not rows.dated_by_evidence(row):
            return [span_or_undated(rows.spans, own)]
        pieces = rows.pieces.get(row, ())
        shown = self._known(pieces) or pieces
        return [span_or_undated(rows.spans, piece.about) for piece in shown if piece.about is not None]

    def _is_known(self, row: int) -> bool:
        """Say whether anything about an event was known. One without evidence is the user's own."""
        pieces = self._rows.pieces.get(row, ())
        return not pieces or bool(self._known(pieces))

    def _known(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        return pieces if self._as_known is None else [one for one in pieces if was_known(one.since, self._as_known)]

    def _contradictions(self, shown: Sequence[Piece]) -> tuple[int, ...]:
        rows = self._rows
        found = dict.fromkeys(row for piece in shown for row in rows.opposed.get(piece.evidence, ()))
        if self._as_known is None:
            return tuple(found)
        # One of which fewer than two sides were known was none yet.
        return tuple(row for row in found if sum(was_known(day, self._as_known) for day in rows.sides[row]) > 1)


def event_facts(
    conn: Connection, as_known: int | None = None, which: Select[Any] | None = None
) -> dict[int, EventFacts]:
    """Give every event, or those whose ids `which` selects with the events that these hang on, by id."""
    rows = read_event_rows(conn, which, with_days=as_known is not None)
    seen = SeenOn(rows, as_known)
    return {row: seen.facts(row) for row in rows.events}


def load_dates(conn: Connection, ids: Select[Any], as_known: int | None = None) -> dict[int, DateSpan]:
    """Give the spans whose ids a statement selects, those that hang on an event with the bound it gives them."""
    spans = load_spans(conn, ids)
    if all(one.after_event is None for one in spans.values()):
        return spans
    anchors = select(span.c.after_event).where(span.c.after_event.is_not(None), span.c.id.in_(ids))
    facts = event_facts(conn, as_known, anchors)
    return {
        row: one if one.after_event not in facts else hung_on(one, _known_when(facts[one.after_event]))
        for row, one in spans.items()
    }


def _known_when(anchor: EventFacts) -> DateSpan:
    return anchor.when if anchor.known else UNDATED


def listed_people(conn: Connection) -> dict[int, str]:
    """Give the main names of the people that are listed (not those joined to another), by person."""
    statement = select(person.c.id, person.c.main_name).where(person.c.merged_into.is_(None)).order_by(person.c.id)
    return {row.id: row.main_name for row in conn.execute(statement).all()}
