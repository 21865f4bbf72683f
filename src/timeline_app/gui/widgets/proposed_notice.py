"""The line that says that contradictions are proposed about what a panel shows, and leads to Compare."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from timeline_app.domain.translating import tr, trn
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import Label


class ProposedNotice(QWidget):
    """A hollow ≠, how many there are, and a link to the first; hidden while there is none."""

    wanted = Signal(str)
    """The key of the proposal to compare."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[str, ...] = ()
        self.words = Label(role="body", ink="text.2", wraps=True)
        self.compare = LinkButton(tr("Compare"))
        self.compare.clicked.connect(self._compare)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(GlyphLabel("contradiction", "proposed", 16), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_keys(self, keys: Sequence[str]) -> None:
        """Count some proposals."""
        self._keys = tuple(keys)
        words = trn("{n} proposed contradiction", "{n} proposed contradictions", len(keys)) if keys else ""
        self.words.setText(words)
        self.compare.setAccessibleName(tr("Compare: {what}", what=words))
        self.setVisible(bool(keys))

    def _compare(self) -> None:
        if self._keys:
            self.wanted.emit(self._keys[0])
