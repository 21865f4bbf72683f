"""Events of an article: title, kind, people, place and day."""

import pytest

from tests.unit.suggest.statements.articles import events, prose, statements, surname
from timeline_app.domain.calendar import MINUTES_A_DAY, iso_day
from timeline_app.domain.findings import FoundEvent
from timeline_app.store.vocabulary import EVENT_KINDS
from timeline_app.suggest.events.finding import _says_little, _without_pronoun


def days(event: FoundEvent) -> tuple[str, str] | None:
    if event.when is None or event.when.start_earliest is None or event.when.end_latest is None:
        return None
    return iso_day(event.when.start_earliest // MINUTES_A_DAY), iso_day((event.when.end_latest - 1) // MINUTES_A_DAY)


@pytest.mark.parametrize(
    ("text", "title", "kind", "names", "place", "day"),
    [
        (
            "Bo Tan flew into Farham airport on Wednesday night.",
            "Bo Tan flew into Farham airport", "journey", ["Tan"], "Farham airport", "2014-05-14",
        ),
        (
            "Ann Lee met Carl Hague in Saltholm on 3 May.",
            "Ann Lee met Carl Hague in Saltholm", "contact", ["Lee", "Hague"], "Saltholm", "2014-05-03",
        ),
        (
            "Police arrested Bo Tan on Monday.",
            "Police arrested Bo Tan", "order", ["Tan"], "", "2014-05-12",
        ),
        (
            "Bo Tan, a former minister picked by Carl Hague, resigned yesterday.",
            "Bo Tan resigned", "break", ["Tan"], "", "2014-05-15",
        ),
        (
            "The murder of Ann Lee in Saltholm on 2 May shook the town.",
            "Murder of Ann Lee in Saltholm shook the town", "order", ["Lee"], "Saltholm", "2014-05-02",
        ),
    ],
)  # fmt: skip
def test_an_event_in_the_words_of_the_article(
    text: str, title: str, kind: str, names: list[str], place: str, day: str
) -> None:
    (found,) = events(text)
    assert (found.title, found.kind, found.place) == (title, kind, place)
    assert [surname(person) for person in found.people] == names
    assert days(found) == (day, day)
    assert text[found.start : found.end] == text


def test_somebody_of_its_clause_is_in_an_event_of_a_day() -> None:
    (found,) = events("Ann Lee's lawyers filed an appeal in the court of Lindmar on Friday.")
    assert [surname(person) for person in found.people] == ["Lee"]
    assert found.title == "Ann Lee's lawyers filed an appeal in the court of Lindmar"


def test_an_event_of_a_statement_is_linked_with_it() -> None:
    text = "Bo Tan was arrested on Monday. Ann Lee fled the country."
    found, claims = events(text), statements(text)
    assert [claims[each.statement].status for each in found if each.statement is not None] == ["detained", "fled"]
    assert found[1].when is None


@pytest.mark.parametrize(
    "text",
    [
        "Officials denied that Bo Tan had been arrested on Monday.",
        "Bo Tan could have fled on Monday.",
        "Prices rose by three per cent on Monday.",
        "Bo Tan is a quiet man who likes boats.",
    ],
)
def test_what_did_not_happen_or_is_nobodys_is_none(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ann Lee submitted her resignation on Monday.", ["Ann Lee submitted her resignation"]),
        (
            "On Monday Ann Lee was jailed for 15 years for plotting to kill the king by sinking his boat at sea.",
            ["Ann Lee was jailed for 15 years for plotting to kill the king"],
        ),
        ("They met ahead of a vote sought by Ann Lee on Monday.", []),
        ("Arrested ministers Ann Lee and Bo Tan resigned on Monday.", ["Ann Lee and Bo Tan resigned"]),
        (
            "Ann Lee, Bo Tan and Carl Hague were freed on Monday.",
            ["Ann Lee, Bo Tan and Carl Hague were freed"],
        ),
        ("On Monday, three men who hunted down and killed Ann Lee were jailed.", ["Ann Lee killed"]),
        ("Asked on Monday about reports of Ann Lee's death, officials were silent.", []),
        ("Bo Tan went home after taking power in 2006.", ["Bo Tan took power"]),
        ("Ann Lee turned herself in on Monday.", ["Ann Lee turned herself in"]),
        ("Bo Tan spoke. Troops arrested him on Monday.", ["Troops arrested Bo Tan"]),
        ("Bo Tan spoke. His arrest on Monday has shaken the town.", ["Bo Tan's arrest"]),
        ("Those arrested on Monday were two generals, including Bo Tan.", ["Bo Tan arrested"]),
        ("Bo Tan told reporters on Monday.", []),
        ("Bo Tan was killed on Monday in a Halden-led raid.", ["Bo Tan was killed in a Halden-led raid"]),
        ("The killing of Bo Tan on Monday has shaken the town.", ["Killing of Bo Tan"]),
    ],
)
def test_titles_are_short_and_told_once(text: str, titles: list[str]) -> None:
    assert [each.title for each in events(text)] == titles


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("On 2 May, following the murder of Bo Tan, Ann Lee fled.", "urder"),
        ("Ann Lee, who wrote crime stories, was kidnapped on 2 May.", "wrote"),
        ("Bo Tan was convicted of taking bribes from 1995 to 2003.", "convicted"),
        ("Bo Tan was accused of fraud over the country's 1999 crisis.", "accused"),
        ("Bo Tan was sent to prison until 5 June.", "sent"),
    ],
)
def test_the_day_of_something_else_is_not_the_day_of_an_event(text: str, word: str) -> None:
    assert [each.when for each in events(text) if word in each.title] in ([], [None])


def test_a_day_that_goes_with_another_verb_is_not_taken() -> None:
    (fled,) = [each for each in events("Carl Hague said on Friday that Bo Tan had fled.") if "fled" in each.title]
    assert fled.when is None


def test_what_is_set_for_a_day_is_an_event_to_come() -> None:
    (found,) = events("Bo Tan will be sworn in on 15 June.")
    assert days(found) == ("2014-06-15", "2014-06-15")


def test_kinds_are_those_of_a_new_project_and_passages_lie_in_sentences() -> None:
    text = "Ann Lee said on Monday that Bo Tan had signed the treaty on 3 May. Bo Tan was seen in Saltholm on 4 May."
    keys = {key for key, *_ in EVENT_KINDS}
    sentences = {(each.start, each.end) for each in prose(text).sentences}
    found = events(text)
    assert found
    assert all(each.kind in keys and (each.start, each.end) in sentences for each in found)


def test_a_title_names_no_it_and_ends_on_no_auxiliary() -> None:
    assert _without_pronoun("It had arrested the harbour chief") == "Arrested the harbour chief"
    assert _without_pronoun("Jonas Tarn left Lindmar") == "Jonas Tarn left Lindmar"
    assert _says_little("Jonas Tarn was reported to be")
    assert _says_little("Jonas Tarn denied")
    assert not _says_little("Jonas Tarn left Lindmar")
