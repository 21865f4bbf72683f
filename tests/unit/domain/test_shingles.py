import random

from hypothesis import given
from hypothesis import strategies as st

from tests.work import work_of
from timeline_app.domain.shingles import ShingleMaker, _shingles_of, is_same_paragraph, one_for_each, same_paragraphs

WIRE = (
    "The commander of the harbour guard, Ilsa Brandt, crossed the sound in a fishing boat before dawn on Monday and "
    "asked for asylum, a day after the government had said that she was on leave for her health."
)
OTHER = (
    "The price of bread rose for the third month in a row, and bakers in the capital said on Tuesday that they would "
    "have to close unless the ministry lifted its cap on what they may ask for a loaf."
)


def same(one: str, other: str) -> bool:
    maker = ShingleMaker()
    return is_same_paragraph(maker.of(one), maker.of(other))


def test_small_edits_leave_it_the_same_paragraph() -> None:
    assert same(WIRE, WIRE.upper().replace(" ", "\n"))
    assert same(WIRE, WIRE.replace("Ilsa Brandt", "Elsa Brand").replace("harbour", "harbor"))
    assert same(WIRE, WIRE.split(", a day after")[0] + ".")
    assert same(WIRE, "“" + WIRE.replace("the government had said", "the ministry's spokesman had said") + "”")


def test_other_words_are_another_paragraph() -> None:
    assert not same(WIRE, OTHER)
    assert not same("The ministry declined to comment.", "The ministry declined to comment.")


def test_a_script_without_spaces_is_compared_by_letters() -> None:
    text = "港口卫队指挥官星期一凌晨乘渔船渡过海峡请求庇护"
    assert same(text, text[:-3] + "避难")
    assert not same(text, "面包价格连续第三个月上涨首都的面包师说他们将不得不关门")


def test_numbers_are_the_same_on_every_machine() -> None:
    assert ShingleMaker().of("one two three").runs == (13855488677863287326,)


@given(st.lists(st.sampled_from(WIRE.split()), max_size=40), st.lists(st.sampled_from(OTHER.split()), max_size=40))
def test_two_paragraphs_are_one_both_ways_or_neither(one: list[str], other: list[str]) -> None:
    maker = ShingleMaker()
    a, b = maker.of(" ".join(one)), maker.of(" ".join(one[:10] + other))
    assert is_same_paragraph(a, b) == is_same_paragraph(b, a)


def test_the_first_of_the_same_stands_for_all() -> None:
    cut = WIRE.split(", a day after")[0] + "."
    maker = ShingleMaker()
    assert same_paragraphs([maker.of(text) for text in (OTHER, WIRE, cut, OTHER.upper(), "Short.")]) == (0, 1, 1, 0, 4)
    assert one_for_each([WIRE, cut]) == (WIRE.casefold(), WIRE.casefold())


def test_many_paragraphs_with_one_phrase_in_common_are_no_trouble() -> None:
    words = [f"word{number}" for number in range(4000)]
    draw = random.Random(7)
    texts = ["asked not to be named because she feared for her job " + " ".join(draw.choices(words, k=40))
             for _ in range(2000)]  # fmt: skip
    maker = ShingleMaker()
    assert same_paragraphs([maker.of(text) for text in texts]) == tuple(range(2000))


def test_paragraphs_asked_for_again_are_not_taken_apart_again() -> None:
    # As many as a large record has: with a shorter memory the first would be forgotten before the last is met.
    many = [f"{n} {WIRE}"[:90] for n in range(3_000)]
    first = work_of(lambda: _shingles(many))
    assert work_of(lambda: _shingles(many)) < first / 10


def _shingles(texts: list[str]) -> None:
    for text in texts:
        _shingles_of(text)
