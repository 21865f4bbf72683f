"""What is asked of very many rows at once: SQLite takes only so many variables in one statement."""

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, select

from tests.queries.record import Record
from timeline_app.commands.contradictions import AddContradiction, Decide, DecisionKind
from timeline_app.commands.evidence import NewClaim
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import ClaimId, EvidenceId, VersionId
from timeline_app.domain.search_query import parse_query
from timeline_app.queries._outweighed import outweighed_events
from timeline_app.queries._rows import those
from timeline_app.queries.compare import comparison, contradiction_rows, proposed_comparison
from timeline_app.queries.consequences import of_removing_person
from timeline_app.queries.proposals import proposals
from timeline_app.queries.proposed_marks import proposed_marks
from timeline_app.queries.search import first_hits, preview
from timeline_app.queries.settling import settling_of
from timeline_app.queries.sources import source_rows, source_sheet
from timeline_app.store.tables import evidence, person

PIECES = 40
VARIABLES = 30
"""Fewer than there are pieces, and more than any statement has of its own."""


@pytest.fixture
def crowded(record: Record) -> Record:
    """One person of whom one source says a thing in many articles; all of it was decided against."""
    ada = record.person("Ada Roe")
    stayed, left = NewClaim("Ada Roe stayed", ada), NewClaim("Ada Roe left the harbour", ada)
    chain = (ChainStep(SourceKind.AGENCY, "Wire"),)
    said = []
    for n in range(PIECES):
        paper = record.article(f"She has left, they say. She stayed. {n}", name=f"{n}.txt")
        event = record.event(f"She leaves {n}", people=(ada,))
        said.append(record.evidence(paper, "She has left", left, event=event, chain=chain))
    denied = record.evidence(paper, "She stayed", stayed, Polarity.ASSERTED)
    row = record.do(AddContradiction("Did she leave?", tuple(EvidenceId(piece) for piece in (*said, denied))))
    record.do(Decide(row, DecisionKind.PREFER, EvidenceId(denied), "She was seen."))
    return record


def _settling(conn: Connection) -> object:
    return settling_of(conn, comparison(conn, contradiction_rows(conn)[0].contradiction))


def _sources(conn: Connection) -> object:
    return source_sheet(conn, source_rows(conn)[0].source)


def _removing(conn: Connection) -> object:
    return of_removing_person(conn, conn.execute(select(person.c.id)).scalars().one())


def _proposed(conn: Connection) -> object:
    (one,) = proposals(conn)
    assert len(one.evidence) > PIECES
    return proposed_comparison(conn, one)


def _preview(conn: Connection) -> object:
    query = parse_query("“stayed")
    (group,) = first_hits(conn, query).groups
    shown = [preview(conn, line, query) for line in group.found]
    assert any("She leaves" in repr(one) for one in shown), "none says what stands against it"
    return shown


@pytest.mark.parametrize(
    "query",
    [_settling, outweighed_events, _sources, contradiction_rows, proposed_marks, _removing, _preview, _proposed],
)
def test_no_statement_has_a_variable_for_each_piece(crowded: Record, query: Callable[[Connection], Any]) -> None:
    if query is _preview:
        crowded.editing.undo()  # what was decided stands against nothing
    if query is _proposed:
        crowded.evidence(VersionId(1), "She stayed", ClaimId(1), Polarity.DENIED)
    expected = crowded.read(query)
    with crowded.project.reading() as conn:
        raw: Any = conn.connection.driver_connection
        before = raw.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, VARIABLES)
        try:
            assert query(conn) == expected
        finally:
            raw.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, before)


def test_the_many_are_many(crowded: Record) -> None:
    assert len(crowded.read(outweighed_events)) == PIECES


def test_ids_at_hand_are_one_variable(record: Record) -> None:
    many = select(evidence.c.id).where(evidence.c.id.in_(those(range(100_000))))
    with record.project.reading() as conn:
        assert conn.execute(many).all() == []
