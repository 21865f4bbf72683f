"""The attitude of a clause to a noun that says it: "X's resignation", "the arrest of X"."""

from typing import Final

from timeline_app.suggest.statements.attitudes import (
    BEFORE_NOUN,
    DENIED,
    HEARSAY,
    NO_PROOF,
    REJECTING,
    REPORTED,
    STATED,
    SUPPOSED,
    WISHED,
    Attitude,
)
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.grammar import BREAKS, is_verb
from timeline_app.suggest.statements.noun_phrases import Who
from timeline_app.suggest.statements.tokens import PERSON, WORD

_STRENGTH: Final = (STATED, REPORTED, SUPPOSED, DENIED, WISHED)
_FACTUAL: Final = frozenset({"about", "over", "after", "following", "since", "despite", "during", "before", "amid"})
"""Behind these a noun names a fact, whatever is said of it: "questioned about the murder of X"."""
_OF_FACTS: Final = frozenset(
    """
    challenge challenged challenging contest contested condemn condemned condemning protest protested denounce denounced
    criticise criticize criticised criticized welcome welcomed mourn mourned regret regretted celebrate celebrated
    investigate investigating avenge
    """.split()  # noqa: SIM905 - a list of words is read as words
)
"""Verbs that are only said of what has happened: "would challenge his arrest"."""
_SHARES: Final = frozenset({"involvement", "role", "part", "complicity", "hand", "responsibility"})
"""What somebody has or denies to have in a fact: "denied any part in the killing of X"."""
_PASSED_OVER: Final = frozenset({"was", "were", "been", "has", "have", "is", "issued", "made", "had"})
RESISTED: Final = frozenset(
    {
        "rejected",
        "rejects",
        "resisted",
        "resists",
        "defied",
        "ignored",
        "dismissed",
        "rebuffed",
        "resisting",
        "defying",
        "rejecting",
        "shrugged",
        "brushed",
    }
)
"""What somebody does with calls to go who stays: "rejected calls to step down"."""
_BEFORE, _AFTER = 9, 8
"""Tokens before and behind a noun that are looked at."""


def stronger(one: Attitude, other: Attitude) -> Attitude:
    """Give the attitude of both together: a wish leaves no claim, a denial outweighs a supposition."""
    return max(one, other, key=_STRENGTH.index)


def attitude_to_noun(clauses: Clauses, noun: int, who: Who) -> Attitude:
    """Give the attitude to a noun by what it is the object of, by its adjective, and by what is said of it."""
    first = min(noun, who.at) if who.at >= 0 else noun
    attitude = STATED
    for at in range(noun - 1, max(first, noun - 4), -1):
        attitude = stronger(attitude, BEFORE_NOUN.get(clauses.norm(at), STATED))
    return stronger(stronger(attitude, _before(clauses, first)), _behind(clauses, noun))


def _before(clauses: Clauses, first: int) -> Attitude:
    attitude = STATED
    for at in range(first - 1, max(-1, first - _BEFORE), -1):
        token = clauses.tokens[at]
        word = token.norm
        listed = token.kind is PERSON and clauses.norm(at - 1) == "of" and clauses.norm(at + 1) == "and"
        if listed:  # "demand the arrest of X and the resignation of Y"
            continue
        if word in BREAKS or word in (",", ".") or token.kind is PERSON or word in _SHARES:
            break
        if token.kind is not WORD:
            continue
        if BEFORE_NOUN.get(word) is WISHED and {clauses.norm(at - 1), clauses.norm(at - 2)} & RESISTED:
            return DENIED  # "rejected calls for his resignation"
        if word in _OF_FACTS:
            break
        near = first - at <= 2 or clauses.norm(at + 1) in NO_PROOF
        if word not in ("no", "without") or near:
            attitude = stronger(attitude, _cue(clauses, at))
        if word in _FACTUAL:
            return stronger(attitude, _cue(clauses, at - 1)) if at else attitude
        if is_verb(word) and word not in BEFORE_NOUN and word not in _PASSED_OVER:
            break
    return attitude


def _cue(clauses: Clauses, at: int) -> Attitude:
    word = clauses.norm(at)
    if (word in REJECTING and has_hearsay(clauses, at)) or (word == "no" and clauses.norm(at + 1) in NO_PROOF):
        return DENIED
    if word == "leading" and clauses.norm(at - 1) in ("information", "tips", "clues", "evidence"):
        return WISHED  # "a bounty for information leading to the arrest of X"
    if word == "ruled" and clauses.norm(at + 1) != "out":
        return STATED  # "ruled to uphold X's impeachment"
    return BEFORE_NOUN.get(word, STATED)


def has_hearsay(clauses: Clauses, at: int) -> bool:
    """Say whether what is rejected at a token are reports, claims, rumours."""
    return any(clauses.norm(place) in HEARSAY for place in range(at + 1, at + 5))


_ENDS: Final = frozenset({",", ".", "and", "that", "who", "but", "while", "which", "after", "as"}) | BREAKS
_SAID_BEHIND: Final = {
    DENIED: frozenset(
        {
            "false",
            "untrue",
            "exaggerated",
            "unfounded",
            "denied",
            "baseless",
            "quashed",
            "overturned",
            "revoked",
            "annulled",
            "rescinded",
            "cancelled",
            "reversed",
            "erroneously",
            "wrongly",
            "falsely",
            "mistakenly",
            "prematurely",
        }
    ),
    SUPPOSED: frozenset(
        {
            "would",
            "could",
            "may",
            "might",
            "imminent",
            "expected",
            "likely",
            "rumoured",
            "rumored",
        }
    ),
    WISHED: frozenset(
        {
            "demanded",
            "sought",
            "warrant",
            "threat",
            "threats",
            "row",
            "penalty",
            "toll",
            "squad",
            "sentence",
            "scene",
            "date",
            "plans",
            "lounge",
        }
    ),
}


def _behind(clauses: Clauses, noun: int) -> Attitude:
    # "his arrest would", "reports of her death were false", "a death threat"
    for at in range(noun + 1, min(len(clauses.tokens), noun + _AFTER)):
        word = clauses.norm(at)
        if word in _ENDS:
            break
        for attitude, words in _SAID_BEHIND.items():
            if word in words:
                return attitude
    return STATED
