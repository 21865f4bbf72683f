"""Boxed lists: a heading that names a status and somebody, and the paragraph below it: "Defected: Ali Treki"."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.findings import FoundPerson, StatusWords
from timeline_app.suggest.prose import Prose
from timeline_app.suggest.statements import state_tables
from timeline_app.suggest.statements.tokens import PERSON, Places

_LONGEST: Final = 120
_LABEL: Final = re.compile(r"\s*([^\W\d_][^:–—\n]{0,40}?)\s*(?::|\s[–—-])\s*(?=\S)")
_Meaning = tuple[str, Polarity]


class Entry(NamedTuple):
    """A claim that a heading makes: the passage is the paragraph below it."""

    person: int
    status: str
    polarity: Polarity
    start: int
    end: int
    heading: tuple[int, int]


def entries_of(
    prose: Prose, people: Sequence[FoundPerson], places: Places, vocabulary: Sequence[StatusWords]
) -> dict[int, Entry]:
    """Give the entries of boxed lists by the index of the paragraph that is their text."""
    meanings = _meanings(vocabulary)
    surnames = _surnames(people)
    entries: dict[int, Entry] = {}
    for index, paragraph in enumerate(prose.paragraphs):
        heading = paragraph.heading or _heading_above(prose, index)
        if heading is None or not paragraph.is_running or heading[1] - heading[0] > _LONGEST:
            continue
        label = _LABEL.match(prose.text, *heading)
        meaning = meanings.get(" ".join(label[1].lower().split())) if label else None
        if label is None or meaning is None:
            continue
        person = _named(prose.text[label.end() : heading[1]], places.within(label.end(), heading[1]), surnames)
        if person is not None:
            entries[index] = Entry(person, *meaning, paragraph.start, paragraph.end, heading)
    return entries


def _named(words: str, there: Sequence[tuple[int, int, str, int]], surnames: dict[str, int | None]) -> int | None:
    """Give the one person of a heading; a name that was not recognised is looked up by its last word."""
    people = [place[3] for place in there if place[2] is PERSON]
    if people:
        return people[0] if len(people) == 1 else None
    last = words.split()[-1].casefold() if words.split() else ""
    return surnames.get(last)


def _surnames(people: Sequence[FoundPerson]) -> dict[str, int | None]:
    found: dict[str, int | None] = {}
    for index, person in enumerate(people):
        last = person.name.split()[-1].casefold() if person.name else ""
        found[last] = None if last in found else index
    return found


def _heading_above(prose: Prose, index: int) -> tuple[int, int] | None:
    above = prose.paragraphs[index - 1] if index else None
    if above is None or above.kind not in (PassageKind.HEADING, PassageKind.BODY, PassageKind.BOXED):
        return None
    if above.end - above.start > _LONGEST or prose.text[above.end - 1] in '.!?”"':
        return None
    return above.start, above.end


def _meanings(vocabulary: Sequence[StatusWords]) -> dict[str, _Meaning]:
    keys = {status.key for status in vocabulary}
    meanings: dict[str, _Meaning] = {
        status.label.lower(): (status.key, Polarity.ASSERTED) for status in vocabulary if status.label
    }
    for table, polarity in (
        (state_tables.HEADINGS, Polarity.ASSERTED),
        (state_tables.OPEN_HEADINGS, Polarity.SPECULATED),
    ):
        for key, text in table.items():
            for words in text.split("|"):
                if key in keys:
                    meanings.setdefault(words, (key, polarity))
    return meanings
