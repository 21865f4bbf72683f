"""What someone who cannot see, or has no mouse, needs of every window: names, targets, Tab that goes on, inks.

Each function gives what is wrong, so that a test can say it.
"""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
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
    assert wanted, "nothing can be reached by Tab"
    first = next(one for one in controls(panel) if one in wanted)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    first = QApplication.focusWidget() or first
    reached: list[QWidget] = []
    for _ in range(2 * len(wanted) + 20):
        here = QApplication.focusWidget()
        if here is None:
            break
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not here or len(wanted) == 1, f"Tab stays in {label_of(here)}"
        if QApplication.focusWidget() is first:
            break
    last = ", ".join(label_of(one) for one in reached[-3:])
    assert QApplication.focusWidget() is first, f"Tab does not come round; last: {last}"
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


def faint_in_pixels(window: QWidget) -> list[str]:
    """Words as they are drawn, whoever draws them: labels, buttons and rows of lists, by their own pixels.

    The ground is the commonest colour of the place, the ink the one that stands out most: antialiasing only weakens
    it, so a place that passes here passes.
    """
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ratio = picture.devicePixelRatio()
    wrong = []
    for name, words, place in _drawn_words(window):
        room = QRect(
            int(place.x() * ratio), int(place.y() * ratio), int(place.width() * ratio), int(place.height() * ratio)
        ).intersected(picture.rect())
        if room.width() < 6 or room.height() < 6:
            continue
        found = _contrast_in(picture, room)
        if found is not None and found < LEAST_CONTRAST:
            wrong.append(f"{found:.2f} {name}: {words[:40]!r}")
    return wrong


def _contrast_in(picture: QImage, room: QRect) -> float | None:
    """Give the greatest contrast of any colour in a place with its ground; None where nothing is drawn there."""
    cut = picture.copy(room)
    pixels = np.frombuffer(cut.constBits(), np.uint32).reshape(cut.height(), -1)[:, : cut.width()] & 0xFFFFFF
    colours, counts = np.unique(pixels, return_counts=True)
    if len(colours) < 2:
        return None
    ground = int(colours[counts.argmax()])
    return max(contrast(f"#{ground:06x}", f"#{int(colour):06x}") for colour in colours.tolist())


def _drawn_words(window: QWidget) -> Iterator[tuple[str, str, QRect]]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.visibleRegion().isEmpty():
            continue
        corner = widget.mapTo(window, QPoint(0, 0))
        if isinstance(widget, QLabel | QAbstractButton) and len(widget.text().strip()) > 1:  # a dash has few pixels
            shown = widget.visibleRegion().boundingRect()
            whole = shown.width() * shown.height() > 0.9 * widget.width() * widget.height()
            if whole and window.childAt(corner + widget.rect().center()) is widget:  # neither cut nor under another
                yield label_of(widget), widget.text(), shown.translated(corner)
        elif isinstance(widget, QListView):
            yield from _rows(widget, window)


def _rows(view: QListView, window: QWidget) -> Iterator[tuple[str, str, QRect]]:
    model, port = view.model(), view.viewport()
    corner = port.mapTo(window, QPoint(0, 0))
    for row in range(min(model.rowCount(), 60)):
        index = model.index(row, view.modelColumn())
        place = view.visualRect(index).intersected(port.rect())
        if place.isValid() and place.height() > 8:
            yield label_of(view), str(index.data() or ""), place.translated(corner)
