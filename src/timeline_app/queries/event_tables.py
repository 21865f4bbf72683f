"""What reading a table of events needs to know of the record."""

from sqlalchemy import Connection, select

from timeline_app.store.tables import event_kind


def known_kinds(conn: Connection) -> list[tuple[str, str]]:
    """Give the project's kinds of event as key and label, in their order."""
    statement = select(event_kind.c.key, event_kind.c.label).order_by(event_kind.c.ord, event_kind.c.id)
    return [(row.key, row.label) for row in conn.execute(statement)]
