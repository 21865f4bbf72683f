"""How well statements and the dates of events are found, on texts written for this: `--held` for those kept aside.

Beside it the naive rule: a word of the tables in a sentence is said of the person named nearest before it.
"""

import argparse
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.calendar import MINUTES_A_DAY, day_number, iso_day
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.findings import FoundEvent, FoundPerson, FoundStatement, Spelling, StatusWords
from timeline_app.store.vocabulary import EXCLUSIONS, STATUSES
from timeline_app.suggest.dates import find_dates
from timeline_app.suggest.events import find_events
from timeline_app.suggest.people import PeopleFound, find_people
from timeline_app.suggest.prose import Prose, prose_of
from timeline_app.suggest.quotes import find_quotes
from timeline_app.suggest.statements import ArticleClauses, find_statements
from timeline_app.suggest.statements.phrases import NOUN_STATUS, verbs_at
from timeline_app.suggest.statements.tokens import Places, tokens_of

HERE = Path(__file__).parent / "statements"
VOCABULARY = tuple(
    StatusWords(key, label, tuple(other for one, others in EXCLUSIONS for other in others if one == key))
    for key, label, *_ in STATUSES
)


@dataclass(frozen=True)
class Claim:
    person: str
    status: str
    polarity: str
    words: str
    by: str


@dataclass(frozen=True)
class Event:
    people: tuple[str, ...]
    words: str
    earliest: str
    latest: str


@dataclass(frozen=True)
class Labelled:
    topic: str
    published: int
    text: str
    people: tuple[FoundPerson, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]


def articles(path: Path) -> Iterator[Labelled]:
    """Give the labelled texts of a file."""
    for row in tomllib.loads(path.read_text("utf-8"))["article"]:
        text = row["text"].strip()
        claims = tuple(Claim(*(part.strip() for part in line.split("|"))) for line in row["claims"])
        events = tuple(_event(line) for line in row["events"])
        for words in [each.words for each in claims] + [each.words for each in events]:
            if words not in text:
                raise ValueError(f"{row['topic']}: not in the text: {words}")
        day = date.fromisoformat(row["published"])
        people = labelled_people(text, row["people"], row.get("posts", []))
        yield Labelled(row["topic"], day_number(day.year, day.month, day.day), text, people, claims, events)


def _event(line: str) -> Event:
    people, words, earliest, latest = (part.strip() for part in line.split("|"))
    return Event(tuple(name.strip() for name in people.split(",")), words, earliest, latest)


def labelled_people(text: str, rows: Sequence[Sequence[str]], posts: Sequence[str]) -> tuple[FoundPerson, ...]:
    """Give the people of the labels with every place where one of their spellings stands."""
    of_post = dict(line.split(": ", 1) for line in posts)
    owner = {spelling: names[0] for names in rows for spelling in names}
    pattern = re.compile("|".join(rf"\b{re.escape(each)}\b" for each in sorted(owner, key=len, reverse=True)))
    places = [(found[0], found.start(), found.end()) for found in pattern.finditer(text)]
    return tuple(
        FoundPerson(
            names[0],
            tuple(Spelling(*place) for place in places if owner[place[0]] == names[0]),
            (Spelling(of_post[names[0]], 0, 0),) if names[0] in of_post else (),
        )
        for names in rows
    )


def prose(text: str) -> Prose:
    """Cut a text into paragraphs; a line without a stop is the heading of the paragraph below it."""
    passages: list[Passage] = []
    for found in re.finditer(r"[^\n].*?(?=\n\n|\Z)", text, re.DOTALL):
        heading = found[0].strip()[-1] not in '.!?”"'
        above = len(passages) - 1 if passages and passages[-1].kind is PassageKind.HEADING else None
        kind = PassageKind.HEADING if heading else PassageKind.BODY
        passages.append(Passage(kind, found.start(), found.end(), None, None if heading else above))
    return prose_of(text, passages)


Rows = tuple[tuple[FoundPerson, ...], Sequence[FoundStatement], Sequence[FoundEvent]]


def ours(article: Labelled, labelled: bool) -> Rows:
    """Give what the program finds; `labelled` lays the labelled people before it instead of those it finds."""
    cut = prose(article.text)
    people = _labelled(article) if labelled else find_people(cut, known=())
    dates = find_dates(cut, published=article.published)
    quotes = find_quotes(cut, people, publisher="")
    laid_out = ArticleClauses(cut, people, dates, quotes)
    statements = find_statements(cut, people, dates, quotes, vocabulary=VOCABULARY, laid_out=laid_out)
    return people.people, statements, find_events(cut, people, dates, quotes, statements, laid_out=laid_out)


def _labelled(article: Labelled) -> PeopleFound:
    mentions = sorted(
        (spelling.start, spelling.end, index)
        for index, person in enumerate(article.people) for spelling in person.spellings
    )  # fmt: skip
    return PeopleFound(article.people, (), tuple(mentions))


