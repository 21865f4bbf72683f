"""From the drop of an article to its first suggestion in the margin, in the real application.

`waits(rounds)` is part of `bench_ui.py`: an ordinary article of 20 KB, with the reading processes warm; and an article
that is opened while a folder of a thousand files is being added.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from benchmarks._loop_gap import AgreeingAsk, folder_of
from benchmarks.reading._pages import pages
from timeline_app.app import Application, make_application
from timeline_app.domain.clock import system_clock
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.dropping import Dropped
from timeline_app.gui.shell.window import MainWindow
from timeline_app.queries import rail
from timeline_app.settings import FOLDER_VARIABLE, UserSettings
from timeline_app.store.project_file import Project

LETTERS, FILES = 20_000, 1_000
Taken = tuple[float, float]
"""Milliseconds by the clock, and in CPU time of this process."""


def waits(rounds: int) -> Iterator[tuple[str, list[Taken]]]:
    """Measure; give the name of each figure and what each round took."""
    with tempfile.TemporaryDirectory() as place, _opened(Path(place)) as window:
        folder = Path(place)
        yield "drop of 20 KB to the first suggestion", [_dropped(window, folder, number) for number in range(rounds)]
        yield "the same, opened while 1,000 files are added", _beside_a_folder(window, folder, rounds)


@contextmanager
def _opened(folder: Path) -> Iterator[MainWindow]:
    os.environ[FOLDER_VARIABLE] = str(folder / "settings")
    Project.create(folder / "margin.tline", title="Margin", clock=system_clock).close()
    application = Application(make_application(), UserSettings(), system_clock, AgreeingAsk(), folder)
    window = application.open_path(folder / "margin.tline")
    if window is None:
        raise AssertionError("the project was not opened")
    window.resize(1440, 900)
    _until(lambda: window.is_idle)
    for number in (-1, -2):  # both processes load what they need when it is first asked of them
        _dropped(window, folder, number)
    try:
        yield window
    finally:
        window.close()
        application.quit()


def _dropped(window: MainWindow, folder: Path, number: int) -> Taken:
    """Drop an article and wait; it is taken out again, since the next one would be taken for its later version."""
    dropped = _written(folder, number)
    reader = window.view("reader").widget
    taken = _timed(lambda: window.add_dropped(dropped), lambda: _first_is_shown(reader, lambda _article: True))
    _until(lambda: window.is_idle)
    window.session.undo()
    _until(lambda: window.is_idle)
    return taken


def _written(folder: Path, number: int) -> Dropped:
    path = folder / f"article{number}.txt"
    path.write_text(_article(number), "utf-8")
    return Dropped((path.as_uri(),), (path,))


def _beside_a_folder(window: MainWindow, folder: Path, rounds: int) -> list[Taken]:
    window.add_dropped(_written(folder, rounds))
    small = folder / "small.txt"
    small.write_text("Friday 2 May 2031\n\nThe ferry came in.\n", "utf-8")
    _until(lambda: window.is_idle)
    window.add_dropped(Dropped((small.as_uri(),), (small,)))
    _until(lambda: window.is_idle)
    article, other = sorted(row.article for row in window.session.read(rail.article_rows))
    many = folder_of(FILES, folder / "many")
    window.add_dropped(Dropped((many.as_uri(),), (many,)))
    _until(lambda: window.importing.is_busy)
    taken: list[Taken] = []
    reader = window.view("reader").widget

    def open_it() -> None:
        window.open_selected(Selected("article", article))

    while window.importing.is_busy and len(taken) < rounds:
        window.open_selected(Selected("article", other))
        _until(lambda: _is_open(reader, other))
        window.view("reader").suggesting.forget()  # type: ignore[attr-defined]
        taken.append(_timed(open_it, lambda: _first_is_shown(reader, lambda it: it == article)))
    window.queue.stop_wanted.emit()
    _until(lambda: window.is_idle)
    return taken


def _is_open(panel: QWidget, article: int) -> bool:
    return isinstance(panel, ReaderPanel) and panel.reading is not None and panel.reading.article == article


def _timed(act: Callable[[], object], until: Callable[[], bool]) -> Taken:
    clock, cpu = perf_counter(), process_time()
    act()
    _until(until)
    return (perf_counter() - clock) * 1000, (process_time() - cpu) * 1000


def _first_is_shown(panel: QWidget, is_it: Callable[[int], bool]) -> bool:
    if not isinstance(panel, ReaderPanel) or panel.reading is None or panel.found is None:
        return False
    return panel.found.version == panel.reading.version and is_it(panel.reading.article) and bool(panel.found.open)


def _until(holds: Callable[[], bool], seconds: float = 120.0) -> None:
    loop, look, started = QEventLoop(), QTimer(), perf_counter()
    look.setInterval(1)
    look.timeout.connect(lambda: loop.quit() if holds() or perf_counter() - started > seconds else None)
    look.start()
    loop.exec()
    if perf_counter() - started > seconds:
        raise AssertionError("what was measured did not come about")


def _article(number: int) -> str:
    """Give an ordinary article, dated, none like another."""
    rows = [row for page in pages() if page.name.startswith(("semantic", "div_soup")) for row in page.body]
    turned = rows[number % len(rows) :] + rows[: number % len(rows)]
    kept, size = [f"Report {number} from the harbour", "Friday 2 May 2031"], 0
    while size < LETTERS:
        kept.append(turned[len(kept) % len(turned)])
        size += len(kept[-1]) + 2
    return "\n\n".join(kept) + "\n"
