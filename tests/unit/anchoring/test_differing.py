"""What was put in and taken out between two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import work_of
from timeline_app.anchoring.differing import Change, ChangedLine, changed_lines, changed_words, count_changes

OLD = "The minister left.\n\nHe was in his office in Marin, a spokesman said.\n\nNobody saw him go.\n"


def written(lines: tuple[ChangedLine, ...], change: Change) -> str:
    """The text with one kind of change left out: the old text without what was added, or the other way round."""
    kept = ("".join(one.words for one in line.stretches if one.change is not change) for line in lines)
    return "\n".join(words for words in kept if words.strip())


def plain(text: str) -> str:
    return "\n".join(line for line in (" ".join(part.split()) for part in text.split("\n")) if line)


def test_an_unchanged_text_has_no_change() -> None:
    assert not any(line.is_changed for line in changed_lines(OLD, OLD))
    assert count_changes(changed_lines(OLD, OLD)) == (0, 0)


def test_a_line_put_in_and_one_taken_out_are_whole_lines() -> None:
    new = OLD.replace("Nobody saw him go.", "").replace("The minister left.", "The minister left.\n\nIt was late.")
    changed = [(line.change, line.stretches[0].words) for line in changed_lines(OLD, new) if line.is_changed]
    assert changed == [(Change.ADDED, "It was late."), (Change.REMOVED, "Nobody saw him go.")]


def test_inside_a_line_words_are_exchanged() -> None:
    stretches = changed_words("in his office in Marin", "in his Marin office")
    assert [(one.change, one.words.strip()) for one in stretches if one.change is not Change.SAME] == [
        (Change.ADDED, "Marin"),
        (Change.REMOVED, "in Marin"),
    ]


def test_changes_beside_one_another_are_one() -> None:
    stretches = changed_words("he sat at the desk today", "he lay on a bed today")
    assert [one.change for one in stretches] == [Change.SAME, Change.REMOVED, Change.ADDED, Change.SAME]


@given(
    st.lists(st.sampled_from(["a b", "a c", "b", "", "c d e f"])), st.lists(st.sampled_from(["a b", "b c", "", "d"]))
)
def test_both_texts_can_be_read_off_the_changes(old: list[str], new: list[str]) -> None:
    before, after = "\n".join(old), "\n".join(new)
    lines = changed_lines(before, after)
    assert written(lines, Change.ADDED) == plain(before)
    assert written(lines, Change.REMOVED) == plain(after)


@pytest.mark.parametrize("line", ["a b c\n", "x\n", "a " * 2000 + "\n"])
def test_hostile_texts_cost_no_more_than_their_length(line: str) -> None:
    def work(times: int) -> int:
        new = "begin\n" + line * (times * 4) + "end\n" + line * times
        return work_of(lambda: changed_lines(line * (times * 5), new))

    assert work(800) < 12 * work(100) + 1_000
