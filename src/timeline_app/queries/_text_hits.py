"""The texts that hold some words, by the index of the store, and by reading those that the index lacks.

What is asked is always put in quotation marks, word by word, so that no sign of the user's is taken for an operator.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from timeline_app.domain.text_folding import fold_text
from timeline_app.domain.text_matching import Terms, Wanted, in_folded
from timeline_app.queries._article_words import TextMap
from timeline_app.queries.timeline import StoppedError
from timeline_app.store import text_index
from timeline_app.store.engine import raw_of

MOST_RANKED: Final = 2_000
"""Of more texts with the words than this, those that were added last are ranked."""
_MOST_READ: Final = 3_000
"""So many texts that the index lacks are read for one question."""
_SMALL: Final = 5_000
_SHORTEST_BEGINNING, _SHORTEST_BEYOND_ASCII = 4, 3
"""With more texts than a few thousand, shorter beginnings of words stand for themselves: hundreds of words begin so."""
_STEPS: Final = 20_000
_MATCHING: Final = "text_words MATCH ? AND substr(?, rowid, 1) > x'00'"


class TextHits(NamedTuple):
    """Rows of texts, the best or the newest first, and how many there are; a text counts once for each article.

    `behind` texts are not in the index: those that could not be read here were not searched (`unread`).
    """

    texts: list[int]
    total: int
    ranked_of: int = 0
    behind: int = 0
    unread: int = 0
    is_damaged: bool = False


def match_query(terms: Terms) -> str:
    """Give what FTS5 is asked: every term in one of its ways. "" where nothing is left to ask for."""
    groups = []
    for ways in terms:
        asked = [_quoted(wanted) for wanted in dict.fromkeys(ways) if wanted.words]
        if asked:
            groups.append(f"({' OR '.join(asked)})")
    return " AND ".join(groups)


def for_index(terms: Terms, texts: int) -> list[list[Wanted]]:
    """Give the terms as a large index is asked them: without beginnings that are too short to be worth it."""
    return [[_long_enough(wanted) if texts > _SMALL else wanted for wanted in ways] for ways in terms]


def hits(
    conn: Connection, terms: Terms, text_map: TextMap, most: int, *, ranked: bool, is_stopped: Callable[[], bool]
) -> TextHits:
    """Give the texts that hold the terms, of those that `text_map` names.

    At most `most`; unranked ones are the last added. Raises `StoppedError` soon after `is_stopped` says so.
    """
    asked = match_query(terms)
    if not asked or not text_map.counts:
        return TextHits([], 0)
    reached = text_index.indexed_to(conn)
    read = _read(conn, terms, reached, text_map.counts, is_stopped)
    try:
        with _stopping(conn, is_stopped):
            found = _ranked(conn, asked, text_map, most) if ranked else _newest(conn, asked, text_map, most)
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
            raise StoppedError from error
        if not text_index.is_index_damage(error):
            raise
        read = _read(conn, terms, 0, text_map.counts, is_stopped)
        return TextHits(read.found[:most], len(read.found), 0, read.lacking, read.unread, is_damaged=True)
    texts = [*read.found, *found.texts][:most]
    return TextHits(texts, found.total + len(read.found), found.ranked_of, read.lacking, read.unread)


def _newest(conn: Connection, asked: str, text_map: TextMap, most: int) -> TextHits:
    newest = f"SELECT rowid FROM text_words WHERE {_MATCHING} ORDER BY rowid DESC LIMIT ?"
    rows = [row for (row,) in conn.exec_driver_sql(newest, (asked, text_map.counts, most))]
    return TextHits(
        rows, _count(conn, asked, text_map) if len(rows) == most else sum(text_map.counts[row - 1] for row in rows)
    )


def _ranked(conn: Connection, asked: str, text_map: TextMap, most: int) -> TextHits:
    # Going through the hits is what takes time, so that where there are few they are put in order here.
    some = f"SELECT rank, rowid FROM text_words WHERE {_MATCHING} LIMIT {MOST_RANKED + 1}"
    ranks = conn.exec_driver_sql(some, (asked, text_map.counts)).all()
    if len(ranks) <= MOST_RANKED:
        rows = [row for _, row in sorted(map(tuple, ranks))]
        return TextHits(rows[:most], sum(text_map.counts[row - 1] for row in rows))
    nth = f"SELECT rowid FROM text_words WHERE {_MATCHING} ORDER BY rowid DESC LIMIT 1 OFFSET {MOST_RANKED - 1}"
    since = conn.exec_driver_sql(nth, (asked, text_map.counts)).scalar() or 0
    best = f"SELECT rowid FROM text_words WHERE {_MATCHING} AND rowid >= ? ORDER BY rank LIMIT ?"
    rows = [row for (row,) in conn.exec_driver_sql(best, (asked, text_map.counts, since, most))]
    return TextHits(rows, _count(conn, asked, text_map), MOST_RANKED)


def _count(conn: Connection, asked: str, text_map: TextMap) -> int:
    counted = "count(*)" if text_map.is_single else "sum(unicode(CAST(substr(?2, rowid, 1) AS TEXT)))"
    sql = f"SELECT {counted} FROM text_words WHERE text_words MATCH ?1 AND substr(?2, rowid, 1) > x'00'"
    return int(conn.exec_driver_sql(sql, (asked, text_map.counts)).scalar() or 0)


class _Read(NamedTuple):
    """Texts that hold the terms; how many the index lacks, and how many of these were too many to be read."""

    found: list[int]
    lacking: int
    unread: int


def _read(conn: Connection, terms: Terms, after: int, text_map: bytes, is_stopped: Callable[[], bool]) -> _Read:
    """Read the texts behind a row, the last added first."""
    lacking = [row for row in range(len(text_map), after, -1) if text_map[row - 1]]
    found = []
    for row in lacking[:_MOST_READ]:
        if is_stopped():
            raise StoppedError
        text = conn.exec_driver_sql("SELECT text FROM canonical_text WHERE id = ?", (row,)).scalar()
        if text is not None and in_folded(fold_text(text), terms):
            found.append(row)
    return _Read(found, len(lacking), max(0, len(lacking) - _MOST_READ))


def _quoted(wanted: Wanted) -> str:
    return '"' + " ".join(wanted.words) + ('" *' if wanted.is_prefix else '"')


def _long_enough(wanted: Wanted) -> Wanted:
    last = wanted.words[-1] if wanted.words else ""
    shortest = _SHORTEST_BEGINNING if last.isascii() else _SHORTEST_BEYOND_ASCII
    return wanted if len(last) >= shortest else wanted._replace(is_prefix=False)


@contextmanager
def _stopping(conn: Connection, is_stopped: Callable[[], bool]) -> Iterator[None]:
    """Let SQLite look every few thousand steps whether the answer is still wanted."""
    raw = raw_of(conn)
    raw.set_progress_handler(lambda: int(is_stopped()), _STEPS)
    try:
        yield
    finally:
        raw.set_progress_handler(None, _STEPS)
