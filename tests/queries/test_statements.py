"""No view asks the file once a row: twice the record takes the same number of statements."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event

from tests.queries.record import Record, on, outlet, person_step
from timeline_app.commands.contradictions import AddContradiction, Decide, DecisionKind
from timeline_app.commands.people import SavePost
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ClaimId, EventId, EvidenceId
from timeline_app.queries import (
    choices,
    compare,
    event_sheet,
    person_sheet,
    proposals,
    rail,
    reading,
    timeline,
)
from timeline_app.queries.brief_facts import BriefOptions, brief_facts

VIEWS: list[tuple[Callable[..., Any], tuple[Any, ...]]] = [
    (rail.counts, ()),
    (rail.counts, (30000,)),
    (rail.article_rows, ()),
    (rail.person_rows, ()),
    (rail.person_rows, (30000,)),
    (rail.event_rows, ()),
    (reading.article_reading, (1,)),
    (person_sheet.person_sheet, (1,)),
    (event_sheet.event_sheet, (1,)),
    (choices.form_choices, ()),
    (choices.known_about, (1, 0, 4)),
    (timeline.timeline_record, ()),
    (timeline.timeline_record, (30000,)),
    (compare.contradiction_rows, ()),
    (compare.comparisons, ()),
    (proposals.proposals, ()),
    (proposals.proposals, (30000,)),
    (brief_facts, (BriefOptions(),)),
]


def grow(record: Record, first: int, last: int) -> None:
    for n in range(first, last):
        version = record.article(f"Person {n} left at noon. Others say that person {n} stayed.", name=f"{n}.txt")
        who = record.person(f"Person {n}")
        record.do(SavePost(who, f"Post {n}", on("2030-01-01")))
        chain = (person_step(who, f"Person {n}"), outlet(f"Paper {n}"))
        left = record.evidence(version, "left at noon", record.status(who, "resigned", f"claim {n}"), chain=chain,
                               event=record.event(f"Leaves {n}", people=(who,)), about=on("2031-05-01"))  # fmt: skip
        claim, leaves = (record.of_evidence(left, column) for column in ("claim", "event"))
        stayed = record.evidence(
            version, "stayed", ClaimId(claim), Polarity.DENIED, EventId(leaves), about=on("2031-05-02")
        )
        opposed = record.do(AddContradiction(f"Left, or stayed? {n}", (EvidenceId(left), EvidenceId(stayed))))
        if n % 2:
            record.do(Decide(opposed, DecisionKind.PREFER, EvidenceId(left), "Seen."))


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> dict[int, list[int]]:
    with Record(tmp_path_factory.mktemp("statements")) as record:
        grow(record, 0, 4)
        few = [statements(record, query, arguments) for query, arguments in VIEWS]
        grow(record, 4, 12)
        many = [statements(record, query, arguments) for query, arguments in VIEWS]
    return dict(enumerate(map(list, zip(few, many, strict=True))))


def statements(record: Record, query: Callable[..., Any], arguments: tuple[Any, ...]) -> int:
    made: list[str] = []
    with record.project.reading() as conn:
        event.listen(conn, "before_cursor_execute", lambda *given: made.append(given[2]))
        query(conn, *arguments)
    return len(made)


@pytest.mark.parametrize("view", range(len(VIEWS)), ids=[query.__name__ for query, _ in VIEWS])
def test_the_number_of_statements_does_not_grow_with_the_record(counted: dict[int, list[int]], view: int) -> None:
    few, many = counted[view]
    assert 0 < few == many
