"""Cards of statements, quotes and events: each opens the evidence form filled as far as the article settles it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum

from timeline_app.domain.date_words import short_words
from timeline_app.domain.evidence import AttributionChain, ChainStep, Polarity, SourceKind
from timeline_app.domain.findings import ArticleFindings, ArticleToRead, FoundEvent, FoundQuote, FoundStatement, Speaker
from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.suggestion_key import suggestion_key
from timeline_app.domain.translating import mark, said, tr
from timeline_app.queries._suggested_people import People
from timeline_app.queries._suggestion_record import Places, RecordBeside, Taken
from timeline_app.queries.suggestion_values import (
    EVENT,
    QUOTE,
    EvidencePlan,
    MarginSuggestion,
    PersonPlan,
    Rejection,
    SuggestedPerson,
)

_STATEMENT = "statement"
_FEW_WORDS = 6
_PAPER = Speaker(SourceKind.OUTLET, tr("the paper"))


def evidence_cards(
    read: ArticleToRead, findings: ArticleFindings, record: RecordBeside, people: People
) -> Iterator[MarginSuggestion]:
    """Give the cards. One passage is one card: a quote in the words of a statement or an event fills its form."""
    cards = _Cards(read, findings, record, people)
    others = [
        *(cards.of_statement(at, statement) for at, statement in enumerate(findings.statements)),
        *(cards.of_event(event) for event in findings.events if event.statement is None),
    ]
    yield from others
    spoken_for = Places(Taken(one.start, one.end) for one in others)
    answered = Places(Taken(one.start, one.end) for one in others if one.is_open or one.is_accepted)
    for quote in _worth_a_card(read.text, findings.quotes):
        # Where such a card was rejected, a quote in quotation marks is still one; the paper's own words about the same
        # would look like what was just rejected.
        fills = (answered if quote.verbatim else spoken_for).touching(quote.start, quote.end)
        if not any(_is_same_passage(quote.start, quote.end, one.start, one.end) for one in fills):
            yield cards.of_quote(quote)


class _What(Enum):
    """What a card says that somebody did."""

    SAID = "said"
    QUOTE = "quote"
    STATEMENT = "statement"
    DENIAL = "denial"
    SPECULATION = "speculation"


_BY = {
    _What.SAID: mark("Said by {name}"), _What.QUOTE: mark("Quote by {name}"),
    _What.STATEMENT: mark("Statement by {name}"), _What.DENIAL: mark("Denial by {name}"),
    _What.SPECULATION: mark("Speculation by {name}"),
}  # fmt: skip
_SOURCE_NOT_NAMED = {
    _What.SAID: mark("Said, source not named"), _What.QUOTE: mark("Quote, source not named"),
    _What.STATEMENT: mark("Statement, source not named"), _What.DENIAL: mark("Denial, source not named"),
    _What.SPECULATION: mark("Speculation, source not named"),
}  # fmt: skip
_SPEAKER_OPEN = {
    _What.QUOTE: mark("Quote, speaker open"), _What.STATEMENT: mark("Statement, speaker open"),
    _What.DENIAL: mark("Denial, speaker open"), _What.SPECULATION: mark("Speculation, speaker open"),
}  # fmt: skip


def _what_of(quote: FoundQuote) -> _What:
    if quote.denies:
        return _What.DENIAL
    if quote.speculates:
        return _What.SPECULATION
    return _What.QUOTE if quote.verbatim else _What.STATEMENT


class _Cards:
    def __init__(self, read: ArticleToRead, findings: ArticleFindings, record: RecordBeside, people: People) -> None:
        self._read, self._found, self._record, self._people = read, findings, record, people
        self._taken = Places(record.taken)
        self._labels = {words.key: words.label for words in read.vocabulary}
        self._verbatim = Places(Taken(quote.start, quote.end) for quote in findings.quotes if quote.verbatim)
        self._said = sorted(findings.quotes, key=lambda quote: quote.start)
        self._longest = max((quote.end - quote.start for quote in findings.quotes), default=0)
        self._events = {event.statement: event for event in reversed(findings.events) if event.statement is not None}

    def of_statement(self, at: int, statement: FoundStatement) -> MarginSuggestion:
        """Give the card of a claim about somebody's status."""
        subject = self._people.named(statement.person)
        status = self._labels.get(statement.status, statement.status).lower()
        by_themselves = statement.asserted_by is not None and statement.asserted_by.person == statement.person
        via = _via(statement.chain)
        if statement.polarity is Polarity.DENIED:
            title = self._by(_What.DENIAL, statement.asserted_by or _PAPER)
            detail = (
                tr("Of “{status}”", status=status) if by_themselves else f"{isolate_foreign(subject.name)}: “{status}”"
            )
        else:
            what = status  # first: a long name is cut at its end
            if statement.polarity is Polarity.SPECULATED:
                what = tr("perhaps {status}", status=status)
            title = f"{what[:1].upper()}{what[1:]}: {isolate_foreign(subject.name)}"
            detail = tr("Their own words") if by_themselves else self._by(_What.SAID, statement.asserted_by or _PAPER)
        value = f"{statement.status}/{statement.polarity.value}/{self._found.people[statement.person].name}"
        rejection = Rejection(_STATEMENT, self._words(statement.start, statement.end), value)
        is_accepted = any(
            one.evidence is not None
            and (one.subject is None or (one.subject == subject.person and one.status in ("", statement.status)))
            for one in self._quotes_at(statement.start, statement.end)
        )
        reason = statement.reason or tr("The words say so of this person.")
        if statement.opposes:
            reason = f"{reason.rstrip('.')}. {tr('Another statement of this article opposes it.')}"
        detail = tr("{words}, via {names}", words=detail, names=via) if via else detail
        return self._card(QUOTE, statement, title, detail, reason, self._plan_of_statement(at, statement),
                          rejection, is_accepted=is_accepted)  # fmt: skip

    def of_quote(self, quote: FoundQuote) -> MarginSuggestion:
        """Give the card of words that somebody says."""
        speaker = quote.speaker
        what = _what_of(quote)
        title = said(_SPEAKER_OPEN[what]) if speaker is None else self._by(what, speaker)
        detail = tr("In quotation marks") if quote.verbatim else tr("In the paper’s words")
        if via := _via(quote.chain):
            detail = tr("Via {names}", names=via)
        rejection = Rejection(QUOTE, self._words(quote.start, quote.end))
        is_accepted = any(one.evidence is not None for one in self._quotes_at(quote.start, quote.end))
        chain = self._chain(quote.chain, speaker)
        plan = EvidencePlan(
            quote.start, quote.end, quote.verbatim, _polarity(quote), chain=chain,
            people=tuple(self._new_people([] if speaker is None or speaker.person is None else [speaker.person])),
            doubt="chain" if speaker is None else "claim",
        )  # fmt: skip
        reason = quote.reason or (tr("Words in quotation marks.") if quote.verbatim else tr("Indirect speech."))
        return self._card(QUOTE, quote, title, detail, reason, plan, rejection, is_accepted=is_accepted)

    def of_event(self, event: FoundEvent) -> MarginSuggestion:
        """Give the card of something that happened."""
        names = [isolate_foreign(self._people.named(person).name) for person in event.people]
        when = [short_words(event.when)] if event.when is not None and event.when.is_known else []
        quote = self._quote_around(event)
        said_by = [] if quote is None or quote.speaker is None else [self._by(_What.SAID, quote.speaker)]
        detail = " · ".join(
            [*said_by, *when, *([", ".join(names)] if names else []), *([event.place] if event.place else [])]
        )
        rejection = Rejection(EVENT, self._words(event.start, event.end), event.kind)
        is_accepted = any(one.event is not None for one in self._quotes_at(event.start, event.end))
        reason = event.reason or tr("The words tell of something that happened.")
        detail = detail or tr("Event")
        return self._card(EVENT, event, event.title, detail, reason, self._plan_of_event(event), rejection,
                          is_accepted=is_accepted)  # fmt: skip

    def _card(
        self, kind: str, found: FoundStatement | FoundQuote | FoundEvent, title: str, detail: str, reason: str,
        plan: EvidencePlan, rejection: Rejection, *, is_accepted: bool,
    ) -> MarginSuggestion:  # fmt: skip
        key = suggestion_key(rejection.kind, rejection.words, rejection.value)
        return MarginSuggestion(
            kind, found.start, found.end, title, detail, reason, plan, rejection, ((found.start, found.end),),
            is_open=not is_accepted and key not in self._record.rejected, is_accepted=is_accepted,
        )  # fmt: skip

    def _plan_of_statement(self, at: int, statement: FoundStatement) -> EvidencePlan:
        event = self._events.get(at)
        subject = self._people.named(statement.person)
        status, label = self._record.statuses.get(statement.status, (None, statement.status))
        known = None if subject.person is None else self._record.claims.get((subject.person, statement.status))
        claim, words = known or (None, f"{subject.name} {_as_predicate(label)}")
        others = () if event is None else tuple(one for one in event.people if one != statement.person)
        when = statement.when or (event.when if event is not None else None)
        speaker = statement.asserted_by
        involved = [statement.person, *others, *([] if speaker is None or speaker.person is None else [speaker.person])]
        kind = None if event is None else self._record.event_kinds.get(event.kind)
        doubt = "person" if self._people.is_doubtful(statement.person) else ""
        doubt = doubt or ("about" if when is not None and not when.is_known else "")
        return EvidencePlan(
            statement.start, statement.end, self._is_verbatim(statement.start, statement.end), statement.polarity,
            subject, tuple(self._people.named(one) for one in others), status, claim, words,
            self._chain(statement.chain, speaker), when, "" if event is None else event.place,
            "" if event is None else event.title, kind, tuple(self._new_people(involved)),
            doubt or ("event_kind" if event is not None and kind is None else ""),
        )  # fmt: skip

    def _plan_of_event(self, event: FoundEvent) -> EvidencePlan:
        quote = self._quote_around(event)
        first, others = event.people[:1], event.people[1:]
        kind = self._record.event_kinds.get(event.kind)
        doubt = "person" if first and self._people.is_doubtful(first[0]) else ""
        doubt = doubt or ("about" if event.when is not None and not event.when.is_known else "")
        return EvidencePlan(
            event.start,
            event.end,
            self._is_verbatim(event.start, event.end),
            _polarity(quote),
            self._people.named(first[0]) if first else None,
            tuple(self._people.named(one) for one in others),
            claim_words=event.title,
            chain=self._chain((), None) if quote is None else self._chain(quote.chain, quote.speaker),
            when=event.when,
            place=event.place,
            event_title=event.title,
            event_kind=kind,
            people=tuple(self._new_people(event.people)),
            doubt=doubt or ("event_kind" if kind is None else ""),
        )

    def _new_people(self, indexes: list[int] | tuple[int, ...]) -> Iterator[PersonPlan]:
        for at in dict.fromkeys(indexes):
            plan = self._people.plan(at)
            if plan.person is None:
                yield plan

    def _chain(self, chain: AttributionChain, speaker: Speaker | None) -> AttributionChain:
        """Give a chain with the project's people and papers in it; without one, the speaker and the paper."""
        paper = self._read.publisher
        if not chain:
            named = [] if speaker is None else [ChainStep(speaker.kind, speaker.name, person=speaker.person)]
            chain = (*named, *([ChainStep(SourceKind.OUTLET, paper)] if paper else []))
            if speaker is not None and speaker.person is not None:
                who = self._people.named(speaker.person)
                return (ChainStep(SourceKind.PERSON, who.name, person=who.person), *map(self._linked, chain[1:]))
        return tuple(self._linked(step) for step in chain)

    def _linked(self, step: ChainStep) -> ChainStep:
        if step.kind is SourceKind.OUTLET:
            source = self._record.outlets.get(step.name)
            return ChainStep(step.kind, step.name, step.remark, step.printed_on, source=source)
        at = self._people.index_of(step.name) if step.kind is SourceKind.PERSON else None
        if at is None:
            return ChainStep(step.kind, step.name, step.remark, step.printed_on)
        who: SuggestedPerson = self._people.named(at)
        return ChainStep(step.kind, who.name, step.remark, step.printed_on, person=who.person)

    def _by(self, what: _What, speaker: Speaker) -> str:
        """Give `Denial by Iven Sark`, or that it is not said whose."""
        if speaker.person is None and (speaker.kind is SourceKind.NOT_NAMED or not speaker.name):
            return said(_SOURCE_NOT_NAMED[what])
        return said(_BY[what], name=self._name(speaker))

    def _name(self, speaker: Speaker) -> str:
        if speaker.person is not None:
            return isolate_foreign(self._people.named(speaker.person).name)
        name = isolate_foreign(speaker.name)
        return f"“{name}”" if speaker.kind is SourceKind.GROUP else name

    def _words(self, start: int, end: int) -> str:
        return " ".join(self._read.text[start:end].split())

    def _is_verbatim(self, start: int, end: int) -> bool:
        return any(one.start <= start and end <= one.end for one in self._verbatim.touching(start, end))

    def _quote_around(self, event: FoundEvent) -> FoundQuote | None:
        """Give the words of somebody in which an event is told, the shortest there are."""
        first = bisect_left(self._said, event.start - self._longest, key=lambda quote: quote.start)
        last = bisect_right(self._said, event.start, key=lambda quote: quote.start)
        around = [quote for quote in self._said[first:last] if event.end <= quote.end]
        return min(around, key=lambda quote: quote.end - quote.start, default=None)

    def _quotes_at(self, start: int, end: int) -> Iterator[Taken]:
        """Give the quotes taken that are, for the most part, these words, or these words for the most part."""
        for one in self._taken.touching(start, end):
            shared = min(end, one.end) - max(start, one.start)
            if isinstance(one, Taken) and 2 * shared >= min(end - start, one.end - one.start):
                yield one


