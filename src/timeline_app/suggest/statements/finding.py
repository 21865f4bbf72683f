"""Status claims about people: who takes what polarity towards which status of whom, on what passage."""

import re
from collections.abc import Sequence
from typing import Final

from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.findings import FoundDate, FoundQuote, FoundStatement, Speaker, StatusWords
from timeline_app.domain.quoting import without_lone_marks
from timeline_app.suggest.people import PeopleFound
from timeline_app.suggest.prose import Prose, Sentence
from timeline_app.suggest.statements.article_clauses import ArticleClauses
from timeline_app.suggest.statements.attitudes import BEFORE_CLAUSE, REPORTED, Attitude
from timeline_app.suggest.statements.claims import Claim, claims_of
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.entries import Entry, entries_of
from timeline_app.suggest.statements.opposed import with_opposed
from timeline_app.suggest.statements.own_words import own_claims
from timeline_app.suggest.statements.passages import passage_of
from timeline_app.suggest.statements.rumours import rumoured_claims
from timeline_app.suggest.statements.tables import SAME
from timeline_app.suggest.statements.victims import victim_claims

_POLARITY: Final = {
    Attitude.STATED: Polarity.ASSERTED,
    Attitude.REPORTED: Polarity.ASSERTED,
    Attitude.SUPPOSED: Polarity.SPECULATED,
    Attitude.DENIED: Polarity.DENIED,
}
_WHY: Final = {
    Attitude.STATED: "says so",
    Attitude.REPORTED: "is reported by the words around it",
    Attitude.SUPPOSED: "is no more than supposed by the words around it",
    Attitude.DENIED: "is denied by the words around it",
}
_UNSURE: Final = re.compile(r"(?i)\b(?:unconfirmed|unverified|rumou?rs?|speculation|gossip)\b")
"""Reports that call themselves unsure."""
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
    laid_out: ArticleClauses | None = None,
) -> tuple[FoundStatement, ...]:
    """Give the status claims of an article in the order of the text, each with those it opposes.

    - Only statuses of `vocabulary` are given; one that the user made is found by the words of its label.
    - One claim a person, status, polarity and speaker in each sentence.
    - What a quote covers is its speaker's word; the rest is the paper's, or nobody's by name ("reportedly").
    - `laid_out` is the same article where it has been laid out already.
    """
    if not vocabulary or not people.people:
        return ()
    return _Finding(laid_out or ArticleClauses(prose, people, dates, quotes), vocabulary, publisher).found()


