"""What stands in the reader's margin: findings side by side with the record, in the words of the window.

Reading the record is one function, putting both together another that is pure; findings come from the reading process
between the two.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, select

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.findings import ArticleFindings, ArticleToRead, KnownPerson, StatusWords
from timeline_app.queries import _suggestion_cards
from timeline_app.queries._suggestion_record import RecordBeside, kept_apart, record_beside
from timeline_app.queries.suggestion_values import KINDS, MarginSuggestion, PersonPlan
from timeline_app.store.tables import (
    article,
    canonical_text,
    name,
    passage,
    person,
    status_exclusion,
    status_kind,
    text_version,
)

__all__ = ("KINDS", "MarginSuggestion", "RecordBeside", "SuggestionList", "article_to_read", "open_suggestions",
           "record_beside", "suggestion_list")  # fmt: skip


@dataclass(frozen=True, slots=True)
class SuggestionList:
    """The margin of one text version, in the order of the text.

    - `suggestions`: those that wait for an answer, and people who are in the project already (`is_open` False).
    - `total` counts everything that was found, also what was accepted or rejected since.
    """

    version: int
    suggestions: tuple[MarginSuggestion, ...] = field(default=(), repr=False)
    total: int = 0
    quotes_taken: int = 0

    @property
    def open(self) -> tuple[MarginSuggestion, ...]:
        """Give those that wait for an answer."""
        return tuple(one for one in self.suggestions if one.is_open)

    @property
    def counts(self) -> dict[str, int]:
        """Count what is left of each kind."""
        found = Counter(one.kind for one in self.open)
        return {kind: found[kind] for kind in KINDS}

    @property
    def clear(self) -> tuple[PersonPlan, ...]:
        """Give what "Accept all clear matches" takes: exact matches to names already in the project."""
        return tuple(one.plan for one in self.open if one.is_clear and isinstance(one.plan, PersonPlan))


def article_to_read(conn: Connection, version: int) -> ArticleToRead:
    """Give everything that decides what is found in a text. Raises `LookupError` for a version that is not there."""
    read = conn.execute(
        select(canonical_text.c.text, article.c.published, article.c.publisher, article.c.language)
        .join(text_version, text_version.c.canonical_text == canonical_text.c.id)
        .join(article, article.c.id == text_version.c.article)
        .where(text_version.c.id == version)
    ).one_or_none()
    if read is None:
        raise LookupError(f"there is no text version {version}")
    return replace(
        reading_ground(conn),
        text=read.text,
        passages=_passages(conn, version),
        published=read.published,
        publisher=read.publisher,
        language=read.language,
    )


def reading_ground(conn: Connection) -> ArticleToRead:
    """Give what a project brings to the reading of any article: its people, its words; the text is empty."""
    apart = tuple(sorted(set(kept_apart(conn))))
    return ArticleToRead("", (), known=_known(conn), not_same=apart, vocabulary=_vocabulary(conn))


def suggestion_list(read: ArticleToRead, findings: ArticleFindings, record: RecordBeside) -> SuggestionList:
    """Put findings and record together. Pure."""
    made = _suggestion_cards.all_of(read, findings, record)
    shown = tuple(one for one in made if one.is_open or one.is_accepted_person)
    return SuggestionList(record.version, shown, len(made), len({(one.start, one.end) for one in record.taken}))


def open_suggestions(conn: Connection, version: int, findings: ArticleFindings) -> SuggestionList:
    """Give the margin of a text version whose findings are known."""
    return suggestion_list(article_to_read(conn, version), findings, record_beside(conn, version))


def newest_version_of(conn: Connection, article_row: int) -> int:
    """Give the version that the reader opens. Raises `LookupError` for an article that is not there."""
    statement = select(text_version.c.id).where(text_version.c.article == article_row)
    found = conn.execute(statement.order_by(text_version.c.seq.desc()).limit(1)).scalar()
    if found is None:
        raise LookupError(f"there is no article {article_row}")
    return int(found)


def _passages(conn: Connection, version: int) -> tuple[Passage, ...]:
    columns = (passage.c.id, passage.c.kind, passage.c.start, passage.c.end, passage.c.page, passage.c.heading_of)
    rows = conn.execute(select(*columns).where(passage.c.version == version).order_by(passage.c.start)).all()
    index = {row.id: at for at, row in enumerate(rows)}
    return tuple(
        Passage(PassageKind(row.kind), row.start, row.end, row.page, index.get(row.heading_of)) for row in rows
    )


def _known(conn: Connection) -> tuple[KnownPerson, ...]:
    names: dict[int, list[str]] = {}
    for row in conn.execute(select(name.c.person, name.c.text).order_by(name.c.id)).all():
        names.setdefault(row.person, []).append(row.text)
    statement = select(person.c.id, person.c.main_name).where(person.c.merged_into.is_(None)).order_by(person.c.id)
    return tuple(
        KnownPerson(row.id, row.main_name, tuple(names.get(row.id, ()))) for row in conn.execute(statement).all()
    )


def _vocabulary(conn: Connection) -> tuple[StatusWords, ...]:
    ordered = select(status_kind).order_by(status_kind.c.ord, status_kind.c.id)
    rows = [(row.id, row.key, row.label) for row in conn.execute(ordered).all()]
    keys = {row: key for row, key, _label in rows}
    excluded: dict[int, list[str]] = {}
    statement = select(status_exclusion.c.status_kind, status_exclusion.c.excludes).order_by(status_exclusion.c.id)
    for row in conn.execute(statement).all():
        excluded.setdefault(row.status_kind, []).append(keys[row.excludes])
    return tuple(StatusWords(key, label, tuple(excluded.get(row, ()))) for row, key, label in rows)
