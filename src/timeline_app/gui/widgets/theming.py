"""Hands a theme down: each widget that has `apply_theme` dresses itself and what is inside it."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from timeline_app.gui.theme import Theme


@runtime_checkable
class Themed(Protocol):
    """A widget that takes more from the theme than the style sheet gives: icons, painted parts, fixed lengths."""

    def apply_theme(self, theme: Theme) -> None:
        """Dress the widget and what is inside it."""
        ...


def dress(root: QWidget, theme: Theme) -> None:
    """Call `apply_theme` on the nearest themed widgets below `root`; each sees to its own children."""
    for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if isinstance(child, Themed):
            child.apply_theme(theme)
        else:
            dress(child, theme)


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a widget the ground of a tone of the style sheet ("surface", "rail", "warn" …)."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    set_property(widget, "tone", tone)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and have it looked at again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
