"""Long changes are made beside the window, one after another; what is edited meanwhile is refused and not lost."""

import gc
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.commands.editing import Editing
from timeline_app.commands.people import AddPerson
from timeline_app.domain.clock import system_clock
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.gui.background import Background
from timeline_app.gui.collecting import Collecting
from timeline_app.gui.session import QUICK_SIZE, Session
from timeline_app.queries import rail
from timeline_app.store.project_file import Project
from timeline_app.store.writer import Writer


@dataclass
class AddMany:
    """A long change that waits until it is let go."""

    people: int = 5
    let_go: threading.Event = field(default_factory=threading.Event)
    label: str = "Added many"
    problem: BaseException | None = None

    def apply(self, writer: Writer) -> None:
        assert threading.current_thread() is not threading.main_thread()
        assert self.let_go.wait(10)
        writer.add_all("person", [{"main_name": f"Person {number}"} for number in range(self.people)])
        if self.problem is not None:
            raise self.problem


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    with Project.create(tmp_path / "case.tline", title="Case", clock=system_clock) as project:
        made = Session(project, Editing(project))
        yield made
        made.finish()
        made.deleteLater()


def people(session: Session) -> int:
    return session.read(rail.counts).people


def test_an_edit_beside_a_long_change_is_refused_and_can_be_tried_again(session: Session, qtbot: QtBot) -> None:
    met: list[Problem] = []
    said: list[str] = []
    session.problem_met.connect(lambda problem: met.append(problem.problem))
    session.saving.connect(said.append)
    long = AddMany()
    session.run_elsewhere(long, lambda _outcome: None)
    assert session.run(AddPerson("Beside it")) is None
    assert met == [Problem.STILL_SAVING]
    with qtbot.waitSignal(session.background.idle):
        long.let_go.set()
    assert people(session) == 5
    session.try_again()
    assert people(session) == 6
    assert said == ["Added many", ""]
    assert met == [Problem.STILL_SAVING]


def test_long_changes_are_made_in_the_order_given(session: Session, qtbot: QtBot) -> None:
    first, second = AddMany(3, label="First"), AddMany(4, label="Second")
    second.let_go.set()
    done: list[str] = []
    session.run_elsewhere(first, lambda _outcome: done.append("first"))
    session.run_elsewhere(second, lambda _outcome: done.append("second"))
    with qtbot.waitSignal(session.background.idle):
        first.let_go.set()
    assert done == ["first", "second"]
    assert session.undo_label == "Second"


@pytest.mark.parametrize("has_own_way", [True, False])
def test_a_long_change_that_fails_is_told_and_leaves_nothing(session: Session, qtbot: QtBot, has_own_way: bool) -> None:
    told: list[ProblemForUser] = []
    session.problem_met.connect(told.append)
    long = AddMany(problem=ProblemForUser(Problem.DISK_FULL, "case.tline"))
    long.let_go.set()
    with qtbot.waitSignal(session.background.idle):
        session.run_elsewhere(long, lambda _outcome: pytest.fail("was done"), told.append if has_own_way else None)
    assert [problem.problem for problem in told] == [Problem.DISK_FULL]
    assert people(session) == 0
    assert session.run(AddPerson("After it")) is not None


def test_a_small_step_is_undone_at_once_and_a_big_one_beside_the_window(session: Session, qtbot: QtBot) -> None:
    session.run(AddPerson("One"))
    assert session.undo() is not None
    many = AddMany(QUICK_SIZE + 1)
    many.let_go.set()
    with qtbot.waitSignal(session.background.idle):
        session.run_elsewhere(many, lambda _outcome: None)
    for step, left in ((session.undo, 0), (session.redo, QUICK_SIZE + 1)):
        with qtbot.waitSignals([session.changed, session.background.idle]):
            assert step() is None
            assert session.is_saving
        assert people(session) == left
    assert session.redo() is None, "there is nothing left to redo, and nobody is told anything"


def test_a_draft_that_is_kept_beside_a_long_change_is_there_at_once_and_saved_after_it(
    session: Session, qtbot: QtBot
) -> None:
    long = AddMany()
    session.save_draft("gone", "old")
    session.run_elsewhere(long, lambda _outcome: None)
    session.save_draft("kept", "half a claim")
    session.remove_draft("gone")
    assert (session.draft("kept"), session.draft("gone")) == ("half a claim", None)
    assert session.project.drafts() == {"gone": "old"}
    with qtbot.waitSignal(session.background.idle):
        long.let_go.set()
    assert session.project.drafts() == {"kept": "half a claim"}


def test_closing_lets_the_change_end_and_saves_the_draft_that_waited(session: Session) -> None:
    long = AddMany()
    session.run_elsewhere(long, lambda _outcome: None)
    session.save_draft("kept", "half a claim")
    long.let_go.set()
    session.finish()
    assert people(session) in (0, 5), "made as a whole, or not begun"
    assert session.project.drafts() == {"kept": "half a claim"}


def test_jobs_in_turn_run_one_at_a_time(qapp: QApplication, qtbot: QtBot) -> None:
    background, order = Background(), list[int]()
    running = threading.Semaphore(1)

    def work(number: int) -> int:
        assert running.acquire(blocking=False), "two ran at once"
        sum(range(50_000))  # long enough to be met by another
        running.release()
        return number

    with qtbot.waitSignal(background.idle):
        for number in range(20):
            background.run(lambda number=number: work(number), order.append, in_turn=True)  # type: ignore[misc]
    assert order == list(range(20))
    background.deleteLater()


class Ring:
    """An object that only a search for cycles can find."""

    found = 0

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        assert threading.current_thread() is threading.main_thread()
        Ring.found += 1


def test_cycles_are_searched_for_in_the_windows_thread_while_nobody_waits(qapp: QApplication) -> None:
    assert gc.isenabled()
    is_idle = False
    collecting = Collecting(qapp, lambda: is_idle)
    try:
        Ring.found = 0

        def make() -> None:
            for _ in range(20_000):
                Ring()

        worker = threading.Thread(target=make)
        worker.start()
        worker.join()
        collecting.search_young()
        assert Ring.found == 0, "not while something is under way"
        is_idle = True
        collecting.search_young()
        assert Ring.found == 20_000
        Ring()
        collecting.search_young()
        assert Ring.found == 20_000, "not for one"
        collecting.now()
        assert Ring.found == 20_001
    finally:
        collecting.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
