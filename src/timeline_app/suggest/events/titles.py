"""The title of an event in the article's own words, and the place that it prints."""

from collections.abc import Sequence
from typing import Final

from timeline_app.suggest.events.kinds import PAST_OF_ING
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.grammar import (
    AUXILIARIES,
    BREAKS,
    COORDINATORS,
    MODALS,
    PREPOSITIONS,
    QUOTE_MARKS,
    RELATIVES,
    SPEECH,
    SUBORDINATORS,
    is_verb,
)
from timeline_app.suggest.statements.tokens import DATE, MARK, PERSON, POSSESSIVE, WORD, Token

_LOOSE: Final = frozenset({"the", "a", "an", "his", "her", "its", "their", "and", "or", "but", ",", "not", "what"})
_UNITS: Final = frozenset(
    """
    hours hour days day weeks week months month minutes years year shortly soon later one two three four five six seven
    eight nine ten just only several few recent past
    """.split()  # noqa: SIM905 - a list of words is read as words
)
_FROM_THE_START: Final = 20
_CLAUSE_OPENERS: Final = frozenset({"his", "her", "their", "he", "she", "it", "they", "has", "is", "was"})
_MOST_WORDS: Final = 12
_LONGEST: Final = 110
_ENDS: Final = (BREAKS | QUOTE_MARKS | RELATIVES | SUBORDINATORS | frozenset(",.?!…-")) - {"as", "to"}
_BEFORE_DATE: Final = frozenset({"on", "in", "at", "by", "since", "from", "until", "late", "early", "during", "of"})
_JOINTS: Final = (PREPOSITIONS | COORDINATORS | frozenset({"to"})) - {"of", "out", "up", "down", "off", "over"}
_INTO_PLACES: Final = frozenset({"in", "at", "to", "into", "from", "near", "outside", "for", "across", "over"})
_BUILDINGS: Final = frozenset(
    """
    airport airfield embassy hotel hospital prison jail court palace university station square port island street road
    province district border base camp church mosque cathedral clinic village town city county region valley
    """.split()  # noqa: SIM905 - a list of words is read as words
)


def title_of(clauses: Clauses, first: int, verb: int, name: str, *, is_noun: bool = False, patient: str = "") -> str:
    """Give the title: `name` (or, where it is empty, the words before token `first`) and the words of the clause.

    `is_noun`: the event is a noun ("the murder of X"), and the title begins with it or with its owner. `patient` is to
    whom it is done, for a verb before which nobody stands ("and killed X").
    """
    tokens = clauses.tokens
    begun = first
    if not name and not is_noun:
        begun = _subject_from(clauses, first)
        if begun >= first and first <= _FROM_THE_START and clauses.norm(first - 1) not in COORDINATORS:
            begun = 0  # "The top court, the Constitutional Court, last week sentenced X"
        elif _is_done_to(clauses, begun, first, verb) and patient:
            return f"{patient} {clauses.norm(verb)}"
    end = _whole(tokens, verb, _end(tokens, verb, first, is_noun=is_noun))
    kept = [token for at, token in enumerate(tokens[begun:end], begun) if not _is_date(clauses, at)]
    while len(kept) > 2 and (kept[0].norm in PREPOSITIONS or kept[0].norm.startswith("'") or kept[0].kind is MARK):
        kept.pop(0)
    while len(kept) > 1 and _is_loose(kept[-1]) and kept[-2].norm not in ("himself", "herself"):
        kept.pop()
    words = _words([_with_name(token, kept[:at], patient, tokens[verb]) for at, token in enumerate(kept)])
    if name and kept[0].kind is WORD and kept[0].norm in PAST_OF_ING:  # "after taking power": X took power
        words = PAST_OF_ING[kept[0].norm] + words[len(kept[0].printed) :]
    title = f"{name} {words}" if name else words
    title = title[:_LONGEST].rsplit(" ", 1)[0] if len(title) > _LONGEST else title
    return title[:1].upper() + title[1:]


def _with_name(token: Token, before: Sequence[Token], patient: str, verb: Token) -> Token:
    # "Troops arrested him" and "his release" say nothing without the article: the name goes there.
    if not patient or token.kind is not WORD:
        return token
    if token.norm in ("his", "her") and not before:
        return token._replace(printed=f"{patient}'s")
    whom = token.norm == "him" and before and before[-1] is verb
    return token._replace(printed=patient) if whom else token


