"""The cells of a sheet, collected while its XML passes by, as the text that the cell shows."""

from typing import Final

from timeline_app.exchange.serial_days import serial_text
from timeline_app.exchange.workbook_parts import Attributes, Expands, unescaped

MOST_ROWS: Final = 1_048_576
"""Rows of a sheet, by Excel's own limit."""
_LONGEST_CELL: Final = 131_072
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

    def start(self, name: str, attributes: Attributes) -> None:
        """Note the start of an element."""
        local = name if name in _PLAIN else name.rpartition(":")[2]
        if local == "c":
            reference = attributes.get("r", "").rstrip("0123456789")
            self._column = self._place(reference) if reference else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._pieces = []
        elif local == "v" or (local == "t" and not self._spoken):
            self._taking = True
        elif local == "row":
            self._begin_row(attributes.get("r", ""))
        elif local == "rPh":
            self._spoken = True

    def end(self, name: str) -> None:
        """Note the end of an element."""
        local = name if name in _PLAIN else name.rpartition(":")[2]
        if local == "c":
            if self._pieces:
                self._put(self._value("".join(self._pieces)))
        elif local in ("v", "t"):
            self._taking = False
        elif local == "row":
            self.rows.append(self._row)
        elif local == "rPh":
            self._spoken = False

    def words(self, data: str) -> None:
        """Note characters."""
        if self._taking and len(self._pieces) < 64:
            self._pieces.append(data[:_LONGEST_CELL])

    def _begin_row(self, number: str) -> None:
        wanted = int(number) if number.isdigit() else self._number + 1
        if wanted > MOST_ROWS:
            raise Expands
        for _ in range(self._number + 1, wanted):
            self.rows.append([])
        self._number = max(wanted, self._number + 1)
        self._row, self._column = [], -1

    def _place(self, letters: str) -> int:
        place = self._columns.get(letters)
        if place is None:
            place = 0
            for letter in letters[:4].upper():
                place = place * 26 + ord(letter) - 64
            place = self._columns[letters] = min(max(place - 1, 0), 20_000)
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
            index = int(text) if text.strip().isdigit() else -1
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        if kind in ("inlineStr", "str", "d"):
            return unescaped(text)
        if kind == "b":
            return "yes" if text.strip() == "1" else "no"
        if kind == "e":
            return ""
        shown = self._shown.get(self._style)
        return serial_text(text, shown, self._from_1904) if shown else _plain_number(text)


def _plain_number(text: str) -> str:
    """Write a whole number without point and exponent: `2011.0` and `2.011E3` are 2011."""
    if "." not in text and "E" not in text and "e" not in text:
        return text
    try:
        number = float(text)
    except ValueError:
        return text
    return str(int(number)) if abs(number) < 1e15 and number.is_integer() else text
