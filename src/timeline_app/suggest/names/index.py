"""Names found again among many: which ones are worth comparing, without comparing all with all."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from timeline_app.suggest.names.east import japanese_readings
from timeline_app.suggest.names.given import form_groups, is_short_form, is_translation, known_forms, short_forms
from timeline_app.suggest.names.parts import Word, parts_of
from timeline_app.suggest.names.romanise import script
from timeline_app.suggest.names.sounds import ROUGH, sounds

_LOOSE_SCRIPTS: Final = frozenset({"cjk", "hangul", "katakana", "hiragana", "thai"})
_MOST_LOOSE: Final = 300
"""So many names in scripts that hide their sounds are compared with every name."""


_SHORTEST_NEAR: Final = 3
"""Keys of fewer letters must be equal, or everything would be near everything."""


_MOST_HEAVIER: Final = 1.6
_BEGINNINGS: Final = (
    dict.fromkeys("TDtd", "T") | dict.fromkeys("SZCsz", "S") | dict.fromkeys("KGQ", "K") | dict.fromkeys("VFBPƀ", "V")
    | dict.fromkeys("LR", "L") | dict.fromkeys("MN", "N")
    | {"d": "TS", "t": "TS", "X": "K0", "g": "K0", "ǥ": "K0", "H": "K0", "j": "SKT0", "q": "SKT", "ǰ": "SKT",
       "J": "SKT",
       "k": "SKT", "c": "SKT", "W": "V0", "Y": "S0T"}
)  # fmt: skip
"""What the first sound of a word may be written as; 0 for vowels."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A name in the index: its owner, and its words."""

    owner: int
    words: tuple[Word, ...]
    near: tuple[frozenset[str], ...]
    whole: frozenset[str]
    roughs: tuple[str, ...]


class NameIndex:
    """Names by rough consonants. `owner` is any number; `candidates` gives owners in the order they came."""

    def __init__(self) -> None:
        self._names: list[_Known] = []
        self._by_key: dict[int, dict[str, list[int]]] = {}
        self._by_pair: dict[str, list[int]] = {}
        self._by_last: dict[str, list[int]] = {}
        self._loose: list[int] = []

    def add(self, owner: int, name: str) -> None:
        """Take in a name of somebody. Signs without a word that could be a name are never found."""
        for spelling in (name, *japanese_readings(name)):
            known = _known(owner, spelling)
            if not known.words:
                continue
            by_key = self._by_key.setdefault(len(known.words), {})
            for key in _keys(known):
                by_key.setdefault(key, []).append(len(self._names))
            for key in _pair_keys(known, asked=False):
                self._by_pair.setdefault(key, []).append(len(self._names))
            for key in known.near[-1] if len(known.words) > 1 else ():
                self._by_last.setdefault(key, []).append(len(self._names))
            if script(spelling) in _LOOSE_SCRIPTS:
                self._loose.append(len(self._names))
            self._names.append(known)

    def candidates(self, name: str) -> list[int]:
        """Give the owners of names that may be spellings of this one, each once."""
        found: dict[int, None] = {}
        for spelling in (name, *japanese_readings(name)):
            asked = _known(-1, spelling)
            if not asked.words:
                continue
            places = range(len(self._names)) if script(spelling) in _LOOSE_SCRIPTS else self._places(asked)
            for at in places:
                known = self._names[at]
                if known.owner not in found and _may_be(asked, known):
                    found[known.owner] = None
        return list(found)

    def _places(self, asked: _Known) -> Iterable[int]:
        count = len(asked.words)
        places = {at for key in _pair_keys(asked, asked=True) for at in self._by_pair.get(key, ())}
        for other, by_key in self._by_key.items():
            if other != count or count < 2:
                places.update(at for key in _asked_keys(asked) for at in by_key.get(key, ()))
        if len(asked.words) == 1:
            places.update(at for key in asked.near[0] for at in self._by_last.get(key, ()))
        places.update(islice(self._loose, _MOST_LOOSE))
        return sorted(places)


def _known(owner: int, name: str) -> _Known:
    words = parts_of(name).names
    whole = rough("".join(word.sounds for word in words))
    roughs = tuple(rough(word.sounds) for word in words)
    return _Known(owner, words, tuple(_neighbours(key) for key in roughs), _neighbours(whole), roughs)


@lru_cache(maxsize=50_000)
def rough(heard: str) -> str:
    """Give the consonants that no spelling loses, by class."""
    out = ""
    for sound in heard:
        kind = ROUGH.get(sound, "")
        if kind and not out.endswith(kind):
            out += kind
    return out


@lru_cache(maxsize=50_000)
def _neighbours(key: str) -> frozenset[str]:
    """Give a key and all that lack one of its letters: near keys share one of these."""
    if len(key) < _SHORTEST_NEAR:
        return frozenset({key})
    return frozenset({key, *(key[:at] + key[at + 1 :] for at in range(len(key)))})


def sound_near(one: str, other: str) -> bool:
    """Say whether two words of sounds may be spellings of one, as far as their rough consonants tell."""
    return not _neighbours(rough(one)).isdisjoint(_neighbours(rough(other)))


