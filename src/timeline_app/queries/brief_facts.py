"""Everything the briefing sheet prints, numbered."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from sqlalchemy import Connection, select

from timeline_app.domain.counting import counted
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.timeline_columns import TimelineRecord, lane_columns
from timeline_app.domain.translating import in_english
from timeline_app.queries._brief_contradictions import printed_contradictions, proposed_between
from timeline_app.queries._brief_numbers import number_quotes
from timeline_app.queries._brief_people import (
    events_of_nobody,
    order_people,
    paragraphs,
    paragraphs_held_back,
    people_by_group,
    status_lines,
)
from timeline_app.queries._brief_selection import Wanted, listed, printable, selected
from timeline_app.queries._brief_sources import other_spellings, printed_sources, relative_words
from timeline_app.queries._events import listed_people
from timeline_app.queries._known import known_days
from timeline_app.queries.brief_values import (
    NumberedQuote,
    PersonParagraph,
    PrintedContradiction,
    PrintedEvent,
    PrintedSource,
    StatusLine,
)
from timeline_app.queries.rail import counts, project_title
from timeline_app.queries.timeline import timeline_record
from timeline_app.store.tables import brief, step

PARTS = frozenset({"timeline", "status", "contradictions", "people", "quotes", "sources", "caveats"})


class Paper(StrEnum):
    """Page size."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """What to print. Empty `people` means everyone; the range is in day numbers, None open."""

    as_known: int | None = None
    people: tuple[int, ...] = ()
    first_day: int | None = None
    last_day: int | None = None
    paper: Paper = Paper.A4
    parts: frozenset[str] = PARTS
    include_protected: bool = False
    include_unnamed_speakers: bool = False


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """The sheet's facts.

    - `record` is the record for the key timeline: its lanes hold only what is printed; `refs` gives the quote numbers
      of each event id.
    - `latest_day` is the last day on which anything became known, for a sheet that is not held at a day.
    - `left_out` are the sentences about what is not printed; `head_hash` is the head of the history.
    """

    title: str
    question: str
    notes: str
    as_known: int | None
    latest_day: int | None
    articles: int
    undated_articles: int
    quotes_total: int
    people_by_group: tuple[tuple[str, int], ...]
    open_contradictions: int
    record: TimelineRecord
    refs: Mapping[int, tuple[int, ...]]
    statuses: tuple[StatusLine, ...]
    contradictions: tuple[PrintedContradiction, ...]
    people: tuple[PersonParagraph, ...]
    others: tuple[PrintedEvent, ...]
    quotes: tuple[NumberedQuote, ...]
    sources: tuple[PrintedSource, ...]
    relative_words: tuple[str, ...]
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    left_out: tuple[str, ...]
    head_hash: str


@in_english()
def brief_facts(conn: Connection, options: BriefOptions) -> BriefFacts:
    """Gather what a sheet prints, as of the day asked for, and number its quotes by person and date."""
    as_known = options.as_known
    people = listed_people(conn)
    wanted = Wanted(
        as_known,
        options.people,
        options.first_day,
        options.last_day,
        options.include_protected,
        options.include_unnamed_speakers,
    )
    selection = selected(conn, wanted, people)
    printed = order_people(conn, wanted, selection)
    numbered = number_quotes(selection, [row.person for row in printed])
    contradictions, withheld = printed_contradictions(conn, selection, numbered, as_known)
    own = conn.execute(select(brief.c.title, brief.c.question, brief.c.notes)).first()
    title, question, notes = own or ("", "", "")
    held_back = _without_day(paragraphs_held_back(conn, printed, selection, as_known), question, notes, as_known)
    if as_known is not None:
        question = notes = ""
    sources = printed_sources(conn, selection, numbered)
    total = counts(conn, as_known)
    return BriefFacts(
        title=title or project_title(conn),
        question=question,
        notes=notes,
        as_known=as_known,
        latest_day=max((day for day in known_days(conn).values() if day is not None), default=None),
        articles=len(sources),
        undated_articles=sum(source.published is None for source in sources),
        quotes_total=total.quotes,
        people_by_group=people_by_group(printed),
        open_contradictions=sum(one.settled is None for one in contradictions),
        record=_record(
            timeline_record(conn, as_known, printable()), selection.events.keys(), selection.protected.people
        ),
        refs={row: numbered.of_events(row) for row in selection.events},
        statuses=status_lines(conn, printed, selection, numbered, as_known),
        contradictions=contradictions,
        people=paragraphs(conn, printed, selection, numbered, as_known),
        others=events_of_nobody(selection, numbered),
        quotes=numbered.quotes,
        sources=sources,
        relative_words=relative_words(selection),
        spellings=other_spellings(conn, [row.person for row in printed], as_known),
        left_out=(
            *_known_later(conn, as_known, total.quotes),
            *held_back,
            *selection.left_out,
            *withheld,
            *proposed_between(conn, numbered, as_known),
        ),
        head_hash=conn.execute(select(step.c.hash).order_by(step.c.id.desc())).scalars().first() or "",
    )


def _known_later(conn: Connection, as_known: int | None, known: int) -> tuple[str, ...]:
    """Say what a sheet of an earlier day does not know yet; nothing for one of the latest."""
    if as_known is None:
        return ()
    later = counts(conn).quotes - known
    one = later == 1
    left = f"; {counted(later, 'quote')} that became known later {'is' if one else 'are'} left out" if later else ""
    return (f"Only what was known on {day_in_words(as_known, weekday=False)} is printed{left}.",)


def _without_day(paragraphs: int, question: str, notes: str, as_known: int | None) -> tuple[str, ...]:
    """Say which of the user's own words are not on a sheet of an earlier day: they may tell what was learnt later."""
    if as_known is None:
        return ()
    own = [
        counted(paragraphs, "paragraph") if paragraphs else "",
        "the question" if question.strip() else "",
        "the notes" if notes.strip() else "",
    ]
    parts = [words for words in own if words]
    if not parts:
        return ()
    named, one = listed(parts), parts in (["1 paragraph"], ["the question"])
    ending = "is left out, since it has no day" if one else "are left out, since they have no day"
    return (f"{named[:1].upper()}{named[1:]} written by you {ending}.",)


def _record(record: TimelineRecord, events: Collection[int], protected: Collection[int]) -> TimelineRecord:
    """Give the record with nothing on its lanes but the events that are printed, and no lane for who is protected."""
    shown = np.isin(record.events.ids, np.array(sorted(events), np.int64))
    kept = [at for at, lane in enumerate(record.lanes) if lane.person not in protected]
    lanes = tuple(record.lanes[at] for at in kept)
    on_lane = (record.events_of(at) for at in kept)
    pair_event, offsets = lane_columns(index[shown[index]] for index in on_lane)
    opposed = tuple(pair for pair in record.opposed if shown[pair.first] and shown[pair.second])
    return replace(record, lanes=lanes, pair_event=pair_event, offsets=offsets, opposed=opposed)
