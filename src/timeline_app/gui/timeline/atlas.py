"""Many small pictures on a few large ones: hundreds of them are then drawn in one call, at a fifth of the time."""

from collections.abc import Callable, Hashable
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

Ints = npt.NDArray[np.integer[Any]]
Floats = npt.NDArray[np.float64]

PAGE_WIDTH, PAGE_HEIGHT = 2048, 2048
PAGE, LEFT, TOP, WIDE, HIGH = range(5)
"""Columns of `Atlas.table`."""
NO_SLOT = -1


class Atlas:
    """Keeps small pictures by group and key. Lengths are device pixels; `ratio` of them make one pixel of the drawing.

    `table` has a row a slot: page, left, top, width, height. A picture stays until `tidy` gives up the page that it is
    on, the oldest first; `generation` counts these times, after which slots kept elsewhere may be somebody else's. When
    a page is begun, what is in use moves to it, so that most frames are drawn from one page alone.
    """

    def __init__(self, ratio: float, most_pages: int = 2) -> None:
        self.ratio = ratio
        self.pages: dict[int, QPixmap] = {}
        self.table: Floats = np.zeros((256, 5))
        self.generation = 0
        self._most = most_pages
        self._groups: dict[Hashable, dict[Hashable, int]] = {}
        self._free: list[int] = []
        self._used = 0
        self._shelves: dict[int, tuple[int, int]] = {}
        self._top = PAGE_HEIGHT
        self._current = -1
        self.is_turned = False
        """Whether a page was begun since `tidy`."""
        self._painter: QPainter | None = None
        self._open = -1

    def __del__(self) -> None:
        """End painting before the pages go: Qt does not survive the other order."""
        self.seal()

    def __len__(self) -> int:
        """Give the number of pictures kept."""
        return sum(map(len, self._groups.values()))

    def group(self, name: Hashable) -> dict[Hashable, int]:
        """Give the slots of a group by key: a live table to look things up in, not to change."""
        return self._groups.setdefault(name, {})

    def add(self, group: Hashable, key: Hashable, width: int, height: int, draw: Callable[[QPainter], None]) -> int:
        """Draw a picture of `width × height` and give its slot. `draw` gets a painter in pixels of the drawing."""
        slot = self._free.pop() if self._free else self._used
        self._used = max(self._used, slot + 1)
        if self._used > len(self.table):
            self.table = np.concatenate((self.table, np.zeros_like(self.table)))
        self._place(slot, max(width, 1), max(height, 1), draw)
        self.group(group)[key] = slot
        return slot

    def seal(self) -> None:
        """End painting on pages. Must come before they are drawn from."""
        if self._painter is not None:
            self._painter.end()
            self._painter, self._open = None, -1

    def tidy(self, in_use: Ints) -> None:
        """Carry pictures `in_use` over to a page that was begun, and give up the oldest page if there are too many."""
        if not self.is_turned:
            return
        self.seal()
        self.is_turned = False
        for slot in set(in_use[in_use >= 0].tolist()):
            if self.table[slot, PAGE] != self._current:
                self._carry(slot)
        older = [number for number in self.pages if number != self._current]
        for page in older[: max(len(self.pages) - self._most, 0)]:
            self._give_up(page)

    def _give_up(self, page: int) -> None:
        """Forget a page and what is on it."""
        self.seal()
        del self.pages[page]
        mine = self.table[:, PAGE] == page
        mine[self._used :] = False
        mine[self._free] = False
        lost = set(np.flatnonzero(mine).tolist())
        for slots in self._groups.values():
            for key in [key for key, slot in slots.items() if slot in lost]:
                del slots[key]
        self._free.extend(lost)
        self.generation += 1

    def _carry(self, slot: int) -> None:
        """Copy a picture to the newest page."""
        number, left, top, width, height = self.table[slot].tolist()
        page, target = self.pages[int(number)], QRectF(0, 0, width / self.ratio, height / self.ratio)
        if width <= PAGE_WIDTH:
            self._place(
                slot, int(width), int(height),
                lambda painter: painter.drawPixmap(target, page, QRectF(left, top, width, height)),
            )  # fmt: skip

    def _place(self, slot: int, width: int, height: int, draw: Callable[[QPainter], None]) -> None:
        """Find room and draw there."""
        page, left, top = self._room(width, height)
        self.table[slot] = (page, left, top, width, height)
        painter = self._on(page)
        painter.save()
        painter.setClipRect(QRectF(left, top, width, height))
        painter.translate(left, top)
        painter.scale(self.ratio, self.ratio)
        draw(painter)
        painter.restore()

    def _room(self, width: int, height: int) -> tuple[int, int, int]:
        """Give a page and a place on it: on the shelf of this height, on a new shelf, or on a new page."""
        if width > PAGE_WIDTH or height > PAGE_HEIGHT:
            page = self._new_page(width, height)
            self._clear(page, 0, width, height)
            return page, 0, 0
        left, top = self._shelves.get(height, (PAGE_WIDTH, 0))
        if left + width > PAGE_WIDTH:
            if self._top + height > PAGE_HEIGHT:
                self._current, self._top = self._new_page(PAGE_WIDTH, PAGE_HEIGHT), 0
                self._shelves.clear()
            left, top = 0, self._top
            self._top += height
            self._clear(self._current, top, PAGE_WIDTH, height)
        self._shelves[height] = (left + width, top)
        return self._current, left, top

    def _clear(self, page: int, top: int, width: int, height: int) -> None:
        """Empty a shelf before it is used."""
        painter = self._on(page)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(QRectF(0, top, width, height), Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _new_page(self, width: int, height: int) -> int:
        number = next(reversed(self.pages), -1) + 1
        # Left as it is until something is drawn there, so a page takes the memory only of what it holds.
        paper = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        self.pages[number] = QPixmap.fromImage(paper, Qt.ImageConversionFlag.NoOpaqueDetection)
        self.is_turned = True
        return number

    def _on(self, page: int) -> QPainter:
        if self._open != page or self._painter is None:
            self.seal()
            self._painter, self._open = QPainter(self.pages[page]), page
        return self._painter
