import pytest

from tests.queries.harbour import Harbour
from tests.queries.record import Record, day
from timeline_app.queries.compare import comparison, contradiction_rows


def test_contradictions_are_listed_open_ones_first(record: Record, harbour: Harbour) -> None:
    rows = record.read(contradiction_rows)
    assert [(row.question, row.subject, row.state) for row in rows] == [
        ("On leave, or gone?", "Ada Roe", "open"),
        ("Missing, or in her office?", "Dora Quill", "open"),
        ("Did the office confirm it?", "Ada Roe", "settled"),
    ]
    assert rows[0].evidence == (harbour.evidence["keys"], harbour.evidence["leave"])


def test_both_sides_with_their_context_and_differences(record: Record, harbour: Harbour) -> None:
    found = record.read(comparison, record.read(contradiction_rows)[1].contradiction)
    talk, nowhere = found.sides
    assert talk.context[talk.start : talk.end] == talk.card.exact
    assert talk.context.startswith("The treasurer, Dora Quill")
    assert not talk.context.endswith("\n")
    rows = {row.label: row for row in found.differences}
    assert rows["About"].values == ("April 2031", "3 May 2031")
    assert rows["Standing"].values == ("The paper’s own report", "First-hand, but an interested party")
    assert rows["Grade"].values == ("B 6  Truth cannot be judged", "– 2  Probably true")
    assert rows["Place"].differs is False
    assert nowhere.card.evidence == harbour.evidence["nowhere"]
    assert found.notice == "These claims are about different days. They conflict only if the denial covers April 2031."


def test_claims_about_neighbouring_days_are_named_by_weekday(record: Record, harbour: Harbour) -> None:
    found = record.read(comparison, record.read(contradiction_rows)[0].contradiction)
    assert found.notice == "These claims are about different days. They conflict only if the denial covers Tuesday."
    assert found.note == "Her own words came a day before his."


def test_decisions_are_logged_newest_first(record: Record, harbour: Harbour) -> None:
    found = record.read(comparison, record.read(contradiction_rows)[2].contradiction)
    (line,) = found.log
    assert (line.kind, line.preferred, line.reason) == (
        "prefer", harbour.evidence["confirmed"], "The office spoke later, and in writing.",
    )  # fmt: skip
    assert line.made_on.startswith("2031-05-06")


def test_a_side_that_was_not_known_yet_is_not_shown(record: Record, harbour: Harbour) -> None:
    settled = record.read(contradiction_rows)[2].contradiction
    assert len(record.read(comparison, settled, day("2031-05-02")).sides) == 1
    assert len(record.read(comparison, settled, day("2031-05-08")).sides) == 2


def test_what_is_not_there_is_a_lookup_error(record: Record) -> None:
    with pytest.raises(LookupError):
        record.read(comparison, 99)
