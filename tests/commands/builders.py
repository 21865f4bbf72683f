"""A project to run commands on, with the ids of what stands in it, and what must always be true of it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from timeline_app.commands.articles import ImportArticles, SetPublicationDate
from timeline_app.commands.command import Command
from timeline_app.commands.contradictions import AddContradiction, Decide, DecisionKind
from timeline_app.commands.editing import Editing, Outcome
from timeline_app.commands.events import AddEvent
from timeline_app.commands.evidence import NewClaim, QuoteRange, SaveEvidence
from timeline_app.commands.people import AddName, AddPerson, Occurrence, SavePost
from timeline_app.commands.suggestions import KeepApart, RejectSuggestion
from timeline_app.domain.articles import Metadata, ParsedArticle, Passage, PassageKind, SourceFile
from timeline_app.domain.calendar import day_number, minute_of
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import (
    ArticleId,
    ClaimId,
    ContradictionId,
    EventId,
    EventKindId,
    EvidenceId,
    NameId,
    PassageId,
    PersonId,
    PostId,
    QuotationId,
    SourceId,
    StatusKindId,
    VersionId,
)
from timeline_app.store import tables
from timeline_app.store.project_file import Project

Dump = dict[str, list[dict[str, Any]]]

HEADING, BODY, BOXED, FURNITURE = (
    PassageKind.HEADING,
    PassageKind.BODY,
    PassageKind.BOXED,
    PassageKind.FURNITURE,
)
COURIER = (
    (HEADING, "Harbour minister leaves\n"),
    (BODY, "Tamaz Orlo, the harbour minister, left the capital on Monday night, two officials said.\n"),
    (BODY, "“I have resigned,” Mr Orlo told reporters 👩‍👩‍👧 outside the Cafe\u0301 Marin.\n"),
    (BODY, "قال تماز أورلو إنه استقال 🇸🇪🇳🇴 أمس.\n"),
    (BODY, "Iven Sark, a spokesman, denied that Tamaz Orlo had left. Orlo was at his desk, he said.\n"),
    (FURNITURE, "More stories: Tamaz Orlo in pictures\n"),
)
LEDGER = (
    (BOXED, "May be next: Tamas Orlo, harbour minister\n"),
    (BODY, "Sark said that Tamas Orlo “is on leave”.\n"),
)


@dataclass
class Ticking:
    """A clock that goes on by a minute each time it is read."""

    at: datetime = datetime(2013, 6, 14, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


def parsed(
    passages: tuple[tuple[PassageKind, str], ...] = COURIER,
    *,
    name: str = "courier.txt",
    headings: dict[int, int] | None = None,
    **proved: Any,
) -> ParsedArticle:
    """What a reader would give for these passages."""
    text = "".join(words for _, words in passages)
    made, start = [], 0
    for index, (kind, words) in enumerate(passages):
        made.append(Passage(kind, start, start + len(words), heading_of=(headings or {}).get(index)))
        start += len(words)
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    body = "".join(words for kind, words in passages if kind is not FURNITURE)
    return ParsedArticle(
        SourceFile(name, "text/plain", digest, content),
        text,
        digest,
        "utf-8",
        True,
        tuple(made),
        Metadata(**proved),
        hashlib.sha256(" ".join(body.split()).encode()).hexdigest(),
    )


def on_day(day: int, words: str = "") -> DateSpan:
    """One whole day."""
    start, end = minute_of(day), minute_of(day + 1)
    return DateSpan(start, start, end, end, Precision.DAY, words=words)


TENTH = day_number(2013, 6, 10)


@dataclass
class World:
    """An open project; `run` gives what a command gave."""

    project: Project
    editing: Editing = field(init=False)

    def __post_init__(self) -> None:
        self.editing = Editing(self.project)

    def run(self, command: Command) -> Any:
        return self.editing.run(command).value

    def outcome(self, command: Command) -> Outcome:
        return self.editing.run(command)

    def rows(self, table: str, **equal: Any) -> list[dict[str, Any]]:
        source = tables.metadata.tables[table]
        statement = select(source).order_by(source.c.id)
        for column, value in equal.items():
            statement = statement.where(source.c[column] == value)
        with self.project.reading() as conn:
            return [dict(row) for row in conn.execute(statement).mappings()]

    def row(self, table: str, row: int) -> dict[str, Any]:
        (found,) = self.rows(table, id=row)
        return found

    def dump(self) -> Dump:
        return {table.name: self.rows(table.name) for table in tables.HISTORY_TABLES}

    def text(self, version: int) -> str:
        return str(self.row("canonical_text", self.row("text_version", version)["canonical_text"])["text"])

    def version(self, article: int) -> VersionId:
        return VersionId(self.rows("text_version", article=article)[-1]["id"])

    def at(self, version: int, words: str, nth: int = 0) -> Occurrence:
        start = -1
        for _ in range(nth + 1):
            start = self.text(version).index(words, start + 1)
        return Occurrence(VersionId(version), start, start + len(words))

    def place(self, version: int, words: str, nth: int = 0) -> tuple[int, int]:
        at = self.at(version, words, nth)
        return at.start, at.end

    def quote(self, version: int, words: str, verbatim: bool = True) -> QuoteRange:
        at = self.at(version, words)
        return QuoteRange(at.version, at.start, at.end, verbatim)

    def status(self, key: str) -> StatusKindId:
        return StatusKindId(self.rows("status_kind", key=key)[0]["id"])

    def kind(self, key: str) -> EventKindId:
        return EventKindId(self.rows("event_kind", key=key)[0]["id"])

    def passage(self, version: int, seq: int) -> PassageId:
        return PassageId(self.rows("passage", version=version, seq=seq)[0]["id"])


@dataclass
class Story(World):
    """Two articles, two people and a double, two events, four pieces of evidence, a settled contradiction."""

    courier: ArticleId = field(init=False)
    ledger: ArticleId = field(init=False)
    in_courier: VersionId = field(init=False)
    in_ledger: VersionId = field(init=False)
    orlo: PersonId = field(init=False)
    sark: PersonId = field(init=False)
    double: PersonId = field(init=False)
    leaves: EventId = field(init=False)
    bare: EventId = field(init=False)
    asserted: EvidenceId = field(init=False)
    denied: EvidenceId = field(init=False)
    resigned: EvidenceId = field(init=False)
    on_leave: EvidenceId = field(init=False)
    post: PostId = field(init=False)
    contradiction: ContradictionId = field(init=False)

    def tell(self) -> "Story":
        run = self.run
        self.courier, self.ledger = run(
            ImportArticles((parsed(title="Harbour minister leaves"), parsed(LEDGER, name="ledger.txt")))
        )
        run(SetPublicationDate(self.courier, day_number(2013, 6, 12)))
        self.in_courier, self.in_ledger = self.version(self.courier), self.version(self.ledger)
        self.orlo = run(AddPerson("Tamaz Orlo", self.at(self.in_courier, "Tamaz Orlo"), "Harbour minister"))
        run(AddName(self.orlo, "Mr Orlo", self.at(self.in_courier, "Mr Orlo")))
        self.sark = run(AddPerson("Iven Sark", self.at(self.in_courier, "Iven Sark")))
        self.double = run(AddPerson("Tamas Orlo", self.at(self.in_ledger, "Tamas Orlo")))
        run(SavePost(self.double, "Minister", on_day(TENTH)))
        self.leaves = run(AddEvent("Leaves the capital", self.kind("journey"), (self.orlo,), "Marin", on_day(TENTH)))
        self.bare = run(AddEvent("Says nothing", self.kind("statement"), (self.orlo, self.sark), when=on_day(TENTH)))
        self.asserted = run(
            SaveEvidence(
                self.quote(self.in_courier, "left the capital on Monday night", verbatim=False),
                NewClaim("Tamaz Orlo left the capital", self.orlo, self.status("fled")),
                Polarity.ASSERTED,
                self.leaves,
                chain=(
                    ChainStep(SourceKind.NOT_NAMED, "two officials"),
                    ChainStep(SourceKind.OUTLET, "Harbour Courier"),
                ),
                about=on_day(TENTH, "Monday night"),
                said=on_day(TENTH + 1),
                number=3,
            )
        )
        claim = ClaimId(self.row("evidence", self.asserted)["claim"])
        self.denied = run(
            SaveEvidence(
                self.quote(self.in_courier, "denied that Tamaz Orlo had left", verbatim=False),
                claim,
                Polarity.DENIED,
                self.leaves,
                chain=(
                    ChainStep(SourceKind.PERSON, "Iven Sark", person=self.sark),
                    ChainStep(SourceKind.OUTLET, "Harbour Courier"),
                ),
                about=on_day(TENTH),
            )
        )
        self.resigned = run(
            SaveEvidence(
                self.quote(self.in_courier, "“I have resigned,”"),
                NewClaim("Tamaz Orlo resigned", self.orlo, self.status("resigned")),
                Polarity.ASSERTED,
                chain=(ChainStep(SourceKind.PERSON, "Mr Orlo", person=self.orlo),),
            )
        )
        self.on_leave = run(
            SaveEvidence(
                self.quote(self.in_ledger, "“is on leave”"),
                NewClaim("Tamaz Orlo left the capital.", self.double, self.status("fled")),
                Polarity.DENIED,
                self.leaves,
                chain=(ChainStep(SourceKind.PERSON, "Sark", person=self.sark),),
            )
        )
        self.post = run(SavePost(self.orlo, "Port warden", on_day(TENTH - 400), self.resigned))
        self.contradiction = run(AddContradiction("Did he leave?", (self.asserted, self.denied, self.on_leave)))
        run(Decide(self.contradiction, DecisionKind.PREFER, self.asserted, "Two people saw the car."))
        run(RejectSuggestion(self.ledger, "date", "Monday night", "2013-06-10"))
        run(KeepApart(self.sark, "Sark Island"))
        return self

    def find(self) -> "Story":
        """Look up the ids in a story told before."""
        self.courier, self.ledger = (ArticleId(row["id"]) for row in self.rows("article"))
        self.in_courier, self.in_ledger = self.version(self.courier), self.version(self.ledger)
        self.orlo, self.sark, self.double = (PersonId(row["id"]) for row in self.rows("person"))
        self.leaves, self.bare = (EventId(row["id"]) for row in self.rows("event"))
        pieces = (EvidenceId(row["id"]) for row in self.rows("evidence"))
        self.asserted, self.denied, self.resigned, self.on_leave = pieces
        self.post = PostId(self.rows("post", evidence=self.resigned)[0]["id"])
        self.contradiction = ContradictionId(self.rows("contradiction")[0]["id"])
        return self

    @property
    def orlo_claim(self) -> ClaimId:
        return ClaimId(self.row("evidence", self.asserted)["claim"])

    def name(self, text: str) -> NameId:
        return NameId(self.rows("name", text=text)[0]["id"])

    def source(self, name: str) -> SourceId:
        return SourceId(self.rows("source", name=name)[0]["id"])

    def quotation(self, evidence: int) -> QuotationId:
        return QuotationId(self.row("evidence", evidence)["quotation"])


def write_story(folder: Path) -> Path:
    """Write a project file with the whole story in it, ready to be copied."""
    with Project.create(folder / "story.tline", title="A story", clock=Ticking()) as project:
        Story(project).tell()
        return project.path


@contextmanager
def open_story(path: Path) -> Iterator[Story]:
    """The story in a copy of its file, with its ids looked up by what they name."""
    with Project.open(path, clock=Ticking(datetime(2013, 6, 15, 9, 0, tzinfo=UTC))) as project:
        yield Story(project).find()


def check(world: World) -> None:
    """What holds after every command."""
    assert [str(finding) for finding in world.project.verify()] == []
    dump = world.dump()
    owners = [
        row[column]
        for table, columns in (
            ("event", ["span"]),
            ("post", ["span"]),
            ("evidence", ["about", "said"]),
            ("date_review", ["proposed"]),
        )
        for row in dump[table]
        for column in columns
        if row[column] is not None
    ]
    shared = {row["id"] for row in dump["span"] if row["batch"] is not None}
    own = [owner for owner in owners if owner not in shared]
    assert sorted(own) == [row["id"] for row in dump["span"] if row["batch"] is None], "each date has exactly one owner"
    _check_people(dump)
    _check_evidence(dump)
    for quotation in dump["quotation"]:
        assert world.text(quotation["version"])[quotation["start"] : quotation["end"]] == quotation["exact"]


def _check_people(dump: Dump) -> None:
    for person in dump["person"]:
        names = [row["text"] for row in dump["name"] if row["person"] == person["id"]]
        assert len(names) == len(set(names)), "no spelling twice"
        if person["merged_into"] is None:
            assert person["main_name"] in names, "the main name is one of the spellings"
        else:
            for table in ("name", "post", "participation", "source", "brief_paragraph"):
                assert not [row for row in dump[table] if row["person"] == person["id"]], (
                    f"a joined person has no {table}"
                )
            assert not [row for row in dump["claim"] if row["subject"] == person["id"]]


def _check_evidence(dump: Dump) -> None:
    for contradiction in dump["contradiction"]:
        assert len([row for row in dump["side"] if row["contradiction"] == contradiction["id"]]) >= 2
    dates = {row["id"]: row for row in dump["span"]}
    bounds = ("start_earliest", "start_latest", "end_earliest", "end_latest", "after_event")
    for event in dump["event"]:
        about = [row["about"] for row in dump["evidence"] if row["event"] == event["id"] and row["about"] is not None]
        dated = any(dates[span][bound] is not None for span in about for bound in bounds)
        assert not (dated and event["span"] is not None), "an event is dated by evidence or by itself, not both"
    furniture = [row for row in dump["passage"] if row["kind"] == FURNITURE]
    resting = {row["quotation"] for row in dump["evidence"]}
    for quotation in dump["quotation"]:
        if quotation["id"] in resting:
            assert not [
                row
                for row in furniture
                if row["version"] == quotation["version"]
                and row["start"] < quotation["end"]
                and quotation["start"] < row["end"]
            ], "furniture is never quoted"
    places = [(row["version"], row["start"], row["end"]) for row in dump["quotation"]]
    assert len(places) == len(set(places)), "no range is taken twice"
