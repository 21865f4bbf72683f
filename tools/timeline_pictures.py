"""Pictures of the timeline at its four stages of detail with ten, ten thousand and a million events, all made up.

`screenshots.py` takes them with the others. Alone: `.venv/bin/python tools/timeline_pictures.py FOLDER`.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QCoreApplication

from benchmarks._events import KINDS, make_record
from timeline_app.app import make_application
from timeline_app.domain.calendar import MINUTES_A_DAY, parse_iso_day
from timeline_app.domain.timeline_columns import (
    KNOWN_ALWAYS,
    OPEN_EARLY,
    OPEN_LATE,
    BandStretch,
    EventColumns,
    LaneRow,
    OpposedPair,
    TimelineRecord,
    Titles,
    lane_columns,
    packed_minutes,
)
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.timeline.scale import Viewport

SIZE = (1180, 640)
TARGET = 0.37
"""Around the event so far along the record the pictures are taken, as the benchmark zooms."""
PIXELS_A_DAY = {"bars": 230.0, "glyphs": 40.0, "groups": 8.0, "density": 0.18}
FRAMES = 12
"""A frame draws some thirty words it has not drawn before; the next ones draw the rest."""
SHORT = {"bars": 230.0, "glyphs": 60.0, "groups": 12.0, "density": 2.2}
"""Pixels a day of each stage, for the long records and for the one of ten events."""


def main() -> int:
    """Take all pictures into a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in take(folder):
        print(name)
    return 0


def take(folder: Path) -> Iterator[str]:
    """Take the pictures; gives their names as they are made."""
    application = make_application()
    theme = Theme.load("light", is_still=True)
    application.setFont(theme.font("body"))
    for name, record, scales in (
        ("10", ten_events(), SHORT),
        ("10000", make_record(10_000, 60), PIXELS_A_DAY),
        ("1000000", make_record(1_000_000), PIXELS_A_DAY),
    ):
        panel = TimelinePanel(theme)
        panel.setStyleSheet(theme.stylesheet())
        panel.resize(*SIZE)
        panel.show()
        panel.show_record(record)
        low = record.events.start_earliest
        middle = float(low[int(TARGET * len(low))]) if name != "10" else float(parse_iso_day("2014-05-15") * 1440)
        for stage, scale in scales.items():
            width = panel.state.viewport.width
            span = width / scale * MINUTES_A_DAY
            panel.state.viewport = Viewport(middle - span / 2, span, width).held(panel.state.index.extent)
            panel.canvas.refresh()
            for _ in range(FRAMES):
                panel.grab()
                QCoreApplication.sendPostedEvents()
            panel.grab().save(str(folder / f"timeline-{stage}-{name}.png"))
            yield f"timeline-{stage}-{name}.png"
        panel.close()


def ten_events() -> TimelineRecord:
    """Give ten invented events on five lanes that hold most of the grammar."""

    def at(day: str, hour: int = 0) -> int:
        return parse_iso_day(day) * MINUTES_A_DAY + hour * 60

    def on(first: str, last: str | None = None) -> tuple[int, int, int, int]:
        start, end = at(first), at(last or first) + MINUTES_A_DAY
        return start, start, end, end

    noon, six = at("2014-05-14", 12), at("2014-05-14", 18)
    day14, day15, day16 = at("2014-05-14"), at("2014-05-15"), at("2014-05-16")
    rows = [
        ("Leaves by ferry", 1, (OPEN_EARLY, day14, six, six), 0, 2, True, (0,)),
        ("Lands at Norrvik", 1, (six, six, day15, day15), 0, 2, False, (0,)),
        ("Resigns; council confirms", 0, on("2014-05-15"), 0, 4, False, (0,)),
        ("Talks with the consul", 3, on("2014-05-15"), 0, 1, False, (0, 3)),
        ("Waiting at the quay", 5, on("2014-05-14"), 0, 1, True, (1,)),
        ("Denies she left; in her office", 5, on("2014-05-15"), 1, 1, True, (1,)),
        ("Ordered to hold the ships", 4, (at("2014-05-14", 17), at("2014-05-14", 17), six, day16), 0, 2, True, (2,)),
        ("Expected to follow", 2, (OPEN_EARLY, day14, day15, day16), 2, 1, False, (4,)),
        ("Whereabouts unknown", 5, on("2014-05-15"), 2, 1, True, (4,)),
        (
            "Harbour board meets",
            2,
            (at("2014-04-28"), at("2014-04-28"), at("2014-04-29"), OPEN_LATE),
            3,
            0,
            False,
            (3,),
        ),
    ]
    """Title, kind, bounds, polarity, quotes, contradicted, lanes."""
    rows.sort(key=lambda row: row[2][0])
    bounds = packed_minutes(*(np.array([row[2][n] for row in rows], np.int64) for n in range(4)))
    number = len(rows)
    events = EventColumns(
        np.arange(1, number + 1, dtype=np.int32), bounds[0], bounds[1], bounds[2], bounds[3],
        np.ones(number, np.bool_), np.array([row[1] for row in rows], np.uint8),
        np.array([row[3] for row in rows], np.uint8), np.array([row[4] for row in rows], np.uint16),
        np.array([row[5] for row in rows], np.bool_), np.ones(number, np.bool_),
        np.array([row[0] == "Lands at Norrvik" for row in rows], np.bool_),
        np.full(number, KNOWN_ALWAYS, np.int32), Titles.of(row[0] for row in rows), KINDS,
    )  # fmt: skip
    place = {row[0]: n for n, row in enumerate(rows)}
    in_post, unknown = BandStretch("in_post", None, None), BandStretch("unknown", None, None)
    left = (BandStretch("in_post", None, noon), BandStretch("transit", noon, day15), BandStretch("left", day15, None))
    disputed = (BandStretch("in_post", None, day14), BandStretch("disputed", day14, None))
    lanes = (
        LaneRow(1, "Ada Roe", "Harbour master", "Defected", True, left),
        LaneRow(2, "Signe Holmwick", "Deputy consul", "May be next", True, disputed),
        LaneRow(3, "Emil Sand", "Colonel", "May be next", True, (unknown,)),
        LaneRow(4, "Henrik Solberg", "Member of the council", "Speaking about them", False, (in_post,)),
        LaneRow(5, "Tove Kvarnby", "Surveyor", "May be next", False, (unknown,)),
    )
    pair_event, offsets = lane_columns(
        [n for n, row in enumerate(rows) if lane in row[6]] for lane in range(len(lanes))
    )
    opposed = (OpposedPair(1, place["Waiting at the quay"], place["Denies she left; in her office"]),)
    groups = ("Defected", "May be next", "Speaking about them")
    return TimelineRecord(events, lanes, pair_event, offsets, opposed, groups)


if __name__ == "__main__":
    raise SystemExit(main())
