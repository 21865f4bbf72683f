"""Keys as drawn beside what they do. They are the user's own, and follow when those change."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from timeline_app.gui.keymap import KEYMAP, shown_key
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.labels import KeyCap


class ActionKey(KeyCap):
    """The first key of an action; nothing is drawn where it has none."""

    def __init__(self, action: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._action = action
        KEYMAP.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(shown_key(self._action))
        if not self.text():
            self.hide()
        elif self.parentWidget() is not None:
            self.show()


class ButtonKey(QObject):
    """Draws the first key of an action on a button, now and after every change."""

    def __init__(self, button: PlainButton, action: str) -> None:
        super().__init__(button)
        self._button, self._action = button, action
        KEYMAP.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._button.set_key(shown_key(self._action))
