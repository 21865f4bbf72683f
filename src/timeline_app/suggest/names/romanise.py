# ruff: noqa: RUF001, SIM905 - letters of many scripts look like one another; a list of words is read as words
"""Names of any script in Latin letters, sound by sound as far as the script writes sounds.

Scripts that leave vowels out (Arabic, Hebrew, Thai in part) say so: what they do not write must not count against them.
"""

import unicodedata
from functools import lru_cache
from typing import Final

from anyascii import anyascii

ALEF, WAW, YEH = "Ⱥ", "Ʉ", "Ɨ"
"""Letters that stand for a long vowel or a consonant, as Arabic and Hebrew write them: `sounds` knows them."""

_ARABIC: Final = {
    "ا": ALEF, "آ": ALEF, "أ": ALEF, "إ": ALEF, "ٱ": ALEF, "ب": "ƀ", "پ": "p", "ت": "t", "ٹ": "t", "ث": "th", "ج": "ǰ",
    "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ڈ": "d", "ذ": "dh", "ر": "r", "ڑ": "r", "ز": "z", "ژ": "zh", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q", "ک": "k",
    "ك": "k", "گ": "g", "ڭ": "ng", "ل": "l", "م": "m", "ن": "n", "ں": "n", "ه": "h", "ہ": "h", "ھ": "h", "ة": "a",
    "و": WAW, "ؤ": "", "ۇ": "u", "ي": YEH, "ی": YEH, "ى": ALEF, "ئ": "", "ے": "e", "ء": "", "\u06d5": "a", "ې": "e",
    "ۆ": "o", "ێ": "e", "ۋ": "v", "ڵ": "l", "ڕ": "r",
}  # fmt: skip
_HEBREW: Final = {
    "א": ALEF, "ב": "v", "ג": "g", "ד": "d", "ה": "h", "ו": WAW, "ז": "z", "ח": "kh", "ט": "t", "י": YEH, "כ": "k",
    "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "", "פ": "p", "ף": "f", "צ": "ts",
    "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t", "׳": "", "״": "",
}  # fmt: skip
_HEBREW_PAIRS: Final = (("ג׳", "j"), ("ז׳", "zh"), ("צ׳", "ch"), ("ץ׳", "ch"), ("ג'", "j"), ("ז'", "zh"), ("צ'", "ch"),
                        ("ץ'", "ch"), ("וו", "v"), ("יי", YEH))  # fmt: skip
_CYRILLIC: Final = dict(
    zip(
        "абвгґдеєёжзиійїклмнопрстуфхцчшщъыьэюяђјљњћџѓќѕўәғқңөұүһіѳ",
        "a b v ǥ g d e ye yo zh z i i y yi k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya"
        " dj y ly ny c dzh g k dz w a gh q ng o u u h i f".split(),
        strict=True,
    )
)
_GREEK: Final = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t i f h ps o".split(), strict=True)
)
_GREEK_PAIRS: Final = (("μπ", "b"), ("ντ", "nd"), ("γκ", "g"), ("γγ", "ng"), ("γχ", "nh"), ("ου", "u"), ("αυ", "av"),
                       ("ευ", "ev"), ("αι", "e"), ("ει", "i"), ("οι", "i"), ("τζ", "tz"), ("τσ", "ts"))  # fmt: skip
_KANA: Final = {"si": "shi", "ti": "chi", "tu": "tsu", "hu": "fu", "zi": "ji", "di": "ji", "du": "zu", "wo": "o"}
_PINYIN: Final = (("ng", "n"), ("zh", "j"), ("x", "s"), ("q", "ch"))
"""How pinyin is meant, for names that Chinese writes by sound."""
_INDIC_BLOCKS: Final = range(0x0900, 0x0D80)
_INDIC: Final = {
    0x01: "n", 0x02: "n", 0x03: "h", 0x05: "a", 0x06: "a", 0x07: "i", 0x08: "i", 0x09: "u", 0x0A: "u", 0x0B: "ri",
    0x0D: "e", 0x0E: "e", 0x0F: "e", 0x10: "ai", 0x11: "o", 0x12: "o", 0x13: "o", 0x14: "au",
    0x15: "k", 0x16: "kh", 0x17: "g", 0x18: "gh", 0x19: "n", 0x1A: "ch", 0x1B: "ch", 0x1C: "j", 0x1D: "jh", 0x1E: "n",
    0x1F: "t", 0x20: "th", 0x21: "d", 0x22: "dh", 0x23: "n", 0x24: "t", 0x25: "th", 0x26: "d", 0x27: "dh", 0x28: "n",
    0x29: "n", 0x2A: "p", 0x2B: "ph", 0x2C: "b", 0x2D: "bh", 0x2E: "m", 0x2F: "y", 0x30: "r", 0x31: "r", 0x32: "l",
    0x33: "l", 0x34: "zh", 0x35: "v", 0x36: "sh", 0x37: "sh", 0x38: "s", 0x39: "h",
    0x3E: "a", 0x3F: "i", 0x40: "i", 0x41: "u", 0x42: "u", 0x43: "ri", 0x45: "e", 0x46: "e", 0x47: "e", 0x48: "ai",
    0x49: "o", 0x4A: "o", 0x4B: "o", 0x4C: "au", 0x58: "q", 0x59: "kh", 0x5A: "gh", 0x5B: "z", 0x5C: "r", 0x5D: "rh",
    0x5E: "f", 0x5F: "y",
}  # fmt: skip
_VIRAMA, _NUKTA = 0x4D, 0x3C
_CONSONANTS, _VOWEL_SIGNS = range(0x15, 0x3A), range(0x3E, 0x4D)


