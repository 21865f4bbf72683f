"""Two timelines for web pages with the same events and views, where Chromium, Node and their packages are at hand."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks._events import KINDS, LANES, SPAN, make_record
from benchmarks._timeline_views import views

CAP_S = 120
PEERS = {"vis-flat": "vis-timeline", "vis-groups": "vis-timeline", "timelines-chart": "timelines-chart"}


def web_peers(modules: Path, events: int, seed: int, folder: Path) -> Iterator[dict[str, Any]]:
    """Measure each; nothing where one of the means is missing.

    `median_ms` is the mean CPU time of the page's main thread over all frames, which is what ours is compared with.
    """
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    node = shutil.which("node")
    if chromium is None or node is None or not (modules / "playwright-core").is_dir():
        return
    data = folder / "events.json"
    data.write_text(json.dumps(_columns(events, seed)), encoding="utf-8")
    script = Path(__file__).resolve().parent / "peers" / "web.mjs"
    for peer, name in PEERS.items():
        done = subprocess.run(
            [node, str(script), str(modules), str(data), peer, str(CAP_S)], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, check=False, env={**os.environ, "CHROMIUM": chromium},
        )  # fmt: skip
        if done.returncode or not done.stdout.strip():
            yield {"peer": name, "set_up": peer, "events": events, "failed": True, "waited_ms": 0.0}
            continue
        found = json.loads(done.stdout.strip().splitlines()[-1])
        row = {**found, "peer": name, "set_up": peer, "events": events}
        if "cpu_ms" in row:
            row["median_ms"] = row.pop("cpu_ms")
        yield row


def _columns(events: int, seed: int) -> dict[str, Any]:
    record = make_record(events, LANES, seed)
    columns = record.events
    lane = np.zeros(events, np.int64)
    lane[record.pair_event] = np.repeat(np.arange(LANES), np.diff(record.offsets))
    return {
        "span": SPAN,
        "start": columns.start_earliest.tolist(),
        "end": np.maximum(columns.end_latest, columns.start_earliest + 60).tolist(),
        "lane": lane.tolist(),
        "kind": [KINDS[code] for code in columns.kind],
        "title": list(columns.titles),
        "views": [step.view for step in views(float(columns.start_earliest[int(0.37 * events)]))],
    }
