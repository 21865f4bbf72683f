# ruff: noqa: RUF001 - letters of many scripts look like one another
"""Words as sounds, and how far two of them lie apart.

A sound is one character. Spellings that languages use for one sound cost little to exchange (q k g, dh d z, w v f),
other sounds cost a whole letter. The distance is the cost of the cheapest way from one word to the other.
"""

import unicodedata
from functools import lru_cache
from typing import Final

from timeline_app.suggest.names.romanise import ALEF, WAW, YEH

VOWELS: Final = frozenset("aeiouAEIOU" + ALEF + WAW + YEH)
"""Vowels; capitals are written long ("ou", "ee")."""

# Sounds: c is "ch", s "sh", z "zh", C "ts", t "th", d "dh", g "gh", k a c before e or i, j a J of any language,
# q a g before e or i; X is "kh", Q "q", J "dj". The longest spelling wins.
_SPELLINGS: Final = {
    "schtsch": "sc", "stsch": "sc", "shtch": "sc", "shch": "sc", "chtch": "sc", "szcz": "sc", "šč": "sc",
    "dsch": "J", "tsch": "c", "tch": "c", "tsh": "c", "dzh": "J", "dj": "J", "dž": "J", "dź": "J", "cz": "c",
    "sch": "s", "sh": "s", "sz": "s", "š": "s", "ş": "s", "ș": "s", "ś": "s", "ch": "c", "č": "c", "ć": "c", "ĉ": "c",
    "zh": "z", "ž": "z", "ż": "z", "ź": "z", "kh": "X", "gh": "g", "ğ": "g", "dh": "d", "ð": "d", "th": "t", "þ": "t",
    "ph": "F", "bh": "B", "wh": "W", "jh": "J", "ck": "K", "dz": "Z", "cq": "K", "tz": "C", "ts": "C", "đ": "J",
    "ţ": "C", "ț": "C", "ç": "k", "ñ": "NY", "ń": "N", "ň": "N", "ł": "L", "x": "KS", "ß": "S", "hs": "s",
    "aou": "aU", "oue": "We", "oua": "Wa", "oui": "Wi",
    "ou": "U", "oo": "U", "ū": "U", "û": "U", "ú": "u", "ù": "u", "ů": "u", "ő": "o", "ű": "u", "ü": "u", "ö": "o",
    "ee": "I", "ii": "I", "ī": "I", "î": "I", "í": "i", "ij": "i", "iy": "i", "yy": "i", "yj": "i", "yi": "i",
    "ie": "i", "ea": "I", "aa": "A", "ā": "A", "â": "A", "á": "a", "ä": "E", "æ": "E", "å": "o", "ø": "o", "ō": "o",
    "äu": "oi", "aeu": "oi", "aï": "E", "eï": "E", "ei": "E", "ai": "E", "ay": "E", "ey": "E", "ae": "E",
    "oe": "o", "ue": "u", "ë": "e", "ê": "e", "é": "e", "è": "e",
    "ě": "e", "ę": "eN", "ą": "oN", "ı": "i", "ý": "i", "œ": "o", "ã": "a", "õ": "o",
    "a": "a", "e": "e", "i": "i", "o": "o", "u": "u", "b": "B", "d": "D", "f": "F", "h": "H", "j": "j", "k": "K",
    "c": "K", "g": "G", "y": "i", "l": "L", "m": "M", "n": "N", "p": "P", "q": "Q", "r": "R",
    "s": "S", "t": "T", "v": "V", "w": "W", "z": "Z",
    "ǥ": "ǥ", "ƀ": "ƀ", "ǰ": "ǰ", ALEF: ALEF, WAW: WAW, YEH: YEH,
}  # fmt: skip
_LONGEST: Final = max(map(len, _SPELLINGS))
_FRONT: Final = frozenset("eiyéèêëíîěı")
_ANY_VOWEL: Final = frozenset("aeiouyáéíóúàèìòùäöüâêîôûãõåæøāēīōūëïěýůőűąęı")


def _pairs(table: str) -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for entry in table.split():
        pair, cost = entry.split(":")
        costs[pair[0], pair[1]] = costs[pair[1], pair[0]] = float(cost)
    return costs


