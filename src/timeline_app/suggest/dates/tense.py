"""The tense that goes with a date in running text: what the verb beside it says, looking back unless it looks ahead."""

from timeline_app.suggest.dates.context import Tense
from timeline_app.suggest.dates.schedule import is_of_plan, is_scheduled
from timeline_app.suggest.dates.tokens import Token
from timeline_app.suggest.dates.verbs import (
    AHEAD,
    AHEAD_BEFORE,
    ALSO_NOUNS,
    BASE_FORMS,
    BE,
    DONE_NOUNS,
    DONE_TO,
    INTENDS,
    MODALS,
    NO_VERBS,
    ONLY_PLANS,
    PLANS,
    PUTS_OFF,
    SETS,
    SPEECH,
    is_past,
)

_BEFORE, _AFTER, _SET_AT = 16, 10, 7
_MADE_TO = frozenset({"did", "helped", "saw", "heard", "let", "made", "watched", "the", "a"})
_ENDS_OF_SENTENCE = frozenset(".!?;")
_BEFORE_A_NOUN = frozenset({
    "the", "his", "her", "their", "its", "our", "of", "all", "some", "many", "more", "no", "any", "these", "those",
    "new", "for", "from", "with", "by", "in", "on", "at", "dashed", "raised", "two", "three", "four", "several", "'s",
})  # fmt: skip
_LIMITS = frozenset({"until", "till", "to", "through", "for", "by"})


def tense_at(tokens: tuple[Token, ...], start: int, end: int) -> Tense | None:
    """Give the tense for the expression of tokens `start … end`, None where no verb says it.

    The nearest verb before counts first, unless it is one of speech and another stands right behind; then the nearest
    behind. Of what was only planned ("had been set for Monday") it is the present: it may lie either way.
    """
    if _word(tokens, end) in DONE_NOUNS and _word(tokens, end - 1) not in ("'s",):
        return Tense.PAST
    if _was_off(tokens, end):
        return Tense.PAST
    if (
        _put_off(tokens, start)
        or _is_set(tokens, start, end)
        or _is_planned_for(tokens, start)
        or is_scheduled(tokens, start, end)
    ):
        return Tense.FUTURE
    behind = None if _word(tokens, end) == "to" else _tense_of(tokens, end)  # "announced plans on Monday to close"
    verb = _nearest_verb(tokens, range(start - 1, max(start - 1 - _BEFORE, -1), -1))
    if behind and (verb is None or _word(tokens, verb) in SPEECH):
        return behind  # "said the court on Monday ordered"; in "who was seen on Monday will" the date is taken
    if verb is None:
        verb = _nearest_verb(tokens, range(end, min(end + _AFTER, len(tokens))), finite=True)
    if verb is None:
        return Tense.FUTURE if _word(tokens, start - 1) in ("starting", "beginning") else None
    return _tense_of(tokens, verb)


def _was_off(tokens: tuple[Token, ...], end: int) -> bool:
    # "would meet on Friday, which was then put off"
    which = end + (_word(tokens, end) == ",")
    return _word(tokens, which) == "which" and _tense_of(tokens, which + 1) is Tense.PAST


def _put_off(tokens: tuple[Token, ...], start: int) -> bool:
    # "adjourned the case until Monday", "postponed to June"
    if _word(tokens, start) == "from" and _word(tokens, start - 1) in ("moved", "postponed", "rescheduled", "pushed"):
        return True
    is_limit = _word(tokens, start) in _LIMITS or _word(tokens, start - 1) in _LIMITS
    return is_limit and any(_word(tokens, at) in PUTS_OFF for at in range(max(start - _BEFORE, 0), start))


def _is_planned_for(tokens: tuple[Token, ...], start: int) -> bool:
    # "the polls open on Monday", "they vote on Sunday", but "the vote on Sunday"
    at = start - 1
    if _word(tokens, at) in ("on", "in", "at", "this", "next"):
        at -= 1
    if _word(tokens, at) in ONLY_PLANS:
        return _word(tokens, at - 1) not in _MADE_TO and not _is_told(tokens, at)
    subject = _word(tokens, at - 1)
    return _word(tokens, at) in PLANS and (subject.endswith("s") or subject in ("they", "we", "you", "people"))


def _is_told(tokens: tuple[Token, ...], at: int) -> bool:
    # "did begin on Monday", "was seen to arrive on Monday"
    return _word(tokens, at - 1) == "to" and _of_infinitive(tokens, at - 1) is None


