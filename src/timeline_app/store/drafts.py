"""What is typed and not yet saved as evidence: kept in the project, outside the history, so that it survives a kill."""

from sqlalchemy import Connection, delete, insert, select, update

from timeline_app.store import tables

_DRAFT = tables.draft


def save(connection: Connection, key: str, body: str, now: str) -> None:
    """Keep a draft under a key, in place of the one before it."""
    values = {"body": body, "saved_at": now}
    if connection.execute(update(_DRAFT).where(_DRAFT.c.key == key).values(values)).rowcount == 0:
        connection.execute(insert(_DRAFT).values(key=key, **values))


def read(connection: Connection, key: str) -> str | None:
    """Give a draft, or None when there is none under this key."""
    return connection.execute(select(_DRAFT.c.body).where(_DRAFT.c.key == key)).scalar()


def read_all(connection: Connection) -> dict[str, str]:
    """Give every draft by its key, the oldest first."""
    return {row.key: row.body for row in connection.execute(select(_DRAFT).order_by(_DRAFT.c.saved_at, _DRAFT.c.id))}


def remove(connection: Connection, key: str) -> None:
    """Remove a draft; one that is not there is no error."""
    connection.execute(delete(_DRAFT).where(_DRAFT.c.key == key))
