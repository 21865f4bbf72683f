"""CSV and its relatives: how the letters are stored, what stands between the cells, and the rows one after another.

The C reader of the standard library does the work; around it stand limits for hostile files, so that no line and no
cell can fill the memory.
"""

import codecs
import csv
import io
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.exchange.opening import FileSign, opened

Row = list[str]
SEPARATORS: Final = (",", ";", "\t", "|")
LONGEST_LINE: Final = 4_000_000
"""Characters of one line of the file. What is longer is no row of events."""
_SAMPLE: Final = 400_000
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESS_FLOOR, _SURE_FROM = 0.3, 0.5
_MOST_RESCUES: Final = 1_000
"""Quotation marks that are never closed, after which the rows below are still saved: each costs 131,072 characters."""
_NOT_CLOSED: Final = tr("a quotation mark in it is never closed")
_TOO_LONG: Final = tr("a cell of it is far too long")


class Encoding(NamedTuple):
    """A codec's name, and whether the file proves it."""

    name: str
    sure: bool


class BadRow(NamedTuple):
    """A row that could not be cut into cells, and why."""

    reason: str


class EncodingSense:
    """Looks at a file block by block and says at the end how its letters are stored.

    In the order of article files: byte order mark; UTF-16 by its zero bytes; UTF-8; what chardet guesses around the
    first letters that are not ASCII; Windows Western.
    """

    def __init__(self) -> None:
        self._head = b""
        self._foreign = b""
        self._utf8: codecs.IncrementalDecoder | None = codecs.getincrementaldecoder("utf-8")()
        self.lines = 0
        """Line ends seen: about as many rows."""

    def note(self, block: bytes) -> None:
        """Take in the next block."""
        self.lines += block.count(b"\n") or block.count(b"\r")
        if len(self._head) < _SAMPLE:
            self._head += block[: _SAMPLE - len(self._head)]
        if not block.isascii() and len(self._foreign) < _SAMPLE:
            self._foreign += _around_foreign(block)[: _SAMPLE - len(self._foreign)]
        if self._utf8 is not None:
            try:
                self._utf8.decode(block)
            except UnicodeDecodeError:
                self._utf8 = None

    def encoding(self) -> Encoding:
        """Say how the letters are stored."""
        for mark, name in _MARKS:
            if self._head.startswith(mark):
                return Encoding(name, True)
        if (wide := _wide(self._head)) is not None:
            return Encoding(wide, False)
        if self._utf8 is not None and self._is_whole():
            return Encoding("utf-8", True)
        return _guessed(self._foreign)

    def _is_whole(self) -> bool:
        assert self._utf8 is not None
        try:
            self._utf8.decode(b"", True)
        except UnicodeDecodeError:
            return False
        return True


def _around_foreign(block: bytes) -> bytes:
    """Give the stretch of a block around its first letter that is not ASCII."""
    start = len(block) - len(block.lstrip(bytes(range(128))))
    return block[max(0, start - 2_000) : start + 50_000]


def _wide(head: bytes) -> str | None:
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if half < 2 or max(even, odd) * 10 < half * 6 or min(even, odd) * 10 >= half:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guessed(foreign: bytes) -> Encoding:
    import chardet  # slow to import, and most files never need a guess

    guess = chardet.detect(foreign)
    confidence = guess["confidence"] or 0.0
    if guess["encoding"] and confidence >= _GUESS_FLOOR:
        try:
            name = codecs.lookup(guess["encoding"]).name
            foreign.decode(name, "strict")
        except (LookupError, ValueError):
            pass
        else:
            return Encoding("cp1252" if name in ("ascii", "iso8859-1") else name, confidence >= _SURE_FROM)
    return Encoding("cp1252", False)


class Delimited(NamedTuple):
    """A text table, ready to be read from the top as often as wanted. `quoted`: quotation marks may enclose a cell."""

    path: Path
    sign: FileSign
    encoding: str
    separator: str
    quoted: bool = True

    def rows(self) -> Iterator[Row | BadRow]:
        """Give the rows from the top; a blank line is an empty row. Memory is bounded by `LONGEST_LINE`.

        Raises:
            ProblemForUser: see `opening.opened`.
        """
        with opened(self.path, self.sign) as (file, _sign), _as_text(file, self.encoding) as text:
            yield from _cut(text, self.separator, self.quoted)


