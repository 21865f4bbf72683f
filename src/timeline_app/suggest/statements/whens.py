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
        return self._opening(sentence, verb_at, found) if found else self._of_its_moment(sentence, verb_at)

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
