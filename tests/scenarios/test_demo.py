"""The walk of `timeline-app demo`, which a machine without a screen is shown in place of the windows."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.scenarios.driver import standing_clock
from timeline_app.demo.walk import SIZE, walk

PLACES = ("first-run", "timeline", "timeline-list", "as-known", "import", "reader", "person", "compare", "briefing")


def test_the_walk_leaves_pictures_in_both_themes_and_the_sheet(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert walk(tmp_path / "out", standing_clock) == 0
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written >= {f"{place}-{theme}.png" for place in PLACES for theme in ("light", "dark")}
    assert written >= {"sheet.pdf", "sheet-page-1.png"}
    for place in PLACES:
        light, dark = (QImage(str(tmp_path / "out" / f"{place}-{theme}.png")) for theme in ("light", "dark"))
        assert light.size() == dark.size() == SIZE
        corner = (3, SIZE.height() - 40)
        assert light.pixelColor(*corner).lightness() > 200 > 80 > dark.pixelColor(*corner).lightness()
    assert "Printed the sheet." in capsys.readouterr().out
