"""One pair of quotation marks around a quote, and no second one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.quoting import in_quotation_marks, outer_marks


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("so", "“so”"),
        ("“so”", "“so”"),
        ('"so"', '"so"'),
        ("«so»", "«so»"),
        ("„so“", "„so“"),
        ("“so", "““so”"),
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
    assert (opening == "") == (closing == "")
