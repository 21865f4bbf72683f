"""What the status strip says while an earlier day is viewed."""

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.domain.calendar import parse_iso_day
from timeline_app.gui.shell.status import StatusStrip
from timeline_app.gui.wording import READ_ONLY, SAVED
from timeline_app.queries.rail import ProjectCounts

MARCH = parse_iso_day("2011-03-31")
COUNTS = ProjectCounts(2, 17, 29, 38, 4, 3)


@pytest.fixture
def strip(qtbot: QtBot) -> StatusStrip:
    made = StatusStrip()
    qtbot.addWidget(made)
    made.show_counts(COUNTS)
    return made


def test_the_day_stands_in_the_place_of_saved_until_the_latest_is_back(strip: StatusStrip) -> None:
    strip.show_saved()
    strip.show_day(MARCH, read_only=False)
    viewing = "Viewing 31 March 2011 – editing is allowed; new evidence keeps its own dates"
    assert strip.state.text() == viewing
    strip.show_busy("Adding articles")
    assert strip.state.text() == "Adding articles"
    strip.show_saved()
    assert strip.state.text() == viewing
    strip.show_not_saved()
    assert strip.state.text() != viewing
    strip.show_day(None, read_only=False)
    assert strip.state.text() == SAVED


def test_a_project_that_is_read_only_does_not_promise_editing(strip: StatusStrip) -> None:
    strip.show_day(MARCH, read_only=True)
    assert strip.state.text() == "Viewing 31 March 2011 – read only"
    strip.show_day(None, read_only=True)
    assert strip.state.text() == READ_ONLY


def test_counts_stand_beside_what_there_is_and_undated_evidence_is_counted(strip: StatusStrip) -> None:
    latest = strip.counts.text()
    strip.show_counts(COUNTS, ProjectCounts(1, 8, 10, 12, 0, 3))
    assert strip.counts.text() == (
        "1 of 2 articles  ·  8 of 17 people  ·  10 of 29 events  ·  12 of 38 quotes  ·  0 of 4 contradictions"
        "  ·  3 pieces of evidence without a printed date"
    )
    strip.show_hidden(19)
    assert "  ·  19 events not known yet hidden  ·  3 pieces" in strip.counts.text()
    strip.show_counts(ProjectCounts(2, 17, 29, 38, 3, 0), ProjectCounts(1, 8, 10, 12, 0, 0))
    assert strip.counts.text().endswith("0 of 3 contradictions  ·  19 events not known yet hidden")
    strip.show_counts(COUNTS, ProjectCounts(1, 8, 10, 12, 0, 3))
    strip.show_latest()
    assert strip.counts.text() == latest


def test_a_view_in_front_may_say_what_it_shows_in_the_place_of_the_counts(strip: StatusStrip) -> None:
    counted = strip.counts.text()
    strip.say_in("compare", "Contradiction 2 of 4")
    strip.say_in("reader", "9 suggestions left")
    assert strip.counts.text() == counted
    strip.show_view("compare")
    assert strip.counts.text() == "Contradiction 2 of 4"
    strip.show_counts(COUNTS)
    assert strip.counts.text() == "Contradiction 2 of 4"
    strip.show_view("reader")
    assert strip.counts.text() == "9 suggestions left"
    strip.say_in("reader", "")
    assert strip.counts.text() == counted
