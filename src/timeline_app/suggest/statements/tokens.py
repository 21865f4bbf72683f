"""A sentence as tokens: words with their places, mentions of people in one piece, dates in one piece."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from timeline_app.domain.findings import FoundDate, FoundPerson

_LONGEST_SENTENCE: Final = 2_500
"""Signs of a sentence that are looked at: a longer one is no sentence that states something about somebody."""
_PIECES: Final = re.compile(
    r"[^\W_]+(?:[-\u2010\u2011][^\W_]+|['’][^\W_]+|\.(?=[^\W_]\.)[^\W_]|(?<=\d),\d{3})*|\.\.\.|--+|[^\w\s]", re.UNICODE
)
_SAY_IS: Final = frozenset({"he", "she", "it", "that", "who", "there", "what", "here"})
"""Behind these "'s" is "is" or "has"."""
_CLITICS: Final = ("s", "ve", "d", "m", "ll", "re")

WORD, MARK, PERSON, DATE, POSSESSIVE = "word", "mark", "person", "date", "possessive"


class Token(NamedTuple):
    """A piece `text[start:end]` of a sentence; `norm` is its small letters, `person` indexes the people (-1: none)."""

    kind: str
    norm: str
    start: int
    end: int
    person: int = -1
    capital: bool = False
    printed: str = ""


class Places:
    """Where people are mentioned and dates stand, to be asked for the stretch of a sentence."""

    def __init__(self, people: Sequence[FoundPerson], dates: Sequence[FoundDate]) -> None:
        """Sort the places of an article once."""
        marked = [
            (spelling.start, spelling.end, PERSON, index)
            for index, person in enumerate(people)
            for spelling in person.spellings
        ]
        # "soon followed" is an order of events to a date, and a verb here.
        marked += [(date.start, date.end, DATE, -1) for date in dates if not date.span.words.endswith("followed")]
        marked.sort(key=lambda each: (each[0], -each[1]))
        self._marked = marked
        self._starts = [each[0] for each in marked]

    def within(self, start: int, end: int) -> list[tuple[int, int, str, int]]:
        """Give the places that lie in `start … end`, in order, none overlapping the one before it."""
        found: list[tuple[int, int, str, int]] = []
        at = bisect_left(self._starts, start)
        while at < len(self._marked) and self._starts[at] < end:
            place = self._marked[at]
            if place[1] <= end and (not found or place[0] >= found[-1][1]):
                found.append(place)
            at += 1
        return found


def tokens_of(text: str, start: int, end: int, places: Places) -> list[Token]:
    """Cut `text[start:end]` into tokens. A mention of a person and a date are one token each."""
    end = min(end, start + _LONGEST_SENTENCE)
    tokens: list[Token] = []
    at = start
    for begun, ended, kind, person in places.within(start, end):
        _add_words(text, at, begun, tokens)
        tokens.append(Token(kind, "", begun, ended, person, True, text[begun:ended]))
        at = ended
    _add_words(text, at, end, tokens)
    return tokens


def _add_words(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for found in _PIECES.finditer(text, start, end):
        begun, ended = found.span()
        piece = found[0]
        first = piece[0]
        if not first.isalnum():
            if first in "'’" and tokens and tokens[-1].end == begun and _is_possessive(text, begun, end, tokens[-1]):
                tokens.append(Token(POSSESSIVE, "'s", begun, begun + 1, printed=text[begun : begun + 2].rstrip()))
            else:
                tokens.append(Token(MARK, piece, begun, ended, printed=piece))
            continue
        norm = piece.lower()
        if "'" not in norm and "’" not in norm and norm != "s":  # by far the most
            tokens.append(Token(WORD, norm, begun, ended, -1, first.isupper(), piece))
            continue
        norm = norm.replace("’", "'")
        if norm == "s" and tokens and tokens[-1].kind is POSSESSIVE and tokens[-1].end == begun:
            continue
        cut = norm.rfind("'")
        if cut > 0 and norm[cut + 1 :] in _CLITICS:
            tokens.append(Token(WORD, norm[:cut], begun, begun + cut, -1, first.isupper(), piece[:cut]))
            kind = POSSESSIVE if norm[cut:] == "'s" and norm[:cut] not in _SAY_IS else WORD
            tokens.append(Token(kind, norm[cut:], begun + cut, ended, printed=piece[cut:]))
        else:
            tokens.append(Token(WORD, norm, begun, ended, -1, first.isupper(), piece))


def _is_possessive(text: str, apostrophe: int, end: int, before: Token) -> bool:
    behind = text[apostrophe + 1 : apostrophe + 3]
    if behind[:1] == "s" and not behind[1:2].isalnum():
        return True
    return before.kind == PERSON and text[before.end - 1] == "s" and apostrophe + 1 < end and behind[:1] == " "
