import pytest

from tests.unit.suggest.quotes.reading import indirect, quotes
from timeline_app.domain.evidence import SourceKind

NAMES = ("Marta Quill", "Teodor Vance", "Jonas Aldermark", "Ilsa Brandt")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Mr Vance said Ms Brandt was on leave.", "Ms Brandt was on leave", "Teodor Vance"),
        ("Mr Vance told reporters that she was on leave.", "she was on leave", "Teodor Vance"),
        ("Rebels claimed that Mr Vance had fled.", "Mr Vance had fled", "Rebels"),
        ("Ms Brandt had fled, Mr Vance said.", "Ms Brandt had fled", "Teodor Vance"),
        ("Ms Brandt had fled, said Mr Vance.", "Ms Brandt had fled", "Teodor Vance"),
        ("According to Mr Vance, she had fled to Osterlo.", "she had fled to Osterlo", "Teodor Vance"),
        ("She had fled to Osterlo, according to Mr Vance.", "She had fled to Osterlo", "Teodor Vance"),
        ("Harbour Television reported that Mr Vance had fled.", "Mr Vance had fled", "Harbour Television"),
        ("The minister had left, suggesting he was ill.", "he was ill", None),
    ],
)
def test_what_is_said_and_by_whom(text: str, words: str, speaker: str | None) -> None:
    assert indirect(text, *NAMES) in ([(words, speaker)], [(words, speaker or "minister")])


@pytest.mark.parametrize(
    "text",
    [
        "It is understood that Mr Vance has left.",
        "Mr Vance is believed to have left.",
        "Mr Vance was reported to have left the city.",
        "Mr Vance reportedly left the city.",
        "Sources said Mr Vance had left.",
        "Rumours that Mr Vance had left went round.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    found = quotes(text, *NAMES)
    assert [quote.speaker.kind for quote in found if quote.speaker] == [SourceKind.NOT_NAMED]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Vance denied he had fled.",
        "Mr Vance dismissed reports that she had fled.",
        "Mr Vance ruled out a return to the port.",
        "There was no evidence that Mr Vance had fled.",
    ],
)
def test_a_denial_is_known(text: str) -> None:
    assert any(quote.denies for quote in quotes(text, *NAMES))


@pytest.mark.parametrize(
    "text",
    [
        "Ms Quill said Mr Vance might leave.",
        "It is believed that Mr Vance has left.",
        "Ms Quill believes that Mr Vance has left.",
        "Speculation that Mr Vance had left was rife.",
    ],
)
def test_a_guess_is_known(text: str) -> None:
    assert any(quote.speculates for quote in quotes(text, *NAMES))


def test_two_things_said_in_one_sentence_have_one_speaker() -> None:
    text = "Mr Aldermark denied he had resigned and told Reuters he was at his desk."
    assert indirect(text, *NAMES) == [
        ("he had resigned", "Jonas Aldermark"),
        ("he was at his desk", "Jonas Aldermark"),
    ]


def test_plain_statements_are_nobodys_speech() -> None:
    assert indirect("The port was closed on Monday. The reports lay on the table.", *NAMES) == []


def chain(text: str, verbatim: bool) -> list[str]:
    found = next(quote for quote in quotes(text, *NAMES, publisher="The Paper") if quote.verbatim is verbatim)
    return [step.name or step.kind.value for step in found.chain]


def test_the_chain_goes_from_mouth_to_page() -> None:
    assert chain("Mr Aldermark told Reuters he was at his desk.", False) == [
        "Jonas Aldermark", "Reuters", "The Paper"
    ]  # fmt: skip
    assert chain("“We go,” Ms Quill told The Harbour Times.", True) == ["Marta Quill", "The Harbour Times", "The Paper"]
    assert chain("Mr Vance ordered him to “go”, according to sources.", True) == [
        "Teodor Vance", "sources", "The Paper"
    ]  # fmt: skip
    assert chain("State television reported that Mr Vance had fled.", False) == ["State television", "The Paper"]
    assert chain("Rebels claimed that Mr Vance had fled.", False) == ["Rebels", "The Paper"]
    assert chain("Ms Quill, who may not talk to the media, said he had fled.", False) == ["Marta Quill", "The Paper"]
    assert chain("Reuters quoted Mr Vance as saying: “We go.”", True) == ["Teodor Vance", "Reuters", "The Paper"]
    assert chain("It is understood that Mr Vance has left.", False) == ["not_named", "The Paper"]


def test_how_it_was_said_is_kept_as_printed() -> None:
    text = "Mr Vance told reporters in a statement on condition of anonymity that he had left."
    assert quotes(text, *NAMES)[0].chain[0].remark == "to reporters, in a statement, on condition of anonymity"


def test_the_paper_itself_is_no_second_step() -> None:
    found = quotes("Mr Vance told The Times he had left.", *NAMES, publisher="The Times")
    assert [step.name for step in found[0].chain] == ["Teodor Vance", "The Times"]
    found = quotes("Mr Vance told The Times he had left.", *NAMES, publisher="Harbour Times")
    assert [step.name for step in found[0].chain] == ["Teodor Vance", "Harbour Times"]


def test_the_words_are_those_of_the_text_without_the_cue() -> None:
    text = "In Osterlo, Mr Vance said on Monday that she was on leave."
    found = quotes(text, *NAMES)[0]
    assert text[found.start : found.end] == "she was on leave"
    assert found.cue is not None
    assert text[slice(*found.cue)] == "Mr Vance said on Monday that"
