"""What other ways of drawing the same events cost, each in a process of its own; prints one line of JSON.

    python benchmarks/_timeline_peers.py bars|items EVENTS [--seed N] [--cap SECONDS]

- `bars`: pyqtgraph's `BarGraphItem`, one for each kind of event; `items`: one graphics item for each event in a
  pyqtgraph plot. Both draw rectangles alone: no labels, no doubtful ends, no lanes that scroll.
- A peer that needs more than the cap for its frames is stopped; its figures are those of the frames it drew.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QApplication, QGraphicsRectItem

from benchmarks._events import KINDS, LANES, SEED, make_record
from benchmarks._measure import cpu_ms, floor_frame, percentile
from benchmarks._timeline_frames import settle
from benchmarks._timeline_views import SPAN, views
from timeline_app.domain.timeline_columns import TimelineRecord


def main() -> None:
    """Measure one peer at one size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peer", choices=("bars", "items"))
    parser.add_argument("events", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--cap", type=float, default=90.0)
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    record = make_record(options.events, LANES, options.seed)
    begun = perf_counter()
    plot = pg.PlotWidget()
    plot.getViewBox().disableAutoRange()
    (add_bars if options.peer == "bars" else add_items)(plot, record)
    plot.resize(1920, 1080)
    plot.show()
    settle(app)
    show(plot, (0.0, float(SPAN)))
    first = (perf_counter() - begun) * 1000.0
    took: list[float] = []
    begun = perf_counter()
    floor_once = floor_frame()
    for _, view in views(float(record.events.start_earliest[int(0.37 * options.events)])):
        # As between our own frames: the caches hold something else when the next one begins.
        floor_once()
        took.append(cpu_ms(lambda v=view: show(plot, v)))  # type: ignore[misc]
        if perf_counter() - begun > options.cap:
            break
    print(json.dumps({
        "peer": f"pyqtgraph {options.peer}", "events": options.events, "frames": len(took),
        "first_frame_ms": round(first, 1), "median_ms": round(percentile(took, 50), 2),
        "p99_ms": round(percentile(took, 99), 2), "stopped": len(took) < 180,
    }))  # fmt: skip
    sys.stdout.flush()
    # Taking a million items apart one by one takes longer than drawing them.
    os._exit(0)


def show(plot: pg.PlotWidget, view: tuple[float, float]) -> None:
    """Show a stretch of time with all lanes."""
    plot.getViewBox().setRange(xRange=view, yRange=(0, LANES), padding=0)
    plot.viewport().repaint()


def spans(record: TimelineRecord) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Give start, width, lane and kind of every (lane, event) pair."""
    events, pairs = record.events, record.pair_event
    start = events.start_earliest[pairs].astype(np.float64)
    width = np.maximum(events.end_latest[pairs] - start, 60.0)
    lane = np.repeat(np.arange(LANES, dtype=np.float64), np.diff(record.offsets))
    return start, width, lane, events.kind[pairs]


def add_bars(plot: pg.PlotWidget, record: TimelineRecord) -> None:
    """Add one `BarGraphItem` for each kind."""
    start, width, lane, kind = spans(record)
    for code in range(len(KINDS)):
        mine = kind == code
        colour = QColor.fromHsv(code * 60, 150, 200)
        plot.addItem(pg.BarGraphItem(x0=start[mine], width=width[mine], y0=lane[mine], height=0.8, pen=None,
                                     brush=colour))  # fmt: skip


def add_items(plot: pg.PlotWidget, record: TimelineRecord) -> None:
    """Add one rectangle item for each event."""
    view = plot.getViewBox()
    pen = QPen(Qt.PenStyle.NoPen)
    colours = [QColor.fromHsv(code * 60, 150, 200) for code in range(len(KINDS))]
    for x, width, y, code in zip(*(column.tolist() for column in spans(record)), strict=True):
        item = QGraphicsRectItem(x, y, width, 0.8)
        item.setPen(pen)
        item.setBrush(colours[code])
        view.addItem(item, ignoreBounds=True)


if __name__ == "__main__":
    main()
