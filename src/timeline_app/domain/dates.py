"""When something happened, with its doubts: four bounds that are never merged into one day."""

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """The unit to which the words fix a date."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    PART_OF_MONTH = "part_of_month"
    WEEK = "week"
    MONTH = "month"
    PART_OF_YEAR = "part_of_year"
    YEAR = "year"
    PART_OF_DECADE = "part_of_decade"
    DECADE = "decade"
    CENTURY = "century"
    UNKNOWN = "unknown"


class Qualifier(StrEnum):
    """How sure the words are: EDTF's `~` is approximate, `?` uncertain, `%` both."""

    NONE = "none"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """An interval whose two ends may each be doubtful. Bounds are minutes (see `calendar`); `None` is open.

    - The thing began no earlier than `start_earliest` and no later than `start_latest`.
    - It was over no earlier than `end_earliest` and no later than `end_latest`; end bounds are exclusive.
    - The outer span is `start_earliest … end_latest`; the core, in which it was surely going on, is
      `start_latest … end_earliest` and exists only where these two are known and in order.
    - "21 February to 1 April" (it lasted): both starts 21 Feb 00:00, both ends 2 Apr 00:00.
      "Between 21 February and 1 April" (it happened once): starts 21 Feb … 2 Apr, ends 21 Feb … 2 Apr: no core.
      "On 31 March": known to that unit, so the core is the whole day. "By 30 March": both starts' earliest is None.
    - `words` are kept as written; `counted_from` is the day they were counted from (None if absolute).
    - `after_event` is the row id of the event that a purely ordered date ("after Dabbashi breaks") hangs on.
    """

    start_earliest: int | None
    start_latest: int | None
    end_earliest: int | None
    end_latest: int | None
    precision: Precision = Precision.UNKNOWN
    qualifier: Qualifier = Qualifier.NONE
    words: str = ""
    counted_from: int | None = None
    edtf: str = ""
    after_event: int | None = None

    def __post_init__(self) -> None:
        for low, high in (
            (self.start_earliest, self.start_latest),
            (self.end_earliest, self.end_latest),
            (self.start_earliest, self.end_latest),
        ):
            if low is not None and high is not None and low > high:
                raise ValueError(f"a date's bounds are out of order: {low} > {high}")

    @property
    def is_known(self) -> bool:
        """Say whether any bound is known. Words that were not understood give a span that is not."""
        return any(
            bound is not None for bound in (self.start_earliest, self.start_latest, self.end_earliest, self.end_latest)
        )

    @property
    def outer(self) -> tuple[int | None, int | None]:
        """Give earliest start and latest end, in minutes, None where open."""
        return self.start_earliest, self.end_latest

    @property
    def core(self) -> tuple[int, int] | None:
        """Give the stretch on which every reading agrees, in minutes, or None where there is none."""
        if self.start_latest is None or self.end_earliest is None or self.start_latest >= self.end_earliest:
            return None
        return self.start_latest, self.end_earliest


UNDATED = DateSpan(None, None, None, None)


def combine(spans: list[DateSpan]) -> DateSpan:
    """Give the date of an event from the *about* spans of its evidence (design section 7).

    The outer bounds are those of all of them, the core is what all agree on; a side that is open in one span is
    open in the result. Spans with no known bound say nothing and are left out. One span is given back as it is.
    """
    known = [span for span in spans if span.is_known]
    if not known:
        return UNDATED if not spans else spans[0]
    if len(known) == 1 or all(span == known[0] for span in known):
        return known[0]

    return DateSpan(
        _least([span.start_earliest for span in known]),
        _greatest([span.start_latest for span in known]),
        _least([span.end_earliest for span in known]),
        _greatest([span.end_latest for span in known]),
        precision=min((span.precision for span in known), key=_FINENESS.index),
        words="; ".join(dict.fromkeys(span.words for span in known if span.words)),
    )


_FINENESS = list(Precision)


def _least(values: list[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return min(known) if len(known) == len(values) else None


def _greatest(values: list[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return max(known) if len(known) == len(values) else None
