"""Events whose dates hang on one another: which comes first, and which hang on themselves in the end."""

from collections.abc import Collection, Iterator, Mapping


def numbered(anchors: Mapping[int, Collection[int]]) -> dict[int, int]:
    """Number everything named: what something hangs on has a lower number, and a circle shares one.

    `anchors` holds what each hangs on directly. This is Tarjan's way, without descending: a line may be of any length.
    """
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    number: dict[int, int] = {}
    open_ones: list[int] = []
    for root in anchors:
        if root in index:
            continue
        path: list[tuple[int, Iterator[int]]] = [(root, _begin(root, anchors, index, low, open_ones))]
        while path:
            at, rest = path[-1]
            below = next(rest, None)
            if below is None:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[at])
                if low[at] == index[at]:
                    _close(at, open_ones, number)
            elif below not in index:
                path.append((below, _begin(below, anchors, index, low, open_ones)))
            elif below not in number:
                low[at] = min(low[at], index[below])
    return number


def _begin(
    at: int, anchors: Mapping[int, Collection[int]], index: dict[int, int], low: dict[int, int], open_ones: list[int]
) -> Iterator[int]:
    index[at] = low[at] = len(index)
    open_ones.append(at)
    return iter(anchors.get(at, ()))


def _close(at: int, open_ones: list[int], number: dict[int, int]) -> None:
    fresh = len(number)
    while True:
        one = open_ones.pop()
        number[one] = fresh
        if one == at:
            return