def _is_set(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    # "set the funeral for Saturday", "set June 26 for a new election", but "had set it for Monday"
    if _word(tokens, start - 1) in SETS and _word(tokens, end) in ("for", "as"):
        return not _was_had(tokens, start - 1)
    if _word(tokens, start - 1) != "for":
        return False
    for at in range(start - 2, max(start - 2 - _SET_AT, -1), -1):
        if _word(tokens, at) in SETS:
            return not _was_had(tokens, at)
        if tokens[at].kind not in ("word", "possessive") or is_past(_word(tokens, at)):
            return False
    return False


def _nearest_verb(tokens: tuple[Token, ...], places: range, finite: bool = False) -> int | None:
    # Behind a date only a `finite` verb counts: "On Monday, an attempt to leave failed".
    for at in places:
        if tokens[at].norm in _ENDS_OF_SENTENCE and not _is_abbreviated(tokens, at):
            return None
        if _tense_of(tokens, at) and not (finite and tokens[at].norm == "to"):
            return at
    return None


def _is_abbreviated(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].norm == "." and at + 1 < len(tokens)


def _tense_of(tokens: tuple[Token, ...], at: int) -> Tense | None:
    word = _word(tokens, at)
    if word in AHEAD_BEFORE:
        ahead = _word(tokens, at + 1) in AHEAD_BEFORE[word] and not (word == "due" and _is_reason(tokens, at))
        if ahead and _was_had(tokens, at):
            return Tense.PRESENT
        if ahead or not is_past(word):
            return Tense.FUTURE if ahead else None
    if word == "to":
        return _of_infinitive(tokens, at)
    if word in ("planned", "scheduled") and _was_had(tokens, at):
        return Tense.PRESENT
    if word in AHEAD or word.endswith("'ll"):
        return None if _is_perfect(tokens, at, word) or _is_noun(tokens, at, word) else Tense.FUTURE
    if is_of_plan(tokens, at):
        return Tense.FUTURE
    return _of_past(tokens, at) if is_past(word) else None


def _of_past(tokens: tuple[Token, ...], at: int) -> Tense | None:
    # "will be held", "is to be tried", "must be paid" look ahead; "is being held" looks nowhere
    for before in range(at - 1, max(at - 4, -1), -1):
        word = _word(tokens, before)
        if word in ("be", "being"):
            ahead = _word(tokens, before - 1) in MODALS or _word(tokens, before - 1) in ("to", "not", "also", "only")
            return Tense.FUTURE if ahead and word == "be" else Tense.PAST if word == "be" else None
        if not word.endswith("ly"):
            break
    return Tense.PAST


def _was_had(tokens: tuple[Token, ...], at: int) -> bool:
    # "had been due to", "had planned to": it may have come to nothing, and lies back
    return any(_word(tokens, before) == "had" for before in range(max(at - 3, 0), at))


def _is_reason(tokens: tuple[Token, ...], at: int) -> bool:
    # "closed due to flooding", but "was due to sail"
    if _word(tokens, at + 1) != "to":
        return False
    following = _word(tokens, at + 2)
    if following in BASE_FORMS:
        return False
    return _word(tokens, at - 1) not in BE or following in NO_VERBS or following.endswith("ing")


def _is_perfect(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    # "could have fled", "is being held", "as expected", "is believed to have left"
    following = _word(tokens, at + 1)
    if word == "may":  # the month: "on May 3", "5 May"
        return "number" in (_kind(tokens, at - 1), _kind(tokens, at + 1)) or following == "have"
    if word in ("is", "are"):
        return is_past(following) or following in ("believed", "said", "not", "being")
    if word in ("expected", "planned", "scheduled"):
        return _word(tokens, at - 1) in ("as", "than", "had") or _was_had(tokens, at)
    return following in ("have", "not") and "have" in (following, _word(tokens, at + 2))


def _is_noun(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    # "won 200 votes on Monday", "announced plans on Monday", "its launches last year"
    if word not in ALSO_NOUNS:
        return False
    before = _word(tokens, at - 1)
    return before in _BEFORE_A_NOUN or _kind(tokens, at - 1) == "number" or (is_past(before) and before not in BE)


def _of_infinitive(tokens: tuple[Token, ...], at: int) -> Tense | None:
    if _word(tokens, at - 1) in INTENDS and _kind(tokens, at + 1) == "word" and not _was_had(tokens, at - 1):
        return None if _word(tokens, at + 1) in NO_VERBS else Tense.FUTURE
    if _word(tokens, at + 1) not in BASE_FORMS or (
        _word(tokens, at + 1) == "march" and _kind(tokens, at + 2) == "number"
    ):
        return None
    before = _word(tokens, at - 1)
    return None if before in DONE_TO or _was_had(tokens, at) else Tense.FUTURE


def _kind(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].kind if 0 <= at < len(tokens) else ""


def _word(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""
