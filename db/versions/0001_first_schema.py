"""The first schema: originals, articles, people, evidence, contradictions, brief, history and drafts."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import UserDefinedType

revision = "0001"
down_revision = None


class _Any(UserDefinedType[Any]):
    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:  # noqa: ANN401
        return "ANY"


def upgrade() -> None:
    _kept_content()
    _articles()
    _people_and_sources()
    _vocabulary()
    _events_and_evidence()
    _contradictions_and_brief()
    _history_and_drafts()
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


def _bytes(name: str, *, null: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=null)


def _any(name: str, *, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, _Any, nullable=null)


def _ref(table: str, name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(f"{to}.id", name=f"fk_{table}_{name}"), nullable=null)


def _check(name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=name)


def _kept_content() -> None:
    _create(
        "original",
        _id(),
        _text("sha256"),
        _bytes("bytes"),
        _text("media_type", default=""),
        _int("size"),
        sa.UniqueConstraint("sha256", name="uq_original_sha256"),
    )
    _create(
        "canonical_text",
        _id(),
        _text("sha256"),
        _text("text"),
        sa.UniqueConstraint("sha256", name="uq_canonical_text_sha256"),
    )


def _articles() -> None:
    _create(
        "project",
        _id(),
        _text("uuid", default=""),
        _text("title", default=""),
        _text("created_at", default=""),
    )
    _create(
        "article",
        _id(),
        _text("title", default=""),
        _text("publisher", default=""),
        _text("byline", default=""),
        _text("dateline", default=""),
        _text("section", default=""),
        _text("language", default=""),
        _int("published", null=True),
        _text("published_how", default=""),
        _text("continued_from", default=""),
        _text("file_name", default=""),
        _text("added_at", default=""),
    )
    _create(
        "text_version",
        _id(),
        _ref("text_version", "article", "article"),
        _ref("text_version", "original", "original"),
        _int("seq"),
        _ref("text_version", "canonical_text", "canonical_text"),
        _int("normaliser"),
        _text("encoding", default=""),
        _int("encoding_sure"),
        _text("body_sha256", default=""),
        _bytes("offset_map", null=True),
        _text("added_at", default=""),
        _check("ck_text_version_encoding_sure", "encoding_sure IN (0, 1)"),
        sa.UniqueConstraint("article", "seq", name="uq_text_version_article_seq"),
    )
    _create(
        "passage",
        _id(),
        _ref("passage", "version", "text_version"),
        _int("seq"),
        _text("kind", default=""),
        _int("start"),
        _int("end"),
        _int("page", null=True),
        _ref("passage", "heading_of", "passage", null=True),
        _check("ck_passage_range", 'start >= 0 AND start < "end"'),
    )
    _create(
        "quotation",
        _id(),
        _ref("quotation", "version", "text_version"),
        _int("start"),
        _int("end"),
        _text("exact"),
        _text("prefix", default=""),
        _text("suffix", default=""),
        _text("sha256"),
        _int("verbatim"),
        _text("taken_at", default=""),
        _check("ck_quotation_range", "start >= 0 AND start < \"end\" AND exact <> ''"),
        _check("ck_quotation_verbatim", "verbatim IN (0, 1)"),
    )
    _create(
        "anchor",
        _id(),
        _ref("anchor", "quotation", "quotation"),
        _ref("anchor", "version", "text_version"),
        _int("start", null=True),
        _int("end", null=True),
        _text("state", default=""),
        _int("confirmed"),
        _check("ck_anchor_state", "state IN ('exact', 'moved', 'ambiguous', 'lost')"),
        _check("ck_anchor_confirmed", "confirmed IN (0, 1)"),
    )


def _people_and_sources() -> None:
    _create(
        "person",
        _id(),
        _text("main_name"),
        _int("protect", default="0"),
        _text("note", default=""),
        _ref("person", "merged_into", "person", null=True),
        _check("ck_person_protect", "protect IN (0, 1)"),
    )
    _create(
        "name",
        _id(),
        _ref("name", "person", "person"),
        _text("text"),
        _text("script", default=""),
        _text("origin", default=""),
        _check("ck_name_origin", "origin IN ('printed', 'given')"),
    )
    _create(
        "mention",
        _id(),
        _ref("mention", "name", "name"),
        _ref("mention", "version", "text_version"),
        _int("start"),
        _int("end"),
        _check("ck_mention_range", 'start >= 0 AND start < "end"'),
    )
    _create(
        "source",
        _id(),
        _text("kind", default=""),
        _ref("source", "person", "person", null=True),
        _text("name", default=""),
        _check("ck_source_kind", "kind IN ('person', 'outlet', 'agency', 'group', 'not_named')"),
    )
    _create(
        "source_grade",
        _id(),
        _ref("source_grade", "source", "source"),
        _text("letter", default=""),
        _text("graded_at", default=""),
    )
    _create(
        "person_merge",
        _id(),
        _ref("person_merge", "survivor", "person"),
        _ref("person_merge", "absorbed", "person"),
        _text("moved", default=""),
        _text("merged_at", default=""),
    )


def _vocabulary() -> None:
    _create(
        "person_group",
        _id(),
        _text("key", default=""),
        _text("label", default=""),
        _int("ord"),
    )
    _create(
        "status_kind",
        _id(),
        _text("key", default=""),
        _text("label", default=""),
        _ref("status_kind", "person_group", "person_group"),
        _text("band", default=""),
        _int("ord"),
        _check("ck_status_kind_band", "band IN ('in_post', 'left', 'transit', 'unknown')"),
    )
    _create(
        "status_exclusion",
        _id(),
        _ref("status_exclusion", "status_kind", "status_kind"),
        _ref("status_exclusion", "excludes", "status_kind"),
    )
    _create(
        "event_kind",
        _id(),
        _text("key", default=""),
        _text("label", default=""),
        _text("glyph", default=""),
        _int("ord"),
    )


def _events_and_evidence() -> None:
    _create(
        "span",
        _id(),
        _int("start_earliest", null=True),
        _int("start_latest", null=True),
        _int("end_earliest", null=True),
        _int("end_latest", null=True),
        _text("precision", default=""),
        _text("qualifier", default=""),
        _text("words", default=""),
        _int("counted_from", null=True),
        _text("edtf", default=""),
        _int("after_event", null=True),
    )
    _create(
        "event",
        _id(),
        _text("title"),
        _ref("event", "kind", "event_kind"),
        _text("place", default=""),
        _ref("event", "span", "span", null=True),
    )
    _create(
        "participation",
        _id(),
        _ref("participation", "event", "event"),
        _ref("participation", "person", "person"),
        _text("role", default=""),
    )
    _create(
        "claim",
        _id(),
        _ref("claim", "subject", "person", null=True),
        _ref("claim", "status_kind", "status_kind", null=True),
        _text("wording"),
    )
    _create(
        "evidence",
        _id(),
        _ref("evidence", "quotation", "quotation"),
        _ref("evidence", "claim", "claim"),
        _ref("evidence", "event", "event", null=True),
        _text("polarity", default=""),
        _text("own_wording", default=""),
        _text("place", default=""),
        _text("note", default=""),
        _ref("evidence", "about", "span", null=True),
        _ref("evidence", "said", "span", null=True),
        _int("known_since", null=True),
        _text("known_reason", default=""),
        _text("letter", null=True),
        _int("number", null=True),
        _text("taken_at", default=""),
        _check("ck_evidence_polarity", "polarity IN ('asserted', 'denied', 'speculated')"),
        _check("ck_evidence_letter", "letter IN ('A', 'B', 'C', 'D', 'E', 'F')"),
        _check("ck_evidence_number", "number BETWEEN 1 AND 6"),
    )
    _create(
        "chain_step",
        _id(),
        _ref("chain_step", "evidence", "evidence"),
        _int("n"),
        _ref("chain_step", "source", "source"),
        _text("remark", default=""),
        _int("printed_on", null=True),
    )
    _create(
        "post",
        _id(),
        _ref("post", "person", "person"),
        _text("title"),
        _ref("post", "span", "span", null=True),
        _ref("post", "evidence", "evidence", null=True),
    )


def _contradictions_and_brief() -> None:
    _create(
        "contradiction",
        _id(),
        _text("question"),
        _text("note", default=""),
        _text("state", default=""),
        _text("made_at", default=""),
        _check("ck_contradiction_state", "state IN ('open', 'settled')"),
    )
    _create(
        "side",
        _id(),
        _ref("side", "contradiction", "contradiction"),
        _int("n"),
        _ref("side", "evidence", "evidence"),
    )
    _create(
        "decision",
        _id(),
        _ref("decision", "contradiction", "contradiction"),
        _text("kind", default=""),
        _ref("decision", "side", "side", null=True),
        _text("reason", default=""),
        _text("made_on", default=""),
        _check("ck_decision_kind", "kind IN ('keep_open', 'prefer', 'both')"),
    )
    _create(
        "brief",
        _id(),
        _text("title", default=""),
        _text("question", default=""),
        _text("notes", default=""),
    )
    _create(
        "brief_paragraph",
        _id(),
        _ref("brief_paragraph", "brief", "brief"),
        _ref("brief_paragraph", "person", "person"),
        _text("text", default=""),
    )


def _history_and_drafts() -> None:
    _create(
        "step",
        _id(),
        _text("label"),
        _text("at"),
        _ref("step", "undo_of", "step", null=True),
        _ref("step", "joined_to", "step", null=True),
        _text("kind", default=""),
        _text("rows_hash"),
        _text("prev_hash", default=""),
        _text("hash"),
        _check("ck_step_kind", "kind IN ('start', 'do', 'undo', 'redo', 'migration')"),
    )
    _create(
        "history_cell",
        _id(),
        _ref("history_cell", "step", "step"),
        _text("tbl"),
        _int("row"),
        _text("col"),
        _any("old", null=True),
    )
    _create(
        "draft",
        _id(),
        _text("key"),
        _text("body", default=""),
        _text("saved_at", default=""),
        sa.UniqueConstraint("key", name="uq_draft_key"),
    )


INDEXES = (
    ("ix_text_version_body", "text_version", "body_sha256"),
    ("ix_passage_heading_of", "passage", "heading_of"),
    ("ix_passage_version", "passage", "version", "start"),
    ("ix_quotation_version", "quotation", "version", "start"),
    ("ix_anchor_quotation", "anchor", "quotation"),
    ("ix_anchor_version", "anchor", "version"),
    ("ix_person_merged_into", "person", "merged_into"),
    ("ix_name_person", "name", "person"),
    ("ix_mention_name", "mention", "name"),
    ("ix_mention_version", "mention", "version"),
    ("ix_source_person", "source", "person"),
    ("ix_source_grade_source", "source_grade", "source"),
    ("ix_person_merge_absorbed", "person_merge", "absorbed"),
    ("ix_person_merge_survivor", "person_merge", "survivor"),
    ("ix_status_kind_person_group", "status_kind", "person_group"),
    ("ix_status_exclusion_excludes", "status_exclusion", "excludes"),
    ("ix_status_exclusion_status_kind", "status_exclusion", "status_kind"),
    ("ix_event_kind", "event", "kind"),
    ("ix_event_span", "event", "span"),
    ("ix_participation_event", "participation", "event"),
    ("ix_participation_person", "participation", "person"),
    ("ix_claim_status_kind", "claim", "status_kind"),
    ("ix_claim_subject", "claim", "subject"),
    ("ix_evidence_about", "evidence", "about"),
    ("ix_evidence_claim", "evidence", "claim"),
    ("ix_evidence_event", "evidence", "event"),
    ("ix_evidence_quotation", "evidence", "quotation"),
    ("ix_evidence_said", "evidence", "said"),
    ("ix_chain_step_evidence", "chain_step", "evidence", "n"),
    ("ix_chain_step_source", "chain_step", "source"),
    ("ix_post_evidence", "post", "evidence"),
    ("ix_post_person", "post", "person"),
    ("ix_post_span", "post", "span"),
    ("ix_side_contradiction", "side", "contradiction"),
    ("ix_side_evidence", "side", "evidence"),
    ("ix_decision_contradiction", "decision", "contradiction"),
    ("ix_decision_side", "decision", "side"),
    ("ix_brief_paragraph_brief", "brief_paragraph", "brief"),
    ("ix_brief_paragraph_person", "brief_paragraph", "person"),
    ("ix_history_cell_step", "history_cell", "step"),
)