def text_table(path: Path, sign: FileSign, encoding: str) -> Delimited:
    """Find what stands between the cells: what cuts the first rows into the most cells, alike from row to row.

    Cells parted by tabs are as often as not written without quotation marks around them: a mark is then one of theirs.

    Raises:
        ProblemForUser: `NOT_TEXT` for a file that is not text.
    """
    with opened(path, sign) as (file, _sign), _as_text(file, encoding) as characters:
        text = characters.read(_SAMPLE // 4)
    controls = sum(1 for char in text if char < " " and char not in "\t\r\n\0\f")
    if not text.strip(" \0\r\n\t") or (controls + text.count("\ufffd")) * 20 > len(text):
        raise ProblemForUser(Problem.NOT_TEXT, path.name)
    separator = _named_separator(text) or max(SEPARATORS, key=lambda mark: _evenness(text, mark))
    return Delimited(path, sign, encoding, separator, separator != "\t" or _is_quoted(text))


def _is_quoted(text: str) -> bool:
    """Say whether every mark that opens a cell of a table parted by tabs is closed at the end of one."""
    try:
        for _row in csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter="\t", strict=True):
            pass
    except csv.Error as error:
        # The sample may end within a cell.
        return "end of data" in str(error) and len(text) >= _SAMPLE // 4
    return True


def _named_separator(text: str) -> str | None:
    """Obey a first line `sep=;`, with which Excel is told."""
    first = text[:20].splitlines()[0].strip().casefold() if text else ""
    return first[4] if first.startswith("sep=") and len(first) == 5 and first[4] in SEPARATORS else None


def _evenness(text: str, separator: str) -> tuple[float, int]:
    lines = text.replace("\0", "").splitlines()[:200]
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=separator) if row]
    except csv.Error:
        return 0.0, 0
    widths = widths[:-1] or widths  # the sample may end within a row
    if not widths or max(widths) < 2:
        return 0.0, 0
    width, rows = Counter(width for width in widths if width > 1).most_common(1)[0]
    return rows / len(widths) * min(width, 4), width


def _reader(lines: Iterable[str], separator: str, quoted: bool) -> Iterator[Row]:
    return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE)


class _Lines:
    """Gives the lines of a text, and knows those of the row that is being read, so that they can be given again.

    A line above the limit is an error, and the next one is good again.
    """

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._readline = text.readline
        self._again: deque[str | None] = deque()
        self.taken: list[str | None] = []
        """Lines of the row that is being read; None is one that was too long."""
        self.is_cut_off = False
        """The text ended in the middle of a row."""

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._read()
        if line == "":
            self.is_cut_off = bool(self.taken)
            raise StopIteration
        self.taken.append(line)
        if line is None:
            raise csv.Error("its line is far too long")
        return line

    def give_again(self) -> None:
        """Give all lines of the row but its first once more, each as what may be a row."""
        self._again.extendleft(reversed(self.taken[1:]))
        self.is_cut_off = False

    def _read(self) -> str | None:
        line = self._readline(LONGEST_LINE)
        if len(line) == LONGEST_LINE and line[-1] not in "\r\n":
            while (more := self._readline(LONGEST_LINE)) and more[-1] not in "\r\n":
                pass
            return None
        return line.replace("\0", "") or "\n" if "\0" in line else line


@contextmanager
def _as_text(file: BinaryIO, encoding: str) -> Iterator[io.TextIOWrapper]:
    text = io.TextIOWrapper(file, encoding, "replace", newline="")
    try:
        yield text
    finally:
        text.detach()  # whoever opened the file closes it


def _cut(text: io.TextIOWrapper, separator: str, quoted: bool) -> Iterator[Row | BadRow]:
    lines = _Lines(text)
    rescues = _MOST_RESCUES
    first = True
    while True:
        reader = _reader(lines, separator, quoted)
        try:
            for row in reader:
                if lines.is_cut_off:
                    break
                lines.taken.clear()
                # `sep=;` is no row of the table; a blank one keeps the numbers of the others.
                yield [] if first and row and row[0].casefold() == "sep=" else row
                first = False
            else:
                return
            reason = _NOT_CLOSED
        except csv.Error as error:
            reason = _NOT_CLOSED if "limit" in str(error) and len(lines.taken) > 1 else _TOO_LONG
        # A mark that is never closed swallows the rows below: all but the first of them are read once more.
        if rescues:
            lines.give_again()
            rescues -= 1
        elif lines.is_cut_off:
            yield BadRow(_NOT_CLOSED)
            return
        lines.taken.clear()
        yield BadRow(reason)
