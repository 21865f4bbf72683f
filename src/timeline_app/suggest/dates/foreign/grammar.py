"""One grammar for all our tables: day, month, year, weekday, relative words, ranges and limits.

Methods take the index of a word and give what begins there and the index behind it, or None.
"""
# ruff: noqa: RUF001, RUF003 - letters of other alphabets are meant

from dataclasses import dataclass
from typing import Final

from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.foreign.tongue import Tongue
from timeline_app.suggest.dates.foreign.words import Word
from timeline_app.suggest.dates.parts import Ago, Hours, PartOf
from timeline_app.suggest.dates.points import Day, FromPublication, Month, Point, ShortDecade, Weekday, Years
from timeline_app.suggest.dates.spans import Between, Lasting, On, Since, Until, When

_UNITS: Final = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}
_ARTICLES: Final = frozenset({
    "le", "la", "l", "les", "den", "dem", "der", "am", "el", "il", "lo", "o", "dia", "giorno", "jour", ",", "'", "no",
    "na", "يوم", "dag", "de", "gunu",
})  # fmt: skip
_AFTER_DAY: Final = frozenset({".", "er", "o", "º", "°", "ª", "го", "е"})
_DECADE_ENDINGS: Final = frozenset({
    "er", "ern", "ers", "lerde", "ler", "lerin", "lerden", "larda", "lar", "е", "х", "ые", "ых", "ті",
})  # fmt: skip
_DECADE_WORDS: Final = frozenset({
    "jahre", "jahren", "jahres", "годов", "годы", "годах", "роках", "років", "роки",
})  # fmt: skip
_REPEATED: Final = frozenset({
    "jeden", "chaque", "cada", "ogni", "elke", "каждый", "каждую", "кожен", "kazdy", "kazda", "her", "todos", "todas",
})  # fmt: skip
_BEFORE_HOURS: Final = frozenset({
    "por", "la", "a", "de", "na", "en", "nella", "nel", "в", "au", "dans", "gunu", "da", "w",
})  # fmt: skip
_YEAR_WORDS: Final = frozenset({"ano", "anno", "annee", "jahr", "jahre", "jahres", "عام", "سنه", "العام", "jaar"})
_HUNDREDS: Final = "القرن"
_ELIDED: Final = frozenset({"d", "l", "dell", "nell", "all", "dall", "quest"})
_SHORT_MONTHS: Final = frozenset({"mai", "mei", "маи", "мая", "мае", "maj", "maja", "ماي", "اب"})
_WEAK_BEFORE_YEAR: Final = frozenset({
    "de", "d", "del", "di", "do", "a", "y", "e", "et", "en", "и", "і", "та", "по", "z", "i", "من", "(", "bis", "van",
    "до", "tra", "fra", "entre", "с", "з", "في", "in", "ab", "tot", "v", "hasta", "ate",
})  # fmt: skip
_FIRST_YEAR, _LAST_YEAR = 1900, 2035

