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


@lru_cache(maxsize=20_000)
def form_groups(word: str) -> tuple[str, ...]:
    """Give the groups of forms a given name stands in, named for an index."""
    return tuple(f"{name}{at}" for name in ("short", "languages") for at in sorted(_groups(name).get(word, ())))


@lru_cache(maxsize=20_000)
def short_forms(word: str) -> tuple[str, ...]:
    """Give the other forms of a given name, short or in another language, in a fixed order."""
    found: set[str] = set()
    for name in ("short", "languages"):
        groups = _groups(name)
        mine = groups.get(word, frozenset())
        found.update(other for other in _members(name) if mine and not mine.isdisjoint(groups[other]))
    return tuple(sorted(found - {word}))


@cache
def known_forms() -> frozenset[str]:
    """All given names that go by more than one form."""
    return frozenset(_groups("short")) | frozenset(_groups("languages"))


@cache
def _members(name: str) -> tuple[str, ...]:
    return tuple(sorted(_groups(name)))


def is_given(word: str) -> bool:
    """Say whether a word in small letters is a common given name."""
    return word in given_names()
