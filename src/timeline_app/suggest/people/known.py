"""People of the project in an article: who bears exactly their name, and who may be meant. Nobody is joined here."""

from collections.abc import Collection, Sequence
from typing import Final

from timeline_app.domain.findings import KnownPerson, PersonProposal
from timeline_app.suggest.names import SAME_NAME, NameIndex, compare_names
from timeline_app.suggest.people.gather import folded

_MOST: Final = 5
_SHORTEST: Final = 2
_MOST_PLACES: Final = 500


class KnownNames:
    """The names of the project's people, for looking up."""

    def __init__(self, people: Sequence[KnownPerson], not_same: Collection[tuple[int, str]]) -> None:
        self._names = {person.person: (person.main_name, *person.names) for person in people}
        self._compared = {person: _full(names) for person, names in self._names.items()}
        self._not_same = frozenset(not_same)
        self._by_name: dict[str, set[int]] = {}
        self._index = NameIndex()
        for person, compared in self._compared.items():
            for name in compared:
                self._index.add(person, name)
            for name in self._names[person]:
                self._by_name.setdefault(folded(name), set()).add(person)

    def written_in(self, text: str) -> dict[int, list[tuple[int, int]]]:
        """Give where full names in scripts without capitals stand, by the one person who bears them."""
        found: dict[int, list[tuple[int, int]]] = {}
        for person, names in self._compared.items():
            for name in names:
                if len(name) < _SHORTEST or name.upper() != name.lower() or len(self._by_name[folded(name)]) > 1:
                    continue
                at = text.find(name)
                while at >= 0 and len(found.get(person, ())) < _MOST_PLACES:
                    found.setdefault(person, []).append((at, at + len(name)))
                    at = text.find(name, at + len(name))
        return {person: sorted(set(places)) for person, places in found.items()}

    def match(self, spellings: Sequence[str]) -> tuple[int | None, tuple[PersonProposal, ...]]:
        """Give the one person who bears exactly one of these full names, or the people who may be meant."""
        keys = dict.fromkeys(folded(spelling) for spelling in spellings)
        refused = {person for person, spelling in self._not_same if spelling in keys}
        full = [key for key in keys if " " in key] or list(keys)
        exact = set().union(*(self._by_name.get(key, set()) for key in full)) - refused if full else set()
        if len(exact) == 1:
            return exact.pop(), ()
        return None, self._proposals(spellings, refused)

    def _proposals(self, spellings: Sequence[str], refused: set[int]) -> tuple[PersonProposal, ...]:
        distinct = list(dict.fromkeys(spellings))
        longest = max(len(spelling.split()) for spelling in distinct)
        asked = [spelling for spelling in distinct if len(spelling.split()) > 1] if longest > 1 else distinct
        found: list[PersonProposal] = []
        for person in dict.fromkeys(owner for spelling in asked for owner in self._index.candidates(spelling)):
            best = max(
                (compare_names(spelling, name) for spelling in asked for name in self._compared[person]),
                key=lambda match: match.score,
            )
            if best.score >= SAME_NAME and person not in refused:
                found.append(PersonProposal(person, best))
        return tuple(sorted(found, key=lambda proposal: (-proposal.match.score, proposal.person))[:_MOST])


def _full(names: Sequence[str]) -> tuple[str, ...]:
    """Give the names of two or more words, all names where there is none: a surname alone says little."""
    return tuple(name for name in names if len(name.split()) > 1) or tuple(names)
