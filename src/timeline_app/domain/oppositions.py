"""Which pieces of evidence cannot both hold, by the rules of the record alone. Nothing here votes or takes a side."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import Final, NamedTuple

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.opposing import Basis, apart
from timeline_app.domain.tolls import Count, disagree

_MOST_PAIRS: Final = 2_000
"""Pairs between two groups of evidence that are looked at; nobody goes through more."""
_LONGEST_GAP: Final = 120
"""Characters between two quotes of one sentence: of more, too little is kept beside the quotes to tell."""
_SENTENCE_END: Final = re.compile('[.!?…؟。\uff01\uff1f]["”’»)\\]]*(?:\\s|$)|\\n')
_PLACED_OTHERWISE: Final = frozenset({"statement", "contact", "order", "journey"})
"""Kinds of events whose place need not be where the person was."""


class Teller(NamedTuple):
    """Who stands at the root of a chain, or who is not named there but called the same in the same article.

    `is_paper` says that a paper or an agency speaks for itself.
    """

    key: str
    is_paper: bool


class Stand(NamedTuple):
    """How a piece of evidence stands to its claim."""

    evidence: int
    claim: int
    polarity: Polarity


class Piece(NamedTuple):
    """A piece of evidence as the rules see it.

    - `subject` is the person whom the claim is about, `status` the kind of status it gives them.
    - `event_kind` is the key of the kind of the event it is drawn under ("" for none).
    - `start` and `end` say where in the text `version` the quote (`words`) stands, with a little of what is printed
      before and after it. `teller` is None where nobody knows who.
    """

    evidence: int
    claim: int
    polarity: Polarity
    subject: int | None
    status: int | None
    event: int | None
    event_kind: str
    place: str
    about: DateSpan
    article: int
    version: int
    start: int
    end: int
    words: str
    before: str
    after: str
    teller: Teller | None


class Opposition(NamedTuple):
    """Each of the left group (evidence ids) opposes every one of the right. Both are in the order of ids.

    `words` are what they say, left and right, where it is neither for nor against one claim: statuses, places, counts.
    """

    basis: Basis
    left: tuple[int, ...]
    right: tuple[int, ...]
    words: tuple[str, str] = ("", "")


def opposite_polarity(stands: Iterable[Stand]) -> Iterator[Opposition]:
    """Give what is said for and against one and the same claim: always, whatever the days.

    A denial stands against those who assert the claim; where nobody does, against those who speculate about it.
    """
    of_claim: defaultdict[int, list[Stand]] = defaultdict(list)
    for stand in stands:
        of_claim[stand.claim].append(stand)
    for group in of_claim.values():
        left, right = _for_and_against(group)
        if left and right:
            yield Opposition(Basis.POLARITY, left, right)


def opposite_statuses(pieces: Iterable[Piece], excludes: Mapping[int, AbstractSet[int]]) -> Iterator[Opposition]:
    """Give statuses of one person that exclude one another, and one status asserted and denied in two wordings.

    Only where the days meet or one is not known, and where it is not one teller who says what came after what.
    """
    of_status: defaultdict[tuple[int, int, Polarity], list[Piece]] = defaultdict(list)
    of_person: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for piece in pieces:
        if piece.subject is not None and piece.status is not None:
            of_status[piece.subject, piece.status, piece.polarity].append(piece)
            of_person[piece.subject][piece.status] = None
    for person, statuses in of_person.items():
        for status in statuses:
            yield from _two_wordings(
                *(of_status[person, status, said] for said in (Polarity.ASSERTED, Polarity.DENIED))
            )
        for status, against in combinations(statuses, 2):
            if against in excludes.get(status, ()):
                left = of_status[person, status, Polarity.ASSERTED]
                for one, other in _meeting(left, of_status[person, against, Polarity.ASSERTED]):
                    if not _one_story(one, other):
                        yield _pair(Basis.STATUS, one, other)


def opposite_places(pieces: Iterable[Piece], differ: Callable[[str, str], bool]) -> Iterator[Opposition]:
    """Give different places of one person at one time: where the days meet, or one is not known.

    What counts is where somebody asserts the person to have been. What a person says, whom they meet and what they
    order has a place of its own, and a journey has two: these are compared only under one event.
    """
    of_place: defaultdict[tuple[int, str], list[Piece]] = defaultdict(list)
    of_person: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for piece in pieces:
        if piece.subject is not None and piece.place and piece.polarity is Polarity.ASSERTED:
            of_place[piece.subject, piece.place].append(piece)
            of_person[piece.subject][piece.place] = None
    for person, places in of_person.items():
        for place, elsewhere in combinations(places, 2):
            if differ(place, elsewhere):
                for one, other in _meeting(of_place[person, place], of_place[person, elsewhere]):
                    if _may_place(one, other) and not _one_story(one, other):
                        yield _pair(Basis.PLACE, one, other, (place, elsewhere))


def opposite_numbers(counted: Iterable[tuple[Piece, Sequence[Count]]]) -> Iterator[Opposition]:
    """Give different numbers of one thing under one event, as far as the quotes say them; `counted` has asserted ones.

    Days that cannot meet are two counts of one event that went on. A speaker who gives another number later puts the
    first right; a paper passes on what it is told.
    """
    of_event: defaultdict[tuple[int, tuple[str, str]], dict[Count, list[Piece]]] = defaultdict(dict)
    for piece, counts in counted:
        for count in counts:
            if piece.event is not None and piece.polarity is Polarity.ASSERTED:
                of_event[piece.event, count.kind].setdefault(count, []).append(piece)
    for numbers in of_event.values():
        for count, against in combinations(numbers, 2):
            if disagree(count, against):
                for one, other in _meeting(numbers[count], numbers[against]):
                    if not _one_voice(one, other) and not _one_breath(one, other):
                        yield _pair(Basis.NUMBER, one, other, (count.words, against.words))


def _for_and_against(stands: Sequence[Stand]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    said: dict[Polarity, list[int]] = {polarity: [] for polarity in Polarity}
    for stand in stands:
        said[stand.polarity].append(stand.evidence)
    for_it = said[Polarity.ASSERTED] or said[Polarity.SPECULATED]
    return tuple(sorted(for_it)), tuple(sorted(said[Polarity.DENIED]))


def _two_wordings(asserted: Sequence[Piece], denied: Sequence[Piece]) -> Iterator[Opposition]:
    for one, other in _meeting(asserted, denied):
        if one.claim != other.claim and not _one_breath(one, other):
            yield _pair(Basis.POLARITY, one, other)


def _pair(basis: Basis, one: Piece, other: Piece, words: tuple[str, str] = ("", "")) -> Opposition:
    if one.evidence > other.evidence:
        return Opposition(basis, (other.evidence,), (one.evidence,), (words[1], words[0]))
    return Opposition(basis, (one.evidence,), (other.evidence,), words)


def _meeting(left: Sequence[Piece], right: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Give the pairs whose days meet or are not known, at most `_MOST_PAIRS`, without trying every pair of days."""
    lanes: tuple[list[Piece], list[Piece]] = ([], [])
    ordered = sorted([(piece, 0) for piece in left] + [(piece, 1) for piece in right], key=_by_start)
    found = 0
    for piece, lane in ordered:
        start = piece.about.start_earliest
        for other in lanes[1 - lane]:
            if not apart(piece.about, other.about):
                yield (piece, other) if lane == 0 else (other, piece)
                found += 1
                if found == _MOST_PAIRS:
                    return
        lanes[lane].append(piece)
        if start is not None:
            # What is over by now meets nothing that begins later.
            for kept in lanes:
                kept[:] = [one for one in kept if one.about.end_latest is None or one.about.end_latest > start]


