"""Days and spans in words, for pills, tooltips and the spoken form."""

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_of
from timeline_app.domain.date_words import short_day, short_words, span_in_words, year_in_words
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.timeline_columns import EventColumns, TimelineRecord
from timeline_app.domain.translating import number as whole
from timeline_app.domain.translating import tr, trn


def day_range(first: int, last: int) -> str:
    """Give a stretch of whole days as people write it: "20 Feb – 2 Apr 2011", "1984 – 2011" for many years."""
    begin, end = day_of(first), day_of(last)
    if begin == end:
        return short_day(begin)
    a, b = civil(begin), civil(end)
    if b.year - a.year > 3:
        return tr("{first} – {last}", first=year_in_words(a.year), last=year_in_words(b.year))
    return tr("{first} – {last}", first=short_day(begin, year=a.year != b.year), last=short_day(end))


def event_date(events: EventColumns, event: int) -> str:
    """Give an event's date in words: "30 March 2011", "between 2 and 5 March 2011", "by 30 March 2011"."""
    return span_in_words(date_span(events, event)) if events.dated[event] else tr("Undated")


def short_date(events: EventColumns, event: int, year_in_view: int | None = None) -> str:
    """Give the same for a pill: "21 Feb", "after 31 Mar", "Apr 2013"; the year where it is not the one in view.

    Never a day that no source names: an event known to its month is given by its month.
    """
    span = date_span(events, event)
    bounds = [bound for bound in (span.start_earliest, span.end_latest) if bound is not None]
    years = {civil(day_of(bound)).year for bound in (bounds[0], bounds[-1] - 1)} if bounds else set()
    return short_words(span, year=years != {year_in_view})


def date_span(events: EventColumns, event: int) -> DateSpan:
    """Give an event's four bounds as a date; its unit is the one that the bounds fill from end to end."""
    s0, s1 = int(events.start_earliest[event]), int(events.start_latest[event])
    e0, e1 = int(events.end_earliest[event]), int(events.end_latest[event])
    exact = s0 == s1 and e0 == e1
    return DateSpan(
        None if s0 == events.open_early else s0,
        None if s1 == events.open_late else s1,
        None if e0 == events.open_early else e0,
        None if e1 == events.open_late else e1,
        _whole_unit(s0, e1) if exact else Precision.UNKNOWN,
    )


def _whole_unit(start: int, end: int) -> Precision:
    if start % MINUTES_A_DAY or end % MINUTES_A_DAY:
        return Precision.PART_OF_DAY
    first, after = civil(day_of(start)), civil(day_of(end))
    if first.day != 1 or after.day != 1:
        return Precision.DAY
    months = (after.year - first.year) * 12 + after.month - first.month
    if months == 120 and first.month == 1 and first.year % 10 == 0:
        return Precision.DECADE
    if months == 12 and first.month == 1:
        return Precision.YEAR
    return Precision.MONTH if months == 1 else Precision.DAY


POLARITY_WORDS = (tr("Asserted"), tr("Denied"), tr("Speculated"), tr("No evidence"))


OUTWEIGHED_WORDS = tr("Another claim was preferred")
PROPOSED_WORDS = tr("Proposed contradiction, not decided")


def is_outweighed(record: TimelineRecord, event: int) -> bool:
    """Say whether the user decided for another claim than an event's."""
    return any(one.event == int(record.events.ids[event]) for one in record.outweighed)


def quotes_text(number: int) -> str:
    """Give "1 quote", "2 quotes"."""
    return trn("{n} quote", "{n} quotes", number)


def tooltip(record: TimelineRecord, event: int, *, proposed: bool = False) -> str:
    """Give an event's name, date, polarity and number of quotes, one a line.

    `proposed` says that a contradiction is proposed about it.
    """
    events = record.events
    lines = [events.titles[event], event_date(events, event)]
    if not events.known[event]:
        lines.append(tr("Not yet reported"))
    lines.append(f"{POLARITY_WORDS[int(events.polarity[event])]}, {quotes_text(int(events.quotes[event]))}")
    if events.contradicted[event]:
        lines.append(tr("Contradicted"))
    if proposed:
        lines.append(PROPOSED_WORDS)
    if is_outweighed(record, event):
        lines.append(OUTWEIGHED_WORDS)
    return "\n".join(lines)


def spoken(
    record: TimelineRecord, lane: int, event: int, number: int, total: int, *, proposed: bool = False
) -> str:  # fmt: skip
    """Give what a screen reader says of a mark (design section 8); `proposed` as in `tooltip`.

    "Shokri Ghanem, 1 of 2. Waiting at the airport. 30 March 2011. Asserted. 1 quote. Contradicted by: Denies he fled."
    """
    events = record.events
    place = tr("{place} of {all}", place=whole(number), all=whole(total)) if number else tr("hidden by a filter")
    who = f"{record.lanes[lane].name}, {place}" if lane >= 0 else tr("Undated")
    parts = [who, events.titles[event], event_date(events, event)]
    if not events.known[event]:
        parts.append(tr("Not yet reported"))
    parts += [POLARITY_WORDS[int(events.polarity[event])], quotes_text(int(events.quotes[event]))]
    against = [
        events.titles[pair.second if pair.first == event else pair.first]
        for pair in record.opposed
        if event in (pair.first, pair.second)
    ]
    if against:
        parts.append(tr("Contradicted by: {events}", events="; ".join(dict.fromkeys(against))))
    if proposed:
        parts.append(PROPOSED_WORDS)
    if is_outweighed(record, event):
        parts.append(OUTWEIGHED_WORDS)
    return ". ".join(part.rstrip(".") for part in parts) + "."
