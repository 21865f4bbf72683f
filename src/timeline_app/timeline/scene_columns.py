"""One frame as groups of columns: what a renderer draws in a few calls, whatever its number.

Each group holds numpy arrays of one length n; lengths are pixels, `event` and `lane` indices as in `drawing`. Going
through a group gives its rows as values of `drawing`, for pictures, tests and readers that want them one by one; the
screen never does.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any, Generic, Self, TypeVar, overload

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import (
    LOOKS,
    BandPart,
    Bar,
    Cell,
    Count,
    Disc,
    End,
    FoldedLanes,
    Glyph,
    GroupHead,
    Label,
    LaneHead,
    LaneTop,
    Line,
    More,
    OffView,
    Oppose,
    TrayPill,
)
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.ticks import Axis, Unit

Ints = npt.NDArray[np.int32] | npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

OUTLINE = 255
"""Glyph code of an event without evidence where no bar shows it."""
BAND_KINDS = ("in_post", "left", "transit", "unknown", "disputed")
"""By band code."""

Row = TypeVar("Row")


class Columns(Generic[Row]):
    """A group of columns that can be gone through row by row."""

    __slots__ = ()

    def __len__(self) -> int:
        """Give the number of rows."""
        return len(getattr(self, next(iter(self.__dataclass_fields__))))  # type: ignore[attr-defined]

    def __iter__(self) -> Iterator[Row]:
        """Give the rows in drawing order."""
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        """Give one row, or a list of some."""
        return list(self)[at]

    def __eq__(self, other: object) -> bool:
        """Say whether the rows are the same, also those of a tuple."""
        return isinstance(other, Columns | tuple) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def empty(cls) -> Self:
        """Give a group without a row."""
        return cls(*(_NOTHING[each.type]() for each in fields(cls)))  # type: ignore[arg-type]


def _lists(*columns: npt.NDArray[Any]) -> Iterator[tuple[Any, ...]]:
    return zip(*(column.tolist() for column in columns), strict=True)


_NOTHING: dict[Any, Callable[[], Any]] = {
    Ints: lambda: np.empty(0, np.int64), Codes: lambda: np.empty(0, np.uint8), Floats: lambda: np.empty(0),
    Bools: lambda: np.empty(0, np.bool_), float: float, list[str]: list, tuple[str, ...]: tuple,
}  # fmt: skip
"""What a column of each type holds in a group without a row."""


@dataclass(frozen=True, slots=True, eq=False)
class Bars(Columns[Bar]):
    """n bars; `left` and `right` are codes of `End`, `look` an index into `LOOKS`, `height` the same for all."""

    event: Ints
    lane: Ints
    x0: Floats
    x1: Floats
    y: Floats
    look: Codes
    left: Codes
    right: Codes
    fade_left: Floats
    fade_right: Floats
    height: float

    def __iter__(self) -> Iterator[Bar]:
        """Give the rows."""
        height = self.height
        for e, lane, x0, x1, y, look, left, right, f0, f1 in _lists(
            self.event, self.lane, self.x0, self.x1, self.y, self.look, self.left, self.right,
            self.fade_left, self.fade_right,
        ):  # fmt: skip
            yield Bar(e, x0, x1, y, height, look, End(left), End(right), f0, f1, lane)


@dataclass(frozen=True, slots=True, eq=False)
class Lines(Columns[Line]):
    """n lines at `y`, left out between `gap0` and `gap1`."""

    event: Ints
    lane: Ints
    x0: Floats
    x1: Floats
    y: Floats
    look: Codes
    left: Codes
    right: Codes
    fade_left: Floats
    fade_right: Floats
    gap0: Floats
    gap1: Floats

    def __iter__(self) -> Iterator[Line]:
        """Give the rows."""
        for e, lane, x0, x1, y, look, left, right, f0, f1, g0, g1 in _lists(
            self.event, self.lane, self.x0, self.x1, self.y, self.look, self.left, self.right,
            self.fade_left, self.fade_right, self.gap0, self.gap1,
        ):  # fmt: skip
            yield Line(e, x0, x1, y, look, End(left), End(right), f0, f1, g0, g1, lane)


@dataclass(frozen=True, slots=True, eq=False)
class Glyphs(Columns[Glyph]):
    """n signs centred on x, y; `kind` is an index into `kinds`, or `OUTLINE`."""

    event: Ints
    lane: Ints
    x: Floats
    y: Floats
    kind: Codes
    look: Codes
    kinds: tuple[str, ...]

    def __iter__(self) -> Iterator[Glyph]:
        """Give the rows."""
        for e, lane, x, y, kind, look in _lists(self.event, self.lane, self.x, self.y, self.kind, self.look):
            yield Glyph(e, x, y, "outline" if kind == OUTLINE else self.kinds[kind], look, lane)


@dataclass(frozen=True, slots=True, eq=False)
class Written(Columns[Row]):
    """n words starting at x, centred on y; `texts` is a list of n; the ink is the text role of `look`."""

    event: Ints
    x: Floats
    y: Floats
    width: Floats
    look: Codes
    texts: list[str]

    def _rows(self) -> Iterator[tuple[int, float, float, str, float, str]]:
        for (e, x, y, width, look), text in zip(
            _lists(self.event, self.x, self.y, self.width, self.look), self.texts, strict=True
        ):
            yield e, x, y, text, width, LOOKS[look].text


class Labels(Written[Label]):
    """The names of marks."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Label]:
        """Give the rows."""
        return (Label(*row) for row in self._rows())


