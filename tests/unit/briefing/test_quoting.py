import pytest

from timeline_app.briefing.quoting import is_long, marked, outer_marks, printable


@pytest.mark.parametrize(
    "exact",
    ["“I have gone.”", "‘gone’", '"gone"', "«gone»", "„gone“", " “gone” ", "“I have gone,” she said, “for good.”"],
)
def test_a_quote_with_its_own_marks_gets_no_second_pair(exact: str) -> None:
    assert outer_marks(exact) == ("", "")


@pytest.mark.parametrize(
    "exact", ["gone", "“I have gone,” she said", "she said “gone”", "’tis gone", "“", "it’s ‘gone’ now"]
)
def test_any_other_quote_gets_a_real_pair(exact: str) -> None:
    assert outer_marks(exact) == ("“", "”")


def test_what_reorders_or_cannot_be_seen_is_shown_by_its_number() -> None:
    assert printable("a\u202eb\u2066c\x00d\x1be\x7ff") == "a[U+202E]b[U+2066]c[U+0000]d[U+001B]e[U+007F]f"


def test_everything_else_stays_as_it_is() -> None:
    text = "line\nbreak\ttab\u00a0no-break é e\u0301 ’ʼ – شكري 😀 \u200dzwj"
    assert printable(text) == text


def test_soft_hyphens_which_nobody_sees_do_not_come_to_light_at_a_lines_end() -> None:
    assert printable("har\u00adbour") == "harbour"


def test_missing_signs_are_marked_without_touching_the_letters_around_them() -> None:
    assert marked("a 漢 e\u0335e", {"漢", "e\u0335"}) == "a [U+6F22] e[U+0335]e"


def test_long_quotes_are_told_by_lines_and_by_length() -> None:
    assert is_long("x" * 1500)
    assert is_long("\n" * 40)
    assert not is_long("A sentence of two lines or so, as most quotes are; nothing that fills a column.")
