"""The sample project: three invented newspaper pages, and the record made of them by the same commands as a user's.

The record lies as data in `db/sample/record.toml`; every quote in it is looked up in the stored text, every date is
read from its words by the When field's grammar, so the sample can hold nothing that a user could not have made.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline_app import resources
from timeline_app.commands import articles, brief, contradictions, events, evidence, people
from timeline_app.commands.editing import Editing
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.clock import Clock
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import AttributionChain, ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import (
    ArticleId,
    EventId,
    EventKindId,
    EvidenceId,
    PersonId,
    StatusKindId,
    VersionId,
)
from timeline_app.intake.worker import IntakeWorker
from timeline_app.queries import choices, rail, reading
from timeline_app.store.project_file import Project
from timeline_app.suggest.dates import read_when

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Page:
    article: ArticleId
    version: VersionId
    published: int | None
    text: str


@dataclass
class _Builder:
    """Runs the record's entries as commands, in the order in which a user would."""

    project: Project
    editing: Editing
    worker: IntakeWorker
    pages: dict[str, _Page] = field(default_factory=dict)
    persons: dict[str, PersonId] = field(default_factory=dict)
    happenings: dict[str, EventId] = field(default_factory=dict)
    pieces: dict[str, EvidenceId] = field(default_factory=dict)
    event_kinds: dict[str, EventKindId] = field(default_factory=dict)
    statuses: dict[str, StatusKindId] = field(default_factory=dict)

    def run(self, command: Any) -> Any:  # noqa: ANN401 - each command answers what it made
        return self.editing.run(command).value

    def read_vocabulary(self) -> None:
        with self.project.reading() as conn:
            offered = choices.form_choices(conn)
        self.event_kinds = {choice.key: EventKindId(choice.row) for choice in offered.event_kinds}
        self.statuses = {choice.key: StatusKindId(choice.row) for choice in offered.statuses}

    def add_article(self, entry: Entry) -> None:
        parsed = self.worker.read(resources.db_path(f"sample/articles/{entry['file']}"))
        (article,) = self.run(articles.ImportArticles((parsed,)))
        if "publisher" in entry:
            self.run(articles.EditArticle(article, publisher=entry["publisher"]))
        if "published" in entry:
            self.run(articles.SetPublicationDate(article, parse_iso_day(entry["published"])))
        with self.project.reading() as conn:
            known = reading.article_reading(conn, article)
        self.pages[entry["key"]] = _Page(article, VersionId(known.version), known.published, known.text)

    def occurrence(self, key: str, words: str) -> people.Occurrence:
        page = self.pages[key]
        start = page.text.index(words)
        return people.Occurrence(page.version, start, start + len(words))

    def when(self, words: str | None, published: int | None = None) -> DateSpan | None:
        if words is None:
            return None
        reading_of_words = read_when(words, published=published, events=tuple(self.dated_events(words)))
        if not reading_of_words.understood:
            raise ValueError(f"the sample's date {words!r} is not understood")
        return reading_of_words.span

    def dated_events(self, words: str) -> Iterator[tuple[int, str, DateSpan]]:
        if "after" not in words:
            return
        with self.project.reading() as conn:
            for row in rail.event_rows(conn):
                yield row.event, row.title, row.when

    def add_person(self, entry: Entry) -> None:
        found_at = self.occurrence(entry["in"], entry["name"]) if "in" in entry else None
        person = self.persons[entry["key"]] = self.run(people.AddPerson(entry["name"], found_at))
        for spelling in entry.get("printed", ()):
            self.run(people.AddName(person, spelling["text"], self.occurrence(spelling["in"], spelling["text"])))
        for name in entry.get("given", ()):
            self.run(people.AddName(person, name))
        for post in entry.get("posts", ()):
            self.run(people.SavePost(person, post["title"], self.when(post.get("when"))))
        if "note" in entry or "protect" in entry:
            self.run(people.EditPerson(person, entry.get("note"), entry.get("protect")))

    def add_event(self, entry: Entry) -> None:
        self.happenings[entry["key"]] = self.run(
            events.AddEvent(
                entry["title"],
                self.event_kinds[entry["kind"]],
                tuple(self.persons[key] for key in entry["people"]),
                entry.get("place", ""),
            )
        )

    def chain(self, steps: list[Entry]) -> AttributionChain:
        return tuple(
            ChainStep(
                SourceKind(step["kind"]),
                step.get("name", ""),
                step.get("remark", ""),
                person=self.persons[step["person"]] if "person" in step else None,
            )
            for step in steps
        )

    def add_evidence(self, entry: Entry) -> None:
        page = self.pages[entry["article"]]
        start = page.text.index(entry["quote"])
        subject = self.persons.get(entry.get("subject", ""))
        made = self.run(
            evidence.SaveEvidence(
                evidence.QuoteRange(page.version, start, start + len(entry["quote"]), entry.get("verbatim", True)),
                evidence.NewClaim(entry["claim"], subject, self.statuses.get(entry.get("status", ""))),
                Polarity(entry.get("polarity", "asserted")),
                self.happenings[entry["event"]],
                chain=self.chain(entry["chain"]),
                about=self.when(entry.get("about"), page.published),
                said=self.when(entry.get("said"), page.published),
                place=entry.get("place", ""),
                letter=entry.get("letter"),
                number=entry.get("number"),
            )
        )
        if "key" in entry:
            self.pieces[entry["key"]] = made


def build_sample(path: Path, clock: Clock) -> None:
    """Make the sample project at `path`, which must not exist and holds nothing until all is made. About a second.

    May run in any thread. Raises `ProblemForUser` where the place cannot be written.
    """
    record = tomllib.loads(resources.db_path("sample/record.toml").read_text(encoding="utf-8"))
    worker = IntakeWorker()
    try:
        Project.create(path, title=record["title"], clock=clock, fill=lambda new: _fill(new, record, worker)).close()
    finally:
        worker.close()


def _fill(project: Project, record: Entry, worker: IntakeWorker) -> None:
    builder = _Builder(project, Editing(project), worker)
    builder.read_vocabulary()
    for kind, add in (
        ("article", builder.add_article),
        ("person", builder.add_person),
        ("event", builder.add_event),
        ("evidence", builder.add_evidence),
    ):
        for entry in record[kind]:
            add(entry)
    for entry in record["contradiction"]:
        sides = tuple(builder.pieces[key] for key in entry["evidence"])
        builder.run(contradictions.AddContradiction(entry["question"], sides, entry["note"]))
    builder.run(brief.EditBrief(record["brief"]["title"], record["brief"]["question"]))
    for entry in record["paragraph"]:
        builder.run(brief.WriteParagraph(builder.persons[entry["person"]], entry["text"]))
