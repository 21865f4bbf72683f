import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import Connection

from tests.store.building import TEXT, TurnedClock, add_article, add_evidence, new_project
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store import verify
from timeline_app.store.engine import Access, make_engine
from timeline_app.store.project_file import Project
from timeline_app.store.row_writer import CONTEXT, sha256_of

CLOCK = TurnedClock()


def fill(project: Project) -> None:
    """Two articles, two quotes, people, an anchor, a mention, a change and an undo."""
    with project.change("Took a quote") as change:
        writer = change.writer
        version = add_article(writer)
        add_evidence(writer, version)
        add_evidence(writer, version, 40, 60)
        later = add_article(writer, TEXT.replace("left", "gone"), "A later one")
        writer.add("anchor", quotation=2, version=later, start=40, end=60, state="exact", confirmed=0)
        person = writer.add("person", main_name="Musa")
        name = writer.add("name", person=person, text="Musa", origin="printed")
        writer.add("mention", name=name, version=version, start=4, end=12)
    with project.change("Renamed") as change:
        change.writer.set("person", person, main_name="Moussa")
    with project.change("Noted") as change:
        change.writer.set("person", person, note="minister")
    project.history.undo()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with new_project(tmp_path) as project:
        fill(project)
        return project.path


def findings(path: Path, *statements: str) -> list[str]:
    """Alter a closed project with another program, and say what the check finds."""
    engine = make_engine(path, Access.WRITE)
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            raw.execute(statement)
    engine.dispose()
    with Project.open(path, clock=CLOCK, read_only=True) as project:
        return [str(finding) for finding in project.verify()]


def test_a_sound_project_has_no_findings(path: Path) -> None:
    assert findings(path) == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "UPDATE quotation SET exact = 'The minister has lied' WHERE id = 1",
            "Quote 1 in article “At the airport” no longer matches its fingerprint.",
        ),
        (
            'UPDATE quotation SET start = 1, "end" = 22 WHERE id = 1',
            "Quote 1 in article “At the airport” is not what the text says at its place.",
        ),
        (
            "UPDATE quotation SET prefix = 'Nobody said: ' WHERE id = 2",
            "Quote 2 in article “At the airport” no longer stands between the words kept with it.",
        ),
        (
            "UPDATE canonical_text SET text = replace(text, 'minister', 'ministry') WHERE id = 1",
            "The text of article “At the airport” no longer matches its fingerprint.",
        ),
        (
            "UPDATE original SET bytes = CAST('x' AS BLOB) WHERE id = 2",
            "The original file of article “A later one” no longer matches its fingerprint.",
        ),
        (
            "UPDATE original SET size = size + 1 WHERE id = 1",
            "The original file of article “At the airport” no longer matches its fingerprint.",
        ),
        ("UPDATE original SET media_type = 'text/html' WHERE id = 1", "is not how this program left it"),
        ("UPDATE passage SET start = 3 WHERE id = 1", "does not begin where the one before it ends."),
        ('UPDATE passage SET "end" = 5 WHERE id = 2', "do not end where the text ends."),
        ('UPDATE anchor SET "end" = 9000', "Anchor 1 in article “A later one” points outside the text."),
        ('UPDATE mention SET "end" = 9000', "Mention 1 in article “At the airport” points outside the text."),
        ("DELETE FROM claim WHERE id = 1", "Evidence 1 points to a claim that is not there."),
        ("UPDATE person SET note = 'spy'", "is not how this program left it: a row was altered outside of it."),
        ("INSERT INTO person (main_name) VALUES ('Planted')", "Person 2 was added outside this program."),
        ("DELETE FROM name", "points to a name that is not there."),
        ("UPDATE step SET label = 'Nothing' WHERE id = 3", "Step 3 (“Nothing”"),
        ("UPDATE step SET at = '2000-01-01T00:00:00Z' WHERE id = 2", "the chain of the history breaks there."),
        ("DELETE FROM history_cell WHERE step = 3", "Step 3 (“Renamed”"),
        ("UPDATE history_cell SET old = 'Someone' WHERE step = 3", "Step 3 (“Renamed”"),
    ],
    ids=lambda value: value if value.isupper() else value[:40],
)
def test_what_was_altered_is_named(path: Path, statement: str, expected: str) -> None:
    assert any(expected in finding for finding in findings(path, statement))


def test_content_exchanged_together_with_its_fingerprint_is_named(path: Path) -> None:
    text = TEXT.replace("small hours", "small house")  # far from every quote
    content = "The minister has left for good.\n"
    altered = findings(
        path,
        f"UPDATE canonical_text SET text = '{text}', sha256 = '{sha256_of(text)}' WHERE id = 1",
    )
    assert any("a row was altered outside of it" in finding for finding in altered)
    altered = findings(
        path,
        f"UPDATE original SET bytes = CAST('{content}' AS BLOB), size = {len(content)},"
        f" sha256 = '{sha256_of(content)}' WHERE id = 2",
    )
    assert len(altered) > 1


def test_content_of_an_article_that_was_removed_and_brought_back_is_still_sound(path: Path) -> None:
    with Project.open(path, clock=CLOCK) as project:
        with project.change("Removed a later one") as change:
            change.writer.remove("anchor", 1)
            change.writer.remove("passage", 2)
            change.writer.remove("text_version", 2)
        assert project.verify() == []
        project.history.undo()
        assert project.verify() == []


def test_a_trigger_that_calls_itself_one_of_sqlites_own_is_refused(path: Path) -> None:
    with pytest.raises(ProblemForUser) as caught:
        findings(
            path,
            "CREATE TRIGGER evil AFTER UPDATE ON person BEGIN UPDATE person SET note = 'spy'; END",
            "PRAGMA writable_schema=ON",
            "UPDATE sqlite_schema SET name = 'sqlite_evil', sql = replace(sql, 'evil', 'sqlite_evil')"
            " WHERE name = 'evil'",
        )
    assert caught.value.problem is Problem.DAMAGED_PROJECT


