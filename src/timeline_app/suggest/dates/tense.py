"""The tense that goes with a date in running text: what the nearest verb says, looking back unless it looks ahead."""

from timeline_app.suggest.dates.context import Tense
from timeline_app.suggest.dates.tokens import Token

_AHEAD = frozenset({
    "will", "won't", "shall", "'ll", "upcoming", "due", "scheduled", "plans", "expected", "expects", "intends", "set",
    "takes", "begins", "starts", "opens", "closes", "ends", "meets", "faces", "arrives", "leaves", "planning", "aims",
    "hopes", "deadline", "going", "tomorrow", "would", "vows", "goes",
})  # fmt: skip
_BACK = frozenset({
    "was", "were", "had", "did", "said", "told", "went", "came", "left", "fled", "quit", "took", "held", "met", "began",
    "made", "gave", "got", "saw", "found", "lost", "won", "fell", "rose", "broke", "spoke", "wrote", "became", "led",
    "sent", "kept", "knew", "stood", "flew", "drove", "ran", "struck", "shot", "withdrew", "has", "have", "been",
})  # fmt: skip
_BEFORE, _AFTER = 14, 10
_ENDS_OF_SENTENCE = frozenset(".!?;")


def tense_at(tokens: tuple[Token, ...], start: int, end: int) -> Tense:
    """Give the tense for the expression of tokens `start … end`: the nearest verb before it, then the one behind."""
    return _first_verb(tokens, range(start - 1, max(start - 1 - _BEFORE, -1), -1)) or (
        _first_verb(tokens, range(end, min(end + _AFTER, len(tokens)))) or Tense.PAST
    )


def _first_verb(tokens: tuple[Token, ...], places: range) -> Tense | None:
    for at in places:
        word = tokens[at].norm
        if word in _ENDS_OF_SENTENCE:
            return None
        if word in _AHEAD:
            return Tense.FUTURE
        if word in _BACK or (word.endswith("ed") and len(word) > 4):
            return Tense.PAST
    return None
