"""Gives each line of a page its place, where the engine's boxes and its lines do not count the same."""

from collections.abc import Sequence
from typing import Final

from timeline_app.intake.readers.pdf_page import Place, Row

_BAND: Final = 8
_MOST: Final = 2_000
_TWO_BOXES: Final = 20.0
_NO_BOX: Final = 60.0
_NO_LINE: Final = 30.0
# What a step takes: lines, boxes, and what it costs beside the difference in width.
_STEPS: Final = ((1, 1, 0.0), (1, 2, _TWO_BOXES), (1, 0, _NO_BOX), (0, 1, _NO_LINE))

_Cell = tuple[float, int, int]
"""What it costs to come here, and how many lines and boxes the last step took."""


def placed(lines: Sequence[str], places: Sequence[Place]) -> list[Row]:
    """Give the lines with their places: one by one where they count the same, else by how wide each must be.

    Without places where they differ by more than a few, or where there are too many to compare.
    """
    if len(lines) == len(places):
        return [Row(line, place) for line, place in zip(lines, places, strict=True)]
    if abs(len(lines) - len(places)) > _BAND or len(lines) > _MOST or not places:
        return [Row(line) for line in lines]
    found: list[Place | None] = [None] * len(lines)
    line, box = len(lines), len(places)
    cells = _cells(lines, places)
    while line or box:
        _, lines_taken, boxes_taken = cells[line, box]
        line, box = line - lines_taken, box - boxes_taken
        if lines_taken and boxes_taken:
            found[line] = places[box]
    return [Row(words, place) for words, place in zip(lines, found, strict=True)]


def _cells(lines: Sequence[str], places: Sequence[Place]) -> dict[tuple[int, int], _Cell]:
    """Find the cheapest way from the first line and box to every pair of them that are not far apart."""
    widths = [place.ink for place in places]
    sign = sum(widths) / max(1, sum(map(len, lines)))
    cells: dict[tuple[int, int], _Cell] = {(0, 0): (0.0, 0, 0)}
    for line in range(len(lines) + 1):
        for box in range(max(0, line - _BAND), min(len(places), line + _BAND) + 1):
            ways: list[_Cell] = []
            for lines_taken, boxes_taken, cost in _STEPS:
                before = cells.get((line - lines_taken, box - boxes_taken))
                if before is not None and (line, box) != (0, 0):
                    width = sum(widths[box - boxes_taken : box])
                    off = abs(width - sign * len(lines[line - 1])) if lines_taken and boxes_taken else 0.0
                    ways.append((before[0] + cost + off, lines_taken, boxes_taken))
            if ways:
                cells[line, box] = min(ways)
    return cells
