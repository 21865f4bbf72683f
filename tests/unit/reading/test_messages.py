"""What the reading process says is held against the text it speaks of; nothing that does not fit gets through."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.findings import (
    ArticleFindings,
    ArticleToRead,
    FoundDate,
    FoundEvent,
    FoundPerson,
    FoundQuote,
    FoundStatement,
    KnownPerson,
    NameMatch,
    OpenMention,
    PersonProposal,
    Speaker,
    Spelling,
    StatusWords,
)
from timeline_app.reading import messages

TEXT = "Marta Ilves said on Tuesday: “I have resigned.”"
TUESDAY = DateSpan(0, 0, 1440, 1440, Precision.DAY, words="Tuesday", counted_from=3, edtf="1970-01-01")
ARTICLE = ArticleToRead(
    TEXT,
    (Passage(PassageKind.BODY, 0, len(TEXT)),),
    3,
    "The Harbour Courier",
    "en",
    (KnownPerson(7, "Marta Ilves", ("M. Ilves",)),),
    ((7, "marta"),),
    (StatusWords("resigned", "Resigned", ("in_post",)),),
)
SPEAKER = Speaker(SourceKind.PERSON, "Marta Ilves", 0, Spelling("Marta Ilves", 0, 11))
CHAIN = (ChainStep(SourceKind.PERSON, "Marta Ilves"), ChainStep(SourceKind.OUTLET, "The Harbour Courier"))
FINDINGS = ArticleFindings(
    people=(
        FoundPerson(
            "Marta Ilves",
            (Spelling("Marta Ilves", 0, 11),),
            proposals=(PersonProposal(7, NameMatch(0.93, "the same letters")),),
        ),
    ),
    open_mentions=(OpenMention(Spelling("Marta", 0, 5), (0,), "fits"),),
    dates=(FoundDate(20, 27, TUESDAY, (TUESDAY,), "weekday counted from publication"),),
    quotes=(FoundQuote(30, 46, True, SPEAKER, CHAIN, cue=(0, 16)),),
    statements=(FoundStatement(0, "resigned", Polarity.ASSERTED, 30, 46, SPEAKER, CHAIN, TUESDAY),),
    events=(FoundEvent("Ilves resigns", "break", 30, 46, (0,), when=TUESDAY, statement=0),),
)


def answer(findings: ArticleFindings) -> bytes:
    return messages.as_answer(findings)[1]


def test_question_and_answer_come_back_as_they_went() -> None:
    assert messages.article_of_request(messages.as_request(ARTICLE)[1]) == ARTICLE
    assert messages.findings_of_answer(answer(FINDINGS), ARTICLE) == FINDINGS


@pytest.mark.parametrize(
    "wrong",
    [
        replace(FINDINGS, dates=(replace(FINDINGS.dates[0], end=len(TEXT) + 1),)),
        replace(FINDINGS, dates=(replace(FINDINGS.dates[0], start=27),)),
        replace(FINDINGS, open_mentions=(OpenMention(Spelling("Marta", 1, 6), (0,)),)),
        replace(FINDINGS, open_mentions=(OpenMention(Spelling("Marta", 0, 5), (1,)),)),
        replace(FINDINGS, quotes=(replace(FINDINGS.quotes[0], cue=(-1, 3)),)),
        replace(FINDINGS, statements=(replace(FINDINGS.statements[0], person=5),)),
        replace(FINDINGS, statements=(replace(FINDINGS.statements[0], opposes=(1,)),)),
        replace(FINDINGS, events=(replace(FINDINGS.events[0], statement=1),)),
        replace(FINDINGS, people=(replace(FINDINGS.people[0], known=8),)),
    ],
)
def test_a_place_or_an_index_that_names_nothing_is_refused(wrong: ArticleFindings) -> None:
    with pytest.raises(messages.NotFindingsError):
        messages.findings_of_answer(answer(wrong), ARTICLE)


@pytest.mark.parametrize("words", ["x" * (messages.MOST_WORDS + 1), "half of a pair: \ud83d"])
def test_words_that_no_window_can_show_are_refused(words: str) -> None:
    tree = json.loads(answer(FINDINGS))
    tree[5][0][0] = words
    with pytest.raises(messages.NotFindingsError):
        messages.findings_of_answer(json.dumps(tree).encode(), ARTICLE)


@pytest.mark.parametrize("score", ["NaN", "Infinity", "-Infinity", "1e999", "1e300", str(10**40)])
def test_numbers_out_of_all_bounds_are_refused(score: str) -> None:
    sent = answer(FINDINGS)
    assert sent.count(b"0.93") == 1
    with pytest.raises(messages.NotFindingsError):
        messages.findings_of_answer(sent.replace(b"0.93", score.encode()), ARTICLE)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(JSON_VALUES)
def test_whatever_comes_instead_of_findings_is_refused(nonsense: object) -> None:
    with pytest.raises(messages.NotFindingsError):
        messages.findings_of_answer(json.dumps(nonsense).encode(), ARTICLE)


@given(st.data())
def test_one_field_changed_is_refused_or_still_fits_the_text(data: st.DataObject) -> None:
    """A process that was taken over may change anything: what gets through can do no harm."""
    tree = json.loads(answer(FINDINGS))
    place = tree
    while True:
        at = data.draw(st.integers(0, len(place) - 1))
        if not isinstance(place[at], list) or not place[at]:
            break
        place = place[at]
    place[at] = data.draw(JSON_VALUES)
    try:
        findings = messages.findings_of_answer(json.dumps(tree).encode(), ARTICLE)
    except messages.NotFindingsError:
        return
    for spelling in (spelling for person in findings.people for spelling in person.spellings):
        assert TEXT[spelling.start : spelling.end] == spelling.text
    for quote in findings.quotes:
        assert TEXT[quote.start : quote.end]
