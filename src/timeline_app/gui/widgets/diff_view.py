"""Shows what was put in and what was taken out between two texts. Plain text: foreign words are never markup."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from timeline_app.anchoring.differing import Change, ChangedLine, Stretch
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.theme import Theme

_BESIDE: Final = 1
_MOST_LINES: Final = 400
_SIGNS: Final = {Change.ADDED: "+ ", Change.REMOVED: "− ", Change.SAME: "   "}


class DiffView(QPlainTextEdit):
    """Added words are underlined on a green ground, removed ones struck through on an orange one.

    Lines that were put in or taken out as a whole begin with + or −, so that colour only repeats what signs and lines
    say. Long runs of unchanged lines are counted and left out.
    """

    def __init__(self, lines: Sequence[ChangedLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = shortened(lines)
        self.setReadOnly(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("What changed"))
        self.setAccessibleDescription(spoken(lines))
        self.setTabChangesFocus(True)
        self._height = 200

    def apply_theme(self, theme: Theme) -> None:
        """Write the text in the colours of the theme."""
        self.setFont(theme.font("body"))
        self.clear()
        cursor = self.textCursor()
        for number, line in enumerate(self._lines):
            if number:
                cursor.insertBlock()
            if isinstance(line, str):
                cursor.insertText(line, _look(theme, Change.SAME, faint=True))
                continue
            cursor.insertText(_SIGNS[line.change], _look(theme, line.change, plain=True))
            for stretch in line.stretches:
                cursor.insertText(stretch.words, _look(theme, stretch.change))
        self._height = min(theme.px(220), round(self.fontMetrics().height() * 1.7 * len(self._lines)) + theme.px(24))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as a few lines; the rest is scrolled to."""
        return QSize(super().sizeHint().width(), self._height)


def shortened(lines: Sequence[ChangedLine]) -> tuple[ChangedLine | str, ...]:
    """Give the changed lines with one unchanged line on either side; what is left out is counted in words."""
    near = {
        at
        for number, line in enumerate(lines)
        if line.is_changed
        for at in range(number - _BESIDE, number + _BESIDE + 1)
    }
    shown: list[ChangedLine | str] = []
    left_out = 0
    for number, line in enumerate(lines):
        if number not in near:
            left_out += 1
            continue
        if left_out:
            shown.append(_unchanged(left_out))
            left_out = 0
        shown.append(line)
        if len(shown) >= _MOST_LINES:
            return (*shown, trn("… {n} line more", "… {n} lines more", len(lines) - number - 1))
    return (*shown, _unchanged(left_out)) if left_out else tuple(shown)


def spoken(lines: Iterable[ChangedLine]) -> str:
    """Give the changes in words, for who cannot see them."""
    said = [_said(stretch) for line in lines for stretch in line.stretches if stretch.change is not Change.SAME]
    return "; ".join(said[:40])


def _said(stretch: Stretch) -> str:
    return f"{'added' if stretch.change is Change.ADDED else 'removed'}: {stretch.words.strip()}"


def _unchanged(lines: int) -> str:
    return trn("… {n} unchanged line", "… {n} unchanged lines", lines)


def _look(theme: Theme, change: Change, *, plain: bool = False, faint: bool = False) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme.color("text.3" if faint else "text"))
    if change is Change.ADDED:
        look.setForeground(theme.color("ok"))
        if not plain:
            look.setBackground(theme.color("ok.tint"))
            look.setFontUnderline(True)
    elif change is Change.REMOVED:
        look.setForeground(theme.color("denied"))
        if not plain:
            look.setBackground(theme.color("denied.tint"))
            look.setFontStrikeOut(True)
    return look
