"""Text cut into the pieces of which English dates are made, each with its place in code points."""

import re
from typing import NamedTuple


class Token(NamedTuple):
    """A piece `text[start:end]` of the input: `norm` is what rules compare, `kind` one of the groups of `_PIECES`.

    Kinds: `iso`, `numeric`, `pair` (2003-04), `clock`, `decade`, `ordinal`, `number`, `possessive`, `word`, `dash`,
    `mark`.
    """

    kind: str
    norm: str
    start: int
    end: int


_DASHES = r"\-–—−\u2010-\u2012"
_PIECES = re.compile(
    rf"""
    (?P<iso>(?<![\w/.])[+{_DASHES}]?\d{{4,5}}[{_DASHES}]\d{{2}}[{_DASHES}]\d{{2}}(?![\w{_DASHES}]))
  | (?P<numeric>(?<![\w/.])\d{{1,4}}([/.{_DASHES}])\d{{1,2}}\3\d{{1,4}}(?![\w/]|[.]\d))
  | (?P<pair>(?<![\w/.])\d{{4}}[/{_DASHES}]\d{{2}}(?![\w/]))
  | (?P<clock>(?<![\w/])\d{{1,2}}(?:[:.h]\d{{2}})?\s?(?:[ap]\.?\s?m\b\.?)|(?<![\w/])\d{{1,2}}:\d{{2}}(?!\w))
  | (?P<decade>(?:(?<![\w])['’‘])?\b\d{{2,4}}['’]?s\b)
  | (?P<ordinal>\b\d{{1,2}}(?:st|nd|rd|th)\b)
  | (?P<number>\d+)
  | (?P<possessive>['’]s\b)
  | (?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)
  | (?P<dash>[{_DASHES}])
  | (?P<mark>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TO_PLAIN = str.maketrans({"’": "'", "‘": "'"} | {dash: "-" for dash in "–—−\u2010\u2011\u2012"})


def tokens_of(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Cut text into tokens, in order; white space is left out. `offset` is added to their places."""
    pieces = []
    for found in _PIECES.finditer(text):
        kind = found.lastgroup or "mark"
        pieces.append(Token(kind, _norm(kind, found.group()), found.start() + offset, found.end() + offset))
    return tuple(pieces)


def _norm(kind: str, words: str) -> str:
    if kind == "pair" and words[4] != "-":
        words = f"{words[:4]}/{words[5:]}"  # "2009–11" runs over years like "2009/11"; "2009-11" is a month in ISO
    return words.translate(_TO_PLAIN).casefold()
