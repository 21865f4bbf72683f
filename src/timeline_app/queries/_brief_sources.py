"""The articles behind a sheet, and what is to be said of their dates and spellings."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from timeline_app.queries._articles import article_titles, newest_version
from timeline_app.queries._brief_numbers import Numbered
from timeline_app.queries._brief_selection import Selection
from timeline_app.queries._events import listed_people
from timeline_app.queries._known import was_known
from timeline_app.queries.brief_values import PrintedSource
from timeline_app.queries.rail import starts_later
from timeline_app.store.tables import article, mention, name, original, passage, text_version


def printed_sources(conn: Connection, selection: Selection, numbered: Numbered) -> tuple[PrintedSource, ...]:
    """Give the articles that the numbered quotes come from, in the order in which these cite them.

    The fingerprint is that of the bytes from which the newest text was read. A headline in which a protected person
    can be recognised is not printed.
    """
    titles = article_titles(conn)
    newest = newest_version().subquery()
    first_page = (
        select(passage.c.version, func.min(passage.c.page).label("page")).group_by(passage.c.version).subquery()
    )
    statement = (
        select(article, original.c.sha256, first_page.c.page)
        .join(newest, newest.c.article == article.c.id)
        .join(text_version, text_version.c.id == newest.c.version)
        .join(original, original.c.id == text_version.c.original)
        .outerjoin(first_page, first_page.c.version == newest.c.version)
    )
    rows = {row.id: row for row in conn.execute(statement).all()}
    cited = dict.fromkeys(quote.card.article for quote in numbered.quotes)
    sources = []
    for row in (rows[one] for one in cited):
        title, is_first_words = titles[row.id]
        hidden = selection.protected.is_named_in(title)
        sources.append(
            PrintedSource(
                title="" if hidden else title,
                title_is_first_words=is_first_words,
                publisher=row.publisher,
                dateline=row.dateline,
                published=row.published,
                published_how=row.published_how,
                gap=starts_later(row.continued_from, row.page) if row.continued_from and row.continues is None else "",
                fingerprint=row.sha256,
            )
        )
    return tuple(sources)


def relative_words(selection: Selection) -> tuple[str, ...]:
    """Give the date words that were counted from a publication date, each once, as they were written."""
    spans = [span for card in selection.cards for span in (card.about, card.said)]
    return tuple(dict.fromkeys(span.words for span in spans if span.counted_from is not None and span.words))


def other_spellings(
    conn: Connection, people: Sequence[int], as_known: int | None
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give, for people with any, the name used on the sheet and the printed spellings that differ from it, in order.

    What stands only in articles printed after the day, or without a date, was not known on it.
    """
    names = listed_people(conn)
    order = {person: n for n, person in enumerate(people)}
    first = (
        select(mention.c.name, func.min(article.c.published).label("day"))
        .join(text_version, text_version.c.id == mention.c.version)
        .join(article, article.c.id == text_version.c.article)
        .group_by(mention.c.name)
    )
    since = {row.name: row.day for row in conn.execute(first).all()} if as_known is not None else {}
    statement = select(name.c.id, name.c.person, name.c.text).where(name.c.origin == "printed").order_by(name.c.id)
    rows = [
        row
        for row in conn.execute(statement).all()
        if row.person in order
        and row.text != names[row.person]
        and (row.id not in since or was_known(since[row.id], as_known))
    ]
    printed: defaultdict[int, list[str]] = defaultdict(list)
    for row in rows:
        printed[row.person].append(row.text)
    in_order = sorted(printed, key=order.__getitem__)
    return tuple((names[person], tuple(dict.fromkeys(printed[person]))) for person in in_order)
