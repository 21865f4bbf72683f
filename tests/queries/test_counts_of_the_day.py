"""On an earlier day Compare counts, and the sheet spells, what had been printed by then."""

from tests.queries.record import Record, day, on, outlet
from timeline_app.commands.contradictions import AddContradiction
from timeline_app.commands.people import AddName, Occurrence
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ClaimId, EventId, EvidenceId
from timeline_app.queries.brief_facts import BriefOptions, brief_facts
from timeline_app.queries.compare import comparison

FIRST, SECOND = "2031-05-02", "2031-05-06"
EARLY = "Ida Vann shut the gate on Friday. The mayor said that Ida Vann shut nothing."
LATE = "Idah Van shut the gate, a guard said."


def told(record: Record) -> int:
    """One act in two papers, denied in the first; gives the contradiction."""
    early = record.article(EARLY, "The Mariner", FIRST, name="early.txt")
    late = record.article(LATE, "Osk Gazette", SECOND, name="late.txt")
    ida = record.person("Ida Vann")
    record.do(AddName(ida, "Idah Van", Occurrence(late, 0, len("Idah Van"))))
    claim = record.status(ida, "in_post", "Ida Vann shut the gate")
    act = record.event("Shuts the gate", people=(ida,))
    shut = record.evidence(early, "shut the gate", claim, event=act, about=on(FIRST), chain=(outlet("The Mariner"),))
    known, same = (ClaimId(record.of_evidence(shut, "claim")), EventId(record.of_evidence(shut, "event")))
    record.evidence(late, "shut the gate", known, event=same, about=on(FIRST), chain=(outlet("Osk Gazette"),))
    denied = record.evidence(
        early, "shut nothing", known, polarity=Polarity.DENIED, about=on(FIRST), chain=(outlet("The Mariner"),)
    )
    return int(record.do(AddContradiction("Did she?", (EvidenceId(shut), EvidenceId(denied)))))


def test_the_axis_of_compare_counts_the_quotes_of_the_day(record: Record) -> None:
    row = told(record)
    assert [one.quotes for one in record.read(comparison, row, None).days] == [2, 1]
    assert [one.quotes for one in record.read(comparison, row, day(FIRST)).days] == [1, 1]


def test_the_sheet_of_a_day_has_the_spellings_of_the_day(record: Record) -> None:
    told(record)
    assert record.read(brief_facts, BriefOptions()).spellings == (("Ida Vann", ("Idah Van",)),)
    assert record.read(brief_facts, BriefOptions(as_known=day(SECOND))).spellings == (("Ida Vann", ("Idah Van",)),)
    assert record.read(brief_facts, BriefOptions(as_known=day(FIRST))).spellings == ()
