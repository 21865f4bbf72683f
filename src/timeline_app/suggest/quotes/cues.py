"""Which verb, and whose, a stretch in quotation marks hangs on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from timeline_app.suggest.quotes.phrases import (
    Phrase,
    after_dateline,
    head_of,
    main_subject,
    subject_after,
    subject_before,
)
from timeline_app.suggest.quotes.tokens import OPEN, PERSON, POSSESSIVE, QUOTE, WHOLE, WORD, Token
from timeline_app.suggest.quotes.words import (
    ACTS_WITH_REASONS,
    ADVERBS,
    ANY,
    AUX,
    DESCRIBE,
    DETERMINERS,
    DOCUMENTS,
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
    SOUND,
    SPEECH,
)

_NO_VERB_AFTER: Final = DETERMINERS - frozenset(
    ("all", "both", "this", "that", "each", "one", "many", "some", "others", "another", "several", "two")
)
_SAID_TO_BE: Final = frozenset(("said", "reported", "thought", "believed", "alleged", "known", "understood"))
_IRREGULAR: Final = frozenset(("wrote", "swore", "sang", "spoke", "began", "went", "ran", "gave", "put"))
_WITH_BACK: Final = frozenset(
    ("fired", "fires", "shot", "shoots", "hit", "hits", "hitting", "struck", "pushed", "firing")
)
_FARTHEST: Final = 45
"""Tokens after a quote in which its verb must come."""
_LONGEST_NAME: Final = 7
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
    if token.kind != WORD:
        return False
    if token.norm in _WITH_BACK and at + 1 < len(tokens) and tokens[at + 1].norm == "back":
        return True
    if not (token.norm in ANY or (sounds and token.norm in SOUND)):
        return False
    if token.norm.startswith("continue") and at + 1 < len(tokens) and tokens[at + 1].norm == "to":
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
        or (before.norm in ADVERBS and before.norm not in ("both", "all"))
        or (
            token.norm.endswith(("s", "ed", "read"))
            and (before.norm in ROLES or before.norm in PEOPLES or before.norm in DOCUMENTS)
        )
        or (before.norm.endswith("s") and before.norm in PEOPLES)
    )


def cues_of(tokens: Sequence[Token], start: int, end: int, quote: int) -> Iterator[Cue]:
    """Give the cues that the quote at `tokens[quote]` may have in its sentence, the likeliest first."""
    before_it = tokens[quote - 1] if quote > start else None
    if quote == start or before_it is None:
        yield from cue_after(tokens, quote, end)
    elif before_it.kind in (":", ";"):
        yield from cues_before(tokens, start, quote)
        yield from _colon(tokens, start, quote)
    elif before_it.kind in (",", "—", QUOTE):
        yield from _right_before(tokens, start, quote - 1)
        yield from cue_after(tokens, quote, end)
        yield from cues_before(tokens, start, quote)
    else:
        if tokens[quote].norm == WHOLE and not is_verb(tokens, quote - 1) and before_it.norm not in ("that", "as"):
            # A caption without a full stop may stand before it: "Ministers at the quay “We go,” Mr. Tarn said".
            yield from (cue for cue in cue_after(tokens, quote, end) if cue.start <= quote + 2 and _says(tokens, cue))
        yield from cues_before(tokens, start, quote)
        yield from cue_after(tokens, quote, end)
        act = cue_of_act(tokens, start, quote)
        if act is not None:
            yield act


def _says(tokens: Sequence[Token], cue: Cue) -> bool:
    return cue.verb >= 0 and tokens[cue.verb].norm in SPEECH


def cue_of_act(tokens: Sequence[Token], start: int, quote: int) -> Cue | None:
    """Read "had quit over the “waste of years”", "sacked him for “gross neglect”": the reason of whoever acts."""
    reasons = [
        at for at in range(max(start, quote - 5), quote) if tokens[at].norm in ("over", "for", "because", "after")
    ]
    if not reasons:
        return None
    for at in range(reasons[-1] - 1, max(start, reasons[-1] - 14), -1):
        if tokens[at].kind == QUOTE:
            return None
        if tokens[at].norm in ACTS_WITH_REASONS:
            subject = subject_before(tokens, start, at)
            if subject is None or subject.passive:
                return None
            return Cue(subject, at, subject.start, quote, f"the reason of who {tokens[at].norm}")
    return None


def _right_before(tokens: Sequence[Token], start: int, comma: int) -> Iterator[Cue]:
    """Give the cue of "Mr. Tarn said, “…”" where the verb's clause ends at this comma."""
    at = comma - 1
    while at >= start and tokens[at].kind not in _STOPS and comma - at < 12:
        if is_verb(tokens, at) and tokens[at].norm in SPEECH:
            found = _from_verb(tokens, start, at, comma + 1)
            if found is not None:
                yield found
            return
        at -= 1


