"""EDTF text, held against our own table and, where it can read it, against the `edtf` package."""

import time

import pytest
from edtf import parse_edtf
from hypothesis import given

from tests.unit.domain.spans import any_span, span
from timeline_app.domain.calendar import MINUTES_A_DAY, civil
from timeline_app.domain.dates import UNDATED, DateSpan, Precision, Qualifier
from timeline_app.domain.edtf import edtf_text

P, Q = Precision, Qualifier
TABLE = [
    (span("2011-03-31", "2011-03-31", "2011-04-01", "2011-04-01"), "2011-03-31"),
    (span("2011-03-01", "2011-03-01", "2011-04-01", "2011-04-01", P.MONTH), "2011-03"),
    (span("1984-01-01", "1984-01-01", "1985-01-01", "1985-01-01", P.YEAR), "1984"),
    (span("1980-01-01", "1980-01-01", "1990-01-01", "1990-01-01", P.DECADE), "198X"),
    (span("1900-01-01", "1900-01-01", "2000-01-01", "2000-01-01", P.CENTURY), "19XX"),
    (span("1801-01-01", "1801-01-01", "1901-01-01", "1901-01-01", P.CENTURY), "1801/1900"),
    (span("2011-02-01", "2011-04-01", "2011-03-01", "2011-05-01", P.MONTH, Q.APPROXIMATE), "2011-03~"),
    (span("1983-01-01", "1985-01-01", "1984-01-01", "1986-01-01", P.YEAR, Q.APPROXIMATE), "1984~"),
    (span("2011-03-04", "2011-03-04", "2011-03-05", "2011-03-05", P.DAY, Q.UNCERTAIN), "2011-03-04?"),
    (span("2011-02-21", "2011-02-21", "2011-04-02", "2011-04-02"), "2011-02-21/2011-04-01"),
    (span("2011-02-21", "2011-04-02", "2011-02-21", "2011-04-02"), "[2011-02-21..2011-04-01]"),
    (span("-", "2011-03-31", "-", "2011-03-31"), "[..2011-03-30]"),
    (span("2011-02-22", "-", "2011-02-22", "-"), "[2011-02-22..]"),
    (span("-", "2011-03-31", "2011-03-31", "2011-03-31"), "../2011-03-30"),
    (span("2011-02-21", "2011-02-21", "2011-04-02", "-"), "2011-02-21/.."),
    (span("2011-03-21", "2011-03-21", "2011-04-01", "2011-04-01", P.PART_OF_MONTH), "2011-03-21/2011-03-31"),
    (span("2011-03-30 18:00", "2011-03-30 18:00", "2011-03-31", "2011-03-31", P.PART_OF_DAY), "2011-03-30"),
    (span("2011-03-31 14:30", "2011-03-31 14:30", "2011-03-31 14:31", "2011-03-31 14:31", P.MINUTE),
     "2011-03-31T14:30:00"),
    (span("-0043-03-15", "-0043-03-15", "-0043-03-16", "-0043-03-16"), "-0043-03-15"),
    (span("2011-03-29", "2011-03-30", "2011-04-01", "2011-04-01"), "2011-03-29?/2011-03-31"),
    (span("2011-03-29", "2011-03-31", "2011-03-30", "2011-04-01"), "[2011-03-29..2011-03-31]"),
    (UNDATED, ""),
]  # fmt: skip


@pytest.mark.parametrize(("date", "text"), TABLE)
def test_edtf(date: DateSpan, text: str) -> None:
    assert edtf_text(date) == text


# What edtf 5.0.2 cannot do: open ends raise TypeError or invent ten years, day-times and years before 1 have no
# strict bounds, sets with an open side have one bound only, and "?" widens the interval.
SECOND_OPINION = [
    (date, text)
    for date, text in TABLE
    if text and ".." not in text.strip("[]").replace("..2", "") and not any(mark in text for mark in ("?", "~", "T"))
    and not text.startswith(("-", "[..", ".."))
]  # fmt: skip


def test_the_second_opinion_covers_the_common_forms() -> None:
    assert len(SECOND_OPINION) >= 10


@pytest.mark.parametrize(("date", "text"), SECOND_OPINION)
def test_the_edtf_package_reads_the_same_days(date: DateSpan, text: str) -> None:
    parsed = parse_edtf(text)
    start, end = date.outer
    assert start is not None
    assert end is not None
    assert _day(parsed.lower_strict()) == civil(start // MINUTES_A_DAY)
    assert _day(parsed.upper_strict()) == civil((end - 1) // MINUTES_A_DAY)


def _day(moment: time.struct_time) -> tuple[int, int, int]:
    return moment.tm_year, moment.tm_mon, moment.tm_mday


@given(any_span())
def test_any_date_has_edtf_unless_it_is_undated(date: DateSpan) -> None:
    text = edtf_text(date)
    assert bool(text) == date.is_known
    assert text.count("[") == text.count("]") <= 1
