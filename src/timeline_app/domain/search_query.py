"""What is typed into the search field, taken apart: a kind, words, phrases and filters. Nothing typed is an error.

    @ # “ / >        at the start: only people, events, quotes, articles, commands
    medical leave    every word, anywhere in a thing; the last one as far as it is typed
    "medical leave"  these words in this order; quotation marks of any kind
    koussa*          words that begin so
    by:Reuters       said or passed on by; in:Independent  printed in; before:1 April, after:2011-03, is:disputed
    by:"New York Times"  a value of several words

What looks like a filter and is none (`note:x`) is searched as words and named in `not_filters`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from timeline_app.domain.written_days import WrittenDay, read_day


class FoundKind(StrEnum):
    """What can be found. The values are those of a selected thing; a quote is found as its evidence."""

    PERSON = "person"
    EVENT = "event"
    QUOTE = "evidence"
    ARTICLE = "article"
    COMMAND = "command"


class Standing(StrEnum):
    """The values of `is:`."""

    DISPUTED = "disputed"
    SETTLED = "settled"
    ASSERTED = "asserted"
    DENIED = "denied"
    SPECULATED = "speculated"
    UNDATED = "undated"
    UNNAMED = "unnamed"
    """Said by somebody who is not named."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or the words of a phrase. `is_prefix`: the last word may go on."""

    text: str
    is_phrase: bool = False
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A question. All of it must hold: every term and every filter; of several `by` (or `within`), any one.

    - `kind` is None for everything.
    - `before` is before the first day of what is written, `after` behind its last day.
    - `not_filters` holds what looks like a filter and is searched as words; `not_understood` values of filters that
      say nothing, such as `is:blue` or `before:soon`, and are left out.
    """

    kind: FoundKind | None = None
    terms: tuple[Term, ...] = ()
    by: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    before: WrittenDay | None = None
    after: WrittenDay | None = None
    standing: frozenset[Standing] = frozenset()
    not_filters: tuple[str, ...] = ()
    not_understood: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Give all terms as words, as names are searched by."""
        return " ".join(term.text for term in self.terms)

    @property
    def has_filters(self) -> bool:
        """Say whether anything but words narrows the search."""
        return bool(self.by or self.within or self.before or self.after or self.standing)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is asked: no word and no filter."""
        return not self.terms and not self.has_filters

    def wants(self, kind: FoundKind) -> bool:
        """Say whether things of this kind are asked for."""
        return self.kind is None or self.kind is kind


PREFIXES: Final = {
    "@": FoundKind.PERSON,
    "#": FoundKind.EVENT,
    "“": FoundKind.QUOTE,
    "/": FoundKind.ARTICLE,
    ">": FoundKind.COMMAND,
}
FILTERS: Final = ("by", "in", "before", "after", "is")
_MARKS: Final = '"“”„«»‟'
_QUOTED: Final = rf"[{_MARKS}](?P<{{name}}>[^{_MARKS}]*)[{_MARKS}]"
_PIECE: Final = re.compile(
    rf"(?P<filter>[^\W\d_]+):(?:{_QUOTED.format(name='value')}|(?P<bare>[^\s{_MARKS}]*))"
    rf"|{_QUOTED.format(name='phrase')}|(?P<word>[^\s{_MARKS}]+)|[{_MARKS}]",
)
_DATE_WORDS: Final = 3
_MOST_TYPED: Final = 1_000


def parse_query(typed: str) -> SearchQuery:
    """Take apart what is typed. Never raises; what is longer than a thousand letters is cut."""
    text = typed[:_MOST_TYPED].strip()
    kind, text = _kind(text)
    reading = _Reading()
    pieces = list(_PIECE.finditer(text))
    at = 0
    while at < len(pieces):
        at += reading.take(pieces, at, ends=not typed[:_MOST_TYPED].endswith(tuple(" \t\n")))
    return reading.query(kind)


def _kind(text: str) -> tuple[FoundKind | None, str]:
    first = text[:1]
    if first and first in _MARKS:
        # A mark that is never closed asks for quotes; a closed pair is a phrase.
        is_open = sum(mark in _MARKS for mark in text) % 2 == 1
        return (FoundKind.QUOTE, text[1:]) if is_open else (None, text)
    kind = PREFIXES.get(first)
    return (kind, text[1:]) if kind is not None else (None, text)


class _Reading:
    def __init__(self) -> None:
        self.terms: list[Term] = []
        self.by: list[str] = []
        self.within: list[str] = []
        self.days: dict[str, WrittenDay] = {}
        self.standing: set[Standing] = set()
        self.not_filters: list[str] = []
        self.not_understood: list[str] = []

    def query(self, kind: FoundKind | None) -> SearchQuery:
        return SearchQuery(
            kind,
            tuple(dict.fromkeys(self.terms)),
            tuple(dict.fromkeys(self.by)),
            tuple(dict.fromkeys(self.within)),
            self.days.get("before"),
            self.days.get("after"),
            frozenset(self.standing),
            tuple(dict.fromkeys(self.not_filters)),
            tuple(dict.fromkeys(self.not_understood)),
        )

    def take(self, pieces: list[re.Match[str]], at: int, *, ends: bool) -> int:
        """Take the piece there; gives how many were used. `ends`: the last word may still go on."""
        piece, is_last = pieces[at], at == len(pieces) - 1
        name = (piece["filter"] or "").casefold()
        if name in ("before", "after"):
            return self._take_day(name, pieces, at)
        if name in FILTERS:
            self._take_filter(name, (piece["value"] if piece["value"] is not None else piece["bare"]).strip())
            return 1
        if piece["phrase"] is not None:
            if piece["phrase"].strip():
                self.terms.append(Term(piece["phrase"].strip(), is_phrase=True))
            return 1
        if name:
            self.not_filters.append(piece[0])
        self._take_word(piece[0], open_end=is_last and ends)
        return 1

    def _take_word(self, word: str, *, open_end: bool) -> None:
        bare = "".join(mark for mark in word if mark not in _MARKS)
        starred = bare.endswith("*")
        bare = bare.rstrip("*")
        if bare:
            self.terms.append(Term(bare, is_prefix=starred or open_end))

    def _take_filter(self, name: str, value: str) -> None:
        if not value:
            return  # still being typed
        if name == "is":
            if value.casefold() in set(Standing):
                self.standing.add(Standing(value.casefold()))
            else:
                self.not_understood.append(f"is:{value}")
        else:
            (self.by if name == "by" else self.within).append(value)

    def _take_day(self, name: str, pieces: list[re.Match[str]], at: int) -> int:
        """Take the longest date that is written there: a date may have blanks, and need not stand in quotes."""
        piece = pieces[at]
        if piece["value"] is not None:
            self._note_day(name, piece["value"])
            return 1
        following = [one["word"] for one in pieces[at + 1 : at + _DATE_WORDS + 1]]
        words = [piece["bare"], *following[: following.index(None) if None in following else None]]
        for count in range(len(words), 1, -1):
            written = " ".join(words[:count])
            if read_day(written) is not None:
                self._note_day(name, written)
                return count
        self._note_day(name, words[0])
        return 1

    def _note_day(self, name: str, written: str) -> None:
        if not written.strip():
            return
        day = read_day(written)
        if day is None:
            self.not_understood.append(f"{name}:{written}")
        else:
            self.days[name] = day
