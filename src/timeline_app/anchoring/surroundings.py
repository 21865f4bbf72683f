"""A quotation with what lies around it, and how far the surroundings of a place are like that."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

import numpy as np

from timeline_app.anchoring.tokens import Ids, TokenText, Vocabulary, Weights, cut
from timeline_app.domain.articles import Quotation

AROUND: Final = 24
"""Tokens on either side that are compared where the old text is known."""

_CLOSE: Final = 8
_FAR_WORTH: Final = 0.5
_SLACK: Final = 8
_SENTENCE_END: Final = re.compile(r"[.!?…。\uff01\uff1f؟।]['\"’”»)\]]*\s+$|\n\s*$")
_SENTENCE_START: Final = re.compile(r"^['\"’”»)\]]*\s*\n|^[.!?…。\uff01\uff1f؟।]*['\"’”»)\]]*\s+(?=[^a-z])")


@dataclass(frozen=True, slots=True)
class Needle:
    """The tokens of a quotation and of what stands to its left and right.

    `left_inside` says that the words to the left belong to the same sentence, so that they should move with it.
    """

    left: Ids
    quote: Ids
    right: Ids
    left_inside: bool
    right_inside: bool

    @property
    def whole(self) -> Ids:
        """Give all tokens in a row."""
        return np.concatenate((self.left, self.quote, self.right))

    @property
    def is_fragment(self) -> bool:
        """Say whether the quote is part of a sentence: its neighbours should be met with it wherever it went."""
        return self.left_inside or self.right_inside

    @property
    def has_surroundings(self) -> bool:
        """Say whether anything is known of what lies around."""
        return bool(len(self.left) or len(self.right))


@dataclass(frozen=True, slots=True)
class Support:
    """How far what lies left and right of a place is like what lay there (0 to 1; None: nothing is known)."""

    left: float | None
    right: float | None
    joined: float = 0.0
    """Weight of the words that stand beside the place, one after another, as they stood beside the quotation."""

    @property
    def best(self) -> float:
        """Give the side that fits better; 0 where nothing is known."""
        return max(self.left or 0.0, self.right or 0.0)

    @property
    def least(self) -> float:
        """Give the side that fits less; 0 where one is not known."""
        return min(self.left or 0.0, self.right or 0.0)

    @property
    def mean(self) -> float:
        """Give the mean of the known sides."""
        known = [side for side in (self.left, self.right) if side is not None]
        return sum(known) / len(known) if known else 0.0


def needle_of_quotation(quotation: Quotation, vocabulary: Vocabulary) -> Needle:
    """Give a quotation with the few words kept around it. A word that may be cut at their ends is left out."""
    left, quote, right = (_ids(part, vocabulary) for part in (quotation.prefix, quotation.exact, quotation.suffix))
    return Needle(
        left=left[1:] if len(left) > 1 else left,
        quote=quote,
        right=right[:-1] if len(right) > 1 else right,
        left_inside=bool(quotation.prefix.strip()) and not _SENTENCE_END.search(quotation.prefix),
        right_inside=bool(quotation.suffix.strip()) and not _SENTENCE_START.search(quotation.suffix),
    )


def needle_in(tokens: TokenText, start: int, end: int) -> Needle:
    """Give the stretch `start:end` of a text with `AROUND` tokens on either side."""
    text = tokens.text
    before = text[max(0, start - 40) : start]
    after = text[end : end + 40]
    first = int(np.searchsorted(tokens.ends, start, side="right"))
    last = int(np.searchsorted(tokens.starts, end, side="left"))
    return Needle(
        # A word that the range cuts belongs to the quote alone.
        left=tokens.ids[max(0, first - AROUND) : first],
        quote=_ids(text[start:end], tokens.vocabulary),
        right=tokens.ids[last : last + AROUND],
        left_inside=bool(before.strip()) and not _SENTENCE_END.search(before),
        right_inside=bool(after.strip()) and not _SENTENCE_START.search(after),
    )


def support(needle: Needle, tokens: TokenText, first: int, last: int, weights: Weights) -> Support:
    """Compare what lies around the tokens `first:last` of a text with what lies around the needle's quote."""
    before = tokens.ids[max(0, first - len(needle.left) - _SLACK) : first][::-1]
    after = tokens.ids[last : last + len(needle.right) + _SLACK]
    sides = ((needle.left[::-1], before), (needle.right, after))
    left, right = (met_from(wanted, found, weights) for wanted, found in sides)
    return Support(left, right, max(_joined(wanted, found, weights) for wanted, found in sides))


def met_from(wanted: Ids, found: Ids, weights: Weights) -> float | None:
    """Give the share of the wanted tokens that are found in the same order; both begin at the quote."""
    if not len(wanted):
        return None
    worth = weights[wanted].copy()
    worth[_CLOSE:] *= _FAR_WORTH
    total = float(worth.sum())
    if len(found) >= len(wanted) and np.array_equal(wanted, found[: len(wanted)]):
        return 1.0
    matcher = SequenceMatcher(None, wanted.tolist(), found.tolist(), autojunk=False)
    shared = sum(float(worth[block.a : block.a + block.size].sum()) for block in matcher.get_matching_blocks())
    return shared / total


def _joined(wanted: Ids, found: Ids, weights: Weights) -> float:
    size = min(len(wanted), len(found))
    differs = np.flatnonzero(wanted[:size] != found[:size])
    return float(weights[wanted[: int(differs[0]) if len(differs) else size]].sum())


def _ids(text: str, vocabulary: Vocabulary) -> Ids:
    return cut(text, vocabulary)[2]
