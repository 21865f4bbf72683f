"""Which date of a sentence dates what happens at a verb: pure rules over words, no parser and no model.

`clause` says which verb each date has; here the dates of the verb that is asked for are weighed.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.dates.clause import Clause
from timeline_app.suggest.dates.context import unit_around
from timeline_app.suggest.dates.reading import finished

_REACH: Final = 800
"""So many letters to either side of a verb are looked at: a sentence longer than that is none."""
_DATELINE: Final = re.compile(r"\s?(?:\([^()\n]{2,40}\)|[,/] ?[A-Z][\w. ]{1,30})?/?\s?(?:[—–]|--?\s)")
# Nothing is given back: letters of Arabic and Chinese are no small ones either, and each of them might begin a word.
_PLACE_NAME: Final = re.compile(r"(?:(?:[^\W\d_a-z][\w.'’-]*+|(?:del|de|la|al|el)\b)[\s,/:–—(-]*+)*+")
_PLACE: Final = 60
"""So many letters of a dateline may stand before its date."""
_LIMIT: Final = re.compile(r"(?:until|till|to|through)\b", re.IGNORECASE)
_TO_THEN: Final = re.compile(r"\b(?:to|for) $")


def date_of_clause(text: str, dates: Sequence[FoundDate], start: int, end: int, verb_at: int) -> FoundDate | None:
    """Give the date that dates what happens at the verb (or noun of action) that begins at `verb_at`.

    `text[start:end]` is the sentence, or the part of it that is looked at; `dates` are those of the article, in order.
    A date that goes with another verb of the sentence ("said on Friday that … fled") is never given.
    """
    start, end = max(start, verb_at - _REACH), min(end, verb_at + _REACH)
    inside = [date for date in _inside(dates, start, end) if not _is_dateline(text, start, date)]
    if not inside:
        return None
    clause = Clause(text, start, end, verb_at, inside)
    own = [date for date in inside if verb_at in clause.verbs_of(date)]
    shared = own or [date for date in inside if clause.shares(date, verb_at)]
    shared = [date for date in shared if not _is_limit(text, date, clause)]
    placed = [date for date in shared if date.span.is_known] or shared
    behind = [date for date in placed if date.start >= verb_at]
    found = behind[0] if behind else placed[-1] if placed else None
    return _begun(found) if found is not None and clause.is_told_when(found) else found


def _begun(date: FoundDate) -> FoundDate:
    """Give of "since Monday" the Monday: "has not been seen since Monday when he was sacked"."""
    start = date.span.start_earliest
    if start is None or start != date.span.start_latest or date.span.end_latest is not None:
        return date
    whole = unit_around(start // MINUTES_A_DAY, date.span.precision, 0, None)
    if whole.start != start:
        return date
    bounds = replace(
        date.span, start_latest=start, end_earliest=whole.end, end_latest=whole.end, precision=whole.precision
    )
    span = finished(bounds, date.span.words)
    return replace(date, span=span, readings=(span,))


def _is_limit(text: str, date: FoundDate, clause: Clause) -> bool:
    # "adjourned the case to 2 September", "extended his custody until Friday": to that day, and done on another
    limit = _LIMIT.match(text, date.start) or _TO_THEN.search(text, max(date.start - 4, 0), date.start)
    return limit is not None and clause.puts_off()


def _is_dateline(text: str, start: int, date: FoundDate) -> bool:
    # "PORT SORELL, March 31 (Wire) - The minister …": says when it was written.
    place = _PLACE_NAME.fullmatch(text, start, date.start) if date.start - start < _PLACE else None
    return place is not None and _DATELINE.match(text, date.end) is not None


def _inside(dates: Sequence[FoundDate], start: int, end: int) -> list[FoundDate]:
    first = bisect_left(dates, start, key=lambda date: date.start)
    last = bisect_left(dates, end, key=lambda date: date.start)
    return [date for date in dates[first:last] if date.end <= end]
