"""Makes a project file of one size with a fresh snapshot, and measures the timeline on one; prints one line of JSON.

    python benchmarks/_timeline_project.py make FILE EVENTS [--seed N]
    python benchmarks/_timeline_project.py measure FILE [--rounds N]

Making and measuring run in processes of their own, so that the memory measured is that of the program alone. The file
holds the snapshot alone and no rows: what opening reads when the snapshot is fresh.
"""

import argparse
import json
import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtWidgets import QApplication

from benchmarks._events import LANES, SEED, make_record
from benchmarks._measure import cpu_ms, percentile
from benchmarks._memory import resident_mib
from benchmarks._timeline_frames import empty_panel, hit_test_ms, measure, settle, timed
from benchmarks._timeline_views import views
from timeline_app.domain.clock import system_clock
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.gui.timeline.ready import prepare
from timeline_app.queries.timeline_snapshot import HeldRecord, fresh_snapshot, keep_snapshot
from timeline_app.store.chain import head_hash
from timeline_app.store.project_file import Project
from timeline_app.timeline.derived import derived_columns
from timeline_app.timeline.index import build_index, memory
from timeline_app.timeline.scale import Viewport


def main() -> None:
    """Make or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("act", choices=("make", "measure"))
    parser.add_argument("file", type=Path)
    parser.add_argument("events", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(json.dumps(make(options) if options.act == "make" else found(options)))


def make(options: argparse.Namespace) -> dict[str, object]:
    """Make the file."""
    record = make_record(options.events, LANES, options.seed)
    with Project.create(options.file, title="Benchmark", clock=system_clock) as project:
        with project.reading() as conn:
            head = head_hash(conn)
        derived = derived_columns(build_index(record))
        kept = keep_snapshot(project, project.reading, HeldRecord(record, head, derived))
    return {"events": options.events, "kept": kept}


def found(options: argparse.Namespace) -> dict[str, object]:
    """Open the file as the window does, draw it, and go through the views."""
    app = QApplication(sys.argv[:1])
    panel = empty_panel(app)
    empty = resident_mib()
    with Project.open(options.file, clock=system_clock) as project:
        held: list[HeldRecord] = []

        def load() -> None:
            with project.reading() as conn:
                fresh = fresh_snapshot(conn)
            if fresh is None:
                raise SystemExit("the snapshot is not fresh")
            held.append(fresh)

        def show() -> None:
            state = panel.state
            record, _, derived = held[0]
            panel.show_record(record, prepare(record, state.grouping, state.order, state.viewed, derived))
            settle(app)

        load_wall, load_cpu = timed(load)
        draw_wall, draw_cpu = timed(show)
    record = held.pop().record
    frames = measure(app, panel, options.rounds)
    size = memory(panel.state.index)
    plain, as_known = as_known_ms(app, panel)
    return {
        "events": len(record.events),
        **frames,
        "first_frame_ms": load_wall + draw_wall,
        "first_frame_cpu_ms": load_cpu + draw_cpu,
        "load_ms": load_cpu,
        "plain_ms": plain,
        "as_known_ms": as_known,
        "hit_test_ms": hit_test_ms(panel),
        "rss_mib": resident_mib(),
        "grown_mib": resident_mib() - empty,
        "titles_mib": size["titles"] / 2**20,
        "bytes_an_event": size["columns"] / len(record.events),
        "index_mib": (size["pairs"] + size["searching"]) / 2**20,
    }


def as_known_ms(app: QApplication, panel: TimelinePanel) -> tuple[float, float]:
    """Give the CPU time of a frame that changes nothing but the day, and of the same frame drawn plainly."""
    low = panel.state.index.record.events.start_earliest
    target = float(low[int(0.37 * len(low))])
    days = sorted(set(panel.state.index.record.events.known_since.tolist()))[1:-1]
    plain: list[float] = []
    known: list[float] = []

    def redraw() -> None:
        panel.canvas.refresh()
        settle(app)

    def see(day: int) -> None:
        panel.day_view.view(day)
        settle(app)

    for step, view in enumerate(views(target)[:120:8]):
        panel.state.viewport = Viewport(view.view[0], view.view[1] - view.view[0], panel.state.viewport.width)
        redraw()
        for n in range(4):
            plain.append(cpu_ms(redraw))
            known.append(cpu_ms(partial(see, days[(step * 7 + n) % len(days)])))
    panel.day_view.view(None)
    return percentile(plain, 50), percentile(known, 50)


if __name__ == "__main__":
    main()
