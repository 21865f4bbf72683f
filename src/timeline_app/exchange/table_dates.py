"""A date as a cell of a table writes it: figures, months by name, partial dates, EDTF, ranges. Never a guess.

What is written fixes the date to its unit, as everywhere in the program: `2011-03` fills March 2011. A clock time of
midnight is how databases write a plain day. Time zones are let go: days are local to the event as reported.
"""

import re
from typing import Final, NamedTuple

from timeline_app.domain.date_shapes import moved
from timeline_app.domain.dates import Precision, Qualifier
from timeline_app.domain.event_tables import DayOrder
from timeline_app.exchange.date_names import ABOUT, BLANKS, PERHAPS, WEEKDAYS, folded
from timeline_app.exchange.date_units import NotADate, read_iso, read_unit


class CellDate(NamedTuple):
    """Four bounds in minutes (None = open), precision and qualifier: a `DateSpan` without its words."""

    start_earliest: int | None
    start_latest: int | None
    end_earliest: int | None
    end_latest: int | None
    precision: Precision
    qualifier: Qualifier = Qualifier.NONE

    @property
    def is_known(self) -> bool:
        """Say whether any bound is known."""
        return self != NO_DATE


NO_DATE: Final = CellDate(None, None, None, None, Precision.UNKNOWN)
_LONGEST: Final = 120
"""Characters of a cell that may be a date: what is longer is prose."""


def read_cell(text: str, order: DayOrder) -> CellDate | None:
    """Read a cell. A blank one gives `NO_DATE`; None is a cell that is no date.

    `order` tells how a day in figures is meant where the figures do not say so themselves.
    """
    if len(text) > _LONGEST:
        return None
    try:
        if (unit := read_iso(text)) is not None:
            return fixed(*unit)
        words = _tidy(text)
        return NO_DATE if words in BLANKS else _span(words, order)
    except ValueError:  # also from the calendar: a day that does not exist
        return None


def fixed(start: int, end: int, precision: Precision) -> CellDate:
    """Give the date that fills `start … end`."""
    return CellDate(start, start, end, end, precision)


def between(start: int | None, end: int | None, precision: Precision) -> CellDate:
    """Give the date of something that happened once, some time from `start` to `end`."""
    return CellDate(start, end, start, end, precision)


def about(date: CellDate) -> CellDate:
    """Give a date known to its unit as one that may be off by one such unit on either side (design section 3.3)."""
    start, end, precision = date.start_earliest, date.end_latest, date.precision
    if start is None or end is None or date != fixed(start, end, precision):
        return date._replace(qualifier=Qualifier.APPROXIMATE)
    starts = moved(start, precision, -1), moved(start, precision, 1)
    ends = moved(end, precision, -1), moved(end, precision, 1)
    return CellDate(*starts, *ends, precision, Qualifier.APPROXIMATE)


_DASHES: Final = str.maketrans({**dict.fromkeys("\u2010\u2011–—−", "-"), "\u202f": " ", "’": "'"})


def _tidy(text: str) -> str:
    words = folded(text.translate(_DASHES)).strip(" \"'")
    if "," in words or " " in words:
        first, _, rest = words.replace(",", " ", 1).partition(" ")
        if first.rstrip(".") in WEEKDAYS and rest:
            words = rest.strip()
    return words


# ------------------------------------------------------------------------------------------- expressions around a date

_BETWEEN: Final = re.compile(r"between (.+) and (.+)|entre (.+) et (.+)|zwischen (.+) und (.+)")
_FROM_TO: Final = re.compile(r"(?:from )?(.+?) (?:to|until|till|through|-|bis|au) (.+)")
_DAYS_OF_MONTH: Final = re.compile(r"(\d{1,2}) ?- ?(\d{1,2})\.? ([^\d\W]+\.?,? -?\d{1,4})")
_MONTH_THEN_DAYS: Final = re.compile(r"([^\d\W]+)\.? (\d{1,2}) ?- ?(\d{1,2}),? (\d{4})")
_LIMITS: Final = re.compile(r"(by|before|until|till|not later than|after|since|not before|from) (.+)")
_SOLIDUS: Final = re.compile(r"(\.\.|-?\d{4}[-\dx~?%t:.z+]*|)/(\.\.|-?\d{4}[-\dx~?%t:.z+]*|)")
_SET: Final = re.compile(r"\[(.*?)\.\.(.*?)\]")


