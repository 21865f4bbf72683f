"""A column made tidy at once is the same as its cells made tidy one by one."""

from hypothesis import example, given
from hypothesis import strategies as st

from timeline_app.exchange.tidying import tidied, tidy

CELLS = st.text(st.sampled_from("ab é  \n\t\x00\x1f\u00a0"), max_size=6)


@given(st.lists(CELLS, max_size=6))
@example([])
@example([""])
@example(["a", ""])
@example(["a\nb", "c"])
def test_columns_are_tidied_like_cells(column: list[str]) -> None:
    assert tidied(column) == [tidy(cell) for cell in column]


@given(CELLS)
def test_tidy_words_stay_as_they_are(cell: str) -> None:
    once = tidy(cell)
    assert tidy(once) == once
    assert once == once.strip()
    assert "  " not in once
    assert once.isprintable()
