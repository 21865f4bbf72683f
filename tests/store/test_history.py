import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError

from tests.store.building import TurnedClock, add_article, add_evidence, do, dump, new_project
from timeline_app.domain.changes import Changes
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store.engine import raw_of
from timeline_app.store.project_file import Project
from timeline_app.store.writer import Writer


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def project(tmp_path: Path, clock: TurnedClock) -> Iterator[Project]:
    with new_project(tmp_path, clock) as project:
        yield project


def add_person(project: Project, name: str) -> int:
    with project.change(f"Added {name}") as change:
        return change.writer.add("person", main_name=name)


def note(project: Project, person: int, text: str, joins: str | None = None) -> None:
    with project.change("Wrote a note", joins=joins) as change:
        change.writer.set("person", person, note=text)


def notes(project: Project) -> list[str]:
    return [row[3] for row in dump(project)["person"]]


def test_a_change_says_what_it_touched(project: Project) -> None:
    with project.change("Added evidence") as change:
        version = add_article(change.writer)
        evidence = add_evidence(change.writer, version)
        with pytest.raises(RuntimeError):
            _ = change.changes
    assert change.changes.touches("quotation", "claim")
    assert change.changes.ids("evidence") == {evidence}
    assert not change.changes.touches("person")


def test_undo_and_redo_put_the_record_back_as_it_was(project: Project) -> None:
    empty = dump(project)
    with project.change("Took a quote") as change:
        add_evidence(change.writer, add_article(change.writer))
    full = dump(project)
    undone = project.history.undo()
    assert undone == change.changes
    assert dump(project) == empty
    assert project.history.redo() == change.changes
    assert dump(project) == full
    assert project.history.redo() is None


def test_undo_goes_back_to_the_start_and_no_further(project: Project) -> None:
    start = dump(project)
    person = add_person(project, "Musa")
    for text in ("a", "b", "c"):
        note(project, person, text)
    labels = []
    while project.history.undo_label is not None:
        labels.append(project.history.undo_label)
        project.history.undo()
    assert labels == ["Wrote a note"] * 3 + ["Added Musa"]
    assert project.history.undo() is None
    assert dump(project) == start


def test_undo_and_redo_survive_a_restart(project: Project, clock: TurnedClock) -> None:
    person = add_person(project, "Musa")
    note(project, person, "a")
    note(project, person, "b")
    project.history.undo()
    project.close()
    with Project.open(project.path, clock=clock) as again:
        assert (again.history.undo_label, again.history.redo_label) == ("Wrote a note", "Wrote a note")
        again.history.undo()
        again.history.undo()
        assert notes(again) == []
    with Project.open(project.path, clock=clock) as third:
        for expected in ([""], ["a"], ["b"]):
            third.history.redo()
            assert notes(third) == expected
        assert third.history.redo() is None
        assert third.verify() == []


def test_a_change_after_an_undo_drops_the_redo_and_keeps_the_trail(project: Project) -> None:
    person = add_person(project, "Musa")
    note(project, person, "a")
    project.history.undo()
    note(project, person, "b")
    assert project.history.redo_label is None
    project.history.undo()
    project.history.redo()
    assert [step.kind for step in project.history.trail()] == ["start", "do", "do", "undo", "do", "undo", "redo"]
    assert notes(project) == ["b"]


def test_a_change_that_fails_leaves_no_row_no_step_and_a_working_project(project: Project) -> None:
    before, trail = dump(project), project.history.trail()

    def fail(writer: Writer) -> None:
        writer.add("person", main_name="Musa")
        raise LookupError

    with pytest.raises(LookupError):
        do(project, "Fails", fail)
    with pytest.raises(RuntimeError):
        do(project, "Breaks a rule", lambda writer: writer.add("post", person=99, title="None"))
    assert dump(project) == before
    assert project.history.trail() == trail
    add_person(project, "Musa")
    assert project.verify() == []


