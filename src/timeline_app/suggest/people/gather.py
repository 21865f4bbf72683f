"""Mentions gathered into people: spellings of one person, surnames alone, and what fits more than one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from typing import Final

from timeline_app.domain.names import fold_name
from timeline_app.suggest.names import NameIndex, compare_names
from timeline_app.suggest.names.given import is_short_form
from timeline_app.suggest.names.index import is_near
from timeline_app.suggest.people.evidence import SURE
from timeline_app.suggest.people.lists import family_names, is_given
from timeline_app.suggest.people.mention import Mention
from timeline_app.suggest.people.tongue import stem

_ONE_PERSON: Final = 0.7
"""Within an article, spellings from this score on are one person's."""
_SURE_ALONE: Final = 1.0
_SOME: Final = -0.5
"""What a common given name alone, with nothing against it, is worth more than."""
_SHORTEST_LIKE, _MOST_LONGER = 4, 3
_NOTHING_AGAINST: Final = -2.0
"""The evidence of a single word of which nothing is known."""
_ALIAS_REACH: Final = 60
_OPENING: Final = frozenset({"abdel", "abdul", "abd", "abu", "ben", "bin", "ould", "el", "al", "de", "van", "von"})
_MOST_PEOPLE: Final = 400
_MOST_COMPARED: Final = 3_000
_MOST_SPELLINGS: Final = 6
_MOST_IN_HEADLINE: Final = 3


@dataclass(slots=True)
class Entity:
    """A person of the article while their mentions are gathered."""

    number: int
    mentions: list[Mention] = field(default_factory=list)
    names: dict[str, Mention] = field(default_factory=dict)
    surnames: set[str] = field(default_factory=set)
    firsts: set[str] = field(default_factory=set)
    gender: str = ""
    full: bool = False

    def add(self, mention: Mention) -> None:
        """Take a mention in."""
        self.mentions.append(mention)
        if not mention.single or not self.full:
            self.names.setdefault(folded(mention.name), mention)
        self.gender = self.gender or mention.gender
        if not mention.single:
            self.full = True
            self.firsts.add(mention.words[0].key)
            self.firsts.update(word.key for word in mention.words[1:-1] if is_given(word.key))
        self.surnames.add(surname_key(mention))

    @property
    def best(self) -> Mention:
        """The fullest mention."""
        return max(self.names.values(), key=lambda mention: (len(mention.words), -mention.start))


@dataclass(slots=True)
class Gathered:
    """The people of the article and the mentions left open."""

    people: list[Entity] = field(default_factory=list)
    index: NameIndex = field(default_factory=NameIndex)
    by_name: dict[str, Entity] = field(default_factory=dict)
    open_mentions: list[tuple[Mention, tuple[Entity, ...]]] = field(default_factory=list)
    compared: int = 0


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """Fold a name, remembering it."""
    return fold_name(name)


@lru_cache(maxsize=20_000)
def _last_key(word: str) -> str:
    key = stem(folded(word))
    return key.split(" ")[-1] if key else ""


def surname_key(mention: Mention) -> str:
    """Give the folded last name of a mention, without the article."""
    return _last_key(mention.words[-1].name)


def gather(mentions: Sequence[Mention]) -> Gathered:
    """Gather mentions into people: full names of running text first, then those of headlines, then names alone."""
    found = Gathered()
    supported = _supported(mentions)
    full = [mention for mention in mentions if not mention.single]
    for mention in full:
        if mention.running and len(found.people) < _MOST_PEOPLE:
            _take_full(found, mention, supported)
    for mention in full:
        _take_rest(found, mention, supported)
    for entity in found.people:
        entity.mentions.sort(key=lambda mention: mention.start)
    repeated = _repeated(mentions)
    for mention in mentions:
        if mention.single:
            _take_single(found, mention, repeated)
    found.people.sort(key=lambda entity: min(mention.start for mention in entity.mentions))
    return found


