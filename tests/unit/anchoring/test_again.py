"""A quotation is found again in a changed text, or it is said to be lost; it is never put in the wrong place."""

import csv

import pytest

from benchmarks.reading._edits import Case, make_case, verdict, word_soup
from benchmarks.reading._rewrites import SCENARIOS, is_told_apart, make_rewrite
from tests.conftest import SEEDS
from tests.work import work_of
from timeline_app.anchoring.again import anchors_for, find_again
from timeline_app.anchoring.context import quotation_at
from timeline_app.anchoring.found import FoundAgain, State
from timeline_app.anchoring.tokens import same_words
from timeline_app.domain.articles import Quotation
from timeline_app.resources import db_path

OLD = (
    "The harbour minister resigned on Monday after a week of protests.\n\n"
    "“He had no choice,” said Marta Quill, who leads the harbour committee. “The fleet had left him.”\n\n"
    "Teodor Vance, a spokesman, denied that the minister had fled and said he was in his office in Saltholm.\n\n"
    "The committee said it would meet again on Friday to choose a new chairman.\n"
)
DENIAL = "denied that the minister had fled and said he was in his office in Saltholm"


def quote_of(text: str, words: str) -> Quotation:
    start = text.index(words)
    return quotation_at(text, start, start + len(words), version=1)


def answers(words: str, new: str, old: str = OLD) -> tuple[FoundAgain, FoundAgain]:
    """Give the answer with the old text and that without it."""
    quotation = quote_of(old, words)
    return find_again(quotation, new, old), find_again(quotation, new)


def words_at(answer: FoundAgain, text: str) -> str:
    return "" if answer.place is None else text[slice(*answer.place)]


def test_the_same_words_are_exact_wherever_they_moved_to() -> None:
    paragraphs = OLD.split("\n\n")
    for new in (OLD, "A correction was added.\n\n" + OLD, "\n\n".join([paragraphs[2], *paragraphs[:2], paragraphs[3]])):
        for answer in answers(DENIAL, new):
            assert (answer.state, words_at(answer, new)) == (State.EXACT, DENIAL)
            assert not answer.words_differ


def test_other_marks_and_spaces_move_the_anchor_by_itself() -> None:
    new = (
        OLD.replace("“", '"')
        .replace("”", '"')
        .replace("minister had", "minister\u00a0 had")
        .replace("com", "com\u00ad")
    )
    quoted = "“He had no choice,” said Marta Quill, who leads the harbour committee"
    for words, now in ((DENIAL, DENIAL.replace("minister had", "minister\u00a0 had")), (quoted, None)):
        for answer in answers(words, new):
            assert answer.state is State.MOVED
            assert now is None or words_at(answer, new) == now
            assert same_words(words_at(answer, new), words)


def test_changed_words_give_the_place_and_ask() -> None:
    new = OLD.replace("in his office in Saltholm", "in his Saltholm office")
    for answer in answers(DENIAL, new):
        assert answer.state is State.AMBIGUOUS
        assert answer.words_differ
        assert words_at(answer, new) == "denied that the minister had fled and said he was in his Saltholm office"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("denied that the minister has fled and said he was at his desk in Saltholm", None),
        ("denied on Sunday that the minister had fled and said he was in his office in Saltholm", None),
        ("said the minister had not fled and was in his office in Saltholm", None),
        ("denied that the minister had fled", None),
    ],
)
def test_the_edges_lie_where_the_passage_begins_and_ends(now: str, expected: str | None) -> None:
    new = OLD.replace(DENIAL, now)
    answer, _ = answers(DENIAL, new)
    assert words_at(answer, new) == (expected or now)


def test_a_sentence_taken_out_is_lost_although_a_like_one_stands_elsewhere() -> None:
    old = OLD + "Ilsa Brandt, an adviser, denied that the minister had fled and said he was in his office in Osterlo.\n"
    new = old.replace(f"Teodor Vance, a spokesman, {DENIAL}.\n\n", "")
    assert new != old
    for answer in answers(DENIAL, new, old):
        assert (answer.state, answer.place) == (State.LOST, None)


def test_of_a_sentence_that_stood_twice_the_one_taken_out_is_lost() -> None:
    sentence = "“The fleet had left him.”"
    old = sentence + "\n\n" + OLD
    start = old.rindex(sentence)
    quotation = quotation_at(old, start, start + len(sentence), version=1)
    new = old[:start] + old[start + len(sentence) :]
    answer = find_again(quotation, new, old)
    assert answer.place is None
    kept = find_again(quotation_at(old, 0, len(sentence), version=1), new, old)
    assert kept.place == (0, len(sentence))