def _span(words: str, order: DayOrder) -> CellDate:
    for read in (_edtf_range, _edtf_set, _between_words, _limit, _days_of_a_month):
        found = read(words, order)
        if found is not None:
            return found
    try:
        return _qualified(words, order)
    except ValueError:
        lasting = _FROM_TO.fullmatch(words)
        if lasting is None:
            raise
        return _lasting(lasting[1], lasting[2], order)


def _edtf_range(words: str, order: DayOrder) -> CellDate | None:
    found = _SOLIDUS.fullmatch(words)
    if found is None or words == "/":
        return None
    first, last = (None if side in ("", "..") else _qualified(side, order) for side in found.groups())
    if first is None and last is None:
        return None
    return joined(first, last)


def _edtf_set(words: str, order: DayOrder) -> CellDate | None:
    found = _SET.fullmatch(words)
    if found is None:
        return None
    first, last = (_qualified(side.strip(), order) if side.strip() else None for side in found.groups())
    return _once(first, last)


def _between_words(words: str, order: DayOrder) -> CellDate | None:
    found = _BETWEEN.fullmatch(words)
    if found is None:
        return None
    first_words, last_words = (side for side in found.groups() if side)
    return _once(*_both(first_words, last_words, order))


def _limit(words: str, order: DayOrder) -> CellDate | None:
    found = _LIMITS.fullmatch(words)
    if found is None or (found[1] == "from" and _FROM_TO.fullmatch(words)):
        return None
    unit = _qualified(found[2], order)
    match found[1]:
        case "before":
            return between(None, unit.start_latest, unit.precision)
        case "by" | "not later than":
            return between(None, unit.end_latest, unit.precision)
        case "after":
            return between(unit.end_earliest, None, unit.precision)
        case "not before":
            return between(unit.start_earliest, None, unit.precision)
        case "since" | "from":
            return CellDate(unit.start_earliest, unit.start_latest, unit.start_latest, None, unit.precision)
    return CellDate(None, unit.end_earliest, unit.end_earliest, unit.end_latest, unit.precision)


def _days_of_a_month(words: str, order: DayOrder) -> CellDate | None:
    if (found := _DAYS_OF_MONTH.fullmatch(words)) is not None:
        return _lasting(f"{found[1]} {found[3]}", f"{found[2]} {found[3]}", order)
    if (found := _MONTH_THEN_DAYS.fullmatch(words)) is not None:
        return _lasting(f"{found[2]} {found[1]} {found[4]}", f"{found[3]} {found[1]} {found[4]}", order)
    return None


def _lasting(first: str, last: str, order: DayOrder) -> CellDate:
    return joined(*_both(first, last, order))


def _both(first: str, last: str, order: DayOrder) -> tuple[CellDate, CellDate]:
    """Read two ends; the first may leave to the second what both share: "21 February to 1 April 2011"."""
    end = _qualified(last, order)
    try:
        return _qualified(first, order), end
    except ValueError:
        year = re.search(r"-?\d{4}$", last)
        if year is None:
            raise
        return _qualified(f"{first} {year[0]}", order), end


def joined(first: CellDate | None, last: CellDate | None) -> CellDate:
    """Give what lasted from `first` to `last`; None is an open end."""
    precision = min((side.precision for side in (first, last) if side), key=_FINENESS.index)
    qualifier = _both_qualifiers(first, last)
    if first is None and last is not None:
        return CellDate(None, last.end_earliest, last.end_earliest, last.end_latest, precision, qualifier)
    if last is None and first is not None:
        return CellDate(first.start_earliest, first.start_latest, first.start_latest, None, precision, qualifier)
    if first is None or last is None:
        raise NotADate
    return _ordered(
        CellDate(first.start_earliest, first.start_latest, last.end_earliest, last.end_latest, precision, qualifier)
    )


