"""JSON from elsewhere: whatever stands there, it is a value or a `ValueError`."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.json_text import read_json

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda part: st.lists(part) | st.dictionaries(st.text(), part),
)


@given(PLAIN)
def test_json_is_read_as_it_was_written(value: object) -> None:
    assert read_json(json.dumps(value)) == value
    assert read_json(json.dumps(value).encode()) == value


@pytest.mark.parametrize("text", ["", "{", "[1,]", "[" * 100_000, '{"a":' * 100_000, b"\xff\xfe\xfd", "9" * 10_000])
def test_what_cannot_be_read_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of its kinds
        read_json(text)
