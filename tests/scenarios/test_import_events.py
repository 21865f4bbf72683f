"""`import-events`: a table becomes events in one step, says what it guessed, and each refused row has its reason."""

import csv
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from timeline_app.__main__ import main
from timeline_app.domain.calendar import day_number
from timeline_app.domain.clock import system_clock
from timeline_app.domain.event_tables import EventChunk, TableMapping
from timeline_app.exchange import event_table
from timeline_app.exchange.event_table import EventTable
from timeline_app.store.project_file import Project

HEAD = "event_date,event_type,actor1,location,source,notes\n"
ROWS = (
    "2013-06-10,Protests,Dockers’ union,Marin,Harbour Courier,Dockers march to the port office\n"
    "2013-06-11,Protests,Dockers’ union,Marin,Harbour Courier,Dockers block the quay\n"
    "not a day,Riots,Port guard,Marin,Harbour Courier,Guards push the crowd back\n"
    "2013-06-12,Riots,Port guard,Lindmar,Evening Ledger,Windows broken at the customs house\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "case.tline"
    assert main(["new", str(path), "--title", "The case"]) == 0
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    folder.mkdir()
    path = folder / "clashes.csv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, list[str], list[str]]:
    capsys.readouterr()
    code = main(["import-events", *map(str, arguments)])
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def titles(project: Path) -> list[str]:
    with Project.open(project, clock=system_clock) as opened, opened.reading() as connection:
        assert opened.verify() == []
        return list(connection.execute(text("SELECT title FROM event ORDER BY id")).scalars())


def test_a_table_is_read_as_guessed_and_the_refused_row_says_why(
    project: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = told(capsys, project, table)
    assert code == 1
    assert out[0] == "clashes.csv: about 4 rows, header in row 1" or out[0].startswith("clashes.csv: about ")
    assert "  date       event_date" in out
    assert "  people     actor1" in out
    assert out[-1] == "clashes.csv: 3 events added, 1 row refused, 2 people new, 0 known"
    assert len(err) == 1
    assert err[0].startswith("timeline-app: row 4 (column “event_date”): ")
    assert len(titles(project)) == 3


def test_it_is_one_step_that_undo_takes_back(project: Path, table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, project, table)
    with Project.open(project, clock=system_clock) as opened:
        assert opened.history.undo_label == "Imported 3 events from “clashes.csv”"
        opened.history.undo()
    assert titles(project) == []


def test_a_table_that_is_here_already_is_said_to_be(
    project: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "  This table was imported before, as clashes.csv: its events will be there twice."
    assert words not in told(capsys, project, table)[1]
    assert words in told(capsys, project, table, "--dry-run")[1]
    with Project.open(project, clock=system_clock) as opened:
        opened.history.undo()
    assert words not in told(capsys, project, table)[1]


def test_a_dry_run_says_the_same_and_adds_nothing(
    project: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = project.read_bytes()
    code, out, err = told(capsys, project, table, "--dry-run")
    assert (code, len(err)) == (1, 1)
    assert out[-1] == "clashes.csv: 3 events would be added, 1 row refused"
    assert project.read_bytes() == content


def test_the_line_says_which_column_plays_which_part(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("a,b,c\n03/04/2011,Ship held,Ada Perl\n05/06/2011,Ship let go,Bo Lund\n", encoding="utf-8")
    code, out, _err = told(capsys, project, odd, "--mapping", "date=a", "title=2", "people=C", "--day-order", "mdy")
    assert code == 0
    assert out[1:4] == ["  date       a", "  title      b", "  people     c"]
    assert titles(project) == ["Ship held", "Ship let go"]
    with Project.open(project, clock=system_clock) as opened, opened.reading() as connection:
        days = connection.execute(text("SELECT start_earliest / 1440 FROM span ORDER BY id")).scalars().all()
        assert days == [day_number(2011, 3, 4), day_number(2011, 5, 6)]
    code, out, _err = told(capsys, project, odd, "--dry-run", "--mapping", "date=a", "title=b", "people=")
    assert code == 0
    assert not [line for line in out if line.startswith("  people")]
    assert [line for line in out if "two ways" in line]
    code, out, err = told(capsys, project, odd, "--mapping", "date=a", "title=b")
    assert code == 2
    assert len(err) == 1
    assert "--day-order dmy or mdy is needed" in err[0]
    assert len(titles(project)) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--mapping", "date"], "is not ROLE=COLUMN"),
        (["--mapping", "when=event_date"], "is not ROLE=COLUMN"),
        (["--mapping", "date=no such"], "has no column “no such”; its columns: event_date"),
        (["--mapping", "date=7"], "has no column “7”"),
        (["--sheet", "One"], "has no sheet “One”"),
        (["--day-order", "dym"], "invalid choice"),
    ],
)
def test_a_line_that_cannot_be_meant_is_refused(
    project: Path, table: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    code, _out, err = told(capsys, project, table, *arguments)
    assert code == 2
    assert len(err) == 1
    assert words in err[0]
    assert titles(project) == []


def test_many_refused_rows_go_to_a_file_beside_the_table(
    project: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = "".join(f"not a day {n},Riots,Port guard,Marin,Courier,Crowd {n}\n" for n in range(12_000))
    table.write_text(HEAD + ROWS + bad, encoding="utf-8")
    code, out, err = told(capsys, project, table)
    beside = table.with_name("clashes.csv refused rows.csv")
    assert code == 1
    assert out[-1].startswith("clashes.csv: 3 events added, 12,001 rows refused")
    assert err == [f"timeline-app: 12,001 rows were refused: see {beside}"]
    with beside.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["row"]) for row in rows] == [4, *range(6, 12_006)]
    assert all(row["reason"] and row["column"] == "event_date" for row in rows)


def test_where_no_file_can_be_written_the_first_refused_rows_are_shown(
    project: Path, table: Path, capsys: pytest.CaptureFixture[str], unwritable: Callable[[Path], None]
) -> None:
    table.write_text(HEAD + ROWS + "not a day,Riots,A,B,C,D\n" * 30, encoding="utf-8")
    unwritable(table.parent)
    code, _out, err = told(capsys, project, table)
    assert code == 1
    assert len(err) == 21
    assert err[-1] == "timeline-app: and 11 more rows"


def test_ctrl_c_stops_it_without_a_trace(
    project: Path, table: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = event_table.chunks

    def interrupted(opened: EventTable, mapping: TableMapping) -> Iterator[EventChunk]:
        for chunk in read(opened, mapping):
            signal.raise_signal(signal.SIGINT)
            yield chunk

    monkeypatch.setattr(event_table, "chunks", interrupted)
    before = signal.getsignal(signal.SIGINT)
    code, _out, err = told(capsys, project, table)
    assert code == 130
    assert err == ["timeline-app: Stopped. Nothing of clashes.csv was added."]
    assert signal.getsignal(signal.SIGINT) is before
    assert titles(project) == []


def test_what_is_no_table_is_refused_in_a_sentence(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (tmp_path / "not there.csv", project):
        code, out, err = told(capsys, project, path)
        assert (code, out, len(err)) == (1, [], 1)
    assert titles(project) == []
