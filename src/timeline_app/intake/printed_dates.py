"""Reads a whole date as printed over an article or in a page's tags. Only dates that leave no choice are read.

"04/03/2011" is left alone: it is 4 March here and 3 April there. A weekday that does not fit the day makes the whole
date unproven. Times and zones are ignored: the day is the one the paper printed.
"""

import re
from typing import Final

from timeline_app.domain.calendar import day_number

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv januar januari enero ene gennaio gen janeiro",
            "february feb février févr fevrier februar februari febrero febbraio fevereiro fev",
            "march mar mars märz maart marzo março",
            "april apr avril avr abril aprile",
            "may mai mei mayo maggio maio mag",
            "june jun juin juni junio giugno giu junho",
            "july jul juillet juil juli julio luglio lug julho",
            "august aug août aout augustus agosto ago",
            "september sep sept septembre septiembre settembre set setembro",
            "october oct octobre oktober okt octubre ottobre ott outubro out",
            "november nov novembre noviembre novembro",
            "december dec décembre déc decembre dezember dez diciembre dic dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS: Final = (
    "monday mon lundi montag lunes lunedì maandag",
    "tuesday tue tues mardi dienstag martes martedì dinsdag",
    "wednesday wed mercredi mittwoch miércoles mercoledì woensdag",
    "thursday thu thur thurs jeudi donnerstag jueves giovedì donderdag",
    "friday fri vendredi freitag viernes venerdì vrijdag",
    "saturday sat samedi samstag sonnabend sábado sabato zaterdag",
    "sunday sun dimanche sonntag domingo domenica zondag",
)
_WEEKDAY_NUMBER: Final = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}

_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?=$|[T\s])")
_COMPACT: Final = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?=$|T)")
_DAY_FIRST: Final = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{2,12})\.?,? +(?:the +|le +|den +)?)?(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?: of| de)? "
    r"+(?P<month>[^\W\d_]{3,10})\.?,?(?: de| del)? +(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST: Final = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{2,12})\.?,? +)?(?P<month>[^\W\d_]{3,10})\.? +(?P<day>\d{1,2})(?:st|nd|rd|th)?,? "
    r"+(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_FORMS: Final = (_ISO, _COMPACT, _DAY_FIRST, _MONTH_FIRST)

_LEAD: Final = re.compile(r"(?:(?:first )?published(?: on| at)?|posted(?: on)?|date)\b:? *", re.IGNORECASE)
_TIME: Final = re.compile(
    r"[\s,|·•–-]*(?:at )?(?:T\d{4,6}|T?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)? ?(?:[ap]\.?m\.?)?)?"
    r" ?(?:Z|[+-]\d{2}:?\d{2}|\(?[A-Z]{2,4}\)?)?[\s.]*",
    re.IGNORECASE,
)


def day_of(words: str) -> int | None:
    """Give the day number of a date that begins `words` (a time may follow), or None if it is not plainly one day."""
    words = " ".join(words.split())
    for form in _FORMS:
        if match := form.match(words):
            return _day(match.groupdict())
    return None


def day_of_line(words: str) -> int | None:
    """Give the day number of a line that is a date and nothing else ("Published: Friday 1 April 2011, 10:00").

    "Updated", "modified", "retrieved" and the like are not a publication date and give None.
    """
    words = " ".join(words.split())
    if len(words) > 80:
        return None
    words = words[match.end() :] if (match := _LEAD.match(words)) else words
    for form in _FORMS:
        if (match := form.match(words)) and _TIME.fullmatch(words, match.end()):
            return _day(match.groupdict())
    return None


def _day(parts: dict[str, str | None]) -> int | None:
    month, weekday = parts["month"] or "", parts.get("weekday")
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower())
    if number is None:
        return None
    try:
        day = day_number(int(parts["year"] or 0), number, int(parts["day"] or 0))
    except ValueError:
        return None
    if weekday is not None and _WEEKDAY_NUMBER.get(weekday.lower()) != (day + 3) % 7:  # day 0 was a Thursday
        return None
    return day
