"""Cards of dates: the words, what they mean, and from which day that was counted."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.date_words import short_day, short_words, span_in_words
from timeline_app.domain.findings import ArticleToRead, FoundDate
from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.suggestion_key import suggestion_key
from timeline_app.domain.translating import tr
from timeline_app.queries._suggestion_record import Places, RecordBeside, Taken
from timeline_app.queries.suggestion_values import DATE, DatePlan, MarginSuggestion, Place, Rejection
from timeline_app.suggest.prose import sentence_ranges

_MOST_WORDS: Final = 18
"""Characters of a date's words on its card, where what they mean stands after them."""


def date_cards(read: ArticleToRead, dates: Sequence[FoundDate], record: RecordBeside) -> Iterator[MarginSuggestion]:
    """Give a card for each date that can be placed, or could be with a publication date."""
    taken = Places(record.taken)
    for date in dates:
        if (date.span.is_known or date.needs_published) and not _is_own_date(read, date):
            yield _card(read, date, record, taken)


def _is_own_date(read: ArticleToRead, date: FoundDate) -> bool:
    """Say whether this is the article's own date, printed over it: nothing happened on it."""
    passage = _passage_at(read.passages, date.start)
    if passage is None or passage.kind is not PassageKind.DATELINE or read.published is None:
        return False
    return date.span.outer == (read.published * MINUTES_A_DAY, (read.published + 1) * MINUTES_A_DAY)


def _card(read: ArticleToRead, date: FoundDate, record: RecordBeside, taken: Places) -> MarginSuggestion:
    passage = _passage_at(read.passages, date.start)
    around = (passage.start, passage.end) if passage is not None else (date.start, date.end)
    words = " ".join(read.text[date.start : date.end].split())
    value = date.span.edtf or short_words(date.span) if date.span.is_known else ""
    is_accepted = _is_used(words, around, (date.start, date.end), taken)
    is_rejected = suggestion_key(DATE, words, value) in record.rejected
    sentence = next(
        (place for place in sentence_ranges(read.text, *around) if place[0] <= date.start < place[1]),
        (date.start, date.end),
    )
    return MarginSuggestion(
        DATE, date.start, date.end, _title(words, date), _detail(date, read.published), _reason(date),
        DatePlan(sentence, date.span, date.needs_published), Rejection(DATE, words, value),
        ((date.start, date.end),), is_open=not is_accepted and not is_rejected, is_accepted=is_accepted,
    )  # fmt: skip


def _title(words: str, date: FoundDate) -> str:
    shown = f"“{isolate_foreign(words)}”"
    if not date.span.is_known:
        return shown
    meant = short_words(date.span)
    if words.casefold() in (meant.casefold(), span_in_words(date.span).casefold()):
        return shown
    if len(words) > _MOST_WORDS:  # what they mean is to be seen beside them
        shown = f"“{isolate_foreign(words[:_MOST_WORDS].rpartition(' ')[0] or words[:_MOST_WORDS])}…”"
    return f"{shown} = {meant}"


def _detail(date: FoundDate, published: int | None) -> str:
    if not date.span.is_known:
        return tr("Waits for the publication date")
    counted = date.span.counted_from
    if counted is None:
        return tr("As printed")
    if counted == published:
        return tr("From publication date {day}", day=short_day(counted, year=False))
    return tr("Counted from {day}", day=short_day(counted, year=False))


def _reason(date: FoundDate) -> str:
    others = [span_in_words(span) for span in date.readings[1:4] if span.is_known]
    rule = date.reason or date.headline or tr("Read by the rules of the When field.")
    if not others:
        return rule
    *first, last = others
    meant = tr("{first}, or {last}", first=", ".join(first), last=last) if first else last
    return tr("{rule}. It may also mean {dates}.", rule=rule.rstrip("."), dates=meant)


def _is_used(words: str, around: Place, place: Place, taken: Places) -> bool:
    """Say whether evidence in the same passage is dated with these words, or a dated quote holds them."""
    for quote in taken.touching(*around):
        if isinstance(quote, Taken) and quote.date_words:
            holds = quote.start <= place[0] and place[1] <= quote.end
            if holds or any(" ".join(said.split()).casefold() == words.casefold() for said in quote.date_words):
                return True
    return False


def _passage_at(passages: Sequence[Passage], position: int) -> Passage | None:
    at = bisect_right(passages, position, key=lambda passage: passage.start) - 1
    return passages[at] if at >= 0 and position < passages[at].end else None
