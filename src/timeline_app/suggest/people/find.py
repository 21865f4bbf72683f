"""The people of an article: `find_people`."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from timeline_app.domain.findings import FoundPerson, KnownPerson, OpenMention, Spelling
from timeline_app.suggest.people.gather import Entity, gather
from timeline_app.suggest.people.known import KnownNames
from timeline_app.suggest.people.mentions import mentions_of
from timeline_app.suggest.prose import Prose


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """The people of an article, the mentions that fit several of them, and a look-up by place.

    `mentions` are (start, end, index of the person) in the order of the text.
    """

    people: tuple[FoundPerson, ...] = ()
    open_mentions: tuple[OpenMention, ...] = ()
    mentions: tuple[tuple[int, int, int], ...] = field(default=(), repr=False)

    def at(self, start: int, end: int) -> int | None:
        """Give the index of the person whose mention overlaps `[start:end]`, the first of several."""
        at = bisect_right(self.mentions, start, key=lambda mention: mention[0]) - 1
        for begun, ended, person in self.mentions[max(at, 0) : at + 2]:
            if begun < end and start < ended:
                return person
        return None


def find_people(
    prose: Prose, *, known: Sequence[KnownPerson] = (), not_same: Collection[tuple[int, str]] = frozenset()
) -> PeopleFound:
    """Find the people of an article, each with all mentions that surely are theirs.

    `known` are the people of the project: who bears exactly the name of one of them is recognised, likely ones are
    proposed. `not_same` holds what the user said is not so: (person of the project, spelling folded by `fold_name`).
    """
    gathered = gather(list(mentions_of(prose)))
    names = _known_names(tuple(known), frozenset(not_same))
    people = tuple(_person(prose, entity, names) for entity in gathered.people)
    people = _with_written_known(prose, people, names)
    index = {id(entity): at for at, entity in enumerate(gathered.people)}
    mentions = sorted(
        (spelling.start, spelling.end, at) for at, person in enumerate(people) for spelling in person.spellings
    )
    questions = tuple(
        OpenMention(
            Spelling(mention.name, mention.start, mention.end),
            tuple(index[id(entity)] for entity in fits),
            f"{len(fits)} people of the article have this name",
        )
        for mention, fits in gathered.open_mentions
    )
    return PeopleFound(people, questions, tuple(mentions))


def _with_written_known(prose: Prose, people: tuple[FoundPerson, ...], names: KnownNames) -> tuple[FoundPerson, ...]:
    """Add people of the project whose name stands there in a script without capitals, by which names are seen."""
    found = names.written_in(prose.text)
    if not found:
        return people
    there = {person.known for person in people}
    taken = {spelling.start for person in people for spelling in person.spellings}
    added = []
    for owner, places in found.items():
        spellings = tuple(
            Spelling(prose.text[start:end], start, end)
            for start, end in places
            if prose.paragraph_at(start) is not None and start not in taken
        )
        if spellings and owner not in there:
            name = max((spelling.text for spelling in spellings), key=len)
            added.append(FoundPerson(name, spellings, known=owner, reason="the name of a person of the project"))
    return (*people, *sorted(added, key=lambda person: person.spellings[0].start))


@lru_cache(maxsize=2)
def _known_names(known: tuple[KnownPerson, ...], not_same: frozenset[tuple[int, str]]) -> KnownNames:
    """Lay out the names of the project once for all the articles of a batch."""
    return KnownNames(known, not_same)


def _person(prose: Prose, entity: Entity, names: KnownNames) -> FoundPerson:
    places = sorted({(mention.start, mention.end) for mention in entity.mentions})
    spellings = tuple(Spelling(prose.text[start:end], start, end) for start, end in places)
    posts: dict[str, tuple[int, int]] = {}
    for post in sorted({post for mention in entity.mentions for post in mention.posts}):
        posts.setdefault(" ".join(prose.text[post[0] : post[1]].casefold().split()), post)
    name = " ".join(entity.best.name.split())
    known, proposals = names.match([" ".join(spelling.text.split()) for spelling in spellings])
    return FoundPerson(
        name,
        spellings,
        tuple(Spelling(prose.text[start:end], start, end) for start, end in posts.values()),
        known,
        proposals,
        ", ".join(dict.fromkeys(reason for mention in entity.mentions for reason in mention.reasons)) or "a full name",
    )
