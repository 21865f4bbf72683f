"""Grammar rules for dates made from another one: parts of it, hours on it, so many days before or after it."""

import re
from dataclasses import replace

from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.calendar_rules import Found, RuleTable, standing_alone
from timeline_app.suggest.dates.parts import (
    Ago,
    Beside,
    Clock,
    Edge,
    Fraction,
    Hours,
    NthOf,
    PartOf,
    Qualified,
    WeekdayBeside,
    WeekFrom,
)
from timeline_app.suggest.dates.points import Day, FromPublication, Point, Years
from timeline_app.suggest.dates.reader import Cursor, Phrases, number, ordinal, remembered, unit
from timeline_app.suggest.dates.verbs import AUXILIARIES, is_past
from timeline_app.suggest.dates.vocabulary import (
    ABOUT,
    EARLY_HOURS,
    NUMBERS,
    ORDINALS,
    PART_WORDS,
    PARTS_OF_DAY,
    PERHAPS,
    UNITS,
    WEEKDAYS,
)

_OVERNIGHT = (18, 29)
_CLOCK = re.compile(r"(\d+)(?:[:.h](\d+))?\s?(?:([ap])\.?\s?m\.?)?")
_EARLIER, _LATER = Phrases(("before", "prior to")), Phrases(("after", "following"))
_YEAR_ENDS = Phrases(("year - end", "year 's end"))
_ZONES = ("local", "time", "gmt", "bst", "utc", "hours", "hrs")


@remembered
def point(cursor: Cursor) -> Found:
    """Read one date, with its doubt: "about 1984", "perhaps March", "1984?", "15 March or so"."""
    about = perhaps = False
    before = cursor.phrase("on or about") or cursor.phrase("on or around")
    if before:
        about, cursor = True, before
    while cursor.word in ABOUT or cursor.word in PERHAPS or cursor.word == "~":
        about, perhaps = about or cursor.word not in PERHAPS, perhaps or cursor.word in PERHAPS
        cursor = cursor.on().skip(".").skip("in", "on", "at")
    found = unqualified(cursor)
    if not found:
        return None
    value, rest = found
    behind = rest.phrase("or so") or rest.phrase("or thereabouts") or rest.phrase("~")
    about, rest = about or behind is not None, behind or rest
    if rest.word == "?":
        perhaps, rest = True, rest.on()
    return (Qualified(value, about, perhaps), rest) if about or perhaps else (value, rest)


def unqualified(cursor: Cursor) -> Found:
    """Read one date without words of doubt."""
    plain, derived = _with_time(cursor), _DERIVED.longest(cursor)
    if plain and derived:
        return derived if derived[1].at > plain[1].at else plain
    return plain or derived


def clock(cursor: Cursor) -> tuple[int, int, Precision, Cursor] | None:
    """Read "2pm", "2.30 p.m.", "14:30", "noon": first and last minute of the day (exclusive), precision, cursor."""
    if cursor.word in ("noon", "midday"):
        return 720, 780, Precision.HOUR, cursor.on()
    if cursor.word == "midnight":
        return 1439, 1440, Precision.MINUTE, cursor.on()  # the one in which the day ends
    found = _CLOCK.fullmatch(cursor.word)
    if not found or cursor.kind != "clock":
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    start = hour * 60 + minute
    if minute > 59 or start > 1440:
        return None
    exact = found[2] is not None
    rest = cursor.on().skip_all(*_ZONES)
    return start, start + (1 if exact else 60), Precision.MINUTE if exact else Precision.HOUR, rest


def clock_run(cursor: Cursor) -> tuple[int, int, Precision, Cursor] | None:
    """Read a clock time, or two as a run: "18:00–24:00", "2pm to 4pm"."""
    first = clock(cursor)
    if not first:
        return None
    joined = first[3]
    last = clock(joined.on()) if joined.word in ("-", "to", "until", "till") else None
    if last and last[0] > first[0]:
        return first[0], last[0], Precision.PART_OF_DAY, last[3]
    return first


