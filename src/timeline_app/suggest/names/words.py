"""Word lists about names, from `resources/names`: titles that are no part of one, particles, short forms, readings."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from timeline_app import resources

GENERATIONS: Final = {
    "jr": 2, "junior": 2, "sr": 1, "senior": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8,
    "ix": 9, "x": 10, "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "filho": 2, "neto": 3,
}  # fmt: skip
"""Words after a name that tell father and son, or kings, apart."""


def lines_of(name: str) -> Iterator[str]:
    """Give the lines of a list, without comments."""
    for line in resources.read_text(f"names/{name}.txt").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


@cache
def word_lists() -> Mapping[str, frozenset[str]]:
    """The lists "titles", "after", "articles" and "particles"."""
    return {name: frozenset(words) for name, words in _sections("words").items()}


@cache
def arabic_given() -> Mapping[str, str]:
    """Given names in Arabic letters, with the vowels that are not written."""
    return dict(entry.split("=", 1) for line in lines_of("arabic") for entry in line.split())


@cache
def kanji_readings() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """How Japanese names are read: "family" and "given" names."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, entries in _sections("kanji").items():
        split = (entry.split("=") for entry in entries)
        found[name] = {written: tuple(readings) for written, *readings in split}
    return found


@cache
def given_names() -> frozenset[str]:
    """Common given names of many cultures, in small letters without diacritics."""
    lines = resources.read_text("people/given.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _sections(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in lines_of(name):
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), [])
        else:
            words += line.split()
    return found
