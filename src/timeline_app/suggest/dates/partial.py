"""Dates without a year: the year the text has named shortly before, or the nearest one to publication."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_number, weekday
from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.context import Context, DateNotRead, Tense
from timeline_app.suggest.dates.narrative import Told
from timeline_app.suggest.dates.points import Day, Month, Weekday
from timeline_app.suggest.dates.spans import By, On, Until, When
from timeline_app.suggest.dates.tokens import Token

_WITH_MONTH = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY, Precision.MONTH})
_FAR_BACK = 270
"""A date without a year and without a verb that lies so many days back is rather the coming one."""
_NEARER = 3
_LATER_IN_STORY = 6
"""So many months after a told date may the next one lie in the year after: "in November 2008 … released in January"."""


@dataclass(frozen=True, slots=True)
class InToldYear:
    """A partial date with the year that the text has told."""

    when: When
    context: Context


def in_told_year(
    when: When, told: Sequence[Told], sentence: int, tokens: tuple[Token, ...], context: Context
) -> InToldYear | None:
    """Give a partial date the year of a full date told in the same sentence, or with its month in the one before.

    "He was arrested in March 2008 and released in June": June 2008. A year alone is carried on only where no comma
    parts the two. None where the date has its year, or nothing was told.
    """
    point = when.point if isinstance(when, On) else None
    if not isinstance(point, Day | Month) or point.month is None or point.loose != 1 or context.tense is Tense.FUTURE:
        return None
    base = next((each for each in reversed(told) if each.span.counted_from is None and not each.describes), None)
    if base is None or base.span.start_earliest is None or not _is_near(base, sentence, tokens):
        return None
    year, month, _ = civil(base.span.start_earliest // MINUTES_A_DAY)
    if context.reference is not None and year >= civil(context.reference).year:
        return None
    if base.span.precision in _WITH_MONTH and point.month < month and point.month + 12 - month <= _LATER_IN_STORY:
        year += 1
    dated = On(replace(point, year=year))
    try:
        span = dated.span(context)
    except DateNotRead:
        return None
    late = context.reference is not None and (span.start_earliest or 0) > context.reference * MINUTES_A_DAY
    return None if late else InToldYear(dated, context)


def _is_near(told: Told, sentence: int, tokens: tuple[Token, ...]) -> bool:
    if told.span.precision in _WITH_MONTH:
        return sentence - told.sentence <= 1
    if told.span.precision is not Precision.YEAR or told.sentence != sentence:
        return False
    return not any(token.norm in (",", "(", ";", "who", "which") for token in tokens if token.start >= told.end)


def nearest_tense(when: When, context: Context, planned: bool) -> Tense:
    """Give the direction in which a date lies whose sentence has no verb: back, but for dates that are long past.

    "The 12 May summit" in a paper of April is the coming one; a limit ("by Friday") lies ahead. What was only `planned`
    ("had been set for Thursday") is rather on the nearer of two such weekdays.
    """
    if isinstance(when, By | Until):
        return Tense.FUTURE
    point = when.point if isinstance(when, On) else None
    if planned and isinstance(point, Weekday) and point.loose and context.reference is not None:
        ahead = (point.weekday - weekday(context.reference)) % 7
        return Tense.FUTURE if 0 < ahead <= _NEARER else Tense.PAST
    if not isinstance(point, Day | Month) or point.month is None or point.loose != 1 or context.reference is None:
        return Tense.PAST
    year = civil(context.reference).year
    day = min(point.day, 28) if isinstance(point, Day) else 28
    back = max(number for step in (0, 1) if (number := day_number(year - step, point.month, day)) <= context.reference)
    return Tense.FUTURE if context.reference - back > _FAR_BACK else Tense.PAST
