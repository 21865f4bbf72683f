"""A table of events comes in as one step, is undone by one mark, and leaves nothing when it is stopped."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tests.commands.builders import TENTH, Story, Ticking, World, _check_people, check, on_day
from tests.commands.tables import chunk_of, many, two_chunks
from timeline_app.commands.event_tables import ImportEvents, ImportReport
from timeline_app.commands.events import AddEvent, EditEvent, RemoveEvent
from timeline_app.commands.people import AddName, AddPerson, JoinPeople, RemovePerson
from timeline_app.domain.dates import UNDATED
from timeline_app.domain.event_tables import EventChunk
from timeline_app.domain.ids import EventId, PersonId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.queries.event_sheet import TableWords, event_sheet
from timeline_app.queries.timeline import timeline_record
from timeline_app.store import batch_writer
from timeline_app.store.project_file import Project

if TYPE_CHECKING:
    from timeline_app.commands.command import Command

TABLE = ImportEvents("clashes.csv", "00ff", '{"date": "when"}', two_chunks)


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few events already be several transactions."""
    monkeypatch.setattr(batch_writer, "PORTION", 2)
    monkeypatch.setattr(batch_writer, "REMOVED_AT_ONCE", 3)


def counted(project: Project, table: str) -> int:
    """How many rows are really in the file, whatever a reading is shown."""
    with project.reading() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM main.{table}")).scalar_one())


def people_of(world: World, event: int) -> list[str]:
    return [world.row("person", row["person"])["main_name"] for row in world.rows("participation", event=event)]


def test_every_row_becomes_an_event_without_evidence(story: Story) -> None:
    report = story.run(TABLE)
    assert report == ImportReport(events=5, refused=1, new_people=2, known_people=2)
    events = story.rows("event", batch=1)
    assert [(row["title"], row["batch_row"]) for row in events] == [
        ("Clash at the quay", 2), ("Ship held", 3), ("Ship let go", 4), ("Speech", 6), ("Clash at the port", 7),
    ]  # fmt: skip
    assert {row["table_source"] for row in events} == {"Harbour Courier"}
    assert events[0]["table_quote"] == "“Clash at the quay”, it says"
    assert [story.row("event_kind", row["kind"])["key"] for row in events[:4]] == [
        "order", "sighting", "journey", "statement",
    ]  # fmt: skip
    assert not [row for row in story.rows("evidence") if row["event"] in {event["id"] for event in events}]
    batch = story.row("event_batch", 1)
    assert (batch["name"], batch["sha256"], batch["mapping"]) == ("clashes.csv", "00ff", '{"date": "when"}')
    assert (batch["rows"], batch["refused"], batch["undone"]) == (5, 1, 0)
    assert story.editing.undo_label == "Imported 5 events from “clashes.csv”"
    check(story)


def test_the_event_panel_says_what_the_table_said(story: Story) -> None:
    story.run(TABLE)
    with story.project.reading() as connection:
        sheet = event_sheet(connection, story.rows("event", title="Ship held")[0]["id"])
        assert sheet.from_table == TableWords("clashes.csv", 3, "Harbour Courier", "“Ship held”, it says")
        assert sheet.cards == ()
        assert event_sheet(connection, story.bare).from_table is None


def test_people_are_those_whose_name_it_is(story: Story) -> None:
    story.run(AddName(story.sark, "The spokesman"))
    story.run(AddName(story.orlo, "The spokesman"))  # now it says nothing
    named = ("Tamaz Orlo", "Mr Orlo", "The spokesman", "Ada Perl", "tamaz orlo")
    story.run(JoinPeople(story.orlo, story.double))
    rows = [(f"Clash {name}", TENTH, "order", (name,)) for name in (*named, "Tamas Orlo")]
    story.run(ImportEvents("clashes.csv", "", "", lambda: iter([chunk_of(rows), chunk_of(rows, first=99)])))
    for events in (story.rows("event", batch=1)[:6], story.rows("event", batch=1)[6:]):
        assert [people_of(story, row["id"])[0] for row in events] == [
            "Tamaz Orlo", "Tamaz Orlo", "The spokesman", "Ada Perl", "tamaz orlo", "Tamaz Orlo",
        ]  # fmt: skip
    assert len(story.rows("person", batch=1)) == 3
    check(story)


