"""The longest gap in the event loop of the real application, while it does what takes long.

A heartbeat of 1 ms is asked for; what is measured is the longest time between two beats. Goal: 100 ms. The machine adds
gaps of its own, so the same is measured at rest first; where those are long already, a gap counts for what this program
worked in it (CPU time of all its threads). `run(report)` is part B of `bench_ui.py`; alone:

    python benchmarks/_loop_gap.py [--small] [--where]

`--where` prints what the window's thread was doing in the middle of every gap above 60 ms.
"""

import argparse
import os
import random
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, TextIO

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from timeline_app.app import Application, make_application
from timeline_app.commands.editing import Editing
from timeline_app.commands.events import AddEvent
from timeline_app.commands.evidence import NewClaim, QuoteRange, SaveEvidence
from timeline_app.commands.people import AddPerson
from timeline_app.domain.clock import system_clock
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import EventId, EventKindId, PersonId, VersionId
from timeline_app.gui import wording
from timeline_app.gui.ask import QtAsk
from timeline_app.gui.collecting import Collecting
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.dropping import Dropped
from timeline_app.gui.shell.window import MainWindow
from timeline_app.queries import choices, rail, reading
from timeline_app.settings import FOLDER_VARIABLE, UserSettings
from timeline_app.store.project_file import Project

GOAL_MS = 100.0
BUSY_MS = 50.0
AT_REST = "at rest, 2 s"
_BEAT_MS = 1
_SUSPICIOUS_S = 0.060
_PATIENCE_MS = 600_000
_WORDS = (
    "harbour", "minister", "port", "ferry", "left", "said", "that", "the", "of", "and", "Wednesday", "evening",
    "denied", "courier", "radio", "spoke", "ships", "Belliqar", "an", "agency", "told", "reporters", "never", "came",
)  # fmt: skip


Report = Callable[[str, float, float], object]
"""Told for each thing: its name, its longest gap in ms, the goal in ms."""


class Heartbeat(QObject):
    """Beats in the window's thread; remembers the longest time between two beats."""

    def __init__(self, where: TextIO | None = None) -> None:
        super().__init__()
        self.longest = self.longest_work = 0.0
        self._last, self._last_work = perf_counter(), process_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._where, self._watched, self._over = where, threading.get_ident(), threading.Event()
        if where is not None:
            threading.Thread(target=self._watch, daemon=True).start()

    def start(self) -> None:
        """Begin a measurement."""
        self.longest = self.longest_work = 0.0
        self._last, self._last_work = perf_counter(), process_time()

    def stop(self) -> tuple[float, float]:
        """End a measurement; gives the longest gap and the most work in one, in ms, the gap still open included."""
        self._beat()
        return self.longest * 1000, self.longest_work * 1000

    def close(self) -> None:
        """Stop beating."""
        self._over.set()
        self._timer.stop()

    def _beat(self) -> None:
        now, work = perf_counter(), process_time()
        gap = now - self._last
        self.longest = max(self.longest, gap)
        self.longest_work = max(self.longest_work, min(gap, work - self._last_work))
        self._last, self._last_work = now, work

    def _watch(self) -> None:
        """Print the stack of the window's thread when a beat is late, once a gap."""
        told = 0.0
        while not self._over.wait(0.01):
            last = self._last
            if last != told and perf_counter() - last > _SUSPICIOUS_S and self._where is not None:
                told = last
                frames = traceback.extract_stack(sys._current_frames()[self._watched])
                lines = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames[-9:]]
                print(f"    late by {(perf_counter() - last) * 1000:.0f} ms in {' > '.join(lines)}", file=self._where)


class AgreeingAsk(QtAsk):
    """Answers every question with what goes on; what is said is printed."""

    def confirm(self, sentence: str, yes: str, no: str = wording.CANCEL) -> bool:
        """Agree."""
        return True

    def choose(self, sentence: str, buttons: tuple[str, ...]) -> str | None:
        """Take what the first button offers."""
        return buttons[0]

    def tell(self, sentence: str) -> None:
        """Print it: a benchmark that was refused something measures nothing."""
        print(f"    told: {sentence}")


