"""Stage 2: glyphs with lines for doubtful or long spans, and labels where they fit."""

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import LOOKS, End, Label, Line, More
from timeline_app.timeline.labels import Placed, Taken, beside, inside, priority
from timeline_app.timeline.lane_bars import LaneRows, lane_rows
from timeline_app.timeline.marks import BEYOND, GlyphBoxes, glyph_boxes
from timeline_app.timeline.pencil import Pencil

Ints = npt.NDArray[np.int64]

LINE_PAD, LINE_AIR = 6.0, 14.0
"""Air before a name in its line, and what is left of the line behind it."""
SHARED_REACH = 60.0
"""Opposing glyphs of one row no further apart share one ≠ between them."""


class GlyphLanes:
    """All glyphs of a view, laid out once; `draw` adds one lane to the pencil's lists."""

    def __init__(self, pencil: Pencil, pairs: Ints) -> None:
        index, view = pencil.index, pencil.view
        self._pencil = pencil
        lane, event = index.lane[pairs], index.event[pairs]
        boxes = glyph_boxes(event, index.bounds, index.record.events, view.viewport, view.layout)
        self.boxes: GlyphBoxes = boxes
        self.seen = (boxes.ext1 > 0) & (boxes.ext0 < view.viewport.width)
        self._ext0, self._ext1 = boxes.ext0.tolist(), boxes.ext1.tolist()
        self._sign_right: dict[int, float] = {}
        self.rows = lane_rows(pencil, lane, event, self._ext0, self._ext1, self._ext1, self.seen.tolist())

    def draw(self, lane: int, y: float) -> None:
        """Draw a lane whose first row begins at `y`."""
        rows = self.rows.get(lane)
        if rows is None:
            return
        pencil, layout = self._pencil, self._pencil.view.layout
        taken = [Taken([]) for _ in range(rows.count)]
        for pill in rows.more:
            taken[pill.row].take(pill.x, pill.x + pill.width)
            top = y + pill.row * layout.row + (layout.bar - 20.0) / 2
            pencil.more.append(More(pill.x, top, pill.width, 20.0, pill.text, lane, len(pill.events), pill.events))
        self._draw_opposes(rows, y, taken)
        for mark, row in zip(rows.marks, rows.rows, strict=True):
            taken[row].take(self._ext0[mark] + 3.0, self._ext1[mark] - 3.0)
        for mark, row in self._in_order(rows):
            self._draw_mark(mark, y + row * layout.row + layout.bar / 2, taken[row])

    def _in_order(self, rows: LaneRows) -> list[tuple[int, int]]:
        events, selected = self._pencil.index.record.events, self._pencil.view.selected

        def rank(at: tuple[int, int]) -> tuple[bool, bool, int, float]:
            event = int(self.boxes.event[at[0]])
            return priority(
                event in selected, bool(events.contradicted[event]), int(events.quotes[event]), self._ext0[at[0]]
            )

        return sorted(zip(rows.marks, rows.rows, strict=True), key=rank)

    def _draw_opposes(self, rows: LaneRows, y: float, taken: list[Taken]) -> None:
        """Draw ≠ between opposing glyphs of one row, else at the upper right of a glyph or right of its line."""
        pencil, boxes, layout = self._pencil, self.boxes, self._pencil.view.layout
        place = {int(boxes.event[mark]): (mark, row) for mark, row in zip(rows.marks, rows.rows, strict=True)}
        done: set[int] = set()
        for event, (mark, row) in place.items():
            if event in done or not pencil.is_contradicted(event):
                continue
            middle = y + row * layout.row + layout.bar / 2
            x, at_y, other = self._oppose_place(event, mark, row, middle, place)
            if other is None and not boxes.has_line[mark]:
                self._sign_right[mark] = x + layout.small_oppose
            pencil.draw_oppose(event, x, at_y, layout.small_oppose, other)
            taken[row].take(x - layout.small_oppose, x + layout.small_oppose)
            done |= {event} if other is None else {event, other}

    def _oppose_place(
        self, event: int, mark: int, row: int, middle: float, place: dict[int, tuple[int, int]]
    ) -> tuple[float, float, int | None]:
        boxes, layout = self.boxes, self._pencil.view.layout
        here = float(boxes.glyph_x[mark])
        for _, other in self._pencil.index.partners.get(event, ()):
            if other in place and place[other][1] == row and not boxes.has_line[mark]:
                there = float(boxes.glyph_x[place[other][0]])
                if abs(there - here) <= SHARED_REACH and not boxes.has_line[place[other][0]]:
                    return (here + there) / 2, middle - 4.0, other
        if boxes.has_line[mark] and not self._sign_room(mark):
            return float(boxes.x1[mark]) + 4.0 + layout.small_oppose, middle, None
        return here + layout.glyph / 2 + layout.small_oppose - 3.0, middle - 5.0, None

    def _sign_room(self, mark: int) -> float:
        """Give the room that a ≠ takes beside a line's glyph: none where the line's end is in view and carries it."""
        radius = self._pencil.view.layout.small_oppose
        beyond_line = float(self.boxes.x1[mark]) + 4.0 + radius
        return 0.0 if beyond_line < self._pencil.view.viewport.width else 2 * radius - 3.0

    def _draw_mark(self, mark: int, middle: float, taken: Taken) -> None:
        pencil, boxes = self._pencil, self.boxes
        event, glyph_x = int(boxes.event[mark]), float(boxes.glyph_x[mark])
        title, width = pencil.index.record.events.titles[event], pencil.view.viewport.width
        half = pencil.view.layout.glyph / 2
        placed: Placed | None = None
        gap1 = glyph_x + half + 4.0
        if boxes.has_line[mark]:
            label_x = glyph_x + half + LINE_PAD + (self._sign_room(mark) if pencil.is_contradicted(event) else 0.0)
            room = min(float(boxes.x1[mark]), width) - LINE_AIR - label_x
            placed = inside(title, label_x, room, pencil.measure)
            gap1 = placed.x + placed.width + 6.0 if placed else gap1
        if placed is None:
            left = self._ext0[mark] if boxes.has_line[mark] else glyph_x - half - 2.0
            right = self._ext1[mark] if boxes.has_line[mark] else glyph_x + half + 2.0
            right = max(right, self._sign_right.get(mark, right))
            placed = beside(title, left, right, width, taken, pencil.measure)
        look = pencil.look(event)
        if placed:
            pencil.labels.append(Label(event, placed.x, middle, placed.text, placed.width, LOOKS[look].text))
        if boxes.has_line[mark]:
            pencil.lines.append(self._line(mark, event, middle, look, glyph_x - half - 4.0, gap1))
        pencil.draw_glyph(event, glyph_x, middle)

    def _line(self, mark: int, event: int, middle: float, look: int, gap0: float, gap1: float) -> Line:
        boxes, width = self.boxes, self._pencil.view.viewport.width
        left, right = End(int(boxes.left[mark])), End(int(boxes.right[mark]))
        fade = float(boxes.fade[mark])
        return Line(
            event, max(float(boxes.x0[mark]), -BEYOND), min(float(boxes.x1[mark]), width + BEYOND), middle, look,
            left, right, fade if left == End.OPEN else 0.0, fade if right == End.OPEN else 0.0, gap0, gap1,
        )  # fmt: skip
