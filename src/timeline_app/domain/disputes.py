"""Pairs that oppose one another, put together so that one dispute is one thing however many take part in it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
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

    def is_settled(self, one: int, other: int) -> bool:
        """Say whether a pair needs no proposal any more."""
        return other in self.settles(one)

    def between(self, left: Sequence[int], right: Sequence[int]) -> set[int]:
        """Give the contradictions that hold a side from each group."""
        ours = {row for piece in left for row in self._of.get(piece, ())}
        return {row for piece in right for row in self._of.get(piece, ()) if row in ours}


def disputes(oppositions: Iterable[Opposition], answered: Answered) -> tuple[Dispute, ...]:
    """Give the disputes among pairs that oppose, by their first piece of evidence.

    Pairs of one group that share a piece belong to one dispute, those of the record's contradictions too; what was
    answered is left out, and a dispute of which nothing is left with it. A dispute all of whose evidence takes part in
    a more telling one goes into that.
    """
    groups, standing, still_open = _Groups(), defaultdict[_Node, set[int]](set), []
    for one in oppositions:
        left, right = _left_open(one, answered)
        if left:
            groups.join([(one.group, piece) for piece in (*left, *right)])
            still_open.append(one._replace(left=left, right=right))
        for row in answered.between(one.left, one.right):
            sides = [(one.group, piece) for piece in (*one.left, *one.right) if row in answered.contradictions(piece)]
            groups.join(sides)
            standing[sides[0]].add(row)
    return _gathered(groups, standing, still_open, answered)


_Node = tuple[Hashable, int]
"""A piece within a group of oppositions."""


def _gathered(
    groups: "_Groups", standing: Mapping[_Node, AbstractSet[int]], still_open: Sequence[Opposition], answered: Answered
) -> tuple[Dispute, ...]:
    parts: defaultdict[_Node, list[Opposition]] = defaultdict(list)
    for one in still_open:
        parts[groups.of((one.group, one.left[0]))].append(one)
    known: defaultdict[_Node, set[int]] = defaultdict(set)
    for node, rows in standing.items():
        known[groups.of(node)] |= rows
    merged = _nested(sorted(parts.items(), key=lambda entry: _order(entry[1])))
    found = [_dispute(of, {row for node in nodes for row in known.get(node, ())}, answered) for nodes, of in merged]
    return tuple(sorted(found, key=lambda dispute: (dispute.evidence, dispute.key)))


def _nested(
    ordered: Iterable[tuple[_Node, Sequence[Opposition]]],
) -> list[tuple[list[_Node], list[Opposition]]]:
    """Put those disputes into others, of which others hold all the evidence; the most telling come first."""
    hosts: list[tuple[list[_Node], list[Opposition]]] = []
    holding: defaultdict[int, list[int]] = defaultdict(list)
    evidence: list[set[int]] = []
    for node, parts in ordered:
        pieces = {piece for one in parts for piece in (*one.left, *one.right)}
        host = next((n for n in holding.get(min(pieces), ()) if pieces <= evidence[n]), None)
        if host is not None:
            hosts[host][0].append(node)
            hosts[host][1].extend(parts)
            continue
        for piece in pieces:
            holding[piece].append(len(hosts))
        hosts.append(([node], list(parts)))
        evidence.append(pieces)
    return hosts


def _order(parts: Sequence[Opposition]) -> tuple[int, int, tuple[int, ...]]:
    """Give the order of disputes: the most telling first, then those of more evidence."""
    pieces = sorted({piece for one in parts for piece in (*one.left, *one.right)})
    return min(_RANK[one.basis] for one in parts), -len(pieces), tuple(pieces)


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
        opposed=tuple(dict.fromkeys((one.left, one.right) for one in ordered)),
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
        self._parent: dict[_Node, _Node] = {}

    def of(self, node: _Node) -> _Node:
        root = node
        while (above := self._parent.get(root, root)) != root:
            root = above
        while node != root:
            self._parent[node], node = root, self._parent.get(node, root)
        return root

    def join(self, nodes: Sequence[_Node]) -> None:
        root = self.of(nodes[0])
        for node in nodes[1:]:
            self._parent[self.of(node)] = root
