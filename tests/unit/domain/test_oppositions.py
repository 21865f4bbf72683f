"""Which evidence opposes which: each rule by itself, and what must hold of any record whatever stands in it."""

from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import work_of
from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.disputes import Answered, Dispute, disputes
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.opposing import Basis, apart, at_once, in_turn
from timeline_app.domain.oppositions import (
    Opposition,
    Piece,
    Stand,
    Teller,
    opposite_numbers,
    opposite_places,
    opposite_polarity,
    opposite_statuses,
)
from timeline_app.domain.places import Places
from timeline_app.domain.tolls import counts_in

ASSERTED, DENIED, SPECULATED = Polarity.ASSERTED, Polarity.DENIED, Polarity.SPECULATED
IN_POST, FLED, RESIGNED, DETAINED, RELEASED = range(1, 6)
KEYS = {IN_POST: "in_post", FLED: "fled", RESIGNED: "resigned", DETAINED: "detained", RELEASED: "released"}
EXCLUDES = at_once([(IN_POST, FLED), (IN_POST, RESIGNED), (DETAINED, RELEASED), (DETAINED, FLED)], KEYS)
NOBODY = Answered({}, ())


def on(day: int, last: int | None = None) -> DateSpan:
    start, end = day * MINUTES_A_DAY, ((day if last is None else last) + 1) * MINUTES_A_DAY
    return DateSpan(start, start, end, end)


def piece(evidence: int, **facts: Any) -> Piece:
    plain = Piece(
        evidence, evidence, ASSERTED, 1, None, None, "", "", UNDATED, evidence, evidence, 0, 9, "quote", "", "", None
    )
    return plain._replace(**facts)


def found_in(pieces: Sequence[Piece], answered: Answered = NOBODY) -> tuple[Dispute, ...]:
    """Give the disputes as the record does."""
    every: list[Opposition] = [
        *opposite_polarity(Stand(one.evidence, one.claim, one.polarity, one.subject) for one in pieces),
        *opposite_statuses(pieces, EXCLUDES, answered.is_settled),
        *opposite_places(pieces, Places(one.place for one in pieces).differ, answered.is_settled),
        *opposite_numbers([(one, counts_in(one.words)) for one in pieces], answered.is_settled),
    ]
    return disputes(every, answered)


def pairs_of(dispute: Dispute) -> set[tuple[int, int]]:
    return {(min(pair), max(pair)) for left, right in dispute.opposed for pair in product(left, right)}


# --- each rule ---
def test_what_follows_is_not_at_once() -> None:
    assert in_turn("released", "detained")
    assert in_turn("fled", "detained")
    assert {IN_POST: {FLED, RESIGNED}, FLED: {IN_POST}, RESIGNED: {IN_POST}} == EXCLUDES


STATUSES = (piece(1, status=IN_POST, about=on(3)), piece(2, status=RESIGNED, about=on(3)))


@pytest.mark.parametrize(
    ("change", "opposes"),
    [
        ({}, True),
        ({"about": UNDATED}, True),
        ({"about": on(1, 3)}, True),
        ({"about": on(4)}, False),
        ({"about": on(2)}, False),
        ({"polarity": SPECULATED}, False),
        ({"polarity": DENIED}, False),
        ({"subject": 2}, False),
        ({"subject": None}, False),
        ({"status": None}, False),
        ({"status": DETAINED}, False),
        ({"version": 1, "start": 5}, False),  # it shares words with the other quote
        ({"version": 1, "start": 20, "end": 25, "before": "quote, and then"}, False),  # one sentence
        ({"version": 1, "start": 20, "end": 25, "before": "e. And then it"}, True),
        ({"version": 1, "start": 900, "end": 920}, True),
    ],
)
def test_statuses(change: dict[str, Any], opposes: bool) -> None:
    first = STATUSES[0]._replace(after=", and then ")
    if "before" in change and "." in change["before"]:
        first = first._replace(after="e. And then it")
    found = found_in((first, STATUSES[1]._replace(**change)))
    assert [one.basis for one in found] == ([Basis.STATUS] if opposes else [])


