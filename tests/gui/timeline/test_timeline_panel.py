"""The timeline's words, filters, list twin, overview and looks."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.gui.timeline.hand import (
    SHIFT,
    START,
    MakePanel,
    current,
    drag,
    event_named,
    id_of,
)
from tests.unit.timeline.records import at, harbour_story
from timeline_app.gui import wording
from timeline_app.gui.selection import Selected
from timeline_app.gui.theme import Theme
from timeline_app.timeline.choose import Grouping, empty_record
from timeline_app.timeline.filters import Filters


def test_what_is_selected_is_spoken_in_full(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Waiting at the ferry terminal"))
    assert panel.canvas.accessibleDescription() == (
        "Henrik Solberg, 1 of 2. Waiting at the ferry terminal. 14 May 2014. Asserted. 1 quote."
        " Contradicted by: Denies he left; at his desk."
    )
    panel.zoom_in()
    panel.canvas.settle()
    assert panel.canvas.accessibleDescription().endswith("9 people")


def test_the_top_row_says_how_much_is_in_view(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    assert panel.top_row.span.text() == "2½ days"
    assert panel.canvas.frame_now.people == "9 of 12 people"
    assert (panel.top_row.types.value, panel.top_row.certainty.value, panel.top_row.lanes.value) == (
        "All 6",
        "All",
        "Status",
    )


def test_filters_apply_to_lanes_list_and_overview_and_can_be_cleared(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.toggle_list()
    everything = panel.list_twin.model_.rowCount()
    panel.top_row.only.click()
    assert panel.state.filters == Filters(only_contradictions=True)
    assert 0 < panel.list_twin.model_.rowCount() < everything
    panel.top_row.filters_chosen.emit(Filters(frozenset({"break"}), frozenset({"asserted", "denied", "speculated"})))
    panel.top_row.filters_chosen.emit(Filters(frozenset({"contact"}), frozenset({"asserted", "denied", "speculated"})))
    assert panel.state.shown_count == 0
    assert panel._message.text() == (
        "No events without evidence in 1981 – 2014. 27 events are hidden by two filters: Types and Certainty."
    )
    assert panel._clear.text() == "Clear both filters"
    QTest.mouseClick(panel._clear, Qt.MouseButton.LeftButton)
    assert panel.state.filters == Filters()
    assert panel._pages.currentWidget() is panel.list_twin
    assert panel.list_twin.model_.rowCount() == everything


def test_filters_that_hide_everything_stand_whole_where_there_is_little_room(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.apply_theme(Theme.load("light", 2.0))
    panel.filtering.open()
    panel.top_row.filters_chosen.emit(Filters(text="nothing is called so", only_contradictions=True))
    panel.filtering.only_person(panel.state.record.lanes[0].person, "Somebody of a name that needs a line of its own")
    panel.resize(1240, 560)
    assert panel._pages.currentWidget() is panel._nothing
    assert not panel.overview.isVisible()
    bar = panel.filtering.bar
    assert bar.height() >= bar.heightForWidth(bar.width())
    panel.resize(1240, 900)
    assert panel.overview.isVisible()
    panel.clear_filters()
    panel.resize(1240, 560)
    assert panel.overview.isVisible(), "only where it has nothing to show"


def test_menus_offer_what_can_be_left_out(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    for action in panel.top_row.types.menu().actions():
        if action.data() == "journey":
            action.trigger()
    assert panel.state.filters.hidden_kinds == {"journey"}
    assert panel.top_row.types.value == "5 of 6"
    for action in panel.top_row.lanes.menu().actions():
        if action.data() == Grouping.NONE.value:
            action.trigger()
    assert panel.state.record.groups == ()
    assert panel.top_row.lanes.value == "Not grouped"


def test_an_empty_timeline_says_how_it_fills(make_panel: MakePanel) -> None:
    panel = make_panel(empty_record())
    assert panel._message.text() == wording.EMPTY_TIMELINE
    assert not panel.overview.isVisible()
    panel.show_record(harbour_story())
    assert panel._pages.currentWidget() is panel.canvas


def test_the_list_twin_has_the_same_events_selection_and_keys(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Takes refuge at the consulate"))
    QTest.keyClick(panel.canvas, Qt.Key.Key_L)
    table = panel.list_twin
    assert table.isVisible()
    record = panel.state.record
    listed = set(table.model_.lines.event.tolist())
    assert listed == set(range(len(record.events)))
    assert table.model_.line(table.currentIndex().row())[0] == panel.state.place.event
    with qtbot.waitSignal(panel.selected):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.model_.line(table.currentIndex().row())[0] == panel.state.place.event
    with qtbot.waitSignal(panel.opened):
        QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_L)
    assert panel.canvas.isVisible()


def test_opening_the_list_selects_nothing(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    seen: list[object] = []
    panel.selected.connect(seen.append)
    panel.activateWindow()
    panel.toggle_list()
    qtbot.waitUntil(panel.list_twin.hasFocus)
    assert seen == []
    assert not panel.list_twin.selectionModel().hasSelection()


def test_the_lanes_fill_the_canvas_when_the_tray_comes_and_goes(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    for only in (True, False):
        panel.top_row.filters_chosen.emit(Filters(only_contradictions=only))
        assert frame.scene is not None
        assert frame.scene.height == frame.height - frame.top
        assert bool(frame.scene.tray) != only


def test_a_dragged_range_can_be_zoomed_to_or_printed(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    view, left = panel.state.viewport, panel.canvas.frame_now.left
    first, last = at("2014-05-14"), at("2014-05-15")
    begin, end = (QPoint(round(view.x_of(minute) + left), 400) for minute in (first, last))
    drag(panel, begin, end, SHIFT)
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())
    with qtbot.waitSignal(panel.print_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args == [pytest.approx(first, abs=5), pytest.approx(last, abs=5)]
    menu.actions()[0].trigger()
    assert panel.state.viewport.span == pytest.approx(1440, abs=10)
    menu.close()


@pytest.mark.parametrize("column", range(6))
def test_the_list_sorts_by_every_column(make_panel: MakePanel, column: int) -> None:
    panel = make_panel(start=START)
    panel.toggle_list()
    model = panel.list_twin.model_
    panel.list_twin.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    down = [model.text(row, column) for row in range(model.rowCount())]
    panel.list_twin.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    up = [model.text(row, column) for row in range(model.rowCount())]
    assert sorted(up) == sorted(down)
    if column == 4:
        assert [int(text) for text in up] == sorted(int(text) for text in up)
    elif column != 2:
        assert [text.casefold() for text in up] == sorted(text.casefold() for text in up)
    else:
        assert up[-1] == "Undated"


def test_the_key_opens_and_closes(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.top_row.key.click()
    assert panel._key is not None
    assert panel._key.isVisible()
    panel._key.close()


def test_the_context_menu_offers_what_the_selection_can_do(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Waiting at the ferry terminal"))
    words = [action.text() for action in panel.context_menu().actions() if action.text()]
    assert words == [
        "Open", "Open the source", "New evidence", "Compare claims", "Fit selection", "Move lane up", "Move lane down",
        "Show only this person", "Hide this person", "Only events from the same article",
        "New event", "Fit all", "Show as a list", "Export this view…", "Export all lanes…",
    ]  # fmt: skip


# --- staying put ---
def test_a_new_record_keeps_view_and_selection(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Lands at Norrvik"))
    before = panel.state.viewport
    panel.show_record(harbour_story())
    assert panel.state.viewport == before
    assert current(panel) == "Lands at Norrvik"


def test_view_state_comes_back(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.state.group_by(Grouping.POST)
    panel.state.set_filters(Filters(frozenset({"order"})))
    saved = panel.view_state()
    other = make_panel()
    other.restore_view_state(saved)
    assert other.view_state() == saved
    other.restore_view_state({"start": "no", "order": 3, "grouping": "weather", "span": -1})
    assert other.state.grouping is Grouping.POST


def test_selecting_from_outside_emits_nothing(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    seen: list[object] = []
    panel.selected.connect(seen.append)
    panel.select(Selected("event", id_of(panel, "Lands at Norrvik")))
    assert current(panel) == "Lands at Norrvik"
    panel.select(Selected("person", 7))
    assert panel.state.place.lane == 6
    panel.select(None)
    assert seen == []


# --- overview ---
def test_the_overview_moves_and_stretches_the_view(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    strip = panel.overview
    assert strip.overview is not None
    x0, x1 = strip.overview.window(panel.state.viewport)
    left = panel.canvas.frame_now.left + 8
    middle = QPoint(round((x0 + x1) / 2 + left), 40)
    start, span = panel.state.viewport.start, panel.state.viewport.span
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(strip, middle - QPoint(100, 0))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=middle - QPoint(100, 0))
    assert panel.state.viewport.start < start
    assert panel.state.viewport.span == pytest.approx(span)


def test_the_outlier_pill_zooms_to_what_it_folds(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    assert panel.overview.overview is not None
    assert [pill.text for pill in panel.overview.overview.outliers] == ["1 event in 1980s"]
    QTest.mouseClick(panel.overview, Qt.MouseButton.LeftButton, pos=QPoint(60, 56))
    assert panel.state.viewport.start <= at("1981-01-01")
    assert panel.state.viewport.end < at("1992-01-01")


# --- looks ---
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("days", [2.5, 14.0, 56.0, 13_000.0])
def test_every_stage_is_drawn_in_both_themes(make_panel: MakePanel, theme: str, days: float) -> None:
    start = START if days < 3 else at("2014-05-20") - int(days * 1300)
    panel = make_panel(start=start, days=days, theme=theme)
    image = panel.canvas.grab().toImage()
    palette = Theme.load(theme)
    counts = colours(image)
    assert max(counts, key=lambda name: counts[name]) == palette.colors["surface"].lower()
    assert QColor(palette.color("contradiction")).name() in counts
    assert len(counts) > 20


def test_a_change_of_theme_redraws(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.apply_theme(Theme.load("dark"))
    counts = colours(panel.canvas.grab().toImage())
    assert max(counts, key=lambda name: counts[name]) == Theme.load("dark").colors["surface"].lower()


def test_text_scale_grows_rows_and_words(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    height = frame.scene.bars[0].height
    panel.apply_theme(Theme.load("light", 2.0))
    assert frame.scene.bars[0].height == 2 * height


def colours(image: QImage) -> dict[str, int]:
    """How often each colour occurs on a grid of the picture."""
    found: dict[str, int] = {}
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


def test_focus_is_visible(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Lands at Norrvik"))
    panel.activateWindow()
    panel.top_row.fit.setFocus()
    without = panel.canvas.grab().toImage()
    panel.canvas.setFocus()
    qtbot.waitUntil(lambda: panel.canvas.frame_now.focused)
    assert panel.canvas.grab().toImage() != without
    QApplication.sendPostedEvents()


@pytest.mark.parametrize(("width", "scale"), [(560, 1.0), (700, 1.0), (820, 1.5), (820, 1.0)])
def test_the_top_row_fits_where_there_is_little_room(
    make_panel: MakePanel, qtbot: QtBot, width: int, scale: float
) -> None:
    panel = make_panel(start=START)
    panel.apply_theme(Theme.load("light", scale))
    panel.resize(width, 700)
    row = panel.top_row
    parts = (row.lanes, row.types, row.certainty, row.only, row._zoom, row.fit, row.key)
    words = (row.lanes, row.types, row.certainty, row.only)
    # The layout follows once the event loop turns.
    qtbot.waitUntil(lambda: all(part.width() >= part.sizeHint().width() for part in words))
    edges = [(part.geometry().left(), part.geometry().right()) for part in parts]
    assert all(a[1] < b[0] for a, b in itertools.pairwise(edges))
    assert edges[-1][1] <= row.width()
    assert row.only.accessibleName() == "Only contradictions"
