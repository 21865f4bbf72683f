"""An answer that is kept for as long as the history says that nothing changed which it hangs on."""

from collections.abc import Callable, Collection, Mapping
from typing import Final, Generic, NamedTuple, TypeVar

from sqlalchemy import Connection, and_, func, not_, or_, select

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
        self._seen = _Head(0, ""), ""
        self._kept: dict[tuple[str, int | None], T] = {}

    def answer(self, conn: Connection, as_known: int | None, work_out: Callable[[Connection, int | None], T]) -> T:
        """Give the answer for a day, worked out only where what it hangs on changed since the last time."""
        key = (self._state(conn), as_known)
        found = self._kept.get(key)  # threads ask side by side: what is kept now may be gone the next moment
        if found is None:
            found = self._kept.setdefault(key, work_out(conn, as_known))
            for old in list(self._kept)[:-_MOST_KEPT]:
                self._kept.pop(old, None)
        return found

    def _state(self, conn: Connection) -> str:
        """Give the hash of the last step that counts: it stands for that step and all before it, in any record."""
        row = conn.execute(select(step.c.id, step.c.hash).order_by(step.c.id.desc()).limit(1)).first()
        head = _Head(*row) if row is not None else _Head(0, "")
        before, state = self._seen
        if head != before:
            state = self._state_since(conn, before, state) or head.hash
            self._seen = head, state
        return state

    def _state_since(self, conn: Connection, before: _Head, state: str) -> str:
        """Look only at the steps since `before`, where this record has it: an import is very many cells."""
        cell = history_cell.c
        known = select(step.c.id).where(step.c.id == before.step, step.c.hash == before.hash).scalar_subquery()
        since = select(cell.step).where(cell.step > func.coalesce(known, 0), self._counts)
        last = since.order_by(cell.step.desc()).limit(1).scalar_subquery()
        its_hash = select(step.c.hash).where(step.c.id == last).scalar_subquery()
        is_known, found = conn.execute(select(known, its_hash)).one()
        return found or (state if is_known is not None else "")
