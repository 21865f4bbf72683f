"""Dates without a year: the year the text has named shortly before, or the nearest one to publication."""

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_number, weekday
from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.context import Context, DateNotRead, Tense
from timeline_app.suggest.dates.narrative import Told
from timeline_app.suggest.dates.parts import Clock, Hours, PartOf
from timeline_app.suggest.dates.points import Day, EitherOrder, Month, Point, Weekday
from timeline_app.suggest.dates.spans import Between, By, Lasting, On, Since, Until, When
from timeline_app.suggest.dates.tokens import Token

_WITH_MONTH = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY, Precision.MONTH})
_HALF_A_YEAR, _ALMOST_A_YEAR = 183, 344
_IN_SENTENCE = _WITH_MONTH | {Precision.YEAR, Precision.PART_OF_MONTH, Precision.PART_OF_YEAR}
_SHORTLY = 45
_FAR_BACK = 270
"""A date without a year and without a verb that lies so many days back is rather the coming one."""
_NEARER = 3
_YEARS_AGO = 2
_LATER_IN_STORY = 6
"""So many months after a told date may the next one lie in the year after: "in November 2008 … released in January"."""


def in_told_year(
    when: When, told: Sequence[Told], sentence: int, tokens: tuple[Token, ...], context: Context
) -> tuple[When, Context] | None:
    """Give a partial date, with the context to read it in, the year of a full date told shortly before.

    None where it has its year or nothing was told.

    In one sentence the two must be joined ("was arrested in March 2008 and released in June"), or the sentence opens
    with the year ("In 1923 he attempted a coup on 8-9 November"). The year of the sentence before goes on in a tale of
    years ago, in which nothing is counted from publication.
    """
    if context.tense is Tense.FUTURE:
        return None
    if _lacks_month(when):
        return _in_told_month(when, told, context)
    if not _lacks_year(when):
        return None
    base = next((each for each in reversed(told) if each.span.counted_from is None and not each.describes), None)
    if base is None or base.span.start_earliest is None:
        return None
    year, month, _ = civil(base.span.start_earliest // MINUTES_A_DAY)
    backwards = base.span.precision in _WITH_MONTH and _months_of(when)[0] < month and month - _months_of(when)[0] < 6
    if not _goes_on(base, told, sentence, tokens, context, backwards):
        return None
    if context.reference is not None and year >= civil(context.reference).year:
        return None
    first = _months_of(when)[0]
    if base.span.precision in _WITH_MONTH and first < month and first + 12 - month <= _LATER_IN_STORY:
        year += 1
    dated = _with_year(when, year)
    try:
        span = dated.span(context)
    except DateNotRead:
        return None
    late = context.reference is not None and (span.start_earliest or 0) > context.reference * MINUTES_A_DAY
    return None if late else (dated, context)


def _lacks_month(when: When) -> bool:
    ends = _ends_of(when)
    return len(ends) == 1 and isinstance(ends[0], Day) and ends[0].loose == 2


def _in_told_month(when: When, told: Sequence[Told], context: Context) -> tuple[When, Context] | None:
    # In a tale of years ago "on the 12th" is the next one after the day or month that was told.
    base = next((each for each in reversed(told) if each.span.counted_from is None and not each.describes), None)
    if base is None or base.span.precision not in _WITH_MONTH or base.span.start_earliest is None:
        return None
    if context.reference is not None and civil(context.reference).year - _year_of(base) < _YEARS_AGO:
        return None
    day = base.span.start_earliest // MINUTES_A_DAY
    return when, replace(context, reference=day, counted_from=None, tense=Tense.FUTURE)


def _ends_of(when: When) -> list[Point]:
    if isinstance(when, On):
        return [_inner(when.point)]
    return [when.first, when.last] if isinstance(when, Lasting | Between) else []


def single_point(when: When) -> Point | None:
    """Give the day of "Monday", "on Monday night", None of what has two ends or one open."""
    return _inner(when.point) if isinstance(when, On) else None


def _inner(point: Point) -> Point:
    # The day of "the evening of 27 May", the month of "early May".
    while isinstance(point, Hours | Clock | PartOf):
        inner = point.whole if isinstance(point, PartOf) else point.day
        if inner is None:
            break
        point = inner
    return point


def _months_of(when: When) -> list[int]:
    ends = _ends_of(when)
    return [end.month for end in ends if isinstance(end, Day | Month) and end.month is not None]


def _lacks_year(when: When) -> bool:
    ends = _ends_of(when)
    partial = all(isinstance(end, Day | Month) and end.loose for end in ends)
    return bool(ends) and partial and bool(_months_of(when))


def _with_year(when: When, year: int) -> When:
    def dated(point: Point) -> Point:
        if isinstance(point, PartOf):
            return replace(point, whole=dated(point.whole))
        if isinstance(point, Hours | Clock) and point.day is not None:
            return replace(point, day=dated(point.day))
        return replace(point, year=year) if isinstance(point, Day | Month) and point.month is not None else point

    if isinstance(when, On):
        return On(dated(when.point))
    if isinstance(when, Lasting | Between):
        return replace(when, first=dated(when.first), last=dated(when.last))
    return when


def _goes_on(
    base: Told, told: Sequence[Told], sentence: int, tokens: tuple[Token, ...], context: Context, backwards: bool
) -> bool:
    # A tale goes on and not `backwards`: "sought refuge in June 2012. He was arrested on April 11."
    if base.sentence == sentence:
        between = [token.norm for token in tokens if token.start >= base.end]
        return base.opens or (base.span.precision in _IN_SENTENCE and _is_joined(between))
    if sentence - base.sentence > 1 or base.span.precision not in _WITH_MONTH or backwards:
        return False
    long_ago = context.reference is None or civil(context.reference).year - _year_of(base) >= _YEARS_AGO
    return long_ago and all(
        each.span.counted_from != context.counted_from or each.span.counted_from is None for each in told
    )


def _is_joined(between: Sequence[str]) -> bool:
    parted = any(word in ("who", "which", "(", "said", "says") for word in between)
    return not parted and any(word in ("and", "then", "but", "until", ";", "before") for word in between)


def _year_of(told: Told) -> int:
    return civil((told.span.start_earliest or 0) // MINUTES_A_DAY).year


def direction(when: When, tense: Tense | None, describes: bool, context: Context) -> Tense:
    """Give the direction in which a date without a year lies, by the verb beside it (None: none says it) and by reason.

    "The 12 May summit" in a paper of April is the coming one, and so is a limit ("bailed until 12 May"); a tale of the
    past is not told eleven and a half months later without its year. What was only planned ("had been set for
    Thursday", tense PRESENT) is rather on the nearer of two such weekdays. A date that `describes` a thing is not
    that of the verb.
    """
    if context.reference is None or isinstance(when, Since) or _is_either_order(when):
        return Tense.PAST
    point = when.point if isinstance(when, On | By | Until) else None
    limit = isinstance(when, By | Until)
    if isinstance(point, Weekday) and point.loose and tense is Tense.PRESENT:
        ahead = (point.weekday - weekday(context.reference)) % 7
        return Tense.FUTURE if 0 < ahead <= _NEARER else Tense.PAST
    if not isinstance(point, Day | Month) or point.month is None or point.loose != 1:
        return Tense.FUTURE if tense is Tense.FUTURE or (limit and tense is not Tense.PAST) else Tense.PAST
    back = _days_back(point, context.reference)
    return Tense.FUTURE if back > _farthest_back(tense, limit, describes, isinstance(point, Day)) else Tense.PAST


def _is_either_order(when: When) -> bool:
    return isinstance(when, On) and isinstance(when.point, EitherOrder)


def _farthest_back(tense: Tense | None, limit: bool, describes: bool, is_day: bool) -> int:
    """Give how many days back a date without a year may lie before its next one is the likelier."""
    if tense is Tense.FUTURE:
        if describes:
            return _HALF_A_YEAR
        return _SHORTLY if is_day else -1
    if limit:
        return _HALF_A_YEAR
    return _ALMOST_A_YEAR if tense is Tense.PAST else _FAR_BACK


def _days_back(point: Day | Month, reference: int) -> int:
    year = civil(reference).year
    day = min(point.day, 28) if isinstance(point, Day) else 28
    found = (day_number(year - step, point.month or 1, day) for step in (0, 1))
    return reference - max(number for number in found if number <= reference)