def test_a_change_that_changes_nothing_leaves_no_step(project: Project) -> None:
    person = add_person(project, "Musa")
    trail = project.history.trail()
    with project.change("Nothing") as change:
        change.writer.set("person", person, main_name="Musa")
    assert change.changes == Changes()
    assert project.history.trail() == trail


def test_a_change_inside_a_change_is_a_bug(project: Project) -> None:
    with pytest.raises(RuntimeError, match="inside"), project.change("Outer"), project.change("Inner"):
        pass
    add_person(project, "Musa")


def test_a_step_may_name_itself(project: Project) -> None:
    with project.change("Renamed a person") as change:
        change.writer.add("person", main_name="Musa")
        change.writer.name_step("Renamed Musa")
    assert project.history.undo_label == "Renamed Musa"
    assert project.verify() == []


def test_rapid_typing_in_one_field_is_undone_as_one(project: Project, clock: TurnedClock) -> None:
    person = add_person(project, "Musa")
    for text in ("m", "mi", "min"):
        clock.turn(seconds=1.5)
        note(project, person, text, joins="note of 1")
    assert len(project.history.trail()) == 5  # nothing is rewritten: each is a step of its own in the chain
    project.history.undo()
    assert notes(project) == [""]
    project.history.redo()
    assert notes(project) == ["min"]
    assert project.verify() == []


def test_typing_joins_after_a_restart_as_it_did_before(project: Project, clock: TurnedClock) -> None:
    person = add_person(project, "Musa")
    note(project, person, "m", joins="note")
    note(project, person, "mi", joins="note")
    project.close()
    with Project.open(project.path, clock=clock) as again:
        again.history.undo()
        assert notes(again) == [""]


@pytest.mark.parametrize("between", ["pause", "other field", "other change", "undo and redo", "no key"])
def test_typing_is_not_joined_across(project: Project, clock: TurnedClock, between: str) -> None:
    person = add_person(project, "Musa")
    note(project, person, "m", joins="note")
    if between == "pause":
        clock.turn(seconds=2.1)
    elif between == "other field":
        with project.change("Place", joins="name") as change:
            change.writer.set("person", person, main_name="Moussa")
    elif between == "other change":
        add_person(project, "Other")
    elif between == "undo and redo":
        project.history.undo()
        project.history.redo()
    note(project, person, "mi", joins=None if between == "no key" else "note")
    project.history.undo()
    assert notes(project)[0] == "m"


def test_columns_that_are_bound_by_a_rule_go_back_together(project: Project) -> None:
    with project.change("Article") as change:
        version = add_article(change.writer)
        person = change.writer.add("person", main_name="A")
        name = change.writer.add("name", person=person, text="A", origin="printed")
        mention = change.writer.add("mention", name=name, version=version, start=5, end=10)
    before = dump(project)
    with project.change("Moved") as change:
        change.writer.set("mention", mention, start=50, end=60)
    project.history.undo()
    assert dump(project) == before


def test_values_come_back_as_they_were_whatever_their_kind(project: Project) -> None:
    with project.change("Article") as change:
        version = add_article(change.writer)
        change.writer.set("text_version", version, offset_map=b"\x00\xff1")
        change.writer.set("article", 1, published=-800_000, title="007")
    before = dump(project)
    with project.change("Changed") as change:
        change.writer.set("text_version", version, offset_map=None)
        change.writer.set("article", 1, published=None, title="1e3")
    project.history.undo()
    assert dump(project) == before


def test_a_write_outside_a_step_is_refused_by_the_file(project: Project) -> None:
    assert project._writing is not None
    with project._writing.alone() as connection, pytest.raises(sqlite3.IntegrityError):
        raw_of(connection).execute("INSERT INTO person (main_name) VALUES ('unrecorded')")


