"""The whole job on two newspaper articles, through the real widgets; by offsets and fingerprints, not by sentences."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtPdf import QPdfDocument

from tests.scenarios.driver import AppUser, sha256, standing_clock
from timeline_app.cli import main
from timeline_app.demo.form import Said
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.calendar import day_number
from timeline_app.queries.choices import form_choices
from timeline_app.queries.compare import contradiction_rows
from timeline_app.queries.person_sheet import person_sheet
from timeline_app.queries.reading import article_reading
from timeline_app.store.project_file import Project

pytestmark = [pytest.mark.seeds]


@cache
def script() -> dict[str, Any]:
    file = Path(__file__).with_name("two_articles.json")
    return json.loads(file.read_text("utf-8"))  # type: ignore[no-any-return]


@pytest.fixture
def user(tmp_path: Path) -> Iterator[AppUser]:
    path = tmp_path / "case.tline"
    Project.create(path, title="Libya, spring 2011", clock=standing_clock).close()
    with AppUser.opened(path) as user:
        yield user


def test_the_job_on_two_articles(user: AppUser, seeds_dir: Path, tmp_path: Path) -> None:
    job = Job(user, seeds_dir)
    job.add()
    job.date()
    job.fold()
    job.people()
    job.take_quotes()
    job.set_against()
    job.hold_quotes()
    job.see_timeline()
    job.undo_and_redo()
    sheet = tmp_path / "sheet.pdf"
    job.print_sheet(sheet)
    path = user.window.session.project.path
    user.application.quit()
    assert main(["check", str(path)]) == 0


class Job:
    def __init__(self, user: AppUser, seeds: Path) -> None:
        self.user, self.seeds = user, seeds
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
        self.user.drop_files(sorted(self.seeds.glob("*.txt")))
        by_hash = self.user.articles()
        for key, known in script()["articles"].items():
            self.article[key] = by_hash[known["text_sha256"]]
            self.text[key] = self.user.window.session.read(article_reading, self.article[key]).text
        self.lap("added")

    def date(self) -> None:
        user = self.user
        papers = {
            "times": ("The Washington Times", day_number(2011, 3, 31)),
            "independent": ("The Independent", day_number(2011, 4, 1)),
        }
        for key, (paper, day) in papers.items():
            user.choose_by_mouse("article", self.article[key])
            user.set_date(day)
            user.set_publisher(paper)
            reading = user.window.session.read(article_reading, self.article[key])
            assert (reading.publisher, reading.published) == (paper, day)
        self.lap("dated")

    def people(self) -> None:
        for entry in script()["people"]:
            self.person[entry["key"]] = self.make_person(entry["at"])
            for other in entry["others"]:
                again = self.make_person(other["at"], "Same person")
                if again != self.person[entry["key"]]:
                    self.join(self.person[entry["key"]], again)
            if self.user.people().get(entry["name"]) != self.person[entry["key"]]:
                self.user.rename(self.person[entry["key"]], entry["name"])
        self.lap("people")

    def join(self, survivor: int, absorbed: int) -> None:
        ways = (self.user.join_by_names, self.user.join_by_menu)
        ways[absorbed % 2](survivor, absorbed)

    def make_person(self, at: dict[str, Any], answer: str = "Another person") -> int:
        self.open(at["in"])
        assert sha256(self.text[at["in"]][at["start"] : at["end"]]) == at["sha256"]
        return self.user.make_person(at["start"], at["end"], answer)

    def open(self, key: str) -> None:
        reading = self.user.reader.reading
        if self.user.window.current_view != "reader" or reading is None or reading.article != self.article[key]:
            self.user.choose_by_mouse("article", self.article[key])

    def fold(self) -> None:
        """Of the second file's lines 34 are the article, with its whole head; the 100 after it lie folded until `H`."""
        self.open("independent")
        reader, text = self.user.reader, self.text["independent"]
        assert reader.reading is not None
        aside = [p.kind is PassageKind.FURNITURE for p in reader.reading.passages]
        assert (aside.count(False), aside.count(True)) == (34, 100)
        assert not any(aside[:34])
        assert len([line for line in text.split("\n") if line.strip()]) == 134
        last = len(text) - 1
        assert not reader.text.select_range(last - 5, last)
        self.user.press("H")
        assert reader.text.select_range(last - 5, last)
        self.user.press("H")
        assert not reader.text.select_range(last - 5, last)
        self.lap("folded")

    def take_quotes(self) -> None:
        names = {row: name for name, row in self.user.people().items()}
        offered = self.user.window.session.read(form_choices)
        labels = {choice.key: choice.label for choice in (*offered.statuses, *offered.event_kinds)}
        for entry in script()["evidence"]:
            quote = entry["quote"]
            self.open(quote["in"])
            self.user.take_quote(quote["start"], quote["end"], said_in(entry, self.person, names, labels))
            self.piece[entry["key"]] = self.user.newest("evidence")
        assert len(self.piece) == 39
        self.lap("quotes")

    def set_against(self) -> None:
        user = self.user
        for entry in script()["contradictions"]:
            first = next(one for one in script()["evidence"] if one["key"] == entry["sides"][0])
            sides = [self.piece[key] for key in entry["sides"]]
            user.oppose(self.person[first["people"][0]], sides, entry["question"])
        rows = user.window.session.read(contradiction_rows)
        assert [row.state for row in rows] == ["open"] * 4
        # The one on the oil minister stays open; the last is decided, with its reason.
        assert user.window.current_view == "compare"
        user.decide(3, "Seen by the paper itself.")
        user.decide(1)
        user.decide(4, "Neither says where he was.")
        states = {row.question: row.state for row in user.window.session.read(contradiction_rows)}
        assert states["Did Shokri Ghanem leave Libya?"] == "open"
        assert list(states.values()).count("open") == 3
        self.lap("contradictions")

    def hold_quotes(self) -> None:
        """Every quote in the file is the article's words at its offsets, to the letter."""
        wanted = {
            (self.article[one["quote"]["in"]], one["quote"]["start"], one["quote"]["end"], one["quote"]["sha256"])
            for one in script()["evidence"]
        }
        found = set()
        for key, article in self.article.items():
            reading = self.user.window.session.read(article_reading, article)
            for mark in reading.highlights:
                if mark.what == "quote":
                    words = self.text[key][mark.start : mark.end]
                    found.add((article, mark.start, mark.end, sha256(words)))
        assert found == wanted

    def see_timeline(self) -> None:
        self.user.show_view("timeline")
        record = self.user.timeline.state.record
        events = record.events
        assert len(events) >= 20
        assert int((events.dated & (events.start_earliest != events.start_latest)).sum()) >= 5
        assert int((~events.dated).sum()) == 1
        people = self.user.people()
        assert len(people) == 18
        sheet = self.user.window.session.read(person_sheet, people["Moussa Koussa"])
        assert {"Musa Kusa", "Mr. Kusa", "Mr Koussa"} <= {use.text for use in sheet.names}
        assert "Moussa Ibrahim" in people
        self.lap("timeline")

    def undo_and_redo(self) -> None:
        """All the way back and forth, each way with a restart in between."""
        user = self.user
        before = user.dump()
        half = 40
        user.undo_all(half)
        user.reopen()
        undone = half + user.undo_all()
        assert undone >= 90
        assert not any(rows for name, rows in user.dump().items() if name in ("article", "evidence", "person", "event"))
        user.redo_all(half)
        user.reopen()
        assert half + user.redo_all() == undone
        assert user.dump() == before
        self.lap(f"{undone} steps undone and redone")

    def print_sheet(self, sheet: Path) -> None:
        user = self.user
        user.show_view("briefing")
        for box in (user.briefing.protected, user.briefing.unnamed):
            user.hand.click(box)
        made = user.briefing.pdf
        user.hand.wait_until(lambda: user.briefing.pdf != made, "the pages with everybody on them")
        user.save_sheet(sheet)
        words = printed_words(sheet)
        for entry in script()["evidence"]:
            quote = entry["quote"]
            exact = self.text[quote["in"]][quote["start"] : quote["end"]]
            assert comparable(exact) in words, f"{entry['key']} is not on the sheet"
        self.lap("printed")


def said_in(entry: dict[str, Any], person: dict[str, int], names: dict[int, str], labels: dict[str, str]) -> Said:
    people = [names[person[key]] for key in entry["people"]]
    first = names[person[entry["subject"]]] if entry["subject"] else next(iter(people), "")
    return Said(
        claim=entry["claim"],
        person=first,
        event=entry["event"],
        kind=labels[entry["kind"]],
        others=tuple(name for name in people if name != first),
        polarity=entry["polarity"],
        status=labels[entry["status"]] if entry["status"] else "",
        chain=tuple((kind, name, remark) for kind, name, remark in entry["chain"]),
        about=entry["about"],
        said=entry["said"],
        place=entry["place"],
        letter=entry["letter"] or "",
        number=entry["number"],
        verbatim=entry["verbatim"],
    )


def printed_words(sheet: Path) -> str:
    document = QPdfDocument()
    document.load(str(sheet))
    text = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return comparable(text)


def comparable(text: str) -> str:
    """Words as the design compares them with paper: no white space, one hyphen, one apostrophe."""
    return "".join(text.split()).replace("\ufffe", "-").replace("\u02bc", "’")
