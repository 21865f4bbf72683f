"""An article with findings made by hand, and a finder that gives them: for tests of the margin."""

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.domain.calendar import MINUTES_A_DAY, parse_iso_day
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.findings import (
    ArticleFindings,
    ArticleToRead,
    FoundDate,
    FoundEvent,
    FoundPerson,
    FoundQuote,
    FoundStatement,
    NameMatch,
    OpenMention,
    PersonProposal,
    Speaker,
    Spelling,
)

TITLE = "Four more officials said to be leaving Marrow"
DENIAL = "denied he had left and told Harbour Radio he was at his desk in Osk."
TEXT = f"""Rumours turned most of all on Tamas Orlo, head of the customs service, and Ada Roe, the secretary of the \
port council, who went with Rua Belliqar as far as the lighthouse.

A fourth official, the quiet Iven Sark, pilot master, {DENIAL}

Dockers claimed that Mr Orlo had been sent to “silence” Ms Roe but joined the officials at the ferry pier instead.

There had been talk last month from the mainland that Udo Roe could have been looking for a way out. Roe said nothing.

May be next: Ivan Sark was waiting at the ferry pier on Wednesday.

More stories: ten quiet beaches
"""


def day(iso: str, words: str, counted_from: int | None = None) -> DateSpan:
    """One whole day."""
    start = parse_iso_day(iso) * MINUTES_A_DAY
    end = start + MINUTES_A_DAY
    return DateSpan(start, start, end, end, Precision.DAY, words=words, counted_from=counted_from, edtf=iso)


class Places:
    """Where words stand in a text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def at(self, words: str, nth: int = 0) -> tuple[int, int]:
        start = -1
        for _ in range(nth + 1):
            start = self._text.index(words, start + 1)
        return start, start + len(words)

    def spelled(self, words: str, nth: int = 0) -> Spelling:
        return Spelling(words, *self.at(words, nth))


def findings(article: ArticleToRead) -> ArticleFindings:
    """Give what stands in `TEXT`, wherever it stands now, with the people that the project knows."""
    text, known = Places(article.text), {person.main_name: person.person for person in article.known}
    at, spelled = text.at, text.spelled

    def person(name: str, *spellings: Spelling, posts: Sequence[str] = ()) -> FoundPerson:
        return FoundPerson(name, spellings, tuple(map(spelled, posts)), known.get(name), reason="Two names.")

    sark = known.get("Iven Sark")
    apart = sark is not None and (sark, "ivan sark") in article.not_same
    proposals = () if sark is None or apart else (PersonProposal(sark, NameMatch(0.9, "One letter differs.")),)
    people = (
        person("Tamas Orlo", spelled("Tamas Orlo"), spelled("Mr Orlo"), posts=("head of the customs service",)),
        person("Ada Roe", spelled("Ada Roe"), spelled("Ms Roe")),
        person("Rua Belliqar", spelled("Rua Belliqar")),
        person("Iven Sark", spelled("Iven Sark"), posts=("pilot master",)),
        person("Udo Roe", spelled("Udo Roe")),
        replace(person("Ivan Sark", spelled("Ivan Sark")), proposals=proposals),
    )
    himself = Speaker(SourceKind.PERSON, "", 3)
    chain = (ChainStep(SourceKind.PERSON, "Iven Sark"), ChainStep(SourceKind.AGENCY, "Harbour Radio"),
             ChainStep(SourceKind.OUTLET, article.publisher))  # fmt: skip
    wednesday = day("2031-04-30", "Wednesday", article.published)
    roe = at("Roe said")[0]
    return ArticleFindings(
        people,
        (OpenMention(Spelling("Roe", roe, roe + 3), (1, 4)),),
        (
            FoundDate(*at("last month"), day("2031-04-15", "last month", article.published), reason="A month back."),
            FoundDate(*at("Wednesday"), wednesday, reason="The Wednesday before the paper."),
        ),
        (FoundQuote(*at(DENIAL), False, himself, chain, denies=True),),
        (FoundStatement(3, "fled", Polarity.DENIED, *at(DENIAL), himself, chain, reason="“denied” with “he”."),),
        (
            FoundEvent("Denies he fled", "statement", *at(DENIAL), (3,), "Osk, his office", None, 0),
            FoundEvent("Waits at the ferry pier", "sighting", *at("waiting at the ferry pier"), (5,), "the ferry pier",
                       wednesday, reason="“waiting at” with a place."),
        ),
    )  # fmt: skip


class Finder:
    """Finds by hand, in no time; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def findings(self, article: ArticleToRead, _name: str) -> ArticleFindings:
        if not article.text:  # asked once, to get ready
            return ArticleFindings()
        self.asked += 1
        return findings(article) if DENIAL in article.text else ArticleFindings()

    def warm_up(self) -> None:
        pass

    def close(self) -> None:
        pass
