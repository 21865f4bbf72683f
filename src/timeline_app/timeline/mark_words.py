"""Words of the marks on the screen: titles inside or beside them, and the counts behind."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.labels import priority
from timeline_app.timeline.mark_facts import Code, Facts, Sign, Size
from timeline_app.timeline.scene_columns import Counts, Labels
from timeline_app.timeline.title_widths import TitleWidths

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(slots=True, eq=False)
class Words:
    """The title of each of n marks: `x` is NaN where none is written. Those at `cut` are written as `shorter`."""

    x: Floats
    width: Floats
    cut: Ints
    shorter: list[str] = field(default_factory=list)

    def labels(self, facts: Facts, y: Floats, widths: TitleWidths) -> Labels:
        """Give the titles that are written, centred on `y`."""
        some = np.flatnonzero(self.x == self.x)
        event = facts.codes[Code.EVENT, some]
        texts = widths.texts(event)
        if len(self.cut):
            for at, text in zip(np.searchsorted(some, self.cut).tolist(), self.shorter, strict=True):
                texts[at] = text
        return Labels(event, self.x[some], y[some], self.width[some], facts.signs[Sign.LOOK, some], texts)


def words_inside(facts: Facts, x: Floats, room: Floats, fits: Bools, widths: TitleWidths) -> Words:
    """Write titles where they fit inside their marks, from `x` on with `room` pixels: whole or cut."""
    full = facts.sizes[Size.FULL]
    cut = np.flatnonzero(fits & (full > room))
    words = Words(np.where(fits, x, np.nan), full, cut)
    if len(cut):
        words.width = full.copy()
        words.shorter, words.width[cut] = widths.cut(facts.codes[Code.EVENT, cut], room[cut])
    return words


def counts(facts: Facts, x: Floats, y: Floats, widths: TitleWidths) -> Counts:
    """Give the counts of marks, starting at `x` (NaN for none), centred on `y`."""
    some = np.flatnonzero((x == x) & (facts.sizes[Size.TAIL] > 0))
    event = facts.codes[Code.EVENT, some]
    return Counts(
        event, x[some], y[some], facts.sizes[Size.TAIL, some], facts.signs[Sign.LOOK, some], widths.tail_texts(event)
    )


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
