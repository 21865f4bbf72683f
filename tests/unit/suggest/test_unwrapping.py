from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.findings import ArticleFindings, ArticleToRead, FoundEvent, FoundPerson, Spelling
from timeline_app.suggest.article import findings_of
from timeline_app.suggest.unwrapping import rewrapped, unwrapped

WRAPPED = (
    "ISLAND ROCK - The defec-\ntion of the harbour chief, Jonas\nTarn, was confirmed on Tues-\nday. “I have had\n"
    "enough,” Mr Tarn said. He met Saif al-\nArusi twice.\n\nA second paragraph.\n"
)


def body(text: str) -> tuple[Passage, ...]:
    return (Passage(PassageKind.BODY, 0, len(text)),)


def test_lines_are_joined_and_words_put_together_again() -> None:
    lines = unwrapped(WRAPPED, body(WRAPPED))
    assert lines is not None
    assert lines.text == (
        "ISLAND ROCK - The defection of the harbour chief, Jonas Tarn, was confirmed on Tuesday. “I have had enough,” "
        "Mr Tarn said. He met Saif al-Arusi twice.\n\nA second paragraph.\n"
    )
    assert lines.passages == body(lines.text)


def test_text_without_broken_lines_is_left_alone() -> None:
    assert unwrapped("One line.\n\nAnother.\n", body("One line.\n\nAnother.\n")) is None


def test_lines_of_furniture_stay_as_they_are() -> None:
    text = "Menu\nof many\nlines\nThe article\ngoes on.\n"
    passages = (Passage(PassageKind.FURNITURE, 0, 19), Passage(PassageKind.BODY, 19, len(text)))
    lines = unwrapped(text, passages)
    assert lines is not None
    assert lines.text == "Menu\nof many\nlines\nThe article goes on.\n"
    assert lines.text[lines.passages[1].start : lines.passages[1].end] == "The article goes on.\n"


def test_what_is_found_over_the_end_of_a_line_stands_in_the_text_as_printed() -> None:
    found = findings_of(ArticleToRead(WRAPPED, body(WRAPPED), 15_868, "", "en"))
    names = {person.name: [spelling.text for spelling in person.spellings] for person in found.people}
    assert names["Jonas Tarn"][0] == "Jonas\nTarn"
    assert names["Saif al-Arusi"] == ["Saif al-\nArusi"]
    assert [WRAPPED[date.start : date.end] for date in found.dates] == ["Tues-\nday"]
    assert [WRAPPED[quote.start : quote.end] for quote in found.quotes if quote.verbatim] == ["I have had\nenough,"]
    for person in found.people:
        for spelling in person.spellings:
            assert WRAPPED[spelling.start : spelling.end] == spelling.text


@given(st.text(alphabet="aB- \n\u00ad.é", max_size=80), st.integers(0, 80))
def test_every_character_is_led_back_to_its_own(text: str, cut: int) -> None:
    cut = min(cut, len(text))
    passages = tuple(
        Passage(PassageKind.BODY, start, end) for start, end in ((0, cut), (cut, len(text))) if start < end
    )
    lines = unwrapped(text, passages)
    if lines is None:
        return
    assert lines.passages[-1].end == len(lines.text)
    before = -1
    for at, letter in enumerate(lines.text):
        origin = lines.start_of(at)
        assert origin > before
        before = origin
        if not letter.isspace():
            assert text[origin] == letter
            found = ArticleFindings(
                people=(FoundPerson(letter, (Spelling(letter, at, at + 1),)),),
                events=(FoundEvent(letter, "break", at, at + 1),),
            )
            back = rewrapped(found, lines)
            assert back.people[0].spellings[0] == Spelling(letter, origin, origin + 1)
            assert (back.events[0].start, back.events[0].end) == (origin, origin + 1)
