"""What lies under the pointer: every mark at least 24 × 28 pixels, the nearest wins, a selected one sooner."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor, hypot
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.reach import ranges
from timeline_app.timeline.scene_columns import TimelineScene

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

TARGET_WIDTH, TARGET_HEIGHT = 24.0, 28.0
OPPOSE_TARGET = 24.0
FAVOUR = 4.0
"""Pixels by which a selected mark counts as nearer."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that can be pointed at.

    `kind` is event, oppose, disc, more, off_view, cell, lane, group or folded. `events` are indices; the first is the
    one meant. `lane` is -1 where there is none; `contradiction` is set for ≠; `group` for groups and folded lines.
    The box is in the scene's coordinates.
    """

    kind: str
    events: tuple[int, ...] = ()
    lane: int = -1
    contradiction: int = -1
    group: str = ""
    x0: float = 0.0
    y0: float = 0.0
    x1: float = 0.0
    y1: float = 0.0
    first: float = 0
    last: float = 0
    """Minutes between which the anchors of a disc or density cell lie."""
    count: int = 1
    """How many marks it stands for; a pill may name fewer."""


class Boxes(NamedTuple):
    """Targets of one kind: their boxes, the event that each means (-1 for none), and what makes a `Hit` of one."""

    kind: str
    x0: Floats
    y0: Floats
    x1: Floats
    y1: Floats
    event: Ints
    hit: Callable[[int], Hit]


class Home(NamedTuple):
    """Where an event lies whatever is in view: its outer bounds and anchor in minutes, and its lanes."""

    low: int
    high: int
    anchor: int
    lanes: frozenset[int]


Homes = dict[int, Home | None]
"""Where events lie, by event; None for those without a date."""


class HitMap:
    """The targets of one scene. Making one costs nothing; what is asked for is put together then."""

    def __init__(
        self, scene: TimelineScene, index: RecordIndex, layout: Layout | None = None, homes: Homes | None = None
    ) -> None:
        """Find the targets of a scene; `homes` is kept by the caller for as long as the index is the same."""
        self._scene, self._index, self._layout = scene, index, layout or Layout()
        self._homes: Homes = {} if homes is None else homes

    @property
    def marks(self) -> tuple[Hit, ...]:
        """Every target, one after another."""
        return tuple(boxes.hit(at) for boxes in self._groups() for at in range(len(boxes.x0)))

    def at(self, x: float, y: float, selected: frozenset[int] = frozenset()) -> Hit | None:
        """Give the target under a point of the lanes (scene coordinates), or None on empty ground."""
        best: tuple[Boxes, int] | None = None
        least = float("inf")
        for boxes in self._groups():
            for at in _near(boxes, x, y):
                away = _distance(boxes, at, x, y)
                if boxes.kind == "oppose" and away < 1.0:
                    # A sign on its bar is what is pointed at; around it the bar is.
                    away -= 1.0
                elif selected and int(boxes.event[at]) in selected:
                    away -= FAVOUR
                if away < least:
                    best, least = (boxes, at), away
        return best[0].hit(best[1]) if best is not None else self._row_at(y)

    def box_of(self, event: int, lane: int = -1) -> Hit | None:
        """Give the box of an event's mark, or of the disc or pill it is in: for a ring, or for words beside it."""
        own = self._marks
        if len(found := np.flatnonzero(own.event == event)):
            for at in found.tolist():
                hit = own.hit(at)
                if lane in (-1, hit.lane):
                    return hit
        return self._holding(event, lane) or next(
            (self._off_view.hit(at) for at, off in enumerate(self._scene.off_view)
             if off.event == event and lane in (-1, off.lane)), None
        )  # fmt: skip

    def _holding(self, event: int, lane: int) -> Hit | None:
        """Give the disc, pill or cell that stands for an event among others."""
        discs, cells, more = self._scene.discs, self._scene.cells, self._scene.more
        if not len(discs) and cells is None and not more:
            return None
        home, view = self._home(event), self._scene.viewport
        if home is None or home.high < view.start or home.low > view.end:
            return None
        # What reaches in from beyond an edge counts at that edge.
        anchor = int(min(max(home.anchor, ceil(view.start)), floor(view.end)))
        lanes = home.lanes if lane == -1 else home.lanes & {lane}
        for at in ((discs.first <= anchor) & (discs.last >= anchor)).nonzero()[0].tolist():
            if int(discs.lane[at]) in lanes:
                return self._discs.hit(at)
        mine = [at for at, pill in enumerate(more) if pill.lane in lanes]
        if mine:
            x = view.x_of(float(max(home.low, view.start)))
            return self._more.hit(min(mine, key=lambda at: (event not in more[at].events, abs(more[at].x - x))))
        if cells is not None:
            column = max(int(cells.start.searchsorted(anchor, side="right")) - 1, 0)
            for row, number in enumerate(cells.lane.tolist()):
                if number in lanes and cells.number[row, column] > 0:
                    return self._cell(row, column)
        return None

    def _home(self, event: int) -> Home | None:
        """Give where an event lies, looked up once; None without a date."""
        if event not in self._homes:
            index = self._index
            home = None
            if index.record.events.dated[event]:
                bounds = index.bounds.of(np.array([event], np.int64))
                anchor = int(bounds.anchor[0])
                edges = index.edges(np.array([anchor, anchor + 1]))
                pairs = ranges(edges[:, 0], edges[:, 1])
                lanes = np.arange(len(edges)).repeat(edges[:, 1] - edges[:, 0])[index.event[pairs] == event]
                home = Home(int(bounds.low[0]), int(bounds.high[0]), anchor, frozenset(lanes.tolist()))
            self._homes[event] = home
        return self._homes[event]

    def within(self, x0: float, y0: float, x1: float, y1: float) -> tuple[int, ...]:
        """Give the events whose marks touch a box, in drawing order."""
        left, right = sorted((x0, x1))
        top, bottom = sorted((y0, y1))
        found: dict[int, None] = {}
        for boxes in (self._marks, self._discs):
            touched = (boxes.x1 >= left) & (boxes.x0 <= right) & (boxes.y1 >= top) & (boxes.y0 <= bottom)
            for at in np.flatnonzero(touched).tolist():
                hit = boxes.hit(at)
                found.update(dict.fromkeys(hit.events if hit.kind == "event" else self._events(hit)))
        return tuple(found)

    def _events(self, hit: Hit) -> list[int]:
        view = self._scene.viewport
        events: list[int] = self._index.between(hit.lane, hit.first, hit.last, (view.start, view.end)).tolist()
        return events

    def lane_at(self, y: float) -> int:
        """Give the lane at a height, -1 where there is none."""
        return next((head.lane for head in self._scene.heads if head.y <= y < head.y + head.height), -1)

    def _row_at(self, y: float) -> Hit | None:
        for group in self._scene.groups:
            if group.y <= y < group.y + group.height:
                return Hit("group", group=group.group, y0=group.y, y1=group.y + group.height)
        for folded in self._scene.folded:
            if folded.y <= y < folded.y + folded.height:
                return Hit("folded", group=folded.group, y0=folded.y, y1=folded.y + folded.height)
        return None

    # --- boxes by kind ---
    def _groups(self) -> list[Boxes]:
        """Give the targets of the kinds that there are; most scenes have two or three."""
        scene = self._scene
        found = []
        if len(scene.bars) or len(scene.glyphs):
            found.append(self._marks)
        if len(scene.discs):
            found.append(self._discs)
        if scene.more:
            found.append(self._more)
        if scene.off_view:
            found.append(self._off_view)
        if len(scene.opposes):
            found.append(self._opposes)
        if scene.cells is not None:
            found.append(self._cells)
        return found

    @cached_property
    def _marks(self) -> Boxes:
        bars, glyphs = self._scene.bars, self._scene.glyphs
        if len(bars):
            x0, y0, x1, y1 = bars.x0, bars.y, bars.x1, bars.y + bars.height
            event, lane = bars.event, bars.lane
        else:
            half = self._layout.glyph / 2
            x0, y0, x1, y1 = glyphs.x - half, glyphs.y - half, glyphs.x + half, glyphs.y + half
            event, lane = glyphs.event, glyphs.lane

        box = _box(x0, y0, x1, y1)

        def hit(at: int) -> Hit:
            return Hit("event", (int(event[at]),), int(lane[at]), -1, "", *box(at))

        return Boxes("event", x0, y0, x1, y1, event.astype(np.int64), hit)

    @cached_property
    def _discs(self) -> Boxes:
        discs = self._scene.discs
        x0, y0, x1, y1 = (
            discs.x - discs.radius, discs.y - discs.radius, discs.x + discs.radius, discs.y + discs.radius,
        )  # fmt: skip

        box = _box(x0, y0, x1, y1)

        def hit(at: int) -> Hit:
            return Hit(
                "disc", (int(discs.event[at]),), int(discs.lane[at]), -1, "", *box(at),
                float(discs.first[at]), float(discs.last[at]), int(discs.number[at]),
            )  # fmt: skip

        return Boxes("disc", x0, y0, x1, y1, discs.event.astype(np.int64), hit)

    @cached_property
    def _more(self) -> Boxes:
        pills = self._scene.more

        def hit(at: int) -> Hit:
            pill = pills[at]
            return Hit("more", pill.events, pill.lane, x0=pill.x, y0=pill.y, x1=pill.x + pill.width,
                       y1=pill.y + pill.height, count=pill.number)  # fmt: skip

        first = [pill.events[0] if pill.events else -1 for pill in pills]
        return _boxes("more", [(p.x, p.y, p.x + p.width, p.y + p.height) for p in pills], first, hit)

    @cached_property
    def _off_view(self) -> Boxes:
        pills = self._scene.off_view

        def hit(at: int) -> Hit:
            off = pills[at]
            return Hit("off_view", (off.event,), off.lane, x0=off.x, y0=off.y, x1=off.x + off.width,
                       y1=off.y + off.height)  # fmt: skip

        boxes = [(off.x, off.y, off.x + off.width, off.y + off.height) for off in pills]
        return _boxes("off_view", boxes, [off.event for off in pills], hit)

    @cached_property
    def _opposes(self) -> Boxes:
        signs = self._scene.opposes
        r = signs.radius
        x0, y0, x1, y1 = signs.x - r, signs.y - r, signs.x + r, signs.y + r

        box = _box(x0, y0, x1, y1)

        def hit(at: int) -> Hit:
            lane, contradiction = int(signs.lane[at]), int(signs.contradiction[at])
            return Hit("oppose", (int(signs.event[at]),), lane, contradiction, "", *box(at))

        return Boxes("oppose", x0, y0, x1, y1, signs.event.astype(np.int64), hit)

    @cached_property
    def _cells(self) -> Boxes:
        cells = self._scene.cells
        if cells is None:
            return _boxes("cell", [], [], lambda _: Hit("cell"))
        row, column = np.nonzero(cells.number)
        y0 = cells.y[row]

        def hit(at: int) -> Hit:
            return self._cell(int(row[at]), int(column[at]))

        none = np.full(len(row), -1, np.int64)
        return Boxes("cell", cells.x0[column], y0, cells.x1[column], y0 + cells.height, none, hit)

    def _cell(self, row: int, column: int) -> Hit:
        cells = self._scene.cells
        assert cells is not None
        y = float(cells.y[row])
        return Hit(
            "cell", (), int(cells.lane[row]), x0=float(cells.x0[column]), y0=y, x1=float(cells.x1[column]),
            y1=y + cells.height, first=int(cells.start[column]), last=int(cells.end[column]) - 1,
            count=int(cells.number[row, column]),
        )  # fmt: skip


