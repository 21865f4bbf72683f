"""The open project as the window sees it: run a command, undo, redo, read – and hear what changed."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from timeline_app.commands.command import Command
from timeline_app.commands.editing import Outcome
from timeline_app.domain.changes import EVERYTHING, Changes
from timeline_app.domain.problems import ProblemForUser
from timeline_app.gui.background import Background

P = ParamSpec("P")
T = TypeVar("T")


class OpenProject(Protocol):
    """What the window needs of the project file; `store.project_file.Project` is one."""

    path: Path
    uuid: str
    read_only: bool
    read_only_reason: str

    @property
    def title(self) -> str: ...
    def reading(self) -> AbstractContextManager[Any]:
        """Give a connection that only reads. For any thread; keep it short."""
        ...

    def save_copy(self, path: Path) -> None: ...
    def verify(self) -> Sequence[object]: ...
    def drafts(self) -> dict[str, str]: ...
    def close(self) -> None: ...
    def save_draft(self, key: str, body: str) -> None: ...
    def draft(self, key: str) -> str | None: ...
    def remove_draft(self, key: str) -> None: ...


class EditsProject(Protocol):
    """What the window needs of `commands.editing.Editing`."""

    @property
    def undo_label(self) -> str | None: ...
    @property
    def redo_label(self) -> str | None: ...
    def run(self, command: Command, *, joins: str | None = None) -> Outcome: ...
    def undo(self) -> Changes | None: ...
    def redo(self) -> Changes | None: ...


class Session(QObject):
    """One open project in one window.

    - Every edit goes through `run`; a `ProblemForUser` is announced and gives None, a bug goes on to the crash dialog.
    - `changed` says what an edit touched and who made it, so that the maker need not refresh.
    - `run_elsewhere` is for long writing: it does not hold up the window.
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

    def run(self, command: Command, initiator: object = None, *, joins: str | None = None) -> Outcome | None:
        """Run a command as one step. Gives None after a problem was announced; nothing of it stays then.

        Steps with the same `joins` that follow one another within 2 seconds are undone as one.
        """

        def edit() -> tuple[Outcome, Changes]:
            outcome = self.editing.run(command, joins=joins)
            return outcome, outcome.changes

        outcome = self._attempt(edit, lambda: self.run(command, initiator, joins=joins), initiator)
        if outcome is not None:
            self.step_done.emit(command.label)
        return outcome

    def run_elsewhere(
        self,
        command: Command,
        done: Callable[[Outcome], object],
        failed: Callable[[ProblemForUser], object] | None = None,
        *,
        joins: str | None = None,
    ) -> None:
        """Run a long command in the background; `done` is called after `changed` was emitted."""

        def finished(outcome: Outcome) -> None:
            self.changed.emit(outcome.changes, None)
            done(outcome)

        self.background.run(lambda: self.editing.run(command, joins=joins), finished, failed)

    def undo(self) -> Changes | None:
        """Take the last step back. Gives what that touched; None when there is none."""
        return self._attempt(lambda: _with_changes(self.editing.undo()), self.undo, None)

    def redo(self) -> Changes | None:
        """Make the last undone step again. Gives what that touched; None when there is none."""
        return self._attempt(lambda: _with_changes(self.editing.redo()), self.redo, None)

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
        self, edit: Callable[[], tuple[T, Changes] | None], again: Callable[[], object], initiator: object
    ) -> T | None:
        self._failed = None
        try:
            made = edit()
        except ProblemForUser as problem:
            self._failed = again
            self.problem_met.emit(problem)
            return None
        if made is None:
            return None
        self.changed.emit(made[1], initiator)
        return made[0]


def _with_changes(changes: Changes | None) -> tuple[Changes, Changes] | None:
    return None if changes is None else (changes, changes)