def test_of_two_places_that_fit_alike_none_is_chosen() -> None:
    line = "The fleet had left him.\n"
    old = "First came the news.\n\n" + line + "\nThen came the ships.\n\n" + line + "\nNobody spoke of it.\n"
    new = "Nothing was said.\n\n" + line * 2 + "\nAll of it was denied.\n"
    answer = find_again(quote_of(old, line.strip()), new, old)
    assert (answer.state, answer.place) == (State.AMBIGUOUS, None)
    assert len(answer.candidates) == 2


def test_of_a_sentence_that_is_a_headline_too_the_one_in_the_text_is_found_when_all_beside_it_changed() -> None:
    old = (
        DENIAL.capitalize() + ".\n\n" + OLD.replace(f"Teodor Vance, a spokesman, {DENIAL}.", DENIAL.capitalize() + ".")
    )
    sentence = DENIAL.capitalize() + "."
    start = old.rindex(sentence)
    quotation = quotation_at(old, start, start + len(sentence), version=1)
    extra = "\n\nA ferry was late and nobody was hurt in the end.\n\n"
    new = old[:start] + extra + sentence + extra + old[start + len(sentence) :]
    assert find_again(quotation, new, old).place == (new.rindex(sentence), new.rindex(sentence) + len(sentence))
    gone = old[:start] + old[start + len(sentence) :]
    assert find_again(quotation, gone, old).place is None
    assert find_again(quotation, gone).place is None


def test_of_two_copies_that_stood_together_the_one_left_is_asked() -> None:
    line = "The fleet had left him.\n"
    old = OLD + line + line + "Nobody spoke of it in the harbour.\n"
    start = old.rindex(line)
    quotation = quotation_at(old, start, start + len(line) - 1, version=1)
    answer = find_again(quotation, old.replace(line, "", 1), old)
    assert (answer.state, answer.place) == (State.AMBIGUOUS, None)


@pytest.mark.parametrize("noise", [("é", "Ã©"), ("’", "&#8217;"), ("fi", "ﬁ"), ("l", "1"), ("“", "â€œ")])
def test_damage_to_characters_does_not_lose_a_quote(noise: tuple[str, str]) -> None:
    words = "“The café’s five lamps fell silent,” said Émile Lallier, who filed the letter"
    old = OLD + "\n" + words + ".\n\nThe committee adjourned after an hour of talks.\n"
    new = old.replace(*noise)
    for answer in answers(words, new, old):
        assert words_at(answer, new) == words.replace(*noise)


def test_a_fragment_is_not_met_again_by_chance() -> None:
    new = OLD.replace("The harbour minister resigned on Monday after a week of protests.\n\n", "")
    new += "The ferry returned on Monday after a week of repairs.\n"
    for answer in answers("on Monday after a week", new):
        assert answer.place is None


def test_a_quotation_without_surroundings_is_found_by_its_words() -> None:
    words = "denied that the ministr had fled"
    quotation = Quotation(1, 0, len(words), words, "", "", True)
    answer = find_again(quotation, OLD)
    assert answer.words_differ
    assert words_at(answer, OLD) == "denied that the minister had fled"


