"""A source by itself: what it is called, and the grade that evidence takes over from it."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from timeline_app.queries._evidence_rows import source_letters
from timeline_app.store.tables import person, source


@dataclass(frozen=True, slots=True)
class GradedSource:
    """A source under the name it has now, with the letter that holds now, None where it was never graded."""

    source: int
    name: str
    letter: str | None


def graded_source(conn: Connection, row: int) -> GradedSource:
    """Give a source and its grade. Raises `LookupError` where there is none of that row id."""
    found = conn.execute(
        select(source.c.name, person.c.main_name)
        .outerjoin(person, person.c.id == source.c.person)
        .where(source.c.id == row)
    ).one_or_none()
    if found is None:
        raise LookupError(f"there is no source {row}")
    return GradedSource(row, found.main_name or found.name, source_letters(conn).get(row))