def test_a_step_taken_out_of_the_trail_is_missed(path: Path) -> None:
    found = findings(path, "DELETE FROM history_cell WHERE step = 3", "DELETE FROM step WHERE id = 3")
    assert any("chain of the history breaks" in finding for finding in found)


def test_the_last_steps_cannot_be_cut_off_unseen(path: Path) -> None:
    found = findings(path, "DELETE FROM history_cell WHERE step >= 3", "DELETE FROM step WHERE id >= 3")
    assert any("is not how this program left it" in finding for finding in found)


def test_a_date_counted_from_an_event_that_is_gone_is_named(tmp_path: Path) -> None:
    with new_project(tmp_path) as project, project.change("Date") as change:
        change.writer.add("span", words="after he left", after_event=7)
    assert findings(project.path) == ["Date 1 is counted from an event that is not there."]


def test_a_grade_that_is_none_is_named(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:
        with project.change("Graded elsewhere") as change:
            source = change.writer.add("source", kind="outlet", name="The Courier")
            for letter in ("Z", "F", "f"):
                change.writer.add("source_grade", source=source, letter=letter, graded_at="2031-05-06T12:00:00Z")
        assert [str(finding) for finding in project.verify()] == [
            f"The grade {row} of a source says “{letter}”, which is no grade from A to F: it grades nothing."
            for row, letter in ((1, "Z"), (3, "f"))
        ]


def test_text_that_can_no_longer_be_decoded_is_a_finding_and_no_crash(path: Path) -> None:
    bad = "CAST(x'ff' || CAST({0} AS BLOB) AS TEXT)"
    statements = [
        f"UPDATE quotation SET exact = {bad.format('exact')}",
        f"UPDATE canonical_text SET text = {bad.format('text')}",
        f"UPDATE article SET title = {bad.format('title')}",
        f"UPDATE person SET main_name = {bad.format('main_name')}",
    ]
    found = findings(path, *statements)
    assert sum("no longer matches its fingerprint" in finding for finding in found) == 4


def test_editing_during_the_check_is_no_finding(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:
        fill(project)
        readings = 0

        @contextmanager
        def reading() -> Iterator[Connection]:
            nonlocal readings
            readings += 1
            with project.reading() as connection:
                yield connection
            if readings in (4, 9):  # between two readings of a walk, twice
                with project.change("Meanwhile") as change:
                    change.writer.set("person", 1, note=f"written at {readings}")

        assert verify.full(reading) == []
        assert readings > 12


def test_a_check_leaves_the_project_to_others_in_between(tmp_path: Path) -> None:
    with new_project(tmp_path) as project, Project.open(project.path, clock=CLOCK, read_only=True) as reader:
        fill(project)
        found: list[verify.Finding] = []
        checking = threading.Thread(target=lambda: found.extend(reader.verify() + reader.verify()))
        checking.start()
        for n in range(30):
            with project.change("Meanwhile") as change:
                change.writer.set("person", 1, note=str(n))
        checking.join()
        assert found == []


def flips(path: Path, words: bytes, count: int) -> Iterator[tuple[int, int]]:
    """Give `count` places (byte, bit) at which the evidence lies in the file."""
    content, at, places = path.read_bytes(), 0, list[int]()
    while (at := content.find(words, at)) >= 0:
        places += range(at, at + len(words))
        at += len(words)
    assert len(places) >= 3 * len(words)  # the original, its text, and the quote
    chance = random.Random(7)
    for _ in range(count):
        yield chance.choice(places), chance.randrange(8)


def is_noticed(path: Path) -> bool:
    try:
        with Project.open(path, clock=CLOCK, read_only=True) as project:
            return bool(project.verify())
    except ProblemForUser:
        return True


def flip_and_check(path: Path, place: int, bit: int, check: Callable[[Path], bool]) -> bool:
    content = bytearray(path.read_bytes())
    content[place] ^= 1 << bit
    flipped = path.with_name("flipped.tline")
    flipped.write_bytes(content)
    return check(flipped)


def test_every_flipped_bit_in_a_quote_a_text_or_an_original_is_found(path: Path) -> None:
    words = TEXT.encode()[:21]
    missed = [place for place in flips(path, words, 100) if not flip_and_check(path, *place, is_noticed)]
    assert missed == []


def is_refused(path: Path) -> bool:
    try:
        Project.open(path, clock=CLOCK).close()
    except ProblemForUser as problem:
        return problem.problem is Problem.DAMAGED_PROJECT
    return False


def test_a_flipped_bit_in_a_quote_is_noticed_when_the_project_is_opened(path: Path) -> None:
    # In the quotation's row its words are followed by those after them, and by the fingerprint.
    row = TEXT[:21] + TEXT[21 : 21 + CONTEXT] + sha256_of(TEXT[:21])
    place = path.read_bytes().find(row.encode())
    assert place > 0
    assert all(flip_and_check(path, place + n, n % 8, is_refused) for n in range(0, 21, 4))


def test_what_sqlite_says_of_the_text_index_is_no_damage() -> None:
    """From 3.44 on its check of pages looks into the index too, which is made anew."""

    class Answers:
        def exec_driver_sql(self, _sql: str) -> list[tuple[str]]:
            return [
                ("malformed inverted index for FTS5 table main.text_words",),
                ("row 3 missing from index ix_anchor_version",),
            ]

    found = verify.pages(cast("Connection", Answers()))
    assert [finding.what for finding in found] == ["is damaged: row 3 missing from index ix_anchor_version."]
