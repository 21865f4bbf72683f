"""Pills stand whole: no sign and no word of theirs is cut off at their sides."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.pills import Pill


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_disc_of_a_pill_without_a_ground_is_whole(
    qapp: QApplication, qtbot: QtBot, scale: float, direction: Qt.LayoutDirection
) -> None:
    pill = Pill("1 unresolved", ground="", ink="contradiction", sign=("contradiction", ""))
    qtbot.addWidget(pill)
    pill.setLayoutDirection(direction)
    pill.apply_theme(Theme.load("light", scale))
    pill.resize(pill.sizeHint())
    image = pill.grab().toImage()
    middle, edges = image.height() // 2, (0, image.width() - 1)
    bare = image.pixelColor(0, 0)
    assert all(image.pixelColor(x, y) == bare for x in edges for y in range(image.height()))
    assert any(image.pixelColor(x, middle) != bare for x in range(image.width()))
