"""The date of a table's row, from all the columns that tell of it: start, end, parts, code of precision."""

from typing import Final, NamedTuple

from timeline_app.domain.dates import Precision, Qualifier
from timeline_app.domain.event_tables import DayOrder, PrecisionScheme, TableMapping, TableRole
from timeline_app.domain.translating import tr
from timeline_app.exchange.date_names import BLANKS, folded
from timeline_app.exchange.date_units import NotADate, day_month_or_year
from timeline_app.exchange.precision_codes import widened
from timeline_app.exchange.table_dates import NO_DATE, CellDate, between, fixed, joined, read_cell

RowDate = tuple[int | None, int | None, int | None, int | None, Precision, Qualifier, str]
"""Four bounds, precision, qualifier, and the words as the table writes them."""
_MOST_KEPT: Final = 100_000
_ORDER_WORDS: Final = {DayOrder.DMY: tr("day, month, year"), DayOrder.MDY: tr("month, day, year")}


class RefusedDate(NamedTuple):
    """Why a row has no date that can be believed, and in which column the fault is."""

    reason: str
    column: str


class _Refused(Exception):
    """Carries a `RefusedDate` out of the reading of a row."""

    def __init__(self, reason: str, column: str) -> None:
        super().__init__(reason)
        self.date = RefusedDate(reason, column)


