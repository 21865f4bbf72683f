"""Names that tables write dates with: months in the languages of published tables, and small words around a date."""

import unicodedata
from typing import Final


def folded(text: str) -> str:
    """Fold case, accents and white space: `Événement  1` is `evenement 1`."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("\u0131", "i")
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


_MONTHS: Final = (
    "january jan january janvier janv jan januar jan enero ene janeiro gennaio gen ocak январь января янв يناير",
    "february feb fevrier fevr fev februar febrero fevereiro febbraio subat февраль февраля фев فبراير",
    "march mar mars marz maerz marzo marco mart март марта мар مارس",
    "april apr avril avr abril abr aprile nisan апрель апреля апр ابريل أبريل",
    "may mai mayo maio maggio mag mayis май мая مايو",
    "june jun juin juni junio junho giugno giu haziran июнь июня июн يونيو",
    "july jul juillet juil juli julio julho luglio lug temmuz июль июля июл يوليو",
    "august aug aout agosto ago agustos август августа авг اغسطس أغسطس",
    "september sep sept septembre septiembre setembro set settembre eylul сентябрь сентября сен سبتمبر",
    "october oct octobre oktober okt octubre outubro out ottobre ott ekim октябрь октября окт اكتوبر أكتوبر",
    "november nov novembre noviembre novembro kasim ноябрь ноября ноя نوفمبر",
    "december dec decembre dezember dez diciembre dic dezembro dicembre aralik декабрь декабря дек ديسمبر",
)
MONTHS: Final = {folded(name): number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
"""Folded name to 1–12. No name means two months in two languages."""

_WEEKDAYS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "lunes martes miercoles jueves viernes sabado domingo"
)
WEEKDAYS: Final = frozenset(_WEEKDAYS.split())
ABOUT: Final = frozenset(
    ("about", "around", "approximately", "approx", "circa", "ca", "c", "vers", "environ", "etwa", "ungefahr", "um")
)
PERHAPS: Final = frozenset(("perhaps", "possibly", "probably", "maybe", "likely", "vielleicht", "wohl"))
EARLY, MID, LATE = "early", "mid", "late"
PARTS: Final = {
    **dict.fromkeys(("early", "beginning of", "start of", "anfang", "debut", "principios de"), EARLY),
    **dict.fromkeys(("mid", "middle of", "mitte", "mi", "mediados de"), MID),
    **dict.fromkeys(("late", "end of", "ende", "fin", "finales de"), LATE),
}
BLANKS: Final = frozenset(
    ("", "-", "--", ".", "?", "n/a", "na", "nan", "nat", "null", "none", "nil", "unknown", "undated", "no date", "s.d.",
     "n.d.", "nd", "missing", "not known", "not available", "unbekannt", "inconnu", "inconnue", "desconocido", "-9",
     "-99", "0000-00-00", "0")
)  # fmt: skip
"""Folded cells that stand for "nothing": tables write them where they know nothing."""
