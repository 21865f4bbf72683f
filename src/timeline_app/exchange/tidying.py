"""Words of cells made tidy: white space single, no control characters. Whole columns at once where they are tidy."""

from collections.abc import Sequence
from typing import Final

_SHORT: Final = 60
"""Characters of a cell on average, above which looking at them one by one is as quick."""


def tidy(text: str) -> str:
    """Make white space single and take control characters away."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join("".join(char if char.isprintable() or char.isspace() else "" for char in text).split())


def tidied(column: Sequence[str]) -> list[str]:
    """Make every cell tidy. A column of short words that is so already, as most are, is looked at as one text."""
    text = "\n".join(column)
    is_tidy = (
        len(text) < _SHORT * len(column)
        and text.count("\n") == len(column) - 1
        and text.replace("\n", "").isprintable()
        and not any(spaces in text for spaces in ("  ", "\n ", " \n"))
        and text[:1] != " "
        and text[-1:] != " "
    )
    return list(column) if is_tidy else list(map(tidy, column))
