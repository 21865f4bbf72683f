"""What was said of proposed contradictions, what would settle one, kept searches, and why a source is graded."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add tables and columns. Rows that are there keep every value: columns are added, no table is made anew."""
    op.add_column("contradiction", _text("basis", default=""))
    op.add_column("source_grade", _text("reason", default=""))
    _not_opposed()
    _settling()
    _saved_search()
    # The words of every article's text, folded, without the text itself. Blanks and ASCII signs part them.
    op.execute("CREATE VIRTUAL TABLE text_words USING fts5(text, content='', tokenize='ascii')")


def _create(name: str, *items: SchemaItem) -> None:
    op.create_table(name, *items, sqlite_strict=True, sqlite_autoincrement=True)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _ref(table: str, name: str, target: str) -> tuple[SchemaItem, SchemaItem]:
    key = sa.ForeignKeyConstraint([name], [f"{target}.id"], name=f"fk_{table}_{name}")
    return sa.Column(name, sa.Integer, nullable=False), key


def _text(name: str, *, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _not_opposed() -> None:
    evidence, evidence_key = _ref("not_opposed", "evidence", "evidence")
    other, other_key = _ref("not_opposed", "other", "evidence")
    _create("not_opposed", _id(), evidence, other, _text("decided_at", default=""), evidence_key, other_key)
    op.create_index("ix_not_opposed_evidence", "not_opposed", ["evidence"])
    op.create_index("ix_not_opposed_other", "not_opposed", ["other"])


def _settling() -> None:
    contradiction, key = _ref("settling", "contradiction", "contradiction")
    _create(
        "settling",
        _id(),
        contradiction,
        _text("words"),
        _text("search", default=""),
        _text("done_at", default=""),
        _text("made_at", default=""),
        key,
    )
    op.create_index("ix_settling_contradiction", "settling", ["contradiction"])


def _saved_search() -> None:
    _create(
        "saved_search",
        _id(),
        _text("kind"),
        _text("label"),
        _text("body", default=""),
        sa.Column("ord", sa.Integer, nullable=False),
        _text("made_at", default=""),
        sa.CheckConstraint("kind IN ('search', 'filter')", name="ck_saved_search_kind"),
    )
