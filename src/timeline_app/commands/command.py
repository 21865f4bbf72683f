"""The shape of every command."""

from typing import Protocol

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
