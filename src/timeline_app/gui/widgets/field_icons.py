"""Lets the icons inside a field grow with its text: Qt keeps them, and the cross that empties a field, at 16 pixels."""

from functools import cache

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QProxyStyle, QStyle, QStyleOption, QWidget

from timeline_app.gui.theme import Theme


class FieldStyle(QProxyStyle):
    """Fusion with another size of icons in fields. For fields alone: each question to it costs a call into Python."""

    icon_size = 16

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:  # fmt: skip
        """Answer for the icons; Fusion answers the rest."""
        if metric is QStyle.PixelMetric.PM_LineEditIconSize:
            return self.icon_size
        return super().pixelMetric(metric, option, widget)


def scale_icons(field: QLineEdit, theme: Theme) -> None:
    """Draw a field's icons at the size of the theme's text. Call it whenever the theme changes."""
    style = _style()
    style.icon_size = theme.px(16)
    if field.property("scales_icons") is None:
        field.setProperty("scales_icons", True)
        field.setStyle(style)
    # Only when it is sized does a field put its icons in their places.
    QApplication.sendEvent(field, QResizeEvent(field.size(), field.size()))


@cache
def _style() -> FieldStyle:
    made = FieldStyle("Fusion")
    made.setParent(QApplication.instance())
    return made
