"""The foot of the palette: its keys, and what a search can be narrowed with."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import KeyCap, Label, plain_tooltip
from timeline_app.gui.widgets.theming import dress

_GAP: Final = 12
_UNBOUNDED: Final = 16_777_215


class PaletteFoot(QWidget):
    """Names the keys; `narrowed` carries the filter that was clicked, to be completed in the field."""

    narrowed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        keys = [
            self._key(caps, words)
            for caps, words in (
                (("↑", "↓"), tr("move")), ((tr("Enter"),), tr("open")), ((tr("Tab"),), tr("next group")),
                ((tr("Esc"),), tr("close")),
            )
        ]  # fmt: skip
        self.filters = {words: self._filter(words, about) for words, about in _filters().items()}
        narrowing = Label(tr("Narrow with"), "secondary", "text.2", parent=self)
        self._parts = (_Row(keys, _GAP), _Row([narrowing, *self.filters.values()], 2))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setSpacing(2)
        self._box.addWidget(self._parts[0])
        self._box.addStretch(1)
        self._box.addWidget(self._parts[1])

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._theme = theme
        self._box.setContentsMargins(theme.px(20), theme.px(6), theme.px(16), theme.px(6))
        small, pad = theme.points("secondary"), theme.px(4)
        self.setStyleSheet(
            f"LinkButton {{ font-size: {small:.2f}pt; font-weight: 400; padding: 0 {pad}px; }}"
            f"LinkButton:focus {{ padding: 0 {pad - 1}px; }}"
        )
        dress(self, theme)
        for part in self._parts:
            part.level(theme.px(26))
        for link in self.filters.values():
            link.setMinimumWidth(theme.px(26))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the filters below the keys where they do not fit beside them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._box.contentsMargins()
        natural = [part.natural_width for part in self._parts]
        fits = sum(natural) + _GAP + margins.left() + margins.right() <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        for part, width in zip(self._parts, natural, strict=True):
            part.setMinimumWidth(width if fits else 0)
            part.setMaximumWidth(width if fits else _UNBOUNDED)
        self._box.setDirection(direction)

    def _key(self, keys: tuple[str, ...], words: str) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for key in keys:
            row.addWidget(KeyCap(key, holder))
        row.addWidget(Label(words, "secondary", "text.2", parent=holder))
        return holder

    def _filter(self, words: str, about: str) -> LinkButton:
        # Written from left to right on a mirrored screen too: so it is typed.
        link = LinkButton(f"{words}\u200e", quiet=True, parent=self)
        link.setToolTip(plain_tooltip(about))
        link.setAccessibleName(tr("Narrow with {filter}", filter=words))
        link.clicked.connect(lambda: self.narrowed.emit(words))
        return link


class _Row(QWidget):
    """Parts side by side, which wrap where they must."""

    def __init__(self, parts: Sequence[QWidget], gap: int) -> None:
        super().__init__()
        self._widgets, self._gap = tuple(parts), gap
        flow = FlowLayout(self, gap=gap)
        for part in parts:
            flow.addWidget(part)

    @property
    def natural_width(self) -> int:
        """Give the width on one line."""
        return (
            sum(max(part.sizeHint().width(), part.minimumWidth()) for part in self._widgets)
            + self._gap * (len(self._widgets) - 1)
            + 2
        )

    def level(self, height: int) -> None:
        """Make the parts as high as one another."""
        for part in self._widgets:
            part.setFixedHeight(height)


def _filters() -> dict[str, str]:
    return {
        "by:": tr('Said or passed on by: by:Reuters, by:"New York Times"'),
        "in:": tr("Printed in: in:Independent"),
        "before:": tr("Before a day: before:1 April, before:2011-03"),
        "after:": tr("After a day: after:March 2011"),
        "is:disputed": tr("Only what is contradicted; also is:denied, is:undated and others"),
    }