@lru_cache(maxsize=20_000)
def script(text: str) -> str:
    """Give the script of the first letter that has one: "latin", "arabic", "cjk", "hangul", "devanagari" and so on."""
    for letter in text:
        if letter.isalpha():
            return unicodedata.name(letter, "other").split(" ", 1)[0].lower()
    return ""


def leaves_vowels_out(script_name: str) -> bool:
    """Say whether a script does not write (all) its vowels."""
    return script_name in ("arabic", "hebrew", "thai", "syriac", "khmer", "lao", "myanmar", "tibetan")


@lru_cache(maxsize=20_000)
def romanise(word: str) -> str:
    """Give a word in small Latin letters. Latin words keep their diacritics: `sounds` reads them."""
    kind = script(word)
    if kind == "latin":
        return word.casefold()
    if kind == "arabic":
        return _arabic(word)
    if kind == "hebrew":
        return _hebrew(word)
    if kind == "cyrillic":
        return _cyrillic(word)
    if kind == "greek":
        return _greek(word)
    if kind in ("katakana", "hiragana", "katakana-hiragana"):
        return _kana(word)
    if word and ord(word[0]) in _INDIC_BLOCKS:
        return _indic(word)
    latin = "".join(letter for letter in anyascii(word).lower() if letter.isalpha())
    if kind == "cjk":
        for written, sound in _PINYIN:
            latin = latin.replace(written, sound)
    return latin


def _cyrillic(word: str) -> str:
    small = word.lower().replace("тх", "th").replace("гх", "gh").replace("дж", "dj")
    small = small.replace("кс", "ks").replace("нг", "ng")
    return "".join(_CYRILLIC.get(letter, letter) for letter in small if letter.isalpha()).replace("_", "")


def _arabic(word: str) -> str:
    letters = [letter for letter in unicodedata.normalize("NFKC", word) if letter in _ARABIC]
    if letters and letters[-1] in "يیى":
        # Persian and Egyptian print do not tell the final y from the final a.
        last = "i" if letters[-1] in "يی" else ALEF
        return "".join(_ARABIC[letter] for letter in letters[:-1]) + last
    return "".join(_ARABIC[letter] for letter in letters)


def _hebrew(word: str) -> str:
    word = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    for pair, latin in _HEBREW_PAIRS:
        word = word.replace(pair, latin)
    if word.endswith("ה"):
        word = word[:-1] + "a"
    start = {"ב": "b", "כ": "k", "פ": "p"}
    return "".join(
        start[letter] if at == 0 and letter in start else _HEBREW.get(letter, letter if letter.isalpha() else "")
        for at, letter in enumerate(word)
    )


def _greek(word: str) -> str:
    plain = "".join(mark for mark in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(mark))
    if plain.startswith("ντ"):
        plain = "d" + plain[2:]
    for pair, latin in _GREEK_PAIRS:
        plain = plain.replace(pair, latin)
    return "".join(_GREEK.get(letter, letter if letter.isalpha() else "") for letter in plain)


def _kana(word: str) -> str:
    parts: list[str] = []
    double = False
    for letter in unicodedata.normalize("NFKC", word):
        name = unicodedata.name(letter, "").lower().split(" ")
        sound = name[-1] if "letter" in name else ""
        if "small" in name and sound == "tu":
            double = True
            continue
        small = "small" in name and parts
        sound = _KANA.get(sound, sound)
        if small and parts[-1][-1:] in "iueoa":
            stem = parts[-1][:-1]
            parts[-1] = stem + (sound[1:] if sound[0] == "y" and stem in ("sh", "ch", "j") else sound)
        elif sound:
            parts.append(sound[0] + sound if double else sound)
        double = False
    return "".join(parts)


def _indic(word: str) -> str:
    out: list[str] = []
    pending = False  # a consonant whose vowel, if none is written, is the inherent a
    for letter in word:
        offset = ord(letter) % 0x80
        if offset in _VOWEL_SIGNS or offset == _VIRAMA:
            pending = False
        elif offset != _NUKTA:
            if pending:
                out.append("a")
            pending = offset in _CONSONANTS
        out.append(_INDIC.get(offset, ""))
    return "".join(out)
