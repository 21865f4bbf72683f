"""Stretches in quotation marks: which marks open, which close, and which are apostrophes, feet or inches.

Marks are paired inside a paragraph, the outermost pair only. A stretch that is open at a paragraph's end goes on in the
next one if that begins with a mark of the same kind. Every decision looks at the neighbours of one mark and at tables
made once a paragraph, so that a million marks cost a million steps.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from timeline_app.suggest.prose import Prose

_MARK: Final = re.compile("``|''|‘‘|’’|[\"“”„‟«»‹›‘’\u201a\u201b'「」『』\uff02]")
_CLOSERS: Final = {
    "“": ("”", "\"", "“", "’’"), "„": "“”\"‟", "‟": "”", "«": "»", "»": "«»", "‹": "›",
    "›": "‹›", "「": "」", "『": "』", "‘‘": ("’’", "”"),
    "\"": ("\"", "”", "“", "’’", "''"), "\uff02": "\uff02", "”": "”", "``": ("''", "\"", "”"), "''": ("''",),
    "‘": "’'", "\u201a": "‘’", "'": "'’", "’": "’",
}  # fmt: skip
_SINGLE: Final = frozenset("‘\u201a'’")
_FAMILY: Final = {
    "“": "double", "”": "double", "\"": "double", "„": "double", "‟": "double", "``": "double", "''": "double",
    "‘‘": "double",
    "‘": "single", "'": "single", "’": "single", "\u201a": "single",
}  # fmt: skip
_BEFORE_OPENING: Final = frozenset("([{<—–-−/:;,.…!?¿¡=|*>“”‘\"'«‹「『„")
_SURE_END: Final = frozenset(",.!?…—–-;:)]")
_AFTER_CLOSING: Final = frozenset(",.;:!?…)]}—–-/|*”“’\"'»›」』<")
_SHORTENED: Final = re.compile(r"(?:\d0s\b|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n\b|round\b)", re.IGNORECASE)
_STOP: Final = re.compile(r"[.!?](?=\s+[A-Z“‘\"'])")
_STOPS: Final = frozenset(".!?…")
_LONGEST_OPEN: Final = 6_000
"""A stretch left open that would be longer than this is a lost mark, and no speech."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in quotation marks: `text[start:end]` lies between the marks, `text[outer_start:outer_end]` has them.

    `goes_on` says that the next stretch belongs to the same speech: it was opened anew and this one never closed.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    paragraph: int
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    sign: str
    start: int
    end: int
    opens: bool
    closes: bool
    plural: bool = False
    reopens: bool = False


def stretches_of(prose: Prose) -> tuple[Stretch, ...]:
    """Give the outermost stretches in quotation marks, in the order of the text. Empty ones are left out."""
    found: list[Stretch] = []
    carried = ""
    for index, paragraph in enumerate(prose.paragraphs):
        start, end = paragraph.start, paragraph.end
        following = prose.paragraphs[index + 1].start if index + 1 < len(prose.paragraphs) else None
        marks = _marks(prose.text, start, end)
        if carried and not _begins_inside(marks, start, carried):
            carried = ""
        elif carried and found:
            found[-1] = replace(found[-1], goes_on=True)
        pairs, left_open = _pairs(prose.text, marks, carried, start)
        if left_open is not None:
            sign, at, inside = left_open
            goes_on = following is not None and _opens_same(prose.text, following, sign)
            if goes_on or _may_stay_open(prose.text, sign, at, start, end):
                pairs.append((at, inside, end, end, goes_on))
                carried = "" if goes_on else sign
            else:
                carried = ""
        else:
            carried = ""
        for outer, begun, stop, last, goes_on in pairs:
            words = prose.text[begun:stop]
            if words.strip():
                inner = begun + len(words) - len(words.lstrip())
                found.append(Stretch(outer, inner, inner + len(words.strip()), last, index, goes_on))
    return tuple(found)


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    return [_mark(text, hit, start, end) for hit in _MARK.finditer(text, start, end)]


def _mark(text: str, hit: re.Match[str], start: int, end: int) -> _Mark:
    sign = hit[0]
    before = text[hit.start() - 1] if hit.start() > start else " "
    after = text[hit.end()] if hit.end() < end else " "
    at_front = before.isspace() or before in _BEFORE_OPENING or not (before.isalnum() or before in _SURE_END)
    opens = at_front and (not after.isspace() or (hit.start() - 2 >= start and text[hit.start() - 2] == ":"))
    closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING or not after.isalnum())
    if sign in _SINGLE:
        inside_word = before.isalnum() and after.isalnum()
        opens = opens and sign != "’" and not inside_word and _SHORTENED.match(text, hit.end(), end) is None
        closes = closes and not inside_word
    elif sign in "“«‹「『„":
        opens = opens or sign != "“" or after.isalnum()
    elif sign in "」』":
        opens, closes = False, True
    elif sign == "’’" or (sign == '"' and before.isdigit()):
        opens = False
    elif sign == '"' and before.isspace() and after.isspace():
        opens = closes = True  # "We go, " he said, or " We go " with blanks around each mark
    elif sign == '"' and before in ",.!?" and after.isalnum():
        closes = True  # "We go,"he said: the blank was lost
    elif sign == "``":
        opens = True
    elif sign == "''":
        closes = True
    elif sign == "”":
        opens, closes = opens and not closes, True
    plural = sign in "'’" and before in "sS" and after.isspace()
    reopens = opens and not closes and _ends_sentence(text, hit.start(), start)
    return _Mark(sign, hit.start(), hit.end(), opens, closes, plural, reopens)


