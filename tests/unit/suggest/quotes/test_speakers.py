import pytest

from tests.unit.suggest.quotes.reading import People, direct, people_in, prose, quotes
from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import OpenMention, Spelling
from timeline_app.suggest.quotes import find_quotes

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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Will we go?” Mr Vance asked her. He left.", "Teodor Vance"),
        ("Speaking through an aide Mr Vance said; “We will go.”", "Teodor Vance"),
        ("Calling it “a disgrace”, Ms Quill asked for a vote.", "Marta Quill"),
        ("“We will go,” Mr Vance, an adviser to Ms Quill said.", "Teodor Vance"),
        ("“We will go,” Jonas Aldermark, a docker who met Mr Vance, said.", "Jonas Aldermark"),
        ("Jonas Aldermark, 72, a local resident, said “we will go”.", "Jonas Aldermark"),
        ("“We will go,” Harbour Director Mr Vance.", "Teodor Vance"),
        ("“I will speak,” Ms Quill recalled Vance saying.", "Teodor Vance"),
        ("Head of port finance Marta Quill said it was “a gap”.", "Marta Quill"),
        ("The former ambassador to Northmark Marta Quill said it was “a gap”.", "Marta Quill"),
        ("Labour's deputy minister for women Marta Quill called it “a false promise”.", "Marta Quill"),
        ("The family of docker Jonas Aldermark, 57, described him as “a gentle giant”.", "family"),
        ("As for Ms Quill, she branded the council's response as “poor”.", "Marta Quill"),
        ("Mr Vance arrived. According to him, “the port cannot stay shut.”", "Teodor Vance"),
        ("Mr Vance applied, but the coroner refused, stating: “We will not go.”", "coroner"),
        ("Mr Vance spoke late, with one resident calling it “a farce”.", "one resident"),
        ("The court held a hearing in which a second witness said it was “very like”.", "second witness"),
        ("Ms Quill says it is over Boats at the quay on Friday “We will go,” Mr Vance told reporters.", "Teodor Vance"),
        ("Her father Jan said he was “relieved”.", "Jan"),
        ("Still, says Ms Quill firmly, “we will go.”", "Marta Quill"),
        ("Laying into the council's record Ms Quill said: “We will go.”", "Marta Quill"),
        ("Asked what was next the spokesman said, “We will go.”", "spokesman"),
        ("Three days since the strike and Mr Vance says it was “a trap”.", "Teodor Vance"),
    ],
)
def test_the_speaker_of_a_quote_beside_other_nouns(text: str, speaker: str) -> None:
    assert [name for _, name in direct(text, *NAMES)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('Mr Vance left. Ms Quill said: "We go. "It is over. "Now."', ["Marta Quill"] * 3),
        ('Mr Vance left.\n\n"We go. "It is over," Ms Quill said.', ["Marta Quill"] * 2),
        ("Mr Vance left.\n\n'We go. 'It's over,' Ms Quill said.", ["Marta Quill"] * 2),
        (
            '"We go," Mr Vance said. "It is over. "I stay," Ms Quill said.',
            ["Teodor Vance", "Teodor Vance", "Marta Quill"],
        ),
        ('It was backed by Marta Quill who said: "We go. "It is over." Rain fell.', ["Marta Quill"] * 2),
        ('"We go," Ms Quill said. "It is over. They lost," before the rain came.', ["Marta Quill"] * 2),
        (
            '"We go," Ms Quill said. "It is over." GETTY Ministers at the quay "So I have told my team to go."',
            ["Marta Quill"] * 3,
        ),
    ],
)
def test_a_speech_that_opens_anew_is_one_speakers(text: str, speakers: list[str]) -> None:
    assert [name for _, name in direct(text, *NAMES)] == speakers


def test_who_is_named_after_he_is_not_meant_by_it() -> None:
    text = "Teodor Vance said it was late. He said that Jonas Aldermark would “stay on”."
    assert direct(text, *NAMES) == [("stay on", "Teodor Vance")]


def test_a_husband_is_not_she() -> None:
    text = "Ms Quill sat down. Her husband was at work. “We are tired,” she said."
    assert direct(text, *NAMES) == [("We are tired,", "Marta Quill")]


def test_a_post_alone_is_nobodys_name() -> None:
    text = "Marta Quill, Chief Secretary to the port, said: “We go.”"
    assert direct(text, *NAMES, "Secretary") == [("We go.", "Marta Quill")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go,” Skipper Vance said.", "Teodor Vance"),
        ("“We go,” Democrat Quill said.", "Marta Quill"),
        ("“We go,” Mr Vance said.Mr Aldermark left the hall.", "Teodor Vance"),
    ],
)
def test_short_names_with_a_post(text: str, speaker: str) -> None:
    assert direct(text, *NAMES)[0][1] == speaker


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


@pytest.mark.parametrize(("other", "speaker"), [("GETTY Vance", "Teodor Vance"), ("Paul Vance", None)])
def test_a_name_that_fits_two_is_one_persons_where_the_other_is_a_credit(other: str, speaker: str | None) -> None:
    text = "“We will leave the port by Friday,” Mr Vance said."
    at = text.index("Vance")
    both = people_in(text, ("Teodor Vance", other)).people
    open_ = OpenMention(Spelling("Vance", at, at + 5), (0, 1))
    found = find_quotes(prose(text), People(both, (), (open_,)))
    assert [quote.speaker.name if quote.speaker else None for quote in found] == [speaker]
