"""Who an article speaks of."""

import pytest

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.findings import KnownPerson
from timeline_app.domain.names import fold_name
from timeline_app.suggest.people import PeopleFound, find_people
from timeline_app.suggest.prose import prose_of


def found_in(
    text: str, known: tuple[KnownPerson, ...] = (), not_same: frozenset[tuple[int, str]] = frozenset()
) -> PeopleFound:
    return find_people(prose_of(text, [Passage(PassageKind.BODY, 0, len(text))]), known=known, not_same=not_same)


def names_in(text: str) -> list[str]:
    return [person.name for person in found_in(text).people]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("After Musa Kusa left, Mr. Kusa was silent.", ["Musa Kusa"]),
        ("Veshti Foreign Secretary Wilfred Haigh said so.", ["Wilfred Haigh"]),
        ("Kusa's friend, Deputy Foreign Minister Abdulati Al Omeidi, stayed.", ["Abdulati Al Omeidi"]),
        ("Queen Margarethe III opened the Harbour Museum.", ["Queen Margarethe III"]),
        ("“He is gone,” said Fatima, 12, near the mosque.", ["Fatima"]),
        ("The Ministry of Defence and the Harbour Courier said on Tuesday in New York.", []),
        ("He was held at Queen Elizabeth Hospital on Martin Luther King Boulevard.", []),
        ("PORT SARN (Meridian) - The ferry Northern Star sank in March.", []),
        ("Sailors of the Socialist Party met at Human Rights Watch.", []),
        ("Lawmakers Mok Ka-lun, Yeung Sai-wing and Gerda Holl came.", ["Mok Ka-lun", "Yeung Sai-wing", "Gerda Holl"]),
        ("The court rejected the appeal by Le Van Tam, 52, on Friday.", ["Le Van Tam"]),
        ("Junior Minister for Transportation and Equipment Ashkur Ben Geddim resigned.", ["Ashkur Ben Geddim"]),
        ("With him went minister without portfolio Abdeljali Bedwi.", ["Abdeljali Bedwi"]),
        (
            "The dead were Peter Hollis, Zorvane Quillet and Brudik Ostvel.",
            ["Peter Hollis", "Zorvane Quillet", "Brudik Ostvel"],
        ),
        ("Police arrested Zorvane Quillet. They searched Quillet’s house.", ["Zorvane Quillet"]),
        ("PTI MPA Shehzad Qureshi’s house was raided.", ["Shehzad Qureshi"]),
        ("General Prime Niyongo said so.", ["Prime Niyongo"]),
        ("GETTY Obama waved.", ["Obama"]),
        ("The Republican Donald Trump won.", ["Donald Trump"]),
        ("In nearby Ben Aroun, an industrial zone, markets closed.", []),
        ("She wrote for outlets such as Etemad e Vatan, a daily.", []),
        ("Fighters of Hizbul Watan took the town.", []),
        ("He lives at 7, Lok Kalyan Marg.", []),
        ("Photo: Benjamin Hollis, via Facebook.", []),
        ("The group Protect Reporters said that the law was bad.", []),
        ("The editor of the daily Yeni Umar was tried.", []),
        ("She raised funds for St. Jude Children’s Research Hospital.", []),
        ("Ursula von der Leyen and Charles de Gaulle met Jean-Luc O’Brien, she said.", None),
    ],
)
def test_people_are_told_from_the_rest(text: str, names: list[str] | None) -> None:
    if names is None:
        assert "Ursula von der Leyen" in names_in(text)
    else:
        assert names_in(text) == names


def test_spellings_of_one_person_are_gathered_and_found_by_place() -> None:
    text = "Moussa Koussa fled. Mr Koussa was tired. Musa Kusa’s letter came. Moussa Ibrahim, the spokesman, said no."
    found = found_in(text)
    assert [person.name for person in found.people] == ["Moussa Koussa", "Moussa Ibrahim"]
    assert [spelling.text for spelling in found.people[0].spellings] == ["Moussa Koussa", "Koussa", "Musa Kusa"]
    assert all(text[one.start : one.end] == one.text for person in found.people for one in person.spellings)
    at = text.index("Musa Kusa")
    assert found.at(at + 2, at + 4) == 0
    assert found.at(text.index("Moussa Ibrahim"), len(text)) == 1
    assert found.at(text.index("tired"), text.index("tired") + 5) is None


def test_a_surname_of_two_brothers_is_asked_and_their_titles_decide() -> None:
    text = (
        "Henrik Corvane, the chairman, and his brother Anders Corvane met. Corvane was angry. "
        "Paul Winslow and Jane Winslow came. Mr Paul Winslow paid, Ms Jane Winslow ate. Ms Winslow left."
    )
    found = found_in(text)
    assert [question.spelling.text for question in found.open_mentions] == ["Corvane"]
    fits = found.open_mentions[0].fits
    assert [found.people[person].name for person in fits] == ["Henrik Corvane", "Anders Corvane"]
    jane = next(person for person in found.people if person.name == "Jane Winslow")
    assert "Winslow" in [spelling.text for spelling in jane.spellings]


