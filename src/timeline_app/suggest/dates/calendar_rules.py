"""Grammar rules for dates that stand alone: "31 March 2011", "the 1980s", "last Friday", "yesterday", "last week".

A rule takes a cursor and gives a point and the cursor behind it, or None. No rule here calls another point rule, so
reading costs a fixed number of tries a token whatever the text.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.holidays import FEASTS, Movable
from timeline_app.suggest.dates.points import (
    Day,
    EitherOrder,
    FromPublication,
    Month,
    Point,
    Season,
    ShortDecade,
    Weekday,
    Weekend,
    Years,
)
from timeline_app.suggest.dates.reader import Cursor, Phrases, ordinal, remembered
from timeline_app.suggest.dates.vocabulary import (
    HOLIDAYS,
    MONTHS,
    NAMED_DECADES,
    ORDINALS,
    SEASONS,
    TENS,
    UNITS,
    WEEKDAYS,
)

_HOLIDAY_PHRASES = Phrases((*HOLIDAYS, *FEASTS))
_SEPTEMBER_11 = Phrases(("sept . 11", "sept 11", "september 11", "september 11th", "11 september"))
_ATTACKS = frozenset({"attacks", "attack", "bombings", "bombing", "hijackers", "terrorist", "terror", "plot"})

Found = tuple[Point, Cursor] | None
Rule = Callable[[Cursor], Found]
_ERAS = frozenset({"b", "bc", "bce", "c", "ce", "a", "ad"})
_SHIFTS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_PUBLICATION = (
    "publication", "the publication", "the publication date", "the publication day", "the day of publication",
    "publication day", "the date of publication", "printing", "the day of printing",
)  # fmt: skip
_RELATIVE_DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "now": 0, "the present": 0, "present": 0, "the present day": 0,
    "the day before yesterday": -2, "the day after tomorrow": 2, "day before yesterday": -2, "day after tomorrow": 2,
    "later today": 0, "earlier today": 0,
} | dict.fromkeys(_PUBLICATION, 0)  # fmt: skip
_RELATIVE_PHRASES = Phrases(_RELATIVE_DAYS)


def year(cursor: Cursor) -> tuple[int, Cursor] | None:
    """Read "2011", "AD 70", "70 AD", "44 BC", "the year 476": gives the year, 0 for 1 BC."""
    named = cursor.phrase("the year") or cursor.phrase("year")
    cursor = named or cursor
    era = _era(cursor)
    if era and era[0] == "ad" and era[1].kind == "number":
        return int(era[1].word), era[1].on()
    if cursor.kind != "number" or len(cursor.word) > 5:
        return None
    value, rest = int(cursor.word), cursor.on()
    era = _era(rest)
    if era:
        return (1 - value if era[0] == "bc" else value), era[1]
    return (value, rest) if (named and value) or len(cursor.word) == 4 else None


def _era(cursor: Cursor) -> tuple[str, Cursor] | None:
    if cursor.word not in _ERAS:
        return None
    for letters, name in (("b c e", "bc"), ("b c", "bc"), ("c e", "ad"), ("a d", "ad")):
        whole = letters.replace(" ", "")
        if cursor.word == whole:
            return name, cursor.on()
        dotted = cursor.phrase(letters.replace(" ", " . "))
        if dotted:
            return name, dotted.skip(".")
    return None


def _year_behind(cursor: Cursor) -> tuple[int | None, int | None, Cursor]:
    # Gives year, year offset and the cursor behind either: "… 2011", "…, 2011", "… last year", "… last".
    found = year(cursor.skip(",", "of", "in"))
    if found and (cursor.word != "in" or "1000" <= cursor.on().word <= "2100"):
        return found[0], None, found[1]
    shift = cursor.skip("of")
    if shift.word in ("last", "this", "next") and shift.on().word == "year":
        return None, _SHIFTS[shift.word], shift.on(2)
    return None, None, cursor


def _weekday_before(cursor: Cursor) -> tuple[int | None, Cursor]:
    found = cursor.look_up(WEEKDAYS)
    return (found[0], found[1].skip(",")) if found else (None, cursor)


def _day_of_month(cursor: Cursor) -> tuple[int, Cursor] | None:
    found = ordinal(cursor)
    if not found and cursor.kind == "number" and len(cursor.word) <= 2:
        found = int(cursor.word), cursor.on()
    return found if found and 1 <= found[0] <= 31 else None


def day_before_month(cursor: Cursor) -> Found:
    """Read "31 March 2011", "Thursday the 31st of March", "21 February last"."""
    weekday, cursor = _weekday_before(cursor)
    day = _day_of_month(cursor.skip("the"))
    if not day:
        return None
    month = day[1].skip("of", "-").look_up(MONTHS)
    if not month:
        return None
    value, offset, rest = _year_behind(month[1])
    if value is None and offset is None and rest.word == "last" and rest.on().word not in UNITS:
        rest = rest.on()
    return Day(day[0], month[0], value, offset, weekday), rest


def month_before_day(cursor: Cursor) -> Found:
    """Read "March 31, 2011", "Thursday, March 31", "Mar. 31st"."""
    weekday, cursor = _weekday_before(cursor)
    month = cursor.look_up(MONTHS)
    day = month and _day_of_month(month[1].skip("the", "-"))
    if not month or not day:
        return None
    value, offset, rest = _year_behind(day[1])
    return Day(day[0], month[0], value, offset, weekday), rest


def day_without_month(cursor: Cursor) -> Found:
    """Read "the 15th", "Thursday the 31st"."""
    weekday, cursor = _weekday_before(cursor)
    after = cursor.skip("the")
    found = ordinal(after)
    if not found or (weekday is None and after is cursor) or not 1 <= found[0] <= 31:
        return None
    blocked = found[1].word in UNITS or found[1].word in ("half", "quarter")
    return None if blocked else (Day(found[0], weekday=weekday), found[1])


def written_in_figures(cursor: Cursor) -> Found:
    """Read "2011-03-31", "-0043-03-15", "31/03/2011", "31.3.2011", "2011/03/31"."""
    if cursor.kind == "iso":
        found = re.fullmatch(r"([+-]?\d+)-(\d+)-(\d+)", cursor.word)
        return (Day(int(found[3]), int(found[2]), int(found[1])), cursor.on()) if found else None
    if cursor.kind != "numeric":
        return None
    first, second, third = re.split(r"[/.-]", cursor.word)
    if len(first) == 4 and len(third) <= 2:
        return Day(int(third), int(second), int(first)), cursor.on()
    if len(first) > 2 or len(third) not in (2, 4) or (len(third) == 2 and "/" not in cursor.word):
        return None
    # Two figures are a year from 1970 to 2069, as POSIX reads them.
    value = int(third) if len(third) == 4 else int(third) + (1900 if int(third) >= 70 else 2000)
    if "." in cursor.word:
        return Day(int(first), int(second), value), cursor.on()
    return EitherOrder(int(first), int(second), value), cursor.on()


def day_stroke_month(cursor: Cursor) -> Found:
    """Read "29/3": day and month without a year, the British way unless only the other exists."""
    if cursor.kind != "number" or cursor.on().word != "/" or cursor.on(2).kind != "number":
        return None
    first, second = cursor.word, cursor.on(2).word
    if len(first) > 2 or len(second) > 2 or cursor.on(3).word == "/":
        return None
    day, month = (int(second), int(first)) if int(second) > 12 else (int(first), int(second))
    return (Day(day, month), cursor.on(3)) if 1 <= month <= 12 and 1 <= day <= 31 else None


def month_alone(cursor: Cursor) -> Found:
    """Read "March 2011", "February", "last March", "March last year", "March of 2011"."""
    shift = _SHIFTS.get(cursor.word)
    found = (cursor.on() if shift is not None else cursor.phrase("the month of") or cursor).look_up(MONTHS)
    if not found:
        return None
    if shift is not None:
        return Month(found[0], offset=shift), found[1]
    value, offset, rest = _year_behind(found[1])
    return Month(found[0], value, None, offset), rest


def year_alone(cursor: Cursor) -> Found:
    """Read "1984", "AD 70", "44 BC"."""
    found = year(cursor)
    return (Years(found[0], 1, Precision.YEAR), found[1]) if found else None


def pair_of_years(cursor: Cursor) -> Found:
    """Read "2003-04" and "1914–18" as years, "2011-03" as a month: two figures that come next are the next year."""
    if cursor.kind != "pair":
        return None
    first, last = int(cursor.word[:4]), int(cursor.word[5:])
    month = Month(last, first) if 1 <= last <= 12 else None
    count = last - first % 100 + 1
    if last == (first + 1) % 100 or (cursor.word[4] == "/" and count > 1):
        return Years(first, max(count, 2), Precision.YEAR, other=month), cursor.on()
    if month:
        return month, cursor.on()
    return (Years(first, count, Precision.YEAR), cursor.on()) if count > 1 else None


def decade(cursor: Cursor) -> Found:
    """Read "the 1980s", "the '80s", "the eighties"; "the 1900s" may also be the century."""
    cursor = cursor.skip("the")
    if cursor.word in NAMED_DECADES:
        return ShortDecade(NAMED_DECADES[cursor.word]), cursor.on()
    if cursor.kind != "decade":
        return None
    digits = cursor.word.strip("'s")
    first = int(digits)
    if first % 10 or len(digits) == 3:
        return None
    if len(digits) == 2:
        return ShortDecade(first), cursor.on()
    ten, hundred = Years(first, 10, Precision.DECADE), Years(first, 100, Precision.CENTURY)
    if first % 100:
        return ten, cursor.on()
    likelier, other = (ten, hundred) if first >= 1900 else (hundred, ten)  # "the 1800s" are the century
    return replace(likelier, other=other), cursor.on()


def century(cursor: Cursor) -> Found:
    """Read "the 19th century", "the fifth century BC"."""
    found = ordinal(cursor.skip("the"))
    if not found or found[1].skip("-").word != "century" or found[0] < 1:
        return None
    rest = found[1].skip("-").on()
    era = _era(rest)
    first = 1 - 100 * found[0] if era and era[0] == "bc" else 100 * found[0] - 99
    return Years(first, 100, Precision.CENTURY), era[1] if era else rest


def weekday(cursor: Cursor) -> Found:
    """Read "Wednesday", "last Friday", "next Monday", "Wednesday last week", "Friday of next week"."""
    shift = _SHIFTS.get(cursor.word)
    if cursor.word == "this" and cursor.on().word in ("past", "coming"):
        shift, cursor = _SHIFTS[cursor.on().word], cursor.on()
    found = (cursor.on() if shift is not None else cursor).look_up(WEEKDAYS)
    if not found:
        return None
    rest = found[1]
    week = rest.skip("of")
    if shift is None and week.word in ("last", "this", "next") and week.on().word == "week":
        return Weekday(found[0], week_offset=_SHIFTS[week.word]), week.on(2)
    if shift is None and rest.word == "last" and rest.on().word not in UNITS:
        return Weekday(found[0], -1), rest.on()
    return Weekday(found[0], shift), rest


def relative_day(cursor: Cursor) -> Found:
    """Read "yesterday", "the day before yesterday", "the day of publication"."""
    rest = cursor.any_phrase(_RELATIVE_PHRASES)
    if not rest:
        return None
    words = " ".join(token.norm for token in cursor.tokens[cursor.at : rest.at])
    return FromPublication(Precision.DAY, _RELATIVE_DAYS[words]), rest


def relative_unit(cursor: Cursor) -> Found:
    """Read "last month", "this week", "next year", "the last century"."""
    cursor = cursor.skip("the")
    shift = {"last": -1, "this": 0, "next": 1}.get(cursor.word)
    unit = UNITS.get(cursor.on().word)
    if shift is None or unit in (None, Precision.DAY, Precision.HOUR, Precision.MINUTE):
        return None
    if cursor.on().word.startswith("fortnight") or cursor.on().word.endswith("s"):
        return None
    return FromPublication(unit, shift), cursor.on(2)


def weekend(cursor: Cursor) -> Found:
    """Read "the weekend", "last weekend", "this coming weekend"."""
    if cursor.word == "this" and cursor.on().word in ("past", "coming"):
        cursor = cursor.on()
        shift = None if cursor.word == "past" else 0
        return (Weekend(shift), cursor.on(2)) if cursor.on().word == "weekend" else None
    shift = {"last": -1, "this": 0, "next": 1}.get(cursor.word)
    cursor = cursor.on() if shift is not None else cursor.skip("the")
    return (Weekend(shift), cursor.on()) if cursor.word == "weekend" else None


def season(cursor: Cursor) -> Found:
    """Read "spring 2011", "the summer of 1969", "last winter", "winter 2010-11"."""
    shift = {"last": -1, "this": 0, "next": 1}.get(cursor.word)
    cursor = cursor.on() if shift is not None else cursor.skip("the")
    month = SEASONS.get(cursor.word)
    if month is None:
        return None
    rest = cursor.on()
    after = rest.skip("of", ",")
    if after.kind == "pair":
        return Season(month, int(after.word[:4])), after.on()
    value, offset, behind = _year_behind(rest)
    if value is not None:
        return Season(month, value), behind
    if shift is None and offset is not None:
        return None
    return Season(month, None, shift), rest


def holiday(cursor: Cursor) -> Found:
    """Read "Christmas Day 2010", "New Year's Eve", "last Christmas", "Good Friday"."""
    shift = {"last": -1, "next": 1, "this": 0}.get(cursor.word)
    start = cursor.on() if shift is not None else cursor
    rest = start.any_phrase(_HOLIDAY_PHRASES)
    if not rest:
        return None
    words = " ".join(token.norm for token in start.tokens[start.at : rest.at])
    value, offset, behind = _year_behind(rest)
    if words in HOLIDAYS:
        month, day = HOLIDAYS[words]
        return Day(day, month, value, offset, past=shift == -1), behind
    return (Movable(FEASTS[words], value, shift), behind) if offset is None else None


def named_day(cursor: Cursor) -> Found:
    """Read "9/11", "the Sept. 11 attacks", "the 26/11 attacks": days that are names of what happened on them."""
    rest = cursor.phrase("9 / 11")
    if rest and rest.word != "/":
        return Day(11, 9, 2001), rest
    rest = cursor.any_phrase(_SEPTEMBER_11)
    if rest and rest.word in _ATTACKS:
        return Day(11, 9, 2001), rest
    rest = cursor.phrase("26 / 11")
    if rest and rest.word in _ATTACKS:
        return Day(26, 11, 2008), rest
    rest = cursor.phrase("7 / 7")
    return (Day(7, 7, 2005), rest) if rest and rest.word in _ATTACKS else None


class RuleTable:
    """Rules with the words or kinds of token ("#number") with which each may begin, so that few are tried in vain."""

    __slots__ = ("_by_kind", "_by_word", "_rules")

    def __init__(self, *rules: tuple[Rule, Iterable[str]]) -> None:
        self._rules = [(rule, frozenset(openings)) for rule, openings in rules]
        self._by_kind: dict[str, tuple[Rule, ...]] = {}
        self._by_word: dict[str, tuple[Rule, ...]] = {}
        words = {word for _rule, openings in self._rules for word in openings if not word.startswith("#")}
        for word in sorted(words):
            self._by_word[word] = tuple(
                rule for rule, openings in self._rules if word in openings or "#word" in openings
            )

    def longest(self, cursor: Cursor) -> Found:
        """Give what the rule that reads farthest finds; of two that read equally far, the earlier in the table."""
        best: Found = None
        for rule in self._beginning_with(cursor):
            found = rule(cursor)
            if found and (best is None or found[1].at > best[1].at):
                best = found
        return best

    def _beginning_with(self, cursor: Cursor) -> tuple[Rule, ...]:
        found = self._by_word.get(cursor.word)
        if found is not None:
            return found
        kind = cursor.kind
        if kind not in self._by_kind:
            self._by_kind[kind] = tuple(rule for rule, openings in self._rules if f"#{kind}" in openings)
        return self._by_kind[kind]


_COUNTS = ("#number", "#ordinal", *ORDINALS, *TENS)
_MOVED = ("last", "past", "this", "next", "coming")
_RULES = RuleTable(
    (named_day, ("#number", "sept", "september")),
    (day_before_month, ("the", *WEEKDAYS, *_COUNTS)),
    (month_before_day, (*MONTHS, *WEEKDAYS)),
    (day_without_month, ("the", *WEEKDAYS, *_COUNTS)),
    (written_in_figures, ("#iso", "#numeric")),
    (day_stroke_month, ("#number",)),
    (month_alone, ("the", *_MOVED, *MONTHS)),
    (year_alone, ("#number", "the", "year", "ad", "a", "b", "c", "bc", "bce", "ce")),
    (pair_of_years, ("#pair",)),
    (decade, ("#decade", "the", *NAMED_DECADES)),
    (century, ("the", *_COUNTS)),
    (weekday, (*_MOVED, *WEEKDAYS)),
    (relative_day, {phrase.split()[0] for phrase in _RELATIVE_DAYS}),
    (relative_unit, ("the", *_MOVED)),
    (weekend, ("the", "weekend", *_MOVED)),
    (season, ("the", *_MOVED, *SEASONS)),
    (holiday, (*_MOVED, *(phrase.split()[0] for phrase in (*HOLIDAYS, *FEASTS)))),
)


@remembered
def standing_alone(cursor: Cursor) -> Found:
    """Read one date of this module."""
    return _RULES.longest(cursor)
