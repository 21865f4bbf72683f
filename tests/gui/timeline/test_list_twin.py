"""The list twin: its lines follow filters, sorting and selection, also where titles are put in order elsewhere."""

import gc
import weakref
from collections.abc import Callable
from inspect import isframe

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest

from benchmarks._events import make_record
from tests.gui.timeline.hand import START, MakePanel, event_named, id_of
from tests.work import work_of
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline import list_twin
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.timeline.filters import Filters
from timeline_app.timeline.listing import ListColumn
from timeline_app.timeline.wording import PROPOSED_WORDS


def selected(panel: TimelinePanel) -> int:
    twin = panel.list_twin
    assert twin.currentIndex().isValid()
    return twin.model_.line(twin.currentIndex().row())[0]


def words(panel: TimelinePanel, column: int) -> list[str]:
    model = panel.list_twin.model_
    return [model.text(row, column) for row in range(model.rowCount())]


def postpone(panel: TimelinePanel) -> list[Callable[[], object]]:
    """Let titles be put in order only when the test says so."""
    waiting: list[Callable[[], object]] = []
    panel.list_twin.model_.start = lambda work, done: waiting.append(lambda: done(work()))
    return waiting


@pytest.mark.parametrize("column", list(ListColumn))
def test_the_selected_event_stays_selected_when_the_list_is_sorted(make_panel: MakePanel, column: ListColumn) -> None:
    panel = make_panel(start=START)
    panel.toggle_list()
    event = event_named(panel, "Leaves by ferry")
    panel.canvas.select(event)
    panel.list_twin.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert selected(panel) == event
    assert panel.state.place.event == event


def test_a_filter_that_hides_what_is_selected_selects_nothing_else(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.toggle_list()
    event = event_named(panel, "Leaves by ferry")
    panel.canvas.select(event)
    panel.filtering.choose(Filters(hidden_kinds=frozenset({"journey"})))
    assert event not in panel.list_twin.model_.lines.event
    assert not panel.list_twin.selectionModel().hasSelection()
    assert panel.state.place.event == event
    panel.filtering.clear()
    assert selected(panel) == event


def test_many_titles_are_put_in_order_elsewhere(make_panel: MakePanel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_twin, "_FEW_TITLES", 3)
    panel = make_panel(start=START)
    waiting = postpone(panel)
    panel.toggle_list()
    in_time = words(panel, ListColumn.WHAT)
    panel.list_twin.sortByColumn(ListColumn.WHAT, Qt.SortOrder.AscendingOrder)
    assert words(panel, ListColumn.WHAT) == in_time
    waiting.pop()()
    assert words(panel, ListColumn.WHAT) == sorted(in_time, key=str.casefold)
    panel.filtering.choose(Filters(only_contradictions=True))
    left = words(panel, ListColumn.WHAT)
    assert left == sorted(left, key=str.casefold)
    assert not waiting


def test_an_order_of_titles_that_comes_too_late_is_dropped(
    make_panel: MakePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_twin, "_FEW_TITLES", 3)
    panel = make_panel(start=START)
    waiting = postpone(panel)
    panel.toggle_list()
    panel.list_twin.sortByColumn(ListColumn.WHAT, Qt.SortOrder.AscendingOrder)
    panel.show_record(make_record(200, 5))
    assert len(waiting) == 2
    for answer in waiting:
        answer()
    texts = words(panel, ListColumn.WHAT)
    assert texts == sorted(texts, key=str.casefold)


@pytest.mark.parametrize("days", [2.5, 20_000.0], ids=["bars", "cells"])
def test_a_record_that_is_gone_is_held_by_nobody(make_panel: MakePanel, days: float) -> None:
    panel = make_panel(make_record(200, 5), start=START, days=days)
    panel.toggle_list()
    panel.list_twin.sortByColumn(ListColumn.WHAT, Qt.SortOrder.AscendingOrder)
    panel.toggle_list()
    panel.filtering.lookup.get_ready(panel.state.record)
    index, titles = weakref.ref(panel.state.index), panel.state.record.events.titles
    panel.show_record(make_record(200, 5, seed=2))
    panel.canvas.settle()
    gc.collect()
    assert index() is None
    assert not [held for held in gc.get_referrers(titles) if not isframe(held)]


def test_lines_cost_nothing_until_they_are_seen(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.toggle_list()
    model, state = panel.list_twin.model_, panel.state

    def cost(events: int) -> int:
        state.show_record(make_record(events, 5))
        model.reload()

        def list_and_sort() -> None:
            model.reload()
            model.sort(ListColumn.QUOTES)
            model.sort(ListColumn.WHO)

        return work_of(list_and_sort)

    small = cost(200)
    assert cost(20_000) < small * 1.5
    assert model.rowCount() == len(np.unique(np.stack((model.lines.event, model.lines.lane)), axis=1).T)


def test_keys_walk_the_list_and_select_on_the_timeline(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.toggle_list()
    panel.canvas.select(event_named(panel, "Leaves by ferry"))
    row = panel.list_twin.currentIndex().row()
    QTest.keyClick(panel.list_twin, Qt.Key.Key_Up)
    assert panel.list_twin.currentIndex().row() == row - 1
    assert panel.state.place.event == selected(panel)


def test_dates_stay_in_order_where_lines_run_from_right_to_left(make_panel: MakePanel) -> None:
    panel = make_panel()
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.apply_theme(Theme.load("light"))
    panel.toggle_list()
    model = panel.list_twin.model_
    when = model.index(0, ListColumn.WHEN)
    plain = model.text(0, ListColumn.WHEN)
    assert when.data() == wording.isolated(plain)
    assert when.data(Qt.ItemDataRole.AccessibleTextRole) == plain


def test_a_line_about_which_a_contradiction_is_proposed_carries_a_hollow_sign_in_words_too(
    make_panel: MakePanel,
) -> None:
    panel = make_panel(start=START)
    panel.toggle_list()
    model, column = panel.list_twin.model_, ListColumn.CONTRADICTED
    quits = id_of(panel, "Quits over “missing ledgers”")
    panel.show_proposed({quits: 0, id_of(panel, "Leaves by ferry"): 0})
    row = words(panel, ListColumn.WHAT).index("Quits over “missing ledgers”")
    index = model.index(row, column)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == PROPOSED_WORDS
    assert isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon)
    assert not index.data()
    full = model.index(words(panel, ListColumn.WHAT).index("Leaves by ferry"), column)
    assert (full.data(), full.data(Qt.ItemDataRole.DecorationRole)) == ("≠", None)
    panel.list_twin.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    marks = [bool(text) for text in words(panel, column)]
    hollow = words(panel, ListColumn.WHAT).index("Quits over “missing ledgers”")
    assert marks == sorted(marks, reverse=True)
    assert hollow == marks.count(True), "behind the full ones"
