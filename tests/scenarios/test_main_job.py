"""From a dropped file to the printed sheet: once without touching the pointer, once without a single shortcut."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)

from tests.scenarios.driver import AppUser, standing_clock
from timeline_app.demo.hand import StuckError
from timeline_app.domain.calendar import day_number
from timeline_app.gui.timeline.canvas import TimelineCanvas
from timeline_app.gui.widgets.day_dialog import DayDialog
from timeline_app.queries.choices import evidence_card
from timeline_app.queries.rail import article_rows
from timeline_app.store.project_file import Project

ARTICLE = Path(__file__).parents[1] / "articles" / "harbour_with_furniture.txt"
QUOTE = "crossed the sound in a fishing boat"
NAME = "Ilsa Brandt"
CLAIM = "Brandt left Northmark"
PUBLISHED = day_number(2013, 3, 12)
MOST_TABS = 150


@pytest.fixture
def user(tmp_path: Path) -> Iterator[AppUser]:
    path = tmp_path / "case.tline"
    Project.create(path, title="Northmark", clock=standing_clock).close()
    with AppUser.opened(path) as user:
        yield user


def test_the_main_job_by_keyboard_alone(user: AppUser, tmp_path: Path) -> None:
    keys = Keys(user)
    user.hand.in_dialog(lambda: user.hand.press("Ctrl+I"), lambda box: choose_file(user, box, ARTICLE))
    assert len(user.articles()) == 1
    keys.pane_of(user.window.rail)
    keys.tab_to(user.window.rail.lists["article"])
    user.hand.press("Home")
    keys.press_until("Down", lambda: user.window.rail.lists["article"].current_item() is not None)
    user.press("Return")
    assert user.window.current_view == "reader"
    keys.tab_to(user.reader.header.chip, backwards=True)
    user.hand.in_dialog(lambda: user.hand.press("Space"), lambda box: keys.enter_day(box, PUBLISHED))
    keys.select(NAME)
    user.press("P")
    assert user.people() == {NAME: 1}
    keys.select(QUOTE)
    user.press("E")
    keys.fill_form()
    user.press("Ctrl+Return")
    check_evidence(user)
    user.press("Ctrl+1")
    assert isinstance(QApplication.focusWidget(), TimelineCanvas)
    user.press("Home")
    user.press("Right")
    user.press("Return")
    assert user.window.selection.current is not None
    assert user.window.selection.current.kind == "event"
    user.press("Shift+Return")
    assert user.window.current_view == "reader"
    user.press("Ctrl+4")
    user.hand.wait_until(lambda: bool(user.briefing.pdf), "the pages")
    keys.tab_to(user.briefing.save_button)
    sheet = tmp_path / "sheet.pdf"
    user.hand.in_dialog(lambda: user.hand.press("Space"), user.answering(str(sheet)))
    user.hand.settle()
    check_sheet(sheet)


def test_the_main_job_by_pointer_with_keys_for_words_alone(user: AppUser, tmp_path: Path) -> None:
    pointer = Pointer(user)
    user.drop_files([ARTICLE])
    user.choose_by_mouse("article", next(iter(user.articles().values())))
    user.hand.in_dialog(
        lambda: user.hand.click(user.reader.header.chip), lambda box: pointer.choose_day(box, PUBLISHED)
    )
    start = user.text.index(QUOTE)
    user.select_text(start, start + len(QUOTE))
    user.hand.click(user.reader.take_button)
    user.hand.settle()
    pointer.fill_form()
    user.hand.click(user.form.save)
    user.hand.settle()
    check_evidence(user)
    user.show_view("timeline")
    pointer.click_event()
    user.show_view("briefing")
    user.hand.wait_until(lambda: bool(user.briefing.pdf), "the pages")
    sheet = tmp_path / "sheet.pdf"
    user.hand.in_dialog(lambda: user.hand.click(user.briefing.save_button), lambda box: save_as(user, box, sheet))
    user.hand.settle()
    check_sheet(sheet)


class Keys:
    """Reaches everything with `F6`, `Tab` and arrows, as one does who uses no pointer."""

    def __init__(self, user: AppUser) -> None:
        self.user, self.hand = user, user.hand

    def pane_of(self, widget: QWidget) -> None:
        self.press_until("F6", lambda: _holds_focus(widget), most=5)

    def tab_to(self, widget: QWidget, *, backwards: bool = False) -> None:
        proxy = widget.focusProxy() or widget
        self.press_until("Shift+Tab" if backwards else "Tab", proxy.hasFocus)

    def press_until(self, keys: str, holds: Callable[[], bool], most: int = MOST_TABS) -> None:
        for _ in range(most):
            if holds():
                return
            self.hand.press(keys)
        if not holds():
            raise StuckError(f"{keys} does not lead there; the focus is on {QApplication.focusWidget()}")

    def enter_day(self, dialog: QWidget, day: int) -> None:
        self.user.enter_day(dialog, day)

    def select(self, words: str) -> None:
        """Walk the caret to the words, then hold Shift."""
        text = self.user.reader.text
        start = self.user.text.index(words)
        assert text.select_range(start, start + len(words))
        first, last = text.textCursor().selectionStart(), text.textCursor().selectionEnd()
        self.pane_of(self.user.window.panes.centre)
        self.tab_to(text)
        self.hand.press("Ctrl+Home")
        self.press_until("Right", lambda: text.textCursor().position() == first, most=5000)
        self.press_until("Shift+Right", lambda: text.textCursor().position() == last, most=500)
        assert text.selected_range() == (start, start + len(words))

    def fill_form(self) -> None:
        """Go through the form from its first field to its last by `Tab`."""
        fields = self.user.form.fields
        self.write(fields.person, NAME)
        self.write(fields.event_pick, "Crosses the sound")
        self.tab_to(fields.event_kind)
        self.choose(fields.event_kind, "Journey")
        self.tab_to(fields.status)
        self.choose(fields.status, "Fled")
        self.write(fields.claim, CLAIM)
        self.hand.press("Alt+1")
        self.write(fields.about.edit, "Monday")
        self.write(fields.place, "Osterlo")
        self.tab_to(fields.grade.letter)
        self.choose(fields.grade.letter, "B  Usually reliable")

    def write(self, field: QLineEdit, words: str) -> None:
        self.tab_to(field)
        if field.text() != words:
            field.selectAll()
            self.hand.type(words)
            self.hand.close_completions(field)

    def choose(self, box: QComboBox, label: str) -> None:
        self.press_until("Down", lambda: box.currentText() == label, most=box.count())


class Pointer:
    """Clicks everything; types only what has to be worded."""

    def __init__(self, user: AppUser) -> None:
        self.user, self.hand = user, user.hand

    def choose_day(self, dialog: QWidget, day: int) -> None:
        assert isinstance(dialog, DayDialog)
        self.write(dialog.day_field.lineEdit(), "12")
        self.choose(dialog.month_field, "March")
        self.write(dialog.year_field.lineEdit(), "2013")
        assert dialog.day == day
        self.user.press_button(dialog, "Set date")

    def choose(self, box: QComboBox, label: str) -> None:
        self.hand.click(box)
        view = box.view()
        self.hand.wait_until(view.isVisible, "the list of the box")
        index = box.model().index(box.findText(label), 0)
        view.scrollTo(index)
        place = view.visualRect(index).center()

        def is_chosen() -> bool:
            # A box does not take the release of the very click that opened it: for a moment it is deaf.
            if view.isVisible():
                self.hand.click(view.viewport(), place)
            return box.currentText() == label and not view.isVisible()

        self.hand.wait_until(is_chosen, f"{label} to be chosen")

    def fill_form(self) -> None:
        fields = self.user.form.fields
        self.write(fields.person, NAME)
        self.write(fields.event_pick, "Crosses the sound")
        self.hand.click(self.user.form.title)
        self.choose(fields.event_kind, "Journey")
        self.choose(fields.status, "Fled")
        self.hand.click(fields.polarity.button("asserted"))
        self.write(fields.claim, CLAIM)
        self.write(fields.about.edit, "Monday")
        self.write(fields.place, "Osterlo")
        self.choose(fields.grade.letter, "B  Usually reliable")

    def write(self, field: QLineEdit, words: str) -> None:
        self.hand.click(field)
        field.selectAll()
        self.hand.type(words)
        self.hand.close_completions(field)

    def click_event(self) -> None:
        """Click the event where it is drawn."""
        panel = self.user.timeline
        frame = panel.canvas.frame_now
        assert frame.hits is not None
        assert frame.scene is not None
        box = frame.hits.box_of(0, 0)
        assert box is not None
        point = QPoint(
            round(frame.left + (box.x0 + box.x1) / 2), round(frame.top + (box.y0 + box.y1) / 2 - frame.scene.scroll)
        )
        self.hand.click(panel.canvas.viewport(), point)
        self.hand.settle()
        selected = self.user.window.selection.current
        assert selected is not None
        assert selected.kind == "event"


def choose_file(user: AppUser, dialog: QWidget, file: Path) -> None:
    assert isinstance(dialog, QFileDialog)
    user.answering(str(file))(dialog)


def save_as(user: AppUser, dialog: QWidget, file: Path) -> None:
    assert isinstance(dialog, QFileDialog)
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    user.hand.click(edit)
    edit.selectAll()
    user.hand.type(str(file))
    user.hand.close_completions(edit)
    user.press_button(dialog, "Save")


def check_evidence(user: AppUser) -> None:
    (row,) = user.window.session.read(article_rows)
    assert (row.published, row.quotes) == (PUBLISHED, 1)
    card = user.window.session.read(evidence_card, user.newest("evidence"))
    assert (card.exact, card.claim_wording, card.event_title) == (QUOTE, CLAIM, "Crosses the sound")
    assert (card.subject_name, card.place, card.grade.letter) == (NAME, "Osterlo", "B")
    assert card.about.words == "Monday"
    assert card.about.start_earliest == day_number(2013, 3, 11) * 1440


def check_sheet(sheet: Path) -> None:
    document = QPdfDocument()
    document.load(str(sheet))
    words = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    assert QUOTE.replace(" ", "") in "".join(words.split())


def _holds_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (widget is focused or widget.isAncestorOf(focused))
