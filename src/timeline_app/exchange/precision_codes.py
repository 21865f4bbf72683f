"""Codes of precision in published tables: what they say, and how far they widen a date.

ACLED (`time_precision`): 1 the day, 2 the week, 3 the month. UCDP GED (`date_prec`): 1 the day, 2 a stretch of two to
six days, 3 the week, 4 the month, 5 longer, up to a year. In each, the event happened once, some time in between.
"""

from collections.abc import Mapping
from typing import Final

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, month_start, weekday
from timeline_app.domain.dates import Precision
from timeline_app.domain.event_tables import PrecisionScheme
from timeline_app.exchange.date_names import folded
from timeline_app.exchange.table_dates import CellDate, about, between

_SOME_DAYS: Final = "some days"
_EXACT: Final = ""
_ABOUT: Final = "about"
_SAID: Final = {
    _EXACT: "exact day daily d precise tag jour dia",
    Precision.WEEK: "week w weekly woche semaine semana",
    Precision.MONTH: "month m monthly monat mois mes",
    Precision.YEAR: "year y yearly annual jahr annee ano",
    Precision.DECADE: "decade jahrzehnt decennie decada",
    _ABOUT: "approximate approx about estimated circa uncertain imprecise ungefahr",
}
_WORDS: Final[Mapping[str, str]] = {word: how for how, words in _SAID.items() for word in words.split()}
_CODES: Final[Mapping[PrecisionScheme, Mapping[str, str]]] = {
    PrecisionScheme.DAY_WEEK_MONTH: {"1": _EXACT, "2": Precision.WEEK, "3": Precision.MONTH},
    PrecisionScheme.DAY_TO_YEAR: {
        "1": _EXACT, "2": _SOME_DAYS, "3": Precision.WEEK, "4": Precision.MONTH, "5": Precision.YEAR,
    },
    PrecisionScheme.WORDS: _WORDS,
    PrecisionScheme.NONE: {},
}  # fmt: skip


def scheme_of(name: str, values: list[str], has_end: bool) -> PrecisionScheme:
    """Say which scheme a column's values are of, `NONE` if they are of none. `name` is its compact name."""
    said = {folded(value) for value in values}
    if not said:
        return PrecisionScheme.NONE
    by_name = name.startswith("dateprec") and has_end
    if said <= {"1", "2", "3"} and not by_name:
        return PrecisionScheme.DAY_WEEK_MONTH
    if said <= {"1", "2", "3", "4", "5"}:
        return PrecisionScheme.DAY_TO_YEAR
    return PrecisionScheme.WORDS if said <= _WORDS.keys() else PrecisionScheme.NONE


def widened(date: CellDate, code: str, scheme: PrecisionScheme) -> CellDate | None:
    """Widen a date as its code says; None for a code that the scheme has not. No code, or no date, changes nothing."""
    said = folded(code)
    if not said or scheme is PrecisionScheme.NONE or date.start_earliest is None or date.end_latest is None:
        return date
    how = _CODES[scheme].get(said.removesuffix(".0"))
    if how is None or how == _EXACT:
        return None if how is None else date
    if how == _ABOUT:
        return about(date)
    first, after = date.start_earliest // MINUTES_A_DAY, -(-date.end_latest // MINUTES_A_DAY)
    if how == _SOME_DAYS:
        return _once(*((first, after) if after - first > 1 else (first - 5, after + 5)), Precision.DAY)
    precision = Precision(how)
    if scheme is PrecisionScheme.DAY_TO_YEAR and after - first > 1:  # start and end hold the stretch already
        return _once(first, after, _written(first, after, precision))
    return _once(*_unit_around(first, after, precision), precision)


def _once(first: int, after: int, precision: Precision) -> CellDate:
    return between(first * MINUTES_A_DAY, after * MINUTES_A_DAY, precision)


def _written(first: int, after: int, precision: Precision) -> Precision:
    """Give the unit in which a stretch can be said: its own where it begins and ends with one, else days."""
    if precision is Precision.YEAR and not civil(first)[1:] == civil(after)[1:] == (1, 1):
        precision = Precision.MONTH
    if precision is Precision.MONTH and not civil(first).day == civil(after).day == 1:
        precision = Precision.DAY
    return precision


def _unit_around(first: int, after: int, precision: Precision) -> tuple[int, int]:
    """Give the whole weeks (from Monday), months, years or decades in which the days from `first` lie."""
    if precision is Precision.WEEK:
        return first - weekday(first), after - 1 - weekday(after - 1) + 7
    start, last = civil(first), civil(after - 1)
    if precision is Precision.MONTH:
        return month_start(start.year, start.month), month_start(last.year, last.month, 1)
    length = 10 if precision is Precision.DECADE else 1
    return month_start(start.year // length * length), month_start(last.year // length * length, 1, 12 * length)
