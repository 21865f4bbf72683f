"""Which suggestion is in hand, and which comes next: the margin without its widgets."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.translating import tr, trn
from timeline_app.queries.suggestion_values import MarginSuggestion, Place
from timeline_app.queries.suggestions import SuggestionList

_NEIGHBOURS_WITHIN = 300
"""Code points from one accepted person to the next that share a card with them."""

Identity = tuple[str, int, int, str, str, str]


class Entry(NamedTuple):
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
        return (
            self.first.detail
            if several == 1
            else trn("{n} person already in project", "{n} people already in project", several)
        )

    @property
    def reason(self) -> str:
        """Give why it was found."""
        return self.first.reason if len(self.suggestions) == 1 else tr("Their mentions here are recorded.")


class Mark(NamedTuple):
    """Words of an open suggestion."""

    start: int
    end: int
    suggestion: MarginSuggestion


class Walk:
    """The suggestions of one text in order, those of hidden kinds and those just answered left out.

    What was answered in the window stays out until a list comes that was made after it: the next key must not act on
    it again.
    """

    def __init__(self) -> None:
        self._all: tuple[MarginSuggestion, ...] = ()
        self._hidden: frozenset[str] = frozenset()
        self._answered: set[Identity] = set()
        self._answered_at: set[int] = set()
        self._active: Identity | None = None
        self.entries: tuple[Entry, ...] = ()
        self.marks: tuple[Mark, ...] = ()
        self._starts: list[int] = []
        self._mark_starts: list[int] = []
        self._longest = 0
        self._open: tuple[MarginSuggestion, ...] = ()

    @property
    def active(self) -> MarginSuggestion | None:
        """Give the one in hand."""
        if self._active is None:
            return None
        at = bisect_left(self._open, self._active[1], key=_start_of)
        while at < len(self._open) and self._open[at].start == self._active[1]:
            if self._open[at].identity == self._active:
                return self._open[at]
            at += 1
        return None

    @property
    def open(self) -> tuple[MarginSuggestion, ...]:
        """Give those that can be walked to."""
        return self._open

    def show(self, found: SuggestionList) -> None:
        """Take another list. The one in hand stays in hand; if it was answered, the next one is."""
        before = self.active
        self._all = found.suggestions
        self._answered.clear()
        self._answered_at.clear()
        self._arrange()
        if before is not None and self.active is None:
            self._active = _identity(self._from(before.start))

    def clear(self) -> None:
        """Show nothing."""
        self._all, self._active = (), None
        self._answered.clear()
        self._answered_at.clear()
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
        self._answered_at.add(suggestion.start)
        self._arrange()
        following = self._from(suggestion.start)
        self._active = _identity(following)
        return following

    def unanswered(self) -> None:
        """Take everything back in: what was answered did not come about."""
        self._answered.clear()
        self._answered_at.clear()
        self._arrange()

    def step(self, by: int, position: int) -> MarginSuggestion | None:
        """Take the next (1) or previous (-1) one in hand, from `position` where none is; round at the ends."""
        reachable = self.open
        if not reachable:
            return None
        active = self.active
        if active is not None:
            at = bisect_left(reachable, active.start, key=_start_of)
            while reachable[at] is not active:
                at += 1
            at += by
        else:
            at = bisect_left(reachable, position, key=_start_of)
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
        if one.kind in self._hidden:
            return False
        # An identity is made only where one with that place was answered: there may be thousands of others.
        return one.start not in self._answered_at or one.identity not in self._answered

    def _from(self, position: int) -> MarginSuggestion | None:
        reachable = self.open
        at = bisect_left(reachable, position, key=_start_of)
        return reachable[at % len(reachable)] if reachable else None

    def _arrange(self) -> None:
        shown = self._all
        if self._hidden or self._answered:
            shown = tuple(one for one in shown if self._is_shown(one))
        self._open = tuple(one for one in shown if one.is_open)
        self.entries = tuple(_entries(shown))
        self._starts = [entry.first.start for entry in self.entries]
        marks = [Mark(start, end, one) for one in self._open for start, end in _marks(one)]
        marks.sort(key=_ends_of)
        self.marks = tuple(marks)
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


def _start_of(one: MarginSuggestion) -> int:
    return one.start


def _ends_of(mark: Mark) -> tuple[int, int]:
    return mark[:2]


def _identity(one: MarginSuggestion | None) -> Identity | None:
    return None if one is None else one.identity
