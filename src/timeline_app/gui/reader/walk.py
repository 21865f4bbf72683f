"""Which suggestion is in hand, and which comes next: the margin without its widgets."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline_app.domain.names import isolate_foreign
from timeline_app.queries.suggestion_values import MarginSuggestion, Place
from timeline_app.queries.suggestions import SuggestionList

_NEIGHBOURS_WITHIN = 300
"""Code points from one accepted person to the next that share a card with them."""

Identity = tuple[str, int, int, str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """What one card stands for: a suggestion, or several people in the project already."""

    suggestions: tuple[MarginSuggestion, ...]

    @property
    def first(self) -> MarginSuggestion:
        """Give the one whose place is the card's."""
        return self.suggestions[0]

    @property
    def title(self) -> str:
        """Give the first line."""
        return ", ".join(dict.fromkeys(isolate_foreign(one.title) for one in self.suggestions))

    @property
    def detail(self) -> str:
        """Give the second line."""
        several = len(self.suggestions)
        return self.first.detail if several == 1 else f"{several} people already in project"

    @property
    def reason(self) -> str:
        """Give why it was found."""
        return self.first.reason if len(self.suggestions) == 1 else "Their mentions here are recorded."


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of an open suggestion."""

    start: int
    end: int
    suggestion: MarginSuggestion = field(repr=False)


class Walk:
    """The suggestions of one text in order, those of hidden kinds and those just answered left out.

    What was answered in the window stays out until a list comes that was made after it: the next key must not act on
    it again.
    """

    def __init__(self) -> None:
        self._all: tuple[MarginSuggestion, ...] = ()
        self._hidden: frozenset[str] = frozenset()
        self._answered: set[Identity] = set()
        self._active: Identity | None = None
        self.entries: tuple[Entry, ...] = ()
        self.marks: tuple[Mark, ...] = ()
        self._starts: list[int] = []
        self._mark_starts: list[int] = []
        self._longest = 0
        self._open: tuple[MarginSuggestion, ...] = ()
        self._by_identity: dict[Identity, MarginSuggestion] = {}

    @property
    def active(self) -> MarginSuggestion | None:
        """Give the one in hand."""
        return None if self._active is None else self._by_identity.get(self._active)

    @property
    def open(self) -> tuple[MarginSuggestion, ...]:
        """Give those that can be walked to."""
        return self._open

    def show(self, found: SuggestionList) -> None:
        """Take another list. The one in hand stays in hand; if it was answered, the next one is."""
        before = self.active
        self._all = found.suggestions
        self._answered.clear()
        self._arrange()
        if before is not None and self.active is None:
            self._active = _identity(self._from(before.start))

    def clear(self) -> None:
        """Show nothing."""
        self._all, self._active = (), None
        self._answered.clear()
        self._arrange()

    def hide(self, kinds: frozenset[str]) -> None:
        """Leave kinds out."""
        self._hidden = kinds
        self._arrange()

    def choose(self, suggestion: MarginSuggestion | None) -> None:
        """Take one in hand, or none."""
        self._active = None if suggestion is None else suggestion.identity

    def answered(self, suggestion: MarginSuggestion) -> MarginSuggestion | None:
        """Leave out one that was just answered. Gives the next one, which is in hand now."""
        self._answered.add(suggestion.identity)
        self._arrange()
        following = self._from(suggestion.start)
        self._active = _identity(following)
        return following

    def unanswered(self) -> None:
        """Take everything back in: what was answered did not come about."""
        self._answered.clear()
        self._arrange()

    def step(self, by: int, position: int) -> MarginSuggestion | None:
        """Take the next (1) or previous (-1) one in hand, from `position` where none is; round at the ends."""
        reachable = self.open
        if not reachable:
            return None
        active = self.active
        if active is not None:
            at = reachable.index(active) + by
        else:
            at = bisect_left(reachable, position, key=lambda one: one.start)
            at = at if by > 0 else at - 1
        chosen = reachable[at % len(reachable)]
        self._active = chosen.identity
        return chosen

    def entries_between(self, first: int, last: int) -> Sequence[Entry]:
        """Give the cards whose place lies in a stretch of the text."""
        return self.entries[bisect_left(self._starts, first) : bisect_left(self._starts, last + 1)]

    def marks_between(self, first: int, last: int) -> Iterator[Mark]:
        """Give the words of open suggestions that lie in a stretch of the text."""
        begin = bisect_left(self._mark_starts, first - self._longest)
        for mark in self.marks[begin : bisect_left(self._mark_starts, last + 1)]:
            if mark.end >= first:
                yield mark

    def _is_shown(self, one: MarginSuggestion) -> bool:
        return one.kind not in self._hidden and one.identity not in self._answered

    def _from(self, position: int) -> MarginSuggestion | None:
        reachable = self.open
        at = bisect_left(reachable, position, key=lambda one: one.start)
        return reachable[at % len(reachable)] if reachable else None

    def _arrange(self) -> None:
        shown = [one for one in self._all if self._is_shown(one)]
        self._open = tuple(one for one in shown if one.is_open)
        self._by_identity = {one.identity: one for one in self._open}
        self.entries = tuple(_entries(shown))
        self._starts = [entry.first.start for entry in self.entries]
        marks = [Mark(*place, one) for one in shown if one.is_open for place in _marks(one)]
        self.marks = tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))
        self._mark_starts = [mark.start for mark in self.marks]
        self._longest = max((mark.end - mark.start for mark in marks), default=0)


def _entries(shown: Sequence[MarginSuggestion]) -> Iterator[Entry]:
    together: list[MarginSuggestion] = []
    for one in shown:
        joins = together and not one.is_open and one.start - together[-1].start <= _NEIGHBOURS_WITHIN
        if together and not joins:
            yield Entry(tuple(together))
            together = []
        if one.is_open:
            yield Entry((one,))
        else:
            together.append(one)
    if together:
        yield Entry(tuple(together))


def _marks(one: MarginSuggestion) -> tuple[Place, ...]:
    return one.marks or ((one.start, one.end),)


def _identity(one: MarginSuggestion | None) -> Identity | None:
    return None if one is None else one.identity
