"""What lies under the pointer: every mark at least 24 × 28 pixels, the nearest wins, a selected one sooner."""

from dataclasses import dataclass

from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.scene_columns import TimelineScene

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

    def distance(self, x: float, y: float) -> float:
        """Give how far a point lies from the box, 0 inside; inside, the nearer centre wins by a fraction of a pixel."""
        dx = max(self.x0 - x, 0.0, x - self.x1)
        dy = max(self.y0 - y, 0.0, y - self.y1)
        centre = abs((self.x0 + self.x1) / 2 - x) + abs((self.y0 + self.y1) / 2 - y)
        return float((dx * dx + dy * dy) ** 0.5) + min(centre, 1000.0) / 10_000


class HitMap:
    """The targets of one scene."""

    def __init__(self, scene: TimelineScene, index: RecordIndex, layout: Layout | None = None) -> None:
        self._scene, self._index, self._layout = scene, index, layout or Layout()
        self.marks: tuple[Hit, ...] = tuple(self._marks())

    def at(self, x: float, y: float, selected: frozenset[int] = frozenset()) -> Hit | None:
        """Give the target under a point of the lanes (scene coordinates), or None on empty ground."""
        best: Hit | None = None
        nearest = float("inf")
        for hit in self.marks:
            away = hit.distance(x, y)
            grown = _grown(hit)
            if grown.x0 <= x <= grown.x1 and grown.y0 <= y <= grown.y1:
                if hit.kind == "oppose" and away < 1.0:
                    # A sign on its bar is what is pointed at; around it the bar is.
                    away -= 1.0
                elif hit.events and hit.events[0] in selected:
                    away -= FAVOUR
                if away < nearest:
                    best, nearest = hit, away
        return best or self._row_at(y)

    def box_of(self, event: int, lane: int = -1) -> Hit | None:
        """Give the box of an event's mark, or of the disc it is in: where a ring is drawn or a tooltip shown."""
        for kinds in (("event",), ("disc", "more", "cell"), ("off_view",)):
            for hit in self.marks:
                if hit.kind in kinds and lane in (-1, hit.lane) and self._holds(hit, event):
                    return hit
        return None

    def _holds(self, hit: Hit, event: int) -> bool:
        if hit.kind not in ("disc", "cell"):
            return event in hit.events
        on_lane = bool((self._index.event[self._index.of_lane(hit.lane)] == event).any())
        return on_lane and hit.first <= int(self._index.bounds.anchor[event]) <= hit.last

    def _events(self, hit: Hit) -> list[int]:
        if hit.kind != "disc":
            return list(hit.events)
        pairs = self._index.of_lane(hit.lane)
        anchors = self._index.anchor[pairs]
        inside = pairs[(anchors >= hit.first) & (anchors <= hit.last)]
        return [int(event) for event in self._index.event[inside]]

    def within(self, x0: float, y0: float, x1: float, y1: float) -> tuple[int, ...]:
        """Give the events whose marks touch a box, in drawing order."""
        left, right = sorted((x0, x1))
        top, bottom = sorted((y0, y1))
        found: dict[int, None] = {}
        for hit in self.marks:
            if (
                hit.kind in ("event", "disc")
                and hit.x1 >= left
                and hit.x0 <= right
                and hit.y1 >= top
                and hit.y0 <= bottom
            ):
                found.update(dict.fromkeys(self._events(hit)))
        return tuple(found)

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

    def _marks(self) -> list[Hit]:
        scene, half = self._scene, self._layout.glyph / 2
        found: list[Hit] = []
        for bar in scene.bars:
            lane = self.lane_at(bar.y)
            found.append(Hit("event", (bar.event,), lane, x0=bar.x0, y0=bar.y, x1=bar.x1, y1=bar.y + bar.height))
        if not scene.bars:
            for glyph in scene.glyphs:
                lane = self.lane_at(glyph.y)
                found.append(
                    Hit(
                        "event",
                        (glyph.event,),
                        lane,
                        x0=glyph.x - half,
                        y0=glyph.y - half,
                        x1=glyph.x + half,
                        y1=glyph.y + half,
                    )
                )
        for disc in scene.discs:
            r = disc.radius
            found.append(
                Hit(
                    "disc",
                    (disc.event,),
                    disc.lane,
                    x0=disc.x - r,
                    y0=disc.y - r,
                    x1=disc.x + r,
                    y1=disc.y + r,
                    first=disc.first,
                    last=disc.last,
                    count=disc.number,
                )
            )
        for pill in scene.more:
            found.append(
                Hit(
                    "more",
                    pill.events,
                    pill.lane,
                    x0=pill.x,
                    y0=pill.y,
                    x1=pill.x + pill.width,
                    y1=pill.y + pill.height,
                )
            )
        for off in scene.off_view:
            found.append(
                Hit("off_view", (off.event,), off.lane, x0=off.x, y0=off.y, x1=off.x + off.width, y1=off.y + off.height)
            )
        for sign in scene.opposes:
            r = sign.radius
            found.append(
                Hit(
                    "oppose",
                    (sign.event,),
                    self.lane_at(sign.y),
                    sign.contradiction,
                    x0=sign.x - r,
                    y0=sign.y - r,
                    x1=sign.x + r,
                    y1=sign.y + r,
                )
            )
        return found + self._cells()

    def _cells(self) -> list[Hit]:
        cells = self._scene.cells
        if cells is None:
            return []
        return [
            Hit("cell", (), cell.lane, x0=cell.x0, y0=cell.y, x1=cell.x1, y1=cell.y + cell.height,
                first=cell.start, last=cell.end - 1, count=cell.number)
            for cell in cells.rows() if cell.number
        ]  # fmt: skip


def _grown(hit: Hit) -> Hit:
    """Give the target of a mark: at least as large as a finger or an unsteady hand needs."""
    width, height = (OPPOSE_TARGET, OPPOSE_TARGET) if hit.kind == "oppose" else (TARGET_WIDTH, TARGET_HEIGHT)
    extra_x, extra_y = max(width - (hit.x1 - hit.x0), 0.0) / 2, max(height - (hit.y1 - hit.y0), 0.0) / 2
    return Hit(hit.kind, x0=hit.x0 - extra_x, y0=hit.y0 - extra_y, x1=hit.x1 + extra_x, y1=hit.y1 + extra_y)