def _worth_a_card(text: str, quotes: Sequence[FoundQuote]) -> Iterator[FoundQuote]:
    """Give the words that are evidence to be, each once.

    What officials or sources said in the paper's words hardly ever is; and a few words in quotation marks stand on the
    card of the sentence that they are a part of, where the same person says it.
    """
    told: list[FoundQuote] = []  # indirect speech that reaches on, in order
    for quote in sorted(quotes, key=lambda one: (one.start, -one.end)):
        by_a_person = quote.speaker is not None and quote.speaker.person is not None
        if not (quote.verbatim or quote.denies or by_a_person):
            continue
        told = [one for one in told if one.end > quote.start]
        is_few = quote.verbatim and len(text[quote.start : quote.end].split()) <= _FEW_WORDS
        if is_few and any(quote.end <= one.end and one.speaker == quote.speaker for one in told):
            continue
        if not quote.verbatim:
            told.append(quote)
        yield quote


def _is_same_passage(start: int, end: int, other_start: int, other_end: int) -> bool:
    shared = min(end, other_end) - max(start, other_start)
    return 2 * shared >= max(end - start, other_end - other_start)


def _polarity(quote: FoundQuote | None) -> Polarity:
    if quote is None or not (quote.denies or quote.speculates):
        return Polarity.ASSERTED
    return Polarity.DENIED if quote.denies else Polarity.SPECULATED


def _as_predicate(label: str) -> str:
    """Give a status as the end of a sentence: "In post" is "is in post", "Fled" is "fled"."""
    words = label[:1].lower() + label[1:]
    return f"is {words}" if words.startswith(("in ", "on ", "at ", "missing")) else words


def _via(chain: AttributionChain) -> str:
    """Name who handed the words on, between the speaker and the paper."""
    between = [isolate_foreign(step.name) for step in chain[1:-1] if step.is_named]
    if len(between) < 2:
        return "".join(between)
    return tr("{first} and {last}", first=", ".join(between[:-1]), last=between[-1])
