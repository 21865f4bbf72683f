"""What is dragged over a window or lies on the clipboard: judged without touching the disk more than needed."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from timeline_app.domain.problems import SENTENCES, Problem
from timeline_app.domain.translating import said, tr
from timeline_app.exchange.event_table import is_table
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.intake.safe_open import LocalPath, classify_drop


@dataclass(frozen=True, slots=True)
class Dropped:
    """What a drop or a paste holds: addresses to read, or text; and why nothing of it can be opened."""

    addresses: tuple[str, ...] = ()
    local: tuple[Path, ...] = ()
    text: str = field(default="", repr=False)
    html: str = field(default="", repr=False)
    refusal: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to add."""
        return not (self.local or self.text.strip() or self.html.strip())

    @property
    def tables(self) -> tuple[Path, ...]:
        """Give the files whose names promise a table of events."""
        return tuple(path for path in self.local if is_table(path))

    @property
    def articles(self) -> tuple[str, ...]:
        """Give the addresses without those of tables."""
        places = ((address, classify_drop(address)) for address in self.addresses)
        return tuple(
            address for address, place in places if not (isinstance(place, LocalPath) and is_table(place.path))
        )

    @property
    def words(self) -> str:
        """Give what releasing would do."""
        if self.is_empty:
            return ""
        if len(self.local) == 1 and self.local[0].is_dir():
            return tr("Release to add this folder")
        if self.local and len(self.tables) == len(self.local):
            return tr("Release to import events")
        return wording.release_to_add(len(self.local))


def dropped_from(mime: QMimeData | None) -> Dropped:
    """Read a drag or the clipboard. Addresses win over the text that comes with them."""
    if mime is None:
        return Dropped()
    if mime.hasUrls():
        addresses = tuple(url.toString() for url in mime.urls())
        places = [classify_drop(address) for address in addresses]
        local = tuple(place.path for place in places if isinstance(place, LocalPath))
        refused = next((place for place in places if isinstance(place, Problem)), None)
        sentence = said(SENTENCES[refused], name=tr("It")) if refused is not None else ""
        return Dropped(addresses, local, refusal=sentence)
    text = mime.text() if mime.hasText() else ""
    html = mime.html() if mime.hasHtml() else ""
    return Dropped(text=text, html=html)


class DropFrame(QWidget):
    """The accent border of the whole window while something can be released on it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def show_over(self, window: QWidget) -> None:
        """Lie over the window."""
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def apply_theme(self, theme: Theme) -> None:
        """Take the colour."""
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw two pixels around."""
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


def leave_drops_to_window(root: QWidget) -> None:
    """Have every field below `root` pass drops on, so that an article can be dropped anywhere on the window."""
    for kind in (QLineEdit, QTextEdit, QPlainTextEdit):
        for edit in root.findChildren(kind):
            edit.setAcceptDrops(False)
            if isinstance(edit, QAbstractScrollArea):
                edit.viewport().setAcceptDrops(False)
