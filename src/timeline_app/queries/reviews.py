"""What waits for the user after something changed: quotes without a sure place, and dates counted from another day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, and_, func, select

from timeline_app.anchoring.again import ChangedText
from timeline_app.anchoring.differing import ChangedLine, changed_lines
from timeline_app.domain.articles import PassageKind, Quotation
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.queries._articles import article_titles, newest_version
from timeline_app.queries._contradictions import open_contradictions
from timeline_app.queries._spans import load_spans, span_or_undated
from timeline_app.store.tables import (
    anchor,
    article,
    canonical_text,
    claim,
    date_review,
    evidence,
    passage,
    quotation,
    text_version,
)

_SHOWN_AROUND = 240
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Use:
    """A piece of evidence that rests on a quote: its claim, with its polarity."""

    evidence: int
    event: int | None
    polarity: Polarity
    wording: str
    opposed: bool


@dataclass(frozen=True, slots=True)
class LostQuote:
    """A quote whose words changed in the newest version of its article, or are gone from it.

    - `nearest` is the stretch of the newest text most like it, with `before` and `after` of its paragraph; "" for none.
    - `offered` says that this is the same passage, so that the quote can be pointed at it.
    - `was`, `now`: the first words that differ.
    """

    anchor: int
    quotation: int
    article: int
    title: str
    version: int
    taken_at: str
    replaced_at: str
    exact: str
    offered: bool
    nearest: str
    nearest_at: tuple[int, int] | None
    before: str
    after: str
    paragraph: int
    was: str
    now: str
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class ReopenedDate:
    """A date counted from a publication day that changed. `new` None: it cannot be placed, and `reason` says why."""

    review: int
    evidence: int
    article: int
    title: str
    quote: str
    which: str  # "about" or "said"
    words: str
    old: DateSpan
    new: DateSpan | None
    reason: str
    published_before: int | None
    published: int | None


@dataclass(frozen=True, slots=True)
class VersionChanges:
    """What changed from the version before to the newest, with the version's row and number."""

    article: int
    title: str
    version: int
    number: int
    versions: int
    added_at: str
    lines: tuple[ChangedLine, ...] = field(repr=False)


def lost_count(conn: Connection) -> int:
    """Count the quotes that evidence rests on and that wait for a place."""
    newest = newest_version().subquery()
    quotes = (
        select(func.count(anchor.c.id.distinct()))
        .join(newest, newest.c.version == anchor.c.version)
        .join(evidence, evidence.c.quotation == anchor.c.quotation)
        .where(_waits())
    )
    return int(conn.execute(quotes).scalar_one())


def reopened_count(conn: Connection) -> int:
    """Count the dates that wait to be looked at."""
    dates = select(func.count()).select_from(date_review).where(date_review.c.state == "open")
    return int(conn.execute(dates).scalar_one())


def lost_quotes(conn: Connection) -> tuple[LostQuote, ...]:
    """Give the quotes that evidence rests on and that wait for a place, by article and place in the old text."""
    newest = newest_version().subquery()
    taken = text_version.alias("taken")
    rows = conn.execute(
        select(
            anchor.c.id, anchor.c.quotation, anchor.c.version, anchor.c.start, anchor.c.end,
            quotation.c.version.label("old"), quotation.c.start.label("old_start"), quotation.c.end.label("old_end"),
            quotation.c.exact, quotation.c.prefix, quotation.c.suffix, quotation.c.taken_at,
            text_version.c.article, text_version.c.added_at,
        )
        .join(newest, newest.c.version == anchor.c.version)
        .join(text_version, text_version.c.id == anchor.c.version)
        .join(quotation, quotation.c.id == anchor.c.quotation)
        .join(taken, taken.c.id == quotation.c.version)
        .where(_waits(), quotation.c.id.in_(select(evidence.c.quotation)))
        .order_by(text_version.c.article, taken.c.seq, quotation.c.start, quotation.c.id)
    ).all()  # fmt: skip
    titles = article_titles(conn)
    uses = _uses(conn, [row.quotation for row in rows])
    texts = _Texts(conn)
    found = []
    for row in rows:
        taken_words = Quotation(row.old, row.old_start, row.old_end, row.exact, row.prefix, row.suffix)
        place = (row.start, row.end) if row.start is not None else texts.nearest(row.version, taken_words)
        if place is not None and "\n" not in row.exact:  # no word of the next paragraph belongs to words of one line
            place = texts.in_one_passage(row.version, *place)
        before, nearest, after = texts.shown(row.version, place)
        was, now = _first_difference(row.exact, nearest)
        found.append(
            LostQuote(
                anchor=row.id,
                quotation=row.quotation,
                article=row.article,
                title=titles[row.article][0],
                version=row.version,
                taken_at=row.taken_at,
                replaced_at=row.added_at,
                exact=row.exact,
                offered=row.start is not None,
                nearest=nearest,
                nearest_at=place,
                before=before,
                after=after,
                paragraph=texts.paragraph(row.version, place),
                was=was,
                now=now,
                uses=uses.get(row.quotation, ()),
            )
        )
    return tuple(found)


