import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.tolls import counts_in, disagree, may_count


def read(text: str) -> list[tuple[float, float | None, str, str]]:
    return [(one.low, one.high, one.fate, one.noun) for one in counts_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At least 12 people were killed in the shelling", [(12, None, "dead", "")]),
        ("30 dead, the ministry said", [(30, 30, "dead", "")]),
        ("killing 12 people and wounding 30", [(12, 12, "dead", ""), (30, 30, "wounded", "")]),
        ("one of four officials waiting at the airport", [(4, 4, "", "officials")]),
        ("twenty-five soldiers had been killed", [(25, 25, "dead", "soldiers")]),
        ("two hundred and six prisoners were released", [(206, 206, "freed", "prisoners")]),
        ("more than 1,200 people fled", [(1201, None, "fled", "")]),
        ("fewer than ten people were hurt", [(0, 9, "wounded", "")]),
        ("between 10 and 15 officials defected", [(10, 15, "defected", "officials")]),
        ("the death toll of 270", [(270, 270, "dead", "")]),
        ("12 or more people died", [(12, None, "dead", "")]),
        ("dozens of people were arrested", [(13, 200, "held", "")]),
        ("tens of thousands of people", [(10010, None, "", "")]),
        ("1.5 million people", [(1_500_000, 1_500_000, "", "")]),
        ("12 were shot dead", [(12, 12, "dead", "")]),
    ],
)
def test_what_a_quote_counts(text: str, found: list[tuple[float, float | None, str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "In 1984 protesters gathered", "the 2011 elections", "a 62-year-old man", "$12 million",
        "12 per cent of people", "another 10 people died", "he waited 3 days", "on 12 March people died",
        "according to two officials",
        "two officials said so", "no one was killed", "flight 103 was lost", "at 10.30 people left", "the 1980s",
        "12 people died, and 30 people died", "killed one officer", "", "nothing",
    ],
)  # fmt: skip
def test_what_is_no_plain_count_is_passed_over(text: str) -> None:
    assert counts_in(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("12 killed", "30 dead", True),
        ("at least 12 killed", "30 dead", False),
        ("more than 30 were killed", "30 dead", True),
        ("about 30 dead", "28 people were killed", False),
        ("twelve killed", "12 dead", False),
        ("12 soldiers were killed", "30 people were killed", False),
        ("30 soldiers were killed", "12 dead", True),
        ("30 soldiers were killed", "12 civilians were killed", False),
        ("four officials waiting", "five officials waiting", True),
        ("five diplomats resigned", "three diplomats stayed", False),
        ("hundreds of people were arrested", "12 arrested", True),
        ("12 people wounded", "30 people killed", False),
    ],
)
def test_counts_disagree_only_where_no_number_fits_both(one: str, other: str, wanted: bool) -> None:
    (first,), (second,) = counts_in(one), counts_in(other)
    assert disagree(first, second) is disagree(second, first) is wanted


def test_the_words_are_those_of_the_quote() -> None:
    (count,) = counts_in("He said at least 12  people were killed there.")
    assert count.words == "at least 12 people were killed"


@given(st.text(alphabet="0123456789 ,.-–abcdefghijklmnopqrstuvwxyz", max_size=60))
def test_any_text_is_read_and_what_is_read_agrees_with_itself(text: str) -> None:
    found = counts_in(text)
    assert not found or may_count(text)
    assert not any(disagree(count, count) for count in found)


@given(st.integers(2, 20_000), st.integers(2, 20_000))
def test_plain_numbers_of_the_dead_disagree_unless_they_are_one(one: int, other: int) -> None:
    (first,), (second,) = counts_in(f"{one:,} people were killed"), counts_in(f"at least {other} dead")
    assert disagree(first, second) is (one < other)
    assert disagree(first, counts_in(f"{other} people were killed")[0]) is (one != other)
