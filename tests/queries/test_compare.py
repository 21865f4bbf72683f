import pytest

from tests.queries.harbour import Harbour
from tests.queries.record import Record, day
from timeline_app.commands.contradictions import AddContradiction
from timeline_app.commands.evidence import NewClaim
from timeline_app.domain.ids import EvidenceId
from timeline_app.queries.compare import comparison, contradiction_rows, proposed_comparison, walk
from timeline_app.queries.compared_values import PROPOSED
from timeline_app.queries.proposals import proposals


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
    assert rows["About"].values == ("April 2031, from “last month”", "Saturday 3 May 2031")
    assert rows["Standing"].values == ("The paper’s own report", "First-hand, but an interested party")
    assert rows["Grade"].values == ("B 6  Truth cannot be judged", "– 2  Probably true")
    assert rows["Grade"].explained[1] == "Source: not graded. Claim: Probably true."
    assert rows["Place"].differs is False
    assert [side.heading for side in found.sides] == ["Rumour by The Harbour Courier", "Denial by Dora Quill"]
    assert found.printed_in == ("Two claims printed in two articles: one in The Harbour Courier, one in The Mariner.")
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


def test_the_axis_asks_whether_a_denial_covers_the_other_day(record: Record, harbour: Harbour) -> None:
    found = record.read(comparison, record.read(contradiction_rows)[0].contradiction)
    keys, leave = found.days
    assert (keys.label, keys.words, keys.quotes, keys.question) == ("Ada Roe", "Hands back her keys", 1, "")
    assert (leave.label, leave.glyph, leave.question) == ("Ben Tor", "statement", "Does the denial cover Tuesday?")
    assert leave.question_at == keys.about


def test_sides_on_days_that_can_meet_raise_no_question(record: Record, harbour: Harbour) -> None:
    evidence = (EvidenceId(harbour.evidence["saw"]), EvidenceId(harbour.evidence["walked"]))
    row = record.do(AddContradiction("Who saw the keys?", evidence))
    assert [one.question for one in record.read(comparison, row).days] == ["", ""]


def test_a_side_says_where_on_the_page_it_stands(record: Record, harbour: Harbour) -> None:
    found = record.read(comparison, record.read(contradiction_rows)[0].contradiction)
    assert [side.on_page for side in found.sides] == ["main text, paragraph 2", "main text, paragraph 3"]
    assert found.printed_in == "Two claims printed in one article, both in the main text."


def test_what_was_not_known_yet_is_counted_and_not_walked(record: Record, harbour: Harbour) -> None:
    settled = record.read(contradiction_rows)[2].contradiction
    assert record.read(comparison, settled, day("2031-05-02")).not_yet == 1
    assert record.read(comparison, settled).not_yet == 0
    walked = [row.question for row in record.read(contradiction_rows, day("2031-05-02"))]
    assert walked == ["On leave, or gone?"]  # the Mariner has no date, so its side is known on no day


def test_the_walk_goes_through_open_proposed_and_settled_ones(record: Record, harbour: Harbour) -> None:
    states = [row.state for row in record.read(walk).rows]
    assert states == sorted(states, key=["open", "proposed", "settled"].index)
    assert {row.key for row in record.read(walk).rows if row.state == PROPOSED} == {
        one.key for one in record.read(proposals)
    }


def test_a_proposed_one_is_compared_like_any_other(record: Record, harbour: Harbour) -> None:
    (one, *_) = record.read(proposals)
    found = record.read(proposed_comparison, one)
    assert found.is_proposed
    assert tuple(side.card.evidence for side in found.sides) == one.evidence
    assert (found.contradiction, found.key, found.log) == (0, one.key, ())


def test_sides_that_nothing_else_tells_apart_are_numbered(record: Record) -> None:
    version = record.article("He left. He left again.")
    claim = NewClaim("Somebody left")
    sides = tuple(EvidenceId(record.evidence(version, words, claim)) for words in ("He left", "left again"))
    found = record.read(comparison, record.do(AddContradiction("Did he leave?", sides)))
    assert [(side.name, side.number) for side in found.sides] == [("Side 1", 1), ("Side 2", 2)]


def test_sides_with_names_of_their_own_have_no_number(record: Record, harbour: Harbour) -> None:
    found = record.read(comparison, record.read(contradiction_rows)[0].contradiction)
    assert [side.number for side in found.sides] == [0, 0]
