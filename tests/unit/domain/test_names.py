"""Names as shown and as matched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.names import (
    Direction,
    base_direction,
    fold_all,
    fold_name,
    initials,
    isolate,
    isolate_foreign,
    script_of,
)

NAMES = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="alAL-el \u2010–’'ʿʾـالأإىةكھ_ Qq\u0301\u064e\u200f", max_size=30),
)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Moussa Koussa", "MK"), ("Ali Abdussalam Treki", "AT"), ("Mustafa Mohamed Abud al-Jeleil", "MJ"),
        ("Aujali", "Au"),
        ("Abdurrahman M. Shalgham", "AS"), ("Abdulati Al Obeidi", "AO"), ("ʿAbd al-ʿAzīz", "AA"), ("موسى كوسا", "مك"),
        ("القذافي", "قذ"), ("نرندر", "نر"), ("नरेन्द्र मोदी", "नम"), ("x", "X"), ("", ""), ("123", ""), ("al-", "Al"),
        ("Charles de Gaulle", "CG"), ("José-Luis", "JL"),
    ],
)  # fmt: skip
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize(
    "spellings",
    [
        ("Gaddafi", "GADDAFI", "al-Gaddafi", "el-Gaddafi", "Al Gaddafi", "al\u2011Gaddafi"),
        ("Qadhdhāfī", "qadhdhafi", "Qadhdhafi"),
        ("Mu’ammar", "Mu'ammar", "Muʿammar", "Mu‘ammar", "Muʾammar", "Muammar"),
        ("Abdel-Jalil", "Abdel Jalil", "Abdel–Jalil"),
        ("القذافي", "قذافي", "القـــذافي", "الْقَذَّافِي", "القذافی"),
        ("أحمد", "احمد", "إحمد"),
        ("موسى كوسا", "موسي كوسا"),
        ("فاطمة", "فاطمه"),
        ("Łódź", "lodz"),
        ("Straße", "STRASSE"),
        ("Александр Ёлкин", "александр елкин"),
        ("\u200fموسى\u200e", "موسى"),
    ],
)
def test_spellings_that_meet_under_one_key(spellings: tuple[str, ...]) -> None:
    assert len({fold_name(each) for each in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moussa Koussa", "Moussa Ibrahim"), ("Koussa", "Kusa"), ("Ali", "Al i"), ("Alaa", "Aa"), ("Elham", "Ham"),
        ("करण", "कारण"), ("Ana", "Anna"),
    ],
)  # fmt: skip
def test_names_that_stay_apart(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@given(NAMES)
def test_folding_a_key_gives_the_key(name: str) -> None:
    key = fold_name(name)
    assert fold_name(key) == key
    assert key == key.strip()
    assert "  " not in key


@given(st.lists(NAMES, max_size=8))
def test_many_texts_fold_as_each_does_for_itself(texts: list[str]) -> None:
    assert fold_all(texts) == [fold_name(text) for text in texts]


@given(NAMES)
def test_any_name_has_initials_of_at_most_a_few_letters(name: str) -> None:
    letters = initials(name)
    assert len(letters) <= 6  # "ﬁ" and its like become two or three capitals
    assert bool(letters) <= any(mark.isalpha() for mark in name)


def test_direction_is_that_of_the_first_strong_character() -> None:
    assert base_direction("شكري غانم") is Direction.RIGHT_TO_LEFT
    assert base_direction("“(2) שלום”") is Direction.RIGHT_TO_LEFT
    assert base_direction("2 quotes شكري") is Direction.LEFT_TO_RIGHT
    assert base_direction("“Roe” شكري") is Direction.LEFT_TO_RIGHT
    assert base_direction("123 – …") is Direction.LEFT_TO_RIGHT
    assert base_direction(isolate("شكري") + " left") is Direction.LEFT_TO_RIGHT


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Moussa", "Latin"), ("موسى", "Arabic"), ("Каддафи", "Cyrillic"), ("שלום", "Hebrew"), ("習近平", "Han"),
        ("ᓄᓇᕗᑦ", "Other"), ("Moussa (موسى)", "Latin"), ("12", ""), ("", ""),
    ],
)  # fmt: skip
def test_script(text: str, script: str) -> None:
    assert script_of(text) == script


@given(NAMES)
def test_isolation_adds_only_its_two_marks(name: str) -> None:
    assert isolate(name) == "\u2068" + name + "\u2069"
    assert script_of(name) == script_of(isolate(name))


def test_only_what_runs_the_other_way_is_isolated() -> None:
    assert isolate_foreign("Iven Sark") == "Iven Sark"
    assert isolate_foreign("تماز أورلو") == isolate("تماز أورلو")
