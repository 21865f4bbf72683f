"""A filter at the end of what is typed is completed, and reads back as what was chosen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.search_query import parse_query
from timeline_app.gui.search.completing import completed, completing_group, typed_filter


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("by:", ("by", "")),
        ("orlo BY:reu", ("by", "reu")),
        ('in:"New Yo', ("in", "New Yo")),
        ("is:d", ("is", "d")),
        ("by:reuters ", None),
        ('by:"New York" ', None),
        ("nearby:x", None),
        ("before:1 Ap", None),
        ("orlo", None),
        ("", None),
    ],
)
def test_what_is_typed_at_the_end(text: str, typed: tuple[str, str] | None) -> None:
    found = typed_filter(text)
    assert (None if found is None else (found.name, found.value)) == typed


def test_values_of_several_words_are_put_in_marks_and_what_is_complete_is_not_offered() -> None:
    typed = typed_filter("orlo in:h")
    assert typed is not None
    (group,) = completing_group(typed, ("Harbour Courier", "Halden", "H"))
    assert [row.words for row in group.rows] == ['in:"Harbour Courier"', "in:Halden"]
    assert completed("orlo in:h", 'in:"Harbour Courier"') == 'orlo in:"Harbour Courier" '
    standing = typed_filter("is:dis")
    assert standing is not None
    assert [row.words for row in completing_group(standing, ())[0].rows] == ["is:disputed"]
    whole = typed_filter("is:disputed")
    assert whole is not None
    assert completing_group(whole, ()) == ()


@given(value=st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=20))
def test_what_was_completed_reads_back_as_that_filter(value: str) -> None:
    typed = typed_filter("orlo by:")
    assert typed is not None
    for group in completing_group(typed, (value,)):
        query = parse_query(completed("orlo by:", group.rows[0].words))
        plain = " ".join(value.translate(dict.fromkeys(map(ord, '"“”„«»‟'))).split())
        assert [" ".join(one.split()) for one in query.by] == ([plain] if plain else [])
        assert [term.text for term in query.terms] == ["orlo"]
