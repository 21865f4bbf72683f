"""Indirect speech: what somebody is said to have said, denied or supposed, without quotation marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import FoundQuote, Speaker
from timeline_app.suggest.quotes.cast import Cast
from timeline_app.suggest.quotes.chains import Chains
from timeline_app.suggest.quotes.cues import according, is_verb, participle
from timeline_app.suggest.quotes.phrases import Phrase, after_dateline, subject_after, subject_before
from timeline_app.suggest.quotes.tokens import PERSON, QUOTE, WORD, Clause, Reading
from timeline_app.suggest.quotes.words import (
    ADVERBS,
    ANY,
    AUX,
    BE,
    BELIEVED,
    DENY,
    DESCRIBE,
    DETERMINERS,
    GUESSING,
    IRREGULAR_PAST,
    JOINS,
    MAY,
    NOT,
    PEOPLES,
    PREPOSITIONS,
    PRONOUNS,
    RETOLD,
    SAY,
    SPEECH,
    SUBORDINATE,
    TITLES,
)

_STOPS: Final = frozenset({",", ";", ":", "—", "(", ")"})
_TELLING: Final = frozenset(
    {"told", "tell", "tells", "telling", "informed", "assured", "reminded", "warned", "informs"}
)
_MIND: Final = frozenset({"believe", "believes", "believed", "think", "thinks", "thought", "understands", "understood",
                          "expects", "expected", "hopes", "hoped", "fear", "fears", "feared", "suspects", "suspected",
                          "knows", "knew", "feels", "felt", "agreed", "agrees", "signalled", "signaled"})  # fmt: skip
_NOUNS_OF_SPEECH: Final = {
    "speculation": "guess", "rumours": "guess", "rumors": "guess", "rumour": "guess", "rumor": "guess",
    "fears": "guess", "suggestion": "guess", "suggestions": "guess", "suspicion": "guess", "suspicions": "guess",
    "hopes": "guess", "belief": "guess", "signs": "guess", "reports": "told", "report": "told", "claims": "told",
    "claim": "told", "allegations": "told", "allegation": "told", "accusations": "told", "evidence": "told",
    "confirmation": "told", "assertion": "told", "assertions": "told", "statement": "told", "announcement": "told",
    "word": "told", "news": "told",
}  # fmt: skip
_NEGATED: Final = frozenset({"no", "never", "deny", "denied", "denies", "dismissed", "rejected", "denying", "little"})
_WITHOUT_THAT: Final = frozenset(
    """claimed claims insisted insists confirmed alleged suggested admitted argued added announced acknowledged
    predicted estimated conceded noted stated maintained reported explained wrote""".split()  # noqa: SIM905 - read as words
)
_PARTICIPLES: Final = frozenset({"saying", "claiming", "suggesting", "insisting", "adding", "arguing", "alleging"})
_MOST_IN_A_SENTENCE: Final = 12
_MOST_TOKENS_OF_MANNER: Final = 24


@dataclass(frozen=True, slots=True)
class _Said:
    start: int
    end: int
    speaker: Speaker | None
    cue: tuple[int, int]
    denies: bool
    guesses: bool
    reason: str


class IndirectSpeech:
    """Goes through the sentences of an article in order and gathers indirect speech."""

    def __init__(self, reading: Reading, cast: Cast, chains: Chains) -> None:
        self._reading = reading
        self._tokens = reading.tokens
        self._cast = cast
        self._chains = chains
        self.quotes: list[FoundQuote] = []

    def read(self, index: int, sentence: Clause) -> Speaker | None:
        """Take in one sentence; give who speaks in it."""
        found = list(islice(self._by_verbs(index, sentence), _MOST_IN_A_SENTENCE))
        found += self._by_according(index, sentence)
        found += [said for said in self._by_nobody(sentence) if not any(_holds(other, said) for other in found)]
        for said in found:
            self._add(said, index, sentence)
        return next((said.speaker for said in found if said.speaker is not None and said.speaker.name), None)

    # ------------------------------------------------------------------------------------------ X said that …

    def _by_verbs(self, index: int, sentence: Clause) -> Iterator[_Said]:
        tokens = self._tokens
        for verb in range(sentence.start, sentence.end):
            norm = tokens[verb].norm
            if tokens[verb].kind != WORD or not (norm in _MIND or is_verb(tokens, verb)) or norm in DESCRIBE - _MIND:
                continue
            subject = subject_before(tokens, sentence.start, verb)
            if subject is not None and tokens[subject.start - 1].norm in ("whether", "if") and subject.start > 0:
                continue
            leads = verb > sentence.start and tokens[verb - 1].kind == ","
            after = subject_after(tokens, verb, sentence.end) if leads and norm in SPEECH - _TELLING else None
            if after is not None and not norm.endswith("ing") and (subject is None or self._ends_at(after, sentence)):
                yield from self._tail(index, sentence, verb, after)
            elif norm.endswith("ing") and norm in SPEECH and tokens[verb - 1].kind == ",":
                cue = participle(tokens, sentence.start, verb, sentence.end)
                if cue is not None and cue.subject is not None:
                    yield from self._said(index, sentence, verb, cue.subject)
            elif subject is not None and not subject.passive:
                yield from self._said(index, sentence, verb, subject)

    def _ends_at(self, phrase: Phrase, sentence: Clause) -> bool:
        """Say whether a sign follows a person: "…, said Mr. Tarn." and not "…, said Mr. Tarn was ill"."""
        return phrase.kind == "person" and (
            phrase.end >= sentence.end or self._tokens[phrase.end].kind in (".", ",", "—", ";")
        )

    def _said(self, index: int, sentence: Clause, verb: int, subject: Phrase) -> Iterator[_Said]:
        content = self._content(verb, sentence.end)
        if content is None:
            if self._tokens[verb].norm in SPEECH:
                yield from self._tail(index, sentence, verb, subject)
            return
        end = self._content_end(content, sentence.end)
        if end - content < 2 or any(token.kind == QUOTE for token in self._tokens[content : content + 1]):
            return
        speaker = self._cast.speaker_of(subject, index)
        norm = self._tokens[verb].norm
        yield _Said(
            content, end, speaker, (min(subject.start, verb), content), self._denies(verb),
            norm in GUESSING or self._guesses(content, end), f"“{norm}” before what is said",
        )  # fmt: skip

    def _denies(self, verb: int) -> bool:
        return self._tokens[verb].norm in DENY and not any(
            token.norm in NOT for token in self._tokens[max(0, verb - 3) : verb]
        )

    def _content(self, verb: int, end: int) -> int | None:
        """Give where what is said begins, None where the verb is followed by something else."""
        tokens = self._tokens
        norm = tokens[verb].norm
        at = verb + 1
        if norm in ("ruled", "rules", "ruling"):
            return at + 1 if at + 1 < end and tokens[at].norm == "out" else None
        if norm in DENY:
            that = self._that(at, end)
            return that if that is not None else at if at < end and tokens[at].kind != "," else None
        that = self._that(at, end)
        if that is not None:
            return that
        if norm in _TELLING:
            at = self._after_listener(at, end)
        elif norm.endswith("ing"):
            return at if norm in _PARTICIPLES and self._looks_like_clause(at, end, of_mind=False, sure=False) else None
        elif norm not in SAY and norm not in _MIND and norm not in _WITHOUT_THAT:
            return None
        while at + 1 < end and (
            tokens[at].norm in ADVERBS or (tokens[at].norm == "on" and tokens[at + 1].norm in ADVERBS)
        ):
            at += 1
        return at if self._looks_like_clause(at, end, of_mind=norm in _MIND, sure=norm in SAY - _TELLING) else None

    def _that(self, at: int, end: int) -> int | None:
        """Give the word after the "that" which belongs to the verb: only listeners and manner may come between."""
        tokens = self._tokens
        inside = False  # between two commas
        for place in range(at, min(end, at + _MOST_TOKENS_OF_MANNER)):
            token = tokens[place]
            if token.norm == "that" and (not inside or tokens[place - 1].kind == ","):
                verbal = place + 1 < end and (tokens[place + 1].norm in AUX or tokens[place + 1].norm in NOT)
                if verbal:  # "said that was a lie"; but "a house that was sold" says nothing
                    return place if place == at else None
                return place + 1
            if token.kind in (";", ":", QUOTE) or (token.norm in JOINS and tokens[at - 1].norm in _MIND):
                return None
            inside = inside != (token.kind == ",")
            if token.kind == WORD and place > at and (token.norm in AUX or is_verb(tokens, place)):
                return None
        return None

    def _after_listener(self, at: int, end: int) -> int:
        tokens = self._tokens
        for place in range(at, min(end, at + 8)):
            token = tokens[place]
            if token.kind in (",", QUOTE, ":"):
                return end
            if place == at or tokens[place - 1].norm in PREPOSITIONS or tokens[place - 1].norm in DETERMINERS:
                continue
            if token.norm in PRONOUNS or token.norm in DETERMINERS:
                return place
            if token.kind == PERSON and tokens[place - 1].kind == WORD and tokens[place - 1].norm not in TITLES:
                return place
        return end

    def _looks_like_clause(self, at: int, end: int, *, of_mind: bool, sure: bool) -> bool:
        """Say whether a clause with a verb of its own begins here: "said Mr. Tarn is not being offered …"."""
        tokens = self._tokens
        if at >= end or tokens[at].kind in _STOPS or tokens[at].kind in (QUOTE, "."):
            return False
        first = tokens[at]
        if first.kind == WORD and (first.norm in ("to", "so", "nothing", "little", "yes", "no")):
            return first.norm == "to" and at + 1 < end and tokens[at + 1].norm in ("have", "be")
        if first.kind == WORD and first.norm in PREPOSITIONS and first.norm not in ("in", "on", "at", "after", "by"):
            return False
        if sure and (first.kind == PERSON or first.norm in PRONOUNS or first.norm in DETERMINERS):
            return end - at > 2
        for token in tokens[at + 1 : min(end, at + 25)]:
            if token.kind in (":", ";") or (of_mind and token.norm in JOINS):
                return False
            if token.kind == WORD and (token.norm in AUX or token.norm in NOT or _is_past(token.norm)):
                return True
        return False

    def _content_end(self, start: int, end: int) -> int:
        """Give where what is said ends: at the full stop, at the next cue, at "according to"."""
        tokens = self._tokens
        while end > start and tokens[end - 1].kind in (".", "!", "?", "…"):
            end -= 1
        for at in range(start + 1, end):
            token = tokens[at]
            if token.norm == "according" and at + 1 < end and tokens[at + 1].norm == "to":
                return at - 1 if tokens[at - 1].kind == "," else at
            if token.kind == WORD and token.norm in ANY and is_verb(tokens, at):
                before = tokens[at - 1]
                if token.norm.endswith("ing") and before.kind == ",":
                    return at - 1
                if before.norm in JOINS:
                    return at - 1 - (tokens[at - 2].kind == ",")
                subject = subject_before(tokens, start, at) if token.norm in SAY else None
                if subject is not None and subject.start > start + 1 and tokens[subject.start - 1].kind == ",":
                    return subject.start - 1
                if before.kind == "," and (subject is None or subject.start < start) and token.norm in SAY:
                    return at - 1
        return end

    # ------------------------------------------------------------------------------------------ …, X said

    def _tail(self, index: int, sentence: Clause, verb: int, subject: Phrase | None) -> Iterator[_Said]:
        """Read "The port was closed, Mr. Tarn said." and "The port, Mr. Tarn said, was closed."."""
        tokens = self._tokens
        if subject is None or subject.passive:
            return
        first = min(subject.start, verb)
        if first - 1 <= sentence.start or tokens[first - 1].kind not in (",", "—"):
            return
        stop = first - 1
        if any(token.kind == QUOTE for token in tokens[max(sentence.start, stop - 1) : stop]):
            return
        after = tokens[verb + 1] if verb + 1 < sentence.end else None
        ends = (
            after is None
            or after.kind in (".", ",", ";", "—")
            or first == verb
            or after.norm in ADVERBS
            or (after.norm in PREPOSITIONS)
        )
        start = after_dateline(tokens, sentence.start, stop)
        while start < stop and tokens[start].norm in JOINS:
            start += 1
        words = tokens[start:stop]
        if not ends or len(words) < 3 or not any(_is_verbal(token.norm) for token in words if token.kind == WORD):
            return
        if words[0].norm in SUBORDINATE or words[0].norm in PREPOSITIONS or words[0].norm.endswith("ing"):
            return
        speaker = self._cast.speaker_of(subject, index)
        norm = tokens[verb].norm
        yield _Said(
            start, stop, speaker, (first, max(verb + 1, subject.end)), False,
            self._guesses(start, stop), f"“{norm}” after what is said",
        )  # fmt: skip

    # ------------------------------------------------------------------------------------------ according to X

    def _by_according(self, index: int, sentence: Clause) -> Iterator[_Said]:
        tokens = self._tokens
        for at in range(sentence.start, sentence.end - 2):
            if tokens[at].norm != "according":
                continue
            cue = according(tokens, at, sentence.end)
            if cue is None or cue.subject is None:
                continue
            if at <= sentence.start + 1:
                start, end = cue.end + 1, self._content_end(cue.end + 1, sentence.end)
            else:
                start, end = sentence.start, at - (tokens[at - 1].kind == ",")
            if end - start >= 3 and not any(token.kind == QUOTE for token in tokens[end - 1 : end]):
                speaker = self._cast.speaker_of(cue.subject, index)
                yield _Said(start, end, speaker, (at, cue.end), False, self._guesses(start, end), cue.reason)

    # ------------------------------------------------------------------------------------------ it is understood

    def _by_nobody(self, sentence: Clause) -> Iterator[_Said]:
        """Read what nobody is named for: "it is understood that", "was reported to be", "reportedly"."""
        tokens = self._tokens
        for at in range(sentence.start, sentence.end - 1):
            norm = tokens[at].norm
            if tokens[at].kind != WORD:
                continue
            if norm in BELIEVED or norm in RETOLD:
                yield from self._passive(sentence, at)
            elif norm in ("reportedly", "allegedly", "purportedly") and tokens[at + 1].norm not in SPEECH:
                start, end = self._clause_around(sentence, at)
                yield self._unnamed(start, end, (at, at + 1), False, f"“{norm}”")
            elif (
                norm in _NOUNS_OF_SPEECH and tokens[at + 1].norm == "that" and self._begins_clause(at + 2, sentence.end)
            ):
                yield from self._noun(sentence, at)

    def _begins_clause(self, at: int, end: int) -> bool:
        """Tell "reports that he had fled" from "a report that runs to 900 pages"."""
        if at >= end:
            return False
        token = self._tokens[at]
        named = token.kind == PERSON or token.capital or token.norm in PRONOUNS or token.norm in DETERMINERS
        return named or (token.norm.endswith("s") and token.norm in PEOPLES)

    def _passive(self, sentence: Clause, at: int) -> Iterator[_Said]:
        tokens = self._tokens
        be = at - 1
        while be > sentence.start and (tokens[be].norm in ADVERBS or tokens[be].norm.endswith("ly")
                                       or tokens[be].norm in NOT):  # fmt: skip
            be -= 1
        if tokens[be].norm not in BE and not (tokens[be].kind == PERSON and tokens[at + 1].norm == "to"):
            return
        guesses = tokens[at].norm in BELIEVED
        subject = tokens[be - 1] if be > sentence.start else None
        while subject is not None and subject.norm in AUX | ADVERBS and be - 1 > sentence.start:
            be -= 1
            subject = tokens[be - 1]
        if subject is not None and subject.norm == "it" and tokens[at + 1].norm != "to":
            start = at + 1 + (tokens[at + 1].norm == "that")
            end = self._content_end(start, sentence.end)
            if end - start >= 2 and tokens[start].kind not in _STOPS:
                yield self._unnamed(start, end, (be - 1, start), guesses, f"“it is {tokens[at].norm}”")
        elif tokens[at + 1].norm == "to" or (tokens[at].norm in ("quoted", "reported") and tokens[at + 1].norm == "as"):
            if tokens[at + 1].norm == "as":
                return
            start, end = self._clause_around(sentence, at)
            yield self._unnamed(start, end, (be, at + 2), guesses, f"“{tokens[at].norm} to”, and nobody says by whom")

    def _noun(self, sentence: Clause, at: int) -> Iterator[_Said]:
        tokens = self._tokens
        kind = _NOUNS_OF_SPEECH[tokens[at].norm]
        start, end = at + 2, self._content_end(at + 2, sentence.end)
        no = any(token.norm in _NEGATED for token in tokens[max(sentence.start, at - 5) : at])
        if tokens[at].norm in ("evidence", "confirmation", "statement", "announcement", "word", "news") and not no:
            return
        if end - start < 2:
            return
        said = self._unnamed(start, end, (at, at + 2), kind == "guess" and not no, f"“{tokens[at].norm} that”")
        yield _Said(said.start, said.end, said.speaker, said.cue, no, said.guesses, said.reason)

    def _clause_around(self, sentence: Clause, at: int) -> tuple[int, int]:
        """Give the clause with this word in it: back to a conjunction, on to the end of the sentence."""
        tokens = self._tokens
        start = at
        while start > sentence.start and not (
            tokens[start - 1].kind in (";", ":", "—", QUOTE)
            or (tokens[start - 1].norm in ("but", "that", "while", "as", "because", "although"))
        ):
            start -= 1
        while start < at and (tokens[start].norm in JOINS or tokens[start].kind == ","):
            start += 1
        return start, self._content_end(start, sentence.end)

    def _unnamed(self, start: int, end: int, cue: tuple[int, int], guesses: bool, reason: str) -> _Said:
        speaker = Speaker(SourceKind.NOT_NAMED)
        return _Said(start, end, speaker, cue, False, guesses or self._guesses(start, end), reason)

    def _guesses(self, start: int, end: int) -> bool:
        return any(token.norm in MAY or token.norm in BELIEVED for token in self._tokens[start : min(end, start + 16)]
                   if token.kind == WORD)  # fmt: skip

    def _add(self, said: _Said, index: int, sentence: Clause) -> None:
        tokens = self._tokens
        if said.end <= said.start:
            return
        chain = self._chains.of(index, sentence.end, said.speaker)
        cue = (tokens[said.cue[0]].start, tokens[max(said.cue[0], said.cue[1] - 1)].end)
        self.quotes.append(
            FoundQuote(
                tokens[said.start].start, tokens[said.end - 1].end, False, said.speaker, chain,
                denies=said.denies, speculates=said.guesses, cue=cue, reason=said.reason,
            )
        )  # fmt: skip


def _holds(one: _Said, other: _Said) -> bool:
    """Say whether the cue of the other is part of what is said by somebody already."""
    return one.start <= other.cue[0] < one.end


def _is_past(norm: str) -> bool:
    return (len(norm) > 4 and norm.endswith("ed")) or norm in IRREGULAR_PAST


def _is_verbal(norm: str) -> bool:
    return norm in AUX or norm in NOT or _is_past(norm) or norm.endswith("n't")
