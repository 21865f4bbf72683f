"""Looks into a PDF's bytes before the engine does: what would fill its memory or send it in circles is refused."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from timeline_app.domain.problems import Problem, ProblemForUser

MAX_UNPACKED: Final = 300_000_000
PICTURE: Final = re.compile(rb"/Subtype\s*/Image\b")
"""How the object of a picture says that it is one."""

_MOST_LEAVES: Final = 1_000_000
_STREAM: Final = re.compile(rb"stream\r?\n")
_FLATE: Final = re.compile(rb"\A[\x08\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda\x3f\x7d\xbb\xf9]")
_PORTION: Final = 1 << 20
_DICTIONARY: Final = 1_000
_KIDS: Final = re.compile(rb"/Kids\s*\[([\d\sR]*)\]")
_REFERENCE: Final = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+R")
_OBJECT: Final = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")


def refuse_hostile(content: bytes) -> None:
    """Refuse a PDF that unpacks to more than the engine could hold, or whose pages hang together in circles.

    Raises:
        ProblemForUser: `EXPANDS`, or `DAMAGED` for circles.
    """
    _refuse_bomb(content)
    _refuse_circles(_tree(content))


def _tree(content: bytes) -> dict[int, list[int]]:
    """Give the nodes of the page tree that stand in the open, with what they list."""
    tree: dict[int, list[int]] = {}
    for match in _KIDS.finditer(content):
        before = _OBJECT.findall(content, max(0, match.start() - _DICTIONARY), match.start())
        if before:
            tree[int(before[-1])] = [int(number) for number in _REFERENCE.findall(match[1])]
    return tree


def _refuse_circles(tree: Mapping[int, Sequence[int]]) -> None:
    """Count the leaves below each node, as often as they are listed; no recursion, depth is the file's to choose."""
    leaves: dict[int, int] = {}
    for root in tree:
        open_now = {root}
        waiting = [(root, iter(tree[root]))]
        counts = [0]
        while waiting and root not in leaves:
            node, rest = waiting[-1]
            kid = next(rest, None)
            if kid is None:
                waiting.pop()
                open_now.discard(node)
                leaves[node] = counts.pop()
                if counts:
                    counts[-1] += leaves[node]
            elif kid in open_now:
                raise ProblemForUser(Problem.DAMAGED)
            elif kid in tree and kid not in leaves:
                open_now.add(kid)
                waiting.append((kid, iter(tree[kid])))
                counts.append(0)
            else:
                counts[-1] += leaves.get(kid, 1)
            if counts and counts[-1] > _MOST_LEAVES:
                raise ProblemForUser(Problem.EXPANDS)


def _refuse_bomb(content: bytes) -> None:
    """Unpack the packed streams, in portions, and refuse more than the engine could hold: it would take us down.

    Pictures are left out: no text is read from them, and they are never drawn here.
    """
    total = 0
    for match in _STREAM.finditer(content):
        start = match.end()
        about = content[max(0, match.start() - _DICTIONARY) : match.start()].rpartition(b" obj")[2]
        if _FLATE.match(content[start : start + 2]) and not PICTURE.search(about):
            total += _unpacked_size(content, start, MAX_UNPACKED - total)
        if total >= MAX_UNPACKED:
            raise ProblemForUser(Problem.EXPANDS)


def _unpacked_size(content: bytes, start: int, most: int) -> int:
    """Count what a stream unpacks to, up to `most`; what it holds may be packed once more."""
    size = 0
    inner: zlib._Decompress | None = None
    for portion in _inflated(zlib.decompressobj(), content, start):
        if size == 0 and _FLATE.match(portion[:2]):
            inner = zlib.decompressobj()
        size += len(portion)
        if inner is not None:
            for unpacked in _inflated(inner, portion, 0):
                size += len(unpacked)
                if size >= most:
                    return size
        if size >= most:
            break
    return size


def _inflated(inflater: "zlib._Decompress", content: bytes, at: int) -> Iterator[bytes]:
    """Unpack `content` from `at` on, a portion at a time, until it ends or turns out to be something else."""
    waiting = b""
    while not inflater.eof and (waiting or at < len(content)):
        if not waiting:
            waiting, at = content[at : at + _PORTION], at + _PORTION
        try:
            portion = inflater.decompress(waiting, _PORTION)
        except zlib.error:
            return
        waiting = inflater.unconsumed_tail
        if portion:
            yield portion
