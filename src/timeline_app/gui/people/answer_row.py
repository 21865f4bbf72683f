"""The row at the foot of a dialog: cancel, and the button that does what the dialog is for."""

from PySide6.QtWidgets import QAbstractButton, QDialog, QHBoxLayout

from timeline_app.gui import wording
from timeline_app.gui.widgets.buttons import PlainButton


def answer_row(dialog: QDialog, accept: QAbstractButton, aside: QAbstractButton | None = None) -> QHBoxLayout:
    """Give the row, joined to the dialog's `accept` and `reject`; `aside` stands apart at the start."""
    cancel = PlainButton(wording.CANCEL)
    row = QHBoxLayout()
    if aside is not None:
        row.addWidget(aside)
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(accept)
    accept.clicked.connect(dialog.accept)
    cancel.clicked.connect(dialog.reject)
    return row
