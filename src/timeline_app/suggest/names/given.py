"""Given names that go by more than one form."""

from functools import cache, lru_cache

from timeline_app.suggest.names.words import given_names, lines_of


@cache
def _groups(name: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for at, line in enumerate(lines_of(name)):
        for word in line.split():
            found.setdefault(word, set()).add(at)
    return {word: frozenset(groups) for word, groups in found.items()}


@lru_cache(maxsize=50_000)
def is_short_form(one: str, other: str) -> bool:
    """Say whether two given names are forms of one ("Bill", "William")."""
    groups = _groups("short")
    return not groups.get(one, frozenset()).isdisjoint(groups.get(other, frozenset()))


@lru_cache(maxsize=50_000)
def is_translation(one: str, other: str) -> bool:
    """Say whether two given names are one name in two languages ("Vladimir", "Volodymyr")."""
    groups = _groups("languages")
    return not groups.get(one, frozenset()).isdisjoint(groups.get(other, frozenset()))


def is_given(word: str) -> bool:
    """Say whether a word in small letters is a common given name."""
    return word in given_names()
