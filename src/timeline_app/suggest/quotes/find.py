"""Quotes of an article: what is said in it, by whom, and through whom it came to the page."""

from collections.abc import Iterator
from typing import Final

from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import FoundQuote, Speaker, Spelling
from timeline_app.suggest.prose import Prose
from timeline_app.suggest.quotes.cast import Cast
from timeline_app.suggest.quotes.chains import Chains
from timeline_app.suggest.quotes.direct import DirectQuotes
from timeline_app.suggest.quotes.groups import is_definite
from timeline_app.suggest.quotes.indirect import IndirectSpeech
from timeline_app.suggest.quotes.marks import stretches_of
from timeline_app.suggest.quotes.phrases import Phrase, head_of, main_subject
from timeline_app.suggest.quotes.tokens import PERSON, POSSESSIVE, WORD, Clause, PeopleIndex, Reading, reading_of
from timeline_app.suggest.quotes.words import (
    FEMALE_NOUNS,
    MALE_NOUNS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SUBORDINATE,
)

_COMMON: Final = frozenset(("the", "of", "and", "to", "was", "that", "said", "he", "she", "it", "for", "with"))
_LOOKED_AT: Final = 400
_FEWEST_WORDS: Final = 12


def find_quotes(
    prose: Prose, people: PeopleIndex, *, publisher: str = "", language: str | None = None
) -> tuple[FoundQuote, ...]:
    """Find direct quotes and indirect speech with their speakers and chains, in the order of the text.

    A direct quote is what lies between the marks, one for each stretch. Where the article does not settle who speaks,
    the speaker is None. Indirect speech is read in English only; another language gives direct quotes, with the name
    beside them.
    """
    reading = reading_of(prose, stretches_of(prose), people)
    cast = Cast(reading, people)
    english = language.lower().startswith("en") if language else _looks_english(reading)
    chains = Chains(reading, cast, publisher)
    direct = DirectQuotes(reading, cast, chains, english=english)
    indirect = IndirectSpeech(reading, cast, chains)
    for index, sentence in enumerate(reading.sentences):
        subject = _notice(reading, cast, index, sentence)
        speaker = direct.read(index, sentence)
        if english and reading.paragraphs[sentence.paragraph].is_running:
            told = indirect.read(index, sentence)
            speaker = speaker or told
        if speaker is None and subject is not None:
            cast.notice(subject, index, "subject", _gender(subject.printed))
        elif speaker is not None:
            cast.notice(speaker, index, "speaker", _gender(speaker.printed))
            cast.wrote(speaker, sentence)
    direct.settle()
    found = [*direct.quotes(), *indirect.quotes]
    return tuple(sorted(found, key=lambda quote: (quote.start, -quote.end, quote.verbatim)))


def _looks_english(reading: Reading) -> bool:
    """Say whether the commonest words are those of English; a few words count as such, for want of a sign."""
    words = [token.norm for token in reading.tokens[:_LOOKED_AT] if token.kind == WORD]
    common = sum(word in _COMMON for word in words)
    return len(words) < _FEWEST_WORDS or common * 20 >= len(words)


def _notice(reading: Reading, cast: Cast, index: int, sentence: Clause) -> Speaker | None:
    """Tell the cast whom a sentence names; give its subject."""
    tokens = reading.tokens
    running = reading.paragraphs[sentence.paragraph].is_running
    phrase = main_subject(tokens, sentence.start, sentence.end) if running else None
    if running and phrase is not None and phrase.kind == "person" and not cast.gender(phrase.person):
        # "Ms or Mr Quill accused him": who is meant by "him" is likelier to be "he" in the next sentence.
        for at in _objects(reading, sentence):
            meant = cast.speaker_of(Phrase("pronoun", at, at + 1, at + 1), index)
            cast.notice(meant, index, "object", OWNERS[tokens[at].norm])
    for at in _named(reading, sentence):
        owner = at + 1 < sentence.end and tokens[at + 1].kind == POSSESSIVE
        speaker = cast.speaker_of(Phrase("person", at, at + 1, at + 1, tokens[at].ref), index)
        cast.notice(speaker, index, "owner" if owner else "other")
    if not running:
        people = [at for at in range(sentence.start, sentence.end) if tokens[at].kind == PERSON]
        if len(people) == 1:  # a heading over a boxed item: "Missing: Jonas Aldermark"
            at = people[0]
            cast.notice(cast.speaker_of(Phrase("person", at, at + 1, at + 1, tokens[at].ref), index), index, "heading")
    if phrase is None:
        return None
    if tokens[sentence.start].norm in SUBORDINATE:
        early = head_of(tokens, sentence.start + 1, phrase.start)
        if early is not None and early.kind == "person":
            cast.notice(cast.speaker_of(early, index), index, "subject")
    return _as_subject(cast, phrase, index, reading)


def _as_subject(cast: Cast, phrase: Phrase, index: int, reading: Reading) -> Speaker | None:
    speaker = cast.speaker_of(phrase, index)
    if speaker is None:
        return None
    if phrase.kind == "noun" and speaker.person is None:
        # "The editor was freed" is most often somebody named before; "a neighbour" is somebody new.
        new = speaker.kind is SourceKind.NOT_NAMED and not is_definite(reading.tokens[phrase.start : phrase.end])
        new = new and reading.tokens[phrase.end - 1].norm in ROLES
        if not new:
            if speaker.kind is not SourceKind.NOT_NAMED or reading.tokens[phrase.end - 1].norm in ROLES:
                cast.notice(speaker, index, "other", _gender(speaker.printed))
            return None
    if speaker.person is not None and phrase.kind == "pronoun":
        cast.learn(speaker.person, PRONOUNS[reading.tokens[phrase.start].norm])
    return speaker


def _objects(reading: Reading, sentence: Clause) -> Iterator[int]:
    """Give the places of "him", and of "her" where it is no possessive."""
    tokens = reading.tokens
    for at in range(sentence.start + 1, sentence.end - 1):
        after = tokens[at + 1]
        if tokens[at].norm == "him" or (
            tokens[at].norm == "her" and (after.kind != WORD or after.norm in PREPOSITIONS)
        ):
            yield at
            return


def _named(reading: Reading, sentence: Clause) -> Iterator[int]:
    for at in range(sentence.end - 1, sentence.start - 1, -1):
        if reading.tokens[at].kind == PERSON:
            yield at


def _gender(printed: Spelling | None) -> str:
    words = printed.text.lower().replace("’", " ").split() if printed is not None else []
    if any(word in MALE_NOUNS for word in words) or words == ["he"]:
        return "m"
    return "f" if any(word in FEMALE_NOUNS for word in words) or words == ["she"] else ""
