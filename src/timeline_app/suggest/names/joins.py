"""People of a project who may be one: proposed, never joined."""

from collections.abc import Collection, Sequence

from timeline_app.domain.findings import KnownPerson, NameMatch
from timeline_app.domain.names import fold_name
from timeline_app.suggest.names.compare import SAME_NAME, compare_names
from timeline_app.suggest.names.index import NameIndex


def propose_joins(
    people: Sequence[KnownPerson], not_same: Collection[tuple[int, str]] = frozenset()
) -> tuple[tuple[int, int, NameMatch], ...]:
    """Give the pairs of people who may be one, the likelier first: (row id, row id, match), the smaller id first.

    `not_same` holds what the user said is not so: (person, spelling of another person folded by `fold_name`). A pair is
    left out as soon as one spelling of either is refused for the other. A bare surname proposes nobody.
    """
    refused: dict[int, set[str]] = {}
    for refuser, spelling in not_same:
        refused.setdefault(refuser, set()).add(spelling)
    index = NameIndex()
    found: list[tuple[int, int, NameMatch]] = []
    for at, person in enumerate(people):
        names = _full_names(person)
        seen = dict.fromkeys(other for name in names for other in index.candidates(name))
        for other in seen:
            match = _best(names, _full_names(people[other]))
            if match.score >= SAME_NAME and not _is_refused(person, people[other], refused):
                pair = sorted((person.person, people[other].person))
                found.append((pair[0], pair[1], match))
        for name in names:
            index.add(at, name)
    return tuple(sorted(found, key=lambda pair: (-pair[2].score, pair[0], pair[1])))


def _full_names(person: KnownPerson) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (person.main_name, *person.names) if len(name.split()) > 1)) or (
        person.main_name,
    )


def _best(names: Sequence[str], others: Sequence[str]) -> NameMatch:
    single = len(names[0].split()) == 1 or len(others[0].split()) == 1
    if single and len(names[0].split()) != len(others[0].split()):
        return NameMatch(0.0, "a surname alone")
    return max((compare_names(one, other) for one in names for other in others), key=lambda match: match.score)


def _is_refused(one: KnownPerson, other: KnownPerson, refused: dict[int, set[str]]) -> bool:
    return any(
        fold_name(name) in refused.get(mine.person, ())
        for mine, theirs in ((one, other), (other, one))
        for name in (theirs.main_name, *theirs.names)
    )
