import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.suggest.quotes.reading import prose
from tests.work import work_of
from timeline_app.suggest.quotes.marks import stretches_of


def inside(text: str) -> list[str]:
    return [text[found.start : found.end] for found in stretches_of(prose(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We go,” he said. “Now.”", ["We go,", "Now."]),
        ('"We go," he said. "Now."', ["We go,", "Now."]),
        ("«On part», dit-il. «Maintenant.»", ["On part", "Maintenant."]),
        ("„Wir gehen“, sagte er. »Jetzt«, sagte sie.", ["Wir gehen", "Jetzt"]),
        ("„Wir gehen”, sagte er.", ["Wir gehen"]),
        ("‹Oui›, dit-il.", ["Oui"]),
        ("「行こう」と彼は言った。『今』", ["行こう", "今"]),
        ("``We go,'' he said.", ["We go,"]),
        ("'The rebels' claim is false,' he said. 'It's over.'", ["The rebels' claim is false,", "It's over."]),
        ("‘The rebels’ claim is false,’ he said. ‘It’s over.’", ["The rebels’ claim is false,", "It’s over."]),
        ("“He said ‘no’ to “me” again,” she said.", ["He said ‘no’ to “me” again,"]),
        ("Sent to 'liquidate' him.", ["liquidate"]),
        ('"We go, " he said. "Now."', ["We go,", "Now."]),
        ('" We go, " he said. " Now. "', ["We go,", "Now."]),
        ("`` We go , '' he said . `` Now . ''", ["We go ,", "Now ."]),
        ('"We go,"he said."Now."', ["We go,", "Now."]),
        ('"We go,’’ he said. “So," he said.', ["We go,", "So,"]),
    ],
)
def test_marks_of_many_kinds(text: str, words: list[str]) -> None:
    assert inside(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Rock 'n' roll and the '90s were the dogs' best years; it's Jim's.",
        "The rebels’ men and the officers’ wives met at six o’clock.",
        'He is 6\' 2" tall and the board is 12" wide.',
        "It is 5 o'clock.",
        "””” ’’’",
    ],
)
def test_apostrophes_feet_and_inches_are_no_marks(text: str) -> None:
    assert inside(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said: "We go. "It is over." She left.', ["We go.", "It is over."]),
        ("He said: 'We go. 'It's over. 'Now.' She left.", ["We go.", "It's over.", "Now."]),
        ("“We go. “It is over,” he said.", ["We go.", "It is over,"]),
        ('"We go.\n\n"It is over. "Now," he said.', ["We go.", "It is over.", "Now,"]),
        ("A note read: ' We go. 'It is over.'", ["We go.", "It is over."]),
    ],
)
def test_a_speech_may_open_anew_without_a_mark_that_closes(text: str, words: list[str]) -> None:
    found = stretches_of(prose(text))
    assert [text[one.start : one.end] for one in found] == words
    assert [one.goes_on for one in found] == [True] * (len(words) - 1) + [False]


@pytest.mark.parametrize("mark", ["'", '"'])
def test_a_speech_whose_closing_mark_was_lost_is_its_first_sentence(mark: str) -> None:
    text = f"He said: {mark}It is right. Ten were hurt. The boat {mark}tipped over{mark} twice."
    assert inside(text) == ["It is right.", "tipped over"]


def test_a_mark_without_its_partner_takes_no_more_than_its_paragraph() -> None:
    text = "He said: “We are lost\n\nNobody answered “him” there."
    assert inside(text) == ["We are lost", "him"]


def test_a_lost_closing_mark_does_not_join_two_quotes() -> None:
    assert inside('The "lost mark stood. "We go," he said.') == ["We go,"]


def test_a_speech_over_paragraphs_is_known_to_go_on() -> None:
    found = stretches_of(prose("“One.\n\n“Two.\n\n“Three,” he said."))
    assert [one.goes_on for one in found] == [True, True, False]


def test_a_speech_that_is_not_opened_anew_goes_on_too() -> None:
    text = "“One.\n\nTwo,” he said."
    found = stretches_of(prose(text))
    assert [text[one.start : one.end] for one in found] == ["One.", "Two,"]
    assert found[0].goes_on


@given(st.text(alphabet="aS 1.,\n“”‘’\"'«»„「」", max_size=120))
def test_stretches_are_in_order_apart_and_trimmed(text: str) -> None:
    at = 0
    for found in stretches_of(prose(text)):
        assert at <= found.outer_start <= found.start < found.end <= found.outer_end <= len(text)
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        at = found.outer_end


@pytest.mark.parametrize("piece", ['"', "“", "’ ‘", "'a ", "“a” ", "'We go. ", "“We go. ", ': "a b '])
def test_the_cost_of_marks_grows_with_their_number_only(piece: str) -> None:
    few, many = prose(piece * 2_000), prose(piece * 16_000)
    assert work_of(lambda: stretches_of(many)) < 10 * work_of(lambda: stretches_of(few))