@pytest.mark.parametrize(
    ("tellers", "article", "opposes"),
    [
        ((Teller("person 1", False), Teller("person 1", False)), 2, False),
        ((Teller("person 1", False), Teller("person 2", False)), 1, True),
        ((Teller("source 1", True), Teller("source 1", True)), 1, False),
        ((Teller("source 1", True), Teller("source 1", True)), 2, True),
        ((None, None), 1, True),
    ],
)
def test_one_teller_puts_things_in_order(
    tellers: tuple[Teller | None, Teller | None], article: int, opposes: bool
) -> None:
    one, other = STATUSES
    found = found_in((one._replace(teller=tellers[0]), other._replace(teller=tellers[1], article=article)))
    assert bool(found) is opposes


def test_one_status_in_two_wordings_is_asserted_and_denied() -> None:
    one, other = piece(1, status=FLED, about=on(1)), piece(2, status=FLED, about=on(1), polarity=DENIED)
    assert [dispute.basis for dispute in found_in((one, other))] == [Basis.POLARITY]
    assert found_in((one, other._replace(about=on(2)))) == ()
    assert found_in((one, other._replace(about=on(2), claim=1))) != (), "towards one claim the days do not matter"


@pytest.mark.parametrize(
    ("change", "opposes"),
    [
        ({}, True),
        ({"about": on(5)}, False),
        ({"about": UNDATED}, True),
        ({"place": "Marin, the docks"}, False),
        ({"polarity": DENIED}, False),
        ({"subject": 2}, False),
        ({"event": 8, "event_kind": "statement"}, False),
        ({"event": 7, "event_kind": "journey"}, True),
    ],
)
def test_places(change: dict[str, Any], opposes: bool) -> None:
    kind = change.get("event_kind", "")
    event = 7 if kind == "journey" else None
    one = piece(1, place="Marin", about=on(3), event=event, event_kind=kind if event else "")
    found = found_in((one, piece(2, place="Port Osk", about=on(3))._replace(**change)))
    assert [dispute.basis for dispute in found] == ([Basis.PLACE] if opposes else [])


@pytest.mark.parametrize(
    ("change", "opposes"),
    [
        ({}, True),
        ({"event": 8}, False),
        ({"event": None}, False),
        ({"about": on(9)}, False),
        ({"polarity": SPECULATED}, False),
        ({"words": "12 people died"}, False),
        ({"teller": Teller("source 1", True)}, True),
        ({"teller": Teller("person 1", False)}, True),
    ],
)
def test_numbers(change: dict[str, Any], opposes: bool) -> None:
    one = piece(1, event=7, about=on(3), words="12 people were killed", subject=None, teller=Teller("source 1", True))
    other = piece(2, event=7, about=on(3), words="30 dead", subject=None)._replace(**change)
    assert [dispute.basis for dispute in found_in((one, other))] == ([Basis.NUMBER] if opposes else [])


def test_a_speaker_who_gives_another_number_puts_the_first_right() -> None:
    speaker = Teller("person 1", False)
    one = piece(1, event=7, words="12 people were killed", teller=speaker)
    assert found_in((one, piece(2, event=7, words="30 dead", teller=speaker))) == ()


# --- what holds of any record ---
@st.composite
def pieces(draw: st.DrawFn) -> list[Piece]:
    made = []
    about_whom = st.tuples(st.sampled_from((None, 1, 2)), st.sampled_from((None, *KEYS)))
    claims = draw(st.lists(about_whom, min_size=4, max_size=4))
    for evidence in range(1, draw(st.integers(2, 9)) + 1):
        claim = draw(st.integers(0, 3))
        about = draw(st.sampled_from((UNDATED, on(1), on(2), on(1, 2), on(5))))
        made.append(
            piece(
                evidence,
                claim=claim,
                polarity=draw(st.sampled_from(Polarity)),
                subject=claims[claim][0],
                status=claims[claim][1],
                event=draw(st.sampled_from((None, 1, 2))),
                event_kind=draw(st.sampled_from(("", "sighting", "statement"))),
                place=draw(st.sampled_from(("", "Marin", "Port Osk", "Marin, the docks", "Tell"))),
                about=about,
                article=draw(st.integers(1, 2)),
                version=draw(st.integers(1, 2)),
                start=20 * evidence,
                end=20 * evidence + 9,
                words=draw(st.sampled_from(("12 people died.", "30 dead.", "at least 20 people died.", "It was."))),
                teller=draw(st.sampled_from((None, Teller("person 1", False), Teller("source 1", True)))),
            )
        )
    return made


