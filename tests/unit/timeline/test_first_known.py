"""Lanes put together by the day on which people were first known."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.timeline_columns import LaneRow
from timeline_app.timeline.first_known import LATER, MOST_GROUPS, NO_EVIDENCE, UNDATED, by_first_known

MARCH = parse_iso_day("2011-03-31")
DAYS = st.lists(st.none() | st.integers(-700_000, 700_000), max_size=40)


def lanes(*days: int | None) -> tuple[LaneRow, ...]:
    return tuple(LaneRow(at + 1, f"Person {at}", "", "", False, first_known=day) for at, day in enumerate(days))


def test_on_a_day_people_are_known_or_first_reported_later_or_undated_or_without_evidence() -> None:
    first, later, undated, early, bare = lanes(MARCH, MARCH + 1, None, MARCH - 900, None)
    placed, groups = by_first_known((first, later, replace(undated, known=False), early, bare), MARCH)
    assert groups == ("Known on 31 March", LATER, UNDATED, NO_EVIDENCE)
    assert [lane.group for lane in placed] == ["Known on 31 March", LATER, UNDATED, "Known on 31 March", NO_EVIDENCE]
    assert [lane.known for lane in placed] == [True, False, False, True, True]


def test_at_the_latest_few_days_have_a_group_each_and_many_are_put_together_by_month_or_year() -> None:
    _, groups = by_first_known(lanes(MARCH, MARCH + 1, None), None)
    assert groups == ("First known on 31 March 2011", "First known on 1 April 2011", UNDATED)
    _, groups = by_first_known(lanes(*range(MARCH, MARCH + 40)), None)
    assert groups == ("First known in March 2011", "First known in April 2011", "First known in May 2011")
    _, groups = by_first_known(lanes(*range(MARCH, MARCH + 800, 30)), None)
    assert groups == ("First known in 2011", "First known in 2012", "First known in 2013")


@given(DAYS, st.none() | st.integers(-700_000, 700_000))
def test_nobody_is_lost_and_groups_follow_the_days(days: list[int | None], day: int | None) -> None:
    placed, groups = by_first_known(lanes(*days), day)
    assert [lane.person for lane in placed] == [at + 1 for at in range(len(days))]
    assert {lane.group for lane in placed} == set(groups)
    assert len(set(groups)) == len(groups)
    order = {group: at for at, group in enumerate(groups)}
    dated = sorted(
        ((lane.first_known, order[lane.group]) for lane in placed if lane.first_known is not None),
        key=lambda pair: pair[0],
    )
    assert [at for _, at in dated] == sorted(at for _, at in dated)
    if day is None and len({each for each in days if each is not None}) <= MOST_GROUPS:
        assert len(groups) == len(set(days))


def test_the_lane_of_nobody_has_no_group() -> None:
    nobody = LaneRow(0, "No one named", "", "Somewhere", False, first_known=None)
    for day in (None, MARCH):
        placed, groups = by_first_known((*lanes(MARCH), nobody), day)
        assert placed[-1].group == ""
        assert len(groups) == 1
