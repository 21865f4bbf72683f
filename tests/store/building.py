"""Builders for tests of the store: a clock to turn, a project to fill, and a dump to compare."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from timeline_app.domain.changes import Changes
from timeline_app.store import tables
from timeline_app.store.project_file import Project
from timeline_app.store.writer import Writer

TEXT = "The minister has left.\nHe is at the airport, a guard said – “in the small hours”.\n"


class TurnedClock:
    """A clock that stands still until it is turned."""

    def __init__(self, moment: datetime = datetime(2011, 4, 1, 18, 20, 5, tzinfo=UTC)) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def turn(self, **by: float) -> None:
        self.moment += timedelta(**by)


def new_project(folder: Path, clock: TurnedClock | None = None, name: str = "case.tline") -> Project:
    return Project.create(folder / name, title="The case", clock=clock or TurnedClock())


def add_article(writer: Writer, text: str = TEXT, title: str = "At the airport") -> int:
    """Add an article of one passage, with its original and its text. Gives its text version."""
    content = text.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    original = writer.add_original(sha256, content, "text/plain")
    canonical = writer.add_text(sha256, text)
    article = writer.add("article", title=title, file_name="airport.txt", added_at=writer.now)
    version = writer.add(
        "text_version",
        article=article,
        original=original,
        seq=1,
        canonical_text=canonical,
        normaliser=1,
        encoding="utf-8",
        encoding_sure=1,
        body_sha256=sha256,
        added_at=writer.now,
    )
    writer.add("passage", version=version, seq=0, kind="body", start=0, end=len(text))
    return version


def quotation(text: str, start: int, end: int, **other: Any) -> dict[str, Any]:
    """Give the values of a quotation of `text`, without its version."""
    return {"start": start, "end": end, "exact": text[start:end], "verbatim": 1, "taken_at": "", **other}


def add_evidence(writer: Writer, version: int, start: int = 0, end: int = 21, wording: str = "He left") -> int:
    """Take a quote and hang a claim on it. Gives the evidence."""
    quote = writer.add("quotation", version=version, **quotation(writer.text_of(version), start, end))
    claim = writer.add("claim", wording=wording)
    return writer.add("evidence", quotation=quote, claim=claim, polarity="asserted", taken_at=writer.now)


def do(project: Project, label: str, work: Callable[[Writer], object]) -> Changes:
    """Do some work as one step. Gives what it touched."""
    with project.change(label) as change:
        work(change.writer)
    return change.changes


def dump(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    """Give every row of the record: all tables that undo covers."""
    with project.reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(table.select().order_by(table.c.id))]
            for table in tables.HISTORY_TABLES
        }
