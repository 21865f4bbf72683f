-- Generated from the migrations by `python -m timeline_app.store.schema_dump`. Do not edit.

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE anchor (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    quotation INTEGER NOT NULL,
    version INTEGER NOT NULL,
    start INTEGER,
    "end" INTEGER,
    state TEXT DEFAULT '' NOT NULL,
    confirmed INTEGER NOT NULL,
    CONSTRAINT ck_anchor_state CHECK (state IN ('exact', 'moved', 'ambiguous', 'lost')),
    CONSTRAINT ck_anchor_confirmed CHECK (confirmed IN (0, 1)),
    CONSTRAINT fk_anchor_quotation FOREIGN KEY(quotation) REFERENCES quotation (id),
    CONSTRAINT fk_anchor_version FOREIGN KEY(version) REFERENCES text_version (id)
)
 STRICT;

CREATE TABLE article (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT DEFAULT '' NOT NULL,
    publisher TEXT DEFAULT '' NOT NULL,
    byline TEXT DEFAULT '' NOT NULL,
    dateline TEXT DEFAULT '' NOT NULL,
    section TEXT DEFAULT '' NOT NULL,
    language TEXT DEFAULT '' NOT NULL,
    published INTEGER,
    published_how TEXT DEFAULT '' NOT NULL,
    continued_from TEXT DEFAULT '' NOT NULL,
    file_name TEXT DEFAULT '' NOT NULL,
    added_at TEXT DEFAULT '' NOT NULL
, updated INTEGER, updated_how TEXT DEFAULT '' NOT NULL, proofs TEXT DEFAULT '' NOT NULL, continues INTEGER)
 STRICT;

CREATE TABLE brief (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT DEFAULT '' NOT NULL,
    question TEXT DEFAULT '' NOT NULL,
    notes TEXT DEFAULT '' NOT NULL
)
 STRICT;

CREATE TABLE brief_paragraph (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    brief INTEGER NOT NULL,
    person INTEGER NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_brief_paragraph_brief FOREIGN KEY(brief) REFERENCES brief (id),
    CONSTRAINT fk_brief_paragraph_person FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;

CREATE TABLE cache (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    stamp TEXT DEFAULT '' NOT NULL,
    body BLOB NOT NULL,
    CONSTRAINT uq_cache_key UNIQUE ("key")
)
 STRICT;

CREATE TABLE canonical_text (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT uq_canonical_text_sha256 UNIQUE (sha256)
)
 STRICT;

CREATE TABLE chain_step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    evidence INTEGER NOT NULL,
    n INTEGER NOT NULL,
    source INTEGER NOT NULL,
    remark TEXT DEFAULT '' NOT NULL,
    printed_on INTEGER,
    CONSTRAINT fk_chain_step_evidence FOREIGN KEY(evidence) REFERENCES evidence (id),
    CONSTRAINT fk_chain_step_source FOREIGN KEY(source) REFERENCES source (id)
)
 STRICT;

CREATE TABLE claim (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    subject INTEGER,
    status_kind INTEGER,
    wording TEXT NOT NULL,
    CONSTRAINT fk_claim_subject FOREIGN KEY(subject) REFERENCES person (id),
    CONSTRAINT fk_claim_status_kind FOREIGN KEY(status_kind) REFERENCES status_kind (id)
)
 STRICT;

CREATE TABLE contradiction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT '' NOT NULL,
    made_at TEXT DEFAULT '' NOT NULL, basis TEXT DEFAULT '' NOT NULL,
    CONSTRAINT ck_contradiction_state CHECK (state IN ('open', 'settled'))
)
 STRICT;

CREATE TABLE date_review (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    evidence INTEGER NOT NULL,
    which TEXT NOT NULL,
    proposed INTEGER,
    published_before INTEGER,
    reason TEXT DEFAULT '' NOT NULL,
    state TEXT DEFAULT 'open' NOT NULL,
    opened_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT ck_date_review_which CHECK (which IN ('about', 'said')),
    CONSTRAINT ck_date_review_state CHECK (state IN ('open', 'kept', 'taken')),
    CONSTRAINT fk_date_review_evidence FOREIGN KEY(evidence) REFERENCES evidence (id),
    CONSTRAINT fk_date_review_proposed FOREIGN KEY(proposed) REFERENCES span (id)
)
 STRICT;

