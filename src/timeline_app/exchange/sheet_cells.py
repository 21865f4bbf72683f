"""The cells of a sheet, collected while its XML passes by, as the text that the cell shows."""

from typing import Final

from timeline_app.exchange.serial_days import serial_text
from timeline_app.exchange.workbook_parts import Attributes, Expands, unescaped

MOST_ROWS: Final = 1_048_576
"""Rows of a sheet, by Excel's own limit."""
_LONGEST_CELL: Final = 131_072
_MOST_PIECES: Final = 64
"""Pieces of one cell's words: more of them are no words anybody wrote."""
_LAST_COLUMN: Final = 20_000
"""Excel's own last column is 16,384; what claims to lie further out is put here, and refused for its width."""
_EXACT: Final = 1e15
"""Whole numbers below this are held exactly."""
_MOST_KEPT: Final = 50_000
_PLAIN: Final = frozenset(("c", "v", "t", "row"))


class SheetReader:
    """Collects the rows of a sheet while its XML passes by. `rows` is emptied by whoever takes them."""

    def __init__(self, strings: list[str], shown: dict[str, str], from_1904: bool) -> None:
        self.rows: list[list[str]] = []
        self._strings, self._shown, self._from_1904 = strings, shown, from_1904
        self._number = 0
        self._row: list[str] = []
        self._column = -1
        self._kind = self._style = ""
        self._taking = False
        self._spoken = False
        self._pieces: list[str] = []
        self._columns: dict[str, int] = {}
        self._days: dict[tuple[str, str], str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """Note the start of an element."""
        if name not in _PLAIN:
            name = name.rpartition(":")[2]
        if name == "c":
            reference = attributes.get("r")
            self._column = self._place(reference) if reference else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._pieces = []
        elif name == "v" or (name == "t" and not self._spoken):
            self._taking = True
        elif name == "row":
            self._begin_row(attributes.get("r", ""))
        elif name == "rPh":
            self._spoken = True

    def end(self, name: str) -> None:
        """Note the end of an element."""
        if name not in _PLAIN:
            name = name.rpartition(":")[2]
        if name == "c":
            if pieces := self._pieces:
                self._put(self._value(pieces[0] if len(pieces) == 1 else "".join(pieces)))
        elif name in ("v", "t"):
            self._taking = False
        elif name == "row":
            self.rows.append(self._row)
        elif name == "rPh":
            self._spoken = False

    def words(self, data: str) -> None:
        """Note characters."""
        if self._taking and len(self._pieces) < _MOST_PIECES:
            self._pieces.append(data[:_LONGEST_CELL])

    def _begin_row(self, number: str) -> None:
        wanted = int(number) if number.isdecimal() else self._number + 1
        if wanted > MOST_ROWS:
            raise Expands
        for _ in range(self._number + 1, wanted):
            self.rows.append([])
        self._number = max(wanted, self._number + 1)
        self._row, self._column = [], -1

    def _place(self, reference: str) -> int:
        letters = reference.rstrip("0123456789")
        place = self._columns.get(letters)
        if place is None:
            place = 0
            for letter in letters[:4].upper():
                place = place * 26 + ord(letter) - 64
            place = self._columns[letters] = min(max(place - 1, 0), _LAST_COLUMN)
        return place

    def _put(self, value: str) -> None:
        missing = self._column - len(self._row)
        if missing < 0:
            self._row[self._column] = value
            return
        if missing:
            self._row.extend([""] * missing)
        self._row.append(value)

    def _value(self, text: str) -> str:
        kind = self._kind
        if kind == "s":
            return self._strings[int(text)] if text.isdecimal() and int(text) < len(self._strings) else ""
        if kind == "n":
            shown = self._shown.get(self._style)
            return self._day(text, shown) if shown else _plain_number(text)
        if kind == "b":
            return "yes" if text.strip() == "1" else "no"
        return "" if kind == "e" else unescaped(text)

    def _day(self, text: str, shown: str) -> str:
        day = self._days.get((text, shown))
        if day is None:
            if len(self._days) >= _MOST_KEPT:
                self._days.clear()
            day = self._days[text, shown] = serial_text(text, shown, self._from_1904)
        return day


def _plain_number(text: str) -> str:
    """Write a whole number without point and exponent: `2011.0` and `2.011E3` are 2011."""
    if "." not in text and "E" not in text and "e" not in text:
        return text
    try:
        number = float(text)
    except ValueError:
        return text
    return str(int(number)) if abs(number) < _EXACT and number.is_integer() else text
