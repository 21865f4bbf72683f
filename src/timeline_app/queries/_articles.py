"""What an article is called in a list: its headline, or its first words."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, select

from timeline_app.store.tables import article, canonical_text, passage, text_version

_SAMPLE = 160
_FIRST_WORDS = 60


def newest_version() -> Select[Any]:
    """Select `article` and its newest `version`."""
    ranked = select(text_version.c.article, func.max(text_version.c.seq).label("seq")).group_by(text_version.c.article)
    newest = ranked.subquery()
    joined = and_(text_version.c.article == newest.c.article, text_version.c.seq == newest.c.seq)
    return select(text_version.c.article, text_version.c.id.label("version")).join(newest, joined)


def article_titles(conn: Connection, articles: Select[Any] | None = None) -> dict[int, tuple[str, bool]]:
    """Give, by article id, the title and whether it is the first words in quotation marks."""
    statement = select(article.c.id, article.c.title)
    if articles is not None:
        statement = statement.where(article.c.id.in_(articles))
    titles = {row.id: (row.title, False) for row in conn.execute(statement).all()}
    if all(title for title, _ in titles.values()):
        return titles

    samples = _first_words(conn, article.c.title == "")
    return {row: named if named[0] else (samples.get(row, "“…”"), True) for row, named in titles.items()}


def first_words(conn: Connection, version: int) -> str:
    """Give the title of an untitled article of which this is the newest version, in quotation marks."""
    in_body = case((passage.c.kind == "body", 0), else_=1)
    words = func.substr(canonical_text.c.text, passage.c.start + 1, func.min(passage.c.end - passage.c.start, _SAMPLE))
    statement = (
        select(words)
        .select_from(passage)
        .join(text_version, text_version.c.id == passage.c.version)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .where(passage.c.version == version, passage.c.kind != "furniture")
        .order_by(in_body, passage.c.start)
        .limit(1)
    )
    found = conn.execute(statement).scalar()
    return "“…”" if found is None else f"“{_shortened(found)}”"


def _first_words(conn: Connection, which: ColumnElement[bool]) -> dict[int, str]:
    """Give the first words of the body (or of the first passage that is not page furniture), by article id."""
    newest = newest_version().subquery()
    in_body = case((passage.c.kind == "body", 0), else_=1)
    first = (
        select(
            newest.c.article,
            newest.c.version,
            passage.c.start,
            passage.c.end,
            func.row_number().over(partition_by=newest.c.article, order_by=(in_body, passage.c.start)).label("n"),
        )
        .join(passage, and_(passage.c.version == newest.c.version, passage.c.kind != "furniture"))
        .join(article, article.c.id == newest.c.article)
        .where(which)
        .subquery()
    )
    length = func.min(first.c.end - first.c.start, _SAMPLE)
    words = func.substr(canonical_text.c.text, first.c.start + 1, length).label("words")
    statement = (
        select(first.c.article, words)
        .join(text_version, text_version.c.id == first.c.version)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .where(first.c.n == 1)
    )
    return {row.article: f"“{_shortened(row.words)}”" for row in conn.execute(statement).all()}


def _shortened(words: str) -> str:
    # An article that opens with a quote brings the opening mark along; the title gets its own pair.
    text = " ".join(words.split()).lstrip('“"«„')
    if len(text) <= _FIRST_WORDS:
        return text
    cut = text[:_FIRST_WORDS]
    whole = cut.rpartition(" ")[0] or cut
    return whole.rstrip(" ,;:–-") + "…"