_CHANGES: Final = _pairs(
    """
    KG:.25 KQ:.05 GQ:.1 KX:.15 GX:.3 QX:.15 Kg:.3 Gg:.1 Qg:.1 Xg:.25 XH:.15 KH:.7 GH:.45 gH:.4 GV:.7
    Gq:.05 Jq:.05 jq:.1 zq:.1 Kq:.4 Qq:.2 gq:.15 Hq:.35 Xq:.35
    TD:.75 Tt:.1 Dt:.3 Td:.4 Dd:.05 td:.15 tS:.25 dZ:.2 DZ:.45 TS:.8 tZ:.3 tF:.4 dV:.5 tC:.5
    SZ:.2 Ss:.25 Sz:.4 Zs:.4 Zz:.2 sz:.25 SC:.25 ZC:.2 CT:.5 Cc:.25 Cz:.4 Cs:.4 ZJ:.35 zC:.4 CD:.6
    kJ:.2 kS:.05 kC:.05 kc:.1 ks:.15 kK:.2 kZ:.15 kT:.6
    cs:.2 cX:.15 cK:.3 cJ:.2 cz:.3 cj:.25 cT:.5 cH:.35 cQ:.35
    Jj:.0 Jz:.1 Jg:.4 JG:.3 JY:.3 JD:.3 Js:.4 jz:.05 jY:.05 jX:.35 jH:.3 jG:.35 jD:.45 js:.3 ji:.15 jI:.15
    VW:.05 VF:.15 WF:.2 VB:.2 WB:.5 PB:.45 PF:.4 FB:.6 Wu:.1 WU:.1 Wo:.2 Vu:.4 VU:.4
    ǥG:.0 ǥg:.0 ǥH:.15 ǥK:.25 ǥq:.05 ǥX:.2 ǥǰ:.2
    ƀB:.0 ƀP:.1 ƀV:.2 ǰJ:.0 ǰj:.0 ǰG:.05 ǰz:.05 ǰq:.05 ǰk:.15 ǰg:.2 ǰY:.3 ǰK:.5
    LR:.7 MN:.55 NL:.8 Yi:.05 YI:.05 Ye:.3
    ae:.12 ai:.7 ao:.25 au:.5 ei:.15 eo:.35 eu:.5 io:.6 iu:.55 ou:.1
    """
)
_LONG: Final = {"A": "a", "E": "e", "I": "i", "O": "o", "U": "u"}
_WRITTEN: Final = {
    ALEF: {"a": 0.0, "A": 0.0, "e": 0.15, "o": 0.1, "i": 0.3, "u": 0.3, "E": 0.3, "I": 0.4, "U": 0.4},
    WAW: {"u": 0.0, "U": 0.0, "o": 0.0, "W": 0.0, "V": 0.0, "e": 0.5, "F": 0.3},
    YEH: {"i": 0.0, "I": 0.0, "e": 0.02, "E": 0.0, "Y": 0.0, "j": 0.05, "a": 0.3},
}
_ADDED: Final = {"H": 0.3, "Y": 0.2, "W": 0.5, "g": 0.5, "j": 0.4, "N": 0.9}
_ADDED_VOWEL: Final = {"E": 0.45, "U": 0.45, "I": 0.45, "A": 0.35, ALEF: 0.25, WAW: 0.5, YEH: 0.5}
_ADDED_LAST: Final = {"a": 0.8, "A": 0.8, "e": 0.25, "h": 0.15, ALEF: 0.4}
_UNWRITTEN: Final = {"a": 0.02, "e": 0.03, "i": 0.04, "o": 0.04, "u": 0.04, "A": 0.3, "E": 0.35, "I": 0.35, "U": 0.35}
_DEVOICED: Final = 0.75
"""The cost of d for t and t for d but at the end of a word."""


def change_cost(one: str, other: str) -> float:
    """Give the cost of reading one sound for another: 0 for the same, 1 for unlike ones."""
    if one == other:
        return 0.0
    for written, read in ((one, other), (other, one)):
        if written in _WRITTEN:
            return _WRITTEN[written].get(read, 0.7 if read in VOWELS else 1.0)
    if {one, other} == {"E", "a"}:
        return 0.3  # Obeidi is not Abadi
    one, other = _LONG.get(one, one), _LONG.get(other, other)
    if one == other:
        return 0.0
    found = _CHANGES.get((one, other))
    if found is not None:
        return found
    return 0.6 if one in VOWELS and other in VOWELS else 1.0


@lru_cache(maxsize=50_000)
def sounds(latin: str) -> str:
    """Give the sounds of a word in small Latin letters (`romanise`)."""
    latin = unicodedata.normalize("NFC", latin)
    out: list[str] = []
    at = 0
    while at < len(latin):
        sound, length = _sound_at(latin, at)
        for part in sound:
            if not out or out[-1].casefold() != part.casefold() or out[-1] != part:
                out.append(part)
        at += length
    return "".join(out)


def _sound_at(latin: str, at: int) -> tuple[str, int]:
    """Give the sound of the longest spelling at a place, and its length."""
    special = _by_what_follows(latin, at)
    if special is not None:
        return special
    for length in range(min(_LONGEST, len(latin) - at), 0, -1):
        sound = _SPELLINGS.get(latin[at : at + length])
        if sound is not None:
            return sound, length
    base = unicodedata.normalize("NFD", latin[at])[0]
    return (_sound_at(base, 0)[0], 1) if base != latin[at] else ("", 1)


