"""Filters on the panel: row, bar, chips, menus and the list at the left; what they hide is counted and named."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.timeline.hand import SHIFT, START, MakePanel, drag, event_named, id_of
from tests.unit.timeline.records import at, harbour_story
from timeline_app.gui.selection import Selected
from timeline_app.gui.timeline import filter_state
from timeline_app.gui.timeline.filter_lookup import EventsOf, LookupJob
from timeline_app.gui.timeline.filter_words import chip_words, shown_words
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.timeline.choose import empty_record
from timeline_app.timeline.filters import Chosen, EvidenceState, Filters, Ids, Listed, Part
from timeline_app.timeline.title_search import FoldedTitles


def chips(panel: TimelinePanel) -> list[str]:
    return [chip.words for chip in panel.filtering.bar.chips]


def titles(panel: TimelinePanel) -> set[str]:
    state = panel.state
    shown = state.shown if state.shown is not None else np.ones(len(state.record.events), np.bool_)
    return {state.record.events.titles[event] for event in np.flatnonzero(shown).tolist()}


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_the_bar_opens_for_words_and_closes_again(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    bar, button = panel.filtering.bar, panel.top_row.more
    panel.activateWindow()
    assert not bar.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.isVisible()
    qtbot.waitUntil(bar.words.hasFocus)
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not button.isChecked()
    qtbot.waitUntil(panel.canvas.hasFocus)


def test_the_bar_goes_with_the_last_event_and_comes_back_with_the_first(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    QTest.mouseClick(panel.top_row.more, Qt.MouseButton.LeftButton)
    assert panel.filtering.bar.isVisible()
    record = panel.state.record
    panel.show_record(empty_record())
    assert not panel.filtering.bar.isVisible()
    panel.show_record(record)
    assert panel.filtering.bar.isVisible()


def test_words_leave_the_events_with_them_in_the_title(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.top_row.more.click()
    field = panel.filtering.bar.words
    QTest.keyClicks(field, "FERRY")
    assert titles(panel) == {title for title in harbour_story().events.titles if "ferry" in title.lower()}
    assert chips(panel) == ["Text: FERRY"]
    shown = panel.state.shown_count
    total = len(panel.state.record.events)
    assert panel.filtering.bar.count.text() == f"{shown} of {total} events shown; {total - shown} hidden by Text."
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert panel.state.filters == Filters()
    assert panel.filtering.bar.isVisible()
    assert panel.filtering.bar.count.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Return, None])
def test_a_chip_takes_its_filter_off(make_panel: MakePanel, qtbot: QtBot, key: Qt.Key | None) -> None:
    panel = make_panel(start=START)
    panel.activateWindow()
    panel.filtering.choose(Filters(frozenset({"journey"}), only_contradictions=True, text="a"))
    assert chips(panel) == ["Types: 5 of 6", "Only contradictions", "Text: a"]
    chip = panel.filtering.bar.chips[1]
    assert chip.accessibleName() == "Take off the filter Only contradictions"
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    if key is None:
        chip.click()
    else:
        QTest.keyClick(chip, key)
    assert panel.state.filters == Filters(frozenset({"journey"}), text="a")
    assert not panel.top_row.only.isChecked()
    qtbot.waitUntil(panel.filtering.bar.chips[1].hasFocus)
    panel.filtering.bar.clear_all.click()
    assert panel.state.filters == Filters()
    assert panel.filtering.bar.words.text() == ""
    assert not panel.filtering.bar.isVisible()


def test_the_menu_of_evidence_filters_by_what_stands_behind_events(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.top_row.more.click()
    menu = panel.filtering.bar.evidence.menu()
    choose(menu, "Without evidence")
    assert panel.state.filters.evidence is EvidenceState.WITHOUT
    assert chips(panel) == ["Evidence: without evidence"]
    choose(menu, "Rests on one quote")
    assert panel.filtering.bar.evidence.value == "Rests on one quote"
    choose(menu, "Contradicted")
    assert panel.top_row.only.isChecked()
    choose(menu, "Any")
    assert panel.state.filters == Filters(only_contradictions=True)


def test_a_person_is_shown_alone_or_hidden_from_the_menu(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Leaves by ferry"))
    name = panel.state.record.lanes[panel.state.place.lane].name
    choose(panel.context_menu(), "Show only this person")
    scene = panel.canvas.frame_now.scene
    assert scene is not None
    assert [head.name for head in scene.heads] == [name]
    assert chips(panel) == [f"Person: {name}"]
    assert panel.state.shown_count < len(panel.state.record.events)
    choose(panel.context_menu(), "Show everyone")
    assert panel.state.filters == Filters()
    choose(panel.context_menu(), "Hide this person")
    scene = panel.canvas.frame_now.scene
    assert scene is not None
    assert name not in {head.name for head in scene.heads}
    assert chips(panel) == [f"Hidden people: {name}"]
    other = next(lane for lane in panel.state.record.lanes if lane.name != name)
    panel.filtering.hide_person(other.person, other.name)
    assert chips(panel) == ["Hidden people: 2 people"]


def test_events_of_the_same_article_are_looked_up(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    wanted = [id_of(panel, "Leaves by ferry"), id_of(panel, "Whereabouts unknown")]
    panel.filtering.lookup.events_of = EventsOf(
        articles=lambda ids: np.array(sorted(wanted)) if 7 in ids else np.array([])
    )
    panel.canvas.select(event_named(panel, "Leaves by ferry"))
    with qtbot.waitSignal(panel.filtering.articles_wanted) as asked:
        choose(panel.context_menu(), "Only events from the same article")
    assert asked.args == [wanted[0]]
    panel.filtering.only_articles(frozenset({7}), "Harbour master gone")
    assert titles(panel) == {"Leaves by ferry", "Whereabouts unknown"}
    assert chips(panel) == ["Article: Harbour master gone"]


def test_what_the_list_at_the_left_leaves_filters_too(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    lanes = panel.state.record.lanes
    panel.filtering.show_listed(Listed("person", frozenset({lanes[0].person, lanes[2].person}), "a"))
    scene = panel.canvas.frame_now.scene
    assert scene is not None
    assert {head.name for head in scene.heads} <= {lanes[0].name, lanes[2].name}
    assert chips(panel) == ["List: People a"]
    panel.filtering.show_listed(Listed("event", frozenset(), "ferry"))
    assert titles(panel) == {title for title in harbour_story().events.titles if "ferry" in title.lower()}
    panel.filtering.show_listed(Listed("event", frozenset(), "", "disputed"))
    assert chips(panel) == ["List: Events ≠"]
    assert titles(panel) == {
        t for t, c in zip(harbour_story().events.titles, harbour_story().events.contradicted, strict=True) if c
    }
    panel.filtering.show_listed(None)
    assert panel.state.filters == Filters()


def test_a_dragged_range_can_filter(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    view, left = panel.state.viewport, panel.canvas.frame_now.left
    first, last = at("2014-05-14"), at("2014-05-15")
    begin, end = (QPoint(round(view.x_of(minute) + left), 400) for minute in (first, last))
    drag(panel, begin, end, SHIFT)
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())
    choose(menu, "Show only this range")
    menu.close()
    stretch = panel.state.filters.stretch
    assert stretch is not None
    assert abs(stretch[0] - first) <= 10
    assert chips(panel)[0].startswith("Range: 1")
    assert 0 < panel.state.shown_count < int(harbour_story().events.dated.sum())


def test_only_the_newest_question_is_answered(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    waiting: list[Callable[[], object]] = []

    class Job:
        is_stopped = False

        def stop(self) -> None:
            self.is_stopped = True

    def start(work: Callable[[LookupJob], object], done: Callable[..., object]) -> LookupJob:
        job = Job()
        waiting.append(lambda: None if job.is_stopped else done(work(job)))
        return job

    panel.filtering.lookup.start = start
    panel.filtering.choose(Filters(text="zzz"))
    assert chips(panel) == ["Text: zzz"]
    assert panel.state.filters == Filters()  # the marks wait for what is looked up
    panel.filtering.choose(Filters(text="ferry"))
    for answer in waiting:
        answer()
    assert panel.state.filters == Filters(text="ferry")
    assert panel.state.shown_count > 0


def test_another_record_is_filtered_at_once_and_looked_up_anew(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.filtering.choose(Filters(text="ferry"))
    left = titles(panel)
    panel.show_record(harbour_story())
    assert titles(panel) == left
    assert panel.state.filters == Filters(text="ferry")


def test_filters_come_back_with_the_view(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    filters = Filters(
        frozenset({"journey"}), evidence=EvidenceState.WITH, text="ferry", people=Chosen(frozenset({3}), "Ada"),
        hidden_people=Chosen(frozenset({4, 5}), "2 people"), articles=Chosen(frozenset({6}), "Paper"), stretch=(1, 2),
    )  # fmt: skip
    panel.filtering.choose(filters)
    other = make_panel(start=START)
    other.restore_view_state(panel.view_state())
    assert other.state.filters == filters
    assert other.filtering.bar.words.text() == "ferry"


@pytest.mark.parametrize(
    "saved",
    [
        {}, {"evidence": "x", "text": 3, "people": [], "range": [2, 1]}, {"people": {"ids": ["a"], "words": "x"}},
        {"range": "ab", "articles": {"ids": [], "words": ""}}, {"people": {"ids": [1], "words": 2}, "range": [1]},
        {"range": [0, 10**30]}, {"people": {"ids": [10**30], "words": "x"}}, {"articles": {"ids": [0], "words": "x"}},
    ],
)  # fmt: skip
def test_settings_of_another_shape_filter_nothing(saved: dict[str, object]) -> None:
    assert filter_state.read(saved) == Filters()


def test_words_for_what_is_hidden() -> None:
    both = Filters(frozenset({"journey"}), text="harbour")
    assert shown_words(both, 1204, 10_000) == "1,204 of 10,000 events shown; 8,796 hidden by Types and Text"
    assert shown_words(both, 1, 1) == "1 of 1 event shown; Types and Text hide nothing"
    assert shown_words(both, 5, 10, 3) == "5 of 10 events shown; 2 hidden by Types and Text; 3 not known yet"
    assert shown_words(Filters(), 1, 1) == ""
    assert chip_words(Filters(text=" a  b "), Part.TEXT, ()) == "Text: a b"
    assert chip_words(Filters(text="وزير"), Part.TEXT, ()) == "Text: \u2068وزير\u2069"


def test_nothing_left_says_of_whom_and_where(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    lane = panel.state.record.lanes[0]
    panel.filtering.choose(
        Filters(
            frozenset(),
            frozenset({"asserted", "speculated", "none"}),
            text="zzz",
            people=Chosen(frozenset({lane.person}), lane.name),
        )
    )
    assert panel._message.text() == (
        f"No denials by {lane.name} with “zzz” in the title in 1981 – 2014. 27 events are hidden by three filters:"
        " Certainty, Text and Person."
    )


def test_a_list_of_events_and_the_timeline_agree_on_what_words_find(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    wanted = id_of(panel, "Whereabouts unknown")
    asked: list[str] = []

    def named(words: str, _is_stopped: Callable[[], bool]) -> Ids:
        asked.append(words)
        return np.array([wanted])

    panel.filtering.lookup.events_of = EventsOf(named=named)
    panel.filtering.show_listed(Listed("event", frozenset(), "somewhere"))
    assert titles(panel) == {"Whereabouts unknown"}
    assert asked == ["somewhere"]
    panel.filtering.lookup.events_of = EventsOf(named=lambda _words, _is_stopped: None)
    panel.filtering.show_listed(Listed("event", frozenset(), "else"))
    assert titles(panel) == {"Whereabouts unknown"}  # nobody waits for that answer any more


def test_folded_titles_that_somebody_holds_are_not_made_again(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    held = FoldedTitles.of(panel.state.record.events.titles)
    asked: list[FoldedTitles | None] = []

    def folded(_is_stopped: Callable[[], bool]) -> FoldedTitles | None:
        asked.append(held)
        return held

    panel.filtering.lookup.events_of = EventsOf(folded=folded)
    panel.filtering.choose(Filters(text="ferry"))
    panel.filtering.choose(Filters(text="ferry l"))
    assert asked == [held]
    assert panel.filtering.lookup._folded is held


def test_what_is_left_is_announced_once(make_panel: MakePanel, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(lambda event: said.append(event.message())))
    panel = make_panel(start=START)
    said.clear()
    panel.filtering.choose(Filters(only_contradictions=True))
    panel.filtering.choose(Filters(only_contradictions=True))
    panel.filtering.clear()
    mine = [words for words in said if "shown" in words]
    assert len(mine) == 2
    assert mine[0].endswith("hidden by Only contradictions.")
    assert mine[1] == "All events shown."


def test_tab_goes_from_chip_to_chip_and_on_to_the_lanes(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    bar = panel.filtering.bar
    panel.filtering.choose(Filters(frozenset({"journey"}), text="a"))
    panel.filtering.choose(Filters(frozenset({"journey"}), text="ab", only_contradictions=True))
    found: list[QWidget] = []
    widget: QWidget | None = bar.words
    while widget is not None and widget is not panel.canvas and len(found) < 200:
        found += [widget] if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() else []
        widget = widget.nextInFocusChain()
    mine = [each for each in found if bar.isAncestorOf(each)]
    assert mine == [bar.words, bar.evidence, *bar.chips, bar.clear_all]


def test_the_keyboard_walks_only_lanes_that_are_shown(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    lane = next(at for at, row in enumerate(panel.state.record.lanes) if row.name == "Anselm Okonkwo")
    row = panel.state.record.lanes[lane]
    panel.filtering.only_person(row.person, row.name)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(panel.canvas, key)
        assert panel.state.place.lane == lane
    QTest.keyClick(panel.canvas, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert panel.state.place.lane == lane


def test_what_is_selected_elsewhere_on_a_hidden_lane_is_selected_here_without_harm(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    lanes = panel.state.record.lanes
    panel.filtering.only_person(lanes[0].person, lanes[0].name)
    hidden = id_of(panel, "Denies he left; at his desk")
    panel.select(Selected("event", hidden))
    panel.select(Selected("person", lanes[3].person))
    panel.show_event(hidden)
    panel.toggle_list()
    assert not panel.list_twin.selectionModel().hasSelection()
    assert panel.context_menu().actions()
    panel.filtering.clear()
    assert panel.list_twin.selectionModel().hasSelection()
