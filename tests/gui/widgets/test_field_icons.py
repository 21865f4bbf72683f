"""Icons inside a field are as large as its text asks for, also when the size changes while it is open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.field_icons import scale_icons


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(panel: QWidget, qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    QVBoxLayout(panel).addWidget(made)
    picture = QPixmap(64, 64)
    picture.fill(Qt.GlobalColor.black)
    made.addAction(QIcon(picture), QLineEdit.ActionPosition.LeadingPosition)
    made.setClearButtonEnabled(True)
    made.setText("x")
    panel.resize(300, 120)
    panel.show()
    qtbot.waitExposed(panel)
    return made


def drawn_width(field: QLineEdit) -> int:
    """How many columns of pixels the icon at the start covers: one black run, before the caret."""
    image = field.grab().toImage()
    row = image.height() // 2
    dark = [image.pixelColor(x, row).lightness() < 20 for x in range(3, image.width())]
    start = dark.index(True)
    return dark.index(False, start) - start


def test_icons_follow_the_size_of_text_there_and_back(field: QLineEdit, qapp: QApplication) -> None:
    for scale in (1.0, 2.0, 1.25, 1.0):
        theme = Theme.load("light", scale)
        qapp.setStyleSheet(theme.stylesheet())
        field.clear()
        scale_icons(field, theme)
        assert drawn_width(field) == theme.px(16), scale
        buttons = field.findChildren(QToolButton)
        assert len(buttons) == 2
        assert {button.height() for button in buttons} == {theme.px(16) + 2}
