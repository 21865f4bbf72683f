"""What of the record goes on a sheet, and what is left out: every filter leaves a sentence that says so."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, or_, select, true

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.counting import counted
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import SourceKind
from timeline_app.queries._events import EventFacts, event_facts
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries.cards import EvidenceCard
from timeline_app.store.tables import event as events
from timeline_app.store.tables import evidence, name, person

_SHORTEST_NAME = 3  # shorter spellings stand in too many words to tell anything


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the options ask for, apart from the page. Empty `people` means everyone; days are None where open."""

    as_known: int | None
    people: Collection[int]
    first_day: int | None
    last_day: int | None
    include_protected: bool
    include_unnamed_speakers: bool


class Protected(NamedTuple):
    """The people who must not be recognised, and their spellings, folded."""

    people: frozenset[int]
    spellings: frozenset[str]

    def is_named_in(self, words: str) -> bool:
        """Say whether a protected person can be recognised in words by any spelling of their name."""
        folded = words.casefold()
        return any(spelling in folded for spelling in self.spellings)


@dataclass(frozen=True, slots=True)
class Selection:
    """The cards and events to print, the people who must not be named, and the sentences about what is left out."""

    cards: tuple[EvidenceCard, ...]
    events: Mapping[int, EventFacts]
    protected: Protected
    left_out: tuple[str, ...]


def selected(conn: Connection, wanted: Wanted, people: Mapping[int, str]) -> Selection:
    """Give what is printed. `people` are the listed people with their names."""
    protected = _protected(conn, wanted)
    facts = event_facts(conn, wanted.as_known, printable())
    kept: list[EvidenceCard] = []
    dropped: dict[str, set[int]] = {"unnamed": set(), "protected": set(), "people": set(), "days": set()}
    for card in evidence_cards(conn, true(), wanted.as_known):
        why = _why_out(card, facts.get(card.event or 0), wanted, protected)
        if why:
            dropped[why].add(card.quotation)
        else:
            kept.append(card)
    shown = {card.event for card in kept}
    printed = {
        row: one
        for row, one in facts.items()
        if (row in shown or (not one.computed and _is_wanted(one, wanted))) and not _must_hide(one, protected)
    }
    still_printed = {card.quotation for card in kept}
    counts = {why: len(quotes - still_printed) for why, quotes in dropped.items()}
    left_out = (*_sentences(wanted, counts, protected, people), *_tables_left_out(conn))
    return Selection(tuple(kept), printed, protected, left_out)


def printable() -> Select[Any]:
    """Select the events that a sheet can print: with evidence, or made by hand. A table's rows are no statement."""
    return select(events.c.id).where(or_(events.c.batch.is_(None), events.c.id.in_(_with_evidence())))


def _with_evidence() -> Select[Any]:
    return select(evidence.c.event).where(evidence.c.event.is_not(None))


def _tables_left_out(conn: Connection) -> tuple[str, ...]:
    bare = select(func.count()).where(events.c.batch.is_not(None), events.c.id.not_in(_with_evidence()))
    number = conn.execute(bare).scalar_one()
    if not number:
        return ()
    if number == 1:
        return ("1 event that comes from a table and has no evidence here is left out.",)
    return (f"{number:,} events that come from tables and have no evidence here are left out.",)


def _protected(conn: Connection, wanted: Wanted) -> Protected:
    if wanted.include_protected:
        return Protected(frozenset(), frozenset())
    hidden = select(person.c.id).where(person.c.protect == 1)
    people = frozenset(row.id for row in conn.execute(hidden).all())
    spelled = (
        select(name.c.text)
        .where(name.c.person.in_(hidden))
        .union(select(person.c.main_name).where(person.c.id.in_(hidden)))
    )
    texts = (row[0].casefold() for row in conn.execute(spelled).all())
    return Protected(people, frozenset(text for text in texts if len(text) >= _SHORTEST_NAME))


def _why_out(card: EvidenceCard, event: EventFacts | None, wanted: Wanted, protected: Protected) -> str:
    """Say why a piece of evidence is not printed, "" where it is."""
    speakers = {step.person for step in card.chain if step.person is not None}
    if protected.people and (
        card.subject in protected.people
        or speakers & protected.people
        or protected.is_named_in(card.exact)
        or (event is not None and event.people and protected.people.issuperset(event.people))
    ):
        return "protected"
    if not wanted.include_unnamed_speakers and card.chain and card.chain[0].kind is SourceKind.NOT_NAMED:
        return "unnamed"
    involved = {card.subject, *speakers, *(event.people if event is not None else ())}
    if wanted.people and not involved.intersection(wanted.people):
        return "people"
    when = event.when if event is not None and event.when.is_known else card.about
    return "" if _in_range(when, wanted) else "days"


def _is_wanted(event: EventFacts, wanted: Wanted) -> bool:
    concerns = not wanted.people or bool(set(event.people).intersection(wanted.people))
    return concerns and _in_range(event.when, wanted)


def _must_hide(event: EventFacts, protected: Protected) -> bool:
    only_theirs = bool(event.people) and protected.people.issuperset(event.people)
    return bool(protected.people) and (only_theirs or protected.is_named_in(event.title))


def _in_range(when: DateSpan, wanted: Wanted) -> bool:
    """Say whether a date can lie in the range asked for. What has no date stays: it may."""
    start, end = when.outer
    if wanted.last_day is not None and start is not None and start >= (wanted.last_day + 1) * MINUTES_A_DAY:
        return False
    return not (wanted.first_day is not None and end is not None and end <= wanted.first_day * MINUTES_A_DAY)


def _sentences(
    wanted: Wanted, counts: Mapping[str, int], protected: Protected, people: Mapping[int, str]
) -> tuple[str, ...]:
    sentences = []
    if wanted.people:
        named = listed([people[row] for row in wanted.people if row in people and row not in protected.people])
        sentences.append(f"Only what concerns {named or 'the people chosen'} is printed; {_left(counts['people'])}.")
    if wanted.first_day is not None or wanted.last_day is not None:
        sentences.append(f"Only what may have happened {_range(wanted)} is printed; {_left(counts['days'])}.")
    if counts["unnamed"]:
        number = counts["unnamed"]
        one = number == 1
        sentences.append(
            f"{counted(number, 'quote')} by {'a speaker who is' if one else 'speakers who are'} not named "
            f"{'is' if one else 'are'} left out of this sheet."
        )
    if protected.people:
        number = len(protected.people)
        sentences.append(
            f"{counted(number, 'person is', 'people are')} protected: what they say and what is said of them is left "
            f"out of this sheet ({counted(counts['protected'], 'quote')})."
        )
    return tuple(sentences)


def _left(number: int) -> str:
    return f"{counted(number, 'other quote is', 'other quotes are')} left out"


def _range(wanted: Wanted) -> str:
    first = day_in_words(wanted.first_day, weekday=False) if wanted.first_day is not None else ""
    last = day_in_words(wanted.last_day, weekday=False) if wanted.last_day is not None else ""
    if first and last:
        return f"from {first} to {last}"
    return f"from {first} on" if first else f"up to {last}"


def listed(words: Collection[str]) -> str:
    """Give "a", "a and b", "a, b and c"."""
    *first, last = words or [""]
    return f"{', '.join(first)} and {last}" if first else last
