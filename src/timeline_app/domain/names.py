"""Names as they are shown and as they are matched: initials, match keys, direction, script, isolation.

A match key is for filter and search fields. It is never shown and never merges two people: that is the user's word.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE = "\u2068", "\u2069"
_DIRECTION_MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]")
_TATWEEL = "\u0640"
_APOSTROPHES = "'’‘ʼʿʾ`\u00b4\u02b9\u02bb\u02bd\u201b\u2032\u05f3"  # and the Hebrew geresh
# Letters that Unicode does not take apart into a base letter and marks.
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i", "ħ": "h", "ŧ": "t",
    # Arabic: alef with hamza or madda or wasla, alef maqsura, teh marbuta, hamza on waw or yeh; Persian kaf and yeh.
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ک": "ك", "ی": "ي",
    "\u06c1": "ه", "\u06be": "ه", "ء": "",
}  # fmt: skip
_FOLDS: dict[int, str] = str.maketrans(_LETTERS | dict.fromkeys(_APOSTROPHES, "") | {_TATWEEL: ""})
_WITHOUT_APOSTROPHES: dict[int, str] = str.maketrans(dict.fromkeys(_APOSTROPHES, ""))
_LATIN_ARTICLE = re.compile(r"\b(?:al|el|ul|ad|an|ar|as|ash|at|az)[-\u2010-\u2014]\s?(?=\w)|\b(?:al|el)\s(?=\w)")
_ARABIC_ARTICLE = re.compile(r"\bال(?=\w{2})")
_DIACRITICS = ("COMBINING", "ARABIC", "HEBREW")
_MOST_ROUNDS = 50
_BETWEEN_WORDS = re.compile(r"[\s.,\-\u2010-\u2014]+")
_PARTICLES = frozenset({
    "al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul", "bin", "ben", "ibn", "abu",
    "de", "da", "di", "du", "van", "von", "der", "den", "la", "le",
})  # fmt: skip


class Direction(StrEnum):
    """The base direction of a text."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


def initials(name: str) -> str:
    """Give one or two capitals for the round badge: "Moussa Koussa" is MK, "Ali Abdussalam Treki" AT, "Aujali" Au.

    Articles and particles (al-, bin, de) are passed over where letters are left without them. Empty for no letters.
    Arabic and other letters without case stay as they are.
    """
    plain = unicodedata.normalize("NFC", name).translate(_WITHOUT_APOSTROPHES)
    parts = [_ARABIC_ARTICLE.sub("", part) for part in _BETWEEN_WORDS.split(plain)]
    words = [letters for part in parts if (letters := [mark for mark in part if mark.isalpha()])]
    words = [word for word in words if "".join(word).casefold() not in _PARTICLES] or words
    if not words:
        return ""
    if len(words) == 1:
        return words[0][0].upper() + "".join(words[0][1:2]).lower()
    return (words[0][0] + words[-1][0]).upper()


def fold_name(text: str) -> str:
    """Give the key under which spellings of a name meet (design section 9); never shown.

    Gone are case, diacritics, Arabic letter variants and vowel signs, tatweel, apostrophes (’ ' ʿ ʾ), hyphens, the
    article al-/el-/ال and marks of direction. Words are joined by single blanks. Folding a key gives the same key.
    """
    folded = text
    # What an article leaves behind may begin with another one: a key is what no longer changes.
    for _ in range(_MOST_ROUNDS):
        kept = _without_articles(_letters(folded))
        plain = " ".join("".join(mark if _is_in_key(mark) else " " for mark in kept).split())
        if plain == folded:
            break
        folded = plain
    return folded


def fold_all(texts: Sequence[str]) -> list[str]:
    """Give `fold_name` of many texts, in a tenth of the time: they are folded as one, letter by letter.

    A letter on its own folds as it does among others, but for marks and the parts of Hangul syllables, which join what
    stands before them: texts with those are folded one by one.
    """
    if not texts:
        return []
    # No text may hold the sign that parts them; folding makes a blank of it anyway.
    whole = _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts).translate(_LETTER_KEYS)
    kept = _without_articles(whole)
    for sign in _NO_KEY:
        kept = kept.replace(sign, " ")
    kept = _tidied(kept)
    for _ in range(_MOST_ROUNDS):
        again = _tidied(_without_articles(kept))
        if again == kept:
            break
        kept = again
    folded = kept.split(_BETWEEN)
    if _JOINS in whole:
        folded = [fold_name(text) if _JOINS in key else key for text, key in zip(texts, folded, strict=True)]
    return folded


