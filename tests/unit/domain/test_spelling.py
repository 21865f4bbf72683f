"""Slips of the hand are found, and only they."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain import spelling
from timeline_app.domain.spelling import Vocabulary, is_one_slip, slips

WORDS = st.text(alphabet="abcd", max_size=9)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("ferry", "ferry", 0), ("ferry", "fery", 1), ("ferry", "ferrry", 1), ("ferry", "fetry", 1), ("ferry", "frery", 1),
     ("harbour", "habrour", 1), ("harbour", "harvor", 2), ("abc", "xyz", 3)],
)  # fmt: skip
def test_slips_are_counted(one: str, other: str, count: int) -> None:
    assert slips(one, other, 3) == slips(other, one, 3) == count
    assert slips(one, other, 0) == min(count, 1)
    assert is_one_slip(one, other) is (count == 1)


@given(WORDS, WORDS)
def test_one_slip_is_one_slip_either_way(one: str, other: str) -> None:
    assert is_one_slip(one, other) is (slips(one, other, 2) == 1)
    assert is_one_slip(one, other) is is_one_slip(other, one)


@given(st.sets(WORDS, max_size=30), WORDS)
def test_all_near_words_are_found(words: set[str], word: str) -> None:
    most = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    near = sorted(other for other in words if other != word and slips(word, other, most) <= most) if most else []
    assert Vocabulary(words).near(word) == near


def test_a_short_word_and_a_number_are_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Vocabulary(["cat", "2011", "harbour", "harbourmaster"])
    assert words.near("cut") == words.near("2012") == []
    assert words.near("harbur") == ["harbour"]
    assert words.near("harburmastr") == ["harbourmaster"]
    monkeypatch.setattr(spelling, "_SMALL", 3)
    assert words.near("harburmastr") == []  # of many words one slip is enough
    assert words.near("harburmaster") == ["harbourmaster"]
