# ruff: noqa: RUF001 - letters of many scripts look like one another
"""Foreign names in kana or Chinese characters, which write few sounds and put vowels between all consonants."""

import re
from typing import Final

from timeline_app.domain.findings import NameMatch
from timeline_app.suggest.names.parts import Parts, Word
from timeline_app.suggest.names.romanise import script
from timeline_app.suggest.names.sounds import VOWELS, loose

_DOTS: Final = re.compile("[·・•＝=]")
_LIMIT: Final = 0.26


def is_written_loosely(name: str) -> bool:
    """Say whether a name stands in kana, or in Chinese characters with the dot of foreign names."""
    kind = script(name)
    return kind in ("katakana", "hiragana") or (kind == "cjk" and _DOTS.search(name) is not None)


def compare_loosely(one: Parts, other: Parts) -> NameMatch:
    """Compare by consonants; all words of the shorter name must agree, the last with the last."""
    mine, theirs = list(one.names), list(other.names)
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    if len(theirs) > len(mine) > 1:
        theirs = theirs[: len(mine) - 1] + theirs[-1:]
    if len(mine) != len(theirs) or len(mine) < 2:
        return NameMatch(0.0, "unlike names")
    costs = [_cost(word, another) for word, another in zip(mine, theirs, strict=True)]
    if max(costs) <= _LIMIT:
        return NameMatch(round(0.9 - sum(costs) / len(costs), 3), "the same sounds as far as the script writes them")
    turned = [_cost(word, another) for word, another in zip(mine, theirs[-1:] + theirs[:-1], strict=True)]
    if max(turned) <= _LIMIT / 2:
        return NameMatch(0.8, "the same sounds in another order")
    return NameMatch(0.1, "other sounds")


def _cost(one: Word, other: Word) -> float:
    first, second = loose(one.sounds), loose(other.sounds)
    consonants = max(sum(sound not in VOWELS for sound in word) for word in (first, second))
    return _distance(first, second) / (consonants + 0.5)


def _distance(one: str, other: str) -> float:
    row = [0.0]
    for sound in other:
        row.append(row[-1] + _added(sound))
    for sound in one:
        now = [row[0] + _added(sound)]
        for to, target in enumerate(other):
            change = _change(sound, target)
            now.append(min(row[to] + change, row[to + 1] + _added(sound), now[to] + _added(target)))
        row = now
    return row[-1]


def _change(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in VOWELS and other in VOWELS:
        return 0.15
    return 0.3 if {one, other} == {"M", "N"} else 1.0


def _added(sound: str) -> float:
    return 0.1 if sound in VOWELS else (0.5 if sound in "RHN" else 1.0)
