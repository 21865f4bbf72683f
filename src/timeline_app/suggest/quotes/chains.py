"""From mouth to page: who passed the words on, as far as the article prints it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from timeline_app.domain.evidence import AttributionChain, ChainStep, SourceKind
from timeline_app.domain.findings import Speaker
from timeline_app.suggest.quotes.cast import Cast
from timeline_app.suggest.quotes.cues import according, is_verb
from timeline_app.suggest.quotes.groups import outlet_at, outlet_kind
from timeline_app.suggest.quotes.phrases import subject_before
from timeline_app.suggest.quotes.tokens import QUOTE, WORD, Reading, Token
from timeline_app.suggest.quotes.words import PREPOSITIONS, SUBORDINATE, TIME_WORDS

_REMARKS: Final = re.compile(
    r"\bon (?:the )?condition of anonymity\b|\bnot (?:to be|be|being) (?:named|identified|quoted)\b"
    r"|\b(?:by|over the) (?:tele)?phone\b|\bin (?:a|an) (?:\w+ )?(?:telephone|phone|television|TV|radio)? ?interview\b"
    r"|\bat (?:a|the) (?:[\w-]+ ){0,2}?(?:news|press) conference\b"
    r"|\bin (?:a|an|his|her|its|their) (?:[\w-]+ ){0,2}?(?:statement|letter|e-?mail|post|tweet|message|speech|address"
    r"|broadcast|testimony|memo|diary|affidavit)\b"
    r"|\bon (?:Twitter|Facebook|Telegram|Instagram|X|WhatsApp|social media|state television|state TV|state radio"
    r"|national television)\b|\bto (?:reporters|journalists|parliament|MPs|lawmakers|the court|the press)\b",
    re.IGNORECASE,
)
_TOLD: Final = frozenset({"told", "tells", "tell", "telling", "informed", "assured"})
_CARRIERS: Final = frozenset({"with", "to", "by", "on", "for", "from", "in"})
_REPORTING: Final = frozenset({"reported", "said", "says", "reports", "quoted", "quotes", "cited", "wrote", "claimed"})
_STOPS: Final = frozenset({",", ";", ":", "—", ".", "(", ")", QUOTE})
_LONGEST_REMARK: Final = 80


class Chains:
    """Makes the chains of an article."""

    def __init__(self, reading: Reading, cast: Cast, publisher: str) -> None:
        self._reading = reading
        self._cast = cast
        self._publisher = publisher

    def of(self, index: int, end: int, speaker: Speaker | None, via: Speaker | None = None) -> AttributionChain:
        """Give the chain of what is said in a sentence, up to the token `end`: speaker, who passed it on, the paper."""
        start = self._reading.sentences[index].start
        steps: list[ChainStep] = []
        if speaker is not None:
            steps.append(ChainStep(speaker.kind, speaker.name, _remark(self._reading, start, end)))
            for carrier in self._passed_on(index, start, end, via):
                if all(carrier.name.lower() not in step.name.lower() for step in steps):
                    steps.append(ChainStep(carrier.kind, carrier.name))
        if self._publisher:
            if steps and _is_same_paper(steps[-1], self._publisher):
                steps.pop()
            steps.append(ChainStep(SourceKind.OUTLET, self._publisher))
        return tuple(steps)

    def _passed_on(self, index: int, start: int, end: int, via: Speaker | None) -> Iterator[Speaker]:
        """Give who passed it on: "quoted as saying", "told Reuters", "Reuters reported", "according to sources"."""
        if via is not None:
            yield via
        yield from _carriers(self._reading, start, end)
        tokens = self._reading.tokens
        for at in range(start, end):
            if tokens[at].norm == "according":
                cue = according(tokens, at, end)
                found = None if cue is None or cue.subject is None else self._cast.speaker_of(cue.subject, index)
                if found is not None:
                    yield found
            elif tokens[at].norm in _REPORTING and is_verb(tokens, at):
                subject = subject_before(tokens, start, at)
                found = None if subject is None or subject.kind != "noun" else self._cast.speaker_of(subject, index)
                if found is not None and found.kind in (SourceKind.OUTLET, SourceKind.AGENCY):
                    yield found


def _is_same_paper(step: ChainStep, publisher: str) -> bool:
    """Say whether a step is the paper itself: "The Times" in The Harbour Times."""
    if step.kind not in (SourceKind.OUTLET, SourceKind.AGENCY):
        return False
    name, paper = (words.lower().removeprefix("the ") for words in (step.name, publisher))
    return bool(name) and (paper == name or paper.endswith(" " + name))


def _remark(reading: Reading, start: int, end: int) -> str:
    """Give how it was said, as printed: "in a statement", "to reporters", "on condition of anonymity"."""
    parts: list[str] = []
    at = start
    while at < end:
        stop = at
        while stop < end and reading.tokens[stop].kind != QUOTE:
            stop += 1
        if stop > at:
            words = reading.text[reading.tokens[at].start : reading.tokens[stop - 1].end]
            parts += (" ".join(hit[0].split()) for hit in _REMARKS.finditer(words))
        at = stop + 1
    told = _told(reading.tokens, start, end)
    if told is not None and outlet_kind(reading, reading.tokens[told[0] : told[1]], _name(reading, told)) is None:
        parts.insert(0, "to " + reading.text[reading.tokens[told[0]].start : reading.tokens[told[1] - 1].end])
    return ", ".join(dict.fromkeys(parts))[:_LONGEST_REMARK]


def _told(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Give whom it was told: the words between "told" and what was told."""
    for at in range(start, end - 1):
        if tokens[at].kind == WORD and tokens[at].norm in _TOLD:
            stop = _stop_of(tokens, at + 1, end)
            return (at + 1, stop) if stop > at + 1 else None
    return None


def _stop_of(tokens: Sequence[Token], at: int, end: int) -> int:
    stop = at
    while stop < end and stop - at < 6:
        token = tokens[stop]
        if token.kind in _STOPS or (token.kind == WORD and stop > at and (
            token.norm in PREPOSITIONS or token.norm in SUBORDINATE or token.norm in TIME_WORDS or token.norm in
            ("he", "she", "they", "it", "this", "there", "his", "her", "late", "last")
        )):  # fmt: skip
            break
        stop += 1
    return stop


def _name(reading: Reading, place: tuple[int, int]) -> str:
    words = reading.text[reading.tokens[place[0]].start : reading.tokens[place[1] - 1].end]
    return " ".join(words.split())


def _carriers(reading: Reading, start: int, end: int) -> list[Speaker]:
    """Give the outlets through which it came: "told Reuters", "on state television", "an Associated Press report"."""
    found: list[Speaker] = []
    tokens = reading.tokens
    for at in range(start, end - 1):
        token = tokens[at]
        if token.kind != WORD or not (token.norm in _TOLD or token.norm in _CARRIERS):
            continue
        stop = _stop_of(tokens, at + 1, end)
        speaker = outlet_at(reading, at + 1, stop)
        if speaker is not None:
            found.append(speaker)
    return found