FoundPoint = tuple[Point, int] | None
FoundWhen = tuple[When, int] | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of one sentence, read with one language's tables."""

    words: list[Word]
    tongue: Tongue

    def may_begin(self, at: int) -> bool:
        """Say whether anything may begin at a word: a figure or a word of the tables."""
        word = self.words[at]
        if word.kind == "number" or word.norm in self.tongue.openings:
            return True
        if word.kind != "word":
            return False
        return self._weekday_word(at) != word.norm or word.norm.endswith(self.tongue.compound_endings)

    def when(self, at: int) -> FoundWhen:
        """Read the longest expression that begins at a word."""
        found = [rule(at) for rule in (self._between, self._range, self._since, self._until, self._on)]
        return max((each for each in found if each), key=lambda each: each[1], default=None)

    def _norm(self, at: int) -> str:
        return self.words[at].norm if 0 <= at < len(self.words) else ""

    def _on(self, at: int) -> FoundWhen:
        found = self._point(at)
        return (On(found[0]), found[1]) if found else None

    def _between(self, at: int) -> FoundWhen:
        if self._norm(at) not in self.tongue.between:
            return None
        ends = self._pair(at + 1, self.tongue.joined)
        return (Between(ends[0], ends[1]), ends[2]) if ends else None

    def _range(self, at: int) -> FoundWhen:
        # "du 15 au 20 février", "15-20 Şubat", "2009-2011", "von 2009 bis 2011"
        started = self._norm(at) in self.tongue.starts
        ends = self._pair(at + started, self.tongue.to if started else frozenset({"-", "–", "—"}))
        return (Lasting(ends[0], ends[1]), ends[2]) if ends else None

    def _pair(self, at: int, joiners: frozenset[str]) -> tuple[Point, Point, int] | None:
        first = self._end(self._past_articles(at))
        if not first or self._norm(first[1]) not in joiners:
            return None
        last = self._end(self._past_articles(first[1] + 1))
        if not last or (isinstance(first[0], Day) and first[0].month is None and not _has_month(last[0])):
            return None
        return first[0], last[0], last[1]

    def _end(self, at: int) -> FoundPoint:
        found = self._day(at) or self._month(at, bare=True) or self._year(at, bare=True)
        if found:
            return found
        day = self._number(at)
        return (Day(day), self._past_ordinal(at + 1)) if day and day <= 31 else None

    def _since(self, at: int) -> FoundWhen:
        if self._norm(at) not in self.tongue.since:
            return None
        inner = self._past_articles(at + 1)
        inner += self._norm(inner) in _YEAR_WORDS and self._is_year(inner + 1)
        found = self._point(inner) or self._year(inner, bare=True)
        return (Since(found[0]), found[1]) if found and not isinstance(found[0], Ago) else None

    def _until(self, at: int) -> FoundWhen:
        behind = self._phrase(at, self.tongue.until)
        found = self._point(self._past_articles(behind)) if behind else None
        return (Until(found[0]), found[1]) if found else None

    def _point(self, at: int) -> FoundPoint:
        rules = (self._part, self._day, self._figures, self._decade, self._relative_day, self._ago, self._unit)
        found = [rule(at) for rule in (*rules, self._weekday, self._month, self._year)]
        return max((each for each in found if each), key=lambda each: each[1], default=None)

    def _part(self, at: int) -> FoundPoint:
        # "début mars", "Ende 2010", "a principios de marzo"
        part = self.tongue.parts.get(self._norm(at))
        if part is None:
            return None
        inner = self._past_links(at + 1)
        if self._norm(inner) in self.tongue.before_month - self.tongue.months.keys():
            inner = self._past_links(inner + 1)
        inner += self._norm(inner) == "-"
        found = self._month(inner, bare=True) or self._year(inner, bare=True) or self._decade(inner)
        return (PartOf(part, found[0]), found[1]) if found else None

    def _day(self, at: int) -> FoundPoint:
        weekday = self.tongue.weekdays.get(self._weekday_word(at))
        start = self._past_articles(at + 1) if weekday is not None else at
        number = self._number(start)
        if not number or number > 31 or self.words[start].kind != "number":
            return None
        month_at = self._past_links(self._past_ordinal(start + 1))
        month = self.tongue.months.get(self._norm(month_at))
        if month is None:
            return None
        year, behind = self._year_behind(self._past_second_name(month_at + 1))
        return Day(number, month, year, weekday=weekday), behind

    def _past_second_name(self, at: int) -> int:
        # "آذار/مارس": the month by both its names
        return at + 2 if self._norm(at) == "/" and self._norm(at + 1) in self.tongue.months else at

    def _year_behind(self, at: int) -> tuple[int | None, int]:
        behind = self._past_links(at + (self._norm(at) == ","))
        if self._norm(behind) in _YEAR_WORDS and self._is_year(behind + 1):
            behind += 1
        if self._is_year(behind):
            return int(self._norm(behind)), self._past_year_word(behind + 1)
        if self._norm(at) in self.tongue.last and self._norm(at) not in self.tongue.units:
            return None, at + 1
        return None, at

    def _past_year_word(self, at: int) -> int:
        if self._norm(at) == "'":
            return at + 2 if self._norm(at + 1) in self.tongue.after_year else at
        if self._norm(at) not in self.tongue.after_year:
            return at
        shortened = len(self._norm(at)) <= 2 and self._norm(at + 1) == "."
        return at + 1 + shortened

    def _month(self, at: int, bare: bool = False) -> FoundPoint:
        shift = self._shift(at)
        name_at = at + (shift is not None)
        month = self.tongue.months.get(self._norm(name_at))
        if month is None:
            return None
        behind = self._past_second_name(name_at + 1)
        after = self._shift(behind) if shift is None else None
        if shift is not None or after is not None:
            offset = shift if shift is not None else after
            return Month(month, offset=offset), behind + (after is not None)
        year, end = self._year_behind(behind)
        if year is not None:
            return Month(month, year), end
        word = self._norm(name_at)
        introduced = self._norm(at - 1) in self.tongue.before_month or self._is_in_month(behind)
        return (Month(month), behind) if bare or (introduced and (len(word) > 3 or word in _SHORT_MONTHS)) else None

    def _is_in_month(self, at: int) -> bool:
        # Turkish: "Mart ayında", "Mart'ta"
        suffixed = self._norm(at) == "'" and self._norm(at + 1) in self.tongue.after_year
        return suffixed or self._norm(at).startswith("ayı")

    def _year(self, at: int, bare: bool = False) -> FoundPoint:
        if not self._is_year(at):
            return None
        value, behind = int(self._norm(at)), self._past_year_word(at + 1)
        before = self._norm(at - 1)
        if not bare and behind == at + 1:
            if before not in self.tongue.before_year:
                return None
            if before in _WEAK_BEFORE_YEAR and not self._ends_here(behind, value):
                return None
        return Years(value, 1, Precision.YEAR), behind

    def _ends_here(self, at: int, value: int) -> bool:
        # "en 2011", but "de 2000 personnes"
        if not _FIRST_YEAR <= value <= _LAST_YEAR:
            return False
        if at >= len(self.words) or self.words[at].kind != "word":
            return at >= len(self.words) or self.words[at].kind == "mark"
        return len(self._norm(at)) <= 3 or self._norm(at - 2) in ("en", "em", "in", "في", "عام")

    def _decade(self, at: int) -> FoundPoint:
        norm = self._norm(at)
        if norm in self.tongue.decades and (at + 1 >= len(self.words) or norm not in self.tongue.numbers):
            named = self._norm(at - 1) in self.tongue.decade_before or not self.tongue.decade_before
            return (ShortDecade(self.tongue.decades[norm]), self._past_century(at + 1)) if named else None
        if norm in self.tongue.decade_before:
            return self._decade_named(at + 1)
        number = self._number(at)
        ending = at + 1 + (self._norm(at + 1) in ("-", "'"))
        if not number or self._norm(ending) not in _DECADE_ENDINGS or self.words[ending].start > self.words[at].end + 1:
            return None
        return self._years_of_decade(number, ending + 1 + (self._norm(ending + 1) in _DECADE_WORDS))

    def _decade_named(self, at: int) -> FoundPoint:
        at = self._past_links(at)
        at += self._norm(at) in ("'", "los")
        number = self._number(at)
        if number and self.words[at].kind == "number":
            return self._years_of_decade(number, at + 1)
        digits = self.tongue.decades.get(self._norm(at))
        return (ShortDecade(digits), at + 1) if digits else None

    @staticmethod
    def _years_of_decade(number: int, behind: int) -> FoundPoint:
        if number % 10:
            return None
        if 20 <= number < 100:
            return ShortDecade(number), behind
        return (Years(number, 10, Precision.DECADE), behind) if 1000 <= number <= 2090 else None

    def _past_century(self, at: int) -> int:
        if self._norm(at) != _HUNDREDS:
            return at
        return at + 2 if self._norm(at + 1) in self.tongue.last else at + 1

    def _figures(self, at: int) -> FoundPoint:
        # "31.3.2011", "31/03/2011", "2011-03-31": day before month
        if at + 4 >= len(self.words) or [word.kind for word in self.words[at : at + 5 : 2]] != ["number"] * 3:
            return None
        marks = {self._norm(at + 1), self._norm(at + 3)}
        if len(marks) != 1 or not marks <= {".", "/", "-"} or self.words[at + 4].end - self.words[at].start > 10:
            return None
        first, month, last = (int(self._norm(step)) for step in (at, at + 2, at + 4))
        day, year = (last, first) if first > 31 else (first, last)
        fits = _FIRST_YEAR - 100 <= year <= _LAST_YEAR + 65 and 1 <= month <= 12 and 1 <= day <= 31
        return (Day(day, month, year), at + 5) if fits else None

    def _relative_day(self, at: int) -> FoundPoint:
        for phrase, step in self.tongue.days:
            behind = self._behind(at, phrase)
            if behind:
                return self._with_hours(FromPublication(Precision.DAY, step), behind)
        return None

    def _weekday(self, at: int) -> FoundPoint:
        shift = self._shift(at)
        name_at = at + (shift is not None)
        compound = self._compound(name_at)
        if compound:
            return Hours(Weekday(compound[0], shift), *compound[1]), name_at + 1
        weekday = self.tongue.weekdays.get(self._weekday_word(name_at))
        if weekday is None or (shift is None and self._is_repeated(at)):
            return None
        behind = name_at + 1
        after = self._shift(behind) if shift is None else None
        offset = shift if shift is not None else after
        return self._with_hours(Weekday(weekday, offset), behind + (after is not None))

    def _is_repeated(self, at: int) -> bool:
        return self._norm(at - 1) in _REPEATED

    def _compound(self, at: int) -> tuple[int, tuple[int, int]] | None:
        # "Mittwochabend", "woensdagavond"
        word = self._norm(at)
        for hour, span in self.tongue.hours.items():
            if word.endswith(hour) and word[: -len(hour)] in self.tongue.weekdays:
                return self.tongue.weekdays[word[: -len(hour)]], span
        return None

    def _with_hours(self, day: Point, at: int) -> FoundPoint:
        inner = at
        while self._norm(inner) in _BEFORE_HOURS and inner < at + 3:
            inner += 1
        hours = self.tongue.hours.get(self._norm(inner))
        return (Hours(day, *hours), inner + 1) if hours else (day, at)

    def _unit(self, at: int) -> FoundPoint:
        # "la semaine dernière", "letzte Woche", "geçen hafta", "الشهر الماضي"
        shift = self._shift(at)
        unit = _UNITS.get(self.tongue.units.get(self._norm(at + (shift is not None)), ""))
        if unit is None or unit is Precision.DAY:
            return None
        behind = at + 1 + (shift is not None)
        after = self._shift(behind) if shift is None else None
        offset = shift if shift is not None else after
        return None if offset is None else (FromPublication(unit, offset), behind + (after is not None))

    def _ago(self, at: int) -> FoundPoint:
        before = self._phrase(at, self.tongue.ago_before)
        start = before or at
        count = self._number(start)
        unit = _UNITS.get(self.tongue.units.get(self._norm(start + 1), ""))
        if not count or unit is None or count > 999:
            return None
        behind = self._phrase(start + 2, self.tongue.ago_after)
        if before is None and behind is None:
            return None
        return Ago(-count, unit), behind or start + 2

    def _shift(self, at: int) -> int | None:
        word = self._norm(at)
        if word in self.tongue.last:
            return -1
        if word in self.tongue.next:
            return 1
        return 0 if word in self.tongue.this else None

    def _number(self, at: int) -> int | None:
        word = self._norm(at)
        if 0 <= at < len(self.words) and self.words[at].kind == "number":
            return int(word) if len(word) <= 4 else None
        return self.tongue.numbers.get(word)

    def _is_year(self, at: int) -> bool:
        if not 0 <= at < len(self.words) or self.words[at].kind != "number":
            return False
        return len(self.words[at].plain) == 4 and 1000 <= int(self._norm(at)) <= 2100

    def _weekday_word(self, at: int) -> str:
        # Arabic "and Thursday", "on Thursday" are one word with it.
        word = self._norm(at)
        if word in self.tongue.weekdays:
            return word
        for prefix in self.tongue.prefixes:
            if word.startswith(prefix) and word[len(prefix) :] in self.tongue.weekdays:
                return word[len(prefix) :]
        return word

    def _phrase(self, at: int, phrases: tuple[tuple[str, ...], ...]) -> int | None:
        return next((behind for phrase in phrases if (behind := self._behind(at, phrase))), None)

    def _behind(self, at: int, phrase: tuple[str, ...]) -> int | None:
        step = at
        for word in phrase:
            if self._norm(step) in ("'", "-") and step > at:
                step += 1
            if self._norm(step) != word:
                return None
            step += 1
        return step

    def _past_links(self, at: int) -> int:
        while self._norm(at) in self.tongue.links or (self._norm(at) == "'" and self._norm(at - 1) in _ELIDED):
            at += 1
        return at

    def _past_articles(self, at: int) -> int:
        while self._norm(at) in _ARTICLES:
            at += 1
        return at

    def _past_ordinal(self, at: int) -> int:
        at += self._norm(at) == "-" and self._norm(at + 1) in _AFTER_DAY
        return at + (self._norm(at) in _AFTER_DAY)


def _has_month(point: Point) -> bool:
    return isinstance(point, Day) and point.month is not None
