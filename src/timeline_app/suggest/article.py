"""Everything found in one article, part by part: people, dates, quotes, statements, events."""

from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.suggest.dates import find_dates
from timeline_app.suggest.events import find_events
from timeline_app.suggest.people import find_people
from timeline_app.suggest.prose import prose_of
from timeline_app.suggest.quotes import find_quotes
from timeline_app.suggest.reach import within_reach
from timeline_app.suggest.statements import ArticleClauses, find_statements
from timeline_app.suggest.unwrapping import rewrapped, with_whole_lines


def findings_of(article: ArticleToRead) -> ArticleFindings:
    """Find what may be taken into the record. Page furniture is not looked at; the same article gives the same."""
    article, lines = with_whole_lines(within_reach(article))
    prose = prose_of(article.text, article.passages)
    people = find_people(prose, known=article.known, not_same=article.not_same)
    dates = find_dates(prose, published=article.published, language=article.language or None)
    quotes = find_quotes(prose, people, publisher=article.publisher, language=article.language or None)
    laid_out = ArticleClauses(prose, people, dates, quotes)
    statements = find_statements(
        prose, people, dates, quotes, vocabulary=article.vocabulary, publisher=article.publisher, laid_out=laid_out
    )
    events = find_events(prose, people, dates, quotes, statements, laid_out=laid_out)
    findings = ArticleFindings(people.people, people.open_mentions, dates, quotes, statements, events)
    return findings if lines is None else rewrapped(findings, lines)
