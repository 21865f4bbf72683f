"""What words say about a thing's begin and end: from stretches of time to the four bounds of a `DateSpan`."""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Protocol

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.dates import DateSpan, Precision, Qualifier
from timeline_app.suggest.dates.context import Context, DateNotRead, Stretch, unit_around
from timeline_app.suggest.dates.points import Point, Weekday

_FINENESS = list(Precision)


class When(Protocol):
    """A full date expression: `span(context)` gives its bounds, without words; it raises `DateNotRead`.

    `rule` says in a few words how the expression was understood.
    """

    @property
    def rule(self) -> str:
        """Give the reason, in words."""
        ...

    def span(self, context: Context) -> DateSpan:
        """Give the bounds."""
        ...


@dataclass(frozen=True, slots=True)
class On:
    """Words like "on 31 March", "in the 1980s", "about 1984": the thing fills the unit that is named."""

    point: Point
    rule = "known to this unit"

    def span(self, context: Context) -> DateSpan:
        """Give the unit."""
        found = self.point.stretch(context)
        return _span((*found.starts, *found.ends), found)


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Words like "perhaps by 30 March": any expression, in doubt as a whole."""

    inner: When

    @property
    def rule(self) -> str:
        """Give the reason, in words."""
        return self.inner.rule

    def span(self, context: Context) -> DateSpan:
        """Give the same bounds, marked uncertain."""
        found = self.inner.span(context)
        about = found.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH)
        return replace(found, qualifier=Qualifier.BOTH if about else Qualifier.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Lasting:
    """Words like "21 February to 1 April": it lasted from the one to the other."""

    first: Point
    last: Point
    rule = "it lasted from the first to the last"

    def span(self, context: Context) -> DateSpan:
        """Give the whole length."""
        first, last = _both(self.first, self.last, context)
        return _span((*first.starts, *last.last.ends), first, last)


@dataclass(frozen=True, slots=True)
class Between:
    """Words like "between 21 February and 1 April": it happened once, some time in between."""

    first: Point
    last: Point
    rule = "it happened once, some time in between"

    def span(self, context: Context) -> DateSpan:
        """Give both limits as limits of start and of end."""
        first, last = _both(self.first, self.last, context)
        low, high = first.starts[0], last.last.ends[1]
        return _span((low, high, low, high), first, last)


@dataclass(frozen=True, slots=True)
class By:
    """Words like "by 30 March" (`inclusive`), "before 30 March": over at that time, begun nobody says when."""

    point: Point
    inclusive: bool
    rule = "open start"

    def span(self, context: Context) -> DateSpan:
        """Give the latest moment."""
        found = self.point.stretch(context)
        high = found.last.ends[1] if self.inclusive else found.starts[1]
        if found.precision is Precision.MINUTE and found.end % MINUTES_A_DAY == 0:
            high = found.end  # "before midnight"
        return _span((None, high, None, high), found)


@dataclass(frozen=True, slots=True)
class After:
    """Words like "after 21 February", "on or after 21 February" (`inclusive`): some time later, nobody says when."""

    point: Point
    inclusive: bool
    rule = "open end"

    def span(self, context: Context) -> DateSpan:
        """Give the earliest moment."""
        found = self.point.stretch(context)
        low = found.starts[0] if self.inclusive else found.last.ends[0]
        return _span((low, None, low, None), found)


@dataclass(frozen=True, slots=True)
class Until:
    """Words like "until 30 March": it went on to that time, begun nobody says when."""

    point: Point
    rule = "it lasted to then, open start"

    def span(self, context: Context) -> DateSpan:
        """Give the end."""
        found = self.point.stretch(context)
        low, high = found.last.ends
        return _span((None, high, low, high), found)


@dataclass(frozen=True, slots=True)
class Since:
    """Words like "since last Friday": it began then and still went on when the article was printed; open end."""

    point: Point
    rule = "it began then and went on, open end"

    def span(self, context: Context) -> DateSpan:
        """Give the start, and publication as the moment at which it surely still went on."""
        found = self.point.stretch(context)
        printed = context.reference
        going_on = None if printed is None else (printed + 1) * MINUTES_A_DAY
        low, high = found.starts
        return _span((low, high, going_on if going_on is not None and going_on >= high else None, None), found)


@dataclass(frozen=True, slots=True)
class Near:
    """As in "within days", "in the past three weeks", "recent months": between publication and so far from it.

    `days` is how far, negative for the past; `about` for lengths that have no number; `lasted` for "over the past …".
    """

    unit: Precision
    count: int
    about: bool
    lasted: bool = False

    @property
    def rule(self) -> str:
        """Give the reason, in words."""
        return "counted from publication" + (", how far is a guess" if self.about else "")

    def span(self, context: Context) -> DateSpan:
        """Give publication as one limit."""
        day = context.day()
        far = _far_day(day, self.unit, self.count)
        low, high = min(day, far) * MINUTES_A_DAY, (max(day, far) + 1) * MINUTES_A_DAY
        bounds = (low, low, high, high) if self.lasted else (low, high, low, high)
        found = Stretch(low, high, Precision.DAY, context.counted_from, about=self.about)
        return _span(bounds, found)


@dataclass(frozen=True, slots=True)
class Recently:
    """Words like "recently", "lately": before publication, nobody says how long."""

    rule = "before publication, how long is not said"

    def span(self, context: Context) -> DateSpan:
        """Give publication as the latest moment, marked uncertain."""
        end = (context.day() + 1) * MINUTES_A_DAY
        found = Stretch(end - MINUTES_A_DAY, end, Precision.DAY, context.counted_from, perhaps=True)
        return _span((None, end, None, end), found)


@dataclass(frozen=True, slots=True)
class WithinUnit:
    """Words like "earlier this year", "later this month": between the unit's edge and publication."""

    unit: Precision
    earlier: bool
    rule = "between publication and the edge of the unit"

    def span(self, context: Context) -> DateSpan:
        """Give both limits."""
        day = context.day()
        whole = unit_around(day, self.unit, 0, context.counted_from)
        low, high = (whole.start, (day + 1) * MINUTES_A_DAY) if self.earlier else (day * MINUTES_A_DAY, whole.end)
        return _span((low, high, low, high), replace(whole, precision=Precision.DAY))


