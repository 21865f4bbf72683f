"""The timeline's keys (design section 4), as one table of names that canvas and panel answer."""

from typing import Final

from PySide6.QtCore import Qt

_K = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier

KEYS: Final[dict[tuple[Qt.Key, Qt.KeyboardModifier], str]] = {
    (_K.Key_Left, _NONE): "go.left",
    (_K.Key_Right, _NONE): "go.right",
    (_K.Key_Up, _NONE): "go.up",
    (_K.Key_Down, _NONE): "go.down",
    (_K.Key_Home, _NONE): "go.home",
    (_K.Key_End, _NONE): "go.end",
    (_K.Key_Home, _CTRL): "go.first",
    (_K.Key_End, _CTRL): "go.last",
    (_K.Key_Left, _CTRL): "pan.left",
    (_K.Key_Right, _CTRL): "pan.right",
    (_K.Key_A, _NONE): "glide.left",
    (_K.Key_D, _NONE): "glide.right",
    (_K.Key_W, _NONE): "zoom.in",
    (_K.Key_S, _NONE): "zoom.out",
    (_K.Key_Plus, _NONE): "zoom.in",
    (_K.Key_Plus, _SHIFT): "zoom.in",
    (_K.Key_Equal, _NONE): "zoom.in",
    (_K.Key_Minus, _NONE): "zoom.out",
    (_K.Key_0, _NONE): "fit.all",
    (_K.Key_F, _NONE): "fit.selection",
    (_K.Key_Return, _NONE): "open",
    (_K.Key_Enter, _NONE): "open",
    (_K.Key_Return, _SHIFT): "source",
    (_K.Key_Enter, _SHIFT): "source",
    (_K.Key_Space, _NONE): "peek",
    (_K.Key_E, _NONE): "evidence",
    (_K.Key_N, _NONE): "event",
    (_K.Key_C, _NONE): "compare",
    (_K.Key_L, _NONE): "list",
    (_K.Key_G, _NONE): "outlines",
    (_K.Key_BracketLeft, _NONE): "known.back",
    (_K.Key_BracketRight, _NONE): "known.forward",
    (_K.Key_Backslash, _NONE): "known.latest",
    # Where these signs need AltGr, which some platforms tell as Ctrl and Alt.
    (_K.Key_BracketLeft, _CTRL | _ALT): "known.back",
    (_K.Key_BracketRight, _CTRL | _ALT): "known.forward",
    (_K.Key_Backslash, _CTRL | _ALT): "known.latest",
    (_K.Key_Up, _ALT): "lane.up",
    (_K.Key_Down, _ALT): "lane.down",
    (_K.Key_F10, _SHIFT): "menu",
    (_K.Key_Menu, _NONE): "menu",
    (_K.Key_Escape, _NONE): "clear",
}
