"""The tables of a project file, as SQLAlchemy Core knows them.

The file itself is made and upgraded only by the migrations in `db/`; a test holds the two equal. Times of day in the
*world* (`at`, `added_at`, `made_on`) are ISO text in UTC; days and minutes of the *record* are integers (see
`domain.calendar`). Every constraint has a name, so that Alembic's batch mode can find it again.
"""

from typing import Any

from sqlalchemy import (
    DDL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy import event as listens
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import UserDefinedType

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


class AnyValue(UserDefinedType[Any]):
    """A column of SQLite's type ANY: it keeps a value exactly as bound (a number, text, bytes or null)."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:  # noqa: ANN401 - SQLAlchemy's own signature
        """Give the type's name in DDL."""
        return "ANY"


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _ref(name: str, table: str, *, null: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{table}.id"), nullable=null)


def _text(name: str, *, null: bool = False, default: str | None = "") -> Column[str]:
    if null:
        return Column(name, Text, nullable=True)
    return Column(name, Text, nullable=False, server_default=default)


def _int(name: str, *, null: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=null)


def _one_of(column: str, *values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _flag(column: str) -> CheckConstraint:
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def _batch() -> Column[int]:
    """Give the column that says which import from a table a row belongs to; no foreign key: checked by `verify`."""
    return _int("batch", null=True)


def _table(name: str, *items: SchemaItem) -> Table:
    return Table(name, metadata, *items, sqlite_strict=True, sqlite_autoincrement=True)


# --- kept once per fingerprint, never changed, outside the history: undo needs no copy of them -------------------
original = _table(
    "original",
    _id(),
    Column("sha256", Text, nullable=False, unique=True),
    Column("bytes", LargeBinary, nullable=False),
    _text("media_type"),
    _int("size"),
)
canonical_text = _table(
    "canonical_text", _id(), Column("sha256", Text, nullable=False, unique=True), Column("text", Text, nullable=False)
)

# --- the record ----------------------------------------------------------------------------------------------------
project = _table("project", _id(), _text("uuid"), _text("title"), _text("created_at"))
article = _table(
    "article",
    _id(),
    _text("title"),  # "" = listed by first words
    _text("publisher"),
    _text("byline"),
    _text("dateline"),
    _text("section"),
    _text("language"),
    _int("published", null=True),  # day number
    _text("published_how"),  # the words that prove it, or "set by you"
    _text("continued_from"),
    _text("file_name"),
    _text("added_at"),
    _int("updated", null=True),  # day number of the update that the file names
    _text("updated_how"),
    _text("proofs"),  # JSON: field → the words or tag of the file that prove it
    _int("continues", null=True),  # the article with the first page of a partial one; checked by `verify`
)
text_version = _table(
    "text_version",
    _id(),
    _ref("article", "article"),
    _ref("original", "original"),
    _int("seq"),
    _ref("canonical_text", "canonical_text"),
    _int("normaliser"),
    _text("encoding"),
    Column("encoding_sure", Integer, nullable=False),
    _text("body_sha256"),  # furniture set aside, white space folded: the duplicate key
    Column("offset_map", LargeBinary, nullable=True),
    _text("added_at"),
    Column("part", Integer, nullable=False, server_default="0"),  # which article of a file that holds several
    _flag("encoding_sure"),
    UniqueConstraint("article", "seq", name="uq_text_version_article_seq"),
)
passage = _table(
    "passage",
    _id(),
    _ref("version", "text_version"),
    _int("seq"),
    _text("kind"),
    _int("start"),
    _int("end"),
    _int("page", null=True),
    _ref("heading_of", "passage", null=True),  # the heading that gives a boxed item its context
    CheckConstraint('start >= 0 AND start < "end"', name="range"),
)
quotation = _table(
    "quotation",
    _id(),
    _ref("version", "text_version"),
    _int("start"),
    _int("end"),
    _text("exact", default=None),
    _text("prefix"),
    _text("suffix"),
    _text("sha256", default=None),
    Column("verbatim", Integer, nullable=False),
    _text("taken_at"),
    CheckConstraint("start >= 0 AND start < \"end\" AND exact <> ''", name="range"),
    _flag("verbatim"),
)
anchor = _table(
    "anchor",
    _id(),
    _ref("quotation", "quotation"),
    _ref("version", "text_version"),
    _int("start", null=True),
    _int("end", null=True),
    _text("state"),
    Column("confirmed", Integer, nullable=False),
    _one_of("state", "exact", "moved", "ambiguous", "lost"),
    _flag("confirmed"),
)
person = _table(
    "person",
    _id(),
    _text("main_name", default=None),
    Column("protect", Integer, nullable=False, server_default="0"),
    _text("note"),
    _ref("merged_into", "person", null=True),
    _batch(),
    _flag("protect"),
)
name = _table(
    "name", _id(), _ref("person", "person"), _text("text", default=None), _text("script"), _text("origin"), _batch(),
    _one_of("origin", "printed", "given"),
)  # fmt: skip
mention = _table(
    "mention",
    _id(),
    _ref("name", "name"),
    _ref("version", "text_version"),
    _int("start"),
    _int("end"),
    CheckConstraint('start >= 0 AND start < "end"', name="range"),
)
source = _table(
    "source",
    _id(),
    _text("kind"),
    _ref("person", "person", null=True),
    _text("name"),
    _one_of("kind", "person", "outlet", "agency", "group", "not_named"),
)
source_grade = _table(
    "source_grade", _id(), _ref("source", "source"), _text("letter"), _text("graded_at"), _text("reason")
)
person_group = _table("person_group", _id(), _text("key"), _text("label"), _int("ord"))
status_kind = _table(
    "status_kind",
    _id(),
    _text("key"),
    _text("label"),
    _ref("person_group", "person_group"),
    _text("band"),
    _int("ord"),
    _one_of("band", "in_post", "left", "transit", "unknown"),
)
status_exclusion = _table(
    "status_exclusion", _id(), _ref("status_kind", "status_kind"), _ref("excludes", "status_kind")
)
event_kind = _table("event_kind", _id(), _text("key"), _text("label"), _text("glyph"), _int("ord"))
span = _table(
    "span",
    _id(),
    _int("start_earliest", null=True),
    _int("start_latest", null=True),
    _int("end_earliest", null=True),
    _int("end_latest", null=True),
    _text("precision"),
    _text("qualifier"),
    _text("words"),
    _int("counted_from", null=True),
    _text("edtf"),
    _int("after_event", null=True),  # an event id; no foreign key, since event.span points back: checked by `verify`
    _batch(),  # equal dates of one batch share a row, which therefore never changes
)
event = _table(
    "event",
    _id(),
    _text("title", default=None),
    _ref("kind", "event_kind"),
    _text("place"),
    _ref("span", "span", null=True),  # only for an event without evidence: otherwise its date is computed
    _batch(),
    _int("batch_row", null=True),  # the row of the table, as counted there
    _text("table_source"),  # what the table says of its source, and the words that it quotes: never evidence
    _text("table_quote"),
)
participation = _table(
    "participation", _id(), _ref("event", "event"), _ref("person", "person"), _text("role"), _batch()
)
claim = _table(
    "claim", _id(), _ref("subject", "person", null=True), _ref("status_kind", "status_kind", null=True),
    _text("wording", default=None),
)  # fmt: skip
evidence = _table(
    "evidence",
    _id(),
    _ref("quotation", "quotation"),
    _ref("claim", "claim"),
    _ref("event", "event", null=True),  # the mark under which it is drawn
    _text("polarity"),
    _text("own_wording"),
    _text("place"),
    _text("note"),
    _ref("about", "span", null=True),
    _ref("said", "span", null=True),
    _int("known_since", null=True),  # day set by the user; otherwise computed
    _text("known_reason"),
    _text("letter", null=True),  # overrides the source's own
    _int("number", null=True),
    _text("taken_at"),
    _one_of("polarity", "asserted", "denied", "speculated"),
    CheckConstraint("letter IN ('A', 'B', 'C', 'D', 'E', 'F')", name="letter"),
    CheckConstraint("number BETWEEN 1 AND 6", name="number"),
)
chain_step = _table(
    "chain_step",
    _id(),
    _ref("evidence", "evidence"),
    _int("n"),
    _ref("source", "source"),
    _text("remark"),
    _int("printed_on", null=True),
)
post = _table(
    "post", _id(), _ref("person", "person"), _text("title", default=None), _ref("span", "span", null=True),
    _ref("evidence", "evidence", null=True),
)  # fmt: skip
person_merge = _table(
    "person_merge",
    _id(),
    _ref("survivor", "person"),
    _ref("absorbed", "person"),
    _text("moved"),  # JSON: which rows moved, so that Unmerge works after any number of later edits
    _text("merged_at"),
)
contradiction = _table(
    "contradiction", _id(), _text("question", default=None), _text("note"), _text("state"), _text("made_at"),
    _text("basis"),  # why it was proposed: polarity, status, place or number; "" where the user made it by hand
    _one_of("state", "open", "settled"),
)  # fmt: skip
side = _table("side", _id(), _ref("contradiction", "contradiction"), _int("n"), _ref("evidence", "evidence"))
decision = _table(
    "decision",
    _id(),
    _ref("contradiction", "contradiction"),
    _text("kind"),
    _ref("side", "side", null=True),
    _text("reason"),
    _text("made_on"),
    _one_of("kind", "keep_open", "prefer", "both"),
)
not_opposed = _table(  # two pieces of evidence of which the user said that they do not contradict each other
    "not_opposed", _id(), _ref("evidence", "evidence"), _ref("other", "evidence"), _text("decided_at")
)
settling = _table(  # what would settle a contradiction
    "settling",
    _id(),
    _ref("contradiction", "contradiction"),
    _text("words", default=None),
    _text("search"),  # the search that looks for it, as typed
    _text("done_at"),
    _text("made_at"),
)
rejection = _table(
    "rejection",
    _id(),
    _ref("article", "article"),  # not the version: what was rejected does not come back with a later text
    _text("kind", default=None),
    _text("words_hash", default=None),
    _text("value"),
    _text("rejected_at"),
)
not_same = _table(
    "not_same",
    _id(),
    _ref("person", "person"),
    _text("spelling_key", null=True),  # the folded spelling that is not theirs, or …
    _ref("other", "person", null=True),  # … the person who is somebody else
    _text("decided_at"),
    CheckConstraint("(spelling_key IS NULL) <> (other IS NULL)", name="other"),
)
date_review = _table(
    "date_review",
    _id(),
    _ref("evidence", "evidence"),
    _text("which", default=None),
    _ref("proposed", "span", null=True),  # what the words mean now; null where they cannot be placed
    _int("published_before", null=True),  # the publication day from which the date was counted
    _text("reason"),
    _text("state", default="open"),
    _text("opened_at"),
    _one_of("which", "about", "said"),
    _one_of("state", "open", "kept", "taken"),
)
event_batch = _table(
    "event_batch",
    _id(),
    _text("name", default=None),  # the table's file
    _text("sha256"),
    _text("mapping"),  # which column was read as what
    _int("first_event", null=True),  # its events have the ids from here on, `rows` of them
    _int("rows"),
    _int("refused"),
    _text("rows_sha256"),  # seals the rows of the batch, for which there are no cells of history: see `batches`
    _text("made_at"),
    Column("undone", Integer, nullable=False),  # the mark: all rows of the batch are as if they were not there
    _flag("undone"),
)
saved_search = _table(  # a search as typed, or the filters of the timeline as JSON
    "saved_search",
    _id(),
    _text("kind", default=None),
    _text("label", default=None),
    _text("body"),
    _int("ord"),
    _text("made_at"),
    _one_of("kind", "search", "filter"),
)
brief = _table("brief", _id(), _text("title"), _text("question"), _text("notes"))
brief_paragraph = _table("brief_paragraph", _id(), _ref("brief", "brief"), _ref("person", "person"), _text("text"))

# --- history, drafts and cache: written by the store itself, never by a command ---------------------------------------
step = _table(
    "step",
    _id(),
    _text("label", default=None),
    _text("at", default=None),
    _ref("undo_of", "step", null=True),  # set on the step that an undo or a redo made
    _ref("joined_to", "step", null=True),  # rapid typing: the step that this one continues; undone as one with it
    _text("kind"),
    _text("rows_hash", default=None),  # the rows touched, as they were when the step ended
    _text("prev_hash"),
    _text("hash", default=None),
    _one_of("kind", "start", "do", "undo", "redo", "migration"),
)
history_cell = _table(
    "history_cell",
    _id(),
    _ref("step", "step"),
    _text("tbl", default=None),
    _int("row"),
    Column("col", Text, nullable=False),  # "+" = the row was added, "-" = it was removed (its columns follow)
    Column("old", AnyValue, nullable=True),  # values, never SQL text
)
draft = _table("draft", _id(), Column("key", Text, nullable=False, unique=True), _text("body"), _text("saved_at"))
cache = _table(  # what is computed from the record and can be computed again; left out of copies
    "cache", _id(), Column("key", Text, nullable=False, unique=True), _text("stamp"),
    Column("body", LargeBinary, nullable=False),
)  # fmt: skip

TEXT_WORDS = "text_words"
"""The index of the words of every article's text (see `text_index`), by the row of the text."""
MAKE_TEXT_WORDS = f"CREATE VIRTUAL TABLE {TEXT_WORDS} USING fts5(text, content='', tokenize='ascii')"
listens.listen(metadata, "after_create", DDL(MAKE_TEXT_WORDS))  # type: ignore[no-untyped-call]

HISTORY_TABLES = tuple(
    table for table in metadata.sorted_tables if table.name not in {
        "original", "canonical_text", "step", "history_cell", "draft", "cache"
    }
)  # fmt: skip
"""Every table that undo and redo cover. A new table gets undo by being declared above."""

Index("ix_text_version_body", text_version.c.body_sha256)
Index("ix_passage_version", passage.c.version, passage.c.start)
Index("ix_quotation_version", quotation.c.version, quotation.c.start)
Index("ix_name_person", name.c.person)
Index("ix_mention_name", mention.c.name)
Index("ix_mention_version", mention.c.version)
Index("ix_evidence_quotation", evidence.c.quotation)
Index("ix_evidence_claim", evidence.c.claim)
Index("ix_evidence_event", evidence.c.event)
Index("ix_chain_step_evidence", chain_step.c.evidence, chain_step.c.n)
Index("ix_participation_event", participation.c.event)
Index("ix_participation_person", participation.c.person)
Index("ix_claim_subject", claim.c.subject)
Index("ix_side_evidence", side.c.evidence)
Index("ix_history_cell_step", history_cell.c.step)
Index("ix_source_person", source.c.person)
Index("ix_span_after_event", span.c.after_event, sqlite_where=span.c.after_event.is_not(None))


def _index_references() -> None:
    """Give every reference that a removal must check an index of its own, unless one already leads with it."""
    for table in HISTORY_TABLES:
        led = {next(iter(index.columns)).name for index in table.indexes}
        led |= {next(iter(c.columns)).name for c in table.constraints if isinstance(c, UniqueConstraint)}
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            if key.column.table in HISTORY_TABLES and key.parent.name not in led:
                Index(f"ix_{table.name}_{key.parent.name}", key.parent)


_index_references()
