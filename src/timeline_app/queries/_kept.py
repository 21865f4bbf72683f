"""An answer that is kept for as long as the history says that nothing changed which it hangs on."""

from collections.abc import Callable, Collection, Mapping
from typing import Final, Generic, NamedTuple, TypeVar

from sqlalchemy import Connection, and_, exists, not_, or_, select

from timeline_app.store.tables import history_cell, step

T = TypeVar("T")

_MOST_KEPT: Final = 8


class _Head(NamedTuple):
    """The last step of a history. No two states of any record share its hash."""

    step: int
    hash: str


class KeptAnswers(Generic[T]):
    """The last answers to one question, of whatever record and day. No answer is None."""

    def __init__(self, indifferent: Collection[str], partly: Mapping[str, Collection[str]]) -> None:
        """Take the tables that the answer does not hang on, and those of which only some columns count.

        That a row is added to one of the latter makes no odds: nothing points to it yet. One that is removed counts.
        """
        cell = history_cell.c
        others = (and_(cell.tbl == table, cell.col.not_in(sorted(columns))) for table, columns in partly.items())
        self._counts = not_(or_(cell.tbl.in_(sorted(indifferent)), *others))
        self._kept: dict[tuple[_Head, int | None], T] = {}

    def answer(self, conn: Connection, as_known: int | None, work_out: Callable[[Connection, int | None], T]) -> T:
        """Give the answer for a day, worked out only where what it hangs on changed since the last time."""
        row = conn.execute(select(step.c.id, step.c.hash).order_by(step.c.id.desc()).limit(1)).first()
        head = _Head(*row) if row is not None else _Head(0, "")
        key = (head, as_known)
        found = self._kept.get(key)  # threads ask side by side: what is kept now may be gone the next moment
        if found is None:
            found = self._before(conn, as_known)
            found = self._kept.setdefault(key, work_out(conn, as_known) if found is None else found)
            for old in list(self._kept)[:-_MOST_KEPT]:
                self._kept.pop(old, None)
        return found

    def _before(self, conn: Connection, as_known: int | None) -> T | None:
        """Give an earlier answer for the day that holds still."""
        for key in reversed(list(self._kept)):
            head, day = key
            if day == as_known and self._holds_since(conn, head):
                return self._kept.get(key)
        return None

    def _holds_since(self, conn: Connection, head: _Head) -> bool:
        if conn.execute(select(step.c.hash).where(step.c.id == head.step)).scalar() != head.hash:
            return False  # another record, or this one before it was put back
        return not conn.execute(select(exists().where(history_cell.c.step > head.step, self._counts))).scalar()
