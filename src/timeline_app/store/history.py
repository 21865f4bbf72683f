"""Undo, redo and the trail: what was done to the record, in order, for as long as the project lives."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from timeline_app.domain.changes import Changes, HistoryLine
from timeline_app.domain.clock import Clock, iso_utc
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store import chain, recording
from timeline_app.store.batch_writer import BatchWriter, remove_rows
from timeline_app.store.chain import StepRow
from timeline_app.store.dead_rows import dead_batches
from timeline_app.store.engine import Reading
from timeline_app.store.row_writer import RowWriter
from timeline_app.store.writing import WritingSide

TYPING_PAUSE = timedelta(seconds=2)
"""Changes with the same `joins` key that follow one another within this time are undone as one."""


@dataclass(frozen=True, slots=True)
class UndoGroup:
    """What one undo or redo takes back: steps, in order. More than one only for joined typing."""

    steps: tuple[int, ...]
    label: str


class UndoLists:
    """What can be undone and redone, told from the trail alone, so that it is the same after a restart."""

    def __init__(self) -> None:
        self.undo: list[UndoGroup] = []
        self.redo: list[UndoGroup] = []

    def take(self, step: StepRow) -> None:
        """Take in the next step of the trail."""
        group = UndoGroup((step.id,), step.label)
        if step.kind == "do":
            if step.joined_to is not None and self.undo and self.undo[-1].steps[0] == step.joined_to:
                before = self.undo.pop()
                group = UndoGroup((*before.steps, step.id), before.label)
            self.undo.append(group)
            self.redo.clear()
        elif step.kind == "undo" and self.undo and self.undo[-1].steps[0] == step.undo_of:
            self.undo.pop()
            self.redo.append(group)
        elif step.kind == "redo" and self.redo and self.redo[-1].steps[0] == step.undo_of:
            self.redo.pop()
            self.undo.append(group)
        else:  # the start and a migration close both lists; so does a trail that makes no sense
            self.undo.clear()
            self.redo.clear()


class ChangeInProgress:
    """One open change: write through `writer`; once it has ended, `changes` says what it touched."""

    def __init__(self, writer: RowWriter) -> None:
        self.writer = writer
        self._changes: Changes | None = None

    @property
    def changes(self) -> Changes:
        """Give what was touched. Raises `RuntimeError` while the change is still open, and when it failed."""
        if self._changes is None:
            raise RuntimeError("The change has not ended well yet.")
        return self._changes

    def end(self, changes: Changes) -> None:
        """Tell what was touched; called once, by the store, after the commit."""
        self._changes = changes


class _NothingToRecordError(Exception):
    """Rolls back a change that changed nothing, so that it leaves no step."""


class History:
    """Records changes as steps and takes them back. `writing` is None in a project that is open to read only."""

    def __init__(self, name: str, writing: WritingSide | None, reading: Reading, clock: Clock) -> None:
        self._name, self._writing, self._reading, self._clock = name, writing, reading, clock
        self._lists = UndoLists()
        self._turn = threading.RLock()  # the lists follow the trail in the order of the commits
        self.is_filling = False  # a batch is being written, in portions
        self._typing: tuple[str, datetime, int] | None = None  # key, last moment, first step of the group
        for step in self.trail():
            self._lists.take(step)

    @property
    def undo_label(self) -> str | None:
        """Give the label of the step that `undo` would take back, or None."""
        return self._lists.undo[-1].label if self._lists.undo else None

    @property
    def redo_label(self) -> str | None:
        """Give the label of the step that `redo` would do again, or None."""
        return self._lists.redo[-1].label if self._lists.redo else None

    @property
    def undo_size(self) -> int:
        """Give how many recorded values `undo` would take back: what its length depends on."""
        return self._size(self._lists.undo)

    @property
    def redo_size(self) -> int:
        """Give how many recorded values `redo` would take back."""
        return self._size(self._lists.redo)

    def undo(self) -> Changes | None:
        """Take back the last change. Gives what that touched; None when there is nothing to undo."""
        return self._take_back("undo", self._lists.undo)

    def redo(self) -> Changes | None:
        """Do again what was undone last. Gives what that touched; None when there is nothing to redo."""
        return self._take_back("redo", self._lists.redo)

    def lines(self) -> tuple[HistoryLine, ...]:
        """Give what can be undone, oldest first, then what can be done again, the next first.

        It never waits for a change that is being made on another thread.
        """
        groups = [(group, True) for group in list(self._lists.undo)]
        groups += [(group, False) for group in reversed(list(self._lists.redo))]
        at = {step.id: step.at for step in self.trail()}
        return tuple(
            HistoryLine(group.steps[0], group.label, at.get(group.steps[-1], ""), done) for group, done in groups
        )

    def size_to(self, step: int) -> int:
        """Give how many recorded values `go_to` would take back or do again."""
        with self._turn:
            kind, groups = self._way_to(step)
            steps = [one for group in groups for one in group.steps]
            with self._reading() as connection:
                return chain.count_cells(connection, steps) if kind and steps else 0

    def go_to(self, step: int) -> Changes | None:
        """Undo or redo until a step of `lines` is the last that is done; 0 undoes everything that can be.

        Each step is taken back by itself, so the trail names them all, but all of the way is gone or none of it.
        Gives what that touched, None where the record stands there already. Raises `LookupError` for a step that
        cannot be gone to.
        """
        with self._turn:
            kind, groups = self._way_to(step)
            self._typing = None
            return self._take_back_all(kind, groups) if groups else None

    def _way_to(self, step: int) -> tuple[str, list[UndoGroup]]:
        """Give which way it is, and the groups to be taken in turn."""
        done = [group.steps[0] for group in self._lists.undo]
        if step == 0 or step in done:
            keep = done.index(step) + 1 if step else 0
            return "undo", self._lists.undo[keep:][::-1]
        undone = [group.steps[0] for group in self._lists.redo]
        if step not in undone:
            raise LookupError(f"there is no step {step} to go to")
        return "redo", self._lists.redo[undone.index(step) :][::-1]

    def trail(self) -> list[StepRow]:
        """Give every step ever, in order."""
        with self._reading() as connection:
            return chain.steps_of(connection)

    def head_hash(self) -> str:
        """Give the fingerprint (hex) of the record as it is now: the hash of the last step."""
        with self._reading() as connection:
            return chain.head_hash(connection)

    @contextmanager
    def change(self, label: str, joins: str | None) -> Iterator[ChangeInProgress]:
        """See `Project.change`."""
        with self._turn:
            moment = self._clock()
            joined_to = self._continued(joins, moment)
            try:
                with self._begin() as connection:
                    step = recording.open_step(
                        connection, label=label, at=iso_utc(moment), kind="do", joined_to=joined_to
                    )
                    change = ChangeInProgress(RowWriter(connection, moment))
                    try:
                        yield change
                    finally:
                        change.writer.close()
                    step = replace(step, label=change.writer.step_label or label)
                    step, changes = recording.close_step(connection, step)
                    if not changes.rows:
                        raise _NothingToRecordError
            except _NothingToRecordError:
                change.end(Changes())
                return
            self._lists.take(step)
            self._typing = None if joins is None else (joins, moment, joined_to or step.id)
            change.end(changes)

    @contextmanager
    def batch(self) -> Iterator[BatchWriter]:
        """See `Project.batch`."""
        if self._writing is None:
            raise ProblemForUser(Problem.READ_ONLY_PROJECT, self._name)
        with self._turn:
            batch = BatchWriter(self._writing.unrecorded, iso_utc(self._clock()))
            self.is_filling = True
            try:
                yield batch
            finally:
                self.is_filling = False
                with suppress(ProblemForUser):  # what is left is hidden, and goes another time
                    if batch.discard():
                        self._writing.give_back_space()
            with suppress(ProblemForUser):
                self.remove_dead_rows()

    def remove_dead_rows(self, most: int | None = None) -> None:
        """Remove rows of batches that cannot be redone any more, at most `most`.

        Does nothing while another change is under way, and in a project that is only read.
        """
        if self._writing is None or not self._turn.acquire(blocking=False):
            return
        try:
            redo = {step for group in self._lists.redo for step in group.steps}
            with self._reading() as connection:
                dead = dead_batches(connection, redo)
            for batch, recorded in dead:
                most = remove_rows(self._writing.unrecorded, batch, recorded=recorded, most=most)
            if dead:
                self._writing.give_back_space()
        finally:
            self._turn.release()

    def record(self, kind: str, label: str, write: Callable[[RowWriter], None]) -> None:
        """Record a step that cannot be undone: the start of a project, or a migration."""
        moment = self._clock()
        with self._begin() as connection:
            step = recording.open_step(connection, label=label, at=iso_utc(moment), kind=kind)
            write(RowWriter(connection, moment))
            step, _changes = recording.close_step(connection, step)
        self._lists.take(step)

    def _size(self, groups: list[UndoGroup]) -> int:
        if not groups:
            return 0
        with self._reading() as connection:
            return chain.count_cells(connection, groups[-1].steps)

    def _take_back(self, kind: str, groups: list[UndoGroup]) -> Changes | None:
        with self._turn:
            self._typing = None
            if not groups:
                return None
            return self._take_back_all(kind, groups[-1:])

    def _take_back_all(self, kind: str, groups: Sequence[UndoGroup]) -> Changes:
        touched, taken = Changes(), []
        with self._begin() as connection:
            for group in groups:
                step, changes = self._taken_back(connection, kind, group)
                taken.append(step)
                touched |= changes
        for step in taken:
            self._lists.take(step)
        return touched

    def _taken_back(self, connection: Connection, kind: str, group: UndoGroup) -> tuple[StepRow, Changes]:
        step = recording.open_step(
            connection, label=group.label, at=iso_utc(self._clock()), kind=kind, undo_of=group.steps[0]
        )
        try:
            operations = recording.backwards(chain.cells_of(connection, group.steps))
        except ValueError as error:
            raise ProblemForUser(Problem.DAMAGED_PROJECT, self._name, reason=str(error), backup="") from error
        recording.replay(connection, operations)
        return recording.close_step(connection, step)

    def _begin(self) -> AbstractContextManager[Connection]:
        if self._writing is None:
            raise ProblemForUser(Problem.READ_ONLY_PROJECT, self._name)
        return self._writing.transaction()

    def _continued(self, joins: str | None, moment: datetime) -> int | None:
        """Give the step that this change continues, if it does: same key, soon after, nothing in between."""
        if self._typing is None or joins is None:
            return None
        key, last, first = self._typing
        is_on_top = bool(self._lists.undo) and self._lists.undo[-1].steps[0] == first and not self._lists.redo
        soon = timedelta(0) <= moment - last <= TYPING_PAUSE
        return first if key == joins and is_on_top and soon else None
