"""Words of the marks on the screen: titles inside or beside them, and the counts behind."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.labels import priority
from timeline_app.timeline.mark_facts import Code, Facts, Size
from timeline_app.timeline.scene_columns import Counts, Labels
from timeline_app.timeline.title_widths import TitleWidths

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(slots=True, eq=False)
class Words:
    """The title of each of n marks: `x` is NaN where none is written; `width` is that of `texts`."""

    x: Floats
    width: Floats
    texts: list[str]

    def labels(self, facts: Facts, y: Floats) -> Labels:
        """Give the titles that are written, centred on `y`."""
        some = np.flatnonzero(~np.isnan(self.x))
        codes, texts = facts.codes, self.texts
        return Labels(
            codes[Code.EVENT, some], self.x[some], y[some], self.width[some], codes[Code.LOOK, some].astype(np.uint8),
            [texts[at] for at in some.tolist()],
        )  # fmt: skip


def words_inside(facts: Facts, x: Floats, room: Floats, fits: Bools, widths: TitleWidths) -> Words:
    """Write titles where they fit inside their marks, from `x` on with `room` pixels: whole or cut."""
    event, full = facts.codes[Code.EVENT], facts.sizes[Size.FULL]
    texts = widths.texts(event)
    words = Words(np.where(fits, x, np.nan), full.copy(), texts)
    cut = np.flatnonzero(fits & (full > room))
    if len(cut):
        shorter, words.width[cut] = widths.cut(event[cut], room[cut])
        for at, text in zip(cut.tolist(), shorter, strict=True):
            texts[at] = text
    return words


def counts(facts: Facts, at: Ints, x: Floats, y: Floats, widths: TitleWidths) -> Counts:
    """Give the counts of some marks (positions), starting at `x`, centred on `y`; x and y run over all marks."""
    codes = facts.codes
    event = codes[Code.EVENT, at]
    return Counts(
        event, x[at], y[at], facts.sizes[Size.TAIL, at], codes[Code.LOOK, at].astype(np.uint8),
        widths.tail_texts(event),
    )  # fmt: skip


def ranks_of(
    facts: Facts, start: Floats, quotes: npt.NDArray[np.uint16], contradicted: Bools, selected: frozenset[int]
) -> Callable[[Ints], list[tuple[float, ...]]]:
    """Give what ranks some marks (positions): selected, contradicted, most quotes, earliest."""

    def ranks(some: Ints) -> list[tuple[float, ...]]:
        event = facts.codes[Code.EVENT, some]
        return [
            priority(each in selected, marked, number, begin)
            for each, marked, number, begin in zip(
                event.tolist(), contradicted[event].tolist(), quotes[event].tolist(), start[some].tolist(), strict=True
            )
        ]

    return ranks
