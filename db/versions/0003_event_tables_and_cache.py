"""Events from tables, as batches that can be undone by a mark, and a place for what is computed from the record."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add tables and columns. Rows that are there keep every value: columns are added, no table is made anew."""
    _batches()
    _cache()
    for table in ("person", "name", "span", "event", "participation"):
        op.add_column(table, _int("batch", null=True))
    for column in (_int("batch_row", null=True), _text("table_source", default=""), _text("table_quote", default="")):
        op.add_column("event", column)
    # Among a million dates only some follow an event: the index holds these alone.
    op.create_index("ix_span_after_event", "span", ["after_event"], sqlite_where=sa.text("after_event IS NOT NULL"))


def _create(name: str, *items: SchemaItem) -> None:
    op.create_table(name, *items, sqlite_strict=True, sqlite_autoincrement=True)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str, *, null: bool = False, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=null, server_default=default)


def _int(name: str, *, null: bool = False, default: str | None = None) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=null, server_default=default)


def _check(name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=name)


def _batches() -> None:
    _create(
        "event_batch",
        _id(),
        _text("name"),
        _text("sha256", default=""),
        _text("mapping", default=""),
        _int("first_event", null=True),
        _int("rows"),
        _int("refused"),
        _text("rows_sha256", default=""),
        _text("made_at", default=""),
        _int("undone"),
        _check("ck_event_batch_undone", "undone IN (0, 1)"),
    )


def _cache() -> None:
    _create(
        "cache",
        _id(),
        _text("key"),
        _text("stamp", default=""),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("key", name="uq_cache_key"),
    )
