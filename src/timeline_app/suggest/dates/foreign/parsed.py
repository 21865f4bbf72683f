"""Dates of languages without tables of our own, through dateparser: its single days made into what the words say.

dateparser fills in what words leave out: "March 2011" becomes a day of March, a bare number a month. What it fills in
is found out by asking it twice, from two different days, and taken back.
"""

import re
from datetime import datetime, timedelta
from functools import cache
from typing import Final

from dateparser.date import DateDataParser  # type: ignore[import-untyped]
from dateparser.search import search_dates  # type: ignore[import-untyped]

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.calendar import day_number
from timeline_app.domain.dates import Precision
from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.dates.context import Context
from timeline_app.suggest.dates.foreign.in_text import found_date
from timeline_app.suggest.dates.points import Day, FromPublication, Month, Point, Weekday, Years
from timeline_app.suggest.dates.reading import read_as
from timeline_app.suggest.dates.spans import On
from timeline_app.suggest.prose import Prose

_BASES: Final = (datetime(2011, 4, 1, 12), datetime(2013, 8, 14, 12))
"""Two days that differ in year, month, day and weekday."""
_LONGEST: Final = 2_000
"""A sentence longer than this is none, and dateparser takes its time over it."""
_MOST_SENTENCES: Final = 2_000
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_YEAR: Final = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_CJK: Final = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?")


def find_parsed(prose: Prose, *, published: int | None, language: str, day_first: bool | None) -> tuple[FoundDate, ...]:
    """Find dates through dateparser. Empty for a language that it does not know."""
    found: list[FoundDate] = []
    context = Context(published, counted_from=published, day_first=day_first)
    for sentence in prose.sentences[:_MOST_SENTENCES]:
        if (
            prose.paragraphs[sentence.paragraph].kind is PassageKind.DATELINE
            or sentence.end - sentence.start > _LONGEST
        ):
            continue
        text = prose.text[sentence.start : sentence.end]
        places = _cjk(text) if language in ("zh", "ja") else _searched(text, language)
        for start, end, point in places:
            reading = read_as(On(point), text[start:end], context)
            found.append(found_date(sentence.start + start, sentence.start + end, reading))
    return tuple(found)


def _cjk(text: str) -> list[tuple[int, int, Point]]:
    # "2011年3月31日", "3月31日", "2011年3月", "2011年"
    places: list[tuple[int, int, Point]] = []
    for found in _CJK.finditer(text):
        year, month, day = (int(group) if group else None for group in found.groups())
        if day and month:
            places.append((*found.span(), Day(day, month, year)))
        elif month and not day:
            places.append((*found.span(), Month(month, year)))
        elif year and not month:
            places.append((*found.span(), Years(year, 1, Precision.YEAR)))
    return places


def _searched(text: str, language: str) -> list[tuple[int, int, Point]]:
    settings = {"RELATIVE_BASE": _BASES[0], "PREFER_DATES_FROM": "past"}
    try:
        answers = search_dates(text, languages=[language], settings=settings) or []
    except ValueError:  # a language it does not know
        return []
    places: list[tuple[int, int, Point]] = []
    at = 0
    for words, _when in answers:
        start = text.find(words, at)
        if start < 0 or not (_LETTERS.search(words) or _YEAR.search(words)):
            continue
        at = start + len(words)
        point = _point(words, language)
        if point is not None:
            places.append((start, at, point))
    return places


@cache
def _parser(language: str, base: int) -> DateDataParser:
    settings = {"RELATIVE_BASE": _BASES[base], "PREFER_DATES_FROM": "past"}
    return DateDataParser(languages=[language], settings=settings)


def _point(words: str, language: str) -> Point | None:
    """Give what the words fix, by how the answer moves with the day from which it is asked."""
    first, second = (_parser(language, base).get_date_data(words) for base in (0, 1))
    if first.date_obj is None or second.date_obj is None:
        return None
    one, other = first.date_obj, second.date_obj
    if not re.search(r"\d", words):
        return _of_words(one, other, first.period)
    if first.period == "year" and _YEAR.search(words):
        return Years(one.year, 1, Precision.YEAR)
    if first.period == "month":
        return Month(one.month, one.year if one.year == other.year else None) if one.month == other.month else None
    if (one.month, one.day) == (other.month, other.day) and first.period == "day":
        return Day(one.day, one.month, one.year if one.year == other.year else None)
    return None


def _of_words(one: datetime, other: datetime, period: str) -> Point | None:
    if period == "month" and one.month == other.month:
        return Month(one.month)
    gaps = [(_BASES[0].date() - one.date()), (_BASES[1].date() - other.date())]
    if gaps[0] == gaps[1] and abs(gaps[0]) <= timedelta(days=3):
        return FromPublication(Precision.DAY, -gaps[0].days)
    if one.weekday() == other.weekday() and all(timedelta(0) < gap <= timedelta(days=7) for gap in gaps):
        return Weekday((day_number(one.year, one.month, one.day) + 3) % 7)
    return None
