import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.offset_map import (
    OffsetMap,
    of_line_ends,
    of_places,
    original_offset,
    place_at,
    unpacked,
)

PIECES = st.lists(st.sampled_from(["\r\n", "\n", "\r", "a", "Größe", "🧭", "\u00a0", "\x0b"]), max_size=60).map("".join)


def canonical(decoded: str) -> str:
    return decoded.replace("\r\n", "\n").replace("\r", "\n")


@given(PIECES)
def test_every_place_in_the_text_leads_back_to_the_sign_it_came_from(decoded: str) -> None:
    text = canonical(decoded)
    mapping = unpacked(of_line_ends(decoded))
    found = [original_offset(mapping, text, offset) for offset in range(len(text) + 1)]
    assert found == sorted(set(found)), "no two places come from one, and order stays"
    assert found[-1] == len(decoded)
    for offset, original in enumerate(found[:-1]):
        assert canonical(decoded[original : found[offset + 1]]) == text[offset]


def test_a_text_that_is_its_file_needs_no_map_and_a_regular_one_two_bytes() -> None:
    assert of_line_ends("one\ntwo\rthree") is None
    assert len(of_line_ends("a\r\n" * 100_000) or b"") == 2
    assert len(of_line_ends("a\r\n" * 100_000 + "\n") or b"") == 100_002


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=20))
def test_places_are_found_again(pairs: list[tuple[int, int]]) -> None:
    places = sorted(dict(pairs).items())
    mapping = unpacked(of_places(places))
    assert mapping.places == tuple(places)
    for start, number in places:
        assert place_at(mapping, start) == number
    assert place_at(mapping, -1) is None


def test_no_map_knows_no_place() -> None:
    assert unpacked(None) == OffsetMap()
    assert place_at(OffsetMap(), 5) is None


@pytest.mark.parametrize(
    "packed", [b"", b"\x01", b"\x02\x01", b"\x01\x09", b"\x01\x01\x01", b"\x01\x03\x01", b"\x01\x02\xff"]
)
def test_bytes_that_are_no_map_are_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        unpacked(packed)


@given(st.binary(max_size=40))
def test_any_bytes_are_a_map_or_refused(packed: bytes) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(unpacked(packed), OffsetMap)
