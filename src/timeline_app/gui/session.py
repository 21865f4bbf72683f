"""The open project as the window sees it: run a command, undo, redo, read – and hear what changed."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Concatenate, Final, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from timeline_app.commands.command import Command
from timeline_app.commands.editing import Outcome
from timeline_app.domain.changes import Changes, HistoryLine
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
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
    def title(self) -> str:
        """Give the project's title."""
        ...

    def reading(self) -> AbstractContextManager[Any]:
        """Give a connection that only reads. For any thread; keep it short."""
        ...

    def aside(self) -> AbstractContextManager[Any]:
        """Give the writing connection in a transaction, for what lies outside the history."""
        ...

    def save_copy(self, path: Path) -> None:
        """Copy the whole project to a file that does not exist yet."""
        ...

    def verify(self) -> Sequence[object]:
        """Give what is wrong with originals, texts, quotations and history."""
        ...

    def drafts(self) -> dict[str, str]:
        """Give every draft by its key, the oldest first."""
        ...

    def close(self) -> None:
        """Close the file."""
        ...

    def save_draft(self, key: str, body: str) -> None:
        """Keep what is typed under a key."""
        ...

    def draft(self, key: str) -> str | None:
        """Give the draft under a key."""
        ...

    def remove_draft(self, key: str) -> None:
        """Let a draft go."""
        ...


class EditsProject(Protocol):
    """What the window needs of `commands.editing.Editing`."""

    @property
    def undo_label(self) -> str | None:
        """Name the step that `undo` takes back."""
        ...

    @property
    def redo_label(self) -> str | None:
        """Name the step that `redo` makes again."""
        ...

    @property
    def undo_size(self) -> int:
        """Count the recorded values that `undo` puts back."""
        ...

    @property
    def redo_size(self) -> int:
        """Count the recorded values that `redo` puts back."""
        ...

    def run(self, command: Command, *, joins: str | None = None) -> Outcome:
        """Do a command as one step."""
        ...

    def undo(self) -> Changes | None:
        """Take the last step back."""
        ...

    def redo(self) -> Changes | None:
        """Make the last undone step again."""
        ...

    def lines(self) -> tuple[HistoryLine, ...]:
        """Give the steps to which one can go."""
        ...

    def go_to(self, step: int) -> Changes | None:
        """Undo or redo until a step is the last that is done."""
        ...

    def size_to(self, step: int) -> int:
        """Count the recorded values that `go_to` puts back."""
        ...


QUICK_SIZE: Final = 1_000
"""Undo and redo of more recorded values than this do not happen on the window's thread: they would hold it up."""


