"""Statements of an article: who says them, on what passage, when, and what they oppose."""

import pytest

from tests.unit.suggest.statements.articles import VOCABULARY, events, short, statements, surname
from timeline_app.domain.calendar import MINUTES_A_DAY, iso_day
from timeline_app.domain.evidence import Polarity, SourceKind
from timeline_app.domain.findings import FoundStatement, StatusWords

ARTICLE = """Ann Lee fled to Halden on Tuesday, state radio said. But her lawyer denied she had left the country.

Bo Tan, the general, said on Wednesday: "I have not resigned." He remains at his post.

Carl Hague was sacked last week."""


def one(text: str, status: str) -> FoundStatement:
    found = [each for each in statements(text) if each.status == status]
    assert len(found) == 1, [(each.status, each.polarity) for each in found]
    return found[0]


def test_what_no_quote_covers_is_the_papers_word() -> None:
    found = one("Bo Tan resigned.", "resigned")
    assert found.asserted_by is None
    assert [step.name for step in found.chain] == ["The Courier"]


def test_reportedly_is_nobodys_word_by_name() -> None:
    found = one("Bo Tan reportedly resigned.", "resigned")
    assert found.asserted_by is not None
    assert found.asserted_by.kind is SourceKind.NOT_NAMED
    assert found.polarity is Polarity.ASSERTED
    assert not found.chain[0].is_named


def test_i_is_whoever_speaks() -> None:
    found = one('"I have not resigned," Bo Tan said.', "resigned")
    assert surname(found.person) == "Tan"
    assert found.asserted_by is not None
    assert found.asserted_by.person == found.person
    assert found.polarity is Polarity.DENIED


def test_he_in_speech_is_never_who_speaks() -> None:
    text = 'Bo Tan left on Monday.\n\n"He has resigned," Carl Hague told reporters.'
    assert "Tan resigned asserted" in short(statements(text))
    assert not any(each.startswith("Hague") for each in short(statements(text)))


def test_a_pronoun_goes_by_she_and_he() -> None:
    text = "Ann Lee met Bo Tan, who said he was tired. She was later arrested."
    assert short(statements(text)) == {"Lee detained asserted"}


def test_the_passage_is_the_sentence_and_holds_the_words() -> None:
    for found in statements(ARTICLE):
        words = ARTICLE[found.start : found.end]
        assert words == words.strip()
        assert "\n\n" not in words
        assert words.endswith((".", '."'))


def test_a_long_sentence_is_quoted_from_clause_to_clause() -> None:
    filler = (
        "the committee that met in the harbour town and went on for many hours without any end or result at all, " * 2
    )
    text = f"Officials spoke of {filler}which nobody had expected; Bo Tan was arrested at dawn; the rest was silence."
    found = one(text, "detained")
    assert text[found.start : found.end] == "Bo Tan was arrested at dawn"


def test_a_date_is_that_of_the_verb() -> None:
    found = one("Carl Hague said on Wednesday that Bo Tan had been arrested on 3 May.", "detained")
    assert found.when is not None
    assert found.when.start_earliest is not None
    assert iso_day(found.when.start_earliest // MINUTES_A_DAY) == "2014-05-03"
    assert one("Bo Tan was arrested.", "detained").when is None


def test_a_denial_opposes_what_it_denies() -> None:
    found = statements(ARTICLE)
    fled = [index for index, each in enumerate(found) if each.status == "fled"]
    assert [found[index].polarity for index in fled] == [Polarity.ASSERTED, Polarity.DENIED]
    assert found[fled[0]].opposes == (fled[1],)
    assert found[fled[1]].opposes == (fled[0],)
    assert all(not each.opposes for each in found if surname(each.person) == "Hague")


def test_statuses_that_exclude_each_other_oppose_between_speakers_only() -> None:
    two = statements("Bo Tan was detained, rebels said. The army said that Bo Tan remained at his post.")
    assert [each.opposes for each in two] == [(1,), (0,)]
    once = statements("Bo Tan was detained, rebels said. The army said that Bo Tan was appointed in 2012.")
    assert [each.opposes for each in once] == [(), ()]
    same = statements("Bo Tan was detained in May. Bo Tan remains at his post.")
    assert [each.opposes for each in same] == [(), ()]


def test_a_boxed_list_gives_a_claim_an_entry_with_its_heading() -> None:
    text = (
        "Defected: Bo Tan\n\nThe former envoy resigned on 7 May over the shooting.\n\n"
        "May be next: Carl Hague\n\nHe was seen at the airfield on Wednesday."
    )
    found = statements(text)
    assert {"Tan defected asserted", "Tan resigned asserted", "Hague defected speculated"} <= short(found)
    entry = next(each for each in found if each.polarity is Polarity.SPECULATED)
    assert entry.heading is not None
    assert text[slice(*entry.heading)] == "May be next: Carl Hague"
    assert text[entry.start : entry.end] == "He was seen at the airfield on Wednesday."


def test_who_follows_does_as_was_said_last() -> None:
    text = "Ann Lee broke with the regime. Her deputy, Bo Tan, and Carl Hague soon followed."
    assert short(statements(text)) == {
        "Lee defected asserted", "Tan defected asserted", "Hague defected asserted",
    }  # fmt: skip


def test_rumours_that_centre_on_people_suppose_it_of_each() -> None:
    text = "Ann Lee defected. Rumours in the capital centred on Bo Tan, the general, and Carl Hague, who was in Tunis."
    assert {"Tan defected speculated", "Hague defected speculated"} <= short(statements(text))


def test_only_the_projects_statuses_are_offered() -> None:
    without = tuple(status for status in VOCABULARY if status.key != "detained")
    assert short(statements("Bo Tan was arrested and killed.", without)) == {"Tan killed asserted"}
    assert statements("Bo Tan was arrested.", ()) == ()


def test_a_status_of_the_user_is_found_by_its_label() -> None:
    own = (*VOCABULARY, StatusWords("on_strike", "On strike"))
    assert "Tan on_strike asserted" in short(statements("Bo Tan is on strike.", own))
    assert "Tan on_strike denied" in short(statements("Bo Tan is not on strike.", own))


def test_one_claim_a_person_status_and_speaker_in_a_sentence() -> None:
    assert len(statements("Bo Tan was arrested at dawn and jailed the same day, after his arrest in May.")) == 1


def test_the_same_article_gives_the_same() -> None:
    assert statements(ARTICLE) == statements(ARTICLE)


@pytest.mark.parametrize(
    "text",
    [
        "Bo Tan was arrested, " * 5_000,
        "Bo Tan " * 10_000,
        "denied that he, who had " * 5_000 + "Bo Tan fled.",
        "“" * 50_000 + "I resigned," + "”" * 50_000,
        "the minister of " * 10_000 + "was arrested.",
        "arrest of " * 30_000,
        "Bo Tan resigned. " * 3_000,
    ],
)
def test_hostile_text_costs_no_more_than_long_text(text: str) -> None:
    for found in statements(text):
        assert 0 <= found.start < found.end <= len(text)
    events(text)
