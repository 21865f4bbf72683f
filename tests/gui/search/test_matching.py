"""Commands and settings by what is typed: begun, inside, with a slip; and where it is marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.gui.actions import ACTIONS
from timeline_app.gui.search.matching import match_words
from timeline_app.gui.search.rows import command_rows


@pytest.mark.parametrize(
    ("typed", "name", "marked"),
    [
        ("dark", "Dark", ["Dark"]),
        ("ADD art", "Add articles", ["Add", "art"]),
        ("compare", "Compare claims", ["Compare"]),
        ("cmopare", "Compare claims", ["Compare"]),
        ("compre", "Compare claims", ["Compare"]),
        ("paper", "Paper", ["Paper"]),
        ("fit all", "Fit all", ["Fit", "all"]),
    ],
)
def test_what_is_found_is_marked(typed: str, name: str, marked: list[str]) -> None:
    match = match_words(typed, name)
    assert match is not None
    assert [name[start:end] for start, end in match.marks] == marked


@pytest.mark.parametrize(("typed", "name"), [("xyzzy", "Dark"), ("dork", "Park"), ("dak", "Dark"), ("add ox", "Add")])
def test_what_is_too_far_off_is_not_found(typed: str, name: str) -> None:
    assert match_words(typed, name) is None


def test_the_better_an_answer_the_sooner_it_stands() -> None:
    whole, begun, slipped = (match_words("theme", name) for name in ("Theme", "Themes of all", "Tehme"))
    assert whole is not None
    assert begun is not None
    assert slipped is not None
    assert whole.cost < begun.cost < slipped.cost


def test_a_word_of_the_tooltip_finds_a_command_after_those_that_are_called_so() -> None:
    called, explained = match_words("sheet", "Print sheet"), match_words("sheet", "Print briefing", ("the sheet",))
    assert called is not None
    assert explained is not None
    assert called.cost < explained.cost
    assert explained.marks == ()


@given(typed=st.text(max_size=30), name=st.text(max_size=30))
def test_nothing_typed_is_an_error_and_marks_lie_within(typed: str, name: str) -> None:
    match = match_words(typed, name, (typed,))
    for start, end in match.marks if match is not None else ():
        assert 0 <= start < end <= len(name)


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)
def test_every_command_is_found_by_its_own_words(spec: object) -> None:
    words = spec.words  # type: ignore[attr-defined]
    found = command_rows(words, ACTIONS, lambda _id: "")
    best = [row.words for cost, row in found if cost == found[0][0]]
    assert words in best
