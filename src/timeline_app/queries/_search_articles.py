"""Articles that hold some words, in their text or their title, with the words around the first place."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from sqlalchemy import Connection

from timeline_app.domain.date_words import short_day
from timeline_app.domain.excerpts import excerpt
from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.search_query import FoundKind
from timeline_app.domain.text_matching import Span, Terms, all_places, places
from timeline_app.domain.timeline_columns import Bool
from timeline_app.domain.translating import tr, trn
from timeline_app.queries._article_words import ArticleRow, ArticleWords
from timeline_app.queries._articles import first_words
from timeline_app.queries._search_words import SearchWords
from timeline_app.queries._text_hits import TextHits, for_index, hits
from timeline_app.queries.search_values import Found, FoundGroup, Place, marks_of

_SPARE: Final = 2
"""So many times more texts are asked for than wanted: some hold the words in page furniture alone."""
_NO_HITS: Final = TextHits([], 0)


class Shown(NamedTuple):
    """An article with the places of each term in its text, outside page furniture; of one that is listed, none."""

    at: int
    text: str = ""
    furniture: Sequence[tuple[int, int]] = ()
    spans: Sequence[Sequence[Span]] = ()


class FoundArticles(NamedTuple):
    """The group, None where nothing was found, and how the texts answered."""

    group: FoundGroup | None
    hits: TextHits


def find_articles(
    conn: Connection,
    words: SearchWords,
    terms: Terms,
    title_terms: Terms,
    allowed: Bool,
    most: int,
    *,
    ranked: bool,
    is_stopped: Callable[[], bool],
) -> FoundArticles:
    """Give the articles among the `allowed` ones, those whose titles answer first; of no terms, all of them."""
    articles = words.articles
    by_title = articles.titles.holding(title_terms) & allowed
    if not terms:
        chosen = _newest_first(articles, np.flatnonzero(by_title).tolist())[:most]
        shown = [Shown(at) for at in chosen]
        return FoundArticles(_group(conn, words, shown, (), int(by_title.sum()), is_exact=True), _NO_HITS)
    asked = for_index(terms, articles.last_text)
    found = hits(conn, asked, articles.text_map(allowed), most * _SPARE, ranked=ranked, is_stopped=is_stopped)
    shown, refused = _shown(conn, articles, found.texts, asked, allowed, most)
    also = int(by_title.sum())
    if also:
        both = hits(conn, asked, articles.text_map(by_title), 1, ranked=False, is_stopped=is_stopped).total
        also -= both
    there = {one.at: one for one in shown}
    titled = _newest_first(articles, np.flatnonzero(by_title).tolist())[:most]
    missing = _looked_into(conn, articles, [at for at in titled if at not in there], asked, only_plain=True)
    there |= {one.at: one for one in missing}
    first = [there[at] for at in titled]
    named = {one.at for one in first}
    total = found.total + also - refused
    is_exact = not words.has_furniture or found.total <= len(found.texts)
    ordered = [*first, *(one for one in shown if one.at not in named)][:most]
    group = _group(conn, words, ordered, terms, max(total, len(named | there.keys())), is_exact=is_exact)
    return FoundArticles(group, found)


def _newest_first(articles: ArticleWords, chosen: list[int]) -> list[int]:
    """Order places of articles by the day of printing, the newest first and those without one at the end."""
    rows = articles.rows
    return sorted(chosen, key=lambda at: (rows[at].published is None, -(rows[at].published or 0), at))


def _shown(
    conn: Connection, articles: ArticleWords, texts: Sequence[int], terms: Terms, allowed: Bool, most: int
) -> tuple[list[Shown], int]:
    """Look into texts until enough hold every term outside page furniture. Gives them, and how many did not."""
    shown: list[Shown] = []
    refused = 0
    chosen = [at for row in texts for at in articles.with_text(row) if allowed[at]]
    for first in range(0, len(chosen), most):
        looked = _looked_into(conn, articles, chosen[first : first + most], terms)
        answering = [one for one in looked if all(one.spans)]
        refused += len(looked) - len(answering)
        shown += answering
        if len(shown) >= most:
            break
    return shown[:most], refused


def _looked_into(
    conn: Connection, articles: ArticleWords, chosen: Sequence[int], terms: Terms, *, only_plain: bool = False
) -> list[Shown]:
    """Find the terms in the newest texts of articles."""
    rows = [articles.rows[at] for at in chosen]
    marks = ", ".join("?" * len(rows))
    asked = f"SELECT id, text FROM canonical_text WHERE id IN ({marks})"
    texts: dict[int, str] = dict(conn.exec_driver_sql(asked, tuple(row.text for row in rows)).all())
    asked = f"SELECT version, start, \"end\" FROM passage WHERE version IN ({marks}) AND kind = 'furniture'"
    aside: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for version, start, end in conn.exec_driver_sql(asked, tuple(row.version for row in rows)):
        aside[version].append((start, end))
    found = []
    for at, row in zip(chosen, rows, strict=True):
        text, left_out = texts.get(row.text, ""), aside[row.version]
        found.append(Shown(at, text, left_out, places(text, terms, left_out, only_plain=only_plain)))
    return found


def _group(
    conn: Connection, words: SearchWords, shown: Sequence[Shown], terms: Terms, total: int, *, is_exact: bool
) -> FoundGroup | None:
    if not shown:
        return None
    rows = [words.articles.rows[one.at] for one in shown]
    found = tuple(
        _found(row, row.title or first_words(conn, row.version), one, terms)
        for row, one in zip(rows, shown, strict=True)
    )
    return FoundGroup(FoundKind.ARTICLE, found, total, is_exact)


def _found(row: ArticleRow, title: str, shown: Shown, terms: Terms) -> Found:
    spans = sorted(span for of_term in shown.spans for span in of_term)
    line, marks = excerpt(shown.text, shown.spans, left_out=shown.furniture) if spans else ("", [])
    first = spans[0] if spans else Span(0, 0)
    return Found(
        FoundKind.ARTICLE,
        row.article,
        title,
        " · ".join(_details(row, len(spans))),
        title_marks=marks_of(all_places(title, terms)),
        aside=short_day(row.published) if row.published is not None else tr("No date"),
        place=Place(row.article, row.version, *first) if spans else Place(row.article, row.version, 0, 0),
        matches=len(spans),
        snippet=line,
        snippet_marks=marks_of(marks),
    )


def _details(row: ArticleRow, matches: int) -> Iterator[str]:
    if row.publisher:
        yield isolate_foreign(row.publisher)
    if matches:
        yield trn("{n} match", "{n} matches", matches)
