"""Grammar rules for full date expressions: what the words say about begin and end."""

from collections.abc import Callable
from dataclasses import replace

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.derived_rules import point
from timeline_app.suggest.dates.parts import Ago, Clock, Qualified
from timeline_app.suggest.dates.points import Day, Point
from timeline_app.suggest.dates.reader import Cursor, Phrases, number, ordinal, remembered, unit
from timeline_app.suggest.dates.spans import (
    After,
    AfterEvent,
    Between,
    By,
    Lasting,
    Near,
    On,
    Perhaps,
    Recently,
    Since,
    Until,
    When,
    WithinUnit,
)
from timeline_app.suggest.dates.vocabulary import FEW, PERHAPS, UNITS

FoundWhen = tuple[When, Cursor] | None
_BY = Phrases((
    "by", "no later than", "not later than", "on or before", "by the end of", "before the end of", "latest by",
    "by at least",
))  # fmt: skip
_BEFORE = Phrases((
    "before", "prior to", "ahead of", "earlier than", "sometime before", "some time before", "just before",
    "shortly before",
))  # fmt: skip
_UNTIL = Phrases(("until", "till", "up to", "up until", "til", "until at least"))
_THROUGH = Phrases(("through", "thru"))
_AFTER = Phrases((
    "after", "following", "later than", "sometime after", "some time after", "soon after", "shortly after",
    "just after", "immediately after",
))  # fmt: skip
_NOT_BEFORE = Phrases(("not before", "no earlier than", "not earlier than", "on or after"))
_SINCE = Phrases(("since", "ever since", "as of", "starting", "beginning", "since at least"))
_TO = Phrases(("to", "until", "till", "through", "-", "thru", "into"))
_BOTH = Phrases(("and", "&"))
_AND, _OR = Phrases(("and", "to", "-")), Phrases(("or",))
_MORE, _LESS = Phrases(("more than", "over", "at least")), Phrases(("less than", "under"))
_CLOSE = Phrases(("just after", "shortly after", "soon after", "just before", "shortly before"))
_RECENTLY = Phrases(("recently", "lately", "in recent times", "not long ago", "until recently"))
_LEADING = ("on", "in", "at", "during", "over", "throughout", "sometime", "some", "for", "of", "dated")
_ONCE_IN = ("in", "within", "during")
_NEARLY = ("past", "last", "recent", "preceding", "coming", "next")
_LENGTHS = {Precision.HOUR: 24, Precision.DAY: 7, Precision.WEEK: 6, Precision.MONTH: 6, Precision.YEAR: 5}
"""How far "within days", "recent weeks" and the like may reach, in their own unit: a convention, marked approximate."""


def when(cursor: Cursor) -> FoundWhen:
    """Read the longest date expression that begins here; leading words such as "on" may stand before it."""
    if cursor.word in PERHAPS:
        doubted = when(cursor.on())
        return (Perhaps(doubted[0]), doubted[1]) if doubted else None
    found = [when_at(start) for start in _starts(cursor)]
    return max((each for each in found if each), key=lambda each: each[1].at, default=None)


def when_at(cursor: Cursor) -> FoundWhen:
    """Read the longest date expression whose own first word stands here."""
    word, best = cursor.word, None
    for rule, openings in _RULES:
        if openings is None or word in openings:
            found = rule(cursor)
            if found and (best is None or found[1].at > best[1].at):
                best = found
    return best


def after_event(cursor: Cursor) -> FoundWhen:
    """Read "after …" up to the end as the name of an event: only for words that are not a date."""
    rest = cursor.any_phrase(_AFTER)
    if not rest or not rest.token:
        return None
    words = " ".join(token.norm for token in rest.tokens[rest.at :])
    return AfterEvent(words), Cursor(rest.tokens, len(rest.tokens))


def _starts(cursor: Cursor) -> list[Cursor]:
    # "over the past week" must be read from "over", "on Friday" from "Friday": both starts are tried.
    starts = [cursor]
    if cursor.word in _LEADING:
        inner = cursor.on().skip("time")
        starts += [inner, inner.skip("in", "on", "at")]
    return starts


def _on(cursor: Cursor) -> FoundWhen:
    found = point(cursor)
    return (On(found[0]), found[1]) if found else None


