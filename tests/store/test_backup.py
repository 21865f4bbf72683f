import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.building import TurnedClock, add_article, add_evidence, dump, new_project
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store import backup, writing
from timeline_app.store.backup import Backup, backups_of, folder_of, to_keep
from timeline_app.store.project_file import Project
from timeline_app.store.writing import WritingSide

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock(NOW)


def add_person(project: Project, name: str) -> None:
    with project.change(f"Added {name}") as change:
        change.writer.add("person", main_name=name)


def made(path: Path) -> list[Path]:
    return [found.path for found in backups_of(path)]


def test_a_project_is_backed_up_at_opening_when_it_has_changed(tmp_path: Path, clock: TurnedClock) -> None:
    with new_project(tmp_path, clock) as project:
        path = project.path
    with Project.open(path, clock=clock) as project:
        assert made(path) == []  # an empty project needs none
        add_person(project, "Musa")
        project.save_draft("form", "half")
        head = project.history.head_hash()
    with Project.open(path, clock=clock) as project:
        before = dump(project)
    with Project.open(path, clock=clock):
        pass
    (only,) = backups_of(path)
    assert (only.at, only.head) == (NOW, head[:12])
    assert only.path.parent == tmp_path / "case.backups"
    with Project.open(only.path, clock=clock, read_only=True) as kept:
        assert dump(kept) == before
        assert kept.verify() == []


def test_backups_go_to_the_folder_the_user_names(tmp_path: Path, clock: TurnedClock) -> None:
    with new_project(tmp_path, clock) as project:
        add_person(project, "Musa")
    elsewhere = tmp_path / "safe"
    with Project.open(project.path, clock=clock, backups=elsewhere):
        pass
    assert len(backups_of(project.path, elsewhere)) == 1
    assert not folder_of(project.path).exists()


def test_another_folder_is_used_from_the_next_backup_on(tmp_path: Path, clock: TurnedClock) -> None:
    elsewhere = tmp_path / "safe"
    with new_project(tmp_path, clock) as project:
        assert project.backup_folder == folder_of(project.path)
        assert project.backups() == []
        project.use_backup_folder(elsewhere)
        add_person(project, "Musa")
        made = project.back_up()
        assert project.backup_folder == elsewhere
        assert project.backups() == [made]
        project.use_backup_folder(None)
        assert project.backups() == []
    assert not folder_of(project.path).exists()


def test_a_backup_is_due_every_half_hour_of_changes(tmp_path: Path, clock: TurnedClock) -> None:
    with new_project(tmp_path, clock) as project:
        add_person(project, "Musa")
        assert project.back_up_if_due() is not None
        add_person(project, "Orlo")
        clock.turn(minutes=29)
        assert project.back_up_if_due() is None
        clock.turn(minutes=1)
        assert project.back_up_if_due() is not None
        clock.turn(hours=1)
        assert project.back_up_if_due() is None  # nothing changed since
    assert len(made(project.path)) == 2


def test_a_damaged_project_never_joins_the_good_backups(tmp_path: Path, clock: TurnedClock) -> None:
    with new_project(tmp_path, clock) as project:
        with project.change("Took a quote") as change:
            add_evidence(change.writer, add_article(change.writer))
        good = project.back_up()
        assert good is not None
        content = good.path.read_bytes()
        add_person(project, "Musa")
        assert project._writing is not None
        with project._writing.transaction() as connection:  # what a bad disk would do
            connection.exec_driver_sql("DROP TRIGGER temp.quotation_update")
            connection.exec_driver_sql("UPDATE quotation SET exact = 'The minister has lied'")
        clock.turn(days=400)
        with pytest.raises(ProblemForUser) as caught:
            project.back_up()
    assert caught.value.problem is Problem.DAMAGED_PROJECT
    assert [path.name for path in folder_of(project.path).iterdir()] == [good.path.name]
    assert good.path.read_bytes() == content


