# ruff: noqa: RUF001 - letters of many scripts look like one another
"""The word lists by which people are told from everything else with a capital (`resources/people`)."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from timeline_app import resources
from timeline_app.suggest.names import words
from timeline_app.suggest.people.tongue import stem

_SUBJECT: Final = re.compile(r".{3,}(?:tion|tions|ment|ities|ology|graphy|fare|ture|tecture|tivity|ness)")
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
    section: set[str] = set()
    for line in _lines("words.txt"):
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), set())
        else:
            section.update(plain(word) for word in line.split())
    return {name: frozenset(section) for name, section in found.items()}


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs whose subject is somebody."""
    return frozenset(plain(word) for line in _lines("speech.txt") for word in line.split())


@cache
def given_names() -> frozenset[str]:
    """Common given names."""
    return frozenset(map(plain, words.given_names()))


@lru_cache(maxsize=20_000)
def is_subject(key: str) -> bool:
    """Say whether a word names a field of work, as the names of offices do: "Transportation", "Equipment"."""
    return _SUBJECT.fullmatch(key) is not None


@cache
def family_names() -> frozenset[str]:
    """Common family names."""
    return frozenset(plain(word) for line in _lines("family.txt") for word in line.split())


@lru_cache(maxsize=20_000)
def is_given(key: str) -> bool:
    """Say whether a word is a common given name, a Cyrillic one in any case."""
    names = given_names()
    if key in names:
        return True
    first, _hyphen, second = key.partition("-")
    if second and (first in names or second in names):
        return True
    root = stem(key)
    return root != key and any(root + ending in names for ending in ("", "й", "ь", "а", "я", "о"))