class Counts(Written[Count]):
    """Numbers (or references) behind names, each with the icon of a quote before it."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Count]:
        """Give the rows."""
        return (Count(*row) for row in self._rows())


@dataclass(frozen=True, slots=True, eq=False)
class Discs(Columns[Disc]):
    """n discs that stand for several marks each.

    A disc's events are those of its lane whose anchors lie in `first … last` (minutes, both included);
    `event` is the one that speaks for them.
    """

    event: Ints
    lane: Ints
    x: Floats
    y: Floats
    radius: Floats
    look: Codes
    hollow: Bools
    number: Ints
    first: Floats
    last: Floats

    def __iter__(self) -> Iterator[Disc]:
        """Give the rows."""
        for e, lane, x, y, radius, look, hollow, number, first, last in _lists(
            self.event, self.lane, self.x, self.y, self.radius, self.look, self.hollow, self.number, self.first,
            self.last,
        ):  # fmt: skip
            yield Disc(x, y, radius, look, hollow, lane, number, e, first, last)


@dataclass(frozen=True, slots=True, eq=False)
class Opposes(Columns[Oppose]):
    """n discs with ≠, all of one radius; those are hollow that stand for proposed contradictions."""

    x: Floats
    y: Floats
    contradiction: Ints
    event: Ints
    other: Ints
    lane: Ints
    proposed: Bools
    radius: float

    def __iter__(self) -> Iterator[Oppose]:
        """Give the rows."""
        for x, y, contradiction, e, other, lane, proposed in _lists(
            self.x, self.y, self.contradiction, self.event, self.other, self.lane, self.proposed
        ):
            yield Oppose(x, y, self.radius, contradiction, e, other, lane, proposed)


@dataclass(frozen=True, slots=True, eq=False)
class Bands(Columns[BandPart]):
    """n stretches of status bands; `kind` is an index into `BAND_KINDS`."""

    x0: Floats
    x1: Floats
    y: Floats
    kind: Codes
    height: float

    def __iter__(self) -> Iterator[BandPart]:
        """Give the rows."""
        for x0, x1, y, kind in _lists(self.x0, self.x1, self.y, self.kind):
            yield BandPart(x0, x1, y, self.height, BAND_KINDS[kind])


@dataclass(frozen=True, slots=True, eq=False)
class LaneTops(Columns[LaneTop]):
    """The place of every lane shown, in view or not, from top to bottom."""

    lane: Ints
    y: Floats
    height: Floats

    def __iter__(self) -> Iterator[LaneTop]:
        """Give the rows."""
        for row in _lists(self.lane, self.y, self.height):
            yield LaneTop(*row)

    def of_lane(self, lane: int) -> LaneTop | None:
        """Give the place of one lane, None where it is not shown."""
        found = np.flatnonzero(self.lane == lane)
        return LaneTop(lane, float(self.y[found[0]]), float(self.height[found[0]])) if len(found) else None


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Density cells in view: a grid of `lanes × columns`, every lane with the same columns.

    `x0, x1, start, end` have one entry a column (pixels; minutes), `y` and `lane` one a lane; the others are grids.
    `step` 0–4 is the tint, 0 an empty cell (drawn faintly).
    """

    x0: Floats
    x1: Floats
    start: Ints
    end: Ints
    y: Floats
    lane: Ints
    height: float
    number: Ints
    step: Codes
    look: Codes
    contradicted: Bools
    unit: Unit

    def rows(self) -> Iterator[Cell]:
        """Give the cells lane by lane, empty ones too."""
        for at, (y, lane) in enumerate(zip(self.y.tolist(), self.lane.tolist(), strict=True)):
            for x0, x1, start, end, number, step, look, marked in _lists(
                self.x0, self.x1, self.start, self.end, self.number[at], self.step[at], self.look[at],
                self.contradicted[at],
            ):  # fmt: skip
                yield Cell(x0, x1, y, self.height, number, step, look, lane, marked, start, end)


@dataclass(frozen=True, slots=True, eq=False)
class TimelineScene:
    """Everything one frame shows, in drawing order: bands and grid first, then lines, bars, glyphs, words, discs.

    `content_height` is the height of all lanes, in view or not; only lanes in view have marks. `in_view` counts the
    (lane, event) pairs whose span touches the view in any lane, `people_in_view` the lanes that have one.
    """

    viewport: Viewport
    height: float
    scroll: float
    stage: Stage
    content_height: float
    axis: Axis
    heads: tuple[LaneHead, ...]
    groups: tuple[GroupHead, ...]
    folded: tuple[FoldedLanes, ...]
    bands: Bands
    lines: Lines
    bars: Bars
    cells: Cells | None
    glyphs: Glyphs
    labels: Labels
    counts: Counts
    discs: Discs
    more: tuple[More, ...]
    off_view: tuple[OffView, ...]
    opposes: Opposes
    tray: tuple[TrayPill, ...]
    lane_tops: LaneTops
    in_view: int
    people_in_view: int
