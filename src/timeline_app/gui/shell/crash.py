"""Bugs: told to the user with their traceback, never swallowed."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from timeline_app import __version__
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label

_LOG = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Says that something went wrong in the program, what that means for the work, and shows where."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(wording.PROGRAM)
        self.resize(720, 460)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(Label(tr("Something in this program went wrong"), "panel.title", parent=self))
        column.addWidget(
            Label(
                tr("The last step was not done. Everything saved before it is safe in the project file. You can go on; "
                "if it happens again, close the project and open it again. The text below says where it happened; it "
                "may name your files, and it is sent nowhere."),
                "body", "text.2", wraps=True, parent=self,
            )
        )  # fmt: skip
        self.report = QPlainTextEdit(self)
        self.report.setReadOnly(True)
        self.report.setPlainText(report)
        self.report.setAccessibleName(tr("Report"))
        column.addWidget(self.report, 1)
        row = QHBoxLayout()
        copy = PlainButton(tr("Copy the report"), "copy", parent=self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        go_on = PrimaryButton(tr("Go on"), parent=self)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(go_on)
        column.addLayout(row)


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Give the text of a crash report."""
    head = f"{wording.PROGRAM} {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n"
    return head + "".join(traceback.format_exception(kind, error, trace))


def install() -> None:
    """Show every bug that reaches the event loop. Ctrl C in the terminal still ends the program."""
    showing: list[CrashDialog] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        report = report_of(kind, error, trace)
        _LOG.error("%s", report)
        # A bug that repeats with every repaint must not bury the user in dialogs.
        if showing:
            return
        dialog = CrashDialog(report, QApplication.activeWindow())
        showing.append(dialog)
        dialog.finished.connect(showing.clear)
        dialog.open()

    sys.excepthook = hook