def is_near(one: str, other: str) -> bool:
    """Say whether two single words may be spellings of one, as far as their rough consonants tell."""
    first, second = (rough("".join(word.sounds for word in parts_of(name).names)) for name in (one, other))
    return not _neighbours(first).isdisjoint(_neighbours(second))


def _keys(known: _Known) -> list[str]:
    """Give under which keys a name stands, and is looked for."""
    keys = {"=" + key for key in known.whole}
    if len(known.words) == 1:
        keys.update("1" + key for key in known.near[0])
        return sorted(keys)
    first, last = known.words[0], known.words[-1]
    for word, near, other in ((last, known.near[-1], first), (first, known.near[0], known.words[1])):
        groups = _BEGINNINGS.get(other.sounds[:1], "0")
        keys.update(f"{key}/{group}" for key in near for group in groups)
        keys.update(f"{key}/{other_key}" for key in near for other_key in _initials(word, other))
    keys.update(f"{key}/{group}" for key in known.near[0] for group in _BEGINNINGS.get(last.sounds[:1], "0"))
    between = known.words[1:-1]
    keys.update(
        f"{key}/{group}"
        for key in known.near[-1]
        for word in between
        for group in _BEGINNINGS.get(word.sounds[:1], "0")
    )
    return sorted(keys)


def _pair_keys(known: _Known, *, asked: bool) -> list[str]:
    """Give the keys under which names of as many words meet: a word that keeps all its consonants, and the next one.

    Of two names that are the same word by word, one word at least has equal rough consonants (`_in_step`); the word
    after it has near ones, or is an initial or another form of the same given name.
    """
    count = len(known.words)
    if count < 2:
        return []
    keys: set[str] = set()
    for at in range(count):
        to = (at + 1) % count
        keys.update(f"{count}{known.roughs[at]}/{key}" for key in _partner_keys(known.words[to], known.near[to], asked))
    return sorted(keys)


def _partner_keys(word: Word, near: frozenset[str], asked: bool) -> list[str]:
    """Give the keys of what may stand for a word; initials look for words, and words for initials."""
    letters = (word.latin[:1], "~" + word.sounds[:1])
    if word.is_initial:
        sides = ("i", "w") if asked else ("i",)
        return [side + letter for side in sides for letter in letters]
    groups = _BEGINNINGS.get(word.sounds[:1], "0")
    keys = [f"{key}.{group}" for key in near for group in groups]
    keys += form_groups(word.latin)
    return keys + [("i" if asked else "w") + letter for letter in letters]


def _initials(_word: Word, other: Word) -> tuple[str, ...]:
    """Give the other beginnings a short form of a given name may have (Bill, William)."""
    return tuple(_BEGINNINGS.get(sounds(form)[:1], "0")[0] for form in short_forms(other.latin))


def _asked_keys(asked: _Known) -> list[str]:
    """Give the keys to look under: those of the name, and surnames alone."""
    return [*_keys(asked), *("1" + key for key in sorted(asked.near[-1]))]


def _may_be(one: _Known, other: _Known) -> bool:
    """Say whether every word of the shorter name may have its partner in the longer."""
    if len(one.words) > len(other.words):
        one, other = other, one
    if len(one.words) == len(other.words) > 1:
        turns = (0, 1) if len(one.words) == 2 else (0, 1, len(one.words) - 1)
        return any(_in_step(one, other, turned) for turned in turns)
    if not one.near[-1].isdisjoint(other.near[-1]) and _firsts_agree(one, other):
        return True
    return not one.whole.isdisjoint(other.whole) or _all_partnered(one, other)


def _in_step(one: _Known, other: _Known, turned: int) -> bool:
    """Say whether the words of two names may be the same one by one, `turned` words further on.

    One word at least keeps all its rough consonants: two names that both lack one are two.
    """
    count = len(one.words)
    if not any(one.roughs[at] == other.roughs[(at + turned) % count] for at in range(count)):
        return False
    for at in range(count - 1, -1, -1):  # family names differ the most
        to = (at + turned) % count
        if not _partners(one.words[at], one.near[at], other.words[to], other.near[to]):
            return False
    return True


def _firsts_agree(one: _Known, other: _Known) -> bool:
    return len(one.words) == 1 or _partners(one.words[0], one.near[0], other.words[0], other.near[0])


def _all_partnered(one: _Known, other: _Known) -> bool:
    return all(
        any(
            _partners(word, near, theirs, theirs_near)
            for theirs, theirs_near in zip(other.words, other.near, strict=True)
        )
        for word, near in zip(one.words, one.near, strict=True)
    )


def _begin_alike(one: str, other: str) -> bool:
    """Say whether two words may begin with one sound."""
    first, second = _BEGINNINGS.get(one[:1], "0"), _BEGINNINGS.get(other[:1], "0")
    return any(group in second for group in first)


def _partners(one: Word, near: frozenset[str], other: Word, other_near: frozenset[str]) -> bool:
    if one.is_initial or other.is_initial:
        return one.latin[:1] == other.latin[:1] or one.sounds[:1] == other.sounds[:1]
    if not near.isdisjoint(other_near) and _begin_alike(one.sounds, other.sounds):
        return abs(one.weight - other.weight) <= _MOST_HEAVIER or one.unvowelled != other.unvowelled
    if one.latin not in known_forms():
        return False
    return is_short_form(one.latin, other.latin) or is_translation(one.latin, other.latin)
