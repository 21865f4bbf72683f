"""Zoom, pan and their limits."""

import math

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.timeline.scale import MAX_SPAN, MIN_SPAN, Extent, Viewport, fit

VIEWPORTS = st.builds(
    Viewport,
    start=st.floats(-1e9, 1e9),
    span=st.floats(MIN_SPAN, MAX_SPAN),
    width=st.floats(200, 4000),
)
FACTORS = st.floats(0.01, 100)


@given(VIEWPORTS, FACTORS, st.floats(0, 1))
def test_zoom_keeps_the_minute_under_the_pointer(view: Viewport, factor: float, share: float) -> None:
    at = share * view.width
    zoomed = view.zoomed(factor, at)
    assert math.isclose(zoomed.minute_at(at), view.minute_at(at), rel_tol=1e-9, abs_tol=1e-3)


@given(VIEWPORTS, st.floats(1.01, 3), st.floats(0, 1))
def test_zoom_in_and_out_comes_back(view: Viewport, factor: float, share: float) -> None:
    at = share * view.width
    closer = view.zoomed(factor, at)
    if closer.span > MIN_SPAN:
        back = closer.zoomed(1 / factor, at)
        assert math.isclose(back.start, view.start, rel_tol=1e-9, abs_tol=1e-2)
        assert math.isclose(back.span, view.span, rel_tol=1e-9)


@given(VIEWPORTS, st.floats(-5000, 5000))
def test_pan_there_and_back_comes_back(view: Viewport, pixels: float) -> None:
    back = view.panned(pixels).panned(-pixels)
    assert math.isclose(back.start, view.start, rel_tol=1e-9, abs_tol=1e-2)


@given(VIEWPORTS, st.floats(1e-9, 1e9))
def test_a_view_holds_between_an_hour_and_two_thousand_years(view: Viewport, factor: float) -> None:
    assert MIN_SPAN <= view.zoomed(factor, 0).span <= MAX_SPAN


@given(VIEWPORTS, st.floats(-1e8, 1e8), st.floats(0, 1e8))
def test_pan_stops_half_a_view_past_the_data(view: Viewport, start: float, length: float) -> None:
    data = Extent(start, start + length)
    held = view.held(data)
    assert held.start >= data.start - held.span / 2 - 1e-3
    assert held.end <= data.end + held.span / 2 + 1e-3
    assert held.held(data) == held


@given(st.floats(-1e8, 1e8), st.floats(100, 1e8), st.floats(200, 4000))
def test_fit_shows_all_of_a_stretch(start: float, length: float, width: float) -> None:
    view = fit(Extent(start, start + length), width)
    assert view.start <= start
    assert view.end >= start + length


def test_pixels_and_minutes_are_inverse() -> None:
    view = Viewport(1000.0, 600.0, 300.0)
    assert view.x_of(1300) == 150
    assert view.minute_at(150) == 1300


def test_showing_pans_only_as_far_as_needed() -> None:
    view = Viewport(0.0, 1000.0, 500.0)
    assert view.showing(500) == view
    assert view.showing(2000).end == 2100
    assert view.showing(-50).start == -150
