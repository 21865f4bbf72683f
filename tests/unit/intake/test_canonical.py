import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.canonical import canonical_text, decode, is_readable, known_encoding

PROSE = "The minister said on Tuesday that “nobody” had left – not one of the café’s guests, at any rate. "


def test_utf8_is_sure_and_kept_as_it_is() -> None:
    text = PROSE + "no\u00a0break, \u202eturned\u202c, e\u0301, \u2028 and 🧭\n"
    assert decode(text.encode()).text == text
    assert decode(text.encode()).sure


def test_line_ends_become_newlines_and_nothing_else_does() -> None:
    found = decode("one.\r\ntwo.\rthree.\n\u2028four.\u0085five.\x0bsix.\x0c".encode())
    assert found.text == "one.\ntwo.\nthree.\n\u2028four.\u0085five.\x0bsix.\x0c"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_goes(mark: bytes, encoding: str) -> None:
    found = decode(mark + PROSE.encode(encoding), declared="windows-1251")
    assert (found.text, found.encoding, found.sure) == (PROSE, encoding, True)


def test_a_declared_latin1_is_cp1252_as_in_browsers() -> None:
    found = decode(PROSE.encode("cp1252"), declared="ISO-8859-1")
    assert (found.text, found.encoding, found.sure) == (PROSE, "cp1252", True)


def test_a_single_byte_declaration_on_utf8_is_overruled_and_flagged() -> None:
    found = decode(PROSE.encode(), declared="iso-8859-1")
    assert (found.text, found.encoding, found.sure) == (PROSE, "utf-8", False)


def test_a_wrong_declaration_is_passed_over() -> None:
    assert decode(PROSE.encode(), declared="shift_jis").text == PROSE


@pytest.mark.parametrize("label", ["utf-7", "base64", "rot13", "unicode_escape", "idna", "nonsense", "a\0b", ""])
def test_encodings_no_page_should_name_are_refused(label: str) -> None:
    assert known_encoding(label) is None
    assert decode(PROSE.encode(), declared=label).text == PROSE


def test_cp1252_without_a_declaration_is_found_and_flagged_when_short() -> None:
    found = decode("caf\u00e9 “open”".encode("cp1252"))
    assert (found.text, found.encoding, found.sure) == ("caf\u00e9 “open”", "cp1252", False)


def test_bytes_undefined_in_cp1252_are_kept_as_controls() -> None:
    content = PROSE.encode("cp1252") * 3 + b"\x81"
    found = decode(content, declared="windows-1252")
    assert found.text.encode("cp1252", "replace")[:-1] == content[:-1]
    assert found.text[-1] == "\x81"


def test_cyrillic_is_guessed() -> None:
    text = "Представитель министерства сначала отрицал её отъезд и утверждал, что она находится в отпуске. " * 2
    assert decode(text.encode("cp1251")).text == text


def test_utf16_without_a_mark_is_seen_by_its_zero_bytes() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        found = decode(PROSE.encode(encoding))
        assert (found.text, found.encoding, found.sure) == (PROSE, encoding, False)


def test_a_few_damaged_places_do_not_turn_a_whole_utf8_text_into_another_encoding() -> None:
    found = decode(PROSE.encode() + b"\xe2\x80 and on.")
    assert found.text == PROSE + "\ufffd and on."
    assert (found.encoding, found.sure) == ("utf-8", False)


def test_nul_and_direction_marks_are_kept_in_text() -> None:
    assert decode(PROSE.encode() + b"\x00\x00 end.").text.endswith("\x00\x00 end.")


@pytest.mark.parametrize("content", [b"\x00\x01", bytes(range(256)) * 8, b" \n\t\r\n ", b"\xff\xfe", b"\x00" * 500])
def test_what_nobody_could_read_is_refused(content: bytes) -> None:
    with pytest.raises(ProblemForUser) as refused:
        decode(content)
    assert refused.value.problem is Problem.NOT_TEXT


def test_an_empty_file_says_so() -> None:
    with pytest.raises(ProblemForUser) as refused:
        decode(b"")
    assert refused.value.problem is Problem.EMPTY_FILE


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "shift_jis", "utf-16", "windows-1252", "x"]))
def test_no_bytes_at_all_do_worse_than_being_refused(content: bytes, declared: str | None) -> None:
    try:
        found = decode(content, declared)
    except ProblemForUser:
        return
    found.text.encode("utf-8")
    assert "\r" not in found.text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufeff"), max_size=300))
def test_readable_utf8_comes_back_unchanged(text: str) -> None:
    text = PROSE + text
    if is_readable(text):
        assert decode(text.encode()).text == text


@given(st.text(st.characters(), max_size=100))
def test_canonical_text_can_always_be_stored_and_is_stable(text: str) -> None:
    once = canonical_text(text)
    once.encode("utf-8")
    assert canonical_text(once) == once


def test_surrogate_pairs_are_joined_and_lone_ones_replaced() -> None:
    assert canonical_text("a\ud83e\udded b\ud83e c") == "a🧭 b\ufffd c"
