import pytest

from tests.unit.suggest.quotes.reading import direct, quotes
from timeline_app.domain.evidence import SourceKind

NAMES = ("Marta Quill", "Teodor Vance", "Jonas Aldermark")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will go,” Mr Vance said.", "Teodor Vance"),
        ("“We will go,” said Mr Vance.", "Teodor Vance"),
        ("“We will go,” Teodor Vance, a spokesman for the port, said on Monday.", "Teodor Vance"),
        ("“We will go,” said the party's leader, Marta Quill, on Monday.", "Marta Quill"),
        ("“We will go,” said a spokesman for Mr Vance.", "spokesman for Mr Vance"),
        ("In Osterlo, Ms Quill told reporters: “We will go.”", "Marta Quill"),
        ("Speaking at a rally, Ms Quill said: “We will go.”", "Marta Quill"),
        ("“Will we go?” Mr Vance asked. He left.", "Teodor Vance"),
        ("“We will go,” according to Mr Vance.", "Teodor Vance"),
        ("The Sound Wire quoted Mr Vance as saying: “We will go.”", "Teodor Vance"),
        ("Mr Vance was blunt. “We are finished.”", "Teodor Vance"),
        ("Mr Vance vowed to “crush” the strike.", "Teodor Vance"),
        ("Ms Quill, who met Mr Vance, said it was “a disgrace”.", "Marta Quill"),
        ("“We will go,” residents said.", "residents"),
        ("Marta Quill: “We will go”", "Marta Quill"),
    ],
)
def test_the_speaker_of_a_quote(text: str, speaker: str) -> None:
    assert [name for _, name in direct(text, *NAMES)] == [speaker]


def test_a_quote_parted_by_its_cue_has_one_speaker() -> None:
    text = "“We will go,” Mr Vance said. “Nobody stays.”"
    assert direct(text, *NAMES) == [("We will go,", "Teodor Vance"), ("Nobody stays.", "Teodor Vance")]


def test_a_quote_over_three_paragraphs_gives_one_for_each() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” Ms Quill said."
    assert direct(text, *NAMES) == [("One.", "Marta Quill"), ("Two.", "Marta Quill"), ("Three,", "Marta Quill")]


def test_he_and_she_are_the_last_who_can_be_meant() -> None:
    text = "Mr Vance met Ms Quill on Monday. “It went well,” she said.\n\n“It did not,” he said."
    assert direct(text, *NAMES) == [("It went well,", "Marta Quill"), ("It did not,", "Teodor Vance")]


def test_an_unnamed_speaker_is_he_in_the_next_sentence() -> None:
    text = "Mr Vance left. A former officer, who asked not to be named, said the gate was open. “It was,” he said."
    found = quotes(text, *NAMES)
    assert [quote.speaker.kind for quote in found if quote.verbatim and quote.speaker] == [SourceKind.NOT_NAMED]


def test_a_paragraph_that_is_only_a_quote_is_still_the_last_speakers() -> None:
    text = "Ms Quill said the guard had lied.\n\n“They have lied since February.”"
    assert direct(text, *NAMES) == [("They have lied since February.", "Marta Quill")]


def test_titles_and_nicknames_are_no_quotes() -> None:
    assert direct("He wrote the novel “The Quiet Harbour”. The so-called “spy chief” left.", *NAMES) == []
