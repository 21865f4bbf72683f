"""Code points to UTF-16 units and back. Offsets in the record are code points; Qt's text positions are UTF-16 units."""

import re
from bisect import bisect_left
from typing import Final

_BEYOND: Final = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """The arithmetic for one text: built once in O(n), each lookup O(log k) for k characters outside the BMP.

    Positions are gaps between characters, 0 … length. A lone surrogate counts as one unit, as it does in Qt.
    """

    __slots__ = ("_code_points", "_length", "_units")

    def __init__(self, text: str) -> None:
        """Note where the characters stand that take two units."""
        self._length = len(text)
        self._code_points = [] if text.isascii() else [match.start() for match in _BEYOND.finditer(text)]
        self._units = [position + number for number, position in enumerate(self._code_points)]

    @property
    def units(self) -> int:
        """Give the length of the text in UTF-16 units."""
        return self._length + len(self._code_points)

    def to_units(self, position: int) -> int:
        """Give the UTF-16 position of a code point position. Raises `ValueError` outside the text."""
        if not 0 <= position <= self._length:
            raise ValueError(f"{position} is not a position in a text of {self._length} characters")
        return position + bisect_left(self._code_points, position)

    def to_code_points(self, units: int) -> int:
        """Give the code point position of a UTF-16 position; inside a pair, that of the pair. Raises `ValueError`."""
        if not 0 <= units <= self.units:
            raise ValueError(f"{units} is not a position in a text of {self.units} units")
        return units - bisect_left(self._units, units)
