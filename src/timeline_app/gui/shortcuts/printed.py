"""The sheet of keys on paper."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.gui.shortcuts.rows import KeyLine
from timeline_app.gui.theme import Theme

_MARGIN_MM: Final = 16.0
_POINTS: Final = 9.5


def document(theme: Theme, shown: Sequence[tuple[str, Sequence[KeyLine]]]) -> QTextDocument:
    """Give the sheet as a document: a title, then a table under the head of each group."""
    made = QTextDocument()
    made.setDefaultFont(_font(theme, _POINTS))
    option = QTextOption()
    option.setTextDirection(QGuiApplication.layoutDirection())
    made.setDefaultTextOption(option)
    cursor = QTextCursor(made)
    cursor.insertText(tr("Keyboard shortcuts"), _form(_font(theme, 18.0, QFont.Weight.DemiBold)))
    for place, lines in shown:
        spaced = QTextBlockFormat()
        spaced.setTopMargin(10.0)
        cursor.insertBlock(spaced)
        cursor.insertText(place, _form(_font(theme, 11.5, QFont.Weight.DemiBold)))
        _insert_table(cursor, lines)
        cursor.movePosition(QTextCursor.MoveOperation.End)
    return made


def save_pdf(made: QTextDocument, path: Path, paper: str) -> Path:
    """Write the document as PDF on "a4" or "letter". Raises `ProblemForUser` where it cannot be written."""
    try:
        path.open("ab").close()  # Qt's writer does not say why it cannot write
    except OSError as error:
        raise ProblemForUser(Problem.NOT_SAVED_THERE, path.name, reason=str(error.strerror)) from error
    writer = QPdfWriter(str(path))
    writer.setTitle(tr("Keyboard shortcuts"))
    size = QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4
    edge = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, edge, QPageLayout.Unit.Millimeter)
    )
    area = writer.pageLayout().paintRect(QPageLayout.Unit.Point)
    made.setPageSize(QSizeF(area.size()))
    made.print_(writer)
    return path


def _insert_table(cursor: QTextCursor, lines: Sequence[KeyLine]) -> None:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellPadding(1.5)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, 64), QTextLength(QTextLength.Type.PercentageLength, 36)]
    )
    table = cursor.insertTable(len(lines), 2, form)
    for row, line in enumerate(lines):
        keys = tr(", ").join(line.keys) if line.keys else tr("{keys} (off)", keys=tr(", ").join(line.off))
        for column, words in enumerate((line.words, keys)):
            table.cellAt(row, column).firstCursorPosition().insertText(words)


def _font(theme: Theme, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    made = QFont(theme.font("body"))
    made.setPointSizeF(points)
    made.setWeight(weight)
    return made


def _form(font: QFont) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(Qt.GlobalColor.black)
    return made
