"""The person panel."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.origins import Origins
from timeline_app.domain.translating import tr
from timeline_app.queries._events import EventFacts, event_facts
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._outweighed import outweighed_evidence
from timeline_app.queries._people import load_posts, posts_in_words
from timeline_app.queries._person_evidence import Share, Told, evidence_about, evidence_said_by
from timeline_app.queries._rows import AnyRow
from timeline_app.queries._statuses import statuses
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.origins import origins
from timeline_app.queries.person_names import PastJoin, names_note, past_joins, ways_in_one_article
from timeline_app.store.tables import article, brief_paragraph, evidence, mention, name, text_version
from timeline_app.store.tables import person as people

_SAMPLES = 3
_SHORT = 24  # characters that a bar of the status track has room for


@dataclass(frozen=True, slots=True)
class NameUse:
    """A spelling as printed, with how often (mentions), and a sample of where: (version, start, end)."""

    name: int
    text: str
    script: str
    origin: str
    count: int
    is_main: bool
    samples: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post held, and the evidence that it rests on, if any is named.

    `entered` is when it was held as the user gave it, where `when`, seen from an earlier day, is less than that.
    """

    post: int
    title: str
    when: DateSpan
    evidence: int | None = None
    entered: DateSpan | None = None

    @property
    def whole(self) -> DateSpan:
        """Give when it was held, whatever day is viewed: what is changed is the record."""
        return self.when if self.entered is None else self.entered


@dataclass(frozen=True, slots=True)
class TrackBar:
    """A bar of the status track: what one asserter says about the status, when, with which polarity.

    `outweighed`: the user decided against it.
    """

    label: str
    polarity: Polarity
    about: DateSpan
    evidence: int
    outweighed: bool = False


@dataclass(frozen=True, slots=True)
class TrackRow:
    """One asserter's row. Never merged with another."""

    asserter: str
    bars: tuple[TrackBar, ...]


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Evidence cards grouped under the event they are drawn under (`event` None: not placed)."""

    event: int | None
    title: str
    when: DateSpan
    cards: tuple[EvidenceCard, ...]


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """Everything the person panel draws, sorted and counted. `other_script_name` is shown at the right of the title.

    `as_known` is the day whose state this is, None for the latest. `known` is False where all evidence came later, and
    `first_known` is the day on which the first of it became known, whenever that is: None without evidence, and where
    only articles without a date say so.
    """

    person: int
    main_name: str
    other_script_name: str
    line: str  # posts in words
    status_label: str
    standing: str
    status_rule: str  # the rule in words, for the tooltip
    group: str
    quotes: int
    unresolved: tuple[int, ...]  # open contradictions
    names: tuple[NameUse, ...]
    posts: tuple[PostLine, ...]
    track: tuple[TrackRow, ...]
    groups: tuple[EventGroup, ...]
    note: str
    protect: bool
    as_known: int | None = None
    known: bool = True
    first_known: int | None = None
    origins: Origins | None = None  # behind the evidence that asserts the status
    names_note: str = ""  # that it is spelled in several ways, and that the user joined these
    joins: tuple[PastJoin, ...] = ()


def person_sheet(conn: Connection, person: int, as_known: int | None = None) -> PersonSheet:
    """Give the person panel as known on a day. Raises `LookupError` for one not there, or joined to another."""
    row = conn.execute(select(people).where(people.c.id == person, people.c.merged_into.is_(None))).one_or_none()
    if row is None:
        raise LookupError(f"there is no person {person}")
    cards = evidence_cards(conn, _shown(person), as_known)
    events = event_facts(conn, as_known, _events_of(person))
    posts = load_posts(conn, select(people.c.id).where(people.c.id == person), as_known).get(person, [])
    told = _told(conn, person, cards)
    status = statuses(conn, told, as_known, person).of(person)
    names, joins = _names(conn, row, as_known), past_joins(conn, person)
    asserting = [card for card in cards if card.evidence in status.asserting]
    return PersonSheet(
        person=person,
        main_name=row.main_name,
        other_script_name=_other_script_name(names),
        line=posts_in_words(posts),
        status_label=status.label,
        standing=status.standing,
        status_rule=status.rule,
        group=status.group,
        quotes=len({card.quotation for card in cards}),
        unresolved=_unresolved(person, cards, events),
        names=names,
        posts=tuple(PostLine(held.row, held.title, held.when, held.evidence, held.entered) for held in posts),
        track=_track(person, cards, outweighed_evidence(conn, as_known)),
        groups=_groups(cards, events),
        note=row.note,
        protect=bool(row.protect),
        as_known=as_known,
        known=told.is_known(person),
        first_known=told.first_known.get(person),
        origins=origins(conn, asserting).get(Polarity.ASSERTED),
        names_note=names_note(ways_in_one_article(conn, [use.name for use in names]), joins),
        joins=joins,
    )


def _told(conn: Connection, person: int, cards: Sequence[EvidenceCard]) -> Told:
    """Give what is told of one person; `cards` are those known on the day."""
    ever = known_days(conn, select(evidence.c.id).where(_shown(person)))
    first = min((day for day in ever.values() if day is not None), default=None)
    speaks = any(card.speaker_person == person for card in cards)
    share = {person: Share(len({card.quotation for card in cards}), speaks, first)} if cards else {}
    return Told(share, {person: first} if ever else {})


def written_paragraph(conn: Connection, person: int) -> str:
    """Give the user's own paragraph about a person, as the sheet prints it; "" where none was written."""
    rows = conn.execute(select(brief_paragraph.c.text).where(brief_paragraph.c.person == person)).scalars().all()
    return rows[-1] if rows else ""


