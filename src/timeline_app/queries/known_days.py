"""On which days something became known, and where people stood on one of them."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from timeline_app.domain.lane_standing import LaneStanding, Standings
from timeline_app.queries._events import listed_people
from timeline_app.queries._known import known_days
from timeline_app.queries._people import current_posts
from timeline_app.queries._person_evidence import told_on
from timeline_app.queries._statuses import statuses
from timeline_app.store.tables import article, chain_step, evidence, quotation, source, text_version


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day on which evidence became known. `papers` are those that say so, the one with the most evidence first."""

    day: int
    papers: tuple[str, ...]
    evidence: int


@dataclass(frozen=True, slots=True)
class KnownDays:
    """All such days in order. `undated` counts the evidence that only articles without a date carry."""

    days: tuple[KnownDay, ...] = ()
    undated: int = 0


def stops(conn: Connection) -> KnownDays:
    """Give the days on which something became known."""
    found: defaultdict[int, Counter[str]] = defaultdict(Counter)
    papers, undated = _papers(conn), 0
    for row, day in known_days(conn).items():
        if day is None:
            undated += 1
        else:
            found[day][papers.paper(row, day)] += 1
    return KnownDays(
        tuple(
            KnownDay(day, tuple(name for name, _ in counted.most_common() if name), counted.total())
            for day, counted in sorted(found.items())
        ),
        undated,
    )


def standings_on(conn: Connection, day: int) -> Standings:
    """Give where everyone listed stood on a day, by person."""
    told, posts = told_on(conn, day), current_posts(conn, None, day)
    standing = statuses(conn, told, day)
    found = {}
    for row in listed_people(conn):
        one = standing.of(row)
        found[row] = LaneStanding(
            group=one.group,
            group_order=one.group_order,
            disputed=one.disputed,
            band=standing.band(row),
            known=told.is_known(row),
            first_known=told.of(row).first_known,
            is_told=row in told.share,
            post=posts.get(row, ""),
        )
    return found


@dataclass(frozen=True, slots=True)
class _Papers:
    """Which paper carried a piece of evidence first, and when."""

    articles: Mapping[int, tuple[str, int | None]]
    steps: Mapping[int, list[tuple[int, str]]]

    def paper(self, row: int, day: int) -> str:
        """Name the article's paper, or the step of the chain that was printed before it."""
        publisher, published = self.articles[row]
        if published != day:
            return next((name for printed, name in self.steps.get(row, ()) if printed == day), publisher)
        return publisher


def _papers(conn: Connection) -> _Papers:
    carried = (
        select(evidence.c.id, article.c.publisher, article.c.published)
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .join(article, article.c.id == text_version.c.article)
    )
    printed = (
        select(chain_step.c.evidence, chain_step.c.printed_on, source.c.name)
        .join(source, source.c.id == chain_step.c.source)
        .where(chain_step.c.printed_on.is_not(None))
        .order_by(chain_step.c.evidence, chain_step.c.n)
    )
    steps: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for row, day, name in conn.execute(printed).all():
        steps[row].append((day, name))
    return _Papers({row: (name, day) for row, name, day in conn.execute(carried).all()}, steps)
