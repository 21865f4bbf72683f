"""Cuts a text into lines as a reader sees them, and measures each one's shape. Shape is all that is looked at."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

PROSE_WORDS: Final = 18
"""From this many words on, a line that ends like a sentence is prose and no headline, label or teaser."""

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_CLOSED: Final = re.compile(
    "[.!?…\u061f\u06d4\u0964\u104b\u1362\u17d4\u0589\u3002\uff01\uff1f][\"'’”»›)\\]\u300d\u201c]*"
    r"(?: ?\([^()]{1,30}\)| [—–-]{1,2} ?[A-Z][\w /]{1,20})?$"
)
_TRAILS_OFF: Final = re.compile(r"(?:\.\.\.|…)[\"'’”»)]*$")
_IDEOGRAPH: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Scripts that part no words, and (Thai, Lao) hardly close a sentence: three consonants count as a word.
_UNPARTED: Final = re.compile("[\u0e01-\u0e2e\u0e81-\u0eae\u1000-\u102a\u1780-\u17b3]")
_UNCLOSED: Final = re.compile("[\u0e00-\u0eff]$")
_WRAP_LIMIT: Final = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: `text[start:end]` with all white space after it; `words` is it without, at both ends.

    `count` is the number of words, `closed` says whether it ends like a sentence, `trails` whether it trails off
    ("required to jo...").
    """

    start: int
    end: int
    words: str
    count: int
    closed: bool
    trails: bool

    @property
    def is_prose(self) -> bool:
        """Say whether this can only be running text."""
        return self.closed and not self.trails and self.count >= PROSE_WORDS

    @property
    def is_sentence(self) -> bool:
        """Say whether this reads as a sentence, however short."""
        return self.closed and not self.trails and self.count >= 5


def lines_of(text: str) -> tuple[Line, ...]:
    """Cut a text into lines that tile it. Empty lines belong to the line before (at the top: to the first).

    In text broken at a fixed width, as in mails and old archives, a paragraph counts as one line.
    """
    rows = [(match.start(), match.end()) for match in _LINE.finditer(text)]
    filled = [(start, end) for start, end in rows if text[start:end].strip()]
    if not filled:
        return (measured(text, 0, len(text)),) if text else ()
    starts = [start for start, _ in filled]
    if is_wrapped(text, filled):
        starts = [start for start, before in zip(starts, [(0, -1), *filled], strict=False) if start != before[1]]
    starts[0] = 0
    return tuple(measured(text, start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True))


def measured(text: str, start: int, end: int) -> Line:
    """Measure the shape of `text[start:end]`."""
    words = text[start:end].strip()
    tail = words[-48:]
    count = len(words.split()) + len(_IDEOGRAPH.findall(words)) // 2
    closed = bool(_CLOSED.search(tail))
    if not words.isascii() and (unparted := len(_UNPARTED.findall(words))):
        count += unparted // 3
        closed = closed or (count >= PROSE_WORDS and bool(_UNCLOSED.search(tail)))
    return Line(start, end, words, count, closed, bool(_TRAILS_OFF.search(tail[-12:])))


def is_wrapped(text: str, rows: list[tuple[int, int]]) -> bool:
    """Say whether a text was broken at a fixed width: the first word of the next row would not have fitted.

    `rows` are the filled rows of the text as `(start, end)`. Needs ten row ends to judge; 85 in 100 must agree, and
    most must lie inside a sentence.
    """
    widths = [len(text[start:end].rstrip()) for start, end in rows]
    width = max(widths)
    if not 40 <= width <= _WRAP_LIMIT:
        return False
    judged = full = closed = 0
    for (here, following), length in zip(pairwise(rows), widths, strict=False):
        if here[1] == following[0]:
            judged += 1
            first_word = text[following[0] : following[1]].split(maxsplit=1)[0]
            full += length + 1 + len(first_word) > width
            closed += bool(_CLOSED.search(text[here[0] : here[1]].rstrip()[-48:]))
    return judged >= 10 and full * 100 >= judged * 85 and closed * 2 < judged
