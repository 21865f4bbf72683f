import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.anchoring.context import CONTEXT, quotation_at, snap_to_graphemes

ODD = "a b\r\n\u00a0\u0301\u200d\ufe0f👩🚀🏽🇱🇾🇬🇧ก็กำ각ᄀ가الله\u202e\x00"
TEXTS = st.text(st.sampled_from(ODD) | st.characters(exclude_categories=["Cs"]), max_size=80)


@given(TEXTS, st.data())
def test_a_quotation_is_exactly_its_range_with_its_surroundings(text: str, data: st.DataObject) -> None:
    text += "x"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quotation = quotation_at(text, start, end, 7, verbatim=False)
    assert (quotation.version, quotation.start, quotation.end, quotation.verbatim) == (7, start, end, False)
    assert quotation.exact == text[start:end]
    assert text[: quotation.start].endswith(quotation.prefix)
    assert text[quotation.end :].startswith(quotation.suffix)
    assert len(quotation.prefix) == min(CONTEXT, start)
    assert len(quotation.suffix) == min(CONTEXT, len(text) - end)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, 6), (5, 6)])
def test_empty_and_foreign_ranges_are_an_error(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no range"):
        quotation_at("words", start, end, 1)


@given(TEXTS, st.data())
def test_a_snapped_range_cuts_no_character_and_is_the_least_that_holds_the_old_one(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edges = [0] + [match.end() for match in regex.finditer(r"\X", text)]
    first = max(edge for edge in edges if edge <= start)
    last = min(edge for edge in edges if edge >= end) if start < end else first
    assert snap_to_graphemes(text, start, end) == (first, last)
    assert snap_to_graphemes(text, first, last) == (first, last)


def test_a_flag_a_family_and_an_accent_stay_whole() -> None:
    assert snap_to_graphemes("🇱🇾🇬🇧", 1, 2) == (0, 2)
    assert snap_to_graphemes("🇱🇾🇬🇧", 3, 3) == (2, 2)
    assert snap_to_graphemes("a👩\u200d🚀b", 2, 3) == (1, 4)
    assert snap_to_graphemes("cafe\u0301.", 0, 4) == (0, 5)
    assert snap_to_graphemes("one\r\ntwo", 4, 6) == (3, 6)


def test_a_range_among_plain_letters_stays_as_it_is() -> None:
    """Each place between two plain letters is an end: neither end of a range there is moved by one."""
    text = "The minister left.\r\nHe said so."
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            if 19 not in (start, end):  # between CR and LF, which are one character
                assert snap_to_graphemes(text, start, end) == (start, end)
    assert snap_to_graphemes(text, 12, 19) == (12, 20)
    assert snap_to_graphemes(text, 19, 25) == (18, 25)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 6), (3, 2)])
def test_foreign_ranges_cannot_be_snapped(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no range"):
        snap_to_graphemes("words", start, end)


def test_a_long_text_costs_no_more_than_its_odd_places() -> None:
    text = "The minister said so. " * 400_000
    assert snap_to_graphemes(text, 5_000_001, 5_000_009) == (5_000_001, 5_000_009)
    marks = "e" + "\u0301" * 100_000
    assert snap_to_graphemes(marks, 50_000, 50_001) == (0, len(marks))
