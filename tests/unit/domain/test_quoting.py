"""One pair of quotation marks around a quote, and no second one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.quoting import in_quotation_marks, outer_marks, without_lone_marks


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("so", "“so”"),
        ("“so”", "“so”"),
        ('"so"', '"so"'),
        ("«so»", "«so»"),
        ("„so“", "„so“"),
        ("“so", "“so”"),
        ("so”", "“so”"),
        ('"so', '"so"'),
        ("so»", "«so»"),
        ("“one” and two", "““one” and two”"),
        ("one and “two”", "“one and “two””"),
        ('it is 7"', '“it is 7"”'),
        ("‘tis so", "“‘tis so”"),
        ("“one”, he said, “two”", "“one”, he said, “two”"),
        ('he said "so"', '“he said "so"”'),
        ("“", "““”"),
        ("", "“”"),
    ],
)
def test_a_quote_with_its_own_pair_gets_no_second_one(words: str, shown: str) -> None:
    assert in_quotation_marks(words) == shown


@given(st.text())
def test_the_words_stay_as_they_are(words: str) -> None:
    opening, closing = outer_marks(words)
    assert in_quotation_marks(words) == opening + words + closing
    assert bool(opening) >= bool(closing) or words.strip()[0] in '“«「『"'


@given(st.text('ab “”«»"', max_size=8))
def test_a_mark_alone_at_an_edge_is_never_doubled(words: str) -> None:
    marks = [sign for sign in words if sign in '“”«»"']
    shown = in_quotation_marks(words)
    if len(marks) == 1 and words.strip()[:1] in ("“", "«", '"') and words.strip()[1:]:
        assert sum(sign in '“”«»"' for sign in shown) == 2


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("“He left", "He left"),
        ("He left”", "He left"),
        ("“He left”", "“He left”"),
        ("“He” left", "“He” left"),
        ('he is 7"', 'he is 7"'),
        ("“", "“"),
        ("", ""),
    ],
)
def test_a_mark_whose_partner_is_outside_is_left_out_of_a_suggestion(words: str, kept: str) -> None:
    start, end = without_lone_marks(f"a {words} b", 2, 2 + len(words))
    assert f"a {words} b"[start:end] == kept
