"""Records made ready elsewhere are used as they are, and nothing is made twice."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.gui.timeline.known import FIRST, SECOND, learned_story
from timeline_app.domain.lane_standing import LaneStanding
from timeline_app.gui.timeline import ready as module
from timeline_app.gui.timeline.ready import Ready, prepare
from timeline_app.gui.timeline.viewed_day import ViewedDay
from timeline_app.timeline.choose import Grouping

GIVEN = learned_story()
STANDINGS = {
    lane.person: LaneStanding("Waiting" if at % 2 else "Standing", at % 2, False, (), True, None)
    for at, lane in enumerate(GIVEN.lanes)
    if lane.person
}
VIEWS = (
    ViewedDay(), ViewedDay(FIRST), ViewedDay(SECOND), ViewedDay(SECOND, STANDINGS), ViewedDay(FIRST, STANDINGS),
)  # fmt: skip


def counted(calls: list[str], name: str) -> Callable[..., Any]:
    original = getattr(module, name)

    def call(*given: Any) -> Any:
        calls.append(name)
        return original(*given)

    return call


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    calls: list[str] = []
    for name in ("arranged", "build_index"):
        monkeypatch.setattr(module, name, counted(calls, name))
    return calls


@pytest.mark.parametrize("grouping", list(Grouping))
@pytest.mark.parametrize("viewed", VIEWS)
def test_what_was_made_ready_is_used(made: list[str], grouping: Grouping, viewed: ViewedDay) -> None:
    ready = Ready()
    ready.keep(GIVEN, prepare(GIVEN, grouping, (), viewed))
    made.clear()
    record = ready.arranged(GIVEN, grouping, (), viewed)
    index = ready.index(GIVEN, record, viewed, ())
    assert made == []
    assert index.record is record
    assert record.lanes == prepare(GIVEN, grouping, (), viewed).index.record.lanes


def test_every_choice_gives_the_lanes_that_are_chosen(made: list[str]) -> None:
    ready = Ready()
    orders = ((), tuple(lane.person for lane in reversed(GIVEN.lanes)))
    for _ in range(2):
        for viewed in VIEWS:
            for grouping in Grouping:
                for order in orders:
                    record = ready.arranged(GIVEN, grouping, order, viewed)
                    index = ready.index(GIVEN, record, viewed, order)
                    fresh = prepare(GIVEN, grouping, order, viewed).index
                    assert index.record.lanes == record.lanes == fresh.record.lanes
                    assert (index.event == fresh.event).all()
                    assert (index.key == fresh.key).all()


def test_another_day_and_another_grouping_need_no_other_index(made: list[str]) -> None:
    ready = Ready()
    for viewed in VIEWS[:3]:
        for grouping in Grouping:
            ready.index(GIVEN, ready.arranged(GIVEN, grouping, (), viewed), viewed, ())
    assert made.count("build_index") == 1
    made.clear()
    for day in (FIRST, SECOND, FIRST):
        ready.index(GIVEN, ready.arranged(GIVEN, Grouping.STATUS, (), ViewedDay(day)), ViewedDay(day), ())
    assert made == ["arranged"]
