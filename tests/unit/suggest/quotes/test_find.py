import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.suggest.quotes.reading import People, direct, people_in, prose, quotes
from tests.work import work_of
from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import OpenMention
from timeline_app.suggest.prose import prose_of
from timeline_app.suggest.quotes import find_quotes

NAMES = ("Marta Quill", "Teodor Vance")


def test_a_headline_has_the_speaker_of_the_same_words_in_the_article() -> None:
    heading = "‘We will not go’\n"
    text = heading + "‘We will not go,’ Mr Vance said on Monday."
    passages = (
        Passage(PassageKind.HEADING, 0, len(heading)),
        Passage(PassageKind.BODY, len(heading), len(text)),
    )
    found = find_quotes(prose_of(text, passages), people_in(text, NAMES))
    assert [quote.speaker.name for quote in found if quote.speaker] == ["Teodor Vance", "Teodor Vance"]


def test_a_heading_tells_who_is_he_in_the_boxed_item_under_it() -> None:
    heading = "Missing: Teodor Vance\n"
    text = "Ms Quill spoke.\n" + heading + "He said the gate was open."
    passages = (
        Passage(PassageKind.BODY, 0, 16),
        Passage(PassageKind.HEADING, 16, 16 + len(heading)),
        Passage(PassageKind.BOXED, 16 + len(heading), len(text), heading_of=1),
    )
    found = find_quotes(prose_of(text, passages), people_in(text, NAMES))
    assert [quote.speaker.person for quote in found if quote.speaker] == [1]


def test_furniture_is_not_looked_at() -> None:
    text = "“We go,” Mr Vance said."
    found = find_quotes(prose_of(text, (Passage(PassageKind.FURNITURE, 0, len(text)),)), people_in(text, NAMES))
    assert found == ()


def test_a_name_that_fits_two_people_is_left_open() -> None:
    text = "“We go,” Vance said."
    named = people_in(text, ("Teodor Vance",))
    mention = named.people[0].spellings[0]
    found = find_quotes(prose(text), People(named.people, (), (OpenMention(mention, (0, 1)),)))
    assert [quote.speaker for quote in found] == [None]


def test_another_language_gives_direct_quotes_with_the_name_beside_them() -> None:
    text = "«Nous partons», a déclaré Marta Quill. Elle a dit que «rien n'est décidé»."
    found = find_quotes(prose(text), people_in(text, NAMES), language="fr")
    assert [(text[quote.start : quote.end], quote.verbatim) for quote in found] == [
        ("Nous partons", True),
        ("rien n'est décidé", True),
    ]
    assert found[0].speaker is not None
    assert found[0].speaker.name == "Marta Quill"


def test_a_text_that_is_not_english_is_known_by_its_words() -> None:
    text = (
        "La maire a dit lundi soir que les quais resteraient fermés pendant une semaine encore. «Nous ne céderons "
        "pas», a ajouté Teodor Vance."
    )
    found = find_quotes(prose(text), people_in(text, NAMES))
    assert [(quote.verbatim, quote.speaker.name) for quote in found if quote.speaker] == [(True, "Teodor Vance")]


def test_who_is_speaking_is_printed_where_the_article_names_them() -> None:
    text = "Mr Vance left. “We go,” he said."
    found = next(quote for quote in quotes(text, *NAMES) if quote.verbatim)
    assert found.speaker is not None
    assert found.speaker.printed is not None
    assert text[found.speaker.printed.start : found.speaker.printed.end] == "he" == found.speaker.printed.text


def test_groups_outlets_and_the_unnamed_are_told_apart() -> None:
    kinds = {
        "“We go,” rebels said.": SourceKind.GROUP,
        "“We go,” said a spokesman for the port ministry.": SourceKind.GROUP,
        "“We go,” Hamar Television said.": SourceKind.OUTLET,
        "“We go,” state news agency Norwire said.": SourceKind.GROUP,
        "“We go,” Reuters reported.": SourceKind.AGENCY,
        "“We go,” one source said.": SourceKind.NOT_NAMED,
        "“We go,” said a former officer, who asked not to be named.": SourceKind.NOT_NAMED,
        "“We go,” Mr Vance said.": SourceKind.PERSON,
    }
    for text, kind in kinds.items():
        found = next(quote for quote in quotes(text, *NAMES) if quote.verbatim)
        assert found.speaker is not None, text
        assert found.speaker.kind is kind or "agency" in text, text


def test_an_exchange_goes_back_and_forth() -> None:
    text = (
        "“Did you read it?” asked Marta Quill.\n\n“I read a summary,” replied Teodor Vance.\n\n“Who wrote it?”\n\n"
        "“The contractor,” Mr Vance said."
    )
    assert [name for _, name in direct(text, *NAMES)] == ["Marta Quill", "Teodor Vance", "Marta Quill", "Teodor Vance"]


PARTS = (
    "Mr Vance ", "said ", "that ", "he ", "“We go,” ", "“", "”", ", ", ". ", "\n\n", "and ", "told Reuters ",
    "according to ", "who ", "is believed to ", "the ", "—", "'s ", "(", ")",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_any_order_of_words_gives_quotes_within_the_text_and_the_same_twice(parts: list[str]) -> None:
    text = "".join(parts)
    found = quotes(text, *NAMES)
    assert found == quotes(text, *NAMES)
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(text)
        assert quote.cue is None or 0 <= quote.cue[0] <= quote.cue[1] <= len(text)
    assert [quote.start for quote in found] == sorted(quote.start for quote in found)


@pytest.mark.parametrize(
    "piece", ["he told him that ", "“a” said ", "according to the ", "and said ", 'He said: "We go. "So. ']
)
def test_the_cost_grows_with_the_length_only(piece: str) -> None:
    short, long = (prose(piece * (length // len(piece))) for length in (5_000, 40_000))
    assert work_of(lambda: find_quotes(long, People())) < 12 * work_of(lambda: find_quotes(short, People()))
