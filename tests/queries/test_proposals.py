"""What the record proposes as contradictions, through the commands that make, answer and undo them."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest

from tests.queries.harbour import Harbour
from tests.queries.record import Record, day, on, outlet, person_step
from tests.work import work_of
from timeline_app.commands.articles import SetPublicationDate
from timeline_app.commands.command import Command
from timeline_app.commands.contradictions import (
    AddContradiction,
    Decide,
    DecisionKind,
    OpenProposed,
    RefuseProposed,
    RemoveContradiction,
)
from timeline_app.commands.evidence import EditEvidence, NewClaim, QuoteRange, RemoveEvidence, SaveEvidence
from timeline_app.commands.people import JoinPeople, RenamePerson
from timeline_app.commands.searches import SavedKind, SaveSearch
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ArticleId, ClaimId, ContradictionId, EventId, EvidenceId, PersonId, VersionId
from timeline_app.domain.opposing import Basis
from timeline_app.queries.compare import contradiction_rows
from timeline_app.queries.proposals import (
    INDIFFERENT,
    PARTLY,
    ProposedContradiction,
    _proposals,
    opposed_by,
    proposal,
    proposals,
)
from timeline_app.store.tables import metadata

TEXT = (
    "The first said he had gone. Another said he stayed. Some say he may go. One heard that 12 people were killed. "
    "Another counted 30 dead. He was at the quay. He was in the capital. He had resigned. He was at his post. "
    "Nobody else knew anything of it at all."
)


class Case:
    """One person of whom things are said: each quote is a sentence of one of two articles."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.versions = (record.article(TEXT, name="a.txt"), record.article(TEXT, publisher="The Ledger", name="b.txt",
                                                                           published="2031-05-09"))  # fmt: skip
        self.who = record.person("Ada Roe")
        self.left = NewClaim("Ada Roe left the harbour", self.who)

    def says(
        self, words: str, claim: NewClaim, polarity: Polarity = Polarity.ASSERTED, *, at: int = 0, **more: Any
    ) -> int:
        return self.record.evidence(self.versions[at], words, claim, polarity, **more)

    def proposed(self, as_known: int | None = None) -> tuple[ProposedContradiction, ...]:
        return self.record.read(proposals, as_known)

    def one(self) -> ProposedContradiction:
        (found,) = self.proposed()
        return found

    def open(self, found: ProposedContradiction) -> ContradictionId:
        adds_to = None if found.adds_to is None else ContradictionId(found.adds_to)
        evidence = tuple(EvidenceId(row) for row in found.evidence)
        made = self.record.do(OpenProposed(found.question, evidence, found.basis, found.note, adds_to))
        assert isinstance(made, int)
        return ContradictionId(made)

    def refuse(self, found: ProposedContradiction) -> None:
        self.record.do(RefuseProposed(tuple((EvidenceId(one), EvidenceId(other)) for one, other in found.pairs)))


@pytest.fixture
def case(record: Record) -> Case:
    return Case(record)


def test_for_and_against_one_claim_is_one_proposal_whatever_the_days(case: Case) -> None:
    gone = case.says("had gone", case.left, about=on("2031-05-01"))
    stayed = case.says("he stayed", case.left, Polarity.DENIED, about=on("2031-05-03"))
    again = case.says("had gone", case.left, at=1, about=on("2031-05-01"))
    case.says("may go", case.left, Polarity.SPECULATED)
    found = case.one()
    assert found.evidence == (gone, stayed, again)
    assert found.pairs == ((gone, stayed), (stayed, again))
    assert (found.basis, found.subject, found.person) == (Basis.POLARITY, "Ada Roe", case.who)
    assert found.question == "Did Ada Roe leave the harbour?"
    assert found.note == "These claims are about different days. They conflict only if the denial covers Thursday."
    assert found.adds_to is None
    assert case.record.read(proposal, found.key) == found


def test_a_rumour_that_nobody_asserts_is_opposed_by_a_denial(case: Case) -> None:
    rumour = case.says("may go", case.left, Polarity.SPECULATED)
    assert case.proposed() == ()
    stayed = case.says("he stayed", case.left, Polarity.DENIED)
    assert case.one().evidence == (rumour, stayed)


