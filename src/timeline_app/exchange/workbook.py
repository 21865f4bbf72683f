"""Excel workbooks (XLSX), read as a stream: one row after another, whatever the size of the sheet.

XML goes through expat with nothing expanded: a document type is refused. What a member unpacks to is held to what the
archive says, and that to a measure of what it takes packed.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from xml.parsers import expat

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.exchange.opening import FileSign, opened
from timeline_app.exchange.sheet_cells import MOST_ROWS, SheetReader
from timeline_app.exchange.workbook_parts import Expands, Parts, read_xml, shared_strings

_MOST_MEMBERS: Final = 5_000
_MOST_RATIO: Final = 200
_SMALL: Final = 1_000_000
"""Bytes: a member that unpacks to less than twice this is no danger, nor is a package of up to twenty times this."""
_HEAD: Final = 4_096
"""Bytes of a sheet in which its dimension stands, if it says one."""


class Workbook:
    """An XLSX file: the names of its sheets, and their rows.

    Raises:
        ProblemForUser: `DAMAGED`, `EXPANDS`, `PASSWORD`, `NOT_A_TABLE`, or what `opening.opened` says.
    """

    def __init__(self, path: Path, sign: FileSign) -> None:
        """Look at the workbook's parts; no sheet is read yet."""
        self._path, self._sign = path, sign
        self._strings: list[str] | None = None
        with self._archive() as archive:
            _refuse_bombs(archive, path.name)
            parts = Parts(archive)
            self._members = parts.sheets
            self._from_1904 = parts.from_1904
            self._shared = parts.shared_strings
            self._shown = parts.shown_units()
        if not self._members:
            raise ProblemForUser(Problem.NOT_A_TABLE, path.name)

    @property
    def sheets(self) -> tuple[str, ...]:
        """Give the names of the sheets that hold cells, in their order."""
        return tuple(self._members)

    def rows(self, sheet: str) -> Iterator[list[str]]:
        """Give the rows of a sheet from its first, as text; a row that the file leaves out is empty."""
        with self._archive() as archive:
            if self._strings is None:
                self._strings = shared_strings(archive, self._shared) if self._shared else []
            reader = SheetReader(self._strings, self._shown, self._from_1904)
            yield from _parsed(archive, self._members[sheet], reader)

    def about_rows(self, sheet: str) -> int:
        """Give how many rows the sheet says it has, 0 where it does not say."""
        with self._archive() as archive, archive.open(self._members[sheet]) as member:
            found = re.search(rb"<(?:\w+:)?dimension [^>]*ref=\"[A-Z]+\d+:[A-Z]+(\d+)\"", member.read(_HEAD))
        return min(int(found[1]), MOST_ROWS) if found else 0

    @contextmanager
    def _archive(self) -> Iterator[zipfile.ZipFile]:
        with opened(self._path, self._sign) as (file, _sign):
            try:
                with zipfile.ZipFile(file) as archive:
                    yield archive
            except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeError) as error:
                raise ProblemForUser(Problem.DAMAGED, self._path.name) from error
            except expat.ExpatError as error:
                raise ProblemForUser(Problem.DAMAGED, self._path.name) from error
            except Expands as error:
                raise ProblemForUser(Problem.EXPANDS, self._path.name) from error
            except RuntimeError as error:  # a member is encrypted though its entry did not say so
                raise ProblemForUser(Problem.PASSWORD, self._path.name) from error


def _refuse_bombs(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    if any(member.flag_bits & 0x1 for member in members):
        raise ProblemForUser(Problem.PASSWORD, name)
    swollen = any(member.file_size > _MOST_RATIO * max(member.compress_size, _SMALL // 100) for member in members)
    total = sum(member.file_size for member in members)
    if len(members) > _MOST_MEMBERS or (swollen and total > _SMALL * 20):
        raise ProblemForUser(Problem.EXPANDS, name)


def _parsed(archive: zipfile.ZipFile, member: str, reader: SheetReader) -> Iterator[list[str]]:
    for _block in read_xml(archive, member, reader.start, reader.end, reader.words):
        rows, reader.rows = reader.rows, []
        yield from rows
