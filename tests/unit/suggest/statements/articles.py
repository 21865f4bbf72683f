"""Articles of a few lines whose people are given, so that a test is about what is said of them."""

import re
from collections.abc import Sequence

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.findings import FoundEvent, FoundPerson, FoundStatement, Spelling, StatusWords
from timeline_app.store.vocabulary import EXCLUSIONS, STATUSES
from timeline_app.suggest.dates import find_dates
from timeline_app.suggest.events import find_events
from timeline_app.suggest.people import PeopleFound
from timeline_app.suggest.prose import Prose, prose_of
from timeline_app.suggest.quotes import find_quotes
from timeline_app.suggest.statements import find_statements

VOCABULARY = tuple(
    StatusWords(
        key,
        label,
        tuple(other for one, others in EXCLUSIONS for other in others if one == key)
        + tuple(one for one, others in EXCLUSIONS if key in others),
    )
    for key, label, *_ in STATUSES
)
CAST = {
    "Ann Lee": ("Ann Lee", "Lee"),
    "Bo Tan": ("Bo Tan", "Tan"),
    "Carl Hague": ("Carl Hague", "Hague"),
    "Dina Ross": ("Dina Ross", "Ross"),
}
POSTS = {"Carl Hague": "foreign minister", "Bo Tan": "general"}
PUBLISHED = "2014-05-16"


def people_of(text: str) -> PeopleFound:
    """Give the cast with every place where one of their names stands."""
    owner = {spelling: name for name, spellings in CAST.items() for spelling in spellings}
    pattern = re.compile("|".join(rf"\b{each}\b" for each in sorted(owner, key=len, reverse=True)))
    places = [(owner[found[0]], Spelling(found[0], found.start(), found.end())) for found in pattern.finditer(text)]
    people = tuple(
        FoundPerson(
            name,
            tuple(spelling for one, spelling in places if one == name),
            (Spelling(POSTS[name], 0, 0),) if name in POSTS else (),
        )
        for name in CAST
    )
    mentions = sorted((each.start, each.end, index) for index, one in enumerate(people) for each in one.spellings)
    return PeopleFound(people, (), tuple(mentions))


def prose(text: str) -> Prose:
    """Cut a text into paragraphs; one without a stop is the heading of the paragraph below it."""
    passages: list[Passage] = []
    for found in re.finditer(r"[^\n].*?(?=\n\n|\Z)", text, re.DOTALL):
        heading = found[0].strip()[-1] not in '.!?”"'
        above = len(passages) - 1 if passages and passages[-1].kind is PassageKind.HEADING else None
        kind = PassageKind.HEADING if heading else PassageKind.BODY
        passages.append(Passage(kind, found.start(), found.end(), None, None if heading else above))
    return prose_of(text, passages)


def statements(text: str, vocabulary: Sequence[StatusWords] = VOCABULARY) -> tuple[FoundStatement, ...]:
    """Give the statements of a text."""
    cut, people = prose(text), people_of(text)
    dates = find_dates(cut, published=parse_iso_day(PUBLISHED))
    return find_statements(cut, people, dates, find_quotes(cut, people), vocabulary=vocabulary, publisher="The Courier")


def events(text: str) -> tuple[FoundEvent, ...]:
    """Give the events of a text."""
    cut, people = prose(text), people_of(text)
    dates = find_dates(cut, published=parse_iso_day(PUBLISHED))
    quotes = find_quotes(cut, people)
    found = find_statements(cut, people, dates, quotes, vocabulary=VOCABULARY)
    return find_events(cut, people, dates, quotes, found)


def surname(person: int) -> str:
    """Give the last name of somebody of the cast."""
    return list(CAST)[person].split()[-1]


def short(found: Sequence[FoundStatement]) -> set[str]:
    """Give statements as "Tan detained asserted"."""
    return {f"{surname(each.person)} {each.status} {each.polarity}" for each in found}
