"""People of the project in an article: who bears exactly their name, and who may be meant. Nobody is joined here."""

from collections.abc import Collection, Sequence
from typing import Final

from timeline_app.domain.findings import KnownPerson, NameMatch, PersonProposal
from timeline_app.domain.names import fold_name
from timeline_app.suggest.names import SAME_NAME, compare_names

_MOST: Final = 5


class KnownNames:
    """The names of the project's people, for looking up."""

    def __init__(self, people: Sequence[KnownPerson], not_same: Collection[tuple[int, str]]) -> None:
        self._people = people
        self._not_same = frozenset(not_same)
        self._by_name: dict[str, set[int]] = {}
        for person in people:
            for name in (person.main_name, *person.names):
                self._by_name.setdefault(fold_name(name), set()).add(person.person)

    def match(self, spellings: Sequence[str]) -> tuple[int | None, tuple[PersonProposal, ...]]:
        """Give the one person who bears exactly one of these full names, or the people who may be meant."""
        folded = dict.fromkeys(fold_name(spelling) for spelling in spellings)
        refused = {person for person, spelling in self._not_same if spelling in folded}
        full = [key for key in folded if " " in key] or list(folded)
        exact = set().union(*(self._by_name.get(key, set()) for key in full)) - refused if full else set()
        if len(exact) == 1:
            return exact.pop(), ()
        return None, self._proposals(spellings, refused)

    def _proposals(self, spellings: Sequence[str], refused: set[int]) -> tuple[PersonProposal, ...]:
        distinct = list(dict.fromkeys(spellings))
        longest = max(len(spelling.split()) for spelling in distinct)
        asked = [spelling for spelling in distinct if len(spelling.split()) > 1] if longest > 1 else distinct
        found: list[PersonProposal] = []
        for person in self._people:
            if person.person in refused:
                continue
            best = max(
                (compare_names(spelling, name) for spelling in asked for name in (person.main_name, *person.names)),
                key=lambda match: match.score,
                default=NameMatch(0.0, ""),
            )
            if best.score >= SAME_NAME:
                found.append(PersonProposal(person.person, best))
        return tuple(sorted(found, key=lambda proposal: (-proposal.match.score, proposal.person))[:_MOST])
