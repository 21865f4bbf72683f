"""A scene as a table of words for those who do not see it: one row a lane on the screen, one cell a mark.

Cells stand in the order of time. A cell says of an event what `wording.spoken` says; of a disc, a density cell or a
"+2" how many events it holds, of when, and whether one of them is contradicted; of a pill at the edge where it leads.
"""

from dataclasses import dataclass
from typing import NamedTuple

from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.domain.translating import tr, trn
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.wording import PROPOSED_WORDS, day_range, spoken


class TableCell(NamedTuple):
    """One mark: `event` is the index of the event it is or that speaks for it, -1 where there is none.

    The box is in the scene's coordinates. `words` are made when asked for (`SceneTable.words`): `number` is how many
    events it stands for, `first` and `last` the minutes they lie in, `sign` whether ≠ is drawn there, and `proposed`
    whether it is hollow.
    """

    event: int
    number: int
    x0: float
    y0: float
    x1: float
    y1: float
    first: float = 0.0
    last: float = 0.0
    sign: bool = False
    elsewhere: int = 0
    """-1 or 1 for a pill that leads out of the view to the left or right."""
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One lane on the screen with its marks in order of time; `y` and `height` are its place in the scene."""

    lane: int
    y: float
    height: float
    cells: tuple[TableCell, ...]


class SceneTable:
    """The table of one scene."""

    def __init__(self, scene: TimelineScene, index: RecordIndex) -> None:
        self._index, self._view = index, (scene.viewport.start, scene.viewport.end)
        marks = _marks(scene)
        self.rows: tuple[TableRow, ...] = tuple(
            TableRow(
                head.lane, head.y, head.height, tuple(sorted(marks.get(head.lane, ()), key=lambda c: (c.x0, c.y0)))
            )
            for head in scene.heads
        )

    @property
    def record(self) -> TimelineRecord:
        """The record that is drawn."""
        return self._index.record

    @property
    def columns(self) -> int:
        """The most cells that any row has."""
        return max((len(row.cells) for row in self.rows), default=0)

    def row_of(self, lane: int) -> int:
        """Give the number of the row of a lane, -1 where it is not on the screen."""
        return next((at for at, row in enumerate(self.rows) if row.lane == lane), -1)

    def place_of(self, lane: int, event: int) -> tuple[int, int] | None:
        """Give row and column of the mark of an event, or of what holds it; None where neither is on the screen."""
        row = self.row_of(lane)
        if row < 0 or event < 0:
            return None
        cells = self.rows[row].cells
        for column, cell in enumerate(cells):
            if cell.event == event and cell.number == 1:
                return row, column
        anchor = float(self._index.bounds.anchor[event])
        held = (
            n
            for n, cell in enumerate(cells)
            if (cell.number > 1 or cell.event < 0) and cell.first <= anchor <= cell.last
        )
        column = next(held, -1)
        return (row, column) if column >= 0 else None

    def row_words(self, row: int) -> str:
        """Give the name of a row: "Moussa Koussa, Foreign minister. Disputed. 5 events in view"."""
        lane = self.record.lanes[self.rows[row].lane]
        number = sum(cell.number for cell in self.rows[row].cells if not cell.elsewhere)
        parts = [f"{lane.name}, {lane.post}" if lane.post else lane.name]
        if lane.disputed:
            parts.append(tr("Disputed"))
        if not lane.known:
            parts.append(tr("Not yet reported"))
        parts.append(trn("{n} event in view", "{n} events in view", number) if number else tr("Nothing in view"))
        return ". ".join(parts)

    def words(self, row: int, column: int) -> str:
        """Give what is said of a cell; empty where a row has fewer."""
        line = self.rows[row]
        if column >= len(line.cells):
            return ""
        cell = line.cells[column]
        place = tr(
            "{name}, {place} of {all}",
            name=self.record.lanes[line.lane].name,
            place=column + 1,
            all=len(line.cells),
        )
        if cell.elsewhere:
            earlier = cell.elsewhere < 0
            where = tr("Earlier, outside the view.") if earlier else tr("Later, outside the view.")
            return f"{where} {self._spoken(line, column)}"
        if cell.number == 1:
            return self._spoken(line, column)
        parts = [place, _events(cell.number), day_range(int(cell.first), int(max(cell.last, cell.first)))]
        if cell.proposed:
            parts.append(PROPOSED_WORDS)
        elif cell.sign:
            parts.append(tr("Contradicted"))
        return ". ".join(parts) + "."

    def _spoken(self, line: TableRow, column: int) -> str:
        cell = line.cells[column]
        event = cell.event
        if event < 0:
            event = int(self._index.between(line.lane, cell.first, cell.last, self._view)[0])
        proposed = self._index.proposes(event)
        return spoken(self.record, line.lane, event, column + 1, len(line.cells), proposed=proposed)


def _events(number: int) -> str:
    return trn("{n} event", "{n} events", number)


def _marks(scene: TimelineScene) -> dict[int, list[TableCell]]:
    found: dict[int, list[TableCell]] = {}
    signed = {(sign.lane, sign.event) for sign in scene.opposes} | {(sign.lane, sign.other) for sign in scene.opposes}
    for bar in scene.bars:
        found.setdefault(bar.lane, []).append(
            TableCell(bar.event, 1, bar.x0, bar.y, bar.x1, bar.y + bar.height, sign=(bar.lane, bar.event) in signed)
        )
    if not scene.bars:
        for glyph in scene.glyphs:
            found.setdefault(glyph.lane, []).append(
                TableCell(glyph.event, 1, glyph.x - 12.0, glyph.y - 12.0, glyph.x + 12.0, glyph.y + 12.0)
            )
    for disc in scene.discs:
        r = disc.radius
        near = [sign.proposed for sign in scene.opposes if sign.lane == disc.lane and abs(sign.x - disc.x) < 3 * r]
        found.setdefault(disc.lane, []).append(
            TableCell(disc.event, disc.number, disc.x - r, disc.y - r, disc.x + r, disc.y + r, disc.first, disc.last,
                      sign=bool(near), proposed=bool(near) and all(near))
        )  # fmt: skip
    for pill in scene.more:
        first = scene.viewport.minute_at(pill.x)
        found.setdefault(pill.lane, []).append(
            TableCell(pill.events[0] if pill.events else -1, pill.number, pill.x, pill.y, pill.x + pill.width,
                      pill.y + pill.height, first, scene.viewport.minute_at(pill.x + pill.width))
        )  # fmt: skip
    for off in scene.off_view:
        found.setdefault(off.lane, []).append(
            TableCell(off.event, 1, off.x, off.y, off.x + off.width, off.y + off.height, elsewhere=off.side)
        )
    if scene.cells is not None:
        hollow = {(sign.lane, sign.x) for sign in scene.opposes if sign.proposed}
        for cell in scene.cells.rows():
            if cell.number:
                found.setdefault(cell.lane, []).append(
                    TableCell(-1, cell.number, cell.x0, cell.y, cell.x1, cell.y + cell.height, cell.start,
                              cell.end - 1, cell.contradicted, proposed=(cell.lane, cell.x1 - 1.0) in hollow)
                )  # fmt: skip
    return found
