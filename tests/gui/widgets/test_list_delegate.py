"""Rows of lists can be read in every theme, whatever ground they stand on."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.gui.usable import contrast
from timeline_app.gui.theme import NAMES, Theme
from timeline_app.gui.widgets.grouped_list import GroupedList
from timeline_app.gui.widgets.list_model import ListGroup, ListItem

_GROUP = ListGroup("left", "Left", (ListItem("person", 1, "Ada Lind", detail="Harbour master", initials="AL"),))
_HOVERED, _CHOSEN = QStyle.StateFlag.State_MouseOver, QStyle.StateFlag.State_Selected


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("state", [_HOVERED, _CHOSEN])
def test_words_stand_out_from_the_ground_of_a_row_under_the_pointer_or_chosen(
    qtbot: QtBot, name: str, state: QStyle.StateFlag
) -> None:
    theme = Theme.load(name)
    people = GroupedList("People")
    qtbot.addWidget(people)
    people.apply_theme(theme)
    people.show_groups((_GROUP,))
    people.resize(260, 120)
    picture = _painted(people, theme, state)
    ground = picture.pixelColor(QPoint(200, 20)).name()
    least = 7.0 if theme.has_high_contrast else 4.5
    for ink in ("text", "text.2"):
        assert contrast(theme.colors[ink], ground) >= least, ink
    assert ground != theme.colors["rail"]
    disc = picture.pixelColor(QPoint(28, 9)).name()
    assert contrast(theme.colors["text.2"], disc) >= 4.5


def _painted(people: GroupedList, theme: Theme, state: QStyle.StateFlag) -> QImage:
    """Give the row of the person as the delegate draws it in a state."""
    index = people.model().index(1, 0)
    option = QStyleOptionViewItem()
    option.rect = people.visualRect(index)
    option.rect.moveTo(0, 0)
    option.state = state | QStyle.StateFlag.State_Enabled
    picture = QImage(option.rect.width(), option.rect.height(), QImage.Format.Format_RGB32)
    picture.fill(theme.color("rail"))
    painter = QPainter(picture)
    people.itemDelegate().paint(painter, option, index)
    painter.end()
    return picture


@pytest.mark.parametrize("name", NAMES)
def test_buttons_and_discs_keep_words_readable_on_their_soft_ground(name: str) -> None:
    theme = Theme.load(name)
    assert contrast(theme.colors["text"], theme.colors[theme.soft_ground]) >= 7.0
    assert contrast(theme.colors["text.2"], theme.colors[theme.soft_ground]) >= 4.5
