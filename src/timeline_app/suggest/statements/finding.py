"""Status claims about people: who takes what polarity towards which status of whom, on what passage."""

from collections.abc import Sequence
from typing import Final

from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.findings import FoundDate, FoundQuote, FoundStatement, Speaker, StatusWords
from timeline_app.suggest.people import PeopleFound
from timeline_app.suggest.prose import Prose, Sentence
from timeline_app.suggest.statements.attitudes import REPORTED, Attitude
from timeline_app.suggest.statements.claims import Claim, claims_of
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.covering import Covering
from timeline_app.suggest.statements.entries import Entry, entries_of
from timeline_app.suggest.statements.opposed import with_opposed
from timeline_app.suggest.statements.own_words import own_claims
from timeline_app.suggest.statements.passages import passage_of
from timeline_app.suggest.statements.referents import Referents
from timeline_app.suggest.statements.rumours import rumoured_claims
from timeline_app.suggest.statements.tables import SAME
from timeline_app.suggest.statements.tokens import Places, tokens_of
from timeline_app.suggest.statements.whens import Whens

_POLARITY: Final = {
    Attitude.STATED: Polarity.ASSERTED,
    Attitude.REPORTED: Polarity.ASSERTED,
    Attitude.SUPPOSED: Polarity.SPECULATED,
    Attitude.DENIED: Polarity.DENIED,
}
_WHY: Final = {
    Attitude.STATED: "says so",
    Attitude.REPORTED: "says that it is reported",
    Attitude.SUPPOSED: "says that it may be so",
    Attitude.DENIED: "says that it is not so",
}
_GOING: Final = frozenset({"defected", "resigned", "fled", "surrendered"})
"""What others may follow somebody in."""
NOT_NAMED: Final = Speaker(SourceKind.NOT_NAMED)


def find_statements(
    prose: Prose,
    people: PeopleFound,
    dates: Sequence[FoundDate],
    quotes: Sequence[FoundQuote],
    *,
    vocabulary: Sequence[StatusWords],
    publisher: str = "",
) -> tuple[FoundStatement, ...]:
    """Give the status claims of an article in the order of the text, each with those it opposes.

    - Only statuses of `vocabulary` are given; one that the user made is found by the words of its label.
    - One claim a person, status, polarity and speaker in each sentence.
    - What a quote covers is its speaker's word; the rest is the paper's, or nobody's by name ("reportedly").
    """
    if not vocabulary or not people.people:
        return ()
    return _Finding(prose, people, dates, quotes, vocabulary, publisher).found()