_BETWEEN, _JOINS, _SIGN = "\0", "\1", "\2"
"""Stand for the gap between two texts, for a mark that joins its letter, and for a sign that no key holds."""
_NO_KEY = (_SIGN, "-", "_")


class _LetterKeys(dict[int, str]):
    """What each letter folds to on its own, found when it is first met."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _letter_key(chr(code))
        return found


def _letter_key(letter: str) -> str:
    category = unicodedata.category(letter)
    if category[0] == "M" or "\u1100" <= letter <= "\u11ff":
        return _JOINS
    return "".join(_sign_key(mark) for mark in _letters(letter))


def _sign_key(mark: str) -> str:
    if mark.isspace():
        return " "
    if mark == "_" or _is_in_key(mark):
        return mark if unicodedata.category(mark)[0] != "M" else _JOINS
    return "-" if mark in "-\u2010\u2011\u2012\u2013\u2014" else _SIGN


_LETTER_KEYS = _LetterKeys({ord(_BETWEEN): _BETWEEN})


def _tidied(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text.replace(f" {_BETWEEN}", _BETWEEN).replace(f"{_BETWEEN} ", _BETWEEN).strip(" ")


def _letters(text: str) -> str:
    folded = _DIRECTION_MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold().translate(_FOLDS)
    marks_off = "".join(mark for mark in unicodedata.normalize("NFKD", folded) if not _is_diacritic(mark))
    return unicodedata.normalize("NFKC", marks_off).casefold().translate(_FOLDS)


def _is_diacritic(mark: str) -> bool:
    # Accents and the vowel signs of Arabic and Hebrew, which print leaves out; not the vowels of Indic scripts.
    return unicodedata.category(mark) == "Mn" and unicodedata.name(mark, "").startswith(_DIACRITICS)


def _is_in_key(mark: str) -> bool:
    return mark.isalnum() or unicodedata.category(mark)[0] == "M"


def _without_articles(text: str) -> str:
    latin = _LATIN_ARTICLE.sub("", text)
    return _ARABIC_ARTICLE.sub("", latin) if "ال" in latin else latin


def base_direction(text: str) -> Direction:
    """Give the direction of the first strong character, left to right if there is none (UAX 9, rules P2 and P3)."""
    depth = 0
    for mark in text:
        kind = unicodedata.bidirectional(mark)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif depth == 0 and kind in ("R", "AL"):
            return Direction.RIGHT_TO_LEFT
        elif depth == 0 and kind == "L":
            return Direction.LEFT_TO_RIGHT
    return Direction.LEFT_TO_RIGHT


_SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC", "HEBREW", "GREEK", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI",
            "DEVANAGARI", "ARMENIAN", "GEORGIAN", "ETHIOPIC", "BENGALI", "TAMIL")  # fmt: skip


def script_of(text: str) -> str:
    """Give the script of most letters, as "Latin", "Arabic", "Cyrillic" …; "Other" for the rest, "" without letters.

    Of two scripts with as many letters, the one that comes first in the text.
    """
    counts: dict[str, int] = {}
    for letter in text:
        if letter.isalpha():
            first = unicodedata.name(letter, "").split(" ", 1)[0]
            script = first.capitalize() if first in _SCRIPTS else "Other"
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda script: counts[script], default="").replace("Cjk", "Han")


def isolate_foreign(text: str) -> str:
    """Isolate only what runs right to left: among our own words a name like them needs no marks around it."""
    return isolate(text) if base_direction(text) is Direction.RIGHT_TO_LEFT else text


def isolate(text: str) -> str:
    """Put a name, quote or title between FSI and PDI, so that its direction leaves the text around it alone."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}"