def _is_done_to(clauses: Clauses, begun: int, first: int, verb: int) -> bool:
    # Nobody stands before the verb, or only "who": "which killed X" is called "X killed".
    broken = ")" in {clauses.norm(at) for at in range(begun, first)}  # "the team (XYZ) has arrested"
    nobody = begun >= first or broken or clauses.norm(begun) in RELATIVES
    return nobody and clauses.norm(verb).endswith(("ed", "shot", "slain"))


def _is_loose(token: Token) -> bool:
    # What no title ends with: "killed in combat hours", "stepped aside two days".
    loose = token.norm in _LOOSE or token.norm in _UNITS or token.norm.isdigit()
    particle = token.norm in ("down", "up", "out", "off", "over")  # "stood down"
    return loose or token.kind is POSSESSIVE or (token.kind is WORD and token.norm in PREPOSITIONS and not particle)


def people_around(clauses: Clauses, first: int, verb: int) -> tuple[int, ...]:
    """Give the people of the clause of a verb, wherever they stand in it: "Zuma's lawyers filed an appeal"."""
    begun = _subject_from(clauses, first)
    people = [token.person for token in clauses.tokens[begun : _end(clauses.tokens, verb)] if token.kind is PERSON]
    return tuple(dict.fromkeys(people))


def _subject_from(clauses: Clauses, first: int) -> int:
    # The first token of the noun phrase before a verb, with the prepositions that belong to it.
    begun = first
    if clauses.norm(first - 1) in COORDINATORS:
        return first
    last = clauses.back(first - 1)
    for _ in range(3):
        at = clauses.first_of_name(last) if last >= 0 else begun
        begun = min(at, begun)
        if at > last or clauses.norm(at - 1) not in ("of", "in", "for", "at", "from"):
            return begun
        last = at - 2
    return begun


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
        if first < last < len(tokens) and tokens[last].norm in _BUILDINGS:
            last += 1
        if last > first and (last >= len(tokens) or tokens[last].kind not in (PERSON, POSSESSIVE)):
            return " ".join(text[tokens[first].start : tokens[last - 1].end].split())
    return ""


def _end(tokens: Sequence[Token], verb: int, first: int = -1, *, is_noun: bool = False) -> int:
    words = 0
    # "The extradition of X last month could", "those arrested were", "the candidates elected were"
    listed = first == verb and tokens[verb - 1].norm.endswith("s")
    reduced = is_noun or listed or tokens[verb - 1].norm == "those"
    for at in range(verb + 1, len(tokens)):
        token = tokens[at]
        hyphen = token.norm == "-" and token.start == tokens[at - 1].end
        if token.norm in _ENDS and token.kind in (WORD, MARK) and not hyphen and not _is_abbreviation(tokens, at):
            return at
        if token.norm in MODALS and tokens[verb].norm not in SPEECH and token.kind is WORD:
            return at  # "those who say that X died should"
        if reduced and token.kind is WORD and (token.norm in AUXILIARIES or token.norm.endswith("n't")):
            return at
        joins = token.norm == "and" and at + 1 < len(tokens) and _joins_clause(tokens, at + 1)
        if joins or token.norm == "but":
            return at
        words += token.kind is not MARK
        if words >= _MOST_WORDS and (at + 1 >= len(tokens) or tokens[at].kind is not WORD or not _binds(token)):
            return at + 1
    return len(tokens)


def _whole(tokens: Sequence[Token], verb: int, end: int) -> int:
    # What is cut for its length ends before its last preposition or "and", not in the middle of what these bring.
    words = sum(token.kind is not MARK for token in tokens[verb + 1 : end])
    if words < _MOST_WORDS or end >= len(tokens) or tokens[end].norm in _ENDS:
        return end
    for at in range(end - 1, verb + 3, -1):
        if tokens[at].kind is WORD and tokens[at].norm in _JOINTS:
            return at
    return end


def _joins_clause(tokens: Sequence[Token], at: int) -> bool:
    # "and fled", "and Justice Minister Y quit"
    if _begins_clause(tokens[at]):
        return True
    for place in range(at, min(len(tokens) - 1, at + 6)):
        if tokens[place].kind is PERSON:
            return tokens[place + 1].kind is WORD and is_verb(tokens[place + 1].norm)
        if tokens[place].kind is not WORD or _begins_clause(tokens[place]):
            break
    return False


def _begins_clause(token: Token) -> bool:
    known = token.norm in _CLAUSE_OPENERS or is_verb(token.norm)
    return token.kind is WORD and not token.capital and known


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
