"""The searches and the filters that are kept in the project, and what can be done with what a search found."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, func, select

from timeline_app.domain.names import fold_name
from timeline_app.queries._contradictions import open_sides
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._person_evidence import evidence_about
from timeline_app.store.tables import article, chain_step, evidence, person, saved_search, source

_MOST_VALUES: Final = 8


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """One of them: `body` is the search as typed, or the filters of the timeline as JSON."""

    saved: int
    kind: str
    label: str
    body: str


def saved_searches(conn: Connection, kind: str) -> tuple[SavedSearch, ...]:
    """Give those of a kind, "search" or "filter", in the user's order."""
    table = saved_search
    rows = conn.execute(
        select(table.c.id, table.c.kind, table.c.label, table.c.body)
        .where(table.c.kind == kind)
        .order_by(table.c.ord, table.c.id)
    )
    return tuple(SavedSearch(row.id, row.kind, row.label, row.body) for row in rows)


@dataclass(frozen=True, slots=True)
class Deeds:
    """What can be done with the best thing found: `kind` is "person", "event" or "" for nothing.

    `contradictions` are the open ones about it, each with the number of its sides.
    """

    kind: str = ""
    row: int = 0
    name: str = ""
    contradictions: tuple[tuple[int, int], ...] = ()


def deeds_about(conn: Connection, best: tuple[str, int, str] | None, as_known: int | None = None) -> Deeds:
    """Give what can be done with a person or an event, named by kind, row and name, as known on a day."""
    if best is None:
        return Deeds()
    kind, row, name = best
    about = evidence_about(row) if kind == "person" else select(evidence.c.id).where(evidence.c.event == row)
    rows = frozenset(conn.execute(about).scalars())
    against = tuple(
        (contradiction, len(sides))
        for contradiction, sides in open_sides(conn, as_known).items()
        if rows.intersection(sides)
    )
    return Deeds(kind, row, name, against)


def filter_values(
    conn: Connection, name: str, typed: str, as_known: int | None = None, most: int = _MOST_VALUES
) -> tuple[str, ...]:
    """Give what can stand behind `by:` (people, papers and others in chains) or `in:` (papers), as far as it is typed.

    Those that begin so come first, then those with a word that does; other filters have none here. On an earlier day
    only those are given from whom something was known.
    """
    if name not in ("by", "in"):
        return ()
    known = _speakers(conn, as_known) if name == "by" else _papers(conn, as_known)
    wanted = fold_name(typed)
    ranked = []
    for value in known:
        folded = fold_name(value)
        if folded.startswith(wanted):
            ranked.append((0, folded, value))
        elif f" {wanted}" in folded:
            ranked.append((1, folded, value))
    return tuple(value for _, _, value in sorted(ranked)[:most])


def _speakers(conn: Connection, as_known: int | None) -> set[str]:
    named = func.coalesce(person.c.main_name, source.c.name)
    rows = conn.execute(
        select(chain_step.c.evidence, named)
        .join(source, source.c.id == chain_step.c.source)
        .outerjoin(person, person.c.id == source.c.person)
    ).all()
    days = known_days(conn) if as_known is not None else {}
    return {name for evidence_row, name in rows if name and was_known(days.get(evidence_row), as_known)}


def _papers(conn: Connection, as_known: int | None) -> set[str]:
    rows = conn.execute(select(article.c.publisher, article.c.published).distinct()).all()
    return {publisher for publisher, published in rows if publisher and was_known(published, as_known)}
