"""What holds for every panel: named controls, plain text, targets that can be hit, Tab that goes on, inks that show."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from tests.gui.asking import ScriptedAsk
from tests.gui.evidence_form.test_evidence_form import CHOICES, CONTENT
from tests.gui.reader.test_reader_panel import reading
from tests.gui.timeline.known import FIRST, STOPS
from tests.unit.exchange.builders import TABLES
from timeline_app.domain.calendar import day_number
from timeline_app.domain.event_tables import RefusedRow
from timeline_app.domain.evidence import Polarity
from timeline_app.exchange.event_table import guess_mapping, open_table
from timeline_app.gui.changed_next.panel import ChangedNextPanel
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.event.panel import EventPanel
from timeline_app.gui.event_table.dialog import EventTableDialog
from timeline_app.gui.event_table.kinds_dialog import KindsDialog
from timeline_app.gui.event_table.refused_dialog import RefusedDialog
from timeline_app.gui.evidence_form.panel import EvidenceForm
from timeline_app.gui.people.grade_dialog import GradeDialog
from timeline_app.gui.people.join_dialog import JoinDialog
from timeline_app.gui.people.names_dialog import ManageNamesDialog
from timeline_app.gui.people.paragraph_dialog import ParagraphDialog
from timeline_app.gui.people.post_dialog import PostDialog
from timeline_app.gui.people.split_dialog import SplitDialog
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.stylesheet import GROUNDS
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.scrubber import Scrubber
from timeline_app.gui.widgets.days_popup import DaysPopup
from timeline_app.gui.widgets.pills import Pill
from timeline_app.queries.sources import GradedSource

KINDS = (("contact", "Contact"), ("order", "Order or act"))
LEAST_TARGET = 24
LEAST_CONTRAST = 4.5


def person(theme: Theme) -> QWidget:
    made = PersonPanel(theme)
    made.show_sheet(sheets.person())
    return made


def extreme_person(theme: Theme) -> QWidget:
    made = PersonPanel(theme)
    made.show_sheet(sheets.extreme_person(60))
    return made


def event(theme: Theme) -> QWidget:
    made = EventPanel(theme)
    made.show_sheet(sheets.event(sheets.card(1, opposed=(7,))))
    return made


def compare(theme: Theme) -> QWidget:
    made = CompareView(theme)
    made.show_rows(sheets.ROWS)
    made.show_comparison(
        sheets.comparison(
            sheets.card(1), sheets.card(2, polarity=Polarity.DENIED), sheets.card(3, polarity=Polarity.SPECULATED),
            notice="These claims are about different days.",
        )
    )  # fmt: skip
    made.bar.choose(2)
    return made


def reader(theme: Theme) -> QWidget:
    made = ReaderPanel(theme)
    made.show_reading(reading())
    return made


def form(theme: Theme) -> QWidget:
    made = EvidenceForm(theme)
    made.offer(CHOICES, ())
    made.show_content(CONTENT)
    made.fields.event_pick.setText("New event")
    made.fields.show_new_event(True)
    made.fields.more.setChecked(True)
    made.fields.about.set_words("no date at all")
    made.show_opposed(1)
    return made


def names(theme: Theme) -> QWidget:
    made = ManageNamesDialog(theme, ScriptedAsk())
    made.show_sheet(sheets.person(), sheets.PEOPLE)
    return made


def event_table(theme: Theme) -> QWidget:
    table = open_table(TABLES / "acled.csv")
    made = EventTableDialog(theme)
    made.show_table(table, guess_mapping(table, KINDS), KINDS)
    made.show_counts(3, 1, done=True)
    return made


def changed_next(theme: Theme) -> QWidget:
    made = ChangedNextPanel(theme)
    made.show_changes(sheets.CHANGED, sheets.CHANGED.later, first=False)
    return made


def scrubber(theme: Theme) -> QWidget:
    made = Scrubber()
    made.apply_theme(theme)
    made.set_header(154 * theme.text_scale)
    made.show_stops(STOPS, FIRST)
    return made


PANELS: dict[str, Callable[[Theme], QWidget]] = {
    "person": person,
    "extreme person": extreme_person,
    "event": event,
    "compare": compare,
    "reader": reader,
    "form": form,
    "names": names,
    "changed next": changed_next,
    "scrubber": scrubber,
    "join": lambda theme: JoinDialog(theme, sheets.person(), sheets.PEOPLE),
    "split": lambda theme: SplitDialog(theme, sheets.person()),
    "post": lambda theme: PostDialog(theme, 1, sheets.person().posts[0]),
    "grade": lambda theme: GradeDialog(theme, GradedSource(5, "Harbour Courier", "B")),
    "paragraph": lambda theme: ParagraphDialog(theme, 1, "Sharif Genno", "Left the city in June."),
    "event table": event_table,
    "kinds of a table": lambda theme: KindsDialog(theme, {"strike": "order", "talks": "contact"}, KINDS),
    "refused rows": lambda theme: RefusedDialog(theme, "acled.csv", [RefusedRow(3, "“soon” is not a date")], 129),
    "days": lambda theme: DaysPopup(theme, day_number(2013, 6, 14), sheets.when("between 1 and 5 June 2013")),
}


@pytest.mark.parametrize("scale", [1.0, 1.6], ids=["100 %", "160 %"])
@pytest.mark.parametrize("name", list(PANELS))
def test_a_panel_can_be_used_and_read(name: str, scale: float, qtbot: QtBot) -> None:
    theme = Theme.load("light", scale)
    panel = PANELS[name](theme)
    panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(panel)
    panel.setStyleSheet(theme.stylesheet())
    panel.resize(theme.px(784 if name in ("compare", "reader") else 372), theme.px(1200))
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    assert not unnamed(panel)
    assert not rich(panel)
    qtbot.waitUntil(lambda: not too_small(panel))
    assert not faint(panel)
    walk_by_tab(panel, qtbot)


def controls(panel: QWidget) -> list[QWidget]:
    """What a user can act on: inner parts of compound widgets left out."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    found = [widget for widget in panel.findChildren(QWidget) if isinstance(widget, kinds) and widget.isVisible()]
    compound = (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit)
    return [widget for widget in found if not isinstance(widget.parentWidget(), compound)]


