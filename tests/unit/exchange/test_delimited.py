"""Text tables: how they are stored, what parts their cells, and what hostile ones do: nothing."""

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.exchange.builders import read_all, written
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.exchange.delimited import LONGEST_LINE, BadRow
from timeline_app.exchange.event_table import chunks, guess_mapping, open_table

ROWS = 'Date;Title;Place\n2011-03-31;"A walk-out; then\ntalks";Kelvå\n2011-04-01;Café closed;Ostrow\n'


def problem_of(path: Path) -> Problem:
    with pytest.raises(ProblemForUser) as refused:
        open_table(path)
    return refused.value.problem


@pytest.mark.parametrize(
    ("encoding", "mark", "found", "sure"),
    [
        ("utf-8", b"", "utf-8", True),
        ("utf-8", codecs.BOM_UTF8, "utf-8-sig", True),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16", True),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16", True),
        ("utf-16-le", b"", "utf-16-le", False),
        ("cp1252", b"", "cp1252", False),
    ],
)
def test_letters_are_read_as_they_are_stored(
    tmp_path: Path, encoding: str, mark: bytes, found: str, sure: bool
) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(mark + ROWS.encode(encoding))
    table, chunk = read_all(path)
    assert (table.encoding, table.encoding_sure) == (found, sure)
    assert chunk.titles == ["A walk-out; then talks", "Café closed"]
    assert chunk.places == ["Kelvå", "Ostrow"]
    assert chunk.rows == [2, 3]


def test_a_late_letter_still_tells_the_encoding(tmp_path: Path) -> None:
    text = "date,title\n" + "2011-03-31,Plain\n" * 100_000 + "2011-04-01,Café\n"
    table, chunk = read_all(written(tmp_path / "late.csv", text, "cp1252"))
    assert not table.encoding_sure
    assert chunk.titles[-1] == "Café"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    rows = [("date", "title", "place"), ("2011-03-31", "Talks; a walk-out", "Kelva"), ("2011-04-01", "More", "Tarn")]
    quoted = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in rows]
    text = "".join(separator.join(row) + "\r\n" for row in quoted)
    _table, chunk = read_all(written(tmp_path / "events.txt", text))
    assert chunk.titles == ["Talks; a walk-out", "More"]


def test_a_first_line_that_names_the_separator_is_obeyed(tmp_path: Path) -> None:
    _table, chunk = read_all(written(tmp_path / "e.csv", "sep=;\ndate;title\n2011-03-31;One, two, three\n"))
    assert (chunk.rows, chunk.titles) == ([3], ["One, two, three"])


def test_old_line_ends_are_line_ends(tmp_path: Path) -> None:
    _table, chunk = read_all(written(tmp_path / "e.csv", "date,title\r2011-03-31,One\r2011-04-01,Two\r"))
    assert chunk.titles == ["One", "Two"]


# --------------------------------------------------------------------------------------------------------- hostile ones


def test_nul_goes_and_the_rest_stays(tmp_path: Path) -> None:
    _table, chunk = read_all(written(tmp_path / "e.csv", "date,title\n2011-03-31,On\0e\n"))
    assert chunk.titles == ["One"]


def test_a_line_of_ten_megabytes_is_one_refused_row(tmp_path: Path) -> None:
    text = "date,title\n2011-03-31,One\n2011-04-01," + "x" * (LONGEST_LINE * 2 + 500) + "\n2011-04-02,Three\n"
    _table, chunk = read_all(written(tmp_path / "e.csv", text))
    assert chunk.titles == ["One", "Three"]
    assert chunk.rows == [2, 4]
    assert [row.row for row in chunk.refused] == [3]
    assert "too long" in chunk.refused[0].reason


@pytest.mark.parametrize("below", [3, 20_000])
def test_a_quotation_mark_that_is_never_closed_takes_its_own_row_only(tmp_path: Path, below: int) -> None:
    text = 'date,title\n2011-03-30,First\n2011-03-31,"One\n' + "2011-04-01,More\n" * below
    _table, chunk = read_all(written(tmp_path / "e.csv", text))
    assert [tuple(row) for row in chunk.refused] == [(3, "a quotation mark in it is never closed", "")]
    assert chunk.titles == ["First", *["More"] * below]
    assert chunk.rows[-1] == below + 3


