"""The key timeline of the printed sheet: the same grammar as on screen, as SVG of the text's width, for any printer.

Source of the rules: design section 11. No transparency; long empty spans are marked breaks; small figures refer to
the numbered quotes; a key stands underneath.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, weekday
from timeline_app.domain.timeline_columns import LaneRow, TimelineRecord, lane_columns
from timeline_app.timeline import svg_shapes as svg
from timeline_app.timeline.broken_scale import BrokenScale, Segment, broken_scale, busy_segments
from timeline_app.timeline.drawing import ASSERTED, DENIED, SPECULATED, Bar, End
from timeline_app.timeline.font_widths import PAPER_FONTS, paper_width
from timeline_app.timeline.index import RecordIndex, build_index
from timeline_app.timeline.labels import Measurer
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.mark_lanes import all_marks
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.ticks import MONTHS, SHORT_MONTHS, WEEKDAYS, axis, year_name
from timeline_app.timeline.title_widths import EVERY_STEP, TitleWidths

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

PAPER_PALETTE: Mapping[str, str] = {
    "surface": "#FFFFFF", "text": "#111111", "text.2": "#333333", "text.3": "#555555", "border": "#A8A49B",
    "hairline": "#D9D6CF", "sunken": "#F1EFEA", "asserted": "#0B5C94", "asserted.tint": "#E1EEF8",
    "denied": "#A9430B", "speculated": "#55514A", "contradiction": "#7A0A50",
    "not_yet_reported.outline": "#8A857A", "not_yet_reported.text": "#6B675E",
}  # fmt: skip
"""Roles on white paper. Every sign also differs in shape or line, so a grey printer loses nothing."""

PAPER_LAYOUT = Layout(
    row=16.6, bar=12.2, lane_top=4.2, lane_bottom=1.8, band=0.0, glyph=8.6, bar_pad=3.2, count_icon=0.0, count_gap=2.6,
    oppose=4.6, small_oppose=4.2, fade=22.0, open_reach=44.0, least_bar=15.0, header=106.0, axis=14.0,
)  # fmt: skip

BORDER = 0.7
BREAK = 17.0
MARGIN = 14.0
"""Room at the end for a ≠ outside its bar."""
ALL_ROWS = 99
NAME_PAD = 6.0
NAME_SHARE = 0.24
"""Share of the width that names may take; longer ones run over lines: no name is cut on paper."""
NAME_LINE = 9.6
LEAST_DAY = 34.0
MOST_CONTENT = 0.34
"""Share of the time area that the words of one stretch may ask for."""
FEW_DAYS = 5
"""A stretch of so many days at most is drawn day by day, with room for words inside the bars."""
_KEY = (("asserted", ASSERTED), ("denied", DENIED), ("speculated", SPECULATED))
EXPLANATION = "Small numbers refer to the numbered quotes. A fading end means the start or end date is not known."


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One printed row: a name, the lanes (indices into the record's) it shows, and its group ("" for none)."""

    name: str
    lanes: tuple[int, ...]
    group: str = ""


class _Tick(NamedTuple):
    x: float
    text: str
    strong: bool


def key_timeline_svg(
    record: TimelineRecord,
    rows: Sequence[KeyRow],
    refs: Mapping[int, str],
    width_pt: float,
    measurer: Measurer = paper_width,
    paper_palette: Mapping[str, str] = PAPER_PALETTE,
) -> str:
    """Draw some rows of a record as one SVG of `width_pt` points; its height follows from the rows.

    - `rows` may merge several lanes; a heavier line stands between rows of different groups.
    - `refs` gives the quote numbers of an event by its id, such as "1–4"; events without any are drawn without.
    - `measurer` gives widths in points for the roles of `PAPER_FONTS`.
    - Undated events are left out: a sheet lists them in words. With nothing to draw the result is an empty picture.
    """
    merged = _merged(record, rows)
    index = build_index(merged)
    if not len(index.event):
        return _document([], width_pt, 1.0)
    return _Sheet(index, rows, refs, width_pt, measurer, paper_palette).document()


