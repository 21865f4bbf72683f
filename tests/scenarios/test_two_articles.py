"""The whole job on two newspaper articles, through the real widgets; by offsets and fingerprints, never by sentences."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from tests.scenarios.driver import AppUser, sha256, standing_clock
from timeline_app.demo.form import Said
from timeline_app.domain.calendar import day_number
from timeline_app.queries.choices import form_choices
from timeline_app.queries.reading import article_reading
from timeline_app.store.project_file import Project

pytestmark = [pytest.mark.seeds]


@cache
def script() -> dict[str, Any]:
    file = Path(__file__).with_name("two_articles.json")
    return json.loads(file.read_text("utf-8"))  # type: ignore[no-any-return]


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[AppUser]:
    path = tmp_path / "case.tline"
    Project.create(path, title="Libya, spring 2011", clock=standing_clock).close()
    with AppUser.opened(path) as driver:
        yield driver


def test_the_job_on_two_articles(driver: AppUser, seeds_dir: Path, tmp_path: Path) -> None:
    job = Job(driver, seeds_dir)
    job.add()
    job.date()
    job.people()
    job.evidence()


class Job:
    def __init__(self, driver: AppUser, seeds: Path) -> None:
        self.driver, self.seeds = driver, seeds
        self.article: dict[str, int] = {}
        self.text: dict[str, str] = {}
        self.person: dict[str, int] = {}
        self.piece: dict[str, int] = {}
        self.clock = perf_counter()

    def lap(self, what: str) -> None:
        now = perf_counter()
        print(f"{what}: {now - self.clock:.1f} s")
        self.clock = now

    def add(self) -> None:
        self.driver.drop_files(sorted(self.seeds.glob("*.txt")))
        by_hash = self.driver.articles()
        for key, known in script()["articles"].items():
            self.article[key] = by_hash[known["text_sha256"]]
            self.text[key] = self.driver.window.session.read(article_reading, self.article[key]).text
        self.lap("added")

    def date(self) -> None:
        driver = self.driver
        papers = {"times": ("The Washington Times", day_number(2011, 3, 31)), "independent": ("The Independent", day_number(2011, 4, 1))}
        for key, (paper, day) in papers.items():
            driver.choose_by_mouse("article", self.article[key])
            driver.set_date(day)
            driver.set_publisher(paper)
            reading = driver.window.session.read(article_reading, self.article[key])
            assert (reading.publisher, reading.published) == (paper, day)
        self.lap("dated")

    def people(self) -> None:
        for entry in script()["people"]:
            self.person[entry["key"]] = self.make_person(entry["at"])
            for other in entry["others"]:
                again = self.make_person(other["at"], "Same person")
                if again != self.person[entry["key"]]:
                    self.join(self.person[entry["key"]], again)
            if self.driver.people().get(entry["name"]) != self.person[entry["key"]]:
                self.driver.rename(self.person[entry["key"]], entry["name"])
        self.lap("people")

    def join(self, survivor: int, absorbed: int) -> None:
        ways = (self.driver.join_by_names, self.driver.join_by_menu)
        ways[absorbed % 2](survivor, absorbed)

    def make_person(self, at: dict[str, Any], answer: str = "Another person") -> int:
        self.open(at["in"])
        assert sha256(self.text[at["in"]][at["start"] : at["end"]]) == at["sha256"]
        return self.driver.make_person(at["start"], at["end"], answer)

    def open(self, key: str) -> None:
        reading = self.driver.reader.reading
        if self.driver.window.current_view != "reader" or reading is None or reading.article != self.article[key]:
            self.driver.choose_by_mouse("article", self.article[key])

    def evidence(self) -> None:
        names = {row: name for name, row in self.driver.people().items()}
        offered = self.driver.window.session.read(form_choices)
        labels = {choice.key: choice.label for choice in (*offered.statuses, *offered.event_kinds)}
        for entry in script()["evidence"]:
            quote = entry["quote"]
            self.open(quote["in"])
            people = [names[self.person[key]] for key in entry["people"]]
            subject = names[self.person[entry["subject"]]] if entry["subject"] else ""
            first = subject or next(iter(people), "")
            self.driver.take_quote(quote["start"], quote["end"], Said(
                entry["claim"], first, entry["event"], labels[entry["kind"]],
                tuple(name for name in people if name != first), entry["polarity"],
                labels[entry["status"]] if entry["status"] else "", tuple(map(tuple, entry["chain"])),
                entry["about"], entry["said"], entry["place"], entry["letter"] or "", entry["number"], entry["verbatim"],
            ))
        self.lap("evidence")
