import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.questions import question_of


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("Sharif Genno left Veshti", "Did Sharif Genno leave Veshti?"),
        ("Genno  left Veshti.", "Did Genno leave Veshti?"),
        ("Belliqar resigned", "Did Belliqar resign?"),
        ("Sanouk has disappeared", "Has Sanouk disappeared?"),
        ("The dissident left the service", "Did the dissident leave the service?"),
        ("Belliqar is talking to officials", "Is Belliqar talking to officials?"),
        ("Mustafa al-Jadil should be tried", "Should Mustafa al-Jadil be tried?"),
        ("Tamaz Orlo remains at his post", "Does Tamaz Orlo remain at his post?"),
        ("Velan Prabhu killed", "Was Velan Prabhu killed?"),
        ("Orlo detained in Marin", "Was Orlo detained in Marin?"),
        ("Orlo killed Sark", "Did Orlo kill Sark?"),
        ("Orlo left Marin and Osk", "Did Orlo leave Marin and Osk?"),
    ],
)
def test_a_plain_claim_becomes_a_question(claim: str, question: str) -> None:
    assert question_of(claim) == question


@pytest.mark.parametrize(
    "claim",
    [
        "Orlo left Marin and resigned", "Orlo joined a group, then fled", "Left the capital", "The left", "Orlo was",
        "Orlo has money", "Orlo arrested Sark", "Did he go?", "غانم غادر ليبيا", "Other officials are under guard", "",
    ],
)  # fmt: skip
def test_what_cannot_be_turned_safely_stays_as_it_is(claim: str) -> None:
    assert question_of(claim) == claim


@given(st.text(max_size=60))
def test_any_claim_keeps_its_words(claim: str) -> None:
    asked = question_of(claim)
    assert bool(asked) is bool(claim.split())