def _near(boxes: Boxes, x: float, y: float) -> list[int]:
    """Give the targets that a point is in: each at least as large as a finger or an unsteady hand needs."""
    if not len(boxes.x0):
        return []
    width, height = (OPPOSE_TARGET, OPPOSE_TARGET) if boxes.kind == "oppose" else (TARGET_WIDTH, TARGET_HEIGHT)
    # Twice the distance from the centre is no more than the size.
    row = np.flatnonzero(np.abs(boxes.y0 + boxes.y1 - 2 * y) <= np.maximum(boxes.y1 - boxes.y0, height))
    x0, x1 = boxes.x0[row], boxes.x1[row]
    found: list[int] = row[np.abs(x0 + x1 - 2 * x) <= np.maximum(x1 - x0, width)].tolist()
    return found


def _distance(boxes: Boxes, at: int, x: float, y: float) -> float:
    """Give how far a point lies from a box, 0 inside; inside, the nearer centre wins by a fraction of a pixel."""
    x0, y0, x1, y1 = (float(edge[at]) for edge in (boxes.x0, boxes.y0, boxes.x1, boxes.y1))
    dx, dy = max(x0 - x, 0.0, x - x1), max(y0 - y, 0.0, y - y1)
    centre = abs((x0 + x1) / 2 - x) + abs((y0 + y1) / 2 - y)
    return hypot(dx, dy) + min(centre, 1000.0) / 10_000


def _box(x0: Floats, y0: Floats, x1: Floats, y1: Floats) -> Callable[[int], tuple[float, float, float, float]]:
    return lambda at: (float(x0[at]), float(y0[at]), float(x1[at]), float(y1[at]))


def _boxes(
    kind: str, boxes: list[tuple[float, float, float, float]], events: list[int], hit: Callable[[int], Hit]
) -> Boxes:
    x0, y0, x1, y1 = np.array(boxes, np.float64).reshape(-1, 4).T
    return Boxes(kind, x0, y0, x1, y1, np.array(events, np.int64), hit)
