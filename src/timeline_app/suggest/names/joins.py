"""People of a project who may be one: proposed, never joined."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from timeline_app.domain.findings import KnownPerson, NameMatch
from timeline_app.domain.names import fold_name
from timeline_app.suggest.names.compare import SAME_NAME, compare_names, may_be_one
from timeline_app.suggest.names.index import NameIndex
from timeline_app.suggest.names.parts import parts_of
from timeline_app.suggest.names.words import word_lists


class _Full(NamedTuple):
    """A spelling worth comparing; a surname alone is, where a person has no other."""

    words: str
    is_surname: bool


def propose_joins(
    people: Sequence[KnownPerson],
    not_same: Collection[tuple[int, str]] = frozenset(),
    is_stopped: Callable[[], bool] = lambda: False,
) -> tuple[tuple[int, int, NameMatch], ...]:
    """Give the pairs of people who may be one, the likelier first: (row id, row id, match), the smaller id first.

    `not_same` holds what the user said is not so: (person, spelling of another person folded by `fold_name`). A pair is
    left out as soon as one spelling of either is refused for the other. A bare surname proposes nobody.
    Once `is_stopped` says yes, nothing is given: it is asked once a person.
    """
    refused: dict[int, set[str]] = {}
    for refuser, spelling in not_same:
        refused.setdefault(refuser, set()).add(spelling)
    index = NameIndex()
    full: list[tuple[_Full, ...]] = []
    found: list[tuple[int, int, NameMatch]] = []
    for at, person in enumerate(people):
        if is_stopped():
            return ()
        names = _full_names(person)
        seen = dict.fromkeys(other for name in names for other in index.candidates(name.words))
        for other in seen:
            match = _best(names, full[other])
            if match.score >= SAME_NAME and not _is_refused(person, people[other], refused):
                pair = sorted((person.person, people[other].person))
                found.append((pair[0], pair[1], match))
        full.append(names)
        for name in names:
            index.add(at, name.words)
    return tuple(sorted(found, key=lambda pair: (-pair[2].score, pair[0], pair[1])))


def _full_names(person: KnownPerson) -> tuple[_Full, ...]:
    names = dict.fromkeys((person.main_name, *person.names))
    full = tuple(_Full(name, False) for name in names if not _is_surname_alone(name))
    return full or (_Full(person.main_name, True),)


def _best(names: Sequence[_Full], others: Sequence[_Full]) -> NameMatch:
    matches = (
        compare_names(one.words, other.words)
        for one in names
        for other in others
        if one.is_surname == other.is_surname and may_be_one(one.words, other.words)
    )
    return max(matches, key=lambda match: match.score, default=NameMatch(0.0, "unlike names"))


def _is_surname_alone(name: str) -> bool:
    """Say whether a title and a surname are all there is: who bears the surname too may be anybody."""
    words = name.split()
    if len(words) != 2:
        return len(words) == 1
    return fold_name(words[0]) in word_lists()["titles"] and len(parts_of(name).names) == 1


def _is_refused(one: KnownPerson, other: KnownPerson, refused: dict[int, set[str]]) -> bool:
    return any(
        fold_name(name) in refused.get(mine.person, ())
        for mine, theirs in ((one, other), (other, one))
        for name in (theirs.main_name, *theirs.names)
    )
