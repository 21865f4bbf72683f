"""People of a project who may be one."""

from timeline_app.domain.findings import KnownPerson
from timeline_app.domain.names import fold_name
from timeline_app.suggest.names import NameIndex, propose_joins
from timeline_app.suggest.names.words import given_names

PEOPLE = (
    KnownPerson(1, "Moussa Koussa", ("Mr Koussa",)),
    KnownPerson(2, "Moussa Ibrahim"),
    KnownPerson(3, "Musa Kusa"),
    KnownPerson(4, "Ali Treki"),
    KnownPerson(5, "Ali Abdussalam Treki"),
    KnownPerson(6, "Koussa"),
    KnownPerson(7, "موسى كوسا"),
)


def test_pairs_are_proposed_the_likelier_first_and_never_two_ministers() -> None:
    pairs = propose_joins(PEOPLE)
    assert {pair[:2] for pair in pairs} == {(1, 3), (1, 7), (3, 7), (4, 5)}
    scores = [match.score for *_pair, match in pairs]
    assert scores == sorted(scores, reverse=True)


def test_what_the_user_refused_does_not_come_back() -> None:
    pairs = propose_joins(PEOPLE, {(1, fold_name("Musa Kusa"))})
    assert (1, 3) not in {pair[:2] for pair in pairs}


def test_few_of_many_people_are_worth_comparing() -> None:
    firsts = sorted(given_names())[::3]
    index = NameIndex()
    asked = 0
    for at in range(1000):
        name = f"{firsts[at * 7 % len(firsts)].title()} {firsts[(at * 131 + 17) % len(firsts)].title()}"
        asked += len(index.candidates(name))
        index.add(at, name)
    assert asked < 3_000, "of 499,500 pairs"


def test_a_name_is_found_again_in_another_script() -> None:
    index = NameIndex()
    for at, name in enumerate(("Moussa Koussa", "Shinzo Abe", "Muammar Gaddafi", "Xi Jinping")):
        index.add(at, name)
    asked = ("موسى كوسا", "安倍晋三", "Khadafy", "习近平")
    assert [at in index.candidates(name) for at, name in enumerate(asked)] == [True] * 4


def test_a_title_with_a_surname_proposes_nobody_and_a_diacritic_hides_nobody() -> None:
    people = (
        KnownPerson(1, "President Corvane"),
        KnownPerson(2, "Anders Corvane"),
        KnownPerson(3, "Lech Wałęsa"),
        KnownPerson(4, "Lech Walesa"),
        KnownPerson(5, "Xi Jinping"),
        KnownPerson(6, "Jinping Xi"),
    )
    assert {pair[:2] for pair in propose_joins(people)} == {(3, 4), (5, 6)}


def test_another_form_of_a_given_name_and_an_initial_are_found_again() -> None:
    index = NameIndex()
    for at, name in enumerate(("William Corvane", "Peter Hollis", "Vladimir Orlenko")):
        index.add(at, name)
    assert index.candidates("Bill Corvane") == [0]
    assert index.candidates("P. Hollis") == [1]
    assert index.candidates("Volodymyr Orlenko") == [2]
    assert index.candidates("Hollis Peter") == [1]


def test_a_person_without_a_word_for_a_name_is_met_by_nobody_and_stops_nothing() -> None:
    index = NameIndex()
    for at, name in enumerate(("???", "", "Peter Hollis")):
        index.add(at, name)
    assert (index.candidates("Peter Hollis"), index.candidates("…")) == ([2], [])
    assert propose_joins((KnownPerson(1, "?"), KnownPerson(2, "?"), KnownPerson(3, "Peter Hollis"))) == ()