class Session(QObject):
    """One open project in one window.

    - Every edit goes through `run`; a `ProblemForUser` is announced and gives None, a bug goes on to the crash dialog.
    - `changed` says what an edit touched and who made it, so that the maker need not refresh.
    - `run_elsewhere` is for long changes: they are made one after another without holding up the window. An edit that
      comes meanwhile is refused with a sentence and can be tried again; it stays where it was typed. Only beside a
      part of a change (`run_part`) an edit waits for its turn.
    """

    changed = Signal(object, object)
    """`Changes`, initiator."""
    problem_met = Signal(object)
    """The `ProblemForUser`."""
    step_done = Signal(str)
    """What a step just taken (not of undo and redo) is called where Undo names it: feeds the toast.

    A command that changed nothing takes no step.
    """
    saving = Signal(str)
    """What long change begins; "" when all are made."""
    finished = Signal()
    """Nothing goes on any more; the project is about to be closed."""

    def __init__(self, project: OpenProject, editing: EditsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.editing = editing
        self.background = Background(self)
        self.background.problem_met.connect(self.problem_met)
        self._failed: Callable[[], object] | None = None
        self._long_changes = 0
        self._drafts_later: dict[str, str | None] = {}

    @property
    def is_saving(self) -> bool:
        """Say whether a long change is being made, beside which nothing can be edited."""
        return self._long_changes > 0

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

        def edit() -> tuple["_Step", Changes]:
            step = self._take_step(command, joins)
            return step, step.outcome.changes

        step = self._attempt(edit, lambda: self.run(command, initiator, joins=joins), initiator)
        if step is None:
            return None
        self._name_step(step)
        return step.outcome

    def run_elsewhere(
        self,
        command: Command,
        done: Callable[[Outcome], object],
        failed: Callable[[ProblemForUser], object] | None = None,
    ) -> None:
        """Run a long command in the background; `done` is called after `changed` was emitted."""

        def finished(step: "_Step") -> None:
            self.changed.emit(step.outcome.changes, None)
            self._name_step(step)
            done(step.outcome)

        self._run_long(command.label, lambda: self._take_step(command), finished, failed)

    def run_part(
        self,
        command: Command,
        joins: str,
        done: Callable[[Outcome], object],
        failed: Callable[[ProblemForUser], object],
    ) -> None:
        """Run one short part of a change that is made in many, in the background.

        Edits can be made between the parts, so each should take no longer than an edit may wait. The parts are one
        step to undo. `changed` is not emitted: call `announce` when the last part is made.
        """
        self.background.run(lambda: self.editing.run(command, joins=joins), done, failed, in_turn=True)

    def announce(self, changes: Changes, label: str) -> None:
        """Say what a change made in parts has touched, and what it is called."""
        self.changed.emit(changes, None)
        self.step_done.emit(label)

    def undo(self) -> Changes | None:
        """Take the last step back. Gives what that touched; None when there is none, or when it takes long.

        A long one happens in the background and is announced like any other.
        """
        return self._take_back(
            self.editing.undo, tr("Undoing: {step}", step=self.undo_label), lambda: self.editing.undo_size
        )

    def redo(self) -> Changes | None:
        """Make the last undone step again. Gives what that touched; None when there is none, or when it takes long."""
        return self._take_back(
            self.editing.redo, tr("Redoing: {step}", step=self.redo_label), lambda: self.editing.redo_size
        )

    def go_to(self, line: HistoryLine | None) -> Changes | None:
        """Undo or redo until a step is the last that is done; None undoes everything that can be.

        Long ways happen in the background, as for `undo`.
        """
        step = 0 if line is None else line.step
        words = tr("Going to: {step}", step=line.label) if line is not None else tr("Undoing everything")
        return self._take_back(lambda: self.editing.go_to(step), words, lambda: self.editing.size_to(step))

    def save_draft(self, key: str, body: str) -> None:
        """Keep what is typed under a key; beside a long change, as soon as that is made."""
        self._change_draft(key, body)

    def remove_draft(self, key: str) -> None:
        """Let a draft go."""
        self._change_draft(key, None)

    def draft(self, key: str) -> str | None:
        """Give the draft under a key, or None."""
        return self._drafts_later[key] if key in self._drafts_later else self.project.draft(key)

    def finish(self) -> None:
        """Stop the background work, let the change that is being made come to its end, and save what waited for it."""
        self.background.finish()
        self._long_changes = 0
        self._save_drafts()
        self.finished.emit()

    def try_again(self) -> None:
        """Repeat the edit that last met a problem: the button "Try again"."""
        if (again := self._failed) is not None:
            again()

    def read(self, query: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Give what a query of `timeline_app.queries` reads: `query(connection, *args, **kwargs)`."""
        with self.project.reading() as connection:
            return query(connection, *args, **kwargs)

    def _take_step(self, command: Command, joins: str | None = None) -> "_Step":
        # The label is read at once: by the time a long step is announced, the next may be on top of it.
        outcome = self.editing.run(command, joins=joins)
        return _Step(outcome, self.editing.undo_label or command.label)

    def _name_step(self, step: "_Step") -> None:
        if step.outcome.changes != Changes():
            self.step_done.emit(step.label)

    def _attempt(
        self, edit: Callable[[], tuple[T, Changes] | None], again: Callable[[], object], initiator: object
    ) -> T | None:
        self._failed = None
        try:
            if self.is_saving:
                raise ProblemForUser(Problem.STILL_SAVING)
            made = edit()
        except ProblemForUser as problem:
            self._failed = again
            self.problem_met.emit(problem)
            return None
        if made is None:
            return None
        self.changed.emit(made[1], initiator)
        return made[0]

    def _take_back(self, step: Callable[[], Changes | None], words: str, size: Callable[[], int]) -> Changes | None:
        def again() -> Changes | None:
            return self._take_back(step, words, size)

        try:
            if not self.is_saving and size() > QUICK_SIZE:
                self._run_long(words, step, self._announce_step)
                return None
        except ProblemForUser as problem:  # from reading how much it is
            self.problem_met.emit(problem)
            return None
        return self._attempt(lambda: _with_changes(step()), again, None)

    def _announce_step(self, changes: Changes | None) -> None:
        if changes is not None:
            self.changed.emit(changes, None)

    def _run_long(
        self,
        words: str,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[ProblemForUser], object] | None = None,
    ) -> None:
        self._long_changes += 1
        self.saving.emit(words)

        def guarded() -> T | BaseException:
            # Whatever happens, the window must hear that the change is over.
            try:
                return work()
            except BaseException as error:
                return error

        def finished(made: T | BaseException) -> None:
            self._long_changes -= 1
            if not self.is_saving:
                self._save_drafts()
                self.saving.emit("")
            if isinstance(made, ProblemForUser):
                (failed or self.problem_met.emit)(made)
            elif isinstance(made, BaseException):
                raise made
            else:
                done(made)

        self.background.run(guarded, finished, in_turn=True)

    def _change_draft(self, key: str, body: str | None) -> None:
        self._drafts_later[key] = body
        if not self.is_saving:
            self._save_drafts()

    def _save_drafts(self) -> None:
        waiting, self._drafts_later = self._drafts_later, {}
        for key, body in waiting.items():
            try:
                if body is None:
                    self.project.remove_draft(key)
                else:
                    self.project.save_draft(key, body)
            except ProblemForUser as problem:
                self.problem_met.emit(problem)


@dataclass(frozen=True, slots=True)
class _Step:
    """What a command gave, and what its step is called."""

    outcome: Outcome
    label: str


def _with_changes(changes: Changes | None) -> tuple[Changes, Changes] | None:
    return None if changes is None else (changes, changes)
