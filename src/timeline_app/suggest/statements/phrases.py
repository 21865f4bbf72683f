"""The phrases of the tables, ready to be found at a token."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from timeline_app.suggest.statements import fate_tables, state_tables, tables
from timeline_app.suggest.statements.grammar import AUXILIARIES, BREAKS, COORDINATORS, SUBORDINATORS
from timeline_app.suggest.statements.inflection import BASE, PARTICIPLE, PAST, forms_of, same_in_past
from timeline_app.suggest.statements.tokens import MARK, PERSON, WORD, Token
from timeline_app.suggest.statements.word_lists import LISTS

STATE, OPPOSITE = "state", "opposite"


class Part(NamedTuple):
    """A piece of a phrase behind its first word: one of `options`, after up to `gap` tokens; it may be optional."""

    options: frozenset[str]
    gap: int = 0
    optional: bool = False
    capital: bool = False


class Phrase(NamedTuple):
    """A phrase for a status: `role` says whose it is, `verb` is its verb in the plain form, `parts` what follows.

    `supposed`: it says of itself that it has not happened yet ("faces deportation").
    """

    status: str
    role: str
    verb: str
    parts: tuple[Part, ...]
    supposed: bool = False


class Found(NamedTuple):
    """A phrase found at token `at`, to before token `end`; `form` is the form of its verb."""

    phrase: Phrase
    form: str
    at: int
    end: int


_Index = dict[str, list[tuple[Phrase, str]]]


def parts_of(text: str) -> tuple[Part, ...]:
    """Read the parts of a phrase in the small language of the tables."""
    parts: list[Part] = []
    gap = 0
    for piece in text.split():
        if piece[0] == "~":
            gap = int(piece[1:])
            continue
        options: list[str] = []
        for option in piece.lstrip("?").split("|"):
            options += LISTS[option[1:]].split("|") if option[0] == "$" else [option]
        parts.append(Part(frozenset(options), gap, piece[0] == "?", piece == "^"))
        gap = 0
    return tuple(parts)


def _verb_index() -> _Index:
    index: _Index = defaultdict(list)
    for supposed, table in ((False, tables.VERBS), (False, fate_tables.VERBS), (True, state_tables.OPEN_VERBS)):
        for (status, role), text in table.items():
            for line in text.strip().splitlines():
                first, *rest = line.split()
                for verb in first.split("|"):
                    phrase = Phrase(status, role, verb, parts_of(" ".join(rest)), supposed)
                    for spelling, form in forms_of(verb):
                        index[spelling].append((phrase, PAST if form is BASE and same_in_past(verb) else form))
    return _longest_first(index)


def _state_index() -> _Index:
    index: _Index = defaultdict(list)
    tables_of_states = (
        (STATE, False, state_tables.STATES), (OPPOSITE, False, state_tables.OPPOSITES),
        (STATE, True, state_tables.OPEN_STATES),
    )  # fmt: skip
    for role, supposed, table in tables_of_states:
        for status, text in table.items():
            for line in text.strip().splitlines():
                first, *rest = line.split()
                for word in first.split("|"):
                    index[word].append((Phrase(status, role, word, parts_of(" ".join(rest)), supposed), ""))
    return _longest_first(index)


def _longest_first(index: _Index) -> _Index:
    for phrases in index.values():
        phrases.sort(key=lambda each: -sum(1 if not part.optional else 0.5 for part in each[0].parts))
    return dict(index)


NOUN_STATUS: Final = {word: status for status, text in state_tables.NOUNS.items() for word in text.split()}
ATTRIBUTE_STATUS: Final = {word: status for status, text in state_tables.ATTRIBUTES.items() for word in text.split()}
NOUNS_WITH: Final = {
    word: (status, frozenset(predicates.split("|"))) for word, (status, predicates) in state_tables.NOUNS_WITH.items()
}
_VERBS: Final = _verb_index()
_STATES: Final = _state_index()


TRIGGERS: Final = frozenset(_VERBS) | frozenset(_STATES)
"""The words with which a phrase of verbs or states can begin."""


def verbs_at(tokens: Sequence[Token], at: int) -> list[Found]:
    """Give the phrases of verbs that fit at a token, the longest first; those of other roles and statuses too."""
    return _fitting(_VERBS, tokens, at)


def states_at(tokens: Sequence[Token], at: int) -> list[Found]:
    """Give the phrases of states ("in custody") that fit at a token, the longest first."""
    return _fitting(_STATES, tokens, at)


def _fitting(index: _Index, tokens: Sequence[Token], at: int) -> list[Found]:
    found = []
    for phrase, form in index.get(tokens[at].norm, ()):
        end = _match(tokens, at + 1, phrase.parts)
        if end is not None:
            found.append(Found(phrase, form, at, end))
    return found


def _match(tokens: Sequence[Token], at: int, parts: tuple[Part, ...]) -> int | None:
    for part in parts:
        place = _place(tokens, at, part)
        if place is not None:
            at = place + 1
        elif not part.optional:
            return None
    return at


def _place(tokens: Sequence[Token], at: int, part: Part) -> int | None:
    for place in range(at, min(at + part.gap + 1, len(tokens))):
        token = tokens[place]
        if part.capital:
            if token.kind == PERSON or (token.kind == WORD and token.capital):
                return place
        elif token.norm in part.options and token.kind != MARK:
            return place
        if token.norm in BREAKS or token.norm in _GAP_ENDS:
            return None
    return None


_GAP_ENDS: Final = frozenset({",", "."}) | (COORDINATORS - {"and"}) | SUBORDINATORS | (AUXILIARIES - {"'s"})
PARTICIPLES: Final = frozenset({PAST, PARTICIPLE})
