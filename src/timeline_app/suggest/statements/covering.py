"""Which quote a claim stands in, and who is "I" there."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.findings import FoundPerson, FoundQuote, Speaker

_FURTHEST: Final = 40
"""Quotes before a place that are looked at: nested ones are few."""
_GERUND: Final = 30
"""Signs from the start of indirect speech within which its verb has the speaker as its subject: "denied fleeing"."""


class Covering:
    """The quotes of an article, to be asked for the innermost one around a place."""

    def __init__(self, quotes: Sequence[FoundQuote], people: Sequence[FoundPerson]) -> None:
        """Sort the quotes once; `people` are those of the article."""
        self._surnames: dict[str, int | None] = {}
        for index, person in enumerate(people):
            last = person.name.rpartition(" ")[2].casefold()
            self._surnames[last] = None if last in self._surnames else index
        self._quotes = sorted(quotes, key=lambda quote: (quote.start, -quote.end))
        self._starts = [quote.start for quote in self._quotes]

    def innermost(self, start: int, end: int) -> FoundQuote | None:
        """Give the shortest quote that covers a stretch."""
        last = bisect_right(self._starts, start)
        around = [quote for quote in self._quotes[max(0, last - _FURTHEST) : last] if quote.end >= end]
        return min(around, key=lambda quote: quote.end - quote.start, default=None)

    def around(self, text: str, start: int, end: int, named_at: int) -> FoundQuote | None:
        """Give the innermost quote whose speaker says a claim: its words and its subject are the quote's.

        What a quote takes in too much ("denied any part in it, was arrested") has its subject before the quote.
        """
        quote = self.innermost(start, end)
        while quote is not None and not quote.verbatim:
            if named_at >= quote.start and not _before_cue(quote, end):
                return quote
            if named_at < quote.start and start - quote.start < _GERUND and "," not in text[quote.start : start]:
                return quote
            quote = self._wider(quote, start, end)
        return quote

    def _wider(self, inner: FoundQuote, start: int, end: int) -> FoundQuote | None:
        last = bisect_right(self._starts, start)
        around = [
            quote for quote in self._quotes[max(0, last - _FURTHEST) : last]
            if quote.end >= end and quote.end - quote.start > inner.end - inner.start
        ]  # fmt: skip
        return min(around, key=lambda quote: quote.end - quote.start, default=None)

    def speaking_person(self, at: int) -> int | None:
        """Give the person who says the verbatim words at a place."""
        last = bisect_right(self._starts, at)
        for quote in reversed(self._quotes[max(0, last - _FURTHEST) : last]):
            if quote.verbatim and quote.end > at:
                return self._person(quote.speaker)
        return None

    def _person(self, speaker: Speaker | None) -> int | None:
        if speaker is None or speaker.person is not None:
            return speaker.person if speaker else None
        # "Mr. Hague": somebody of the article by the last word, even where the quote leaves that open.
        last = speaker.name.rpartition(" ")[2].casefold()
        return self._surnames.get(last) if speaker.kind is SourceKind.PERSON else None


def _before_cue(quote: FoundQuote, end: int) -> bool:
    # "was suspended and is believed to have left": only what is behind "is believed" is anybody's belief.
    inside = quote.cue is not None and quote.start < quote.cue[0] and quote.cue[1] < quote.end
    return inside and quote.cue is not None and end <= quote.cue[0]
