"""The toast offers to undo the step that it names, and no other."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from tests.scenarios.driver import AppDriver
from timeline_app.commands.people import AddPerson
from timeline_app.gui.people.manage_names import ManageNames
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.window import MainWindow


def test_the_toast_goes_when_its_step_was_undone_by_other_means(driver: AppDriver) -> None:
    window = driver.new()
    window.session.run(AddPerson("Ada Marsh"))
    window.session.run(AddPerson("Bo Linde"))
    assert window.toast.isVisible()
    driver.act("edit.undo")
    assert not window.toast.isVisible(), "its Undo would now take Ada Marsh back"
    driver.act("edit.redo")
    assert not window.toast.isVisible()
    window.session.run(AddPerson("Cleo Ray"))
    assert window.toast.isVisible()


@pytest.mark.parametrize("way", ["list", "names"])
def test_who_is_kept_of_two_people_is_shown_and_both_are_named(driver: AppDriver, way: str) -> None:
    window = driver.new()
    kept, gone = (added(window, name) for name in ("Ada Marsh", "A. Marsh"))
    window.open_selected(Selected("person", gone))
    if way == "list":
        driver.ask.will(True)
        window.rail.join_wanted.emit(kept, gone)
    else:
        window.names.open(kept)
        dialog = window.findChild(ManageNames)
        assert dialog is not None
        driver.ask.will(True)
        dialog.dropped.emit(kept, gone)
        dialog.reject()
    driver.wait_idle()
    assert window.selection.current == Selected("person", kept)
    assert window.side.current == "person"
    assert window.toast.words.text() == "Joined “A. Marsh” into Ada Marsh"
    assert window.toast.isVisible()


def added(window: MainWindow, name: str) -> int:
    """Make a person."""
    outcome = window.session.run(AddPerson(name))
    assert outcome is not None
    assert isinstance(outcome.value, int)
    return outcome.value


@pytest.mark.parametrize("view", ["reader", "compare"])
def test_the_toast_leaves_the_bar_at_the_foot_of_a_view_free(driver: AppDriver, sample: Path, view: str) -> None:
    window = driver.open(sample)
    window.session.run(AddPerson("Ada Marsh"))
    if view == "reader":
        driver.open_article(3)
    else:
        window.act("view.compare")
    driver.wait_idle()
    foot = window.view(view).foot
    assert foot is not None
    for size in (QSize(1280, 800), QSize(820, 600)):
        window.resize(size)
        driver.wait_idle()
        assert window.toast.isVisible()
        assert foot.isVisible()
        assert on_screen(window.toast).bottom() < on_screen(foot).top()
        assert on_screen(window.panes.centre).contains(on_screen(window.toast))


def on_screen(widget: QWidget) -> QRect:
    """Give where a widget is."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
