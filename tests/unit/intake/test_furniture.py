import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake import furniture
from timeline_app.intake.furniture import body_fingerprint, passages_of

PROSE = [
    "The harbour guard said on Tuesday that its commander had crossed the sound in a boat and asked for asylum.",
    "Two ferry captains saw her on the quay shortly before dawn, carrying a bag and speaking to nobody else there.",
    "A spokesman denied it at first, and told reporters that she was on leave and would be back within the week.",
    "“She knew every ship that came in and every crate that went out,” said a former officer of the customs house.",
    "The opposition called for a hearing in parliament, and asked who had given the order to clear the northern gate.",
]
TEASERS = [
    "Opinion",
    "Garden fair: win two seats at the long table",
    "gardensTime is short to enter the raffle, which closes on Friday at noon",
    "Sport",
    "Rowing: the eight hope to keep the cup for a third year",
    "Have you tried our puzzle page?",
    "News",
    "The winter the river froze twice",
    "The winter the river froze twice",
    "A bookkeeper is wanted for a growing firm of bo...",
]


def kept(text: str) -> list[str]:
    return [text[p.start : p.end].strip() for p in passages_of(text) if p.kind is not PassageKind.FURNITURE]


@given(st.text(st.sampled_from("Ab.:- \n…"), max_size=300) | st.lists(st.sampled_from(PROSE + TEASERS)).map("\n".join))
def test_passages_tile_any_text_and_headings_come_before_what_they_head(text: str) -> None:
    passages = passages_of(text)
    assert "".join(text[passage.start : passage.end] for passage in passages) == text
    for number, passage in enumerate(passages):
        assert passage.start < passage.end
        if passage.heading_of is not None:
            assert passage.heading_of < number
            assert passages[passage.heading_of].kind is PassageKind.HEADING


def test_an_article_alone_loses_nothing() -> None:
    article = ["Harbour chief crosses the sound", "Osterlo", *PROSE]
    assert kept("\n\n".join(article)) == article


def test_teasers_after_the_article_are_set_aside() -> None:
    assert kept("\n\n".join(PROSE) + "\n" + "\n".join(TEASERS * 3)) == PROSE


def test_teasers_with_a_sentence_each_do_not_make_an_article() -> None:
    words = "A reader sends photographs of skaters, all of them taken on the same long night under the iron bridge."
    teaser = ["The winter the river froze twice", words]
    assert kept("\n".join([*PROSE, *TEASERS, *teaser, "Sport", "Film", *teaser, "More"])) == PROSE


def test_an_article_goes_on_after_an_advertisement() -> None:
    text = "\n".join([*PROSE[:3], "Advertisement", *PROSE[3:]])
    assert kept(text) == PROSE


def test_an_article_goes_on_after_a_block_of_teasers() -> None:
    assert kept("\n".join([*PROSE[:2], *TEASERS[:5], *PROSE[2:]]))[-1] == PROSE[-1]


def test_comments_and_the_foot_of_the_page_are_set_aside() -> None:
    foot = [
        "Comments (2)",
        "Anna",
        "I do not believe one word of it.",
        "© 2031 The Courier. All rights reserved, world over.",
    ]
    assert kept("\n".join(PROSE + foot)) == PROSE


def test_a_menu_at_the_top_is_set_aside_but_the_head_is_not() -> None:
    menu = ["Home", "News", "Sport", "Culture", "Jobs", "Log in"]
    head = ["Harbour chief crosses the sound", "By Nora Lindqvist"]
    assert kept("\n".join([*menu, *head, *PROSE])) == [*head, *PROSE]
    assert kept("\n".join([*head, "Osterlo", *PROSE])) == [*head, "Osterlo", *PROSE]


def test_a_short_last_word_and_a_closing_note_belong_to_the_article() -> None:
    assert kept("\n".join([*PROSE, "She smiled.", *TEASERS, *TEASERS])) == [*PROSE, "She smiled."]
    assert kept("\n".join([*PROSE, "Additional reporting by Emil Røe"]))[-1] == "Additional reporting by Emil Røe"


def test_short_news_is_kept_whole() -> None:
    text = "Ferry late\n\nThe ferry was late on Monday.\n\nNobody was hurt, the captain said.\n"
    assert len(kept(text)) == 3


def test_text_without_any_sentence_is_kept_whole() -> None:
    assert len(kept("\n".join(TEASERS[:2]))) == 2


def test_text_cut_too_finely_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(furniture, "MAX_PASSAGES", 10)
    with pytest.raises(ProblemForUser) as refused:
        passages_of("a\n" * 11)
    assert refused.value.problem is Problem.TOO_LARGE


def test_the_fingerprint_is_that_of_the_words_without_furniture() -> None:
    plain = "\n\n".join(PROSE)
    folded = "\n".join(line.replace(" ", "  ") for line in PROSE) + "\n" + "\n".join(TEASERS)
    expected = hashlib.sha256(" ".join(PROSE).encode()).hexdigest()
    assert body_fingerprint(plain, passages_of(plain)) == expected
    assert body_fingerprint(folded, passages_of(folded)) == expected
    assert body_fingerprint(plain + " More.", passages_of(plain + " More.")) != expected


@given(st.text(st.sampled_from("ab \n\u00a0"), max_size=40), st.integers(1, 5))
def test_the_fingerprint_does_not_depend_on_the_portions_it_is_made_in(text: str, portion: int) -> None:
    passages = [Passage(PassageKind.BODY, start, min(start + 9, len(text))) for start in range(0, len(text), 9)]
    words = [word for p in passages for word in text[p.start : p.end].split()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(furniture, "_PORTION", portion)
        assert body_fingerprint(text, passages) == hashlib.sha256(" ".join(words).encode()).hexdigest()


def test_a_text_of_furniture_alone_is_compared_whole() -> None:
    only = (Passage(PassageKind.FURNITURE, 0, 4),)
    assert body_fingerprint("News", only) != body_fingerprint("Film", only)


def test_more_lines_than_any_page_has_are_kept_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join([*PROSE, "© 2031 The Courier. All rights reserved."])
    assert kept(text) == PROSE
    monkeypatch.setattr(furniture, "_MOST_LINES", 5)
    assert len(kept(text)) == len(PROSE) + 1
