"""The two-tier axis, on both sides of 1970, 1900 and year 1."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.timeline.records import at
from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_number, weekday
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.scale import MAX_SPAN, MIN_SPAN, Viewport
from timeline_app.timeline.ticks import (
    LABEL_GAP,
    LADDER,
    AxisMaker,
    AxisWords,
    Unit,
    axis,
    starts,
    unit_text,
    year_name,
)


def view(first: int, days: float, width: float = 650) -> Viewport:
    return Viewport(first, days * MINUTES_A_DAY, width)


@given(
    st.floats(day_number(-1500, 1, 1) * 1440.0, day_number(2500, 1, 1) * 1440.0),
    st.floats(MIN_SPAN, MAX_SPAN),
    st.floats(300, 3000),
)
def test_labels_of_a_tier_keep_their_distance(start: float, span: float, width: float) -> None:
    shown = axis(Viewport(start, span, width), screen_width)
    for a, b in zip(shown.units, shown.units[1:], strict=False):
        assert b.text_x - (a.text_x + a.width) >= LABEL_GAP
    for a, b in zip(shown.context, shown.context[1:], strict=False):
        assert b.text_x > a.text_x + a.width
    assert all(label.text_x + label.width <= width for label in shown.context)


@pytest.mark.parametrize("unit", LADDER)
@pytest.mark.parametrize("year", [-400, 0, 1, 1600, 1899, 1969, 2011])
def test_steps_cover_a_stretch_in_order(unit: Unit, year: int) -> None:
    first = day_number(year, 2, 27) * MINUTES_A_DAY + 61
    last = first + unit.minutes * 5
    found = starts(unit, first, last)
    assert found == sorted(set(found))
    assert found[0] <= first
    assert all(minute > first for minute in found[1:])
    assert found[-1] <= last


@given(st.integers(-9000, 9000))
def test_weeks_begin_on_monday(year: int) -> None:
    first = day_number(year, 3, 5) * MINUTES_A_DAY
    assert {weekday(minute // MINUTES_A_DAY) for minute in starts(Unit("day", 7), first, first + 90 * 1440)} == {0}


def test_hours_stand_under_days() -> None:
    shown = axis(view(at("2011-03-29", 18), 2.5), screen_width)
    assert shown.unit == Unit("hour", 6)
    assert [label.text for label in shown.units if label.x < 400] == ["18", "06", "12", "18", "06"]
    assert [label.text for label in shown.context] == ["Tue 29", "Wed 30 March 2011", "Thu 31 March", "Fri 1"]


def test_the_first_context_sticks_to_the_left_edge() -> None:
    shown = axis(view(at("2011-03-10"), 12), screen_width)
    assert shown.context[0].text == "March 2011"
    assert shown.context[0].x < 0 < shown.context[0].text_x


@pytest.mark.parametrize(
    ("first", "days", "unit", "context", "units"),
    [
        ("1969-12-05", 60, Unit("day", 7), "December 1969", "8"),
        ("1899-11-01", 400, Unit("month", 1), "1899", "Nov"),
        ("0001-01-01", 3000, Unit("year", 1), "1–9", "1"),
        ("-0043-01-01", 3000, Unit("year", 1), "40s BC", "44 BC"),
    ],
)
def test_years_before_1970_1900_and_1(first: str, days: float, unit: Unit, context: str, units: str) -> None:
    shown = axis(view(at(first), days), screen_width)
    assert shown.unit == unit
    assert context in [label.text for label in shown.context]
    assert shown.units[0].text == units


def test_round_years_pass_through_year_1_without_a_year_0() -> None:
    first, last = (day_number(year, 1, 1) * MINUTES_A_DAY for year in (-250, 250))
    names = [unit_text(Unit("year", 100), minute) for minute in starts(Unit("year", 100), first, last)]
    assert names == ["300 BC", "200 BC", "100 BC", "1", "100", "200"]
    assert year_name(0) == "1 BC"


def test_months_and_years_begin_on_their_first_day() -> None:
    first = at("1896-01-15")
    for unit in (Unit("month", 1), Unit("month", 3), Unit("year", 5)):
        dates = [civil(minute // MINUTES_A_DAY) for minute in starts(unit, first, first + unit.minutes * 9)]
        assert {date.day for date in dates} == {1}
    assert [civil(m // 1440).year for m in starts(Unit("year", 5), first, first + 6000 * 1440.0)] == [
        1895,
        1900,
        1905,
        1910,
    ]


def test_an_axis_speaks_the_words_it_is_given() -> None:
    german = AxisWords(
        months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November", "Dezember"),
        short_months=("Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"),
        weekdays=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"), weekday_day="{weekday} {day}.",
        weekday_day_month="{weekday} {day}. {month}", weekday_day_month_year="{weekday} {day}. {month} {year}",
        before_year_1="{year} v. Chr.", years="{year}er",
    )  # fmt: skip
    days = axis(view(at("2011-03-29", 18), 2.5), screen_width, german)
    assert [label.text for label in days.context] == ["Di 29.", "Mi 30. März 2011", "Do 31. März", "Fr 1."]
    years = axis(view(at("-0043-01-01"), 3000), screen_width, german)
    assert (years.context[0].text, years.units[0].text) == ("40er v. Chr.", "44 v. Chr.")
    months = axis(view(at("2014-02-20"), 200), screen_width, german)
    assert [label.text for label in months.units][:3] == ["Mär", "Apr", "Mai"]


def test_a_frame_in_the_same_stretch_of_time_measures_nothing_anew() -> None:
    measured: list[str] = []

    def measure(text: str, role: str) -> float:
        measured.append(text)
        return screen_width(text, role)

    maker = AxisMaker(measure)
    maker.axis(view(at("2011-03-29"), 20))
    before = len(measured)
    shown = maker.axis(view(at("2011-03-29", 9), 19))
    assert len(measured) == before
    assert shown == axis(view(at("2011-03-29", 9), 19), screen_width)


@given(st.floats(day_number(-9999, 1, 1) * 1440.0, day_number(9999, 1, 1) * 1440.0), st.floats(60, 1e7))
def test_an_axis_is_the_same_whatever_was_shown_before(start: float, span: float) -> None:
    kept = AxisMaker(screen_width)
    kept.axis(Viewport(start - span, span * 1.1, 900))
    shown = kept.axis(Viewport(start, span, 900))
    assert shown == AxisMaker(screen_width).axis(Viewport(start, span, 900))
    assert all(-0.5 <= label.x <= 900.5 for label in shown.units)