def cues_before(tokens: Sequence[Token], start: int, quote: int) -> Iterator[Cue]:
    """Give the verbs of speech before a quote that have a subject, the nearest first."""
    for at in range(quote - 1, max(start, quote - 60) - 1, -1):
        if tokens[at].kind == ";" and at < quote - 1:
            return
        found: Cue | None = None
        if is_verb(tokens, at):
            found = _from_verb(tokens, start, at, quote)
        elif tokens[at].norm == "according" and tokens[at + 1].norm == "to":
            found = according(tokens, at, quote)
        elif tokens[at].norm in NOUNS and at > start:
            owner = None if _is_described(tokens, start, at, quote) else _owner(tokens, start, at)
            found = Cue(owner, -1, owner.start, quote, f"whose {tokens[at].norm} it is") if owner else None
        if found is not None:
            yield found


def _is_described(tokens: Sequence[Token], start: int, noun: int, quote: int) -> bool:
    """Say whether a noun is what somebody calls so: "branded the ministry's response as “poor”"."""
    if not any(token.norm == "as" for token in tokens[noun:quote]):
        return False
    return any(
        tokens[at].norm in DESCRIBE and is_verb(tokens, at) for at in range(max(start, noun - _LONGEST_NAME), noun)
    )


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
        return participle(tokens, start, verb, quote)
    if before == "to" or before in PREPOSITIONS:
        subject = main_subject(tokens, start, verb) if before == "to" else None
        return None if subject is None else Cue(subject, verb, subject.start, quote, "the subject of the sentence")
    if norm in _SAID_TO_BE and verb + 2 < quote and tokens[verb + 1].norm == "to" and tokens[verb + 2].norm in AUX:
        return Cue(None, verb, verb, quote, "the verb names nobody who says it", unnamed=True)
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


def participle(tokens: Sequence[Token], start: int, verb: int, quote: int) -> Cue | None:
    """Read "…, adding:", "…, calling it", "was quoted as saying", "Reuters quoted him as saying"."""
    if verb - 1 > start and tokens[verb - 1].norm == "as":
        found = _quoted_as(tokens, start, verb, quote)
        if found is not None:
            return found
    beside = _with_somebody(tokens, start, verb)
    if beside is not None:
        return Cue(beside, verb, beside.start, quote, "whom “with” names")
    for at in range(verb - 1, start - 1, -1):
        if is_verb(tokens, at) and not tokens[at].norm.endswith("ing") and tokens[at].norm in SPEECH:
            subject = subject_before(tokens, start, at)
            if subject is None and at > start and tokens[at - 1].kind in (QUOTE, ","):
                subject = subject_after(tokens, at, verb)
            if subject is not None and not subject.passive:
                return Cue(subject, verb, subject.start, quote, "the speaker of the same sentence")
    subject = _after_join(tokens, start, verb) or main_subject(tokens, start, verb)
    if verb <= after_dateline(tokens, start, quote) + 1:
        subject = _after_front(tokens, quote) or subject
    return None if subject is None else Cue(subject, verb, verb, quote, "the subject of the sentence")


def _after_join(tokens: Sequence[Token], start: int, verb: int) -> Phrase | None:
    """Give the subject of the last clause in "Tarn applied, but the coroner refused, stating: “…”"."""
    for at in range(verb - 2, start, -1):
        if tokens[at].norm in JOINS and tokens[at - 1].kind == ",":
            after = tokens[at + 1]
            named = after.kind in (PERSON, OPEN) or after.norm in DETERMINERS or after.norm in PRONOUNS
            return main_subject(tokens, at + 1, verb) if named else None
    return None


def _with_somebody(tokens: Sequence[Token], start: int, verb: int) -> Phrase | None:
    """Read "…, with one resident calling it “a farce”"."""
    for at in range(verb - 1, max(start, verb - 12) - 1, -1):
        if tokens[at].kind in _STOPS:
            return head_of(tokens, at + 2, verb, leading=False) if tokens[at + 1].norm == "with" else None
    return None


def _after_front(tokens: Sequence[Token], quote: int) -> Phrase | None:
    """Give the subject after "Calling it “a disgrace”, …": the clause behind the first comma after the quote."""
    for at in range(quote + 1, min(len(tokens) - 1, quote + 12)):
        if tokens[at].kind == ",":
            return main_subject(tokens, at + 1, min(len(tokens), at + 25))
        if tokens[at].kind in (".", ":", ";", QUOTE):
            return None
    return None


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


def _colon(tokens: Sequence[Token], start: int, quote: int) -> Iterator[Cue]:
    """Read a colon without a verb of speech: "Mr. Tarn was blunt: “…”", "MARTA QUILL: “…”"."""
    subject = main_subject(tokens, start, quote - 1)
    if subject is not None and subject.kind == "noun" and tokens[subject.end - 1].norm in NOUNS:
        subject = _owner(tokens, start - 1, subject.end - 1) or subject
    if subject is not None:
        yield Cue(subject, -1, subject.start, quote, "the subject before the colon")