def test_what_is_opened_is_proposed_no_more_and_what_comes_later_adds_to_it(case: Case) -> None:
    gone, stayed = case.says("had gone", case.left), case.says("he stayed", case.left, Polarity.DENIED)
    made = case.open(case.one())
    assert case.proposed() == ()
    case.record.do(Decide(made, DecisionKind.PREFER, EvidenceId(stayed), "She was seen."))
    assert case.proposed() == (), "what is settled is answered too"

    again = case.says("he stayed", case.left, Polarity.DENIED, at=1)
    found = case.one()
    assert (found.evidence, found.adds_to) == ((gone, again), made)
    assert case.open(found) == made
    (row,) = case.record.read(contradiction_rows)
    assert (row.evidence, row.state) == ((gone, stayed, again), "open")
    assert case.proposed() == ()
    case.record.do(RemoveContradiction(made))
    assert case.one().evidence == (gone, stayed, again)


def test_what_is_refused_is_proposed_no_more_and_nothing_else_goes_with_it(case: Case) -> None:
    case.says("had gone", case.left)
    case.says("he stayed", case.left, Polarity.DENIED)
    other = NewClaim("Ada Roe sold the boats", case.who)
    case.says("had gone", other, at=1)
    case.says("he stayed", other, Polarity.DENIED, at=1)
    first, second = case.proposed()
    case.refuse(first)
    assert case.proposed() == (second,)
    with pytest.raises(LookupError):
        case.record.read(proposal, first.key)
    case.record.editing.undo()
    assert case.proposed() == (first, second)
    case.record.editing.redo()
    assert case.proposed() == (second,)

    late = case.says("may go", case.left, Polarity.DENIED)
    assert [one.evidence for one in case.proposed()] == [(first.evidence[0], late), second.evidence]


def test_a_contradiction_made_by_hand_on_another_question_is_not_added_to(case: Case) -> None:
    gone = case.says("had gone", case.left)
    other = case.says("may go", NewClaim("Ada Roe sold the boats", case.who))
    case.record.do(AddContradiction("Boats?", (EvidenceId(gone), EvidenceId(other))))
    case.says("he stayed", case.left, Polarity.DENIED)
    assert case.one().adds_to is None


def test_it_is_as_known_on_a_day(case: Case) -> None:
    case.says("had gone", case.left)
    case.says("he stayed", case.left, Polarity.DENIED, at=1)
    assert len(case.proposed(day("2031-05-09"))) == 1
    assert case.proposed(day("2031-05-08")) == ()


def status(case: Case, key: str) -> NewClaim:
    return case.record.status(case.who, key, f"Ada Roe {key}")


@pytest.mark.parametrize(
    ("first", "second", "proposed"),
    [
        ("2031-05-01", "2031-05-01", True),
        ("2031-05-01", "2031-05-02", False),
        ("2031-05-01", None, True),
        (None, None, True),
    ],
)
def test_statuses_that_exclude_one_another_oppose_unless_the_days_are_known_to_differ(
    case: Case, first: str | None, second: str | None, proposed: bool
) -> None:
    one = case.says("had resigned", status(case, "resigned"), about=first and on(first), chain=(outlet("A"),))
    other = case.says("at his post", status(case, "in_post"), about=second and on(second), chain=(outlet("B"),))
    found = case.proposed()
    assert bool(found) is proposed
    if proposed:
        assert (found[0].basis, found[0].evidence) == (Basis.STATUS, (one, other))
        assert found[0].question == "Ada Roe: Resigned or in post?"


def test_statuses_that_follow_one_another_are_history(case: Case) -> None:
    case.says("had gone", status(case, "detained"), chain=(outlet("A"),))
    case.says("he stayed", status(case, "released"), chain=(outlet("B"),))
    assert case.proposed() == ()


@pytest.mark.parametrize(
    ("first", "second"), [("the capital", "the quay"), ("Marin", "Marin, the docks"), ("", "Marin")]
)
def test_places_of_which_words_do_not_tell_are_not_opposed(case: Case, first: str, second: str) -> None:
    case.says("at the quay", NewClaim("Ada Roe was seen", case.who), place=first, chain=(outlet("A"),))
    case.says("in the capital", NewClaim("Ada Roe was seen", case.who), place=second, chain=(outlet("B"),))
    assert case.proposed() == ()