def reopened_dates(conn: Connection) -> tuple[ReopenedDate, ...]:
    """Give the dates that wait to be looked at, by article, then in the order in which their quotes stand."""
    rows = conn.execute(
        select(
            date_review, quotation.c.exact, evidence.c.about, evidence.c.said,
            article.c.id.label("article"), article.c.published,
        )
        .join(evidence, evidence.c.id == date_review.c.evidence)
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .join(article, article.c.id == text_version.c.article)
        .where(date_review.c.state == "open")
        .order_by(article.c.id, text_version.c.seq, quotation.c.start, date_review.c.id)
    ).all()  # fmt: skip
    spans, titles = load_spans(conn), article_titles(conn)
    return tuple(
        ReopenedDate(
            review=row.id,
            evidence=row.evidence,
            article=row.article,
            title=titles[row.article][0],
            quote=row.exact,
            which=row.which,
            words=span_or_undated(spans, row.about if row.which == "about" else row.said).words,
            old=span_or_undated(spans, row.about if row.which == "about" else row.said),
            new=None if row.proposed is None else spans[row.proposed],
            reason=row.reason,
            published_before=row.published_before,
            published=row.published,
        )
        for row in rows
    )


def version_changes(conn: Connection, row: int) -> VersionChanges | None:
    """Give what the newest version of an article changed against the one before it, None where there is but one."""
    versions = conn.execute(
        select(text_version.c.id, text_version.c.added_at, canonical_text.c.text)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .where(text_version.c.article == row)
        .order_by(text_version.c.seq.desc())
        .limit(2)
    ).all()
    if len(versions) < 2:
        return None
    newest, before = versions
    number = conn.execute(
        select(func.count()).select_from(text_version).where(text_version.c.article == row)
    ).scalar_one()
    return VersionChanges(
        article=row,
        title=article_titles(conn)[row][0],
        version=newest.id,
        number=number,
        versions=number,
        added_at=newest.added_at,
        lines=changed_lines(_body(conn, before.id, before.text), _body(conn, newest.id, newest.text)),
    )


def text_of_version(conn: Connection, version: int) -> str:
    """Give the text of a version. Raises `LookupError` for one that is not there."""
    text = conn.execute(
        select(canonical_text.c.text)
        .join(text_version, text_version.c.canonical_text == canonical_text.c.id)
        .where(text_version.c.id == version)
    ).scalar()
    if text is None:
        raise LookupError(f"there is no text version {version}")
    return str(text)


def _waits() -> ColumnElement[bool]:
    return and_(anchor.c.confirmed == 0, anchor.c.state.in_(("ambiguous", "lost")))


