"""Words that lie a slip of the hand apart: a letter more, less, another one, or two exchanged."""

from collections.abc import Iterable
from typing import Final

_ONE_SLIP_FROM: Final = 4
_TWO_SLIPS_FROM: Final = 8


def slips_allowed(word: str) -> int:
    """Give how many slips a word may have and still be meant: none below four letters, two from eight on."""
    return (len(word) >= _ONE_SLIP_FROM) + (len(word) >= _TWO_SLIPS_FROM)


def near_words(word: str, vocabulary: Iterable[str]) -> list[str]:
    """Give the words that lie as many slips apart as a word of this length may have, itself left out."""
    most = slips_allowed(word)
    if not most or any(sign.isdigit() for sign in word):  # another number is no slip
        return []
    # One part at least of a word cut in `most + 2` stands unharmed in what it became: a cheap look before the long one.
    size = -(-len(word) // (most + 2))
    parts = [word[at : at + size] for at in range(0, len(word), size)]
    shortest, longest = len(word) - most, len(word) + most
    return [
        other
        for other in vocabulary
        if shortest <= len(other) <= longest
        and any(part in other for part in parts)
        and other != word
        and slips(word, other, most) <= most
    ]


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
