"""What was decided about suggestions, dates to look at again, and what an article's file says of itself."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add tables and columns. Rows that are there keep every value: columns are added, no table is made anew."""
    _decisions_on_suggestions()
    _dates_to_review()
    for table, column in (
        ("article", _int("updated", null=True)),
        ("article", _text("updated_how", default="")),
        ("article", _text("proofs", default="")),
        ("article", _int("continues", null=True)),
        ("text_version", _int("part", default="0")),
    ):
        op.add_column(table, column)
    for index, table, *columns in INDEXES:
        op.create_index(index, table, columns)


def _create(name: str, *items: SchemaItem) -> None:
    op.create_table(name, *items, sqlite_strict=True, sqlite_autoincrement=True)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str, *, null: bool = False, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=null, server_default=default)


def _int(name: str, *, null: bool = False, default: str | None = None) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=null, server_default=default)


def _ref(table: str, name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(f"{to}.id", name=f"fk_{table}_{name}"), nullable=null)


def _check(name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=name)


def _decisions_on_suggestions() -> None:
    _create(
        "rejection",
        _id(),
        _ref("rejection", "article", "article"),
        _text("kind"),
        _text("words_hash"),
        _text("value", default=""),
        _text("rejected_at", default=""),
    )
    _create(
        "not_same",
        _id(),
        _ref("not_same", "person", "person"),
        _text("spelling_key", null=True),
        _ref("not_same", "other", "person", null=True),
        _text("decided_at", default=""),
        _check("ck_not_same_other", "(spelling_key IS NULL) <> (other IS NULL)"),
    )


def _dates_to_review() -> None:
    _create(
        "date_review",
        _id(),
        _ref("date_review", "evidence", "evidence"),
        _text("which"),
        _ref("date_review", "proposed", "span", null=True),
        _int("published_before", null=True),
        _text("reason", default=""),
        _text("state", default="open"),
        _text("opened_at", default=""),
        _check("ck_date_review_which", "which IN ('about', 'said')"),
        _check("ck_date_review_state", "state IN ('open', 'kept', 'taken')"),
    )


INDEXES = (
    ("ix_rejection_article", "rejection", "article"),
    ("ix_not_same_person", "not_same", "person"),
    ("ix_not_same_other", "not_same", "other"),
    ("ix_date_review_evidence", "date_review", "evidence"),
    ("ix_date_review_proposed", "date_review", "proposed"),
)
