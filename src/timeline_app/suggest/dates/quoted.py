"""Which words of a paragraph stand in quotation marks, and on which day they were said."""

import re
from bisect import bisect_right
from typing import Final

from timeline_app.suggest.dates.tokens import Token
from timeline_app.suggest.dates.verbs import AUXILIARIES, SPEECH, is_past

_MARK: Final = re.compile(r"[“”„«»\"]")
_OPENING: Final = "“„«"
_WITHIN: Final = 7
"""So many words before a date may the verb of speech stand: "told reporters in the capital on Monday"."""


class QuoteMarks:
    """The quoted stretches of a paragraph, and the day on which its quotes were said as far as it was told."""

    __slots__ = ("_ends", "_starts", "said_in", "said_on")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.said_on: int | None = None
        self.said_in = -1
        self._starts: list[int] = []
        self._ends: list[int] = []
        opened: int | None = None
        for found in _MARK.finditer(text, start, end):
            opens = found[0] in _OPENING or (found[0] == '"' and opened is None)
            if opens and opened is None:
                opened = found.start()
            elif not opens and opened is not None:
                self._starts.append(opened)
                self._ends.append(found.start())
                opened = None
        if opened is not None:
            self._starts.append(opened)
            self._ends.append(end)

    def goes_on(self, sentence: int, text: str, start: int, end: int) -> bool:
        """Say whether a sentence goes on with what was said in the one before: all of it stands in quotation marks."""
        quoted = _MARK.match(text, start) is not None or self.holds(start)
        return sentence - self.said_in <= 1 and quoted and _MARK.match(text, end - 1) is not None

    def holds(self, position: int) -> bool:
        """Say whether a position stands in quotation marks."""
        at = bisect_right(self._starts, position) - 1
        return at >= 0 and position < self._ends[at]


def said_at(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Say whether the date of tokens `start … end` says when something was said: "said on Friday", "on Friday said"."""
    for at in range(start - 1, max(start - 1 - _WITHIN, -1), -1):
        word = tokens[at].norm
        if word in SPEECH:
            return True
        if word in AUXILIARIES or is_past(word) or tokens[at].norm in (";", ":"):
            return False
    return end < len(tokens) and tokens[end].norm in SPEECH
