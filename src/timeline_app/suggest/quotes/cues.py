"""Which verb, and whose, a stretch in quotation marks hangs on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from timeline_app.suggest.quotes.phrases import Phrase, head_of, main_subject, subject_after, subject_before
from timeline_app.suggest.quotes.tokens import OPEN, PERSON, POSSESSIVE, QUOTE, WORD, Token
from timeline_app.suggest.quotes.words import (
    ADVERBS,
    ANY,
    AUX,
    DENY,
    DESCRIBE,
    DETERMINERS,
    JOINS,
    NOT,
    NOUN_LIKE,
    NOUNS,
    OWNERS,
    PEOPLES,
    PREPOSITIONS,
    PRONOUNS,
    RETOLD,
    ROLES,
    SAY,
    SOUND,
    SPEECH,
)

_NO_VERB_AFTER: Final = DETERMINERS - frozenset(
    ("all", "both", "this", "that", "each", "one", "many", "some", "others", "another", "several", "two")
)
_FARTHEST: Final = 45
"""Tokens after a quote in which its verb must come."""
_TELLING: Final = frozenset({"told", "tell", "tells", "telling", "informed", "assured", "warned", "reminded"})
_STOPS: Final = frozenset({",", ";", ":", "—", ".", "(", ")", QUOTE})


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that say who speaks: `tokens[start:end]`, with the verb's place (-1 where there is none).

    `unnamed` says that the verb is done to somebody and nobody is named who does it ("was reported to be").
    `via` is who passed it on where two are named ("Reuters quoted X as saying").
    """

    subject: Phrase | None
    verb: int
    start: int
    end: int
    reason: str
    unnamed: bool = False
    via: Phrase | None = None


def is_verb(tokens: Sequence[Token], at: int, *, sounds: bool = False) -> bool:
    """Say whether a token is a verb of speech here, and not the noun that is spelled like it."""
    token = tokens[at]
    if token.kind != WORD or not (token.norm in ANY or (sounds and token.norm in SOUND)):
        return False
    if at == 0:
        return token.norm not in NOUN_LIKE
    before = tokens[at - 1]
    if before.kind == POSSESSIVE or before.norm in _NO_VERB_AFTER:
        return False
    if token.norm not in NOUN_LIKE:
        return True
    return (
        before.kind in (PERSON, OPEN, QUOTE, ",")
        or before.norm in PRONOUNS
        or before.norm in AUX
        or before.norm in NOT
        or before.norm == "to"
        or (before.norm in JOINS and token.norm.endswith("ed"))
        or before.norm in ADVERBS
        or (token.norm.endswith(("s", "ed")) and before.norm in ROLES | PEOPLES)
        or (before.norm.endswith("s") and before.norm in PEOPLES)
    )


def cue_of(tokens: Sequence[Token], start: int, end: int, quote: int) -> Cue | None:
    """Give the cue of the quote at `tokens[quote]` in its sentence, None where it has none of its own."""
    before_it = tokens[quote - 1] if quote > start else None
    if before_it is not None and before_it.kind == ":":
        return cue_before(tokens, start, quote) or _colon(tokens, start, quote)
    if quote == start or before_it is None:
        return cue_after(tokens, quote, end)
    if before_it.kind in (",", "—") or before_it.kind == QUOTE:
        direct = _right_before(tokens, start, quote - 1)
        if direct is not None:
            return direct
        return cue_after(tokens, quote, end) or cue_before(tokens, start, quote)
    return cue_before(tokens, start, quote) or cue_after(tokens, quote, end)


def _right_before(tokens: Sequence[Token], start: int, comma: int) -> Cue | None:
    """Give the cue of "Mr. Tarn said, “…”" where the verb's clause ends at this comma."""
    at = comma - 1
    while at >= start and tokens[at].kind not in _STOPS and comma - at < 12:
        if is_verb(tokens, at) and tokens[at].norm in SPEECH:
            return _from_verb(tokens, start, at, comma + 1)
        at -= 1
    return None