def test_nobody_takes_part_twice_and_equal_dates_are_kept_once(story: Story) -> None:
    story.run(TABLE)
    held = story.rows("event", title="Ship held")[0]
    assert people_of(story, held["id"]) == ["Tamaz Orlo"]
    spans = [row["span"] for row in story.rows("event", batch=1)]
    assert spans[0] == spans[1] != spans[2]
    assert spans[3] is None
    first = story.row("span", spans[0])
    when = on_day(TENTH, f"day {TENTH}")
    assert {name: first[name] for name in ("start_earliest", "end_latest", "precision", "words")} == {
        "start_earliest": when.start_earliest, "end_latest": when.end_latest, "precision": "day", "words": when.words,
    }  # fmt: skip


def test_undo_and_redo_turn_one_mark_also_after_a_restart(story: Story) -> None:
    before = story.dump()
    story.run(TABLE)
    after = story.dump()
    assert story.editing.undo_size == 1
    path = story.project.path
    for _ in range(2):
        story.project.close()
        story = Story(Project.open(path, clock=Ticking()))
        undone = story.editing.undo()
        assert undone is not None
        assert undone.everything
        assert story.dump() == before
        assert counted(story.project, "event") == len(before["event"]) + 5
        check(story)
        story.project.close()
        story = Story(Project.open(path, clock=Ticking()))
        assert story.dump() == before
        assert story.editing.redo_label == "Imported 5 events from “clashes.csv”"
        story.editing.redo()
        assert story.dump() == after
        check(story)
    story.project.close()


def test_an_undone_person_is_not_found_again(story: Story) -> None:
    story.run(TABLE)
    story.editing.undo()
    story.run(TABLE)
    assert [row["batch"] for row in story.rows("person", main_name="Ada Perl")] == [2]
    check(story)


def test_an_undone_import_does_not_hold_on_to_people_who_were_there_before(world: World) -> None:
    world.run(AddPerson("Tamaz Orlo"))
    world.run(TABLE)
    after = world.dump()
    world.editing.undo()
    world.editing.undo()
    assert world.rows("person") == []
    check(world)
    world.editing.redo()
    world.editing.redo()
    assert world.dump() == after
    check(world)
    world.editing.undo()
    world.run(RemovePerson(PersonId(1)))
    assert world.rows("person") == []
    check(world)
    world.editing.undo()
    check(world)


def test_editing_one_event_leaves_the_others_their_date(story: Story) -> None:
    story.run(TABLE)
    after = story.dump()
    first, second, *_ = (EventId(row["id"]) for row in story.rows("event", batch=1))
    story.run(EditEvent(first, title="Fight at the quay", when=on_day(TENTH + 3)))
    story.run(EditEvent(second, when=UNDATED))
    story.run(RemoveEvent(first))
    last = story.rows("event", title="Clash at the port")[0]
    assert story.row("span", last["span"])["words"] == f"day {TENTH}"
    check(story)
    for _ in range(3):
        story.editing.undo()
        check(story)
    assert story.dump() == after
    for _ in range(3):
        story.editing.redo()
    check(story)


def test_a_person_of_a_table_is_removed_and_comes_back(story: Story) -> None:
    story.run(TABLE)
    after = story.dump()
    perl = PersonId(story.rows("person", main_name="Ada Perl")[0]["id"])
    story.run(RemovePerson(perl))
    assert story.rows("event", title="Speech") == []
    check(story)
    story.editing.undo()
    assert story.dump() == after
    check(story)


