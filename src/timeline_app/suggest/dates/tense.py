"""The tense that goes with a date in running text: what the verb beside it says, looking back unless it looks ahead."""

from timeline_app.suggest.dates.context import Tense
from timeline_app.suggest.dates.tokens import Token
from timeline_app.suggest.dates.verbs import (
    AHEAD,
    AHEAD_BEFORE,
    BASE_FORMS,
    BE,
    DONE_TO,
    is_past,
)

_BEFORE, _AFTER = 16, 10
_ENDS_OF_SENTENCE = frozenset(".!?;")


def tense_at(tokens: tuple[Token, ...], start: int, end: int) -> Tense | None:
    """Give the tense for the expression of tokens `start … end`, None where no verb says it.

    A verb right behind counts first ("on Monday ordered"), then the nearest before, then the nearest behind.
    """
    return (
        _tense_of(tokens, end)
        or _first_verb(tokens, range(start - 1, max(start - 1 - _BEFORE, -1), -1))
        or _first_verb(tokens, range(end, min(end + _AFTER, len(tokens))))
    )


def _first_verb(tokens: tuple[Token, ...], places: range) -> Tense | None:
    for at in places:
        if tokens[at].norm in _ENDS_OF_SENTENCE and tokens[at].kind == "mark" and not _is_abbreviated(tokens, at):
            return None
        tense = _tense_of(tokens, at)
        if tense:
            return tense
    return None


def _is_abbreviated(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].norm == "." and at + 1 < len(tokens)


def _tense_of(tokens: tuple[Token, ...], at: int) -> Tense | None:
    word = _word(tokens, at)
    if word in AHEAD_BEFORE:
        followers = AHEAD_BEFORE[word]
        ahead = _word(tokens, at + 1) in followers and not (word == "due" and _is_reason(tokens, at))
        return Tense.FUTURE if ahead else None
    if word == "to":
        return _of_infinitive(tokens, at)
    if word in AHEAD:
        return None if _is_perfect(tokens, at, word) else Tense.FUTURE
    return Tense.PAST if is_past(word) else None


def _is_reason(tokens: tuple[Token, ...], at: int) -> bool:
    # "closed due to flooding", but "is due to appear"
    return _word(tokens, at + 1) == "to" and _word(tokens, at + 2) not in BASE_FORMS


def _is_perfect(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    # "could have fled", "is being held", "expected" in "as expected", "is believed to have left"
    following = _word(tokens, at + 1)
    if word == "may":  # the month: "on May 3", "5 May"
        return "number" in (_kind(tokens, at - 1), _kind(tokens, at + 1)) or following == "have"
    if word in ("is", "are"):
        return is_past(following) or _word(tokens, at + 2) == "to" or following in ("believed", "said")
    if word == "expected":
        return _word(tokens, at - 1) == "as"
    return following in ("have", "not") and "have" in (following, _word(tokens, at + 2))


def _of_infinitive(tokens: tuple[Token, ...], at: int) -> Tense | None:
    if _word(tokens, at + 1) not in BASE_FORMS:
        return None
    before = _word(tokens, at - 1)
    if before in BE:
        return Tense.FUTURE
    return None if before in DONE_TO else Tense.FUTURE


def _kind(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].kind if 0 <= at < len(tokens) else ""


def _word(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""
