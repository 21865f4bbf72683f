"""The English words of dates: tables, so that a word is added here and nowhere else."""

from timeline_app.domain.date_words import MONTH_NAMES, WEEKDAY_NAMES
from timeline_app.domain.dates import Precision

MONTHS = (
    {name.casefold(): number for number, name in enumerate(MONTH_NAMES, 1)}
    | {name[:3].casefold(): number for number, name in enumerate(MONTH_NAMES, 1)}
    | {"sept": 9, "febr": 2}
)
WEEKDAYS = (
    {name.casefold(): number for number, name in enumerate(WEEKDAY_NAMES)}
    | {name[:3].casefold(): number for number, name in enumerate(WEEKDAY_NAMES)}
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
)
ABBREVIATED = frozenset(
    word
    for word in (*MONTHS, *WEEKDAYS)
    if word.capitalize() not in MONTH_NAMES and word.capitalize() not in WEEKDAY_NAMES
)
"""Words behind which a full stop belongs to the word and does not end the sentence."""
_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS = {word: number for number, word in enumerate(_ONES) if number} | TENS | {"a": 1, "an": 1, "hundred": 100}
_ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
]  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)} | {"thirtieth": 30}

UNITS = {
    "minute": Precision.MINUTE,
    "hour": Precision.HOUR,
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "fortnight": Precision.WEEK,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}
UNITS |= {f"{word}s": unit for word, unit in UNITS.items()} | {"centuries": Precision.CENTURY}

PARTS_OF_DAY = {
    "morning": (5, 12),
    "afternoon": (12, 18),
    "evening": (18, 24),
    "night": (18, 24),
    "dawn": (5, 8),
    "lunchtime": (12, 14),
    "dusk": (18, 21),
}
"""First and last hour (design section 3.3)."""
EARLY_HOURS = (0, 5)
EARLY_IN_DAY = (0, 9)
LATE_IN_DAY = (18, 24)

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of three, in the northern half of the world; a winter is named for the year in which it begins."""
HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year 's eve": (12, 31),
    "new year 's day": (1, 1),
    "valentine 's day": (2, 14),
    "halloween": (10, 31),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "anzac day": (4, 25),
    "st patrick 's day": (3, 17),
    "international women 's day": (3, 8),
}
"""Month and day of holidays that are the same everywhere or in all who write of them by this name."""
LUNAR = frozenset({
    "ramadan", "eid", "muharram", "ashura", "shawwal", "rajab", "safar", "passover", "hanukkah", "diwali",
})  # fmt: skip
"""Feasts and months that hang on the moon."""
NAMED_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip

PART_WORDS = {
    "early": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "start": "early",
    "beginning": "early",
    "end": "late",
}
ABOUT = frozenset({
    "about", "around", "circa", "c", "ca", "approximately", "roughly", "nearly", "almost", "some",
})  # fmt: skip
PERHAPS = frozenset({"perhaps", "possibly", "maybe", "probably"})
FEW = {"few": (2, 6), "several": (3, 8), "couple": (2, 2)}
"""How many "a few days ago" are, from and to. A couple is two."""
COUNTED_AFTER_FIGURES = frozenset("""
people men women children homes houses troops soldiers dollars euros pounds rupees naira shillings miles km kilometres
kilometers metres meters feet votes jobs workers deaths cases families refugees migrants prisoners students police
officers pages points seats tons tonnes barrels hectares acres hours minutes seconds days weeks months years gmt local
bst utc est edt ist hrs cet eat wat hp cc kg mw gw percent per units copies members delegates civilians protesters
demonstrators fighters militants rounds shells rockets missiles tanks vehicles cars buses boats ships aircraft schools
villages islands animals cattle trees megawatts calories mah rpm x
""".split())  # fmt: skip # noqa: SIM905 - a list of words is read as words
"""What a figure counts that looks like a year: "in 2000 homes", "at 1500 GMT"."""