class Gaps:
    """Does one thing after another in one application and collects the longest gap of each."""

    def __init__(self, folder: Path, report: Report, where: TextIO | None = None) -> None:
        self._report, self._busy_machine, self.all_met = report, False, True
        os.environ[FOLDER_VARIABLE] = str(folder / "settings")
        qt = make_application()
        self.folder = folder
        self.application = Application(qt, UserSettings(), system_clock, AgreeingAsk(), folder)
        self.collecting = Collecting(qt, lambda: self.application.is_idle)
        self.application.project_closed.connect(self.collecting.now)
        self.beat = Heartbeat(where)

    def measure(self, name: str, act: Callable[[], object], until: Callable[[], bool]) -> None:
        """Act inside the running loop, let it run until it is over and one turn more; note the longest gap."""
        loop, started = QEventLoop(), perf_counter()
        poll = QTimer()
        poll.setInterval(5)
        settled = 0

        def look() -> None:
            nonlocal settled
            settled = settled + 1 if until() else 0
            if settled >= 4 or perf_counter() - started > _PATIENCE_MS / 1000:
                loop.quit()

        poll.timeout.connect(look)
        self.beat.start()
        QTimer.singleShot(0, act)
        QTimer.singleShot(1, poll.start)
        loop.exec()
        gap, work = self.beat.stop()
        if name == AT_REST:
            self._busy_machine = gap > BUSY_MS
            if self._busy_machine:
                print(f"The machine is busy: {gap:.0f} ms pass between two beats at rest. Work in a gap is counted.")
            return
        judged = work if self._busy_machine else gap
        self.all_met = self.all_met and judged <= GOAL_MS
        self._report(name, judged, GOAL_MS)

    def close(self) -> None:
        """Close every window."""
        self.beat.close()
        for window in list(self.application.windows):
            window.close()
        self.application.quit()
        self.collecting.close()


