"""The program's own words in the user's language: everything that it says passes through `tr` or `trn`.

The words in the source are British English and serve as the key. A language is chosen once, before anything is said:
words at the top of a module are translated as it is imported. `tools/translations.py` collects the words for Qt
Linguist, and so needs literal strings here, never f-strings: `tr("Release to add {files}", files=...)`. What comes
from the project (names, titles, quotes, a user's own words) is never translated.
"""

from typing import Protocol


class Catalogue(Protocol):
    """One language. Each answers "" for words that it does not have."""

    def words(self, source: str) -> str:
        """Give the translation of words."""
        ...

    def counted(self, source: str, count: int) -> str:
        """Give the translation that goes with a number; `source` is the plural."""
        ...

    def number(self, value: int) -> str:
        """Write a whole number."""
        ...


class _State:
    catalogue: Catalogue | None = None
    has_spoken = False


def tr(source: str, /, **values: object) -> str:
    """Give words in the user's language, each `{name}` replaced by its value. Braces are never in the words itself."""
    _State.has_spoken = True
    found = _State.catalogue.words(source) if _State.catalogue is not None else ""
    return (found or source).format(**values) if values else found or source


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """Give words that hang on a number, which stands in them as `{n}`: `trn("{n} quote", "{n} quotes", 2)`."""
    _State.has_spoken = True
    found = _State.catalogue.counted(many, count) if _State.catalogue is not None else ""
    return (found or (one if count == 1 else many)).format(n=number(count), **values)


def number(value: int) -> str:
    """Write a whole number as the language does: `10,240`."""
    return f"{value:,}" if _State.catalogue is None else _State.catalogue.number(value)


def speak(catalogue: Catalogue) -> None:
    """Choose the language of this process. Raises `RuntimeError` once something was said."""
    if _State.has_spoken:
        raise RuntimeError("the language is chosen before the first words")
    _State.catalogue = catalogue
