"""The words of the time axis as the reader's locale writes dates: names of months and days, and their order."""

import re
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QLocale

from timeline_app.domain.date_words import SHORT_WEEKDAY_NAMES, month_name
from timeline_app.domain.translating import said, tr
from timeline_app.timeline.ticks import AxisWords

_PARTS = re.compile(r"'((?:[^']|'')*)'|(d{3,4})|(d{1,2}|M{1,4}|y{2,4})|([^'dMy]+)")
"""Of Qt's date formats: quoted words, weekday, day, month or year, and what stands between."""
_NAMES = {"d": "day", "M": "month", "y": "year"}
_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat


@cache
def spoken_axis() -> AxisWords:
    """Give the words of an axis in the language that dates are written in."""
    return axis_words(QLocale())


def axis_words(locale: QLocale) -> AxisWords:
    """Give the words of an axis in a locale. Figures stay those of the interface; English names are the interface's."""
    months = range(1, 13)
    names = AxisWords(
        months=tuple(month_name(month) for month in months),
        short_months=tuple(month_name(month, short=True) for month in months),
        weekdays=tuple(said(name) for name in SHORT_WEEKDAY_NAMES),
        before_year_1=tr("{year} BC"),
        years=tr("{year}s"),
    )
    if locale.language() not in (QLocale.Language.C, QLocale.Language.English):
        names = replace(
            names,
            months=tuple(locale.standaloneMonthName(month, _LONG) for month in range(1, 13)),
            short_months=tuple(locale.standaloneMonthName(month, _SHORT) for month in range(1, 13)),
            weekdays=tuple(locale.standaloneDayName(day, _SHORT) for day in range(1, 8)),
        )
    date = _date_pattern(locale, names.months)
    return replace(
        names,
        month_year=_without(date, "day"),
        weekday_day_month=f"{{weekday}} {_without(date, 'year')}",
        weekday_day_month_year=f"{{weekday}} {date}",
    )


def _date_pattern(locale: QLocale, months: tuple[str, ...]) -> str:
    """Give the long form of a date without its weekday: "{day} {month} {year}" or another order."""
    pattern = ""
    for quoted, _weekday, part, between in _PARTS.findall(locale.dateFormat(_LONG)):
        pattern += f"{{{_NAMES[part[0]]}}}" if part else quoted or between
    # Where months are numbered, their names end with the word that the format has after the number.
    sign = re.search(r"\{month\}([^\s{]+)", pattern)
    if sign is not None and all(name.endswith(sign[1]) for name in months):
        pattern = pattern.replace(sign[0], "{month}")
    pattern = re.sub(r"\s+", " ", pattern).strip(" ,،、()")
    whole = all(f"{{{name}}}" in pattern for name in _NAMES.values())
    return pattern if whole and _is_plain(pattern) else AxisWords().weekday_day_month_year.removeprefix("{weekday} ")


def _is_plain(pattern: str) -> bool:
    return not re.search(r"[{}]", re.sub(r"\{(day|month|year)\}", "", pattern))


def _without(pattern: str, part: str) -> str:
    """Give a date's pattern without one of its parts, and without what belongs to that part alone."""
    own = rf"\{{{part}\}}[^\s{{]*"
    at_start, at_end = re.sub(rf"^{own}[^{{]*", "", pattern), re.sub(rf"[^}}]*{own}[^{{]*$", "", pattern)
    if at_start != pattern:
        return at_start
    if at_end != pattern:
        # What stands right behind the part before, as a sign for it, stays.
        kept = re.search(r"\}([^\s{},،、]*)[^}]*$", pattern[: pattern.index(f"{{{part}}}")])
        return at_end + (kept[1] if kept is not None else "")
    return re.sub(rf"\s*{own}\s*", " ", pattern)
