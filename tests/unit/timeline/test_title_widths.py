"""Widths of titles: measured once, cut at whole characters, and never wider than their room."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline_app.domain.timeline_columns import Titles
from timeline_app.timeline import title_widths
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.labels import ELLIPSIS, LEAST_INSIDE, graphemes
from timeline_app.timeline.title_widths import EVERY_STEP, STEPS, TitleWidths

TITLES = st.lists(st.text(st.characters(codec="utf-8"), max_size=60) | st.text("abc def", max_size=120), min_size=1,
                  max_size=12)  # fmt: skip


def widths_of(titles: list[str], steps: tuple[int, ...] = STEPS) -> TitleWidths:
    return TitleWidths(Titles.of(titles), lambda event: str(event) if event % 2 else "", screen_width, steps)


@given(TITLES)
def test_widths_are_those_of_the_words(titles: list[str]) -> None:
    widths = widths_of(titles)
    events = np.arange(len(titles))
    full, short, tail = widths.of(events[::-1])
    for at, event in enumerate(reversed(range(len(titles)))):
        assert full[at] == pytest.approx(screen_width(titles[event], "label"))
        cut = "".join(graphemes(titles[event])[:LEAST_INSIDE]).rstrip() + ELLIPSIS
        assert short[at] == pytest.approx(min(full[at], screen_width(cut, "label")), abs=3.5)
        assert tail[at] == (screen_width(str(event), "count") if event % 2 else 0.0)
    assert widths.texts(events) == titles
    assert widths.tail_texts(events) == [str(event) if event % 2 else "" for event in events.tolist()]


@given(TITLES, st.floats(30, 500), st.sampled_from([STEPS, EVERY_STEP]))
@example(["011\x1f"], 30.0, STEPS)
def test_what_is_cut_fits_and_ends_on_a_whole_character(titles: list[str], room: float, steps: tuple[int, ...]) -> None:
    widths = widths_of(titles, steps)
    full, short, _ = widths.of(np.arange(len(titles)))
    events = np.flatnonzero((full > room) & (short <= room))
    texts, cut = widths.cut(events, np.full(len(events), room))
    for event, text, width in zip(events.tolist(), texts, cut.tolist(), strict=True):
        assert width <= room
        assert width == pytest.approx(screen_width(text, "label"), abs=3.5)
        assert "".join(graphemes(titles[event])).startswith(text.removesuffix(ELLIPSIS))


def test_letters_that_join_are_measured_whole_and_cut_between_them() -> None:
    title = "غادر المدينة " + "👩‍👩‍👧" * 9
    widths = widths_of([title])
    (text,), (width,) = widths.cut(np.array([0]), np.array([screen_width(title, "label") - 1]))
    assert width == screen_width(text, "label")
    assert graphemes(text)[:-1] == graphemes(title)[: len(graphemes(text)) - 1]


def test_a_title_is_measured_once() -> None:
    measured: list[str] = []

    def measure(text: str, role: str) -> float:
        measured.append(text)
        return screen_width(text, role)

    widths = TitleWidths(Titles.of(["Leaves", "Zürich"]), lambda _: "2", measure)
    widths.of(np.array([0, 1, 1]))
    before = len(measured)
    widths.of(np.array([1, 0]))
    assert len(measured) == before
    assert "Leaves" not in measured
    assert measured.count("Zürich") == 1


def test_what_was_measured_long_ago_is_forgotten_and_measured_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_widths, "MOST_MEASURED", 8)
    titles = [f"Event {n} of many" for n in range(30)]
    widths = widths_of(titles)
    for begin in (0, 6, 12, 0, 3):
        events = np.arange(begin, begin + 6)
        full, _, _ = widths.of(events)
        assert full.tolist() == pytest.approx([screen_width(titles[event], "label") for event in events.tolist()])
        assert widths.texts(events) == titles[begin : begin + 6]
        texts, _ = widths.cut(events, full - 1)
        assert [text[:5] for text in texts] == ["Event"] * 6


def test_an_estimate_measures_nothing() -> None:
    titles = ["Leaves the harbour by ferry", "In Norrvik"]
    widths = widths_of(titles)
    full, short, _ = widths.estimated(np.arange(2))
    exact, least, _ = widths.of(np.arange(2))
    assert full == pytest.approx(exact, rel=0.25)
    assert short == pytest.approx(least, rel=0.25)


@given(TITLES, st.lists(st.integers(0, 11), max_size=12))
def test_other_counts_behind_the_same_titles_are_measured_and_the_titles_are_not(
    titles: list[str], before: list[int]
) -> None:
    measured: list[str] = []

    def measure(text: str, role: str) -> float:
        measured.append(role)
        return screen_width(text, role)

    first = TitleWidths(Titles.of(titles), lambda event: str(event), measure)
    some = np.array([event for event in before if event < len(titles)], np.int64)
    first.of(some)
    first.tail_texts(some)
    events = np.arange(len(titles))
    full, short, _ = first.of(events)
    measured.clear()
    other = first.with_tails(lambda event: "" if event % 3 else f"{event}0")
    again = other.of(events)
    assert "label" not in measured
    assert (again[0] == full).all()
    assert (again[1] == short).all()
    wanted = ["" if event % 3 else f"{event}0" for event in events.tolist()]
    assert again[2].tolist() == [screen_width(text, "count") if text else 0.0 for text in wanted]
    assert other.tail_texts(events) == wanted