CREATE TABLE decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contradiction INTEGER NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    side INTEGER,
    reason TEXT DEFAULT '' NOT NULL,
    made_on TEXT DEFAULT '' NOT NULL,
    CONSTRAINT ck_decision_kind CHECK (kind IN ('keep_open', 'prefer', 'both')),
    CONSTRAINT fk_decision_contradiction FOREIGN KEY(contradiction) REFERENCES contradiction (id),
    CONSTRAINT fk_decision_side FOREIGN KEY(side) REFERENCES side (id)
)
 STRICT;

CREATE TABLE draft (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    body TEXT DEFAULT '' NOT NULL,
    saved_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT uq_draft_key UNIQUE ("key")
)
 STRICT;

CREATE TABLE event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    kind INTEGER NOT NULL,
    place TEXT DEFAULT '' NOT NULL,
    span INTEGER, batch INTEGER, batch_row INTEGER, table_source TEXT DEFAULT '' NOT NULL, table_quote TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_event_kind FOREIGN KEY(kind) REFERENCES event_kind (id),
    CONSTRAINT fk_event_span FOREIGN KEY(span) REFERENCES span (id)
)
 STRICT;

CREATE TABLE event_batch (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    sha256 TEXT DEFAULT '' NOT NULL,
    mapping TEXT DEFAULT '' NOT NULL,
    first_event INTEGER,
    rows INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    rows_sha256 TEXT DEFAULT '' NOT NULL,
    made_at TEXT DEFAULT '' NOT NULL,
    undone INTEGER NOT NULL,
    CONSTRAINT ck_event_batch_undone CHECK (undone IN (0, 1))
)
 STRICT;

CREATE TABLE event_kind (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT DEFAULT '' NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    glyph TEXT DEFAULT '' NOT NULL,
    ord INTEGER NOT NULL
)
 STRICT;

CREATE TABLE evidence (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    quotation INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    event INTEGER,
    polarity TEXT DEFAULT '' NOT NULL,
    own_wording TEXT DEFAULT '' NOT NULL,
    place TEXT DEFAULT '' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    about INTEGER,
    said INTEGER,
    known_since INTEGER,
    known_reason TEXT DEFAULT '' NOT NULL,
    letter TEXT,
    number INTEGER,
    taken_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT ck_evidence_polarity CHECK (polarity IN ('asserted', 'denied', 'speculated')),
    CONSTRAINT ck_evidence_letter CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F')),
    CONSTRAINT ck_evidence_number CHECK (number BETWEEN 1 AND 6),
    CONSTRAINT fk_evidence_quotation FOREIGN KEY(quotation) REFERENCES quotation (id),
    CONSTRAINT fk_evidence_claim FOREIGN KEY(claim) REFERENCES claim (id),
    CONSTRAINT fk_evidence_event FOREIGN KEY(event) REFERENCES event (id),
    CONSTRAINT fk_evidence_about FOREIGN KEY(about) REFERENCES span (id),
    CONSTRAINT fk_evidence_said FOREIGN KEY(said) REFERENCES span (id)
)
 STRICT;

CREATE TABLE history_cell (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    step INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    col TEXT NOT NULL,
    old ANY,
    CONSTRAINT fk_history_cell_step FOREIGN KEY(step) REFERENCES step (id)
)
 STRICT;

CREATE TABLE mention (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name INTEGER NOT NULL,
    version INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    CONSTRAINT ck_mention_range CHECK (start >= 0 AND start < "end"),
    CONSTRAINT fk_mention_name FOREIGN KEY(name) REFERENCES name (id),
    CONSTRAINT fk_mention_version FOREIGN KEY(version) REFERENCES text_version (id)
)
 STRICT;

