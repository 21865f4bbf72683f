"""A place in the tokens from which grammar rules read on; trying a rule costs nothing, since cursors are values."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, wraps
from typing import Any, NamedTuple, TypeVar

from timeline_app.suggest.dates.tokens import Token
from timeline_app.suggest.dates.vocabulary import ABBREVIATED, NUMBERS, ORDINALS, TENS, UNITS

Value = TypeVar("Value")


class Cursor(NamedTuple):
    """A position `at` in `tokens`. Every `skip…` gives the next cursor, unchanged if there is nothing to skip.

    `memo` holds what `remembered` rules found in these tokens; None remembers nothing.
    """

    tokens: tuple[Token, ...]
    at: int = 0
    memo: dict[Any, Any] | None = None

    @property
    def token(self) -> Token | None:
        """Give the token here, None at the end."""
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    @property
    def word(self) -> str:
        """Give the folded text of the token here, empty at the end."""
        try:
            return self.tokens[self.at].norm
        except IndexError:
            return ""

    @property
    def kind(self) -> str:
        """Give the kind of the token here, empty at the end."""
        try:
            return self.tokens[self.at].kind
        except IndexError:
            return ""

    def on(self, count: int = 1) -> "Cursor":
        """Give the cursor `count` tokens on."""
        return Cursor(self.tokens, self.at + count, self.memo)

    def skip(self, *words: str) -> "Cursor":
        """Pass over one token if it is one of the words."""
        return self.on() if self.word in words else self

    def skip_all(self, *words: str) -> "Cursor":
        """Pass over any number of tokens that are among the words."""
        cursor = self
        while cursor.word in words:
            cursor = cursor.on()
        return cursor

    def phrase(self, text: str) -> "Cursor | None":
        """Give the cursor behind a phrase of blank-separated words, None if it does not stand here."""
        return self._behind(_words(text))

    def any_phrase(self, texts: "Phrases") -> "Cursor | None":
        """Give the cursor behind the longest of several phrases that stands here."""
        return next(self.all_phrases(texts), None)

    def all_phrases(self, texts: "Phrases") -> "Iterator[Cursor]":
        """Give the cursors behind all of several phrases that stand here, the longest phrase first."""
        for words in texts.beginning_with(self.word):
            behind = self._behind(words)
            if behind:
                yield behind

    def _behind(self, words: tuple[str, ...]) -> "Cursor | None":
        tokens, at = self.tokens, self.at
        if at + len(words) > len(tokens):
            return None
        for step, word in enumerate(words, at):
            if tokens[step].norm != word:
                return None
        return Cursor(tokens, at + len(words), self.memo)

    def look_up(self, table: Mapping[str, Value]) -> tuple[Value, "Cursor"] | None:
        """Give a table's value for the word here; a full stop after an abbreviation is passed over."""
        if self.word not in table:
            return None
        return table[self.word], self.on().skip(".") if self.word in ABBREVIATED else self.on()


class Phrases:
    """Phrases of blank-separated words, looked up by their first word (`firsts`), the longest first."""

    __slots__ = ("_by_first",)

    def __init__(self, texts: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for text in sorted(texts, key=lambda text: -len(text.split())):
            words = tuple(text.split())
            self._by_first.setdefault(words[0], []).append(words)

    @property
    def firsts(self) -> frozenset[str]:
        """Give the words with which the phrases begin."""
        return frozenset(self._by_first)

    def beginning_with(self, word: str) -> Iterable[tuple[str, ...]]:
        """Give the phrases with this first word."""
        return self._by_first.get(word, ())


def remembered(rule: Callable[[Cursor], Value]) -> Callable[[Cursor], Value]:
    """Let a rule be asked once a place: many rules begin with the same inner one."""

    @wraps(rule)
    def asked(cursor: Cursor) -> Value:
        if cursor.memo is None:
            return rule(cursor)
        key = rule, cursor.at
        if key not in cursor.memo:
            cursor.memo[key] = rule(cursor)
        found: Value = cursor.memo[key]
        return found

    return asked


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def number(cursor: Cursor) -> tuple[int, Cursor] | None:
    """Read "12", "twelve", "twenty-one", "a", "a hundred"."""
    if cursor.kind == "number" and len(cursor.word) <= 5:
        return int(cursor.word), cursor.on()
    found = cursor.look_up(NUMBERS)
    if found is None:
        return None
    value, rest = found
    if value in TENS.values() and rest.word == "-" and (ones := rest.on().look_up(NUMBERS)) and ones[0] < 10:
        return value + ones[0], ones[1]
    if value < 10 and rest.word == "hundred":
        return value * 100, rest.on()
    return value, rest


def ordinal(cursor: Cursor) -> tuple[int, Cursor] | None:
    """Read "21st", "first", "twenty-first"."""
    if cursor.kind == "ordinal":
        return int(cursor.word[:-2]), cursor.on()
    if cursor.word in ORDINALS:
        return ORDINALS[cursor.word], cursor.on()
    if cursor.word in TENS and cursor.on().word == "-" and (ones := ORDINALS.get(cursor.on(2).word, 99)) < 10:
        return TENS[cursor.word] + ones, cursor.on(3)
    return None


def unit(cursor: Cursor) -> tuple[str, Cursor] | None:
    """Read "day", "weeks" …: gives the word as it stands."""
    return (cursor.word, cursor.on()) if cursor.word in UNITS else None
