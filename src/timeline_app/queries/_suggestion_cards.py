"""Findings made into the cards of the margin: one for each person, date, statement, quote and event. Pure."""

from collections.abc import Iterator

from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.queries._suggested_dates import date_cards
from timeline_app.queries._suggested_evidence import evidence_cards
from timeline_app.queries._suggested_people import People
from timeline_app.queries._suggestion_record import RecordBeside
from timeline_app.queries.suggestion_values import KINDS, MarginSuggestion


def all_of(read: ArticleToRead, findings: ArticleFindings, record: RecordBeside) -> tuple[MarginSuggestion, ...]:
    """Give a card for everything found, in the order of the text, also for what was answered already."""
    people = People(findings, record, read.text)

    def made() -> Iterator[MarginSuggestion]:
        yield from people.cards()
        yield from date_cards(read, findings.dates, record)
        yield from evidence_cards(read, findings, record, people)

    return tuple(sorted(made(), key=lambda one: (one.start, KINDS.index(one.kind), one.end)))
