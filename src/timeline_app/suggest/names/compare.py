"""Whether two names may be one person's: `compare_names`, with the reason in words."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from timeline_app.domain.findings import NameMatch
from timeline_app.domain.names import fold_name
from timeline_app.suggest.names.align import Alignment, align, word_cost
from timeline_app.suggest.names.east import compare_eastern
from timeline_app.suggest.names.given import is_given
from timeline_app.suggest.names.index import sound_near
from timeline_app.suggest.names.loosely import compare_loosely, is_written_loosely
from timeline_app.suggest.names.parts import Parts, Word, parts_of

SAME_NAME: Final = 0.5
"""From this score on, two names are proposed as one person's. Below .5 the names say that they are two people."""

_SAME_LETTERS, _FULL, _MIDDLE, _PART, _SURNAME = 1.0, 0.95, 0.9, 0.75, 0.6
_TWO_PEOPLE, _UNLIKE = 0.3, 0.0
_BEARABLE: Final = 1.2
"""How many limits one word may lie off where the other agrees the better."""


@lru_cache(maxsize=100_000)
def compare_names(a: str, b: str) -> NameMatch:
    """Say how alike two names are, whatever their scripts and spellings; the order of the two does not matter.

    The score is 1 for the same letters and near 0 for unlike names; `SAME_NAME` or more means: propose as one person.
    A surname alone goes with a full name that has it (.6); two given names that differ always mean two people.
    """
    if a > b:
        a, b = b, a
    one, other = parts_of(a), parts_of(b)
    if not one.words or not other.words:
        return NameMatch(_UNLIKE, "no name to compare")
    if one.generation and other.generation and one.generation != other.generation:
        return NameMatch(_TWO_PEOPLE, "of two generations (Jr, Sr, II)")
    folded = fold_name(a)
    if folded and folded == fold_name(b):
        return NameMatch(_SAME_LETTERS, "the same letters")
    eastern = compare_eastern(a, b)
    if eastern is not None:
        return eastern
    if is_written_loosely(a) or is_written_loosely(b):
        return compare_loosely(one, other)
    if len(one.names) > len(other.names):
        one, other = other, one
    if len(one.names) == 1:
        return _compare_single(one, other)
    return _compare_full(one, other)


def may_be_one(a: str, b: str) -> bool:
    """Say at little cost whether `compare_names` may come to `SAME_NAME`: most pairs fail at their first word."""
    one, other = parts_of(a), parts_of(b)
    if one.script != other.script or is_written_loosely(a) or is_written_loosely(b):
        return True
    if len(one.names) > len(other.names):
        one, other = other, one
    if len(one.words) != 2 or len(one.names) != 2 or len(other.words) != len(other.names):
        return True
    limit = _limit(one, other)
    if len(other.names) == 2:
        (first, last), (another, theirs) = one.names, other.names
        may = (_is_bearable(first, another, limit) and _is_bearable(last, theirs, limit)) or (
            _is_bearable(first, theirs, limit) and _is_bearable(last, another, limit)
        )
    else:
        may = all(_has_partner(word, other.names, limit) for word in one.names) or any(
            sound_near(one.names[0].sounds + one.names[1].sounds, word.sounds) for word in other.names
        )
    if may or _folded(a) == _folded(b):
        return True
    eastern = compare_eastern(a, b)
    return eastern is not None and eastern.score >= SAME_NAME


@lru_cache(maxsize=20_000)
def _folded(name: str) -> str:
    return fold_name(name)


def _is_bearable(word: Word, other: Word, limit: float) -> bool:
    return word_cost(word, other, limit) <= _BEARABLE


def _has_partner(word: Word, others: Sequence[Word], limit: float) -> bool:
    """Say whether a word may be one of several, or two of them written as one."""
    return any(_is_bearable(word, other, limit) for other in others) or any(
        sound_near(word.sounds, first.sounds + second.sounds) for first, second in pairwise(others)
    )