def _merged(record: TimelineRecord, rows: Sequence[KeyRow]) -> TimelineRecord:
    lanes = tuple(LaneRow(at, row.name, "", row.group, False) for at, row in enumerate(rows))
    pair_event, offsets = lane_columns(
        [e for lane in row.lanes for e in record.events_of(lane).tolist()] for row in rows
    )
    return TimelineRecord(record.events, lanes, pair_event, offsets, record.opposed, outweighed=record.outweighed)


class _Sheet:
    """One key timeline while it is drawn."""

    def __init__(
        self, index: RecordIndex, rows: Sequence[KeyRow], refs: Mapping[int, str], width: float,
        measure: Measurer, palette: Mapping[str, str],
    ) -> None:  # fmt: skip
        self._index, self._rows, self._measure, self._palette, self._width = index, rows, measure, palette, width
        ids = index.record.events.ids
        self._widths = TitleWidths(
            index.record.events.titles, lambda event: refs.get(int(ids[event]), ""), measure, EVERY_STEP
        )
        names = max(measure(row.name, "name") for row in rows) + NAME_PAD * 2
        self._left = min(max(names, 56.0), width * NAME_SHARE)
        self._names = [_wrapped(row.name, self._left - NAME_PAD, measure) for row in rows]
        self._scale = self._make_scale(width - self._left)
        view = View(
            Viewport(0.0, 1.0, self._scale.width), 1e9, layout=PAPER_LAYOUT, most_rows=ALL_ROWS, tail_follows=True
        )
        self._lanes = all_marks(index, view, self._scale, self._widths)
        self._parts: list[str] = []

    def _make_scale(self, room: float) -> BrokenScale:
        events = np.unique(self._index.event)
        bounds = self._index.bounds
        # What happened some time after a day is written in the column of that day, not of the next.
        first = (bounds.low[events] - (bounds.open_right[events] & ~bounds.has_core[events])) // MINUTES_A_DAY
        last = np.maximum((bounds.high[events] - 1) // MINUTES_A_DAY, first)
        stretches = busy_segments(first, last)
        full, _, tail = self._widths.of(events)
        layout = PAPER_LAYOUT
        content = full + tail + layout.glyph + 3 * layout.bar_pad + layout.count_gap + 2 * layout.oppose
        needs = [self._need(part, first, last, content, room) for part in stretches]
        weights = [float(max(((first >= a) & (first <= b)).sum(), 1)) for a, b in stretches]
        return broken_scale(stretches, needs, weights, room, BREAK, MARGIN)

    def _need(self, part: tuple[int, int], first: Ints, last: Ints, content: Floats, room: float) -> float:
        """Give the width in which the words of a stretch fit: inside their bars in few days, beside them else."""
        days = part[1] - part[0] + 1
        within = (first >= part[0]) & (first <= part[1])
        if days > FEW_DAYS:
            return min(float(content[within].max(initial=LEAST_DAY)) * 1.3, room * MOST_CONTENT)
        share = days / np.maximum(np.minimum(last, part[1]) - first + 1, 1)
        # One very long title must not take the page; it is cut or stands beside its bar.
        wanted = np.minimum(content, room * MOST_CONTENT / 2) * share
        return max(float(wanted[within].max(initial=0.0)), LEAST_DAY * days)

    def document(self) -> str:
        """Give the whole drawing."""
        ticks, tiers = self._ticks()
        top = PAPER_LAYOUT.axis + (10.0 if tiers else 0.0)
        places, bottom = self._places(top)
        self._draw_breaks(top, bottom)
        self._draw_axis(ticks, tiers, top, bottom)
        self._draw_rows(places, top, bottom)
        tops = np.array([y + PAPER_LAYOUT.lane_top for y, _ in places])
        self._draw_marks(self._lanes.draw(np.arange(len(places)), tops))
        return _document(self._parts, self._width, self._draw_key(bottom + 10.0))

    def _places(self, top: float) -> tuple[list[tuple[float, float]], float]:
        places: list[tuple[float, float]] = []
        y = top
        for number in range(len(self._rows)):
            rows = PAPER_LAYOUT.row * max(int(self._lanes.rows[number]), 1)
            names = PAPER_LAYOUT.row + NAME_LINE * (len(self._names[number]) - 1)
            height = PAPER_LAYOUT.lane_top + PAPER_LAYOUT.lane_bottom + max(rows, names)
            places.append((y, height))
            y += height
        return places, y

    def _ticks(self) -> tuple[list[_Tick], list[_Tick]]:
        """Give the upper tier (days, or the range of a short segment) and, where a segment needs one, the lower."""
        upper: list[_Tick] = []
        lower: list[_Tick] = []
        years = {civil(part.first_day).year for part in self._scale.segments}
        years |= {civil(part.last_day).year for part in self._scale.segments}
        for part in self._scale.segments:
            day_width = (part.x1 - part.x0) / part.days
            if day_width >= LEAST_DAY:
                upper += [
                    self._day_tick(part, day, day_width, len(years) > 1)
                    for day in range(part.first_day, part.last_day + 1)
                ]
            elif part.days <= LONG_SEGMENT_DAYS or part.x1 - part.x0 < LONG_SEGMENT_WIDTH:
                upper.append(_Tick(part.x0, _range_text(part, len(years) > 1), True))
            else:
                self._long_ticks(part, upper, lower)
        return upper, lower

    def _day_tick(self, part: Segment, day: int, width: float, with_year: bool) -> _Tick:
        year, month, of_month = civil(day)
        name = f"{WEEKDAYS[weekday(day)]} {of_month}"
        choices = [
            f"{name} {MONTHS[month - 1]}",
            f"{name} {SHORT_MONTHS[month - 1]}",
            f"{of_month} {SHORT_MONTHS[month - 1]}",
        ]
        if with_year and day == part.first_day:
            choices = [f"{choice} {year_name(year)}" for choice in choices] + choices
        words = next((c for c in choices if self._measure(c, "axis") + 2 * NAME_PAD <= width), str(of_month))
        return _Tick(part.x0 + (day - part.first_day) * width, words, True)

    def _long_ticks(self, part: Segment, upper: list[_Tick], lower: list[_Tick]) -> None:
        view = Viewport(part.first_day * 1440.0, part.days * 1440.0, part.x1 - part.x0)
        steps = axis(view, self._measure)
        upper += [_Tick(part.x0 + max(label.x, 0.0), label.text, True) for label in steps.context]
        lower += [_Tick(part.x0 + label.x, label.text, False) for label in steps.units if label.x < view.width - 1]

    def _draw_breaks(self, top: float, bottom: float) -> None:
        """Mark each break by a grey column and two strokes in the head."""
        for left, _ in zip(self._scale.segments, self._scale.segments[1:], strict=False):
            x = self._left + left.x1
            self._parts.append(svg.rectangle(x + 3, top, x + BREAK - 3, bottom - top, self._palette["sunken"]))
            for shift in (4.0, 8.5):
                self._parts.append(svg.stroke(x + shift, top - 3, x + shift + 5, 3, self._palette["text.2"], BORDER))

    def _draw_axis(self, upper: list[_Tick], lower: list[_Tick], top: float, bottom: float) -> None:
        for tick in upper:
            x = self._left + tick.x
            self._parts.append(svg.stroke(x, 0, x, bottom, self._palette["border"], BORDER * 0.7))
            self._say(x + 4, PAPER_LAYOUT.axis / 2, tick.text, "axis", "text")
        for tick in lower:
            x = self._left + tick.x
            self._parts.append(svg.stroke(x, top - 6, x, bottom, self._palette["hairline"], BORDER * 0.7))
            self._say(x + 3, PAPER_LAYOUT.axis + 4, tick.text, "axis.unit", "text.2")

    def _draw_rows(self, places: list[tuple[float, float]], top: float, bottom: float) -> None:
        self._parts.append(svg.stroke(0, top, self._width, top, self._palette["text"], 1.0))
        for number, (y, height) in enumerate(places):
            row = self._rows[number]
            middle = y + PAPER_LAYOUT.lane_top + PAPER_LAYOUT.bar / 2
            for n, words in enumerate(self._names[number]):
                self._say(0, middle + n * NAME_LINE, words, "name", "text")
            if number + 1 < len(places):
                heavy = row.group != self._rows[number + 1].group
                colour, thick = ("text", 1.0) if heavy else ("hairline", BORDER)
                self._parts.append(svg.stroke(0, y + height, self._width, y + height, self._palette[colour], thick))
        self._parts.append(svg.stroke(0, bottom, self._width, bottom, self._palette["border"], BORDER))

    def _draw_marks(self, marks: MarkColumns) -> None:
        palette, inner = self._palette, []
        for item in marks.bars:
            inner += svg.bar(item, palette, BORDER, 2.6)
        inner += [svg.glyph(g.kind, g.look, g.x, g.y, PAPER_LAYOUT.glyph, palette, BORDER) for g in marks.glyphs]
        inner += [svg.text(t.x, t.y, t.text, PAPER_FONTS["label"], palette[t.role]) for t in marks.labels]
        inner += [svg.text(c.x, c.y, c.text, PAPER_FONTS["count"], palette["text.2"]) for c in marks.counts]
        inner += [svg.oppose(o.x, o.y, o.radius, palette) for o in marks.opposes]
        self._parts.append(f'<g transform="translate({svg.number(self._left)} 0)">{"".join(inner)}</g>')

    def _draw_key(self, y: float) -> float:
        """Draw the key and what a fading end means; give the height of the whole drawing."""
        palette, x = self._palette, 0.0
        x = self._say(x, y, "Key", "key", "text") + 7
        for words, look in _KEY:
            sample = Bar(-1, x, x + 15, y - 5, 10, look, End.UPRIGHT, End.UPRIGHT, 0, 0)
            self._parts += svg.bar(sample, palette, BORDER, 2.4)
            self._parts.append(svg.glyph("statement", look, x + 7.5, y, 7.4, palette, BORDER))
            x = self._say(x + 18, y, words, "small", "text.2") + 9
        self._parts.append(svg.oppose(x + 4.4, y, 4.4, palette))
        x = self._say(x + 12, y, "contradicted", "small", "text.2") + 9
        self._parts.append(svg.bracket(x, y - 5, 10, 1, palette["asserted"], BORDER * 1.3))
        self._say(x + 7, y, "earliest or latest possible date", "small", "text.2")
        self._say(0, y + 13, EXPLANATION, "small", "text.2")
        return y + 20

    def _say(self, x: float, y: float, words: str, role: str, colour: str) -> float:
        """Write words and give where they end."""
        self._parts.append(svg.text(x, y, words, PAPER_FONTS[role], self._palette[colour]))
        return x + self._measure(words, role)


LONG_SEGMENT_DAYS = 31
LONG_SEGMENT_WIDTH = 150.0


def _wrapped(text: str, room: float, measure: Measurer) -> list[str]:
    """Break a name at its spaces into lines that fit; a single word is never broken."""
    lines: list[str] = []
    for word in text.split():
        if lines and measure(f"{lines[-1]} {word}", "name") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def _range_text(part: Segment, with_year: bool) -> str:
    """Give "20–28 Feb", "28 Feb – 3 Mar", with the year where the sheet spans several."""
    a, b = civil(part.first_day), civil(part.last_day)
    year = f" {year_name(b.year)}" if with_year or a.year != b.year else ""
    if b.year - a.year > 1:
        return f"{year_name(a.year)}–{year_name(b.year)}"
    if a == b:
        return f"{a.day} {SHORT_MONTHS[a.month - 1]}{year}"
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{b.day} {SHORT_MONTHS[a.month - 1]}{year}"
    return f"{a.day} {SHORT_MONTHS[a.month - 1]} – {b.day} {SHORT_MONTHS[b.month - 1]}{year}"


def _document(parts: list[str], width: float, height: float) -> str:
    w, h = svg.number(width), svg.number(height)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}pt" height="{h}pt" viewBox="0 0 {w} {h}">'
    return head + "".join(parts) + "</svg>\n"