CREATE TABLE name (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL,
    text TEXT NOT NULL,
    script TEXT DEFAULT '' NOT NULL,
    origin TEXT DEFAULT '' NOT NULL, batch INTEGER,
    CONSTRAINT ck_name_origin CHECK (origin IN ('printed', 'given')),
    CONSTRAINT fk_name_person FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;

CREATE TABLE not_opposed (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    evidence INTEGER NOT NULL,
    other INTEGER NOT NULL,
    decided_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_not_opposed_evidence FOREIGN KEY(evidence) REFERENCES evidence (id),
    CONSTRAINT fk_not_opposed_other FOREIGN KEY(other) REFERENCES evidence (id)
)
 STRICT;

CREATE TABLE not_same (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL,
    spelling_key TEXT,
    other INTEGER,
    decided_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT ck_not_same_other CHECK ((spelling_key IS NULL) <> (other IS NULL)),
    CONSTRAINT fk_not_same_person FOREIGN KEY(person) REFERENCES person (id),
    CONSTRAINT fk_not_same_other FOREIGN KEY(other) REFERENCES person (id)
)
 STRICT;

CREATE TABLE original (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL,
    bytes BLOB NOT NULL,
    media_type TEXT DEFAULT '' NOT NULL,
    size INTEGER NOT NULL,
    CONSTRAINT uq_original_sha256 UNIQUE (sha256)
)
 STRICT;

CREATE TABLE participation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL,
    person INTEGER NOT NULL,
    role TEXT DEFAULT '' NOT NULL, batch INTEGER,
    CONSTRAINT fk_participation_event FOREIGN KEY(event) REFERENCES event (id),
    CONSTRAINT fk_participation_person FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;

CREATE TABLE passage (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    page INTEGER,
    heading_of INTEGER,
    CONSTRAINT ck_passage_range CHECK (start >= 0 AND start < "end"),
    CONSTRAINT fk_passage_version FOREIGN KEY(version) REFERENCES text_version (id),
    CONSTRAINT fk_passage_heading_of FOREIGN KEY(heading_of) REFERENCES passage (id)
)
 STRICT;

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    main_name TEXT NOT NULL,
    protect INTEGER DEFAULT '0' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    merged_into INTEGER, batch INTEGER,
    CONSTRAINT ck_person_protect CHECK (protect IN (0, 1)),
    CONSTRAINT fk_person_merged_into FOREIGN KEY(merged_into) REFERENCES person (id)
)
 STRICT;

CREATE TABLE person_group (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT DEFAULT '' NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    ord INTEGER NOT NULL
)
 STRICT;

CREATE TABLE person_merge (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    survivor INTEGER NOT NULL,
    absorbed INTEGER NOT NULL,
    moved TEXT DEFAULT '' NOT NULL,
    merged_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_person_merge_survivor FOREIGN KEY(survivor) REFERENCES person (id),
    CONSTRAINT fk_person_merge_absorbed FOREIGN KEY(absorbed) REFERENCES person (id)
)
 STRICT;

CREATE TABLE post (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL,
    title TEXT NOT NULL,
    span INTEGER,
    evidence INTEGER,
    CONSTRAINT fk_post_person FOREIGN KEY(person) REFERENCES person (id),
    CONSTRAINT fk_post_span FOREIGN KEY(span) REFERENCES span (id),
    CONSTRAINT fk_post_evidence FOREIGN KEY(evidence) REFERENCES evidence (id)
)
 STRICT;

CREATE TABLE project (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    created_at TEXT DEFAULT '' NOT NULL
)
 STRICT;

CREATE TABLE quotation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT DEFAULT '' NOT NULL,
    suffix TEXT DEFAULT '' NOT NULL,
    sha256 TEXT NOT NULL,
    verbatim INTEGER NOT NULL,
    taken_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT ck_quotation_range CHECK (start >= 0 AND start < "end" AND exact <> ''),
    CONSTRAINT ck_quotation_verbatim CHECK (verbatim IN (0, 1)),
    CONSTRAINT fk_quotation_version FOREIGN KEY(version) REFERENCES text_version (id)
)
 STRICT;

CREATE TABLE rejection (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words_hash TEXT NOT NULL,
    value TEXT DEFAULT '' NOT NULL,
    rejected_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_rejection_article FOREIGN KEY(article) REFERENCES article (id)
)
 STRICT;

