"""What keeps words in running text from being taken for dates. Each guard has its reason beside it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.holidays import Movable
from timeline_app.suggest.dates.parts import Ago, Clock, Edge, Fraction, Hours, NthOf, PartOf, Qualified, WeekFrom
from timeline_app.suggest.dates.points import (
    Day,
    FromPublication,
    Month,
    Point,
    Season,
    ShortDecade,
    Weekday,
    Weekend,
    Years,
)
from timeline_app.suggest.dates.reader import Cursor
from timeline_app.suggest.dates.spans import After, Between, By, Lasting, Near, On, Recently, Since, Until, When
from timeline_app.suggest.dates.tokens import Token
from timeline_app.suggest.dates.verbs import SETS, is_past
from timeline_app.suggest.dates.vocabulary import COUNTED_AFTER_FIGURES, MONTHS, NUMBERS, WEEKDAYS

Certain = tuple[When, Cursor] | None
_NAMES_OF_DAYS = frozenset(
    {"black", "bloody", "good", "easter", "ash", "palm", "shrove", "super", "cyber", "usa", "giving"}
)
_BEFORE_A_YEAR = frozenset({
    "in", "since", "by", "until", "till", "of", "from", "during", "before", "after", "between", "early", "late", "mid",
    "around", "circa", "about", "to", "and", "(", "-", "year", "through", "throughout", "summer", "winter", "spring",
    "autumn", ",", "period", "for",
})  # fmt: skip
_SURELY_BEFORE_A_YEAR = frozenset({"in", "since", "during", "until", "of", "and"})
_BEFORE_A_MONTH = frozenset({
    "in", "since", "by", "until", "till", "of", "from", "during", "before", "after", "between", "early", "late", "mid",
    "to", "and", "-", "last", "this", "next", "through", "for", "end",
})  # fmt: skip
_REPEATED = frozenset({"every", "each", "any", "most", "a", "per", "one", "another", "alternate"})
_PAPERS = frozenset({
    "times", "telegraph", "mirror", "express", "mail", "herald", "sun", "star", "people", "independent", "tribune",
    "post", "mercury", "observer", "world", "review", "morning", "magazine", "business", "standard", "punch", "nation",
})  # fmt: skip
_TITLES = frozenset({
    "mr", "mrs", "ms", "dr", "president", "prime", "col", "gen", "sir", "lord", "king", "queen", "israel", "iran",
    "the", "police", "congress", "parliament", "judge", "minister",
})  # fmt: skip
_AT_A_MONTH = frozenset({"in", "since", "by", "until", "during", "last", "this", "next", "mid", "early", "late"})
_NAMED_AFTER_DAYS = frozenset({
    "movement", "brigade", "brigades", "youth", "martyrs", "group", "square", "street", "avenue", "bridge", "stadium",
    "forces", "alliance", "bloc", "coalition", "front", "revolution", "boulevard", "committee", "battalion", "road",
})  # fmt: skip
_BLOCS = frozenset({"movement", "alliance", "bloc", "brigade", "brigades", "group", "coalition"})
_ONWARDS = frozenset({"on", "onwards", "onward"})
_AT_A_DAY = frozenset({"on", "by", "until", "since", "from"})
_AT_A_HOLIDAY = frozenset({"at", "by", "before", "after", "since", "over", "until", "on", "around"})
_ALSO_NAMES = frozenset({"april", "may", "june", "august", "march", "jan", "mar", "sun", "sat", "mon", "augustus"})
DETERMINERS = frozenset({
    "the", "a", "an", "his", "her", "their", "its", "our", "my", "that", "this", "'s", "failed", "disputed", "bloody",
})  # fmt: skip
_BESIDE = frozenset({"after", "following", "before"})
_COUNTING = frozenset({
    "first", "last", "next", "record", "further", "other", "additional", "about", "some", "nearly", "total", "whopping",
    "estimated", "extra", "another", "only", "mere", "remaining", "almost", "roughly", "least", "over", "than", "many",
})  # fmt: skip
"""Behind these a figure counts: "a further 1950 people"."""
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
    before_is_capital: bool

    @property
    def next_word(self) -> str:
        """Give the folded word behind the expression, empty at the end."""
        return self.after.norm if self.after else ""

    @property
    def next_is_capital(self) -> bool:
        """Say whether the word behind the expression begins with a capital."""
        return self.after is not None and self.after.kind == "word" and self.text[self.after.start].isupper()

    @property
    def next_is_plain(self) -> bool:
        """Say whether no noun follows that the expression would describe."""
        return self.after is None or self.after.kind != "word" or self.next_word in _PLAIN or is_past(self.next_word)

    @property
    def is_named_before(self) -> bool:
        """Say whether the word before the expression begins with a capital, and no sentence with it."""
        return bool(self.second_before) and self.before_is_capital

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
        start.at > 0 and text[start.tokens[start.at - 1].start].isupper(),
    )
    if _is_half_a_word(end):
        return None
    if isinstance(found, Near | Recently) and _is_vague(found, place):
        return None
    if isinstance(found, By | After | Since | Until) and _is_inner_date(found, place, end):
        return None
    if isinstance(found, Lasting | Between) and _is_run_of_years(found, place):
        return found, end
    return (found, end) if all(_is_sure(point, place) for point in _points(found)) else None


def _is_vague(found: Near | Recently, place: _Place) -> bool:
    # "in recent months" and "who has recently said" tell no time; what "was seen recently." tells is how new it is
    if isinstance(found, Near):
        return "recent" in place.words
    return "until" in place.words or (place.after is not None and place.after.kind == "word")


def _is_run_of_years(found: Lasting | Between, place: _Place) -> bool:
    # "the 2019-2020 season", "from 1914 to 1918"
    first, last = found.first, found.last
    if not isinstance(first, Years) or not isinstance(last, Years) or place.next_word in COUNTED_AFTER_FIGURES:
        return False
    return 1400 <= first.first < last.first <= 2100 and last.first - first.first <= 150


def _is_inner_date(found: When, place: _Place, end: Cursor) -> bool:
    # What stands behind "after", "until" says the limit by itself, or describes it; then only it is the date.
    words = [token.norm for token in place.tokens]
    if end.kind == "possessive":
        return True  # "after last week's storm" says when the storm was
    if "the" in words[1:3] and "of" not in words and not place.next_is_plain and not place.next_is_capital:
        return True  # "after the 17 February uprising"
    if isinstance(found, After | By) and words[0] in _BESIDE and not place.next_is_plain and not place.next_is_capital:
        return (
            place.next_word not in WEEKDAYS and place.next_word not in NUMBERS
        )  # "after overnight protests", "before Friday prayers"
    if isinstance(found, Until) and place.before == "not":
        return True  # "not until 1995": it was then
    return isinstance(found, Since) and words[0] not in ("since", "ever") and words[-1] not in _ONWARDS


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
    inner = _inner_of(point)
    if isinstance(point, Hours) and place.next_is_capital and place.text[place.tokens[-1].start].isupper():
        return False  # "the Saturday Evening Post"
    if inner is not None:
        return _is_sure(inner, place)
    check = _CHECKS.get(type(point))
    return check is None or check(point, place)


def _inner_of(point: Point) -> Point | None:
    if isinstance(point, PartOf | Edge | Fraction | NthOf):
        return point.whole
    return point.day if isinstance(point, Hours | Clock | WeekFrom) else None


def _clock(point: Clock, place: _Place) -> bool:
    return point.day is not None  # a time without its day is for the sentence to place


def _weekend(point: Weekend, place: _Place) -> bool:
    # "over the weekend", but no "weekend break", "Memorial Day weekend"
    if place.tokens[0].norm == "following":
        return False  # "following weekend violence"
    return len(place.tokens) > 1 or place.before in ("over", "during", "at")


def _day(point: Day, place: _Place) -> bool:
    if point.year is None and place.next_is_capital and place.next_word in _NAMED_AFTER_DAYS:
        return False  # "the April 6 Youth Movement"
    if point.year is None and place.next_word in _BLOCS:
        return False
    if point.month is None and point.weekday is None:
        # "on the 15th", but "the 15th floor"
        return len(place.tokens) > 2 or (place.before in _AT_A_DAY and place.next_is_plain)
    if place.words & {"christmas", "halloween"}:
        return _holiday(point, place)
    if point.year is not None and point.month is not None:
        return place.is_capital(MONTHS)
    return place.is_capital(MONTHS) and "/" not in place.words  # "12 may resign", "open 24/7"


def _holiday(point: Day | Movable, place: _Place) -> bool:
    # "by Christmas", but "the Christmas party"
    if not any(place.text[token.start].isupper() for token in place.tokens) or place.before in _REPEATED:
        return False
    if place.next_word in ("agreement", "accord", "accords", "deal", "rising", "rebellion", "egg", "eggs", "island"):
        return False
    if len(place.tokens) > 1 or place.after is None or place.after.kind != "word":
        return len(place.tokens) > 1 or place.before in _AT_A_HOLIDAY
    return place.before in _AT_A_HOLIDAY and place.next_word in _PLAIN


def _month(point: Month, place: _Place) -> bool:
    if not place.is_capital(MONTHS):
        return False  # "may resign", "march on the capital"
    if len(place.tokens) > 1:
        return True
    if place.before in _REPEATED - DETERMINERS:
        return False
    if place.before not in _BEFORE_A_MONTH:
        return _is_plain_month(place)
    named = place.next_is_capital and place.next_word not in _TITLES and place.before not in _AT_A_MONTH
    return not named  # "April and June Okoro"


def _is_plain_month(place: _Place) -> bool:
    # "September saw a rise", "his February speech", "a March report", but no first name: "April said so".
    following = place.after
    if following is None or following.kind == "possessive":
        return following is not None and place.tokens[0].norm not in _ALSO_NAMES
    if place.before in DETERMINERS:
        return following.kind == "word" and not place.next_is_capital and place.next_word not in _PLAIN
    is_free = not place.next_is_capital and not place.is_named_before
    return is_free and place.tokens[0].norm not in _ALSO_NAMES


def _weekday(point: Weekday, place: _Place) -> bool:
    # Short names only stand in full dates ("The Sun" is a paper); "the Sunday Times" and "Black Friday" are names.
    named = [token for token in place.tokens if token.norm in WEEKDAYS]
    if not place.is_capital(WEEKDAYS) or any(len(token.norm) < 6 for token in named):
        return False
    if place.before in _REPEATED or place.before in _NAMES_OF_DAYS:
        return False  # "every Friday", "on a Friday", "Black Friday"
    if place.next_word in ("school", "schools", "roast", "lunch", "league"):
        return False
    titled = place.next_is_capital and place.tokens[-1] in named
    return not (titled and (place.before == "the" or place.next_word in _PAPERS))


def _years(point: Years, place: _Place) -> bool:
    # A bare figure is a year after a word that says so, and only if no counted noun follows: "in 2000 homes".
    last = place.tokens[-1]
    if last.kind == "pair":
        return "1400" <= last.norm[:4] <= "2100"
    if point.precision is not Precision.YEAR or last.kind != "number":
        return True
    if not "1000" <= last.norm <= "2100" or place.next_word in COUNTED_AFTER_FIGURES:
        return False
    modern = "1900" <= last.norm <= "2035"
    if len(place.tokens) == 1 and place.before not in _BEFORE_A_YEAR:
        return modern and _is_plain_year(place)
    following = place.next_word
    if place.before == "for" and len(place.tokens) == 1:
        return modern and place.second_before in SETS  # "scheduled for 2018"
    ends = place.after is None or place.after.kind != "word" or following in _PLAIN or place.next_is_capital
    leading = {place.before, place.tokens[0].norm}
    return ends or is_past(following) or (modern and not leading.isdisjoint(_SURELY_BEFORE_A_YEAR))


def _is_plain_year(place: _Place) -> bool:
    # "the 2009 election", "his 1998 book", and at a sentence's start "2011 was a bad year".
    following = place.next_word
    if place.second_before in DETERMINERS and place.before not in DETERMINERS and not place.before_is_capital:
        # "his unsuccessful 2012 bid", but "the other 2012 votes"
        noun = place.after is not None and place.after.kind == "word" and following not in _PLAIN
        counted = place.before in _COUNTING or (following.endswith("s") and not following.endswith("ss"))
        return noun and not counted and place.before.isalpha()
    if place.before in DETERMINERS:
        noun = place.after is not None and place.after.kind == "word"
        return noun and (following not in _PLAIN or following == "and")  # "the 1967 and 1973 wars"
    return place.before == "" and (following in ("was", "saw", "is", "will", "has", "had", "brought", "began"))


def _short_decade(point: ShortDecade, place: _Place) -> bool:
    # "the eighties", "the ’80s", but "in her 80s" is an age.
    owned = place.before in _OWN or place.second_before in _OWN
    return not owned and ("the" in place.words or place.tokens[0].norm.startswith("'"))


def _season(point: Season, place: _Place) -> bool:
    if point.year is not None:
        return True
    in_fall = "fall" in place.words
    if place.words & {"last", "this", "next"}:
        return not in_fall or place.next_is_plain  # "this fall", but "this fall guy"
    return place.next_is_plain and place.before in (("in",) if in_fall else _BEFORE_A_MONTH)  # no "winter coat"


def _from_publication(point: FromPublication, place: _Place) -> bool:
    if place.words & _NEVER:
        return False
    capital = place.text[place.tokens[0].start].isupper()
    opens = place.before in ("", ".", "”", "“", '"')
    return place.words != {"today"} or not capital or opens  # "USA Today"


def _ago(point: Ago, place: _Place) -> bool:
    return point.count <= 0 or bool(place.words & {"now", "time", "hence"})  # "in three days" is a length


_CHECKS: dict[type, Callable[[Any, _Place], bool]] = {
    Ago: _ago,
    Clock: _clock,
    Day: _day,
    FromPublication: _from_publication,
    Month: _month,
    Movable: _holiday,
    Season: _season,
    ShortDecade: _short_decade,
    Weekday: _weekday,
    Weekend: _weekend,
    Years: _years,
}
