"""What an article says of each person beside their name: gender, titles, posts."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from timeline_app.domain.findings import FoundPerson
from timeline_app.suggest.given_names import FEMALE, MALE
from timeline_app.suggest.quotes.groups import fold_words
from timeline_app.suggest.quotes.tokens import PERSON, POSSESSIVE, WORD, Reading, Token
from timeline_app.suggest.quotes.words import (
    AUX,
    DETERMINERS,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NOUNS,
    MALE_TITLES,
    PREPOSITIONS,
    SAY,
    SUBORDINATE,
)

_OFFICES: Final = frozenset(("minister", "secretary", "officer", "director", "commissioner"))
_LONGEST_POST: Final = 12
_PARTS: Final = frozenset(("for", "of", "at", "in"))


@dataclass(slots=True)
class Traits:
    """What the article says of one person: signs of gender, and the words of their titles and posts."""

    male: int = 0
    female: int = 0
    words: set[str] = field(default_factory=set)

    @property
    def gender(self) -> str:
        """Give "m" or "f", or nothing where the article does not say."""
        if self.male == self.female:
            return ""
        return "m" if self.male > self.female else "f"


def traits_of(reading: Reading, people: Sequence[FoundPerson]) -> list[Traits]:
    """Give the traits of each person."""
    found = [_from_record(person) for person in people]
    for at, token in enumerate(reading.tokens):
        if token.kind == PERSON:
            _add_beside(found[token.ref], reading, at)
    return found


def _from_record(person: FoundPerson) -> Traits:
    traits = Traits()
    parts = person.name.lower().split()
    if len(parts) > 1:
        first = parts[0].strip(".")
        traits.male += 2 * (first in MALE)
        traits.female += 2 * (first in FEMALE)
    for post in person.posts:
        words = fold_words(post.text)
        if len(words) <= _LONGEST_POST and not any(word in AUX or word in SAY for word in words):
            traits.words.update(words)
    return traits


def _add_beside(traits: Traits, reading: Reading, at: int) -> None:
    """Take in the words before and after a mention: "Foreign Minister X", "X, a spokesman for Y"."""
    words = list(_words_before(reading, at)) + list(_words_after(reading.tokens, at))
    inside = reading.text[reading.tokens[at].start : reading.tokens[at].end].lower().split()
    titles = [word.strip(".") for word in inside[:2]] + words[:3]
    traits.male += 4 * any(word in MALE_TITLES for word in titles)
    traits.female += 4 * any(word in FEMALE_TITLES for word in titles)
    traits.male += 3 * any(word in MALE_NOUNS for word in words)
    traits.female += 3 * any(word in FEMALE_NOUNS for word in words)
    traits.words.update(words)


def has_office(words: Sequence[str], known: Collection[str]) -> bool:
    """Say whether "justice minister" can be somebody with these words: a foreign minister is not."""
    if (
        len(words) < 2
        or words[-1] not in _OFFICES
        or words[-2] in DETERMINERS
        or words[-2] in ("former", "new", "then")
    ):
        return True
    return words[-2] in known


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