@remembered
def _with_time(cursor: Cursor) -> Found:
    # A date and what follows it: "Wednesday night", "31 March at 14:30", "yesterday, 18:00–24:00".
    found = standing_alone(cursor)
    if not found:
        return None
    day, rest = found
    inner = rest.skip(",").skip("in", "at", "during", "from", "between").skip("the")
    hours = _part_of_day(inner)
    if hours:
        low, high, after, small = hours
        return Hours(day, low, high, next_day=small, either_day=small), after
    run = clock_run(inner)
    if run:
        return Clock(day, *run[:3]), run[3]
    return found


def _part_of_day(cursor: Cursor) -> tuple[int, int, Cursor, bool] | None:
    # Gives first and last hour, the cursor, and whether these are the small hours of a night.
    small = cursor.phrase("early hours") or cursor.phrase("small hours")
    if small:
        return (*EARLY_HOURS, small, True)
    if cursor.word == "overnight":
        return (*_OVERNIGHT, cursor.on(), False)
    if cursor.word in PARTS_OF_DAY:
        return (*PARTS_OF_DAY[cursor.word], cursor.on(), False)
    return None


def _hours_before(cursor: Cursor) -> Found:
    # "the night of 30 March", "the early hours of Thursday", "overnight on Wednesday".
    hours = _part_of_day(cursor.skip("the"))
    if not hours:
        return None
    low, high, rest, _small = hours
    rest = rest.skip("of", "on", ",")
    nights = ordinal(rest) or number(rest)
    if nights and nights[1].word in ("-", "to", "/"):  # "the night of 30 to 31 March"
        last = standing_alone(nights[1].on())
        return (Hours(Beside(-1, Precision.DAY, last[0]), *_OVERNIGHT), last[1]) if last else None
    found = standing_alone(rest)
    if not found:
        return None
    second = number(found[1].on()) if found[1].word in ("-", "to") and isinstance(found[0], Day) else None
    if second and isinstance(found[0], Day) and second[0] == found[0].day + 1:  # "the night of March 30-31, 2011"
        year = second[1].skip(",")
        dated = year.kind == "number" and len(year.word) == 4
        first = replace(found[0], year=int(year.word)) if dated else found[0]
        return Hours(first, *_OVERNIGHT), year.on() if dated else second[1]
    return Hours(found[0], low, high), found[1]


def _hours_of_named_day(cursor: Cursor) -> Found:
    # "Wednesday evening, 30 March"
    weekday = cursor.look_up(WEEKDAYS)
    hours = _part_of_day(weekday[1]) if weekday else None
    found = standing_alone(hours[2].skip(",").skip("of")) if hours else None
    if not weekday or not hours or not found or not isinstance(found[0], Day):
        return None
    return Hours(replace(found[0], weekday=weekday[0]), hours[0], hours[1]), found[1]


def _night_alone(cursor: Cursor) -> Found:
    # "last night", "tonight", "this morning", "overnight".
    yesterday, today = FromPublication(Precision.DAY, -1), FromPublication(Precision.DAY, 0)
    if cursor.word == "tonight":
        return Hours(today, *PARTS_OF_DAY["night"]), cursor.on()
    if cursor.word == "overnight":
        return Hours(yesterday, *_OVERNIGHT), cursor.on()
    day: Point | None = {"last": yesterday, "this": today}.get(cursor.word)
    part = cursor.on().word
    said = ("evening", "night") if day is yesterday else ("morning", "afternoon", "evening", "night")
    if day is None or part not in said:
        return None
    return Hours(day, *PARTS_OF_DAY[part]), cursor.on(2)


def _clock_before(cursor: Cursor) -> Found:
    # "2pm tomorrow", "at 14:30 on 31 March", "9am–5pm on Friday"; without a day it needs the other end of a range.
    run = clock_run(cursor.skip("at", "from"))
    if not run:
        return None
    found = standing_alone(run[3].skip(",").skip("on", "of"))
    return (Clock(found[0], *run[:3]), found[1]) if found else (Clock(None, *run[:3]), run[3])


def _part(cursor: Cursor) -> Found:
    # "early March", "mid-1990s", "the end of last year", "late on Wednesday", "early Thursday morning".
    cursor = cursor.skip("the")
    part = PART_WORDS.get(cursor.word)
    if part is None:
        return None
    # "the end of 2010", but "due to end in 2010"
    named = cursor.word not in ("early", "mid", "late")
    rest = cursor.on().skip("of") if named else cursor.on().skip("-").skip("in", "of", "on")
    rest = rest.skip("-")
    found = _with_time(rest) or _night_alone(rest) or _unit_of_publication(rest)
    return (PartOf(part, found[0]), found[1]) if found else None


