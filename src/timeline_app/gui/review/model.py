"""What the review shows, in words. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from timeline_app.domain.calendar import day_number
from timeline_app.domain.counting import counted
from timeline_app.domain.date_words import day_in_words, span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.gui.wording import isolated
from timeline_app.queries.reviews import LostQuote, ReopenedDate

POINT_HERE = "Point to this passage"
FIND_MYSELF = "Find it myself"
NO_PLACE = "Keep without a place"
TAKE_NEW = "Take the new date"
KEEP_OLD = "Keep the old one"
TAKE_ALL = "Take all"
KEEP_ALL = "Keep all"
SHOW_CHANGES = "Show what changed"
HIDE_CHANGES = "Hide what changed"

NOTHING_WAITS = "Nothing waits here"
NOTHING_WAITS_DETAIL = (
    "When an article gets a later version whose words differ, or another publication date, the quotes and dates "
    "that rest on it are listed here. None of them is changed without you."
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything that waits."""

    quotes: tuple[LostQuote, ...] = ()
    dates: tuple[ReopenedDate, ...] = ()


def quotes_head(quotes: Sequence[LostQuote]) -> str:
    """Give `One quote has lost its place`."""
    return "One quote has lost its place" if len(quotes) == 1 else f"{len(quotes):,} quotes have lost their place"


def dates_head(dates: Sequence[ReopenedDate]) -> str:
    """Give `3 dates to review`."""
    return f"{counted(len(dates), 'date')} to review"


def status_words(quotes: int, dates: int) -> str:
    """Give what the status strip says: `1 quote needs repair · 3 dates to review`, "" for nothing."""
    parts = [f"{counted(quotes, 'quote')} need{'s' if quotes == 1 else ''} repair"] if quotes else []
    parts += [f"{counted(dates, 'date')} to review"] if dates else []
    return "  ·  ".join(parts)


def lost_sentence(quote: LostQuote) -> str:
    """Give what happened to a quote and what it means."""
    since = _day_of(quote.replaced_at)
    newer = f"{isolated(quote.title)} has a later version{f' since {since}' if since else ''}."
    return f"{newer} The quote still counts as evidence, with the words you took, but it no longer points at a passage."


def taken_head(quote: LostQuote) -> str:
    """Give `As you took it, 1 April 2011`."""
    day = _day_of(quote.taken_at)
    return f"As you took it, {day}" if day else "As you took it"


def change_words(quote: LostQuote) -> str:
    """Give what changed in the wording, as a question."""
    if not quote.nearest:
        return "Nothing in the later version is like it."
    if quote.was and quote.now:
        return f"Wording changed: “{quote.was}” is now “{quote.now}”. Same meaning?"
    if quote.was:
        return f"Wording changed: “{quote.was}” is gone. Same meaning?"
    if quote.now:
        return f"Wording changed: “{quote.now}” was put in. Same meaning?"
    return "The words are the same, but it is not certain that this is the passage."


def dates_sentence(dates: Sequence[ReopenedDate]) -> str:
    """Give why the dates of one article wait."""
    first = dates[0]
    if first.published is None:
        now = "has no publication date now"
    else:
        now = f"is dated {day_in_words(first.published, weekday=False)} now"
    before = f", not {day_in_words(first.published_before, weekday=False)}" if first.published_before else ""
    return f"{isolated(first.title)} {now}{before}. These dates were counted from it. None was changed."


def which_words(date: ReopenedDate) -> str:
    """Give which of the dates of a piece of evidence it is, with its words."""
    what = "When it happened" if date.which == "about" else "When it was said"
    return f"{what}: “{date.words}”" if date.words else what


def reading_words(span: DateSpan | None) -> str:
    """Give a reading, or that there is none."""
    return "Cannot be placed" if span is None else span_in_words(span)


def same_reading(date: ReopenedDate) -> bool:
    """Say whether the words mean the same days from the new date."""
    return date.new is not None and date.new.outer == date.old.outer


def _day_of(moment: str) -> str:
    """Give the day of a stored moment (ISO text in UTC)."""
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return day_in_words(day_number(at.year, at.month, at.day), weekday=False)
