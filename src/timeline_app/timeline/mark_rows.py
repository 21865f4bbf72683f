"""Rows of the marks in a tile of time: how many each lane needs, and who is where in the lanes on the screen."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.lanes import Runs, pack, rows_needed, runs
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.mark_facts import (
    Code,
    Facts,
    Opposed,
    Time,
    fill_in,
    lane_starts,
    note_neighbours,
    number_lanes,
    opposed,
    outlines,
    together,
)
from timeline_app.timeline.marks import bar_reach, edges, glyph_reach
from timeline_app.timeline.reach import ranges
from timeline_app.timeline.scale import Scale
from timeline_app.timeline.title_widths import TitleWidths
from timeline_app.timeline.window import Some

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

ALL_ROWS = 200
"""Rows of a lane that was opened to show everything."""


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """How marks are packed: the stage, the words and sizes, and how many rows a lane may have.

    `scale` is the one they are packed on, `typical` the one on which is judged whether labels fit inside.
    """

    bars: bool
    scale: Scale
    typical: Scale
    widths: TitleWidths
    layout: Layout
    most_rows: int
    expanded: frozenset[int]
    least: float
    """Minutes that the smallest mark takes, where a lane is too crowded to draw them all."""

    def most(self, lanes: Ints) -> Ints:
        """Give the greatest number of rows of some lanes."""
        most = np.full(len(lanes), self.most_rows, np.int64)
        if self.expanded:
            most[np.isin(lanes, list(self.expanded))] = ALL_ROWS
        return most

    def outlines(self, index: RecordIndex, pairs: Some) -> Facts:
        """Gather where the marks of some pairs lie."""
        return outlines(index, pairs, self.widths, self.layout, bars=self.bars)

    def runs(self, facts: Facts) -> Runs:
        """Find which marks stand in one another's way."""
        reach = (bar_reach if self.bars else glyph_reach)(facts, self.scale, self.typical, self.layout)
        return runs(facts.codes[Code.PLACE], reach.x0, reach.ext1, reach.words)

    def span(self, facts: Facts, scale: Scale) -> tuple[Floats, Floats]:
        """Give from where to where each mark is seen."""
        if self.bars:
            return edges(facts, scale, self.layout)[:2]
        reach = glyph_reach(facts, scale, scale, self.layout)
        return reach.x0, reach.x1


@dataclass(frozen=True, slots=True, eq=False)
class Heights:
    """What n marks, in order of lane, need of their lanes.

    `rows` are those that hold each, and `leaves` says whether any of its pairs may be left to a pill. `lanes` are those
    that have marks, `starts` the first mark of each.
    """

    facts: Facts
    lanes: Ints
    starts: Ints
    rows: Ints
    leaves: Bools

    def of(self, lanes: Ints) -> Facts:
        """Give the marks of some of its lanes (ascending)."""
        at = np.searchsorted(self.lanes, lanes)
        begin, end = self.starts[at], np.append(self.starts[1:], len(self.facts))[at]
        facts = self.facts.taken(ranges(begin, end))
        number_lanes(facts)
        return facts

    def within(self, first: float, last: float) -> Facts:
        """Give the marks whose span touches a stretch (its first and last minute)."""
        times = self.facts.times
        facts = self.facts.taken(np.flatnonzero((times[Time.LOW] <= last) & (times[Time.HIGH] >= first)))
        number_lanes(facts)
        return facts


def heights(facts: Facts, rules: Rules) -> Heights:
    """Work out the rows that lanes need; `facts` are the outlines of all marks, in order of lane."""
    starts = lane_starts(facts)
    lanes = facts.codes[Code.LANE, starts]
    place = facts.codes[Code.PLACE]
    rows, leaves = rows_needed(place, rules.runs(facts), rules.most(lanes))
    return Heights(facts, lanes, starts, rows, leaves | (facts.codes[Code.WEIGHT] > 1))


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """Marks with their rows, in order of lane (as they came here), row and time.

    `row` is that of each mark, -1 without one. `hidden` is how many pairs each leaves to a "+2"; `leaving` are the
    marks (positions) that leave any, in order of lane and time. `turn` tells of two marks of a lane which is earlier.
    `place` numbers the lanes.
    """

    facts: Facts
    row: Ints
    fitted: Bools
    hidden: Ints
    leaving: Ints
    turn: Ints

    @property
    def place(self) -> Ints:
        """The number of each mark's lane."""
        place: Ints = self.facts.codes[Code.PLACE]
        return place

    def on_another_day(self, index: RecordIndex, rules: Rules) -> "Packed":
        """Give the same rows as another state of the record draws them: `index` holds the same pairs."""
        facts = self.facts.copied()
        fill_in(facts, index, rules.widths, rules.layout, bars=rules.bars)
        note_neighbours(facts.codes, opposed(index, facts.codes, self.turn.astype(np.float64)))
        return replace(self, facts=facts)


def packed(index: RecordIndex, facts: Facts, rules: Rules) -> Packed:
    """Give marks their rows; `facts` are their outlines, in order of lane, and are filled in."""
    lanes = facts.codes[Code.LANE, lane_starts(facts)]
    place, marks = facts.codes[Code.PLACE], rules.runs(facts)
    row = pack(place, marks, rules.most(lanes))
    fill_in(facts, index, rules.widths, rules.layout, bars=rules.bars)
    facts.codes[Code.ROW] = row
    # Within a row marks stand in order of their left edge; those without a row come last in their lane.
    turn = np.empty(len(place), np.int64)
    turn[marks.order] = np.arange(len(place))
    order = np.lexsort((turn, np.where(row < 0, ALL_ROWS, row), place))
    pairs_opposed = opposed(index, facts.codes, turn.astype(np.float64))
    facts = facts.taken(order)
    new = np.empty(len(order), np.int64)
    new[order] = np.arange(len(order))
    before, after, contradiction = pairs_opposed
    note_neighbours(facts.codes, Opposed(new[before], new[after], contradiction))
    row = row[order]
    fitted = row >= 0
    hidden = facts.codes[Code.WEIGHT] - fitted
    leaving = np.flatnonzero(hidden)
    turn = turn[order]
    leaving = leaving[np.argsort(turn[leaving])]
    return Packed(facts, row, fitted, hidden, leaving, turn)


def joined(one: Packed, two: Packed) -> Packed:
    """Put the marks of different lanes together."""
    return Packed(
        together(one.facts, two.facts), np.concatenate((one.row, two.row)), np.concatenate((one.fitted, two.fitted)),
        np.concatenate((one.hidden, two.hidden)), np.concatenate((one.leaving, two.leaving + len(one.row))),
        np.concatenate((one.turn, two.turn)),
    )  # fmt: skip
