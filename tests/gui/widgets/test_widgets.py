"""The shared pieces: switches, lists, labels, toasts, dialogs, layouts."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.domain.calendar import day_number
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import Chip, PlainButton
from timeline_app.gui.widgets.day_dialog import DayDialog
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.glyphs import glyph_outline
from timeline_app.gui.widgets.grouped_list import GroupedList
from timeline_app.gui.widgets.labels import ElidedLabel, Label, plain_tooltip
from timeline_app.gui.widgets.list_model import ENTRY_ROLE, ListGroup, ListItem, dragged_item
from timeline_app.gui.widgets.notice import InlineNotice
from timeline_app.gui.widgets.question_dialog import PickDialog, TextDialog
from timeline_app.gui.widgets.switches import SegmentedSwitch
from timeline_app.gui.widgets.theming import dress
from timeline_app.gui.widgets.toast import Toast

HOSTILE = "<img src='file:///etc/passwd'><b>bold</b>"
PEOPLE = (
    ListGroup("left", "Left", (ListItem("person", 1, "Ada"), ListItem("person", 2, "Ben"))),
    ListGroup("stays", "Stays", (ListItem("person", 3, "Cleo"),)),
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme.load("light")


@pytest.fixture
def people(qtbot: QtBot, theme: Theme) -> GroupedList:
    view = GroupedList("People")
    qtbot.addWidget(view)
    view.apply_theme(theme)
    view.show_groups(PEOPLE)
    view.resize(260, 400)
    view.show()
    return view


def test_labels_never_read_markup(qtbot: QtBot) -> None:
    label = Label(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_tooltips_show_markup_as_it_stands() -> None:
    assert "<img" not in plain_tooltip(HOSTILE)
    assert plain_tooltip("Tripoli & Sirte") == "Tripoli & Sirte"


def test_a_button_shows_an_ampersand(qtbot: QtBot) -> None:
    button = PlainButton("Smith & Sons")
    qtbot.addWidget(button)
    assert button.text() == "Smith && Sons"


def test_a_cut_label_asks_for_little_room(qtbot: QtBot) -> None:
    label = ElidedLabel("A very long title that does not fit anywhere")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 40 < label.sizeHint().width()


def test_a_switch_is_one_tab_stop_and_moves_with_the_arrows(qtbot: QtBot) -> None:
    switch = SegmentedSwitch([("a", "One"), ("b", "Two"), ("c", "Three")])
    qtbot.addWidget(switch)
    with qtbot.waitSignal(switch.chosen) as chosen:
        QTest.keyClick(switch, Qt.Key.Key_Left)
    assert chosen.args == ["c"]
    policies = [switch.button(key).focusPolicy() for key in "abc"]
    assert policies.count(Qt.FocusPolicy.StrongFocus) == 1


def test_a_switch_is_set_without_a_signal(qtbot: QtBot) -> None:
    switch = SegmentedSwitch([("a", "One"), ("b", "Two")])
    qtbot.addWidget(switch)
    with qtbot.assertNotEmitted(switch.chosen):
        switch.set_current("b")
    assert switch.current == "b"
    switch.set_current("")
    assert switch.current == ""


def test_words_in_a_narrow_switch_take_the_air_around_them_before_they_are_cut(qtbot: QtBot, theme: Theme) -> None:
    switch = SegmentedSwitch([("a", "Light"), ("b", "High contrast")])
    qtbot.addWidget(switch)
    switch.setStyleSheet(theme.stylesheet())
    button = switch.button("a")
    button.ensurePolished()
    words = button.fontMetrics().horizontalAdvance("Light")
    assert button.sizeHint().width() > words + 8
    told = []
    for width in (words + 8, words + 4):
        button.setFixedSize(width, 30)
        picture = button.grab().toImage()
        assert len({picture.pixel(x, 15) for x in range(6, width - 6)}) > 1, "the words, or what is left of them"
        told.append(button.toolTip())
    assert told == ["", "Light"]


def test_a_list_keeps_its_mark_and_folds_when_its_content_changes(people: GroupedList) -> None:
    people.select("person", 3)
    people.list_model.fold(0, True)
    people.show_groups((*PEOPLE, ListGroup("new", "New", (ListItem("person", 4, "Dan"),))))
    current = people.current_item()
    assert current is not None
    assert current.row == 3
    assert [item.row for item in people.list_model.items()] == [3, 4]


def test_folding_the_group_of_the_marked_item_does_not_unfold_it_again(people: GroupedList) -> None:
    people.select("person", 1)
    people.list_model.fold(0, True)
    assert [item.row for item in people.list_model.items()] == [3]


def test_selecting_an_item_of_a_folded_group_shows_it(people: GroupedList) -> None:
    people.list_model.fold(0, True)
    people.select("person", 2)
    current = people.current_item()
    assert current is not None
    assert current.title == "Ben"


def test_only_the_user_selects_with_a_signal(qtbot: QtBot, people: GroupedList) -> None:
    with qtbot.assertNotEmitted(people.selected):
        people.select("person", 1)
    with qtbot.waitSignal(people.selected) as selected:
        QTest.keyClick(people, Qt.Key.Key_Down)
    assert selected.args == ["person", 2]


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Qt.Key.Key_Return, "opened"), (Qt.Key.Key_F2, "rename_wanted"), (Qt.Key.Key_Delete, "remove_wanted")],
)
def test_keys_of_a_list(qtbot: QtBot, people: GroupedList, key: Qt.Key, signal: str) -> None:
    people.select("person", 2)
    with qtbot.waitSignal(getattr(people, signal)) as emitted:
        QTest.keyClick(people, key)
    assert emitted.args == ["person", 2]


def test_a_click_on_a_head_folds(qtbot: QtBot, people: GroupedList) -> None:
    head = people.visualRect(people.list_model.index(0))
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=head.center())
    assert [item.row for item in people.list_model.items()] == [3]


def test_an_item_carries_only_our_own_type_when_dragged(people: GroupedList) -> None:
    index = people.list_model.index_of("person", 2)
    mime = people.list_model.mimeData([index])
    assert not mime.hasText()
    assert dragged_item(mime) == ("person", 2)


def test_rows_are_spoken(people: GroupedList) -> None:
    model = people.list_model
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Left, 2, open"
    assert isinstance(model.data(model.index(1), ENTRY_ROLE), ListItem)


def test_ten_thousand_rows_are_listed(qtbot: QtBot, theme: Theme) -> None:
    view = GroupedList("Articles")
    qtbot.addWidget(view)
    view.apply_theme(theme)
    items = tuple(ListItem("article", row, f"Article {row}", warning="No publication date") for row in range(10_000))
    view.show_groups((ListGroup("articles", "", items),))
    view.select("article", 9_000)
    current = view.current_item()
    assert current is not None
    assert current.row == 9_000


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(
    "item",
    [
        ListItem("person", 1, "Ada", "Minister", "3", initials="A", disputed=True),
        ListItem("event", 1, "Leaves", "12 Jun", "3", glyph="journey", polarity="denied", disputed=True),
        ListItem("article", 1, "A title that is long enough to need a second line and then some more", "Paper",
                 end="1 Apr 2011", warning="Starts on page 2"),
    ],
)  # fmt: skip
def test_every_kind_of_row_is_drawn(qtbot: QtBot, item: ListItem, name: str) -> None:
    view = GroupedList("List")
    qtbot.addWidget(view)
    view.apply_theme(Theme.load(name))
    view.show_groups((ListGroup("g", "Group", (item,)),))
    view.resize(260, 200)
    bare = view.grab().toImage()
    view.show_groups(())
    assert view.grab().toImage() != bare


def test_a_toast_waits_while_it_has_the_focus(qtbot: QtBot, theme: Theme) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(600, 400)
    toast = Toast(over)
    toast.apply_theme(theme)
    over.show()
    toast.show_step("Took a quote")
    counting = [toast.is_counting]
    for event in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
        QApplication.sendEvent(toast.undo_button, QFocusEvent(event, Qt.FocusReason.TabFocusReason))
        counting.append(toast.is_counting)
    assert counting == [True, False, True]
    with qtbot.waitSignal(toast.undo_wanted):
        toast.undo_button.click()
    assert not toast.isVisible()


def test_a_toast_stands_above_the_bar_of_its_pane_and_follows_it(qtbot: QtBot, theme: Theme) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(900, 400)
    pane = QWidget(over)
    pane.setGeometry(200, 20, 500, 340)
    foot = QWidget(pane)
    foot.setGeometry(0, 300, 500, 40)
    toast = Toast(over)
    toast.apply_theme(theme)
    over.show()
    toast.stand_in(pane, foot)
    toast.show_step("Took a quote")
    assert toast.geometry().bottom() < 320
    assert toast.geometry().center().x() == pytest.approx(450, abs=1)
    foot.setGeometry(0, 240, 500, 100)
    assert 200 < toast.geometry().bottom() < 260
    foot.hide()
    assert 320 < toast.geometry().bottom() < 360
    toast.stand_in(over)
    assert 360 < toast.geometry().bottom() < 400


def test_a_notice_names_the_button_pressed(qtbot: QtBot, theme: Theme) -> None:
    notice = InlineNotice(HOSTILE, "danger", ("Save a copy elsewhere…", "Try again"))
    qtbot.addWidget(notice)
    notice.apply_theme(theme)
    assert notice.sentence.textFormat() == Qt.TextFormat.PlainText
    again = next(button for button in notice.findChildren(PlainButton) if button.text() == "Try again")
    with qtbot.waitSignal(notice.pressed) as pressed:
        again.click()
    assert pressed.args == ["Try again"]


@pytest.mark.parametrize(
    ("year", "month", "day", "words"),
    [(2011, 4, 1, "Friday 1 April 2011"), (1799, 11, 9, "Saturday 9 November 1799"), (-43, 3, 15, "15 March 44 BC")],
)
def test_a_day_is_asked_for_in_any_year(qtbot: QtBot, year: int, month: int, day: int, words: str) -> None:
    dialog = DayDialog("When?", day_number(year, month, day))
    qtbot.addWidget(dialog)
    assert dialog.day == day_number(year, month, day)
    assert dialog.reading.text().endswith(words)


def test_a_day_that_the_month_lacks_becomes_its_last(qtbot: QtBot) -> None:
    dialog = DayDialog("When?", day_number(2012, 1, 31))
    qtbot.addWidget(dialog)
    dialog.month_field.setCurrentIndex(1)
    assert dialog.day == day_number(2012, 2, 29)


def test_a_text_dialog_wants_words(qtbot: QtBot) -> None:
    dialog = TextDialog("Rename", "Name", "Ada")
    qtbot.addWidget(dialog)
    assert dialog.accept_button.isEnabled()
    dialog.field.setText("   ")
    assert not dialog.accept_button.isEnabled()


def test_a_pick_dialog_takes_only_what_is_offered(qtbot: QtBot) -> None:
    dialog = PickDialog("Join", "With", ("Ada", "Ben"))
    qtbot.addWidget(dialog)
    dialog.field.setEditText("Somebody")
    assert not dialog.accept_button.isEnabled()
    dialog.field.setEditText("Ben")
    assert dialog.chosen == "Ben"
    assert dialog.accept_button.isEnabled()


def test_a_flow_wraps_and_mirrors(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    chips = [Chip(f"Chip {number}") for number in range(5)]
    for chip in chips:
        flow.addWidget(chip)
    assert flow.heightForWidth(2000) < flow.heightForWidth(120)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder.resize(QSize(2000, 40))
    holder.show()
    assert chips[0].mapTo(holder, QPoint(0, 0)).x() > chips[1].mapTo(holder, QPoint(0, 0)).x()
    flow.clear()
    assert flow.count() == 0


def test_glyphs_have_outlines_of_their_own() -> None:
    names = ("break", "journey", "statement", "contact", "order", "sighting")
    outlines = [glyph_outline(name) for name in names]
    assert all(outlines[a] != outlines[b] for a in range(6) for b in range(a))
    assert glyph_outline("from a newer version") == glyph_outline("sighting")


def test_dressing_reaches_every_themed_widget_once(qtbot: QtBot, theme: Theme) -> None:
    dressed: list[str] = []

    class Part(QWidget):
        def apply_theme(self, theme: Theme) -> None:
            dressed.append(self.objectName())
            dress(self, theme)

    root = QWidget()
    qtbot.addWidget(root)
    outer, between = Part(root), QWidget(root)
    inner, deep = Part(outer), Part(between)
    for part, name in ((outer, "outer"), (inner, "inner"), (deep, "deep")):
        part.setObjectName(name)
    dress(root, theme)
    assert sorted(dressed) == ["deep", "inner", "outer"]
