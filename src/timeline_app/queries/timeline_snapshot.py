"""The timeline's record kept beside the truth: read at opening when it is fresh, written when nothing else goes on.

Its stamp is the fingerprint of the record that it was read from, so that any step of the history makes it stale. It is
only ever a copy: what is missing, stale, damaged or of another version is read from the tables again.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Final, NamedTuple, Protocol, cast

from sqlalchemy import Connection

from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.timeline_columns import DerivedColumns, TimelineRecord
from timeline_app.queries._snapshot_bytes import FORMAT, UnfitError, portion_count, portions, record_from
from timeline_app.store.cache import read_cache, read_cache_pieces, remove_cache, write_cache
from timeline_app.store.chain import head_hash

_HEAD: Final = "timeline"
_PIECE: Final = 2**18
"""Bytes read at a time: as many as a processor holds near while they are checked and copied."""


class HeldRecord(NamedTuple):
    """A record of the timeline at the latest, and the fingerprint of the project that it was read from.

    `derived` is what was worked out from it and kept with it, where it was read from there.
    """

    record: TimelineRecord
    head: str
    derived: DerivedColumns | None = None


class KeepsCache(Protocol):
    """What `keep_snapshot` needs of a project."""

    read_only: bool

    def aside(self) -> AbstractContextManager[Any]:
        """Give the writing connection in a transaction, for what lies outside the history."""
        ...


def kept_snapshot(conn: Connection) -> HeldRecord | None:
    """Give the record kept beside the tables; the fingerprint that it was read at may be an older one.

    None where there is none that can be used.
    """
    kept = read_cache(conn, _HEAD)
    version, _, head = kept[0].partition(" ") if kept else ("", "", "")
    if kept is None or version != str(FORMAT):
        return None

    def portion(number: int) -> Iterator[bytes] | None:
        return read_cache_pieces(conn, f"{_HEAD} {number}", _stamp(head), _PIECE)

    try:
        record, derived = record_from(kept[1], portion)
        return HeldRecord(record, head, derived)
    except UnfitError:
        return None
    finally:
        # SQLite would keep the pages in memory beside the columns made of them.
        conn.exec_driver_sql("PRAGMA shrink_memory")


def fresh_snapshot(conn: Connection) -> HeldRecord | None:
    """Give the record kept beside the tables, if its fingerprint is that of the record as it is now."""
    return kept_snapshot(conn) if is_kept(conn, head_hash(conn)) else None


def is_kept(conn: Connection, head: str) -> bool:
    """Say whether a snapshot with this fingerprint is there."""
    kept = read_cache(conn, _HEAD)
    return kept is not None and kept[0] == _stamp(head)


def keep_snapshot(
    project: KeepsCache,
    reading: Callable[[], AbstractContextManager[Connection]],
    held: HeldRecord,
    is_stopped: Callable[[], bool] = lambda: False,
) -> bool:
    """Keep a record with what was derived from it. Gives whether it is kept now.

    Each portion is written in a short transaction of its own, the head last, so that an edit waits for no more than one
    and half a snapshot is none. It gives up when the project was changed since, is only read, cannot be written, or
    once `is_stopped`. Only a record at the latest can be kept.
    """
    if project.read_only or held.record.as_known is not None:
        return False
    try:
        return _keep(project, reading, held, is_stopped)
    except ProblemForUser:
        return False  # a full disk, a file that was moved: whoever edits hears of it, and there it matters


def _keep(
    project: KeepsCache,
    reading: Callable[[], AbstractContextManager[Connection]],
    held: HeldRecord,
    is_stopped: Callable[[], bool],
) -> bool:
    number, stamp = 0, _stamp(held.head)
    store: Any = cast("Any", project)
    before: bytes | None = None
    for part in portions(held.record, held.derived):
        if before is not None:
            write_cache(store, f"{_HEAD} {number}", stamp, before)
            number += 1
        with reading() as conn:
            if is_stopped() or head_hash(conn) != held.head:
                return False
        before = part
    with reading() as conn:
        older = read_cache(conn, _HEAD)
    if before is None or not write_cache(store, _HEAD, stamp, before):
        return False
    for left in range(number, _portions_of(older)):
        remove_cache(store, f"{_HEAD} {left}")
    return True


def _portions_of(kept: tuple[str, bytes] | None) -> int:
    try:
        return 0 if kept is None else portion_count(kept[1])
    except UnfitError:
        return 0


def _stamp(head: str) -> str:
    return f"{FORMAT} {head}"
