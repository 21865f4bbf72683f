"""A walk through every window with the sample open: nothing unnamed, no focus trap, no faint words, no small target."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.usable import faint, faint_in_pixels, rich, too_small, unnamed, walk_by_tab
from tests.scenarios.driver import AppDriver
from tests.scenarios.places import DIALOGS, VIEWS, opened
from timeline_app.gui.search.palette import SearchPalette
from timeline_app.gui.shell.window import MainWindow

LOOKS = {
    "light": ("light", 1.0, False),
    "dark": ("dark", 1.0, False),
    "contrast": ("contrast", 1.0, False),
    "twice": ("light", 2.0, False),
    "mirrored": ("light", 1.0, True),
}
CHECKS: tuple[Callable[[QWidget], list[object]], ...] = (unnamed, rich, too_small, faint, faint_in_pixels)  # type: ignore[assignment]


@pytest.fixture
def window(driver: AppDriver, sample: Path) -> MainWindow:
    made = driver.open(sample)
    made.resize(1440, 900)
    made.activateWindow()
    return made


@pytest.fixture(params=list(LOOKS))
def look(request: pytest.FixtureRequest, driver: AppDriver, window: MainWindow) -> Iterator[str]:
    """Dress the whole program in one of the looks."""
    theme, scale, mirrored = LOOKS[request.param]
    appearance = window.desk.appearance
    appearance.choose(theme)
    while appearance.theme.text_scale < scale:
        appearance.scale(1)
    if mirrored:
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    driver.wait_idle()
    yield str(request.param)
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def wrong_in(place: str, shown: QWidget, qtbot: QtBot, look: str) -> list[str]:
    """What is wrong in a place, a line each."""
    found = [f"{place}: {check.__name__}: {one}" for check in CHECKS for one in check(shown)]
    shown.activateWindow()
    if look == "light" and not isinstance(shown, SearchPalette):  # there, Tab goes from group to group
        try:
            walk_by_tab(shown, qtbot)
        except AssertionError as error:
            found.append(f"{place}: Tab: {error}")
    return found


def test_every_view_can_be_used_and_read(driver: AppDriver, window: MainWindow, qtbot: QtBot, look: str) -> None:
    wrong = []
    for place, go in VIEWS.items():
        go(driver)
        wrong += wrong_in(place, window, qtbot, look)
        if place == "list":
            driver.act("timeline.list")
    assert not wrong, "\n".join(sorted(set(wrong)))


def test_every_dialog_can_be_used_and_read_and_gives_the_focus_back(
    driver: AppDriver, window: MainWindow, qtbot: QtBot, look: str
) -> None:
    wrong = []
    home: QWidget = window.rail.filter_field
    if not home.isVisible():  # large text leaves only the rail's icons
        home = next(one for one in window.rail.findChildren(QWidget) if one.isVisible() and takes_tab(one))
    for place, action in DIALOGS.items():
        home.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is home)
        with opened(driver, action) as dialog:
            dialog.activateWindow()
            wrong += wrong_in(place, dialog, qtbot, look)
            QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
            if dialog.isVisible():
                wrong.append(f"{place}: Esc leaves it open")
        window.activateWindow()
        driver.wait_idle()
        if QApplication.focusWidget() is not home:
            wrong.append(f"{place}: the focus is not where it was, but in {QApplication.focusWidget()}")
    assert not wrong, "\n".join(sorted(set(wrong)))
