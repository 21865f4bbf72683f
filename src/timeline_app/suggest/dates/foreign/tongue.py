"""What a language needs so that its dates can be read: its words, folded, in tables."""
# ruff: noqa: RUF001 - letters of other alphabets are meant

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

_PLAIN: Final = str.maketrans({
    "İ": "i", "’": "'", "‘": "'", "ʼ": "'", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ـ": None,
    "ё": "е", "ґ": "г", "ی": "ي", "ک": "ك",
})  # fmt: skip


def folded(word: str) -> str:
    """Fold a word for comparison: small letters, no accents on Latin letters, one form of the Arabic ones."""
    plain = unicodedata.normalize("NFKD", word.translate(_PLAIN).lower())
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).translate(_PLAIN)


def _set(words: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words.split())


def _numbered(words: str, first: int) -> dict[str, int]:
    # One group of spellings a number, joined by strokes: "janvier/janv février/fevr"
    return {
        folded(word): number for number, group in enumerate(words.split(), first) for word in group.split("/") if word
    }


def _phrases(words: str) -> tuple[tuple[tuple[str, ...], int], ...]:
    # "avant hier=-2, hier=-1": the longest first
    pairs = (item.rsplit("=", 1) for item in words.split(",") if item.strip())
    found = [(tuple(folded(word) for word in phrase.split()), int(step)) for phrase, step in pairs]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def _word_phrases(words: str) -> tuple[tuple[str, ...], ...]:
    found = [tuple(folded(word) for word in phrase.split()) for phrase in words.split(",") if phrase.strip()]
    return tuple(sorted(found, key=lambda phrase: -len(phrase)))


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: tables of folded words. Phrases are tuples of words, the longest first."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: tuple[tuple[tuple[str, ...], int], ...]
    units: Mapping[str, str]
    last: frozenset[str]
    this: frozenset[str]
    next: frozenset[str]
    ago_before: tuple[tuple[str, ...], ...] = ()
    ago_after: tuple[tuple[str, ...], ...] = ()
    links: frozenset[str] = frozenset()
    """What may stand between day, month and year: "de", "of"."""
    before_month: frozenset[str] = frozenset()
    """After these a month alone is one: "en mars"."""
    before_year: frozenset[str] = frozenset()
    after_year: frozenset[str] = frozenset()
    parts: Mapping[str, str] = field(default_factory=dict)
    """Words for early, mid and late."""
    hours: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    since: frozenset[str] = frozenset()
    until: tuple[tuple[str, ...], ...] = ()
    starts: frozenset[str] = frozenset()
    """The first words of a range: "du 15 au 20"."""
    to: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    decade_before: frozenset[str] = frozenset()
    decades: Mapping[str, int] = field(default_factory=dict)
    ahead: frozenset[str] = frozenset()
    ahead_endings: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    """Letters that stick to the front of a word: Arabic "and", "in the"."""
    openings: frozenset[str] = frozenset()
    """All words with which a date may begin."""
    compound_endings: tuple[str, ...] = ()
    """Parts of the day that may be written together with a weekday."""
    compounds: frozenset[str] = frozenset()
    """Words of the tables that hold a hyphen or an apostrophe."""


_HOURS: Final = {"morning": (5, 12), "afternoon": (12, 18), "evening": (18, 24), "night": (18, 24)}


def tongue(**words: str) -> Tongue:
    """Make a language from plain text: one line a table, spellings of one thing joined by strokes."""
    units = {
        folded(word): unit
        for unit, group in zip(("day", "week", "month", "year"), words["units"].split(), strict=True)
        for word in group.split("/")
    }
    hours = zip(_HOURS.values(), words.get("hours", "").split(), strict=False)
    parts = zip(("early", "mid", "late"), words.get("parts", "").split(), strict=False)
    decades = zip(range(20, 100, 10), words.get("decades", "").split(), strict=False)
    months, weekdays = _numbered(words["months"], 1), _numbered(words["weekdays"], 0)
    number_words = _numbered(words.get("numbers", ""), 1)
    every = (*months, *weekdays, *number_words)
    found = Tongue(
        months=months,
        weekdays=weekdays,
        compounds=frozenset(word for word in every if "-" in word or "'" in word),
        days=_phrases(words["days"]),
        units=units,
        last=_set(words["last"]),
        this=_set(words["this"]),
        next=_set(words["next"]),
        ago_before=_word_phrases(words.get("ago_before", "")),
        ago_after=_word_phrases(words.get("ago_after", "")),
        links=_set(words.get("links", "")),
        before_month=_set(words.get("before_month", "")),
        before_year=_set(words.get("before_year", "")),
        after_year=_set(words.get("after_year", "")),
        parts={folded(word): part for part, group in parts for word in group.split("/")},
        hours={folded(word): span for span, group in hours for word in group.split("/")},
        numbers=number_words,
        since=_set(words.get("since", "")),
        until=_word_phrases(words.get("until", "")),
        starts=_set(words.get("starts", "")),
        to=_set(words.get("to", "")),
        between=_set(words.get("between", "")),
        joined=_set(words.get("joined", "")),
        decade_before=_set(words.get("decade_before", "")),
        decades={folded(word): digits for digits, group in decades for word in group.split("/")},
        ahead=_set(words.get("ahead", "")),
        ahead_endings=tuple(words.get("ahead_endings", "").split()),
        prefixes=tuple(words.get("prefixes", "").split()),
    )
    return replace(found, openings=_openings(found), compound_endings=tuple(found.hours))


def _openings(found: Tongue) -> frozenset[str]:
    phrases = (*(phrase for phrase, _step in found.days), *found.ago_before, *found.until)
    tables = (found.months, found.weekdays, found.units, found.parts, found.decades, found.numbers)
    words = (found.last, found.this, found.next, found.since, found.starts, found.between, found.decade_before)
    return frozenset((*(phrase[0] for phrase in phrases), *(word for table in (*tables, *words) for word in table)))
