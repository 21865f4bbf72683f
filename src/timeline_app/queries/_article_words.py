"""Which articles there are to be searched: their newest texts, days, titles; read once and kept between questions."""

from collections import defaultdict
from collections.abc import Callable
from typing import Final, NamedTuple

import numpy as np
from sqlalchemy import Connection

from timeline_app.domain.timeline_columns import Bool, Int64
from timeline_app.queries._folded_rows import BREAK, FoldedRows

NO_DAY: Final = np.iinfo(np.int64).max
_ARTICLES: Final = """
    SELECT a.id, v.id, v.canonical_text, a.published, a.title, a.publisher, a.byline
    FROM article AS a JOIN text_version AS v
        ON v.article = a.id AND v.seq = (SELECT max(w.seq) FROM text_version AS w WHERE w.article = a.id)
    ORDER BY a.id
"""


class ArticleRow(NamedTuple):
    """An article: the rows of its newest version and of that version's text; `published` is a day, None undated."""

    article: int
    version: int
    text: int
    published: int | None
    title: str
    publisher: str
    byline: str


class TextMap(NamedTuple):
    """A byte for each text, from row 1 on: of how many articles it is the newest text (up to 127).

    `is_single`: of no more than one.
    """

    counts: bytes
    is_single: bool


class ArticleWords:
    """The articles by place, with columns for what is asked of all of them at once."""

    def __init__(self, rows: list[ArticleRow], is_stopped: Callable[[], bool]) -> None:
        self.rows = rows
        self.titles = FoldedRows((f"{row.title}{BREAK}{row.publisher}" for row in rows), is_stopped)
        self.text: Int64 = np.array([row.text for row in rows], np.int64)
        self.published: Int64 = np.array([NO_DAY if row.published is None else row.published for row in rows], np.int64)
        self.last_text = int(self.text.max(initial=0))
        self.place = {row.article: at for at, row in enumerate(rows)}
        self._of_text: defaultdict[int, list[int]] = defaultdict(list)
        for at, row in enumerate(rows):
            self._of_text[row.text].append(at)
        self._last: tuple[Bool, TextMap] | None = None

    def __len__(self) -> int:
        """Give the number of articles."""
        return len(self.rows)

    def with_text(self, text: int) -> list[int]:
        """Give the places of the articles whose newest text is this one."""
        return self._of_text.get(text, [])

    def known_on(self, as_known: int | None) -> Bool:
        """Say of each article whether it was printed by a day; those without a date never, but at the latest."""
        return np.ones(len(self), np.bool_) if as_known is None else self.published <= as_known

    def text_map(self, allowed: Bool) -> TextMap:
        """Say which texts are the newest of allowed articles."""
        last = self._last
        if last is None or not np.array_equal(last[0], allowed):
            counted = np.bincount(self.text[allowed], minlength=self.last_text + 1)[1:]
            mapped = TextMap(np.minimum(counted, 127).astype(np.uint8).tobytes(), int(counted.max(initial=0)) < 2)
            self._last = last = allowed.copy(), mapped
        return last[1]


def read_article_words(conn: Connection, is_stopped: Callable[[], bool]) -> ArticleWords:
    """Read the articles. Raises `StoppedError` soon after `is_stopped` says so."""
    return ArticleWords([ArticleRow(*row) for row in conn.exec_driver_sql(_ARTICLES)], is_stopped)
