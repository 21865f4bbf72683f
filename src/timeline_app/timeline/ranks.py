"""How many of the first so many pairs are of a kind: exact counts for any stretch from two looks at a few bits."""

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]


class Ranks:
    """Bits of n codes, one plane for each of `kinds` codes, with running counts: 1.5 bits a code and plane.

    `at(positions)` gives how many codes before each position are of each kind; `words` are the bits, one row a kind.
    """

    __slots__ = ("_before", "_count", "kinds", "words")

    def __init__(self, codes: Codes, kinds: tuple[int, ...]) -> None:
        words = np.empty((len(kinds), len(codes) // 64 + 1), "<u8")
        for row, kind in zip(words, kinds, strict=True):
            row[:] = _packed(codes == kind)
        self._take(words, len(codes), kinds)

    @classmethod
    def of(cls, words: npt.NDArray[np.uint64], count: int, kinds: tuple[int, ...]) -> "Ranks":
        """Take the bits of `count` codes as they are: shape (kinds, count // 64 + 1)."""
        found = cls.__new__(cls)
        found._take(words, count, kinds)
        return found

    def _take(self, words: npt.NDArray[np.uint64], count: int, kinds: tuple[int, ...]) -> None:
        self.words, self._count, self.kinds = words, count, kinds
        self._before: npt.NDArray[np.int32] = np.zeros(words.shape, np.int32)
        np.cumsum(np.bitwise_count(words[:, :-1]), axis=1, dtype=np.int32, out=self._before[:, 1:])

    def where(self, known: Bools) -> "Ranks":
        """Give the ranks of the same codes where all that is not `known`, and that alone, is of the last kind."""
        bits = _packed(known)
        words = self.words & bits
        words[-1] = _packed(np.ones(self._count, np.bool_)) & ~bits
        return Ranks.of(words, self._count, self.kinds)

    @property
    def nbytes(self) -> int:
        """The memory of planes and running counts."""
        return int(self.words.nbytes + self._before.nbytes)

    def at(self, positions: Ints) -> Ints:
        """Give, for each kind and position, how many of the codes before it are of that kind: shape (kinds, k)."""
        word = positions >> 6
        below = (np.uint64(1) << (positions & 63).astype(np.uint64)) - np.uint64(1)
        within = np.bitwise_count(self.words[:, word] & below)
        return np.add(self._before[:, word], within, dtype=np.int64)

    def between(self, begin: Ints, end: Ints) -> Ints:
        """Give how many codes at `begin … end - 1` are of each kind: shape (kinds, k)."""
        both = self.at(np.concatenate((end, begin)))
        found: Ints = both[:, : len(end)] - both[:, len(end) :]
        return found


def _packed(bits: Bools) -> npt.NDArray[np.uint64]:
    """Pack truth values into words, the first in the lowest bit; there is always one bit left over."""
    packed = np.zeros((len(bits) // 64 + 1) * 8, np.uint8)
    some = np.packbits(bits, bitorder="little")
    packed[: len(some)] = some
    return packed.view("<u8")
