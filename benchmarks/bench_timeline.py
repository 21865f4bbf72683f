"""CPU time a frame of the real timeline widget, from 10,000 to ten million events, beside other ways of drawing them.

    python3 dev.py bench timeline [--json] [--events N,N] [--seed N] [--rounds N] [--full] [--modules FOLDER]

F is the floor of the machine at that moment: one fill and one 1:1 blit of 1920 × 1080 in the same process. Each size
runs in a process of its own on a project file with a fresh snapshot: 120 zoom steps from everything to 1/10,000 around
one busy moment, then 60 pan steps at 1/100 (`_timeline_views.py`). A frame is the whole of what follows a gesture, in
the real widget: axis, marks, doubtful ends, labels, status bands, selection, the look-up of the pointer, overview.
F is measured between the frames. The first run through the views, with all pictures of words still to be made, is given
apart (`cold_…`).

- Sizes: 10,000, 100,000 and 1,000,000; with `--full` also 10,000,000, the peers at all their sizes, loading as ORM
  objects, and the import of a table of a million rows.
- Peers: pyqtgraph's bars and one item for each event; with `--full`, and where Chromium and a `node_modules` folder
  with vis-timeline, timelines-chart and playwright-core are at hand (`--modules` or TIMELINE_PEERS), those at 10,000.
- `--json` prints one object a line for each size and peer, and nothing else.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks._events import SEED
from benchmarks._timeline_web import web_peers

ROOT = Path(__file__).resolve().parent.parent
SIZES = (10_000, 100_000, 1_000_000)
LARGEST = 10_000_000
GOALS = {10_000: (3.0, 5.0, 60.0), 100_000: (3.5, 7.0, 100.0), 1_000_000: (6.0, 10.0, 250.0), LARGEST: (9.0, 15.0, 2e3)}
"""Goal of a size: median and 99th percentile of a frame in F, first exact frame in ms."""
PEER_SIZES = {"bars": (100_000, 1_000_000), "items": (100_000,)}
PEER_GOALS = {100_000: 5.0, 1_000_000: 7.0}
WEB_GOALS = {"vis-timeline": 1000.0, "timelines-chart": 60.0}

Row = dict[str, Any]


def main() -> int:
    """Measure and print; 1 where a goal set for a measured size is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--events", default="", help="sizes, with commas between")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--modules", type=Path, default=Path(os.environ.get("TIMELINE_PEERS", "node_modules")))
    options = parser.parse_args()
    sizes = [int(each) for each in options.events.replace("_", "").split(",") if each]
    sizes = sizes or [*SIZES, *([LARGEST] if options.full else [])]
    met = True
    ours: dict[int, Row] = {}
    with tempfile.TemporaryDirectory(prefix="timeline-bench-") as folder:
        for size in sizes:
            row = ours[size] = measured(size, options, Path(folder))
            met = report(row, options.json, goals(row)) and met
        for row in peers(sizes, options, Path(folder)):
            met = report(row, options.json, compared(row, ours)) and met
        if options.full:
            for row in loading(ours, options, Path(folder)):
                met = report(row, options.json, row.pop("goals")) and met
    return 0 if met else 1


