"""The timeline's snapshot."""

from sqlalchemy import Connection

from timeline_app.domain.timeline_columns import TimelineRecord


def timeline_record(conn: Connection, as_known: int | None = None) -> TimelineRecord:
    """Give every event as columns, the lanes in group order (people with events or evidence first by first known
    date), their status bands, and which events oppose one another."""
    ...
