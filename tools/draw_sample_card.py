"""Draws the pictures of the sample's timeline that the first-run window shows: resources/sample/timeline-THEME.png.

Run it again when the timeline's look or the sample changes: `python tools/draw_sample_card.py`.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "2"

from PySide6.QtCore import QSize

from timeline_app.app import make_application
from timeline_app.domain.calendar import MINUTES_A_DAY, day_number
from timeline_app.domain.clock import system_clock
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.queries.timeline import timeline_record
from timeline_app.sample import build_sample
from timeline_app.store.project_file import Project
from timeline_app.timeline.scale import Extent

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sample"
SIZE = QSize(640, 300)
FIRST, LAST = day_number(2013, 6, 12), day_number(2013, 6, 14)


def main() -> int:
    """Draw both themes."""
    application = make_application()
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.tline"
        build_sample(path, system_clock)
        with Project.open(path, clock=system_clock) as project, project.reading() as connection:
            record = timeline_record(connection)
    for name in ("light", "dark"):
        theme = Theme.load(name)
        application.setPalette(theme.palette())
        application.setStyleSheet(theme.stylesheet())
        panel = TimelinePanel(theme)
        panel.show_record(record)
        panel.top_row.hide()
        panel.overview.hide()
        panel.resize(SIZE)
        panel.show()
        panel.state.fit_stretch(Extent(FIRST * MINUTES_A_DAY, LAST * MINUTES_A_DAY), margin=0.02)
        panel.canvas.refresh()
        picture = panel.grab()
        if not picture.save(str(FOLDER / f"timeline-{name}.png")):
            return 1
        panel.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
