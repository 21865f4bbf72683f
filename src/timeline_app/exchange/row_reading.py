"""Rows of a table to chunks of events, a column at a time: no object a row, each distinct cell read once.

A row is refused with its reason or taken in whole; a blank row is neither. Nothing is invented: a title that the table
has not got is put together from its own words, and a row without any is refused.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import chain, islice
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from timeline_app.domain.event_tables import EventChunk, RefusedRow, TableMapping, TableRole, folded_word
from timeline_app.domain.translating import number as whole
from timeline_app.domain.translating import tr
from timeline_app.exchange.date_names import BLANKS, folded
from timeline_app.exchange.delimited import BadRow, Row
from timeline_app.exchange.header_names import CODES, OTHER_KIND, compact
from timeline_app.exchange.kind_words import kind_of_words
from timeline_app.exchange.row_dates import RefusedDate, RowDates
from timeline_app.exchange.tidying import tidied, tidy

if TYPE_CHECKING:
    from timeline_app.exchange.event_table import EventTable

T = TypeVar("T")
Cells = tuple[str, ...]
_MOST_KEPT: Final = 100_000
_BATCH: Final = 500
"""Rows read at once: with thousands of wide rows, the processor's cache would be left behind."""
_NAMELESS: Final = BLANKS | {"unidentified", "anonymous"}
"""Folded cells that name nobody and no place."""
_LONG: Final = 120
_PARTS: Final = (
    TableRole.TITLE, TableRole.PEOPLE, TableRole.PLACE, TableRole.KIND, TableRole.SOURCE, TableRole.QUOTE,
)  # fmt: skip
_NO_TITLE: Final = tr("it has no words for a title")


def chunks(table: "EventTable", mapping: TableMapping, size: int = 5_000) -> Iterator[EventChunk]:
    """Read a table from the top: chunks of at most `size` rows, the refused ones in the chunk where they stand.

    Raises:
        ProblemForUser: the file is gone, has changed since it was opened, or turns out to be damaged on the way.
    """
    reader = _Reader(table.header, mapping)
    rows = islice(table.rows(), mapping.header_row, None)
    first = mapping.header_row + 1
    parts: list[EventChunk] = []
    while batch := list(islice(rows, min(size, _BATCH))):
        parts.append(reader.chunk(batch, first))
        first += len(batch)
        if len(parts) * _BATCH >= size:
            yield _merged(parts)
            parts = []
    if parts:
        yield _merged(parts)


def preview(table: "EventTable", mapping: TableMapping, rows: int) -> EventChunk:
    """Read the first rows under the header as they would come in, from what `open_table` has seen; blank ones count."""
    first = [list(row) for row in table.first_rows[mapping.header_row : mapping.header_row + rows]]
    return _Reader(table.header, mapping).chunk([*first], mapping.header_row + 1)


def _merged(parts: list[EventChunk]) -> EventChunk:
    if len(parts) == 1:
        return parts[0]
    joined: list[Any] = [list(chain.from_iterable(lists)) for lists in zip(*map(_lists_of, parts), strict=True)]
    make: Any = EventChunk
    whole: EventChunk = make(*joined[:-1], tuple(joined[-1]))
    return whole


_lists_of = attrgetter(*(field.name for field in fields(EventChunk)))


