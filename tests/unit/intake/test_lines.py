import textwrap

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.intake.lines import lines_of, measured

LONG = (
    "The minister said on Tuesday that she would stay for the rest of the week, whatever the guards might do about it."
)


@given(st.text(st.sampled_from("ab .\n\u00a0\u2028\t\x00"), max_size=200))
def test_lines_tile_any_text_and_none_is_empty(text: str) -> None:
    lines = lines_of(text)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert all(line.start < line.end for line in lines)
    if text.strip():
        assert all(line.words for line in lines)


def test_empty_lines_belong_to_the_line_before_and_at_the_top_to_the_first() -> None:
    text = "\n \none\n\n\u00a0\ntwo"
    assert [text[line.start : line.end] for line in lines_of(text)] == ["\n \none\n\n\u00a0\n", "two"]


def test_shape_is_measured() -> None:
    assert measured(LONG, 0, len(LONG)).is_prose
    for words, closed, trails in (
        ("A guard said “no.”", True, False),
        ("(And so it was!)", True, False),
        ("and then he jo...", True, True),
        ("so it was…", True, True),
        ("Tripoli", False, False),
        ("هل ذهب الوزير؟", True, False),
        ("大臣は言った。", True, False),
    ):
        line = measured(words, 0, len(words))
        assert (line.closed, line.trails) == (closed, trails), words


def test_a_text_broken_at_a_fixed_width_is_cut_at_its_paragraphs() -> None:
    text = "\n\n".join(textwrap.fill(" ".join([LONG] * number), 72) for number in (2, 4, 3, 2)) + "\n"
    assert len(lines_of(text)) == 4


def test_a_list_of_short_lines_is_not_mistaken_for_broken_text() -> None:
    text = "\n".join(["News", "Sport", "The winter the river froze twice in a single month", "Garden fair"] * 5)
    assert len(lines_of(text)) == 20


def test_sentences_of_one_length_are_not_mistaken_for_broken_text() -> None:
    assert len(lines_of("The guard said so on the quay at dawn today.\n" * 20)) == 20