def _take_rest(found: Gathered, mention: Mention, supported: dict[str, float]) -> None:
    """Take a full name of a headline, or one that was not sure where it stood and is by now."""
    known = found.by_name.get(folded(mention.name))
    if known is not None:
        if mention not in known.mentions:
            known.add(mention)
        return
    if mention.running:
        longer = _longer(found, mention)
        if longer is not None:
            longer.add(mention)
        return
    part = _named_part(found, mention)
    if part is not None:
        found.by_name[folded(part.name)].add(part)
    elif _is_name_throughout(mention) and len(found.people) < _MOST_PEOPLE:
        _take_full(found, mention, supported)


def _is_name_throughout(mention: Mention) -> bool:
    """Say whether a run of a headline is no more than a name: a long one has names for half of its words."""
    words = mention.words
    names = sum(is_given(word.key) or word.key in family_names() for word in words)
    return len(words) <= _MOST_IN_HEADLINE or 2 * names >= len(words)


def _longer(found: Gathered, mention: Mention) -> Entity | None:
    """Give the one person whose name ends with the two words of a mention: "Abdel Azim", "Ben Jaafar"."""
    if mention.words[0].key not in _OPENING:
        return None
    ending = " " + folded(mention.name)
    longer = {entity.number: entity for name, entity in found.by_name.items() if name.endswith(ending)}
    return next(iter(longer.values())) if len(longer) == 1 else None


def _named_part(found: Gathered, mention: Mention) -> Mention | None:
    """Give the part of a run of capitals in a headline that is a name of the article ("Ruto Names Kindiki")."""
    words = mention.words
    for length in range(len(words) - 1, 1, -1):
        for first in range(len(words) - length + 1):
            part = words[first : first + length]
            start, end = part[0].start - mention.start, part[-1].end - mention.start
            if folded(mention.name[start:end]) in found.by_name:
                return replace(mention, name=mention.name[start:end], start=part[0].start, end=part[-1].end, words=part)
    return None


def _supported(mentions: Iterable[Mention]) -> dict[str, float]:
    """Give what surnames alone somewhere say for a full name: after a title, before a verb of speech, at all."""
    found: dict[str, float] = {}
    for mention in mentions:
        if mention.single and mention.evidence >= _NOTHING_AGAINST and not mention.credit:
            worth = 2.0 if mention.evidence >= SURE else (1.0 if "who speaks" in mention.reasons else 0.5)
            key = surname_key(mention)
            found[key] = max(worth, found.get(key, 0.0))
    return found


def _take_full(found: Gathered, mention: Mention, supported: dict[str, float]) -> None:
    evidence = mention.evidence + supported.get(surname_key(mention), 0.0)
    key = folded(mention.name)
    known = found.by_name.get(key)
    if known is not None:
        known.add(mention)
        return
    if mention.credit or evidence < (SURE if mention.running else SURE + 1.0):
        return
    best = _longer(found, mention) or _same_person(found, mention)
    if best is None:
        best = Entity(len(found.people))
        found.people.append(best)
    best.add(mention)
    found.by_name[key] = best
    found.index.add(best.number, mention.name)


def _same_person(found: Gathered, mention: Mention) -> Entity | None:
    """Give the person whose name is spelled likest; a text of endless like names is not compared to its end."""
    if found.compared > _MOST_COMPARED:
        return None
    likeness, best = _ONE_PERSON, None
    for at in found.index.candidates(mention.name):
        entity = found.people[at]
        found.compared += min(len(entity.names), _MOST_SPELLINGS)
        like = _likeness(entity, mention)
        if like > likeness or (like == likeness and best is None):
            likeness, best = like, entity
    return best


def _likeness(entity: Entity, mention: Mention) -> float:
    if entity.gender and mention.gender and entity.gender != mention.gender:
        return 0.0
    names = islice(entity.names.values(), _MOST_SPELLINGS)
    return max(compare_names(known.name, mention.name).score for known in names)


