"""Lines of Arabic and Hebrew as they are written: the engine turns their order round, but not the signs with a side.

A bracket that opens is drawn, from right to left, with the sign that closes, and comes out as that. A full stop that
ends a line comes out before it. Both are put right where a page's own lines show that they are wrong. Of the one sign
that lam and alef are drawn with, the two letters come out in the wrong order. Forms that letters take inside words,
and letters drawn as one, become the letters themselves.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

_PAIRS: Final = ("()", "[]", "{}", "«»", "‹›", "<>")
_MIRRORED: Final = str.maketrans({sign: pair[1 - at] for pair in _PAIRS for at, sign in enumerate(pair)})
_RTL: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LETTERS: Final = re.compile(r"[^\W\d_]")
_LEADING: Final = re.compile("^([.،,:؛;!؟?…]+)(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])")
_FORMS: Final = re.compile("[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]")
_ALONE: Final = re.compile(r"(?<!\w)([اأإآ])ل(?!\w)")
_INSIDE: Final = re.compile(r"(?<=[\u0620-\u064a])[اأإآ]ل")
_AT_THE_START: Final = re.compile(r"(?<!\w)[اأإآ]ل(?=\w)")
_MOST_LOOKS: Final = 100
"""How many pairs of letters are looked at on a page: each look costs some milliseconds."""


def with_letters(text: str) -> str:
    """Give a text with the letters themselves in place of the forms that typesetting gives them."""
    return _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def unswapped(text: str, is_one_sign: Callable[[int], bool]) -> str:
    """Put lam before alef where both were drawn as one sign; `is_one_sign` says so of the letters at an offset.

    The letters that begin a word are looked at only where others were found swapped: most are the article.
    """
    telling = sorted(match.start() for form in (_INSIDE, _ALONE) for match in form.finditer(text))
    swapped = [at for at in telling[:_MOST_LOOKS] if is_one_sign(at)]
    if swapped:
        starts = [match.start() for match in _AT_THE_START.finditer(text)]
        swapped += [at for at in starts[:_MOST_LOOKS] if is_one_sign(at)]
    letters = list(text)
    for at in swapped:
        letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)


def put_right(lines: Sequence[str]) -> list[str]:
    """Give the lines of a page with the signs of those from right to left put right; others stay as they are."""
    if not any(map(_RTL.search, lines)):
        return list(lines)
    ordered = [_LEADING.sub("", line) + "".join(_LEADING.findall(line)) for line in lines]
    rtl = [_is_rtl(line) for line in ordered]
    score = sum(_balance(line) for line, turned in zip(ordered, rtl, strict=True) if turned)
    if score >= 0:
        return ordered
    return [line.translate(_MIRRORED) if turned else line for line, turned in zip(ordered, rtl, strict=True)]


def _is_rtl(line: str) -> bool:
    return len(_RTL.findall(line)) * 2 > len(_LETTERS.findall(line))


def _balance(line: str) -> int:
    """Count pairs of brackets that open before they close, less those that close first."""
    score = 0
    for pair in _PAIRS:
        opening, closing = line.find(pair[0]), line.find(pair[1])
        if opening >= 0 and closing >= 0:
            score += 1 if opening < closing else -1
    return score
