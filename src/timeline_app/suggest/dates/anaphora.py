"""Dates that hang on another date of the text: "two days later", "the following week", "that night", "the day before".

They are never counted from publication. `narrative` says which date they hang on.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.suggest.dates.calendar_rules import standing_alone
from timeline_app.suggest.dates.context import Context, DateNotRead
from timeline_app.suggest.dates.parts import Ago, Hours, WeekdayBeside
from timeline_app.suggest.dates.points import Day, FromPublication, Month, Point, Season, Weekday, Weekend
from timeline_app.suggest.dates.reader import Cursor, Phrases, number, unit
from timeline_app.suggest.dates.spans import On, When
from timeline_app.suggest.dates.vocabulary import LUNAR, MONTHS, NUMBERS, PARTS_OF_DAY, SEASONS, UNITS, WEEKDAYS

_COUNTED = (Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR, Precision.DECADE)
_STEPS = {"same": 0, "that": 0, "previous": -1, "preceding": -1, "following": 1, "next": 1}
_SIGNS = {"later": 1, "afterwards": 1, "afterward": 1, "earlier": -1, "previously": -1, "before": -1, "after": 1}
_ENDS = frozenset({
    "", ",", ".", ";", ":", "-", ")", '"', "”", "and", "but", "in", "at", "from", "when", "with", "to", "for", "by",
    "?", "!", "over", "during", "while", "that",
})  # fmt: skip
"""What may stand behind "the day before" or "two years before" where it names no other thing."""
_SOON = Phrases((
    "soon followed", "soon after", "soon afterwards", "soon afterward", "shortly afterwards", "shortly afterward",
    "shortly after", "shortly thereafter", "soon thereafter",
))  # fmt: skip
_OF_YEARS = (
    (Phrases(("of that year", "of the same year", "that year", "that same year", "the same year")), 0),
    (Phrases(("of the following year", "of the next year", "the following year", "the next year")), 1),
    (Phrases(("of the previous year", "the previous year", "of the year before", "the year before")), -1),
)
_DAY = FromPublication(Precision.DAY, 0)


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A date as it is once the day it hangs on is known: `when` is counted from that day as from a publication.

    The other date must be known to `needs` or finer: "the next day" cannot be counted from a month. What lies `ahead`
    is counted from its end: "from 3 to 5 March … the next day".
    """

    when: When
    needs: Precision
    ahead: bool = False

    @property
    def back(self) -> bool:
        """Say whether it lies before what it hangs on: "a day earlier", "the day before"."""
        point = self.when.point if isinstance(self.when, On) else None
        if isinstance(point, Hours):
            point = point.day
        return (isinstance(point, Ago) and point.count < 0) or (isinstance(point, FromPublication) and point.offset < 0)


@dataclass(frozen=True, slots=True)
class OrderOnly:
    """Words like "soon followed": after what was told before, nobody says how long."""

    rule: str = "order only: after what was told before it"

    def span(self, context: Context) -> DateSpan:
        """Raise `DateNotRead`: there is no day to be given."""
        raise DateNotRead(self.rule)


Found = tuple[Anaphor, Cursor] | None


def anaphor(cursor: Cursor) -> Found:
    """Read the longest expression here that hangs on another date."""
    word, kind = cursor.word, cursor.kind
    found = [rule(cursor) for rule, openings in _RULES if word in openings or kind in openings]
    return max((each for each in found if each), key=lambda each: each[1].at, default=None)


def anaphor_span(found: Anaphor, anchor: DateSpan) -> DateSpan:
    """Give the bounds, counted from a date of the text with known start. Raises `DateNotRead`."""
    minute = anchor.start_earliest or 0
    if found.ahead and anchor.end_latest is not None and anchor.end_latest - minute > MINUTES_A_DAY:
        minute = anchor.end_latest - 1
    day = minute // MINUTES_A_DAY
    return found.when.span(Context(day, counted_from=day))


def _of(point: Point, needs: Precision, ahead: bool = False) -> Anaphor:
    return Anaphor(On(point), needs, ahead)


def _stepped(cursor: Cursor) -> Found:
    # "the next day", "the previous year", "that night", "the same week", "the following Friday", "that March"
    the = cursor.skip("the")
    step = _STEPS.get(the.word)
    if step is None or (the is cursor) is not (the.word == "that"):
        return None
    rest = the.on().skip("same") if the.word == "that" else the.on()
    found = _stepped_unit(rest, step) or _stepped_part(rest, step) or _stepped_weekend(rest, step)
    if found or the.word == "next":
        return found
    return _stepped_weekday(rest, step) or _stepped_month(rest, step)


def _stepped_unit(cursor: Cursor, step: int) -> Found:
    kind = unit(cursor)
    if not kind or UNITS[kind[0]] not in _COUNTED or kind[0].endswith("s") or _goes_on(kind[1]):
        return None
    precision = UNITS[kind[0]]
    return _of(FromPublication(precision, step), precision, step > 0), kind[1]


def _goes_on(cursor: Cursor) -> bool:
    # "the next day-to-day business", "the previous year-end"
    return cursor.kind == "dash" and cursor.on().kind in ("word", "number")


def _stepped_part(cursor: Cursor, step: int) -> Found:
    hours = PARTS_OF_DAY.get(cursor.word)
    if not hours:
        return None
    return _of(Hours(FromPublication(Precision.DAY, step), *hours), Precision.DAY), cursor.on()