@remembered
def _end_of_range(cursor: Cursor) -> tuple[Point, Cursor] | None:
    # In a range either end may be a bare number: "15 to 20 February", "February 15 to 20, 2011".
    found = point(cursor)
    bare = ordinal(cursor.skip("the")) or (number(cursor) if cursor.kind == "number" else None)
    if not bare or not 1 <= bare[0] <= 31 or (found and found[1].at > bare[1].at):
        return found
    year = bare[1].skip(",")
    if year.kind == "number" and len(year.word) == 4:
        return Day(bare[0], year=int(year.word)), year.on()
    if year.word in ("last", "this", "next") and year.on().word == "year":
        return Day(bare[0], year_offset={"last": -1, "this": 0, "next": 1}[year.word]), year.on(2)
    return Day(bare[0]), bare[1]


def _pair(cursor: Cursor, joiners: Phrases) -> tuple[Point, Point, Cursor] | None:
    first = _end_of_range(cursor)
    joined = first and first[1].skip(",").any_phrase(joiners)
    last = _end_of_range(joined) if joined else None
    if not first or not last:
        return None
    left, right = first[0], last[0]
    if isinstance(left, Clock) and left.day is None and isinstance(right, Clock):
        left = replace(left, day=right.day)
    if isinstance(right, Clock) and right.day is None and isinstance(left, Clock):
        right = replace(right, day=left.day)
    if isinstance(left, Day) and isinstance(right, Day) and left.year is None and right.month is None and right.year:
        left, right = replace(left, year=right.year), replace(right, year=None)
    if isinstance(left, Day) and isinstance(right, Day) and right.month is None and right.year_offset is not None:
        left, right = replace(left, year_offset=right.year_offset), replace(right, year_offset=None)
    return left, right, last[1]


def _bare(ends: tuple[Point, Point]) -> bool:
    # Two bare numbers are no dates; "15 to 20" may count anything.
    return all(isinstance(end, Day) and end.month is None for end in ends)


def _lasting(cursor: Cursor) -> FoundWhen:
    ends = _pair(cursor.skip("from"), _TO)
    return (Lasting(ends[0], ends[1]), ends[2]) if ends and not _bare(ends[:2]) else None


def _between(cursor: Cursor) -> FoundWhen:
    ends = _pair(cursor.on().skip("about"), _AND) if cursor.word == "between" else _pair(cursor.skip("either"), _OR)
    if not ends or _bare(ends[:2]):
        return None
    if cursor.on().word == "about":
        return Between(Qualified(ends[0], True, False), Qualified(ends[1], True, False)), ends[2]
    return Between(ends[0], ends[1]), ends[2]


def _neighbours(cursor: Cursor) -> FoundWhen:
    # "on 16 and 17 February", "March 3 and 4, 2010": two days in a row are one stretch.
    ends = _pair(cursor, _BOTH)
    if not ends or _bare(ends[:2]):
        return None
    first, last = ends[:2]
    if not isinstance(first, Day) or not isinstance(last, Day) or last.day != first.day + 1:
        return None
    return (Lasting(first, last), ends[2]) if None in (first.month, last.month) else None


def _one_sided(cursor: Cursor) -> FoundWhen:
    close = cursor.any_phrase(_CLOSE)
    found = point(close) if close else None
    if found and isinstance(found[0], Clock) and found[0].high < MINUTES_A_DAY:
        return On(Qualified(found[0], True, False)), found[1]  # "just after 10.30pm on Saturday"
    for phrases, make in _SIDES:
        for behind in cursor.all_phrases(phrases):
            found = point(behind.skip("at"))
            if found:
                return make(found[0]), found[1].skip("onwards", "onward")
    return None


_SIDES: tuple[tuple[Phrases, Callable[[Point], When]], ...] = (
    (_BY, lambda found: By(found, True)),
    (_BEFORE, lambda found: By(found, False)),
    (_UNTIL, Until),
    (_THROUGH, Until),
    (_AFTER, lambda found: After(found, False)),
    (_NOT_BEFORE, lambda found: After(found, True)),
    (_SINCE, Since),
)


def _more_or_less_ago(cursor: Cursor) -> FoundWhen:
    # "more than 20 years ago", "less than a week ago"
    more = cursor.any_phrase(_MORE)
    less = cursor.any_phrase(_LESS)
    inner = more or less
    found = point(inner) if inner else None
    if not found or not isinstance(found[0], Ago) or found[0].count > 0:
        return None
    return (By(found[0], True) if more else Between(found[0], Ago(0, Precision.DAY))), found[1]


