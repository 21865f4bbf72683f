"""The project's own words, with how much rests on each."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from timeline_app.domain.vocabulary import FIXED_GROUPS
from timeline_app.store.tables import claim, event, event_kind, person_group, status_exclusion, status_kind


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group of people; `fixed` ones come from how a status stands and cannot be removed."""

    group: int
    label: str
    statuses: int
    fixed: bool


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A status: group, band, the statuses that exclude it, and how many claims give it."""

    status: int
    label: str
    group: int
    band: str
    excludes: frozenset[int]
    claims: int


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of event with its outline and the number of its events."""

    kind: int
    label: str
    glyph: str
    events: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of it, each in the project's order."""

    groups: tuple[GroupRow, ...]
    statuses: tuple[StatusRow, ...]
    kinds: tuple[KindRow, ...]


def kind_words(conn: Connection) -> dict[str, str]:
    """Give what the project calls its kinds of event, by the glyph that each has for itself, in the project's order."""
    rows = conn.execute(select(event_kind.c.glyph, event_kind.c.label).order_by(event_kind.c.ord, event_kind.c.id))
    return {row.glyph: row.label for row in rows.all()}


def vocabulary(conn: Connection) -> Vocabulary:
    """Give the vocabulary of the project."""
    excluded: defaultdict[int, set[int]] = defaultdict(set)
    for row in conn.execute(select(status_exclusion)).all():
        excluded[row.status_kind].add(row.excludes)
        excluded[row.excludes].add(row.status_kind)
    counted = select(claim.c.status_kind, func.count()).where(claim.c.status_kind.is_not(None))
    claims: dict[int, int] = {row[0]: row[1] for row in conn.execute(counted.group_by(claim.c.status_kind)).all()}
    kinds: dict[int, int] = {
        row[0]: row[1] for row in conn.execute(select(event.c.kind, func.count()).group_by(event.c.kind)).all()
    }
    statuses = tuple(
        StatusRow(row.id, row.label, row.person_group, row.band, frozenset(excluded[row.id]), claims.get(row.id, 0))
        for row in conn.execute(select(status_kind).order_by(status_kind.c.ord, status_kind.c.id)).all()
    )
    groups = conn.execute(select(person_group).order_by(person_group.c.ord, person_group.c.id)).all()
    return Vocabulary(
        groups=tuple(
            GroupRow(row.id, row.label, sum(one.group == row.id for one in statuses), row.key in FIXED_GROUPS)
            for row in groups
        ),
        statuses=statuses,
        kinds=tuple(
            KindRow(row.id, row.label, row.glyph, kinds.get(row.id, 0))
            for row in conn.execute(select(event_kind).order_by(event_kind.c.ord, event_kind.c.id)).all()
        ),
    )
