# ruff: noqa: E501, RUF001 - sentences of other scripts stand as they are


import pytest

from tests.work import work_of
from timeline_app.domain.articles import PassageKind
from timeline_app.intake.furniture import chosen, passages_of
from timeline_app.intake.lines import lines_of
from timeline_app.intake.page_lines import WEIGHTS, signs_of, weights_of

PROSE = [
    "The harbour guard said on Tuesday that its commander had crossed the sound in a boat and asked for asylum.",
    "Two ferry captains saw her on the quay shortly before dawn, carrying a bag and speaking to nobody else there.",
    "A spokesman denied it at first, and told reporters that she was on leave and would be back within the week.",
    "“She knew every ship that came in and every crate that went out,” said a former officer of the customs house.",
    "The opposition called for a hearing in parliament, and asked who had given the order to clear the northern gate.",
]
MENU = ["Home", "World", "Money", "Puzzles", "Log in", "Subscribe", "Search"]
TEASER = (
    "Eleven families on the outer islands have clubbed together so that the school need not close at Easter this year."
)


def kept(lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    return [text[p.start : p.end].strip() for p in passages_of(text) if p.kind is not PassageKind.FURNITURE]


def test_every_sign_has_a_weight() -> None:
    found = signs_of(lines_of("\n".join([*MENU, *PROSE, *MENU])))
    assert {name for signs in found for name in signs} == set(WEIGHTS)


def test_prose_weighs_more_than_what_stands_around_it() -> None:
    lines = lines_of("\n".join([*MENU, *PROSE, *MENU]))
    weights = weights_of(lines)
    prose = weights[len(MENU) : len(MENU) + len(PROSE)]
    assert min(prose) > 0 > max(weights[: len(MENU)] + weights[-len(MENU) :])


def test_a_page_copied_whole_gives_the_article_and_its_head() -> None:
    head = ["Harbour chief crosses the sound", "By Nora Lindqvist", "5 March 2031"]
    page = [*MENU, *head, *PROSE, "Most read", "Bread prices fall", "A year of rain in nine pictures", *MENU]
    assert kept(page) == [*head, *PROSE]


@pytest.mark.parametrize(
    "heading", ["Comments (2)", "214 responses to this story", "Latest news", "Most read", "Kommentare"]
)
def test_nothing_after_the_heading_that_ends_an_article_is_kept(heading: str) -> None:
    assert kept([*PROSE, heading, TEASER, TEASER.replace("Eleven", "Nine"), "Sport"]) == PROSE


@pytest.mark.parametrize(
    "call",
    [
        "Sign up to our free daily newsletter for all the news of the morning.",
        "Advertisement",
        "Story continues below",
        "Get the best of the week in your inbox, every Friday at six.",
        "© 2031 The Courier",
    ],
)
def test_the_pages_own_word_to_its_reader_is_set_aside_in_the_middle_of_an_article(call: str) -> None:
    assert kept([*PROSE[:3], call, *PROSE[3:]]) == PROSE


def test_sub_headings_and_short_answers_stay() -> None:
    article = [*PROSE[:2], "Two captains, one bag", *PROSE[2:4], "“No.”", PROSE[4]]
    assert kept(article) == article


@pytest.mark.parametrize(
    "sentence",
    [
        "部长星期二在首都对记者表示，他不会辞职，并且认为与反对派的会谈对各方都有益处，会谈将在下周继续举行。",
        "รัฐมนตรีกล่าวเมื่อวันอังคารว่าเขาจะไม่ลาออกจากตำแหน่งและเห็นว่าการเจรจากับฝ่ายค้านเป็นประโยชน์ต่อทุกฝ่ายในประเทศและจะดำเนินต่อไป",
        "قال الوزير للصحفيين في العاصمة يوم الثلاثاء إنه لن يستقيل من منصبه وإن المحادثات مع المعارضة كانت مفيدة لجميع الأطراف في البلاد.",
        "मंत्री ने मंगलवार को राजधानी में पत्रकारों से कहा कि वे इस्तीफा नहीं देंगे और विपक्ष के साथ बातचीत सभी पक्षों के लिए उपयोगी थी।",
    ],
)
def test_paragraphs_of_other_scripts_are_prose(sentence: str) -> None:
    paragraphs = [sentence, f"— {sentence}", f"“{sentence}"]
    assert kept([*MENU, *paragraphs, *MENU]) == paragraphs


def test_the_choice_is_the_best_sum_with_a_price_for_each_change() -> None:
    assert chosen([-3, 2, -0.5, 2, -9], 1.0) == [False, True, True, True, False]
    assert chosen([], 1.0) == []
    assert chosen([-3.0, -1.0], 1.0) == [False, False]


@pytest.mark.parametrize(
    "text", ["word, " * 170_000 + ".", "x" * 1_000_000, "(" * 1_000_000, "By " * 300_000, "1 " * 400_000]
)
def test_a_hostile_line_holds_nothing_up(text: str) -> None:
    passages = passages_of(text + "\n" + PROSE[0])
    assert passages[-1].kind is not PassageKind.FURNITURE
    assert work_of(lambda: passages_of(text + "\n" + PROSE[0])) < 100_000


def test_teaser_cards_after_the_article_are_set_aside_and_boxed_items_are_not() -> None:
    cards = ["Island school keeps its last teacher", TEASER, "Ice road opens a month early", TEASER]
    assert kept([*MENU, *PROSE, *cards, "© 2031 The Courier"]) == PROSE
    long = f"{TEASER} The choir sang, and the ferry waited for all of them until the tide had turned again."
    boxes = ["Missing: Jonas Aldermark", long, "Missing: Marta Quill", long]
    assert kept([*MENU, *PROSE, *boxes, "© 2031 The Courier"]) == [*PROSE, *boxes]


def test_an_article_alone_keeps_whatever_stands_in_it() -> None:
    article = [*PROSE[:3], "1919", "Osterlo", "In short:", "a boat", "a bag", *PROSE[3:], "She smiled.", "N. L."]
    assert kept(article) == article


def test_a_note_about_the_author_at_the_end_is_set_aside_and_a_sentence_about_a_writer_is_not() -> None:
    note = "Nora Lindqvist is the harbour reporter of the Courier and has written two books about the sound."
    assert kept([*MENU, *PROSE, note]) == PROSE
    assert kept([*MENU, PROSE[0], note, *PROSE[1:]]) == [PROSE[0], note, *PROSE[1:]]
