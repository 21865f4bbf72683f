"""The window's content without a project."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from timeline_app.app import sample_card
from timeline_app.gui.first_run.panel import FirstRun, SampleCard, TileButton
from timeline_app.gui.theme import Theme


@pytest.fixture
def panel(qtbot: QtBot) -> FirstRun:
    made = FirstRun()
    qtbot.addWidget(made)
    made.apply_theme(Theme.load("light"))
    made.resize(1440, 870)
    made.show()
    return made


def words(panel: FirstRun) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_it_says_what_the_program_is_for_and_that_nothing_leaves(panel: FirstRun) -> None:
    said = words(panel)
    assert "Build a timeline you can defend" in said
    assert "Nothing is sent anywhere." in said
    assert "Projects you open will appear here." in said


def test_tiles_act_by_mouse_and_by_key(qtbot: QtBot, panel: FirstRun) -> None:
    new, open_ = panel.findChildren(TileButton)
    with qtbot.waitSignal(panel.new_wanted):
        QTest.mouseClick(new, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.open_wanted):
        QTest.keyClick(open_, Qt.Key.Key_Return)


def test_recent_projects_are_listed_and_opened(qtbot: QtBot, panel: FirstRun, tmp_path: Path) -> None:
    panel.show_recent([tmp_path / "one.tline", tmp_path / "two.tline"])
    assert "Projects you open will appear here." not in words(panel)
    tile = next(tile for tile in panel.findChildren(TileButton) if tile.accessibleName().startswith("two"))
    with qtbot.waitSignal(panel.recent_wanted) as wanted:
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert wanted.args == [tmp_path / "two.tline"]


def test_the_samples_card_can_be_hidden(panel: FirstRun) -> None:
    panel.show_sample(SampleCard("Sample: A case", "Two pages.", "3 people, 4 events, 5 quotes"))
    assert "3 people, 4 events, 5 quotes" in words(panel)
    panel.show_sample(None)
    assert "Sample: A case" not in words(panel)


def test_the_drop_field_says_what_releasing_does(panel: FirstRun) -> None:
    panel.drop_field.set_active("Release to add 3 files")
    assert "Release to add 3 files" in words(panel)
    panel.drop_field.set_active("")
    assert "Drop articles here" in words(panel)


def test_the_samples_card_is_counted_from_its_record(panel: FirstRun) -> None:
    card = sample_card(Theme.load("dark"))
    assert card.picture is not None
    assert not card.picture.isNull()
    panel.show_sample(card)
    assert card.title.startswith("Sample: ")
    assert "people" in card.counts
    assert "contradictions" in card.text
