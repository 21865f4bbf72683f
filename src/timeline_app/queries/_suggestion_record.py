"""What the record already holds of an article's findings: mentions, quotes taken, rejections; and the words to use."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, and_, select, union_all

from timeline_app.domain.names import fold_name
from timeline_app.domain.suggestion_key import SuggestionKey
from timeline_app.store.tables import (
    anchor,
    claim,
    event_kind,
    evidence,
    mention,
    name,
    not_same,
    person,
    quotation,
    rejection,
    source,
    span,
    status_kind,
    text_version,
)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention in the record: where, and whose."""

    start: int
    end: int
    person: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A quote in this text with one piece of evidence on it (`evidence` None: nothing rests on it)."""

    start: int
    end: int
    evidence: int | None = None
    subject: int | None = None
    status: str = ""
    event: int | None = None
    date_words: tuple[str, ...] = ()


class Places:
    """Things with a start and an end, so kept that those touching a range are found without looking at all."""

    def __init__(self, things: Iterable[Mentioned] | Iterable[Taken]) -> None:
        self._things: list[Mentioned | Taken] = sorted(things, key=lambda thing: (thing.start, thing.end))
        self._starts = [thing.start for thing in self._things]
        self._longest = max((thing.end - thing.start for thing in self._things), default=0)

    def touching(self, start: int, end: int) -> Iterator[Mentioned | Taken]:
        """Give what shares a character with a range, in order."""
        for thing in self._things[bisect_left(self._starts, start - self._longest) : bisect_left(self._starts, end)]:
            if thing.end > start:
                yield thing


@dataclass(frozen=True, slots=True)
class RecordBeside:
    """The part of the record that decides which findings are still open, and how a form is filled."""

    article: int
    version: int
    mentions: tuple[Mentioned, ...] = ()
    taken: tuple[Taken, ...] = ()
    rejected: frozenset[SuggestionKey] = frozenset()
    apart: frozenset[tuple[int, str]] = frozenset()
    names: Mapping[int, str] = field(default_factory=dict)
    statuses: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """key → row, label."""
    event_kinds: Mapping[str, int] = field(default_factory=dict)
    claims: Mapping[tuple[int, str], tuple[int, str]] = field(default_factory=dict)
    """subject, key of the status → row, wording."""
    outlets: Mapping[str, int] = field(default_factory=dict)
    """name → row of the source."""


def record_beside(conn: Connection, version: int) -> RecordBeside:
    """Read it for one text version. Raises `LookupError` for a version that is not there."""
    article = conn.execute(select(text_version.c.article).where(text_version.c.id == version)).scalar()
    if article is None:
        raise LookupError(f"there is no text version {version}")
    rejected = select(rejection.c.kind, rejection.c.words_hash, rejection.c.value).where(rejection.c.article == article)
    people = select(person.c.id, person.c.main_name).where(person.c.merged_into.is_(None))
    statuses = select(status_kind.c.key, status_kind.c.id, status_kind.c.label)
    kinds = select(event_kind.c.key, event_kind.c.id).order_by(event_kind.c.id.desc())
    outlets = select(source.c.name, source.c.id).where(source.c.kind == "outlet").order_by(source.c.id.desc())
    return RecordBeside(
        article,
        version,
        tuple(_mentions(conn, version)),
        tuple(_taken(conn, version)),
        frozenset(SuggestionKey(*row) for row in conn.execute(rejected).all()),
        frozenset(kept_apart(conn)),
        {row.id: row.main_name for row in conn.execute(people).all()},
        {row.key: (row.id, row.label) for row in conn.execute(statuses).all()},
        {row.key: row.id for row in conn.execute(kinds).all()},
        _claims(conn),
        {row.name: row.id for row in conn.execute(outlets).all()},
    )


def kept_apart(conn: Connection) -> Iterator[tuple[int, str]]:
    """Give the pairs of a person and a folded spelling that is not theirs.

    That two people of the project are not the same says so of every spelling that is the one's and not the other's.
    """
    rows = conn.execute(select(not_same.c.person, not_same.c.spelling_key, not_same.c.other)).all()
    yield from ((row.person, row.spelling_key) for row in rows if row.spelling_key is not None)
    pairs = [(row.person, row.other) for row in rows if row.other is not None]
    if not pairs:
        return
    both = {one for pair in pairs for one in pair}
    keys: dict[int, set[str]] = {one: set() for one in both}
    for row in conn.execute(select(name.c.person, name.c.text).where(name.c.person.in_(both))).all():
        keys[row.person].add(fold_name(row.text))
    for first, second in pairs:
        yield from ((first, key) for key in sorted(keys[second] - keys[first]))
        yield from ((second, key) for key in sorted(keys[first] - keys[second]))


def _mentions(conn: Connection, version: int) -> Iterator[Mentioned]:
    statement = (
        select(mention.c.start, mention.c.end, name.c.person)
        .join(name, name.c.id == mention.c.name)
        .where(mention.c.version == version)
    )
    yield from (Mentioned(*row) for row in conn.execute(statement).all())


def _taken(conn: Connection, version: int) -> Iterator[Taken]:
    """Give the quotes taken from this version, and those whose anchor points into it."""
    here = union_all(
        select(quotation.c.id, quotation.c.start, quotation.c.end).where(quotation.c.version == version),
        select(anchor.c.quotation, anchor.c.start, anchor.c.end).where(
            anchor.c.version == version, anchor.c.start.is_not(None), anchor.c.state.in_(("exact", "moved"))
        ),
    ).subquery()
    about, said = span.alias(), span.alias()
    statement = (
        select(
            here.c.start,
            here.c.end,
            evidence.c.id,
            claim.c.subject,
            status_kind.c.key,
            evidence.c.event,
            about.c.words,
            said.c.words.label("said_words"),
        )
        .outerjoin(evidence, evidence.c.quotation == here.c.id)
        .outerjoin(claim, claim.c.id == evidence.c.claim)
        .outerjoin(status_kind, status_kind.c.id == claim.c.status_kind)
        .outerjoin(about, about.c.id == evidence.c.about)
        .outerjoin(said, said.c.id == evidence.c.said)
    )
    for row in conn.execute(statement).all():
        words = tuple(part for part in (row.words, row.said_words) if part)
        yield Taken(row.start, row.end, row.id, row.subject, row.key or "", row.event, words)


def _claims(conn: Connection) -> dict[tuple[int, str], tuple[int, str]]:
    statement = (
        select(claim.c.id, claim.c.subject, claim.c.wording, status_kind.c.key)
        .join(status_kind, and_(status_kind.c.id == claim.c.status_kind, claim.c.subject.is_not(None)))
        .order_by(claim.c.id.desc())
    )
    return {(row.subject, row.key): (row.id, row.wording) for row in conn.execute(statement).all()}