def test_the_head_changes_with_every_step_and_only_then(project: Project, clock: TurnedClock) -> None:
    heads = [project.history.head_hash()]
    person = add_person(project, "Musa")
    heads.append(project.history.head_hash())
    project.save_draft("form", "half a claim")
    assert project.history.head_hash() == heads[-1]
    note(project, person, "x")
    heads.append(project.history.head_hash())
    project.history.undo()
    heads.append(project.history.head_hash())
    assert len(set(heads)) == 4
    assert all(len(head) == 64 for head in heads)
    project.close()
    with Project.open(project.path, clock=clock) as again:
        assert again.history.head_hash() == heads[-1]


def test_a_clock_that_jumps_back_loses_no_order(project: Project, clock: TurnedClock) -> None:
    person = add_person(project, "Musa")
    clock.turn(days=-3650)
    note(project, person, "a", joins="k")
    clock.turn(hours=-1)
    note(project, person, "b", joins="k")
    project.history.undo()
    assert notes(project) == ["a"]
    assert [step.id for step in project.history.trail()] == [1, 2, 3, 4, 5]


def test_history_that_names_an_unknown_place_is_refused(project: Project) -> None:
    add_person(project, "Musa")
    assert project._writing is not None
    with project._writing.transaction() as connection:
        connection.exec_driver_sql("UPDATE history_cell SET tbl = 'sqlite_schema' WHERE tbl = 'person'")
    with pytest.raises(ProblemForUser) as caught:
        project.history.undo()
    assert caught.value.problem is Problem.DAMAGED_PROJECT


def test_a_reader_never_sees_half_a_change(project: Project) -> None:
    with project.change("Two") as change:
        change.writer.add("person", main_name="A")
        with project.reading() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM person").scalar() == 0
        change.writer.add("person", main_name="B")
    with project.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM person").scalar() == 2
        with pytest.raises(OperationalError, match="readonly"):
            connection.exec_driver_sql("DELETE FROM person")


# --- any sequence of row operations ---------------------------------------------------------------------------------
# A small world of tables that refer to one another, to themselves, and hold null, text and number.
Operation = tuple[str, int, int]
OPERATIONS = st.lists(
    st.tuples(
        st.sampled_from(["person", "merge", "rename", "claim", "reclaim", "post", "retitle", "remove", "clear"]),
        st.integers(0, 7),
        st.integers(0, 7),
    ),
    min_size=1,
    max_size=6,
)


def apply(writer: Writer, operation: Operation) -> None:
    what, one, other = operation
    people = [row["id"] for row in writer.rows("person")]
    second = people[other % len(people)] if people else None
    if what == "person":
        writer.add("person", main_name=f"name {one}", note="\0“é”" * other, merged_into=second)
    elif what == "claim":
        writer.add("claim", subject=second, wording=str(other))
    else:
        table = {"reclaim": "claim", "retitle": "post", "clear": "post"}.get(what, "person")
        ids = [row["id"] for row in writer.rows(table)]
        if ids:
            change(writer, what, ids[one % len(ids)], second, other)


def change(writer: Writer, what: str, row: int, person: int | None, n: int) -> None:
    if what == "merge":
        writer.set("person", row, merged_into=person, protect=n % 2)
    elif what == "rename":
        writer.set("person", row, main_name=f"name {n}")
    elif what == "reclaim":
        writer.set("claim", row, subject=person, status_kind=1 + n)
    elif what == "post":
        writer.add("post", person=row, title=str(n))
    elif what == "retitle":
        writer.set("post", row, title=str(n), person=person)
    elif what == "clear":
        writer.remove("post", row)
    else:
        remove_person(writer, row)


def remove_person(writer: Writer, person: int) -> None:
    for row in writer.rows("post", person=person):
        writer.remove("post", row["id"])
    for row in writer.rows("claim", subject=person):
        writer.set("claim", row["id"], subject=None)
    for row in writer.rows("person", merged_into=person):
        writer.set("person", row["id"], merged_into=None)
    writer.remove("person", person)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with new_project(tmp_path_factory.mktemp("shared")) as project:
        yield project
        assert project.verify() == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.lists(OPERATIONS, min_size=1, max_size=6), back=st.integers(1, 6))
