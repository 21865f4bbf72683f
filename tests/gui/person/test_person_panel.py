"""The person panel: what it shows, in which order, and what it asks for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from timeline_app.commands.people import EditPerson
from timeline_app.domain.dates import UNDATED
from timeline_app.domain.evidence import Grade, Polarity
from timeline_app.domain.ids import PersonId
from timeline_app.gui.person.panel import BY_EVENT, BY_GRADE, BY_SAID, PersonPanel, ordered
from timeline_app.gui.person.status_track import bar_in_words
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.pills import Pill
from timeline_app.queries.person_names import PastJoin
from timeline_app.queries.person_sheet import TrackBar, TrackRow


@pytest.fixture
def panel(qtbot: QtBot) -> PersonPanel:
    made = PersonPanel(Theme.load("light"))
    qtbot.addWidget(made)
    made.show_sheet(sheets.person())
    made.resize(372, 820)
    made.show()
    qtbot.waitExposed(made)
    return made


def pills(panel: PersonPanel) -> dict[str, Pill]:
    return {pill.words: pill for pill in panel.findChildren(Pill)}


def test_the_head_says_who_and_how_it_stands(panel: PersonPanel) -> None:
    assert panel.name.text() == "Sharif Genno"
    assert panel.other_script.text() == "شريف جنو"
    assert {"Disputed", "2 quotes", "1 unresolved", "Mr Genno"} <= set(pills(panel))
    assert "Sharif Genno" not in pills(panel), "the main name is no other spelling"


def test_a_mirrored_head_begins_at_the_right_in_whatever_script(panel: PersonPanel) -> None:
    sheet = panel._sheet
    assert sheet is not None
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.show_sheet(sheet)
    wanted = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    for label in (panel.name, panel.line):
        assert label.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == wanted


def test_the_rule_of_the_status_stands_there_and_can_be_folded(panel: PersonPanel) -> None:
    chip = pills(panel)["Disputed"]
    assert panel.rule.isVisible()
    assert panel.rule.text() == "An open contradiction covers it."
    chip.click()
    assert not panel.rule.isVisible()


def test_what_is_to_be_said_of_the_spellings_stands_under_them(panel: PersonPanel) -> None:
    assert not panel.names_note.isVisible()
    note = "Spelled 2 ways inside one article. Quotes keep the spelling as printed."
    panel.show_sheet(sheets.person(names_note=note))
    assert panel.names_note.text() == note
    assert panel.names_note.isVisible()


def test_posts_are_listed_changed_and_added(panel: PersonPanel, qtbot: QtBot) -> None:
    post = sheets.person().posts[0]
    with qtbot.waitSignal(panel.post_wanted) as wanted:
        pills(panel)["Energy minister, since 2009"].click()
    assert wanted.args == [1, post]
    with qtbot.waitSignal(panel.post_wanted) as added:
        panel.add_post.click()
    assert added.args == [1, None]
    panel.show_sheet(sheets.EMPTY_PERSON)
    assert not panel.posts.isVisible()


def test_a_join_is_taken_apart_from_the_menu(panel: PersonPanel, qtbot: QtBot) -> None:
    join = PastJoin(7, 9, "Sherif Jenno", None)
    panel.show_sheet(sheets.person(joins=(join,)))
    unmerge = next(action for action in panel.menu().actions() if action.text() == "Unmerge “Sherif Jenno”…")
    with qtbot.waitSignal(panel.unmerge_wanted) as wanted:
        unmerge.trigger()
    assert wanted.args == [join]


def test_the_unresolved_pill_and_the_button_open_the_contradiction(panel: PersonPanel, qtbot: QtBot) -> None:
    for control in (pills(panel)["1 unresolved"], panel.compare):
        with qtbot.waitSignal(panel.compare_wanted) as wanted:
            control.click()
        assert wanted.args == [7]


def test_a_person_without_evidence_says_so_and_cannot_be_compared(panel: PersonPanel) -> None:
    panel.show_sheet(sheets.EMPTY_PERSON)
    assert panel.empty.isVisible()
    assert not panel.cards.isVisible()
    assert not panel.compare.isEnabled()
    assert not panel.track.isVisible()


def test_many_spellings_are_left_to_the_dialog(panel: PersonPanel, qtbot: QtBot) -> None:
    panel.show_sheet(sheets.extreme_person(20))
    shown = pills(panel)
    assert "29 more" in shown
    with qtbot.waitSignal(panel.names_wanted) as wanted:
        shown["29 more"].click()
    assert wanted.args == [1]


@pytest.mark.parametrize(
    ("order", "wanted"),
    [(BY_EVENT, [1, 2, 3]), (BY_GRADE, [2, 3, 1]), (BY_SAID, [3, 2, 1])],
)
def test_cards_are_ordered(order: str, wanted: list[int]) -> None:
    cards = (
        sheets.card(1, said=sheets.when("13 June 2013"), grade=Grade("A", 5)),
        sheets.card(2, said=sheets.when("12 June 2013"), grade=Grade("C", 1)),
        sheets.card(3, said=sheets.when("11 June 2013"), grade=Grade("B", 2)),
    )
    groups = (sheets.group(*cards[:2]), sheets.group(cards[2], event=5))
    assert [one.evidence for group in ordered(groups, order) for one in group.cards] == wanted


def test_choosing_an_order_shows_it(panel: PersonPanel) -> None:
    panel.order.setCurrentText(BY_GRADE)
    model = panel.cards.model()
    assert model.rowCount() == 2, "no heading over cards that are not grouped"


def test_the_same_person_keeps_the_chosen_card(panel: PersonPanel) -> None:
    panel.select_evidence(2)
    panel.show_sheet(sheets.person())
    card = panel.cards.current_card
    assert card is not None
    assert card.evidence == 2


def test_a_click_on_a_bar_of_the_track_opens_its_evidence(panel: PersonPanel) -> None:
    panel.grab()  # the bars have their places once they were drawn
    ((box, bar, asserter),) = panel.track._bars
    assert asserter == "Sharif Genno"
    QTest.mouseClick(panel.track, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    card = panel.cards.current_card
    assert card is not None
    assert card.evidence == bar.evidence == 2


def test_the_bars_of_the_track_are_walked_and_opened_by_keys(panel: PersonPanel, qtbot: QtBot) -> None:
    first, second, third = (
        TrackBar(label, Polarity.ASSERTED, sheets.when("yesterday"), n)
        for n, label in enumerate(("In post", "Left", "Abroad"), start=1)
    )
    panel.show_sheet(sheets.person(track=(TrackRow("A", (first, second)), TrackRow("B", (third,)))))
    panel.track.setFocus()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Left):
        QTest.keyClick(panel.track, key)
        with qtbot.waitSignal(panel.track.opened) as opened:
            QTest.keyClick(panel.track, Qt.Key.Key_Return)
        seen.append(opened.args)
    assert seen == [[2], [3], [3], [1], [3], [2]]


def test_a_status_without_a_day_does_not_cover_one_with_a_day(panel: PersonPanel, qtbot: QtBot) -> None:
    dated = TrackBar("In transit", Polarity.ASSERTED, sheets.when("13 June 2013"), 1)
    undated = TrackBar("Resigned", Polarity.ASSERTED, UNDATED, 2)
    before = TrackBar("In post", Polarity.ASSERTED, sheets.when("1 June 2013"), 3)
    panel.show_sheet(sheets.person(track=(TrackRow("A", (dated, undated)), TrackRow("B", (before,)))))
    panel.grab()
    (wide, *_), (narrow, *_) = panel.track._bars[:2]
    assert wide.contains(narrow.center())
    assert not narrow.contains(wide.center()), "the narrow one is drawn last"
    assert panel.track.bar_at(narrow.center().toPoint()) == dated


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_time_runs_left_to_right_in_a_mirrored_track(panel: PersonPanel, direction: Qt.LayoutDirection) -> None:
    early, late = (
        TrackBar("In post", Polarity.ASSERTED, sheets.when(words), n)
        for n, words in enumerate(("11 June 2013", "13 June 2013"), start=1)
    )
    panel.setLayoutDirection(direction)
    panel.show_sheet(sheets.person(track=(TrackRow("A", (early, late)),)))
    panel.grab()
    (first, _, _), (second, _, _) = panel.track._bars
    assert first.right() < second.left()
    middle = panel.track.width() / 2
    assert (first.left() < middle / 2) is (direction == Qt.LayoutDirection.RightToLeft), "names are on the other side"


def test_the_ends_of_a_bar_of_the_track_say_how_well_its_days_are_known(panel: PersonPanel) -> None:
    by = TrackBar("In post", Polarity.DENIED, sheets.when("by 13 June 2013"), 1)
    since = TrackBar("In post", Polarity.ASSERTED, sheets.when("11 June 2013"), 2)
    panel.show_sheet(sheets.person(track=(TrackRow("A", (by,)), TrackRow("B", (since,)))))
    picture = panel.track.grab().toImage()
    (box, _, _), _ = panel.track._bars
    y = round(box.center().y())
    around = [[picture.pixelColor(round(at) + step, y) for step in range(-2, 3)] for at in (box.left(), box.right())]
    # The ink of what is denied is red; grounds are grey.
    ends = [any(colour.red() - colour.blue() > 60 for colour in colours) for colours in around]
    assert ends == [False, True], "open at its start, a bracket at its end"


def ink_on(panel: PersonPanel, row: int) -> int:
    """How dark a line stands on the upper edge of the first bar of a row, at its middle: its darkest in some dashes."""
    picture = panel.track.grab().toImage()
    box = panel.track._bars[row][0]
    xs = range(round(box.center().x()) - 12, round(box.center().x()) + 12)
    ys = range(round(box.top()) - 1, round(box.top()) + 2)
    return 255 - min(picture.pixelColor(x, y).green() for x in xs for y in ys)


def test_a_bar_without_a_day_has_edges_and_thinner_ones_where_it_was_decided_against(panel: PersonPanel) -> None:
    dated = TrackRow("A", (TrackBar("In post", Polarity.ASSERTED, sheets.when("13 June 2013"), 1),))
    rumour = TrackBar("Left", Polarity.SPECULATED, UNDATED, 2)
    thin = replace(rumour, evidence=3, outweighed=True)
    panel.show_sheet(sheets.person(track=(dated, TrackRow("B", (rumour,)), TrackRow("C", (thin,)))))
    panel.grab()
    edge, thinner = (ink_on(panel, row) for row in (1, 2))
    assert edge > 120
    assert 20 < thinner < edge
    assert bar_in_words("C", thin) == "C: Left. undated. Another claim was preferred."
    assert panel.track.accessibleDescription().endswith("C: Left undated (Another claim was preferred)")


def test_each_bar_has_its_label_also_at_the_right_end_and_over_one_without_a_day(panel: PersonPanel) -> None:
    early, late = (
        TrackBar(label, Polarity.ASSERTED, sheets.when(words), n)
        for n, (label, words) in enumerate((("In post", "1 May 2013"), ("In transit", "13 June 2013")), start=1)
    )
    undated = TrackBar("Resigned", Polarity.ASSERTED, UNDATED, 3)
    panel.show_sheet(sheets.person(track=(TrackRow("A", (late, undated)), TrackRow("B", (early,)))))
    panel.grab()
    places = panel.track.labels
    assert [label for label, _ in places] == ["In transit", "Resigned, undated", "In post"]
    (end, wide, _), ((_, transit), (_, resigned), _) = (
        sorted((box for box, _, _ in panel.track._bars), key=lambda box: (box.top(), box.width())), places,
    )  # fmt: skip
    assert transit.right() < end.left()
    assert wide.contains(resigned)
    assert not transit.intersects(resigned)


def test_of_two_bars_of_one_day_the_upper_one_has_its_label(panel: PersonPanel) -> None:
    said, denied = (
        TrackBar("Resigned", polarity, sheets.when("13 June 2013"), n)
        for n, polarity in enumerate((Polarity.DENIED, Polarity.ASSERTED), start=1)
    )
    panel.show_sheet(sheets.person(track=(TrackRow("A", (said, denied)),)))
    panel.grab()
    ((label, place),) = panel.track.labels
    assert label == "Resigned"
    assert panel.track._bars[1][0].contains(place)


def test_the_track_is_told_to_screen_readers(panel: PersonPanel) -> None:
    assert panel.track.accessibleDescription() == "Sharif Genno: In post 13 June 2013"


def test_the_menu_names_posts_and_protects(panel: PersonPanel, qtbot: QtBot) -> None:
    menu = panel.menu()
    words = [action.text() for action in menu.actions() if action.text()]
    assert "Change post “Energy minister”, since 2009…" in words
    protect = next(action for action in menu.actions() if action.text() == "Protect in print")
    with qtbot.waitSignal(panel.command_wanted) as wanted:
        protect.trigger()
    assert wanted.args == [EditPerson(PersonId(1), protect=True)]


def test_the_menu_asks_for_the_paragraph_and_a_card_for_its_sources_grade(panel: PersonPanel, qtbot: QtBot) -> None:
    paragraph = next(action for action in panel.menu().actions() if action.text() == "Paragraph for the sheet…")
    with qtbot.waitSignal(panel.paragraph_wanted) as wanted:
        paragraph.trigger()
    assert wanted.args == [1]
    with qtbot.waitSignal(panel.grade_wanted) as graded:
        panel.cards.grade_wanted.emit(5)
    assert graded.args == [5]


@pytest.mark.parametrize("width", [320, 372, 520])
def test_extreme_names_never_make_the_panel_wider(panel: PersonPanel, width: int, qtbot: QtBot) -> None:
    panel.show_sheet(sheets.extreme_person(40))
    panel.resize(width, 820)
    qtbot.waitUntil(lambda: panel.cards.viewport().width() < width)
    assert panel.minimumSizeHint().width() <= width
    qtbot.waitUntil(lambda: all(pill.isVisible() for pill in panel.findChildren(Pill)))
    for pill in panel.findChildren(Pill):
        assert pill.mapTo(panel, pill.rect().topRight()).x() <= width
    assert panel.cards.height() > 200, "the head leaves room for the cards"


def test_the_head_has_room_for_its_last_line_whatever_person_came_before(panel: PersonPanel, qtbot: QtBot) -> None:
    bar = next(area for area in panel.findChildren(QScrollArea) if area.isAncestorOf(panel.names)).verticalScrollBar()
    for sheet in (sheets.EMPTY_PERSON, sheets.person(), sheets.EMPTY_PERSON):
        panel.show_sheet(sheet)
        # Widgets added to a layout are shown a moment later: only then is the height known.
        qtbot.waitUntil(lambda: all(not part.isHidden() for part in _parts(panel.names)))
        QApplication.sendPostedEvents()
        assert bar.maximum() == 0
        assert panel.names.height() > 0


def _parts(row: QWidget) -> list[QWidget]:
    return row.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
