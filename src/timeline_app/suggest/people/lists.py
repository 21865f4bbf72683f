"""The word lists by which people are told from everything else with a capital (`resources/people`)."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from timeline_app import resources

_APOSTROPHES: Final = str.maketrans("", "", "'’‘ʼʿʾ`\u02bb.")


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """Give the form in which words stand in the lists: small, without diacritics, apostrophes and full stops."""
    small = word.translate(_APOSTROPHES).casefold()
    if small.isascii():
        return small
    marks_off = "".join(mark for mark in unicodedata.normalize("NFD", small) if not unicodedata.combining(mark))
    return marks_off.replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("\u0131", "i").replace("æ", "ae")


def _lines(name: str) -> list[str]:
    lines = (line.strip() for line in resources.read_text(f"people/{name}").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


@cache
def sections() -> Mapping[str, frozenset[str]]:
    """The lists of `words.txt` by name."""
    found: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in _lines("words.txt"):
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), set())
        else:
            words.update(plain(word) for word in line.split())
    return {name: frozenset(words) for name, words in found.items()}


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs whose subject is somebody."""
    return frozenset(plain(word) for line in _lines("speech.txt") for word in line.split())


@cache
def given_names() -> frozenset[str]:
    """Common given names."""
    return frozenset(plain(word) for line in _lines("given.txt") for word in line.split())
