"""What is typed stays in its field, Enter presses the button that has the focus, and no day is invented."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.domain.calendar import MINUTES_A_DAY, day_number, parse_iso_day
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, LinkButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.date_field import DateField
from timeline_app.gui.widgets.day_dialog import DayDialog
from timeline_app.gui.widgets.day_fields import DayFields
from timeline_app.gui.widgets.days_popup import DaysPopup
from timeline_app.gui.widgets.pick_box import PickBox


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme.load("light")


def test_a_day_is_not_proposed_and_cannot_be_confirmed_before_it_was_entered(qtbot: QtBot) -> None:
    dialog = DayDialog("When was it published?")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.day_field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.accept_button.isEnabled()
    assert not any(sign.isdigit() for sign in dialog.reading.text())


def test_a_day_is_entered_by_keyboard_into_empty_fields(qtbot: QtBot) -> None:
    dialog = DayDialog("When was it published?")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    for field, words in ((dialog.day_field, "31"), (dialog.month_field, "March"), (dialog.year_field, "2011")):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(field, words)
    assert dialog.accept_button.isEnabled()
    assert dialog.day == day_number(2011, 3, 31)


def test_the_arrows_of_an_empty_field_begin_at_a_sensible_number(qtbot: QtBot) -> None:
    fields = DayFields(None)
    qtbot.addWidget(fields)
    assert not fields.is_complete
    with pytest.raises(ValueError, match="no day"):
        _ = fields.day
    fields.year_field.stepBy(1)
    fields.day_field.stepBy(-1)
    fields.month_field.setCurrentIndex(0)
    assert fields.day == day_number(2000, 1, 1)
    fields.day_field.stepBy(-1)
    assert fields.is_complete


def test_the_days_of_an_undated_article_are_not_proposed(qtbot: QtBot, theme: Theme) -> None:
    popup = DaysPopup(theme, None)
    qtbot.addWidget(popup)
    assert popup.words == ""
    assert not popup.use.isEnabled()
    popup.first.set_day(day_number(2011, 4, 1))
    assert popup.use.isEnabled()
    assert popup.words == "1 April 2011"


def test_letters_typed_in_a_list_field_set_off_no_single_letter_action(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = PickBox(window)
    box.addItems(("Nothing", "Defected"))
    pressed: list[str] = []
    for keys in ("E", "Ctrl+E"):
        QShortcut(QKeySequence(keys), window).activated.connect(lambda said=keys: pressed.append(said))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    box.setFocus()
    QTest.keyClicks(box, "De")
    assert not pressed
    assert box.currentText() == "Defected"
    QTest.keyClick(box, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Ctrl+E"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("made", [PlainButton, PrimaryButton, LinkButton, partial(IconButton, "plus")])
def test_enter_and_space_press_a_button(qtbot: QtBot, made: Callable[[str], QAbstractButton], key: Qt.Key) -> None:
    button = made("Add")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_enter_on_cancel_does_not_press_the_default_button(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    remove, cancel = PrimaryButton("Remove"), PlainButton("Cancel")
    remove.setDefault(True)
    remove.clicked.connect(dialog.accept)
    cancel.clicked.connect(dialog.reject)
    for button in (remove, cancel):
        column.addWidget(button)
    dialog.show()
    cancel.setFocus()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(cancel, Qt.Key.Key_Return)


WEDNESDAY = DateSpan(
    *(parse_iso_day("2011-03-30") * MINUTES_A_DAY,) * 2, *(parse_iso_day("2011-03-31") * MINUTES_A_DAY,) * 2,
    Precision.DAY, words="Wednesday", counted_from=15_065,
)  # fmt: skip


@pytest.fixture
def when(qtbot: QtBot) -> DateField:
    field = DateField("", "When")
    qtbot.addWidget(field)
    field.set_context(15_065 - 40, ())
    field.set_words("Wednesday", WEDNESDAY)
    return field


def test_what_the_article_means_holds_until_the_words_change(when: DateField) -> None:
    assert when.span == WEDNESDAY
    assert when.reading is not None
    assert when.reading.detail == "As the article means it. Counted from 1 April 2011."
    when.edit.setText("Thursday")
    assert when.span is not None
    assert when.span.words == "Thursday"
    assert when.given is None
    when.edit.setText("Wednesday")
    assert when.span != WEDNESDAY, "typed by the user, read like any words"


def test_what_was_counted_from_another_day_is_read_again(when: DateField) -> None:
    when.set_context(15_065 + 30, ())
    assert when.given is None
    assert when.span is not None
    assert when.span.counted_from == 15_065 + 30


def test_a_day_that_is_viewed_is_not_set_as_a_date(qtbot: QtBot) -> None:
    dialog = DayDialog("See the project as known on this day", yes="View this day")
    qtbot.addWidget(dialog)
    assert dialog.accept_button.text() == "View this day"
    assert "paper" not in dialog.reading.text()
