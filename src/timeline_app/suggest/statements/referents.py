"""Whom "he", "the minister" and "his boss" mean: by the people of the article, their posts and where they stand."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline_app.domain.findings import FoundPerson
from timeline_app.suggest.given_names import FEMALE, MALE
from timeline_app.suggest.prose import Prose, Sentence
from timeline_app.suggest.statements.grammar import (
    FAMILY_NOUNS,
    FEMININE,
    MASCULINE,
    PERSON_NOUNS,
    PREPOSITIONS,
    is_verb,
)

_SENTENCES_BACK: Final = 5
_MOST_HOLDERS: Final = 50
_PORTFOLIOS: Final = frozenset(
    """
    finance foreign interior defence defense justice health oil energy trade education prime home transport labour
    labor agriculture environment culture sports planning power works housing deputy vice police
    """.split()  # noqa: SIM905 - a list of words is read as words
)
"""What tells one minister from another: "the finance minister" is no prime minister."""
_SOON: Final = 500
"""Signs within which somebody is named who is first spoken of by a post."""
_NEAR: Final = 2_500
_OTHERS: Final = frozenset({"judge", "prosecutor", "officer", "doctor", "nurse", "sheriff", "deputy", "superintendent"})
"""Who is named so without a post of the article is hardly the one who is spoken of."""
_RANKED: Final = frozenset({"prime", "deputy", "vice", "assistant", "junior"})
"""A post with one of these is hardly meant where it is not said: "the minister" is no prime minister."""
_OFFICES: Final = frozenset(
    """
    director minister president premier chancellor secretary ambassador governor mayor chief head chairman chairwoman
    chair executive king queen prince princess pope bishop archbishop prosecutor captain coach manager treasurer
    senator general colonel major admiral marshal sergeant lieutenant commander chief-of-staff
    """.split()  # noqa: SIM905 - a list of words is read as words
)
"""Who is named by an office that nobody of the article is known to hold is somebody else."""
_NO_MATTER: Final = frozenset({"former", "the", "new", "then", "ex", "acting", "its", "his", "her", "a", "an", "of"})
_TITLES: Final = {
    "mr": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "sheikh": "m", "father": "m", "imam": "m",
    "senor": "m", "señor": "m", "monsieur": "m", "don": "m", "herr": "m", "brother": "m", "emperor": "m",
    "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "queen": "f", "princess": "f", "dame": "f", "madame": "f",
    "mme": "f", "sister": "f", "señora": "f", "senora": "f", "frau": "f", "chairwoman": "f", "congresswoman": "f",
    "spokeswoman": "f", "actress": "f", "businesswoman": "f", "chairman": "m", "spokesman": "m", "businessman": "m",
    "congressman": "m", "councilwoman": "f", "daughter": "f", "wife": "f", "mother": "f", "widow": "f", "niece": "f",
    "girlfriend": "f", "aunt": "f", "husband": "m", "son": "m", "boyfriend": "m", "nephew": "m", "uncle": "m",
}  # fmt: skip
_SHORT_TITLES: Final = {
    "gov": "governor", "gen": "general", "sen": "senator", "col": "colonel", "capt": "captain", "sgt": "sergeant",
    "lt": "lieutenant", "rep": "representative", "cmdr": "commander", "adm": "admiral", "maj": "major",
}  # fmt: skip
_SHORT_TITLE: Final = re.compile(rf"(?i)\b({'|'.join(_SHORT_TITLES)})\.? \Z")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SAYS: Final = r"\b(?:said|says|told|tributes?|saying|added|tweeted)\b"
_COMMENTS: Final = re.compile(rf"[^.;“”\"]*?{_SAYS}")
_SAID_BEFORE: Final = re.compile(rf"{_SAYS}[^.,;]*\Z")
_MARKS: Final = re.compile(r"[,;:()“”\"–—]")
_INVERTED: Final = re.compile(r"Among [^.,;]{1,40} (?:is|are|was|were) (?:[^\W\d_]+ ){0,3}")
"""What stands before somebody who leads though it is the end of the sentence: "Among these writers is X"."""
_MODIFIES: Final = re.compile(r" [a-z]{3,}(?<!ed)\b")
"""What stands behind a name that only tells what something is about: "the Marlow ruling"."""
_BEFORE: Final = 60
"""Signs before a name in which the word is looked for that makes it an object."""
_OPENERS: Final = frozenset({"that", "when", "while", "because", "if", "whether", "and", "but", "where", "although"})
_ABOUT: Final = frozenset({"of", "by", "with", "to", "for", "against", "from", "about", "between", "including", "like"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a person is named; `leads` says that it can be the subject of its sentence, `owns`: "X's"."""

    start: int
    end: int
    person: int
    leads: bool
    owns: bool


