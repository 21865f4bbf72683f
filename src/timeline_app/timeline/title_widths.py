"""Widths of titles and of their cut forms: measured when a mark first comes into view, never for a whole record."""

from collections.abc import Callable
from copy import copy

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import Titles
from timeline_app.timeline.labels import ELLIPSIS, LEAST_INSIDE, Measurer, graphemes
from timeline_app.timeline.reach import distinct

Ints = npt.NDArray[np.int64] | npt.NDArray[np.int32]
Starts = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

STEPS = (LEAST_INSIDE, 8, 10, 12, 14, 17, 20, 24, 28, 34, 40, 48, 57, 68, 81, 96)
"""Titles are cut after so many characters: steps of a fifth, so that a zoom does not cut every title at each frame."""
EVERY_STEP = tuple(range(LEAST_INSIDE, STEPS[-1] + 1))
"""Titles are cut where they must be, for drawings that nobody zooms."""
MOST_MEASURED = 65_536
"""So many titles are kept measured; the next one forgets them all."""
_USUAL = "Leaves the harbour and is in Norrvik at noon 21"
"""Letters as they come in titles."""
_SPACE, _FIRST_PLAIN, _LAST_PLAIN = 32, 32, 126


class TitleWidths:
    """Widths and words of an event's label, kept by event. Letters from space to "~" are added up, others measured.

    `steps` are the numbers of characters that titles are cut after, ascending from `LEAST_INSIDE`.
    """

    def __init__(
        self, titles: Titles, tails: Callable[[int], str], measure: Measurer, steps: tuple[int, ...] = STEPS
    ) -> None:
        self._cut_after = steps
        self._titles, self._tails, self.measure = titles, tails, measure
        self._bytes = np.frombuffer(titles.blob, np.uint8)
        self._advance = np.zeros(256)
        plain = range(_FIRST_PLAIN, _LAST_PLAIN + 1)
        self._advance[_FIRST_PLAIN : _LAST_PLAIN + 1] = [measure(chr(code), "label") for code in plain]
        self._is_plain = np.zeros(256, np.bool_)
        self._is_plain[_FIRST_PLAIN : _LAST_PLAIN + 1] = True
        self._ellipsis = measure(ELLIPSIS, "label")
        self._usual = float(measure(_USUAL, "label")) / len(_USUAL)
        self._usual_tail = measure("00", "count")
        # Zeros cost memory only where they are written to: one place an event, the rest grows with what is measured.
        self._place = np.zeros(len(titles), np.int32)
        self._forget()

    def with_tails(self, tails: Callable[[int], str]) -> "TitleWidths":
        """Give the same titles with other counts behind them, and what was measured of them; this one is done with."""
        other = copy(self)
        other._tails, other._tail_texts = tails, {}
        other._widths[2] = np.nan
        return other

    def _forget(self) -> None:
        self._place[:] = 0
        self._used = 0
        self._widths = np.empty((3, 0))
        self._steps = np.empty((0, len(self._cut_after)))
        self._has_steps = np.empty(0, np.bool_)
        self._texts: dict[int, str] = {}
        self._tail_texts: dict[int, str] = {}
        self._cuts: dict[int, str] = {}

    def of(self, events: Ints) -> tuple[Floats, Floats, Floats]:
        """Give the widths of whole titles, of titles cut as far as allowed, and of the counts, for some events."""
        places = self._places(events)
        full, short, tail = self._widths[:, places]
        unmeasured = np.flatnonzero(np.isnan(tail))
        if len(unmeasured):
            self._measure_tails(events[unmeasured], places[unmeasured])
            tail = self._widths[2, places]
        return full, short, tail

    def estimated(self, events: Ints) -> tuple[Floats, Floats, Floats]:
        """Give the same widths by the number of bytes alone, for what need not be exact: nothing is measured."""
        lengths = self._letters(events)[1]
        usual: Floats = lengths.astype(np.float64) * self._usual
        short: Floats = np.minimum(usual, LEAST_INSIDE * self._usual + self._ellipsis)
        return usual, short, np.full(len(events), self._usual_tail)

    def tail_text(self, event: int) -> str:
        """Give the count (or references) written behind an event's title; may be empty."""
        return self._tails(event)

    def tail_texts(self, events: Ints) -> list[str]:
        """Give the counts of some events."""
        wanted = events.tolist()
        try:
            return list(map(self._tail_texts.__getitem__, wanted))
        except KeyError:
            self._measure_tails(events, self._places(events))
            return list(map(self._tail_texts.__getitem__, wanted))

    def texts(self, events: Ints) -> list[str]:
        """Give the whole titles of some events."""
        wanted = events.tolist()
        try:
            return list(map(self._texts.__getitem__, wanted))
        except KeyError:
            texts, titles = self._texts, self._titles
            texts.update((event, titles[event]) for event in wanted if event not in texts)
            return list(map(texts.__getitem__, wanted))

    def cut(self, events: Ints, room: Floats) -> tuple[list[str], Floats]:
        """Give titles that are wider than their `room`, cut to the longest step that fits, and their widths.

        The shortest form must fit.
        """
        places = self._places(events)
        missing = ~self._has_steps[places]
        if missing.any():
            self._measure_steps(events[missing], places[missing])
        steps = self._steps[places]
        step = np.maximum((steps <= room[:, None]).sum(axis=1) - 1, 0)
        widths = steps[np.arange(len(places)), step]
        cuts = self._cuts
        found: list[str] = []
        for key, event in zip((places * steps.shape[1] + step).tolist(), events.tolist(), strict=True):
            text = cuts.get(key)
            if text is None:
                text = cuts[key] = _cut(self._titles[event], self._cut_after[key % steps.shape[1]])
            found.append(text)
        return found, widths

    # --- measuring ---
    def _places(self, events: Ints) -> Ints:
        places = self._place[events].astype(np.int64) - 1
        if len(places) and int(places.min()) < 0:
            self._measure_titles(events[places < 0], events)
            places = self._place[events].astype(np.int64) - 1
        return places

    def _measure_titles(self, missing: Ints, wanted: Ints) -> None:
        new = distinct(missing.astype(np.int64))
        if self._used and self._used + len(new) > MOST_MEASURED:
            self._forget()
            new = distinct(wanted.astype(np.int64))
        begin, end = self._used, self._used + len(new)
        self._grow(end)
        self._place[new] = np.arange(begin + 1, end + 1, dtype=np.int32)
        self._used = end
        full, short = self._plain_widths(new)
        for at in np.flatnonzero(np.isnan(full)).tolist():
            title = self._titles[int(new[at])]
            full[at] = self.measure(title, "label")
            short[at] = self.measure(_cut(title, LEAST_INSIDE), "label")
        self._widths[0, begin:end] = full
        self._widths[1, begin:end] = np.minimum(full, short)
        self._measure_tails(new, np.arange(begin, end))

    def _measure_tails(self, events: Ints, places: Ints) -> None:
        wanted = events.tolist()
        tails = [self._tails(event) for event in wanted]
        self._tail_texts.update(zip(wanted, tails, strict=True))
        self._widths[2, places] = [self.measure(tail, "count") if tail else 0.0 for tail in tails]

    def _grow(self, needed: int) -> None:
        if needed <= len(self._has_steps):
            return
        size = max(1024, needed, 2 * len(self._has_steps))
        widths, steps, has_steps = self._widths, self._steps, self._has_steps
        self._widths, self._steps = np.empty((3, size)), np.empty((size, steps.shape[1]))
        self._has_steps = np.zeros(size, np.bool_)
        self._widths[:, : widths.shape[1]] = widths
        self._steps[: len(steps)] = steps
        self._has_steps[: len(has_steps)] = has_steps

    def _letters(self, events: Ints) -> tuple[Starts, Starts]:
        """Give where the titles of some events begin in the blob, and their lengths in bytes."""
        starts: Starts = self._titles.offsets[events]
        return starts, self._titles.offsets[events + 1] - starts

    def _plain_widths(self, events: Ints) -> tuple[Floats, Floats]:
        """Give whole and shortest widths of titles of plain letters; NaN for titles with any other, and empty ones."""
        starts, lengths = self._letters(events)
        full, short = np.full(len(events), np.nan), np.full(len(events), np.nan)
        some = np.flatnonzero(lengths)
        if not len(some):
            return full, short
        starts, lengths = starts[some], lengths[some]
        firsts = np.cumsum(lengths) - lengths
        letters = self._bytes[np.arange(int(lengths.sum())) + np.repeat(starts - firsts, lengths)]
        plain = np.logical_and.reduceat(self._is_plain[letters], firsts)
        full[some] = np.where(plain, np.add.reduceat(self._advance[letters], firsts), np.nan)
        short[some] = self._step_widths(starts, lengths, np.array([LEAST_INSIDE - 1]))[:, 0]
        return full, short

    def _step_widths(self, starts: Starts, lengths: Starts, steps: Starts) -> Floats:
        """Give the widths of plain titles cut after each of some letters (counted from 0), infinite past their end."""
        at = np.arange(int(steps[-1]) + 1)
        letters = self._bytes[np.minimum(starts[:, None] + at, len(self._bytes) - 1)]
        widths = np.cumsum(self._advance[letters], axis=1)[:, steps] + self._ellipsis
        # What is cut behind a space ends before it.
        widths -= np.where(letters[:, steps] == _SPACE, self._advance[_SPACE], 0.0)
        return np.where(steps + 1 < lengths[:, None], widths, np.inf)

    def _measure_steps(self, events: Ints, places: Ints) -> None:
        starts, lengths = self._letters(events)
        self._steps[places] = self._step_widths(starts, lengths, np.array(self._cut_after) - 1)
        self._has_steps[places] = True
        for place, text in zip(places.tolist(), self.texts(events), strict=True):
            if not (text.isascii() and text.isprintable()):
                # The shortest form may be shorter than a title that is no longer: without a blank at its end.
                longest = max(len(graphemes(text)) - 1, LEAST_INSIDE)
                self._steps[place] = [
                    self.measure(_cut(text, step), "label") if step <= longest else np.inf for step in self._cut_after
                ]


def _cut(title: str, length: int) -> str:
    """Cut a title after so many characters as a reader sees them."""
    # Splitting into graphemes costs more than all the rest, and plain letters need none of it.
    start = title[:length] if title.isascii() else "".join(graphemes(title)[:length])
    return start.rstrip() + ELLIPSIS
