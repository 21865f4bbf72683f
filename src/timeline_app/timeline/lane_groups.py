"""Stage 3: neighbours as one disc with a number, single marks as glyphs, and names where they fit."""

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.disc_groups import DiscGroups, OnLanes, disc_groups
from timeline_app.timeline.drawing import LOOKS
from timeline_app.timeline.group_lines import Words, draw_lines
from timeline_app.timeline.labels import LABEL_PAD, Row, beside_all
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.pencil import Pencil
from timeline_app.timeline.reach import ranges
from timeline_app.timeline.scene_columns import OUTLINE, Bars, Counts, Discs, Glyphs, Labels, Opposes
from timeline_app.timeline.stages import group_distance
from timeline_app.timeline.window import InView

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

MOST_NAMES = 3
"""Groups of so many are named, by all of their titles."""
LEAST_ROOM = 16.0
"""No name fits into less."""
LEAST_OF_BYTE = 2.0
"""Pixels that a title takes at least for each of its bytes: most titles need no measuring to be too wide."""
SIGN_OUT = 0.54
"""The middle of a ≠ lies this share of its radius right of its mark, which would be hard to tell under it."""
NUMBER_ROOM = 6.0
SIGN_UP = 0.84
"""A ≠ stands at least this share of its radius below the top of its lane."""
NO_BARS, NO_COUNTS, NO_OPPOSES = Bars.empty(), Counts.empty(), Opposes.empty()
_HAS_GLYPH = np.array([look.has_glyph for look in LOOKS], np.bool_)