@pytest.mark.parametrize("when", [0, 1, 5, 9])
def test_an_import_that_is_stopped_leaves_no_trace(story: Story, when: int) -> None:
    heard: list[tuple[int, int]] = []
    before, trail = story.dump(), story.project.history.trail()
    command = ImportEvents(
        "big.csv", "", "", partial(many, 100, 10), lambda *so_far: heard.append(so_far), lambda: len(heard) > when
    )
    outcome = story.outcome(command)
    assert outcome.value == ImportReport((when + 1) * 10, 0, 5, 0, stopped=True)
    assert not outcome.changes.rows
    assert heard == [((n + 1) * 10, 0) for n in range(when + 1)]
    for table in ("event", "span", "person", "name", "participation", "event_batch"):
        assert counted(story.project, table) == len(before[table])
    assert story.project.history.trail() == trail
    check(story)


@pytest.mark.parametrize("error", [KeyboardInterrupt, ProblemForUser(Problem.DISK_ERROR, reason="it is wet")])
def test_an_import_that_fails_leaves_no_trace(story: Story, error: BaseException | type[BaseException]) -> None:
    def breaking() -> Iterator[EventChunk]:
        yield from many(30, 10)
        raise error

    before = story.dump()
    with pytest.raises(BaseException) as caught:  # noqa: PT011 - it is compared
        story.run(ImportEvents("big.csv", "", "", breaking))
    assert caught.value is error or isinstance(caught.value, KeyboardInterrupt)
    assert story.dump() == before
    assert counted(story.project, "event") == len(before["event"])
    check(story)


def test_a_table_without_events_takes_no_step(story: Story) -> None:
    outcome = story.outcome(ImportEvents("empty.csv", "", "", lambda: iter([chunk_of([])])))
    assert outcome.value == ImportReport(0, 0, 0, 0)
    assert not outcome.changes.rows
    assert story.rows("event_batch") == []


def test_a_project_that_is_only_read_says_so(story: Story) -> None:
    path = story.project.path
    story.project.close()
    with Project.open(path, clock=Ticking(), read_only=True) as project, pytest.raises(ProblemForUser) as caught:
        World(project).run(TABLE)
    assert caught.value.problem is Problem.READ_ONLY_PROJECT


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE event SET title = 'He did it' WHERE batch = 1 AND title = 'Speech'",
        "UPDATE event SET table_quote = '' WHERE batch_row = 3",
        "DELETE FROM participation WHERE id = (SELECT max(id) FROM participation)",
        "INSERT INTO event (title, kind, batch) VALUES ('Never was', 1, 1)",
        "UPDATE span SET end_latest = end_latest + 1 WHERE batch = 1",
        "UPDATE person SET main_name = 'Somebody else' WHERE main_name = 'Bo Lund'",
        "UPDATE event SET batch = NULL WHERE title = 'Speech'",
        "UPDATE event SET batch = 7 WHERE title = 'Speech'",
        "UPDATE event_batch SET rows_sha256 = 'x'",
        "UPDATE event_batch SET undone = 1",
        "INSERT INTO event_batch (name, rows, refused, undone) VALUES ('other.csv', 0, 0, 0)",
    ],
)
@pytest.mark.parametrize("edited", [False, True])
def test_an_altered_row_is_found(story: Story, tampering: str, edited: bool) -> None:
    story.run(TABLE)
    if edited:
        story.run(EditEvent(EventId(story.rows("event", title="Ship held")[0]["id"]), title="Ship kept"))
    with story.project.aside() as connection:
        connection.exec_driver_sql("INSERT INTO open_step (id) VALUES (0)")
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        connection.exec_driver_sql(tampering)
        connection.exec_driver_sql("DELETE FROM history_cell WHERE step = 0")
        connection.exec_driver_sql("DELETE FROM open_step")
    assert story.project.verify()


