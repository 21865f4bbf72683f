import io
import json
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.articles import Metadata, Passage, PassageKind
from timeline_app.intake.furniture import passages_of
from timeline_app.intake.protocol import (
    ProtocolError,
    reading_as_message,
    reading_of_message,
    receive,
    send,
)
from timeline_app.intake.readers import Reading

TEXT = "Headline 🧭\n\nThe minister said so.\n"
READING = Reading(
    TEXT,
    "utf-8",
    True,
    (Passage(PassageKind.HEADING, 0, 12), Passage(PassageKind.BOXED, 12, len(TEXT), 2, 0)),
    Metadata(
        title="Headline",
        published=-3,
        published_how="meta date: 1969-12-29",
        updated=2,
        updated_how="JSON-LD dateModified: 1970-01-03",
        proofs=(("title", "h1 tag"),),
    ),
)


class Trickle(io.BytesIO):
    """A pipe that gives and takes one byte at a time."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(1, -1 if size is None else size))

    def write(self, content: Any, /) -> int:
        return super().write(bytes(content[:1]))


def sent(header: dict[str, Any], body: bytes = b"") -> Trickle:
    stream = Trickle()
    send(stream, header, body)
    stream.seek(0)
    return stream


def test_messages_come_through_a_trickling_pipe() -> None:
    stream = sent({"name": "é\ud800"}, b"body")
    assert receive(stream) == ({"name": "é\ud800"}, b"body")
    assert receive(stream) is None


def test_a_message_cut_short_is_an_error_and_the_end_between_two_is_not() -> None:
    whole = sent({"a": 1}, b"body").getvalue()
    for end in range(1, len(whole)):
        with pytest.raises(ProtocolError):
            receive(io.BytesIO(whole[:end]))


@pytest.mark.parametrize(
    "content",
    [
        b"HTTP/1.1 200 OK\r\n\r\n",
        struct.pack(">4sIQ", b"TLr1", 1 << 31, 0),
        struct.pack(">4sIQ", b"TLr1", 2, 1 << 60) + b"{}",
        struct.pack(">4sIQ", b"TLr1", 2, 0) + b"[]",
        struct.pack(">4sIQ", b"TLr1", 2, 0) + b"{[",
        struct.pack(">4sIQ", b"TLr1", 90_000, 0) + b"[" * 90_000,
    ],
)
def test_what_is_no_message_is_refused_before_it_costs_anything(content: bytes) -> None:
    with pytest.raises(ProtocolError):
        receive(io.BytesIO(content))


def test_a_reading_comes_back_the_same() -> None:
    assert reading_of_message(*reading_as_message(READING)) == READING


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1, max_size=200))
def test_any_text_comes_back_the_same(text: str) -> None:
    reading = Reading(text, "utf-8", False, passages_of(text), Metadata())
    header, body = reading_as_message(reading)
    assert reading_of_message(json.loads(json.dumps(header)), body) == reading


@pytest.mark.parametrize(
    "change",
    [
        {"encoding": 3},
        {"encoding": "x" * 50},
        {"sure": "yes"},
        {"metadata": {}},
        {"metadata": None},
        {"passages": None},
        {"passages": []},
        {"passages": [[0, 12, None, None]]},
        {"passages": [[0, 12, None, None], [0, 12, None, None], [0, len(TEXT), None, None]]},
        {"passages": [[0, len(TEXT) + 1, None, None]]},
        {"passages": [[99, len(TEXT), None, None]]},
        {"passages": [[-1, len(TEXT), None, None]]},
        {"passages": [[0, True, None, None], [0, len(TEXT), None, None]]},
        {"passages": [[0, len(TEXT), -1, None]]},
        {"passages": [[0, len(TEXT), None, 1]]},
        {"passages": [[0, 1.5, None, None], [0, len(TEXT), None, None]]},
        {"passages": [[0, len(TEXT)]]},
    ],
)
def test_a_reading_with_anything_wrong_is_refused(change: dict[str, Any]) -> None:
    header, body = reading_as_message(READING)
    with pytest.raises(ProtocolError):
        reading_of_message(header | change, body)


@pytest.mark.parametrize(
    "change", [{"title": 3}, {"title": "x" * 1001}, {"published": True}, {"published": 10**9}, {"more": ""}]
)
def test_metadata_with_anything_wrong_is_refused(change: dict[str, Any]) -> None:
    header, body = reading_as_message(READING)
    with pytest.raises(ProtocolError):
        reading_of_message(header | {"metadata": header["metadata"] | change}, body)


def test_text_that_is_no_utf8_or_has_foreign_line_ends_is_refused() -> None:
    header, body = reading_as_message(READING)
    for wrong in (body[:-1] + b"\xff", body[:-1] + b"\r"):
        with pytest.raises(ProtocolError):
            reading_of_message(header, wrong)


@pytest.mark.parametrize(
    "proofs",
    [None, "h1", ["h1"], [["title"]], [["title", 1]], [["title", "x" * 1001]], [["a", "b"]] * 100, [[1, 2, 3]]],
)
def test_proofs_that_are_no_pairs_of_words_are_refused(proofs: object) -> None:
    header, body = reading_as_message(READING)
    header["metadata"]["proofs"] = proofs
    with pytest.raises(ProtocolError):
        reading_of_message(header, body)
