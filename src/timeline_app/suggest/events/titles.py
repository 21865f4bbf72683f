"""The title of an event in the article's own words, and the place that it prints."""

from collections.abc import Sequence
from typing import Final

from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.grammar import (
    BREAKS,
    QUOTE_MARKS,
    RELATIVES,
    SUBORDINATORS,
    is_verb,
)
from timeline_app.suggest.statements.tokens import DATE, MARK, PERSON, POSSESSIVE, WORD, Token

_MOST_WORDS: Final = 12
_LONGEST: Final = 110
_ENDS: Final = (BREAKS | QUOTE_MARKS | RELATIVES | SUBORDINATORS | frozenset(",.?!…")) - {"as", "to"}
_BEFORE_DATE: Final = frozenset({"on", "in", "at", "by", "since", "from", "until", "late", "early", "during", "of"})
_INTO_PLACES: Final = frozenset({"in", "at", "to", "into", "from", "near", "outside", "for", "across", "over"})
_IN_PLACES: Final = frozenset({"of", "the", "de", "la", "el", "al", "and"})


def title_of(clauses: Clauses, first: int, verb: int, name: str) -> str:
    """Give the title: `name` (or, where it is empty, the words from token `first`) and the words of the clause."""
    tokens = clauses.tokens
    begun = first
    if not name:
        begun = clauses.first_of_chunk(first - 1) if first else first
    end = _end(tokens, verb)
    kept = [token for at, token in enumerate(tokens[begun:end], begun) if not _is_date(clauses, at)]
    words = _words(kept)
    title = f"{name} {words}" if name else words
    title = title[:_LONGEST].rsplit(" ", 1)[0] if len(title) > _LONGEST else title
    return title[:1].upper() + title[1:]


def place_of(clauses: Clauses, text: str, verb: int) -> str:
    """Give the first place behind a verb: "into Farnborough airport" gives "Farnborough"."""
    tokens = clauses.tokens
    end = min(_end(tokens, verb), len(tokens) - 1)
    for at in range(verb + 1, end):
        if tokens[at].norm not in _INTO_PLACES or tokens[at].kind is not WORD:
            continue
        first = at + 1
        while first < end and tokens[first].norm == "the":
            first += 1
        last = first
        while last < len(tokens) and tokens[last].kind is WORD and tokens[last].capital:
            last += 1
        if last > first and (last >= len(tokens) or tokens[last].kind not in (PERSON, POSSESSIVE)):
            return " ".join(text[tokens[first].start : tokens[last - 1].end].split())
    return ""


def _end(tokens: Sequence[Token], verb: int) -> int:
    words = 0
    for at in range(verb + 1, len(tokens)):
        token = tokens[at]
        if token.norm in _ENDS and token.kind in (WORD, MARK) and not _is_abbreviation(tokens, at):
            return at
        if token.norm == "and" and at + 1 < len(tokens) and _begins_verb(tokens[at + 1]):
            return at
        words += token.kind is not MARK
        if words >= _MOST_WORDS and (at + 1 >= len(tokens) or tokens[at].kind is not WORD or not _binds(token)):
            return at + 1
    return len(tokens)


def _begins_verb(token: Token) -> bool:
    return token.kind is WORD and not token.capital and is_verb(token.norm)


def _binds(token: Token) -> bool:
    return token.norm in _BEFORE_DATE or token.norm in ("the", "a", "an", "to", "and", "his", "her", "with", "for")


def _is_abbreviation(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].norm == "." and at + 1 < len(tokens) and tokens[at + 1].norm not in QUOTE_MARKS


def _is_date(clauses: Clauses, at: int) -> bool:
    return clauses.kind(at) is DATE or (clauses.norm(at) in _BEFORE_DATE and clauses.kind(at + 1) is DATE)


def _words(tokens: list[Token]) -> str:
    parts: list[str] = []
    end = -1
    for token in tokens:
        glue = "" if end in (-1, token.start) else " "
        parts.append(glue + token.printed)
        end = token.end
    return "".join(parts).strip()
