"""Who of a project may be one person: proposed with the reason, never joined, and never again once refused."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select

from timeline_app.domain.findings import KnownPerson
from timeline_app.queries._suggestion_record import kept_apart
from timeline_app.store.tables import name, not_same, person
from timeline_app.suggest.names.joins import propose_joins

MOST: Final = 10_000
"""So many people are compared with one another, which takes some 15 seconds beside the window."""


@dataclass(frozen=True, slots=True)
class JoinProposal:
    """Two people who may be one, the one known longer first, and why."""

    person: int
    name: str
    other: int
    other_name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Everybody:
    """What proposing needs to know, read in one go."""

    people: tuple[KnownPerson, ...]
    refused: frozenset[tuple[int, str]]
    apart: frozenset[tuple[int, int]]


def read_everybody(conn: Connection) -> Everybody:
    """Read everyone with their spellings, and who was said not to be whom.

    Of more than `MOST` people only those are compared whose names are printed in an article: the others come from
    tables, which number their people.
    """
    spelled: dict[int, list[str]] = {}
    printed = set[int]()
    for row in conn.execute(select(name.c.person, name.c.text, name.c.origin).order_by(name.c.id)).all():
        spelled.setdefault(row.person, []).append(row.text)
        if row.origin == "printed":
            printed.add(row.person)
    people = select(person.c.id, person.c.main_name).where(person.c.merged_into.is_(None)).order_by(person.c.id)
    pairs = select(not_same.c.person, not_same.c.other).where(not_same.c.other.is_not(None))
    rows = conn.execute(people).all()
    compared = rows if len(rows) <= MOST else [row for row in rows if row.id in printed]
    return Everybody(
        tuple(KnownPerson(row.id, row.main_name, tuple(spelled.get(row.id, ()))) for row in compared),
        frozenset(kept_apart(conn)),
        frozenset((min(row), max(row)) for row in conn.execute(pairs).all()),
    )


def join_proposals(read: Everybody, is_stopped: Callable[[], bool] = lambda: False) -> tuple[JoinProposal, ...]:
    """Give who may be one person, the likelier first. May take seconds: for a thread, and gives () once stopped.

    A refusal holds for the two people, whatever spellings they get later, and also where both have the same name.
    """
    names = {one.person: one.main_name for one in read.people}
    found = propose_joins(read.people, read.refused, is_stopped)
    return tuple(
        JoinProposal(first, names[first], second, names[second], match.reason)
        for first, second, match in found
        if (first, second) not in read.apart
    )
