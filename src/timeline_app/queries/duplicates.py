"""Is this article already here?"""

from dataclasses import dataclass

from sqlalchemy import Connection

from timeline_app.domain.articles import ParsedArticle


@dataclass(frozen=True, slots=True)
class Known:
    """An article already in the project: same bytes, or same words once page furniture is set aside."""

    article: int
    title: str
    quotes: int
    same_bytes: bool
    furniture_differs: int  # lines of page furniture that differ


def already_here(conn: Connection, parsed: ParsedArticle) -> Known | None: ...
