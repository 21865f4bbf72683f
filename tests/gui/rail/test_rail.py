"""The rail: what it lists, filters and says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.rail.made_events import rail_events
from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.timeline_columns import Bool
from timeline_app.gui.rail import model
from timeline_app.gui.rail.events import ALL, DISPUTED, NO_EVIDENCE, event_item
from timeline_app.gui.rail.model import RailRows
from timeline_app.gui.rail.panel import RailPanel
from timeline_app.gui.rail.tabs import short_count
from timeline_app.gui.selection import Selected
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.list_model import ListGroup
from timeline_app.queries.event_list import EventList
from timeline_app.queries.rail import ArticleRow, EventRow, PersonRow, ProjectCounts
from timeline_app.timeline.filters import Listed

DAY = DateSpan(0, 0, 1440, 1440)
ARTICLES = (
    ArticleRow(1, "Harbour reopens", "The Post", 15_870, "", 3),
    ArticleRow(2, "“Every berth is in use…”", "", None, "No publication date", 0),
)
ADA = PersonRow(1, "Ada Ünal", ("Ada Unal", "أدا"), "AÜ", "Minister", "left", "Left", 3, False, True)
BEN = PersonRow(2, "Ben Okri", (), "BO", "", "stays", "Stays", 0, True, False)
EVENTS = (
    EventRow(1, "Leaves", "break", "break", "asserted", ("Ada Ünal",), DAY, "Lindmar", 2, True),
    EventRow(2, "Returns", "journey", "journey", "none", (), UNDATED, "", 0, False),
)
ROWS = RailRows(ARTICLES, (ADA, BEN), rail_events(*EVENTS))


@pytest.fixture
def rail(qtbot: QtBot) -> RailPanel:
    panel = RailPanel()
    qtbot.addWidget(panel)
    panel.apply_theme(Theme.load("light"))
    panel.show_rows(ROWS)
    panel.resize(256, 700)
    panel.show()
    return panel


def titles(panel: RailPanel) -> list[str]:
    return [item.title for item in panel.current_list.list_model.items()]


def event_groups(words: str = "", chip: str = ALL) -> Sequence[ListGroup]:
    answers: list[Sequence[ListGroup]] = []
    rail_events(*EVENTS).ask(words, chip, answers.append)
    (answer,) = answers
    return answer


def test_people_stand_in_the_groups_of_their_status() -> None:
    groups = model.person_groups((ADA, BEN))
    assert [(group.title, [item.title for item in group.items]) for group in groups] == [
        ("Left", ["Ada Ünal"]),
        ("Stays", ["Ben Okri"]),
    ]


@pytest.mark.parametrize("words", ["unal", "ÜNAL", "minister", "أدا", "ada min", ""])
def test_a_filter_folds_case_marks_and_spellings(words: str) -> None:
    found = [item.title for group in model.person_groups((ADA, BEN), words) for item in group.items]
    assert "Ada Ünal" in found


def test_every_word_of_a_filter_has_to_be_found() -> None:
    assert model.person_groups((ADA, BEN), "ada okri") == ()


def test_chips_narrow_the_list() -> None:
    assert [g.title for g in model.person_groups((ADA, BEN), chip=DISPUTED)] == ["Stays"]
    assert [g.title for g in model.person_groups((ADA, BEN), chip=NO_EVIDENCE)] == ["Stays"]
    assert [g.title for g in event_groups(chip=NO_EVIDENCE)] == ["Undated"]
    assert [g.title for g in event_groups(chip=DISPUTED)] == ["Dated"]
    assert rail_events(*EVENTS).contradicted == 1


def test_undated_events_come_last_with_a_head_of_their_own() -> None:
    assert [group.title for group in event_groups()] == ["Dated", "Undated"]


def test_rows_say_everything_that_is_drawn() -> None:
    (articles,) = model.article_groups(ARTICLES)
    assert articles.items[1].spoken.endswith("no publication date, 0 quotes, No publication date")
    event = event_groups()[0].items[0]
    assert "asserts" in event.spoken
    assert "contradicted" in event.spoken


def test_rows_about_which_a_contradiction_is_proposed_say_so_unless_they_are_contradicted() -> None:
    answers: list[Sequence[ListGroup]] = []
    rail_events(*EVENTS, proposed=(1, 2)).ask("", ALL, answers.append)
    first, second = (group.items[0] for group in answers[0])
    assert (first.disputed, first.spoken.endswith("contradicted")) == (True, True)
    assert (second.disputed, second.proposed, second.spoken.endswith("proposed contradiction")) == (False, True, True)
    left, stays = (group.items[0] for group in model.person_groups((ADA, BEN), proposed=(1, 2)))
    assert (left.disputed, left.proposed, left.spoken.endswith("proposed contradiction")) == (False, True, True)
    assert stays.spoken.endswith("disputed")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_hollow_sign_is_drawn_where_a_full_one_would_be(qtbot: QtBot, theme: str) -> None:
    look, inked = Theme.load(theme), []
    for ada, proposed in ((ADA, ()), (ADA, (1,)), (replace(ADA, disputed=True), (1,))):
        panel = RailPanel()
        qtbot.addWidget(panel)
        panel.apply_theme(look)
        panel.show_rows(replace(ROWS, people=(ada,), proposed=proposed))
        panel.show_kind("person")
        panel.resize(256, 700)
        panel.show()
        image = panel.current_list.grab().toImage()
        ink = look.color("contradiction").name()
        places = {
            (x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).name() == ink
        }
        inked.append(places)
    none, hollow, full = inked
    assert not none
    assert 0 < len(hollow) < len(full)
    xs, ys = ([place[axis] for place in full] for axis in (0, 1))
    assert all(min(xs) - 1 <= x <= max(xs) + 1 and min(ys) - 1 <= y <= max(ys) + 1 for x, y in hollow), "in one place"


def test_tabs_count_and_switch_lists(rail: RailPanel) -> None:
    rail.show_kind("article")
    assert titles(rail) == ["Harbour reopens", "“Every berth is in use…”"]
    assert not rail.chips[ALL].isVisible()
    QTest.keyClick(rail.tabs, Qt.Key.Key_Right)
    assert rail.current_kind == "person"
    assert rail.chips[DISPUTED].text() == "≠ 1"
    assert rail.tabs.accessibleTabName(1) == "People, 2"


def test_on_an_earlier_day_tabs_count_what_was_known_and_say_of_how_many(rail: RailPanel) -> None:
    rail.show_rows(replace(ROWS, as_known=15_870, then=ProjectCounts(1, 1, 0, 3, 0, 0)))
    assert [rail.tabs.accessibleTabName(index) for index in range(3)] == [
        "Articles, 1 of 2 known", "People, 1 of 2 known", "Events, 0 of 2 known",
    ]  # fmt: skip
    assert rail.tabs.tabToolTip(1) == "People: 1 of 2 known"
    assert [rail.tabs.count_words(index) for index in range(3)] == ["1", "1", "0"]
    rail.resize(300, 700)
    assert [rail.tabs.count_words(index) for index in range(3)] == ["1", "1", "0"]
    assert rail.tabs.accessibleTabName(1) == "People, 1 of 2 known"
    rail.show_rows(ROWS)
    assert [rail.tabs.count_words(index) for index in range(3)] == ["2", "2", "2"]


def test_each_list_keeps_its_own_filter(rail: RailPanel) -> None:
    rail.show_kind("person")
    rail.filter_field.setText("ben")
    assert titles(rail) == ["Ben Okri"]
    rail.show_kind("event")
    assert rail.filter_field.text() == ""
    rail.show_kind("person")
    assert rail.filter_field.text() == "ben"


def test_a_filter_that_hides_all_says_so(rail: RailPanel) -> None:
    rail.show_kind("person")
    rail.filter_field.setText("nobody of that name")
    assert rail.empty.isVisible()
    assert rail.empty.text() == "Nothing here matches. 2 are hidden by the filter."


def test_an_empty_list_says_what_to_do(rail: RailPanel) -> None:
    rail.show_rows(RailRows())
    rail.show_kind("person")
    assert "press P" in rail.empty.text()


def test_the_window_marks_what_is_selected_without_an_echo(qtbot: QtBot, rail: RailPanel) -> None:
    rail.show_kind("person")
    with qtbot.assertNotEmitted(rail.selected):
        rail.show_selection(Selected("person", 2))
    current = rail.current_list.current_item()
    assert current is not None
    assert current.row == 2
    with qtbot.waitSignal(rail.selected) as selected:
        QTest.keyClick(rail.current_list, Qt.Key.Key_Home)
        QTest.keyClick(rail.current_list, Qt.Key.Key_Down)
    assert selected.args == [Selected("person", 1)]


def test_a_click_opens_an_article_and_the_arrows_only_mark(qtbot: QtBot, rail: RailPanel) -> None:
    rail.show_kind("article")
    articles = rail.lists["article"]
    with qtbot.waitSignal(rail.wanted) as wanted:
        place = articles.visualRect(articles.list_model.index(0)).center()
        QTest.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["open", Selected("article", 1)]
    with qtbot.assertNotEmitted(rail.wanted):
        QTest.keyClick(articles, Qt.Key.Key_Down)


def test_dropping_a_person_on_another_asks_to_join(qtbot: QtBot, rail: RailPanel) -> None:
    rail.show_kind("person")
    people = rail.lists["person"]
    mime = people.list_model.mimeData([people.list_model.index_of("person", 2)])
    onto = people.visualRect(people.list_model.index_of("person", 1)).center()
    with qtbot.waitSignal(rail.join_wanted) as joined:
        drop(mime, onto, people.viewport())
    assert joined.args == [1, 2]


def test_files_are_left_to_the_window(rail: RailPanel) -> None:
    mime = QMimeData()
    mime.setText("An article")
    assert not drop(mime, QPoint(10, 10), rail.lists["person"].viewport())


def test_to_read_only_nothing_is_offered_that_changes(qtbot: QtBot, rail: RailPanel) -> None:
    rail.set_may_edit(False)
    assert not rail.drop_target.isVisible()
    rail.show_kind("person")
    rail.current_list.select("person", 1)
    with qtbot.assertNotEmitted(rail.wanted):
        QTest.keyClick(rail.current_list, Qt.Key.Key_Delete)
    with qtbot.waitSignal(rail.wanted):
        QTest.keyClick(rail.current_list, Qt.Key.Key_Return)


def test_the_drop_target_says_what_releasing_does_and_opens_by_key(qtbot: QtBot, rail: RailPanel) -> None:
    target = rail.drop_target
    target.show_hovering("Release to add 2 files", "")
    assert (target.is_active, target.detail.text()) == (True, "Originals stay untouched")
    target.show_hovering("", "Links are not opened. Save the page and drop the file.")
    assert target.detail.text().startswith("Links are not opened.")
    with qtbot.waitSignal(rail.add_wanted):
        QTest.keyClick(target, Qt.Key.Key_Space)


def test_collapsed_to_icons_it_opens_again(qtbot: QtBot, rail: RailPanel) -> None:
    rail.set_collapsed(True)
    assert not rail.filter_field.isVisible()
    rail.set_collapsed(False)
    assert rail.filter_field.isVisible()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_is_drawn_in_both_themes(rail: RailPanel, name: str) -> None:
    rail.apply_theme(Theme.load(name, 1.5))
    for kind in ("article", "person", "event"):
        rail.show_kind(kind)
        assert not rail.grab().isNull()


def test_a_changed_row_is_drawn_again_and_keeps_the_mark(rail: RailPanel) -> None:
    rail.show_kind("person")
    rail.show_selection(Selected("person", 1))
    rail.show_rows(replace(ROWS, people=(replace(ADA, name="Ada Renamed"), BEN)))
    assert titles(rail)[0] == "Ada Renamed"
    current = rail.current_list.current_item()
    assert current is not None
    assert current.row == 1


def drop(mime: QMimeData, at: QPoint, onto: QWidget) -> bool:
    """Drag something onto a widget and let go. Gives whether it was taken there."""
    enter = QDragEnterEvent(
        at, Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(onto, enter)
    if not enter.isAccepted():
        return False
    let_go = QDropEvent(
        QPointF(at), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(onto, let_go)
    return let_go.isAccepted()


def test_the_list_in_front_filters_the_timeline_while_the_box_is_ticked(rail: RailPanel) -> None:
    told: list[object] = []
    rail.timeline_filter_changed.connect(told.append)
    rail.show_kind("person")
    rail.filter_field.setText("ada")
    assert told == []
    rail.filter_too.click()
    assert told == [Listed("person", frozenset({1}), "ada")]
    rail.filter_field.setText("")
    assert told[1:] == [None]
    rail.chips[DISPUTED].click()
    assert told[2:] == [Listed("person", frozenset({1} if ADA.disputed else {2}), "", DISPUTED)]
    rail.show_kind("event")
    assert told[3:] == [None]
    rail.filter_field.setText("leaves")
    assert told[4:] == [Listed("event", frozenset(), "leaves")]
    rail.show_kind("article")
    rail.filter_field.setText("harbour")
    assert told[-1] == Listed("article", frozenset({1}), "harbour")
    rail.filter_too.click()
    assert told[-1] is None


def test_other_rows_are_told_to_the_timeline_too(rail: RailPanel) -> None:
    told: list[object] = []
    rail.show_kind("person")
    rail.filter_too.click()
    rail.filter_field.setText("ada")
    rail.timeline_filter_changed.connect(told.append)
    rail.show_rows(replace(ROWS, people=(ADA, replace(ADA, person=7))))
    assert told == [Listed("person", frozenset({1, 7}), "ada")]


def many(count: int) -> tuple[EventRow, ...]:
    return tuple(
        EventRow(n, f"Event {n}", "break", "break", "none", (), DAY, "", 0, False) for n in range(1, count + 1)
    )


def test_only_the_rows_on_the_screen_are_read(rail: RailPanel) -> None:
    rail.show_kind("event")
    events, read = rail_events(*many(9_000)), list[int]()
    rows = events._made._rows

    def noted(ids: Sequence[int]) -> Mapping[int, EventRow]:
        read.extend(ids)
        return rows(ids)

    events._made._rows = noted
    rail.show_rows(RailRows(events=events))
    rail.grab()
    rail.show_selection(Selected("event", 8_000))
    rail.grab()
    assert 8_000 in read
    assert len(read) < 200
    item = rail.current_list.current_item()
    assert item is not None
    assert item.row == 8_000


def test_an_edit_leaves_a_long_list_where_it_is(qtbot: QtBot, rail: RailPanel) -> None:
    rail.show_kind("event")
    rail.show_rows(RailRows(events=rail_events(*many(500))))
    rail.show_selection(Selected("event", 300))
    place = rail.current_list.verticalScrollBar().value()
    assert place > 0
    renamed = [replace(row, title="Renamed") if row.event == 300 else row for row in many(500)]
    with qtbot.assertNotEmitted(rail.current_list.list_model.modelReset):
        rail.show_rows(RailRows(events=rail_events(*renamed)))
    assert rail.current_list.verticalScrollBar().value() == place
    item = rail.current_list.current_item()
    assert item is not None
    assert (item.row, item.title) == (300, "Renamed")
    rail.show_rows(RailRows(events=rail_events(*renamed[:400])))
    item = rail.current_list.current_item()
    assert item is not None
    assert item.row == 300


def test_events_are_found_when_the_answer_comes_and_only_for_the_last_words(rail: RailPanel) -> None:
    asked: list[tuple[str, Callable[[Bool], object]]] = []

    def later(_listed: EventList, words: str, done: Callable[[Bool], object]) -> None:
        asked.append((words, done))

    rail.show_rows(replace(ROWS, events=rail_events(*EVENTS, find=later)))
    rail.show_kind("event")
    rail.filter_field.setText("l")
    rail.filter_field.setText("le")
    assert titles(rail) == ["Leaves", "Returns"]  # what was there stays until the answer comes
    asked[1][1](np.array([True, False]))
    assert titles(rail) == ["Leaves"]
    asked[0][1](np.array([False, True]))
    assert titles(rail) == ["Leaves"]
    rail.filter_field.setText("x")
    rail.show_kind("person")
    asked[2][1](np.array([False, False]))
    assert not rail.empty.isVisible()


def test_an_event_that_went_meanwhile_keeps_its_title(rail: RailPanel) -> None:
    events = rail_events(*EVENTS)
    events._made._rows = lambda _ids: {}
    groups: list[Sequence[ListGroup]] = []
    events.ask("", ALL, groups.append)
    assert [item.title for group in groups[0] for item in group.items] == ["Leaves", "Returns"]


def test_events_are_chosen_in_a_list_that_is_not_made(qtbot: QtBot, rail: RailPanel) -> None:
    rail.show_rows(RailRows(events=rail_events(*many(300))))
    rail.show_kind("event")
    QTest.keyClick(rail.current_list, Qt.Key.Key_Home)
    with qtbot.waitSignal(rail.selected) as selected:
        QTest.keyClick(rail.current_list, Qt.Key.Key_End)
    assert selected.args == [Selected("event", 300)]
    rail.filter_field.setText("event 29")
    assert len(titles(rail)) == 13
    rail.lists["event"].fold_all(True)
    rail.show_selection(Selected("event", 297))
    item = rail.current_list.current_item()
    assert item is not None
    assert item.row == 297  # its group unfolded


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0"), (9_999, "9,999"), (10_000, "10k"), (999_999, "999k"), (1_000_000, "1M"), (1_299_999, "1.2M"),
     (12_900_000, "12M")],
)  # fmt: skip
def test_counts_on_tabs_are_short_and_never_too_large(count: int, words: str) -> None:
    assert short_count(count) == words


@pytest.mark.parametrize(("count", "words"), [(999, "999"), (4_964, "4.9k"), (9_000, "9k"), (297_689, "297k")])
def test_counts_are_shorter_still_where_room_is_short(count: int, words: str) -> None:
    assert short_count(count, 1_000) == words


@pytest.mark.parametrize("counts", [(3, 18, 30), (0, 370, 9_928), (120, 4_964, 297_689), (9_999, 9_999, 9_999)])
def test_all_tabs_with_their_counts_are_in_view(rail: RailPanel, counts: tuple[int, int, int]) -> None:
    rail.tabs.set_counts(*counts)
    boxes = [rail.tabs.tabRect(index) for index in range(3)]
    assert boxes[0].left() >= 0
    assert boxes[2].right() < rail.tabs.width()


def test_a_row_far_down_is_shown_once_the_list_is_laid_out(qtbot: QtBot, rail: RailPanel) -> None:
    rail.show_kind("event")
    view = rail.current_list
    rail.show_rows(RailRows(events=rail_events(*many(45_000))))
    rail.show_selection(Selected("event", 40_000))

    def is_seen() -> bool:
        row = view.visualRect(view.currentIndex())
        return row.height() > 0 and row.top() >= 0 and row.bottom() < view.viewport().height()

    qtbot.waitUntil(is_seen)
    item = view.current_item()
    assert item is not None
    assert item.row == 40_000
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert is_seen()


def test_on_an_earlier_day_what_comes_later_is_told_apart() -> None:
    viewed = 15_870
    later = replace(BEN, group_key="not_yet", group="Not yet reported", known=False, first_known=viewed + 1)
    undated = replace(BEN, person=3, known=False, first_known=None, line="Pilot")
    (group,) = model.person_groups((later,), as_known=viewed)
    (item,) = group.items
    assert (group.title, item.detail, item.later) == ("Not yet reported", "First reported 15 June", True)
    assert "First reported 15 June" in item.spoken
    assert model.person_groups((undated,), as_known=viewed)[0].items[0].detail == "Reported without a printed date"
    other_year = replace(later, first_known=viewed + 400)
    assert model.person_groups((other_year,), as_known=viewed)[0].items[0].detail == "First reported 19 July 2014"
    printed, no_date = (
        model.article_groups((replace(row, known=False),))[0].items[0] for row in ARTICLES
    )  # fmt: skip
    assert (printed.detail, printed.later) == ("The Post · later", True)
    assert "printed later" in printed.spoken
    assert (no_date.detail, no_date.later) == ("latest only", True)
    event = event_item(replace(EVENTS[0], known=False, quotes=0, contradicted=False))
    assert (event.polarity, event.later) == ("none", True)
    assert "not yet reported" in event.spoken


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_rows_are_mirrored(qtbot: QtBot, look: str, direction: Qt.LayoutDirection) -> None:
    panel = RailPanel()
    qtbot.addWidget(panel)
    theme = Theme.load(look)
    panel.setLayoutDirection(direction)
    panel.apply_theme(theme)
    panel.resize(256, 700)
    panel.show_rows(RailRows((), (replace(ADA, known=False, first_known=15_871, quotes=0),), as_known=15_870))
    panel.show()
    panel.show_kind("person")
    picture = panel.current_list.viewport().grab().toImage()
    row = panel.current_list.visualRect(panel.current_list.list_model.index_of("person", 1))
    ground = picture.pixel(1, row.center().y())
    inked = {x for x in range(picture.width()) for y in range(row.top(), row.bottom()) if picture.pixel(x, y) != ground}
    disc = range(14, 42)
    assert any(x in inked for x in disc) == (direction == Qt.LayoutDirection.LeftToRight)
    assert any(picture.width() - 1 - x in inked for x in disc) == (direction == Qt.LayoutDirection.RightToLeft)
