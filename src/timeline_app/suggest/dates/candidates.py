"""Where in a sentence date expressions stand, and what each is by the grammar: no place in time is worked out here."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from timeline_app.suggest.dates.anaphora import Anaphor, anaphor
from timeline_app.suggest.dates.guards import is_certain
from timeline_app.suggest.dates.holidays import FEASTS
from timeline_app.suggest.dates.phrases import when_at
from timeline_app.suggest.dates.reader import Cursor
from timeline_app.suggest.dates.spans import When
from timeline_app.suggest.dates.tokens import Token, tokens_of
from timeline_app.suggest.dates.vocabulary import (
    ABOUT,
    FEW,
    HOLIDAYS,
    LUNAR,
    MONTHS,
    NAMED_DECADES,
    NUMBERS,
    ORDINALS,
    PART_WORDS,
    PARTS_OF_DAY,
    PERHAPS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

_CORE: Final = frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(UNITS) | frozenset(NAMED_DECADES) | frozenset(
    SEASONS
) | frozenset(PARTS_OF_DAY) | frozenset(words.split()[0] for words in (*HOLIDAYS, *FEASTS)) | {
    "yesterday", "today", "tomorrow", "tonight", "overnight", "weekend", "hours", "recently", "lately", "recent", "bc",
    "ad", "bce", "ce", "midnight", "noon", "midday", "soon", "shortly", "fiscal", "financial",
} | LUNAR  # fmt: skip


def _branches(words: frozenset[str]) -> str:
    """Give words as a pattern that asks for each first letter once, and for either case of it."""
    firsts = sorted({word[0] for word in words})
    parts = [f"[{each}{each.upper()}](?:{_rests(words, each)})" for each in firsts]
    return "|".join(parts)


def _rests(words: frozenset[str], first: str) -> str:
    rests = sorted((word[1:] for word in words if word[0] == first), key=lambda rest: (-len(rest), rest))
    return "|".join("".join(f"[{letter}{letter.upper()}]" for letter in rest) for rest in rests)


_CORE_TEXT: Final = re.compile(rf"\b(?:{_branches(_CORE)})[sS]?\b|\d(?:\d\d\d|[./]\d|(?:st|nd|rd|th)\b)|\b\d0['’]?s\b")
"""What a sentence with a date holds; a sentence without is not looked at any further."""
_REACH: Final = 6
"""Within so many tokens of where an expression begins stands a word that makes it a date."""
_CORE_KINDS: Final = frozenset({"iso", "numeric", "pair", "decade", "ordinal"})
_OPENING_KINDS: Final = _CORE_KINDS | {"ordinal", "number", "clock"}
_OPENING_WORDS: Final = """
the last past this next coming that later earlier on between either from by no not latest before prior sometime some
just till until up after following soon immediately since ever as starting beginning more over at less under in
within during for throughout through thru so q small previous preceding same several a
"""
_OPENING: Final = (
    _CORE
    | frozenset(NUMBERS)
    | frozenset(ORDINALS)
    | frozenset(PART_WORDS)
    | frozenset(ABOUT)
    | frozenset(PERHAPS)
    | frozenset(FEW)
    | frozenset(_OPENING_WORDS.split())
)


class Candidate(NamedTuple):
    """An expression: its tokens `start … end` (exclusive) and what the grammar makes of them."""

    start: int
    end: int
    when: When | Anaphor


def has_date_words(text: str, start: int, end: int) -> bool:
    """Say whether `text[start:end]` holds any word or figure that makes a date."""
    return _CORE_TEXT.search(text, start, end) is not None


class Tries:
    """How many places of an article may still be tried: an ordinary one of 20 KB needs some hundred.

    What is written to cost time ("March March March …" for a megabyte) is read no further than this.
    """

    __slots__ = ("left",)

    def __init__(self, left: int = 20_000) -> None:
        self.left = left


def candidates(text: str, tokens: tuple[Token, ...], tries: Tries) -> Iterator[Candidate]:
    """Give the date expressions of a sentence in order, none overlapping. Tokens hold places in `text`."""
    distances = _distances(tokens)
    memo: dict[Any, Any] = {}
    at = 0
    while at < len(tokens) and tries.left:
        found = None
        if distances[at] < _REACH and (tokens[at].norm in _OPENING or tokens[at].kind in _OPENING_KINDS):
            tries.left -= 1
            found = _expression(Cursor(tokens, at, memo), text)
        if found:
            yield Candidate(at, found[1].at, found[0])
            at = found[1].at
        else:
            at += 1


def _expression(cursor: Cursor, text: str) -> tuple[When | Anaphor, Cursor] | None:
    hanging = None if cursor.at and cursor.tokens[cursor.at - 1].norm == "for" else anaphor(cursor)
    found = when_at(cursor)
    if hanging and (found is None or hanging[1].at >= found[1].at):
        return hanging
    return is_certain(found[0], cursor, found[1], text) if found else None


def _distances(tokens: tuple[Token, ...]) -> list[int]:
    next_core = len(tokens) + _REACH
    distances = [0] * len(tokens)
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.norm in _CORE or token.kind in _CORE_KINDS or _is_year(token) or token.norm == "/":
            next_core = at
        distances[at] = next_core - at
    return distances


def _is_year(token: Token) -> bool:
    return token.kind == "number" and len(token.norm) == 4 and "1000" <= token.norm <= "2100"


def sentence_tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Cut a sentence into tokens whose places are those of the whole text."""
    return tokens_of(text[start:end], start)