def test_different_places_at_one_time_are_opposed(case: Case) -> None:
    seen = NewClaim("Ada Roe was seen", case.who)
    one = case.says("at the quay", seen, place="Marin", chain=(outlet("A"),), about=on("2031-05-01"))
    other = case.says("in the capital", seen, place="Port Osk", chain=(outlet("B"),), about=on("2031-05-01"))
    case.says("in the capital", seen, place="Tell", chain=(outlet("B"),), about=on("2031-05-02"), at=1)
    found = case.one()
    assert (found.basis, found.evidence) == (Basis.PLACE, (one, other))
    assert found.question == "Where was Ada Roe: Marin or Port Osk?"
    assert found.note == "These claims are about different places. They conflict only if both cannot be true at once."


def test_one_teller_tells_a_journey(case: Case) -> None:
    seen, teller = NewClaim("Ada Roe was seen", case.who), case.record.person("Ben Tor")
    for at, place in ((0, "Marin"), (1, "Port Osk")):
        case.says("at the quay", seen, place=place, chain=(person_step(teller, "Ben Tor"),), at=at)
    assert case.proposed() == ()


def test_where_somebody_spoke_is_not_where_they_were_said_to_be(case: Case) -> None:
    seen = NewClaim("Ada Roe was seen", case.who)
    talk = case.record.event("Speaks", "statement", (case.who,))
    case.says("at the quay", seen, place="Marin", chain=(outlet("A"),), event=talk)
    case.says("in the capital", seen, place="Port Osk", chain=(outlet("B"),))
    assert case.proposed() == ()


def test_different_numbers_of_one_event(case: Case) -> None:
    shots = case.record.event("Shots at the quay", "order")
    one = case.says("12 people were killed", NewClaim("Twelve died"), event=shots)
    row = EventId(case.record.of_evidence(one, "event"))
    other = case.says("30 dead", NewClaim("Thirty died"), event=row)
    case.says(
        "30 dead", NewClaim("Thirty died elsewhere"), event=case.record.event("Shots in the hills", "order"), at=1
    )
    found = case.one()
    assert (found.basis, found.evidence, found.subject) == (Basis.NUMBER, (one, other), "Shots at the quay")
    assert found.question == "How many: 12 people were killed or 30 dead?"


def test_one_dispute_told_in_several_ways_is_one_proposal(case: Case) -> None:
    fled = case.says("had gone", status(case, "fled"), place="Port Osk", chain=(outlet("A"),))
    denied = case.says("he stayed", status(case, "fled"), Polarity.DENIED)
    at_post = case.says("at his post", status(case, "in_post"), place="Marin", chain=(outlet("B"),))
    found = case.one()
    assert (found.basis, found.evidence) == (Basis.POLARITY, (fled, denied, at_post))
    assert found.pairs == ((fled, denied), (fled, at_post))
    case.refuse(found)
    assert case.proposed() == ()


def test_the_form_knows_what_evidence_would_oppose(case: Case) -> None:
    gone = case.says("had gone", case.left)
    claim = ClaimId(case.record.of_evidence(gone, "claim"))
    read = case.record.read
    assert [card.evidence for card in read(opposed_by, claim, Polarity.DENIED)] == [gone]
    assert read(opposed_by, claim, Polarity.ASSERTED) == ()
    assert read(opposed_by, claim, Polarity.SPECULATED) == ()
    assert read(opposed_by, claim, Polarity.DENIED, gone) == (), "it does not oppose itself"
    stayed = case.says("he stayed", case.left, Polarity.DENIED)
    assert [card.evidence for card in read(opposed_by, claim, Polarity.DENIED, stayed)] == [gone]
    case.refuse(case.one())
    assert read(opposed_by, claim, Polarity.DENIED, stayed) == (), "it was said that these do not contradict"
    assert [card.evidence for card in read(opposed_by, claim, Polarity.DENIED)] == [gone], "another one might"


def test_evidence_is_set_against_what_it_opposes_in_the_step_that_saves_it(case: Case) -> None:
    gone = case.says("had gone", case.left)
    claim = ClaimId(case.record.of_evidence(gone, "claim"))

    def deny(words: str, at: int = 0) -> int:
        against = tuple(EvidenceId(card.evidence) for card in case.record.read(opposed_by, claim, Polarity.DENIED))
        return case.says(words, claim, Polarity.DENIED, at=at, against=against)  # type: ignore[arg-type]

    stayed = deny("he stayed")
    (row,) = case.record.read(contradiction_rows)
    assert (row.question, row.evidence) == ("Did Ada Roe leave the harbour?", (gone, stayed))
    case.record.editing.undo()
    assert case.record.read(contradiction_rows) == ()
    case.record.editing.redo()
    again = deny("he stayed", at=1)
    (row,) = case.record.read(contradiction_rows)
    assert row.evidence == (gone, stayed, again)
    assert case.proposed() == ()
    case.record.do(RemoveEvidence((EvidenceId(gone),)))
    assert case.proposed() == ()


