"""Guesses which column of a table plays which part: by its name first, by its values where that leaves a doubt.

A guess is only what the mapping step starts from. What the values cannot settle, the order of day and month in figures,
is said to be unsure and asked.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from timeline_app.domain.event_tables import DayOrder, PrecisionScheme, TableMapping, TableRole, folded_word
from timeline_app.exchange.date_names import BLANKS, folded
from timeline_app.exchange.delimited import BadRow
from timeline_app.exchange.header_names import (
    CODES,
    COUNTRIES,
    END_PARTS,
    NOT_OF_THE_EVENT,
    PAIRS,
    RANKS,
    WORDS_WITHIN,
    compact,
)
from timeline_app.exchange.kind_words import KnownKinds, default_kind, kind_of_words
from timeline_app.exchange.precision_codes import scheme_of
from timeline_app.exchange.table_dates import NO_DATE, needs_order, order_told, read_cell

if TYPE_CHECKING:
    from timeline_app.exchange.event_table import EventTable

_ENOUGH: Final = 40
"""Cells of a column that settle what is in it."""
_NEARLY_ALL: Final = 0.9
"""A column whose name says nothing must hold dates in so many of its cells to be taken for one of dates."""
_MOST_KINDS: Final = 200
_MANY: Final = {TableRole.PEOPLE: 3, TableRole.KIND: 2}
"""Roles that several columns play together, and how many at most."""
Fits = Callable[[list[str]], bool]


def guess_mapping(table: "EventTable", known_kinds: KnownKinds) -> TableMapping:
    """Guess what a table's columns mean. `known_kinds` are keys and labels of the project's event kinds, in order.

    Looks at the first rows; only for the order of day and month it reads on until a row settles it. Raises as
    `open_table`.
    """
    columns = _Columns(table)
    found: dict[TableRole, tuple[int, ...]] = {}
    _guess_dates(columns, found)
    for role, fits in (
        (TableRole.KIND, _are_words_or_codes),
        (TableRole.PEOPLE, _are_words),
        (TableRole.TITLE, _are_words),
        (TableRole.PLACE, _are_words),
        (TableRole.QUOTE, _are_words),
        (TableRole.SOURCE, _are_words),
    ):
        if picked := columns.pick(role, fits, _MANY.get(role, 1)):
            found[role] = picked
    _by_values(columns, found)
    _widen_place(columns, found)
    _guess_precision(columns, found)
    return mapping_of(table, found, known_kinds)


def mapping_of(
    table: "EventTable", chosen: Mapping[TableRole, tuple[int, ...]], known_kinds: KnownKinds
) -> TableMapping:
    """Give the mapping in which columns play the parts chosen: the rest of it is told from their values.

    `known_kinds` as in `guess_mapping`. Raises as `open_table`.
    """
    columns, found = _Columns(table), dict(chosen)
    order, sure = _day_order(table, found)
    precision = _precision(columns, found)
    kinds = _kinds(columns, found, known_kinds)
    return TableMapping(
        table.header_row,
        dict(sorted(found.items(), key=lambda item: list(TableRole).index(item[0]))),
        order,
        sure,
        precision,
        True,
        kinds,
        default_kind(known_kinds),
        tuple(key for key, _label in known_kinds),
    )


@dataclass(slots=True)
class _Columns:
    """The columns of a table with some values of each; what has a part already is not given another."""

    table: "EventTable"
    names: list[str] = field(init=False)
    values: list[list[str]] = field(init=False)
    taken: set[int] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.names = [compact(name) for name in self.table.header]
        rows = self.table.first_rows[self.table.header_row :]
        self.values = [
            [cell for row in rows if index < len(row) and folded(cell := row[index]) not in BLANKS]
            for index in range(len(self.names))
        ]

    def ranked(self, role: TableRole) -> list[int]:
        """Give the columns that their names make likely, the likeliest first, those without any words last."""
        ranks, sure = RANKS[role], len(RANKS[role])
        likely: list[tuple[bool, int, int]] = []
        for index, name in enumerate(self.names):
            if index not in self.taken and (
                name in ranks or self._is_within(role, index) or self._is_party(role, name)
            ):
                likely.append((not self.values[index], ranks.get(name, sure), index))
        return [index for *_, index in sorted(likely)]

    def pick(self, role: TableRole, fits: Fits, most: int = 1, *, alike: bool = True) -> tuple[int, ...]:
        """Take the likeliest columns whose values fit; more than one only of a family, such as `actor1`, `actor2`."""
        picked: list[int] = []
        for index in self.ranked(role):
            if (
                len(picked) < most
                and fits(self._told(index))
                and (not picked or self._is_family(role, picked[0], index))
            ):
                picked.append(index)
        self.taken.update(picked)
        return tuple(sorted(picked)) if alike else tuple(picked)

    def free(self) -> list[int]:
        """Give the columns without a part."""
        return [index for index in range(len(self.names)) if index not in self.taken]

    def _told(self, index: int) -> list[str]:
        """Give the values of a column, its codes as what the code-book says of them."""
        codes = CODES.get(self.names[index])
        return [codes.get(cell.strip(), cell) for cell in self.values[index]] if codes else self.values[index]

    def _is_within(self, role: TableRole, index: int) -> bool:
        words = set(folded(_spaced(self.table.header[index])).split())
        return bool(words & set(WORDS_WITHIN.get(role, ()))) and not words & NOT_OF_THE_EVENT

    def _is_party(self, role: TableRole, name: str) -> bool:
        return role is TableRole.PEOPLE and any(name in pair and pair <= set(self.names) for pair in PAIRS)

    def _is_family(self, role: TableRole, first: int, other: int) -> bool:
        one, two = self.names[first], self.names[other]
        if role is TableRole.KIND:
            return {one, two} == {"eventtype", "subeventtype"}
        return one != two and (_stem(one) == _stem(two) or {one, two} in PAIRS)


def _stem(name: str) -> str:
    return "".join(char for char in name if not char.isdigit())


def _spaced(name: str) -> str:
    """Part a name into words: `eventDate_local` is `event date local`."""
    parted = [
        " " + char if char.isupper() and before.islower() else char if char.isalnum() else " "
        for before, char in zip(" " + name, name, strict=False)
    ]
    return "".join(parted)


# -------------------------------------------------------------------------------------------------------------- values


def _are_words(values: list[str]) -> bool:
    some = values[:_ENOUGH]
    return not some or sum(1 for cell in some if any(char.isalpha() for char in cell)) * 2 > len(some)


def _are_words_or_codes(values: list[str]) -> bool:
    return _are_words(values) and len(set(values)) <= max(60, len(values) // 2)


def _are_dates(values: list[str], share: float = 0.5) -> bool:
    some = values[: _ENOUGH * 5]
    read = sum(1 for cell in some if any(read_cell(cell, order) not in (None, NO_DATE) for order in _ORDERS))
    return bool(some) and read >= len(some) * share


def _are_numbers_up_to(most: int) -> Fits:
    def fits(values: list[str]) -> bool:
        some = [cell.strip() for cell in values[: _ENOUGH * 5]]
        return all((cell.lstrip("-").isdecimal() and abs(int(cell)) <= most) or cell in ("-9", "-99") for cell in some)

    return fits


_ORDERS: Final = (DayOrder.DMY, DayOrder.MDY, DayOrder.YMD)


# --------------------------------------------------------------------------------------------------------------- dates


def _guess_dates(columns: _Columns, found: dict[TableRole, tuple[int, ...]]) -> None:
    """Find the date: one column, one with an end, or three columns of a date in parts (and three of its end)."""
    dates = _date_columns(columns)
    whole = [index for index in dates if columns.names[index] not in ("approxdate", "day")] or [
        index for index in dates if columns.names[index] == "day" and _are_full(columns.values[index])
    ]
    parts = _parts(columns)
    if whole and (TableRole.DAY not in parts or not _all_years(columns.values[whole[0]])):
        found[TableRole.DATE] = (whole[0],)
        columns.taken.add(whole[0])
        if end := columns.pick(TableRole.END, _are_some_dates):
            found[TableRole.END] = end
        return
    if parts:
        found.update(parts)
        columns.taken.update(index for indices in parts.values() for index in indices)
        if len(parts[TableRole.YEAR]) == 1 and (end := columns.pick(TableRole.END, _are_some_dates)):
            found[TableRole.END] = end
        if dates and columns.names[dates[0]] == "approxdate":
            found[TableRole.DATE] = (dates[0],)
            columns.taken.add(dates[0])


def _date_columns(columns: _Columns) -> list[int]:
    """Give the columns of dates by their names, as long as most of their cells are dates.

    Where there is none, one that is called a date stays one: its rows are refused and not taken for undated.
    """
    named = columns.ranked(TableRole.DATE)
    good = [index for index in named if _are_dates(columns.values[index])]
    some = [index for index in named if _are_some_dates(columns.values[index])]
    called = [index for index in named if any(word in columns.names[index] for word in WORDS_WITHIN[TableRole.DATE])]
    return good or some or [index for index in called if columns.values[index]]


def _are_some_dates(values: list[str]) -> bool:
    return _are_dates(values, 1 / len(values)) if values else False


def _are_full(values: list[str]) -> bool:
    return all(len(cell.strip()) >= 8 for cell in values[:_ENOUGH])


def _all_years(values: list[str]) -> bool:
    return all(cell.strip().isdecimal() and len(cell.strip()) == 4 for cell in values[:_ENOUGH])


def _parts(columns: _Columns) -> dict[TableRole, tuple[int, ...]]:
    found: dict[TableRole, tuple[int, ...]] = {}
    for role, most in ((TableRole.YEAR, 9_999), (TableRole.MONTH, 12), (TableRole.DAY, 31)):
        fits = _are_numbers_up_to(most)
        likely = [index for index in columns.ranked(role) if fits(columns.values[index])]
        start = [index for index in likely if columns.names[index] not in END_PARTS]
        end = [index for index in likely if columns.names[index] in END_PARTS]
        if start:
            found[role] = (start[0], end[0]) if end else (start[0],)
        if role is TableRole.YEAR and role not in found:
            return {}
    if TableRole.MONTH not in found:
        found.pop(TableRole.DAY, None)
    counts = {len(indices) for indices in found.values()}
    return found if len(counts) == 1 else {role: indices[:1] for role, indices in found.items()}


def _day_order(table: "EventTable", found: dict[TableRole, tuple[int, ...]]) -> tuple[DayOrder, bool]:
    """Decide over the whole column which figure is the day: the first that is above 12 tells."""
    indices = [index for role in (TableRole.DATE, TableRole.END) for index in found.get(role, ())]
    doubtful = False
    told: set[DayOrder] = set()
    for number, row in enumerate(islice(table.rows(), table.header_row, None)):
        if number > len(table.first_rows) and (told or not doubtful):
            break
        if isinstance(row, BadRow):
            continue
        for index in indices:
            cell = row[index] if index < len(row) else ""
            if (order := order_told(cell)) is not None:
                told.add(order)
            else:
                doubtful = doubtful or needs_order(cell)
    if not told:
        return (DayOrder.DMY, False) if doubtful else (DayOrder.YMD, True)
    return (told.pop(), True) if len(told) == 1 else (DayOrder.DMY, False)


def _guess_precision(columns: _Columns, found: dict[TableRole, tuple[int, ...]]) -> None:
    for index in columns.ranked(TableRole.PRECISION):
        if _precision(columns, found | {TableRole.PRECISION: (index,)}) is not PrecisionScheme.NONE:
            found[TableRole.PRECISION] = (index,)
            columns.taken.add(index)
            return


def _precision(columns: _Columns, found: dict[TableRole, tuple[int, ...]]) -> PrecisionScheme:
    for index in found.get(TableRole.PRECISION, ()):
        return scheme_of(columns.names[index], columns.values[index], TableRole.END in found)
    return PrecisionScheme.NONE


# ---------------------------------------------------------------------------------------------------- what is left over


def _by_values(columns: _Columns, found: dict[TableRole, tuple[int, ...]]) -> None:
    """Give the parts that no name told to columns whose values are unmistakable."""
    if not {TableRole.DATE, TableRole.YEAR} & found.keys():
        shares = [
            index
            for index in columns.free()
            if _are_dates(columns.values[index], _NEARLY_ALL) and columns.values[index]
        ]
        full = [index for index in shares if not _all_years(columns.values[index])]
        if full or shares:
            found[TableRole.DATE] = ((full or shares)[0],)
            columns.taken.add((full or shares)[0])
    if TableRole.SOURCE not in found:
        links = [index for index in columns.free() if _are_links(columns.values[index])]
        if links:
            found[TableRole.SOURCE] = (links[0],)
            columns.taken.add(links[0])
    if not {TableRole.TITLE, TableRole.KIND, TableRole.PEOPLE, TableRole.QUOTE} & found.keys():
        title = _wordiest(columns)
        if title is not None:
            found[TableRole.TITLE] = (title,)
            columns.taken.add(title)


def _are_links(values: list[str]) -> bool:
    some = values[:_ENOUGH]
    return bool(some) and all(cell.strip().casefold().startswith(("http://", "https://", "www.")) for cell in some)


def _wordiest(columns: _Columns) -> int | None:
    """Give the column with the longest words that differ from row to row: what a title is made of."""
    best, length = None, 0.0
    for index in columns.free():
        some = columns.values[index][: _ENOUGH * 5]
        if some and _are_words(some) and not _are_links(some) and len(set(some)) * 2 > len(some):
            mean = sum(map(len, some)) / len(some)
            if mean > length:
                best, length = index, mean
    return best


def _widen_place(columns: _Columns, found: dict[TableRole, tuple[int, ...]]) -> None:
    """Put the country behind the place: a town's name alone is that of many."""
    named = [index for index in columns.free() if columns.names[index] in COUNTRIES]
    country = [index for index in named if columns.values[index] and _are_words(columns.values[index])]
    if country:
        found[TableRole.PLACE] = (*found.get(TableRole.PLACE, ()), country[0])
        columns.taken.add(country[0])


def _kinds(columns: _Columns, found: dict[TableRole, tuple[int, ...]], known_kinds: KnownKinds) -> dict[str, str]:
    words: dict[str, str] = {}
    for index in found.get(TableRole.KIND, ()):
        codes = CODES.get(columns.names[index], {})
        for cell in dict.fromkeys(columns.values[index]):
            if len(words) < _MOST_KINDS:
                said = codes.get(cell.strip(), cell)
                words.setdefault(folded_word(said), kind_of_words(said, known_kinds))
    return words
