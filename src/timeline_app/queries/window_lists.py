"""What the frame of a window shows of a day, read in one go: what is counted is what is listed."""

from dataclasses import dataclass

from sqlalchemy import Connection

from timeline_app.queries.proposed_marks import ProposedMarks, proposed_marks
from timeline_app.queries.rail import (
    ArticleRow,
    PersonRow,
    ProjectCounts,
    article_rows,
    counts,
    person_rows,
    project_title,
)
from timeline_app.queries.review_counts import ReviewCounts, review_counts


@dataclass(frozen=True, slots=True)
class WindowLists:
    """The rail's articles and people, and what is counted. `then` are the counts of the day, None for the latest.

    `proposed` is what proposed contradictions are about.
    """

    articles: tuple[ArticleRow, ...]
    people: tuple[PersonRow, ...]
    counts: ProjectCounts
    then: ProjectCounts | None
    waiting: ReviewCounts
    title: str
    proposed: ProposedMarks


def window_lists(conn: Connection, as_known: int | None = None) -> WindowLists:
    """Give what a window lists and counts as known on a day."""
    return WindowLists(
        articles=article_rows(conn, as_known),
        people=person_rows(conn, as_known),
        counts=counts(conn),
        then=None if as_known is None else counts(conn, as_known),
        waiting=review_counts(conn, as_known),
        title=project_title(conn),
        proposed=proposed_marks(conn, as_known),
    )