def child(*command: str | Path) -> Row:
    """Run a script of this folder and give the object on its last line; what it cannot do ends the whole run."""
    done = subprocess.run(
        [sys.executable, *map(str, command)], cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{done.stderr}")
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def measured(size: int, options: argparse.Namespace, folder: Path) -> Row:
    """Make a project of a size and measure it."""
    project = folder / f"events-{size}.tline"
    child("benchmarks/_timeline_project.py", "make", project, str(size), "--seed", str(options.seed))
    row = child("benchmarks/_timeline_project.py", "measure", project, "--rounds", str(options.rounds))
    project.unlink()
    return row


def goals(row: Row) -> list[tuple[str, bool]]:
    """Give what a size should reach, in words, and whether it does."""
    found: list[tuple[str, bool]] = []
    if row["events"] in GOALS:
        median, p99, first = GOALS[row["events"]]
        found += [
            (f"median {row['median_floors']:.2f} F (goal {median:g})", row["median_floors"] <= median),
            (f"p99 {row['p99_floors']:.2f} F (goal {p99:g})", row["p99_floors"] <= p99),
            (f"first exact frame {row['first_frame_ms']:.0f} ms (goal {first:.0f})", row["first_frame_ms"] <= first),
        ]
    ratio = row["as_known_ms"] / row["plain_ms"]
    found.append((f"as known {ratio:.2f} × a plain frame (goal 1.5)", ratio <= 1.5))
    if row["events"] == SIZES[-1]:
        together = row["bytes_an_event"] * row["events"] / 2**20 + row["index_mib"]
        allowed = 40.0 * row["events"] / 2**20 + 16.0
        found += [
            (f"hit test {row['hit_test_ms']:.3f} ms (goal 0.2)", row["hit_test_ms"] <= 0.2),
            (
                f"{row['bytes_an_event']:.1f} B an event and {row['index_mib']:.1f} MiB to search and count them,"
                f" together {together:.1f} MiB (goal 40 B and 16 MiB, together {allowed:.1f})",
                together <= allowed,
            ),
            (f"process {row['grown_mib']:.0f} MiB above the empty window (goal 250)", row["grown_mib"] <= 250.0),
        ]
    return found


def peers(sizes: Sequence[int], options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    """Measure the others at the sizes that were measured of ours."""
    for peer, wanted in PEER_SIZES.items():
        for size in wanted:
            if size in sizes and (options.full or size < 1_000_000):
                yield child("benchmarks/_timeline_peers.py", peer, str(size), "--seed", str(options.seed))
    if options.full and 10_000 in sizes:
        yield from web_peers(options.modules, 10_000, options.seed, folder)


def compared(row: Row, ours: dict[int, Row]) -> list[tuple[str, bool]]:
    """Give how many times faster a frame of ours is."""
    mine = ours[row["events"]]["median_ms"]
    if "median_ms" not in row:
        return [(f"no frame within {row['waited_ms'] / 1000:.0f} s", True)]
    times = row["median_ms"] / mine
    goal = WEB_GOALS.get(row["peer"], PEER_GOALS.get(row["events"], 1.0))
    return [(f"ours is {times:,.1f} × as fast (goal {goal:,g})", times >= goal)]


def loading(ours: dict[int, Row], options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    """Compare loading a million events with making objects of them, and import a table of them."""
    size = SIZES[-1]
    if size not in ours:
        return
    row = child("benchmarks/_timeline_orm.py", str(size), "--seed", str(options.seed))
    times = row["load_ms"] / ours[size]["load_ms"]
    yield {**row, "goals": [(f"our columns load {times:,.0f} × as fast (goal 100)", times >= 100.0)]}
    row = child("benchmarks/_timeline_import.py", str(size), folder)
    rate = row["rows_a_second"]
    yield {**row, "goals": [(f"{rate:,.0f} rows written a second (goal 200,000)", rate >= 200_000)]}


def report(row: Row, as_json: bool, judged: list[tuple[str, bool]]) -> bool:
    """Print one result; give whether all its goals are met."""
    if as_json:
        print(json.dumps(rounded(row)), flush=True)
        return all(met for _, met in judged)
    name = row.get("peer") or "this program"
    print(f"\n{name}, {row['events']:,} events")
    print("  " + ", ".join(f"{key} {value}" for key, value in rounded(row).items() if key not in ("events", "peer")))
    for words, met in judged:
        print(f"  {'met   ' if met else 'MISSED'} {words}")
    sys.stdout.flush()
    return all(met for _, met in judged)


def rounded(row: Row) -> Row:
    """Give a row with figures that can be read."""
    return {key: round(value, 3) if isinstance(value, float) else value for key, value in row.items()}


if __name__ == "__main__":
    raise SystemExit(main())
