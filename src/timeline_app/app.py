"""The application with windows: opens projects, one window each, and answers what can go wrong on the way."""

import contextlib
import logging
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow

from timeline_app import __version__, resources
from timeline_app.commands.editing import Editing
from timeline_app.domain.clock import Clock, system_clock
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr, trn
from timeline_app.gui import languages, wording
from timeline_app.gui.ask import Ask, QtAsk
from timeline_app.gui.background import Background
from timeline_app.gui.collecting import Collecting
from timeline_app.gui.first_run.panel import SampleCard
from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.session import Session
from timeline_app.gui.shell import crash
from timeline_app.gui.shell.appearance import Appearance
from timeline_app.gui.shell.build import window_in_parts
from timeline_app.gui.shell.dropping import Dropped
from timeline_app.gui.shell.first_run_window import FirstRunWindow
from timeline_app.gui.shell.settings_host import SettingsHost
from timeline_app.gui.shell.window import MainWindow
from timeline_app.gui.theme import Theme
from timeline_app.gui.wording import in_words
from timeline_app.settings import BACKUP_FOLDER, UserSettings
from timeline_app.store.project_file import Project

SUFFIX: Final = ".tline"
_KINDS: Final = tr("Projects (*.tline);;All files (*)")
_BACKUP_CHECK_MS: Final = 5 * 60 * 1000
_PICTURE_RATIO: Final = 2.0  # as drawn by tools/draw_sample_card.py
_LOG = logging.getLogger(__name__)


