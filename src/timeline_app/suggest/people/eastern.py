# ruff: noqa: SIM905 - a list of words is read as words
"""Names of East Asia by their syllables, the family name first or a given name of two joined by a hyphen."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from timeline_app.suggest.names.east import is_chinese_name, is_korean_name
from timeline_app.suggest.people.lists import plain

_SYLLABLE: Final = r"[bcdfghjklmnpqrstvwxz]{0,3}[aeiouy]{1,3}(?:ng|[nktpmhlw])?"
_HYPHENATED: Final = re.compile(rf"(?=[A-Z]){_SYLLABLE}[-\u2010\u2011]{_SYLLABLE}", re.IGNORECASE)
_VIETNAMESE: Final = re.compile(
    r"(?:ngh?|ph|th|tr|ch|kh|nh|gi|gh|qu|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_FAMILIES: Final = frozenset(
    "nguyen tran pham hoang huynh phan vu vo dang bui ngo duong dinh truong trinh luong doan dam thai lam chau".split()
)
_SHORT_FAMILIES: Final = frozenset(("le", "do", "to", "ho", "ha", "ta", "ly", "mai", "cao", "dao", "la"))
"""Words of other languages too: with two names more only."""


def is_eastern(words: Sequence[str], *, joined: bool = True) -> bool:
    """Say whether the words of a name, two or more, are those of an East Asian one.

    `joined`: a given name of two joined syllables at the end is enough.
    """
    return (joined and is_joined_given(words[-1])) or _is_eastern(tuple(words))


@lru_cache(maxsize=20_000)
def _is_eastern(words: tuple[str, ...]) -> bool:
    full = " ".join(word.lower() for word in words)
    return is_chinese_name(full) or is_korean_name(full) or _is_vietnamese(words)


@lru_cache(maxsize=20_000)
def is_joined_given(word: str) -> bool:
    """Say whether a word is a given name of two syllables: "Ka-ki", "Geun-hye"."""
    second = word.replace("\u2010", "-").replace("\u2011", "-").partition("-")[2]
    return second[:1].islower() and word.lower() != "co-op" and _HYPHENATED.fullmatch(word) is not None


def _is_vietnamese(words: tuple[str, ...]) -> bool:
    keys = [plain(word) for word in words]
    if not 2 <= len(keys) <= 4 or any(_VIETNAMESE.fullmatch(key) is None for key in keys):
        return False
    return keys[0] in _FAMILIES or (keys[0] in _SHORT_FAMILIES and len(keys) > 2)
