"""F6: from pane to pane, back to where the focus was in each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

_KEPT = "last_focus"


def focus_next_pane(panes: Sequence[QWidget], step: int) -> None:
    """Give the focus to the next (1) or previous (-1) visible pane, to the widget that had it there last."""
    shown = [pane for pane in panes if pane.isVisible()]
    if not shown:
        return
    focused = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(shown) if focused is not None and _within(pane, focused)), None)
    if here is not None and focused is not None:
        shown[here].setProperty(_KEPT, focused)
    start = (-1 if step > 0 else 0) if here is None else here
    for turn in range(1, len(shown) + 1):
        target = _target(shown[(start + step * turn) % len(shown)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _within(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _target(pane: QWidget) -> QWidget | None:
    kept = pane.property(_KEPT)
    if isinstance(kept, QWidget) and _within(pane, kept) and _takes_focus(kept):
        return kept
    if _takes_focus(pane):
        return pane
    return next((child for child in pane.findChildren(QWidget) if _takes_focus(child)), None)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
