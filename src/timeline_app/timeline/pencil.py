"""What every part of the scene is drawn with: the view it is drawn for, and the lists the draw list grows in."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import (
    LOOKS,
    BandPart,
    Bar,
    Count,
    Disc,
    Glyph,
    Label,
    Line,
    More,
    OffView,
    Oppose,
)
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.labels import Measurer
from timeline_app.timeline.lanes import MAX_ROWS
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.marks import TitleWidths
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.stages import Stage, stage_for

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What a scene is asked for.

    - `viewport.width` is the width of the time area, `height` that of the lanes; `scroll` is how far they are moved up.
    - `stage` None takes the stage that belongs to the zoom; a widget passes the one with its hysteresis.
    - `shown`: one truth value an event, from the filters; None shows all. `lanes`: the same for each lane of the
      record; a lane left out is in no group, takes no room and is counted nowhere.
    - `most_rows`: rows of a lane before the rest is counted, except in `expanded` lanes.
    - `tail_follows`: counts stand right behind the label.
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

    @property
    def stage_now(self) -> Stage:
        """The stage that is drawn."""
        return self.stage if self.stage is not None else stage_for(self.viewport.pixels_per_day)


@dataclass(slots=True, eq=False)
class Pencil:
    """The lists that the draw list is made of while it grows, with what drawing needs to know."""

    index: RecordIndex
    view: View
    measure: Measurer
    widths: TitleWidths
    bands: list[BandPart] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    glyphs: list[Glyph] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    discs: list[Disc] = field(default_factory=list)
    more: list[More] = field(default_factory=list)
    off_view: list[OffView] = field(default_factory=list)
    opposes: list[Oppose] = field(default_factory=list)

    def look(self, event: int) -> int:
        """Give the look code of an event: its polarity, or not yet known."""
        return int(self.index.looks[event])

    def kind(self, event: int) -> str:
        """Give the glyph name of an event's kind."""
        events = self.index.record.events
        return events.kinds[int(events.kind[event])]

    def draw_glyph(self, event: int, x: float, y: float) -> None:
        """Draw an event's glyph; one without evidence is an outline, which in stage 1 its bar is already."""
        look = self.look(event)
        if LOOKS[look].has_glyph:
            self.glyphs.append(Glyph(event, x, y, self.kind(event), look))
        elif self.view.stage_now != Stage.BARS:
            self.glyphs.append(Glyph(event, x, y, "outline", look))

    def draw_tail(self, event: int, x: float, y: float, width: float) -> None:
        """Draw the count (or references) of an event."""
        text = self.widths.tail_text(event)
        if text:
            self.counts.append(Count(event, x, y, text, width, LOOKS[self.look(event)].text))

    def draw_oppose(self, event: int, x: float, y: float, radius: float, other: int | None = None) -> None:
        """Draw ≠ for an event; without `other` the first opposing event known is meant."""
        entries = self.index.partners.get(event, ())
        if other is not None:
            entries = tuple(entry for entry in entries if entry[1] == other) or entries
        contradiction, opposing = entries[0] if entries else (-1, -1)
        self.opposes.append(Oppose(x, y, radius, contradiction, event, opposing))

    def is_contradicted(self, event: int) -> bool:
        """Say whether an event carries ≠ now: an open contradiction touches it and it is known."""
        events = self.index.record.events
        return bool(events.contradicted[event]) and bool(events.known[event])
