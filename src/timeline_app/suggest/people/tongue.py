# ruff: noqa: RUF001 - letters of many scripts look like one another
"""What the language of an article means for reading its names."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_SMALL_WORDS: Final = {
    "de": re.compile(
        r"\b(?:und|der|das|ist|nicht|mit|auf|ein|eine|wird|hat|im|nach|sich|den|dem|zu|für|wurde|bei|aus|vor)\b"
    ),
    "fr": re.compile(r"\b(?:les|des|une|dans|est|pour|qui|sur|pas|avec|le|la|du|et|au|par|son|sa|que)\b"),
    "es": re.compile(r"\b(?:el|los|las|una|por|con|para|del|que|en|su|se|de|la|y)\b"),
    "it": re.compile(r"\b(?:il|di|che|gli|della|del|con|per|una|dei|alla|ha|la|e)\b"),
    "pt": re.compile(r"\b(?:o|os|uma|da|do|em|para|com|que|não|no|na|de|e)\b"),
    "nl": re.compile(r"\b(?:het|een|van|de|en|dat|is|op|voor|met|zijn|niet)\b"),
    "en": re.compile(r"\b(?:the|and|of|was|that|with|has|his|for|is|to|at|by|who|as)\b"),
}
_LOOKED_AT: Final = 6_000
_ROLE: Final = re.compile(
    r".*(?:minister|kanzler|prasident|meister|sprecher|chef|anwalt|richter|direktor|professor|leiter|experte|trainer|berater|botschafter|forscher|wissenschaftler"
    r"|ministerin|kanzlerin|prasidentin|meisterin|sprecherin|chefin|anwaltin|richterin|direktorin|professorin|leiterin|expertin|trainerin|beraterin|botschafterin"
    r"|forscherin|abgeordnete|abgeordneter|vorsitzende|vorsitzender|beauftragte|beauftragter)"
)
_ENDINGS: Final = re.compile(
    r"(?:ыми|ими|ого|его|ому|ему|ами|ым|им|ом|ем|ой|ей|ую|ою|ою|ах|ам|ов|а|у|е|ы|и|я|ю|ї|і|ою)$"
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """The habits of a language: in German nouns have capitals, in French "M." is a title."""

    nouns_have_capitals: bool = False
    m_is_title: bool = False


def tongue_of(text: str) -> Tongue:
    """Tell the languages that need care by their small words."""
    sample = text[:_LOOKED_AT]
    counts = {name: len(words.findall(sample)) for name, words in _SMALL_WORDS.items()}
    most = max(counts, key=lambda name: counts[name])
    if counts[most] < 3:
        return Tongue()
    return Tongue(most == "de", most == "fr")


@lru_cache(maxsize=20_000)
def is_german_role(key: str) -> bool:
    """Say whether a German noun names an office (Bundesinnenministerin)."""
    return _ROLE.fullmatch(key) is not None


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Take the ending of a case off a Cyrillic name; other words stay as they are."""
    if "а" <= word[:1].lower() <= "я" or word[:1].lower() in "ёіїєґ":
        small = word.lower()
        found = _ENDINGS.search(small)
        return small[: found.start()] if found is not None and found.start() > 2 else small
    return word
