"""What a suggestion is remembered by: its kind, its words and what they were taken to mean, never its place.

A later version of an article moves every place; what was rejected is to stay away all the same.
"""

import hashlib
import unicodedata
from dataclasses import dataclass

_LOOKALIKES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u2010": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class SuggestionKey:
    """The kind, the fingerprint of the folded words, and the meaning as a short text ("" where the words say all)."""

    kind: str
    words_hash: str
    value: str = ""


def suggestion_key(kind: str, words: str, value: str = "") -> SuggestionKey:
    """Give the key of a suggestion. Case, white space, kinds of quotation mark and hyphen make no difference."""
    folded = " ".join(unicodedata.normalize("NFKC", words.translate(_LOOKALIKES)).casefold().split())
    return SuggestionKey(kind, hashlib.sha256(folded.encode()).hexdigest(), value)
