"""Measuring CPU time of drawing: the floor of a repaint, and percentiles of a sequence of frames."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter


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


def arguments(description: str) -> argparse.ArgumentParser:
    """Give a parser with `--json PATH`, which every benchmark takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", type=Path, default=None, metavar="PATH", help="write the figures there too")
    return parser
