"""The shape of every command."""

from typing import Protocol, runtime_checkable

from timeline_app.store.batch_writer import BatchWriter
from timeline_app.store.writer import Writer


class Command(Protocol):
    """One user action as a value. The command line and the panels emit the same ones.

    `label` names the step in Undo, in the trail and on toasts, in the past tense: `Took a quote from "…"`.
    `apply` does it inside one open change and gives what was made (an id, or None). It may raise `ProblemForUser`;
    then nothing of it stays.
    """

    @property
    def label(self) -> str: ...

    def apply(self, writer: Writer) -> object: ...


@runtime_checkable
class BatchCommand(Command, Protocol):
    """A command whose rows are too many for one open change: they are written before, where nobody sees them.

    `fill` does that and gives what the command gives. Where it leaves a finished batch that has events, `apply` is
    called in the one change that shows them, to name the step.
    """

    def fill(self, batch: BatchWriter) -> object: ...
