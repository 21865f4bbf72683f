"""People by the words of their names, whatever the spelling or the script."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from heapq import nsmallest
from itertools import islice, takewhile
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from timeline_app.domain.spelling import Vocabulary, is_one_slip
from timeline_app.domain.text_folding import folded_words
from timeline_app.domain.text_matching import Terms, Wanted
from timeline_app.queries._events import listed_people
from timeline_app.queries.timeline import StoppedError
from timeline_app.store.tables import name
from timeline_app.suggest.names import SAME_NAME, compare_names
from timeline_app.suggest.names.index import rough
from timeline_app.suggest.names.parts import parts_of

EXACT, BEGINS, NEAR = 0, 1, 2
"""How well a word of a name answers a word of the question."""
_QUICK: Final = 5_000
"""With so many different words in names, all of them are compared at the first go; with more, at the second."""
MOST_RANKED: Final = 2_000
"""Of so many people, those with the shortest names, it is looked up how well they answer."""
_MOST_REMEMBERED: Final = 500
_SHORTEST_NEAR: Final = 4
"""Words of fewer consonants must agree in all of them: among thousands of names many lack one."""


class PersonMatch(NamedTuple):
    """Somebody found. `levels` is how well each word answers; `spelling` the name that does it best."""

    person: int
    label: str
    spelling: str
    levels: tuple[int, ...]

    @property
    def is_near(self) -> bool:
        """Say whether another spelling answered."""
        return NEAR in self.levels


class PeopleWords:
    """The names of listed people, main name first. Made by `read_people_words`."""

    def __init__(self, labels: Mapping[int, str], spelled: Mapping[int, Sequence[str]]) -> None:
        self.labels = labels
        self.names = {row: tuple(dict.fromkeys((label, *spelled.get(row, ())))) for row, label in labels.items()}
        self._words = {spelling: folded_words(spelling) for names in self.names.values() for spelling in names}
        self._having: defaultdict[str, set[int]] = defaultdict(set)
        for row, names in self.names.items():
            for spelling in names:
                for word in self._words[spelling]:
                    self._having[word].add(row)
        self._remembered: dict[str, tuple[str, ...]] = {}

    @property
    def is_small(self) -> bool:
        """Say whether all words are compared in a moment."""
        return len(self._having) <= _QUICK

    def get_ready(self) -> None:
        """Do now what the first question would wait for, where that is little."""
        if self.is_small:
            self._near("a name")
            self._answers("", with_near=False)

    def found(self, terms: Terms, *, with_near: bool, is_stopped: Callable[[], bool]) -> list[PersonMatch]:
        """Give who has a name that answers every term, the best first, `MOST_RANKED` at most.

        Each term is in one way of writing.
        """
        asked = [ways[0] for ways in terms if ways]
        answers = [self._answers(word, with_near) for wanted in asked for word in wanted.words]
        if not answers:
            return []
        rows: set[int] | None = None
        for answer in answers:
            having = {row for word in answer for row in self._having.get(word, ())}
            rows = having if rows is None else rows & having
        found = []
        for n, row in enumerate(nsmallest(MOST_RANKED, rows or (), key=lambda row: (len(self.labels[row]), row))):
            if n % 500 == 0 and is_stopped():
                raise StoppedError
            best = min((match for match in self._matches(row, answers)), key=_worse, default=None)
            if best is not None:
                found.append(best)
        return sorted(found, key=_worse)

    def ways(self, terms: Terms, people: Sequence[PersonMatch], *, with_near: bool) -> list[list[Wanted]]:
        """Give the terms with the words by which the names of some people are spelled otherwise."""
        return [[*ways, *self._other_ways(ways, people, with_near)] for ways in terms]

    def _other_ways(self, ways: Sequence[Wanted], people: Sequence[PersonMatch], with_near: bool) -> list[Wanted]:
        if len(ways) != 1 or len(ways[0].words) != 1:
            return []
        word = ways[0].words[0]
        near = {other for other, level in self._answers(word, with_near).items() if level == NEAR}
        theirs = dict.fromkeys(
            (other, spelling == match.spelling)
            for match in people
            for spelling in self.names[match.person]
            for other in self._words[spelling]
        )
        # Of one person's other spellings less is asked: Ada and Adah.
        also = (other for other, answered in theirs if other in near or (not answered and is_one_slip(word, other)))
        return [Wanted((other,)) for other in dict.fromkeys(also)]

    def _matches(self, row: int, answers: Sequence[Mapping[str, int]]) -> Iterator[PersonMatch]:
        for spelling in self.names[row]:
            words = self._words[spelling]
            levels = []
            for answer in answers:
                level = min((answer[word] for word in words if word in answer), default=None)
                if level is None:
                    break
                levels.append(level)
            else:
                yield PersonMatch(row, self.labels[row], spelling, tuple(levels))

    def _answers(self, word: str, with_near: bool) -> dict[str, int]:
        """Give the words of names that answer a word, with how well they do."""
        first = bisect_left(self._sorted, word)
        found = dict.fromkeys(
            takewhile(lambda other: other.startswith(word), islice(self._sorted, first, None)), BEGINS
        )
        if word in self._having:
            found[word] = EXACT
        if with_near:
            for other in self._near(word):
                found.setdefault(other, NEAR)
        return found

    def _near(self, word: str) -> tuple[str, ...]:
        """Give the words of names that are spellings of a word; what was asked last is remembered."""
        found = self._remembered.get(word)
        if found is None:
            slipped = self._vocabulary.near(word) if word not in self._having else []
            heard = [other for other in self._sounding_like(word) if compare_names(word, other).score >= SAME_NAME]
            found = tuple(dict.fromkeys([*slipped, *heard]))
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[word] = found
        return found

    def _sounding_like(self, word: str) -> list[str]:
        """Give words that may spell one: in its script those with all its consonants, in others with all but one."""
        heard = _heard(word)
        found = dict.fromkeys(other for key in _near_keys(heard) for other in self._by_sound.get(key, ()))
        if not word.isascii():
            return list(found)
        return [other for other in found if not other.isascii() or _heard(other) == heard]

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._having)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._having)

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._having:
            for key in _near_keys(_heard(word)):
                found[key].append(word)
        return dict(found)


@lru_cache(maxsize=50_000)
def _heard(word: str) -> str:
    """Give the consonants of a word by class."""
    return rough("".join(part.sounds for part in parts_of(word).names))


def _near_keys(heard: str) -> set[str]:
    """Give the keys under which words meet that may be spellings of one: their consonants, and all but one of them."""
    if len(heard) < _SHORTEST_NEAR:
        return {heard} if heard else set()
    return {heard, *(heard[:at] + heard[at + 1 :] for at in range(len(heard)))}


def read_people_words(conn: Connection) -> PeopleWords:
    """Read the names of everybody listed."""
    spelled: defaultdict[int, list[str]] = defaultdict(list)
    for person, text in conn.execute(select(name.c.person, name.c.text).order_by(name.c.id)).all():
        spelled[person].append(text)
    words = PeopleWords(listed_people(conn), spelled)
    words.get_ready()
    return words


def _worse(match: PersonMatch) -> tuple[int, bool, int, str, int]:
    is_other = match.spelling != match.label
    return sum(match.levels), is_other, len(match.spelling), match.label.casefold(), match.person
