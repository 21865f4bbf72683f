"""Things that have a day set for them: "fit for Sunday's match", "ahead of the vote on Friday", "who speaks on Monday".

The verb beside such a date is often past or perfect ("has been passed fit for Sunday's match") and says nothing of it.
"""

from typing import Final

from timeline_app.suggest.dates.tokens import Token
from timeline_app.suggest.dates.verbs import AUXILIARIES, SPEECH, is_past

SCHEDULED: Final = frozenset("""
match matches clash game games final finals semi-final semifinal quarter-final quarterfinal replay derby tie fixture
fixtures race opener showdown meeting meetings summit talks conference hearing hearings vote votes election elections
poll polls runoff run-off by-election rerun referendum ballot debate session sitting inauguration ceremony launch
deadline trial verdict sentencing arraignment visit trip tour rally march launch release premiere opening start kick-off
funeral wedding congress convention primary primaries budget statement announcement decision date appearance encounter
fight bout tournament cup festival parade flight negotiations round leg inquest appeal auction reopening
""".split())  # fmt: skip # noqa: SIM905 - a list of words is read as words
_BLAMED: Final = frozenset("""
blame blamed blames blaming responsible responsibility apologise apologised apologize apologized apology apologises
condemned criticised criticized praised praise thanked thank arrested punished fined paid rewarded sorry accused
credit credited remembered charged detained suspect suspected wanted convicted jailed sentenced held known
""".split())  # fmt: skip # noqa: SIM905 - a list of words is read as words
"""Before "for" these look back: "was blamed for Friday's game"."""
_CHOSEN: Final = frozenset("""
named picked selected recalled included ruled cleared passed declared prepared chosen chose suspended postponed banned
called registered nominated fielded qualified booked scheduled arranged set planned delayed cancelled favoured favored
""".split())  # fmt: skip # noqa: SIM905 - a list of words is read as words
"""Past as they are, these speak of what is to come: "named his team for Sunday's match"."""
_NOW: Final = frozenset({"has", "have", "is", "are", "be", "been", "will", "being", "'ve"})
_OF_A_PLACE: Final = frozenset(
    {"in", "at", "with", "between", "on", "against", "of", "the", "a", "and", "here", "there"}
)
_LEADING: Final = frozenset({"on", "this", "coming", "in", "late", "early"})
_DESCRIBES: Final = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "our", "key", "crucial", "next", "vital"}
)
_WHO: Final = frozenset({"who", "which", "he", "she", "it"})
_NO_PLAN: Final = frozenset(
    {"was", "has", "is", "does", "his", "its", "this", "others", "us", "as", "always", "perhaps"}
)
_HEAD, _SPAN, _BLAME, _CLAUSE = 7, 6, 5, 14


def is_scheduled(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Say whether the date of tokens `start … end` is that of a thing still to come, whatever the verb says."""
    thing = _thing(tokens, start, end)
    return thing is not None and _is_awaited(tokens, thing)


def is_of_plan(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether the word is a verb of the plain present behind its pronoun: "who names his team on Wednesday"."""
    word = tokens[at].norm if 0 < at < len(tokens) else ""
    if not word.endswith("s") or len(word) < 4 or word in _NO_PLAN or word in SPEECH:
        return False
    return tokens[at - 1].norm in _WHO and tokens[at].kind == "word" and not word.endswith("ss")


def _thing(tokens: tuple[Token, ...], start: int, end: int) -> int | None:
    """Give where the name of the scheduled thing begins: at the date itself, or before it ("the vote in Oran on …")."""
    if end < len(tokens) and (tokens[end].kind == "possessive" or tokens[end].norm in SCHEDULED):
        return start if _heads(tokens, end) else None
    at = start - 1
    while at >= 0 and tokens[at].norm in _LEADING:
        at -= 1
    for step in range(at, max(at - _SPAN, -1), -1):
        word = tokens[step]
        if word.norm in SCHEDULED:
            return step
        if word.kind != "word" or is_past(word.norm) or word.norm in AUXILIARIES:
            return None
    return None


def _heads(tokens: tuple[Token, ...], end: int) -> bool:
    # "Sunday's Six Nations clash with Ireland": the last noun before what follows it
    for token in tokens[end : end + _HEAD]:
        if token.norm in SCHEDULED:
            return True
        if token.kind not in ("word", "possessive", "number", "ordinal", "dash") or token.norm in _OF_A_PLACE:
            return False
        if is_past(token.norm):
            return False
    return False


def _is_awaited(tokens: tuple[Token, ...], thing: int) -> bool:
    # "for Sunday's match", "ahead of the key vote", "for the second round of talks"
    for at in range(thing - 1, max(thing - _SPAN, -1), -1):
        word = tokens[at].norm
        if word == "for":
            return not _looks_back(tokens, at)
        if tokens[at].kind not in ("word", "possessive", "ordinal", "number") or is_past(word) or word in AUXILIARIES:
            return False
    return False


def _looks_back(tokens: tuple[Token, ...], at: int) -> bool:
    # "was blamed for Friday's game", "withdrew from the team for Friday's game"
    if any(token.norm in _BLAMED for token in tokens[max(at - _BLAME, 0) : at]):
        return True
    for step in range(at - 1, max(at - _CLAUSE, -1), -1):
        word = tokens[step].norm
        if word in AUXILIARIES or is_past(word):
            before = {token.norm for token in tokens[max(step - 3, 0) : step + 1]}
            return word not in _CHOSEN and not before & _NOW
        if word in (";", ":", "(", "“"):
            break
    return False
