"""The passage of a preview: cut where its look changes, nothing left out."""

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.gui.search.answers import PREVIEW
from timeline_app.gui.search.passage import PassageText, stretches
from timeline_app.gui.theme import Theme
from timeline_app.queries.search_values import Mark, SearchPreview

_MARK = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Mark(*sorted(ends)))


@given(text=st.text(max_size=30), strong=st.none() | _MARK, quote=st.none() | _MARK, marks=st.lists(_MARK, max_size=3))
def test_stretches_tile_the_words_and_each_looks_as_its_letters_do(
    text: str, strong: Mark | None, quote: Mark | None, marks: list[Mark]
) -> None:
    shown = SearchPreview("", text, strong=strong, quote=quote, marks=tuple(marks))
    made = stretches(shown)
    assert "".join(text[one.start : one.end] for one in made) == text
    for one in made:
        for place in range(one.start, one.end):
            assert one.marked == any(mark.start <= place < mark.end for mark in marks)
            assert one.quoted == (quote is not None and quote.start <= place < quote.end)
            assert one.strong == (strong is None or strong.start <= place < strong.end)


def test_it_is_as_high_as_its_lines_and_knows_where_the_match_stands(qtbot: QtBot) -> None:
    shown = PassageText()
    qtbot.addWidget(shown)
    shown.apply_theme(Theme.load("light"))
    long = "Nothing but fog. " * 20
    shown.show_preview(SearchPreview("", f"{long}Orlo", marks=(Mark(len(long), len(long) + 4),), is_passage=True))
    shown.resize(300, shown.heightForWidth(300))
    assert shown.heightForWidth(300) > 2 * shown.heightForWidth(900)
    assert shown.height_before_marks() > 0.8 * shown.height() - shown.line_height
    shown.show_preview(PREVIEW)
    assert shown.accessibleName() == PREVIEW.text
