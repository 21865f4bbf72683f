"""A text as tokens with numbers, so that two versions of it can be compared word by word.

A token is a word, a character of a script written without spaces, or a mark. Two tokens share a number when they are
the same but for case, the kind of quotation mark, the kind of dash, and signs that are not seen (soft hyphen).
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Weights = npt.NDArray[np.float64]

UNSEEN: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
"""Signs inside words that a reader does not see, as they stand in a character class."""

_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_APOSTROPHE: Final = "'\u2019\u02bc\u02bb"
_TOKEN: Final = re.compile(
    rf"([{_UNSPACED}]"
    rf"|[^\W{_UNSPACED}](?:[^\W{_UNSPACED}]|[{UNSEEN}]|[{_APOSTROPHE}](?=[^\W{_UNSPACED}]))*"
    rf"|\.\.\.|--|[^\s{UNSEEN}])"
)
_UNSEEN_SIGNS: Final = re.compile(f"[{UNSEEN}]")
_QUOTE_MARKS: Final = "\"'`´‘’‚‛“”„‟«»‹›「」『』＂＇ʼʻ"  # noqa: RUF001
_DASHES: Final = "‐‑‒–—―−﹘﹣－"  # noqa: RUF001
_MARKS: Final = str.maketrans(dict.fromkeys(_QUOTE_MARKS, "'") | dict.fromkeys(_DASHES, "-"))
_NOT_IN_TEXT: Final = -1

PUNCTUATION_WEIGHT: Final = 0.15
_LEAST_WEIGHT: Final = 0.2


def folded(token: str) -> str:
    """Give what a token is compared by."""
    if token.isascii():
        return "-" if token == "--" else token.lower().translate(_MARKS)
    return unicodedata.normalize("NFKC", _UNSEEN_SIGNS.sub("", token)).translate(_MARKS).casefold()


class Vocabulary:
    """Numbers for folded tokens, shared by the texts that are compared."""

    __slots__ = ("_folded", "_written", "keys")

    def __init__(self) -> None:
        """Begin with no token."""
        self._written: dict[str, int] = {}
        self._folded: dict[str, int] = {}
        self.keys: list[str] = []

    def numbers(self, tokens: Sequence[str]) -> Ids:
        """Give the numbers of tokens as written, new ones where they are new."""
        written = self._written
        for token in dict.fromkeys(tokens):
            if token not in written:
                written[token] = self._number(folded(token))
        return np.fromiter(map(written.__getitem__, tokens), dtype=np.int64, count=len(tokens))

    def _number(self, key: str) -> int:
        known = self._folded.get(key, _NOT_IN_TEXT)
        if known == _NOT_IN_TEXT:
            known = self._folded[key] = len(self.keys)
            self.keys.append(key)
        return known


class TokenText:
    """A text with its tokens: `ids[i]` is the number of token i, which stands at `starts[i]:ends[i]`."""

    __slots__ = ("ends", "ids", "starts", "text", "vocabulary")

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        """Cut the text into tokens, in O(n)."""
        self.text = text
        self.vocabulary = vocabulary
        self.starts, self.ends, self.ids = cut(text, vocabulary)

    def __len__(self) -> int:
        return len(self.ids)

    def touched(self, start: int, end: int) -> tuple[int, int]:
        """Give the tokens `first:last` that a range of characters touches."""
        first = int(np.searchsorted(self.ends, start, side="right"))
        last = int(np.searchsorted(self.starts, end, side="left"))
        return first, max(first, last)


def cut(text: str, vocabulary: Vocabulary) -> tuple[Ids, Ids, Ids]:
    """Give where the tokens of a text start and end, and their numbers."""
    # What lies between the tokens and the tokens take turns; their lengths give the places, without a loop in Python.
    parts = _TOKEN.split(text)
    borders = np.cumsum(np.fromiter(map(len, parts), dtype=np.int64, count=len(parts)))
    return borders[:-1:2], borders[1::2], vocabulary.numbers(parts[1::2])


def weights_of(keys: Sequence[str], ids: Ids) -> Weights:
    """Give how much each token of a vocabulary tells: rare words 1, common ones less, marks little.

    Counted in the text itself, so that no list of common words is needed for any language.
    """
    counts = np.bincount(ids, minlength=len(keys))[: len(keys)].astype(np.float64)
    total = max(2.0, float(len(ids)))
    told = np.log(total / np.maximum(counts, 1.0) + 1.0) / np.log(total + 1.0)
    weights = np.maximum(told, _LEAST_WEIGHT)
    is_mark = np.fromiter((not any(map(str.isalnum, key)) for key in keys), dtype=bool, count=len(keys))
    weights[is_mark] = PUNCTUATION_WEIGHT
    return np.asarray(weights, dtype=np.float64)


# ------------------------------------------------------------------------------------------- the same words

_BROKEN_LINE: Final = re.compile(r"(?<=\w)[-\u00ad\u2010]\s*\n\s*(?=\w)")
_SPACE: Final = re.compile(rf"[\s{UNSEEN}]+")
_MANY_MARKS: Final = re.compile(r"''+")
_MANY_DASHES: Final = re.compile(r"--+")


def same_words(one: str, other: str) -> bool:
    """Say whether two stretches have the same words and marks: only spacing and the kinds of marks may differ.

    Upper and lower case count, and so does a mark that only one of them has ("hand’s" is not "hands"). A hyphen at the
    end of a line does not count.
    """
    if _squeezed(one) == _squeezed(other):
        return True
    if not (_BROKEN_LINE.search(one) or _BROKEN_LINE.search(other)):
        return False
    return _squeezed(one).replace("-", "") == _squeezed(other).replace("-", "")


def _squeezed(words: str) -> str:
    plain = unicodedata.normalize("NFKC", words).translate(_MARKS)
    return _MANY_DASHES.sub("-", _MANY_MARKS.sub("'", _SPACE.sub("", plain)))