def test_changed_evidence_is_set_against_what_it_opposes_now(case: Case) -> None:
    gone = case.says("had gone", case.left)
    claim = ClaimId(case.record.of_evidence(gone, "claim"))
    other = case.says("he stayed", case.left)
    quote = QuoteRange(VersionId(case.versions[0]), 0, 1)
    content = SaveEvidence(quote, claim, Polarity.DENIED, against=(EvidenceId(gone),))
    case.record.do(EditEvidence(EvidenceId(other), content))
    (row,) = case.record.read(contradiction_rows)
    assert row.evidence == (gone, other)


def test_a_person_joined_into_another_brings_their_disputes(case: Case) -> None:
    double = case.record.person("Ada Row")
    case.says("had resigned", case.record.status(double, "resigned", "Ada Row resigned"), chain=(outlet("A"),))
    case.says("at his post", status(case, "in_post"), chain=(outlet("B"),))
    assert case.proposed() == ()
    case.record.do(JoinPeople(case.who, PersonId(double)))
    assert case.one().subject == "Ada Roe"


def test_the_answer_is_kept_until_the_record_changes(case: Case) -> None:
    case.says("had gone", case.left)
    case.says("he stayed", case.left, Polarity.DENIED)
    first = work_of(case.proposed)
    again = work_of(case.proposed)
    assert again < first / 3
    found = case.one()
    case.refuse(found)
    assert case.proposed() == ()
    case.record.editing.undo()
    assert case.proposed() == (found,)


def test_the_answer_is_kept_over_what_says_nothing_of_anybody(case: Case) -> None:
    case.says("had gone", case.left)
    case.says("he stayed", case.left, Polarity.DENIED)
    first = work_of(case.proposed)
    before = case.one()
    case.record.article("Nobody is named here.", name="c.txt", published=None)
    case.record.person("Bela Roe", "Clerk")
    case.record.do(SaveSearch(SavedKind.SEARCH, "Gone", "gone"))
    case.record.editing.undo()
    assert work_of(case.proposed) < first / 2
    assert case.one() is before


def _published(_case: Case) -> Command:
    return SetPublicationDate(ArticleId(1), day("2031-06-01"))


def _renamed(case: Case) -> Command:
    return RenamePerson(case.who, "Ada Quay")


def _joined(case: Case) -> Command:
    return JoinPeople(case.record.person("Bela Roe"), case.who)


@pytest.mark.parametrize("deed", [_published, _renamed, _joined])
def test_the_answer_follows_what_it_hangs_on(case: Case, deed: Callable[[Case], Command]) -> None:
    case.says("had gone", case.left)
    case.says("he stayed", case.left, Polarity.DENIED)
    then = day("2031-05-31")
    before = case.one(), case.proposed(then)
    case.record.do(deed(case))
    assert (case.one(), case.proposed(then)) != before
    case.record.editing.undo()
    assert (case.one(), case.proposed(then)) == before


def test_the_answer_hangs_on_nothing_that_is_let_pass(record: Record, harbour: Harbour) -> None:
    read: defaultdict[str, set[str]] = defaultdict(set)

    def note(action: int, table: str | None, column: str | None, *_more: object) -> int:
        if action == sqlite3.SQLITE_READ and table and column:
            read[table].add(column)
        return sqlite3.SQLITE_OK

    with record.project.reading() as conn:
        raw: Any = conn.connection.driver_connection
        raw.set_authorizer(note)
        try:
            answers = _proposals(conn, None), _proposals(conn, day("2031-06-01"))
        finally:
            raw.set_authorizer(None)
    assert all(answers)
    assert {"evidence", "side", "span", "source", "article"} <= read.keys()
    assert not read.keys() & INDIFFERENT
    assert {table: read[table] - {"id"} for table in PARTLY} == PARTLY
    assert set(metadata.tables) >= INDIFFERENT
