"""The palette by keys and by mouse: what is chosen, what is opened, where the focus is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.search.answers import ARTICLE, LEAVES, ORLO, PREVIEW, QUOTE, SARK, groups
from tests.gui.usable import faint, rich, too_small, unnamed, walk_by_tab
from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.search.palette import SearchPalette
from timeline_app.gui.search.rows import PaletteRow, RowKind, kept_groups
from timeline_app.gui.theme import Theme
from timeline_app.queries.searches import SavedSearch

ALL = (ORLO, SARK, LEAVES, QUOTE, ARTICLE)
SAVED = (SavedSearch(7, "search", "Denials", "is:denied"), SavedSearch(8, "search", "orlo", "orlo"))
DOWN, UP, TAB, ENTER, ESC = (
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape,
)  # fmt: skip
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return Theme.load(request.param)


@pytest.fixture
def palette(qtbot: QtBot, qapp: QApplication) -> Iterator[SearchPalette]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    other = QLineEdit(window)
    column.addWidget(other)
    made = SearchPalette(window)
    theme = Theme.load("light")
    window.setStyleSheet(theme.stylesheet())
    made.apply_theme(theme)
    window.resize(1200, 800)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    made.open("orlo")
    made.show_groups(groups(*ALL), "5 results", anew=True)
    yield made
    window.close()


def key(
    palette: SearchPalette, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(palette.field, pressed, modifiers)


def chosen(palette: SearchPalette) -> str:
    row = palette.results.current
    return row.words if row is not None else ""


def point_of(palette: SearchPalette, words: str) -> QPoint:
    entries = palette.results.found.entries
    at = next(at for at, entry in enumerate(entries) if isinstance(entry, PaletteRow) and entry.words == words)
    return palette.results.visualRect(palette.results.found.index(at)).center()


def test_arrows_pass_over_heads_and_stop_at_the_ends(palette: SearchPalette) -> None:
    assert chosen(palette) == "Tamaz Orlo"
    seen = []
    for _ in range(6):
        seen.append(chosen(palette))
        key(palette, DOWN)
    assert seen == ["Tamaz Orlo", "Ilya Sark", "Leaves the city", QUOTE.title, "Minister gone", "Minister gone"]
    for _ in range(6):
        key(palette, UP)
    assert chosen(palette) == "Tamaz Orlo"


def test_page_keys_go_to_the_ends_of_a_short_list_and_home_stays_the_texts(palette: SearchPalette) -> None:
    key(palette, Qt.Key.Key_PageDown)
    assert chosen(palette) == "Minister gone"
    key(palette, Qt.Key.Key_PageUp)
    assert chosen(palette) == "Tamaz Orlo"
    key(palette, Qt.Key.Key_End)
    key(palette, Qt.Key.Key_Home)
    assert palette.field.cursorPosition() == 0
    assert chosen(palette) == "Tamaz Orlo"


def test_tab_goes_from_group_to_group_and_then_on_to_the_buttons(palette: SearchPalette) -> None:
    seen = []
    for _ in range(4):
        seen.append(chosen(palette))
        key(palette, TAB)
    assert seen == ["Tamaz Orlo", "Leaves the city", QUOTE.title, "Minister gone"]
    button = QApplication.focusWidget()
    assert button is not None
    assert button is not palette.field
    assert palette.isAncestorOf(button)
    QTest.keyClick(button, TAB, Qt.KeyboardModifier.ShiftModifier)
    assert palette.field.hasFocus()
    key(palette, Qt.Key.Key_Backtab)
    assert chosen(palette) == QUOTE.title


def test_enter_opens_and_ctrl_enter_shows_on_the_timeline(qtbot: QtBot, palette: SearchPalette) -> None:
    key(palette, DOWN)
    with qtbot.waitSignal(palette.opened) as opened:
        key(palette, ENTER)
    assert opened.args is not None
    assert opened.args[0].words == "Ilya Sark"
    assert not palette.isVisible()
    palette.open("orlo")
    palette.show_groups(groups(*ALL), "", anew=True)
    with qtbot.waitSignal(palette.timeline_wanted) as wanted:
        key(palette, ENTER, CTRL)
    assert wanted.args is not None
    assert wanted.args[0].found == ORLO


def test_enter_waits_for_the_answer_to_what_was_typed(qtbot: QtBot, palette: SearchPalette) -> None:
    opened: list[PaletteRow] = []
    palette.opened.connect(opened.append)
    QTest.keyClicks(palette.field, "sark")
    key(palette, ENTER)
    assert opened == []
    palette.show_groups(groups(SARK), "1 result", anew=True)
    assert [row.words for row in opened] == ["Ilya Sark"]


def test_a_click_opens_and_a_click_beside_the_card_closes(qtbot: QtBot, palette: SearchPalette) -> None:
    with qtbot.waitSignal(palette.opened) as opened:
        QTest.mouseClick(
            palette.results.viewport(), Qt.MouseButton.LeftButton, pos=point_of(palette, "Leaves the city")
        )
    assert opened.args is not None
    assert opened.args[0].found == LEAVES
    palette.open()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not palette.isVisible()
    assert isinstance(palette.window().focusWidget(), QLineEdit)
    assert palette.window().focusWidget() is not palette.field


def test_escape_gives_the_focus_back_from_field_and_button(palette: SearchPalette) -> None:
    key(palette, ESC)
    assert not palette.isVisible()
    other = palette.window().focusWidget()
    assert isinstance(other, QLineEdit)
    palette.open("orlo")
    palette.preview.show_row(palette.results.current)
    palette.preview.buttons[0].setFocus()
    QTest.keyClick(palette.preview.buttons[0], ESC)
    assert not palette.isVisible()
    assert palette.window().focusWidget() is other


def test_letters_typed_on_a_button_are_the_fields_and_no_shortcut_of_the_window(palette: SearchPalette) -> None:
    heard: list[bool] = []
    QShortcut(QKeySequence("E"), palette.window(), lambda: heard.append(True))
    chip = next(iter(palette.head.chips.values()))
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_E)
    assert palette.field.hasFocus()
    assert palette.field.text() == "orloe"
    assert heard == []


def test_ctrl_enter_on_a_button_is_the_palettes_and_no_shortcut_of_the_window(
    qtbot: QtBot, palette: SearchPalette
) -> None:
    heard: list[bool] = []
    QShortcut(QKeySequence("Ctrl+Return"), palette.window(), lambda: heard.append(True))
    chip = next(iter(palette.head.chips.values()))
    chip.setFocus()
    with qtbot.waitSignal(palette.timeline_wanted):
        QTest.keyClick(chip, ENTER, CTRL)
    assert heard == []


def test_keys_of_the_palette_can_be_chosen(qtbot: QtBot, palette: SearchPalette) -> None:
    palette.head.show_saved(False, may_edit=True)
    KEYMAP.assign("palette.save", "Ctrl+B")
    KEYMAP.assign("palette.timeline", "F8")
    with qtbot.assertNotEmitted(palette.save_wanted):
        key(palette, Qt.Key.Key_D, CTRL)
    with qtbot.waitSignal(palette.save_wanted):
        key(palette, Qt.Key.Key_B, CTRL)
    palette.head.show_saved(False, may_edit=True)
    assert palette.head.save.toolTip() == "Keep this search in the project (Ctrl B)"
    with qtbot.waitSignal(palette.timeline_wanted):
        key(palette, Qt.Key.Key_F8)


def test_focus_that_goes_elsewhere_closes_it_and_stays_there(qtbot: QtBot, palette: SearchPalette) -> None:
    other = next(field for field in palette.window().findChildren(QLineEdit) if field is not palette.field)
    other.setFocus()
    qtbot.waitUntil(lambda: not palette.isVisible())
    assert other.hasFocus()


def test_a_row_that_was_gone_to_stays_chosen_when_a_better_answer_comes(palette: SearchPalette) -> None:
    for _ in range(2):
        key(palette, DOWN)
    palette.show_groups(groups(SARK, ORLO, QUOTE, LEAVES), "", anew=False)
    assert chosen(palette) == "Leaves the city"
    palette.show_groups(groups(SARK, ORLO), "", anew=False)
    assert chosen(palette) == "Ilya Sark"


def test_the_first_row_gives_way_to_the_new_first_one_and_another_question_begins_anew(palette: SearchPalette) -> None:
    palette.show_groups(groups(SARK, ORLO), "", anew=False)
    assert chosen(palette) == "Ilya Sark"
    key(palette, DOWN)
    palette.show_groups(groups(SARK, ORLO), "", anew=True)
    assert chosen(palette) == "Ilya Sark"


def test_a_chosen_row_stays_where_it_is_on_the_screen(palette: SearchPalette) -> None:
    many = [type(SARK)(SARK.kind, row, f"Person {row}", person=row) for row in range(100, 160)]
    palette.show_groups(groups(*many), "", anew=True)
    for _ in range(30):
        key(palette, DOWN)
    was = palette.results.visualRect(palette.results.currentIndex()).top()
    kept = chosen(palette)
    palette.show_groups(groups(*many[3:], *many[:3]), "", anew=False)
    assert chosen(palette) == kept
    assert palette.results.visualRect(palette.results.currentIndex()).top() == was


def test_chips_and_filters_write_into_the_field(palette: SearchPalette) -> None:
    asked: list[str] = []
    palette.asked.connect(asked.append)
    chips = {chip.accessibleName(): chip for chip in palette.head.chips.values()}
    chips["People"].click()
    assert palette.field.text() == "@orlo"
    assert chips["People"].isChecked()
    chips["Quotes"].click()
    assert palette.field.text() == "“orlo"
    chips["Everything"].click()
    assert palette.field.text() == "orlo"
    assert asked == ["@orlo", "“orlo", "orlo"]
    palette.foot.filters["is:disputed"].click()
    assert palette.field.text() == "orlo is:disputed "
    palette.foot.filters["is:disputed"].click()
    assert palette.field.text() == "orlo"
    palette.foot.filters["by:"].click()
    assert palette.field.text() == "orlo by:"
    assert palette.field.hasFocus()


def test_nothing_found_says_so(palette: SearchPalette) -> None:
    palette.show_groups((), "0 results", anew=True, hint="“is:blue” is not understood.")
    assert palette.empty.text() == "Nothing is found for “orlo”."
    assert palette.hint.isVisible()
    key(palette, ENTER)
    assert palette.isVisible()


def test_what_is_said_instead_of_results_keeps_clear_of_the_edge(palette: SearchPalette) -> None:
    palette.show_groups((), "0 results", anew=True, hint="“is:blue” is not understood.")
    palette.grab()
    assert all(label.mapTo(palette.card, QPoint()).x() >= 16 for label in (palette.empty, palette.hint))


def test_what_is_not_said_takes_no_room_from_the_results(palette: SearchPalette) -> None:
    palette.grab()
    results, body = palette.results, palette.results.parentWidget()
    assert results.isVisible()
    assert body is not None
    assert results.y() <= 8
    assert body.y() <= palette.head.geometry().bottom() + 2


def test_a_search_is_saved_by_key_and_by_button(qtbot: QtBot, palette: SearchPalette) -> None:
    palette.head.show_saved(False, may_edit=True)
    with qtbot.waitSignal(palette.save_wanted) as saved:
        key(palette, Qt.Key.Key_D, CTRL)
    assert saved.args == ["orlo"]
    with qtbot.waitSignal(palette.save_wanted):
        palette.head.save.click()
    palette.head.show_saved(True, may_edit=True)
    assert palette.head.save.text() == "Saved"
    palette.head.show_saved(False, may_edit=False)
    assert not palette.head.save.isVisible()


def test_a_kept_search_is_taken_up_renamed_moved_and_removed(palette: SearchPalette) -> None:
    done: list[tuple[str, str]] = []
    palette.deed_wanted.connect(lambda deed, row: done.append((deed, row.key[1])))
    palette.field.clear()
    palette.show_groups(kept_groups(SAVED, ("sark",)), "", anew=True)
    key(palette, Qt.Key.Key_F2)
    key(palette, DOWN, ALT)
    key(palette, UP, ALT)
    key(palette, Qt.Key.Key_Delete)
    assert done == [("rename", "7"), ("down", "7"), ("up", "7"), ("remove", "7")]
    done.clear()
    for button in palette.preview.buttons[1:]:
        button.click()
    assert [deed for deed, _ in done] == ["rename", "up", "down", "remove"]
    key(palette, ENTER)
    assert palette.isVisible()
    assert palette.field.text() == "is:denied"


def test_delete_in_a_field_with_words_is_the_texts(palette: SearchPalette) -> None:
    palette.field.setCursorPosition(0)
    key(palette, Qt.Key.Key_Delete)
    assert palette.field.text() == "rlo"


def test_the_menu_of_a_row_does_what_its_buttons_do(qtbot: QtBot, palette: SearchPalette) -> None:
    key(palette, Qt.Key.Key_Menu)
    (menu,) = palette.findChildren(QMenu)
    assert [action.text().partition("\t")[0] for action in menu.actions()] == ["Open", "On timeline"]
    with qtbot.waitSignal(palette.timeline_wanted):
        menu.actions()[1].trigger()
    menu.close()


def test_a_preview_that_comes_too_late_is_left_out(palette: SearchPalette) -> None:
    palette.show_preview((RowKind.QUOTE, "4"), PREVIEW)
    assert palette.preview.shown.text == ""
    for _ in range(3):
        key(palette, DOWN)
    palette.show_preview((RowKind.QUOTE, "4"), PREVIEW)
    assert palette.preview.passage.text == PREVIEW.text


@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100 %", "200 %"])
@pytest.mark.parametrize("width", [1440, 480])
def test_every_part_is_named_can_be_hit_and_read(qtbot: QtBot, theme: Theme, scale: float, width: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    scaled = Theme.load(theme.name, scale)
    window.setStyleSheet(scaled.stylesheet())
    window.resize(width, 900)
    made = SearchPalette(window)
    made.apply_theme(scaled)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    made.open("orlo")
    made.head.show_saved(False, may_edit=True)
    made.show_groups(groups(*ALL), "5 results, spelling variants included", anew=True)
    for _ in range(3):
        key(made, DOWN)
    made.show_preview((RowKind.QUOTE, "4"), PREVIEW)
    qtbot.waitUntil(lambda: not too_small(made))
    assert not unnamed(made)
    assert not rich(made)
    assert not faint(made)
    assert made.rect().contains(made.card.geometry())
    shown = [made.field, made.results, made.foot, *made.preview.buttons]
    for part in shown:
        corner = part.mapTo(made.card, part.rect().bottomRight())
        assert made.card.rect().contains(corner), part
    made.show_groups((), "", anew=True)
    walk_by_tab(made, qtbot)


def test_it_closes_when_what_had_the_focus_is_gone(palette: SearchPalette) -> None:
    other = palette.window().findChild(QLineEdit)
    assert other is not None
    assert other is not palette.field
    other.deleteLater()  # as a card that is made anew while the palette is open
    QApplication.sendPostedEvents(other, QEvent.Type.DeferredDelete)
    key(palette, ESC)
    assert not palette.isVisible()
