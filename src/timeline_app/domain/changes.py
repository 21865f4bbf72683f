"""What an edit touched: how views know whether they are stale. And the steps to which one can go back."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows that one step added, changed or removed, as `(kind, row id)`; `kind` is the table's name.

    `everything` is set when a project was opened or replaced: every view is stale.
    """

    rows: frozenset[tuple[str, int]] = field(default_factory=frozenset)
    everything: bool = False

    def touches(self, *kinds: str) -> bool:
        """Say whether any row of one of these kinds was touched."""
        return self.everything or any(kind in kinds for kind, _ in self.rows)

    def ids(self, kind: str) -> frozenset[int]:
        """Give the row ids touched of one kind."""
        return frozenset(row for of_kind, row in self.rows if of_kind == kind)

    def __or__(self, other: "Changes") -> "Changes":
        """Give what either touched."""
        return Changes(self.rows | other.rows, self.everything or other.everything)


EVERYTHING = Changes(everything=True)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A step to which one can go back or forward.

    `step` names it until the next undo or redo, also after a restart; `at` is ISO text in UTC; `is_done` is False for
    a step that was undone and can be done again.
    """

    step: int
    label: str
    at: str
    is_done: bool
