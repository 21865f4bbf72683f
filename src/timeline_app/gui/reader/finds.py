"""Finding words in the open article: folded as everywhere, passage by passage, a portion a turn of the event loop."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.domain.text_folding import folded_words
from timeline_app.domain.text_matching import parts_of
from timeline_app.queries.reading import ArticleReading

_PORTION: Final = 100_000
"""Code points that are searched before the event loop turns: a few hundredths of a second."""
Place = tuple[int, int]
"""Code points `start, end` of the article's text."""


class Finds(QObject):
    """Holds what was found, in the order of the text, and which of it is in hand.

    Page furniture is searched where it is unfolded, and nowhere else.
    """

    changed = Signal()
    """More was found, something else is in hand, or the search is over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places: list[Place] = []
        self.current = -1
        self._starts: list[int] = []
        self._words = ""
        self._from = 0
        self._reading: ArticleReading | None = None
        self._unfolded: frozenset[int] = frozenset()
        self._folded: dict[int, str] = {}
        self._run: Iterator[int] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)

    @property
    def is_going(self) -> bool:
        """Say whether part of the text is still to be searched."""
        return self._run is not None

    @property
    def total(self) -> int:
        """Give how many places were found so far."""
        return len(self.places)

    @property
    def current_place(self) -> Place | None:
        """Give what is in hand."""
        return self.places[self.current] if 0 <= self.current < len(self.places) else None

    def show(self, reading: ArticleReading | None, unfolded: frozenset[int]) -> None:
        """Search another text, or the same with other furniture unfolded."""
        if reading is None or self._reading is None or reading.text is not self._reading.text:
            self._folded.clear()
        self._reading, self._unfolded = reading, unfolded
        if self._words:
            place = self.current_place
            self.find(self._words, place[0] if place is not None else self._from)

    def find(self, typed: str, start: int) -> None:
        """Find words; the first place from `start` on is taken in hand, or the first of all."""
        self._words, self._from = typed, start
        self.places, self._starts, self.current = [], [], -1
        wanted = " ".join(folded_words(typed))
        self._run = self._search(wanted) if wanted and self._reading is not None else None
        self._go_on()

    def clear(self) -> None:
        """Find nothing any more."""
        self.find("", 0)

    def step(self, by: int) -> Place | None:
        """Take the next (1) or previous (-1) place in hand, round the ends."""
        if self.places:
            self.current = (self.current + by) % len(self.places)
            self.changed.emit()
        return self.current_place

    def between(self, first: int, last: int) -> list[tuple[Place, bool]]:
        """Give the places that touch a stretch of the text, and of each whether it is in hand."""
        at = max(0, bisect_left(self._starts, first) - 1)
        found = []
        while at < len(self.places) and self.places[at][0] <= last:
            found.append((self.places[at], at == self.current))
            at += 1
        return found

    def _go_on(self) -> None:
        if self._run is not None:
            searched = 0
            for length in self._run:
                searched += length
                if searched >= _PORTION:
                    self._turn.start()
                    break
            else:
                self._run = None
        if self.current < 0 and self.places:
            at = bisect_left(self._starts, self._from)
            if at < len(self.places):
                self.current = at
            elif self._run is None:
                self.current = 0
        self.changed.emit()

    def _search(self, wanted: str) -> Iterator[int]:
        """Search passage by passage; gives the length of each."""
        reading = self._reading
        if reading is None:
            return
        for at, passage in enumerate(reading.passages):
            fold = passage.furniture_fold
            if fold is not None and fold not in self._unfolded:
                continue
            words = reading.text[passage.start : passage.end]
            if at not in self._folded:
                self._folded[at] = " ".join(folded_words(words))
            if wanted in self._folded[at]:
                found = [(passage.start + start, passage.start + end) for start, end in parts_of(wanted, words)]
                self.places += found
                self._starts += [start for start, _ in found]
            yield len(words)
