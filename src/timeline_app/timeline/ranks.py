"""How many of the first so many pairs are of a kind: exact counts for any stretch from two looks at a few bits."""

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint8]


class Ranks:
    """Bits of n codes, one plane for each of `kinds` codes, with running counts: 1.5 bits a code and plane.

    `at(positions)` gives how many codes before each position are of each kind.
    """

    __slots__ = ("_before", "_words", "kinds")

    def __init__(self, codes: Codes, kinds: tuple[int, ...]) -> None:
        self.kinds = kinds
        words = len(codes) // 64 + 1
        bits = np.zeros((len(kinds), words * 8), np.uint8)
        for row, kind in zip(bits, kinds, strict=True):
            packed = np.packbits(codes == kind, bitorder="little")
            row[: len(packed)] = packed
        self._words = bits.view("<u8")
        counts = np.bitwise_count(self._words)
        self._before = np.zeros((len(kinds), words), np.int32)
        np.cumsum(counts[:, :-1], axis=1, dtype=np.int32, out=self._before[:, 1:])

    @property
    def nbytes(self) -> int:
        """The memory of planes and running counts."""
        return int(self._words.nbytes + self._before.nbytes)

    def at(self, positions: Ints) -> Ints:
        """Give, for each kind and position, how many of the codes before it are of that kind: shape (kinds, k)."""
        word = positions >> 6
        below = (np.uint64(1) << (positions & 63).astype(np.uint64)) - np.uint64(1)
        before: Ints = self._before[:, word] + np.bitwise_count(self._words[:, word] & below)
        return before

    def between(self, begin: Ints, end: Ints) -> Ints:
        """Give how many codes at `begin … end - 1` are of each kind: shape (kinds, k)."""
        return self.at(end) - self.at(begin)