def _once(first: CellDate | None, last: CellDate | None) -> CellDate:
    if first is None and last is None:
        raise NotADate
    precision = min((side.precision for side in (first, last) if side), key=_FINENESS.index)
    start, end = first and first.start_earliest, last and last.end_latest
    return _ordered(between(start, end, precision)._replace(qualifier=_both_qualifiers(first, last)))


def _ordered(date: CellDate) -> CellDate:
    if date.start_earliest is not None and date.end_latest is not None and date.start_earliest >= date.end_latest:
        raise NotADate
    if date.start_latest is not None and date.end_earliest is not None and date.start_latest > date.end_earliest:
        # The core is gone, as between two doubtful ends; the limits stay in order.
        return (
            date
            if date.start_latest <= (date.end_latest or date.start_latest)
            else date._replace(start_latest=date.end_latest)
        )
    return date


def _both_qualifiers(first: CellDate | None, last: CellDate | None) -> Qualifier:
    marks = {side.qualifier for side in (first, last) if side} - {Qualifier.NONE}
    if not marks:
        return Qualifier.NONE
    return marks.pop() if len(marks) == 1 else Qualifier.BOTH


_FINENESS: Final = list(Precision)
_MARKS: Final = {"~": Qualifier.APPROXIMATE, "?": Qualifier.UNCERTAIN, "%": Qualifier.BOTH}


def _qualified(words: str, order: DayOrder) -> CellDate:
    """Read one date with the words of doubt before it and the marks of doubt behind it."""
    vague = perhaps = False
    words = words.strip()
    while words and words[-1] in _MARKS:
        mark, words = _MARKS[words[-1]], words[:-1].rstrip()
        vague |= mark is not Qualifier.UNCERTAIN
        perhaps |= mark is not Qualifier.APPROXIMATE
    words = words.replace("~", "about ", 1)
    while True:
        first, _, rest = words.partition(" ")
        if first.rstrip(".") in ABOUT and rest:
            vague, words = True, rest.strip()
        elif first in PERHAPS and rest:
            perhaps, words = True, rest.strip()
        elif words.startswith("c.") and words[2:3].isdigit():
            vague, words = True, words[2:]
        else:
            break
    if words.startswith("(") and words.endswith(")"):
        perhaps, words = True, words[1:-1]
    unit = read_unit(words, order)
    date = fixed(*unit)
    if vague:
        date = about(date)
    if perhaps:
        date = date._replace(qualifier=Qualifier.BOTH if vague else Qualifier.UNCERTAIN)
    return date


# ------------------------------------------------------------------------------------------------ the order of figures

_IN_FIGURES: Final = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{2,4})(?!\d)")


def order_told(text: str) -> DayOrder | None:
    """Give the order that one cell proves by a figure above 12; None where it proves none."""
    found = _IN_FIGURES.match(text.strip())
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    if first > 31 and len(found[3]) == 2:
        return DayOrder.YMD
    if 12 < first <= 31 and second <= 12:
        return DayOrder.DMY
    return DayOrder.MDY if 12 < second <= 31 and first <= 12 else None


def has_short_year(text: str) -> bool:
    """Say whether a cell writes its year with two figures: `1-Jan-90`, `01/02/90`."""
    return _SHORT_YEAR.search(text) is not None


_SHORT_YEAR: Final = re.compile(r"^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}\b(?![-/.\d])|[^\W\d]{3}[- ]'?\d{2}$")


def needs_order(text: str) -> bool:
    """Say whether a cell reads differently in another order: `03/04/2011`, but not `13/04/2011` or `04/04/2011`."""
    found = _IN_FIGURES.match(text.strip())
    return found is not None and int(found[1]) <= 12 and int(found[2]) <= 12 and found[1] != found[2]
