"""Excel workbooks: what their cells show, and what hostile packages do: nothing."""

import zipfile
from pathlib import Path

import pytest

from tests.unit.exchange.builders import read_all, text_cells, workbook
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.exchange.event_table import chunks, guess_mapping, open_table
from timeline_app.exchange.serial_days import serial_text, shown_units

HEADER = text_cells("Date", "Title", "Place")


def problem_of(path: Path) -> Problem:
    with pytest.raises(ProblemForUser) as refused:
        open_table(path)
    return refused.value.problem


@pytest.mark.parametrize(
    ("serial", "shown", "from_1904", "text"),
    [
        ("1", "day", False, "1900-01-01"),
        ("59", "day", False, "1900-02-28"),
        ("60", "day", False, "1900-02-29"),
        ("61", "day", False, "1900-03-01"),
        ("40633", "day", False, "2011-03-31"),
        ("40633.604166666664", "minute", False, "2011-03-31 14:30"),
        ("40633.99999", "minute", False, "2011-04-01"),
        ("39171", "day", True, "2011-03-31"),
        ("40603", "month", False, "2011-03"),
        ("40603", "year", False, "2011"),
        ("-3", "day", False, "-3"),
        ("1E9", "day", False, "1E9"),
        ("nan", "day", False, "nan"),
        ("words", "day", False, "words"),
        ("2958465", "day", False, "9999-12-31"),
    ],
)
def test_serial_days(serial: str, shown: str, from_1904: bool, text: str) -> None:
    assert serial_text(serial, shown, from_1904) == text


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        (14, "", "day"), (17, "", "month"), (22, "", "minute"), (20, "", ""), (0, "", ""), (2, "", ""),
        (164, "yyyy", "year"), (165, '[$-409]d mmmm yyyy;@', "day"), (166, '0.00 "days"', ""), (167, "General", ""),
        (168, "mmm yyyy", "month"), (169, "[h]:mm", ""), (170, "#,##0\\d", ""),
    ],
)  # fmt: skip
def test_what_a_number_format_shows(number: int, code: str, shown: str) -> None:
    assert shown_units(number, code) == shown


def test_every_kind_of_cell(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>'
        '<row r="2"><c r="A2" s="1"><v>40633</v></c><c r="B2" t="inlineStr"><is><r><t>A walk-</t></r><r><t>out</t></r>'
        '</is></c><c r="D2" t="str"><f>1+1</f><v>Kelva</v></c></row>'
        '<row r="4"><c r="A4" s="2"><v>40603</v></c><c r="B4" t="s"><v>3</v></c><c r="D4" t="e"><v>#N/A</v></c></row>'
        '<row r="5"><c r="A5"><v>2.011E3</v></c><c r="B5" t="s"><v>3</v></c><c r="D5" t="b"><v>1</v></c></row>'
        '<row r="6"><c r="A6" t="d"><v>2011-04-02T00:00:00</v></c><c r="B6" t="s"><v>3</v></c></row>'
    )
    words = (
        "<si><t>Date</t></si><si><t>Title</t></si><si><t>Place</t></si>"
        "<si><r><t>Talks_x000D_</t></r><rPh><t>x</t></rPh></si>"
    )
    path = workbook(tmp_path / "e.xlsx", {"Events": rows}, strings_xml=words, formats=("dd/mm/yyyy", "mmm yy"))
    table, chunk = read_all(path)
    assert table.header == ("Date", "Title", "Column 3", "Place")
    assert [span_in_words(chunk.span(index)) for index in range(4)] == [
        "31 March 2011", "March 2011", "2011", "2 April 2011",
    ]  # fmt: skip
    assert chunk.titles == ["A walk-out", "Talks", "Talks", "Talks"]
    assert chunk.places == ["Kelva", "", "yes", ""]
    assert chunk.rows == [2, 4, 5, 6]


def test_days_from_1904(tmp_path: Path) -> None:
    rows = HEADER + '<row><c s="1"><v>39171</v></c><c t="inlineStr"><is><t>Talks</t></is></c></row>'
    _table, chunk = read_all(workbook(tmp_path / "e.xlsx", {"S": rows}, formats=("d/m/yy",), from_1904=True))
    assert span_in_words(chunk.span(0)) == "31 March 2011"


def test_the_day_that_only_excel_has_is_refused(tmp_path: Path) -> None:
    rows = (
        HEADER
        + '<row><c s="1"><v>60</v></c><c t="inlineStr"><is><t>Talks</t></is></c></row>'
        + text_cells("1900-03-01", "More", "")
    )
    _table, chunk = read_all(workbook(tmp_path / "e.xlsx", {"S": rows}, formats=("d/m/yy",)))
    assert [row.reason for row in chunk.refused] == ["“1900-02-29” is not a date"]


def test_the_first_full_sheet_is_taken_and_another_can_be(tmp_path: Path) -> None:
    notes = text_cells("Read me first")
    events = text_cells("A title over the table") + "<row/>" + HEADER + text_cells("2011-03-31", "Talks", "Kelva")
    more = HEADER + text_cells("2012-03-31", "More talks", "Tarn")
    table, chunk = read_all(workbook(tmp_path / "e.xlsx", {"Notes": notes, "Events & more": events, "2012": more}))
    assert table.sheets == ("Notes", "Events & more", "2012")
    assert (table.sheet, table.header_row, chunk.rows) == ("Events & more", 3, [4])
    other = table.on_sheet("2012")
    (read,) = chunks(other, guess_mapping(other, ()))
    assert read.titles == ["More talks"]


def test_rows_are_counted_without_reading_them(tmp_path: Path) -> None:
    path = workbook(tmp_path / "e.xlsx", {"S": HEADER + text_cells("2011-03-31", "Talks", "Kelva") * 1_200})
    assert open_table(path).about_rows >= 1_000


# --------------------------------------------------------------------------------------------------------- hostile ones


def test_a_package_that_unpacks_to_far_more_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "bomb.xlsx", {"S": HEADER + "<row/>" * 8_000_000})
    assert problem_of(path) is Problem.EXPANDS


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    path = workbook(tmp_path / "e.xlsx", {"S": HEADER})
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>'
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w") as new:
        for name, content in members.items():
            new.writestr(name, laughs if name.endswith("sheet1.xml") else content)
    assert problem_of(path) is Problem.EXPANDS


def test_a_row_beyond_the_last_of_excel_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "e.xlsx", {"S": HEADER + '<row r="999999999"><c><v>1</v></c></row>'})
    assert problem_of(path) is Problem.EXPANDS


def test_damage_is_said_to_be_damage(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "e.xlsx", {"S": HEADER + text_cells("2011-03-31", "Talks", "Kelva")})
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(whole.read_bytes()[:-40])
    assert problem_of(cut) is Problem.DAMAGED
    assert problem_of(workbook(tmp_path / "bad.xlsx", {"S": "<row><c></row>"})) is Problem.DAMAGED
    other = tmp_path / "other.xlsx"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert problem_of(other) is Problem.NOT_A_TABLE


@pytest.mark.parametrize("at", range(0, 2_000, 37))
def test_a_flipped_byte_is_a_problem_or_a_table(tmp_path: Path, at: int) -> None:
    path = workbook(tmp_path / "e.xlsx", {"S": HEADER + text_cells("2011-03-31", "Talks", "Kelva") * 5}, strings=["x"])
    content = bytearray(path.read_bytes())
    content[at % len(content)] ^= 0xFF
    path.write_bytes(content)
    try:
        table = open_table(path)
        list(chunks(table, guess_mapping(table, ())))
    except ProblemForUser:
        pass
