"""Days as Excel keeps them, numbers with a format, written back as text that says no more than the cell shows."""

import re
from typing import Final

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_number

_BUILT_IN: Final = {
    14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "d/m/yyyy h:mm", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss",
    **dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), "yyyy/m/d"),
}  # fmt: skip
"""Number formats that a file need not spell out (ECMA-376, part 1, 18.8.30), as far as they are of days or times."""
_NOT_CODES: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_LAST_SERIAL: Final = 2_958_466
"""1 January of the year 10000: no cell of Excel shows a day from there on."""


def shown_units(number_format: int, code: str = "") -> str:
    """Say what a number format shows: `day`, `month`, `year`, `minute` (of a day), "" for a number that is no day."""
    bare = _NOT_CODES.sub("", code or _BUILT_IN.get(number_format, "")).casefold().split(";")[0]
    if bare in ("", "general") or not set(bare) & set("dy"):
        return ""
    if "d" in bare:
        return "minute" if "h" in bare else "day"
    return "month" if "m" in bare else "year"


def serial_text(value: str, shown: str, from_1904: bool) -> str:
    """Give a serial day as `2011-03-31`, `2011-03`, `2011` or `2011-03-31 14:30`; what is no day stays as it is.

    The 29 February 1900, which Excel has and the calendar has not, stays too, as `1900-02-29`.
    """
    try:
        serial = float(value)
    except ValueError:
        return value
    if not 0 < serial < _LAST_SERIAL:
        return value
    minutes = round(serial * MINUTES_A_DAY)
    whole, minute = divmod(minutes, MINUTES_A_DAY)
    if not from_1904 and whole == 60:
        return "1900-02-29"
    base = day_number(1904, 1, 1) if from_1904 else day_number(1899, 12, 31 if whole < 60 else 30)
    date = civil(base + whole)
    if shown == "year":
        return f"{date.year:04d}"
    if shown == "month":
        return f"{date.year:04d}-{date.month:02d}"
    day = f"{date.year:04d}-{date.month:02d}-{date.day:02d}"
    return f"{day} {minute // 60:02d}:{minute % 60:02d}" if minute else day
