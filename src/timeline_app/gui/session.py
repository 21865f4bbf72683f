"""The open project as the window sees it: run a command, undo, redo, read – and hear what changed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from timeline_app.commands.command import Command
from timeline_app.domain.changes import EVERYTHING, Changes
from timeline_app.domain.problems import ProblemForUser
from timeline_app.gui.background import Background

P = ParamSpec("P")
T = TypeVar("T")


class Outcome(Protocol):
    """What a step gave: its label, what it touched, and what the command answered."""

    @property
    def label(self) -> str: ...
    @property
    def changes(self) -> Changes: ...
    @property
    def result(self) -> Any: ...  # noqa: ANN401 - each command's own answer


class OpenProject(Protocol):
    """What the window needs of the project file."""

    @property
    def read_only(self) -> bool: ...
    def reading(self) -> AbstractContextManager[Any]:
        """Give a connection to read with. Safe on any thread: each gets its own."""
        ...


class EditsProject(Protocol):
    """What the window needs of `commands.editing`."""

    @property
    def undo_label(self) -> str | None: ...
    @property
    def redo_label(self) -> str | None: ...
    def run(self, command: Command) -> Outcome: ...
    def undo(self) -> Outcome | None: ...
    def redo(self) -> Outcome | None: ...


class Session(QObject):
    """One open project in one window.

    - Every edit goes through `run`; a `ProblemForUser` is announced and gives None, a bug goes on to the crash dialog.
    - `changed` says what an edit touched and who made it, so that the maker need not refresh.
    """

    changed = Signal(object, object)
    """`Changes`, initiator."""
    problem_met = Signal(object)
    """The `ProblemForUser`."""
    step_done = Signal(str)
    """The label of a step just taken (not of undo and redo): feeds the toast."""

    def __init__(self, project: OpenProject, editing: EditsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.editing = editing
        self.background = Background(self)
        self.background.problem_met.connect(self.problem_met)
        self._failed: Callable[[], object] | None = None

    @property
    def read_only(self) -> bool:
        """Say whether nothing can be saved."""
        return self.project.read_only

    @property
    def undo_label(self) -> str | None:
        """Give the name of the step that Undo takes back, or None."""
        return self.editing.undo_label

    @property
    def redo_label(self) -> str | None:
        """Give the name of the step that Redo makes again, or None."""
        return self.editing.redo_label

    def run(self, command: Command, initiator: object = None) -> Outcome | None:
        """Run a command as one step. Gives None after a problem was announced; nothing of it stays then."""
        outcome = self._attempt(lambda: self.editing.run(command), lambda: self.run(command, initiator), initiator)
        if outcome is not None:
            self.step_done.emit(outcome.label)
        return outcome

    def undo(self) -> Outcome | None:
        """Take the last step back. Gives None when there is none."""
        return self._attempt(self.editing.undo, self.undo, None)

    def redo(self) -> Outcome | None:
        """Make the last undone step again. Gives None when there is none."""
        return self._attempt(self.editing.redo, self.redo, None)

    def try_again(self) -> None:
        """Repeat the edit that last met a problem: the button "Try again"."""
        if (again := self._failed) is not None:
            again()

    def read(self, query: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Give what a query of `timeline_app.queries` reads: `query(connection, *args, **kwargs)`."""
        with self.project.reading() as connection:
            return query(connection, *args, **kwargs)

    def announce_everything(self) -> None:
        """Say that every view is stale: after the project was opened or replaced."""
        self.changed.emit(EVERYTHING, None)

    def _attempt(
        self, edit: Callable[[], Outcome | None], again: Callable[[], object], initiator: object
    ) -> Outcome | None:
        self._failed = None
        try:
            outcome = edit()
        except ProblemForUser as problem:
            self._failed = again
            self.problem_met.emit(problem)
            return None
        if outcome is not None:
            self.changed.emit(outcome.changes, initiator)
        return outcome
