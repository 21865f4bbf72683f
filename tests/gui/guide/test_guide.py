"""The guide: every step names an action that there is, says its key, and can be walked by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_app.gui.actions import BY_ID
from timeline_app.gui.guide.dialog import GuideDialog
from timeline_app.gui.guide.steps import STEPS
from timeline_app.gui.theme import Theme


@pytest.fixture
def guide(qtbot: QtBot) -> GuideDialog:
    made = GuideDialog(Theme.load("light"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_step_does_an_action_of_the_table_and_shows_its_key(guide: GuideDialog) -> None:
    assert {step.action for step in STEPS} <= BY_ID.keys()
    guide.show_project(True)
    for row, step in enumerate(STEPS):
        guide.list.setCurrentRow(row)
        assert "{" not in guide.text.text()
        assert guide.do.text() == step.button
    guide.list.setCurrentRow([step.action for step in STEPS].index("search.open"))
    assert "Press Ctrl K and type" in guide.text.text()


def test_without_a_project_only_the_sample_can_be_opened(guide: GuideDialog, qtbot: QtBot) -> None:
    guide.show_project(False)
    assert guide.do.isEnabled()
    with qtbot.waitSignal(guide.action_wanted) as wanted:
        guide.do.click()
    assert wanted.args == ["project.sample"]
    guide.list.setCurrentRow(3)
    assert not guide.do.isEnabled()


def test_steps_are_walked_by_keys(guide: GuideDialog) -> None:
    guide.show_project(True)
    assert guide.list.currentRow() == 1, "the first step is done"
    with_alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(guide, Qt.Key.Key_Right, with_alt)
    assert guide.list.currentRow() == 2
    QTest.keyClick(guide, Qt.Key.Key_Left, with_alt)
    guide.next.click()
    assert guide.list.currentRow() == 2
    guide.list.setCurrentRow(len(STEPS) - 1)
    assert not guide.next.isEnabled()
