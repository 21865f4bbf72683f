"""Counts in a line from right to left: the number stays before its word."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.gui.search.result_delegate import counts_apart
from timeline_app.queries.search_values import Mark


def test_a_count_is_isolated_and_names_are_not() -> None:
    text, marks = counts_apart("2 matches · The Ledger", (Mark(2, 9), Mark(16, 22)))
    assert text == "\u20682 matches\u2069 · The Ledger"
    assert [text[mark.start : mark.end] for mark in marks] == ["matches", "Ledger"]


@given(st.text("a1 ·", max_size=20))
def test_marks_stay_on_their_words(text: str) -> None:
    letters = [at for at, sign in enumerate(text) if sign == "a"]
    marks = tuple(Mark(at, at + 1) for at in letters)
    shown, moved = counts_apart(text, marks)
    assert [shown[mark.start : mark.end] for mark in moved] == ["a"] * len(letters)
    assert shown.replace("\u2068", "").replace("\u2069", "") == text
