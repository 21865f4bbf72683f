"""The rules of a person's status, held sentence by sentence."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.spans import any_span, span
from timeline_app.domain.calendar import MINUTES_A_DAY, day_number
from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.evidence import ChainStep, Grade, Polarity, SourceKind
from timeline_app.domain.status import (
    Standing,
    StatusEvidence,
    best_grade,
    known_on,
    known_since,
    person_status,
    status_bands,
)
from timeline_app.domain.timeline_columns import BandStretch

MARCH_30, MARCH_31, APRIL_1 = (day_number(2011, 3, 30) + count for count in range(3))
SPOKESMAN = ChainStep(SourceKind.PERSON, "The spokesman", person=4)
REUTERS = ChainStep(SourceKind.AGENCY, "Reuters", source=11)
PAPER = ChainStep(SourceKind.OUTLET, "The Morning Paper", source=12)
NOT_NAMED = ChainStep(SourceKind.NOT_NAMED, "")
ASSERTED, DENIED, SPECULATED = Polarity


def on(day: int) -> DateSpan:
    start, end = day * MINUTES_A_DAY, (day + 1) * MINUTES_A_DAY
    return DateSpan(start, start, end, end)


LEFT = StatusEvidence(
    evidence=1,
    status_kind=1,
    status_label="Defected",
    group_key="defected",
    band="left",
    polarity=ASSERTED,
    chain=(SPOKESMAN, PAPER),
    subject=7,
    about=on(MARCH_31),
    known_since=APRIL_1,
    grade=Grade("B", 3),
    in_open_contradiction=False,
    speaker_is_subject=False,
)
DETAINED = replace(LEFT, evidence=20, status_kind=2, status_label="Detained", group_key="detained", band="unknown")


def test_one_chain_gives_reported() -> None:
    status = person_status([LEFT], quoted=False, as_known=None)
    assert (status.label, status.standing, status.group_key) == ("Reported defected", Standing.REPORTED, "defected")
    assert status.rule == "One source says so: The spokesman."
    assert status.asserting == (1,)
    assert (status.status_kind, status.status_label) == (1, "Defected")


def test_the_same_root_twice_is_one_origin() -> None:
    again = replace(LEFT, evidence=2, chain=(SPOKESMAN, REUTERS, PAPER))
    assert person_status([LEFT, again], False, None).standing is Standing.REPORTED


def test_two_named_roots_give_the_plain_status() -> None:
    other = replace(LEFT, evidence=2, chain=(REUTERS, PAPER))
    status = person_status([LEFT, other], False, None)
    assert (status.label, status.standing) == ("Defected", Standing.PLAIN)
    assert status.rule == "2 independent sources say so: The spokesman, Reuters."
    assert status.asserting == (1, 2)


def test_two_papers_that_carry_the_same_paragraph_are_one_origin() -> None:
    other = ChainStep(SourceKind.OUTLET, "The Evening Paper", source=13)
    first = replace(LEFT, chain=(PAPER,), paragraph="he left at dawn")
    copied = replace(LEFT, evidence=2, chain=(other,), paragraph="he left at dawn")
    assert person_status([first, copied], False, None).standing is Standing.REPORTED
    written = replace(copied, paragraph="the minister is gone")
    assert person_status([first, written], False, None).standing is Standing.PLAIN
    agency = replace(LEFT, evidence=3, chain=(REUTERS, other), paragraph="the minister is gone")
    status = person_status([first, written, agency], False, None)
    assert status.rule == "2 independent sources say so: The Morning Paper, The Evening Paper."


def test_two_who_speak_in_one_paragraph_are_two_origins() -> None:
    guard = ChainStep(SourceKind.PERSON, "A guard", person=5)
    spoken = [
        replace(LEFT, evidence=number, chain=(who, PAPER), paragraph="both said so")
        for number, who in enumerate((SPOKESMAN, guard))
    ]
    assert person_status(spoken, False, None).standing is Standing.PLAIN


def test_the_persons_own_word_gives_the_plain_status() -> None:
    status = person_status([replace(LEFT, speaker_is_subject=True)], True, None)
    assert (status.label, status.standing, status.rule) == ("Defected", Standing.PLAIN, "The person says so.")


def test_a_root_that_is_not_named_never_counts() -> None:
    unnamed = replace(LEFT, evidence=2, chain=(NOT_NAMED, PAPER))
    status = person_status([unnamed, replace(unnamed, evidence=3, chain=())], False, None)
    assert (status.label, status.standing) == ("Reported (source not named)", Standing.REPORTED)
    assert person_status([LEFT, unnamed], False, None).label == "Reported defected"


def test_only_speculation_is_rumour_and_may_be_next() -> None:
    status = person_status([replace(LEFT, polarity=SPECULATED, speaker_is_subject=True)], False, None)
    assert (status.label, status.group_key) == ("Named in rumours", "may_be_next")
    assert status.standing is Standing.RUMOURED
    assert status.asserting == ()


def test_a_bare_denial_leaves_the_person_in_post_and_may_be_next() -> None:
    status = person_status([replace(LEFT, polarity=DENIED)], True, None)
    assert (status.label, status.standing, status.group_key) == ("In post", Standing.IN_POST, "may_be_next")


@pytest.mark.parametrize("polarity", list(Polarity))
def test_an_open_contradiction_disputes_whatever_it_covers(polarity: Polarity) -> None:
    contested = replace(LEFT, polarity=polarity, in_open_contradiction=True, speaker_is_subject=True)
    status = person_status([contested], True, None)
    assert (status.label, status.standing, status.group_key) == ("Disputed", Standing.DISPUTED, "may_be_next")


def test_a_disputed_status_that_others_assert_too_keeps_its_group() -> None:
    denial = replace(LEFT, evidence=2, polarity=DENIED, in_open_contradiction=True)
    status = person_status([LEFT, denial], False, None)
    assert (status.standing, status.group_key) == (Standing.DISPUTED, "defected")
    assert status.asserting == (1,)


def test_a_contradiction_on_another_status_does_not_dispute_this_one() -> None:
    contested = replace(DETAINED, about=on(MARCH_30), in_open_contradiction=True)
    assert person_status([LEFT, contested], False, None).standing is Standing.REPORTED


def test_a_dispute_over_one_way_of_leaving_leaves_the_other_standing() -> None:
    resigned = replace(
        LEFT, evidence=3, status_kind=5, status_label="Resigned", about=on(APRIL_1), in_open_contradiction=True
    )
    status = person_status([LEFT, resigned], False, None)
    assert (status.label, status.group_key) == ("Reported defected", "defected")
    detained = replace(DETAINED, about=on(APRIL_1), in_open_contradiction=True)
    assert person_status([LEFT, detained], False, None).standing is Standing.DISPUTED


def test_the_latest_status_by_about_counts_and_asserted_ones_first() -> None:
    later = replace(DETAINED, about=on(APRIL_1))
    assert person_status([later, LEFT], False, None).status_label == "Detained"
    assert person_status([LEFT, replace(later, about=on(MARCH_30))], False, None).status_label == "Defected"
    assert person_status([LEFT, replace(later, about=UNDATED)], False, None).status_label == "Defected"
    assert person_status([LEFT, replace(later, polarity=SPECULATED)], False, None).status_label == "Defected"
    same_day = replace(DETAINED, about=LEFT.about, known_since=APRIL_1 + 1)
    assert person_status([same_day, LEFT], False, None).status_label == "Detained"


def test_of_several_statuses_the_rule_says_why_this_one_is_taken() -> None:
    def rule(*others: StatusEvidence) -> str:
        status = person_status([LEFT, *others], False, None)
        assert status.status_label == "Defected"
        return status.rule.removeprefix("One source says so: The spokesman.").strip()

    before = replace(DETAINED, about=on(MARCH_30))
    resigned = replace(before, evidence=3, status_kind=5, status_label="Resigned")
    assert rule() == rule(replace(LEFT, evidence=2)) == ""
    assert rule(before, resigned) == "The latest dated of 3 statuses."
    assert rule(replace(before, about=UNDATED)) == "The latest dated of 2 statuses."
    later = replace(resigned, about=on(APRIL_1), polarity=SPECULATED)
    assert rule(later) == "The only one asserted of 2 statuses."
    assert rule(before, later) == "Statuses that are asserted go before all others. The latest dated of 2 statuses."
    same = replace(DETAINED, about=LEFT.about, evidence=0)
    assert rule(same) == "No other of 2 statuses is dated later, and it became known, or was recorded, last."
    contested = replace(resigned, band="left", about=on(APRIL_1), in_open_contradiction=True)
    assert rule(contested) == "Another of 2 statuses would go before it, but an open contradiction covers that."


def test_of_statuses_that_none_asserts_the_rule_says_why_too() -> None:
    rumour, denial = replace(LEFT, polarity=SPECULATED), replace(DETAINED, about=on(APRIL_1), polarity=DENIED)
    rule = person_status([rumour, denial], False, None).rule
    assert rule == "“Defected” is only speculated about. The only one of 2 statuses that is not only denied."
    early = replace(rumour, evidence=4, status_kind=5, about=on(MARCH_30))
    assert person_status([rumour, early, denial], False, None).rule == (
        "“Defected” is only speculated about. What is speculated about goes before what is only denied."
        " The latest dated of 2 statuses."
    )


def test_without_a_status_who_is_quoted_speaks_and_who_never_is_has_no_evidence() -> None:
    nothing = person_status([], False, None)
    assert (nothing.label, nothing.standing, nothing.group_key) == ("In post", Standing.IN_POST, "no_evidence")
    later = person_status([], False, MARCH_31, ever_quoted=True)
    assert (later.standing, later.group_key) == (Standing.NOT_YET_KNOWN, "not_yet")
    speaker = person_status([], True, None)
    assert (speaker.standing, speaker.group_key) == (Standing.IN_POST, "speaking")
    elsewhere = replace(LEFT, status_kind=None)
    assert person_status([elsewhere], False, None).group_key == "speaking"


def test_the_status_is_that_of_the_as_known_day() -> None:
    later = replace(LEFT, evidence=2, chain=(REUTERS, PAPER), known_since=APRIL_1 + 1)
    evidence = [LEFT, later]
    assert person_status(evidence, False, MARCH_31).standing is Standing.NOT_YET_KNOWN
    assert person_status(evidence, False, MARCH_31).group_key == "not_yet"
    assert person_status(evidence, True, MARCH_31).standing is Standing.IN_POST
    assert person_status(evidence, False, APRIL_1).standing is Standing.REPORTED
    assert person_status(evidence, False, APRIL_1 + 1).standing is Standing.PLAIN


def test_what_has_no_known_since_counts_at_latest_only() -> None:
    undated = replace(LEFT, known_since=None)
    assert person_status([undated], False, 10**6).standing is Standing.NOT_YET_KNOWN
    assert person_status([undated], False, None).standing is Standing.REPORTED


def test_an_abbreviation_keeps_its_capitals() -> None:
    assert person_status([replace(LEFT, status_label="MIA")], False, None).label == "Reported MIA"


def test_known_since_is_the_earliest_printed_date() -> None:
    printed = replace(REUTERS, printed_on=MARCH_30)
    assert known_since(APRIL_1, []) == APRIL_1
    assert known_since(APRIL_1, [SPOKESMAN, printed, PAPER]) == MARCH_30
    assert known_since(MARCH_30, [replace(REUTERS, printed_on=APRIL_1)]) == MARCH_30
    assert known_since(None, [SPOKESMAN, PAPER]) is None
    assert known_since(None, [printed]) == MARCH_30


def test_the_best_grade_has_the_better_number_then_the_better_letter() -> None:
    grades = [Grade("A", 4), Grade("C", 2), Grade("B", 2), Grade("A", None), Grade(None, 3)]
    assert best_grade(grades) == Grade("B", 2)
    assert best_grade([Grade("A", None), Grade(None, 6)]) == Grade(None, 6)
    assert best_grade([]) == Grade()


MIDNIGHT_30, MIDNIGHT_31, MIDNIGHT_1 = (day * MINUTES_A_DAY for day in (MARCH_30, MARCH_31, APRIL_1))


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([], [("in_post", None, None)]),
        ([LEFT], [("in_post", None, MIDNIGHT_31), ("left", MIDNIGHT_31, None)]),
        ([replace(LEFT, about=span("2011-03-30", "2011-03-31", "2011-03-30", "2011-03-31"))],
         [("in_post", None, MIDNIGHT_30), ("transit", MIDNIGHT_30, MIDNIGHT_31), ("left", MIDNIGHT_31, None)]),
        ([replace(LEFT, about=span("-", "2011-03-31", "-", "2011-03-31"))],
         [("unknown", None, MIDNIGHT_31), ("left", MIDNIGHT_31, None)]),
        ([replace(LEFT, about=span("2011-03-30", "-", "2011-03-30", "-"))],
         [("in_post", None, MIDNIGHT_30), ("transit", MIDNIGHT_30, None)]),
        ([replace(LEFT, about=UNDATED)], [("unknown", None, None)]),
        ([replace(LEFT, polarity=DENIED)], [("in_post", None, None)]),
        ([replace(LEFT, polarity=SPECULATED)], [("in_post", None, MIDNIGHT_31), ("unknown", MIDNIGHT_31, None)]),
        ([replace(LEFT, in_open_contradiction=True)],
         [("in_post", None, MIDNIGHT_31), ("disputed", MIDNIGHT_31, None)]),
        ([LEFT, replace(LEFT, status_kind=5, about=on(APRIL_1), in_open_contradiction=True)],
         [("in_post", None, MIDNIGHT_31), ("left", MIDNIGHT_31, None)]),
        ([LEFT, replace(DETAINED, about=on(APRIL_1), in_open_contradiction=True)],
         [("in_post", None, MIDNIGHT_31), ("left", MIDNIGHT_31, MIDNIGHT_1), ("disputed", MIDNIGHT_1, None)]),
        ([replace(DETAINED, about=on(APRIL_1)), LEFT],
         [("in_post", None, MIDNIGHT_31), ("left", MIDNIGHT_31, MIDNIGHT_1), ("unknown", MIDNIGHT_1, None)]),
    ],
)  # fmt: skip
def test_status_bands(evidence: list[StatusEvidence], expected: list[tuple[str, int | None, int | None]]) -> None:
    assert status_bands(evidence, None) == tuple(BandStretch(*stretch) for stretch in expected)


def test_no_band_before_anything_is_known() -> None:
    assert status_bands([LEFT], MARCH_31) == ()
    assert status_bands([LEFT], APRIL_1)


@st.composite
def any_evidence(draw: st.DrawFn) -> StatusEvidence:
    kind = draw(st.none() | st.integers(1, 3))
    return replace(
        LEFT,
        evidence=draw(st.integers(1, 99)),
        status_kind=kind,
        status_label=draw(st.sampled_from(("Defected", "Killed", ""))),
        band=draw(st.sampled_from(("left", "in_post", "unknown", "transit"))),
        polarity=draw(st.sampled_from(Polarity)),
        chain=draw(st.sampled_from(((), (SPOKESMAN, PAPER), (REUTERS,), (NOT_NAMED, PAPER)))),
        about=draw(any_span()),
        known_since=draw(st.none() | st.integers(MARCH_30, APRIL_1)),
        in_open_contradiction=draw(st.booleans()),
        speaker_is_subject=draw(st.booleans()),
    )


@given(st.lists(any_evidence(), max_size=6), st.none() | st.integers(MARCH_30, APRIL_1))
def test_bands_touch_cover_all_time_and_never_overlap(evidence: list[StatusEvidence], as_known: int | None) -> None:
    bands = status_bands(evidence, as_known)
    if not bands:
        assert evidence
        return
    assert bands[0].start is None
    assert bands[-1].end is None
    for before, after in pairwise(bands):
        assert before.end == after.start
        assert before.end is not None
        assert before.kind != after.kind
    for band in bands:
        assert band.start is None or band.end is None or band.start < band.end


@given(st.lists(any_evidence(), max_size=6), st.booleans(), st.none() | st.integers(MARCH_30, APRIL_1))
def test_every_status_has_its_words(evidence: list[StatusEvidence], quoted: bool, as_known: int | None) -> None:
    status = person_status(evidence, quoted, as_known)
    assert status.group_key
    assert status.rule
    asserted = {each.evidence for each in evidence if each.polarity is ASSERTED}
    assert set(status.asserting) <= asserted
    assert (status.standing is Standing.NOT_YET_KNOWN) <= (as_known is not None)
    kinds = {each.status_kind for each in known_on(evidence, as_known)} - {None}
    assert ("of 1 status" in status.rule, any(f"of {n} statuses" in status.rule for n in (2, 3))) == (
        False, len(kinds) > 1,
    )  # fmt: skip
