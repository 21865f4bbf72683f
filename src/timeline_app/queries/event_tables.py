"""What reading a table of events needs to know of the record."""

from sqlalchemy import Connection, select

from timeline_app.store.tables import event_batch, event_kind


def imported_before(conn: Connection, sha256: str) -> str:
    """Give the name under which a table of the same bytes was imported and still is in the record; "" for none."""
    batch = event_batch.c
    statement = select(batch.name).where(batch.sha256 == sha256, batch.undone == 0).order_by(batch.id).limit(1)
    return conn.execute(statement).scalar_one_or_none() or ""


def known_kinds(conn: Connection) -> list[tuple[str, str]]:
    """Give the project's kinds of event as key and label, in their order."""
    statement = select(event_kind.c.key, event_kind.c.label).order_by(event_kind.c.ord, event_kind.c.id)
    return [(row.key, row.label) for row in conn.execute(statement)]
