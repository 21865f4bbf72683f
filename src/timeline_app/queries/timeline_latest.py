"""The timeline's record as it is now, by the shortest way: held in memory, kept beside the tables, or read anew."""

from collections.abc import Callable

from timeline_app.queries.timeline import timeline_record_in_turns
from timeline_app.queries.timeline_delta import merged, read_delta
from timeline_app.queries.timeline_snapshot import HeldRecord, kept_snapshot
from timeline_app.store.chain import head_hash
from timeline_app.store.engine import Reading


def latest_record(
    reading: Reading, held: HeldRecord | None = None, is_stopped: Callable[[], bool] = lambda: False
) -> HeldRecord:
    """Give the record as it is now; `held` is the one that was read before, if any.

    An edit is laid over what is held or kept; only where that cannot be told everything is read again, in portions.
    Raises `timeline.StoppedError` once `is_stopped`.
    """
    with reading() as conn:
        held = kept_snapshot(conn) if held is None else held
        if held is not None and head_hash(conn) == held.head:
            return held
        delta = None if held is None else read_delta(conn, held.head)
    if held is not None and delta is not None and (record := merged(held.record, delta)) is not None:
        return HeldRecord(record, delta.head)
    return HeldRecord(*timeline_record_in_turns(reading, is_stopped))
