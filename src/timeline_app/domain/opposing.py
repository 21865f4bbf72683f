"""What makes evidence oppose other evidence: on what it rests, which days meet, and which statuses exclude another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final, Protocol

from timeline_app.domain.calendar import MINUTES_A_DAY, day_of
from timeline_app.domain.date_words import day_in_words, span_in_words, weekday_name
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
    def about(self) -> DateSpan:
        """Give when it was."""
        ...

    @property
    def place(self) -> str:
        """Give where it was, "" where nothing says so."""
        ...

    @property
    def polarity(self) -> Polarity:
        """Give what it does to its claim."""
        ...


IN_TURN: Final = frozenset(
    {
        ("detained", "released"),
        ("missing", "released"),
        ("wounded", "killed"),
        ("wounded", "died"),
        ("ill", "died"),
        ("missing", "killed"),
        ("missing", "died"),
        ("fled", "returned"),
        ("fled", "surrendered"),
        ("fled", "detained"),
        ("detained", "killed"),
        ("detained", "died"),
        ("in_transit", "detained"),
        ("released", "killed"),
        ("released", "died"),
        ("convicted", "cleared"),
        ("missing", "detained"),
    }
)
"""Keys of statuses that exclude each other and come one after the other: one report tells both."""


def at_once(excluded: Iterable[tuple[int, int]], keys: Mapping[int, str]) -> dict[int, set[int]]:
    """Give which statuses exclude which, both ways, but for those that follow one another (`IN_TURN`: keys)."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in excluded:
        if not in_turn(keys.get(one, ""), keys.get(other, "")):
            found[one].add(other)
            found[other].add(one)
    return dict(found)


def in_turn(status: str, other: str) -> bool:
    """Say whether one of two statuses (keys) follows the other."""
    return (status, other) in IN_TURN or (other, status) in IN_TURN


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
    named = weekday_name(day) if near else day_in_words(day)
    return tr("They conflict only if the denial covers {when}.", when=named)


def _over_before(first: DateSpan, second: DateSpan) -> bool:
    end, start = first.end_latest, second.start_earliest
    return end is not None and start is not None and end <= start
