"""Where the timeline stands when a project is new, and when it is opened again."""

from tests.gui.timeline.conftest import MakePanel
from tests.unit.timeline.records import UNDATED, Story, at, on
from timeline_app.domain.timeline_columns import TimelineRecord


def record(*, dated: bool, undated: bool = True) -> TimelineRecord:
    story = Story()
    events = [story.event(UNDATED, "The old affair")] if undated else []
    if dated:
        events.append(story.event(on("2014-05-14"), "Leaves by ferry"))
    story.lane("Ada Marsh", *events)
    return story.record()


def shows(view: dict[str, object], day: str) -> bool:
    start, span = view.get("start"), view.get("span")
    return isinstance(start, float) and isinstance(span, float) and start <= at(day) < start + span


def test_the_first_dated_event_is_in_view_though_an_undated_one_came_before(make_panel: MakePanel) -> None:
    panel = make_panel(record(dated=False))
    panel.show_record(record(dated=True))
    assert shows(panel.view_state(), "2014-05-14")


def test_a_project_left_before_its_first_event_opens_at_its_events(make_panel: MakePanel) -> None:
    left = make_panel(record(dated=False, undated=False)).view_state()
    assert "start" not in left
    panel = make_panel(record(dated=True))
    panel.restore_view_state(left)
    assert shows(panel.view_state(), "2014-05-14")


def test_a_view_that_was_chosen_comes_back_and_new_events_do_not_move_it(make_panel: MakePanel) -> None:
    chosen = make_panel(record(dated=True), start=at("2014-05-13"), days=4.0).view_state()
    panel = make_panel(record(dated=True))
    panel.restore_view_state(chosen)
    panel.show_record(record(dated=True, undated=False))
    assert {key: panel.view_state()[key] for key in ("start", "span")} == {
        key: chosen[key] for key in ("start", "span")
    }


def test_fit_all_shows_where_most_lies_of_a_record_that_no_view_can_hold(make_panel: MakePanel) -> None:
    story = Story()
    days = ("0001-05-14", "2014-05-14", "2014-05-16", "2014-05-20", "9999-12-30")
    story.lane("Ada Marsh", *(story.event(on(day), f"Seen {day}") for day in days))
    panel = make_panel(story.record(), start=at("5000-01-01"), days=4.0)
    panel.fit_all()
    assert all(shows(panel.view_state(), day) for day in days[1:4])
    assert not shows(panel.view_state(), days[0])


def test_fit_all_shows_all_of_a_record_that_a_view_can_hold(make_panel: MakePanel) -> None:
    story = Story()
    days = ("0014-05-14", "2012-05-16", "2012-05-20")
    story.lane("Ada Marsh", *(story.event(on(day), f"Seen {day}") for day in days))
    panel = make_panel(story.record(), start=at("2012-01-01"), days=4.0)
    panel.fit_all()
    assert all(shows(panel.view_state(), day) for day in days)
