"""Days and spans in words, for pills, tooltips and the spoken form."""

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_of
from timeline_app.domain.timeline_columns import OPEN_EARLY, OPEN_LATE, EventColumns, TimelineRecord
from timeline_app.timeline.ticks import MONTHS, SHORT_MONTHS, year_name


def short_day(minute: int, year_in_view: int | None = None) -> str:
    """Give "21 Feb", with the year where it is not the one in view: "21 Feb 1984"."""
    year, month, day = civil(day_of(minute))
    words = f"{day} {SHORT_MONTHS[month - 1]}"
    return words if year == year_in_view else f"{words} {year_name(year)}"


def long_day(minute: int) -> str:
    """Give "30 March 2011"."""
    year, month, day = civil(day_of(minute))
    return f"{day} {MONTHS[month - 1]} {year_name(year)}"


def day_range(first: int, last: int) -> str:
    """Give a stretch of whole days as people write it: "20 Feb – 2 Apr 2011", "1984 – 2011" for many years."""
    a, b = civil(day_of(first)), civil(day_of(last))
    if a == b:
        return short_day(first)
    if b.year - a.year > 3:
        return f"{year_name(a.year)} – {year_name(b.year)}"
    start = f"{a.day} {SHORT_MONTHS[a.month - 1]}"
    start = start if a.year == b.year else f"{start} {year_name(a.year)}"
    return f"{start} – {b.day} {SHORT_MONTHS[b.month - 1]} {year_name(b.year)}"


def event_date(events: EventColumns, event: int) -> str:
    """Give an event's date in words: "30 March 2011", "between 2 March 2011 and 5 March 2011", "by 30 March 2011"."""
    if not events.dated[event]:
        return "Undated"
    s0, s1 = int(events.start_earliest[event]), int(events.start_latest[event])
    e0, e1 = int(events.end_earliest[event]), int(events.end_latest[event])
    if s0 == OPEN_EARLY and e1 == OPEN_LATE:
        known = s1 if s1 != OPEN_LATE else e0
        return f"around {long_day(known)}"
    if s0 == OPEN_EARLY:
        return f"by {long_day(e1 - 1)}"
    if e1 == OPEN_LATE:
        return f"after {long_day(s0 - 1)}" if s1 == OPEN_LATE else f"from {long_day(s0)}"
    if day_of(s0) == day_of(e1 - 1):
        return _within_a_day(s0, e1)
    first, last = long_day(s0), long_day(e1 - 1)
    has_core = s1 != OPEN_LATE and e0 != OPEN_EARLY and s1 < e0
    return f"{first} to {last}" if has_core else f"between {first} and {last}"


def _within_a_day(first: int, last: int) -> str:
    if last - first >= MINUTES_A_DAY:
        return long_day(first)
    until = "24:00" if last % MINUTES_A_DAY == 0 else clock_time(last)
    return f"{long_day(first)}, {clock_time(first)}–{until}"


def clock_time(minute: int) -> str:
    """Give "18:00"."""
    return f"{minute % MINUTES_A_DAY // 60:02d}:{minute % 60:02d}"


_SPAN_UNITS = ((365.2425, "year"), (30.44, "month"), (7.0, "week"), (1.0, "day"), (1 / 24, "hour"))
_LEAST_OF_UNIT = {"year": 1.5, "month": 2.5, "week": 3.0, "day": 1.0, "hour": 0.0}


def span_words(minutes: float) -> str:
    """Give how much time a view holds: "2½ days", "7 weeks", "1 hour"."""
    days = minutes / MINUTES_A_DAY
    for length, name in _SPAN_UNITS:
        amount = days / length
        if amount >= _LEAST_OF_UNIT[name]:
            halves = round(amount * 2) if amount < 10 else round(amount) * 2
            whole, half = divmod(max(halves, 1), 2)
            number = f"{whole or ''}{'½' if half else ''}"
            return f"{number} {name}{'' if whole <= 1 and not (whole and half) else 's'}"
    return "½ hour"


POLARITY_WORDS = ("Asserted", "Denied", "Speculated", "No evidence")


def quotes_text(number: int) -> str:
    """Give "1 quote", "2 quotes"."""
    return f"{number:,} quote{'' if number == 1 else 's'}"


def tooltip(record: TimelineRecord, event: int) -> str:
    """Give an event's name, date, polarity and number of quotes, one a line."""
    events = record.events
    lines = [events.titles[event], event_date(events, event)]
    if not events.known[event]:
        lines.append("Not yet reported")
    lines.append(f"{POLARITY_WORDS[int(events.polarity[event])]}, {quotes_text(int(events.quotes[event]))}")
    if events.contradicted[event]:
        lines.append("Contradicted")
    return "\n".join(lines)


def spoken(record: TimelineRecord, lane: int, event: int, number: int, total: int) -> str:
    """Give what a screen reader says of a mark (design section 8).

    "Shokri Ghanem, 1 of 2. Waiting at the airport. 30 March 2011. Asserted. 1 quote. Contradicted by: Denies he fled."
    """
    events = record.events
    who = f"{record.lanes[lane].name}, {number} of {total}" if lane >= 0 else "Undated"
    parts = [who, events.titles[event], event_date(events, event)]
    if not events.known[event]:
        parts.append("Not yet reported")
    parts += [POLARITY_WORDS[int(events.polarity[event])], quotes_text(int(events.quotes[event]))]
    against = [
        events.titles[pair.second if pair.first == event else pair.first]
        for pair in record.opposed
        if event in (pair.first, pair.second)
    ]
    if against:
        parts.append("Contradicted by: " + "; ".join(dict.fromkeys(against)))
    return ". ".join(part.rstrip(".") for part in parts) + "."
