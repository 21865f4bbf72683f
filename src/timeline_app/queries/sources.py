"""The sources of a project: what each is called, how it was graded and why, and what a grade reaches."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select

from timeline_app.domain.evidence import Grade, SourceKind, first_named
from timeline_app.queries._evidence_rows import IS_GRADE, grade_of, load_chains, source_letters
from timeline_app.queries._rows import AnyRow, those
from timeline_app.store.tables import (
    article,
    chain_step,
    claim,
    evidence,
    person,
    quotation,
    source,
    source_grade,
    text_version,
)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the list, under the name it has now. `letter` is None where it was never graded.

    `evidence` counts the pieces whose chain names this source first; they alone take its letter.
    """

    source: int
    name: str
    kind: SourceKind
    letter: str | None
    evidence: int


@dataclass(frozen=True, slots=True)
class GradeLine:
    """One grade that a source was given, with the moment (ISO, UTC) and the reason, "" where none was written."""

    letter: str
    graded_at: str
    reason: str


@dataclass(frozen=True, slots=True)
class GradedPiece:
    """A piece of evidence whose chain names a source first. `own` is the letter set on it by hand, None for none."""

    evidence: int
    words: str
    subject: str
    paper: str
    own: str | None
    grade: Grade

    def regraded(self, letter: str) -> Grade:
        """Give the grade that it has once the source has this letter: one set by hand stays."""
        return self.grade if self.own is not None else Grade(letter, self.grade.number, inherited=True)


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """A source with its grades, newest first, and the evidence that a grade reaches or leaves as it is."""

    row: SourceRow
    history: tuple[GradeLine, ...]
    pieces: tuple[GradedPiece, ...]

    @property
    def by_hand(self) -> tuple[GradedPiece, ...]:
        """Give the evidence whose letter was set by hand and stays."""
        return tuple(piece for piece in self.pieces if piece.own is not None)

    def changed_by(self, letter: str) -> tuple[GradedPiece, ...]:
        """Give the evidence whose grade is another once the source has this letter."""
        return tuple(piece for piece in self.pieces if piece.regraded(letter).letter != piece.grade.letter)


def source_rows(conn: Connection) -> tuple[SourceRow, ...]:
    """Give every source that a chain names, those that stand first in most evidence at the head."""
    pieces, letters = _first_in(conn), source_letters(conn)
    rows = [_row(row, letters, len(pieces.get(row.id, ()))) for row in conn.execute(_NAMED).all()]
    return tuple(sorted((row for row in rows if row.name), key=lambda row: (-row.evidence, row.name.casefold())))


def source_sheet(conn: Connection, row: int) -> SourceSheet:
    """Give a source with its grades and its evidence. Raises `LookupError` where there is none of that row id."""
    found = conn.execute(_NAMED.where(source.c.id == row)).one_or_none()
    if found is None:
        raise LookupError(f"there is no source {row}")
    with_it = select(chain_step.c.evidence).where(chain_step.c.source == row)
    letters, first = source_letters(conn), _first_in(conn, with_it).get(row, [])
    given = select(source_grade).where(source_grade.c.source == row, IS_GRADE)
    grades = conn.execute(given.order_by(source_grade.c.id.desc()))
    return SourceSheet(
        row=_row(found, letters, len(first)),
        history=tuple(GradeLine(grade.letter, grade.graded_at, grade.reason) for grade in grades.all()),
        pieces=_pieces(conn, first, letters),
    )


_NAMED = select(source.c.id, source.c.kind, source.c.name, person.c.main_name).outerjoin(
    person, person.c.id == source.c.person
)


def _row(row: AnyRow, letters: Mapping[int, str], pieces: int) -> SourceRow:
    return SourceRow(row.id, row.main_name or row.name, SourceKind(row.kind), letters.get(row.id), pieces)


def _first_in(conn: Connection, which: Select[Any] | None = None) -> dict[int, list[int]]:
    """Give the evidence, of that which a statement selects, whose chain names a source first, by source."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for piece, chain in load_chains(conn, which).items():
        step = first_named(chain)
        if step is not None and step.source is not None:
            found[step.source].append(piece)
    return found


def _pieces(conn: Connection, rows: list[int], letters: Mapping[int, str]) -> tuple[GradedPiece, ...]:
    which = those(rows)
    chains = load_chains(conn, which)
    statement = (
        select(
            evidence.c.id,
            evidence.c.own_wording,
            evidence.c.letter,
            evidence.c.number,
            claim.c.wording,
            person.c.main_name,
            article.c.publisher,
        )
        .join(claim, claim.c.id == evidence.c.claim)
        .outerjoin(person, person.c.id == claim.c.subject)
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .join(article, article.c.id == text_version.c.article)
        .where(evidence.c.id.in_(which))
        .order_by(evidence.c.id)
    )
    return tuple(
        GradedPiece(
            evidence=row.id,
            words=row.own_wording or row.wording,
            subject=row.main_name or "",
            paper=row.publisher,
            own=row.letter,
            grade=grade_of(row.letter, row.number, chains.get(row.id, ()), letters),
        )
        for row in conn.execute(statement).all()
    )
