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
# Words stand first, since most pieces are words; no other piece begins with a letter.
_PIECES = re.compile(
    rf"""
    (?P<word>[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*)
  | (?P<iso>(?<![\w/.])[+{_DASHES}]?\d{{4,5}}[{_DASHES}]\d{{2}}[{_DASHES}]\d{{2}}(?![\w{_DASHES}]))
  | (?P<numeric>(?<![\w/.])\d{{1,4}}(?P<_sep>[/.{_DASHES}])\d{{1,2}}(?P=_sep)\d{{1,4}}(?![\w/]|[.]\d))
  | (?P<pair>(?<![\w/.])\d{{4}}[/{_DASHES}]\d{{2}}(?![\w/]))
  | (?P<clock>(?<![\w/])\d{{1,2}}(?:[:.hH]\d{{2}})?\s?(?:[aApP]\.?\s?[mM]\b\.?)|(?<![\w/])\d{{1,2}}:\d{{2}}(?!\w))
  | (?P<decade>(?:(?<![\w])['’‘])?\b\d{{2,4}}['’]?[sS]\b)
  | (?P<ordinal>\b\d{{1,2}}(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])\b)
  | (?P<number>\d+)
  | (?P<possessive>['’][sS]\b)
  | (?P<dash>[{_DASHES}])
  | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_TO_PLAIN = str.maketrans({"’": "'", "‘": "'"} | {dash: "-" for dash in "–—−\u2010\u2011\u2012"})


def tokens_of(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Cut text into tokens, in order; white space is left out. `offset` is added to their places."""
    pieces = []
    for found in _PIECES.finditer(text):
        kind, words = found.lastgroup or "mark", found.group()
        norm = words.lower() if words.isascii() and kind != "pair" else _norm(kind, words)
        pieces.append(Token(kind, norm, found.start() + offset, found.end() + offset))
    return tuple(pieces)


def _norm(kind: str, words: str) -> str:
    if kind == "pair" and words[4] != "-":
        words = f"{words[:4]}/{words[5:]}"  # "2009–11" runs over years like "2009/11"; "2009-11" is a month in ISO
    return words.translate(_TO_PLAIN).casefold()
