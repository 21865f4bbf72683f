"""What became of a quotation in a changed text."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What became of a quotation. Only the first two point at a passage without asking."""

    EXACT = "exact"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class FoundAgain:
    """Where a quotation stands in a changed text, in code points.

    - `exact`: the same words, letter for letter. `moved`: only spacing or the kinds of marks differ.
    - `ambiguous` with a place: the same passage, but `words_differ`; it is offered, never taken without asking.
    - `ambiguous` without a place: more than one passage fits, and nothing decides; they are the `candidates`.
    - `lost`: the passage is gone. `candidates` may hold what is most like it, to be looked at, not believed.
    """

    state: State
    start: int | None
    end: int | None
    reason: str
    words_differ: bool = False
    candidates: tuple[tuple[int, int], ...] = ()

    @property
    def place(self) -> tuple[int, int] | None:
        """Give the passage, None where there is none."""
        return None if self.start is None or self.end is None else (self.start, self.end)
