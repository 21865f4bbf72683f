"""Titles with "of" or "to" in them before a name: whose name it is that a long title leads up to."""

from collections.abc import Sequence
from typing import Final

from timeline_app.suggest.quotes.tokens import OPEN, PERSON, WORD, Token
from timeline_app.suggest.quotes.words import (
    ANY,
    AUX,
    DETERMINERS,
    DOCUMENTS,
    KIN,
    PEOPLES,
    PREPOSITIONS,
    ROLES,
    SUBORDINATE,
    TITLES,
)

_OFFICES: Final = frozenset(
    """minister secretary head director chief commissioner editor professor lecturer manager chair chairman chairwoman
    president vice-president officer""".split()  # noqa: SIM905 - a list of words is read as words
)
_NO_MATTER: Final = DETERMINERS | PREPOSITIONS | SUBORDINATE | AUX | ANY | KIN
_LONGEST_MATTER: Final = 4


def is_titled(tokens: Sequence[Token], start: int, core: int, end: int) -> bool:
    """Say whether `tokens[start:end]` is a title and a name, and not a noun with a name after its preposition.

    `tokens[core]` is the first preposition in it: "Head of financial reporting Susan Tarn" is she, "a spokesman for
    President Tarn" is not.
    """
    if core >= end or tokens[core].norm not in PREPOSITIONS or tokens[end - 1].kind not in (PERSON, OPEN):
        return False
    head = tokens[core - 1].norm
    if not tokens[core - 1].capital and (head in PEOPLES or head in KIN or head in DOCUMENTS):
        return False  # "the family of docker Jan Tarn"
    if tokens[core].norm in ("for", "of") and head in _OFFICES and _is_matter(tokens[core + 1 : end - 1]):
        return True
    of_titles = tokens[core].norm in ("of", "for") and _is_of_titles(tokens, start, end)
    return of_titles or _is_of_place(tokens, core, end)


def _is_matter(between: Sequence[Token]) -> bool:
    """Say whether words after "minister for" are what the office is about: "minister for women Susan Tarn"."""
    return 0 < len(between) <= _LONGEST_MATTER and all(
        token.kind == WORD
        and (token.norm == "and" or not (token.norm in _NO_MATTER or token.norm in ROLES or token.norm in TITLES))
        for token in between
    )


def _is_of_place(tokens: Sequence[Token], core: int, end: int) -> bool:
    """Tell "former envoy to the Port of Osterlo Susan Tarn" from "an adviser to President Tarn"."""
    between = tokens[core + 1 : end - 1]
    if tokens[core].norm == "to" and tokens[core - 1].norm in ("ambassador", "envoy", "consul", "commissioner"):
        # The land before the name may have been taken for a part of it: nobody is an envoy to a person.
        return tokens[end - 1].kind in (PERSON, OPEN) and not (between and between[-1].norm in TITLES | ROLES)
    if tokens[core - 1].norm not in ROLES or tokens[end - 1].kind not in (PERSON, OPEN) or not between:
        return False
    place = all(token.capital or token.norm in ("the", "and", "of", "for") for token in between)
    return place and between[-1].kind == WORD and between[-1].norm not in ROLES and between[-1].norm not in TITLES


def _is_of_titles(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether a phrase is a title with "of" before a name: "Leader of the Opposition Kavita Bose"."""
    if tokens[end - 1].kind in (PERSON, OPEN) and end - 3 > start and tokens[end - 2].norm in ROLES:
        # "Guild of Osterlo president Susan Tarn"; but "a spokesman for president Tarn" is not Tarn.
        return tokens[end - 3].norm not in PREPOSITIONS and tokens[end - 3].norm not in DETERMINERS
    if tokens[start].norm in ROLES and tokens[start].capital and tokens[end - 1].kind in (PERSON, OPEN):
        # "Head of financial reporting Susan Tarn"; but "Head of a group that backs Tarn" is not Tarn.
        between = tokens[start + 1 : end - 1]
        return tokens[end - 2].norm not in PREPOSITIONS and not any(
            token.norm in AUX or token.norm in ANY or token.norm in SUBORDINATE or token.norm in ("a", "an", "that")
            for token in between
        )
    words = [token for token in tokens[start : end - 1] if token.norm not in ("of", "the", "and", "for", "&")]
    return tokens[end - 1].kind in (PERSON, OPEN) and all(token.capital for token in words)
