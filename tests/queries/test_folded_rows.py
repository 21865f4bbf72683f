"""Texts are found by their words among many."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.text_folding import folded_words
from timeline_app.domain.text_matching import Wanted
from timeline_app.queries._folded_rows import BREAK, FoldedRows
from timeline_app.queries.timeline import StoppedError

TEXTS = st.lists(st.text(alphabet="abA é’s\n-", max_size=15), max_size=12)


def holding(rows: FoldedRows, *terms: Sequence[Wanted]) -> list[int]:
    return [at for at, holds in enumerate(rows.holding(terms)) if holds]


def test_words_phrases_and_beginnings() -> None:
    rows = FoldedRows(["Walks out of the house", "The walking stick", f"out{BREAK}of order", "", "Élodie’s\nhouse"])
    assert len(rows) == 5
    assert holding(rows, [Wanted(("walks",))]) == [0]
    assert holding(rows, [Wanted(("walk",), is_prefix=True)]) == [0, 1]
    assert holding(rows, [Wanted(("out", "of"))]) == [0]
    assert holding(rows, [Wanted(("house",))], [Wanted(("elodie",)), Wanted(("out",))]) == [0, 4]
    assert holding(rows) == [0, 1, 2, 3, 4]
    assert holding(rows, []) == []


def test_a_slip_is_explained_only_where_no_text_has_the_word() -> None:
    rows = FoldedRows(["The ferry left", "A berry"])
    assert rows.with_slips([[Wanted(("ferrry",))]]) == [[Wanted(("ferrry",)), Wanted(("ferry",))]]
    assert rows.with_slips([[Wanted(("ferry",))]]) == [[Wanted(("ferry",))]]
    assert rows.with_slips([[Wanted(("the", "ferrry"))]]) == [[Wanted(("the", "ferrry"))]]


def test_folding_ends_when_it_is_stopped() -> None:
    with pytest.raises(StoppedError):
        FoldedRows(["a"], lambda: True)


@given(TEXTS, st.data())
def test_a_text_is_found_by_each_of_its_words(texts: list[str], data: st.DataObject) -> None:
    rows = FoldedRows(texts)
    words = [folded_words(text) for text in texts]
    every = sorted({word for some in words for word in some})
    if every:
        word = data.draw(st.sampled_from(every))
        assert holding(rows, [Wanted((word,))]) == [at for at, some in enumerate(words) if word in some]
        first = word[:1]
        begins = [at for at, some in enumerate(words) if any(one.startswith(first) for one in some)]
        assert holding(rows, [Wanted((first,), is_prefix=True)]) == begins
