"""Runs of words stand in the order in which the interface reads, whatever they are written in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.run_text import Run, RunText

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("name", ["Meridian Agency", "وكالة الميناء"])
@pytest.mark.parametrize("direction", [LTR, RTL])
def test_what_comes_first_stands_where_lines_begin(
    qapp: QApplication, qtbot: QtBot, name: str, direction: Qt.LayoutDirection
) -> None:
    first, second = columns(qtbot, (Run(name, "control", "danger"), Run("  by telephone", "control", "ok")), direction)
    begins, ends = (first, second) if direction == LTR else (second, first)
    assert max(begins) + 3 < min(ends), "they stand apart, and in order"


def columns(qtbot: QtBot, runs: tuple[Run, ...], direction: Qt.LayoutDirection) -> list[list[int]]:
    """Give the columns of pixels that show each run, told by its ink."""
    shown = RunText(runs)
    qtbot.addWidget(shown)
    theme = Theme.load("light")
    shown.setLayoutDirection(direction)
    shown.apply_theme(theme)
    shown.resize(400, shown.heightForWidth(400))
    image = shown.grab().toImage()
    where = [(x, image.pixelColor(x, y)) for x in range(image.width()) for y in range(image.height())]
    # Edges of letters are mixed with the ground; red is more red than green there too.
    sides = {"danger": lambda one: one.red() - one.green(), "ok": lambda one: one.green() - one.red()}
    found = [[x for x, colour in where if sides[run.ink](colour) > 40] for run in runs]
    assert all(found)
    return found


def test_one_run_is_a_paragraph_of_its_own_direction_and_its_name_has_no_marks_of_ours(
    qapp: QApplication, qtbot: QtBot
) -> None:
    shown = RunText((Run("Tamaz Ibray"), Run("  to reporters")))
    qtbot.addWidget(shown)
    assert shown.accessibleName() == shown.text == "Tamaz Ibray  to reporters"
