"""What keeps words in running text from being taken for dates. Each guard has its reason beside it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.parts import Ago, Clock, PartOf, Qualified
from timeline_app.suggest.dates.points import Day, FromPublication, Month, Point, Season, ShortDecade, Weekday, Years
from timeline_app.suggest.dates.reader import Cursor
from timeline_app.suggest.dates.spans import After, Between, By, Lasting, On, Since, Until, When
from timeline_app.suggest.dates.tokens import Token
from timeline_app.suggest.dates.vocabulary import MONTHS, WEEKDAYS

Certain = tuple[When, Cursor] | None
_NAMES_OF_DAYS = frozenset({"black", "bloody", "good", "easter", "ash", "palm", "shrove", "super", "cyber", "usa"})
_BEFORE_A_YEAR = frozenset({
    "in", "since", "by", "until", "till", "of", "from", "during", "before", "after", "between", "early", "late", "mid",
    "around", "circa", "about", "to", "and", "(", "-", "year", "through", "throughout", "summer", "winter", "spring",
    "autumn", ",",
})  # fmt: skip
_BEFORE_A_MONTH = frozenset({
    "in", "since", "by", "until", "till", "of", "from", "during", "before", "after", "between", "early", "late", "mid",
    "to", "and", "-", "last", "this", "next", "through", "for", "each", "the", "end",
})  # fmt: skip
_NEVER = frozenset({"now", "present", "publication", "printing"})
_OWN = frozenset({"his", "her", "their", "my", "your", "our", "its"})
_PLAIN = frozenset({
    "and", "or", "but", "the", "a", "an", "to", "in", "on", "at", "by", "for", "of", "with", "as", "when", "after",
    "before", "he", "she", "it", "they", "we", "who", "which", "that", "was", "were", "had", "has", "is", "from",
    "under", "until", "over", "because", "while", "where", "during", "said", "did", "would", "could", "led", "against",
    "into", "between",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an expression stands: its tokens, the token before and behind it, and the text they lie in."""

    tokens: tuple[Token, ...]
    before: str
    second_before: str
    after: Token | None
    text: str

    @property
    def words(self) -> frozenset[str]:
        """Give the folded words of the expression."""
        return frozenset(token.norm for token in self.tokens)

    def is_capital(self, table: Collection[str]) -> bool:
        """Say whether all the words of the expression that are in a table begin with a capital."""
        return all(self.text[token.start].isupper() for token in self.tokens if token.norm in table)


def is_certain(found: When, start: Cursor, end: Cursor, text: str) -> Certain:
    """Give the expression between two cursors if running text may be read so, None if it may not."""
    place = _Place(
        start.tokens[start.at : end.at],
        start.tokens[start.at - 1].norm if start.at else "",
        start.tokens[start.at - 2].norm if start.at > 1 else "",
        end.token,
        text,
    )
    if _is_half_a_word(end):
        return None
    if end.kind == "possessive" and isinstance(found, By | After | Since | Until):
        return None  # "after last week's storm" says when the storm was
    return (found, end) if all(_is_sure(point, place) for point in _points(found)) else None


def _is_half_a_word(end: Cursor) -> bool:
    # "last night-watchman"
    last, dash, word = end.tokens[end.at - 1], end.token, end.on().token
    if dash is None or word is None or dash.kind != "dash" or last.kind != "word" or word.kind != "word":
        return False
    return last.end == dash.start and dash.end == word.start


def _points(found: When) -> list[Point]:
    match found:
        case On(point) | By(point, _) | After(point, _) | Since(point) | Until(point):
            points = [point]
        case Lasting(first, last) | Between(first, last):
            points = [first, last]
        case _:
            return []
    return [each.point if isinstance(each, Qualified) else each for each in points]


def _is_sure(point: Point, place: _Place) -> bool:
    if isinstance(point, PartOf):
        return _is_sure(point.whole, place)
    check = _CHECKS.get(type(point))
    return check is None or check(point, place)


def _clock(point: Clock, place: _Place) -> bool:
    return point.day is not None  # a time without its day is for the sentence to place


def _day(point: Day, place: _Place) -> bool:
    if point.month is None and point.weekday is None:
        return len(place.tokens) > 2  # "the 15th floor"
    return place.is_capital(MONTHS) and "/" not in place.words  # "12 may resign", "open 24/7"


def _month(point: Month, place: _Place) -> bool:
    if not place.is_capital(MONTHS):
        return False  # "may resign", "march on the capital"
    return len(place.tokens) > 1 or place.before in _BEFORE_A_MONTH


def _weekday(point: Weekday, place: _Place) -> bool:
    # Short names only stand in full dates ("The Sun" is a paper); "the Sunday Times" and "Black Friday" are names.
    named = [token for token in place.tokens if token.norm in WEEKDAYS]
    if not place.is_capital(WEEKDAYS) or any(len(token.norm) < 6 for token in named):
        return False
    after = place.after
    titled = after is not None and place.text[after.start].isupper() and place.tokens[-1] in named
    return place.before not in _NAMES_OF_DAYS and not (titled and place.before == "the")


def _years(point: Years, place: _Place) -> bool:
    # A bare figure is a year after a word that says so, and only if no counted noun follows: "in 2000 homes".
    last = place.tokens[-1]
    if point.precision is not Precision.YEAR or last.kind != "number":
        return True
    if len(place.tokens) == 1 and place.before not in _BEFORE_A_YEAR:
        return False
    if not "1000" <= last.norm <= "2100":
        return False
    after = place.after
    ends = after is None or after.kind != "word" or after.norm in _PLAIN or place.text[after.start].isupper()
    return ends or ("1900" <= last.norm <= "2035" and place.before in ("in", "since", "during"))


def _short_decade(point: ShortDecade, place: _Place) -> bool:
    # "the eighties", "the ’80s", but "in her 80s" is an age.
    owned = place.before in _OWN or place.second_before in _OWN
    return not owned and ("the" in place.words or place.tokens[0].norm.startswith("'"))


def _season(point: Season, place: _Place) -> bool:
    if point.year is not None:
        return True
    shifted = place.tokens[0].norm in ("last", "this", "next")
    return "fall" not in place.words and (shifted or place.before in _BEFORE_A_MONTH)


def _from_publication(point: FromPublication, place: _Place) -> bool:
    if place.words & _NEVER:
        return False
    capital = place.text[place.tokens[0].start].isupper()
    opens = place.before in ("", ".", "”", "“", '"')
    return place.words != {"today"} or not capital or opens  # "USA Today"


def _ago(point: Ago, place: _Place) -> bool:
    return point.count < 0 or bool(place.words & {"now", "time", "hence"})  # "in three days" is a length


_CHECKS: dict[type, Callable[[Any, _Place], bool]] = {
    Ago: _ago,
    Clock: _clock,
    Day: _day,
    FromPublication: _from_publication,
    Month: _month,
    Season: _season,
    ShortDecade: _short_decade,
    Weekday: _weekday,
    Years: _years,
}
