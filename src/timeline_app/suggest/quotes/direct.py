"""Direct quotes and their speakers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import FoundQuote, Speaker
from timeline_app.suggest.quotes.cast import Cast
from timeline_app.suggest.quotes.chains import Chains
from timeline_app.suggest.quotes.cues import Cue, cues_of, is_verb
from timeline_app.suggest.quotes.phrases import Phrase, main_subject
from timeline_app.suggest.quotes.tokens import OPEN, PERSON, POSSESSIVE, QUOTE, WORD, Clause, Reading
from timeline_app.suggest.quotes.words import (
    AUX,
    DENY,
    DETERMINERS,
    FEMALE_NOUNS,
    MALE_NOUNS,
    NAMING,
    NICKNAME_CUES,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SPEECH,
    SUBORDINATE,
)

_STILL_SPEAKING: Final = 3
"""Sentences after which a paragraph that is only a quote is no longer taken as the last speaker's."""
_UNKNOWN_AT_FIRST: Final = frozenset(("suspect", "defendant", "victim", "gunman", "attacker", "driver", "witness"))
"""Whom a first paragraph tells of without name, and the next, as a rule, too."""
_REPLIES: Final = frozenset(
    ("replied", "replies", "answered", "answers", "responded", "asked", "asks", "said", "retorted")
)
_WITH_LISTENER: Final = frozenset(("asked", "asks", "told", "tells"))
_REACH_OF_EXCHANGE: Final = 6
_EXCHANGE: Final = "the other one of the exchange"
_MOST_REOPENED: Final = 12
"""Stretches of one speech, each opened anew, up to which its speaker is looked for after the last."""
_MOST_COMPARED: Final = 400
"""Quotes up to which a headline's words are looked for in all others."""
_FEWEST_WORDS: Final = 3
"""Words below which marks without a speaker only set a word apart."""


@dataclass(slots=True)
class Told:
    """What is known of one stretch in marks so far."""

    stretch: int
    token: int
    sentence: int
    cue: Cue | None = None
    speaker: Speaker | None = None
    via: Speaker | None = None
    reason: str = ""
    is_speech: bool = True


