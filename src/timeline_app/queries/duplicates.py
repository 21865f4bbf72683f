"""Is this article already here?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, select

from timeline_app.domain.articles import ParsedArticle, PassageKind
from timeline_app.queries._articles import article_titles
from timeline_app.store.tables import article, canonical_text, original, passage, quotation, text_version


@dataclass(frozen=True, slots=True)
class Known:
    """An article already in the project: same bytes, or same words once page furniture is set aside."""

    article: int
    title: str
    quotes: int
    same_bytes: bool
    furniture_differs: int  # lines of page furniture that differ


def already_here(conn: Connection, parsed: ParsedArticle) -> Known | None:
    """Give the article that this file already is, or None. The same bytes are looked for before the same words.

    One of several articles in a file is the same only as that part of it.
    """
    same_file = original.c.sha256 == parsed.source.sha256
    by_bytes = _first_with(conn, and_(same_file, text_version.c.part == parsed.part) if parsed.part else same_file)
    if by_bytes is not None:
        return _known(conn, *by_bytes, same_bytes=True, parsed=None)
    if all(part.kind is PassageKind.FURNITURE for part in parsed.passages):
        return None  # nothing is left once furniture is set aside, so nothing can be the same
    by_words = _first_with(conn, text_version.c.body_sha256 == parsed.body_sha256)
    return None if by_words is None else _known(conn, *by_words, same_bytes=False, parsed=parsed)


def _first_with(conn: Connection, condition: ColumnElement[bool]) -> tuple[int, int] | None:
    row = conn.execute(
        select(text_version.c.article, text_version.c.id)
        .join(original, original.c.id == text_version.c.original)
        .where(condition)
        .order_by(text_version.c.article, text_version.c.seq.desc())
    ).first()
    return None if row is None else (row.article, row.id)


def _known(conn: Connection, row: int, version: int, *, same_bytes: bool, parsed: ParsedArticle | None) -> Known:
    quotes = (
        select(func.count())
        .select_from(quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .where(text_version.c.article == row)
    )
    return Known(
        article=row,
        title=article_titles(conn, select(article.c.id).where(article.c.id == row))[row][0],
        quotes=conn.execute(quotes).scalar_one(),
        same_bytes=same_bytes,
        furniture_differs=0 if parsed is None else _furniture_differs(conn, version, parsed),
    )


def _furniture_differs(conn: Connection, version: int, parsed: ParsedArticle) -> int:
    text = conn.execute(
        select(canonical_text.c.text)
        .join(text_version, text_version.c.canonical_text == canonical_text.c.id)
        .where(text_version.c.id == version)
    ).scalar_one()
    kept = conn.execute(
        select(passage.c.start, passage.c.end).where(
            passage.c.version == version, passage.c.kind == PassageKind.FURNITURE.value
        )
    ).all()
    here = _lines(text, ((row.start, row.end) for row in kept))
    there = _lines(
        parsed.text, ((part.start, part.end) for part in parsed.passages if part.kind is PassageKind.FURNITURE)
    )
    return max((here - there).total(), (there - here).total())


def _lines(text: str, ranges: Iterable[tuple[int, int]]) -> Counter[str]:
    lines = (line.strip() for start, end in ranges for line in text[start:end].splitlines())
    return Counter(line for line in lines if line)