EDITS = st.lists(
    st.sampled_from(["title", "date", "remove", "person", "join", "undo", "redo", "table", "add", "reopen"]),
    max_size=14,
)


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@example(edits=["table", "undo", "undo", "table"])  # the second batch points to people of the first
@example(edits=["join", "undo", "undo", "add", "reopen", "table"])  # the history names people of what is removed
@example(edits=["person", "undo", "table", "undo", "undo", "add", "reopen", "reopen"])
@example(edits=["undo", "person", "table"])  # what was removed with a person comes back, and needs its event
@given(edits=EDITS)
def test_whatever_is_done_after_an_import_the_record_stays_sound(
    tmp_path_factory: pytest.TempPathFactory, edits: list[str]
) -> None:
    world = World(Project.create(tmp_path_factory.mktemp("edits") / "new.tline", title="New", clock=Ticking()))
    world.run(AddPerson("Tamaz Orlo"))
    world.run(TABLE)
    for n, edit in enumerate(edits):
        if edit == "reopen":
            before, path = world.dump(), world.project.path
            world.project.close()
            world = World(Project.open(path, clock=Ticking()))
            assert world.dump() == before
        else:
            _edit(world, edit, n)
        _check_people(world.dump())
    now = world.dump()
    check(world)
    steps = 0
    while world.editing.undo():
        steps += 1
    assert not world.rows("event")
    check(world)
    for _ in range(steps):
        world.editing.redo()
    assert world.dump() == now
    check(world)
    world.project.close()


def _edit(world: World, edit: str, n: int) -> None:
    events = [EventId(row["id"]) for row in world.rows("event")]
    people = [PersonId(row["id"]) for row in world.rows("person") if row["merged_into"] is None]
    if edit == "undo":
        world.editing.undo()
    elif edit == "redo":
        world.editing.redo()
    elif edit == "table":
        world.run(TABLE)
    elif edit == "add":
        world.run(AddEvent("Added", world.kind("order"), tuple(people[-1:])))
    elif edit == "join" and len(people) > 1:
        world.run(JoinPeople(people[0], people[1 + n % (len(people) - 1)]))
    elif edit == "person" and people:
        world.run(RemovePerson(people[n % len(people)]))
    elif events:
        event = events[n % len(events)]
        done: dict[str, Command] = {
            "title": EditEvent(event, title=f"Title {n}"),
            "date": EditEvent(event, when=on_day(TENTH + n)),
            "remove": RemoveEvent(event),
        }
        if edit in done:
            world.run(done[edit])


def in_file(project: Project) -> dict[str, int]:
    return {table: counted(project, table) for table in ("event", "span", "person", "name", "participation")}


def test_rows_that_cannot_come_back_leave_the_file_and_those_that_can_stay(world: World) -> None:
    before = in_file(world.project)
    world.run(ImportEvents("one.csv", "", "", partial(many, 40, 10)))
    one = in_file(world.project)
    world.editing.undo()
    world.project.history.remove_dead_rows()
    assert in_file(world.project) == one, "redo needs them"
    world.run(AddEvent("Something else", world.kind("order")))
    check(world)
    world.project.history.remove_dead_rows(most=50)
    assert sum(in_file(world.project).values()) == sum(one.values()) + 1 - 50
    check(world)
    world.project.history.remove_dead_rows()
    assert in_file(world.project) == before | {"event": 1}
    check(world)
    assert [row["undone"] for row in world.rows("event_batch")] == []
    while world.editing.undo():
        check(world)
    while world.editing.redo():
        check(world)


def test_what_the_history_names_of_them_stays_with_what_it_points_to(story: Story) -> None:
    story.run(TABLE)
    perl = PersonId(story.rows("person", main_name="Ada Perl")[0]["id"])
    story.run(EditEvent(EventId(story.rows("event", title="Ship held")[0]["id"]), title="Ship kept"))
    story.run(RemovePerson(perl))
    for _ in range(3):
        story.editing.undo()
    story.run(AddEvent("Something else", story.kind("order")))
    story.project.history.remove_dead_rows()
    check(story)
    assert counted(story.project, "event") < 2 + 5 + 1
    assert [row["title"] for row in story.rows("event")][2:] == ["Something else"]
    path = story.project.path
    story.project.close()
    with Project.open(path, clock=Ticking()) as project:
        check(World(project))


def test_the_next_import_and_closing_clear_what_went_before(world: World) -> None:
    world.run(ImportEvents("one.csv", "", "", partial(many, 40, 10)))
    world.editing.undo()
    world.run(ImportEvents("two.csv", "", "", partial(many, 10, 10)))
    assert counted(world.project, "event") == 10
    world.editing.undo()
    world.run(AddEvent("Something else", world.kind("order")))
    path = world.project.path
    world.project.close()
    with Project.open(path, clock=Ticking()) as project:
        assert counted(project, "event") == 1
        check(World(project))


