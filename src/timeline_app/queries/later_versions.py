"""Is a file a later version of an article already here? Not the same words, but mostly so, from the same paper."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Final

from sqlalchemy import Connection, select

from timeline_app.anchoring.again import ChangedText
from timeline_app.anchoring.differing import ChangedLine, changed_lines, count_changes
from timeline_app.domain.articles import ParsedArticle, PassageKind, Quotation
from timeline_app.queries._articles import article_titles, newest_version
from timeline_app.store.tables import article, canonical_text, evidence, passage, quotation, text_version

_WORD: Final = re.compile(r"\w+")
_RUN: Final = 5
_KEPT: Final = 128
_FEWEST: Final = 12
"""A text with fewer runs of words than this is too short to be told by them."""

_ALIKE: Final = 0.5
_ALIKE_WITH_TITLE: Final = 0.25
_TITLE_WORDS: Final = 3
_AT_ONCE: Final = 200
_STANDING: Final = ("exact", "moved")

Sketch = tuple[int, ...]
"""The smallest fingerprints of the runs of five words of a text: two texts share as many as they are alike."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of an article already here, to compare files with. `article` is negative within a batch."""

    article: int
    title: str
    publisher: str
    sketch: Sketch = field(repr=False)


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """The article of which a file is a later version: what of its quotes would no longer match, and what changed."""

    article: int
    title: str
    quotes: int
    unmatched: int
    words_added: int
    words_removed: int
    lines: tuple[ChangedLine, ...] = field(default=(), repr=False)


class KnownTexts:
    """Sketches of the articles of a project, and of those read in the same batch, whose `article` is negative."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._kept: dict[int, Kept] = {}
        self._holders: dict[int, dict[int, None]] = {}
        self._versions: dict[int, int] = {}

    def begin(self, conn: Connection) -> None:
        """Begin a batch: take in versions that are new, and let go of those that are gone and of the batch before."""
        newest = {row.article: row.version for row in conn.execute(newest_version()).all()}
        for row in [row for row in self._kept if newest.get(row) != self._versions.get(row) or row < 0]:
            for value in self._kept.pop(row).sketch:
                del self._holders[value][row]
        new = sorted(version for row, version in newest.items() if row not in self._kept)
        self._versions = newest
        for first in range(0, len(new), _AT_ONCE):
            self._learn(conn, new[first : first + _AT_ONCE])

    def _learn(self, conn: Connection, versions: list[int]) -> None:
        bodies = _body_ranges(conn, versions)
        rows = conn.execute(
            select(text_version.c.id, text_version.c.article, canonical_text.c.text, article.c.title)
            .add_columns(article.c.publisher)
            .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
            .join(article, article.c.id == text_version.c.article)
            .where(text_version.c.id.in_(versions))
            .order_by(text_version.c.id)
        ).all()
        for row in rows:
            words = (row.text[start:end] for start, end in bodies.get(row.id, ()))
            self.add(Kept(row.article, row.title, row.publisher, sketch_of(words)))

    def add(self, kept: Kept) -> None:
        """Remember an article."""
        self._kept[kept.article] = kept
        for value in kept.sketch:
            self._holders.setdefault(value, {})[kept.article] = None

    def earlier(self, parsed: ParsedArticle) -> Kept | None:
        """Give the article that a file is a later version of, None for none. The same words are not asked about here.

        Wire copy printed by two papers is no version: where both papers are known they must be the same.
        """
        sketch = sketch_of_article(parsed)
        shared = Counter(row for value in sketch for row in self._holders.get(value, ()))
        best: tuple[float, Kept] | None = None
        for row, _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:20]:
            kept = self._kept[row]
            likeness = _likeness(sketch, kept.sketch)
            if _is_earlier(parsed, kept, likeness) and (best is None or likeness > best[0]):
                best = likeness, kept
        return None if best is None else best[1]


def sketch_of_article(parsed: ParsedArticle) -> Sketch:
    """Give the sketch of a read file, its page furniture set aside."""
    return sketch_of(
        parsed.text[part.start : part.end] for part in parsed.passages if part.kind is not PassageKind.FURNITURE
    )


def sketch_of(parts: Iterable[str]) -> Sketch:
    """Give the sketch of a text in parts."""
    words = [word.casefold() for part in parts for word in _WORD.findall(part)]
    runs = {zlib.crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)}
    return tuple(nsmallest(_KEPT, runs)) if len(runs) >= _FEWEST else ()


def earlier_version(conn: Connection, row: int, parsed: ParsedArticle) -> EarlierVersion:
    """Say what it would mean to keep a file as a later version of an article. Raises `LookupError` for none there."""
    newest = newest_version().subquery()
    before = conn.execute(
        select(text_version.c.id, canonical_text.c.text)
        .join(newest, newest.c.version == text_version.c.id)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .where(newest.c.article == row)
    ).one_or_none()
    if before is None:
        raise LookupError(f"there is no article {row}")
    ranges = _body_ranges(conn, [before.id]).get(before.id, ())
    body = "\n".join(before.text[start:end] for start, end in ranges)
    now = "\n".join(
        parsed.text[part.start : part.end] for part in parsed.passages if part.kind is not PassageKind.FURNITURE
    )
    lines = changed_lines(body, now)
    added, removed = count_changes(lines)
    quotes, unmatched = _quotes(conn, row, parsed.text)
    return EarlierVersion(row, article_titles(conn)[row][0], quotes, unmatched, added, removed, lines)


def _quotes(conn: Connection, row: int, text: str) -> tuple[int, int]:
    """Count the quotes that evidence rests on, and those that would not stand in a text."""
    rows = conn.execute(
        select(quotation, canonical_text.c.text)
        .join(text_version, text_version.c.id == quotation.c.version)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .where(text_version.c.article == row, quotation.c.id.in_(select(evidence.c.quotation)))
        .order_by(quotation.c.id)
    ).all()
    compared: dict[int, ChangedText] = {}
    unmatched = 0
    for one in rows:
        changed = compared.setdefault(one.version, ChangedText(text, one.text))
        taken = Quotation(one.version, one.start, one.end, one.exact, one.prefix, one.suffix)
        unmatched += changed.find(taken).state.value not in _STANDING
    return len(rows), unmatched


def _body_ranges(conn: Connection, versions: list[int]) -> Mapping[int, tuple[tuple[int, int], ...]]:
    rows = conn.execute(
        select(passage.c.version, passage.c.start, passage.c.end)
        .where(passage.c.version.in_(versions), passage.c.kind != PassageKind.FURNITURE.value)
        .order_by(passage.c.version, passage.c.start)
    ).all()
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for row in rows:
        found[row.version].append((row.start, row.end))
    return {version: tuple(ranges) for version, ranges in found.items()}


def _likeness(one: Sketch, other: Sketch) -> float:
    """Give about what share of the runs of words of both is in both (min-wise sampling: Broder 1997)."""
    both = nsmallest(_KEPT, set(one) | set(other))
    shared = set(one) & set(other)
    return sum(value in shared for value in both) / len(both) if both else 0.0


def _is_earlier(parsed: ParsedArticle, kept: Kept, likeness: float) -> bool:
    paper, title = _key(parsed.metadata.publisher or ""), _key(parsed.metadata.title or "")
    if paper and kept.publisher and paper != _key(kept.publisher):
        return False
    same_title = len(title.split()) >= _TITLE_WORDS and title == _key(kept.title)
    return likeness >= (_ALIKE_WITH_TITLE if same_title else _ALIKE)


def _key(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))
