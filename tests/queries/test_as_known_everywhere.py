"""What any view shows of a day is what it would show had nothing been taken in that was not known by then."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.queries.harbour import Harbour
from tests.queries.record import Record, day
from tests.queries.record import on as on_day
from tests.queries.story import DAYS, Story
from timeline_app.commands.brief import EditBrief, WriteParagraph
from timeline_app.commands.events import EditEvent, RemoveEvent
from timeline_app.commands.evidence import RemoveEvidence
from timeline_app.commands.people import RemovePerson, RemovePost, SavePost
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.ids import EventId, EvidenceId, PersonId, PostId
from timeline_app.queries import rail
from timeline_app.queries._known import known_days
from timeline_app.queries.brief_facts import BriefOptions, brief_facts
from timeline_app.queries.brief_sheet import briefing_sheet
from timeline_app.queries.changed_next import changed_next
from timeline_app.queries.compare import comparisons
from timeline_app.queries.event_sheet import event_sheet
from timeline_app.queries.known_days import standings_on
from timeline_app.queries.person_sheet import EventGroup, person_sheet
from timeline_app.queries.timeline import timeline_record
from timeline_app.store import tables

COURIER_DAY, GAZETTE_DAY = day("2031-05-02"), day("2031-05-08")


def others_than(record: Record, event: int, people: list[int]) -> tuple[PersonId, ...]:
    return tuple(PersonId(row) for row, _ in record.read(event_sheet, event).people if row not in people)


@contextmanager
def without_later(record: Record, on: int) -> Iterator[None]:
    """The record without the evidence that was not known on a day, and the events and people it alone speaks of."""
    known = record.read(known_days)
    later = tuple(EvidenceId(row) for row, since in known.items() if since is None or since > on)
    events = [row.event for row in record.read(rail.event_rows, on) if not row.known]
    people = [row.person for row in record.read(rail.person_rows, on) if not row.known]
    own = [row.event for row in record.read(rail.event_rows, on) if row.known and not row.quotes]
    with record.project.reading() as conn:
        told = conn.execute(tables.post.select().where(tables.post.c.evidence.in_(later))).all()
    steps = 0
    for commands in (
        [RemovePost(PostId(row.id)) for row in told],
        [RemoveEvidence(later, with_bare=False)] if later else [],
        [RemoveEvent(EventId(row)) for row in events],
        # An event without evidence stays: it must not go with the last of its people.
        [EditEvent(EventId(row), people=others_than(record, row, people)) for row in own],
        [RemovePerson(PersonId(row)) for row in people],
    ):
        for command in commands:
            steps += bool(record.editing.run(command).changes.rows)
    try:
        yield
    finally:
        for _ in range(steps):
            record.editing.undo()


def plain(value: object) -> object:
    """A value in parts. A date that hangs on an event is its words: removing that one freezes the day."""
    if isinstance(value, DateSpan) and value.words == "after that":
        return value.words
    if isinstance(value, DateSpan):
        return value.start_earliest, value.start_latest, value.end_earliest, value.end_latest, value.words
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return [plain(getattr(value, field.name)) for field in fields(value)]
    return value


def by_event(groups: Sequence[EventGroup]) -> list[EventGroup]:
    return sorted(groups, key=lambda group: group.event or 0)


def shown(record: Record, on: int | None) -> dict[str, Any]:
    """Everything that views show of what was known on a day, or is known at all."""
    people = [row for row in record.read(rail.person_rows, on) if row.known]
    names = {row.name for row in people}
    events = sorted((row for row in record.read(rail.event_rows, on) if row.known), key=lambda row: row.event)
    drawn = record.read(timeline_record, on)
    counted = record.read(rail.counts, on)
    sheets = [record.read(person_sheet, row.person, on) for row in people]
    brief = record.read(brief_facts, BriefOptions(as_known=on))
    return {
        "people": [(row.person, row.line, row.group, row.quotes, row.disputed) for row in people],
        "events": [
            (row.event, row.title, row.polarity, row.when, row.quotes, row.contradicted, names & {*row.people})
            for row in events
        ],
        "lanes": [
            (lane.person, lane.post, lane.group, lane.disputed, lane.band, lane.first_known)
            for lane in drawn.lanes
            if lane.known and lane.person
        ],
        "marks": sorted(int(row) for row, known in zip(drawn.events.ids, drawn.events.known, strict=True) if known),
        "counts": (counted.people, counted.events, counted.open_contradictions),
        "person panels": [
            (one.line, one.posts, one.status_label, one.status_rule, one.quotes, one.unresolved, one.track,
             by_event(one.groups))
            for one in sheets
        ],
        "event panels": [
            (one.polarity, one.when, one.cards, one.unresolved)
            for one in (record.read(event_sheet, row.event, on) for row in events)
        ],
        "compare": [
            (one.contradiction, one.sides)
            for one in record.read(comparisons, on)
            if len(one.sides) > 1
        ],
        "sheet": (
            brief.people_by_group, brief.open_contradictions, brief.statuses, brief.contradictions, brief.quotes,
            brief.relative_words,
        ),
    }  # fmt: skip


def assert_as_if_nothing_came_later(record: Record) -> None:
    for on in sorted({since for since in record.read(known_days).values() if since is not None}):
        then = shown(record, on)
        with without_later(record, on):
            wanted = shown(record, None)
        for view, told in then.items():
            assert plain(told) == plain(wanted[view]), view


def test_the_harbour_as_if_nothing_came_later(record: Record, harbour: Harbour) -> None:
    assert_as_if_nothing_came_later(record)


@pytest.mark.parametrize("seed", range(4))
def test_any_story_as_if_nothing_came_later(record: Record, seed: int) -> None:
    story = Story(record, seed)
    for _ in range(60):
        story.edit()
    assert_as_if_nothing_came_later(record)


@pytest.mark.slow
@settings(max_examples=10, deadline=None)
@given(seed=st.integers(min_value=4), edits=st.integers(1, 100))
def test_stories_of_any_length_as_if_nothing_came_later(
    tmp_path_factory: pytest.TempPathFactory, seed: int, edits: int
) -> None:
    with Record(Path(tmp_path_factory.mktemp("story"))) as record:
        story = Story(record, seed)
        for _ in range(edits):
            story.edit()
        assert_as_if_nothing_came_later(record)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_counted_is_what_is_listed_drawn_and_learned(record: Record, seed: int) -> None:
    story = Story(record, seed)
    for _ in range(60):
        story.edit()
    days: list[int | None] = [day(text) for text in DAYS]
    for on, later in zip(days, [*days[1:], None], strict=True):
        then, after = record.read(rail.counts, on), record.read(rail.counts, later)
        people, events = record.read(rail.person_rows, on), record.read(rail.event_rows, on)
        drawn = record.read(timeline_record, on)
        assert then.people == sum(row.known for row in people) == sum(lane.known for lane in drawn.lanes if lane.person)
        assert then.events == sum(row.known for row in events) == int(drawn.events.known.sum())
        assert on is not None
        standings = record.read(standings_on, on)
        assert {row.person: (row.known, row.group, row.disputed) for row in people} == {
            person: (one.known, one.group, one.disputed) for person, one in standings.items()
        }
        learned = record.read(changed_next, on, later)
        assert learned.new_people == after.people - then.people
        assert learned.new_events == after.events - then.events
        assert len(learned.contradictions) >= after.open_contradictions - then.open_contradictions
        articles = record.read(rail.article_rows, on)
        assert then.articles == sum(row.known for row in articles)
        assert then.quotes == sum(row.quotes for row in articles)


def held(first: str, last: str) -> DateSpan:
    """From a day to another, both known."""
    return replace(
        on_day(first), end_earliest=on_day(last).end_earliest, end_latest=on_day(last).end_latest, words=first + last
    )


def test_a_post_is_known_since_its_evidence_and_the_users_own_shows_nothing_that_lies_ahead(
    record: Record, harbour: Harbour
) -> None:
    ada, on_gazette = harbour.people["Ada Roe"], EvidenceId(harbour.evidence["confirmed"])
    record.do(SavePost(ada, "Exile", on_day("2031-05-06"), on_gazette))
    record.do(SavePost(ada, "Purser", held("2029-01-01", "2031-05-05")))
    record.do(SavePost(ada, "Harbour judge", held("2031-05-09", "2031-05-12")))
    before, after = (record.read(person_sheet, ada, each) for each in (COURIER_DAY, GAZETTE_DAY))
    assert [(post.title, span_in_words(post.when)) for post in before.posts] == [
        ("Purser", "since 1 January 2029"), ("Harbour master", "undated"),
    ]  # fmt: skip
    assert "2031" not in before.line
    purser = before.posts[0]
    assert purser.whole == held("2029-01-01", "2031-05-05")
    assert {post.title for post in after.posts} == {"Purser", "Harbour master", "Exile"}
    assert {post.title for post in record.read(person_sheet, ada).posts} >= {"Exile", "Harbour judge"}
    assert record.read(standings_on, COURIER_DAY)[ada].post == "Purser"


def test_words_of_the_users_own_stand_on_no_sheet_of_an_earlier_day(record: Record, harbour: Harbour) -> None:
    own = ("Keeper of the lighthouse for thirty years", "Who still holds the keys?", "passenger list")
    latest = repr(record.read(briefing_sheet, BriefOptions()))
    assert all(words in latest for words in own)
    assert "written by you" not in latest
    record.do(WriteParagraph(harbour.people["Ada Roe"], "Left first."))
    for each, named in ((COURIER_DAY, "1 paragraph"), (GAZETTE_DAY, "2 paragraphs")):
        sheet = record.read(briefing_sheet, BriefOptions(as_known=each))
        assert not [words for words in (*own, "Left first.") if words in repr(sheet)]
        assert [one for one in sheet.caveats if "written by you" in one] == [
            f"{named}, the question and the notes written by you are left out, since they have no day."
        ]
    record.do(EditBrief(question="", notes=""))
    for each, said in ((COURIER_DAY, "1 paragraph written by you is left out, since it has no day."),
                       (GAZETTE_DAY, "2 paragraphs written by you are left out, since they have no day.")):  # fmt: skip
        assert said in record.read(briefing_sheet, BriefOptions(as_known=each)).caveats