def _compare_single(one: Parts, other: Parts) -> NameMatch:
    """Compare a single word with a name."""
    word = one.names[0]
    if len(other.names) == 1:
        match = align(one.names, other.names, _limit(one, other, strict=True))
        return _graded(_FULL, match, "the same name, spelled otherwise") if match else _unlike()
    joined = align(one.names, other.names, _limit(one, other))
    if joined is not None and not joined.left_over:
        return _graded(_FULL, joined, "the same name, written as one word")
    limit = _limit(one, other, strict=True)
    if word.is_initial or align((word,), other.names[-1:], limit) is None:
        if not word.is_initial and align((word,), other.names[:1], limit) is not None:
            return NameMatch(0.4, "the first name alone")
        return _unlike()
    return NameMatch(_SURNAME, "the surname alone")


def _compare_full(one: Parts, other: Parts) -> NameMatch:
    """Compare two names of two or more words, the shorter first."""
    limit = _limit(one, other)
    bearable = _BEARABLE if one.script == other.script else 1.7
    if one.script == other.script and len(other.words) == 2 and _surely_unlike(one, other, limit, bearable):
        return _unlike()
    match = align(one.names, other.names, limit, bearable) or _glued(one, other, limit)
    if match is not None:
        return _judged(match, one)
    if _may_turn(one, other):
        names = one.names[-1:] + one.names[:-1]
        turned = align(names, other.names, limit) or align(one.names[1:] + one.names[:1], other.names, limit)
        if turned is not None and not turned.left_over and turned.mean <= 0.5:
            return _graded(_MIDDLE, turned, "the same names in another order")
    if align(one.names[-1:], other.names[-1:], limit) is not None:
        return NameMatch(_TWO_PEOPLE, "the same surname, another given name")
    return _unlike()


def _surely_unlike(one: Parts, other: Parts, limit: float, bearable: float) -> bool:
    """Say whether two names of two words have no family name in common, whichever word it is."""
    (first, last), (another, theirs) = one.names, other.names
    pairs = ((last, theirs), (last, another), (first, theirs))
    return all(word_cost(word, other_word, limit, last=True) > bearable for word, other_word in pairs)


def _glued(one: Parts, other: Parts, limit: float) -> Alignment | None:
    """Compare with particles joined to their names ("de Gaulle", "ديغول"), between scripts."""
    if one.script == other.script or (len(one.names) == len(one.words) and len(other.names) == len(other.words)):
        return None
    names = sorted((one.glued, other.glued), key=len)
    return align(names[0], names[1], limit)


def _judged(match: Alignment, shorter: Parts) -> NameMatch:
    if match.conflict:
        return NameMatch(_TWO_PEOPLE, "names between that differ")
    if not match.solid:
        return NameMatch(_TWO_PEOPLE, "initials alone agree")
    if not match.left_over:
        return _graded(_FULL, match, match.note or "the same name, spelled otherwise")
    if match.first and match.last:
        return _graded(_MIDDLE, match, "a middle name more")
    if all(_given(word) and not word.has_article for word in shorter.names):
        return NameMatch(0.4, "given names of the longer name alone")
    return _graded(_PART, match, "part of the longer name")


def _may_turn(one: Parts, other: Parts) -> bool:
    """Say whether the family name may stand first in one of the two. "Ibrahim Moussa" is not "Moussa Ibrahim"."""
    return not (all(map(_given, one.names)) and all(map(_given, other.names)))


def _given(word: Word) -> bool:
    return is_given(word.latin)


def _limit(one: Parts, other: Parts, strict: bool = False) -> float:
    limit = 0.115 if one.script == other.script else 0.14
    return limit * 0.85 if strict else limit


def _graded(top: float, match: Alignment, reason: str) -> NameMatch:
    """Take a little off for every difference in spelling; what is called the same stays above the threshold."""
    return NameMatch(round(max(SAME_NAME + 0.02, top - 0.15 * match.mean), 3), reason)


def _unlike() -> NameMatch:
    return NameMatch(_UNLIKE, "unlike names")