class Referents:
    """The people of an article as somebody reading it from the top would have them in mind."""

    def __init__(self, prose: Prose, people: Sequence[FoundPerson]) -> None:
        """Gather the mentions, the posts by their last word, and who is called "he" and "she"."""
        self._prose = self.prose = prose
        places = sorted(
            (spelling.start, spelling.end, index)
            for index, person in enumerate(people)
            for spelling in person.spellings
        )
        self._mentions = [
            Mention(*place, self._leads(place[0], place[1]), self._owns(place[1]) or self._modifies(place[0], place[1]))
            for place in places
        ]
        self._starts = [place[0] for place in places]
        self._of: dict[int, list[int]] = defaultdict(list)
        for start, _, index in places:
            self._of[index].append(start)
        self._most_named = max(self._of, key=lambda one: (len(self._of[one]), -self._of[one][0]), default=None)
        self._posts: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        for index, person in enumerate(people):
            for post in person.posts:
                words = [word.lower() for word in _WORD.findall(post.text)]
                self._add_post(index, words)
        for mention in self._mentions:
            if short := _SHORT_TITLE.search(prose.text, max(0, mention.start - 10), mention.start):
                self._add_post(mention.person, [_SHORT_TITLES[short[1].lower()]])
        self._gender = self._genders([person.name for person in people])

    def _add_post(self, person: int, words: list[str]) -> None:
        # "Minister of Trade" is led by its first noun, "Foreign Minister" by its last.
        heads = [at for at, word in enumerate(words) if word in ("of", "for", "to", "in", "at")]
        head = words[heads[0] - 1] if heads and heads[0] > 0 else (words[-1] if words else "")
        if head and len(self._posts[head]) < _MOST_HOLDERS:
            self._posts[head].append((person, frozenset(words)))

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that begin in a stretch."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def pronoun(self, word: str, at: int, sentence: Sentence, without: int | None = None) -> int | None:
        """Give whom a pronoun at a place means: who leads the sentence before it, or one of the sentences before."""
        gender = "m" if word in MASCULINE else "f" if word in FEMININE else ""
        here = self.mentions_in(max(sentence.start, at - _NEAR), at)
        others = frozenset() if without is None else frozenset({without})
        here = [each for each in here if self._fits(each.person, gender, others)]
        leading = [each.person for each in here if each.leads] or [each.person for each in here if each.owns]
        if leading:
            return self._she(leading[0], at) if gender == "f" else leading[0]
        known = gender and len(here) == 1 and self._gender.get(here[0].person) == gender
        if known and self._is_other(here[0], sentence):
            return here[0].person
        found = self._before(sentence, gender, others)
        if found is None and here:
            return here[-1].person
        return found

    def _she(self, person: int, at: int) -> int:
        # Whoever is nowhere called "she" gives way to the woman of whom it is all told.
        topic = self._most_named
        if topic is None or self._gender.get(person) == "f" or self._gender.get(topic) != "f":
            return person
        return topic if self._of[topic][0] < at else person

    def _is_other(self, mention: Mention, sentence: Sentence) -> bool:
        # "The judge, Mr X, jailed Ms Y after her conviction": X leads, and she is Y.
        before = self.mentions_in(sentence.start, mention.start)
        return any(each.leads and each.person != mention.person for each in before)

    def description(self, words: Sequence[str], at: int, sentence: Sentence, owner: int | None = None) -> int | None:
        """Give whom "the former spy chief" means: by the posts of the article, else who is spoken of.

        `owner` is the person whose relative or aide it is, who is therefore somebody else.
        """
        head = words[-1]
        held = [
            (person, post) for person, post in self._posts.get(head, ())
            if person != owner and (person not in self._of or self._of[person][0] < at + _SOON)
        ]  # fmt: skip
        # "The foreign minister" is no deputy foreign minister: a word of the post that is missing counts against it.
        said = set(words)
        held = [(person, post) for person, post in held if not (said - post) & _PORTFOLIOS or post <= _NO_MATTER | said]
        scores = [
            2 * len(post & said) - len(post - said - _NO_MATTER) - 2 * len((post - said) & _RANKED) for _, post in held
        ]
        best = max(scores, default=0)
        fitting = list(dict.fromkeys(person for (person, _), score in zip(held, scores, strict=True) if score == best))
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return self._latest(fitting, at)
        if head in _OFFICES and self._posts and not self._is_of_the_field(said):
            return None
        if head in FAMILY_NOUNS or head in _OTHERS or not is_person_noun(head) or owner is not None:
            return None
        here = frozenset(each.person for each in self.mentions_in(max(sentence.start, at - _NEAR), at))
        found = self._before(sentence, _gender_of_noun(head), here | self._commenting(sentence))
        return found if found is None or self._is_spoken_of(found, sentence, at) else None

    def _is_spoken_of(self, person: int, sentence: Sentence, at: int) -> bool:
        # "The suspect" is nobody who was only named in passing.
        if len(self._of) == 1:
            return True
        sentences = self._prose.sentences
        index = bisect_left(sentences, sentence.start, key=lambda each: each.start)
        before = sentences[max(0, index - 1)]
        if any(each.person == person and self._in_text(each) for each in self.mentions_in(before.start, at)):
            return True
        near = self.mentions_in(0 if person == self._most_named else max(0, at - _NEAR), at)
        return any(each.person == person and (each.leads or each.owns) and self._in_text(each) for each in near)

    def _in_text(self, mention: Mention) -> bool:
        sentence = self._prose.sentence_at(mention.start)
        return sentence is not None and self._prose.paragraphs[sentence.paragraph].is_running

    def _is_of_the_field(self, said: set[str]) -> bool:
        # "The general" where somebody is called "Gen." or an "army officer": a post of the article shares a word.
        return any(said & post for posts in self._posts.values() for _, post in posts)

    def _commenting(self, sentence: Sentence) -> frozenset[int]:
        # "Mr Y said the suspect fled": the suspect is not Mr Y, who has only said things so far.
        sentences = self._prose.sentences
        index = bisect_left(sentences, sentence.start, key=lambda each: each.start)
        near = self.mentions_in(sentences[max(0, index - 2)].start, sentence.start)
        talking = {each.person for each in near if each.leads and self._comments(each)}
        if self._most_named in talking and any(self._is_told_of(each) for each in self._mentions[:_MOST_HOLDERS]):
            talking.discard(self._most_named)
        return frozenset(talking)

    def _is_told_of(self, mention: Mention) -> bool:
        return mention.person == self._most_named and not self._comments(mention)

    def _latest(self, people: list[int], at: int) -> int | None:
        last = [
            (starts[here - 1], person) for person in people if (here := bisect_left(starts := self._of[person], at))
        ]
        return max(last)[1] if last else None

    def _before(self, sentence: Sentence, gender: str, without: frozenset[int]) -> int | None:
        sentences = self._prose.sentences
        index = bisect_left(sentences, sentence.start, key=lambda each: each.start)
        for step in range(1, _SENTENCES_BACK + 1):
            if index - step < 0:
                return None
            before = sentences[index - step]
            there = self.mentions_in(before.start, min(before.end, before.start + _NEAR))
            fitting = [each for each in there if self._fits(each.person, gender, without)]
            leading = [each for each in fitting if each.leads]
            if leading:
                return self._or_protagonist(leading[0], gender, without)
            if fitting:
                nearest = next((each for each in fitting if not each.owns), fitting[0])
                return self._or_topic(nearest, index - step, gender)
        return None

    def _or_topic(self, mention: Mention, sentence: int, gender: str) -> int:
        # "X fled. He was heard. London called on others to leave Y. His flight": X's still, of whom it is all told.
        topic = self._most_named
        if topic is None or topic == mention.person or not self._fits(topic, gender, frozenset()):
            return mention.person
        before = self._prose.sentences[max(0, sentence - 2) : sentence]
        led = any(
            each.leads and each.person == topic
            for one in before
            for each in self.mentions_in(one.start, min(one.end, one.start + _NEAR))
        )
        return topic if led and len(self._of[topic]) > len(self._of[mention.person]) + 1 else mention.person

    def _or_protagonist(self, leading: Mention, gender: str, without: frozenset[int]) -> int:
        # Who only comments ("Mr Y said: …") is not who is spoken of: that is whom the article names most.
        person, named = leading.person, self._most_named
        if named is None or named == person or not self._comments(leading):
            return person
        known = self._fits(named, gender, without) and self._of[named][0] < leading.start
        return named if known and len(self._of[named]) > len(self._of[person]) else person

    def _comments(self, mention: Mention) -> bool:
        text = self._prose.text
        if text[mention.end : mention.end + 1] in (",", ".") and _SAID_BEFORE.search(
            text[max(0, mention.start - 40) : mention.start]
        ):
            return True
        reach = 2 * _BEFORE if text[mention.end : mention.end + 1] == "," else _BEFORE
        return _COMMENTS.match(text, mention.end, mention.end + reach) is not None

    def _fits(self, person: int, gender: str, without: frozenset[int]) -> bool:
        known = self._gender.get(person, "")
        return person not in without and not (gender and known and gender != known)

    def _leads(self, start: int, end: int) -> bool:
        text = self._prose.text
        if self._owns(end) or self._modifies(start, end):
            return False
        sentence = self._prose.sentence_at(start)
        before = text[max(start - _BEFORE, sentence.start if sentence else 0) : start]
        if _INVERTED.fullmatch(before):
            return True
        words = _WORD.findall(_MARKS.split(before)[-1])[-5:]
        for at, word in reversed(list(enumerate(words))):
            lower = word.lower()
            if lower == "and" and at and words[at - 1][0].isupper():
                continue  # "investigates X and officer Y"
            if lower == "as" and before.rstrip().endswith("such as"):
                return False
            if lower in _OPENERS:
                return True
            if lower in _ABOUT or lower in ("in", "on", "at", "over"):
                return False
            if lower in PREPOSITIONS or is_verb(lower):
                return lower in ("after", "before", "as", "while", "when") or lower in ("said", "says")
        return True

    def _modifies(self, start: int, end: int) -> bool:
        # "The Marlow ruling" is a ruling.
        article = self._prose.text[max(0, start - 4) : start].lower() == "the "
        return article and _MODIFIES.match(self._prose.text, end) is not None

    def _owns(self, end: int) -> bool:
        behind = self._prose.text[end - 1 : end + 2]
        return behind[1:] in ("'s", "’s") or behind[:2] in ("s'", "s’")

    def fits(self, person: int, pronoun: str) -> bool:
        """Say whether a pronoun may mean somebody."""
        return self._fits(person, "m" if pronoun in MASCULINE else "f" if pronoun in FEMININE else "", frozenset())

    def _genders(self, names: Sequence[str]) -> dict[int, str]:
        votes = [{"m": 0, "f": 0} for _ in names]
        text = self._prose.text
        for mention in self._mentions:
            before = text[max(0, mention.start - 24) : mention.start]
            for word in _WORD.findall(before)[-1:] + _WORD.findall(text[mention.start : mention.end])[:1]:
                if sex := _TITLES.get(word.lower()):
                    votes[mention.person][sex] += 5
        for index, name in enumerate(names):
            first = name.split(" ", 1)[0].lower()
            votes[index]["m"] += 4 * (first in MALE)
            votes[index]["f"] += 4 * (first in FEMALE)
        for sentence in self._prose.sentences:
            end = min(sentence.end, sentence.start + _NEAR)
            there = self.mentions_in(sentence.start, end)
            if len({each.person for each in there}) == 1:
                words = [word.lower() for word in _WORD.findall(text[there[0].end : end])]
                person = there[0].person
                votes[person]["m"] += sum(word in MASCULINE for word in words)
                votes[person]["f"] += sum(word in FEMININE for word in words)
        return {
            person: "m" if each["m"] > each["f"] else "f" for person, each in enumerate(votes) if each["m"] != each["f"]
        }


def _gender_of_noun(noun: str) -> str:
    if noun.endswith("woman") or _TITLES.get(noun) == "f":
        return "f"
    return "m" if noun.endswith("man") or _TITLES.get(noun) == "m" else ""


def is_person_noun(word: str) -> bool:
    """Say whether a word is a noun for somebody: "minister", "62-year-old", "ex-president"."""
    return word in PERSON_NOUNS or word.rpartition("-")[2] in PERSON_NOUNS or word.endswith("year-old")