def _stepped_weekend(cursor: Cursor, step: int) -> Found:
    return (_of(Weekend(step), Precision.DAY), cursor.on()) if cursor.word == "weekend" else None


def _stepped_weekday(cursor: Cursor, step: int) -> Found:
    found = cursor.look_up(WEEKDAYS)
    if not found or len(cursor.word) < 6:
        return None
    if step == 0:
        return _of(Weekday(found[0], week_offset=0), Precision.DAY), found[1]
    return _of(WeekdayBeside(found[0], step > 0, _DAY), Precision.DAY), found[1]


def _stepped_month(cursor: Cursor, step: int) -> Found:
    if cursor.word in SEASONS and cursor.word != "fall":
        return _of(Season(SEASONS[cursor.word], None, step), Precision.YEAR), cursor.on()
    if cursor.word not in MONTHS or len(cursor.word) < 4 or cursor.word == "march":
        return None
    month = Month(MONTHS[cursor.word], offset=step) if step else Month(MONTHS[cursor.word], year_offset=0)
    return _of(month, Precision.MONTH if step else Precision.YEAR), cursor.on()


def _counted(cursor: Cursor) -> Found:
    # "two days later", "a year earlier", "three weeks before"
    count = number(cursor)
    kind = unit(count[1]) if count else None
    if not count or not kind or UNITS[kind[0]] not in _COUNTED:
        return None
    sign = _SIGNS.get(kind[1].word)
    if not sign or (kind[1].word in ("before", "after") and kind[1].on().word not in _ENDS):
        return None
    steps = sign * count[0] * (2 if kind[0].startswith("fortnight") else 1)
    return _of(Ago(steps, UNITS[kind[0]]), UNITS[kind[0]], steps > 0), kind[1].on().skip("that")


def _later_that(cursor: Cursor) -> Found:
    # "later that day", "earlier that year", "the night before", "the day after"
    if cursor.word in ("later", "earlier"):
        inner = cursor.on().skip("in", "on")
        rest = inner.phrase("the same") or inner.phrase("that")
        return _stepped_unit(rest, 0) or _stepped_part(rest, 0) if rest else None
    return None


def _beside(cursor: Cursor) -> Found:
    the = cursor.skip("the")
    if the is cursor or the.on().word not in ("before", "after") or the.on(2).word not in _ENDS:
        return None
    step = -1 if the.on().word == "before" else 1
    rest = the.on(2)
    if the.word in ("day", "week", "month", "year"):
        return _of(FromPublication(UNITS[the.word], step), UNITS[the.word]), rest
    if the.word in ("night", "evening", "morning"):
        return _of(Hours(FromPublication(Precision.DAY, step), *PARTS_OF_DAY[the.word]), Precision.DAY), rest
    return None


def _of_that_year(cursor: Cursor) -> Found:
    # "in June of that year", "3 March the following year"
    if cursor.word not in MONTHS and cursor.kind not in ("number", "ordinal"):
        return None
    found = standing_alone(cursor)
    if not found or not isinstance(found[0], Day | Month) or found[0].loose != 1 or found[0].month is None:
        return None
    for phrases, step in _OF_YEARS:
        behind = found[1].any_phrase(phrases)
        if behind:
            return _of(replace(found[0], year_offset=step), Precision.YEAR, ahead=step > 0), behind
    return None


def _the_weekday(cursor: Cursor) -> Found:
    # "on the Sunday": one that the text has in mind, and not the last one before publication
    before = cursor.tokens[cursor.at - 1].norm if cursor.at else ""
    if before != "on" or cursor.word != "the":
        return None
    found = cursor.on().look_up(WEEKDAYS)
    if not found or len(cursor.on().word) < 6 or found[1].word not in _ENDS:
        return None
    return Anaphor(OrderOnly("counted from another date, which the text does not settle"), Precision.DAY), found[1]


def _lunar(cursor: Cursor) -> Found:
    # "Eid al-Fitr", "12 Ramadan 1432": their days hang on the sight of the moon, so they are found and left open.
    day = cursor.on() if cursor.kind == "number" and cursor.on().word in LUNAR else cursor
    if day.word not in LUNAR:
        return None
    rest = day.on()
    feast = rest.phrase("al - fitr") or rest.phrase("al - adha") or rest.phrase("ul - fitr") or rest.phrase("ul - adha")
    year = feast or rest
    behind = year.on() if year.kind == "number" and len(year.word) == 4 else year
    return Anaphor(OrderOnly("a date of the moon's calendar, which is not computed"), Precision.DAY), behind


def _soon(cursor: Cursor) -> Found:
    rest = cursor.any_phrase(_SOON)
    if not rest or (rest.word not in _ENDS and cursor.on().word != "followed"):
        return None
    return Anaphor(OrderOnly(), Precision.MONTH), rest


_NUMBERS = frozenset({"number", *NUMBERS})
_RULES: tuple[tuple[Callable[[Cursor], Found], frozenset[str]], ...] = (
    (_stepped, frozenset({"the", *_STEPS})),
    (_counted, _NUMBERS),
    (_later_that, frozenset({"later", "earlier"})),
    (_beside, frozenset({"the"})),
    (_of_that_year, frozenset({"number", "ordinal", *MONTHS})),
    (_the_weekday, frozenset({"the"})),
    (_lunar, frozenset({"number", *LUNAR})),
    (_soon, _SOON.firsts),
)
"""The rules with the words or kinds of token with which each may begin."""
