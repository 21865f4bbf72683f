"""The scrubber under a hand: clicks, drags, keys, its menu, and thousands of days."""

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.timeline.known import BEFORE, DAYS, FIRST, SECOND, STOPS, THIRD, many_days
from timeline_app.gui.as_known import LATEST, KnownStops
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.scrubber import OTHER_DAY, Scrubber
from timeline_app.queries.known_days import KnownDays

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scrubber(qtbot: QtBot) -> Scrubber:
    return shown(qtbot)


def shown(qtbot: QtBot, stops: KnownStops = STOPS, scale: float = 1.0, width: int = 800) -> Scrubber:
    theme, window = Theme.load("light", scale), QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(theme.stylesheet())
    made = Scrubber(window)
    made.destroyed.connect(lambda _gone=None, _window=window: None)  # no one else holds the window
    made.apply_theme(theme)
    made.set_header(160 * scale)
    made.show_stops(stops, None)
    made.day_chosen.connect(made.show_day)
    window.resize(width, made.height())
    made.resize(width, made.height())
    window.show()
    qtbot.waitUntil(made.isVisible)
    return made


def chosen(scrubber: Scrubber) -> list[int | None]:
    days: list[int | None] = []
    scrubber.day_chosen.connect(days.append)
    return days


def mouse(track: QWidget, kind: QEvent.Type, where: QPoint) -> None:
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    point = QPointF(where)
    event = QMouseEvent(kind, point, track.mapToGlobal(point), LEFT, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(track, event)


def at(scrubber: Scrubber, position: int, off: int = 0) -> QPoint:
    return QPoint(round(scrubber.track.x_of(position)) + off, 14)


def test_a_click_takes_the_nearest_stop(scrubber: Scrubber) -> None:
    days = chosen(scrubber)
    QTest.mouseClick(scrubber.track, LEFT, pos=at(scrubber, 1, 9))
    QTest.mouseClick(scrubber.track, LEFT, pos=at(scrubber, 0, -10))
    QTest.mouseClick(scrubber.track, LEFT, pos=at(scrubber, 3))
    assert days == [FIRST, BEFORE, None]


def test_a_drag_goes_from_stop_to_stop_and_says_each_once(scrubber: Scrubber) -> None:
    days, track = chosen(scrubber), scrubber.track
    mouse(track, QEvent.Type.MouseButtonPress, at(scrubber, 3))
    for x in range(at(scrubber, 3).x(), at(scrubber, 0).x() - 40, -5):
        mouse(track, QEvent.Type.MouseMove, QPoint(x, 60))
    mouse(track, QEvent.Type.MouseButtonRelease, QPoint(0, 60))
    assert days == [SECOND, FIRST, BEFORE]
    mouse(track, QEvent.Type.MouseMove, at(scrubber, 2))
    assert days == [SECOND, FIRST, BEFORE]


def test_arrows_home_and_end_step_on_the_handle(scrubber: Scrubber) -> None:
    days, track = chosen(scrubber), scrubber.track
    track.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(track, key)
    assert days == [SECOND, FIRST, SECOND, BEFORE, None]
    QTest.keyClick(track, Qt.Key.Key_Up)
    assert len(days) == 5


def test_right_to_left_words_leave_time_running_to_the_right(scrubber: Scrubber) -> None:
    scrubber.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    days = chosen(scrubber)
    QTest.keyClick(scrubber.track, Qt.Key.Key_Left)
    assert days == [SECOND]
    assert scrubber.track.x_of(0) < scrubber.track.x_of(3)


def test_the_buttons_say_where_one_is(scrubber: Scrubber) -> None:
    assert scrubber.choice.words == "Sat 17 May 2014"
    assert scrubber.latest.isVisible()
    assert not scrubber.back.isVisible()
    scrubber.show_day(FIRST)
    assert scrubber.choice.words == "Wed 14 May 2014"
    assert scrubber.choice.accessibleName() == "As known on: Wednesday 14 May 2014"
    days = chosen(scrubber)
    QTest.mouseClick(scrubber.back, LEFT)
    assert days == [None]
    assert scrubber.latest.isVisible()
    assert scrubber.latest.width() == scrubber.back.width()


def test_a_day_between_two_stops_stands_at_the_earlier_one(scrubber: Scrubber) -> None:
    scrubber.show_day(SECOND + 1)
    assert scrubber.track.value() == 2
    assert scrubber.choice.words == "Fri 16 May 2014"


def menu_of(scrubber: Scrubber) -> dict[str, object]:
    scrubber.choice.menu().aboutToShow.emit()
    return {action.text(): action for action in scrubber.choice.menu().actions() if not action.isSeparator()}


def test_the_menu_offers_days_and_any_other(scrubber: Scrubber, qtbot: QtBot) -> None:
    days = chosen(scrubber)
    offered = menu_of(scrubber)
    assert list(offered) == [
        "17 May 2014 · Osk Gazette", "15 May 2014 · The Courier and 2 more", "14 May 2014 · The Harbour Times",
        "Start · nothing was known yet", OTHER_DAY,
    ]  # fmt: skip
    offered["14 May 2014 · The Harbour Times"].trigger()  # type: ignore[attr-defined]
    assert days == [FIRST]
    with qtbot.waitSignal(scrubber.day_wanted):
        menu_of(scrubber)[OTHER_DAY].trigger()  # type: ignore[attr-defined]


def test_thousands_of_days_are_thinned_out_but_each_can_be_reached(qtbot: QtBot) -> None:
    stops = many_days(4000, undated=1)
    scrubber = shown(qtbot, stops)
    track = scrubber.track
    drawn = track.drawn_stops()
    assert drawn[0] == 0
    assert drawn[-1] == len(stops) - 1
    assert len(drawn) < 60
    apart = [track.x_of(b) - track.x_of(a) for a, b in itertools.pairwise(drawn)]
    assert min(apart) >= 15.9
    days = chosen(scrubber)
    for _ in range(3):
        QTest.keyClick(track, Qt.Key.Key_Left)
    assert days == [stops.stop(len(stops) - 1 - step) for step in (1, 2, 3)]
    QTest.mouseClick(track, LEFT, pos=QPoint(track.width() // 2, 14))
    assert days[-1] == stops.stop(track.position_at(track.width() // 2))
    offered = list(menu_of(scrubber))
    assert offered[0] == LATEST
    assert offered[-1] == OTHER_DAY
    assert len(offered) < 16


@pytest.mark.parametrize("number", [1, 2, 3, 7, 40, 4000])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_names_of_stops_never_meet_and_the_one_viewed_has_its_name(qtbot: QtBot, number: int, scale: float) -> None:
    stops = many_days(number, undated=1)
    scrubber = shown(qtbot, stops, scale, 900)
    for position in {0, len(stops) // 2, len(stops) - 1}:
        scrubber.show_day(stops.stop(position))
        placed = sorted(scrubber.track.labels())
        assert position in {which for _, _, which in placed}
        assert all(one[1] < other[0] for one, other in itertools.pairwise(placed))
        assert placed[0][0] >= 0
        assert placed[-1][1] <= scrubber.track.width() + 0.5


@pytest.mark.parametrize(("scale", "width"), [(1.0, 320), (1.0, 560), (2.0, 560), (2.0, 900)])
def test_every_target_can_be_hit_and_fits_where_there_is_little_room(qtbot: QtBot, scale: float, width: int) -> None:
    scrubber = shown(qtbot, scale=scale, width=width)
    scrubber.show_day(FIRST)
    assert scrubber.width() == width
    button = scrubber.back if scrubber.back.isVisible() else scrubber.brief
    parts: tuple[QWidget, ...] = (scrubber.choice, scrubber.track, button)
    for part in parts:
        assert part.isVisible()
        assert min(part.width(), part.height()) >= 24
        assert part.geometry().right() < scrubber.width()
    assert all(part.accessibleName() for part in (scrubber.choice, scrubber.track, scrubber.brief))


def test_without_known_days_only_the_latest_is_offered(qtbot: QtBot) -> None:
    scrubber = shown(qtbot, KnownStops(KnownDays(undated=3)))
    days = chosen(scrubber)
    QTest.keyClick(scrubber.track, Qt.Key.Key_Left)
    QTest.mouseClick(scrubber.track, LEFT, pos=QPoint(5, 14))
    assert days == []
    assert scrubber.choice.words == LATEST
    assert list(menu_of(scrubber)) == [LATEST, OTHER_DAY]


def test_the_last_known_day_is_the_date_shown_at_the_latest_unless_something_has_no_date(qtbot: QtBot) -> None:
    scrubber = shown(qtbot, KnownStops(KnownDays(DAYS, undated=1)))
    assert scrubber.choice.words == LATEST
    scrubber.show_day(THIRD)
    assert scrubber.choice.words == "Sat 17 May 2014"
