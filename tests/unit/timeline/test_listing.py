"""The list's lines and their order, and titles in alphabetical order."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.timeline.records import harbour_story
from tests.work import work_of
from timeline_app.domain.timeline_columns import Titles
from timeline_app.timeline import title_order
from timeline_app.timeline.filters import Chosen, Filters
from timeline_app.timeline.index import build_index
from timeline_app.timeline.listing import ListColumn, Listing, by_time, line_ranks, listing, time_ranks
from timeline_app.timeline.title_order import title_ranks

STORY = harbour_story()
RANKS = time_ranks(build_index(STORY))
EVERYTHING = listing(STORY, RANKS, None, None)
WORDS = st.text(st.sampled_from("abAB éÉßσςΣم\0"), max_size=20)


def pairs(lines: Listing) -> list[tuple[int, int]]:
    return list(zip(lines.event.tolist(), lines.lane.tolist(), strict=True))


@given(st.lists(WORDS, max_size=30))
def test_titles_stand_in_order_without_regard_to_case(texts: list[str]) -> None:
    ranks = title_ranks(Titles.of(texts)).tolist()
    folded = [text.replace("\0", "\1").casefold() for text in texts]
    assert ranks == [sum(other < one for other in folded) for one in folded]


def test_titles_of_many_chunks_and_long_alike_beginnings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_order, "_CHUNK", 3)
    texts = [f"{'É' * 40}{n % 7:03}{'x' * (n % 3)}" for n in range(20)]
    ranks = title_ranks(Titles.of(texts))
    assert [texts[at] for at in np.argsort(ranks, kind="stable")] == sorted(texts)


def test_every_event_has_a_line_for_each_lane_it_lies_on_or_one() -> None:
    expected = [(event, lane) for lane in range(len(STORY.lanes)) for event in STORY.events_of(lane).tolist()]
    on_lanes = {event for event, _ in expected}
    expected += [(event, -1) for event in range(len(STORY.events)) if event not in on_lanes]
    assert sorted(pairs(EVERYTHING)) == sorted(expected)


def test_lines_stand_in_order_of_time_undated_ones_last() -> None:
    dated = STORY.events.dated[EVERYTHING.event]
    assert dated.tolist() == sorted(dated.tolist(), reverse=True)
    ranks = RANKS[EVERYTHING.event]
    assert np.all(np.diff(ranks) >= 0)
    assert pairs(by_time(EVERYTHING, descending=True)) == pairs(EVERYTHING)[::-1]


@given(st.lists(st.booleans(), min_size=len(STORY.events), max_size=len(STORY.events)))
def test_filters_leave_the_lines_of_what_they_show(shown: list[bool]) -> None:
    left = listing(STORY, RANKS, np.array(shown), None)
    assert pairs(left) == [pair for pair in pairs(EVERYTHING) if shown[pair[0]]]


def test_a_lane_that_is_left_out_has_no_line() -> None:
    person = STORY.lanes[1].person
    filters = Filters(hidden_people=Chosen(frozenset({person}), ""))
    left = listing(STORY, RANKS, filters.mask(STORY), filters.lanes(STORY))
    assert pairs(left) == [pair for pair in pairs(EVERYTHING) if pair[1] != 1]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", [column for column in ListColumn if column is not ListColumn.WHEN])
def test_lines_equal_in_a_column_stay_in_order_of_time(column: ListColumn, descending: bool) -> None:
    ranks = line_ranks(STORY, EVERYTHING, column, title_ranks(STORY.events.titles))
    by_pair = dict(zip(pairs(EVERYTHING), ranks.tolist(), strict=True))
    lines = pairs(EVERYTHING.sorted_by(ranks, descending=descending))
    sign = -1 if descending else 1
    assert lines == sorted(pairs(EVERYTHING), key=lambda pair: sign * by_pair[pair])


def test_a_line_is_found_by_event_and_lane() -> None:
    for row, (event, lane) in enumerate(pairs(EVERYTHING)):
        assert EVERYTHING.row_of(event, lane) == row
    assert EVERYTHING.row_of(len(STORY.events), 0) == -1
    first = pairs(EVERYTHING)[0][0]
    assert pairs(EVERYTHING)[EVERYTHING.row_of(first, 10_000)][0] == first


def test_sorting_titles_makes_no_step_for_each() -> None:
    def cost(number: int) -> int:
        titles = Titles.of(f"title {n * 7919 % number:08}" for n in range(number))
        title_ranks(titles)
        return work_of(lambda: title_ranks(titles))

    assert cost(20_000) < cost(200) * 2
