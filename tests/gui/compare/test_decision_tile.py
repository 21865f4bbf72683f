"""A decision's tile names the key that takes it, which is the user's own."""

from pytestqt.qtbot import QtBot

from timeline_app.gui.compare.decision_tile import DecisionTile
from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.theme import Theme


def test_the_key_on_a_tile_follows_the_map_and_goes_where_none_acts(qtbot: QtBot) -> None:
    tile = DecisionTile(2, Theme.load("light"))
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    tile.show_words("Prefer A", "Say why")
    assert tile.accessibleName() == "Prefer A: Say why (2)"
    drawn = tile.grab().toImage()
    KEYMAP.set_single_keys(False)
    assert tile.accessibleName() == "Prefer A: Say why"
    assert tile.grab().toImage() != drawn
    KEYMAP.assign("compare.decide_2", "Ctrl+F8")
    assert tile.accessibleName() == "Prefer A: Say why (Ctrl F8)"
    KEYMAP.reset_all()
    KEYMAP.set_single_keys(True)
    assert tile.grab().toImage() == drawn
