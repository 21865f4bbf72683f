"""Lanes put together by the day on which people were first known."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from timeline_app.domain.calendar import civil
from timeline_app.domain.date_words import day_in_words, month_in_words, year_in_words
from timeline_app.domain.timeline_columns import LaneRow
from timeline_app.domain.translating import tr

LATER: Final = tr("First reported later")
UNDATED: Final = tr("Without a printed date")
NO_EVIDENCE: Final = tr("No evidence")
MOST_GROUPS: Final = 12
"""More days than these are put together by month, more months by year."""

Grouped = tuple[tuple[LaneRow, ...], tuple[str, ...]]


def known_on(day: int) -> str:
    """Name the group of those known on a day: "Known on 31 March"."""
    return tr("Known on {day}", day=day_in_words(day, weekday=False, year=False))


def by_first_known(lanes: tuple[LaneRow, ...], day: int | None) -> Grouped:
    """Give lanes in groups, and the groups in order.

    On an earlier day: who was known, who is first reported later, of whom no dated article speaks, and of whom none
    does. At the latest (None): one group for each first day, month or year. The lane of nobody has no group.
    """
    return _on_a_day(lanes, day) if day is not None else _at_the_latest(lanes)


def _on_a_day(lanes: tuple[LaneRow, ...], day: int) -> Grouped:
    known = known_on(day)

    def grouped(lane: LaneRow) -> LaneRow:
        if not lane.person:
            return replace(lane, group="")
        if lane.first_known is None:
            # Who is known without a day has no evidence; who is not rests on articles without a date.
            return replace(lane, group=NO_EVIDENCE if lane.known else UNDATED)
        is_known = lane.first_known <= day
        return replace(lane, group=known if is_known else LATER, known=is_known)

    placed = tuple(grouped(lane) for lane in lanes)
    return placed, _present((known, LATER, UNDATED, NO_EVIDENCE), placed)


def _at_the_latest(lanes: tuple[LaneRow, ...]) -> Grouped:
    days = sorted({lane.first_known for lane in lanes if lane.first_known is not None})
    named = dict(zip(days, _names(days), strict=True))

    def grouped(lane: LaneRow) -> LaneRow:
        if not lane.person:
            return replace(lane, group="")
        return replace(lane, group=UNDATED if lane.first_known is None else named[lane.first_known])

    placed = tuple(grouped(lane) for lane in lanes)
    return placed, _present((*dict.fromkeys(named.values()), UNDATED), placed)


def _names(days: list[int]) -> list[str]:
    """Name a group for each day, as fine as keeps the groups few."""
    dates = [civil(day) for day in days]
    if len(days) <= MOST_GROUPS:
        return [tr("First known on {day}", day=day_in_words(day, weekday=False)) for day in days]
    if len({(date.year, date.month) for date in dates}) <= MOST_GROUPS:
        return [tr("First known in {month}", month=month_in_words(date.year, date.month)) for date in dates]
    return [tr("First known in {year}", year=year_in_words(date.year)) for date in dates]


def _present(groups: Iterable[str], lanes: tuple[LaneRow, ...]) -> tuple[str, ...]:
    used = {lane.group for lane in lanes}
    return tuple(group for group in groups if group in used)
