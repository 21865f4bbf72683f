import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.anchoring.utf16 import Utf16Map

TEXTS = st.text(st.sampled_from("aé\u0301\u200d\n\uffff\U00010000🧭👩\U0010ffff") | st.characters(), max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_every_position_agrees_with_the_encoder_and_comes_back(text: str) -> None:
    places = Utf16Map(text)
    assert places.units == units(text)
    for position in range(len(text) + 1):
        assert places.to_units(position) == units(text[:position])
        assert places.to_code_points(places.to_units(position)) == position


@given(TEXTS)
def test_a_position_inside_a_pair_is_that_of_the_character(text: str) -> None:
    places = Utf16Map(text)
    for position, char in enumerate(text):
        if char > "\uffff":
            assert places.to_code_points(units(text[:position]) + 1) == position


@pytest.mark.parametrize("position", [-1, 4])
def test_positions_outside_the_text_are_an_error(position: int) -> None:
    with pytest.raises(ValueError, match="not a position"):
        Utf16Map("a🧭b").to_units(position)


@pytest.mark.parametrize("position", [-1, 5])
def test_units_outside_the_text_are_an_error(position: int) -> None:
    with pytest.raises(ValueError, match="not a position"):
        Utf16Map("a🧭b").to_code_points(position)