CREATE TABLE saved_search (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    body TEXT DEFAULT '' NOT NULL,
    ord INTEGER NOT NULL,
    made_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT ck_saved_search_kind CHECK (kind IN ('search', 'filter'))
)
 STRICT;

CREATE TABLE settling (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contradiction INTEGER NOT NULL,
    words TEXT NOT NULL,
    search TEXT DEFAULT '' NOT NULL,
    done_at TEXT DEFAULT '' NOT NULL,
    made_at TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_settling_contradiction FOREIGN KEY(contradiction) REFERENCES contradiction (id)
)
 STRICT;

CREATE TABLE side (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contradiction INTEGER NOT NULL,
    n INTEGER NOT NULL,
    evidence INTEGER NOT NULL,
    CONSTRAINT fk_side_contradiction FOREIGN KEY(contradiction) REFERENCES contradiction (id),
    CONSTRAINT fk_side_evidence FOREIGN KEY(evidence) REFERENCES evidence (id)
)
 STRICT;

CREATE TABLE source (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT DEFAULT '' NOT NULL,
    person INTEGER,
    name TEXT DEFAULT '' NOT NULL,
    CONSTRAINT ck_source_kind CHECK (kind IN ('person', 'outlet', 'agency', 'group', 'not_named')),
    CONSTRAINT fk_source_person FOREIGN KEY(person) REFERENCES person (id)
)
 STRICT;

CREATE TABLE source_grade (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL,
    letter TEXT DEFAULT '' NOT NULL,
    graded_at TEXT DEFAULT '' NOT NULL, reason TEXT DEFAULT '' NOT NULL,
    CONSTRAINT fk_source_grade_source FOREIGN KEY(source) REFERENCES source (id)
)
 STRICT;

CREATE TABLE span (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    start_earliest INTEGER,
    start_latest INTEGER,
    end_earliest INTEGER,
    end_latest INTEGER,
    precision TEXT DEFAULT '' NOT NULL,
    qualifier TEXT DEFAULT '' NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    counted_from INTEGER,
    edtf TEXT DEFAULT '' NOT NULL,
    after_event INTEGER
, batch INTEGER)
 STRICT;

CREATE TABLE status_exclusion (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    status_kind INTEGER NOT NULL,
    excludes INTEGER NOT NULL,
    CONSTRAINT fk_status_exclusion_status_kind FOREIGN KEY(status_kind) REFERENCES status_kind (id),
    CONSTRAINT fk_status_exclusion_excludes FOREIGN KEY(excludes) REFERENCES status_kind (id)
)
 STRICT;

CREATE TABLE status_kind (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT DEFAULT '' NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    person_group INTEGER NOT NULL,
    band TEXT DEFAULT '' NOT NULL,
    ord INTEGER NOT NULL,
    CONSTRAINT ck_status_kind_band CHECK (band IN ('in_post', 'left', 'transit', 'unknown')),
    CONSTRAINT fk_status_kind_person_group FOREIGN KEY(person_group) REFERENCES person_group (id)
)
 STRICT;

CREATE TABLE step (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    undo_of INTEGER,
    joined_to INTEGER,
    kind TEXT DEFAULT '' NOT NULL,
    rows_hash TEXT NOT NULL,
    prev_hash TEXT DEFAULT '' NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT ck_step_kind CHECK (kind IN ('start', 'do', 'undo', 'redo', 'migration')),
    CONSTRAINT fk_step_undo_of FOREIGN KEY(undo_of) REFERENCES step (id),
    CONSTRAINT fk_step_joined_to FOREIGN KEY(joined_to) REFERENCES step (id)
)
 STRICT;