class _Finding:
    def __init__(
        self,
        prose: Prose,
        people: PeopleFound,
        dates: Sequence[FoundDate],
        quotes: Sequence[FoundQuote],
        vocabulary: Sequence[StatusWords],
        publisher: str,
    ) -> None:
        self._prose = prose
        self._people = people.people
        self._places = Places(people.people, dates)
        self._referents = Referents(prose, people.people)
        self._covering = Covering(quotes)
        self._whens = Whens(prose.text, dates)
        self._vocabulary = vocabulary
        self._taken = frozenset(status.key for status in vocabulary) | {SAME}
        self._last_gone = ""
        self._publisher = publisher
        self._found: dict[tuple[object, ...], FoundStatement] = {}

    def found(self) -> tuple[FoundStatement, ...]:
        """Go through the article once."""
        entries = entries_of(self._prose, self._people, self._places, self._vocabulary)
        for entry in entries.values():
            self._add_entry(entry)
        for sentence in self._prose.sentences:
            paragraph = self._prose.paragraphs[sentence.paragraph]
            if entries and sentence.paragraph not in entries and self._is_entry_heading(sentence, entries):
                continue
            if paragraph.is_running or paragraph.kind.value in ("heading", "caption"):
                self._add_sentence(sentence, entries.get(sentence.paragraph))
        found = sorted(self._found.values(), key=lambda each: (each.start, each.end))
        return with_opposed(found, self._vocabulary)

    @staticmethod
    def _is_entry_heading(sentence: Sentence, entries: dict[int, Entry]) -> bool:
        return any(entry.heading[0] <= sentence.start < entry.heading[1] for entry in entries.values())

    def _add_entry(self, entry: Entry) -> None:
        statement = FoundStatement(
            entry.person, entry.status, entry.polarity, entry.start, entry.end,
            when=self._whens.in_entry(entry), heading=entry.heading, reason="the heading says so",
        )  # fmt: skip
        self._found["entry", entry.start, entry.person, entry.status] = statement

    def _add_sentence(self, sentence: Sentence, entry: Entry | None) -> None:
        tokens = tokens_of(self._prose.text, sentence.start, sentence.end, self._places)
        clauses = Clauses(
            tokens, sentence, self._referents, self._covering.speaking_person, entry.person if entry else None
        )
        claims = list(claims_of(clauses, self._taken))
        claims += own_claims(clauses, self._vocabulary)
        claims += rumoured_claims(clauses)
        for claim in claims:
            if claim.status == SAME:
                self._add_same(claim, clauses, sentence, entry)
                continue
            self._add(claim, clauses, sentence, entry)
            if claim.status in _GOING and claim.attitude is not Attitude.DENIED:
                self._last_gone = claim.status

    def _add_same(self, claim: Claim, clauses: Clauses, sentence: Sentence, entry: Entry | None) -> None:
        # "Mr X soon followed": as the one of whom it was said last.
        if self._last_gone:
            self._add(claim._replace(status=self._last_gone), clauses, sentence, entry)

    def _add(self, claim: Claim, clauses: Clauses, sentence: Sentence, entry: Entry | None) -> None:
        at = clauses.tokens[claim.start].start
        named_at = clauses.tokens[claim.who_at].start if claim.who_at >= 0 else at
        quote = self._covering.around(self._prose.text, at, clauses.tokens[claim.end - 1].end, named_at)
        attitude = _together(claim.attitude, quote)
        speaker, chain = _says(quote, attitude, self._publisher)
        polarity = _POLARITY[attitude]
        key: tuple[object, ...] = (
            sentence.start,
            claim.person,
            claim.status,
            speaker and (speaker.kind, speaker.name, speaker.person),
        )
        if key in self._found and self._found[key].polarity is not polarity and not claim.noun:
            key = (*key, polarity)
        if key in self._found:
            return
        start, end = passage_of(clauses, claim)
        words = self._prose.text[at : clauses.tokens[claim.end - 1].end]
        self._found[key] = FoundStatement(
            claim.person, claim.status, polarity, start, end, speaker, chain,
            when=self._whens.of_verb(sentence, at),
            heading=entry.heading if entry else self._prose.paragraphs[sentence.paragraph].heading,
            reason=f"“{' '.join(words.split())}” {_WHY[attitude]}",
        )  # fmt: skip


def _together(attitude: Attitude, quote: FoundQuote | None) -> Attitude:
    """Give the attitude of the words and of the one who says them."""
    if quote is None or attitude not in (Attitude.STATED, Attitude.REPORTED):
        return attitude
    if quote.denies:
        return Attitude.DENIED
    led = quote.cue is not None and quote.cue[1] <= quote.start
    return Attitude.SUPPOSED if quote.speculates and led else attitude


def _says(quote: FoundQuote | None, attitude: Attitude, publisher: str) -> tuple[Speaker | None, tuple[ChainStep, ...]]:
    if quote is not None:
        return quote.speaker or NOT_NAMED, quote.chain
    paper = (ChainStep(SourceKind.OUTLET, publisher),) if publisher else ()
    if attitude is REPORTED:
        return NOT_NAMED, (ChainStep(SourceKind.NOT_NAMED, ""), *paper)
    return None, paper
