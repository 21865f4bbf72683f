"""The When field: plain words in, a date with its doubts out (design section 3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_of
from timeline_app.domain.date_shapes import Shape, shape_of
from timeline_app.domain.date_words import MONTH_NAMES, WEEKDAY_NAMES, day_in_words, span_in_words, year_in_words
from timeline_app.domain.dates import DateSpan, Precision, Qualifier
from timeline_app.domain.edtf import edtf_text
from timeline_app.suggest.dates.context import Context, DateNotRead, NeedsPublication, Tense
from timeline_app.suggest.dates.phrases import after_event, when
from timeline_app.suggest.dates.reader import Cursor
from timeline_app.suggest.dates.rules import reason_of, remark_of
from timeline_app.suggest.dates.spans import AfterEvent, When
from timeline_app.suggest.dates.tokens import tokens_of

NOT_UNDERSTOOD = "Not understood as a date. Kept as written; choose days or leave undated."
MOST_WORDS = 40
"""More tokens than this are prose and not a date."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What words were read as.

    - `understood`: True if `span` now holds bounds or an order; otherwise it is undated and only keeps the words.
    - `headline`: "Thursday 31 March 2011, whole day", or the sentence for words that were not understood.
    - `detail`: what it was counted from, earliest and latest.
    - `rule`: why, in a few words. `alternatives`: other plausible readings, the likelier first.
    - `needs_published`: True if the words can be placed as soon as the article has a publication date.
    """

    span: DateSpan
    understood: bool
    headline: str
    detail: str
    rule: str
    alternatives: tuple[DateSpan, ...] = ()
    needs_published: bool = False


def read_when(
    words: str,
    *,
    published: int | None,
    tense: Tense = Tense.PAST,
    events: Sequence[tuple[int, str, DateSpan]] = (),
) -> Reading:
    """Read plain English words as a date, as the paper of day `published` (None: not known) would mean them.

    `events` are id, title and date of those that "after …" may name. Any text is answered; the words are kept as typed.
    """
    found = parsed(words)
    if found is None:
        return not_understood(words, "these words are no date")
    return read_as(found, words, Context(published, tense, events, counted_from=published))


def read_as(found: When, words: str, context: Context, told: bool = True) -> Reading:
    """Give the reading of a parsed expression in a context; the span keeps `words`. `told` asks for the detail too."""
    try:
        bounds = found.span(context)
    except NeedsPublication:
        return unplaced(words)
    except DateNotRead as reason:
        return not_understood(words, str(reason))
    span = finished(bounds, words)
    alternatives = _others(found, context, bounds, words)
    detail = _detail(span, found, context) if told else ""
    return Reading(span, True, headline_of(span), detail, reason_of(found), alternatives)


def parsed(words: str) -> When | None:
    """Give what words are by the grammar, None if they are no date as a whole."""
    tokens = tokens_of(words)
    end = len(tokens)
    while end and tokens[end - 1].norm in (".", ",", ";", ":", "!"):
        end -= 1
    if not 0 < end <= MOST_WORDS:
        return None
    cursor = Cursor(tokens[:end])
    found = when(cursor)
    if found is None or found[1].at < end:
        found = after_event(cursor)
    return found[0] if found else None


_PARTING = "/-–—−\u2010\u2011\u2012"
"""Without one of these between figures there is no order of day and month to be in doubt about."""


def _others(found: When, context: Context, first: DateSpan, words: str) -> tuple[DateSpan, ...]:
    bounds = [first]
    variants = [replace(context, second=True), replace(context, other_tense=True)]
    if any(mark in words for mark in _PARTING):
        variants.insert(0, replace(context, other_order=True))
    for variant in variants:
        try:
            other = found.span(variant)
        except DateNotRead:
            continue
        if other not in bounds:
            bounds.append(other)
    return tuple(finished(other, words) for other in bounds[1:])


def finished(span: DateSpan, words: str) -> DateSpan:
    """Give a span its words and its EDTF text."""
    return replace(span, words=words, edtf=edtf_text(span))


def not_understood(words: str, rule: str) -> Reading:
    """Give the answer for words that are no date, or none that can be placed: undated, the words kept."""
    return Reading(DateSpan(None, None, None, None, words=words), False, NOT_UNDERSTOOD, "", rule)


def unplaced(words: str) -> Reading:
    """Give the answer for words that can be placed as soon as the article has a publication date."""
    return Reading(
        DateSpan(None, None, None, None, words=words),
        False,
        f"“{words.strip()}” cannot be placed until the article has a publication date.",
        "Kept as written.",
        "counted from the publication date",
        needs_published=True,
    )


def headline_of(span: DateSpan) -> str:
    """Give the date as the field's answer: a single day with its weekday, anything else in words."""
    if span.after_event is not None:
        return "Order only: " + span.words.strip()
    start, end = span.start_earliest, span.end_latest
    if shape_of(span) is Shape.FIXED and start is not None and end is not None:
        day = day_of(start)
        if end - start == MINUTES_A_DAY and start % MINUTES_A_DAY == 0:
            whole = f"{day_in_words(day)}, whole day"
            return whole if span.qualifier is Qualifier.NONE else f"Perhaps {whole}"
        if span.precision in (Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY) and day_of(end - 1) == day:
            return f"{WEEKDAY_NAMES[(day + 3) % 7]} {span_in_words(span)}"
    words = span_in_words(span)
    return words[:1].upper() + words[1:]


def _detail(span: DateSpan, found: When, context: Context) -> str:
    parts = [remark_of(found, span)]
    if isinstance(found, AfterEvent):
        title = next((title for number, title, _span in context.events if number == span.after_event), "")
        parts.append(f"After “{title}”, and moves with it.")
    parts.append(detail_of(span))
    return " ".join(part for part in parts if part)


def detail_of(span: DateSpan) -> str:
    """Give what a date was counted from, and its earliest and latest day."""
    parts = []
    if span.counted_from is not None:
        parts.append(f"Counted from {day_in_words(span.counted_from, weekday=False)}.")
    start, end = span.outer
    said = _years_said(span)
    first = None if start is None else _day_said(day_of(start), said)
    last = None if end is None else _day_said(day_of(end - 1), said)
    if first is not None and first == last:
        parts.append(f"Earliest and latest: {first}")
    else:
        parts.append(f"Earliest: {first or 'open'}. Latest: {last or 'open'}")
    return " ".join(parts)


def _years_said(span: DateSpan) -> set[int]:
    # A year is left out where the lines above have said it, and only it.
    bounds = [bound for bound in (span.start_earliest, span.end_latest) if bound is not None]
    years = {civil(day_of(bounds[0])).year, civil(day_of(bounds[-1] - 1)).year} if bounds else set()
    return years if len(years) == 1 and span.precision not in (Precision.YEAR, Precision.UNKNOWN) else set()


def _day_said(day: int, years_said: set[int]) -> str:
    year, month, day_of_month = civil(day)
    text = f"{day_of_month} {MONTH_NAMES[month - 1]}"
    return text if year in years_said else f"{text} {year_in_words(year)}"