def naive(article: Labelled, labelled: bool) -> Rows:
    """Give the naive rule's claims: each word of the tables, of the person named last before it."""
    cut = prose(article.text)
    people = article.people if labelled else find_people(cut, known=()).people
    places = Places(people, ())
    found = []
    for sentence in cut.sentences:
        tokens = tokens_of(article.text, sentence.start, sentence.end, places)
        person = -1
        for at, token in enumerate(tokens):
            person = token.person if token.person >= 0 else person
            phrases = verbs_at(tokens, at)
            status = phrases[0].phrase.status if phrases else NOUN_STATUS.get(token.norm)
            if status and person >= 0:
                found.append(FoundStatement(person, status, Polarity.ASSERTED, sentence.start, sentence.end))
    return people, found, ()


def _same(one: str, other: str) -> bool:
    return one == other or one.split()[-1] == other.split()[-1]


@dataclass
class Score:
    """Counts over the texts."""

    gold: int = 0
    found: int = 0
    hit: int = 0
    given: int = 0
    polarity: int = 0
    status: int = 0
    dated: int = 0
    events: int = 0
    equal: int = 0

    def line(self, name: str) -> str:
        recall, precision = self.hit / max(1, self.gold), self.found / max(1, self.given)
        f1 = 2 * recall * precision / max(1e-9, recall + precision)
        return (
            f"{name:34} passage and subject: recall {recall:.3f} precision {precision:.3f} F1 {f1:.3f}"
            f" | polarity {self.polarity / max(1, self.hit):.3f} | status {self.status / max(1, self.hit):.3f}"
            f" | dates of events: equal {self.equal / max(1, self.events):.3f} of {self.events}"
        )


def score(article: Labelled, rows: Rows, total: Score, show: bool) -> None:
    """Count one text. A claim is found by a statement of the same person whose passage holds the labelled words."""
    people, statements, events = rows
    used: set[int] = set()
    for claim in article.claims:
        at = article.text.index(claim.words)
        near = [
            (index, each) for index, each in enumerate(statements)
            if _same(people[each.person].name, claim.person) and _overlap(each, at, at + len(claim.words))
        ]  # fmt: skip
        near.sort(
            key=lambda pair: (pair[1].status != claim.status, pair[1].polarity != claim.polarity, pair[0] in used)
        )
        total.gold += 1
        if near:
            used.add(near[0][0])
            total.hit += 1
            total.polarity += near[0][1].polarity == claim.polarity
            total.status += near[0][1].status == claim.status
        if show and (not near or near[0][1].polarity != claim.polarity or near[0][1].status != claim.status):
            print(f"   {article.topic}: {claim} -> {[(each.status, str(each.polarity)) for _, each in near]}")
    right = {
        index for index, each in enumerate(statements) for claim in article.claims
        if _same(people[each.person].name, claim.person) and claim.status == each.status
        and _overlap(each, article.text.index(claim.words), article.text.index(claim.words) + len(claim.words))
    }  # fmt: skip
    total.given += len(statements)
    total.found += len(right)
    if show:
        for index, each in enumerate(statements):
            if index not in right:
                words = article.text[each.start : each.end]
                name = people[each.person].name
                print(f"   {article.topic} EXTRA: {name} {each.status} {each.polarity} {each.reason} | {words[:90]}")
    _score_events(article, people, events, total, show)


def _overlap(statement: FoundStatement, start: int, end: int) -> bool:
    return min(statement.end, end) - max(statement.start, start) >= (end - start) / 2


def days(span: DateSpan | None) -> tuple[str, str]:
    """Give the first and last day of a date, "" where open."""
    if span is None:
        return "", ""
    first, last = span.outer
    return (
        "" if first is None else iso_day(first // MINUTES_A_DAY),
        "" if last is None else iso_day((last - 1) // MINUTES_A_DAY),
    )


def _score_events(
    article: Labelled, people: Sequence[FoundPerson], events: Sequence[FoundEvent], total: Score, show: bool
) -> None:
    for event in article.events:
        at = article.text.index(event.words)
        end = at + len(event.words)
        near = [
            each for each in events
            if min(each.end, end) - max(each.start, at) > 0
            and any(_same(people[person].name, name) for person in each.people for name in event.people)
        ]  # fmt: skip
        near.sort(key=lambda each: days(each.when) != (event.earliest, event.latest))
        total.events += 1
        equal = bool(near) and days(near[0].when) == (event.earliest, event.latest)
        total.equal += equal
        if show and not equal:
            print(f"   {article.topic} EVENT: {event} -> {[(each.title, days(each.when)) for each in near]}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scoreboard."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", action="store_true", help="score the texts kept aside")
    parser.add_argument("--show", action="store_true", help="print what is missed and what is too much")
    options = parser.parse_args(arguments)
    path = HERE / ("held.toml" if options.held else "dev.toml")
    for name, finder, labelled in (
        ("ours, labelled people", ours, True),
        ("ours, end to end", ours, False),
        ("naive, labelled people", naive, True),
        ("naive, end to end", naive, False),
    ):
        total = Score()
        for article in articles(path):
            score(article, finder(article, labelled), total, options.show and finder is ours and labelled)
        print(total.line(name))


if __name__ == "__main__":
    main()