def _by_start(entry: tuple[Piece, int]) -> tuple[bool, int, int]:
    start = entry[0].about.start_earliest
    return start is not None, start or 0, entry[0].evidence


def _may_place(one: Piece, other: Piece) -> bool:
    if one.event is not None and one.event == other.event:
        return True
    return one.event_kind not in _PLACED_OTHERWISE and other.event_kind not in _PLACED_OTHERWISE


def _one_story(one: Piece, other: Piece) -> bool:
    """Say whether one teller tells both: a speaker anywhere, a paper in one article, anybody in one sentence."""
    in_one_article = one.teller is not None and one.teller == other.teller and one.article == other.article
    return in_one_article or _one_voice(one, other) or _one_breath(one, other)


def _one_voice(one: Piece, other: Piece) -> bool:
    return one.teller is not None and one.teller == other.teller and not one.teller.is_paper


def _one_breath(one: Piece, other: Piece) -> bool:
    """Say whether two quotes share words or stand in one sentence, as far as the words around them tell."""
    if one.version != other.version:
        return False
    first, second = (one, other) if one.start <= other.start else (other, one)
    gap = second.start - first.end
    if gap <= 0:
        return True
    between = first.after[:gap] + second.before[-max(gap - len(first.after), 1) :]
    return gap <= _LONGEST_GAP and _SENTENCE_END.search(first.words[-1:] + between) is None