def label_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r}"


def unnamed(panel: QWidget) -> list[str]:
    return [
        label_of(control) for control in controls(panel)
        if not control.accessibleName() and not (isinstance(control, QAbstractButton) and control.text())
    ]  # fmt: skip


def rich(panel: QWidget) -> list[str]:
    labels = [label for label in panel.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText]
    return [label.text() for label in labels if label.text()]


def too_small(panel: QWidget) -> list[str]:
    return [
        f"{label_of(control)} {control.width()} x {control.height()}" for control in controls(panel)
        if min(control.width(), control.height()) < LEAST_TARGET
    ]  # fmt: skip


def walk_by_tab(panel: QWidget, qtbot: QtBot) -> None:
    wanted = {
        control for control in controls(panel)
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isEnabled()
        and not is_reached_by_arrows(control)
    }  # fmt: skip
    first = next(iter(wanted))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    reached: list[QWidget] = []
    for _ in range(2 * len(wanted) + 20):
        here = QApplication.focusWidget()
        if here is None:
            break
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not here, f"Tab stays in {label_of(here)}"
        if QApplication.focusWidget() is first:
            break
    assert QApplication.focusWidget() is first, "Tab comes round"
    missed = [label_of(control) for control in wanted if control not in reached]
    assert not missed


def is_reached_by_arrows(control: QWidget) -> bool:
    """Of buttons of which one is chosen, Tab reaches the chosen one."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    return group is not None and group.exclusive() and isinstance(control, QAbstractButton) and not control.isChecked()


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def ground_of(widget: QWidget) -> str:
    here: QWidget | None = widget
    while here is not None:
        tone = here.property("tone")
        if tone in GROUNDS:
            return GROUNDS[tone]
        here = here.parentWidget()
    return "surface"


def faint(panel: QWidget) -> list[tuple[str, str, str]]:
    pairs = {
        (label.property("ink"), ground_of(label))
        for label in panel.findChildren(QLabel) if label.property("ink") and label.text()
    }  # fmt: skip
    pairs |= {pill.inks for pill in panel.findChildren(Pill)}
    return [
        (name, ink, ground) for ink, ground in pairs for name in ("light", "dark")
        if contrast(Theme.load(name).colors[ink], Theme.load(name).colors[ground]) < LEAST_CONTRAST
    ]  # fmt: skip