def _events_of(person: int) -> Select[Any]:
    """Select the events under which any of a person's evidence is drawn."""
    return select(evidence.c.event).where(evidence.c.event.is_not(None), _shown(person))


def _shown(person: int) -> ColumnElement[bool]:
    return or_(evidence.c.id.in_(evidence_about(person)), evidence.c.id.in_(evidence_said_by(person)))


def _names(conn: Connection, person: AnyRow, as_known: int | None) -> tuple[NameUse, ...]:
    """Give the spellings, the main name first, then the most printed; of those printed only later, just the main."""
    printed: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    mine = select(name.c.id).where(name.c.person == person.id)
    found = (
        select(mention, article.c.published)
        .join(text_version, text_version.c.id == mention.c.version)
        .join(article, article.c.id == text_version.c.article)
        .where(mention.c.name.in_(mine))
        .order_by(mention.c.version, mention.c.start)
    )
    later = set()
    for row in conn.execute(found).all():
        if was_known(row.published, as_known):
            printed[row.name].append((row.version, row.start, row.end))
        else:
            later.add(row.name)
    uses = [
        NameUse(
            name=row.id,
            text=row.text,
            script=row.script,
            origin=row.origin,
            count=len(printed[row.id]),
            is_main=row.text == person.main_name,
            samples=tuple(printed[row.id][:_SAMPLES]),
        )
        for row in conn.execute(select(name).where(name.c.person == person.id)).all()
        if row.text == person.main_name or printed[row.id] or row.id not in later
    ]
    return tuple(sorted(uses, key=lambda use: (not use.is_main, -use.count, use.name)))


def _other_script_name(names: Sequence[NameUse]) -> str:
    main = next((use.script for use in names if use.is_main), "")
    return next((use.text for use in names if use.script and main and use.script != main), "")


def _unresolved(person: int, cards: Sequence[EvidenceCard], events: Mapping[int, EventFacts]) -> tuple[int, ...]:
    """Give the open contradictions about the person: not those that they only speak in."""
    concerned = (card for card in cards if card.subject == person or person in _people_of(events.get(card.event or 0)))
    return tuple(dict.fromkeys(row for card in concerned for row in card.opposed))


def _people_of(facts: EventFacts | None) -> tuple[int, ...]:
    return facts.people if facts is not None else ()


def _track(person: int, cards: Sequence[EvidenceCard], outweighed: Collection[int]) -> tuple[TrackRow, ...]:
    """Give the status track: one row for each who asserts, denies or speculates, never merged."""
    rows: defaultdict[tuple[str, int | None], list[TrackBar]] = defaultdict(list)
    for card in cards:
        if card.subject == person and card.status_label:
            own = card.own_wording
            label = own if 0 < len(own) <= _SHORT else card.status_label
            # Two people of one name are two who say so.
            made = TrackBar(label, card.polarity, card.about, card.evidence, card.evidence in outweighed)
            rows[asserter(card), card.speaker_person].append(made)
    for bars in rows.values():
        bars.sort(key=lambda bar: _start(bar.about))
    ordered = sorted(rows.items(), key=lambda pair: _start(pair[1][0].about))
    return tuple(TrackRow(label, tuple(bars)) for (label, _person), bars in ordered)


def asserter(card: EvidenceCard) -> str:
    """Say who stands behind a piece of evidence: the root of its chain, or who passes on words of someone not named."""
    if card.chain and card.chain[0].is_named:
        return card.chain[0].name
    named = next((step.name for step in card.chain if step.is_named), "")
    return tr("not named, via {name}", name=named) if named else tr("not named")


def _groups(cards: Sequence[EvidenceCard], events: Mapping[int, EventFacts]) -> tuple[EventGroup, ...]:
    """Give the cards under their events, by date; what is not placed comes last."""
    grouped: defaultdict[int | None, list[EvidenceCard]] = defaultdict(list)
    for card in cards:
        grouped[card.event].append(card)
    found = [
        EventGroup(row, resting[0].event_title, events[row].when if row is not None else UNDATED, tuple(resting))
        for row, resting in grouped.items()
    ]
    return tuple(sorted(found, key=lambda group: (group.event is None, _start(group.when), group.event or 0)))


def _start(when: DateSpan) -> tuple[bool, int]:
    first = when.start_earliest if when.start_earliest is not None else when.end_latest
    return first is None, first or 0
