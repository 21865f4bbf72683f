"""Work that must not block the window: run elsewhere, its result delivered on the window's own thread."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from timeline_app.domain.problems import ProblemForUser

T = TypeVar("T")
_PATIENCE_MS = 30_000


class Job:
    """A piece of work under way: its caller may ask it to stop, the work looks at `is_stopped` and says how far it is.

    A stopped job's result is dropped, whether or not the work noticed.
    """

    def __init__(self, report: Callable[["Job", object], None]) -> None:
        self._report = report
        self._stopped = False

    @property
    def is_stopped(self) -> bool:
        """Say whether the result is still wanted. Safe to ask on any thread."""
        return self._stopped

    def stop(self) -> None:
        """Ask the work to end; its result will not be delivered."""
        self._stopped = True

    def report(self, progress: object) -> None:
        """From within the work: hand `progress` to the caller's `progressed`, on the window's thread."""
        self._report(self, progress)


@dataclass(slots=True)
class _Wanted:
    """What to do with what a job gives."""

    done: Callable[[Any], object]
    failed: Callable[[ProblemForUser], object] | None
    progressed: Callable[[Any], object] | None
    replaces: str | None
    runnable: "_Runnable | None" = None


class Background(QObject):
    """Runs pure functions in a pool of threads.

    - `done(result)`, `failed(problem)` and `progressed(value)` are called on the thread this object lives on.
    - A `ProblemForUser` goes to `failed`, or to the signal `problem_met` where none was given. Any other exception is
      a bug: it reaches `sys.excepthook` on the window's thread, never silence.
    - With `replaces="search"` only the newest job of that name is answered; older ones are asked to stop.
    - Jobs that are run `in_turn` run one after another in the order given, on one thread: long changes of the project.
    - `is_idle` is True when no job runs and every result was delivered; then `idle` is emitted.
    """

    idle = Signal()
    problem_met = Signal(object)
    _finished = Signal(object, object, object)
    _progressed = Signal(object, object)

    def __init__(self, parent: QObject | None = None, threads: int = 4) -> None:
        """Make a pool. Most of its threads wait for other processes: a folder being read, suggestions being found."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._line = QThreadPool(self)
        self._line.setMaxThreadCount(1)
        self._jobs: dict[Job, _Wanted] = {}
        self._newest: dict[str, Job] = {}
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Say whether nothing is under way."""
        return not self._jobs

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[ProblemForUser], object] | None = None,
        *,
        replaces: str | None = None,
        in_turn: bool = False,
    ) -> Job:
        """Run `work` elsewhere. It must touch no widget and no other shared thing."""
        return self.run_job(lambda _job: work(), done, failed, replaces=replaces, in_turn=in_turn)

    def run_job(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], object],
        failed: Callable[[ProblemForUser], object] | None = None,
        *,
        progressed: Callable[[Any], object] | None = None,
        replaces: str | None = None,
        in_turn: bool = False,
    ) -> Job:
        """Run work that is given its own `Job`, to say how far it is and to notice that it should stop."""
        job = Job(self._progressed.emit)
        if replaces is not None:
            if (older := self._newest.get(replaces)) is not None:
                older.stop()
            self._newest[replaces] = job
        runnable = _Runnable(job, work, self._finished.emit)
        self._jobs[job] = _Wanted(done, failed, progressed, replaces, runnable)
        (self._line if in_turn else self._pool).start(runnable)
        return job

    def finish(self) -> None:
        """Ask every job to stop and wait until the threads are done: for closing a window."""
        for job in self._jobs:
            job.stop()
        for pool in (self._pool, self._line):
            pool.clear()
            pool.waitForDone(_PATIENCE_MS)
        self._jobs.clear()
        self._newest.clear()

    def _pass_on(self, job: Job, progress: object) -> None:
        wanted = self._jobs.get(job)
        if wanted is not None and wanted.progressed is not None and not job.is_stopped:
            wanted.progressed(progress)

    def _deliver(self, job: Job, result: object, error: BaseException | None) -> None:
        wanted = self._jobs.pop(job, None)
        if wanted is None:
            return
        if wanted.replaces is not None and self._newest.get(wanted.replaces) is job:
            del self._newest[wanted.replaces]
        try:
            if not job.is_stopped:
                self._answer(wanted, result, error)
        finally:
            if self.is_idle:
                self.idle.emit()

    def _answer(self, wanted: _Wanted, result: object, error: BaseException | None) -> None:
        if error is None:
            wanted.done(result)
        elif isinstance(error, ProblemForUser):
            (wanted.failed or self.problem_met.emit)(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


class _Runnable(QRunnable):
    """One job in the pool. Python keeps it alive until its result is delivered, so Qt must not delete it."""

    def __init__(
        self, job: Job, work: Callable[[Job], object], finished: Callable[[Job, object, object], None]
    ) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._job, self._finish = job, finished
        self._work: Callable[[Job], object] | None = work

    def run(self) -> None:
        result: object = None
        error: BaseException | None = None
        # Qt may hold this object for longer than the work matters, and the work a record of a million events.
        work, self._work = self._work, None
        try:
            if work is not None and not self._job.is_stopped:
                result = work(self._job)
        except BaseException as raised:  # handed to the window's thread whole: `_answer` decides what it is
            error = raised
        del work
        self._finish(self._job, result, error)
