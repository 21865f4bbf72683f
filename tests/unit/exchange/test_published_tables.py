"""Tables in the shapes of published data sets load without hand work. Their rows are fiction, written for this test."""

import pytest

from tests.unit.exchange.builders import TABLES, read_all
from timeline_app.domain.date_shapes import Shape, shape_of
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.dates import Precision
from timeline_app.domain.event_tables import EventChunk


def said(chunk: EventChunk) -> list[tuple[int, str, str]]:
    return [(chunk.rows[index], chunk.titles[index], span_in_words(chunk.span(index))) for index in range(len(chunk))]


def test_acled() -> None:
    table, chunk = read_all(TABLES / "acled.csv")
    assert said(chunk) == [
        (2, "Armed clash: Harbour Front, Military Forces of Norland – Kelva", "1 January 2020"),
        (3, "Peaceful protest: Protesters (Norland) – Ostrow", "between 6 and 12 January 2020"),
        (4, "Agreement: Military Forces of Norland, Harbour Front – Kelva", "February 2020"),
        (5, "Attack: Civilians (Norland) – Tarn", "28 February 2020"),
    ]
    # A week and a month are where it happened once, not how long it lasted.
    assert [shape_of(chunk.span(index)) for index in (1, 2)] == [Shape.BETWEEN, Shape.BETWEEN]
    assert chunk.precisions[1:3] == [Precision.WEEK, Precision.MONTH]
    assert chunk.words[1] == "08 January 2020 (time_precision 2)"
    assert chunk.kinds == ["order", "order", "contact", "order"]
    assert chunk.people[0] == ("Harbour Front", "Military Forces of Norland")
    assert chunk.places[0] == "Kelva, Norland"
    assert chunk.sources[2] == "Kelva Post; Varn Herald"
    assert chunk.quotes[3].startswith("On 28 February")
    assert table.about_rows == 5


def test_ucdp_ged() -> None:
    _table, chunk = read_all(TABLES / "ged.csv")
    assert said(chunk) == [
        (2, "State-based conflict: Government of Norland, Harbour Front – Kelva town", "1 January 2020"),
        (3, "Non-state conflict: Harbour Front, Valley League – Ostrow town", "between 3 and 6 February 2020"),
        (4, "One-sided violence: Harbour Front, Civilians – Tarn town", "between 2 and 8 March 2020"),
        (5, "State-based conflict: Government of Norland, Harbour Front – Kelva town", "April 2020"),
        (
            6,
            "State-based conflict: Government of Norland, Harbour Front – Kelva town",
            "between May and December 2020",
        ),
    ]
    assert chunk.quotes[1] == "Rivals clash over a bridge"
    assert chunk.sources[1].startswith("Kelva Post, 2020-02-03")


def test_gtd() -> None:
    _table, chunk = read_all(TABLES / "gtd.csv")
    assert said(chunk) == [
        (2, "Bombing/Explosion: Harbour Front – Kelva", "5 March 1984"),
        (3, "Armed Assault – Ostrow", "between 12 and 14 March 1984"),  # "Unknown" is nobody's name
        (4, "Hijacking: Valley League – Tarn", "1984"),
    ]
    assert shape_of(chunk.span(2)) is Shape.BETWEEN
    assert chunk.places[0] == "Kelva, Norland"
    assert [tuple(row) for row in chunk.refused] == [(5, "“1984-02-30” is not a date", "iyear")]


@pytest.mark.parametrize(("name", "first"), [("gdelt.tsv", 2), ("gdelt_bare.tsv", 1)])
def test_gdelt_with_and_without_a_header(name: str, first: int) -> None:
    _table, chunk = read_all(TABLES / name)
    assert said(chunk) == [
        (first, "Fight: NORLAND, REBEL – Kelva, Varn, Norland", "1 January 2020"),
        (first + 1, "Protest: TEACHER – Ostrow, Varn, Norland", "2 January 2020"),
        (first + 2, "Consultation: NORLAND, VALLEY – Tarn, Varn, Norland", "3 January 2020"),
    ]
    assert chunk.kinds == ["order", "order", "contact"]
    assert chunk.sources[0] == "https://kelvapost.example/docks"


def test_scad() -> None:
    _table, chunk = read_all(TABLES / "scad.csv")
    assert said(chunk) == [
        (2, "Organised demonstration: dock workers – Kelva", "1 to 3 March 1990"),
        (3, "Spontaneous riot: students – Ostrow", "10 April 1990"),
        (4, "General strike: railway union – nationwide", "2 to 9 May 1990"),
    ]
    assert shape_of(chunk.span(0)) is Shape.FIXED
    assert chunk.people[0] == ("dock workers",)  # -99 is nobody's name
    assert chunk.quotes[2] == "No train ran for a week."


def test_mmad() -> None:
    _table, chunk = read_all(TABLES / "mmad.csv")
    assert said(chunk) == [
        (2, "unpaid wages: teachers, parents – Kelva", "4 March 2011"),
        (3, "elections – Ostrow", "5 March 2011"),
    ]
    assert chunk.people[0] == ("teachers", "parents")


def test_mass_mobilization() -> None:
    _table, chunk = read_all(TABLES / "mass_mobilization.csv")
    assert said(chunk) == [
        (2, "labor wage dispute: dock workers – Kelva", "15 to 17 January 1990"),
        (3, "price increases: students – Ostrow", "20 February 1990"),
    ]
    assert chunk.sources[0] == "Kelva Post, 16 January 1990"


def test_icews() -> None:
    _table, chunk = read_all(TABLES / "icews.csv")
    assert said(chunk) == [
        (2, "Make statement: Harbour Front, Army of Norland – Kelva", "1 January 2014"),
        (3, "Demonstrate or rally: Dock Union, Government (Norland) – Ostrow", "2 January 2014"),
    ]
    assert chunk.kinds == ["statement", "order"]
    assert chunk.sources == ["Kelva Post", "Varn Herald"]


def test_a_table_written_for_another_timeline() -> None:
    _table, chunk = read_all(TABLES / "story.csv")
    assert said(chunk) == [
        (2, "Dock workers walk out", "31 March to 2 April 2011"),
        (3, "Harbour Front is founded", "1984"),
    ]
    assert chunk.quotes[0] == "For three days no ship was unloaded."


def test_a_german_table_of_an_old_program() -> None:
    table, chunk = read_all(TABLES / "ereignisse.csv")
    assert said(chunk) == [
        (2, "Sitzblockade vor der Hafenbehörde", "13 March 2011"),
        (3, "Gespräche über die Küstenstraße", "March 2011"),
        (4, "Gründung der Hafenfront", "about 1984"),
    ]
    assert chunk.people[0] == ("Hafenfront", "Lehrerbund")
    assert (table.encoding, table.encoding_sure) == ("cp1252", False)
