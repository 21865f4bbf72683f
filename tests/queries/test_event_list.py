"""The list of all events as columns says what the rows of all events say."""

import numpy as np
import pytest

from tests.queries.harbour import Harbour
from tests.queries.record import Record, on
from tests.queries.story import Story
from timeline_app.commands.events import AddEvent
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.ids import EventKindId, PersonId
from timeline_app.domain.names import fold_name
from timeline_app.queries.event_list import EventList, event_list, rows_of_events
from timeline_app.queries.event_words import words_of_all
from timeline_app.queries.rail import EventRow, event_rows
from timeline_app.queries.timeline import timeline_record


def listed(record: Record) -> EventList:
    return event_list(record.read(timeline_record).events)


def everything(listed: EventList) -> list[int]:
    return [int(row) for row in listed.ids(np.arange(len(listed)))]


def holds(row: EventRow, words: str) -> bool:
    texts = [fold_name(text) for text in (row.title, row.place, *row.people)]
    return all(any(word in text for text in texts) for word in fold_name(words).split())


@pytest.mark.parametrize("seed", range(2))
def test_the_list_stands_in_the_order_of_the_rows(record: Record, seed: int) -> None:
    story = Story(record, seed)
    for _ in range(40):
        story.edit()
    kind = EventKindId(record.row_of("event_kind", "order"))
    first = on("2031-05-03").start_earliest
    for when in (
        DateSpan(None, first, None, None),
        DateSpan(None, None, first, None),
        DateSpan(None, None, None, first),
    ):
        record.do(AddEvent("Half known", kind, when=when))
    rows, found = record.read(event_rows), listed(record)
    assert everything(found) == [row.event for row in rows]
    assert found.dated == sum(row.when.is_known for row in rows)
    assert found.contradicted.tolist() == [row.contradicted for row in rows]
    assert found.has_evidence.tolist() == [row.polarity != "none" for row in rows]
    assert [found.place_of(row.event) for row in rows] == list(range(len(rows)))
    assert found.place_of(99_999) is None
    assert list(record.read(rows_of_events, everything(found)).values()) == list(rows)


@pytest.mark.parametrize(
    "words", ["ada", "walks out", "ADA walks", "quay", "mail boat ben", "منصور", "nothing of it", ""]
)
def test_words_are_found_in_titles_places_and_people(record: Record, harbour: Harbour, words: str) -> None:
    found = listed(record)
    record.do(
        AddEvent("Some day", EventKindId(record.row_of("event_kind", "order")), (PersonId(harbour.people["Ada Roe"]),))
    )
    found = listed(record)
    kept = record.read(words_of_all).holding(words)[found.at]
    rows = record.read(event_rows)
    assert kept.tolist() == [holds(row, words) for row in rows]


def test_rows_that_are_gone_are_left_out(record: Record, harbour: Harbour) -> None:
    assert record.read(rows_of_events, [99_999]) == {}
    assert record.read(rows_of_events, []) == {}
