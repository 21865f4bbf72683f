import numpy as np

from tests.queries.harbour import Harbour
from tests.queries.record import Record, after, day, on
from timeline_app.commands.events import AddEvent, EditEvent
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.ids import EventId, EventKindId
from timeline_app.domain.timeline_columns import POLARITY_CODES
from timeline_app.queries.timeline import NO_ONE_NAMED, timeline_record


def test_an_empty_record_draws_nothing(record: Record) -> None:
    empty = record.read(timeline_record)
    assert (len(empty.events), empty.lanes, empty.opposed, empty.groups) == (0, (), (), ())


def test_columns_are_sorted_and_say_what_the_events_say(record: Record, harbour: Harbour) -> None:
    drawn = record.read(timeline_record)
    columns = drawn.events
    assert len(columns) == 13
    assert np.all(np.diff(columns.start_earliest) >= 0)
    at = {title: index for index, title in enumerate(columns.titles)}
    walked, later, board = at["Walks out"], at["Nothing delayed"], at["Harbour board meets"]
    assert columns.start_earliest[walked] == on("2031-04-28").start_earliest
    assert columns.start_latest[walked] == on("2031-05-07").start_earliest
    assert columns.end_latest[walked] == on("2031-05-07").end_latest
    assert (columns.start_latest[later], columns.end_earliest[later], columns.end_latest[later]) == (
        columns.open_late, columns.start_earliest[later], columns.open_late,
    )  # fmt: skip
    assert [POLARITY_CODES[columns.polarity[index]] for index in (walked, at["Said to be on leave"], board)] == [
        "asserted", "denied", "none",
    ]  # fmt: skip
    assert columns.quotes[walked] == 2
    assert columns.known.all()
    assert columns.contradicted[at["Whereabouts unknown"]]
    assert not columns.contradicted[board]
    assert columns.kinds[columns.kind[walked]] == "break"


def test_lanes_stand_in_group_order_and_hold_every_event_of_their_person(record: Record, harbour: Harbour) -> None:
    drawn = record.read(timeline_record)
    assert drawn.groups == ("Defected", "May be next", "Speaking about them", "No evidence")
    lanes = {
        lane.name: [drawn.events.titles[index] for index in drawn.events_of(at)] for at, lane in enumerate(drawn.lanes)
    }
    assert list(lanes)[-1] == NO_ONE_NAMED
    assert lanes[NO_ONE_NAMED] == ["Nothing delayed"]
    assert "Harbour board meets" in lanes["Ben Tor"]
    assert "Harbour board meets" in lanes["Carl Imre"]
    assert lanes["Gus Hale"] == []
    ada = drawn.lanes[0]
    assert (ada.name, ada.post, ada.group, ada.disputed) == ("Ada Roe", "Harbour master", "Defected", True)
    assert [stretch.kind for stretch in ada.band][-1] == "disputed"


def test_events_that_oppose_one_another_are_paired(record: Record, harbour: Harbour) -> None:
    drawn = record.read(timeline_record)
    pairs = {frozenset((drawn.events.titles[pair.first], drawn.events.titles[pair.second])) for pair in drawn.opposed}
    assert pairs == {
        frozenset(("Hands back her keys", "Said to be on leave")), frozenset(("Whereabouts unknown", "In her office")),
    }  # fmt: skip


def test_what_was_not_known_yet_is_drawn_but_not_known(record: Record, harbour: Harbour) -> None:
    drawn = record.read(timeline_record, day("2031-05-02"))
    at = {title: index for index, title in enumerate(drawn.events.titles)}
    assert len(drawn.events) == 13
    assert not drawn.events.known[at["First to go"]]
    assert drawn.events.quotes[at["First to go"]] == 0
    assert drawn.events.known[at["Harbour board meets"]]  # nothing to know: there is no evidence
    assert drawn.events.start_latest[at["Walks out"]] == on("2031-04-28").start_latest
    lanes = {lane.name: lane for lane in drawn.lanes}
    assert (lanes["Ada Roe"].known, lanes["Emil Sand"].known) == (True, False)
    assert lanes["Emil Sand"].group == "Not yet reported"
    assert len(drawn.opposed) == 1


def test_dates_that_hang_on_one_another_in_a_circle_stay_as_written(record: Record) -> None:
    kind = EventKindId(record.row_of("event_kind", "order"))
    first = EventId(record.do(AddEvent("First", kind)))
    second = EventId(record.do(AddEvent("Second", kind, when=after(first))))
    record.do(EditEvent(first, when=after(second)))
    assert not record.read(timeline_record).events.dated.any()
    record.do(EditEvent(first, when=on("2031-05-01")))
    drawn = record.read(timeline_record)
    assert drawn.events.start_earliest.tolist() == [on("2031-05-01").start_earliest] * 2


def test_a_long_line_of_dates_that_hang_on_one_another_is_followed(record: Record) -> None:
    kind = EventKindId(record.row_of("event_kind", "order"))
    last = record.do(AddEvent("0", kind, when=on("2031-05-01")))
    for number in range(1, 40):
        last = record.do(AddEvent(str(number), kind, when=after(last)))
    assert set(record.read(timeline_record).events.start_earliest.tolist()) == {on("2031-05-01").start_earliest}


def test_undated_events_lie_in_no_lane(record: Record) -> None:
    kind = EventKindId(record.row_of("event_kind", "order"))
    record.do(
        AddEvent(
            "Some day", kind, (record.person("Ida Vann"),), when=DateSpan(None, None, None, None, words="some day")
        )
    )
    drawn = record.read(timeline_record)
    assert drawn.events.dated.tolist() == [False]
    assert [len(drawn.events_of(at)) for at in range(len(drawn.lanes))] == [0]
