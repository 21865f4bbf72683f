"""Pairs that oppose one another, put together so that one dispute is one thing however many take part in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from timeline_app.domain.opposing import Basis
from timeline_app.domain.oppositions import Opposition

_RANK: Final = {basis: rank for rank, basis in enumerate(Basis)}
_NONE: Final[frozenset[int]] = frozenset()


class Dispute(NamedTuple):
    """Evidence that does not hold together and does not stand against one another yet.

    `first` is the first pair of the most telling basis, and `key` is made of it; `words` are what these two say (see
    `Opposition`). `evidence` is in the order of ids, `opposed` what of it opposes what, the most telling basis first.
    `adds_to` is a contradiction that holds part of the dispute already.
    """

    key: str
    basis: Basis
    first: tuple[int, int]
    words: tuple[str, str]
    evidence: tuple[int, ...]
    opposed: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    adds_to: int | None


class Answered:
    """What the user has said of pairs: those that stand in a contradiction together, and those that are none."""

    def __init__(self, sides: Mapping[int, Sequence[int]], refused: Iterable[tuple[int, int]]) -> None:
        """Take the sides of every contradiction, and pairs."""
        self._sides = {row: frozenset(evidence) for row, evidence in sides.items()}
        self._of: defaultdict[int, list[int]] = defaultdict(list)
        for row in sorted(self._sides):
            for piece in self._sides[row]:
                self._of[piece].append(row)
        self._refused: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in refused:
            self._refused[one].add(other)
            self._refused[other].add(one)

    def contradictions(self, piece: int) -> Sequence[int]:
        """Give the contradictions that a piece is a side of, by id."""
        return self._of.get(piece, ())

    def settles(self, piece: int) -> AbstractSet[int]:
        """Give the pieces with which a piece needs no proposal any more."""
        found = [self._sides[row] for row in self._of.get(piece, ())]
        if piece in self._refused:
            found.append(frozenset(self._refused[piece]))
        return found[0] if len(found) == 1 else _NONE.union(*found)

    def between(self, left: Sequence[int], right: Sequence[int]) -> set[int]:
        """Give the contradictions that hold a side from each group."""
        ours = {row for piece in left for row in self._of.get(piece, ())}
        return {row for piece in right for row in self._of.get(piece, ()) if row in ours}


def disputes(oppositions: Iterable[Opposition], answered: Answered) -> tuple[Dispute, ...]:
    """Give the disputes among pairs that oppose, by their first piece of evidence.

    Pairs that share a piece belong to one dispute, those of the record's contradictions too; what was answered is left
    out, and a dispute of which nothing is left with it.
    """
    groups, standing, still_open = _Groups(), defaultdict[int, set[int]](set), []
    for one in oppositions:
        left, right = _left_open(one, answered)
        if left:
            groups.join(left[0], *left, *right)
            still_open.append(one._replace(left=left, right=right))
        together = answered.between(one.left, one.right)
        if together and left:
            standing[left[0]] |= together
        for row in together:
            members = [piece for piece in (*one.left, *one.right) if row in answered.contradictions(piece)]
            groups.join(members[0], *members)
            standing[members[0]].add(row)
    return _gathered(groups, standing, still_open, answered)


def _gathered(
    groups: "_Groups", standing: Mapping[int, AbstractSet[int]], still_open: Sequence[Opposition], answered: Answered
) -> tuple[Dispute, ...]:
    parts: defaultdict[int, list[Opposition]] = defaultdict(list)
    for one in still_open:
        parts[groups.of(one.left[0])].append(one)
    known: defaultdict[int, set[int]] = defaultdict(set)
    for piece, rows in standing.items():
        known[groups.of(piece)] |= rows
    found = [_dispute(of, known.get(group, set()), answered) for group, of in parts.items()]
    return tuple(sorted(found, key=lambda dispute: dispute.evidence))


def _dispute(parts: Sequence[Opposition], standing: AbstractSet[int], answered: Answered) -> Dispute:
    ordered = sorted(parts, key=lambda one: (_RANK[one.basis], min(one.left[0], one.right[0]), one.left, one.right))
    evidence = tuple(sorted({piece for one in parts for piece in (*one.left, *one.right)}))
    telling = ordered[0]
    low, high = sorted((telling.left[0], telling.right[0]))
    overlap = {row: sum(row in answered.contradictions(piece) for piece in evidence) for row in standing}
    nearest = min((row for row in overlap if overlap[row]), key=lambda row: (-overlap[row], row), default=None)
    return Dispute(
        key=f"{telling.basis.value}:{low}-{high}",
        basis=telling.basis,
        first=(telling.left[0], telling.right[0]),
        words=telling.words,
        evidence=evidence,
        opposed=tuple((one.left, one.right) for one in ordered),
        adds_to=nearest,
    )


def _left_open(one: Opposition, answered: Answered) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give those of both groups that oppose someone with whom they need a proposal still, each by id."""
    return _with_open(one.left, one.right, answered), _with_open(one.right, one.left, answered)


def _with_open(group: Sequence[int], against: Sequence[int], answered: Answered) -> tuple[int, ...]:
    others = frozenset(against)
    return tuple(sorted(piece for piece in group if len(answered.settles(piece) & others) < len(others)))


class _Groups:
    """Pieces that belong together, each group known by one of them."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def of(self, piece: int) -> int:
        root = piece
        while (above := self._parent.get(root, root)) != root:
            root = above
        while piece != root:
            self._parent[piece], piece = root, self._parent.get(piece, root)
        return root

    def join(self, first: int, *others: int) -> None:
        root = self.of(first)
        for other in others:
            self._parent[self.of(other)] = root
