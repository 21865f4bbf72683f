"""Dates that only say "after" an event: they move with it, and never turn into a day that nobody gave."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.queries.record import Record, day, on, outlet, person_step
from timeline_app.commands.contradictions import AddContradiction
from timeline_app.commands.events import AddEvent, EditEvent
from timeline_app.commands.evidence import EditEvidence, NewClaim, SaveEvidence
from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ClaimId, EventId, EventKindId, EvidenceId, PersonId, QuotationId
from timeline_app.queries.choices import evidence_card
from timeline_app.queries.event_sheet import event_sheet
from timeline_app.queries.person_sheet import person_sheet
from timeline_app.queries.rail import event_rows
from timeline_app.queries.timeline import timeline_record
from timeline_app.suggest.dates import read_when

TEXT = "Ada Roe left first. Ben Tor soon followed. Carl Imre came last.\n"


class Story:
    """Ada leaves on a day; Ben leaves after that, Carl after Ben."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.version = record.article(TEXT)
        self.ada, self.ben, self.carl = (record.person(name) for name in ("Ada Roe", "Ben Tor", "Carl Imre"))
        self.first = EventId(record.do(AddEvent("Ada leaves", self.kind, (self.ada,), when=on("2031-04-10"))))
        self.second = EventId(record.do(AddEvent("Ben leaves", self.kind, (self.ben,))))
        self.third = EventId(record.do(AddEvent("Carl leaves", self.kind, (self.carl,))))
        self.followed = EvidenceId(self.take("Ben Tor soon followed", self.ben, self.second, self.first))
        self.last = EvidenceId(self.take("Carl Imre came last", self.carl, self.third, self.second))

    @property
    def kind(self) -> EventKindId:
        return EventKindId(self.record.row_of("event_kind", "break"))

    def take(self, words: str, who: PersonId, event: EventId, follows: EventId) -> int:
        claim = self.record.status(who, "resigned", f"{who} left")
        about = self.after(follows)
        return self.record.evidence(
            self.version, words, claim, event=event, about=about, chain=(outlet("The Courier"),)
        )

    def after(self, event: EventId) -> DateSpan:
        """What the When field reads today from "after TITLE"."""
        sheet = self.record.read(event_sheet, event)
        found = read_when(f"after {sheet.title}", published=None, events=((event, sheet.title, sheet.when),))
        assert found.span.after_event == event
        return found.span

    def start(self, event: EventId) -> int | None:
        found = self.record.read(event_sheet, event).when.start_earliest
        return None if found is None else found // MINUTES_A_DAY


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with Record(tmp_path) as record:
        yield Story(record)


@pytest.mark.parametrize("moved_to", ["2031-04-20", "2031-03-01"])
def test_a_date_after_an_event_moves_with_it_both_ways(story: Story, moved_to: str) -> None:
    story.record.do(EditEvent(story.first, when=on(moved_to)))
    for event, piece in ((story.second, story.followed), (story.third, story.last)):
        when = story.record.read(event_sheet, event).when
        assert (when.start_earliest, when.end_earliest) == (day(moved_to) * MINUTES_A_DAY,) * 2
        assert (when.start_latest, when.end_latest) == (None, None)
        assert when.edtf == f"[{moved_to}..]"
        assert story.record.read(evidence_card, piece).about == when


def test_a_date_after_an_event_that_loses_its_date_keeps_no_day(story: Story) -> None:
    story.record.do(EditEvent(story.first, when=UNDATED))
    assert story.start(story.second) is None
    rows = {row.event: row for row in story.record.read(event_rows)}
    assert rows[story.second].when.words == "after Ada leaves"
    events = story.record.read(timeline_record).events
    assert not events.dated.any()


def test_the_status_band_of_whoever_followed_moves_too(story: Story) -> None:
    story.record.do(EditEvent(story.first, when=on("2031-03-01")))
    lanes = {lane.person: lane for lane in story.record.read(timeline_record).lanes}
    assert [(stretch.kind, stretch.start) for stretch in lanes[story.ben].band] == [
        ("in_post", None),
        ("transit", day("2031-03-01") * MINUTES_A_DAY),
    ]


def test_an_event_after_itself_or_in_a_circle_is_answered(story: Story) -> None:
    record = story.record
    claim = ClaimId(record.of_evidence(story.followed, "claim"))
    quote = QuotationId(record.of_evidence(story.followed, "quotation"))
    for follows in (story.second, story.third):
        about = DateSpan(None, None, None, None, words="then", after_event=follows)
        content = SaveEvidence(quote, claim, Polarity.ASSERTED, story.second, about=about)
        record.do(EditEvidence(story.followed, content))
        assert record.read(event_sheet, story.second).when.words == "then"
        assert len(record.read(timeline_record).events) == 3
        assert record.read(person_sheet, story.ben).groups[0].event == story.second


def test_a_long_row_of_events_after_one_another_is_answered(story: Story) -> None:
    event = story.first
    for number in range(40):
        when = DateSpan(None, None, None, None, words="then", after_event=event)
        event = EventId(story.record.do(AddEvent(f"Ship {number} sails", story.kind, when=when)))
    assert story.start(event) == day("2031-04-10")


def test_an_event_that_no_evidence_dates_keeps_the_date_given_by_hand(story: Story) -> None:
    record = story.record
    record.evidence(
        story.version, "Ada Roe left first", NewClaim("Ada left", story.ada), event=story.first,
        chain=(person_step(story.ben, "Ben Tor"),),
    )  # fmt: skip
    sheet = record.read(event_sheet, story.first)
    assert (sheet.when.words, sheet.date_is_computed) == ("2031-04-10", False)
    record.do(EditEvent(story.first, when=on("2031-04-12")))
    assert story.start(story.first) == day("2031-04-12")


def test_sides_that_hang_on_events_are_compared_by_the_days_these_have_now(story: Story) -> None:
    record = story.record
    record.do(AddContradiction("Who was last?", (story.followed, story.last)))
    record.do(EditEvent(story.first, when=on("2031-04-12")))
    assert record.read(evidence_card, story.last).about.start_earliest == day("2031-04-12") * MINUTES_A_DAY
