"""Measuring CPU time of drawing: the floor of a repaint, and percentiles of a sequence of frames."""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import process_time

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter


@dataclass(frozen=True, slots=True)
class Summary:
    """CPU milliseconds of some frames, and how they compare with the floor of the same session."""

    name: str
    frames: int
    median: float
    p95: float
    p99: float
    worst: float
    floor_ratio: float


def cpu_ms(work: Callable[[], object]) -> float:
    """Give the CPU milliseconds that one call takes in this process."""
    start = process_time()
    work()
    return (process_time() - start) * 1000.0


def floor_frame(width: int = 1920, height: int = 1080) -> Callable[[], None]:
    """Give what draws the least that a frame can be: one fill and one 1:1 blit of a full image."""
    target = QImage(width, height, QImage.Format.Format_RGB32)
    source = QImage(width, height, QImage.Format.Format_RGB32)
    source.fill(QColor("#FFFFFF"))

    def frame() -> None:
        painter = QPainter(target)
        painter.fillRect(QRect(0, 0, width, height), QColor("#F3F1ED"))
        painter.drawImage(0, 0, source)
        painter.end()

    frame()
    return frame


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value below which `share` per cent of the values lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share / 100), len(ordered) - 1)]


def summary(name: str, values: Sequence[float], floor: float) -> Summary:
    """Summarise the frames of one sequence."""
    middle = percentile(values, 50)
    return Summary(
        name, len(values), round(middle, 2), round(percentile(values, 95), 2), round(percentile(values, 99), 2),
        round(max(values), 2), round(middle / floor, 2),
    )  # fmt: skip


def print_table(rows: Sequence[Summary], floor: float) -> None:
    """Print sequences as a table."""
    print(f"floor F (fill + blit, 1920 x 1080): {floor:.2f} ms CPU")
    print(f"{'sequence':34} {'frames':>6} {'median':>8} {'p95':>8} {'p99':>8} {'worst':>8} {'x F':>7}")
    for row in rows:
        print(
            f"{row.name:34} {row.frames:6d} {row.median:8.2f} {row.p95:8.2f} {row.p99:8.2f} {row.worst:8.2f}"
            f" {row.floor_ratio:7.2f}"
        )


def write_json(path: Path, rows: Sequence[Summary], floor: float, **more: object) -> None:
    """Write the same figures as JSON."""
    found = {"floor_ms": round(floor, 3), "sequences": [asdict(row) for row in rows], **more}
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def arguments(description: str) -> argparse.ArgumentParser:
    """Give a parser with `--json PATH`, which every benchmark takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", type=Path, default=None, metavar="PATH", help="write the figures there too")
    return parser
