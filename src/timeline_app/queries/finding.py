"""Finding people, articles and events by name, folded (see `domain.names.fold_name`)."""

from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Hit:
    """A hit: `kind` is "person", "article" or "event"."""

    kind: str
    row: int
    label: str
    detail: str


def by_name(conn: Connection, words: str, limit: int = 20) -> tuple[Hit, ...]: ...