def article_text(letters: int, seed: int, width: int = 70) -> str:
    """Give a made-up article of about so many letters, in paragraphs."""
    chance, parts, length = random.Random(seed), [f"Report {seed} from the harbour"], 0
    while length < letters:
        words = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(width // 2, width)))
        parts.append(f"{words.capitalize()} {seed} {len(parts)}.")
        length += len(parts[-1]) + 2
    return "\n\n".join(parts) + "\n"


def folder_of(files: int, place: Path) -> Path:
    """Write so many small articles, each different."""
    place.mkdir()
    for number in range(files):
        (place / f"report-{number:05}.txt").write_text(article_text(900, number, 30), encoding="utf-8")
    return place


def annotated(path: Path, files: int, evidence: int) -> Path:
    """Make a project with so many articles, a person for each twenty and an event for each five pieces of evidence."""
    from timeline_app.commands.articles import ImportArticles
    from timeline_app.intake.worker import IntakeWorker

    worker = IntakeWorker()
    with Project.create(path, title="Harbour", clock=system_clock) as project:
        editing = Editing(project)
        texts = [article_text(3000, number) for number in range(files)]
        editing.run(ImportArticles(tuple(worker.read_text(text, f"page-{n}.txt") for n, text in enumerate(texts))))
        worker.close()
        with project.reading() as connection:
            kinds = [EventKindId(kind.row) for kind in choices.form_choices(connection).event_kinds]
            rows = rail.article_rows(connection)
            pages = [reading.article_reading(connection, row.article) for row in rows]
        people: list[PersonId] = []
        events: list[EventId] = []
        for number in range(evidence):
            if number % 20 == 0:
                people.append(_made(editing, AddPerson(f"Captain {number}")))
            if number % 5 == 0:
                events.append(_made(editing, AddEvent(f"Event {number}", kinds[0], (people[-1],))))
            page = pages[number % len(pages)]
            start = page.text.index("\n\n") + 2 + number // len(pages) * 40
            quote = QuoteRange(VersionId(page.version), start, start + 38)
            claim = NewClaim(f"Claim {number}", people[-1], None)
            editing.run(SaveEvidence(quote, claim, Polarity.ASSERTED, events[-1]))
    return path


def _made(editing: Editing, command: Any) -> Any:  # noqa: ANN401 - each command answers what it made
    return editing.run(command).value


def run(report: Report, *, small: bool = False, where: TextIO | None = None) -> bool:
    """Measure everything and report each thing when it is done. Say whether all goals are met."""
    with tempfile.TemporaryDirectory() as place:
        gaps = Gaps(Path(place), report, where)
        try:
            _everything(gaps, small)
        finally:
            gaps.close()
        return gaps.all_met


def _everything(gaps: Gaps, small: bool) -> None:
    folder, application = gaps.folder, gaps.application
    many = 1_000 if small else 10_000
    application.show_first_run()
    gaps.measure(AT_REST, lambda: None, _after(2.0))
    big = annotated(folder / "annotated.tline", 60, 600)
    windows = application.windows

    def window() -> MainWindow:
        return next(each for each in windows if isinstance(each, MainWindow))

    def idle() -> bool:
        return any(isinstance(each, MainWindow) for each in windows) and window().is_idle

    gaps.measure("opening a project, 600 pieces of evidence", lambda: application.open_later(big, windows[0]), idle)
    for view in ("reader", "briefing", "timeline"):
        gaps.measure(f"showing the view {view}", partial(_act, window, f"view.{view}"), idle)
    _small_edits(gaps, window, idle)
    texts = folder / "texts"
    texts.mkdir()
    (texts / "long.txt").write_text(article_text(9_900_000, 70_001), encoding="utf-8")
    (texts / "page.txt").write_text(article_text(1_000_000, 70_002), encoding="utf-8")
    (texts / "line.txt").write_text("word " * 1_900_000, encoding="utf-8")
    (texts / "huge.txt").write_bytes(b"word " * 20_000_000)
    _drop(gaps, window, idle, "a line of 100 MB (refused)", texts / "huge.txt")
    _drop(gaps, window, idle, "adding a text of 1 MB", texts / "page.txt")
    gaps.measure(
        "opening the article of 1 MB", lambda: window().open_selected(_article(window(), "Report 70002")), idle
    )
    gaps.measure("removing it", lambda: _remove(window(), "Report 70002"), idle)
    gaps.measure("undo of that", window().session.undo, idle)
    _drop(gaps, window, idle, "adding a text of 10 MB", texts / "long.txt")
    gaps.measure("undo of adding it", window().session.undo, idle)
    _drop(gaps, window, idle, "adding a text of 10 MB in one line", texts / "line.txt")
    gaps.measure("undo of adding it", window().session.undo, idle)
    for count in (1_000, many) if many > 1_000 else (many,):
        _drop(gaps, window, idle, f"adding {count:,} files", folder_of(count, folder / f"files-{count}"))
        gaps.measure(f"undo of adding {count:,} files", window().session.undo, idle)
        gaps.measure(f"redo of adding {count:,} files", window().session.redo, idle)
        gaps.measure(f"undo again of adding {count:,} files", window().session.undo, idle)


def _small_edits(gaps: Gaps, window: Callable[[], MainWindow], idle: Callable[[], bool]) -> None:
    with window().session.project.reading() as connection:
        article = rail.article_rows(connection)[0].article
        page = reading.article_reading(connection, article)
    claim = NewClaim("One more claim", None, None)
    quote = QuoteRange(VersionId(page.version), len(page.text) - 60, len(page.text) - 20)
    save = SaveEvidence(quote, claim, Polarity.ASSERTED, None)
    gaps.measure("saving evidence", lambda: window().session.run(save), idle)
    gaps.measure("undo of that", window().session.undo, idle)


def _drop(gaps: Gaps, window: Callable[[], MainWindow], idle: Callable[[], bool], name: str, path: Path) -> None:
    gaps.measure(name, lambda: window().add_dropped(Dropped((path.as_uri(),), (path,))), idle)


def _act(window: Callable[[], MainWindow], action: str) -> None:
    window().act(action)


def _article(window: MainWindow, title: str) -> Selected:
    rows = window.session.read(rail.article_rows)
    return Selected("article", next(row.article for row in rows if row.title.startswith(title)))


def _remove(window: MainWindow, title: str) -> None:
    selected = _article(window, title)
    window.desk.remove(selected.kind, selected.row)


def _after(seconds: float) -> Callable[[], bool]:
    end = perf_counter() + seconds
    return lambda: perf_counter() > end


def main() -> int:
    """Print every gap; 1 where one is too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="1,000 files instead of 10,000")
    parser.add_argument("--where", action="store_true", help="print what the window was doing in long gaps")
    options = parser.parse_args()

    def report(name: str, gap: float, goal: float) -> None:
        print(f"{name:44} {gap:8.0f} ms{'' if gap <= goal else '  missed'}", flush=True)

    return 0 if run(report, small=options.small, where=sys.stdout if options.where else None) else 1


if __name__ == "__main__":
    raise SystemExit(main())
