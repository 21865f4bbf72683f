"""Every query on a project without anything in it, and about things that are not there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection

from tests.queries.record import Record, day
from timeline_app.queries import (
    choices,
    compare,
    consequences,
    event_sheet,
    person_sheet,
    proposals,
    rail,
    reading,
    timeline,
)


@pytest.mark.parametrize("as_known", [None, day("2031-05-01")])
def test_lists_of_an_empty_project_are_empty(tmp_path: Path, as_known: int | None) -> None:
    with Record(tmp_path) as record:
        counts = record.read(rail.counts, as_known)
        assert (counts.articles, counts.people, counts.events, counts.quotes, counts.open_contradictions) == (0,) * 5
        assert record.read(rail.article_rows) == ()
        assert record.read(rail.person_rows, as_known) == ()
        assert record.read(rail.event_rows, as_known) == ()
        assert record.read(compare.contradiction_rows) == ()
        assert record.read(proposals.proposals, as_known) == ()
        drawn = record.read(timeline.timeline_record, as_known)
        assert (len(drawn.events), drawn.lanes, drawn.opposed) == (0, (), ())
        offered = record.read(choices.form_choices)
        assert offered.people == offered.events == offered.claims == offered.sources == ()
        assert offered.statuses
        assert offered.event_kinds


@pytest.mark.parametrize(
    "query",
    [
        person_sheet.person_sheet,
        event_sheet.event_sheet,
        reading.article_reading,
        reading.place_of_quotation,
        choices.evidence_card,
        compare.comparison,
        consequences.of_removing_article,
        consequences.of_removing_person,
        consequences.of_removing_event,
        consequences.of_removing_evidence,
    ],
    ids=lambda query: query.__name__,
)
def test_what_is_not_there_is_a_lookup_error(tmp_path: Path, query: Callable[[Connection, int], object]) -> None:
    with Record(tmp_path) as record, pytest.raises(LookupError):
        record.read(query, 7)
