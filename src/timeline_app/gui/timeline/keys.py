"""The timeline's keys (design section 4): what canvas, list and panel call the things that the key map has ids for."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from timeline_app.gui.keymap import KEYMAP

NAMES: Final[Mapping[str, str]] = {
    "timeline.go_left": "go.left",
    "timeline.go_right": "go.right",
    "timeline.go_up": "go.up",
    "timeline.go_down": "go.down",
    "timeline.go_home": "go.home",
    "timeline.go_end": "go.end",
    "timeline.go_first": "go.first",
    "timeline.go_last": "go.last",
    "timeline.pan_left": "pan.left",
    "timeline.pan_right": "pan.right",
    "timeline.glide_left": "glide.left",
    "timeline.glide_right": "glide.right",
    "timeline.zoom_in": "zoom.in",
    "timeline.zoom_out": "zoom.out",
    "timeline.fit": "fit.all",
    "timeline.fit_selection": "fit.selection",
    "timeline.open": "open",
    "timeline.source": "source",
    "timeline.peek": "peek",
    "timeline.list": "list",
    "timeline.outlines": "outlines",
    "timeline.lane_up": "lane.up",
    "timeline.lane_down": "lane.down",
    "timeline.menu": "menu",
    # These are actions of the window, whose shortcuts come first; some platforms tell AltGr as Ctrl and Alt, and a
    # project that is only read has no shortcut for the edits.
    "evidence.new": "evidence",
    "event.new": "event",
    "compare.selection": "compare",
    "known.back": "known.back",
    "known.forward": "known.forward",
    "known.latest": "known.latest",
}


def name_of(event: QKeyEvent) -> str:
    """Give what a key of the timeline is named for, "" for a key that is none of its own."""
    if event.key() == Qt.Key.Key_Escape and not event.modifiers():
        return "clear"
    return NAMES.get(KEYMAP.found(event, NAMES), "")
