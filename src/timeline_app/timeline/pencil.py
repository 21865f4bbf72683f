"""What every part of the scene is drawn with: the view it is drawn for, the index, and the widths of words."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import Titles
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.labels import Measurer
from timeline_app.timeline.lanes import MAX_ROWS
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.stages import Stage, stage_for
from timeline_app.timeline.ticks import ENGLISH, AxisWords
from timeline_app.timeline.title_widths import TitleWidths

Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What a scene is asked for.

    - `viewport.width` is the width of the time area, `height` that of the lanes; `scroll` is how far they are moved up.
    - `stage` None takes the stage that belongs to the zoom; a widget passes the one with its hysteresis.
    - `shown`: one truth value an event, from the filters; None shows all. `lanes`: the same for each lane of the
      record; a lane left out is in no group, takes no room and is counted nowhere.
    - `most_rows`: rows of a lane before the rest is counted, except in `expanded` lanes.
    - `tail_follows`: counts stand right behind the label.
    - `words`: those of the axis, in the reader's language.
    - `selected`: indices of events. `folded`: groups closed to their head. `unfolded`: groups whose empty lanes show.
    """

    viewport: Viewport
    height: float
    scroll: float = 0.0
    stage: Stage | None = None
    shown: Bools | None = None
    selected: frozenset[int] = frozenset()
    folded: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    layout: Layout = field(default_factory=Layout)
    most_rows: int = MAX_ROWS
    expanded: frozenset[int] = frozenset()
    tail_follows: bool = False
    lanes: Bools | None = None
    words: AxisWords = ENGLISH

    @property
    def stage_now(self) -> Stage:
        """The stage that is drawn."""
        return self.stage if self.stage is not None else stage_for(self.viewport.pixels_per_day)


class Pencil:
    """What every part of a scene is drawn with: the view, what its filters show, and the widths of words.

    Words of numbers and of small groups are kept from frame to frame: see `Wordings`.
    """

    __slots__ = ("index", "measure", "view", "widths", "wordings")

    def __init__(
        self, index: RecordIndex, view: View, measure: Measurer, widths: TitleWidths, wordings: "Wordings"
    ) -> None:
        self.index, self.view, self.measure = index, view, measure
        self.widths, self.wordings = widths, wordings

    def kind(self, event: int) -> str:
        """Give the glyph name of an event's kind."""
        events = self.index.record.events
        return events.kinds[int(events.kind[event])]


MOST_KEPT = 20_000


class Wordings:
    """Measured numbers of discs and joined titles of small groups, kept until there are too many."""

    def __init__(self, titles: Titles, measure: Measurer) -> None:
        self._titles, self._measure = titles, measure
        self._numbers = np.full(MOST_KEPT, np.nan)
        self._joined: dict[tuple[int, ...], tuple[str, float]] = {}

    def is_for(self, titles: Titles, measure: Measurer) -> bool:
        """Say whether these are the wordings of some titles by a measurer."""
        return self._titles is titles and self._measure is measure

    def number_widths(self, numbers: Ints) -> Floats:
        """Give the widths of discs' numbers."""
        kept = numbers < MOST_KEPT
        widths: Floats = self._numbers[numbers * kept]
        for at in (np.isnan(widths) | ~kept).nonzero()[0].tolist():
            number = int(numbers[at])
            widths[at] = self._measure(str(number), "disc")
            if kept[at]:
                self._numbers[number] = widths[at]
        return widths

    def joined(self, events: tuple[int, ...]) -> tuple[str, float]:
        """Give the different titles of some events as one text, and its width."""
        found = self._joined.get(events)
        if found is None:
            if len(self._joined) > MOST_KEPT:
                self._joined.clear()
            text = " · ".join(dict.fromkeys(self._titles[event] for event in events))
            found = self._joined[events] = text, self._measure(text, "label")
        return found
