"""The sheet counts quotes as the status bar does."""

from tests.queries.record import Record, outlet, person_step
from timeline_app.queries.brief_facts import BriefOptions, brief_facts
from timeline_app.queries.brief_sheet import briefing_sheet


def test_one_quote_of_two_voices_has_two_numbers_and_counts_once(record: Record) -> None:
    version = record.article("The clerk said that the gate was shut.", "The Mariner")
    clerk = record.person("Ida Vann")
    shut = record.status(clerk, "in_post", "Ida Vann is in post")
    paper = outlet("The Mariner")
    record.evidence(version, "the gate was shut", shut, chain=(paper,))
    record.evidence(version, "the gate was shut", shut, chain=(person_step(clerk, "Ida Vann"), paper))
    facts = record.read(brief_facts, BriefOptions())
    assert ([one.number for one in facts.quotes], facts.quotes_total) == ([1, 2], 1)
    sheet = record.read(briefing_sheet, BriefOptions())
    assert ("Sources", "1 article, 1 of 1 quote") in sheet.facts
    assert sheet.standfirst.startswith("One quote from one article")
