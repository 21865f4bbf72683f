"""Lines of Arabic and Hebrew as they are written: the engine turns their order round, but not the signs with a side.

A bracket that opens is drawn, from right to left, with the sign that closes, and comes out as that. A full stop that
ends a line comes out before it. Both are put right where a page's own lines show that they are wrong.
"""

import re
from collections.abc import Sequence
from typing import Final

_PAIRS: Final = ("()", "[]", "{}", "«»", "‹›", "<>")
_MIRRORED: Final = str.maketrans({sign: pair[1 - at] for pair in _PAIRS for at, sign in enumerate(pair)})
_RTL: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LETTERS: Final = re.compile(r"[^\W\d_]")
_LEADING: Final = re.compile("^([.،,:؛;!؟?…]+)(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])")


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