def test_a_name_in_a_headline_is_cut_to_what_the_article_says() -> None:
    text = "Hollis Names Winslow as Deputy\n\nPresident Peter Hollis chose Jane Winslow. Mr Hollis left."
    passages = [Passage(PassageKind.HEADING, 0, 31), Passage(PassageKind.BODY, 31, len(text))]
    assert [person.name for person in find_people(prose_of(text, passages)).people] == ["Peter Hollis", "Jane Winslow"]


def test_a_name_carries_no_title_and_a_post_no_clause() -> None:
    text = (
        "Major-General Godefroy Nombare spoke. Mr Anders Corvane, the judge said, was ill. "
        "Musa Alim, a former foreign minister picked by Col. Dorn, fled."
    )
    people = found_in(text).people
    assert [person.name for person in people[:3]] == ["Godefroy Nombare", "Anders Corvane", "Musa Alim"]
    assert [post.text for post in people[1].posts] == []
    assert [post.text for post in people[2].posts] == ["former foreign minister"]


def test_the_end_of_a_longer_name_is_the_same_person() -> None:
    text = "Mustafa Ben Jalil resigned. Ben Jalil was tired. Hassan Abdel Hamid said no. Abdel Hamid left."
    assert names_in(text) == ["Mustafa Ben Jalil", "Hassan Abdel Hamid"]


def test_two_lines_that_stand_alone_are_no_one_name() -> None:
    text = (
        "The whole affair shows a total failure of both breach and strategy by Michael Hollis\nDesmond Corvane\n\n"
        "Mr Hollis was angry."
    )
    assert names_in(text) == ["Michael Hollis"]


def test_posts_are_kept_as_printed() -> None:
    text = (
        "As former foreign minister Moussa Koussa spoke, Anwar Omar Dorta, head of the harbour intelligence service, "
        "left. Ambassador Levan Orbeliani gave up."
    )
    posts = {person.name: [post.text for post in person.posts] for person in found_in(text).people}
    assert posts == {
        "Moussa Koussa": ["former foreign minister"],
        "Anwar Omar Dorta": ["head of the harbour intelligence service"],
        "Levan Orbeliani": ["Ambassador"],
    }


def test_who_wrote_the_article_is_no_person_of_it() -> None:
    text = (
        "By Harriet Cole in Leeds\n\nMartin Ashdown was jailed yesterday.\n\n"
        "(Reporting by Alex Lorne and Rania Gamal; Editing by Dale Hudson)"
    )
    assert names_in(text) == ["Martin Ashdown"]


def test_people_of_the_project_are_recognised_by_their_full_name_alone() -> None:
    known = (
        KnownPerson(7, "Moussa Koussa", ("Musa Kusa", "Koussa")),
        KnownPerson(8, "Moussa Ibrahim", ()),
        KnownPerson(9, "Jan Koussa", ("Koussa",)),
    )
    found = found_in("Musa Kusa fled, and Mr Koussa was seen.", known)
    assert (found.people[0].known, found.people[0].proposals) == (7, ())
    found = found_in("Mousa Kousa fled.", known)
    assert found.people[0].known is None
    assert [proposal.person for proposal in found.people[0].proposals] == [7]
    refused = frozenset({(7, fold_name("Mousa Kousa"))})
    assert found_in("Mousa Kousa fled.", known, refused).people[0].proposals == ()
    found = found_in("Mr Koussa fled.", known)
    assert found.people[0].known is None


def test_moussa_koussa_and_moussa_ibrahim_are_never_proposed_as_one() -> None:
    known = (KnownPerson(8, "Moussa Ibrahim", ("Mussa Ibrahim", "Musa Ibrahim")),)
    person = found_in("Moussa Koussa fled.", known).people[0]
    assert (person.known, person.proposals) == (None, ())


def test_a_known_name_in_arabic_or_chinese_letters_is_seen() -> None:
    known = (KnownPerson(1, "Musa Kusa", ("موسى كوسا",)), KnownPerson(2, "习近平"))
    found = found_in("وصل موسى كوسا إلى لندن. 习近平说。", known)
    assert [(person.name, person.known) for person in found.people] == [("موسى كوسا", 1), ("习近平", 2)]
    assert found.at(6, 8) == 0


def test_the_same_article_gives_the_same_answer() -> None:
    text = "Henrik Corvane and Anders Corvane met Judge Ingrid Solberg. Corvane smiled. " * 3
    assert found_in(text) == found_in(text)


@pytest.mark.parametrize("text", ["A" * 100_000, "Smith, " * 3000, "John “" * 3000, "Al\n" * 5000, "\u202e" * 5000, ""])
def test_hostile_text_is_read(text: str) -> None:
    assert isinstance(found_in(text), PeopleFound)


def test_an_abbreviation_that_runs_into_a_name_hides_nobody() -> None:
    assert names_in("He met the U.SKwame Osei said so.") == ["Kwame Osei"]


def test_a_known_person_without_a_word_for_a_name_stops_nothing() -> None:
    found = found_in("Peter Hollis left.", (KnownPerson(1, "?"), KnownPerson(2, "Peter Hollis")))
    assert [(person.name, person.known) for person in found.people] == [("Peter Hollis", 2)]
