"""Who is who in an article: the gender and the posts of its people, and who was spoken of last.

"He", "the minister" and "the group" are resolved here, from what the article itself says: titles, words beside a name,
the given name. Where nothing settles it, nobody is named.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal

from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import Speaker, Spelling
from timeline_app.suggest.quotes.given_names import FEMALE, MALE
from timeline_app.suggest.quotes.groups import describe, fold_words, is_definite
from timeline_app.suggest.quotes.phrases import Phrase
from timeline_app.suggest.quotes.tokens import PERSON, POSSESSIVE, WORD, Clause, PeopleIndex, Reading, Token
from timeline_app.suggest.quotes.words import (
    ALIKE,
    AUX,
    DETERMINERS,
    DOCUMENTS,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    KIN,
    MALE_NOUNS,
    MALE_TITLES,
    NOUNS,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SAY,
    SPOKES,
    SUBORDINATE,
)

_REACH: Final = 14
"""Sentences back in which somebody spoken of can still be "he" or "the minister"."""
_COSTS: Final = {"speaker": 0.0, "subject": 0.5, "other": 1.2, "owner": 2.5, "heading": 0.5}
_UNSURE: Final = 0.4
_SHORT_POSTS: Final = {
    "cm": ("chief", "minister"), "pm": ("prime", "minister"), "ceo": ("chief", "executive"),
}  # fmt: skip
_LONGEST_POST: Final = 12
_PARTS: Final = frozenset(("for", "of", "at", "in"))
Part = Literal["speaker", "subject", "other", "owner", "heading"]
_GENERIC: Final = frozenset(
    """man woman father mother husband wife teenager pensioner politician leader veteran star youth grandfather
    grandmother author actor singer defendant suspect pair duo couple""".split()  # noqa: SIM905
)


@dataclass(slots=True)
class _Traits:
    """What the article says of one person."""

    male: int = 0
    female: int = 0
    words: set[str] = field(default_factory=set)


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
        self._traits = [_Traits() for _ in people.people]
        self._seen: list[Seen] = []
        self._about: dict[int, Speaker] = {}
        # -1 where two people have the name
        self._last_names: dict[str, int] = {}
        self._unlisted: dict[str, Speaker] = {}
        self._papers: dict[str, Speaker] = {}
        for person, found in enumerate(people.people):
            self._names(person, found.name)
            for post in found.posts:
                words = fold_words(post.text)
                if len(words) <= _LONGEST_POST and not any(word in AUX or word in SAY for word in words):
                    self._traits[person].words.update(words)
        for at, token in enumerate(reading.tokens):
            if token.kind == PERSON:
                self._beside(at, token.ref)

    def _names(self, person: int, name: str) -> None:
        parts = name.lower().split()
        if len(parts) > 1:
            self._last_names[parts[-1]] = -1 if parts[-1] in self._last_names else person
            first = parts[0].strip(".")
            self._traits[person].male += 2 * (first in MALE)
            self._traits[person].female += 2 * (first in FEMALE)

    def _beside(self, at: int, person: int) -> None:
        """Take in the words before and after a mention: "Foreign Minister X", "X, a spokesman for Y"."""
        traits = self._traits[person]
        words = list(_words_before(self._reading, at)) + list(_words_after(self._reading.tokens, at))
        inside = self._reading.text[self._reading.tokens[at].start : self._reading.tokens[at].end].lower().split()
        titles = [word.strip(".") for word in inside[:2]] + words[:3]
        traits.male += 4 * any(word in MALE_TITLES for word in titles)
        traits.female += 4 * any(word in FEMALE_TITLES for word in titles)
        traits.male += 3 * any(word in MALE_NOUNS for word in words)
        traits.female += 3 * any(word in FEMALE_NOUNS for word in words)
        traits.words.update(words)

    def gender(self, person: int) -> str:
        """Give "m" or "f", or nothing where the article does not say."""
        traits = self._traits[person]
        if traits.male == traits.female:
            return ""
        return "m" if traits.male > traits.female else "f"

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
            return self._last_one(kind, sentence)
        if kind == "p":
            return self._last_of(
                (SourceKind.GROUP, SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.NOT_NAMED), sentence
            )
        if kind == "i":
            return self._last_of((SourceKind.GROUP, SourceKind.OUTLET, SourceKind.AGENCY), sentence)
        return None

    def _last_one(self, gender: str, sentence: int) -> Seen | None:
        """Give the single person last spoken of who can be "he" or "she": speakers and subjects before others."""
        best: Seen | None = None
        least = float("inf")
        for seen in self._recent(sentence):
            if sentence - seen.sentence > least:
                break
            if not _is_single(seen.speaker) or (seen.gender and seen.gender != gender):
                continue
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

    def _noun(self, phrase: Phrase, printed: Spelling, sentence: int) -> Speaker | None:
        tokens = self._reading.tokens[phrase.start : phrase.end]
        words = [token.norm for token in tokens if token.kind == WORD]
        if not words:
            return None
        head = words[-1]
        if len(tokens) == 1 and tokens[0].capital and head in self._last_names:
            person = self._last_names[head]
            return None if person < 0 else Speaker(SourceKind.PERSON, self._people.people[person].name, person, printed)
        if len(tokens) == 1 and head in self._unlisted:
            return _as_printed(self._unlisted[head], printed)
        if head in ROLES or head.endswith("-year-old") or head == "year-old":
            owner = _owner(tokens)
            if is_definite(tokens):
                known = self._with_post(words, owner, sentence) or self._new_post(tokens, sentence)
                if known is not None:
                    return _as_printed(known, printed)
        if head in DOCUMENTS or head in NOUNS:
            writer = self._writer(phrase, head, sentence)
            if writer is not None:
                return _as_printed(writer, printed)
        found = describe(self._reading, phrase, printed)
        if found is not None and found.kind is SourceKind.PERSON:
            self._unlisted.setdefault(found.name.lower().split()[-1], found)
        return found

    def _new_post(self, tokens: Sequence[Token], sentence: int) -> Speaker | None:
        """Give who was just spoken of, where the article has given them no post yet: "the engineer said" tells it."""
        if tokens[0].norm != "the" or any(token.kind == POSSESSIVE or token.norm == "former" for token in tokens):
            return None
        just = self._about.get(sentence - 1)
        if just is None or just.person is None or self._traits[just.person].words & ROLES:
            return None
        head = tokens[-1].norm
        gender = "m" if head in MALE_NOUNS else "f" if head in FEMALE_NOUNS else ""
        return just if not gender or self.gender(just.person) in ("", gender) else None

    def _with_like_post(self, head: str, owner: int | None, recent: Sequence[Seen]) -> Speaker | None:
        """Give the person last spoken of who has a post that is taken for this one."""
        alike = {word for group in ALIKE if head in group for word in group}
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
            (len(wanted & traits.words), person)
            for person, traits in enumerate(self._traits)
            if head in traits.words and person != owner
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
            single = (seen for seen in recent if seen.speaker.kind in (SourceKind.PERSON, SourceKind.NOT_NAMED))
            seen_last = next(single, None)
            if seen_last and not (gender and seen_last.gender and seen_last.gender != gender):
                return seen_last.speaker
        unnamed = (seen.speaker for seen in recent if seen.speaker.kind is SourceKind.NOT_NAMED)
        return next((speaker for speaker in unnamed if head in speaker.name.lower().split()), None)


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


def _words_before(reading: Reading, at: int) -> Iterator[str]:
    """Give the words of title and post before a mention, the nearest first; also of "the group's leader, X"."""
    tokens = reading.tokens
    place = at - 1
    if place >= 1 and tokens[place].kind == "," and _closes_apposition(tokens, at):
        place -= 1
        for step in range(place, max(-1, place - 10), -1):
            if tokens[step].kind != WORD or tokens[step].norm in AUX:
                break
            if tokens[step].norm in PREPOSITIONS:
                continue
            yield tokens[step].norm
        return
    for step in range(place, max(-1, place - 7), -1):
        token = tokens[step]
        if token.kind != WORD or token.norm in PREPOSITIONS or token.norm in SUBORDINATE or token.norm in AUX:
            return
        if token.norm in DETERMINERS:
            return
        yield token.norm


def _closes_apposition(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a mention after a comma stands alone: "the group's leader, X, said" and not in a list of names."""
    if at + 1 < len(tokens) and tokens[at + 1].kind not in (",", ".", "—"):
        return False
    first = at - 2
    while first >= 0 and at - first < 10 and tokens[first].kind == WORD:
        if tokens[first].norm in ("the", "a", "an", "its", "his", "her", "their"):
            return True
        first -= 1
    return False


def _words_after(tokens: Sequence[Token], at: int) -> list[str]:
    """Give the words of the apposition after a mention: "X, 45, a spokesman for the port, …", "X is the minister"."""
    place = at + 1
    says_is = place + 1 < len(tokens) and tokens[place].norm in ("is", "was")
    if says_is and tokens[place + 1].norm not in ("the", "a", "an", "its", "his", "her"):
        return []
    if not says_is and (place >= len(tokens) or tokens[place].kind not in (",", "(", "—")):
        return []
    began = place + 1
    if began + 2 < len(tokens) and tokens[began].norm == "who" and tokens[began + 1].norm in ("is", "was"):
        began += 2
    words: list[str] = []
    for step in range(began, min(len(tokens), began + 14)):
        token = tokens[step]
        if token.kind == WORD:
            if token.norm in SUBORDINATE or (token.norm in _PARTS and step > began):
                break
            if token.norm in AUX or token.norm in SAY:
                return words if says_is else []  # "…, the judge said" begins a clause of its own
            words.append(token.norm)
        elif token.kind not in (PERSON, POSSESSIVE) and not (token.kind == "," and step == began + 1
                                                             and tokens[began].norm.isdigit()):  # fmt: skip
            break
    return words