class RowDates(dict[tuple[str, ...], RowDate | RefusedDate]):
    """Reads each combination of cells once: `dates[cells]`, the cells being those of `columns`, in that order."""

    def __init__(self, mapping: TableMapping, header: tuple[str, ...]) -> None:
        """Make a reader for a mapping. `header` names the columns in what is refused."""
        super().__init__()
        self.columns: tuple[int, ...] = ()
        self._mapping = mapping
        self._cells: dict[str, CellDate | None] = {}
        self._names: list[str] = []
        self._at: dict[TableRole, list[int]] = {}
        for role in _ROLES:
            for column in mapping.of(role)[:2]:
                self._at.setdefault(role, []).append(len(self.columns))
                self.columns += (column,)
                self._names.append(header[column])

    def __missing__(self, cells: tuple[str, ...]) -> RowDate | RefusedDate:
        """Read a combination that was not met before."""
        if len(self) >= _MOST_KEPT:
            self.clear()
            self._cells.clear()
        try:
            date = self._read(cells)
            # A cell that stands for "not known" has no words of a date in it.
            found: RowDate | RefusedDate = (*date, self._words(cells) if date.is_known else "")
        except _Refused as refused:
            found = refused.date
        self[cells] = found
        return found

    def _read(self, cells: tuple[str, ...]) -> CellDate:
        start = self._start(cells)
        end = self._end(cells)
        date = self._joined(start, end, cells)
        for place in self._at.get(TableRole.PRECISION, ()):
            wider = widened(date, "" if folded(cells[place]) in BLANKS else cells[place], self._mapping.precision)
            if wider is None:
                raise _Refused(f"“{cells[place].strip()}” is no precision that its column knows", self._names[place])
            date = wider
        return date

    def _start(self, cells: tuple[str, ...]) -> CellDate:
        if TableRole.YEAR in self._at:
            date = self._from_parts(cells, 0)
            written = self._cell(cells, TableRole.DATE)
            if written is None or date.precision is Precision.DAY:
                return date
            # Words beside the parts say more where the parts leave the day or the month open; it still happened once.
            closer = read_cell(cells[written], self._mapping.day_order)
            if closer is None or not _lies_in(closer, date):
                return date
            return between(closer.start_earliest, closer.end_latest, closer.precision)
        place = self._cell(cells, TableRole.DATE)
        return NO_DATE if place is None else self._cell_date(cells, place)

    def _end(self, cells: tuple[str, ...]) -> CellDate:
        place = self._cell(cells, TableRole.END)
        if place is not None:
            return self._cell_date(cells, place)
        return self._from_parts(cells, 1) if len(self._at.get(TableRole.YEAR, ())) > 1 else NO_DATE

    def _cell(self, cells: tuple[str, ...], role: TableRole) -> int | None:
        """Give the place of a role's first cell that has words."""
        return next((place for place in self._at.get(role, ()) if cells[place].strip()), None)

    def _cell_date(self, cells: tuple[str, ...], place: int) -> CellDate:
        cell = cells[place]
        if cell not in self._cells:
            self._cells[cell] = read_cell(cell, self._mapping.day_order)
        date = self._cells[cell]
        if date is None:
            raise _Refused(self._not_a_date(cells[place]), self._names[place])
        return date

    def _not_a_date(self, cell: str) -> str:
        words = " ".join(cell.split())
        shown = words if len(words) <= 60 else f"{words[:60]}…"
        others = [order for order in DayOrder if order is not self._mapping.day_order]
        if any(read_cell(cell, order) is not None for order in others) and self._mapping.day_order in _ORDER_WORDS:
            return tr(
                "“{words}” is not a date in the order {order}", words=shown, order=_ORDER_WORDS[self._mapping.day_order]
            )
        return tr("“{words}” is not a date", words=shown)

    def _from_parts(self, cells: tuple[str, ...], which: int) -> CellDate:
        """Read year, month and day from their columns; 0, -9, -99 and nothing stand for "not known"."""
        numbers: list[int] = []
        for role in (TableRole.YEAR, TableRole.MONTH, TableRole.DAY):
            places = self._at.get(role, ())
            cell = cells[places[which]].strip().removesuffix(".0") if len(places) > which else ""
            numbers.append(self._number(cell, places[which]) if cell and folded(cell) not in BLANKS else 0)
        year, month, day = numbers
        if not year:
            return NO_DATE
        try:
            unit = day_month_or_year(year, month, day if month else 0)
        except ValueError as error:
            column = self._names[self._at[TableRole.YEAR][which]]
            raise _Refused(f"“{year}-{month:02d}-{day:02d}” is not a date", column) from error
        if day and month:
            return fixed(*unit)
        # A day or month that is not known: it happened once, some time in that month or year.
        return between(*unit)

    def _number(self, cell: str, place: int) -> int:
        try:
            number = int(cell)
        except ValueError as error:
            raise _Refused(f"“{cell[:60]}” is not a number", self._names[place]) from error
        return number if number > 0 or number < -99 else 0

    def _joined(self, start: CellDate, end: CellDate, cells: tuple[str, ...]) -> CellDate:
        if not end.is_known or end == start:
            return start
        if not start.is_known:
            return joined(None, end)
        try:
            whole = joined(start, end)
        except NotADate as error:
            place = (self._at.get(TableRole.END) or self._at[TableRole.YEAR])[-1]
            raise _Refused(f"it ends before it begins ({self._words(cells)})", self._names[place]) from error
        if self._mapping.lasts:
            return whole
        return between(whole.start_earliest, whole.end_latest, whole.precision)._replace(qualifier=whole.qualifier)

    def _words(self, cells: tuple[str, ...]) -> str:
        """Put together what the table writes of the date: `01 March 2011 – 05 March 2011 (time_precision 2)`."""
        ends = [self._part_words(cells, 0), self._part_words(cells, 1)] if TableRole.YEAR in self._at else []
        written = [" ".join(cells[place].split()) for role in _WRITTEN for place in self._at.get(role, ())]
        words = " – ".join(dict.fromkeys(word for word in (*ends, *written) if word))
        codes = [
            f"{self._names[place]} {cells[place].strip()}"
            for place in self._at.get(TableRole.PRECISION, ())
            if words and cells[place].strip() not in ("", "1") and self._mapping.precision is not PrecisionScheme.NONE
        ]
        return f"{words} ({codes[0]})" if codes else words

    def _part_words(self, cells: tuple[str, ...], which: int) -> str:
        parts = [
            cells[places[which]].strip()
            for role in (TableRole.YEAR, TableRole.MONTH, TableRole.DAY)
            if len(places := self._at.get(role, ())) > which
        ]
        return "-".join(part for part in parts if part and part not in ("0", "-9", "-99"))


_WRITTEN: Final = (TableRole.DATE, TableRole.END)
_ROLES: Final = (
    TableRole.DATE, TableRole.END, TableRole.YEAR, TableRole.MONTH, TableRole.DAY, TableRole.PRECISION,
)  # fmt: skip


def _lies_in(date: CellDate, unit: CellDate) -> bool:
    if None in (date.start_earliest, date.end_latest, unit.start_earliest, unit.end_latest):
        return False
    return unit.start_earliest <= date.start_earliest and date.end_latest <= unit.end_latest  # type: ignore[operator]
