"""Who is who in an article: the gender and the posts of its people, and who was spoken of last.

"He", "the minister" and "the group" are resolved here, from what the article itself says: titles, words beside a name,
the given name. Where nothing settles it, nobody is named.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import Speaker, Spelling
from timeline_app.suggest.quotes.groups import describe, is_definite
from timeline_app.suggest.quotes.phrases import Phrase
from timeline_app.suggest.quotes.tokens import PERSON, POSSESSIVE, WORD, Clause, PeopleIndex, Reading, Token
from timeline_app.suggest.quotes.traits import has_office, traits_of
from timeline_app.suggest.quotes.words import (
    ALIKE,
    DETERMINERS,
    DOCUMENTS,
    FEMALE_NOUNS,
    KIN,
    MALE_NOUNS,
    NOUNS,
    OWNERS,
    PRONOUNS,
    ROLES,
    SPOKES,
    TITLES,
)

_REACH: Final = 14
"""Sentences back in which somebody spoken of can still be "he" or "the minister"."""
_COSTS: Final = {"speaker": 0.0, "subject": 0.5, "other": 1.2, "owner": 2.5, "heading": 0.5, "object": 0.3}
_UNSURE: Final = 0.4
_LESSER: Final = frozenset(("deputy", "vice", "former", "late", "acting", "assistant", "shadow", "ex", "junior"))
_SHORT_POSTS: Final = {
    "cm": ("chief", "minister"), "pm": ("prime", "minister"), "ceo": ("chief", "executive"),
}  # fmt: skip
_PARTIES: Final = frozenset(("democrat", "republican", "labour", "tory", "conservative", "liberal", "independent"))
Part = Literal["speaker", "subject", "other", "owner", "heading", "object"]
_GENERIC: Final = frozenset(
    """winner actress comedian presenter rapper model dancer influencer heiress hero native graduate mum dad mom boy
    girl hostage captive astronaut climber explorer athlete champion laureate nominee man woman father mother husband
    wife teenager pensioner politician leader veteran star youth grandfather grandmother author actor singer defendant
    suspect pair duo couple""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody who was spoken of: in which sentence, and in what part of it."""

    speaker: Speaker
    sentence: int
    part: Part
    gender: str = ""


class Cast:
    """The people of an article and who of them was spoken of last. Sentences are told in order with `notice`."""

    def __init__(self, reading: Reading, people: PeopleIndex) -> None:
        self._reading = reading
        self._people = people
        self._traits = traits_of(reading, people.people)
        self._seen: list[Seen] = []
        self._about: dict[int, Speaker] = {}
        # People by their last names, -1 where two have the same; speakers whom the search for people did not find.
        self._last_names: dict[str, int] = {}
        self._unlisted: dict[str, Speaker] = {}
        self._papers: dict[str, Speaker] = {}
        for person, found in enumerate(people.people):
            parts = found.name.lower().split()
            if len(parts) > 1:
                self._last_names[parts[-1]] = -1 if parts[-1] in self._last_names else person

    def gender(self, person: int) -> str:
        """Give "m" or "f", or nothing where the article does not say."""
        return self._traits[person].gender

    def notice(self, speaker: Speaker | None, sentence: int, part: Part, gender: str = "") -> None:
        """Remember who a sentence is about, who speaks in it, or who else is named."""
        if speaker is None:
            return
        if speaker.person is not None:
            gender = self.gender(speaker.person) or gender
        self._seen.append(Seen(speaker, sentence, part, gender))
        if part in ("speaker", "subject"):
            self._about[sentence] = speaker

    def speaker_in(self, sentence: int) -> Speaker | None:
        """Give who speaks in a sentence, or whom it is about."""
        return self._about.get(sentence)

    def learn(self, person: int, pronoun: str) -> None:
        """Remember that the article calls somebody "he" or "she"."""
        self._traits[person].male += pronoun == "m"
        self._traits[person].female += pronoun == "f"

    def speaker_of(self, phrase: Phrase, sentence: int) -> Speaker | None:
        """Give the speaker whom a phrase of the article names; None where it stays open."""
        tokens = self._reading.tokens
        start, end = tokens[phrase.start].start, tokens[phrase.end - 1].end
        printed = Spelling(self._reading.text[start:end], start, end)
        if phrase.kind == "person":
            name = self._people.people[phrase.person].name
            return Speaker(SourceKind.PERSON, name, phrase.person, printed)
        if phrase.kind == "open":
            return None
        if phrase.kind == "pronoun":
            seen = self._pronoun(tokens[phrase.start], sentence)
            return None if seen is None else _as_printed(seen.speaker, printed)
        return self._noun(phrase, printed, sentence)

    def _pronoun(self, token: Token, sentence: int) -> Seen | None:
        kind = PRONOUNS.get(token.norm) or OWNERS.get(token.norm, "")
        if kind in ("m", "f"):
            return self._last_one(kind, sentence, token.start)
        if kind == "p":
            return self._last_of(
                (SourceKind.GROUP, SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.NOT_NAMED), sentence
            )
        if kind == "i":
            return self._last_of((SourceKind.GROUP, SourceKind.OUTLET, SourceKind.AGENCY), sentence)
        return None

    def _last_one(self, gender: str, sentence: int, before: int) -> Seen | None:
        """Give the single person last spoken of who can be "he" or "she": speakers and subjects before others."""
        best: Seen | None = None
        least = float("inf")
        for seen in self._recent(sentence):
            if sentence - seen.sentence > least:
                break
            if not _is_single(seen.speaker) or (seen.gender and seen.gender != gender):
                continue
            if seen.speaker.printed is not None and seen.speaker.printed.start > before and seen.part != "object":
                continue  # "He said that Mr. Tarn would stay": who is named later is not "he"
            cost = sentence - seen.sentence + _COSTS[seen.part] + (0 if seen.gender else _UNSURE)
            if cost < least:
                best, least = seen, cost
        return best

    def _last_of(self, kinds: Sequence[SourceKind], sentence: int) -> Seen | None:
        return next((seen for seen in self._recent(sentence) if seen.speaker.kind in kinds), None)

    def _recent(self, sentence: int) -> Iterator[Seen]:
        for seen in reversed(self._seen):
            if sentence - seen.sentence > _REACH:
                return
            yield seen

    def last_speaker(self, sentence: int, reach: int) -> Speaker | None:
        """Give who spoke last, if that was within `reach` sentences."""
        for seen in self._recent(sentence):
            if seen.part == "speaker":
                return seen.speaker if sentence - seen.sentence <= reach else None
        return None

    def is_new(self, person: int, sentence: Clause) -> bool:
        """Say whether a sentence is the first to name somebody."""
        spellings = self._people.people[person].spellings
        return bool(spellings) and spellings[0].start >= self._reading.tokens[sentence.start].start

    def spoke_before(self, sentence: int, than: Speaker, reach: int) -> Speaker | None:
        """Give who spoke last but this one, within `reach` sentences: the other one of an exchange."""
        for seen in self._recent(sentence):
            if sentence - seen.sentence > reach:
                return None
            if seen.part in ("speaker", "subject") and seen.speaker.name != than.name:
                return seen.speaker if seen.speaker.kind is SourceKind.PERSON else None
        return None

    def _noun(self, phrase: Phrase, printed: Spelling, sentence: int) -> Speaker | None:
        tokens = self._reading.tokens[phrase.start : phrase.end]
        words = [token.norm for token in tokens if token.kind == WORD]
        if not words:
            return None
        head = words[-1]
        titled = all(token.norm in ROLES or token.norm in TITLES or token.norm in _PARTIES for token in tokens[:-1])
        if titled and tokens[-1].capital and (head in self._last_names or head in self._unlisted):
            return self._by_last_name(tokens[-1], printed)
        known: Speaker | None = None
        if (head in ROLES or head.endswith("year-old")) and is_definite(tokens):
            known = self._with_post(words, _owner(tokens), sentence)
            owns = phrase.end < len(self._reading.tokens) and self._reading.tokens[phrase.end].kind == POSSESSIVE
            # "The former envoy to Northmark" is told of at length: somebody new.
            new = words[0] in ("the", "former") and "former" in words and phrase.full > phrase.end
            if known is None and not owns and not new:
                known = self._new_post(tokens, sentence)
            known = known or self._in_heading(sentence)
            if known is None and any(word == "former" or word.endswith("year-old") for word in words):
                return None  # somebody whom the article knows by name, but it does not say who
        elif head in DOCUMENTS or head in NOUNS:
            known = self._writer(phrase, head, sentence)
        if known is not None:
            return _as_printed(known, printed)
        found = describe(self._reading, phrase, printed)
        if found is not None and found.kind is SourceKind.PERSON:
            self._unlisted.setdefault(found.name.lower().split()[-1], found)
        return found

    def _by_last_name(self, token: Token, printed: Spelling) -> Speaker | None:
        """Give who bears a name that the search for people passed over here; None where two do."""
        person = self._last_names.get(token.norm)
        if person is None:
            return _as_printed(self._unlisted[token.norm], printed)
        return None if person < 0 else Speaker(SourceKind.PERSON, self._people.people[person].name, person, printed)

    def is_role(self, phrase: Phrase) -> bool:
        """Say whether a phrase means one who can speak, even where nobody knows who."""
        return self._reading.tokens[phrase.end - 1].norm in ROLES

    def _in_heading(self, sentence: int) -> Speaker | None:
        """Give whom the heading right over this sentence names."""
        last = next((seen for seen in reversed(self._seen) if seen.part != "other" or seen.sentence < sentence), None)
        return last.speaker if last is not None and last.part == "heading" and last.sentence == sentence - 1 else None

    def _new_post(self, tokens: Sequence[Token], sentence: int) -> Speaker | None:
        """Give who was just spoken of, where the article has given them no post yet: "the engineer said" tells it."""
        if tokens[0].norm != "the" or any(token.kind == POSSESSIVE for token in tokens):
            return None
        just = self._about.get(sentence - 1)
        if just is None or just.person is None or self._traits[just.person].words & ROLES:
            return None
        head = tokens[-1].norm
        gender = "m" if head in MALE_NOUNS else "f" if head in FEMALE_NOUNS else ""
        return just if not gender or self.gender(just.person) in ("", gender) else None

    def _with_like_post(self, head: str, owner: int | None, recent: Sequence[Seen]) -> Speaker | None:
        """Give the person last spoken of who has a post that is taken for this one."""
        alike = {word for group in ALIKE if head in group for word in group if word != head}
        for seen in recent:
            person = seen.speaker.person
            if person is not None and person != owner and alike & self._traits[person].words:
                return seen.speaker
        others = [at for at, traits in enumerate(self._traits) if at != owner and alike & traits.words]
        if len(others) != 1:
            return None
        return Speaker(SourceKind.PERSON, self._people.people[others[0]].name, others[0])

    def _writer(self, phrase: Phrase, head: str, sentence: int) -> Speaker | None:
        """Give whose statement it is: "Mr. Tarn's letter", "a statement by Mr. Tarn", "his letter", "the statement"."""
        tokens = self._reading.tokens
        first = tokens[phrase.start]
        whose = next((token.ref for token in tokens[phrase.start : phrase.end] if token.kind == PERSON), None)
        if whose is None and phrase.end + 1 < phrase.full and tokens[phrase.end].norm in ("from", "by"):
            named = (token.ref for token in tokens[phrase.end + 1 : phrase.full] if token.kind == PERSON)
            whose = next(named, None)
        if whose is not None:
            return Speaker(SourceKind.PERSON, self._people.people[whose].name, whose)
        if first.norm in OWNERS:
            seen = self._pronoun(first, sentence)
            return None if seen is None else seen.speaker
        return self._papers.get(head) if first.norm in ("the", "that", "this") else None

    def wrote(self, speaker: Speaker, sentence: Clause) -> None:
        """Remember whose a statement is, when somebody says something in one."""
        for token in self._reading.tokens[sentence.start : sentence.end]:
            if token.norm in DOCUMENTS:
                self._papers[token.norm] = speaker

    def _with_post(self, words: Sequence[str], owner: int | None, sentence: int) -> Speaker | None:
        """Give the person whom "the minister" or "her lawyer" means: one with that word beside their name."""
        if words[-1] in _SHORT_POSTS:
            words = [*words[:-1], *_SHORT_POSTS[words[-1]]]
        head = words[-1]
        wanted = {word for word in words if word not in DETERMINERS}
        fits = [
            (len(wanted & traits.words) - len((_LESSER - wanted) & traits.words), person)
            for person, traits in enumerate(self._traits)
            if head in traits.words and person != owner and has_office(words, traits.words)
        ]
        best = max((count for count, _ in fits), default=0)
        among = {person for count, person in fits if count == best}
        gender = "m" if head in MALE_NOUNS else "f" if head in FEMALE_NOUNS else ""
        recent = list(self._recent(sentence))
        for seen in recent:
            if seen.speaker.person in among and not (gender and seen.gender and seen.gender != gender):
                return seen.speaker
        if len(among) == 1:
            person = next(iter(among))
            return Speaker(SourceKind.PERSON, self._people.people[person].name, person)
        if among or (head in KIN and words[0] != "the"):
            return None
        alike = self._with_like_post(head, owner, recent)
        if alike is not None:
            return alike
        if "former" in wanted:  # not one of those whom the article has named so far
            return None
        if head in _GENERIC or head in KIN or head.endswith("year-old"):
            last = _last_single(recent, gender)
            if last is not None:
                return last
        unnamed = (seen.speaker for seen in recent if seen.speaker.kind is SourceKind.NOT_NAMED)
        return next((speaker for speaker in unnamed if head in speaker.name.lower().split()), None)


def _last_single(recent: Sequence[Seen], gender: str) -> Speaker | None:
    """Give the last one spoken of who can be "the father of two" or "the winner"."""
    for seen in recent:
        single = seen.speaker.kind in (SourceKind.PERSON, SourceKind.NOT_NAMED) and seen.part != "owner"
        if single and not (gender and seen.gender and seen.gender != gender):
            return seen.speaker
    return None


def _as_printed(speaker: Speaker, printed: Spelling) -> Speaker:
    return Speaker(speaker.kind, speaker.name, speaker.person, printed)


def _is_single(speaker: Speaker) -> bool:
    """Say whether a speaker can be "he" or "she"."""
    words = speaker.name.lower().split()
    if speaker.kind is SourceKind.NOT_NAMED:
        return not words or not words[-1].endswith("s") or words[0] == "one"
    return speaker.kind is SourceKind.PERSON or any(word in SPOKES for word in words[:4])


def _owner(tokens: Sequence[Token]) -> int | None:
    return next(
        (one.ref for one, after in pairwise(tokens) if one.kind == PERSON and after.kind == POSSESSIVE),
        None,
    )
