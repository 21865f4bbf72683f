"""How foreign words are put on paper: verbatim, inside one pair of quotation marks, and nothing in them unseen."""

import unicodedata
from collections.abc import Collection

from timeline_app.domain.quoting import outer_marks as outer_marks

_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SOFT_HYPHEN = "\u00ad"
_PLAIN_SPACE = frozenset("\n\t")

MARKS_EXPLAINED = "Signs that cannot be seen or shown on paper stand as their Unicode number, as in [U+202E]."
CHARACTERS_A_LINE = 46
"""About how many characters of a quote fit on a line of a column: only to tell long quotes from short ones."""
MOST_LINES_KEPT = 22
"""A quote of more lines may break between columns and pages; a shorter one is kept whole."""


def printable(text: str) -> str:
    """Give text in which nothing is invisible that could mislead: controls and marks that reorder become `[U+202E]`.

    Line breaks and tabs stay. Soft hyphens go: nobody sees them in the article, and at the end of a line the sheet
    would print them as hyphens. Nothing else is changed, so that a quote reads as in the article.
    """
    return "".join(_visible(character) for character in text.replace(_SOFT_HYPHEN, ""))


def marked(text: str, missing: Collection[str]) -> str:
    """Give text with the signs that no font can show replaced by their Unicode numbers, the longest first."""
    for sign in sorted(missing, key=lambda sign: (-len(sign), sign)):
        text = text.replace(sign, "".join(map(_numbered, sign)))
    return text


def is_long(text: str) -> bool:
    """Say whether a quote is too long to be kept in one piece on a page."""
    lines = sum(1 + len(line) // CHARACTERS_A_LINE for line in text.splitlines() or [""])
    return lines > MOST_LINES_KEPT


def _visible(character: str) -> str:
    if character in _PLAIN_SPACE:
        return character
    hidden = character in _BIDI_CONTROLS or unicodedata.category(character) == "Cc"
    return _number(character) if hidden else character


def _numbered(character: str) -> str:
    return character if character.isascii() and character.isprintable() else _number(character)


def _number(character: str) -> str:
    return f"[U+{ord(character):04X}]"