def test_undo_and_redo_of_any_changes_restore_the_record(
    shared: Project, changes: list[list[Operation]], back: int
) -> None:
    states = [dump(shared)]
    for operations in changes:
        with shared.change("Any") as one:
            for operation in operations:
                apply(one.writer, operation)
        if one.changes.rows:
            states.append(dump(shared))
    steps = min(back, len(states) - 1)
    for n in range(steps):
        shared.history.undo()
        assert dump(shared) == states[-2 - n]
    for n in range(steps):
        shared.history.redo()
        assert dump(shared) == states[len(states) - steps + n]


def test_the_list_names_what_can_be_undone_and_done_again_after_a_restart_too(
    project: Project, clock: TurnedClock
) -> None:
    for name in ("Ada", "Bea", "Cid"):
        add_person(project, name)
    project.history.undo()
    lines = project.history.lines()
    assert [(line.label, line.is_done) for line in lines] == [
        ("Added Ada", True), ("Added Bea", True), ("Added Cid", False),
    ]  # fmt: skip
    path = project.path
    project.close()
    with Project.open(path, clock=clock) as again:
        assert again.history.lines() == lines
        again.history.go_to(lines[0].step)
        assert [row[1] for row in dump(again)["person"]] == ["Ada"]
        again.history.go_to(again.history.lines()[2].step)
        assert [row[1] for row in dump(again)["person"]] == ["Ada", "Bea", "Cid"]
        assert again.history.go_to(again.history.lines()[2].step) is None, "it stands there already"
        again.history.go_to(0)
        assert dump(again)["person"] == []
        assert again.verify() == []


def test_a_step_that_cannot_be_gone_to_is_a_lookup_error(project: Project) -> None:
    add_person(project, "Ada")
    with pytest.raises(LookupError):
        project.history.go_to(99)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=8))
@settings(max_examples=20, deadline=None)
def test_going_to_a_step_is_undoing_or_redoing_step_by_step(
    tmp_path_factory: pytest.TempPathFactory, way: list[int]
) -> None:
    with new_project(tmp_path_factory.mktemp("way"), TurnedClock()) as project:
        states = [dump(project)["person"]]
        for name in ("Ada", "Bea", "Cid", "Dov"):
            add_person(project, name)
            states.append(dump(project)["person"])
        for wanted in way:
            step = project.history.lines()[wanted - 1].step if wanted else 0
            size = project.history.size_to(step)
            touched = project.history.go_to(step)
            assert dump(project)["person"] == states[wanted]
            assert (touched is None) == (size == 0)
            assert sum(line.is_done for line in project.history.lines()) == wanted


def test_the_way_to_a_step_is_gone_whole_or_not_at_all(project: Project, clock: TurnedClock) -> None:
    for name in ("Ada", "Bea", "Cid"):
        add_person(project, name)
    before, lines, trail = dump(project), project.history.lines(), project.history.trail()
    assert project._writing is not None
    with project._writing.transaction() as connection:  # the step that comes last on the way is damaged
        connection.exec_driver_sql("UPDATE history_cell SET col = 'nowhere' WHERE step = ?", (lines[0].step,))
    with pytest.raises(ProblemForUser):
        project.history.go_to(0)
    assert (dump(project), project.history.lines(), project.history.trail()) == (before, lines, trail)
    path = project.path
    project.close()
    with Project.open(path, clock=clock) as again:
        assert again.history.lines() == lines


def test_the_list_is_there_while_another_thread_writes(project: Project) -> None:
    add_person(project, "Ada")
    with ThreadPoolExecutor(1) as window, project.batch():  # a batch is filled for as long as a table is long
        asked = window.submit(project.history.lines)
        assert [line.label for line in asked.result(timeout=20)] == ["Added Ada"]