def test_an_import_that_a_crash_cut_short_is_cleared(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_self: object) -> bool:
        return False

    with monkeypatch.context() as patch:
        patch.setattr(batch_writer.BatchWriter, "discard", crash)
        patch.setattr("timeline_app.store.history.History.remove_dead_rows", lambda *_: None)
        world.run(ImportEvents("big.csv", "", "", partial(many, 100, 10), stop=lambda: True))
    assert counted(world.project, "event") == 10
    assert world.rows("event") == world.rows("person") == []
    check(world)
    path = world.project.path
    world.project.close()
    with Project.open(path, clock=Ticking()) as project:
        assert counted(project, "event") == counted(project, "event_batch") == 0
        check(World(project))


def test_a_file_that_is_mostly_empty_afterwards_becomes_small_again(world: World) -> None:
    def long_words() -> Iterator[EventChunk]:
        yield chunk_of([("word " * 2000, TENTH + n, "order", ()) for n in range(400)])

    size = world.project.path.stat().st_size
    world.run(ImportEvents("long.csv", "", "", long_words, stop=lambda: True))
    assert world.project.path.stat().st_size <= size * 1.1
    check(world)


def test_a_reader_sees_nothing_of_it_before_the_end_and_can_read_meanwhile(story: Story) -> None:
    before, seen = story.dump(), 0

    def look(_events: int, _refused: int) -> None:
        nonlocal seen
        seen += 1
        assert story.dump() == before
        story.project.save_draft("quote", f"typed {seen}")

    story.run(ImportEvents("big.csv", "", "", partial(many, 30, 10), look))
    assert seen == 3
    assert len(story.rows("event")) == len(before["event"]) + 30


def test_a_view_is_the_same_after_undo_and_does_not_look_at_what_is_hidden(world: World) -> None:
    for n in range(3):
        world.run(AddEvent(f"Event {n}", world.kind("order"), when=on_day(TENTH + n)))
    with world.project.reading() as connection:
        before = timeline_record(connection)
    world.run(ImportEvents("one.csv", "", "", partial(many, 20, 10)))
    world.run(ImportEvents("two.csv", "", "", partial(many, 20, 10)))
    world.editing.undo()
    with world.project.reading() as connection:
        assert len(timeline_record(connection).events) == 23
    world.editing.undo()
    with world.project.reading() as connection:
        after = timeline_record(connection)
        for table in ("event", "participation", "span"):
            plan = connection.execute(text(f"EXPLAIN QUERY PLAN SELECT * FROM {table}")).one()
            assert "rowid<?" in plan[3], "the rows behind the record are left out as a whole"
    assert list(after.events.titles) == list(before.events.titles)
    assert after.lanes == before.lanes


def test_a_full_disk_leaves_the_project_as_it_was(small_disk: Path) -> None:
    with Project.create(small_disk / "new.tline", title="New", clock=Ticking()) as project:
        world = World(project)
        world.run(AddEvent("Something", world.kind("order")))
        before = world.dump()
        with pytest.raises(ProblemForUser) as caught:
            world.run(ImportEvents("big.csv", "", "", partial(many, 50_000, 5_000)))
        assert caught.value.problem is Problem.DISK_FULL
        assert world.dump() == before
        check(world)
    with Project.open(project.path, clock=Ticking(), read_only=True) as again:
        assert World(again).dump() == before


def test_a_file_that_took_the_projects_place_is_not_written(tmp_path: Path) -> None:
    with Project.create(tmp_path / "other.tline", title="Other", clock=Ticking()) as other:
        content = other.path.read_bytes()
    with Project.create(tmp_path / "new.tline", title="New", clock=Ticking()) as project:
        path = project.path
        path.rename(tmp_path / "away.tline")
        shutil.copy(tmp_path / "other.tline", path)
        with pytest.raises(ProblemForUser) as caught:
            World(project).run(TABLE)
        assert caught.value.problem is Problem.FILE_MOVED
    assert path.read_bytes() == content
