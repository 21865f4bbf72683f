"""Words that lie a slip of the hand apart: a letter more, less, another one, or two exchanged."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

_ONE_SLIP_FROM: Final = 4
_TWO_SLIPS_FROM: Final = 8
_SMALL: Final = 5_000
"""Among more words than these one slip is looked for, and never two."""


class Vocabulary:
    """Different words, to find those that are meant by one that is not among them."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in self.words:
            by_length[len(word)].append(word)
        self._by_length = dict(by_length)

    def near(self, word: str) -> list[str]:
        """Give the words that lie as many slips apart as a word of this length may have, itself left out.

        None below four letters, one below eight, then two; none for a word with digits, of which each counts.
        """
        most = (len(word) >= _ONE_SLIP_FROM) + (len(word) >= _TWO_SLIPS_FROM and len(self.words) <= _SMALL)
        if not most or any(sign.isdigit() for sign in word):
            return []
        if most == 1:
            return sorted(other for other in self._with_a_part(word) if is_one_slip(word, other))
        letters = frozenset(word)
        # Each slip brings one letter and takes one away: a look at the letters spares most of the long comparisons.
        near = (other for other in self._about_as_long(word, most) if len(letters.symmetric_difference(other)) <= 4)
        return sorted(other for other in near if other != word and slips(word, other, most) <= most)

    def _about_as_long(self, word: str, most: int) -> Iterable[str]:
        for length in range(len(word) - most, len(word) + most + 1):
            yield from self._by_length.get(length, ())

    def _with_a_part(self, word: str) -> list[str]:
        """Give words that begin or end as a word does: a single slip leaves one of its halves as it was."""
        half = (len(word) - 1) // 2
        first, last = word[:half], word[-half:]
        return [other for other in self._about_as_long(word, 1) if other.startswith(first) or other.endswith(last)]


def is_one_slip(one: str, other: str) -> bool:
    """Say whether exactly one slip lies between two words."""
    if len(one) > len(other):
        one, other = other, one
    if one == other or len(other) - len(one) > 1:
        return False
    at = next((n for n, letter in enumerate(one) if letter != other[n]), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    exchanged = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return exchanged or one[at + 1 :] == other[at + 1 :]


def slips(one: str, other: str, most: int) -> int:
    """Count the slips between two words, `most + 1` for any number above (the restricted Damerau–Levenshtein way)."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        now = [i]
        for j, target in enumerate(other, 1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (letter != target))
            if before and j > 1 and letter == other[j - 2] and one[i - 2] == target:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, row = row, now
    return min(row[-1], most + 1)