def cue_before(tokens: Sequence[Token], start: int, quote: int) -> Cue | None:
    """Give the nearest verb of speech before a quote that has a subject."""
    for at in range(quote - 1, max(start, quote - 60) - 1, -1):
        if tokens[at].kind == ";":
            return None
        if is_verb(tokens, at):
            found = _from_verb(tokens, start, at, quote)
            if found is not None:
                return found
        elif tokens[at].norm == "according" and tokens[at + 1].norm == "to":
            return according(tokens, at, quote)
        elif tokens[at].norm in NOUNS and at > start:
            owner = _owner(tokens, start, at)
            if owner is not None:
                return Cue(owner, -1, owner.start, quote, f"whose {tokens[at].norm} it is")
    return None


def _owner(tokens: Sequence[Token], start: int, noun: int) -> Phrase | None:
    """Give whose words they are in "Mr. Tarn's vow that he was “ready”" or "his call for “calm”"."""
    at = noun - 1
    if tokens[at].kind == WORD and tokens[at].norm not in OWNERS and at - 1 > start:
        at -= 1  # one adjective: "his first claim"
    if tokens[at].kind == WORD and tokens[at].norm in OWNERS:
        return Phrase("pronoun", at, at + 1, at + 1)
    if tokens[at].kind != POSSESSIVE or at == start:
        return None
    first = at - 1
    while first > start and tokens[first].kind == WORD and tokens[first].norm not in PREPOSITIONS | DETERMINERS:
        first -= 1
    first += tokens[first].norm in PREPOSITIONS
    return head_of(tokens, first, at, leading=False)


def _from_verb(tokens: Sequence[Token], start: int, verb: int, quote: int) -> Cue | None:
    norm = tokens[verb].norm
    before = tokens[verb - 1].norm if verb > start else ""
    if norm.endswith("ing") and before not in AUX:
        return _participle(tokens, start, verb, quote)
    if before == "to" or before in PREPOSITIONS:
        subject = main_subject(tokens, start, verb) if before == "to" else None
        return None if subject is None else Cue(subject, verb, subject.start, quote, "the subject of the sentence")
    subject = subject_before(tokens, start, verb)
    if subject is None and verb - start <= 2:
        subject = subject_after(tokens, verb, quote)
    if subject is None:
        return None
    if subject.passive:
        return _passive(tokens, subject, verb, quote)
    return Cue(subject, verb, subject.start, quote, f"“{norm}” before the quote")


def _passive(tokens: Sequence[Token], subject: Phrase, verb: int, quote: int) -> Cue | None:
    """Read "was quoted as saying", "was described by Mr. Tarn as", "was reported to be"."""
    for at in range(verb + 1, min(quote, verb + 12)):
        if tokens[at].norm == "by":
            stop = at + 1
            while stop < quote and tokens[stop].kind not in _STOPS and tokens[stop].norm not in ("as", "of"):
                stop += 1
            agent = head_of(tokens, at + 1, stop)
            if agent is not None:
                return Cue(agent, verb, verb, stop, "“by” after the verb")
    if tokens[verb].norm in RETOLD:
        return Cue(None, verb, verb, quote, "the verb names nobody who says it", unnamed=True)
    return None


def _participle(tokens: Sequence[Token], start: int, verb: int, quote: int) -> Cue | None:
    """Read "…, adding:", "…, calling it", "was quoted as saying", "Reuters quoted him as saying"."""
    if verb - 1 > start and tokens[verb - 1].norm == "as":
        found = _quoted_as(tokens, start, verb, quote)
        if found is not None:
            return found
    for at in range(verb - 1, start - 1, -1):
        if is_verb(tokens, at) and not tokens[at].norm.endswith("ing") and tokens[at].norm in SPEECH:
            subject = subject_before(tokens, start, at)
            if subject is None and at > start and tokens[at - 1].kind in (QUOTE, ","):
                subject = subject_after(tokens, at, verb)
            if subject is not None and not subject.passive:
                return Cue(subject, verb, subject.start, quote, "the speaker of the same sentence")
    subject = main_subject(tokens, start, verb)
    return None if subject is None else Cue(subject, verb, verb, quote, "the subject of the sentence")


