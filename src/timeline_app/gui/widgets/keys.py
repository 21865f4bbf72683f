"""Keys as drawn beside what they do. They are the user's own, and follow when those change."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import KEYMAP, shown_key
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.labels import KeyCap


def how_to_take_evidence() -> str:
    """Say what is to be done to take words as evidence."""
    if key := shown_key("evidence.new"):
        return tr("Select the words in the article, then press {key}.", key=key)
    return tr("Select the words in the article, then choose Add evidence in the menu Evidence.")


def how_to_make_people() -> str:
    """Say of a project without people how one is made."""
    if key := shown_key("reader.person"):
        return tr("No people yet. Select a name in an article and press {key}.", key=key)
    return tr("No people yet. Select a name in an article and choose New person from selection in the menu Evidence.")


def how_to_make_events() -> str:
    """Say of a project without events how one is made."""
    if key := shown_key("event.new"):
        return tr("No events yet. Take a quote from an article, or press {key}.", key=key)
    return tr("No events yet. Take a quote from an article, or choose New event in the menu Evidence.")


def how_to_add_articles() -> str:
    """Say of a project without articles how one is added."""
    if key := shown_key("articles.add"):
        return tr("No articles yet. Drop a file here, or press {key}.", key=key)
    return tr("No articles yet. Drop a file here, or choose Add articles in the menu File.")


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