class Application(QObject):
    """Owns the windows. `ask` makes the questions over a window; tests hand in one that answers by itself."""

    project_closed = Signal()

    def __init__(
        self,
        qt: QApplication,
        settings: UserSettings,
        clock: Clock = system_clock,
        ask: Ask | None = None,
        documents: Path | None = None,
    ) -> None:
        super().__init__(qt)
        self._qt, self._settings, self._clock, self._scripted = qt, settings, clock, ask
        self._documents = documents
        KEYMAP.use(settings)
        self.appearance = Appearance(qt, settings)
        self.background = Background(self)
        self.background.problem_met.connect(lambda problem: self._ask_over(None).tell(problem.sentence))
        self.windows: list[QMainWindow] = []
        self.settings_host = SettingsHost(settings, self.appearance)
        self.appearance.setting_changed.connect(self._follow_setting)
        self._opening: set[Path] = set()
        self._curtain: QMainWindow | None = None

    @property
    def is_idle(self) -> bool:
        """Say whether nothing is under way in the background of any window."""
        projects = [window for window in self.windows if isinstance(window, MainWindow)]
        return self.background.is_idle and all(window.is_idle for window in projects)

    # --- what windows ask of it -------------------------------------------------------------------------------------
    def show_first_run(self) -> FirstRunWindow:
        """Open the window without a project."""
        window = FirstRunWindow(
            self, self.appearance, self._ask_over(None), self._recent(), sample_card
        )  # fmt: skip
        self._show(window)
        return window

    def new_project(self, beside: QMainWindow) -> None:
        """Ask for a place and make an empty project there."""
        ask = self._ask_over(beside)
        proposed = self._free_name(tr("Untitled"))
        chosen = ask.save_file(tr("New project"), proposed, _KINDS)
        if chosen is not None:
            path = _with_suffix(chosen)
            self._make(path, path.stem, beside)

    def choose_project(self, beside: QMainWindow) -> None:
        """Ask for a project file and open it."""
        path = self._ask_over(beside).open_file(tr("Open project"), _KINDS)
        if path is not None:
            self.open_later(path, beside)

    def open_sample(self, beside: QMainWindow) -> None:
        """Make a copy of the sample in the user's documents and open it."""
        from timeline_app.sample import build_sample

        path = self._free_name(tr("Sample"))
        self.background.run(
            lambda: build_sample(path, self._clock),
            lambda _nothing: self.open_later(path, beside),
            replaces="sample",
        )

    def start_untitled(self, dropped: Dropped, beside: QMainWindow) -> None:
        """Make "Untitled" in the user's documents and add what was dropped to it."""
        path = self._free_name(tr("Untitled"))
        window = self._make(path, path.stem, beside)
        if window is not None:
            window.add_dropped(dropped)

    def open_path(self, path: Path, beside: QMainWindow | None = None) -> MainWindow | None:
        """Open a project in a window of its own; one that is open already comes to the front.

        What stands in the way is said with what can be done: open to read only, open the backup. None when nothing
        was opened.
        """
        already = self._in_front(path)
        if already is not None:
            return already
        project = self._open(path, self._ask_over(beside))
        return self._show_project(project, beside) if project is not None else None

    def open_later(self, path: Path, beside: QMainWindow | None = None) -> None:
        """Do what `open_path` does without holding up the windows that are open: a large project takes a while."""
        if self._in_front(path) is not None or path in self._opening:
            return
        self._opening.add(path)
        self._qt.setOverrideCursor(Qt.CursorShape.BusyCursor)

        def work() -> Project | BaseException:
            try:
                return self._opened(path)
            except BaseException as error:
                return error

        def opened(project: Project | BaseException | None) -> None:
            self._opening.discard(path)
            self._qt.restoreOverrideCursor()
            if isinstance(project, ProblemForUser):
                project = self._open_after(project, path, self._ask_over(beside), self._backups)
            if isinstance(project, BaseException):
                raise project
            if project is not None:
                self._show_in_parts(project, beside)
            elif not self.windows:
                self.show_first_run()

        self.background.run(work, opened)

    def show_settings(self, beside: QMainWindow, entry: str = "") -> None:
        """Open the settings window, at a setting of `settings_window.entries` where one is named."""
        ask = self._ask_over(beside)
        if isinstance(beside, MainWindow):
            session = beside.session
            project = session.project if isinstance(session.project, Project) else None
            self.settings_host.show(beside, ask, beside.act, entry, project, session.background)
        elif isinstance(beside, FirstRunWindow):
            self.settings_host.show(beside, ask, beside.act, entry)

    def _follow_setting(self, key: str) -> None:
        if key == BACKUP_FOLDER.key:
            for window in self.windows:
                if isinstance(window, MainWindow) and isinstance(window.session.project, Project):
                    window.session.project.use_backup_folder(self._backups)

    def window_closed(self, window: QMainWindow) -> None:
        """Forget a window; a project's window that was the last one leaves the first-run window behind."""
        if window not in self.windows:
            return
        self.settings_host.leave(window)
        self.windows.remove(window)
        if isinstance(window, MainWindow):
            window.session.project.close()
            if not self.windows and not self._quitting:
                self.show_first_run()
            QTimer.singleShot(0, self, self.project_closed.emit)
        window.deleteLater()

    def quit(self) -> None:
        """Close every window; the program ends with the last."""
        self._quitting = True
        self.settings_host.close()
        for window in list(self.windows):
            window.close()
        self.background.finish()
        self._qt.quit()

    _quitting = False

    # --- opening ------------------------------------------------------------------------------------------------------
    @property
    def _backups(self) -> Path | None:
        """Give the user's own folder for backups."""
        folder = self._settings.get(BACKUP_FOLDER)
        return Path(folder) if folder else None

    def _opened(self, path: Path) -> Project:
        return Project.open(path, clock=self._clock, backups=self._backups)

    def _open(self, path: Path, ask: Ask) -> Project | None:
        try:
            return self._opened(path)
        except ProblemForUser as problem:
            return self._open_after(problem, path, ask, self._backups)

    def _open_after(self, problem: ProblemForUser, path: Path, ask: Ask, folder: Path | None) -> Project | None:
        """Offer what is left when a project cannot be opened as it is."""
        if problem.problem is Problem.PROJECT_MISSING:
            self._settings.forget_project(path)
        backup = problem.details.get("backup_path")
        buttons: list[str] = []
        if problem.problem is Problem.DAMAGED_PROJECT and backup:
            buttons.append(wording.OPEN_BACKUP)
        if problem.problem in (Problem.OPEN_ELSEWHERE, Problem.DAMAGED_PROJECT):
            buttons.append(wording.OPEN_READ_ONLY)
        if not buttons:
            ask.tell(problem.sentence)
            return None
        answer = ask.choose(problem.sentence, (*buttons, wording.CANCEL))
        try:
            if answer == wording.OPEN_READ_ONLY:
                return Project.open(path, clock=self._clock, read_only=True, backups=folder)
            if answer == wording.OPEN_BACKUP and backup:
                # To read only: a backup is never written to, or it would be one no longer.
                return Project.open(Path(backup), clock=self._clock, read_only=True, backups=folder)
        except ProblemForUser as second:
            ask.tell(second.sentence)
        return None

    def _make(self, path: Path, title: str, beside: QMainWindow) -> MainWindow | None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            project = Project.create(path, title=title, clock=self._clock)
        except ProblemForUser as problem:
            self._ask_over(beside).tell(problem.sentence)
            return None
        except OSError as error:
            reason = error.strerror or str(error)
            self._ask_over(beside).tell(ProblemForUser(Problem.DISK_ERROR, path.name, reason=reason).sentence)
            return None
        return self._show_project(project, beside)

    def _show_project(self, project: Project, beside: QMainWindow | None) -> MainWindow:
        *_, window = self._shown_in_parts(project, beside)
        assert window is not None
        return window

    def _show_in_parts(self, project: Project, beside: QMainWindow | None) -> None:
        """Show a project with a turn of the event loop between the parts of its window."""
        parts = self._shown_in_parts(project, beside)

        def go_on() -> None:
            if next(parts, self) is None:
                QTimer.singleShot(0, self, go_on)

        go_on()

    def _shown_in_parts(self, project: Project, beside: QMainWindow | None) -> Iterator[MainWindow | None]:
        ask = self._ask_over(None)
        session = Session(project, Editing(project))
        parts = window_in_parts(session, ask, self.appearance, self._settings, self._clock, self)
        while (window := next(parts)) is None:
            yield None
        session.setParent(window)
        if isinstance(ask, QtAsk):
            ask.set_parent(window)
        if not project.read_only:
            self._settings.remember_project(project.path)
            self._back_up_now_and_then(window, project)
        yield None
        self._show(window)
        if isinstance(beside, FirstRunWindow) and beside in self.windows:
            window.setGeometry(beside.geometry())
            beside.close()
        if project.backup_problem is not None:
            window.notices.show_sentence(
                tr("No backup could be made. {problem}", problem=project.backup_problem.sentence)
            )
        yield window

    def _back_up_now_and_then(self, window: MainWindow, project: Project) -> None:
        timer = QTimer(window)
        timer.setInterval(_BACKUP_CHECK_MS)
        timer.timeout.connect(lambda: window.session.background.run(project.back_up_if_due, lambda _made: None))
        timer.start()

    def take_place_of(self, curtain: QMainWindow) -> None:
        """Show the first window where an empty one stands, and close that."""
        self._curtain = curtain

    def _show(self, window: QMainWindow) -> None:
        self.windows.append(window)
        if window.size().width() < 900:
            window.resize(1440, 900)
        curtain, self._curtain = self._curtain, None
        if curtain is not None:
            window.setGeometry(curtain.geometry())
        window.show()
        if curtain is not None:
            curtain.close()
            curtain.deleteLater()

    def _in_front(self, path: Path) -> MainWindow | None:
        """Bring the window of a project that is open already to the front, and give it."""
        window = self._window_of(path)
        if window is not None:
            window.raise_()
            window.activateWindow()
        return window

    def _window_of(self, path: Path) -> MainWindow | None:
        wanted = path.absolute().resolve()
        windows = (window for window in self.windows if isinstance(window, MainWindow))
        return next((window for window in windows if window.session.project.path.resolve() == wanted), None)

    def _ask_over(self, window: QMainWindow | None) -> Ask:
        return self._scripted if self._scripted is not None else QtAsk(window)

    def _recent(self) -> tuple[Path, ...]:
        return self._settings.recent_projects()

    def _free_name(self, name: str) -> Path:
        folder = self._documents or Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home()
        )
        # A new account has no documents folder yet; where it cannot be made, saving there says why.
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        path, number = folder / f"{name}{SUFFIX}", 2
        while path.exists():
            path, number = folder / f"{name} {number}{SUFFIX}", number + 1
        return path