def test_many_of_them_do_not_take_for_ever(tmp_path: Path) -> None:
    row = '2011-03-31,"One\n'
    _table, chunk = read_all(written(tmp_path / "e.csv", "date,title\n" + row * 4_001))
    assert len(chunk) + len(chunk.refused) <= 4_001
    assert all("quotation mark" in bad.reason for bad in chunk.refused)


def test_a_long_line_within_an_open_mark_is_a_row_of_its_own(tmp_path: Path) -> None:
    text = 'date,title\n2011-03-31,"One\n2011-04-01,' + "x" * (LONGEST_LINE + 9) + "\n2011-04-02,Three\n"
    _table, chunk = read_all(written(tmp_path / "e.csv", text))
    assert [row.row for row in chunk.refused] == [2, 3]
    assert (chunk.rows, chunk.titles) == ([4], ["Three"])


def test_marks_in_cells_parted_by_tabs_are_the_cells_own(tmp_path: Path) -> None:
    rows = [
        ("date", "title"),
        ("2011-03-31", '"The gate" is shut'),
        ("2011-04-01", '"Talks begin'),
        ("2011-04-02", "x"),
    ]
    text = "".join("\t".join(row) + "\n" for row in rows)
    _table, chunk = read_all(written(tmp_path / "e.tsv", text))
    assert chunk.titles == ['"The gate" is shut', '"Talks begin', "x"]
    quoted = 'date\ttitle\n2011-03-31\t"Talks\tand\nmore"\n2011-04-01\tEnd\n'
    _table, chunk = read_all(written(tmp_path / "q.tsv", quoted))
    assert chunk.titles == ["Talks and more", "End"]


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "e.csv", ",".join(f"c{n}" for n in range(100_000)) + "\n")
    with pytest.raises(ProblemForUser, match="100,000 columns") as refused:
        open_table(path)
    assert refused.value.problem is Problem.TOO_MANY_COLUMNS


def test_what_is_no_table_is_said_to_be_none(tmp_path: Path) -> None:
    missing = tmp_path / "missing.csv"
    assert problem_of(missing) is Problem.MISSING_FILE
    assert problem_of(tmp_path) is Problem.NOT_A_FILE
    assert problem_of(written(tmp_path / "empty.csv", "")) is Problem.EMPTY_FILE
    assert problem_of(written(tmp_path / "blank.csv", "\n \n")) in (Problem.EMPTY_FILE, Problem.NOT_TEXT)
    assert problem_of(written(tmp_path / "paper.csv", "%PDF-1.7 …")) is Problem.NOT_A_TABLE
    old = tmp_path / "old.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert problem_of(old) is Problem.NOT_A_TABLE
    noise = tmp_path / "noise.csv"
    noise.write_bytes(bytes(range(1, 32)) * 400)
    assert problem_of(noise) is Problem.NOT_TEXT


@pytest.mark.skipif(os.name != "posix", reason="needs pipes of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    assert problem_of(pipe) is Problem.NOT_A_FILE


def test_a_file_that_changes_between_two_passes_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "e.csv", "date,title\n2011-03-31,One\n")
    table = open_table(path)
    mapping = guess_mapping(table, ())
    written(path, "date,title\n2011-03-31,Another story\n")
    with pytest.raises(ProblemForUser, match="changed after it was opened"):
        list(chunks(table, mapping))


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=400))
def test_any_bytes_are_a_table_or_a_problem(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    try:
        table = open_table(path)
        rows = list(table.rows())
        mapping = guess_mapping(table, ())
        read = list(chunks(table, mapping, 7))
    except ProblemForUser:
        return
    taken = [number for chunk in read for number in (*chunk.rows, *(row.row for row in chunk.refused))]
    assert len(taken) == len(set(taken))
    assert set(taken) <= set(range(1, len(rows) + 1))


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(
        st.lists(
            st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn"]), max_size=12),
            min_size=3,
            max_size=3,
        ),
        min_size=1,
    )
)
def test_no_row_is_lost_silently(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.getbasetemp() / "rows.csv"
    cells = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    written(path, "date,title,place\n" + "\n".join(cells) + "\n")
    table = open_table(path)
    read = list(chunks(table, guess_mapping(table, ()), 3))
    taken = {number for chunk in read for number in (*chunk.rows, *(row.row for row in chunk.refused))}
    wanted = {
        number for number, row in enumerate(table.rows(), 1) if not isinstance(row, BadRow) and any(map(str.strip, row))
    }
    assert taken == wanted - set(range(1, table.header_row + 1))
