"""The steps of the main job as a user takes them in a project's window: everything through its widgets."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from timeline_app.demo.form import Said, fill_form
from timeline_app.demo.hand import Hand, StuckError
from timeline_app.domain.calendar import civil
from timeline_app.domain.date_words import MONTH_NAMES
from timeline_app.gui.briefing.panel import BriefingView
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.evidence_form.panel import EvidenceForm
from timeline_app.gui.people.manage_names import ManageNames
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.shell.window import MainWindow
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.gui.widgets.day_dialog import DayDialog
from timeline_app.gui.widgets.evidence_list import CardModel
from timeline_app.gui.widgets.grouped_list import GroupedList
from timeline_app.gui.widgets.list_model import ENTRY_ROLE, ListItem
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.rail import article_rows, event_rows, person_rows
from timeline_app.queries.reading import article_reading

Part = TypeVar("Part", bound=QWidget)
Answer = Callable[[QWidget], object]
"""Fills in a dialog and closes it by its own buttons or keys."""


class User:
    """Works in one window. Each step waits until the program has come to rest."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.hand = Hand(lambda: window.is_idle)

    # --- the parts of the window ---
    def part(self, kind: type[Part]) -> Part:
        """Give the part of this kind: the one in view, where there are several."""
        found = sorted(self.window.findChildren(kind), key=lambda one: not one.isVisible())
        if not found:
            raise StuckError(f"the window shows no {kind.__name__} yet")
        return found[0]

    @property
    def reader(self) -> ReaderPanel:
        """Give the reader."""
        return self.part(ReaderPanel)

    @property
    def form(self) -> EvidenceForm:
        """Give the evidence form."""
        return self.part(EvidenceForm)

    # --- going about ---
    def press(self, keys: str, times: int = 1) -> None:
        """Press keys and let the program come to rest."""
        self.hand.press(keys, times)
        self.hand.settle()

    def show_view(self, view: str) -> None:
        """Go to a view by its button in the toolbar."""
        self.hand.click(self.window.toolbar.views.button(f"view.{view}"))
        self.hand.settle()

    def find_in_list(self, kind: str, row: int) -> tuple[GroupedList, QPoint]:
        """Bring a row of the rail into view; gives the list and the point to click."""
        rail = self.window.rail
        tab = ("article", "person", "event").index(kind)
        if rail.current_kind != kind:
            self.hand.click(rail.tabs, rail.tabs.tabRect(tab).center())
        view = rail.lists[kind]
        index = view.list_model.index_of(kind, row)
        if not index.isValid():
            raise StuckError(f"{kind} {row} is not in the list")
        view.scrollTo(index)
        return view, view.visualRect(index).center()

    def choose_by_mouse(self, kind: str, row: int) -> None:
        """Click a row of the rail: an article opens, a person or an event is selected."""
        view, point = self.find_in_list(kind, row)
        self.hand.click(view.viewport(), point)
        self.hand.settle()

    def choose_by_keys(self, kind: str, row: int) -> None:
        """Walk the rail's list to a row and press Enter."""
        rail = self.window.rail
        tab = ("article", "person", "event").index(kind)
        rail.tabs.setFocus(Qt.FocusReason.TabFocusReason)
        steps = tab - rail.tabs.currentIndex()
        self.hand.press("Right" if steps > 0 else "Left", abs(steps))
        view = rail.lists[kind]
        view.setFocus(Qt.FocusReason.TabFocusReason)
        self.hand.press("Home")
        for _ in range(view.list_model.rowCount()):
            entry = view.currentIndex().data(ENTRY_ROLE)
            if isinstance(entry, ListItem) and (entry.kind, entry.row) == (kind, row):
                self.press("Return")
                return
            self.hand.press("Down")
        raise StuckError(f"{kind} {row} is not in the list")

    # --- adding ---
    def drop_files(self, paths: Sequence[Path]) -> None:
        """Drop files on the window, in one drop."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.hand.drop(self.window, mime)
        self.hand.settle()

    def articles(self) -> dict[str, int]:
        """Give the articles by the SHA-256 of their texts."""
        read = self.window.session.read
        rows = [row.article for row in read(article_rows)]
        return {sha256(read(article_reading, row).text.encode()).hexdigest(): row for row in rows}

    def people(self) -> dict[str, int]:
        """Give the people by their main names."""
        return {row.name: row.person for row in self.window.session.read(person_rows)}

    def events(self) -> dict[str, int]:
        """Give the events by their titles."""
        return {row.title: row.event for row in self.window.session.read(event_rows)}

    # --- reading ---
    @property
    def text(self) -> str:
        """Give the text of the open article."""
        if self.reader.reading is None:
            raise StuckError("no article is open")
        return self.reader.reading.text

    def set_date(self, day: int) -> None:
        """Set the publication date of the open article by its chip."""
        self.hand.in_dialog(lambda: self.hand.click(self.reader.header.chip), lambda it: self.enter_day(it, day))

    def enter_day(self, dialog: QWidget, day: int) -> None:
        """Type a day into the dialog that asks for one."""
        if not isinstance(dialog, DayDialog):
            raise StuckError(f"expected to be asked for a day, not {dialog}")
        wanted = civil(day)
        self.hand.fill(_edit_of(dialog.day_field), str(wanted.day))
        self.hand.pick(dialog.month_field, MONTH_NAMES.index(MONTH_NAMES[wanted.month - 1]))
        self.hand.fill(_edit_of(dialog.year_field), str(wanted.year))
        self.hand.press("Return")

    def set_publisher(self, name: str) -> None:
        """Say which paper printed the open article, from the menu of its head."""
        head = self.reader.header
        self.from_menu(head, head.title.geometry().center(), "Change paper…", self.answering(name))

    def from_menu(self, target: QWidget, at: QPoint, words: str, *answers: Answer) -> None:
        """Right-click at a point and choose an entry; answer the dialogs that it opens."""

        def choose(menu: QWidget) -> None:
            if not isinstance(menu, QMenu):
                raise StuckError(f"expected a menu, not {menu}")
            entries = {action.text().split("\t")[0]: action for action in menu.actions()}
            if words not in entries:
                raise StuckError(f"the menu has no {words!r}, only {list(entries)}")
            self.hand.click(menu, menu.actionGeometry(entries[words]).center())

        self.hand.in_dialog(lambda: self.hand.click(target, at, Qt.MouseButton.RightButton), choose, *answers)
        self.hand.settle()

    def answering(self, typed: str) -> Answer:
        """Give what types into a dialog's field and presses Enter."""

        def answer(dialog: QWidget) -> None:
            edit = dialog.findChild(QLineEdit)
            if edit is None:
                raise StuckError(f"{dialog.windowTitle()!r} has no field")
            edit.setFocus()
            edit.selectAll()
            self.hand.type(typed)
            self.hand.close_completions(edit)
            self.hand.press("Return")

        return answer

    def press_button(self, dialog: QWidget, words: str) -> None:
        """Click a dialog's button."""
        buttons = dialog.findChildren(QPushButton)
        button = next((one for one in buttons if one.text().replace("&", "") == words and one.isVisible()), None)
        if button is None:
            raise StuckError(f"no button {words!r} among {[one.text() for one in buttons]}")
        self.hand.click(button)

    def select_text(self, start: int, end: int) -> None:
        """Scroll to `text[start:end]` of the open article and drag over it."""
        text = self.reader.text
        if not text.select_range(start, end):
            raise StuckError(f"{start}–{end} is folded away")
        first, last = text.textCursor(), text.textCursor()
        first.setPosition(first.selectionStart())
        last.setPosition(last.selectionEnd())
        text.setTextCursor(first)
        bar = text.verticalScrollBar()
        # Into the upper half: at the foot of the window a toast may lie over the text.
        bar.setValue(bar.value() + text.cursorRect(first).top() - text.viewport().height() // 4)
        begin, finish = text.cursorRect(first), text.cursorRect(last)
        self.hand.drag(
            text.viewport(), QPoint(begin.left(), begin.center().y()), QPoint(finish.left(), finish.center().y())
        )
        chosen = text.selected_range()
        if chosen != (start, end):
            raise StuckError(f"dragging chose {chosen} instead of {start}–{end}")

    def take_quote(self, start: int, end: int, said: Said) -> None:
        """Select words, press `E`, fill the form, `Ctrl Enter`."""
        self.open_form(start, end)
        fill_form(self.hand, self.form, said)
        self.save_form()

    def open_form(self, start: int, end: int) -> None:
        """Select words and press `E`."""
        self.select_text(start, end)
        self.press("E")
        if not self.form.isVisible():
            raise StuckError("the form did not open")

    def save_form(self) -> None:
        """Save the form with its key."""
        self.form.fields.own_wording.setFocus()
        self.press("Ctrl+Return")
        if self.form.is_open:
            raise StuckError("the form could not be saved")

    def make_person(self, start: int, end: int, answer: str = "Another person") -> int:
        """Select a name and press `P`; if the name is known, give the answer. Gives the person shown then."""
        self.select_text(start, end)
        self.hand.in_dialog(lambda: self.hand.press("P"), lambda dialog: self.press_button(dialog, answer))
        self.hand.settle()
        selected = self.window.selection.current
        if selected is None or selected.kind != "person":
            raise StuckError("no person was made")
        return selected.row

    # --- people ---
    def rename(self, person: int, name: str) -> None:
        """Give a person another main name with `F2` in the list."""
        self.choose_by_mouse("person", person)
        self.hand.in_dialog(lambda: self.hand.press("F2"), self.answering(name))

    def join_by_names(self, survivor: int, absorbed: int) -> None:
        """Open the survivor's names and join another person."""
        self.choose_by_mouse("person", survivor)

        names = {row: name for name, row in self.people().items()}
        self.hand.click(self.part(PersonPanel).manage)
        self.hand.settle()
        window = self.part(ManageNames)
        confirm = lambda box: self.press_button(box, "Join")  # noqa: E731
        self.hand.in_dialog(lambda: self.hand.click(window.page.join_button), self.answering(names[absorbed]), confirm)
        self.hand.settle()
        self.hand.click(window.close_button)
        self.hand.settle()
        self.hand.focus_on(self.window)

    def join_by_menu(self, survivor: int, absorbed: int) -> None:
        """Choose "Join with another person…" in the rail, and confirm."""
        names = {row: name for name, row in self.people().items()}
        view, point = self.find_in_list("person", absorbed)
        confirm = lambda box: self.press_button(box, "Join")  # noqa: E731
        words = "Join with another person…"
        self.from_menu(view.viewport(), point, words, self.answering(names[survivor]), confirm)

    # --- contradictions ---
    def cards(self) -> list[EvidenceCard]:
        """Give the evidence at the person in the panel."""
        sheet = self.part(PersonPanel).sheet
        return [card for group in sheet.groups for card in group.cards] if sheet is not None else []

    def oppose(self, person: int, evidence: Sequence[int], question: str) -> None:
        """Select the cards of pieces of evidence at a person and set them against one another."""
        self.choose_by_mouse("person", person)
        cards = self.part(PersonPanel).cards
        model = cards.model()
        if not isinstance(model, CardModel):
            raise StuckError("the person's evidence is not shown")
        point = QPoint()
        for number, one in enumerate(evidence):
            index = model.index_of(one)
            if not index.isValid():
                raise StuckError(f"evidence {one} is not at person {person}")
            cards.scrollTo(index)
            point = cards.visualRect(index).topLeft() + QPoint(30, 20)
            keys = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            self.hand.click(cards.viewport(), point, keys=keys)
        self.from_menu(cards.viewport(), point, "Set against one another…", self.answering(question))

    def decide(self, number: int, reason: str = "") -> None:
        """Decide the contradiction in view by its number, 1 to 4."""
        compare = self.part(CompareView)
        compare.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hand.press(str(number))
        if number > 1:
            compare.bar.reason.selectAll()
            self.hand.type(reason)
            self.press("Return")
        else:
            self.hand.click(compare.bar.save)
            self.hand.settle()

    # --- timeline and paper ---
    @property
    def timeline(self) -> TimelinePanel:
        """Give the timeline."""
        return self.part(TimelinePanel)

    @property
    def briefing(self) -> BriefingView:
        """Give the Briefing view."""
        return self.part(BriefingView)

    def save_sheet(self, path: Path) -> None:
        """Save the sheet as PDF from the Briefing view."""
        self.show_view("briefing")
        self.hand.wait_until(lambda: bool(self.briefing.pdf), "the pages of the sheet")
        self.hand.in_dialog(lambda: self.hand.click(self.briefing.save_button), self.answering(str(path)))
        self.hand.settle()
        if not path.is_file():
            raise StuckError(f"{path.name} was not written")


def _edit_of(field: QWidget) -> QLineEdit:
    edit = field.findChild(QLineEdit)
    if edit is None:
        raise StuckError(f"{field.accessibleName()} cannot be typed into")
    return edit
