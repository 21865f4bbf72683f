"""Where a passage was taken out: what stood before it and what stood after it now stand together."""

import re
from typing import Final

import numpy as np

from timeline_app.anchoring.aligning import align
from timeline_app.anchoring.searching import IndexedText
from timeline_app.anchoring.tokens import Ids, TokenText

_OUTSIDE: Final = 16
_FEWEST: Final = 4
_MET: Final = 0.6
_ROOM: Final = 3
_SENTENCE: Final = 600
ENDS: Final = re.compile(r"[.!?…。\uff01\uff1f؟।]['\"’”»)\]]*\s+|\n\s*")
"""Where a sentence ends, with the spaces after it."""


def closed_gap(old: TokenText, start: int, end: int, new: IndexedText) -> int | None:
    """Give the token of the new text at which the neighbours of a sentence have closed up, None where they have not.

    The neighbours are those of the sentence, or sentences, in which `start:end` of the old text lies.
    """
    start, end = _sentence_around(old.text, start, end)
    first = int(np.searchsorted(old.ends, start, side="right"))
    last = int(np.searchsorted(old.starts, end, side="left"))
    return join_of(old.ids[max(0, first - _OUTSIDE) : first], old.ids[last : last + _OUTSIDE], new)


def join_of(before: Ids, after: Ids, new: IndexedText, fewest: int = _FEWEST) -> int | None:
    """Give the token of a text at which two rows of tokens meet, None where they do not."""
    if min(len(before), len(after)) < fewest:
        return None
    whole = np.concatenate((before, after))
    middle = len(before)
    weights = new.weigh()
    for start, end in new.windows(whole, 0, len(whole)):
        laid = align(whole, new.tokens.ids[start:end], new.tokens.vocabulary, weights)
        met = np.where(laid.likeness > 0, weights[whole], 0.0)
        sides = ((slice(0, middle), before), (slice(middle, len(whole)), after))
        if any(met[side].sum() < _MET * weights[ids].sum() for side, ids in sides):
            continue
        left = int(laid.places[np.flatnonzero(laid.likeness[:middle] > 0)[-1]])
        right = int(laid.places[np.flatnonzero(laid.likeness[middle:] > 0)[0] + middle])
        if right - left <= _ROOM:
            return start + right
    return None


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range to whole sentences, by the marks that end them."""
    low, high = max(0, start - _SENTENCE), min(len(text), end + _SENTENCE)
    begins = low
    for match in ENDS.finditer(text, low, start):
        begins = match.end()
    after = ENDS.search(text, max(end - 1, 0), high)
    return begins, after.end() if after else high
