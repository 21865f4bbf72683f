"""Tables of events in, at the speed of the disk: `open_table`, `guess_mapping`, `chunks`.

CSV and its relatives, and Excel workbooks. Nothing is loaded whole: a table is read from the top as often as asked.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from timeline_app.domain.event_tables import TableMapping
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import number, tr
from timeline_app.exchange.delimited import BadRow, Delimited, EncodingSense, Row, text_table
from timeline_app.exchange.guessing import guess_mapping, mapping_of
from timeline_app.exchange.header_names import ALL_NAMES, LAYOUTS, compact
from timeline_app.exchange.opening import FileSign, fingerprint
from timeline_app.exchange.refused_rows import refused_in_words, write_refused
from timeline_app.exchange.row_reading import chunks, preview
from timeline_app.exchange.table_dates import NO_DATE, read_cell
from timeline_app.exchange.workbook import Workbook

__all__ = [
    "HEADER_WITHIN",
    "MOST_COLUMNS",
    "SUFFIXES",
    "EventTable",
    "chunks",
    "guess_mapping",
    "is_table",
    "mapping_note",
    "mapping_of",
    "open_table",
    "preview",
    "refused_in_words",
    "write_refused",
]

SUFFIXES: Final = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm")
"""Ends of file names, lower case, that promise a table."""
MOST_COLUMNS: Final = 1_000
FIRST_ROWS: Final = 1_000
HEADER_WITHIN: Final = 12
"""Rows from the top among which the header may stand: workbooks like to begin with a title."""
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_NOT_TEXT: Final = (b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"SQLite format 3\0", b"\x89PNG", b"PAR1", b"{\\rtf")


@dataclass(frozen=True, slots=True)
class EventTable:
    """A file that was looked at: what it is called and holds, its columns and its first rows.

    - `sheets`: names of a workbook's sheets, `sheet` the one that is read; () and "" for a text table.
    - `encoding`, `encoding_sure`: how the letters of a text table are stored, and whether that was proved.
    - `header_row`: 1-based number of the row that names the columns, 0 where none does; `header` the names, "" filled.
    - `first_rows`: the rows from the top of the file, at most `FIRST_ROWS`; `about_rows`: how many there are, about.
    """

    path: Path
    name: str
    sha256: str
    source: Delimited | Workbook
    sheets: tuple[str, ...]
    sheet: str
    encoding: str
    encoding_sure: bool
    header_row: int
    header: tuple[str, ...]
    first_rows: tuple[tuple[str, ...], ...]
    about_rows: int

    def rows(self) -> Iterator[Row | BadRow]:
        """Give every row from the top of the file, the header and blank rows too. Raises as `open_table`."""
        return self.source.rows() if isinstance(self.source, Delimited) else self.source.rows(self.sheet)

    def example(self, column: int) -> str:
        """Give the first words that stand in a column under the header, "" for none: they tell more than "Column 4"."""
        rows = self.first_rows[self.header_row :]
        return next((cell for row in rows if column < len(row) and (cell := " ".join(row[column].split()))), "")

    def on_sheet(self, sheet: str) -> "EventTable":
        """Give the same workbook, read from another sheet. Raises as `open_table`."""
        return _looked_at(replace(self, sheet=sheet))

    def with_header(self, row: int) -> "EventTable":
        """Give the same table with its columns named by another row (1-based), or by none (0)."""
        return replace(self, header_row=row, header=_names(list(self.first_rows), row))


def is_table(path: Path) -> bool:
    """Say whether a file's name promises a table."""
    return path.suffix.lower() in SUFFIXES


def open_table(path: Path) -> EventTable:
    """Look at a table: fingerprint, encoding, separator, sheets, header, first rows. Takes one pass over the file.

    Of a workbook, the first sheet that has rows under a header.

    Raises:
        ProblemForUser: `MISSING_FILE`, `NOT_A_FILE`, `UNREADABLE_FILE`, `EMPTY_FILE`, `NOT_TEXT`, `NOT_A_TABLE`,
            `TOO_MANY_COLUMNS`; for a workbook also `DAMAGED`, `EXPANDS`, `PASSWORD`.
    """
    sense, head = EncodingSense(), bytearray()

    def note(block: bytes) -> None:
        if not head:
            head.extend(block[:16])
        if not head.startswith(_ZIP):
            sense.note(block)

    sha256, sign = fingerprint(path, note)
    if head.startswith(_NOT_TEXT):
        raise ProblemForUser(Problem.NOT_A_TABLE, path.name)
    if head.startswith(_ZIP):
        return _first_full_sheet(path, sha256, Workbook(path, sign))
    return _text_table(path, sha256, sign, sense)