def _with_suffix(path: Path) -> Path:
    return path if path.suffix else path.with_suffix(SUFFIX)


def sample_card(theme: Theme) -> SampleCard:
    """Give the card of the sample. Its counts come from the record it is built from."""
    record = tomllib.loads(resources.db_path("sample/record.toml").read_text(encoding="utf-8"))
    quotes = len({(entry["article"], entry["quote"]) for entry in record["evidence"]})
    counts = ", ".join(
        (
            trn("{n} person", "{n} people", len(record["person"])),
            trn("{n} event", "{n} events", len(record["event"])),
            trn("{n} quote", "{n} quotes", quotes),
        )
    )
    pages, contradictions = len(record["article"]), len(record["contradiction"])
    text = tr(
        "{pages} newspaper pages written for this program, with spelling variants, uncertain dates and "
        "{contradictions} contradictions.",
        pages=in_words(pages).capitalize(),
        contradictions=in_words(contradictions),
    )
    picture = QPixmap(str(resources.path(f"sample/timeline-{theme.ground}.png")))
    picture.setDevicePixelRatio(_PICTURE_RATIO)
    return SampleCard(tr("Sample: {title}", title=record["title"]), text, counts, picture)


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Give Qt's application object with our name and icon."""
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        qt = QApplication([sys.argv[0], *arguments])
    qt.setApplicationName("timeline-app")
    qt.setApplicationDisplayName(wording.PROGRAM)
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("timeline-app")
    qt.setWindowIcon(QIcon(str(resources.path("icons/app.svg"))))
    languages.fit(qt)
    return qt


def begin(curtain: QMainWindow, project: Path | None, *, sample: bool = False) -> Application:
    """Open the program's first window in the place of the empty one that was shown while it loaded."""
    qt = make_application()
    crash.install()
    application = Application(qt, UserSettings())
    application.take_place_of(curtain)
    if project is not None:
        application.open_later(project, curtain)
    else:
        first = application.show_first_run()
        if sample:
            application.open_sample(first)
    collecting = Collecting(qt, lambda: application.is_idle)
    application.project_closed.connect(collecting.now)
    return application
