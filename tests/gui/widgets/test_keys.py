"""Keys beside what they do, and sentences that name them, are the user's own."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.widgets import keys
from timeline_app.gui.widgets.buttons import PlainButton


def test_a_key_beside_words_follows_the_map_and_goes_where_there_is_none(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    cap, button = keys.ActionKey("edit.undo"), PlainButton("Save")
    keys.ButtonKey(button, "form.save")
    column = QVBoxLayout(panel)
    column.addWidget(cap)
    column.addWidget(button)
    panel.show()
    assert (cap.text(), button._key) == ("Ctrl Z", "Ctrl Enter")
    KEYMAP.assign("edit.undo", "F7")
    KEYMAP.clear("form.save")
    assert (cap.text(), button._key) == ("F7", "")
    KEYMAP.clear("edit.undo")
    assert not cap.isVisible()
    KEYMAP.reset_all()
    assert cap.isVisible()
    assert (cap.text(), button._key) == ("Ctrl Z", "Ctrl Enter")


@pytest.mark.parametrize(
    ("say", "action", "key"),
    [
        (keys.how_to_take_evidence, "evidence.new", "E"),
        (keys.how_to_make_people, "reader.person", "P"),
        (keys.how_to_make_events, "event.new", "N"),
        (keys.how_to_add_articles, "articles.add", "Ctrl I"),
    ],
)
def test_a_sentence_names_the_key_or_else_the_menu(say: Callable[[], str], action: str, key: str) -> None:
    assert say().endswith(f" press {key}.")
    KEYMAP.assign(action, "F7")
    assert say().endswith(" press F7.")
    KEYMAP.clear(action)
    assert " in the menu " in say()