class _Kept(dict[Cells, str]):
    """Words put together from some cells, each combination once."""

    def __init__(self, make: Callable[[Cells], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, cells: Cells) -> str:
        if len(self) >= _MOST_KEPT:
            self.clear()
        made = self[cells] = self._make(cells)
        return made


class _Names(dict[Cells, tuple[str, ...]]):
    """The people of some cells; one cell may name several, with semicolons or bars between."""

    def __missing__(self, cells: Cells) -> tuple[str, ...]:
        if len(self) >= _MOST_KEPT:
            self.clear()
        names = (tidy(name) for cell in cells for name in cell.replace("|", ";").split(";"))
        made = self[cells] = tuple(dict.fromkeys(name for name in names if folded(name) not in _NAMELESS))
        return made


class _Single(dict[str, T]):
    """What is kept for single cells, found without making a combination of each."""

    def __init__(self, kept: dict[Cells, T]) -> None:
        super().__init__()
        self._kept = kept

    def __missing__(self, cell: str) -> T:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[cell] = self._kept[(cell,)]
        return found


class _Lookup(Generic[T]):
    """Gives what is kept for the cells of some columns, row by row."""

    def __init__(self, kept: dict[Cells, T], wanted: tuple[int, ...]) -> None:
        self._kept, self._wanted = kept, wanted
        self._single: _Single[T] = _Single(kept)

    def of(self, columns: Mapping[int, Cells], rows: int) -> list[T]:
        """Give it for all rows of some upright columns."""
        wanted = self._wanted
        if len(wanted) == 1:
            return list(map(self._single.__getitem__, columns[wanted[0]]))
        if not wanted:
            return [self._kept[()]] * rows if rows else []
        return list(map(self._kept.__getitem__, zip(*(columns[column] for column in wanted), strict=True)))


class _Reader:
    """Knows a mapping's columns by their place among the columns that are needed, and keeps what was read once."""

    def __init__(self, header: tuple[str, ...], mapping: TableMapping) -> None:
        self._width = len(header)
        self._header = header
        self._mapping = mapping
        dates = RowDates(mapping, header)
        parts = {column for role in _PARTS for column in mapping.of(role)}
        self._needed = sorted(parts | set(dates.columns))
        self._take = itemgetter(*self._needed or (0,))
        places, kinds = mapping.of(TableRole.PLACE), mapping.of(TableRole.KIND)
        words_of_place = _Kept(lambda cells: ", ".join(dict.fromkeys(_named(cells))))
        self._dates = _Lookup(dates, dates.columns)
        self._people = _Lookup(_Names(), mapping.of(TableRole.PEOPLE))
        self._places = _Lookup(words_of_place, places)
        self._towns = _Lookup(words_of_place, places[:1])
        self._kinds = _Lookup(_Kept(self._kind), kinds)
        self._kind_words = _Lookup(_Kept(self._kind_said), kinds)
        self._codes = [CODES.get(compact(header[column]), {}) for column in mapping.of(TableRole.KIND)]

    def chunk(self, batch: list[Row | BadRow], first: int) -> EventChunk:
        """Read some rows; the first has the number `first`."""
        refused: list[RefusedRow] = []
        rows, numbers = self._whole(batch, first, refused)
        columns = self._columns(rows)
        dates = self._dates.of(columns, len(rows))
        people = self._people.of(columns, len(rows))
        titles = self._titles(columns, people, len(rows))
        good = self._good(rows, numbers, dates, titles, refused)
        begins, begun, ends, ended, precisions, qualifiers, words = self._dated(_picked(dates, good))
        return EventChunk(
            _picked(numbers, good),
            _picked(titles, good),
            begins,
            begun,
            ends,
            ended,
            precisions,
            qualifiers,
            words,
            _picked(self._kinds.of(columns, len(rows)), good),
            _picked(people, good),
            _picked(self._places.of(columns, len(rows)), good),
            self._words(TableRole.SOURCE, columns, good),
            self._words(TableRole.QUOTE, columns, good),
            tuple(sorted(refused)),
        )

    def _whole(self, batch: list[Row | BadRow], first: int, refused: list[RefusedRow]) -> tuple[list[Row], list[int]]:
        """Bring rows to the table's width. Blank ones are left out; longer ones with words beyond it are refused."""
        width = self._width
        if width > 1 and set(map(len, batch)) == {width}:
            return batch, list(range(first, first + len(batch)))  # type: ignore[return-value]
        rows, numbers = [], []
        for number, row in enumerate(batch, start=first):
            if isinstance(row, BadRow):
                refused.append(RefusedRow(number, row.reason))
            elif len(row) == width:
                rows.append(row)
                numbers.append(number)
            elif any(map(str.strip, row[width:])):
                refused.append(RefusedRow(number, _too_wide(len(row), width)))
            elif any(row):
                rows.append((row + [""] * (width - len(row)))[:width])
                numbers.append(number)
        return rows, numbers

    def _good(
        self,
        rows: list[Row],
        numbers: list[int],
        dates: Sequence[object],
        titles: list[str],
        refused: list[RefusedRow],
    ) -> list[int]:
        """Give the places of the rows that are taken in; the others are put among the refused."""
        if "" not in titles and RefusedDate not in set(map(type, dates)):
            return list(range(len(rows)))
        good = []
        for index, (date, title) in enumerate(zip(dates, titles, strict=True)):
            if title and not isinstance(date, RefusedDate):
                good.append(index)
            elif not any(map(str.strip, rows[index])):
                continue
            elif isinstance(date, RefusedDate):
                refused.append(RefusedRow(numbers[index], *date))
            else:
                refused.append(RefusedRow(numbers[index], _NO_TITLE))
        return good

    def _columns(self, rows: list[Row]) -> dict[int, Cells]:
        """Turn the columns that are needed upright."""
        if not self._needed:
            return {}
        if len(self._needed) == 1:
            return {self._needed[0]: tuple(row[self._needed[0]] for row in rows)}
        upright = zip(*map(self._take, rows), strict=True) if rows else ((),) * len(self._needed)
        return dict(zip(self._needed, upright, strict=True))

    @staticmethod
    def _dated(dates: Sequence[Any]) -> tuple[list[Any], ...]:
        return tuple(map(list, zip(*dates, strict=True))) if dates else ([], [], [], [], [], [], [])

    def _titles(self, columns: Mapping[int, Cells], people: list[tuple[str, ...]], rows: int) -> list[str]:
        wanted = self._mapping.of(TableRole.TITLE)
        if not wanted:
            return self._made_titles(columns, people, rows)
        titles = tidied(columns[wanted[0]])
        for column in wanted[1:]:
            titles = [_joined(" – ", *pair) for pair in zip(titles, tidied(columns[column]), strict=True)]
        if "" not in titles:
            return titles
        made = self._made_titles(columns, people, rows)
        return [title or other for title, other in zip(titles, made, strict=True)]

    def _made_titles(self, columns: Mapping[int, Cells], people: list[tuple[str, ...]], rows: int) -> list[str]:
        """Put titles together from kind, people and place: `Armed clash: Northern Front, Army – Kelva`."""
        kinds, places = self._kind_words.of(columns, rows), self._towns.of(columns, rows)
        titles = [
            _joined(" – ", _joined(": ", kind, ", ".join(names)), place)
            for kind, names, place in zip(kinds, people, places, strict=True)
        ]
        quote = self._mapping.of(TableRole.QUOTE)
        if "" not in titles or not quote:
            return titles
        return [title or _opening(words) for title, words in zip(titles, columns[quote[0]], strict=True)]

    def _words(self, role: TableRole, columns: Mapping[int, Cells], good: list[int]) -> list[str]:
        wanted = self._mapping.of(role)
        if not wanted:
            return [""] * len(good)
        words = tidied(_picked(columns[wanted[0]], good))
        for column in wanted[1:]:
            more = tidied(_picked(columns[column], good))
            words = [_joined("; ", *pair) for pair in zip(words, more, strict=True)]
        return words

    def _kind(self, cells: Cells) -> str:
        """Give the key of the kind: of the last column that has words, which is the one that says most."""
        said, mapping = self._kind_said(cells), self._mapping
        if (kind := mapping.kinds.get(folded_word(said))) is not None:
            return kind
        found = kind_of_words(said, [(key, key) for key in mapping.known_kinds]) if said else ""
        return found if found and found != OTHER_KIND else mapping.default_kind

    def _kind_said(self, cells: Cells) -> str:
        for cell, codes in zip(reversed(cells), reversed(self._codes), strict=True):
            if folded(cell) not in _NAMELESS:
                return codes.get(cell.strip(), tidy(cell))
        return ""


def _picked(values: Sequence[T], good: list[int]) -> list[T]:
    return list(values) if len(good) == len(values) else [values[index] for index in good]


def _named(cells: Cells) -> Iterable[str]:
    return (tidy(cell) for cell in cells if folded(cell) not in _NAMELESS)


def _joined(joiner: str, first: str, second: str) -> str:
    return f"{first}{joiner}{second}" if first and second else first or second


def _opening(words: str) -> str:
    """Give the first sentence of a text, or its first words with "…"."""
    text = tidy(words)
    sentence = text.partition(". ")[0]
    if len(sentence) <= _LONG:
        return sentence
    return sentence[:_LONG].rpartition(" ")[0] + "…"


def _too_wide(cells: int, width: int) -> str:
    return tr(
        "it has {cells} cells, {named} are named; a separator may stand in its words",
        cells=whole(cells),
        named=whole(width),
    )
