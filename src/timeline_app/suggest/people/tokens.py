# ruff: noqa: SIM905 - a list of words is read as words
"""The words of a sentence that may belong to names, and the runs they form."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from timeline_app.suggest.people.lists import given_names, plain, sections

_WORD: Final = re.compile(
    r"[^\W\d_](?:\.[^\W\d_])+\.?"  # U.N., J.K.
    r"|[^\W\d_](?:[^\W\d_]|\u0300|\u0301|\u0327|['’ʼ‘`](?=[^\W\d_])|[-\u2010\u2011](?=[^\W\d_]))*['’]?\.?"
)
_POSSESSIVE: Final = re.compile(r"(?:['’]s|(?<=s)['’])$")
_PREFIXED: Final = re.compile(
    r"(?:al|el|ul|ad|an|ar|as|ash|at|az|bin|ben|d|l|abu|o)[-\u2010’'‘]([^\W\d_])", re.IGNORECASE
)
_ELIDED: Final = re.compile(r"[DLSNCQJMT]['’][a-zß-ÿ]")
_PARTICLES: Final = frozenset(
    "al el ul bin ben ibn bint binti ould abu de da di du del della dela la le dos das do van von der den ten ter"
    " zu af av y e ad-din ud-din ibnu los las san ap ag walet mint wa".split()
)
_HANDLES: Final = ("@", "#")
_MOST_IN_RUN: Final = 12
_MOST_WORD: Final = 40
_LONGEST_INITIALS: Final = 8


class Token(NamedTuple):
    """A word `text[start:end]`; `name` is the word without an ending 's, `key` its form in the lists."""

    name: str
    key: str
    start: int
    end: int
    capital: bool
    possessive: bool
    initial: bool
    stop: bool
    """A full stop follows the word directly."""

    @property
    def shouted(self) -> bool:
        """Say whether the word stands in capitals throughout."""
        return len(self.name) > 1 and self.name.isupper()


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Give the words of `text[start:end]`, numbers left out."""
    return [
        _token(found)
        for found in _WORD.finditer(text, start, end)
        if found.end() - found.start() <= _MOST_WORD and text[found.start() - 1 : found.start()] not in _HANDLES
    ]


def _token(found: re.Match[str]) -> Token:
    at = found.start()
    name, key, length, capital, possessive, initial, stop = _word(found[0])
    return Token(name, key, at, at + length, capital, possessive, initial, stop)


@lru_cache(maxsize=50_000)
def _word(word: str) -> tuple[str, str, int, bool, bool, bool, bool]:
    """Give name, key, length, capital, possessive, initial and stop of a word."""
    dotted = word.endswith(".")
    bare = word[:-1] if dotted else word
    if (word.count(".") > 1 and len(word) <= _LONGEST_INITIALS) or (dotted and len(bare) == 1):
        return word, plain(word), len(word), bare[0].isupper(), False, True, dotted
    own = _POSSESSIVE.search(bare)
    name = bare[: own.start()] if own else bare.rstrip("'’")
    prefixed = _PREFIXED.match(name)
    elided = _ELIDED.match(name) is not None  # L'avvocato
    capital = (name[0].isupper() and not elided) or (prefixed is not None and prefixed[1].isupper())
    return name, plain(name), len(name), capital, own is not None, False, dotted


_OF_OFFICE: Final = frozenset({"ranks", "office"})


@cache
def kinds_of(key: str) -> frozenset[str]:
    """Give the lists a word stands in."""
    for prefix in ("ex-", "vice-", "co-", "deputy-"):
        if key.startswith(prefix) and len(key) > len(prefix) + 2:
            return kinds_of(key.removeprefix(prefix)) & _OF_OFFICE
    if "-" in key and all(not kinds_of(part).isdisjoint(_OF_OFFICE) or part == "elect" for part in key.split("-")):
        return _OF_OFFICE  # major-general, regent-elect
    kinds = {name for name, words in sections().items() if key in words}
    if key in given_names():
        kinds.add("given")
    return frozenset(kinds)


def runs_of(text: str, tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Give the runs of words with capitals, as ranges of the tokens; particles between two of them belong to one."""
    at = 0
    while at < len(tokens):
        if not tokens[at].capital and not _opens(text, tokens, at):
            at += 1
            continue
        last = at
        while last - at < _MOST_IN_RUN and (following := _next_in_run(text, tokens, last)) is not None:
            last = following
        yield at, last + 1
        at = last + 1


def _opens(text: str, tokens: list[Token], at: int) -> bool:
    """Say whether a small particle begins a name ("al Qaida", "van der Berg")."""
    return (
        tokens[at].key in sections()["openers"]
        and at + 1 < len(tokens)
        and tokens[at + 1].capital
        and joined(text, tokens[at], tokens[at + 1])
    )


def _next_in_run(text: str, tokens: list[Token], last: int) -> int | None:
    """Give the token that goes on a run after the token `last`."""
    if tokens[last].possessive:
        return None
    for following in range(last + 1, min(last + 4, len(tokens))):
        if not joined(text, tokens[following - 1], tokens[following]):
            return None
        if tokens[following].capital:
            return following
        if tokens[following].key not in _PARTICLES or tokens[following].name != tokens[following].key:
            return None
    return None


_QUOTES: Final = ("“", "‘", '"', "'", "(")
_CLOSING: Final = ("”", "’", '"', "'", ")")
_CLOSED: Final = tuple(mark + " " for mark in _CLOSING)
_SHORTEST_WRAPPED: Final = 50
_SHORTEST_LAST: Final = 30
_LINE: Final = re.compile(r"\s*\n[ \t]*([^\n]{1,60})")
_STOPS: Final = (".", "!", "?", "…", "”", '"', ",", ":", ";")
"""A short line without one of these under a long one is no end of its sentence, but a line of its own."""


def _is_wrapped(text: str, at: int) -> bool:
    """Say whether the line that ends here is so long that the sentence goes on in the next."""
    if at <= _SHORTEST_WRAPPED or "\n" in text[at - _SHORTEST_WRAPPED : at]:
        return False
    following = _LINE.match(text, at)
    return following is None or len(following[1]) > _SHORTEST_LAST or following[1].endswith(_STOPS)


def joined(text: str, one: Token, other: Token) -> bool:
    """Say whether nothing but white space (or the full stop of an abbreviation) stands between two words."""
    gap = text[one.end : other.start]
    if gap.isspace():
        if "\n" not in gap:
            return True
        return gap.count("\n") < 2 and one.shouted == other.shouted and _is_wrapped(text, one.end)
    if gap[:1].isspace() and gap[1:] in _QUOTES:  # William "Bill" Stratton, not the Farmers' Union (FU)
        return (
            not (other.shouted and gap[1:] == "(")
            and text[other.end : other.end + 2] in _CLOSED
            and text[other.end + 2 : other.end + 3].isupper()
        )
    if gap == "] ":
        return one.initial
    if gap[:1] in _CLOSING and gap[1:].isspace() and text[one.start - 1 : one.start] in _QUOTES:
        return not (one.shouted and gap[0] == ")")
    if gap[:1] == "." and gap[1:].isspace() and not one.initial:
        return not kinds_of(one.key).isdisjoint(("honorifics", "ranks", "office")) or one.key in ("st", "jr", "sr")
    return False
