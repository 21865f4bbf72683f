"""What was rejected is known again by its words, however they are printed."""

import pytest

from timeline_app.domain.suggestion_key import suggestion_key

KEY = suggestion_key("date", "the officials’ “last month”", "2031-04")


@pytest.mark.parametrize(
    "words",
    [
        'The officials\' "last month"',
        "the  officials’\n“last month”",
        "THE OFFICIALS’ “LAST MONTH”",
        "the o\ufb03cials’ “last month”",
    ],
)
def test_print_makes_no_difference(words: str) -> None:
    assert suggestion_key("date", words, "2031-04") == KEY


@pytest.mark.parametrize(
    ("kind", "words", "value"),
    [
        ("quote", "the officials’ “last month”", "2031-04"),
        ("date", "the officials’ “last week”", "2031-04"),
        ("date", "the officials’ “last month”", "2031-03"),
    ],
)
def test_kind_words_and_meaning_do(kind: str, words: str, value: str) -> None:
    assert suggestion_key(kind, words, value) != KEY
