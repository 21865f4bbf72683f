"""Finding words in what the Compare view shows: own wordings, passages, chains, and the table of differences."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from timeline_app.domain.text_folding import folded_words
from timeline_app.domain.text_matching import Span, parts_of
from timeline_app.domain.translating import tr
from timeline_app.gui.compare.context_text import ContextText
from timeline_app.gui.widgets.find_bar import FindBar
from timeline_app.gui.widgets.run_text import RunText

Findable = RunText | ContextText


class Hit(NamedTuple):
    """Where words were found: a widget, and a stretch of its text."""

    part: Findable
    span: Span


class CompareFinds(QObject):
    """Holds what was found, in reading order, and which of it is in hand. Every hit is marked where it stands."""

    changed = Signal()
    taken = Signal()
    """Another hit was taken in hand, to be brought into view."""
    is_going = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Findable, ...] = ()
        self._hits: tuple[Hit, ...] = ()
        self._wanted = ""
        self.current = -1

    @property
    def total(self) -> int:
        """Give how many places were found."""
        return len(self._hits)

    @property
    def hit(self) -> Hit | None:
        """Give what is in hand."""
        return self._hits[self.current] if 0 <= self.current < len(self._hits) else None

    def show(self, parts: Sequence[Findable], *, anew: bool) -> None:
        """Search other parts for the same words; `anew`: from the first hit on, else the hit in hand stays."""
        at = 0 if anew else self.current
        self._parts = tuple(parts)
        self._search()
        self._take(min(max(at, 0), self.total - 1))

    def find(self, words: str) -> None:
        """Find words, folded as everywhere; the first hit is taken in hand. Nothing typed finds nothing."""
        self._wanted = " ".join(folded_words(words))
        self._search()
        self._take(min(0, self.total - 1))
        if self.total:
            self.taken.emit()

    def step(self, by: int) -> None:
        """Take the next (1) or previous (-1) hit in hand, round the ends."""
        if self.total:
            self._take((self.current + by) % self.total)
            self.taken.emit()

    def _search(self) -> None:
        wanted = self._wanted
        spans = [(part, parts_of(wanted, part.text) if wanted else []) for part in self._parts]
        self._hits = tuple(Hit(part, span) for part, found in spans for span in found)

    def _take(self, at: int) -> None:
        self.current = at
        held = self.hit
        for part in self._parts:
            own = [hit for hit in self._hits if hit.part is part]
            in_hand = next((n for n, hit in enumerate(own) if hit is held), -1)
            part.show_found([hit.span for hit in own], in_hand)
        self.changed.emit()


class FindInCompare(QObject):
    """The bar that finds words (`Ctrl F`), and the view that scrolls to what is in hand."""

    def __init__(self, view: QWidget, scroll: QScrollArea) -> None:
        super().__init__(view)
        self._view, self._scroll = view, scroll
        self._came_from: QWidget | None = None
        self.finds = CompareFinds(self)
        self.bar = FindBar(self.finds, tr("Find in this contradiction"))
        # A passage that is shown whole for what is found in it has its height only when the event loop turns.
        self._revealing = QTimer(self)
        self._revealing.setSingleShot(True)
        self._revealing.setInterval(0)
        self._revealing.timeout.connect(self._reveal)
        self.bar.wanted.connect(self.finds.find)
        self.bar.stepped.connect(self.finds.step)
        self.bar.closed.connect(self._close)
        self.finds.taken.connect(self._revealing.start)

    def open(self) -> None:
        """Take the focus; it is given back when the bar closes."""
        focused = self._focused()
        if focused is None or not self.bar.isAncestorOf(focused):
            self._came_from = focused if focused is not None and self._view.isAncestorOf(focused) else None
        self.bar.open()

    def show(self, parts: Sequence[Findable], *, anew: bool) -> None:
        """Find in other parts, of another contradiction (`anew`) or of the same one."""
        self.finds.show(parts, anew=anew)

    def leave(self) -> None:
        """Put the bar away: there is nothing to find anything in."""
        self.bar.hide()
        self.finds.find("")
        self.finds.show((), anew=True)

    def _focused(self) -> QWidget | None:
        return self._view.window().focusWidget()

    def _close(self) -> None:
        self.finds.find("")
        back = self._came_from if self._came_from is not None and isValid(self._came_from) else self._view
        self._came_from = None
        (back if back.isVisibleTo(self._view) else self._view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self) -> None:
        hit, inside = self.finds.hit, self._scroll.widget()
        if hit is None or inside is None:
            return
        lines = hit.part.rect_of(hit.span)
        place = QRect(hit.part.mapTo(inside, lines.topLeft()), lines.size())
        margin = min(place.height(), self._scroll.viewport().height() // 4)
        middle = place.center()
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + margin)
