"""Runs commands on an open project: the one door through which the panels and the command line change it."""

from dataclasses import dataclass

from timeline_app.commands.command import BatchCommand, Command
from timeline_app.domain.changes import Changes, HistoryLine
from timeline_app.store.project_file import Project


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command gave (an id, or None) and what it touched."""

    value: object
    changes: Changes


class Editing:
    """Runs, undoes and redoes. Each either happens as a whole or, when it raises, not at all."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def run(self, command: Command, *, joins: str | None = None) -> Outcome:
        """Do a command as one step. Steps with the same `joins` within 2 seconds are undone as one.

        Raises `ProblemForUser` from the command or from the store; then nothing was changed.
        """
        if isinstance(command, BatchCommand):
            return self._run_batch(command)
        with self._project.change(command.label, joins=joins) as change:
            value = command.apply(change.writer)
        return Outcome(value, change.changes)

    def undo(self) -> Changes | None:
        """Take the last step back. Gives what that touched; None when there is nothing to undo."""
        return self._project.history.undo()

    def redo(self) -> Changes | None:
        """Do again what was undone last. Gives what that touched; None when there is nothing to redo."""
        return self._project.history.redo()

    def lines(self) -> tuple[HistoryLine, ...]:
        """Give the steps to which one can go back or forward, oldest first."""
        return self._project.history.lines()

    def go_to(self, step: int) -> Changes | None:
        """Undo or redo until a step of `lines` is the last that is done; see `History.go_to`."""
        return self._project.history.go_to(step)

    def size_to(self, step: int) -> int:
        """Give how many recorded values `go_to` would put back."""
        return self._project.history.size_to(step)

    @property
    def undo_size(self) -> int:
        """Give how many recorded values `undo` would take back: a thousand take about 20 ms."""
        return self._project.history.undo_size

    @property
    def redo_size(self) -> int:
        """Give how many recorded values `redo` would take back."""
        return self._project.history.redo_size

    @property
    def undo_label(self) -> str | None:
        """Give the label of what `undo` would take back, or None."""
        return self._project.history.undo_label

    @property
    def redo_label(self) -> str | None:
        """Give the label of what `redo` would do again, or None."""
        return self._project.history.redo_label

    def _run_batch(self, command: BatchCommand) -> Outcome:
        with self._project.batch() as batch:
            value = command.fill(batch)
            if not batch.is_finished:
                return Outcome(value, Changes())
            with self._project.change(command.label) as change:
                batch.show(change.writer)
                command.apply(change.writer)
        return Outcome(value, change.changes)
