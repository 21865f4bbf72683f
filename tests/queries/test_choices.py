import pytest

from tests.queries.harbour import COURIER, Harbour
from tests.queries.record import Record, day
from timeline_app.domain.evidence import SourceKind
from timeline_app.queries import choices
from timeline_app.queries.choices import (
    dated_events,
    event_choices,
    evidence_card,
    form_choices,
    known_about,
)
from timeline_app.queries.event_words import title_of_event, words_of_all


def test_the_form_offers_everything_there_is(record: Record, harbour: Harbour) -> None:
    offered = record.read(form_choices)
    assert [choice.label for choice in offered.people][:2] == ["Ada Roe", "Ben Tor"]
    assert offered.people[0].detail == "Harbour master"
    walks = next(choice for choice in offered.events if choice.label == "Walks out")
    assert (walks.key, walks.detail) == ("break", "between 28 Apr and 7 May 2031 · Ada Roe")
    assert ("Ada Roe left her post", "Ada Roe") in [(choice.label, choice.detail) for choice in offered.claims]
    assert [(choice.label, choice.key) for choice in offered.statuses][:2] == [
        ("In post", "in_post"),
        ("Defected", "defected"),
    ]
    assert offered.event_kinds[0].key == "break"
    assert ("The Mariner", "outlet") in [(choice.label, choice.key) for choice in offered.sources]
    assert "not_named" not in [choice.key for choice in offered.sources]


def test_what_is_known_about_a_selection(record: Record, harbour: Harbour) -> None:
    version = harbour.versions["courier"]
    start = COURIER.index("on leave, for her health")
    known = record.read(known_about, version, start, start + len("on leave, for her health"))
    assert known.exact == "on leave, for her health"
    assert known.passage_text.startswith("Her deputy, Ben Tor, denied")
    assert known.people == (harbour.people["Ada Roe"],)  # "Ms Roe", nearest before it in the passage
    assert [(step.kind, step.name) for step in known.proposed_chain] == [(SourceKind.OUTLET, "The Harbour Courier")]
    assert known.proposed_chain[0].source is not None
    assert (known.published, known.is_furniture, known.quotation) == (day("2031-05-02"), False, None)


def test_a_range_taken_before_and_quotation_marks_and_furniture_are_recognised(
    record: Record, harbour: Harbour
) -> None:
    version = harbour.versions["courier"]

    def at(words: str) -> tuple[int, int]:
        start = f"{COURIER}\nSubscribe".index(words)
        return start, start + len(words)

    quoted = record.read(known_about, version, *at("“I have handed back my keys,”"))
    assert quoted.looks_verbatim
    assert quoted.quotation == record.of_evidence(harbour.evidence["keys"], "quotation")
    assert record.read(known_about, version, *at("stop the mail boat at any price")).looks_verbatim
    assert not record.read(known_about, version, *at("walked out")).looks_verbatim
    assert record.read(known_about, version, *at("Subscribe")).is_furniture


def test_an_article_without_a_paper_proposes_no_chain(record: Record) -> None:
    version = record.article("Words.", publisher="")
    assert record.read(known_about, version, 0, 5).proposed_chain == ()


def test_one_card_by_its_evidence(record: Record, harbour: Harbour) -> None:
    assert record.read(evidence_card, harbour.evidence["boat"]).exact == "boarded the mail boat to Osk on Tuesday"
    with pytest.raises(LookupError):
        record.read(evidence_card, 99)


def test_of_very_many_events_the_latest_with_evidence_or_made_by_hand_are_offered(
    record: Record, harbour: Harbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = record.read(form_choices)
    assert not every.has_more_events
    assert {choice.row for choice in every.events} == {row for row, _, _ in record.read(dated_events)}
    monkeypatch.setattr(choices, "MOST_OFFERED", 4)
    some = record.read(form_choices)
    assert some.has_more_events
    offered = {choice.row for choice in some.events}
    rows = sorted(choice.row for choice in every.events)
    assert set(rows[-2:]) <= offered < set(rows)
    assert {row for row, _, _ in record.read(dated_events)} == offered


def test_events_are_found_by_their_words_the_shortest_titles_first(record: Record, harbour: Harbour) -> None:
    words = record.read(words_of_all)
    found = words.called("ON")
    assert [len(title) for _, title in found] == sorted(len(title) for _, title in found)
    assert all("on" in title.casefold() for _, title in found)
    assert words.called("on", 1) == found[:1]
    told = record.read(event_choices, [row for row, _ in found])
    assert [(choice.row, choice.label) for choice in told] == found
    assert record.read(title_of_event, found[0][0]) == found[0][1]
    assert record.read(title_of_event, 99_999) is None
    assert record.read(event_choices, []) == record.read(event_choices, [99_999]) == ()