def _uses(conn: Connection, quotations: Iterable[int]) -> dict[int, tuple[Use, ...]]:
    opposed = open_contradictions(conn)
    rows = conn.execute(
        select(
            evidence.c.id, evidence.c.quotation, evidence.c.event, evidence.c.polarity, evidence.c.own_wording,
            claim.c.wording,
        )
        .join(claim, claim.c.id == evidence.c.claim)
        .where(evidence.c.quotation.in_(tuple(set(quotations))))
        .order_by(evidence.c.id)
    ).all()  # fmt: skip
    uses: dict[int, tuple[Use, ...]] = {}
    for row in rows:
        use = Use(row.id, row.event, Polarity(row.polarity), row.own_wording or row.wording, bool(opposed.get(row.id)))
        uses[row.quotation] = (*uses.get(row.quotation, ()), use)
    return uses


def _body(conn: Connection, version: int, text: str) -> str:
    """Give a text without its page furniture: what is compared."""
    kept = conn.execute(
        select(passage.c.start, passage.c.end)
        .where(passage.c.version == version, passage.c.kind != PassageKind.FURNITURE.value)
        .order_by(passage.c.start)
    ).all()
    return "\n".join(text[start:end] for start, end in kept)


def _first_difference(was: str, now: str) -> tuple[str, str]:
    """Give the words from the first that differs to the last, as they were and as they are; "" for none."""
    before, after = was.split(), now.split()
    if not after or before == after:
        return "", ""
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    return _shortened(before[head : len(before) - tail]), _shortened(after[head : len(after) - tail])


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _shortened(words: Sequence[str]) -> str:
    return " ".join(words) if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …"


def _end_of(text: str) -> str:
    """Give as many whole words at the end of a text as are shown beside a passage."""
    if len(text) <= _SHOWN_AROUND:
        return text
    return f"… {text[-_SHOWN_AROUND:].partition(' ')[2]}"


def _begin_of(text: str) -> str:
    """Give as many whole words at the beginning of a text as are shown beside a passage."""
    if len(text) <= _SHOWN_AROUND:
        return text
    return f"{text[:_SHOWN_AROUND].rpartition(' ')[0]} …"


class _Texts:
    """The texts that several quotes are shown in, each read once."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._read: dict[int, str] = {}
        self._compared: dict[tuple[int, int], ChangedText] = {}

    def text(self, version: int) -> str:
        """Give the text of a version."""
        if version not in self._read:
            self._read[version] = text_of_version(self._conn, version)
        return self._read[version]

    def nearest(self, version: int, taken: Quotation) -> tuple[int, int] | None:
        """Give the stretch most like a quotation."""
        pair = (version, taken.version)
        if pair not in self._compared:
            self._compared[pair] = ChangedText(self.text(version), self.text(taken.version))
        candidates = self._compared[pair].find(taken).candidates
        return candidates[0] if candidates else None

    def in_one_passage(self, version: int, start: int, end: int) -> tuple[int, int]:
        """Give the greatest part of a stretch that lies in one passage."""
        rows = self._conn.execute(
            select(passage.c.start, passage.c.end)
            .where(passage.c.version == version, passage.c.start < end, passage.c.end > start)
            .order_by(passage.c.start)
        ).all()
        parts = [(max(start, row.start), min(end, row.end)) for row in rows]
        first, last = max(parts, key=lambda part: part[1] - part[0], default=(start, end))
        words = self.text(version)[first:last]
        return last - len(words.lstrip()), first + len(words.rstrip())

    def shown(self, version: int, place: tuple[int, int] | None) -> tuple[str, str, str]:
        """Give what stands before, at and after a place in its paragraph; "… " where a long one is cut, at a word."""
        if place is None:
            return "", "", ""
        text = self.text(version)
        start, end = place
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        return _end_of(text[first:start]), text[start:end], _begin_of(text[end : None if last < 0 else last])

    def paragraph(self, version: int, place: tuple[int, int] | None) -> int:
        """Give the number of the body paragraph that holds a place, 0 for none."""
        if place is None:
            return 0
        rows = self._conn.execute(
            select(passage.c.start, passage.c.end)
            .where(passage.c.version == version, passage.c.kind == PassageKind.BODY.value)
            .order_by(passage.c.start)
        ).all()
        return next((number for number, row in enumerate(rows, 1) if row.start <= place[0] < row.end), 0)
