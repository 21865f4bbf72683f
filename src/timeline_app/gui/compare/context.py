"""As much of a passage around a quote as tells what it is about: the sentences it stands in, not the whole column."""

import re
from typing import Final, NamedTuple

ROOM: Final = 360
"""A passage of so many characters is shown whole."""
GOES_ON_BEFORE: Final = "… "
GOES_ON_BEHIND: Final = " …"
_BESIDE: Final = 140
"""Where a sentence has no end in sight, so much of it is shown on either side."""
_END_OF_SENTENCE: Final = re.compile(r"[.!?…؟\u06d4。][\"”’»)\]]*\s+|\n\s*")


class Context(NamedTuple):
    """What is shown; the quote is `text[start:end]`. "…" at an end says that the passage goes on there."""

    text: str
    start: int
    end: int


def around_quote(passage: str, start: int, end: int) -> Context:
    """Give the part of a passage to show for its quote at `start:end`. Nothing of the quote is ever cut."""
    if len(passage) <= ROOM:
        return Context(passage, start, end)
    ends = [found.end() for found in _END_OF_SENTENCE.finditer(passage)]
    first = max((place for place in ends if place <= start), default=0)
    last = min((place for place in ends if place >= end), default=len(passage))
    if start - first > _BESIDE * 2:
        first = passage.find(" ", start - _BESIDE, start) + 1 or start
    if last - end > _BESIDE * 2:
        last = max(passage.rfind(" ", end, end + _BESIDE), end)
    shown = passage[first:last].rstrip() if last > end else passage[first:last]
    before = GOES_ON_BEFORE if first > 0 else ""
    after = GOES_ON_BEHIND if passage[first + len(shown) :].strip() else ""
    return Context(f"{before}{shown}{after}", start - first + len(before), end - first + len(before))