def _take_single(found: Gathered, mention: Mention, repeated: frozenset[str]) -> None:
    if mention.alias and (bearer := _just_named(found, mention)) is not None:
        bearer.add(mention)
        return
    fits = [entity for entity in found.people if _fits_surname(entity, mention)]
    if not fits:
        fits = [entity for entity in found.people if _fits_first(entity, mention)]
    if not fits and mention.gender:
        fits = _of_family(found, mention)
    if len(fits) > 1 and (principal := [entity for entity in fits if not entity.full and entity.names]):
        fits = principal[:1] if not mention.gender or principal[0].gender in ("", mention.gender) else fits
    if len(fits) > 1 and mention.gender:
        fits = [entity for entity in fits if entity.gender in ("", mention.gender)] or fits
    if len(fits) > 1:
        fits = _introduced(fits, mention)
    if len(fits) == 1:
        fits[0].add(mention)
    elif fits:
        found.open_mentions.append((mention, tuple(fits)))
    elif _is_sure_alone(mention, repeated):
        entity = Entity(len(found.people))
        entity.add(mention)
        found.people.append(entity)


def _introduced(fits: list[Entity], mention: Mention) -> list[Entity]:
    """Leave those whom the article has named in full by then; a headline names who comes first."""
    before = [entity for entity in fits if entity.mentions[0].start < mention.start]
    if not before and not mention.running:
        return [min(fits, key=lambda entity: entity.mentions[0].start)]
    return before or fits


def _just_named(found: Gathered, mention: Mention) -> Entity | None:
    """Give the person named just before, of whom the mention is another name ("widely known as Hamidi")."""
    near = [
        (known.end, at)
        for at, entity in enumerate(found.people)
        for known in entity.mentions
        if mention.start - _ALIAS_REACH < known.end <= mention.start
    ]
    return found.people[max(near)[1]] if near else None


def _fits_first(entity: Entity, mention: Mention) -> bool:
    word = mention.words[-1].key
    return word in entity.firsts or any(is_short_form(word, first) for first in entity.firsts)


def _of_family(found: Gathered, mention: Mention) -> list[Entity]:
    """Give the last person introduced by a first name as of the family: "Mr Winslow and his wife, Gillian"."""
    key = surname_key(mention)
    if not any(key in entity.surnames for entity in found.people):
        return []
    near = [
        entity
        for entity in found.people
        if not entity.full and entity.mentions[0].of_family and entity.mentions[0].start < mention.start
    ]
    return near[-1:]


@lru_cache(maxsize=50_000)
def _is_spelling(one: str, other: str) -> bool:
    """Say whether two surnames may be spellings of one."""
    if min(len(one), len(other)) < _SHORTEST_LIKE or abs(len(one) - len(other)) > _MOST_LONGER:
        return False
    return is_near(one, other) and compare_names(one, other).score >= _ONE_PERSON


def _repeated(mentions: Iterable[Mention]) -> frozenset[str]:
    """Give the words alone that stand more than once with some evidence: together it may be enough."""
    seen: dict[str, list[float]] = {}
    for mention in mentions:
        if mention.single and mention.evidence > _SOME and mention.running and not mention.credit:
            seen.setdefault(surname_key(mention), []).append(mention.evidence)
    return frozenset(key for key, found in seen.items() if len(found) > 1 and sum(sorted(found)[-2:]) >= SURE - 0.6)


def _is_sure_alone(mention: Mention, repeated: frozenset[str]) -> bool:
    if not mention.running or mention.credit:
        return False
    return mention.evidence >= _SURE_ALONE or (mention.evidence > _SOME and surname_key(mention) in repeated)


def _fits_surname(entity: Entity, mention: Mention) -> bool:
    if mention.gender and entity.gender and mention.gender != entity.gender:
        return False
    key = surname_key(mention)
    if entity.full and entity.mentions[0].of_family and mention.start < entity.mentions[0].start and mention.titled:
        return False  # President Dutete, and later the president's son Paolo Dutete
    if key in entity.surnames:
        return True
    return any(_is_spelling(key, other) for other in entity.surnames)