class DirectQuotes:
    """Goes through the sentences of an article in order, and gives every stretch in marks its speaker."""

    def __init__(self, reading: Reading, cast: Cast, chains: Chains, *, english: bool = True) -> None:
        self._reading = reading
        self._english = english
        self._cast = cast
        self._chains = chains
        self.told: list[Told] = []

    def read(self, index: int, sentence: Clause) -> Speaker | None:
        """Take in one sentence; give who speaks in it, if a quote in it has a speaker."""
        tokens = self._reading.tokens
        here = [
            Told(tokens[at].ref, at, index) for at in range(sentence.start, sentence.end) if tokens[at].kind == QUOTE
        ]
        for told in here:
            self._cue(told, sentence)
        self._share(here)
        for told in here:
            if told.speaker is None and not (told.cue and told.cue.unnamed):
                self._carry_on(told, sentence)
        self.told += here
        return next((told.speaker for told in reversed(here) if told.speaker is not None), None)

    def _cue(self, told: Told, sentence: Clause) -> None:
        told.is_speech = not self._is_label(told, sentence)
        if not told.is_speech:
            return
        for cue in cues_of(self._reading.tokens, sentence.start, sentence.end, told.token):
            if self._take(told, cue):
                return
        short = self._short_cue_after(told, sentence)
        if short is not None and self._take(told, short):
            return
        if not self._english:
            self._take_name_beside(told, sentence)

    def _take_name_beside(self, told: Told, sentence: Clause) -> None:
        """Take the person named right after a quote, or before its colon, where the language's verbs are not known."""
        tokens = self._reading.tokens
        at = told.token + 1
        stop = min(sentence.end, at + 6)
        names = [place for place in range(at, stop) if tokens[place].kind == PERSON]
        if not names and told.token > sentence.start and tokens[told.token - 1].kind == ":":
            names = [place for place in range(sentence.start, told.token) if tokens[place].kind == PERSON][:1]
        if names and not any(tokens[place].kind in (".", ";", QUOTE) for place in range(at, names[0])):
            place = names[0]
            phrase = Phrase("person", place, place + 1, place + 1, tokens[place].ref)
            first = min(place, told.token)
            self._take(told, Cue(phrase, -1, first, max(place, first) + 1, "the name beside the quote"))

    def _take(self, told: Told, cue: Cue) -> bool:
        """Take a cue if it names a speaker; one that names nobody who could speak is no cue."""
        speaker: Speaker | None = Speaker(SourceKind.NOT_NAMED) if cue.unnamed else None
        if cue.subject is not None and not cue.unnamed:
            speaker = self._cast.speaker_of(cue.subject, told.sentence)
        if speaker is None and (
            cue.subject is None or (cue.subject.kind == "noun" and not self._cast.is_role(cue.subject))
        ):
            return False
        told.cue, told.speaker, told.reason = cue, speaker, cue.reason
        told.via = None if cue.via is None else self._cast.speaker_of(cue.via, told.sentence)
        return True

    def _short_cue_after(self, told: Told, sentence: Clause) -> Cue | None:
        """Read "“Is it over?” Mr. Tarn asked." where the mark at the end of the quote has ended the sentence."""
        sentences = self._reading.sentences
        after = told.sentence + 1
        if told.token + 1 != sentence.end or after >= len(sentences):
            return None
        following = sentences[after]
        if following.paragraph != sentence.paragraph or following.end - following.start > 14:
            return None
        cue = next(cues_of(self._reading.tokens, told.token, following.end, told.token), None)
        if cue is None or cue.verb < 0 or cue.end < following.end - 1:
            return None
        if self._words_of(told).endswith(".") and self._reading.tokens[cue.verb].norm not in SPEECH:
            return None
        verb_ends = self._verb_ends(cue.verb, following.end)
        return cue if verb_ends or cue.subject is None or cue.subject.start > cue.verb else None

    def _verb_ends(self, verb: int, end: int) -> bool:
        """Say whether nothing is told after a verb: "Mr. Tarn asked.", "Mr. Tarn asked her."."""
        tokens = self._reading.tokens
        after = verb + 1
        if tokens[verb].norm in _WITH_LISTENER and after < end:
            listener = tokens[after]
            after += listener.kind in (PERSON, OPEN) or listener.norm in PRONOUNS or listener.norm in OWNERS
        return after >= end or tokens[after].kind in (".", ",", ";")

    def _share(self, here: Sequence[Told]) -> None:
        """Give the quotes of a sentence that have no cue of their own the speaker of their neighbour."""
        known = [told for told in here if told.speaker is not None]
        for told in here:
            if told.speaker is None and told.cue is None and known and told.is_speech:
                nearest = min(known, key=lambda other: abs(other.token - told.token))
                told.speaker, told.via, told.cue = nearest.speaker, nearest.via, nearest.cue
                told.reason = "the speaker of the same sentence"

    def _carry_on(self, told: Told, sentence: Clause) -> None:
        """Give a quote without a cue the speaker who is still speaking."""
        if not told.is_speech or told.cue is not None:
            return
        whole = told.token == sentence.start and told.token + 2 >= sentence.end
        last = self.told[-1] if self.told else None
        if last is not None and self._reading.stretches[last.stretch].goes_on and last.stretch + 1 == told.stretch:
            if last.speaker is not None:
                told.speaker, told.reason = last.speaker, "the quote goes on from the paragraph before"
            return
        if not whole:
            self._go_on_speaking(told, sentence, last)
            return
        ahead = self._ahead(told)
        just = self._just_quoted(sentence, last)
        if just is not None and ahead is not None and ahead.name != just.name:
            told.speaker, told.reason = just, "still speaking"
            return
        if ahead is not None:
            told.speaker, told.reason = ahead, "the quote goes on, and its end has a speaker"
            return
        for speaker, reason in self._likely(told, sentence):
            if speaker is not None:
                told.speaker, told.reason = speaker, reason
                return

    def _go_on_speaking(self, told: Told, sentence: Clause, last: Told | None) -> None:
        """Give a sentence in marks in front of more words, right after somebody's quote, the same speaker."""
        if last is None or last.speaker is None or told.sentence - last.sentence != 1:
            return
        before = self._reading.sentences[last.sentence]
        words = self._words_of(told)
        # A caption may have come between: "“We go.” Ministers arriving “It is over.”"
        long = told.token == sentence.start or (len(words.split()) > _FEWEST_WORDS * 2 and words[-1] == ".")
        if before.paragraph == sentence.paragraph and long and words[0].isupper() and words[-1] in ".,!?":
            told.speaker, told.reason = last.speaker, "still speaking"

    def _just_quoted(self, sentence: Clause, last: Told | None) -> Speaker | None:
        """Give who is named as the speaker of the sentence right before, in the same paragraph."""
        if last is None or last.cue is None or last.sentence + 1 >= len(self._reading.sentences):
            return None
        same = self._reading.sentences[last.sentence + 1] == sentence
        return last.speaker if same and self._reading.sentences[last.sentence].paragraph == sentence.paragraph else None

    def _ahead(self, told: Told) -> Speaker | None:
        """Give who is named after the end of a speech that is opened anew without a mark that closes."""
        stretches, sentences, tokens = self._reading.stretches, self._reading.sentences, self._reading.tokens
        if not stretches[told.stretch].goes_on:
            return None
        last = told.stretch
        while last + 1 < len(stretches) and stretches[last].goes_on and last - told.stretch < _MOST_REOPENED:
            last += 1
        for index in range(told.sentence + 1, min(len(sentences), told.sentence + 2 + _MOST_REOPENED)):
            sentence = sentences[index]
            at = next((at for at in range(sentence.start, sentence.end) if tokens[at].kind == QUOTE), -1)
            if at < 0 or tokens[at].ref > last:
                return None
            if tokens[at].ref == last:
                cue = next(cues_of(tokens, sentence.start, sentence.end, at), None)
                return None if cue is None or cue.subject is None else self._cast.speaker_of(cue.subject, index)
        return None

    def _likely(self, told: Told, sentence: Clause) -> Iterator[tuple[Speaker | None, str]]:
        """Give who may be speaking in a quote that is a sentence by itself, the likeliest first."""
        yield self._introduced(told), "the colon before the quote"
        before = self._reading.sentences[told.sentence - 1] if told.sentence else None
        just = self._cast.speaker_in(told.sentence - 1)
        if before is not None and before.paragraph == sentence.paragraph:
            yield just, "the sentence before is about its speaker"
        yield self._introduced_after(told, sentence), "the next sentence tells who this is"
        yield self._asker(told), _EXCHANGE
        last = just or self._cast.last_speaker(told.sentence, _STILL_SPEAKING)
        yield last, "still the speaker of the paragraph before"

    def _introduced_after(self, told: Told, sentence: Clause) -> Speaker | None:
        """Read "“We ran.” Anna Roth, 34, was in the square.": somebody new right after a quote without a cue."""
        after = told.sentence + 1
        if after >= len(self._reading.sentences) or self._reading.sentences[after].paragraph != sentence.paragraph:
            return None
        following = self._reading.sentences[after]
        phrase = subject_of(self._reading, following)
        new = phrase is not None and phrase.kind == "person" and self._cast.is_new(phrase.person, following)
        return self._cast.speaker_of(phrase, after) if phrase is not None and new else None

    def _asker(self, told: Told) -> Speaker | None:
        """Give who is next in an exchange: a question after an answer is the other's, and so is the answer to it."""
        last = self.told[-1] if self.told else None
        if last is None or last.speaker is None or told.sentence - last.sentence > 1 or last.cue is None:
            exchange = last is not None and last.reason == _EXCHANGE and told.sentence - last.sentence == 1
        else:
            exchange = last.cue.verb >= 0 and self._reading.tokens[last.cue.verb].norm in _REPLIES
        if last is None or last.speaker is None or last.speaker.person is None or not exchange:
            return None
        turns = self._words_of(told).endswith("?") != self._words_of(last).endswith("?")
        return self._cast.spoke_before(told.sentence, last.speaker, _REACH_OF_EXCHANGE) if turns else None

    def _introduced(self, told: Told) -> Speaker | None:
        """Give the speaker of a sentence that ends with a colon right before the quote's paragraph."""
        if not told.sentence:
            return None
        before = self._reading.sentences[told.sentence - 1]
        if self._reading.tokens[before.end - 1].kind != ":":
            return None
        for cue in cues_of(self._reading.tokens, before.start, before.end, before.end):
            speaker = None if cue.subject is None else self._cast.speaker_of(cue.subject, told.sentence)
            if speaker is not None:
                return speaker
        return None

    def _words_of(self, told: Told) -> str:
        stretch = self._reading.stretches[told.stretch]
        return self._reading.text[stretch.start : stretch.end]

    def settle(self) -> None:
        """Give what a later paragraph settles: the speaker of a quote over several paragraphs, a headline's."""
        for at in range(len(self.told) - 2, -1, -1):
            one, other = self.told[at], self.told[at + 1]
            if (
                one.speaker is None
                and self._reading.stretches[one.stretch].goes_on
                and other.stretch == one.stretch + 1
            ):
                one.speaker, one.reason = other.speaker, "the quote goes on in the next paragraph"
        self._settle_lead()
        self._settle_headings()

    def _settle_lead(self) -> None:
        """Give the first paragraph's quotes by "a woman" or "the chair" the person whom the next one names."""
        running = [at for at, sentence in enumerate(self._reading.sentences) if self._is_running(sentence)][:12]
        if not running:
            return
        lead = self._reading.sentences[running[0]].paragraph
        after = [at for at in running if self._reading.sentences[at].paragraph != lead]
        named = next((speaker for at in after[:3] if (speaker := self._cast.speaker_in(at)) is not None), None)
        if named is None or named.person is None:
            return
        for told in self.told:
            if self._reading.sentences[told.sentence].paragraph != lead:
                continue
            one = told.speaker
            unknown = one is None and told.cue is None and told.is_speech and self._words_of(told)[-1] in ".?!,"
            if unknown or (
                one is not None and one.kind is SourceKind.NOT_NAMED and self._may_be(one.name, named.person)
            ):
                told.speaker = replace(named, printed=None if one is None else one.printed)
                told.reason = "the next paragraph names whom the first describes"

    def _is_running(self, sentence: Clause) -> bool:
        return self._reading.paragraphs[sentence.paragraph].is_running

    def _may_be(self, words: str, person: int) -> bool:
        role = next((word for word in reversed(words.lower().split(" of ")[0].split()) if word in ROLES), "")
        gender = "m" if role in MALE_NOUNS else "f" if role in FEMALE_NOUNS else ""
        return (
            bool(role) and role not in _UNKNOWN_AT_FIRST and (not gender or self._cast.gender(person) in ("", gender))
        )

    def _settle_headings(self) -> None:
        reading = self._reading
        if len(self.told) > _MOST_COMPARED:
            return
        spoken = [(self._words(told), told) for told in self.told if told.speaker is not None]
        for told in self.told:
            paragraph = reading.paragraphs[reading.stretches[told.stretch].paragraph]
            heading = paragraph.kind in (PassageKind.HEADING, PassageKind.STANDFIRST)
            words = self._words(told)
            # "Minister: ‘We will not go’" names nobody, but the article does.
            settled = told.speaker is not None and not (heading and told.speaker.person is None)
            if settled or not words or not (heading or len(words.split()) > _FEWEST_WORDS):
                continue
            match = next((other for text, other in spoken if words in text and other is not told), None)
            if match is not None:
                told.speaker, told.is_speech = match.speaker, True
                told.reason = "the same words have this speaker in the article"

    def _words(self, told: Told) -> str:
        stretch = self._reading.stretches[told.stretch]
        letters = (sign if sign.isalnum() else " " for sign in self._reading.text[stretch.start : stretch.end].lower())
        return " ".join("".join(letters).split())

    def _is_label(self, told: Told, sentence: Clause) -> bool:
        """Say whether the marks hold a title, a nickname or a word set apart, and no speech."""
        reading, tokens = self._reading, self._reading.tokens
        stretch = reading.stretches[told.stretch]
        words = reading.text[stretch.start : stretch.end]
        parts = words.split()
        before = tokens[told.token - 1] if told.token > sentence.start else None
        after = tokens[told.token + 1] if told.token + 1 < sentence.end else None
        if words[-1] in ".,!?…" and len(parts) > 3:
            return False
        if before is not None and before.kind == WORD and before.norm in NICKNAME_CUES and len(parts) <= 6:
            return before.norm in NAMING or parts[0][0].isupper()
        capitals = sum(part[0].isupper() for part in parts if part[0].isalpha() and len(part) > 3)
        letters = sum(part[0].isalpha() and len(part) > 3 for part in parts)
        if parts[0][0].isupper() and letters and capitals == letters and len(parts) <= 8 and words[-1] not in ".!?,":
            said = before is not None and before.norm in SPEECH and is_verb(tokens, told.token - 1)
            return (
                before is not None
                and before.kind != ":"
                and not said
                and (len(parts) > 1 or before.kind in (PERSON, WORD))
            )
        attributive = (
            before is not None and after is not None and after.kind == WORD and len(parts) <= 4
            and (before.norm in DETERMINERS or before.kind == POSSESSIVE)
            and not (after.norm in AUX or after.norm in PREPOSITIONS or after.norm in SUBORDINATE)
        )  # fmt: skip
        return attributive and not any(cues_of(tokens, sentence.start, sentence.end, told.token))

    def quotes(self) -> list[FoundQuote]:
        """Give the direct quotes, in the order of the text."""
        found: list[FoundQuote] = []
        for told in self.told:
            if not told.is_speech or (told.speaker is None and self._is_short(told)):
                continue
            stretch = self._reading.stretches[told.stretch]
            sentence = self._reading.sentences[told.sentence]
            last = sentence.end
            cue = None
            if told.cue is not None:
                last = max(last, told.cue.end)
                cue = (self._reading.tokens[told.cue.start].start, self._reading.tokens[told.cue.end - 1].end)
            chain = self._chains.of(told.sentence, last, told.speaker, told.via)
            verb = self._reading.tokens[told.cue.verb].norm if told.cue is not None and told.cue.verb >= 0 else ""
            found.append(
                FoundQuote(
                    stretch.start, stretch.end, True, told.speaker, chain,
                    denies=verb in DENY, cue=cue, reason=told.reason,
                )
            )  # fmt: skip
        return found

    def _is_short(self, told: Told) -> bool:
        stretch = self._reading.stretches[told.stretch]
        words = self._reading.text[stretch.start : stretch.end]
        return len(words.split()) < _FEWEST_WORDS and words[-1] not in ".!?,"


def subject_of(reading: Reading, sentence: Clause) -> Phrase | None:
    """Give who a sentence is about, if that is one who could speak."""
    return main_subject(reading.tokens, sentence.start, sentence.end)
