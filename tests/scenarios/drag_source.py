"""Another program: a small window from which a file can be dragged. Run as `drag_source.py FILE X Y`."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

TITLE = "File to be dragged"


class Source(QWidget):
    """Starts a drag of one file when the pointer is moved with the button down; says what became of it."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self._file = file
        self.setWindowTitle(TITLE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            drag, mime = QDrag(self), QMimeData()
            mime.setUrls([QUrl.fromLocalFile(self._file)])
            drag.setMimeData(mime)
            print(drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction).name, flush=True)


def main(file: str, x: str, y: str) -> int:
    application = QApplication(sys.argv[:1])
    window = Source(file)
    window.setGeometry(int(x), int(y), 200, 200)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
