"""How many, as a quote says it: "at least 12 people were killed", "thirty dead", "one of four officials".

Read from English, and only where it is plain what is counted; anything doubtful is passed over. Two counts are compared
only where they count the same thing, and differ only where no number would fit both.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BELOW_TWENTY: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS: Final = {word: n for n, word in enumerate(_BELOW_TWENTY.split())} | {
    word: 10 * n for n, word in enumerate(_TENS.split(), start=2)
}
_SCALES: Final = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VAGUE: Final = {"dozens": (13, 200), "scores": (21, 400), "hundreds": (101, 9_999), "thousands": (1_001, 999_999)}
_NEAR: Final = 0.2
"""How far off a number may be that is only "about" right, as a share of it."""
_MOST_YEARS: Final = range(1_400, 2_101)

_DIGITS: Final = r"\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:\.\d+)?"
_NAME: Final = "|".join(sorted([*_UNITS, *_SCALES], key=len, reverse=True))
_SPELT: Final = rf"(?:a\s+(?:dozen|hundred|thousand|million)|(?:{_NAME}))(?:(?:[\s-]+(?:and\s+)?)(?:{_NAME}))*"
_NUMBER: Final = rf"(?:(?:{_DIGITS})(?:\s+(?:hundred|thousand|million|billion))?|{_SPELT})"
_COUNT: Final = re.compile(
    rf"""(?<![\w.,:/$€£#-])
    (?:(?P<at_least>at\s+least|no\s+fewer\s+than|no\s+less\s+than)
      |(?P<over>more\s+than|over|upwards\s+of|well\s+over|in\s+excess\s+of)
      |(?P<at_most>at\s+most|up\s+to|no\s+more\s+than|as\s+many\s+as)
      |(?P<under>fewer\s+than|less\s+than|under)
      |(?P<about>about|around|some|nearly|almost|roughly|approximately|an\s+estimated|close\s+to|estimated\s+at)
    )?\s*
    (?:(?P<vague>(?:tens\s+of\s+)?(?:dozens|scores|hundreds|thousands))(?:\s+of)?
      |(?P<low>{_NUMBER})(?:\s*(?:-|–|to|and|or)\s*(?P<high>{_NUMBER}))?)
    (?P<or_more>\s+or\s+more)?
    (?![\w%°]|[-–/:]\w|[.,]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_FOLLOWING: Final = re.compile(r"\s+(?:of\s+)?((?:[^\W\d_][\w'’-]*)(?:\s+[^\W\d_][\w'’-]*){0,6})")
_BEFORE: Final = re.compile(r"([^\W\d_][\w'’-]*)(?:\s+(?:of|to|at|was|were|is|are|stands|rose))*\s*$")

_FATES: Final = {
    word: fate
    for fate, words in {
        "dead": "dead killed died dying deaths death killing kill kills fatalities toll slain shot-dead perished "
        "massacred murdered executed lives bodies corpses",
        "wounded": "wounded injured hurt injuries wounding injuring wounds",
        "held": "arrested detained held arrests captured imprisoned jailed detaining arresting",
        "missing": "missing disappeared vanished",
        "freed": "freed released freeing releasing",
        "fled": "displaced fled",
        "defected": "defected deserted defections defecting",
    }.items()
    for word in words.split()
}
_ALSO_COUNTED: Final = _set("dead deaths fatalities lives bodies corpses wounded injuries injured arrests")
"""Words that name a fate and are themselves what is counted."""
_ANYBODY: Final = _set("people persons person victims casualties human lives bodies souls others")
_PLURALS: Final = _set("people men women children police troops personnel crew staff")
_AUXILIARY: Final = _set(
    "was were are is have has had been being be reportedly believed feared reported confirmed presumed shot left"
)
_SPEECH: Final = _set("said say says told tell claimed claim added reported confirmed spoke warned")
_ENDS_NOUN: Final = _set(
    "who that which from in at on by to for with during after before when while as into near outside inside of and or "
    "but including than since until under over would will could may might"
)
_NOT_COUNTED: Final = _set(
    "years year months month weeks week days day hours hour minutes minute seconds nights night times miles mile "
    "kilometres kilometers kilometre km metres meters feet yards acres hectares dollars euros pounds dinars percent "
    "per cent degrees tons tonnes barrels litres gallons kg pm am points rounds series cents pence january february "
    "march april may june july august september october november december more further other others ago old pages"
)
_PARTIAL: Final = _set(
    "another further additional other first last next top no number page flight room aged according citing"
)


class Count(NamedTuple):
    """A number in a quote: from `low` to `high` (None: no upper bound), of what, what became of it, and the words.

    `noun` is "" for people in general, `fate` "" where nothing became of them; `verb` is what they do then.
    """

    low: float
    high: float | None
    fate: str
    noun: str
    verb: str
    words: str

    @property
    def kind(self) -> tuple[str, str]:
        """Give what is counted, for putting like with like: counts of one fate, or of one noun."""
        return (self.fate, "") if self.fate else ("", self.noun)


def may_count(text: str) -> bool:
    """Say, quickly, whether there is any number in a text."""
    return _ANY_NUMBER.search(text) is not None


_ANY_NUMBER: Final = re.compile(rf"\d|\b(?:{_NAME}|{'|'.join(_VAGUE)})\b", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def counts_in(text: str) -> tuple[Count, ...]:
    """Give what a quote counts; of what it counts twice, nothing."""
    found = [count for match in _COUNT.finditer(text) if (count := _count(text, match)) is not None]
    kinds = [count.kind for count in found]
    return tuple(count for count in found if kinds.count(count.kind) == 1)


def disagree(one: Count, other: Count) -> bool:
    """Say whether two counts count the same thing, and no number fits both. It is symmetric."""
    if one.kind != other.kind:
        return False
    if not one.fate and one.verb and other.verb and one.verb != other.verb:
        return False  # "five diplomats resigned", "three diplomats stayed"
    if one.noun == other.noun:
        return _over(one, other) or _over(other, one)
    if not one.noun:
        return _over(other, one)  # more soldiers killed than there are dead
    return not other.noun and _over(one, other)


def _over(one: Count, other: Count) -> bool:
    return other.high is not None and one.low > other.high


def _count(text: str, match: re.Match[str]) -> Count | None:
    bounds = _bounds(match)
    after = _FOLLOWING.match(text, match.end())
    words = after[1].casefold().split() if after is not None else []
    before = _BEFORE.search(text, 0, match.start())
    last = before[1].casefold() if before is not None else ""
    if bounds is None or last in _PARTIAL or _is_partitive(match, after) or (words and words[0] in _NOT_COUNTED):
        return None
    read = _noun(words)
    if read is None:
        return None
    noun, rest = read
    fate = _fate(last, noun, rest)
    verb = next((word for word in rest if word not in _AUXILIARY), "")
    verb = "" if verb in _ENDS_NOUN else verb
    if not fate and (not noun or verb in _SPEECH or bounds == (1, 1)):
        return None  # "two officials said"
    if _is_year(match) and not (fate or noun in _ANYBODY):
        return None
    general = "" if noun in _ANYBODY or noun in _FATES else noun
    return Count(*bounds, fate, general, verb, _words(text, match, after, (noun, fate)))


def _is_partitive(match: re.Match[str], after: re.Match[str] | None) -> bool:
    """Say whether this is the "one" of "one of four officials"."""
    return match["vague"] is None and after is not None and after[0].lstrip().casefold().startswith("of ")


def _is_year(match: re.Match[str]) -> bool:
    low = match["low"] or ""
    bound = any(match[name] for name in ("at_least", "over", "at_most", "under", "about"))
    return low.isdigit() and int(low) in _MOST_YEARS and not bound


def _noun(words: list[str]) -> tuple[str, list[str]] | None:
    """Give the noun that a number counts ("" for none), and the words after it; None where it is not plain."""
    for n, word in enumerate(words[:4]):
        if word in _PLURALS or word in _ALSO_COUNTED or word in _ANYBODY or _is_plural(word):
            return word, words[n + 1 :]
        if word in _ENDS_NOUN or word in _AUXILIARY or word in _FATES:
            return words[n - 1] if n else "", words[n:]
    return None if words else ("", [])


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))


def _fate(last: str, noun: str, rest: list[str]) -> str:
    """Give what became of those counted: the noun says so, the verb after it, or the word before the number."""
    if noun in _FATES:
        return _FATES[noun]
    for word in rest:
        if word in _FATES:
            return _FATES[word]
        if word not in _AUXILIARY:
            break
    return _FATES.get(last, "")


def _bounds(match: re.Match[str]) -> tuple[float, float | None] | None:
    if match["vague"]:
        words = match["vague"].casefold().split()
        least, most = _VAGUE[words[-1]]
        return (10 * least, None) if len(words) > 1 else (least, most)
    first = _value(match["low"])
    last = _value(match["high"]) if match["high"] else first
    return None if first is None or last is None or last < first else _bounded(match, first, last)


def _bounded(match: re.Match[str], low: float, high: float) -> tuple[float, float | None]:
    if match["at_least"] or match["or_more"]:
        return low, None
    if match["over"]:
        return low + 1, None
    if match["at_most"]:
        return 0, high
    if match["under"]:
        return 0, high - 1
    if match["about"] or "dozen" in match["low"].casefold():
        return low * (1 - _NEAR), high * (1 + _NEAR)
    return low, high


def _value(text: str) -> float | None:
    """Give a number's value: "1,200", "1.5 million", "twenty-five", "two hundred and six"; None for "two five"."""
    total, group = 0.0, 0.0
    parts = re.split(r"[\s-]+", text.casefold())
    if "." in text and len(parts) == 1:
        return None  # a time of day
    for n, word in enumerate(parts):
        if word in ("a", "and"):
            continue
        if word in _SCALES:
            group = (group or 1) * _SCALES[word]
            if _SCALES[word] >= 1_000:
                total, group = total + group, 0
        elif word in _UNITS:
            if group % 100 and not (group % 10 == 0 and group % 100 >= 20 and 0 < _UNITS[word] < 10):
                return None
            group += _UNITS[word]
        elif n == 0:
            group = float(word.replace(",", ""))
        else:
            return None
    return total + group


def _words(text: str, match: re.Match[str], after: re.Match[str] | None, found: tuple[str, str]) -> str:
    """Give the count as written, up to the noun and what became of it; without either from the word before it."""
    noun, fate = found
    following = [] if after is None else list(re.finditer(r"\S+", after[1]))
    end, beyond = None, False
    for word in following:
        key = word[0].casefold()
        is_fate = bool(fate) and _FATES.get(key) == fate
        if is_fate or (noun and key == noun):
            end, beyond = word.end(), True
        elif beyond and key not in _AUXILIARY:
            break
        if is_fate:
            break
    if end is not None and after is not None:
        return " ".join(text[match.start() : after.start(1) + end].split())
    before = _BEFORE.search(text, 0, match.start())
    start = match.start() if before is None else before.start()
    return " ".join(text[start : match.end()].split())