class GroupLanes:
    """Discs, single glyphs, lines and names of some lanes on the screen."""

    def __init__(self, pencil: Pencil, seen: InView, lanes: Ints, ys: Floats) -> None:
        self._pencil, self._lanes, self._ys = pencil, lanes, ys
        self._on = OnLanes.of(pencil.index, seen, lanes)
        distance = max(int(group_distance(pencil.view.viewport)), 1)
        groups: DiscGroups = disc_groups(self._on, distance)
        self._groups = groups
        layout = pencil.view.layout
        self._x = pencil.view.viewport.xs_of((groups.first + groups.last) / 2)
        self._y = ys[groups.row]
        self._single = groups.number == 1
        self._radius = np.full(len(self._x), layout.glyph / 2)
        several = (~self._single).nonzero()[0]
        wide = pencil.wordings.number_widths(groups.number[several])
        self._radius[several] = layout.disc + np.maximum(0.0, wide / 2 - NUMBER_ROOM)

    def draw(self) -> MarkColumns:
        """Draw them."""
        pencil, groups = self._pencil, self._groups
        labels, words = self._labels()
        kinds = pencil.index.record.events.kinds
        return MarkColumns(
            NO_BARS, draw_lines(pencil, self._on, self._ys, words), self._glyphs(kinds), self._discs(), labels,
            NO_COUNTS, (), self._opposes((groups.signed >= 0).nonzero()[0]),
        )  # fmt: skip

    def _glyphs(self, kinds: tuple[str, ...]) -> Glyphs:
        at = self._single.nonzero()[0]
        groups = self._groups
        event, look = groups.event[at], groups.look[at]
        kind = np.where(_HAS_GLYPH[look], self._pencil.index.record.events.kind[event], np.uint8(OUTLINE))
        return Glyphs(event, self._lanes[groups.row[at]], self._x[at], self._y[at], kind, look, kinds)

    def _discs(self) -> Discs:
        at = (~self._single).nonzero()[0]
        groups = self._groups
        return Discs(
            groups.event[at], self._lanes[groups.row[at]], self._x[at], self._y[at], self._radius[at], groups.look[at],
            groups.hollow[at], groups.number[at], groups.first[at].astype(np.float64),
            groups.last[at].astype(np.float64),
        )  # fmt: skip

    def _opposes(self, at: Ints) -> Opposes:
        groups, radius = self._groups, self._pencil.view.layout.small_oppose
        if not len(at):
            return NO_OPPOSES
        contradiction, other = self._pencil.index.partners.first_of(groups.signed[at])
        return Opposes(
            self._sign_x(at), self._sign_y(at), contradiction, groups.signed[at], other,
            self._lanes[groups.row[at]], self._pencil.index.is_proposed(groups.signed[at]), radius,
        )  # fmt: skip

    def _sign_y(self, at: Ints) -> Floats:
        """Give the height of ≠: at the shoulder of its disc, but of a large one not so high that the lane cuts it."""
        layout = self._pencil.view.layout
        top = self._y[at] - (layout.group_lane - layout.band) / 2
        found: Floats = np.maximum(self._y[at] - self._radius[at] + 1.0, top + SIGN_UP * layout.small_oppose)
        return found

    def _sign_x(self, at: Ints) -> Floats:
        found: Floats = self._x[at] + self._radius[at] + SIGN_OUT * self._pencil.view.layout.small_oppose
        return found

    def _labels(self) -> tuple[Labels, Words]:
        """Name single marks and small groups: right of the mark, else left, else nowhere."""
        groups, pencil = self._groups, self._pencil
        reach = self._radius + pencil.view.layout.mark_air
        before, after = self._x - reach, self._x + reach
        signed = (groups.signed >= 0).nonzero()[0]
        after[signed] = self._sign_x(signed) + pencil.view.layout.small_oppose
        some = self._named(before, after)
        need, want = np.zeros(len(before)), np.zeros(len(before), np.bool_)
        need[some], want[some] = self._widths_of(some), True
        row = Row(groups.row, before, after, before, after, need, want)
        x = beside_all(row, pencil.view.viewport.width, self._ranks)
        placed = (~np.isnan(x)).nonzero()[0]
        labels = Labels(
            groups.event[placed], x[placed], self._y[placed], need[placed], groups.look[placed], self._texts_of(placed)
        )
        x0, x1 = x[placed] - LABEL_PAD, x[placed] + need[placed] + LABEL_PAD
        return labels, Words(groups.row[placed], x0, x1)

    def _named(self, before: Floats, after: Floats) -> Ints:
        """Give the groups (positions) that are small enough for names and have some room beside them."""
        row, width = self._groups.row, self._pencil.view.viewport.width
        room = np.full(len(row) + 1, np.inf)
        room[1:-1] = np.where(row[1:] == row[:-1], before[1:] - after[:-1], np.inf)
        to_left, to_right = np.minimum(room[:-1], before), np.minimum(room[1:], width - after)
        groups, most = self._groups, np.maximum(to_left, to_right)
        # Where bins were used, what reaches in is in no group's list of members: such a group is not named.
        small = (groups.number <= MOST_NAMES) & (groups.end - groups.begin == groups.number) & (most >= LEAST_ROOM)
        some: Ints = small.nonzero()[0]
        if not len(some):
            return some
        offsets = self._pencil.index.record.events.titles.offsets
        begin, sizes = groups.begin[some], groups.number[some]
        events = groups.members[ranges(begin, begin + sizes)]
        longest = np.maximum.reduceat(offsets[events + 1] - offsets[events], sizes.cumsum() - sizes)
        named: Ints = some[longest * LEAST_OF_BYTE <= most[some]]
        return named

    def _widths_of(self, some: Ints) -> Floats:
        """Give the width of each group's name."""
        wide = self._pencil.widths.of(self._groups.event[some])[0].copy()
        several = (~self._single[some]).nonzero()[0]
        wide[several] = [width for _, width in self._joined(some[several])]
        return wide

    def _texts_of(self, some: Ints) -> list[str]:
        """Give the wording of each group's name."""
        texts = self._pencil.widths.texts(self._groups.event[some])
        several = (~self._single[some]).nonzero()[0]
        for at, (text, _) in zip(several.tolist(), self._joined(some[several]), strict=True):
            texts[at] = text
        return texts

    def _joined(self, some: Ints) -> list[tuple[str, float]]:
        """Give the titles of each of some groups as one text, and its width."""
        groups, joined = self._groups, self._pencil.wordings.joined
        members = groups.members
        bounds = zip(groups.begin[some].tolist(), groups.end[some].tolist(), strict=True)
        return [joined(tuple(members[begin:end].tolist())) for begin, end in bounds]

    def _ranks(self, some: Ints) -> list[tuple[float, ...]]:
        """Give the order in which names are placed: selected, contradicted, most quotes, earliest."""
        groups, columns, selected = self._groups, self._pencil.index.record.events, self._pencil.view.selected
        begin, end = groups.begin[some], groups.end[some]
        events = groups.members[ranges(begin, end)]
        starts = np.cumsum(end - begin) - (end - begin)
        chosen = np.isin(events, list(selected)) if selected else np.zeros(len(events), np.bool_)
        ranks = (
            ~np.logical_or.reduceat(chosen, starts), ~np.logical_or.reduceat(columns.contradicted[events], starts),
            -np.add.reduceat(columns.quotes[events].astype(np.int64), starts), self._x[some],
        )  # fmt: skip
        return list(zip(*(column.tolist() for column in ranks), strict=True))