def _quoted_as(tokens: Sequence[Token], start: int, verb: int, quote: int) -> Cue | None:
    for at in range(verb - 2, max(start, verb - 14) - 1, -1):
        if tokens[at].norm not in ("quoted", "cited", "reported", "quotes", "quoting", "heard"):
            continue
        subject = subject_before(tokens, start, at)
        if subject is not None and subject.passive:
            return Cue(replace(subject, passive=False), verb, subject.start, quote, "quoted as saying")
        mouth = head_of(tokens, at + 1, verb - 1)
        if tokens[at + 1].norm in ("him", "her", "them"):
            pronoun = at + 1
            mouth = Phrase("pronoun", pronoun, pronoun + 1, pronoun + 1)
        if mouth is not None:
            return Cue(mouth, verb, at, quote, "quoted as saying", via=subject)
    return None


def _colon(tokens: Sequence[Token], start: int, quote: int) -> Cue | None:
    """Read a colon without a verb of speech: "Mr. Tarn was blunt: “…”", "MARTA QUILL: “…”"."""
    subject = main_subject(tokens, start, quote - 1)
    return None if subject is None else Cue(subject, -1, subject.start, quote, "the subject before the colon")


def cue_after(tokens: Sequence[Token], quote: int, end: int) -> Cue | None:
    """Give the cue that follows a quote: "said Mr. Tarn", "Mr. Tarn said", "according to Mr. Tarn"."""
    at = quote + 1
    while at < end and tokens[at].kind in (",", "—"):
        at += 1
    if at < end and tokens[at].norm in ("as", "so"):
        at += 1
    if at >= end or tokens[at].kind in _STOPS or tokens[at].norm in JOINS:
        return None
    stop = min(end, at + _FARTHEST)
    if tokens[at].norm == "according":
        return according(tokens, at, stop)
    first = at
    while first < stop and tokens[first].norm in ADVERBS:
        first += 1
    if first < stop and is_verb(tokens, first, sounds=True) and tokens[first].norm not in _TELLING:
        found = subject_after(tokens, first, stop)
        return None if found is None else Cue(found, first, at, found.full, f"“{tokens[first].norm}” after the quote")
    return next(_verbs_after(tokens, at, stop), None)


def _verbs_after(tokens: Sequence[Token], at: int, stop: int) -> Iterator[Cue]:
    for verb in range(at + 1, stop):
        if tokens[verb].kind in (";", ":", ".", QUOTE):
            return
        if not is_verb(tokens, verb, sounds=True):
            continue
        subject = subject_before(tokens, at, verb)
        if subject is None:
            continue
        quoted_as = verb + 1 < stop and tokens[verb].norm in ("quoted", "cited", "reported") \
            and tokens[verb + 1].norm == "as"  # fmt: skip
        if subject.passive and not quoted_as:
            continue
        clause = verb + 1
        while clause < stop and tokens[clause].kind not in _STOPS:
            clause += 1
        yield Cue(
            replace(subject, passive=False), verb, subject.start, clause, f"“{tokens[verb].norm}” after the quote"
        )


def according(tokens: Sequence[Token], at: int, end: int) -> Cue | None:
    """Read "according to X"."""
    if at + 2 >= end or tokens[at + 1].norm != "to":
        return None
    stop = at + 2
    while stop < end and tokens[stop].kind not in _STOPS:
        stop += 1
    subject = head_of(tokens, at + 2, stop, leading=False)
    if subject is None:
        return None
    if subject.kind == "noun" and stop + 1 < end and tokens[stop].kind == ",":
        named = subject_after(tokens, at + 1, end)
        subject = named if named is not None and named.kind == "person" else subject
    return Cue(subject, at, at, stop, "“according to”")


def all_verbs(tokens: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, Phrase]]:
    """Give the verbs of speech of a sentence that have a subject, in order."""
    for at in range(start, end):
        if tokens[at].norm in SAY | DENY | SPEECH | DESCRIBE and is_verb(tokens, at):
            subject = subject_before(tokens, start, at)
            if subject is not None:
                yield at, subject
