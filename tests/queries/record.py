"""A project made through the commands, with good defaults: what every test of queries and of the sheet stands on."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from timeline_app.commands.articles import EditArticle, ImportArticles, SetPublicationDate
from timeline_app.commands.command import Command
from timeline_app.commands.editing import Editing
from timeline_app.commands.evidence import NewClaim, NewEvent, QuoteRange, SaveEvidence
from timeline_app.commands.people import AddPerson
from timeline_app.domain.articles import Metadata, ParsedArticle, Passage, PassageKind, SourceFile
from timeline_app.domain.calendar import MINUTES_A_DAY, parse_iso_day
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import ClaimId, EventId, EventKindId, PersonId, StatusKindId, VersionId
from timeline_app.store import tables
from timeline_app.store.project_file import Project

T = TypeVar("T")
NOW = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)


def day(text: str) -> int:
    return parse_iso_day(text)


def on(text: str) -> DateSpan:
    """A whole day that is known to the day."""
    start = day(text) * MINUTES_A_DAY
    end = start + MINUTES_A_DAY
    return DateSpan(start, start, end, end, precision=Precision.DAY, words=text, edtf=text)


def between(first: str, last: str) -> DateSpan:
    """It happened once, some time from the first day to the last."""
    start, end = day(first) * MINUTES_A_DAY, (day(last) + 1) * MINUTES_A_DAY
    return DateSpan(start, end, start, end, precision=Precision.DAY, words=f"between {first} and {last}")


def after(event: int, words: str = "after that") -> DateSpan:
    return DateSpan(None, None, None, None, words=words, after_event=event)


def person_step(person: int, name: str, remark: str = "") -> ChainStep:
    return ChainStep(SourceKind.PERSON, name, remark, person=person)


def outlet(name: str) -> ChainStep:
    return ChainStep(SourceKind.OUTLET, name)


def parsed(text: str, *, name: str = "a.txt", furniture: str = "", **metadata: Any) -> ParsedArticle:
    """A text of paragraphs (parted by line breaks); `furniture` is set at its end, as one more passage."""
    whole = text + ("\n" + furniture if furniture else "")
    passages, start = [], 0
    for line in text.splitlines(keepends=True):
        passages.append(Passage(PassageKind.BODY, start, start + len(line)))
        start += len(line)
    if furniture:
        passages.append(Passage(PassageKind.FURNITURE, start, len(whole)))
    content = whole.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(content).hexdigest()
    body = hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()
    return ParsedArticle(
        source=SourceFile(name, "text/plain", digest, content),
        text=whole,
        text_sha256=digest,
        encoding="utf-8",
        encoding_sure=True,
        passages=tuple(passages),
        metadata=Metadata(**metadata),
        body_sha256=body,
    )


class Record:
    """A project file with what tests do to it. Close it, or use it in a `with` statement."""

    def __init__(self, folder: Path, title: str = "Marrow Bay harbour") -> None:
        self.project = Project.create(folder / "record.tline", title=title, clock=lambda: NOW)
        self.editing = Editing(self.project)
        self._texts: dict[int, str] = {}

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, *_error: object) -> None:
        self.project.close()

    def do(self, command: Command) -> Any:
        return self.editing.run(command).value

    def read(self, query: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        with self.project.reading() as conn:
            return query(conn, *args, **kwargs)

    def row_of(self, table: str, key: str) -> int:
        """The row of the vocabulary with a key."""
        with self.project.reading() as conn:
            found = tables.metadata.tables[table]
            return int(conn.execute(found.select().where(found.c.key == key)).one().id)

    def article(
        self, text: str, publisher: str = "The Courier", published: str | None = "2031-05-02", title: str = "",
        furniture: str = "", name: str = "a.txt",
    ) -> VersionId:  # fmt: skip
        """Add an article; gives its text version (`article_of` gives the article)."""
        read = parsed(text, name=name, furniture=furniture)
        (article,) = self.do(ImportArticles((read,)))
        self.do(EditArticle(article, title=title, publisher=publisher))
        if published is not None:
            self.do(SetPublicationDate(article, day(published)))
        with self.project.reading() as conn:
            table = tables.text_version
            version = int(conn.execute(table.select().where(table.c.article == article)).one().id)
        self._texts[version] = read.text
        return VersionId(version)

    def article_of(self, version: int) -> int:
        with self.project.reading() as conn:
            table = tables.text_version
            return int(conn.execute(table.select().where(table.c.id == version)).one().article)

    def person(self, name: str, post: str = "") -> PersonId:
        return PersonId(self.do(AddPerson(name, post=post)))

    def words(self, version: int, words: str, verbatim: bool = True) -> QuoteRange:
        start = self._texts[version].index(words)
        return QuoteRange(VersionId(version), start, start + len(words), verbatim)

    def status(self, subject: PersonId, status: str, wording: str) -> NewClaim:
        return NewClaim(wording, subject, StatusKindId(self.row_of("status_kind", status)))

    def event(self, title: str, kind: str = "break", people: tuple[PersonId, ...] = (), place: str = "") -> NewEvent:
        return NewEvent(title, EventKindId(self.row_of("event_kind", kind)), place, people)

    def evidence(
        self,
        version: int,
        words: str,
        claim: NewClaim | ClaimId,
        polarity: Polarity = Polarity.ASSERTED,
        event: NewEvent | EventId | None = None,
        *,
        verbatim: bool = True,
        **more: Any,
    ) -> int:
        quote = self.words(version, words, verbatim)
        return int(self.do(SaveEvidence(quote, claim, polarity, event=event, **more)))

    def of_evidence(self, evidence: int, column: str) -> int:
        """The row that a piece of evidence points to: its `claim`, `event` or `quotation`."""
        with self.project.reading() as conn:
            table = tables.evidence
            return int(getattr(conn.execute(table.select().where(table.c.id == evidence)).one(), column))
