"""Where the scrubber can stand, and stepping between the stops."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gui.timeline.known import BEFORE, DAYS, FIRST, SECOND, STOPS, THIRD
from timeline_app.gui.as_known import LATEST, START, AsKnown, KnownStops
from timeline_app.queries.known_days import KnownDay, KnownDays

MADE = st.builds(
    lambda days, undated: KnownStops(KnownDays(tuple(KnownDay(day, (), 1) for day in sorted(days)), undated)),
    st.sets(st.integers(-1000, 1000), max_size=30),
    st.integers(0, 2),
)


def test_the_last_known_day_is_the_latest_itself() -> None:
    assert [STOPS.stop(at) for at in range(len(STOPS))] == [BEFORE, FIRST, SECOND, None]
    assert [STOPS.label(at) for at in range(len(STOPS))] == [
        START, "14 May · The Harbour Times", "15 May · The Courier and 2 more", "17 May · Osk Gazette",
    ]  # fmt: skip
    assert STOPS.words(None) == "17 May 2014 · Osk Gazette"
    assert STOPS.words(BEFORE) == "Start · nothing was known yet"
    assert STOPS.words(FIRST + 1) == "15 May 2014 · The Courier and 2 more"


def test_what_has_no_date_makes_the_latest_a_stop_of_its_own() -> None:
    stops = KnownStops(KnownDays(DAYS, undated=2))
    assert [stops.stop(at) for at in range(len(stops))] == [BEFORE, FIRST, SECOND, THIRD, None]
    assert (stops.label(4), stops.words(None)) == (LATEST, LATEST)
    assert stops.held(THIRD + 5) == THIRD + 5
    assert STOPS.held(THIRD + 5) is None


def test_without_a_known_day_there_is_but_the_latest() -> None:
    for known in (None, KnownDays(), KnownDays(undated=3)):
        stops = KnownStops(known)
        assert len(stops) == 1
        assert stops.stop(0) is None
        assert stops.label(0) == stops.words(None) == LATEST
        assert stops.before(None) is None
        assert stops.held(5) is None


@given(MADE, st.none() | st.integers(-1100, 1100))
def test_steps_lead_through_every_stop_and_back(stops: KnownStops, day: int | None) -> None:
    walked = [stops.stop(0)]
    while walked[-1] is not None:
        walked.append(stops.after(walked[-1]))
    assert walked == [stops.stop(at) for at in range(len(stops))]
    back = [None, *(each for each in reversed(walked) if each is not None)]
    assert [stops.before(each) for each in back[:-1]] == back[1:]
    if day is not None:
        assert stops.after(day) is None or stops.after(day) > day  # type: ignore[operator]
        before = stops.before(day)
        assert before is None or before <= day
    assert stops.at(stops.stop(stops.at(day))) == stops.at(day)


@pytest.mark.usefixtures("qapp")
def test_the_day_of_a_window_is_told_once_and_stays_within_what_is_known() -> None:
    as_known = AsKnown()
    heard: list[int | None] = []
    as_known.changed.connect(heard.append)
    as_known.show_stops(STOPS)
    as_known.back()
    as_known.view(SECOND)
    as_known.back()
    as_known.back()
    as_known.back()
    assert heard == [SECOND, FIRST, BEFORE]
    as_known.forward()
    as_known.view(THIRD + 9)
    assert heard == [SECOND, FIRST, BEFORE, FIRST, None]
    as_known.back()
    as_known.show_stops(KnownStops(KnownDays(DAYS[:1])))
    assert as_known.day is None
