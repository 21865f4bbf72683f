"""How much waits for the user: counted in the frame of the window, listed in the review."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from timeline_app.queries.newer_versions import newer_version_ids
from timeline_app.queries.proposals import proposals
from timeline_app.queries.reviews import lost_count, reopened_count


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """How many quotes lost their place, dates were re-opened and contradictions are proposed, and the new versions.

    `versions` are the text versions that came after another of their article.
    """

    quotes: int = 0
    dates: int = 0
    versions: tuple[int, ...] = ()
    contradictions: int = 0

    @property
    def total(self) -> int:
        """Give all together."""
        return self.quotes + self.dates + len(self.versions) + self.contradictions

    def without(self, seen: Collection[int]) -> "ReviewCounts":
        """Give them without the versions that the user has looked at."""
        return replace(self, versions=tuple(row for row in self.versions if row not in seen))


def review_counts(conn: Connection, as_known: int | None = None) -> ReviewCounts:
    """Count what waits. Contradictions are those that the evidence known on a day proposes; the rest has no day."""
    return ReviewCounts(lost_count(conn), reopened_count(conn), newer_version_ids(conn), len(proposals(conn, as_known)))