@given(pieces(), st.randoms(use_true_random=False))
def test_the_order_in_which_evidence_is_read_changes_nothing(made: list[Piece], random: Any) -> None:
    shuffled = list(made)
    random.shuffle(shuffled)
    assert found_in(shuffled) == found_in(made)


@given(pieces())
def test_days_known_to_differ_never_oppose_but_towards_one_claim(made: list[Piece]) -> None:
    of = {one.evidence: one for one in made}
    for dispute in found_in(made):
        for low, high in pairs_of(dispute):
            one, other = of[low], of[high]
            if one.claim != other.claim or one.polarity is other.polarity:
                assert not apart(one.about, other.about)


@given(pieces())
def test_every_pair_is_of_the_dispute_and_each_piece_opposes_another(made: list[Piece]) -> None:
    for dispute in found_in(made):
        assert dispute.evidence == tuple(sorted({side for pair in pairs_of(dispute) for side in pair}))
        assert set(dispute.first) <= set(dispute.evidence)
        assert (min(dispute.first), max(dispute.first)) in pairs_of(dispute)
    keys = [dispute.key for dispute in found_in(made)]
    assert len(set(keys)) == len(keys)


@given(pieces(), st.data())
def test_a_refusal_takes_away_exactly_what_was_refused_and_undoing_it_brings_it_back(
    made: list[Piece], data: st.DataObject
) -> None:
    before = found_in(made)
    if not before:
        return
    refused = data.draw(st.sampled_from(before))
    after = found_in(made, Answered({}, pairs_of(refused)))
    left = {pair for dispute in after for pair in pairs_of(dispute)}
    assert left == {pair for dispute in before for pair in pairs_of(dispute)} - pairs_of(refused)
    assert found_in(made, Answered({}, ())) == before


@given(pieces(), st.data())
def test_what_is_opened_is_proposed_no_more(made: list[Piece], data: st.DataObject) -> None:
    before = found_in(made)
    if not before:
        return
    opened = data.draw(st.sampled_from(before))
    answered = Answered({7: opened.evidence}, ())
    after = found_in(made, answered)
    sides = set(opened.evidence)
    assert not any(set(pair) <= sides for dispute in after for pair in pairs_of(dispute))
    everything = Answered(dict(enumerate((one.evidence for one in before), start=1)), ())
    assert found_in(made, everything) == ()


def test_a_later_side_adds_to_the_contradiction_that_holds_its_dispute() -> None:
    made = [piece(1, claim=1), piece(2, claim=1, polarity=DENIED), piece(3, claim=1, polarity=DENIED)]
    (found,) = found_in(made, Answered({7: (1, 2), 8: (1, 9)}, ()))
    assert (found.evidence, found.adds_to) == ((1, 3), 7)
    (found,) = found_in(made, Answered({8: (1, 9)}, ()))
    assert found.adds_to is None, "a contradiction on something else is none of this dispute"


def test_disputes_about_different_things_stay_apart() -> None:
    at_post = piece(1, status=IN_POST, place="Marin", about=on(1))
    fled = piece(2, status=FLED, about=on(1))
    elsewhere = piece(3, place="Port Osk", about=on(1))
    found = found_in((at_post, fled, elsewhere))
    assert [(one.basis, one.evidence) for one in found] == [(Basis.STATUS, (1, 2)), (Basis.PLACE, (1, 3))]


def test_it_costs_by_what_opposes_and_not_by_pairs() -> None:
    def record(size: int) -> list[Piece]:
        facts = {"status": (IN_POST, RESIGNED), "place": ("Marin", "Port Osk")}
        return [
            piece(n, about=on(n), status=facts["status"][n % 2], place=facts["place"][n % 2], event=1, words="12 dead.")
            for n in range(1, size)
        ]

    small, large = record(200), record(2_000)
    assert found_in(small) == found_in(large) == ()
    assert work_of(lambda: found_in(large)) < 14 * work_of(lambda: found_in(small))


def test_of_very_many_pairs_some_are_proposed_and_others_when_these_are_answered() -> None:
    made = [piece(n, status=(IN_POST, RESIGNED)[n % 2]) for n in range(1, 61)]
    (found,) = found_in(made)
    assert 0 < len(pairs_of(found)) < 30 * 30
    (later,) = found_in(made, Answered({}, pairs_of(found)))
    assert not pairs_of(found) & pairs_of(later)
