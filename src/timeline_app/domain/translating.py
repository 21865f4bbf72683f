"""The program's own words in the user's language: everything that it says passes through `tr` or `trn`.

The words in the source are British English and serve as the key. A language is chosen once, before anything is said:
words at the top of a module are translated as it is imported. `tools/translations.py` collects the words for Qt
Linguist, and so needs literal strings here, never f-strings: `tr("Release to add {files}", files=...)`. What comes
from the project (names, titles, quotes, a user's own words) is never translated.

Tables that are read in more than one language (on the screen in the user's, on the sheet in English) are made of
`mark`ed words and looked up with `said`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Final, Protocol


class Catalogue(Protocol):
    """One language. Each answers "" for words that it does not have."""

    def words(self, source: str) -> str:
        """Give the translation of words."""
        ...

    def counted(self, source: str, count: int) -> str:
        """Give the translation that goes with a number; `source` is the plural."""
        ...

    def number(self, value: int) -> str:
        """Write a whole number with its groups of digits."""
        ...

    def figures(self, value: int) -> str:
        """Write a whole number in the language's digits alone, as in years."""
        ...


class _State:
    catalogue: Catalogue | None = None
    has_spoken = False


_ENGLISH: ContextVar[bool] = ContextVar("in_english", default=False)


def tr(source: str, /, **values: object) -> str:
    """Give words in the user's language, each `{name}` replaced by its value; whole numbers in the language's digits.

    Braces stand for values only; without values the words are given as they are. A translation that asks for other
    values than there are is passed over: a slip in a catalogue must not stop the program.
    """
    catalogue = _catalogue()
    if catalogue is None:
        return source.format(**values) if values else source
    found = catalogue.words(source)
    if not values:
        return found or source
    shown = {name: _shown(value, catalogue) for name, value in values.items()}
    return (found if _fits(found, frozenset(shown)) else source).format(**shown)


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """Give words that hang on a number, which stands in them as `{n}`: `trn("{n} quote", "{n} quotes", 2)`."""
    catalogue = _catalogue()
    source = one if count == 1 else many
    if catalogue is None:
        return source.format(n=f"{count:,}", **values)
    shown = {"n": catalogue.number(count), **{name: _shown(value, catalogue) for name, value in values.items()}}
    found = catalogue.counted(many, count)
    return (found if _fits(found, frozenset(shown)) else source).format(**shown)


def mark(source: str, /) -> str:
    """Give the words as they are, and let them be collected: for tables whose words are `said` later."""
    return source


def said(marked: str, /, **values: object) -> str:
    """Say words that were `mark`ed where they stand. What was never marked, such as a user's own word, stays."""
    return tr(marked, **values)


def number(value: int) -> str:
    """Write a whole number as the language does: `10,240`."""
    catalogue = _catalogue()
    return f"{value:,}" if catalogue is None else catalogue.number(value)


def figures(value: int) -> str:
    """Write a whole number without groups, as years are written: `2011`."""
    catalogue = _catalogue()
    return str(value) if catalogue is None else catalogue.figures(value)


@contextmanager
def in_english() -> Iterator[None]:
    """Say everything within in English: for the printed sheet, and for fields that read words back.

    Holds for the thread that enters it alone; a function is wrapped by `@in_english()`.
    """
    token = _ENGLISH.set(True)
    try:
        yield
    finally:
        _ENGLISH.reset(token)


def speak(catalogue: Catalogue) -> None:
    """Choose the language of this process. Raises `RuntimeError` once something was said."""
    if _State.has_spoken:
        raise RuntimeError("the language is chosen before the first words")
    _State.catalogue = catalogue


def _catalogue() -> Catalogue | None:
    _State.has_spoken = True
    return None if _State.catalogue is None or _ENGLISH.get() else _State.catalogue


@lru_cache(maxsize=4096)
def _fits(found: str, values: frozenset[str]) -> bool:
    """Say whether there is a translation, and whether its braces hold nothing but names of values."""
    named = _NAMED.findall(found)
    return bool(found) and values.issuperset(named) and found.count("{") == found.count("}") == len(named)


_NAMED: Final = re.compile(r"\{(\w+)\}")


def _shown(value: object, catalogue: Catalogue) -> object:
    return catalogue.figures(value) if type(value) is int else value