CREATE TABLE text_version (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL,
    original INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    canonical_text INTEGER NOT NULL,
    normaliser INTEGER NOT NULL,
    encoding TEXT DEFAULT '' NOT NULL,
    encoding_sure INTEGER NOT NULL,
    body_sha256 TEXT DEFAULT '' NOT NULL,
    offset_map BLOB,
    added_at TEXT DEFAULT '' NOT NULL, part INTEGER DEFAULT '0' NOT NULL,
    CONSTRAINT ck_text_version_encoding_sure CHECK (encoding_sure IN (0, 1)),
    CONSTRAINT uq_text_version_article_seq UNIQUE (article, seq),
    CONSTRAINT fk_text_version_article FOREIGN KEY(article) REFERENCES article (id),
    CONSTRAINT fk_text_version_original FOREIGN KEY(original) REFERENCES original (id),
    CONSTRAINT fk_text_version_canonical_text FOREIGN KEY(canonical_text) REFERENCES canonical_text (id)
)
 STRICT;

CREATE VIRTUAL TABLE text_words USING fts5(text, content='', tokenize='ascii');

CREATE INDEX ix_anchor_quotation ON anchor (quotation);

CREATE INDEX ix_anchor_version ON anchor (version);

CREATE INDEX ix_brief_paragraph_brief ON brief_paragraph (brief);

CREATE INDEX ix_brief_paragraph_person ON brief_paragraph (person);

CREATE INDEX ix_chain_step_evidence ON chain_step (evidence, n);

CREATE INDEX ix_chain_step_source ON chain_step (source);

CREATE INDEX ix_claim_status_kind ON claim (status_kind);

CREATE INDEX ix_claim_subject ON claim (subject);

CREATE INDEX ix_date_review_evidence ON date_review (evidence);

CREATE INDEX ix_date_review_proposed ON date_review (proposed);

CREATE INDEX ix_decision_contradiction ON decision (contradiction);

CREATE INDEX ix_decision_side ON decision (side);

CREATE INDEX ix_event_kind ON event (kind);

CREATE INDEX ix_event_span ON event (span);

CREATE INDEX ix_evidence_about ON evidence (about);

CREATE INDEX ix_evidence_claim ON evidence (claim);

CREATE INDEX ix_evidence_event ON evidence (event);

CREATE INDEX ix_evidence_quotation ON evidence (quotation);

CREATE INDEX ix_evidence_said ON evidence (said);

CREATE INDEX ix_history_cell_step ON history_cell (step);

CREATE INDEX ix_mention_name ON mention (name);

CREATE INDEX ix_mention_version ON mention (version);

CREATE INDEX ix_name_person ON name (person);

CREATE INDEX ix_not_opposed_evidence ON not_opposed (evidence);

CREATE INDEX ix_not_opposed_other ON not_opposed (other);

CREATE INDEX ix_not_same_other ON not_same (other);

CREATE INDEX ix_not_same_person ON not_same (person);

CREATE INDEX ix_participation_event ON participation (event);

CREATE INDEX ix_participation_person ON participation (person);

CREATE INDEX ix_passage_heading_of ON passage (heading_of);

CREATE INDEX ix_passage_version ON passage (version, start);

CREATE INDEX ix_person_merge_absorbed ON person_merge (absorbed);

CREATE INDEX ix_person_merge_survivor ON person_merge (survivor);

CREATE INDEX ix_person_merged_into ON person (merged_into);

CREATE INDEX ix_post_evidence ON post (evidence);

CREATE INDEX ix_post_person ON post (person);

CREATE INDEX ix_post_span ON post (span);

CREATE INDEX ix_quotation_version ON quotation (version, start);

CREATE INDEX ix_rejection_article ON rejection (article);

CREATE INDEX ix_settling_contradiction ON settling (contradiction);

CREATE INDEX ix_side_contradiction ON side (contradiction);

CREATE INDEX ix_side_evidence ON side (evidence);

CREATE INDEX ix_source_grade_source ON source_grade (source);

CREATE INDEX ix_source_person ON source (person);

CREATE INDEX ix_span_after_event ON span (after_event) WHERE after_event IS NOT NULL;

CREATE INDEX ix_status_exclusion_excludes ON status_exclusion (excludes);

CREATE INDEX ix_status_exclusion_status_kind ON status_exclusion (status_kind);

CREATE INDEX ix_status_kind_person_group ON status_kind (person_group);

CREATE INDEX ix_text_version_body ON text_version (body_sha256);