@dataclass(frozen=True, slots=True)
class AfterEvent:
    """As in "after Dabbashi breaks": order only; the lower bound is that event's earliest start."""

    title: str
    rule = "order only"

    def span(self, context: Context) -> DateSpan:
        """Give the bound and the event. Raises `DateNotRead` if no event, or more than one, answers to the words."""
        found = events_named(self.title, context)
        if not found:
            raise DateNotRead("no event of this name")
        if len(found) > 1 and not context.second:
            best = [event for event in found if _folded(event[1]) == _folded(self.title)]
            if len(best) != 1:
                raise DateNotRead("more than one event answers to this name")
            found = best
        if len(found) > 1:
            found = found[1:]
        number, _title, span = found[0]
        low = span.start_earliest
        return DateSpan(low, None, low, None, precision=span.precision, after_event=number)


def events_named(words: str, context: Context) -> list[tuple[int, str, DateSpan]]:
    """Give the events whose titles hold all the words, in any order and inflection, the shortest title first."""
    wanted = {_stem(word) for word in _folded(words).split()}
    if not wanted:
        return []
    matches = [event for event in context.events if wanted <= {_stem(word) for word in _folded(event[1]).split()}]
    return sorted(matches, key=lambda event: (len(event[1]), event[0]))


_NOISE = re.compile(r"\b(the|a|an|has|had|have|was|were|is|of|to|his|her|their)\b|'s\b|[^\w\s]")


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return " ".join(_NOISE.sub(" ", "".join(mark for mark in plain if not unicodedata.combining(mark))).split())


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e") if len(word) > 3 else word


def _far_day(day: int, unit: Precision, count: int) -> int:
    if unit in (Precision.MONTH, Precision.YEAR):
        # "In the past three months" reaches back to the same day of the month, not to that month's first.
        from_month = unit_around(day, Precision.MONTH, count * (12 if unit is Precision.YEAR else 1), None)
        this_month = unit_around(day, Precision.MONTH, 0, None)
        into = day - this_month.start // MINUTES_A_DAY
        return min(from_month.start // MINUTES_A_DAY + into, from_month.end // MINUTES_A_DAY - 1)
    if unit is Precision.HOUR:
        return unit_around(day, Precision.DAY, -(-count // 24) if count > 0 else count // 24, None).start // 1440
    length = {Precision.DAY: 1, Precision.WEEK: 7, Precision.DECADE: 3652}.get(unit)
    if length is None:
        raise DateNotRead("too short a time to count from a day")
    return unit_around(day, Precision.DAY, count * length, None).start // MINUTES_A_DAY


def _both(first: Point, last: Point, context: Context) -> tuple[Stretch, Stretch]:
    # The firmer end is read first and the other counted from it.
    if last.loose > first.loose:
        start = first.stretch(context)
        # "From 2014 until Sunday": a weekday cannot be counted from a year.
        far = isinstance(last, Weekday) and _FINENESS.index(start.precision) > _FINENESS.index(Precision.WEEK)
        end = last.stretch(context if far else context.at(start, ahead=True))
    else:
        end = last.stretch(context)
        start = first.stretch(context.at(end, ahead=False) if first.loose else context)
    if start.start >= end.end:
        raise DateNotRead("the end lies before the start")
    return start, end


def _span(bounds: tuple[int | None, int | None, int | None, int | None], *stretches: Stretch) -> DateSpan:
    about = any(stretch.about for stretch in stretches)
    perhaps = any(stretch.perhaps for stretch in stretches)
    qualifier = Qualifier.NONE
    if about or perhaps:
        qualifier = Qualifier.BOTH if about and perhaps else Qualifier.APPROXIMATE if about else Qualifier.UNCERTAIN
    counted = [stretch.counted_from for stretch in stretches if stretch.counted_from is not None]
    return DateSpan(
        *bounds,
        precision=min((stretch.precision for stretch in stretches), key=_FINENESS.index),
        qualifier=qualifier,
        counted_from=counted[0] if counted else None,
    )
