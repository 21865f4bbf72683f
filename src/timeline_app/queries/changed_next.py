"""What the next day on which something became known adds to what was known before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select

from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.status import Standing
from timeline_app.domain.translating import tr
from timeline_app.queries._contradictions import open_sides
from timeline_app.queries._events import event_facts, listed_people
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._people import current_posts
from timeline_app.queries._person_evidence import PeopleEvidence, Told
from timeline_app.queries._statuses import PersonStanding, Statuses, statuses
from timeline_app.store.tables import claim, contradiction, event, evidence, person, side

MOST_CARDS: Final = 200
"""So many people and events are told in full; all of them are counted."""
NO_REPORT: Final = tr("No report")


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Someone of whom nothing was known before. `line` is their post."""

    person: int
    name: str
    line: str
    quotes: int


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event of which nothing was known before."""

    event: int
    title: str
    glyph: str
    polarity: str
    when: DateSpan
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A status before and after. `standing` is the later one, `when` the date of what asserts it.

    `question` is what is disputed, "" where nothing is.
    """

    person: int
    name: str
    before: str
    after: str
    standing: str
    question: str
    quotes: int
    when: DateSpan = UNDATED


@dataclass(frozen=True, slots=True)
class NewContradiction:
    """A contradiction that shows only now. `sides` are the opposed claims in the user's words."""

    contradiction: int
    subject: str
    question: str
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedNext:
    """What was learned by `later` (None: the latest) and not known on `day`.

    The numbers count everything; `people` and `events` hold up to `MOST_CARDS` of them. `evidence` counts all that is
    new, also what only supports what was known.
    """

    day: int
    later: int | None
    new_people: int
    new_events: int
    evidence: int
    people: tuple[NewPerson, ...]
    events: tuple[NewEvent, ...]
    statuses: tuple[StatusChange, ...]
    contradictions: tuple[NewContradiction, ...]


def changed_next(conn: Connection, day: int, later: int | None) -> ChangedNext:
    """Compare what was known on two days; `later` None compares with the latest."""
    known = known_days(conn)
    evidence_of = PeopleEvidence(conn)
    before, after = evidence_of.on(day), evidence_of.on(later)
    listed = listed_people(conn)
    people = [row for row in listed if row in after.share and row not in before.share]
    events = _new_events(conn, known, day, later)
    opposed = _new_contradictions(conn, day, later)
    return ChangedNext(
        day=day,
        later=later,
        new_people=len(people),
        new_events=len(events),
        evidence=sum(was_known(since, later) and not was_known(since, day) for since in known.values()),
        people=_people(conn, people[:MOST_CARDS], listed, after, later),
        events=_events(conn, events[:MOST_CARDS], listed, later),
        statuses=_changes(
            listed,
            after,
            (statuses(conn, before, day), statuses(conn, after, later)),
            _questions(conn, later),
        ),
        contradictions=opposed,
    )


def _new_events(conn: Connection, known: Mapping[int, int | None], day: int, later: int | None) -> list[int]:
    """Give the events of which something was known by the later day, and nothing by the earlier, in order of id."""
    drawn = select(evidence.c.event, evidence.c.id).where(evidence.c.event.is_not(None))
    then: set[int] = set()
    now: set[int] = set()
    for on, row in conn.execute(drawn).all():
        since = known.get(row)
        if was_known(since, day):
            then.add(on)
        elif was_known(since, later):
            now.add(on)
    return sorted(now - then)


def _people(
    conn: Connection, rows: Sequence[int], listed: Mapping[int, str], told: Told, later: int | None
) -> tuple[NewPerson, ...]:
    posts = current_posts(conn, select(person.c.id).where(person.c.id.in_(rows)), later) if rows else {}
    return tuple(NewPerson(row, listed[row], posts.get(row, ""), told.of(row).quotes) for row in rows)


def _events(
    conn: Connection, rows: Sequence[int], listed: Mapping[int, str], later: int | None
) -> tuple[NewEvent, ...]:
    if not rows:
        return ()
    facts = event_facts(conn, later, select(event.c.id).where(event.c.id.in_(rows)))
    return tuple(
        NewEvent(
            row,
            facts[row].title,
            facts[row].glyph,
            facts[row].polarity,
            facts[row].when,
            tuple(listed[one] for one in facts[row].people if one in listed),
        )
        for row in rows
    )


def _changes(
    listed: Mapping[int, str], told: Told, two: tuple[Statuses, Statuses], questions: Mapping[int, str]
) -> tuple[StatusChange, ...]:
    """Give whose status reads otherwise on the later day. Who only begins to be spoken about has none yet."""
    found = []
    for row, name in listed.items():
        if row not in told.share:
            continue
        before, after = (each.of(row) for each in two)
        if not (before.has_status or after.has_status) or _said(before) == _said(after):
            continue
        question = questions.get(row, "") if after.standing is Standing.DISPUTED else ""
        found.append(
            StatusChange(
                row, name, _said(before), after.label, after.standing.value, question, told.of(row).quotes, after.when
            )
        )
    return tuple(found)


def _said(standing: PersonStanding) -> str:
    return NO_REPORT if standing.standing is Standing.NOT_YET_KNOWN else standing.label


def _questions(conn: Connection, later: int | None) -> dict[int, str]:
    """Give what is disputed about people, by person: the question of the first contradiction about each."""
    opposed = open_sides(conn, later)
    subject_of = _subjects(conn)
    asked = _asked(conn)
    found: dict[int, str] = {}
    for row, sides in opposed.items():
        for subject in dict.fromkeys(subject_of.get(one) for one in sides):
            if subject is not None:
                found.setdefault(subject, asked[row])
    return found


def _subjects(conn: Connection) -> dict[int, int]:
    statement = (
        select(evidence.c.id, claim.c.subject)
        .join(claim, claim.c.id == evidence.c.claim)
        .where(claim.c.subject.is_not(None))
    )
    return dict(conn.execute(statement).all())


def _asked(conn: Connection) -> dict[int, str]:
    return dict(conn.execute(select(contradiction.c.id, contradiction.c.question)).all())


def _new_contradictions(conn: Connection, day: int, later: int | None) -> tuple[NewContradiction, ...]:
    before = open_sides(conn, day)
    new = {row: sides for row, sides in open_sides(conn, later).items() if row not in before}
    if not new:
        return ()
    statement = (
        select(evidence.c.id, evidence.c.own_wording, claim.c.wording, event.c.title, claim.c.subject)
        .join(claim, claim.c.id == evidence.c.claim)
        .outerjoin(event, event.c.id == evidence.c.event)
        .where(evidence.c.id.in_(select(side.c.evidence)))
    )
    listed, asked = listed_people(conn), _asked(conn)
    words: dict[int, str] = {}
    names: dict[int, str] = {}
    for row, own, wording, title, subject in conn.execute(statement).all():
        words[row], names[row] = own or title or wording, listed.get(subject, "")
    return tuple(
        NewContradiction(
            row,
            next((names[one] for one in sides if names[one]), ""),
            asked[row],
            tuple(words[one] for one in sides),
        )
        for row, sides in new.items()
    )
