"""What the two newspaper articles dispute is proposed, and nothing else; by offsets and fingerprints, not sentences."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from tests.scenarios.driver import sha256, standing_clock
from timeline_app.commands.articles import EditArticle, ImportArticles, SetPublicationDate
from timeline_app.commands.command import Command
from timeline_app.commands.editing import Editing
from timeline_app.commands.evidence import NewClaim, NewEvent, QuoteRange, SaveEvidence
from timeline_app.commands.people import AddName, AddPerson, JoinPeople, Occurrence
from timeline_app.commands.suggestions import TakeSuggested
from timeline_app.domain.calendar import day_number
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.domain.ids import EventId, EventKindId, PersonId, StatusKindId, VersionId
from timeline_app.domain.opposing import Basis
from timeline_app.gui.evidence_form.content import command_for, content_from, what_is_missing
from timeline_app.gui.shell.suggesting import accepting
from timeline_app.intake.worker import IntakeWorker
from timeline_app.queries import choices, rail, reading
from timeline_app.queries.proposals import ProposedContradiction, proposals
from timeline_app.queries.suggestion_values import EvidencePlan, MarginSuggestion, PersonPlan, WhichPlan
from timeline_app.queries.suggestions import article_to_read, record_beside, suggestion_list
from timeline_app.store.project_file import Project
from timeline_app.store.tables import claim, evidence, status_kind
from timeline_app.suggest.article import findings_of
from timeline_app.suggest.dates import read_when

pytestmark = [pytest.mark.seeds]

PAPERS = {
    "times": ("The Washington Times", day_number(2011, 3, 31)),
    "independent": ("The Independent", day_number(2011, 4, 1)),
}


@cache
def script(name: str = "two_articles") -> dict[str, Any]:
    file = Path(__file__).with_name(f"{name}.json")
    return json.loads(file.read_text("utf-8"))  # type: ignore[no-any-return]


@dataclass
class Case:
    """The two articles in a project, dated, with the people and the evidence that a script names by offsets."""

    project: Project
    editing: Editing
    version: dict[str, VersionId] = field(default_factory=dict)
    text: dict[str, str] = field(default_factory=dict)
    person: dict[str, PersonId] = field(default_factory=dict)
    event: dict[str, EventId] = field(default_factory=dict)
    piece: dict[str, int] = field(default_factory=dict)

    def run(self, command: Command) -> Any:
        return self.editing.run(command).value

    def read(self, query: Any, *given: Any) -> Any:
        with self.project.reading() as conn:
            return query(conn, *given)

    def proposed(self) -> tuple[ProposedContradiction, ...]:
        found: tuple[ProposedContradiction, ...] = self.read(proposals)
        return found

    def add_articles(self, seeds: Path) -> None:
        worker = IntakeWorker()
        try:
            for file in sorted(seeds.glob("*.txt")):
                parsed = worker.read(file)
                (article,) = self.run(ImportArticles((parsed,)))
                key = next(key for key, known in script()["articles"].items() if known["sha256"] == parsed.text_sha256)
                publisher, published = PAPERS[key]
                self.run(EditArticle(article, publisher=publisher))
                self.run(SetPublicationDate(article, published))
                found = self.read(reading.article_reading, article)
                self.version[key], self.text[key] = VersionId(found.version), found.text
        finally:
            worker.close()

    def add_people(self) -> None:
        for entry in script()["people"]:
            person = self.run(AddPerson(*self.named(entry["at"])))
            for other in entry["others"]:
                again = self.run(AddPerson(*self.named(other["at"])))
                self.run(JoinPeople(person, again))
            self.run(AddName(person, entry["name"]))
            self.person[entry["key"]] = person

    def accept_suggestions(self) -> None:
        """Answer every card of both margins with yes: first who is who, then what they say, fled from and are."""
        for version in self.version.values():
            while self.accept_people(version):
                pass
        for version in self.version.values():
            read = self.read(article_to_read, version)
            findings = findings_of(read)
            for card in suggestion_list(read, findings, self.read(record_beside, version)).open:
                if isinstance(card.plan, EvidencePlan):
                    self.accept(version, read, findings, card)

    def accept_people(self, version: VersionId) -> bool:
        """Take the first card about somebody; False where none is left."""
        read = self.read(article_to_read, version)
        for card in suggestion_list(read, findings_of(read), self.read(record_beside, version)).open:
            plan = card.plan.choices[0] if isinstance(card.plan, WhichPlan) else card.plan
            if isinstance(plan, PersonPlan):
                self.run(accepting(version, plan))
                return True
        return False

    def accept(
        self, version: VersionId, read: ArticleToRead, findings: ArticleFindings, card: MarginSuggestion
    ) -> None:
        """Save the form that a card fills, as it stands now that the cards before it were answered."""
        now = suggestion_list(read, findings, self.read(record_beside, version)).open
        plans = [one.plan for one in now if (one.kind, one.rejection) == (card.kind, card.rejection)]
        for plan in plans[:1]:
            assert isinstance(plan, EvidencePlan)
            known = self.read(choices.known_about, version, plan.start, plan.end)
            content = content_from(known, plan)
            if content.event and content.event_kind is None:
                content = replace(content, event_kind=3)
            if what_is_missing(content):
                continue  # a quote alone: a user words the claim
            command = command_for(content, content.about_read, None)
            assert isinstance(command, SaveEvidence)
            self.run(TakeSuggested(command, tuple(accepting(version, one) for one in plan.people)))

    def named(self, at: dict[str, Any]) -> tuple[str, Occurrence]:
        return self.quoted(at), Occurrence(self.version[at["in"]], at["start"], at["end"])

    def quoted(self, at: dict[str, Any]) -> str:
        words = self.text[at["in"]][at["start"] : at["end"]]
        assert sha256(words) == at["sha256"]
        return words

    def take(self, entry: dict[str, Any]) -> None:
        quote = entry["quote"]
        self.quoted(quote)
        offered = self.read(choices.form_choices)
        subject = self.person[entry["subject"]] if entry["subject"] else None
        status = next((one.row for one in offered.statuses if one.key == entry["status"]), None)
        event = self.event.get(entry["event"]) or NewEvent(
            entry["event"],
            EventKindId(next(one.row for one in offered.event_kinds if one.key == entry["kind"])),
            people=tuple(self.person[key] for key in entry["people"]),
        )
        made = self.run(
            SaveEvidence(
                QuoteRange(self.version[quote["in"]], quote["start"], quote["end"], entry["verbatim"]),
                NewClaim(entry["claim"], subject, None if status is None else StatusKindId(status)),
                Polarity(entry["polarity"]),
                event,
                chain=tuple(self.step(*step) for step in entry["chain"]),
                about=self.when(entry["about"], quote["in"]),
                said=self.when(entry["said"], quote["in"]),
                place=entry["place"],
            )
        )
        self.piece[entry["key"]] = made
        row = next(one.event for one in self.read(rail.event_rows) if one.title == entry["event"])
        self.event[entry["event"]] = EventId(row)

    def step(self, kind: str, name: str, remark: str) -> ChainStep:
        people = {one["name"]: self.person[one["key"]] for one in script()["people"]}
        return ChainStep(SourceKind(kind), name, remark, person=people.get(name) if kind == "person" else None)

    def when(self, words: str, paper: str) -> DateSpan | None:
        if not words:
            return None
        dated = [(row.event, row.title, row.when) for row in self.read(rail.event_rows)]
        found = read_when(words, published=PAPERS[paper][1], events=tuple(dated))
        assert found.understood
        return found.span


@pytest.fixture
def case(tmp_path: Path, seeds_dir: Path) -> Iterator[Case]:
    with Project.create(tmp_path / "case.tline", title="Libya, spring 2011", clock=standing_clock) as project:
        made = Case(project, Editing(project))
        made.add_articles(seeds_dir)
        yield made


def test_the_four_disputes_of_the_two_articles_are_proposed_and_no_other(case: Case) -> None:
    case.add_people()
    for entry in script()["evidence"]:
        case.take(entry)
    names = {row: name for name, row in case.piece.items()}
    proposed = {one.subject: {names[row] for row in one.evidence} for one in case.proposed()}
    assert proposed == DISPUTES
    assert {one.basis for one in case.proposed()} == {Basis.POLARITY}
    ghanem = next(one for one in case.proposed() if one.subject == "Shokri Ghanem")
    assert ghanem.question == "Did Ghanem leave Libya?"
    assert ghanem.note == "These claims are about different days. They conflict only if the denial covers Wednesday."


def test_more_evidence_of_the_same_articles_brings_no_other_dispute(case: Case) -> None:
    """Where they were seen on the way, who held them, how many they were: none of it is disputed there."""
    case.add_people()
    for entry in (*script()["evidence"], *script("two_articles_more")["evidence"]):
        case.take(entry)
    names = {row: name for name, row in case.piece.items()}
    proposed = {one.subject: {names[row] for row in one.evidence} for one in case.proposed()}
    again = {"Abuzed Omar Durda": DISPUTES["Abuzed Omar Durda"] | {"durda-djerba"}}
    assert proposed == DISPUTES | again
    assert len(case.proposed()) == len(DISPUTES)


DISPUTES = {
    "Moussa Koussa": {"resignation-shows", "exhausted", "permission", "resigned"},
    "Shokri Ghanem": {"ghanem-djerba", "ghanem-denies"},
    "Abuzed Omar Durda": {"durda-joined", "durda-ordered"},
    "Abdullah Senussi": {"senussi-unknown", "senussi-no-evidence"},
}
"""By main name, the pieces that stand against one another."""


def test_what_the_program_suggests_of_them_leads_to_their_disputes_and_to_no_other(case: Case) -> None:
    """All but one are found without a reader: that an order speaks against a flight is for the user to say."""
    case.accept_suggestions()
    found = {one.subject: one for one in case.proposed()}
    assert sorted(found) == ["Abdullah Senussi", "Musa Kusa", "Shokri Ghanem"]
    assert len(case.proposed()) == 3, "one dispute is one proposal"

    with case.project.reading() as conn:
        said = {
            row.id: (row.status, row.polarity)
            for row in conn.execute(
                select(evidence.c.id, status_kind.c.key.label("status"), evidence.c.polarity)
                .join(claim, claim.c.id == evidence.c.claim)
                .join(status_kind, status_kind.c.id == claim.c.status_kind)
            ).all()
        }
    kinds = {name: {said[row] for row in one.evidence} for name, one in found.items()}
    assert kinds == {
        "Musa Kusa": {("defected", "asserted"), ("defected", "denied")},
        "Shokri Ghanem": {("in_post", "asserted"), ("in_transit", "asserted")},
        "Abdullah Senussi": {("defected", "speculated"), ("defected", "denied")},
    }
