"""Tables of events, one row an event: which column plays which part, and the rows as they were read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from timeline_app.domain.dates import DateSpan, Precision, Qualifier


class TableRole(StrEnum):
    """The parts that a column of a table can play."""

    DATE = "date"
    """When it happened, or when it began where `END` is there too."""
    END = "end"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    """The date in three columns; 0 or nothing stands for "not known"."""
    PRECISION = "precision"
    TITLE = "title"
    PEOPLE = "people"
    PLACE = "place"
    KIND = "kind"
    SOURCE = "source"
    QUOTE = "quote"


class DayOrder(StrEnum):
    """How a table orders a day in figures. Only `03/04/2011` needs to be told; `2011-04-03` says it itself."""

    YMD = "ymd"
    DMY = "dmy"
    MDY = "mdy"


class PrecisionScheme(StrEnum):
    """How a table's codes of precision are meant.

    - `DAY_WEEK_MONTH`: 1 day, 2 the week around it, 3 the month (ACLED's `time_precision`).
    - `DAY_TO_YEAR`: 1 day, 2 some days, 3 week, 4 month, 5 a longer time, held by start and end (UCDP's `date_prec`).
    - `WORDS`: "day", "week", "month", "year", "about", or `approximate` as yes and no.
    """

    NONE = "none"
    DAY_WEEK_MONTH = "day_week_month"
    DAY_TO_YEAR = "day_to_year"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What a table's columns mean.

    - `header_row`: 1-based number of the row that names the columns; 0 where none does.
    - `columns`: column indices (0-based) a role, in the order in which their words are put together. No column: no key.
    - `day_order`: of days in figures; `day_order_sure` is False where the whole column reads both ways: ask the user.
    - `lasts`: whether a row with start and end lasted that long (True), or happened once in between (False).
    - `kinds`: the table's words for a kind, folded (see `folded_word`), to keys of the project's event kinds.
    - `default_kind`: key of the kind for every other row.
    - `known_kinds`: keys of the project's kinds; among them, words that `kinds` has not met are looked for by rule.
    """

    header_row: int
    columns: Mapping[TableRole, tuple[int, ...]]
    day_order: DayOrder = DayOrder.YMD
    day_order_sure: bool = True
    precision: PrecisionScheme = PrecisionScheme.NONE
    lasts: bool = True
    kinds: Mapping[str, str] = field(default_factory=dict)
    default_kind: str = ""
    known_kinds: tuple[str, ...] = ()

    def of(self, role: TableRole) -> tuple[int, ...]:
        """Give the columns that play a role, none if no one does."""
        return self.columns.get(role, ())


class RefusedRow(NamedTuple):
    """A row that was not taken in. `row` is its 1-based number in the file; `column` the name of the faulty column."""

    row: int
    reason: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class EventChunk:
    """Some thousand events of a table, as lists of equal length, in the order of the file.

    Bounds are minutes of `domain.calendar`, None = open (all four: undated); they mean what `DateSpan` says.
    `words` is the date as the table writes it. `people`, `sources` and `places` are tidy words, "" or () where there
    are none. `refused` are the rows of this stretch of the file that are in no list.
    """

    rows: list[int]
    titles: list[str]
    start_earliest: list[int | None]
    start_latest: list[int | None]
    end_earliest: list[int | None]
    end_latest: list[int | None]
    precisions: list[Precision]
    qualifiers: list[Qualifier]
    words: list[str]
    kinds: list[str]
    people: list[tuple[str, ...]]
    places: list[str]
    sources: list[str]
    quotes: list[str]
    refused: tuple[RefusedRow, ...] = ()

    def __len__(self) -> int:
        """Give the number of events."""
        return len(self.rows)

    def span(self, index: int) -> DateSpan:
        """Give the date of one event as a value, for showing it; bulk work takes the lists."""
        return DateSpan(
            self.start_earliest[index],
            self.start_latest[index],
            self.end_earliest[index],
            self.end_latest[index],
            self.precisions[index],
            self.qualifiers[index],
            self.words[index],
        )


def folded_word(text: str) -> str:
    """Give a table's word as `TableMapping.kinds` knows it: lower case, white space made single."""
    return " ".join(text.casefold().split())