def _by_what_follows(latin: str, at: int) -> tuple[str, int] | None:
    """Read the letters whose sound hangs on the vowel after them: c, g, gu, qu, y."""
    letter, after, later = latin[at], latin[at + 1 : at + 2], latin[at + 2 : at + 3]
    if letter in "cg" and after and after in _FRONT:
        return ("k" if letter == "c" else "q"), 1
    if letter == "g" and after == "u" and later and later in _FRONT:
        return "G", 2
    if letter == "q" and after == "u":
        return ("K", 2) if later and later in _FRONT else ("Q", 1)
    if letter in "ae" and after == "y" and later and later in _ANY_VOWEL and later not in "yi":
        return letter, 1
    if letter == "y" and after in _ANY_VOWEL and after not in "yi":
        return "Y", 1
    return None


def _added(word: str, at: int, vowels_free: bool) -> float:
    """Give the cost of a sound that the other word does not have."""
    sound = word[at]
    if sound in VOWELS:
        last = at == len(word) - 1
        if vowels_free:
            return (
                0.4
                if last and sound != "e"
                else _UNWRITTEN.get(sound, _ADDED_VOWEL.get(sound, 0.5)) + (0.2 if not at else 0)
            )
        return _ADDED_LAST.get(sound, 0.5) if last else _ADDED_VOWEL.get(sound, 0.35)
    if sound in "YWj":
        beside = word[at - 1 : at] if at else word[1:2]
        return 0.2 if beside in VOWELS or word[at + 1 : at + 2] in VOWELS else 0.8
    if sound in "HX" and at == len(word) - 1 and at and word[at - 1] in VOWELS:
        return 0.15
    return _ADDED.get(sound, 1.0)


@lru_cache(maxsize=100_000)
def distance(one: str, other: str, vowels_free: bool = False, most: float = 100.0) -> float:
    """Give the cost of the cheapest way between two words of sounds; with `vowels_free`, vowels may be unwritten.

    What costs more than `most` is not reckoned to the end.
    """
    if one == other:
        return 0.0
    drop = [_added(other, at, vowels_free) for at in range(len(other))]
    row = [0.0]
    for cost in drop:
        row.append(row[-1] + cost)
    before: list[float] = []
    for at, sound in enumerate(one):
        lost = _added(one, at, vowels_free)
        now = [row[0] + lost]
        for to, target in enumerate(other):
            change = change_cost(sound, target)
            if at == len(one) - 1 and to == len(other) - 1 and change == _DEVOICED:
                change = 0.3  # Ahmed, Ahmet
            best = min(row[to] + change, row[to + 1] + lost, now[to] + drop[to])
            if at and to and sound == other[to - 1] and one[at - 1] == target and sound != target:
                best = min(best, before[to - 1] + 0.6)
            now.append(best)
        if min(now) > most:
            return 2 * most
        before, row = row, now
    return row[-1]


@lru_cache(maxsize=50_000)
def weight(word: str) -> float:
    """Give how much there is to agree on in a word: a consonant counts one, a vowel less."""
    return sum(0.7 if sound in VOWELS else 1.0 for sound in word)


_CLASSES: Final = str.maketrans(
    {letter: "K" for letter in "KGQXgǥH"}
    | {letter: "T" for letter in "TDtd"}
    | {letter: "S" for letter in "SZCcsz"}
    | {letter: "V" for letter in "VFBPWƀ" + WAW}
    | {letter: "J" for letter in "jJYqkǰ" + YEH}
    | {letter: "N" for letter in "NM"}
    | {letter: "L" for letter in "LR"}
)


@lru_cache(maxsize=50_000)
def coarse_key(word: str) -> str:
    """Give the consonants of a word by class, for finding what is worth comparing."""
    return "".join(sound for sound in word.translate(_CLASSES) if sound.isupper() and sound not in "AEIOU")


_LOOSE: Final = str.maketrans("LVWFPƀzstdDgǥGXQHkjqJǰcCZYEAIOUÅ", "RBBBBBSSSTTKKKKKKSSSSSSSSieaiouo")


@lru_cache(maxsize=50_000)
def loose(word: str) -> str:
    """Give the sounds of a word as far as scripts of few sounds (kana, Chinese characters) tell them apart."""
    out: list[str] = []
    for sound in word.translate(_LOOSE):
        if not out or out[-1] != sound:
            out.append(sound)
    return "".join(out)


ROUGH: Final = (
    dict.fromkeys("TDtdSZCcsz", "T") | dict.fromkeys("KGQg", "K") | dict.fromkeys("VFBPƀ", "V")
    | dict.fromkeys("LR", "L") | dict.fromkeys("MN", "N")
)  # fmt: skip
"""Classes of sounds that spellings keep; others (h, kh, j, w, y, vowels) come and go."""