def cue_after(tokens: Sequence[Token], quote: int, end: int) -> Iterator[Cue]:
    """Give the cue that follows a quote: "said Mr. Tarn", "Mr. Tarn said", "according to Mr. Tarn"."""
    at = quote + 1
    while at < end and tokens[at].kind in (",", "—"):
        at += 1
    if at < end and tokens[at].norm in ("as", "so"):
        at += 1
    if at >= end or tokens[at].kind in _STOPS:
        return
    stop = min(end, at + _FARTHEST)
    if tokens[at].norm == "according":
        found = according(tokens, at, stop)
    elif tokens[at].kind == PERSON and tokens[at - 1].kind == "—" and (at + 1 >= end or tokens[at + 1].kind in _STOPS):
        found = Cue(Phrase("person", at, at + 1, at + 1, tokens[at].ref), -1, at, at + 1, "the name after the quote")
    else:
        found = _verb_after(tokens, at, stop)
    if found is not None:
        yield found


def _verb_after(tokens: Sequence[Token], at: int, stop: int) -> Cue | None:
    """Give the first verb of speech after a quote: "said Mr. Tarn" or "Mr. Tarn said"."""
    first = at
    while first < stop and tokens[first].norm in ADVERBS:
        first += 1
    if first < stop and _can_lead(tokens, first):
        subject = subject_after(tokens, first, stop)
        reason = f"“{tokens[first].norm}” after the quote"
        return None if subject is None else Cue(subject, first, at, subject.full, reason)
    return next(_verbs_after(tokens, at, stop), None) or _name_alone(tokens, at, stop)


def _name_alone(tokens: Sequence[Token], at: int, stop: int) -> Cue | None:
    """Read "“It took its toll,” port director Jan Tarn." where the verb was left out."""
    end = next((place for place in range(at, min(stop, at + _LONGEST_NAME)) if tokens[place].kind in _STOPS), stop)
    if (
        end <= at
        or end - at > _LONGEST_NAME
        or tokens[end - 1].kind != PERSON
        or tokens[at - 1].kind not in (QUOTE, ",")
    ):
        return None
    if end < stop and tokens[end].kind != ".":
        return None
    if any(token.kind != WORD or not (token.capital or token.norm in ROLES) for token in tokens[at : end - 1]):
        return None
    person = tokens[end - 1].ref
    return Cue(Phrase("person", at, end, end, person), -1, at, end, "the name after the quote")


def _can_lead(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a verb right after the quote has its subject after it: "said Mr. Tarn"."""
    norm = tokens[at].norm
    return (
        is_verb(tokens, at, sounds=True) and norm not in _TELLING and (norm.endswith(("s", "d")) or norm in _IRREGULAR)
    )


def _verbs_after(tokens: Sequence[Token], at: int, stop: int) -> Iterator[Cue]:
    for verb in range(at + 1, stop):
        if tokens[verb].kind in (";", ":", ".", QUOTE):
            return
        if not is_verb(tokens, verb, sounds=True):
            continue
        subject = subject_before(tokens, at, verb)
        if subject is None and tokens[verb - 1].norm == "to" and tokens[verb].norm in SPEECH:
            subject = main_subject(tokens, at, verb)  # "he likes to say"
        found = None if subject is None else _cue_of_verb(tokens, at, verb, subject, stop)
        if found is not None:
            yield found


def _cue_of_verb(tokens: Sequence[Token], at: int, verb: int, subject: Phrase, stop: int) -> Cue | None:
    """Give the cue of a verb after a quote; of "Reuters quoted him as saying" it is "him" who speaks."""
    for saying in range(verb + 2, min(stop - 1, verb + 6)):
        if tokens[saying].norm == "as" and tokens[saying + 1].norm == "saying" and not subject.passive:
            mouth = _quoted_as(tokens, at - 1, saying + 1, saying + 2)
            if mouth is not None:
                return mouth
    if verb + 2 < stop and tokens[verb + 1].kind == PERSON and tokens[verb + 2].norm == "saying":
        who = Phrase("person", verb + 1, verb + 2, verb + 2, tokens[verb + 1].ref)
        return Cue(who, verb, subject.start, verb + 3, "whom another recalled saying it", via=subject)
    quoted = tokens[verb].norm in ("quoted", "cited", "reported") and verb + 1 < stop and tokens[verb + 1].norm == "as"
    if subject.passive and not quoted:
        return None
    clause = verb + 1
    while clause < stop and tokens[clause].kind not in _STOPS:
        clause += 1
    speaker = replace(subject, passive=False)
    return Cue(speaker, verb, subject.start, clause, f"“{tokens[verb].norm}” after the quote")


def according(tokens: Sequence[Token], at: int, end: int) -> Cue | None:
    """Read "according to X"."""
    if at + 2 >= end or tokens[at + 1].norm != "to":
        return None
    stop = at + 2
    while stop < end and tokens[stop].kind not in _STOPS:
        stop += 1
    subject = head_of(tokens, at + 2, stop, leading=False)
    if tokens[at + 2].norm in ("him", "her", "them") and stop == at + 3:
        subject = Phrase("pronoun", at + 2, stop, stop)
    if subject is None:
        return None
    if subject.kind == "noun" and stop + 1 < end and tokens[stop].kind == ",":
        named = subject_after(tokens, at + 1, end)
        subject = named if named is not None and named.kind == "person" else subject
    return Cue(subject, at, at, stop, "“according to”")