def test_a_copy_that_fails_its_check_replaces_nothing(
    tmp_path: Path, clock: TurnedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_project(tmp_path, clock) as project:
        add_person(project, "Musa")
        good = project.back_up()
        assert good is not None
        content = good.path.read_bytes()
        good.path.rename(good.path.with_name(good.path.name.replace(good.head, "0" * 12)))

        def torn(part: Path) -> None:
            part.write_bytes(part.read_bytes()[:5000])
            check(part)

        check = backup.check
        monkeypatch.setattr(backup, "check", torn)
        with pytest.raises(ProblemForUser):
            project.back_up()
    (kept,) = folder_of(project.path).iterdir()
    assert kept.read_bytes() == content


def test_a_backup_that_cannot_be_written_does_not_keep_the_project_shut(
    tmp_path: Path, clock: TurnedClock, unwritable: Callable[[Path], None]
) -> None:
    with new_project(tmp_path, clock) as project:
        add_person(project, "Musa")
    closed = tmp_path / "closed"
    closed.mkdir()
    unwritable(closed)
    with Project.open(project.path, clock=clock, backups=closed / "mine") as again:
        assert again.backup_problem is not None
        assert "the folder cannot be written" in str(again.backup_problem)
        add_person(again, "Orlo")


def test_other_files_in_the_folder_are_not_taken_for_backups(tmp_path: Path, clock: TurnedClock) -> None:
    with new_project(tmp_path, clock) as project:
        add_person(project, "Musa")
        made_now = project.back_up()
    assert made_now is not None
    folder = folder_of(project.path)
    for name in ("notes.txt", "case 2026-99-99 000000Z 0123456789ab.tline", f"other{made_now.path.name[4:]}"):
        (folder / name).write_text("mine", "utf-8")
    assert backups_of(project.path) == [made_now]
    backup.thin(backups_of(project.path), NOW + timedelta(days=4000))
    assert len(list(folder.iterdir())) == 4


def test_backups_grow_sparser_with_age() -> None:
    hourly = [NOW - timedelta(hours=n) for n in range(24 * 500)]
    kept = sorted(to_keep(hourly, NOW), reverse=True)
    young = [moment for moment in kept if NOW - moment <= timedelta(days=2)]
    older = [moment for moment in kept if NOW - moment > timedelta(days=2)]
    assert len(young) == 49
    assert len({moment.date() for moment in older}) == len(older)
    assert [older[0].date() - moment.date() for moment in older[:7]] == [timedelta(days=n) for n in range(7)]
    assert NOW - older[-1] > timedelta(days=300)
    assert 15 <= len(older) <= 7 + 4 + 12


@given(st.lists(st.integers(0, 60 * 24 * 800), max_size=60))
def test_thinning_keeps_the_newest_and_thins_no_further_when_repeated(ages: list[int]) -> None:
    moments = [NOW - timedelta(minutes=age) for age in ages]
    kept = to_keep(moments, NOW)
    assert kept <= set(moments)
    assert to_keep(kept, NOW) == kept
    if moments:
        assert max(moments) in kept


@pytest.mark.parametrize("links", [True, False])
def test_a_finished_file_never_takes_the_place_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:

        def no_links(*_: Path) -> None:
            raise OSError(95, "not supported")

        monkeypatch.setattr("os.link", no_links)
    part, place = tmp_path / "part", tmp_path / "place"
    part.write_text("new", "utf-8")
    backup.put_without_replacing(part, place)
    assert place.read_text("utf-8") == "new"
    part.unlink(missing_ok=True)
    part.write_text("newer", "utf-8")
    with pytest.raises(FileExistsError):
        backup.put_without_replacing(part, place)
    assert place.read_text("utf-8") == "new"


def test_thinning_removes_files(tmp_path: Path) -> None:
    files = []
    for n in range(30):
        file = tmp_path / f"{n}.tline"
        file.touch()
        files.append(Backup(file, NOW - timedelta(days=3, minutes=n), "0" * 12))
    gone = backup.thin(files, NOW)
    assert {found.path for found in gone} == {found.path for found in files} - set(tmp_path.iterdir())
    assert (tmp_path / "0.tline").exists()
    assert len(list(tmp_path.iterdir())) == 1


def test_an_edit_gets_its_turn_while_a_backup_is_made_and_is_in_it(
    tmp_path: Path, clock: TurnedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_PAGES_A_PORTION", 1)
    give_way, editors = WritingSide._give_way, list[threading.Thread]()

    def while_somebody_edits(side: WritingSide) -> None:
        if len(editors) < 20:
            number = len(editors)
            editors.append(threading.Thread(target=add_person, args=(project, f"Person {number}")))
            editors[-1].start()
            while not side._turns.is_wanted and editors[-1].is_alive():
                editors[-1].join(0.001)
        give_way(side)

    monkeypatch.setattr(WritingSide, "_give_way", while_somebody_edits)
    with new_project(tmp_path, clock) as project:
        add_person(project, "Musa")
        made_now = project.back_up()
        for editor in editors:
            editor.join()
        assert made_now is not None
        assert len(editors) == 20
        assert len(dump(project)["person"]) == 21
        with Project.open(made_now.path, clock=clock, read_only=True) as kept:
            assert kept.verify() == []
            assert dump(kept) == dump(project)
            assert kept.history.head_hash()[:12] == made_now.head
        assert project.back_up() is None
