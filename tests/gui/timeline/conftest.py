"""One timeline panel, shown offscreen with the invented story."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.unit.timeline.records import harbour_story
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.timeline.scale import Viewport

MakePanel = Callable[..., TimelinePanel]


@pytest.fixture
def make_panel(qtbot: QtBot) -> MakePanel:
    """Give a function that shows a panel with a record, looking at some days."""

    def make(
        record: TimelineRecord | None = None, start: int | None = None, days: float = 2.5, theme: str = "light"
    ) -> TimelinePanel:
        panel = TimelinePanel(Theme.load(theme))
        qtbot.addWidget(panel)
        panel.resize(820, 830)
        panel.show_record(harbour_story() if record is None else record)
        panel.show()
        qtbot.waitUntil(panel.isVisible)
        if start is not None:
            panel.state.viewport = Viewport(start, days * 1440, panel.state.viewport.width)
            panel.canvas.refresh()
            panel.canvas.settle()
        return panel

    return make