def _ends_sentence(text: str, at: int, start: int) -> bool:
    """Say whether a sentence ends right before a mark: one that opens here opens the same speech anew."""
    before = text[max(start, at - 4) : at].rstrip().rstrip("'’”»)]")
    return before[-1:] in _STOPS and before[-1:] != ""


_Pair = tuple[int, int, int, int, bool]
_Open = tuple[str, int, int]


class _Singles:
    """The single marks of a paragraph: where one opens, and where one can close."""

    def __init__(self, marks: Sequence[_Mark]) -> None:
        single = [(index, mark) for index, mark in enumerate(marks) if mark.sign in _SINGLE]
        self._ends = [index for index, mark in single if mark.closes]
        self._fronts = [index for index, mark in single if mark.opens and not mark.closes]

    def can_be_closed(self, index: int) -> bool:
        """Say whether a closing mark follows."""
        return self._ends[-1:] > [index]

    def is_plural(self, index: int) -> bool:
        """Say whether another mark closes the stretch before the next one opens: then this is a plural's apostrophe."""
        end = bisect_right(self._ends, index)
        front = bisect_right(self._fronts, index)
        if end == len(self._ends):
            return False
        return front == len(self._fronts) or self._ends[end] < self._fronts[front]


def _pairs(text: str, marks: Sequence[_Mark], carried: str, start: int) -> tuple[list[_Pair], _Open | None]:
    """Pair the marks of a paragraph; what stays open is given beside them."""
    pairs: list[_Pair] = []
    opened: _Open | None = (carried, start, start) if carried else None
    depth = 0
    singles = _Singles(marks)
    for index, mark in enumerate(marks):
        if opened is None:
            if mark.opens and mark.sign in _CLOSERS and (mark.sign not in _SINGLE or singles.can_be_closed(index)):
                opened, depth = (mark.sign, mark.start, mark.end), 0
            continue
        sign, at, inside = opened
        if _ends_it(mark, sign) and not (mark.plural and singles.is_plural(index)):
            if depth == 0:
                pairs.append((at, inside, mark.start, mark.end, False))
                opened = None
            else:
                depth -= 1
        elif mark.sign == sign and mark.opens and not mark.closes:
            # The same speech opened anew, one more level, or the closing mark before it was lost.
            if _is_nested(marks, index, sign, depth):
                depth += 1
                continue
            if mark.reopens and _begins_speech(text, at, inside, start):
                pairs.append((at, inside, *_trimmed(text, inside, mark.start), True))
            elif not mark.reopens and _follows_colon(text, at, start):
                pairs += _first_sentence(text, at, inside, mark.start)
            opened, depth = (mark.sign, mark.start, mark.end), 0
    return pairs, opened


def _is_nested(marks: Sequence[_Mark], index: int, sign: str, depth: int) -> bool:
    """Say whether a mark opens one more level. Marks that look the same on both sides have none."""
    return sign != '"' and sign not in _SINGLE and _closers_left(marks, index, sign, depth + 2)


def _follows_colon(text: str, at: int, start: int) -> bool:
    return text[max(start, at - 2) : at].rstrip()[-1:] == ":"


def _first_sentence(text: str, at: int, inside: int, end: int) -> list[_Pair]:
    """Give the first sentence of a speech whose closing mark was lost: how far it goes on is not known."""
    stop = _STOP.search(text, inside, end)
    return [] if stop is None else [(at, inside, stop.end(), stop.end(), False)]


def _begins_speech(text: str, at: int, inside: int, start: int) -> bool:
    """Tell a mark that opens a sentence of speech from one in front of a word set apart: "the “lost mark"."""
    before = text[max(start, at - 2) : at].rstrip()
    return not before or not before[-1].isalnum() or not text[inside : inside + 1].islower()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where words that end before a mark stop, for the words and for the stretch."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end, end


def _ends_it(mark: _Mark, sign: str) -> bool:
    return mark.sign in _CLOSERS[sign] and mark.closes and not (mark.opens and mark.sign == sign and sign in "“«「『„")


def _closers_left(marks: Sequence[_Mark], index: int, sign: str, wanted: int) -> bool:
    """Say whether the marks that follow close this level and those around it; looks a few marks ahead only."""
    closers = _CLOSERS[sign]
    for mark in marks[index + 1 : index + 12]:
        if mark.sign in closers and mark.closes and not mark.opens:
            wanted -= 1
        elif mark.sign == sign and mark.opens and not mark.closes and not mark.reopens:
            wanted += 1
        if wanted == 0:
            return True
    return False


def _begins_inside(marks: Sequence[_Mark], start: int, carried: str) -> bool:
    """Say whether a paragraph after an open stretch is still inside it: a closing mark comes before an opening one."""
    if not carried:
        return False
    first = next((mark for mark in marks if mark.sign not in _SINGLE or carried in _SINGLE), None)
    return first is not None and first.start > start and first.closes and not first.opens


def _opens_same(text: str, at: int, sign: str) -> bool:
    mark = _MARK.match(text, at)
    return mark is not None and _FAMILY.get(mark[0], mark[0]) == _FAMILY.get(sign, sign)


def _may_stay_open(text: str, sign: str, at: int, start: int, end: int) -> bool:
    """Say whether a mark without its partner opens speech all the same: in front of a paragraph or after a colon."""
    if sign in _SINGLE or end - at > _LONGEST_OPEN:
        return False
    before = text[max(start, at - 2) : at].rstrip()
    return not before or before[-1] in ":,"
