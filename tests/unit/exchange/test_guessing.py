"""Columns find their part by their names in several languages and shapes, else by their values; doubts are said."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.exchange.builders import KINDS, csv_of, written
from timeline_app.domain.event_tables import DayOrder, PrecisionScheme, TableMapping
from timeline_app.exchange.event_table import chunks, guess_mapping, mapping_note, open_table
from timeline_app.exchange.kind_words import kind_of_words


def guessed(path: Path) -> tuple[dict[str, list[str]], TableMapping]:
    table = open_table(path)
    mapping = guess_mapping(table, KINDS)
    return {str(role): [table.header[index] for index in of] for role, of in mapping.columns.items()}, mapping


@pytest.mark.parametrize(
    ("header", "roles"),
    [
        ("Event Date,What happened,Who,Where", {"date": 0, "title": 1, "people": 2, "place": 3}),
        ("EventDate,HEADLINE,actors,City", {"date": 0, "title": 1, "people": 2, "place": 3}),
        ("Fecha,Título,Personas,Lugar", {"date": 0, "title": 1, "people": 2, "place": 3}),
        ("Date de l’événement,Titre,Acteurs,Lieu", {"date": 0, "title": 1, "people": 2, "place": 3}),
        ("Datum,Titel,Personen,Ort", {"date": 0, "title": 1, "people": 2, "place": 3}),
        ("Data,Titolo,Persone,Luogo", {"date": 0, "title": 1, "people": 2, "place": 3}),
        ("Tarih,Ba\u015fl\u0131k,Ki\u015fi,Yer", {"date": 0, "title": 1, "people": 2, "place": 3}),
        ("Дата,Название,Участники,Место", {"date": 0, "title": 1, "people": 2, "place": 3}),
        ("التاريخ,العنوان,الأشخاص,المكان", {"date": 0, "title": 1, "people": 2, "place": 3}),
        (
            "Date of the incident,Title (short),Main perpetrator,Nearest town",
            {"date": 0, "title": 1, "people": 2, "place": 3},
        ),
        ("Date added,Title,Date of birth,incident_date", {"title": 1, "date": 3}),
    ],
)  # fmt: skip
def test_names_tell(tmp_path: Path, header: str, roles: dict[str, int]) -> None:
    names = header.split(",")
    cells = {"date": "2011-03-31", "title": "Talks", "people": "A. Tarn", "place": "Kelva"}
    row = ["2011-01-01"] * len(names)
    for role, index in roles.items():
        row[index] = cells[role]
    found, _mapping = guessed(csv_of(tmp_path / "e.csv", [names, row, row]))
    assert found == {role: [names[index]] for role, index in roles.items()}


def test_values_tell_where_no_name_does(tmp_path: Path) -> None:
    rows = [
        ("17", "https://kelvapost.example/1", "The dock workers walked out over their pay", "2011-03-31"),
        ("18", "https://kelvapost.example/2", "Talks began about the coast road", "April 2011"),
    ]
    found, mapping = guessed(csv_of(tmp_path / "e.csv", [("a", "b", "c", "d"), *rows]))
    assert found == {"date": ["d"], "title": ["c"], "source": ["b"]}
    bare, mapping = guessed(csv_of(tmp_path / "bare.csv", rows))
    assert mapping.header_row == 0
    assert bare == {"date": ["Column 4"], "title": ["Column 3"], "source": ["Column 2"]}


def test_a_name_does_not_stand_against_the_values(tmp_path: Path) -> None:
    rows = [("date", "title", "when"), ("soon", "Talks", "2011-03-31"), ("later", "More talks", "2011-04-01")]
    found, _mapping = guessed(csv_of(tmp_path / "e.csv", rows))
    assert found["date"] == ["when"]


def test_what_is_called_a_date_is_none_of_the_undated(tmp_path: Path) -> None:
    table = open_table(csv_of(tmp_path / "e.csv", [("event_date", "title"), ("soon", "Talks"), ("later", "More")]))
    (chunk,) = chunks(table, guess_mapping(table, KINDS))
    assert [row.reason for row in chunk.refused] == ["“soon” is not a date", "“later” is not a date"]


@pytest.mark.parametrize(
    ("cells", "order", "sure"),
    [
        (["03/04/2011", "13/04/2011"], DayOrder.DMY, True),
        (["03/04/2011", "04/13/2011"], DayOrder.MDY, True),
        (["03/04/2011"] * 3_000 + ["04/13/2011"], DayOrder.MDY, True),
        (["03/04/2011", "05/06/2011"], DayOrder.DMY, False),
        (["13/04/2011", "04/13/2011"], DayOrder.DMY, False),
        (["04/04/2011", "2011-05-06"], DayOrder.YMD, True),
        (["2011-03-04"], DayOrder.YMD, True),
    ],
)
def test_the_order_of_figures_is_decided_over_the_whole_column(
    tmp_path: Path, cells: list[str], order: DayOrder, sure: bool
) -> None:
    path = csv_of(tmp_path / "e.csv", [("date", "title"), *((cell, "Talks") for cell in cells)])
    _found, mapping = guessed(path)
    assert (mapping.day_order, mapping.day_order_sure) == (order, sure)


@given(st.lists(st.tuples(st.integers(1, 28), st.integers(1, 12)), min_size=1, max_size=30))
def test_no_column_is_read_against_its_own_figures(
    tmp_path_factory: pytest.TempPathFactory, days: list[tuple[int, int]]
) -> None:
    path = csv_of(
        tmp_path_factory.getbasetemp() / "days.csv",
        [("date", "title"), *((f"{day:02d}/{month:02d}/2011", "Talks") for day, month in days)],
    )
    table = open_table(path)
    mapping = guess_mapping(table, KINDS)
    (chunk,) = chunks(table, mapping)
    assert chunk.refused == ()
    assert mapping.day_order_sure or all(day <= 12 for day, _month in days)


@pytest.mark.parametrize(
    ("name", "codes", "scheme"),
    [
        ("time_precision", ["1", "2", "3"], PrecisionScheme.DAY_WEEK_MONTH),
        ("precision", ["1", "5"], PrecisionScheme.DAY_TO_YEAR),
        ("Date accuracy", ["day", "Month", "approx"], PrecisionScheme.WORDS),
        ("precision", ["high", "low"], PrecisionScheme.NONE),
        ("precision", ["0.25"], PrecisionScheme.NONE),
    ],
)
def test_codes_of_precision(tmp_path: Path, name: str, codes: list[str], scheme: PrecisionScheme) -> None:
    rows = [("date", "title", name), *(("2011-03-31", "Talks", code) for code in codes)]
    found, mapping = guessed(csv_of(tmp_path / "e.csv", rows))
    assert mapping.precision is scheme
    assert ("precision" in found) == (scheme is not PrecisionScheme.NONE)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Defection", "break"), ("Resignation of a minister", "break"), ("Press conference", "statement"),
        ("Peace talks", "contact"), ("Meeting", "contact"), ("Displacement", "journey"), ("Sighting", "sighting"),
        ("Order or act", "order"), ("Battles", "order"), ("", "order"), ("Contact", "contact"),
    ],
)  # fmt: skip
def test_words_for_a_kind(words: str, kind: str) -> None:
    assert kind_of_words(words, KINDS) == kind


def test_a_project_with_other_kinds_gets_none_that_it_lacks() -> None:
    assert kind_of_words("Defection", (("act", "Act"),)) == "act"
    assert kind_of_words("Defection", ()) == "order"


def test_the_note_names_columns_and_not_numbers(tmp_path: Path) -> None:
    table = open_table(csv_of(tmp_path / "e.csv", [("date", "title"), ("2011-03-31", "Talks")]))
    note = json.loads(mapping_note(table, guess_mapping(table, KINDS)))
    assert note["columns"] == {"date": ["date"], "title": ["title"]}
    assert note["header_row"] == 1


def test_a_single_longer_row_gives_no_column_its_name(tmp_path: Path) -> None:
    table = open_table(
        written(tmp_path / "e.csv", "date,title\n2011-03-31,Talks\n2011-04-01,Talks, and more\n2011,x\n")
    )
    assert table.header == ("date", "title")
