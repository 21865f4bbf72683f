"""The newest texts of articles that have more than one, with what became of the quotes of the older ones."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select

from timeline_app.queries._articles import article_titles, newest_version
from timeline_app.store.tables import anchor, evidence, text_version


@dataclass(frozen=True, slots=True)
class NewerVersion:
    """The newest text of an article, and how the quotes that evidence rests on and that were taken before stand in it.

    `still` have their words where they were, `moved` were found elsewhere or pointed there, `waiting` have no sure
    place yet, `without` are kept without one.
    """

    version: int
    article: int
    title: str
    number: int
    added_at: str
    still: int
    moved: int
    waiting: int
    without: int

    @property
    def quotes(self) -> int:
        """Give all of them together."""
        return self.still + self.moved + self.waiting + self.without


def newer_version_ids(conn: Connection) -> tuple[int, ...]:
    """Give the newest text version of every article that has more than one, in the order they were added."""
    several = select(text_version.c.article).group_by(text_version.c.article).having(func.count() > 1)
    newest = newest_version().subquery()
    statement = select(newest.c.version).where(newest.c.article.in_(several)).order_by(newest.c.version)
    return tuple(conn.execute(statement).scalars())


def newer_versions(conn: Connection) -> tuple[NewerVersion, ...]:
    """Give the newest text of every article that has more than one, the one added last first."""
    newest = newest_version().subquery()
    numbers = select(text_version.c.article, func.count().label("n")).group_by(text_version.c.article).subquery()
    waits = and_(anchor.c.confirmed == 0, anchor.c.state.in_(("ambiguous", "lost")))
    # What the user confirmed and that has a place was pointed at it, whatever was found.
    moved = or_(anchor.c.state == "moved", and_(anchor.c.confirmed == 1, anchor.c.start.is_not(None)))
    used = select(evidence.c.quotation)

    def counted(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.count(case((condition, 1)))

    rows = conn.execute(
        select(
            text_version.c.id, text_version.c.article, text_version.c.added_at, numbers.c.n,
            counted(anchor.c.state == "exact").label("still"), counted(waits).label("waiting"),
            counted(and_(anchor.c.state != "exact", moved)).label("moved"), func.count(anchor.c.id).label("quotes"),
        )
        .join(newest, newest.c.version == text_version.c.id)
        .join(numbers, numbers.c.article == text_version.c.article)
        .outerjoin(anchor, and_(anchor.c.version == text_version.c.id, anchor.c.quotation.in_(used)))
        .where(numbers.c.n > 1)
        .group_by(text_version.c.id)
        .order_by(text_version.c.id.desc())
    ).all()  # fmt: skip
    titles = article_titles(conn)
    return tuple(
        NewerVersion(
            version=row.id,
            article=row.article,
            title=titles[row.article][0],
            number=row.n,
            added_at=row.added_at,
            still=row.still,
            moved=row.moved,
            waiting=row.waiting,
            without=row.quotes - row.still - row.moved - row.waiting,
        )
        for row in rows
    )