def _onwards(cursor: Cursor) -> FoundWhen:
    # "from 30 March", "from 30 March on", "30 March onwards".
    named = cursor.word == "from"
    found = point(cursor.skip("from"))
    if not found:
        return None
    rest = found[1].phrase("to date") or found[1].skip("onwards", "onward", *(("on",) if named else ()))
    return (Since(found[0]), rest) if named or rest is not found[1] else None


def _few_ago(cursor: Cursor) -> FoundWhen:
    # "a few days ago", "several weeks ago", "a couple of months ago".
    start = cursor.skip("a")
    if start.word not in FEW:
        return None
    low, high = FEW[start.word]
    kind = unit(start.on().skip("of"))
    if not kind or kind[1].word != "ago":
        return None
    precision = UNITS[kind[0]]
    if low == high:
        return On(Qualified(Ago(-low, precision), True, False)), kind[1].on()
    about = [Qualified(Ago(-count, precision), True, False) for count in (high, low)]
    return Between(about[0], about[1]), kind[1].on()


def _near(cursor: Cursor) -> FoundWhen:
    # "within days", "within three weeks", "in the coming days", "over the past two months", "in recent weeks".
    once = cursor.skip(*_ONCE_IN)
    lasted = cursor.word in ("over", "for", "throughout")
    rest = (once.skip("over", "for", "throughout")).skip("the")
    ahead = cursor.word == "within"
    direction = 1 if ahead else 0
    if rest.word in ("past", "last", "recent", "preceding"):
        direction, rest = -1, rest.on()
    elif rest.word in ("coming", "next"):
        direction, rest = 1, rest.on()
    if not direction or (lasted and direction > 0):
        return None
    few = rest.skip("a")
    counted = None if few.word in FEW else number(rest)
    named = few.on().skip("of") if few.word in FEW else counted[1] if counted else rest
    kind = unit(named)
    if not kind:
        return None
    precision, plural = UNITS[kind[0]], kind[0].endswith("s")
    if kind[1].word == "of":
        return None  # "the last two weeks of March"
    if not counted and not plural and not lasted and cursor.tokens[named.at - 1].norm in ("last", "next"):
        return None  # "last week" is that week; "the past week" the seven days up to publication
    count = counted[0] if counted else _LENGTHS.get(precision, 1) if plural else 1
    if kind[0].startswith("fortnight"):
        count *= 2
    return Near(precision, direction * count, about=not counted and plural, lasted=lasted), kind[1]


def _recently(cursor: Cursor) -> FoundWhen:
    rest = cursor.any_phrase(_RECENTLY)
    return (Recently(), rest) if rest else None


def _within_unit(cursor: Cursor) -> FoundWhen:
    # "earlier this year", "later this month", "earlier in the week", "so far this week".
    so_far = cursor.phrase("so far")
    if not so_far and cursor.word not in ("earlier", "later"):
        return None
    rest = so_far or cursor.on()
    in_the = None if so_far else rest.phrase("in the")
    named = in_the or (rest.on() if rest.word == "this" else None)
    if named is None or (in_the and (named.on().word == "of" or named.word.endswith("s"))):
        return None
    precision = UNITS.get(named.word)
    if precision in (None, Precision.DAY, Precision.HOUR, Precision.MINUTE):
        return None
    return WithinUnit(precision, earlier=cursor.word != "later"), named.on()


_ANY: frozenset[str] | None = None
_RULES: tuple[tuple[Callable[[Cursor], FoundWhen], frozenset[str] | None], ...] = (
    (_on, _ANY),
    (_lasting, _ANY),
    (_between, _ANY),
    (_neighbours, _ANY),
    (_one_sided, frozenset().union(_CLOSE.firsts, *(phrases.firsts for phrases, _make in _SIDES))),
    (_more_or_less_ago, _MORE.firsts | _LESS.firsts),
    (_onwards, _ANY),
    (_few_ago, frozenset({"a", *FEW})),
    (_near, frozenset({*_ONCE_IN, "over", "for", "throughout", "the", *_NEARLY})),
    (_recently, _RECENTLY.firsts),
    (_within_unit, frozenset({"so", "earlier", "later"})),
)
"""The rules with the words with which each may begin, so that few are tried in vain."""