@pytest.mark.parametrize(
    ("old", "words", "new"),
    [
        ("وقال الوزير إن الأسطول غادر الميناء. ونفى المتحدث ذلك مساء الخميس.", "ونفى المتحدث ذلك", None),
        ("部长周四否认他已离开首都。他说他在办公室。委员会将于周五开会。", "他说他在办公室", None),
        (
            "Министр ушёл в отставку. Представитель отрицал, что он бежал. Комитет молчит.",
            "отрицал, что он бежал",
            None,
        ),
        ("समिति ने कहा कि मंत्री भागे नहीं हैं। वह अपने कार्यालय में हैं।", "वह अपने कार्यालय में हैं", None),
    ],
)
def test_other_scripts_are_found_again(old: str, words: str, new: str | None) -> None:
    changed = "2013 | " + (new or old).replace(" ", "  ")
    answer = find_again(quote_of(old, words), changed, old)
    assert answer.state in (State.EXACT, State.MOVED)
    assert words_at(answer, changed).replace("  ", " ") == words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("come to their senses", "come to  their sens\u00ades", True),
        ("“a – b”", "'a\u2014b'", True),
        ("wait…", "wait...", True),
        ("sens-\nes", "senses", True),
        ("his hands", "his hand’s", False),
        ("He left", "he left", False),
        ("He left.", "He left?", False),
        ("the fear and", "the fear &", False),
        ("so-called “aid”", "so-called aid", False),
    ],
)
def test_only_spacing_and_the_kinds_of_marks_leave_the_words_the_same(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same
    assert same_words(other, one) is same


def test_all_quotations_of_a_text_are_found_in_one_go() -> None:
    new = OLD.replace("on Monday", "on Tuesday")
    words = ("resigned on Monday", "The fleet had left him", DENIAL)
    found = anchors_for([quote_of(OLD, one) for one in words], OLD, new)
    assert [words_at(one, new) for one in found] == ["resigned on Tuesday", *words[1:]]


# ---------------------------------------------------------------------------------------------- generated edits

EDITED, REWRITTEN = 600, 600
LEAST_RIGHT, LEAST_RIGHT_ALONE = 0.98, 0.96


@pytest.fixture(scope="module")
def generated() -> list[Case]:
    articles = sorted(db_path("sample/articles").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in articles] + [word_soup(seed, 4_000) for seed in range(3)]
    edited = [make_case(seed, texts) for seed in range(EDITED)]
    return edited + [make_rewrite(seed, texts) for seed in range(REWRITTEN)]


def places_given(cases: list[Case], with_old_text: bool) -> list[str]:
    """Give the verdict on each case that can be judged; fail where a place is false."""
    verdicts = []
    for case in cases:
        quotation = quotation_at(case.old, *case.quote, version=1)
        answer = find_again(quotation, case.new, case.old if with_old_text else None)
        said = verdict(case, answer.place)
        assert said != "wrong", (case.edits, case.old[slice(*case.quote)], answer)
        if answer.state is State.EXACT:
            assert words_at(answer, case.new) == quotation.exact
        verdicts.append(said)
    judged = [said for said in verdicts if said != "open"]
    assert len(judged) >= 1000
    return judged


def test_of_a_thousand_generated_edits_none_gives_a_false_place(generated: list[Case]) -> None:
    judged = places_given(generated, with_old_text=True)
    assert judged.count("right") >= LEAST_RIGHT * len(judged)


def test_nor_does_one_where_only_the_words_kept_around_a_quote_are_known(generated: list[Case]) -> None:
    judged = places_given([case for case in generated if is_told_apart(case)], with_old_text=False)
    assert judged.count("right") >= LEAST_RIGHT_ALONE * len(judged)


def test_the_generated_edits_are_of_every_kind(generated: list[Case]) -> None:
    assert {case.edits[0] for case in generated} >= set(SCENARIOS)
    assert sum(case.truth is None for case in generated) > len(generated) // 4
    assert sum(not is_told_apart(case) for case in generated) > 20


def test_an_answer_is_the_same_each_time(generated: list[Case]) -> None:
    for case in generated[:60]:
        quotation = quotation_at(case.old, *case.quote, version=1)
        assert find_again(quotation, case.new, case.old) == find_again(quotation, case.new, case.old)


# ------------------------------------------------------------------------------------------------------- speed


@pytest.mark.parametrize(
    "hostile",
    ["a " * 400_000, "x" * 1_000_000, "the same line again\n" * 50_000, ". " * 400_000, "’" * 800_000, "a’" * 400_000],
    ids=["one word", "one long word", "one line", "full stops", "apostrophes", "joined"],
)
def test_a_hostile_text_costs_no_more_than_its_length(hostile: str) -> None:
    def work(text: str) -> int:
        quotation = quotation_at(text, 5000, 5060, version=1)
        return work_of(lambda: find_again(quotation, "z" + text, text[:-1]))

    assert work(hostile) < 12 * work(hostile[: len(hostile) // 8]) + 1_000


# ---------------------------------------------------------------------------------------------- the labelled set


@pytest.mark.seeds
def test_the_labelled_quotes_land_on_the_words_of_the_article() -> None:
    path = SEEDS.parent / "reading-dev" / "quote_anchor.csv"
    if not path.is_file():
        pytest.skip("the labelled set is not beside the checkout")
    text = next(SEEDS.glob("002*.txt")).read_text(encoding="utf-8")
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        damaged, exact = row["damaged"], row["exact"]
        answer = find_again(Quotation(1, 0, len(damaged), damaged, "", "", True), text)
        assert words_at(answer, text) == exact
        assert answer.words_differ is not same_words(damaged, exact)


def test_words_that_differ_do_not_reach_into_the_next_paragraph() -> None:
    old = "The council met.\n\nMr Tarn denied that he had fled and said he was in his office in Osk.\n\nIt rained.\n"
    new = (
        "The council met.\n\nMr Tarn denied that he had fled and said he was in his Osk office.\n\nThe rain went on.\n"
    )
    words = "denied that he had fled and said he was in his office in Osk"
    at = old.index(words)
    found = find_again(quotation_at(old, at, at + len(words), version=1), new, old)
    assert found.state is State.AMBIGUOUS
    assert found.place is not None
    assert "\n" not in new[slice(*found.place)]
    assert new[slice(*found.place)].startswith("denied that he had fled")
