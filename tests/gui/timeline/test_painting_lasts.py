"""What Qt reads while it draws lives long enough, whatever changes between two frames."""

import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks._events import make_record
from tests.gui.timeline.hand import MakePanel
from tests.gui.timeline.known import BEFORE, FIRST, SECOND, learned_story
from tests.unit.timeline.records import harbour_story
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline import atlas
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.gui.timeline.plotting import FragmentBatch, RectBatch
from timeline_app.timeline.choose import Grouping
from timeline_app.timeline.scale import Viewport


def changes(panel: TimelinePanel, chance: random.Random) -> list[Callable[[], object]]:
    """What may happen between two frames."""
    records = [harbour_story(), learned_story(undated=True), make_record(600, 20), make_record(3000, 60)]
    state, canvas = panel.state, panel.canvas

    def look() -> None:
        low = state.index.record.events.start_earliest
        days = 10 ** chance.uniform(-0.5, 4.5)
        start = float(low[chance.randrange(len(low))]) - days * 720
        state.viewport = Viewport(start, days * 1440, state.viewport.width)
        canvas.refresh()

    def shown_after(change: Callable[[Any], None], value: object) -> None:
        change(value)
        canvas.refresh()

    return [
        look, look, look,
        lambda: panel.resize(chance.randrange(500, 1400), chance.randrange(400, 1000)),
        lambda: panel.apply_theme(Theme.load(chance.choice(["light", "dark"]), text_scale=chance.choice([1.0, 2.0]))),
        lambda: panel.show_record(chance.choice(records)),
        lambda: shown_after(state.view_day, chance.choice([None, BEFORE, FIRST, SECOND])),
        lambda: shown_after(state.group_by, chance.choice(list(Grouping))),
        lambda: canvas.select(chance.randrange(len(state.index.record.events))),
        lambda: canvas.select_many(tuple(range(20))),
        lambda: canvas.point_at(QPointF(chance.randrange(200, 500), chance.randrange(60, 400))),
        lambda: canvas.frame_.inks.at_ratio(chance.choice([1.0, 1.5, 2.0])),
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_frames_are_drawn_whatever_changes_between_them(
    make_panel: MakePanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    # Small pages, so that they are given up again and again.
    monkeypatch.setattr(atlas, "PAGE_HEIGHT", 160)
    panel, chance = make_panel(), random.Random(seed)
    may_happen = changes(panel, chance)
    with qtbot.captureExceptions() as problems:
        for _ in range(250):
            for change in chance.sample(may_happen, chance.randrange(1, 4)):
                change()
            if chance.random() < 0.5:
                panel.grab()
            else:
                panel.canvas.settle()
                panel.canvas.grab()
    assert not problems


def test_memory_that_a_batch_grew_out_of_is_not_read_any_more(qapp: QApplication) -> None:
    picture, image = QPixmap(4, 4), QImage(400, 20, QImage.Format.Format_RGB32)
    picture.fill("#ff0000")
    batch, rects, table = FragmentBatch(), RectBatch(), np.array([[0.0, 0.0, 0.0, 4.0, 4.0]])
    painter = QPainter(image)
    try:
        for number in (1, 3, 90, 2, 40):
            image.fill("#ffffff")
            batch.clear()
            x = np.linspace(0.0, 4.0 * (number - 1), number)
            batch.add(np.zeros(number, np.int64), x, np.zeros(number))
            batch.draw(painter, table, {0: picture})
            rects.draw(painter, x, 10.0, 2.0, 4.0, QColor("#ff0000"))
            rows = [[image.pixelColor(x, y).name() == "#ff0000" for x in range(400)] for y in (2, 12)]
            assert sum(rows[0]) == 4 * number
            assert sum(rows[1]) == 2 * number
    finally:
        painter.end()
