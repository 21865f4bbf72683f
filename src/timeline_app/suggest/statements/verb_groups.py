"""The verb groups of a sentence, and the words of it by their places."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from timeline_app.suggest.statements.attitudes import REPORTING_ADVERBS, SPOILING_ADVERBS, SUPPOSING_ADVERBS
from timeline_app.suggest.statements.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    DUTY,
    GET,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    QUOTE_MARKS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    WILL,
    is_adverb,
    is_verb,
)
from timeline_app.suggest.statements.inflection import BASE
from timeline_app.suggest.statements.tokens import DATE, PERSON, WORD, Token

_TEMPORAL: Final = frozenset({"on", "in", "at", "by", "since", "late", "early", "last", "this", "earlier", "during"})


class Group(NamedTuple):
    """The verb group that ends at a verb: "had not been" of "had not been arrested". `start` is its first token.

    `modal` is "", "may", "will", "would" or "duty"; `infinitive` says that it begins with "to".
    """

    start: int
    negated: bool = False
    modal: str = ""
    passive: bool = False
    infinitive: bool = False
    bare: bool = True
    perfect: bool = False
    hedge: str = ""


class SentenceWords:
    """The tokens of a sentence, with the questions about single words of it."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Take the tokens of a sentence."""
        self.tokens = tokens

    def group(self, verb: int, form: str = "") -> Group:
        """Give the verb group that ends at the verb."""
        at = verb - 1
        seen: list[str] = []
        negated, hedge = False, ""
        while at >= 0:
            token = self.tokens[at]
            quoted = token.norm in QUOTE_MARKS and self.norm(at - 1) in AUXILIARIES
            if token.kind is DATE or self.is_temporal(at) or quoted:
                at -= 1
            elif token.kind is not WORD:
                break
            elif token.norm in NEGATIONS or (token.norm == "no" and self.norm(at + 1) == "longer"):
                negated = not (token.norm == "not" and self.norm(at + 1) in ("only", "just"))
                at -= 1
            elif token.norm in AUXILIARIES:
                seen.append(token.norm)
                negated = negated or token.norm.endswith("n't") or token.norm == "cannot"
                at -= 1
            elif token.norm == "longer" or is_adverb(token.norm):
                hedge = token.norm if token.norm in _HEDGES else hedge
                at -= 1
            else:
                break
        infinitive = at >= 0 and self.tokens[at].norm == "to" and self.tokens[at].kind is WORD
        start = at if infinitive else self._without_adverbs(at + 1, verb)
        return Group(start, negated, _modal(seen, form), _is_passive(seen), infinitive, not seen, "have" in seen, hedge)

    def _without_adverbs(self, start: int, verb: int) -> int:
        while start < verb and (self.tokens[start].kind is DATE or self.is_temporal(start)):
            start += 1
        return start

    def is_temporal(self, at: int) -> bool:
        """Say whether a token is the preposition of a date."""
        return self.norm(at) in _TEMPORAL and self.kind(at + 1) is DATE

    def back(self, at: int) -> int:
        """Give the last token up to a place that is no adverb, date or quotation mark."""
        while at >= 0:
            token = self.tokens[at]
            temporal = token.kind is DATE or self.is_temporal(at)
            adverb = token.kind is WORD and is_adverb(token.norm) and not token.capital
            if not (temporal or adverb or token.norm in QUOTE_MARKS):
                return at
            at -= 1
        return at

    def norm(self, at: int) -> str:
        """Give the small letters of a token, "" beyond the sentence."""
        return self.tokens[at].norm if 0 <= at < len(self.tokens) else ""

    def kind(self, at: int) -> str:
        """Give the kind of a token, "" beyond the sentence."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""

    def is_noun(self, at: int) -> bool:
        """Say whether a token can be a noun: no word of the closed classes and no verb."""
        if not 0 <= at < len(self.tokens):
            return False
        token = self.tokens[at]
        if token.kind is PERSON:
            return True
        word = token.norm
        closed = (
            word in PREPOSITIONS or word in COORDINATORS or word in SUBORDINATORS or word in DETERMINERS
            or word in SUBJECT_PRONOUNS or is_adverb(word)
        )  # fmt: skip
        return token.kind is WORD and not closed and (token.capital or not is_verb(word))


_HEDGES: Final = SUPPOSING_ADVERBS | REPORTING_ADVERBS | SPOILING_ADVERBS


def _modal(seen: list[str], form: str) -> str:
    for word in seen:
        if word in DUTY:
            return "duty"
        if word in WILL:
            return "will"
        if word in ("would", "wouldn't") or (word == "'d" and form is BASE):
            return "would"
        if word in MODALS:
            return "may"
    return ""


def _is_passive(seen: list[str]) -> bool:
    return bool(seen) and (seen[0] in BE or seen[0] in GET or (seen[0] == "'s" and len(seen) == 1))
