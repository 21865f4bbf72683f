"""Each row comes in whole, or is refused with its number and a reason; nothing is invented."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.exchange.builders import KINDS, csv_of, read_all, written
from tests.work import work_of
from timeline_app.domain.date_shapes import Shape, shape_of
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.dates import UNDATED, Precision
from timeline_app.domain.event_tables import DayOrder, TableRole
from timeline_app.exchange.event_table import chunks, guess_mapping, open_table


def test_a_row_without_a_date_is_undated_and_one_with_a_bad_date_refused(tmp_path: Path) -> None:
    rows = [("date", "title"), ("", "No date"), ("31/02/2011", "Bad date"), ("31/03/2011", "Good date"), ("soon", "x")]
    _table, chunk = read_all(csv_of(tmp_path / "e.csv", rows))
    assert chunk.titles == ["No date", "Good date"]
    assert chunk.span(0) == UNDATED
    assert [tuple(row) for row in chunk.refused] == [
        (3, "“31/02/2011” is not a date", "date"),
        (5, "“soon” is not a date", "date"),
    ]


def test_a_date_of_the_other_order_says_so(tmp_path: Path) -> None:
    rows = [("date", "title"), ("31/03/2011", "One"), ("04/13/2011", "Two"), ("30/03/2011", "Three")]
    table = open_table(csv_of(tmp_path / "e.csv", rows))
    mapping = replace(guess_mapping(table, KINDS), day_order=DayOrder.DMY)
    (chunk,) = chunks(table, mapping)
    assert [row.reason for row in chunk.refused] == ["“04/13/2011” is not a date in the order day, month, year"]


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(tmp_path: Path) -> None:
    text = 'date,title\n\n2011-03-31,"Two\nlines"\n,,\n2011-04-01,After\n2011-99-01,Bad\n'
    _table, chunk = read_all(written(tmp_path / "e.csv", text))
    assert chunk.rows == [3, 5]
    assert [row.row for row in chunk.refused] == [6]


def test_short_rows_are_filled_and_long_ones_refused(tmp_path: Path) -> None:
    text = "date,title,place\n2011-03-31,Talks\n2011-04-01,Talks,Kelva,and more\n2011-04-02,Talks,Kelva,,\n"
    _table, chunk = read_all(written(tmp_path / "e.csv", text))
    assert (chunk.rows, chunk.places) == ([2, 4], ["", "Kelva"])
    assert chunk.refused[0].reason == "it has 4 cells, 3 are named; a separator may stand in its words"


def test_a_title_is_made_of_the_tables_own_words_only(tmp_path: Path) -> None:
    rows = [
        ("date", "event type", "actor1", "actor2", "city", "notes"),
        ("2011-03-31", "Protest", "Teachers", "", "Kelva", ""),
        ("2011-03-31", "", "", "", "Kelva", ""),
        ("2011-03-31", "", "", "", "", "A gate was shut. Nobody says why."),
        ("2011-03-31", "", "", "", "", "word " * 60),
        ("2011-03-31", "", "", "", "", ""),
    ]
    _table, chunk = read_all(csv_of(tmp_path / "e.csv", rows))
    assert chunk.titles[:3] == ["Protest: Teachers – Kelva", "Kelva", "A gate was shut"]
    assert chunk.titles[3].endswith("word…")
    assert [tuple(row) for row in chunk.refused] == [(6, "it has no words for a title", "")]


def test_an_empty_title_is_made_and_a_full_one_kept(tmp_path: Path) -> None:
    rows = [("date", "title", "city"), ("2011", "Talks", "Kelva"), ("2011", " ", "Kelva")]
    _table, chunk = read_all(csv_of(tmp_path / "e.csv", rows))
    assert chunk.titles == ["Talks", "Kelva"]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2011-02-21", "2011-04-01", "21 February to 1 April 2011"),
        ("2011-02-21", "2011-02-21", "21 February 2011"),
        ("2011-02-21", "", "21 February 2011"),
        ("", "2011-04-01", "until 1 April 2011"),
        ("2011-02", "2011", "February 2011 to 2011"),
        ("2011-04-01", "2011-02-21", None),
    ],
)
def test_start_and_end(tmp_path: Path, start: str, end: str, said: str | None) -> None:
    rows = [("start date", "end date", "title"), (start, end, "Talks"), ("2012-01-01", "2012-01-02", "Filler")]
    _table, chunk = read_all(csv_of(tmp_path / "e.csv", rows))
    if said is None:
        assert chunk.refused[0].reason == f"it ends before it begins ({start} – {end})"
        assert chunk.refused[0].column == "end date"
    else:
        assert chunk.refused == ()
        assert span_in_words(chunk.span(0)) == said or said.startswith("February")


def test_a_stretch_can_be_told_to_hold_one_moment(tmp_path: Path) -> None:
    rows = [("start date", "end date", "title"), ("2011-02-21", "2011-04-01", "Talks")]
    table = open_table(csv_of(tmp_path / "e.csv", rows))
    mapping = guess_mapping(table, KINDS)
    (lasted,) = chunks(table, mapping)
    (once,) = chunks(table, replace(mapping, lasts=False))
    assert (shape_of(lasted.span(0)), shape_of(once.span(0))) == (Shape.FIXED, Shape.BETWEEN)


def test_an_unknown_code_of_precision_is_refused_and_none_at_all_is_a_day(tmp_path: Path) -> None:
    rows = [("date", "time_precision", "title"), ("2011-03-31", "", "a"), ("2011-03-31", "3", "b"), ("2011", "1", "c")]
    table = open_table(csv_of(tmp_path / "e.csv", rows))
    mapping = guess_mapping(table, KINDS)
    (chunk,) = chunks(table, mapping)
    assert chunk.precisions == [Precision.DAY, Precision.MONTH, Precision.YEAR]
    table = open_table(csv_of(tmp_path / "f.csv", [*rows, ("2011-03-31", "7", "d")]))
    (chunk,) = chunks(table, mapping)
    assert chunk.refused[0].reason == "“7” is no precision that its column knows"


def test_names_are_parted_told_once_and_nobody_is_nobody(tmp_path: Path) -> None:
    rows = [
        ("date", "title", "actor1", "actor2"),
        ("2011", "x", "A. Tarn; Unknown|B. Varn", "A. Tarn"),
        ("2011", "y", "n/a", ""),
    ]
    _table, chunk = read_all(csv_of(tmp_path / "e.csv", rows))
    assert chunk.people == [("A. Tarn", "B. Varn"), ()]


def test_chunks_hold_the_same_rows_whatever_their_size(tmp_path: Path) -> None:
    rows = [("date", "title"), *((f"2011-03-{1 + n % 33:02d}", f"Event {n}") for n in range(1_203))]
    table = open_table(csv_of(tmp_path / "e.csv", rows))
    mapping = guess_mapping(table, KINDS)
    (whole,) = chunks(table, mapping, 1_000_000)
    for size in (1, 7, 500, 501):
        parts = list(chunks(table, mapping, size))
        assert [row for part in parts for row in part.rows] == whole.rows
        assert [title for part in parts for title in part.titles] == whole.titles
        assert tuple(row for part in parts for row in part.refused) == whole.refused
    assert len(whole) + len(whole.refused) == 1_203


def test_a_kind_that_only_later_rows_name_is_told_by_the_same_rule(tmp_path: Path) -> None:
    rows = [("date", "title", "kind"), *[("2011-03-31", "Talks", "Strike")] * 1_200, ("2011-04-01", "End", "Agreement")]
    _table, chunk = read_all(csv_of(tmp_path / "e.csv", rows))
    assert (chunk.kinds[0], chunk.kinds[-1]) == ("order", "contact")


def test_a_cell_that_says_unknown_leaves_no_words_of_a_date(tmp_path: Path) -> None:
    rows = [("date", "title"), ("unknown", "A march"), ("2011", "Talks")]
    _table, chunk = read_all(csv_of(tmp_path / "e.csv", rows))
    assert chunk.words == ["", "2011"]


def test_no_column_no_part(tmp_path: Path) -> None:
    table = open_table(csv_of(tmp_path / "e.csv", [("date", "title"), ("2011-03-31", "Talks")]))
    mapping = replace(guess_mapping(table, KINDS), columns={TableRole.TITLE: (1,)})
    (chunk,) = chunks(table, mapping)
    assert chunk.span(0) == UNDATED
    (nothing,) = chunks(table, replace(mapping, columns={}))
    assert (len(nothing), nothing.refused[0].reason) == (0, "it has no words for a title")


def test_another_row_of_known_words_costs_a_few_calls(tmp_path: Path) -> None:
    def work(count: int) -> int:
        rows = [("date", "title", "actor1", "city", "source", "event type")] + [
            (f"2011-03-{1 + n % 28:02d}", f"Event {n}", "A. Tarn", "Kelva", "Kelva Post", "Protest")
            for n in range(count)
        ]
        table = open_table(csv_of(tmp_path / f"{count}.csv", rows))
        mapping = guess_mapping(table, KINDS)
        return work_of(lambda: list(chunks(table, mapping)))

    few, many = work(2_000), work(6_000)
    assert (many - few) / 4_000 < 16
