"""Which pieces of evidence cannot both hold, by the rules of the record alone. Nothing here votes or takes a side."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import Final, NamedTuple

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.opposing import Basis, apart
from timeline_app.domain.tolls import Count, disagree

_MOST_PAIRS: Final = 100
"""Unanswered pairs that are looked at: nobody goes through more at once, and others follow when these are answered."""
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
    subject: int | None


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

    `group` is what it is about: only within one do pairs that share a piece make one dispute. `words` are what they
    say, left and right, where it is neither for nor against one claim: places, counts.
    """

    basis: Basis
    group: Hashable
    left: tuple[int, ...]
    right: tuple[int, ...]
    words: tuple[str, str] = ("", "")


Answer = Callable[[int, int], bool]
"""Says of two pieces of evidence that the user has answered whether they oppose one another."""


def opposite_polarity(stands: Iterable[Stand]) -> Iterator[Opposition]:
    """Give what is said for and against one and the same claim: always, whatever the days.

    A denial stands against those who assert the claim; where nobody does, against those who speculate about it.
    """
    of_claim: defaultdict[int, list[Stand]] = defaultdict(list)
    for stand in stands:
        of_claim[stand.claim].append(stand)
    for claim, group in of_claim.items():
        left, right = _for_and_against(group)
        if left and right:
            about = group[0].subject
            yield Opposition(Basis.POLARITY, ("claim", claim) if about is None else ("person", about), left, right)


def opposite_statuses(
    pieces: Iterable[Piece], excludes: Mapping[int, AbstractSet[int]], answered: Answer
) -> Iterator[Opposition]:
    """Give statuses of one person that exclude one another, and one status asserted and denied in two wordings.

    Only where the days meet or one is not known, and where it is not one teller who says what came after what.
    """
    of_person: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in sorted(pieces):
        if piece.subject is not None and piece.status is not None:
            of_person[piece.subject].append(piece)
    for person, group in of_person.items():
        of_status: defaultdict[tuple[int | None, Polarity], list[Piece]] = defaultdict(list)
        for piece in group:
            of_status[piece.status, piece.polarity].append(piece)
        looked_at = _Pairs(answered)
        for (status, polarity), (against, other) in combinations(of_status, 2):
            basis = _of_statuses((status, polarity), (against, other), excludes)
            if basis is not None:
                left, right = of_status[status, polarity], of_status[against, other]
                yield from looked_at.opposing(basis, ("person", person), left, right, _OPPOSED_IN[basis])


def opposite_places(
    pieces: Iterable[Piece], differ: Callable[[str, str], bool], answered: Answer
) -> Iterator[Opposition]:
    """Give different places of one person at one time: where the days meet, or one is not known.

    What counts is where somebody asserts the person to have been. What a person says, whom they meet and what they
    order has a place of its own, and a journey has two: these are compared only under one event.
    """
    of_person: defaultdict[tuple[int, int | None], defaultdict[str, list[Piece]]]
    of_person = defaultdict(lambda: defaultdict(list))
    for piece in sorted(pieces):
        if piece.subject is not None and piece.place and piece.polarity is Polarity.ASSERTED:
            within = piece.event if piece.event_kind in _PLACED_OTHERWISE else None
            of_person[piece.subject, within][piece.place].append(piece)
    for person, places in of_person.items():
        looked_at = _Pairs(answered)
        for (place, left), (elsewhere, right) in combinations(places.items(), 2):
            if differ(place, elsewhere):
                words = (place, elsewhere)
                yield from looked_at.opposing(Basis.PLACE, ("place", person), left, right, _two_stories, words)


def opposite_numbers(counted: Iterable[tuple[Piece, Sequence[Count]]], answered: Answer) -> Iterator[Opposition]:
    """Give different numbers of one thing under one event, as far as the quotes say them.

    Days that cannot meet are two counts of one event that went on. A speaker who gives another number later puts the
    first right; a paper passes on what it is told.
    """
    of_event: defaultdict[tuple[int, tuple[str, str]], defaultdict[Count, list[Piece]]]
    of_event = defaultdict(lambda: defaultdict(list))
    for piece, counts in sorted(counted):
        for count in counts:
            if piece.event is not None and piece.polarity is Polarity.ASSERTED:
                of_event[piece.event, count.kind][count].append(piece)
    for group, numbers in of_event.items():
        looked_at = _Pairs(answered)
        for (count, left), (against, right) in combinations(numbers.items(), 2):
            if disagree(count, against):
                words = (count.words, against.words)
                yield from looked_at.opposing(Basis.NUMBER, group, left, right, _two_voices, words)


