"""What someone who cannot see, or has no mouse, needs of every window: names, targets, Tab that goes on, inks.

Each function gives what is wrong, so that a test can say it.
"""

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

from timeline_app.gui.stylesheet import GROUNDS
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.pills import Pill

LEAST_TARGET = 24
LEAST_CONTRAST = 4.5


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
