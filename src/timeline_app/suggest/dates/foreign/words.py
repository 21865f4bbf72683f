"""A sentence in another language as folded words with their places."""
# ruff: noqa: RUF001 - letters of other alphabets are meant

import re
from typing import Final, NamedTuple

from timeline_app.suggest.dates.foreign.tongue import Tongue, folded

_LETTER: Final = r"(?:[^\W\d_][\u0300-\u036f\u064b-\u0652\u0640]*)"
_PIECES: Final = re.compile(rf"(?P<word>{_LETTER}+(?:['’ʼ‐-]{_LETTER}+)*)|(?P<number>\d+)|(?P<mark>\S)")
_JOINTS: Final = re.compile(r"['’ʼ‐-]")


class Word(NamedTuple):
    """A word, number or mark `text[start:end]`; `norm` is folded, `plain` only in small letters."""

    kind: str
    norm: str
    plain: str
    start: int
    end: int


def words_of(text: str, start: int, end: int, tongue: Tongue) -> list[Word]:
    """Cut `text[start:end]` into words. A compound is one word where the language's tables hold it, else its parts."""
    known = tongue.compounds
    words: list[Word] = []
    for found in _PIECES.finditer(text, start, end):
        kind, piece = found.lastgroup or "mark", found.group()
        if kind == "number":
            words.append(Word(kind, str(int(piece)) if len(piece) < 9 else piece, piece, found.start(), found.end()))
        elif kind == "word" and folded(piece) not in known and _JOINTS.search(piece):
            words += _parts(piece, found.start())
        else:
            words.append(Word(kind, folded(piece), piece.lower(), found.start(), found.end()))
    return _merged(words, known)


def _parts(piece: str, start: int) -> list[Word]:
    parts, at = [], 0
    for joint in (*_JOINTS.finditer(piece), None):
        end = joint.start() if joint else len(piece)
        word = piece[at:end]
        parts.append(Word("word", folded(word), word.lower(), start + at, start + end))
        if joint:
            parts.append(Word("joint", "'" if joint[0] != "-" else "-", joint[0], start + end, start + end + 1))
            at = end + 1
    return parts


def _merged(words: list[Word], known: frozenset[str]) -> list[Word]:
    # "تشرين الثاني" and "quinta feira" are one word of the tables, joined there by a hyphen.
    merged: list[Word] = []
    for word in words:
        if merged and word.kind == merged[-1].kind == "word" and f"{merged[-1].norm}-{word.norm}" in known:
            last = merged.pop()
            word = Word("word", f"{last.norm}-{word.norm}", last.plain, last.start, word.end)
        merged.append(word)
    return merged