class _Pairs:
    """Looks at the pairs about one person, or under one event: at most `_MOST_PAIRS` that nobody has answered yet."""

    def __init__(self, answered: Answer) -> None:
        self._answered, self._left = answered, _MOST_PAIRS

    def opposing(
        self,
        basis: Basis,
        group: Hashable,
        left: Sequence[Piece],
        right: Sequence[Piece],
        may: Callable[[Piece, Piece], bool],
        words: tuple[str, str] = ("", ""),
    ) -> Iterator[Opposition]:
        """Give the pairs whose days meet and that may oppose; of places, those of known days apart from the others."""
        if not self._left:
            return
        for one, other in _meeting(left, right):
            if not may(one, other):
                continue
            known = one.about.is_known and other.about.is_known
            within = (group, known) if basis is Basis.PLACE else group
            yield _pair(basis, within, one, other, words)
            self._left -= not self._answered(one.evidence, other.evidence)
            if not self._left:
                return


def _for_and_against(stands: Sequence[Stand]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    said: dict[Polarity, list[int]] = {polarity: [] for polarity in Polarity}
    for stand in stands:
        said[stand.polarity].append(stand.evidence)
    for_it = said[Polarity.ASSERTED] or said[Polarity.SPECULATED]
    return tuple(sorted(for_it)), tuple(sorted(said[Polarity.DENIED]))


def _of_statuses(
    one: tuple[int | None, Polarity], other: tuple[int | None, Polarity], excludes: Mapping[int, AbstractSet[int]]
) -> Basis | None:
    (status, polarity), (against, opposite) = one, other
    if status == against:
        return Basis.POLARITY if {polarity, opposite} == {Polarity.ASSERTED, Polarity.DENIED} else None
    both = polarity is opposite is Polarity.ASSERTED
    return Basis.STATUS if both and status is not None and against in excludes.get(status, ()) else None


def _pair(basis: Basis, group: Hashable, one: Piece, other: Piece, words: tuple[str, str]) -> Opposition:
    if one.evidence > other.evidence:
        return Opposition(basis, group, (other.evidence,), (one.evidence,), (words[1], words[0]))
    return Opposition(basis, group, (one.evidence,), (other.evidence,), words)


def _meeting(left: Sequence[Piece], right: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Give the pairs whose days meet or are not known, in the order of their days, without trying every pair."""
    lanes: tuple[list[Piece], list[Piece]] = ([], [])
    for piece, lane in sorted([(piece, 0) for piece in left] + [(piece, 1) for piece in right], key=_by_start):
        start = piece.about.start_earliest
        if start is not None:
            # What is over by now meets nothing that begins later.
            for kept in lanes:
                kept[:] = [one for one in kept if one.about.end_latest is None or one.about.end_latest > start]
        for other in lanes[1 - lane]:
            if not apart(piece.about, other.about):
                yield (piece, other) if lane == 0 else (other, piece)
        lanes[lane].append(piece)


def _by_start(entry: tuple[Piece, int]) -> tuple[bool, int, int]:
    start = entry[0].about.start_earliest
    return start is not None, start or 0, entry[0].evidence


def _two_wordings(one: Piece, other: Piece) -> bool:
    return one.claim != other.claim and not _one_breath(one, other)


def _two_stories(one: Piece, other: Piece) -> bool:
    return not _one_story(one, other)


def _two_voices(one: Piece, other: Piece) -> bool:
    return not _one_voice(one, other) and not _one_breath(one, other)


_OPPOSED_IN: Final = {Basis.POLARITY: _two_wordings, Basis.STATUS: _two_stories}


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
