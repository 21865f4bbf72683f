"""Holds the Qt binding to account: a release of it once lost a reference to `None` with every painter call.

PySide6 6.12.0 on Python 3.11 does so and aborts the process after some thousand calls, with every test green. The
calls are made in a child process, so that an abort is a failed test and not the end of the run.
"""

import subprocess
import sys
from pathlib import Path

_PAINT = """
import sys
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

def paint(painter, times):
    pen = QPen(QColor("#2853B8"))
    for n in range(times):
        painter.setPen(pen)
        painter.drawLine(0, n % 64, 64, n % 64)
        painter.fillRect(0, 0, 4, 4, pen.color())

application = QGuiApplication([])
image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
painter = QPainter(image)
"""
_MANY = "paint(painter, 10_000)\npainter.end()\nprint('painted')\n"
_COUNT = """
paint(painter, 5)
before = sys.getrefcount(None)
paint(painter, 67)
after = sys.getrefcount(None)
painter.end()
print(before - after)
"""


def _run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _PAINT + script]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def test_thirty_thousand_painter_calls_end_well(tmp_path: Path) -> None:
    done = _run(_MANY, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "painted"


def test_painter_calls_lose_no_reference_to_none(tmp_path: Path) -> None:
    done = _run(_COUNT, tmp_path)
    assert done.returncode == 0, done.stderr
    # 201 calls. A handful may come and go with the interpreter's own bookkeeping; one a call may not.
    assert int(done.stdout) < 20
