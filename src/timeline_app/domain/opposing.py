"""Which pieces of evidence cannot both hold, by the rules of the record alone. Nothing here votes or takes a side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from timeline_app.domain.calendar import MINUTES_A_DAY, day_of, weekday
from timeline_app.domain.date_words import WEEKDAY_NAMES, day_in_words, span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.translating import tr


class Basis(StrEnum):
    """What a contradiction rests on, most telling first. One that the user made by hand has none (`BY_HAND`)."""

    POLARITY = "polarity"
    STATUS = "status"
    PLACE = "place"
    NUMBER = "number"


BY_HAND = ""


class Placed(Protocol):
    """What says when and where something was, and whether it is asserted."""

    @property
    def about(self) -> DateSpan: ...
    @property
    def place(self) -> str: ...
    @property
    def polarity(self) -> Polarity: ...


class Piece(NamedTuple):
    """A piece of evidence as the rules see it."""

    evidence: int
    claim: int
    polarity: Polarity


class Opposition(NamedTuple):
    """Each of the left group (evidence ids) opposes every one of the right. Both are in the order of ids."""

    basis: Basis
    left: tuple[int, ...]
    right: tuple[int, ...]


def opposite_polarity(pieces: Iterable[Piece]) -> Iterator[Opposition]:
    """Give what is said for and against one and the same claim: always, whatever the days.

    A denial stands against those who assert the claim; where nobody does, against those who speculate about it.
    """
    of_claim: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        of_claim[piece.claim].append(piece)
    for group in of_claim.values():
        left, right = _for_and_against(group)
        if left and right:
            yield Opposition(Basis.POLARITY, left, right)


def _for_and_against(pieces: Sequence[Piece]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    said: dict[Polarity, list[int]] = {polarity: [] for polarity in Polarity}
    for piece in pieces:
        said[piece.polarity].append(piece.evidence)
    for_it = said[Polarity.ASSERTED] or said[Polarity.SPECULATED]
    return tuple(sorted(for_it)), tuple(sorted(said[Polarity.DENIED]))


def apart(one: DateSpan, other: DateSpan) -> bool:
    """Say whether two dates cannot meet, whatever their doubts. A date that is not known may meet any."""
    return _over_before(one, other) or _over_before(other, one)


def notice(sides: Sequence[Placed]) -> str:
    """Point out that the claims are about different days, or about different places; "" where neither shows."""
    for first, second in ((a, b) for n, a in enumerate(sides) for b in sides[n + 1 :]):
        if apart(first.about, second.about):
            return tr("These claims are about different days. {condition}", condition=_condition(first, second))
    places = {" ".join(side.place.casefold().split()) for side in sides} - {""}
    if len(places) > 1:
        return tr("These claims are about different places. They conflict only if both cannot be true at once.")
    return ""


def _condition(first: Placed, second: Placed) -> str:
    denial = next((side for side in (first, second) if side.polarity is Polarity.DENIED), None)
    other = first if denial is second else second
    start, end = other.about.outer
    if denial is None or first.polarity is second.polarity or start is None or end is None:
        return tr("They conflict only if one of them covers the other’s day.")
    if end - start > MINUTES_A_DAY:
        return tr("They conflict only if the denial covers {when}.", when=span_in_words(other.about))
    day = day_of(start)
    near = denial.about.start_earliest is not None and abs(day_of(denial.about.start_earliest) - day) < 7
    named = WEEKDAY_NAMES[weekday(day)] if near else day_in_words(day)
    return tr("They conflict only if the denial covers {when}.", when=named)


def _over_before(first: DateSpan, second: DateSpan) -> bool:
    end, start = first.end_latest, second.start_earliest
    return end is not None and start is not None and end <= start
