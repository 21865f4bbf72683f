"""Measuring frames of the real timeline widget.

A frame is what the user gets for one gesture: the view moves, the pointer moves by a pixel and is looked up, and
everything that follows is drawn by the event loop: canvas, overview strip and top row, with one event selected. CPU
time of all threads of the process.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QPointF, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks._measure import cpu_ms, floor_frame, percentile
from benchmarks._timeline_views import views
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.timeline.scale import Viewport

WIDTH, HEIGHT = 1920, 1080


def empty_panel(app: QApplication) -> TimelinePanel:
    """Show a timeline with nothing to draw, with every module that the first frame needs loaded."""
    theme = Theme.load("light")
    app.setStyle("Fusion")
    app.setPalette(theme.palette())
    app.setStyleSheet(theme.stylesheet())
    panel = TimelinePanel(theme)
    panel.resize(WIDTH, HEIGHT)
    panel.show()
    settle(app)
    return panel


def settle(app: QApplication) -> None:
    """Do everything that waits, as the event loop would before it sleeps: what is posted, what is due, what follows."""
    app.sendPostedEvents()
    due = QEventLoop()
    QTimer.singleShot(0, due.quit)
    due.exec()
    app.sendPostedEvents()


def frame(app: QApplication, panel: TimelinePanel, view: tuple[float, float], step: int) -> None:
    """Show a stretch of time and draw all that follows from it."""
    panel.state.viewport = Viewport(view[0], view[1] - view[0], panel.state.viewport.width)
    panel.canvas.refresh()
    panel.canvas.point_at(QPointF(960.0 + step % 7, 420.0 + step % 5))
    settle(app)


def measure(app: QApplication, panel: TimelinePanel, rounds: int) -> dict[str, float]:
    """Run the sequence of views once with every picture of a word still to be made, then `rounds` times more.

    The first time is given apart (`cold_…`); all else is of the rounds after it.
    """
    low = panel.state.index.record.events.start_earliest
    target = float(low[int(0.37 * len(low))])
    select_at(panel, target)
    floors: list[float] = []
    cold, _ = _round(app, panel, target, floors)
    zoom: list[float] = []
    pan: list[float] = []
    for _ in range(rounds):
        frames, kinds = _round(app, panel, target, floors)
        for kind, took in zip(kinds, frames, strict=True):
            (zoom if kind == "zoom" else pan).append(took)
    floor = percentile(floors, 50)
    floor_once = floor_frame()
    in_a_row = percentile([cpu_ms(floor_once) for _ in range(60)], 50)
    both = [*zoom, *pan]
    return {
        "floor_ms": floor,
        "floor_in_a_row_ms": in_a_row,
        "median_ms": percentile(both, 50),
        "p95_ms": percentile(both, 95),
        "p99_ms": percentile(both, 99),
        "worst_ms": max(both),
        "zoom_median_ms": percentile(zoom, 50),
        "zoom_p99_ms": percentile(zoom, 99),
        "pan_median_ms": percentile(pan, 50),
        "pan_p99_ms": percentile(pan, 99),
        "cold_median_ms": percentile(cold, 50),
        "cold_p99_ms": percentile(cold, 99),
        "median_floors": percentile(both, 50) / floor,
        "p99_floors": percentile(both, 99) / floor,
        "cold_p99_floors": percentile(cold, 99) / floor,
    }


def _round(
    app: QApplication, panel: TimelinePanel, target: float, floors: list[float]
) -> tuple[list[float], list[str]]:
    """Go through the views once; gives what each frame took and what led to it, and adds to the floors."""
    floor_once = floor_frame()
    took: list[float] = []
    steps = views(target)
    for number, step in enumerate(steps):
        # The floor is measured between the frames: what else the machine does and its caches hold is alike then.
        floors.append(cpu_ms(floor_once))
        took.append(cpu_ms(partial(frame, app, panel, step.view, number)))
    return took, [step.kind for step in steps]


def select_at(panel: TimelinePanel, target: float) -> None:
    """Select an event near the target on the first lane, which is on the screen: its ring is part of every frame."""
    index = panel.state.index
    pairs = index.of_lane(0)
    nearest = int(abs(index.anchor[pairs] - target).argmin())
    panel.canvas.select(int(index.event[pairs[nearest]]), 0)


def hit_test_ms(panel: TimelinePanel) -> float:
    """Give the median CPU time of finding what is under the pointer, over the screen and the zooms."""
    low = panel.state.index.record.events.start_earliest
    target = float(low[int(0.37 * len(low))])
    found: list[float] = []
    for _, view in views(target)[::12]:
        panel.state.viewport = Viewport(view[0], view[1] - view[0], panel.state.viewport.width)
        panel.canvas.refresh()
        settle(QApplication.instance())  # type: ignore[arg-type]
        places = [QPointF(200.0 + 83 * n % 1700, 80.0 + 61 * n % 850) for n in range(20)]
        panel.canvas.target_at(places[0])
        found += [cpu_ms(lambda p=p: panel.canvas.target_at(p)) for p in places]  # type: ignore[misc]
    return percentile(found, 50)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Give wall and CPU milliseconds of one call."""
    wall, cpu = perf_counter(), process_time()
    work()
    return (perf_counter() - wall) * 1000.0, (process_time() - cpu) * 1000.0
