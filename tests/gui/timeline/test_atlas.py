"""Small pictures on large ones: they never overlap, keep what was drawn, and are drawn in order."""

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from timeline_app.gui.timeline.atlas import LEFT, NO_SLOT, PAGE, PAGE_HEIGHT, PAGE_WIDTH, Atlas
from timeline_app.gui.timeline.plotting import FragmentBatch

NOTHING = np.empty(0, np.int64)


def fill(colour: str, side: float = 400.0) -> Callable[[QPainter], None]:
    return lambda painter: painter.fillRect(QRectF(0, 0, side, side), QColor(colour))


def colour_at(atlas: Atlas, slot: int) -> str:
    page, left, top = (int(n) for n in atlas.table[slot, PAGE : LEFT + 2])
    atlas.seal()
    return atlas.pages[page].toImage().pixelColor(left, top).name()


@settings(max_examples=25, deadline=None)
@given(sizes=st.lists(st.tuples(st.integers(1, 700), st.sampled_from([1, 15, 24, 48, 200])), min_size=1, max_size=60))
def test_pictures_lie_on_their_page_and_never_overlap(qapp: QApplication, sizes: list[tuple[int, int]]) -> None:
    atlas = Atlas(1.0)
    for at, (width, height) in enumerate(sizes):
        atlas.add("boxes", at, width, height, lambda painter: None)
    atlas.seal()
    boxes = atlas.table[: len(sizes)]
    for page, left, top, width, height in boxes.tolist():
        assert left + width <= PAGE_WIDTH
        assert top + height <= PAGE_HEIGHT
        assert int(page) in atlas.pages
    for a, b in itertools.combinations(boxes.tolist(), 2):
        apart = a[1] + a[3] <= b[1] or b[1] + b[3] <= a[1] or a[2] + a[4] <= b[2] or b[2] + b[4] <= a[2]
        assert a[0] != b[0] or apart


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_what_is_in_use_is_carried_over_when_the_oldest_page_goes(qapp: QApplication, ratio: float) -> None:
    atlas = Atlas(ratio, most_pages=2)
    kept = atlas.add("words", "kept", 90, 100, fill("#204060"))
    lost = atlas.add("words", "lost", 90, 100, fill("#a04060"))
    generation, at = atlas.generation, 0
    while len(atlas.pages) <= 2:
        at += 1
        atlas.add("filling", at, PAGE_WIDTH // 2, 100, fill("#ffffff"))
    atlas.tidy(np.array([kept]))
    assert atlas.generation == generation + 1
    assert len(atlas.pages) == 2
    assert atlas.group("words") == {"kept": kept}
    assert colour_at(atlas, kept) == "#204060"
    # The slot that became free is given to the next picture.
    assert atlas.add("words", "new", 9, 9, fill("#010203")) in {lost, *range(lost, lost + at + 1)}
    assert atlas.group("words").get("lost", NO_SLOT) == NO_SLOT


def test_a_picture_wider_than_a_page_has_one_of_its_own(qapp: QApplication) -> None:
    atlas = Atlas(1.0)
    slot = atlas.add("words", "long", PAGE_WIDTH + 500, 20, fill("#204060", PAGE_WIDTH + 500.0))
    after = atlas.add("words", "short", 20, 20, fill("#a04060"))
    assert colour_at(atlas, slot) == "#204060"
    assert colour_at(atlas, after) == "#a04060"
    # Such pages do not pile up, and none of them takes the place of the one that is being filled.
    for at in range(5):
        atlas.add("words", at, PAGE_WIDTH + 500, 20, fill("#ffffff"))
        atlas.tidy(np.array([after]))
    assert len(atlas.pages) == 2
    assert colour_at(atlas, after) == "#a04060"
    assert set(atlas.group("words")) == {"short", 4}


def test_parts_from_several_pages_are_drawn_in_the_order_they_came(qapp: QApplication) -> None:
    atlas = Atlas(1.0)
    below = atlas.add("marks", "below", 40, 40, fill("#ff0000"))
    for at in range(2 * PAGE_HEIGHT // 100):
        atlas.add("filling", at, PAGE_WIDTH, 100, fill("#ffffff"))
    above = atlas.add("marks", "above", 40, 40, fill("#0000ff"))
    atlas.seal()
    assert atlas.table[below, PAGE] != atlas.table[above, PAGE]
    batch = FragmentBatch()
    for slot, x in ((above, 0.0), (below, 20.0), (above, 40.0)):
        batch.add(np.array([slot]), np.array([x]), np.array([0.0]))
    assert colours_across(batch, atlas, (10, 30, 50, 70)) == ["#0000ff", "#ff0000", "#0000ff", "#0000ff"]
    # Again from what was collected, and cut: only ten columns from the fifth on.
    batch.clear()
    batch.add(np.array([below]), np.array([8.0]), np.array([0.0]), np.array([10.0]), np.array([5.0]))
    assert colours_across(batch, atlas, (7, 8, 17, 18)) == ["#ffffff", "#ff0000", "#ff0000", "#ffffff"]


def colours_across(batch: FragmentBatch, atlas: Atlas, xs: tuple[int, ...]) -> list[str]:
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    batch.draw(painter, atlas.table, atlas.pages)
    painter.end()
    return [image.pixelColor(x, 20).name() for x in xs]
