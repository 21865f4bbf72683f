"""What checks and demonstrations need of a running window: wait until it is at rest, look at it, read a sheet."""

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtPdf import QPdfDocument

from timeline_app.gui.shell.timeline_view import TimelineView
from timeline_app.gui.shell.window import MainWindow

_LOOK_MS = 10


def wait_until_idle(window: MainWindow, limit_ms: int = 30_000) -> bool:
    """Run the event loop until nothing is under way in the background; False when that took too long."""
    loop, at_rest = QEventLoop(), [0]

    def look() -> None:
        at_rest[0] = at_rest[0] + 1 if window.is_idle else 0
        # Twice at rest: a result that was just delivered may have started the next reading.
        if at_rest[0] >= 2:
            loop.exit(0)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(_LOOK_MS)
    QTimer.singleShot(limit_ms, loop, lambda: loop.exit(1))
    ended = loop.exec()
    timer.stop()
    return ended == 0


def picture_of(window: MainWindow) -> QPixmap:
    """Give the window as it is drawn."""
    return window.grab()


def timeline_titles(window: MainWindow) -> tuple[str, ...]:
    """Give the titles of the events that the timeline draws."""
    view = window.view("timeline")
    return tuple(view.panel.state.record.events.titles) if isinstance(view, TimelineView) else ()


def pdf_text(pdf: bytes) -> str:
    """Give the text of a PDF, page after page. Raises `ValueError` where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        raise ValueError(f"the PDF cannot be read: {document.error().name}")
    text = "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return text
