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
