"""What is said before a removal is what the removal then does."""

from collections.abc import Callable

import pytest

from tests.queries.harbour import Harbour
from tests.queries.record import Record
from timeline_app.commands.articles import RemoveArticle
from timeline_app.commands.command import Command
from timeline_app.commands.events import RemoveEvent
from timeline_app.commands.evidence import RemoveEvidence
from timeline_app.commands.people import JoinPeople, RemovePerson
from timeline_app.domain.ids import ArticleId, EventId, EvidenceId, PersonId
from timeline_app.queries import consequences
from timeline_app.store import tables

COUNTED = {
    "quotes": "quotation",
    "evidence": "evidence",
    "claims": "claim",
    "events": "event",
    "contradictions": "contradiction",
}


def sizes(record: Record) -> dict[str, int]:
    with record.project.reading() as conn:
        return {
            words: len(conn.execute(tables.metadata.tables[table].select()).all()) for words, table in COUNTED.items()
        }


def check(record: Record, asked: consequences.Consequences, command: Command) -> None:
    itself = {"events": 1} if isinstance(command, RemoveEvent) else {}
    before = sizes(record)
    record.do(command)
    after = sizes(record)
    assert {words: before[words] - after[words] for words in COUNTED} == {
        words: number + itself.get(words, 0) for words, number in asked.counts if words in COUNTED
    }


Case = tuple[Callable[..., consequences.Consequences], Callable[[int], Command], str, list[int]]
EVERY: list[Case] = [
    (consequences.of_removing_article, lambda row: RemoveArticle(ArticleId(row)), "article", [1, 2, 3]),
    (consequences.of_removing_person, lambda row: RemovePerson(PersonId(row)), "person", [1, 2, 3, 4, 5, 6, 7, 8]),
    (consequences.of_removing_event, lambda row: RemoveEvent(EventId(row)), "event", list(range(1, 14))),
    (consequences.of_removing_evidence, lambda row: RemoveEvidence((EvidenceId(row),)), "evidence", list(range(1, 14))),
]


@pytest.mark.parametrize("case", EVERY, ids=[case[2] for case in EVERY])
def test_the_counts_are_those_of_the_removal(record: Record, harbour: Harbour, case: Case) -> None:
    ask, command, _, rows = case
    for row in rows:
        check(record, record.read(ask, row), command(row))
        record.editing.undo()


def test_a_person_takes_those_joined_into_them_along(record: Record, harbour: Harbour) -> None:
    record.do(JoinPeople(harbour.people["Ada Roe"], harbour.people["Ben Tor"]))
    asked = record.read(consequences.of_removing_person, harbour.people["Ada Roe"])
    check(record, asked, RemovePerson(harbour.people["Ada Roe"]))


def test_the_questions_in_the_words_of_the_design(record: Record, harbour: Harbour) -> None:
    article = record.read(consequences.of_removing_article, 1)
    assert article.sentence == (
        "Remove this article: its 7 quotes, the 3 claims and 6 events that rest only on them "
        "and 3 contradictions go too."
    )
    emil = record.read(consequences.of_removing_person, harbour.people["Emil Sand"])
    assert emil.sentence == "Remove Emil Sand and 1 event? 1 quote stays in its article."
    gus = record.read(consequences.of_removing_person, 8)
    assert gus.sentence == "Remove Gus Hale?"
    boat = record.of_evidence(harbour.evidence["boat"], "event")
    assert record.read(consequences.of_removing_event, boat).sentence == (
        "Remove “Boards the mail boat”? 1 quote stays in its article."
    )
    assert record.read(consequences.of_removing_evidence, harbour.evidence["boat"]).sentence == (
        "Remove this evidence: its quote and the 1 claim and 1 event that rest only on it go too."
    )


def test_an_article_without_quotes_is_asked_about_by_its_title(record: Record) -> None:
    record.article("Nothing taken.", title="An empty day")
    assert record.read(consequences.of_removing_article, 1).sentence == (
        "Remove “An empty day”? No quotes were taken from it."
    )


def test_two_claims_that_rest_on_an_article(record: Record) -> None:
    version = record.article("One. Two.")
    for number, words in enumerate(("One", "Two")):
        record.evidence(version, words, record.status(record.person(words), "resigned", f"claim {number}"))
    assert record.read(consequences.of_removing_article, 1).sentence == (
        "Remove this article: its 2 quotes and the 2 claims that rest only on them go too."
    )
