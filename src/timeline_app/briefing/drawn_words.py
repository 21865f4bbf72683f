"""Makes the words of a drawing fit for PDF: typst refuses one where a letter and a mark over it are two glyphs.

It also finds no letter for some of the Arabic where a font without them has the Latin letters of the same line.
"""

import re
import unicodedata
from typing import Final

_TEXT: Final = re.compile(r"(<text\b[^>]*>)([^<]*)(</text>)")
_MARKS: Final = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]"
)
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
_FAMILY: Final = re.compile('font-family="[^"]*"')
_ARABIC_FAMILY: Final = 'font-family="Noto Naskh Arabic"'
"""The shipped font that has the letters of both scripts."""


def fit_for_pdf(svg: str) -> str:
    """Give SVG whose words leave vowel signs and loose accents out; lines with Arabic in them are in a font of its own.

    Labels only: a quote is never drawn. What a letter and its accent have one sign for stays as it is.
    """
    return _TEXT.sub(_fit, svg)


def _fit(found: re.Match[str]) -> str:
    words = _MARKS.sub("", unicodedata.normalize("NFC", found[2]))
    opening = _FAMILY.sub(_ARABIC_FAMILY, found[1]) if _ARABIC.search(words) else found[1]
    return f"{opening}{words}{found[3]}"
