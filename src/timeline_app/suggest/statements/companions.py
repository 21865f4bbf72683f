"""Whom "they", "the two" and "the couple" mean: people whom a sentence named together, "X and Y"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from timeline_app.suggest.prose import Prose, Sentence
from timeline_app.suggest.statements.grammar import is_verb
from timeline_app.suggest.statements.referents import Mention, Referents

_SENTENCES_BACK: Final = 2
_MOST: Final = 12
_WORDS: Final = r"(?:[^\W\d_][\w'’.-]* ){0,5}"
_JOINED: Final = re.compile(
    rf"(?:,? \(?\d{{1,3}}\)?| \([^()]{{1,40}}\))?(?P<and>,? (?:and|&) {_WORDS}|, (?:and )?{_WORDS})(?:[^\W\d_]+, )?"
)
"""What stands between two people who are named together: ", 51, and his wife "."""
NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
PAIRS: Final = frozenset({"pair", "couple", "duo", "twins"})


def number_of(words: list[str]) -> int:
    """Give how many people a phrase means: 2 of "the two men", "both men", "the couple", else 0."""
    if not words or words[0] not in ("the", "both", "these", "those"):
        return 0
    if words[0] == "both" or words[-1] in PAIRS:
        return 2
    return NUMBERS.get(words[1], 0) if len(words) in (2, 3) else 0


def named_together(prose: Prose, referents: Referents, at: int, sentence: Sentence, number: int = 0) -> tuple[int, ...]:
    """Give the people whom the text before a place named together last; `number` is how many they must be."""
    sentences = prose.sentences
    index = bisect_left(sentences, sentence.start, key=lambda each: each.start)
    for step in range(_SENTENCES_BACK + 1):
        if index - step < 0:
            break
        one = sentences[index - step]
        mentions = referents.mentions_in(one.start, min(at, one.end))[:_MOST]
        for group in _groups(prose.text, mentions):
            people = tuple(dict.fromkeys(each.person for each in group))
            fits = len(people) == number if number else len(people) > 1 and group[0].leads
            if fits:
                return people
    return _leading(referents, sentences[max(0, index - 2) : index], number) if number else ()


def _leading(referents: Referents, sentences: Sequence[Sentence], number: int) -> tuple[int, ...]:
    # "X was held on Monday. Y was picked up at home. The two said": who led the two sentences before.
    people: dict[int, None] = {}
    for one in sentences:
        people.update((each.person, None) for each in referents.mentions_in(one.start, one.end)[:_MOST] if each.leads)
    return tuple(people) if len(people) == number else ()


def _groups(text: str, mentions: list[Mention]) -> list[list[Mention]]:
    groups: list[list[Mention]] = []
    group: list[Mention] = []
    for mention in mentions:
        if group and not _joins(text[group[-1].end : mention.start]):
            groups.append(group)
            group = []
        group.append(mention)
    groups.append(group)
    return [each for each in groups if len(each) > 1 and not each[-1].owns and _closes(text, each)]


def _joins(between: str) -> bool:
    found = _JOINED.fullmatch(between)
    return found is not None and not any(is_verb(word) for word in between.lower().split())


def _closes(text: str, group: list[Mention]) -> bool:
    return " and " in text[group[-2].end : group[-1].start]
