"""Text as it is searched: what `names.fold_name` does for a name, done for a whole article, with the way back.

Gone are case, diacritics, Arabic letter variants and vowel signs, Hebrew points, tatweel, apostrophes, marks of
direction and the article al-/el-/ال; an 's stands apart. Chinese characters and kana are words each. Words are what
blanks and signs leave; hyphens part words. Each letter folds on its own, so that a text and its decomposed form fold
alike, and each word of the folded text has its place in the text.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from timeline_app.domain.names import fold_name

FOLDING: Final = 2
"""The number of these rules: an index made by others is made anew."""
APOSTROPHES: Final = "'’‘ʼʿʾ`\u00b4\u02b9\u02bb\u02bd\u201b\u2032\u05f3"
_LETTER: Final = r"[^\W_]|[\u0300-\u036f]"
_HYPHENS: Final = "-\u2010\u2011"
_SIGNS: Final = re.compile("['`\x80-\U0010ffff]+")
"""What folds sign by sign: all beyond ASCII, and the apostrophes."""
_POSSESSIVE: Final = re.compile(rf"s(?!{_LETTER})")
_LATIN_ARTICLE: Final = re.compile(rf"(?<![^\W_])(?<![\u0300-\u036f])[ae]l[{_HYPHENS}](?={_LETTER}|[{APOSTROPHES}])")
_ARABIC_ARTICLE: Final = re.compile(r"(?<![^\W_])ال(?=\w{2})")
_WORD: Final = re.compile("[0-9a-z\x80-\U0010ffff]+")
"""What the index takes for a word in folded text: letters and digits of ASCII, and all beyond it."""
_CHARACTERS: Final = ((0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


class Word(NamedTuple):
    """A word of a folded text, and where it stands in the text: `text[start:end]`."""

    folded: str
    start: int
    end: int


def fold_text(text: str) -> str:
    """Give the folded text: words, with blanks and signs of ASCII between them."""
    lowered = in_small_letters(text)
    articles = _articles(lowered)
    if articles:
        lowered = "".join(lowered[first:last] for first, last in _between(articles, len(lowered)))
    return _SIGNS.sub(_folded_signs, lowered)


def folded_words(text: str) -> list[str]:
    """Give the words of the folded text."""
    return _WORD.findall(fold_text(text))


def words_in(text: str) -> list[Word]:
    """Give the words of the folded text with their places. For a few lines of text: it goes letter by letter.

    A place holds every mark on its last letter, and no part of the article that folding takes away.
    """
    lowered = in_small_letters(text)
    kept = [place for first, last in _between(_articles(lowered), len(lowered)) for place in range(first, last)]
    lowered = "".join(lowered[place] for place in kept)
    folded: list[str] = []
    places: list[int] = []
    at = 0
    for found in _SIGNS.finditer(lowered):
        folded.append(lowered[at : found.start()])
        places += kept[at : found.start()]
        letters, where = _with_places(found[0], _is_possessive(found))
        folded.append(letters)
        places += [kept[found.start() + place] for place in where]
        at = found.end()
    folded.append(lowered[at:])
    places += kept[at:]
    spans = [(match[0], match.start(), match.end()) for match in _WORD.finditer("".join(folded))]
    return [Word(word, places[first], _end(text, places[last - 1] + 1)) for word, first, last in spans]


def in_small_letters(text: str) -> str:
    """Give a text in small letters, as long as it was."""
    # The one letter that becomes two in small letters.
    return text.replace("\u0130", "I").lower()


def _articles(lowered: str) -> list[tuple[int, int]]:
    """Give where al- and el- stand before a word. Looked for by plain words: a pattern takes ten times as long."""
    found = []
    for hyphen in _HYPHENS:
        at = lowered.find("l" + hyphen, 1) if hyphen in lowered else -1
        while at > 0:
            if _LATIN_ARTICLE.match(lowered, at - 1):
                found.append((at - 1, at + 2))
            at = lowered.find("l" + hyphen, at + 1)
    return sorted(found)


def _between(spans: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Give what spans leave of a text."""
    edges = [0, *(edge for span in spans for edge in span), length]
    return list(pairwise(edges))[::2]


def _end(text: str, at: int) -> int:
    while at < len(text) and (unicodedata.category(text[at])[0] == "M" or text[at] in "\u200d\u0640"):
        at += 1
    return at


def _folded_signs(found: re.Match[str]) -> str:
    return _folded(found[0], _is_possessive(found))


def _is_possessive(found: re.Match[str]) -> bool:
    """Say whether an 's follows, which stands apart."""
    return found[0][-1] in APOSTROPHES and _POSSESSIVE.match(found.string, found.end()) is not None


@lru_cache(maxsize=100_000)
def _folded(signs: str, is_possessive: bool) -> str:
    return _with_places(signs, is_possessive)[0]


def _with_places(signs: str, is_possessive: bool) -> tuple[str, list[int]]:
    """Fold signs, with the place in them of each folded letter."""
    pieces = [(letter, place) for place, sign in enumerate(signs) for letter in _letters(sign)]
    if is_possessive:
        pieces.append((" ", len(signs) - 1))
    folded = "".join(letter for letter, _ in pieces)
    articles = [found.span() for found in _ARABIC_ARTICLE.finditer(folded)] if "ال" in folded else []
    kept = [slice(*span) for span in _between(articles, len(folded))]
    return "".join(folded[part] for part in kept), [place for part in kept for _, place in pieces[part]]


@lru_cache(maxsize=20_000)
def _letters(sign: str) -> str:
    """Fold one sign: to letters, nothing for a mark that print leaves out, a blank for a sign of its own."""
    if sign in APOSTROPHES:
        return ""
    folded = unicodedata.normalize("NFKD", fold_name(sign))
    if not folded:
        dropped = sign.isalnum() or unicodedata.category(sign)[0] == "M" or unicodedata.category(sign) == "Cf"
        return "" if dropped else " "
    return "".join(f" {letter} " if _is_character(letter) else letter for letter in folded)


def _is_character(letter: str) -> bool:
    return letter >= "\u3040" and any(first <= ord(letter) <= last for first, last in _CHARACTERS)
