"""What a date that hangs on another one hangs on: the certain dates told so far, paragraph by paragraph."""

from dataclasses import dataclass, field

from timeline_app.domain.date_shapes import Shape, shape_of
from timeline_app.domain.dates import DateSpan, Precision

_FINENESS = list(Precision)
WHOLE_DAYS = frozenset({Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE})
"""Precisions that fix a date to one day, or closer."""
_REMEMBERED = 12
_LOOKED_BACK = 2
"""So many paragraphs before this one are asked when it names no date of its own."""


@dataclass(frozen=True, slots=True)
class Told:
    """A certain date of the text. `sentence` numbers its sentence; `by_speech`: it says when something was said.

    `describes`: it stands before what it dates, "the 30 June 2009 coup", and tells no order of things.
    `opens`: it opens its sentence.
    """

    span: DateSpan
    sentence: int
    end: int
    by_speech: bool
    describes: bool = False
    opens: bool = False


@dataclass(slots=True)
class Narrative:
    """The certain dates of this paragraph and of those before it."""

    here: list[Told] = field(default_factory=list)
    earlier: list[list[Told]] = field(default_factory=list)
    waits: bool = False
    """A date of this paragraph waits for the day of publication, and what hangs on it waits too."""

    news: Told | None = None
    """The last day told that is counted from publication, however long ago in the article."""

    def turn(self) -> None:
        """Begin a new paragraph."""
        self.earlier.append(self.here)
        del self.earlier[:-_LOOKED_BACK]
        self.here, self.waits = [], False

    def tell(self, told: Told) -> None:
        """Remember a date if others can be counted from it."""
        if told.span.start_earliest is not None and shape_of(told.span) in (Shape.FIXED, Shape.ABOUT):
            self.here.append(told)
            del self.here[:-_REMEMBERED]
            if _is_news(told):
                self.news = told

    def anchors(self, needs: Precision, back: bool = False) -> list[Told]:
        """Give what a date may hang on, the likeliest first: known as finely as it needs.

        The nearest of this paragraph comes first, dates of speech last; without any, those of the paragraph before,
        its last event first. What opens a paragraph and goes `back` ("A day earlier …") goes back from the news that
        the article brings, its latest day, and not from what was recalled in between.
        """
        for told in (self.here, *reversed(self.earlier)):
            fine = [each for each in reversed(told) if _FINENESS.index(each.span.precision) <= _FINENESS.index(needs)]
            if fine and back and told is not self.here:
                return sorted(fine, key=lambda each: (not _is_news(each), -(each.span.start_earliest or 0)))
            if fine:
                return sorted(fine, key=lambda each: each.by_speech)
        return [self.news] if self.news and back and needs is Precision.DAY else []


def _is_news(told: Told) -> bool:
    return told.span.counted_from is not None and told.span.precision in WHOLE_DAYS
