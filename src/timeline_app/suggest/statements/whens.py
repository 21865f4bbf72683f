"""The date of a claim: the one that goes with its verb, and none that is only near."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.dates import date_of_clause
from timeline_app.suggest.prose import Sentence
from timeline_app.suggest.statements.entries import Entry

_MOMENT: Final = re.compile(r"\b(?:when|as|while)\b")
_WHEN: Final = re.compile(r",? when [^;:]*\Z")
_JOINED: Final = re.compile(r"\w+ and (?:later |then |subsequently |\w+ly )?\w+ed\b[^,;:]{0,60}")
_AND: Final = re.compile(r",? and (?:\w+ly )?")
"""Between a date and a second verb: "stormed the palace on Thursday and seized X"."""
_APPOSED: Final = re.compile(r"[^,;:]+,[^,;:]{1,90}, (?:(?:early|late) )?(?:on |in )?")
"""Between a verb and its date: "detained X, the commander of the base, on Sunday"."""
_BUT: Final = re.compile(r"\bbut\b")
_COUNTED: Final = re.compile(r"\b(?:after|before)\Z")
_UNTIL: Final = re.compile(r"(?i)(?:until|till|through)\b")
_UNTIL_BEFORE: Final = re.compile(r"(?i)\b(?:until|till|a date) \Z")
_YEAR: Final = re.compile(r"(?:(?:in|from|between) )?\d{4}(?:\s?[-–]\s?\d{2,4}|(?: to | and )\d{4})?\Z")
_OF_NOUN: Final = re.compile(r" (?:the|his|her|its|their|a|\S+['’]s) \Z")
_IN_NOUN: Final = re.compile(r" (?:in|at|during) (?:the |a |an |his |her |its |their )?(?:\S+['’]s )?\Z")
"""Before a year of what it happened in: "killed in the 2014 bombing"; elsewhere it is only the year of a noun."""
_NOUN: Final = re.compile(r" (?!and\b|or\b|to\b|when\b|after\b|before\b|but\b)[a-z]{3,}")
_ASIDE: Final = re.compile(r",? (?:\w+ )?(?:after|following|before|since|despite|amid|over|when asked) [^,;:]*")
"""Between a date and a word that stands in an aside of its own."""
_PURPOSE: Final = re.compile(
    r"\bto (?:run|stand|seek|contest|win|become|serve|compete|host|return)\b[^,;:]*\Z|\b(?:of|for) \w+ing\b[^,;:]*\Z"
)
_DASH: Final = re.compile(r" (?:—|–|--|-) ")
_RELATIVE: Final = re.compile(r", (?:who|which)\b[^,;:]*\Z")
_CLOSED: Final = re.compile(r", (?:was|were|is|are|has|had|have|will|would|\w+ed)\b")
_AT_THE_START: Final = 12
_OTHER: Final = re.compile(r"\b(?:said|says|told|after|before|until|since|who|which|that|because|but|and)\b|[;:]")


class Whens:
    """The dates of an article, to be asked for the verb of a claim or event."""

    def __init__(self, text: str, dates: Sequence[FoundDate]) -> None:
        """Keep the dates in the order of the text."""
        self._text = text
        self._dates = dates

    def of_verb(self, sentence: Sentence, verb_at: int) -> DateSpan | None:
        """Give the date that goes with the verb (or noun) that begins at a place of a sentence."""
        date = self.date_of_verb(sentence, verb_at)
        return date.span if date else None

    def date_of_verb(self, sentence: Sentence, verb_at: int) -> FoundDate | None:
        """Give the same with its place."""
        if not self.within(sentence.start, sentence.end):
            return None
        found = date_of_clause(self._text, self._dates, sentence.start, sentence.end, verb_at)
        if found and found.start > verb_at and _BUT.search(self._text, verb_at, found.start):
            return None  # "served in two governments but was sacked in 1987"
        if found and found.end < verb_at and _COUNTED.search(self._text, found.start, found.end):
            return None  # "five days after she was locked up" is the day of something else
        if found and self._is_of_something_else(sentence, verb_at, found):
            return None
        return self._opening(sentence, verb_at, found) if found else self._of_its_moment(sentence, verb_at)

    def _is_of_something_else(self, sentence: Sentence, verb_at: int, found: FoundDate) -> bool:
        text = self._text
        if _UNTIL.match(text, found.start) or _UNTIL_BEFORE.search(text, sentence.start, found.start):
            return True  # "sent to custody until March 5"
        owned = _OF_NOUN.search(text, sentence.start, found.start) is not None
        owned = owned and not _IN_NOUN.search(text, sentence.start, found.start)
        if owned and _YEAR.fullmatch(text, found.start, found.end):
            return _NOUN.match(text, found.end) is not None  # "accused of causing the country's 1999 crisis"
        if found.end < verb_at:  # "On 26 May, following the murder of X, he was called"
            return _ASIDE.fullmatch(text, found.end, verb_at) is not None
        between = text[verb_at : found.start]
        if _YEAR.search(text, found.start, found.end) and _PURPOSE.search(between):
            return True  # "vowed to return and run for president in 2006"; "convicted of taking bribes from 1995"
        if _DASH.search(between) and _DASH.search(text, sentence.start, verb_at):
            return True  # "X — a star who was blacklisted — died on Monday"
        # "The reporter, who wrote crime stories, was kidnapped on Monday"
        relative = _RELATIVE.search(text[sentence.start : verb_at])
        return relative is not None and _CLOSED.search(between) is not None

    def _opening(self, sentence: Sentence, verb_at: int, found: FoundDate) -> FoundDate:
        # "In 2016, X stepped down after starting in 1980": the date that opens the sentence is that of its verb.
        first = self.within(sentence.start, sentence.end)[0]
        opens = first.end < verb_at and first.start - sentence.start < _AT_THE_START
        if found.start > verb_at and opens and _OTHER.search(self._text, verb_at, found.start):
            return first
        return found

    def _of_its_moment(self, sentence: Sentence, verb_at: int) -> FoundDate | None:
        # "was killed when shells hit the road on Wednesday": one moment, and one date.
        # "was detained and later released yesterday"; "the latest exit came on Tuesday when X resigned".
        dates = [
            date for date in self.within(sentence.start, sentence.end)
            if self._text[date.end : date.end + 2] not in ("'s", "’s") and date.span.end_latest is not None
        ]  # fmt: skip
        if len(dates) != 1:
            return None
        if dates[0].start < verb_at:
            between = self._text[dates[0].end : verb_at]
            return dates[0] if _WHEN.match(between) or _AND.fullmatch(between) else None
        between = self._text[verb_at : dates[0].start]
        if _JOINED.fullmatch(between) or (_APPOSED.fullmatch(between) and not _OTHER.search(between)):
            return dates[0]
        return dates[0] if _MOMENT.search(between) and not _OTHER.search(between) else None

    def within(self, start: int, end: int) -> Sequence[FoundDate]:
        """Give the dates that begin in a stretch."""
        first = bisect_left(self._dates, start, key=lambda date: date.start)
        return self._dates[first : bisect_left(self._dates, end, key=lambda date: date.start)]

    def in_entry(self, entry: Entry) -> DateSpan | None:
        """Give the date of a boxed entry: its only one, where the heading is no supposition."""
        dates = self.within(entry.start, entry.end)
        return dates[0].span if len(dates) == 1 and entry.polarity is Polarity.ASSERTED else None
