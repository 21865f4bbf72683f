"""The window before a project is open."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.ask import Ask
from timeline_app.gui.first_run.panel import FirstRun, SampleCard
from timeline_app.gui.shell.action_set import ActionSet
from timeline_app.gui.shell.appearance import Appearance
from timeline_app.gui.shell.drop_gate import DropGate
from timeline_app.gui.shell.dropping import Dropped, dropped_from
from timeline_app.gui.shell.program_actions import Program, ProgramActions
from timeline_app.gui.theme import Theme


class StartsProjects(Program, Protocol):
    """What this window asks of the application besides."""

    def start_untitled(self, dropped: Dropped, beside: QMainWindow) -> None:
        """Make "Untitled" in the user's documents and add what was dropped to it."""
        ...


class FirstRunWindow(QMainWindow):
    """New, open, recent, drop, sample. A drop makes a project of its own at once."""

    def __init__(
        self,
        program: StartsProjects,
        appearance: Appearance,
        ask: Ask,
        recent: tuple[Path, ...],
        sample: Callable[[Theme], SampleCard | None],
    ) -> None:
        super().__init__()
        self._program, self._appearance, self._ask, self._sample = program, appearance, ask, sample
        self.setWindowTitle(wording.PROGRAM)
        self.panel = FirstRun(self)
        self.setCentralWidget(self.panel)
        self._program_actions = ProgramActions(self, program, appearance, self.act, has_project=False)
        self.actions_ = ActionSet(self, self.act)
        self.actions_.fill(self.menuBar())
        self.actions_.set_scope(project=False, may_edit=False, view="")
        # These two lead to a new project here.
        for action in ("articles.add", "articles.paste"):
            self.actions_.action(action).setEnabled(True)
        self.drops = DropGate(self, self, appearance.theme)
        self.drops.dropped.connect(self.add_dropped)
        self.panel.show_recent(recent)
        self.panel.new_wanted.connect(lambda: self.act("project.new"))
        self.panel.open_wanted.connect(lambda: self.act("project.open"))
        self.panel.sample_wanted.connect(lambda: self.act("project.sample"))
        self.panel.keys_wanted.connect(lambda: self.act("help.keys"))
        self.panel.recent_wanted.connect(lambda path: self._program.open_later(path, self))
        self.panel.choose_wanted.connect(lambda: self.act("articles.add"))
        self.panel.paste_wanted.connect(lambda: self.act("articles.paste"))
        appearance.changed.connect(self.apply_theme)
        self.panel.setFocus()
        self.apply_theme(appearance.theme)

    def act(self, action: str) -> None:
        """Do an action of the table."""
        if action == "articles.add":
            if paths := self._ask.open_files(tr("Add articles")):
                self._program.start_untitled(Dropped(tuple(map(str, paths)), paths), self)
        elif action == "articles.paste":
            self.add_dropped(dropped_from(QGuiApplication.clipboard().mimeData()))
        else:
            self._program_actions.act(action)

    def add_dropped(self, dropped: Dropped) -> None:
        """Start a project with what was dropped or pasted."""
        if dropped.is_empty:
            self._ask.tell(dropped.refusal or tr("There is nothing to paste. Copy the text of an article first."))
            return
        self._program.start_untitled(dropped, self)

    def show_drop(self, words: str, refusal: str) -> None:
        """Say in the dashed field what releasing would do."""
        self.panel.drop_field.set_active(words or refusal)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the window."""
        self.panel.show_sample(self._sample(theme))
        self.panel.apply_theme(theme)
        self.drops.frame.apply_theme(theme)
        self.actions_.apply_theme(theme)
        self._program_actions.show_state(self.actions_)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the application."""
        self._program.window_closed(self)
        event.accept()
