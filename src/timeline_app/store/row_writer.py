"""The `Writer` that commands get: rows of the record, inside one open change."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select

from timeline_app.domain import calendar
from timeline_app.domain.clock import iso_utc
from timeline_app.store import batches, tables
from timeline_app.store.statements import (
    THE_ROW,
    delete_row,
    insert_into,
    select_equal,
    select_row,
    update_row,
)
from timeline_app.store.writer import Row

CONTEXT = 32
"""Code points of text kept before and after a quotation when the command gives no prefix or suffix."""
_RECORD = {table.name: table for table in tables.HISTORY_TABLES}
_READABLE = _RECORD | {name: tables.metadata.tables[name] for name in ("original", "canonical_text")}
_FIXED_ON_QUOTATION = {"version", "start", "end", "exact", "prefix", "suffix", "sha256"}


def sha256_of(text: str) -> str:
    """Give the fingerprint (hex) of a text: of its UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


class RowWriter:
    """See `writer.Writer` for the promises. After the change has ended, every call is a bug (`RuntimeError`)."""

    def __init__(self, connection: Connection, moment: datetime) -> None:
        self._connection: Connection | None = connection
        self._moment = moment.astimezone(UTC)
        self._texts: dict[int, str] = {}
        self._undone: tuple[int, ...] | None = None  # batches whose rows are passed over; asked for when needed
        self.step_label: str | None = None  # set when the command names its step itself

    @property
    def now(self) -> str:
        return iso_utc(self._moment)

    @property
    def today(self) -> int:
        return calendar.day_number(self._moment.year, self._moment.month, self._moment.day)

    def name_step(self, label: str) -> None:
        self.step_label = label

    def add(self, table: str, **values: Any) -> int:  # noqa: ANN401
        target = _checked(_RECORD, table, values)
        if table == "quotation":
            values = self._with_proof(values)
        made = self._open.execute(insert_into(target), values).inserted_primary_key
        assert made is not None
        return int(made[0])

    def add_all(self, table: str, rows: Sequence[Row]) -> range:
        first = self.next_id(table)
        ids = range(first, first + len(rows))
        for values in rows[:1]:
            target = _checked(_RECORD, table, values)
            if table == "quotation" or any(row.keys() != values.keys() for row in rows):
                raise RuntimeError(f"These rows of {table} cannot be added in one go.")
            self._open.execute(insert_into(target), [{"id": id_, **row} for id_, row in zip(ids, rows, strict=True)])
        return ids

    def next_id(self, table: str) -> int:
        _checked(_RECORD, table, {})
        # Ids are never reused: SQLite keeps the largest there ever was (AUTOINCREMENT).
        asked = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        return int(self._open.exec_driver_sql(asked, (table,)).scalar() or 0) + 1

    def add_back(self, table: str, row: int, **values: Any) -> None:  # noqa: ANN401
        target = _checked(_RECORD, table, values)
        if table == "quotation" or not 0 < row < self.next_id(table):
            raise RuntimeError(f"There was never a {table} {row} that could come back.")
        self._open.execute(insert_into(target), {"id": row, **values})

    def set(self, table: str, row: int, **values: Any) -> None:  # noqa: ANN401
        target = _checked(_RECORD, table, values)
        if table == "quotation" and _FIXED_ON_QUOTATION & values.keys():
            raise RuntimeError("A quotation keeps its words and its place for ever.")
        if values:
            done = self._open.execute(update_row(target), {**values, THE_ROW: row})
            if done.rowcount != 1:
                raise KeyError(f"there is no {table} {row}")

    def remove(self, table: str, row: int) -> None:
        target = _checked(_RECORD, table, {})
        batches.clear_the_way(self._open, target, [row])
        if self._open.execute(delete_row(target), {THE_ROW: row}).rowcount != 1:
            raise KeyError(f"there is no {table} {row}")

    def remove_all(self, table: str, rows: Sequence[int]) -> None:
        target = _checked(_RECORD, table, {})
        batches.clear_the_way(self._open, target, rows)
        if rows and self._open.execute(delete_row(target), [{THE_ROW: row} for row in rows]).rowcount != len(rows):
            raise KeyError(f"there are not all of these rows in {table}")

    def row(self, table: str, row: int) -> Row:
        source = _checked(_READABLE, table, {})
        found = self._open.execute(select_row(source), {THE_ROW: row}).mappings().first()
        if found is None or self._is_hidden(found):
            raise KeyError(f"there is no {table} {row}")
        return dict(found)

    def rows(self, table: str, **equal: Any) -> list[Row]:  # noqa: ANN401
        source = _checked(_READABLE, table, equal)
        known = {name: value for name, value in equal.items() if value is not None}
        empty = tuple(sorted(equal.keys() - known.keys()))
        statement = select_equal(source, tuple(sorted(known)), empty)
        found = self._open.execute(statement, known).mappings()
        return [dict(row) for row in found if not self._is_hidden(row)]

    def text_of(self, version: int) -> str:
        if version not in self._texts:
            joined = tables.text_version.join(tables.canonical_text)
            statement = select(tables.canonical_text.c.text).select_from(joined)
            text = self._open.execute(statement.where(tables.text_version.c.id == version)).scalar()
            if text is None:
                raise KeyError(f"there is no text_version {version}")
            self._texts[version] = text
        return self._texts[version]

    def add_original(self, sha256: str, content: bytes, media_type: str) -> int:
        if hashlib.sha256(content).hexdigest() != sha256:
            raise RuntimeError("The original's bytes do not have the fingerprint given with them.")
        return self._kept(tables.original, sha256, bytes=content, media_type=media_type, size=len(content))

    def add_text(self, sha256: str, text: str) -> int:
        if sha256_of(text) != sha256:
            raise RuntimeError("The text does not have the fingerprint given with it.")
        return self._kept(tables.canonical_text, sha256, text=text)

    def close(self) -> None:
        """End this writer with its change."""
        self._connection = None

    @property
    def _open(self) -> Connection:
        if self._connection is None:
            raise RuntimeError("This change has ended; nothing more can be written through its writer.")
        return self._connection

    def _is_hidden(self, row: RowMapping) -> bool:
        """Say whether a row belongs to an undone batch: it is in the file, and not in the record."""
        batch = row.get("batch")
        if batch is None:
            return False
        if self._undone is None:
            self._undone = batches.undone_batches(self._open)
        return batch in self._undone

    def _kept(self, table: Table, sha256: str, **values: Any) -> int:  # noqa: ANN401
        known = self._open.execute(select(table.c.id).where(table.c.sha256 == sha256)).scalar()
        if known is not None:
            return int(known)
        made = self._open.execute(insert_into(table), {"sha256": sha256, **values}).inserted_primary_key
        assert made is not None
        return int(made[0])

    def _with_proof(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Check a quotation against its text, and complete its context and fingerprint."""
        text, start, end = self.text_of(given["version"]), given["start"], given["end"]
        values = {
            "prefix": text[max(0, start - CONTEXT) : start],
            "suffix": text[end : end + CONTEXT],
            "sha256": sha256_of(given["exact"]),
            **given,
        }
        if not 0 <= start < end <= len(text) or text[start:end] != values["exact"]:
            raise RuntimeError("The quotation's words are not those at its place in the text.")
        if not text[:start].endswith(values["prefix"]) or not text[end:].startswith(values["suffix"]):
            raise RuntimeError("The quotation's context is not that of its place in the text.")
        if values["sha256"] != sha256_of(values["exact"]):
            raise RuntimeError("The quotation does not have the fingerprint given with it.")
        return values


def _checked(known: Mapping[str, Table], table: str, values: Mapping[str, Any]) -> Table:
    target = known.get(table)
    if target is None:
        raise RuntimeError(f"There is no table {table!r} that a command may use here.")
    unknown = [name for name in values if name not in target.columns]
    if unknown or "id" in values:
        raise RuntimeError(f"{table} has no column {', '.join(unknown) or 'id'} that a command may name.")
    return target
