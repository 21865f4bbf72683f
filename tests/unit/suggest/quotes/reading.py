"""People and prose made by hand, so that these tests do not hang on the search for people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.findings import FoundPerson, FoundQuote, OpenMention, Spelling
from timeline_app.suggest.prose import Prose, prose_of
from timeline_app.suggest.quotes import find_quotes


@dataclass(frozen=True)
class People:
    people: tuple[FoundPerson, ...] = ()
    mentions: tuple[tuple[int, int, int], ...] = ()
    open_mentions: tuple[OpenMention, ...] = ()


def people_in(text: str, names: Sequence[str]) -> People:
    """Give people by their full names, mentioned by these and by their last words."""
    places = []
    for index, name in enumerate(names):
        last = name.split()[-1]
        pattern = rf"(?<!\w)(?:{re.escape(name)}|{re.escape(last)})(?!\w)"
        places += [(hit.start(), hit.end(), index) for hit in re.finditer(pattern, text)]
    found = [
        FoundPerson(
            name, tuple(Spelling(text[start:end], start, end) for start, end, whose in places if whose == index)
        )
        for index, name in enumerate(names)
    ]
    return People(tuple(found), tuple(sorted(places)))


def prose(text: str) -> Prose:
    return prose_of(text, (Passage(PassageKind.BODY, 0, len(text)),))


def quotes(text: str, *names: str, publisher: str = "") -> tuple[FoundQuote, ...]:
    return find_quotes(prose(text), people_in(text, names), publisher=publisher)


def direct(text: str, *names: str) -> list[tuple[str, str | None]]:
    """Give the words of each direct quote and the name of its speaker."""
    return [
        (text[found.start : found.end], None if found.speaker is None else found.speaker.name)
        for found in quotes(text, *names)
        if found.verbatim
    ]


def indirect(text: str, *names: str) -> list[tuple[str, str | None]]:
    """Give the words of each piece of indirect speech and the name of its speaker."""
    return [
        (text[found.start : found.end], None if found.speaker is None else found.speaker.name)
        for found in quotes(text, *names)
        if not found.verbatim
    ]