class _Finding:
    def __init__(self, article: ArticleClauses, vocabulary: Sequence[StatusWords], publisher: str) -> None:
        self._article = article
        self._prose = article.prose
        self._covering = article.covering
        self._whens = article.whens
        self._vocabulary = vocabulary
        self._taken = frozenset(status.key for status in vocabulary) | {SAME}
        self._last_gone = ""
        self._publisher = publisher
        self._lasting: set[tuple[object, ...]] = set()
        self._found: dict[tuple[object, ...], FoundStatement] = {}

    def found(self) -> tuple[FoundStatement, ...]:
        """Go through the article once."""
        entries = entries_of(self._prose, self._article.people, self._article.places, self._vocabulary)
        headings = {entry.heading[0] for entry in entries.values()}
        for entry in entries.values():
            self._add_entry(entry)
        for sentence in self._prose.sentences:
            paragraph = self._prose.paragraphs[sentence.paragraph]
            if sentence.start in headings:
                continue
            if paragraph.is_running or paragraph.kind.value in ("heading", "caption"):
                self._add_sentence(sentence, entries.get(sentence.paragraph))
        found = sorted(self._found.items(), key=lambda each: (each[1].start, each[1].end))
        lasting = frozenset(index for index, (key, _) in enumerate(found) if key in self._lasting)
        return with_opposed([statement for _, statement in found], self._vocabulary, lasting)

    def _add_entry(self, entry: Entry) -> None:
        statement = FoundStatement(
            entry.person, entry.status, entry.polarity, entry.start, entry.end,
            chain=_says(None, Attitude.STATED, self._publisher)[1], when=self._whens.in_entry(entry),
            heading=entry.heading, reason="the heading says so",
        )  # fmt: skip
        self._found["entry", entry.start, entry.person, entry.status] = statement

    def _add_sentence(self, sentence: Sentence, entry: Entry | None) -> None:
        clauses = self._article.clauses(sentence, entry.person if entry else None)
        claims = list(claims_of(clauses, self._taken))
        claims += own_claims(clauses, self._vocabulary)
        claims += rumoured_claims(clauses)
        if "died" in self._taken:
            claims += victim_claims(clauses, self._prose.text)
        for claim in claims:
            if claim.status == SAME:
                self._add_same(claim, clauses, sentence, entry)
                continue
            self._add(claim, clauses, sentence, entry)
            if claim.status in _GOING and claim.attitude is not Attitude.DENIED:
                self._last_gone = claim.status

    def _together(self, attitude: Attitude, quote: FoundQuote | None, *, noun: bool) -> Attitude:
        """Give the attitude of the words and of the one who says them."""
        if quote is None or attitude not in (Attitude.STATED, Attitude.REPORTED):
            return attitude
        if quote.speaker and _UNSURE.search(quote.speaker.name):
            return Attitude.SUPPOSED
        if quote.denies:  # of a noun its own words have told: "denied any part in the killing of X"
            return attitude if noun else Attitude.DENIED
        if not quote.speculates or quote.cue is None or quote.cue[1] > quote.start:
            return attitude
        # What the quote itself supposes has been read word by word: here it counts whether its speaker does.
        cue = self._prose.text[quote.cue[0] : quote.cue[1]].lower().split()
        return Attitude.SUPPOSED if any(BEFORE_CLAUSE.get(word) is Attitude.SUPPOSED for word in cue) else attitude

    def _denies_something_else(self, quote: FoundQuote, named_at: int) -> bool:
        # "After the court denied the plea of A, B resigned": B's clause is not what was denied.
        if not quote.denies or quote.verbatim or quote.cue is None or quote.cue[1] > named_at:
            return False
        between = self._prose.text[quote.cue[0] : named_at]
        other = ", but " in between or ("," in between and " that " not in between)
        return other and quote.start <= named_at

    def _add_same(self, claim: Claim, clauses: Clauses, sentence: Sentence, entry: Entry | None) -> None:
        # "Mr X soon followed": as the one of whom it was said last.
        if self._last_gone:
            self._add(claim._replace(status=self._last_gone), clauses, sentence, entry)

    def _add(self, claim: Claim, clauses: Clauses, sentence: Sentence, entry: Entry | None) -> None:
        at = clauses.tokens[claim.start].start
        named_at = clauses.tokens[claim.who_at].start if claim.who_at >= 0 else at
        quote = self._covering.around(self._prose.text, at, clauses.tokens[claim.end - 1].end, named_at)
        if quote is not None and self._denies_something_else(quote, named_at):
            quote = None
        attitude = claim.attitude if claim.relative else self._together(claim.attitude, quote, noun=claim.noun)
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
        if claim.lasts:
            self._lasting.add(key)
        start, end = without_lone_marks(self._prose.text, *passage_of(clauses, claim))
        words = self._prose.text[at : clauses.tokens[claim.end - 1].end]
        self._found[key] = FoundStatement(
            claim.person, claim.status, polarity, start, end, speaker, chain,
            when=self._whens.of_verb(sentence, at) if claim.dated else None,
            heading=entry.heading if entry else self._prose.paragraphs[sentence.paragraph].heading,
            reason=f"“{' '.join(words.split())}” {_WHY[attitude]}",
        )  # fmt: skip


def _says(quote: FoundQuote | None, attitude: Attitude, publisher: str) -> tuple[Speaker | None, tuple[ChainStep, ...]]:
    if quote is not None:
        return quote.speaker or NOT_NAMED, quote.chain
    paper = (ChainStep(SourceKind.OUTLET, publisher),) if publisher else ()
    if attitude is REPORTED:
        return NOT_NAMED, (ChainStep(SourceKind.NOT_NAMED, ""), *paper)
    return None, paper