def _year_end(cursor: Cursor) -> Found:
    # "by year-end", "at the year's end"
    rest = cursor.skip("the").any_phrase(_YEAR_ENDS)
    return (PartOf("late", FromPublication(Precision.YEAR, 0)), rest) if rest else None


def _fiscal(cursor: Cursor) -> Found:
    # "fiscal 2008", "financial year 2010": when it begins is the firm's or the state's own affair, so it is in doubt.
    if cursor.word not in ("fiscal", "financial"):
        return None
    found = standing_alone(cursor.on().skip("year"))
    return (Qualified(found[0], False, True), found[1]) if found and isinstance(found[0], Years) else None


def _unit_of_publication(cursor: Cursor) -> Found:
    # In "the end of the year" it is the year of publication.
    unit = UNITS.get(cursor.on().word) if cursor.word == "the" else None
    if unit not in (Precision.WEEK, Precision.MONTH, Precision.YEAR, Precision.DECADE, Precision.CENTURY):
        return None
    plural, named = cursor.on().word.endswith("s"), cursor.on(2).word in ("of", "before", "after")
    return None if plural or named else (FromPublication(unit, 0), cursor.on(2))


def _fraction(cursor: Cursor) -> Found:
    # "the first half of 2010", "the third quarter of last year", "Q1 2011".
    if cursor.word == "q" and cursor.on().word in ("1", "2", "3", "4"):
        found = standing_alone(cursor.on(2).skip("of", ","))
        return (Fraction(int(cursor.on().word) - 1, 4, found[0]), found[1]) if found else None
    nth = ordinal(cursor.skip("the"))
    count = {"half": 2, "quarter": 4}.get(nth[1].word) if nth else None
    if not nth or not count or nth[0] > count:
        return None
    found = standing_alone(nth[1].on().skip("of"))
    return (Fraction(nth[0] - 1, count, found[0]), found[1]) if found else None


def _nth(cursor: Cursor) -> Found:
    # "the first week of March", "the last Friday in May 2010", "the last days of 1999".
    cursor = cursor.skip("the")
    nth = (0, cursor.on()) if cursor.word == "last" else ordinal(cursor)
    if not nth or nth[0] > 31:
        return None
    edge = _edge(nth[0], nth[1])
    if edge:
        return edge
    word, rest = nth[1].word, nth[1].on()
    length = {"day": 1, "days": 7, "week": 7}.get(word)
    weekday = WEEKDAYS.get(word)
    if (length is None and weekday is None) or rest.word not in ("of", "in"):
        return None
    found = standing_alone(rest.on())
    return (NthOf(nth[0] - 1, length or 1, weekday, found[0]), found[1]) if found else None


def _edge(nth: int, cursor: Cursor) -> Found:
    # "the first three months of 2020", "the last two weeks of March"
    count = number(cursor)
    kind = unit(count[1]) if count else None
    if nth not in (0, 1) or not count or not kind or kind[1].word not in ("of", "in") or not 1 < count[0] < 32:
        return None
    found = standing_alone(kind[1].on()) or _unit_of_publication(kind[1].on())
    precision = UNITS[kind[0]]
    if not found or precision not in (Precision.DAY, Precision.WEEK, Precision.MONTH):
        return None
    return Edge(nth == 1, count[0], precision, found[0]), found[1]


def _ago(cursor: Cursor) -> Found:
    # "two weeks ago", "a week ago today", "in three days", "ten days from now".
    ahead = cursor.word == "in"
    count = number(cursor.on() if ahead else cursor)
    kind = unit(count[1]) if count else None
    if not ahead and count and (halves := _halves_ago(count[0], count[1])):
        return halves
    if not count or not kind:
        return None
    steps = count[0] * (2 if kind[0].startswith("fortnight") else 1)
    precision, rest = UNITS[kind[0]], kind[1].skip("'")
    if rest.word == "ago" and not ahead:
        today = rest.on().word == "today"
        return Ago(-steps, precision, exact=today), rest.on(2 if today else 1)
    behind = rest.phrase("from now") or rest.phrase("from today") or rest.phrase("hence")
    if behind or ahead:
        return Ago(steps, precision), behind or rest.skip("time")
    return None


