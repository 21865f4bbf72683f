"""What a kept date becomes when the publication day it was counted from changes: a pure answer, nothing is stored."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product

from timeline_app.domain.dates import DateSpan
from timeline_app.suggest.dates.context import Context, DateNotRead, Tense
from timeline_app.suggest.dates.foreign import foreign_when
from timeline_app.suggest.dates.reading import finished, parsed
from timeline_app.suggest.dates.spans import When

Vary = Callable[[Context], Context]
_VARIANTS: tuple[Vary, ...] = (
    lambda context: context,
    lambda context: replace(context, second=True),
    lambda context: replace(context, other_order=True),
)


def reread(span: DateSpan, *, was: int | None, published: int | None, language: str | None = "en") -> DateSpan:
    """Give the date that a kept span's words mean in the paper of day `published`, if they were counted from day `was`.

    The sense in which they were read is kept: a "Friday" that was taken for the coming one stays the coming one. A span
    that was not counted from `was` (an absolute date, one counted from another date, one set by hand) is given back as
    it is; so is one whose words do not give it. Words that waited for a publication day are read. Without a new day the
    words are kept and wait.
    """
    waits = was is None and not span.is_known
    if span.after_event is not None or not (waits or (was is not None and span.counted_from == was)):
        return span
    english = language is None or language.lower().split("-")[0].split("_")[0] == "en"
    found = parsed(span.words) if english else foreign_when(span.words, language or "")
    if found is None:
        return span
    if waits:
        return _read(found, Context(published, counted_from=published), span) or span
    for tense, vary in product((Tense.PAST, Tense.FUTURE), _VARIANTS):
        before = _read(found, vary(Context(was, tense, counted_from=was)), span)
        if before is None or before.outer != span.outer:
            continue
        if published is None:
            return DateSpan(None, None, None, None, words=span.words)
        return _read(found, vary(Context(published, tense, counted_from=published)), span) or span
    return span


def _read(found: When, context: Context, span: DateSpan) -> DateSpan | None:
    try:
        return finished(found.span(context), span.words)
    except DateNotRead:
        return None
