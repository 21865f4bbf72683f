"""Reads a whole date as printed over an article or in a page's tags. Only dates that leave no choice are read.

"04/03/2011" is left alone: it is 4 March here and 3 April there ("25/03/2011" and "04.03.2011" leave no choice).
A weekday that does not fit the day makes the whole
date unproven. Times and zones are ignored: the day is the one the paper printed.
"""

# ruff: noqa: RUF001 - month names of other scripts are meant as they stand

import re
from typing import Final

from timeline_app.domain.calendar import day_number

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv januar januari enero ene gennaio gen janeiro января stycznia ocak يناير",
            "february feb february févr fevrier février februar februari febrero febbraio fevereiro fev февраля lutego "
            "şubat فبراير",
            "march mar mars märz maart marzo março марта marca mart مارس",
            "april apr avril avr abril aprile апреля kwietnia nisan أبريل ابريل",
            "may mai mei mayo maggio maio mag maj мая maja mayıs مايو",
            "june jun juin juni junio giugno giu junho июня czerwca haziran يونيو",
            "july jul juillet juil juli julio luglio lug julho июля lipca temmuz يوليو",
            "august aug août aout augustus agosto ago augusti августа sierpnia ağustos أغسطس اغسطس",
            "september sep sept septembre septiembre settembre set setembro сентября września eylül سبتمبر",
            "october oct octobre oktober okt octubre ottobre ott outubro out октября października ekim أكتوبر اكتوبر",
            "november nov novembre noviembre novembro ноября listopada kasım نوفمبر",
            "december dec décembre déc decembre dezember dez diciembre dic dicembre dezembro декабря grudnia aralık "
            "ديسمبر",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS: Final = (
    "monday mon lundi montag lunes lunedì maandag måndag mandag понедельник poniedziałek pazartesi",
    "tuesday tue tues mardi dienstag martes martedì dinsdag tisdag tirsdag вторник wtorek salı",
    "wednesday wed mercredi mittwoch miércoles mercoledì woensdag onsdag среда środa çarşamba",
    "thursday thu thur thurs jeudi donnerstag jueves giovedì donderdag torsdag четверг czwartek perşembe",
    "friday fri vendredi freitag viernes venerdì vrijdag fredag пятница piątek cuma",
    "saturday sat samedi samstag sonnabend sábado sabato zaterdag lördag lørdag суббота sobota cumartesi",
    "sunday sun dimanche sonntag domingo domenica zondag söndag søndag воскресенье niedziela pazar",
)
_WEEKDAY_NUMBER: Final = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}

_ISO: Final = re.compile(r"(?P<year>\d{4})(?P<gap>[-/.])(?P<month>\d{1,2})(?P=gap)(?P<day>\d{1,2})(?=$|[T\s,])")
_EAST: Final = re.compile(r"(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일]")
_NUMERIC: Final = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{2,12})\.?,? +)?(?P<day>\d{1,2})(?P<gap>[-/.])(?P<month>\d{1,2})(?P=gap)(?P<year>\d{4})"
    r"(?![\d/.-]*\d)"
)
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
_FORMS: Final = (_ISO, _COMPACT, _DAY_FIRST, _MONTH_FIRST, _EAST, _NUMERIC)

_LEAD: Final = re.compile(
    r"(?:(?:first |originally )?(?:published|posted)|publié|publicado|pubblicato|veröffentlicht|gepubliceerd|erstellt|"
    r"опубликовано|date|datum|fecha|data)(?: on| at| le| am| el| il| op| em)?\b:? *",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(
    r"\b(?:updated?|modified|edited|changed|revised|corrected|retrieved|accessed|archived|printed|downloaded|saved|"
    r"last|mis à jour|modifié|actualizad[oa]|aktualisiert|geändert|stand|aggiornato|atualizado|bijgewerkt|"
    r"copyright|expires|event|обновлено)\b[^|•·]{0,30}$|©\W*$|آخر تحديث\W*$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"[|•·»]|\d[:.]\d\d\b|\b(?:by|von|par|por|posted|published|submitted|publié|publicado|veröffentlicht|on|am|le|il|el)\b"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4}|年|년",
    re.IGNORECASE,
)
_BEFORE: Final = 40
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
            return _day(match)
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
            return _day(match)
    return None


def day_in_line(words: str) -> int | None:
    """Give the day number of the one date in a short line of an article's head ("Nora Lind | 5 March 2031 | 3 pm").

    The line must look like a line about the article and not like a headline with a date in it: it has a bar or a
    point between its parts, an hour, a word such as "by" or "posted", or begins with the date and a comma. A date
    after "updated", "modified" and the like does not count; two others give None.
    """
    words = " ".join(words.split())
    if len(words) > 200:
        return None
    about = bool(_ABOUT.search(words))
    days: list[int | None] = []
    at = 0
    while at < len(words):
        found = [match for form in _FORMS if (match := form.search(words, at)) and _is_apart(words, match)]
        if not found:
            break
        match = min(found, key=lambda one: (one.start(), -one.end()))
        start = _start(match)
        about = about or (start == 0 and words[match.end() : match.end() + 1] in (",", ";", "("))
        if about and not _CHANGED.search(words[max(0, start - _BEFORE) : start]):
            days.append(_day(match, is_line=False))
        at = match.end()
    return days[0] if len(set(days)) == 1 else None


def _start(match: re.Match[str]) -> int:
    """Give where a date begins: a word before it that is no weekday ("updated 5 March") is not part of it."""
    weekday = match.groupdict().get("weekday")
    if weekday is None or weekday.lower() in _WEEKDAY_NUMBER:
        return match.start()
    return match.start() + len(weekday)


def _is_apart(words: str, match: re.Match[str]) -> bool:
    return match.start() == 0 or not words[match.start() - 1].isalnum()


def _day(match: re.Match[str], *, is_line: bool = True) -> int | None:
    parts = match.groupdict()
    month, weekday = parts["month"] or "", (parts.get("weekday") or "").lower()
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower())
    if number is None or (is_line and weekday and weekday not in _WEEKDAY_NUMBER):
        return None
    read = {_checked(parts["year"], number, parts["day"], weekday)}
    if match.re is _NUMERIC and parts["gap"] != ".":  # only with dots is the day always first
        read.add(_checked(parts["year"], int(parts["day"] or 0), month, weekday))
    read.discard(None)
    return read.pop() if len(read) == 1 else None


def _checked(year: str | None, month: int, day: str | None, weekday: str) -> int | None:
    try:
        number = day_number(int(year or 0), month, int(day or 0))
    except ValueError:
        return None
    return number if _WEEKDAY_NUMBER.get(weekday, (number + 3) % 7) == (number + 3) % 7 else None  # day 0: a Thursday
