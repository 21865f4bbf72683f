"""One article as the reader shows it."""

from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import Connection, select, union_all

from timeline_app.domain.articles import PassageKind
from timeline_app.queries._articles import article_titles
from timeline_app.store.tables import (
    anchor,
    canonical_text,
    evidence,
    mention,
    name,
    passage,
    text_version,
)
from timeline_app.store.tables import article as article_table
from timeline_app.store.tables import quotation as quotation_table


@dataclass(frozen=True, slots=True)
class ReadingPassage:
    """A stretch of the text, in code points; `number` counts body paragraphs from 1 (0 for others).

    `furniture_fold` groups neighbouring furniture passages: the same number folds together (None for the rest).
    """

    passage: int
    kind: PassageKind
    start: int
    end: int
    number: int
    page: int | None
    heading: str  # of a boxed item: the words of its heading
    furniture_fold: int | None


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked stretch: `what` is "quote" (words taken) or "person" (a mention).

    `target` is the quotation or person id; `evidence` the pieces that rest on the quote.
    """

    what: str
    start: int
    end: int
    target: int
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """Everything the reader draws for the newest version (or the one asked for)."""

    article: int
    version: int
    title: str
    title_is_first_words: bool
    publisher: str
    byline: str
    dateline: str
    published: int | None
    published_how: str
    continued_from: str  # "" too where the first page is known
    encoding: str
    encoding_sure: bool
    text: str = field(repr=False)
    passages: tuple[ReadingPassage, ...] = field(repr=False)
    highlights: tuple[Highlight, ...] = field(repr=False)
    quotes_taken: int = 0


def article_reading(conn: Connection, article: int, version: int | None = None) -> ArticleReading:
    """Give one article to read. Raises `LookupError` for an article or a version that is not there."""
    about = conn.execute(select(article_table).where(article_table.c.id == article)).one_or_none()
    chosen = text_version.c.article == article
    if version is not None:
        chosen &= text_version.c.id == version
    read = conn.execute(
        select(text_version.c.id, text_version.c.encoding, text_version.c.encoding_sure, canonical_text.c.text)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .where(chosen)
        .order_by(text_version.c.seq.desc())
        .limit(1)
    ).one_or_none()
    if about is None or read is None:
        raise LookupError(f"there is no article {article} with version {version}")

    title, is_first_words = article_titles(conn, select(article_table.c.id).where(article_table.c.id == article))[
        article
    ]
    quotes = _quotes(conn, read.id)
    return ArticleReading(
        article=article,
        version=read.id,
        title=title,
        title_is_first_words=is_first_words,
        publisher=about.publisher,
        byline=about.byline,
        dateline=about.dateline,
        published=about.published,
        published_how=about.published_how,
        continued_from=about.continued_from if about.continues is None else "",
        encoding=read.encoding,
        encoding_sure=bool(read.encoding_sure),
        text=read.text,
        passages=_passages(conn, read.id, read.text),
        highlights=tuple(sorted((*quotes, *_mentions(conn, read.id)), key=lambda mark: (mark.start, -mark.end))),
        quotes_taken=len(quotes),
    )


def place_of_quotation(conn: Connection, quotation: int) -> tuple[int, int, int, int]:
    """Give (article, version, start, end) of a quotation. Raises `LookupError` for one that is not there."""
    row = conn.execute(
        select(text_version.c.article, quotation_table.c.version, quotation_table.c.start, quotation_table.c.end)
        .join(text_version, text_version.c.id == quotation_table.c.version)
        .where(quotation_table.c.id == quotation)
    ).one_or_none()
    if row is None:
        raise LookupError(f"there is no quotation {quotation}")
    return row.article, row.version, row.start, row.end


def _passages(conn: Connection, version: int, text: str) -> tuple[ReadingPassage, ...]:
    columns = (passage.c.id, passage.c.kind, passage.c.start, passage.c.end, passage.c.page, passage.c.heading_of)
    rows = conn.execute(select(*columns).where(passage.c.version == version).order_by(passage.c.start)).all()
    named = {heading for *_, heading in rows}
    headings = {row: " ".join(text[start:end].split()) for row, _, start, end, *_ in rows if row in named}
    number = fold = 0
    was_furniture = False
    passages = []
    for row, kind_value, start, end, page, heading in rows:
        kind = PassageKind(kind_value)
        is_furniture = kind is PassageKind.FURNITURE
        fold += is_furniture and not was_furniture
        number += kind is PassageKind.BODY
        was_furniture = is_furniture
        passages.append(
            ReadingPassage(
                passage=row,
                kind=kind,
                start=start,
                end=end,
                number=number if kind is PassageKind.BODY else 0,
                page=page,
                heading=headings.get(heading, ""),
                furniture_fold=fold if is_furniture else None,
            )
        )
    return tuple(passages)


def _quotes(conn: Connection, version: int) -> list[Highlight]:
    """Give the quotes taken from this version, and those of other versions whose anchor points into it."""
    taken = select(quotation_table.c.id, quotation_table.c.start, quotation_table.c.end).where(
        quotation_table.c.version == version
    )
    anchored = select(anchor.c.quotation, anchor.c.start, anchor.c.end).where(
        anchor.c.version == version, anchor.c.start.is_not(None), anchor.c.state.in_(("exact", "moved"))
    )
    rows = conn.execute(union_all(taken, anchored)).all()
    resting: defaultdict[int, list[int]] = defaultdict(list)
    here = union_all(
        taken.with_only_columns(quotation_table.c.id), anchored.with_only_columns(anchor.c.quotation)
    ).subquery()
    statement = select(evidence.c.quotation, evidence.c.id).where(evidence.c.quotation.in_(select(here)))
    for row in conn.execute(statement.order_by(evidence.c.id)).all():
        resting[row.quotation].append(row.id)
    return [Highlight("quote", start, end, row, tuple(resting.get(row, ()))) for row, start, end in rows]


def _mentions(conn: Connection, version: int) -> list[Highlight]:
    statement = (
        select(mention.c.start, mention.c.end, name.c.person)
        .join(name, name.c.id == mention.c.name)
        .where(mention.c.version == version)
    )
    return [Highlight("person", row.start, row.end, row.person) for row in conn.execute(statement).all()]
