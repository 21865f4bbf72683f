"""The people on a sheet: the table of statuses, and a paragraph for each."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from timeline_app.domain.evidence import Polarity
from timeline_app.domain.status import Standing, best_grade
from timeline_app.queries._brief_numbers import Numbered
from timeline_app.queries._brief_selection import Selection, Wanted
from timeline_app.queries._events import EventFacts
from timeline_app.queries._people import current_posts
from timeline_app.queries._person_evidence import told_on
from timeline_app.queries._statuses import statuses
from timeline_app.queries.brief_values import PersonParagraph, PrintedEvent, StatusLine
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.person_sheet import asserter
from timeline_app.queries.rail import PersonRow, person_rows
from timeline_app.store.tables import brief_paragraph


def order_people(conn: Connection, wanted: Wanted, selection: Selection) -> tuple[PersonRow, ...]:
    """Give the people on the sheet, in the order of the list: those of whom anything printed speaks, or who speak.

    Someone who was not known yet is not named, though they take part in an event that has no evidence.
    """
    concerned = {person for event in selection.events.values() for person in event.people}
    for card in selection.cards:
        concerned.update(row for row in (card.subject, card.speaker_person) if row is not None)
    concerned -= selection.protected.people
    if wanted.people:
        concerned &= set(wanted.people)
    return tuple(row for row in person_rows(conn, wanted.as_known) if row.person in concerned and row.known)


def people_by_group(printed: Sequence[PersonRow]) -> tuple[tuple[str, int], ...]:
    """Count the people on the sheet by group, in the order of the groups."""
    return tuple(Counter(row.group for row in printed).items())


def status_lines(
    conn: Connection, printed: Sequence[PersonRow], selection: Selection, numbered: Numbered, as_known: int | None
) -> tuple[StatusLine, ...]:
    """Give the rows of the status table: everyone of whom a status is asserted, speculated about or contested."""
    standing = statuses(conn, told_on(conn, as_known), as_known)
    posts = current_posts(conn, None, as_known)
    cards = {card.evidence: card for card in selection.cards}
    lines = []
    for row in printed:
        status = standing.of(row.person)
        if not status.has_status:
            continue
        asserting = [cards[one] for one in status.asserting if one in cards]
        speculating = [] if asserting else _speculating(row.person, selection)
        lines.append(
            StatusLine(
                person=row.person,
                name=row.name,
                group_key=status.group_key,
                group=status.group,
                post=posts.get(row.person, ""),
                standing=status.label,
                reported_by=tuple(dict.fromkeys(asserter(card) for card in asserting)),
                speculated_by=tuple(dict.fromkeys(asserter(card) for card in speculating)),
                is_only_denied=status.standing is Standing.IN_POST,
                grade=str(best_grade(card.grade for card in asserting or speculating)),
                numbers=numbered.by_person.get(row.person, ()),
                disputed=status.disputed,
            )
        )
    return tuple(lines)


def _speculating(person: int, selection: Selection) -> list[EvidenceCard]:
    """Give the printed evidence that speculates about a status of a person."""
    return [
        card
        for card in selection.cards
        if card.subject == person and card.status_label and card.polarity is Polarity.SPECULATED
    ]


def paragraphs(
    conn: Connection, printed: Sequence[PersonRow], selection: Selection, numbered: Numbered, as_known: int | None
) -> tuple[PersonParagraph, ...]:
    """Give each person's paragraph: the user's own words, or else title, date and numbers of each event.

    Someone without either is left out. A paragraph in which a protected person can be recognised is not printed, and on
    an earlier day none is: it has no day, and may tell what was learnt later.
    """
    written = _written(conn) if as_known is None else {}
    found = []
    for row in printed:
        own = written.get(row.person, "")
        if selection.protected.is_named_in(own):
            own = ""
        events = [event for event in selection.events.values() if row.person in event.people]
        paragraph = PersonParagraph(
            person=row.person,
            name=row.name,
            written=own,
            numbers=numbered.by_person.get(row.person, ()),
            events=_printed(events, numbered),
        )
        if own or events:
            found.append(paragraph)
    return tuple(found)


def paragraphs_held_back(
    conn: Connection, printed: Sequence[PersonRow], selection: Selection, as_known: int | None
) -> int:
    """Count the user's own paragraphs that the sheet would hold, were it not that of an earlier day."""
    if as_known is None:
        return 0
    written = _written(conn)
    own = (written.get(row.person, "") for row in printed)
    return sum(bool(words) and not selection.protected.is_named_in(words) for words in own)


def events_of_nobody(selection: Selection, numbered: Numbered) -> tuple[PrintedEvent, ...]:
    """Give the events that no one who may be named takes part in."""
    hidden = selection.protected.people
    return _printed([event for event in selection.events.values() if not set(event.people) - hidden], numbered)


def _written(conn: Connection) -> Mapping[int, str]:
    rows = conn.execute(select(brief_paragraph.c.person, brief_paragraph.c.text).order_by(brief_paragraph.c.id)).all()
    return {row.person: row.text for row in rows}


def _printed(events: Sequence[EventFacts], numbered: Numbered) -> tuple[PrintedEvent, ...]:
    ordered = sorted(events, key=_by_date)
    return tuple(PrintedEvent(one.title, one.when, numbered.of_events(one.event), one.computed) for one in ordered)


def _by_date(event: EventFacts) -> tuple[bool, int, int]:
    start = event.when.start_earliest if event.when.start_earliest is not None else event.when.end_latest
    return start is None, start or 0, event.event