def _halves_ago(count: int, cursor: Cursor) -> Found:
    # "two and a half years ago", "a year and a half ago": counted in months, in doubt.
    first = cursor.phrase("and a half")
    kind = unit(first or cursor)
    rest = kind[1] if kind and first else kind[1].phrase("and a half") if kind else None
    if not kind or not rest or rest.word != "ago" or UNITS[kind[0]] is not Precision.YEAR:
        return None
    return Qualified(Ago(-(12 * count + 6), Precision.MONTH), True, False), rest.on()


def _beside(cursor: Cursor) -> Found:
    # "the day before publication", "two weeks after 1 March", "the eve of 17 February".
    eve = cursor.skip("the").phrase("eve of")
    if eve:
        found = standing_alone(eve)
        return (Beside(-1, Precision.DAY, found[0]), found[1]) if found else None
    the = cursor.word == "the"
    count = (1, cursor.on()) if the else number(cursor) or (1, cursor)
    kind = unit(count[1])
    if not kind or (kind[0].endswith("s") and count[1].at == cursor.at):
        return None  # "days before 1 March" does not say how many
    rest = kind[1]
    behind = rest.any_phrase(_EARLIER)
    ahead = rest.any_phrase(_LATER)
    side = behind or ahead
    found = (_with_time(side) or (_named_thing(side) if count[1].at > cursor.at else None)) if side else None
    if not side or not found:
        return None
    steps = count[0] * (2 if kind[0].startswith("fortnight") else 1)
    whole = the and UNITS[kind[0]] is Precision.WEEK
    return Beside(-steps if behind else steps, UNITS[kind[0]], found[0], whole), found[1]


def _named_thing(cursor: Cursor) -> Found:
    # "two days after the vote on 3 March": what lies in between is the name of a thing, without a verb of its own.
    for step in range(1, 7):
        word = cursor.on(step)
        if word.kind != "word" or is_past(word.word) or word.word in AUXILIARIES:
            return None
        if word.word in ("on", "of", "in"):
            found = standing_alone(word.on())
            if found:
                return found
    return None


def _weekday_beside(cursor: Cursor) -> Found:
    # "the Friday before publication", "the Monday after 17 February"
    weekday = cursor.skip("the").look_up(WEEKDAYS)
    if not weekday or weekday[1].word not in ("before", "after"):
        return None
    found = standing_alone(weekday[1].on())
    return (WeekdayBeside(weekday[0], weekday[1].word == "after", found[0]), found[1]) if found else None


def _week_from(cursor: Cursor) -> Found:
    # "the week of 28 March", "the week beginning 28 March", "the week ending 3 April".
    cursor = cursor.skip("the")
    kinds = {"of": "around", "beginning": "from", "starting": "from", "ending": "to"}
    if cursor.word != "week" or cursor.on().word not in kinds:
        return None
    found = standing_alone(cursor.on(2))
    return (WeekFrom(kinds[cursor.on().word], found[0]), found[1]) if found else None


_COUNTS = ("#number", "#ordinal", *NUMBERS, *ORDINALS)
_PARTS = ("the", "early", "small", "overnight", *PARTS_OF_DAY)
_DERIVED = RuleTable(
    (_hours_before, _PARTS),
    (_hours_of_named_day, WEEKDAYS),
    (_night_alone, ("tonight", "overnight", "last", "this")),
    (_clock_before, ("#clock", "at", "from", "noon", "midday", "midnight")),
    (_part, ("the", *PART_WORDS)),
    (_fraction, ("the", "q", *_COUNTS)),
    (_year_end, ("the", "year")),
    (_fiscal, ("fiscal", "financial")),
    (_nth, ("the", "last", *_COUNTS)),
    (_ago, ("in", *_COUNTS)),
    (_beside, ("the", "eve", *UNITS, *_COUNTS)),
    (_weekday_beside, ("the", *WEEKDAYS)),
    (_week_from, ("the", "week")),
)
