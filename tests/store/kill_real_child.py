"""The process that the crash tests of the real paths kill: it runs the commands that the windows run.

    python kill_real_child.py (edit|backup|create) PATH SEED

Says `ready`, then a line after each acknowledged commit: how many steps the trail has and the hash of the last one, or
the name of the project made. A cache of few pages makes SQLite write in the middle of a transaction.
"""

import random
import sys
from collections.abc import Callable
from pathlib import Path

from timeline_app.commands.articles import ImportArticles, RemoveArticle, SetPublicationDate
from timeline_app.commands.command import Command
from timeline_app.commands.editing import Editing
from timeline_app.commands.evidence import NewClaim, NewEvent, NewPerson, QuoteRange, SaveEvidence
from timeline_app.commands.people import AddPerson, JoinPeople
from timeline_app.domain.clock import system_clock
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import ArticleId, EventKindId, PersonId, VersionId
from timeline_app.intake.worker import IntakeWorker
from timeline_app.queries import choices, rail, reading
from timeline_app.store.engine import raw_of
from timeline_app.store.project_file import Project

_WORDS = ("harbour", "minister", "port", "ferry", "left", "said", "that", "the", "evening", "denied", "courier")


class Annotating:
    """One sitting of somebody who imports, takes quotes, joins people, changes their mind."""

    def __init__(self, project: Project, folder: Path, seed: int) -> None:
        self.project, self.editing, self.worker = project, Editing(project), IntakeWorker()
        self.folder, self.seed, self.chance, self.files = folder, seed, random.Random(seed), 0
        self.worker.warm_up()
        with project.reading() as connection:
            self.kinds = [EventKindId(kind.row) for kind in choices.form_choices(connection).event_kinds]

    def step(self) -> None:
        """Do one thing that leaves a step."""
        told = self._trail()
        while self._trail() == told:
            self._something()

    def _something(self) -> None:
        with self.project.reading() as connection:
            articles = [row.article for row in rail.article_rows(connection)]
            people = [row.person for row in rail.person_rows(connection)]
        what = self.chance.random()
        if not articles or what < 0.2:
            self.editing.run(self._import())
        elif what < 0.3:
            self.editing.undo()
        elif what < 0.38:
            self.editing.redo()
        elif what < 0.45 and len(people) > 1:
            one, other = self.chance.sample(people, 2)
            self.editing.run(JoinPeople(PersonId(one), PersonId(other)))
        elif what < 0.5 and len(articles) > 6:
            self.editing.run(RemoveArticle(ArticleId(self.chance.choice(articles))))
        elif what < 0.6:
            self.editing.run(AddPerson(f"Captain {self.chance.randrange(10_000)}"))
        elif what < 0.65:
            self.editing.run(SetPublicationDate(ArticleId(self.chance.choice(articles)), self.chance.randrange(20_000)))
        else:
            self.editing.run(self._evidence(self.chance.choice(articles)))

    def _import(self) -> Command:
        """Read real files with the real reading process."""
        paths = []
        for _ in range(self.chance.randint(1, 4)):
            self.files += 1
            path = self.folder / f"report-{self.seed}-{self.files}.txt"
            lines = (" ".join(self.chance.choices(_WORDS, k=30)) for _ in range(self.chance.randint(5, 120)))
            path.write_text("\n\n".join(lines), encoding="utf-8")
            paths.append(path)
        return ImportArticles(tuple(self.worker.read(path) for path in paths))

    def _evidence(self, article: int) -> Command:
        with self.project.reading() as connection:
            page = reading.article_reading(connection, article)
        start = self.chance.randrange(len(page.text) - 60)
        length = self.chance.randint(10, 50)
        number = self.chance.randrange(10_000)
        return SaveEvidence(
            QuoteRange(VersionId(page.version), start, start + length),
            NewClaim(f"Claim {number}", NewPerson(f"Captain {number % 40}")),
            self.chance.choice(list(Polarity)),
            NewEvent(f"Event {number}", self.kinds[0], people=(NewPerson(f"Captain {number % 40}"),)),
            chain=(ChainStep(SourceKind.PERSON, f"Captain {number % 7}"), ChainStep(SourceKind.OUTLET, "The Courier")),
            note="n" * self.chance.randrange(3_000),
        )

    def _trail(self) -> tuple[int, str]:
        trail = self.project.history.trail()
        return len(trail), trail[-1].hash

    def tell(self) -> None:
        """Say what is acknowledged."""
        steps, head = self._trail()
        print(steps, head, flush=True)


def opened(path: Path, cache_pages: int) -> Project:
    project = Project.open(path, clock=system_clock)
    assert project._writing is not None
    with project._writing.alone() as connection:
        raw_of(connection).execute(f"PRAGMA cache_size={cache_pages}")
    return project


def edit(path: Path, seed: int) -> Callable[[], None]:
    sitting = Annotating(opened(path, 20), path.parent, seed)

    def once() -> None:
        sitting.step()
        sitting.tell()

    return once


def backup(path: Path, seed: int) -> Callable[[], None]:
    sitting = Annotating(opened(path, 2_000), path.parent, seed)

    def once() -> None:
        sitting.step()
        sitting.tell()
        sitting.project.back_up()

    return once


def create(folder: Path, seed: int) -> Callable[[], None]:
    number = 0

    def fill(new: Project) -> None:
        editing = Editing(new)
        for person in range(20):
            editing.run(AddPerson(f"Captain {person}"))

    def once() -> None:
        nonlocal number
        number += 1
        path = folder / f"made-{seed}-{number}.tline"
        Project.create(path, title="Made", clock=system_clock, fill=fill if number % 2 else None).close()
        print(path.name, flush=True)

    return once


def main() -> None:
    work = {"edit": edit, "backup": backup, "create": create}[sys.argv[1]]
    once = work(Path(sys.argv[2]), int(sys.argv[3]))
    print("ready", flush=True)
    while True:
        once()


if __name__ == "__main__":
    main()