def _text_table(path: Path, sha256: str, sign: FileSign, sense: EncodingSense) -> EventTable:
    encoding = sense.encoding()
    source = text_table(path, sign, encoding.name)
    return _looked_at(
        EventTable(path, path.name, sha256, source, (), "", encoding.name, encoding.sure, 0, (), (), sense.lines)
    )


def _first_full_sheet(path: Path, sha256: str, workbook: Workbook) -> EventTable:
    first: EventTable | None = None
    for sheet in workbook.sheets:
        table = _looked_at(
            EventTable(path, path.name, sha256, workbook, workbook.sheets, sheet, "", True, 0, (), (), 0)
        )
        if len([row for row in table.first_rows if len(row) > 1]) > 1:
            return table
        first = first or table
    if first is None or not first.first_rows:
        raise ProblemForUser(Problem.EMPTY_FILE, path.name)
    return first


def _looked_at(table: EventTable) -> EventTable:
    """Read the first rows of a table and find its header."""
    first: list[tuple[str, ...]] = []
    for row in table.rows():
        first.append(() if isinstance(row, BadRow) else tuple(row))
        if len(first) >= FIRST_ROWS:
            break
    width = max(map(len, first), default=0)
    if width > MOST_COLUMNS:
        raise ProblemForUser(Problem.TOO_MANY_COLUMNS, table.name, columns=number(width))
    if not table.sheets and not any(any(row) for row in first):
        raise ProblemForUser(Problem.EMPTY_FILE, table.name)
    header_row = _header_row(first)
    names = _names(first, header_row)
    about = table.source.about_rows(table.sheet) if isinstance(table.source, Workbook) else table.about_rows
    rows = max(about, len(first)) if len(first) == FIRST_ROWS else len(first)
    return replace(table, header_row=header_row, header=names, first_rows=tuple(first), about_rows=rows)


def _header_row(rows: list[tuple[str, ...]]) -> int:
    """Find the row of names: the one with the most known names, else the first one without a date or a number."""
    counts = [len({compact(cell) for cell in row} & ALL_NAMES) for row in rows[:HEADER_WITHIN]]
    best = max(counts, default=0)
    if best >= 2 or (best == 1 and counts[0] == 1):
        return counts.index(best) + 1
    first = next((index for index, row in enumerate(rows) if any(row)), 0)
    if rows and rows[first] and not any(_is_value(cell) for cell in rows[first]):
        return first + 1
    return 0


def _is_value(cell: str) -> bool:
    text = cell.strip()
    if not text:
        return False
    if text.lstrip("-+").replace(".", "", 1).isdecimal() or text.startswith(("http://", "https://")):
        return True
    return read_cell(text, TableMapping(0, {}).day_order) not in (None, NO_DATE)


def _names(rows: list[tuple[str, ...]], header_row: int) -> tuple[str, ...]:
    if header_row:
        names: dict[int, str] = dict(enumerate(" ".join(name.split()) for name in rows[header_row - 1]))
        full = max((index for index, name in names.items() if name), default=-1) + 1
        # A column may go without a name where most rows have words in it; a single longer row is a faulty one.
        longer = [len(row) for row in rows[header_row:] if any(row[full:])]
        width = max(longer) if len(longer) * 2 > len(rows) - header_row else full
    else:
        width = max((len(row) for row in rows), default=0)
        names = dict(LAYOUTS.get(width, {})) if _fits_layout(rows) else {}
    return tuple(names.get(index) or tr("Column {number}", number=index + 1) for index in range(width))


def _fits_layout(rows: list[tuple[str, ...]]) -> bool:
    """Say whether these rows can be those of a table published without header: a number, a day in figures."""
    full = [row for row in rows if any(row)]
    return bool(full) and all(
        len(row) > 1 and row[0].isdecimal() and len(row[1]) == 8 and row[1].isdecimal() for row in full
    )


def mapping_note(table: EventTable, mapping: TableMapping) -> str:
    """Write down how a table was read, as JSON with the names of its columns: what the record keeps of an import."""
    columns = {
        str(role): [table.header[index] for index in indices if index < len(table.header)]
        for role, indices in mapping.columns.items()
    }
    return json.dumps(
        {
            "sheet": table.sheet,
            "header_row": mapping.header_row,
            "columns": columns,
            "day_order": str(mapping.day_order),
            "precision": str(mapping.precision),
            "lasts": mapping.lasts,
            "kinds": dict(mapping.kinds),
            "default_kind": mapping.default_kind,
        },
        ensure_ascii=False,
    )
