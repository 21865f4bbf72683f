"""What every panel stands on: theme, session, selection, refreshing, background work, the table of actions."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.commands.command import Command
from timeline_app.commands.editing import Outcome
from timeline_app.domain.changes import EVERYTHING, Changes, HistoryLine
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.gui.actions import ACTIONS, BY_ID, MENUS
from timeline_app.gui.background import Background, Job
from timeline_app.gui.keymap import BINDINGS, KEYMAP, key_words, refusal
from timeline_app.gui.refreshing import Refreshing
from timeline_app.gui.selection import Selected, Selection
from timeline_app.gui.session import Session
from timeline_app.gui.shell.action_set import ActionSet, tooltip_of
from timeline_app.gui.shell.navigation import Place, Trail
from timeline_app.gui.theme import Theme
from timeline_app.store.writer import Writer

TOUCHED = Changes(frozenset({("article", 1)}))


class Renamed:
    label = "Renamed it"

    def apply(self, writer: Writer) -> object:
        raise NotImplementedError


class FakeProject:
    """Just enough of a project for a session."""

    path, uuid, read_only, read_only_reason, title = Path("case.tline"), "u", False, "", "The case"

    @contextmanager
    def reading(self) -> Iterator[str]:
        yield "connection"

    def save_copy(self, path: Path) -> None: ...
    def verify(self) -> list[object]:
        return []

    def save_draft(self, key: str, body: str) -> None: ...
    def draft(self, key: str) -> str | None:
        return None

    def drafts(self) -> dict[str, str]:
        return {}

    def remove_draft(self, key: str) -> None: ...
    def aside(self) -> AbstractContextManager[object]:
        raise NotImplementedError

    def close(self) -> None: ...


class FakeEditing:
    """Runs nothing, or fails as told."""

    undo_label: str | None = "Renamed it"
    redo_label: str | None = None
    undo_size = 1
    redo_size = 1
    problem: ProblemForUser | None = None
    runs = 0

    def run(self, command: Command, *, joins: str | None = None) -> Outcome:
        self.runs += 1
        if self.problem is not None:
            raise self.problem
        return Outcome(7, TOUCHED)

    def undo(self) -> Changes | None:
        return TOUCHED

    def redo(self) -> Changes | None:
        return None

    def lines(self) -> tuple[HistoryLine, ...]:
        return ()

    def go_to(self, step: int) -> Changes | None:
        return TOUCHED if step else None

    def size_to(self, step: int) -> int:
        return step


@pytest.fixture
def editing() -> FakeEditing:
    return FakeEditing()


@pytest.fixture
def session(qapp: QApplication, editing: FakeEditing) -> Iterator[Session]:
    made = Session(FakeProject(), editing)
    yield made
    made.background.finish()


# --- theme ---
@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_token_of_the_other_theme_is_there(qapp: QApplication, name: str) -> None:
    theme, other = Theme.load(name), Theme.load("dark" if name == "light" else "light")
    assert theme.colors.keys() == other.colors.keys()
    assert theme.is_dark == (name == "dark")
    assert theme.color("asserted.tint").isValid()
    with pytest.raises(KeyError):
        theme.color("no such token")


def test_fonts_are_the_shipped_ones_and_grow_with_the_text(qapp: QApplication) -> None:
    small, large = Theme.load("light"), Theme.load("light", 2.0)
    assert small.font("body").family() == "Inter"
    assert small.font("quote").family() == "Source Serif 4"
    assert large.font("body").pointSizeF() == pytest.approx(2 * small.font("body").pointSizeF())
    assert large.px(7) == 14


def test_icons_take_the_colour_of_a_token(qapp: QApplication) -> None:
    theme = Theme.load("light")
    image = theme.pixmap("check", "danger", 16, 2.0).toImage()
    inks = {
        image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {theme.color("danger").name()}


# --- session ---
def test_a_command_is_announced_with_who_ran_it(qtbot: QtBot, session: Session) -> None:
    me = object()
    with qtbot.waitSignal(session.changed) as changed, qtbot.waitSignal(session.step_done) as done:
        outcome = session.run(Renamed(), me)
    assert outcome == Outcome(7, TOUCHED)
    assert changed.args == [TOUCHED, me]
    assert done.args == ["Renamed it"]


def test_a_step_is_announced_by_the_name_it_has_for_undo(qtbot: QtBot, session: Session, editing: FakeEditing) -> None:
    editing.undo_label = "Renamed “Port” to Harbour"
    with qtbot.waitSignal(session.step_done) as done:
        session.run(Renamed())
    assert done.args == [editing.undo_label]
    with qtbot.waitSignal(session.step_done) as done:
        session.run_elsewhere(Renamed(), lambda _outcome: None)
    assert done.args == [editing.undo_label]


def test_a_command_that_changed_nothing_offers_no_undo(
    qtbot: QtBot, session: Session, editing: FakeEditing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editing, "run", lambda _command, *, joins=None: Outcome(7, Changes()))
    with qtbot.assertNotEmitted(session.step_done):
        assert session.run(Renamed()) == Outcome(7, Changes())


def test_a_problem_is_announced_and_can_be_tried_again(qtbot: QtBot, session: Session, editing: FakeEditing) -> None:
    editing.problem = ProblemForUser(Problem.DISK_FULL, "case.tline")
    with qtbot.waitSignal(session.problem_met) as met, qtbot.assertNotEmitted(session.changed):
        assert session.run(Renamed()) is None
    assert met.args == [editing.problem]
    editing.problem = None
    with qtbot.waitSignal(session.changed):
        session.try_again()
    assert editing.runs == 2


def test_a_bug_in_a_command_goes_on(session: Session, editing: FakeEditing, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(command: Command, *, joins: str | None = None) -> Outcome:
        raise RuntimeError("a bug")

    monkeypatch.setattr(editing, "run", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        session.run(Renamed())


def test_undo_says_what_it_touched_and_nothing_left_is_silent(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.changed), qtbot.assertNotEmitted(session.step_done):
        assert session.undo() == TOUCHED
    with qtbot.assertNotEmitted(session.changed):
        assert session.redo() is None


def test_long_writing_happens_elsewhere(qtbot: QtBot, session: Session) -> None:
    outcomes: list[Outcome] = []
    with qtbot.waitSignal(session.changed):
        session.run_elsewhere(Renamed(), outcomes.append)
    assert outcomes == [Outcome(7, TOUCHED)]


def test_a_query_is_given_a_connection(session: Session) -> None:
    def query(connection: str, number: int, *, more: int = 0) -> tuple[str, int]:
        return connection, number + more

    assert session.read(query, 1, more=2) == ("connection", 3)


# --- background ---
def unwanted(result: object) -> None:
    pytest.fail(f"{result!r} was delivered")


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background()
    yield made
    made.finish()


def test_results_arrive_on_the_windows_own_thread(qtbot: QtBot, background: Background) -> None:
    threads: list[int] = []
    with qtbot.waitSignal(background.idle):
        background.run(threading.get_ident, lambda worked_on: threads.extend((worked_on, threading.get_ident())))
        assert not background.is_idle
    assert threads[0] != threads[1] == threading.get_ident()
    assert background.is_idle


def test_only_the_newest_of_a_name_is_answered(qtbot: QtBot, background: Background) -> None:
    go, answers = threading.Event(), []
    with qtbot.waitSignal(background.idle):
        old = background.run(lambda: go.wait(5), lambda _: answers.append("old"), replaces="search")
        background.run(lambda: "new", answers.append, replaces="search")
        go.set()
    assert old.is_stopped
    assert answers == ["new"]


def test_problems_go_to_who_asked_or_to_everyone(qtbot: QtBot, background: Background) -> None:
    problem = ProblemForUser(Problem.BUSY)

    def fails() -> int:
        raise problem

    met: list[ProblemForUser] = []
    with qtbot.waitSignal(background.idle):
        background.run(fails, unwanted, met.append)
    assert met == [problem]
    with qtbot.waitSignal(background.problem_met):
        background.run(fails, unwanted)


def test_a_bug_elsewhere_reaches_the_crash_dialog(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []

    def hook(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        caught.append(error)

    monkeypatch.setattr(sys, "excepthook", hook)

    def breaks() -> int:
        raise KeyError("missing")

    with qtbot.waitSignal(background.idle):
        background.run(breaks, unwanted)
    assert [type(error) for error in caught] == [KeyError]


def test_progress_is_passed_on_in_order_and_a_stopped_job_is_dropped(qtbot: QtBot, background: Background) -> None:
    def work(job: Job) -> str:
        for number in range(5):
            job.report(number)
        return "done"

    heard: list[object] = []
    with qtbot.waitSignal(background.idle):
        background.run_job(work, heard.append, progressed=heard.append)
    assert heard == [0, 1, 2, 3, 4, "done"]
    with qtbot.waitSignal(background.idle):
        background.run(lambda: "late", unwanted).stop()


# --- refreshing ---
class SeenPanel(QWidget):
    def __init__(self, session: Session, wants: Callable[[Changes], bool]) -> None:
        super().__init__()
        self.drawn = 0
        self.refreshing = Refreshing(self, session, wants, self.draw)

    def draw(self) -> None:
        self.drawn += 1


def test_a_panel_is_drawn_once_a_turn_and_only_for_what_it_wants(qtbot: QtBot, session: Session) -> None:
    panel = SeenPanel(session, lambda changes: changes.touches("article"))
    qtbot.addWidget(panel)
    panel.show()
    session.changed.emit(Changes(frozenset({("person", 1)})), None)
    assert not panel.refreshing.is_stale
    for _ in range(3):
        session.changed.emit(TOUCHED, None)
    assert panel.refreshing.is_pending
    qtbot.waitUntil(lambda: panel.drawn == 1)
    assert not panel.refreshing.is_stale


def test_a_hidden_panel_waits_until_it_is_seen(qtbot: QtBot, session: Session) -> None:
    panel = SeenPanel(session, lambda changes: True)
    qtbot.addWidget(panel)
    session.changed.emit(EVERYTHING, None)
    assert panel.refreshing.is_stale
    assert not panel.refreshing.is_pending
    panel.show()
    qtbot.waitUntil(lambda: panel.drawn == 1)


# --- selection and places ---
def test_selection_speaks_only_when_it_changes(qtbot: QtBot) -> None:
    selection = Selection()
    with qtbot.waitSignal(selection.changed) as changed:
        selection.select("person", 3)
    assert changed.args == [Selected("person", 3)]
    with qtbot.assertNotEmitted(selection.changed):
        selection.select("person", 3)
    selection.clear()
    assert selection.current is None


def test_a_new_place_cuts_off_what_lay_ahead() -> None:
    trail = Trail()
    first, second, third = Place("timeline"), Place("reader", "article", 1), Place("compare")
    for place in (first, second, second):
        trail.visit(place)
    assert trail.back() == first
    assert not trail.can_go_back
    trail.visit(third)
    assert not trail.can_go_forward
    assert trail.last_of("timeline") == first
    assert trail.last_of("reader") is None


# --- actions ---
def test_ids_are_unique_and_menus_exist() -> None:
    assert len(BY_ID) == len(ACTIONS)
    assert {spec.menu.partition("/")[0] for spec in ACTIONS} == set(MENUS)


def test_no_key_means_two_things_in_one_scope() -> None:
    for binding in BINDINGS.values():
        for key in binding.defaults:
            assert KEYMAP.others(binding.id, key) == (), f"{key} of {binding.id}"


def test_every_default_is_a_key_that_the_user_could_choose_too() -> None:
    for binding in BINDINGS.values():
        assert [refusal(binding.id, key) for key in binding.defaults if refusal(binding.id, key)] == [], binding.id


def test_the_table_feeds_menus_shortcuts_and_tooltips(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    ran: list[str] = []
    actions = ActionSet(window, ran.append)
    menus = actions.fill(window.menuBar())
    assert actions.action("articles.add") in menus["File"].actions()
    assert actions.action("theme.dark") in menus["View/Theme"].actions()
    assert actions.action("articles.add").shortcut() == QKeySequence("Ctrl+I")
    assert actions.action("timeline.zoom_in").shortcut().isEmpty()
    actions.action("help.about").trigger()
    assert ran == ["help.about"]
    assert tooltip_of(BY_ID["search.open"]) == "Search or jump to anything (Ctrl K)"
    assert (key_words("+"), key_words("Ctrl++"), key_words("Shift+F9")) == ("+", "Ctrl +", "Shift F9")


def test_scopes_switch_actions_off(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = ActionSet(window, lambda _action: None)
    actions.set_scope(project=True, may_edit=False, view="reader")
    on = {spec.id for spec in actions.available()}
    assert {"project.new", "view.reader", "reader.furniture"} <= on
    assert not on & {"articles.add", "edit.undo", "timeline.fit"}
    actions.set_scope(project=False, may_edit=False, view="")
    assert {spec.scope for spec in actions.available()} == {"always"}


def test_single_letter_keys_can_be_switched_off(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = ActionSet(window, lambda _action: None)
    KEYMAP.set_single_keys(False)
    assert actions.action("evidence.new").shortcut() == QKeySequence("Ctrl+E")
    assert not actions.action("articles.add").shortcut().isEmpty()
