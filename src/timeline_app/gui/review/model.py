"""What the review shows, in words. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from timeline_app.domain.calendar import day_number
from timeline_app.domain.date_words import day_in_words, span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.wording import isolated
from timeline_app.queries.reviews import LostQuote, ReopenedDate

POINT_HERE = tr("Point to this passage")
FIND_MYSELF = tr("Find it myself")
NO_PLACE = tr("Keep without a place")
TAKE_NEW = tr("Take the new date")
KEEP_OLD = tr("Keep the old one")
TAKE_ALL = tr("Take all")
KEEP_ALL = tr("Keep all")
SHOW_CHANGES = tr("Show what changed")
HIDE_CHANGES = tr("Hide what changed")

NOTHING_WAITS = tr("Nothing waits here")
NOTHING_WAITS_DETAIL = tr(
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
    if len(quotes) == 1:
        return tr("One quote has lost its place")
    return trn("{n} quote has lost its place", "{n} quotes have lost their place", len(quotes))


def dates_head(dates: Sequence[ReopenedDate]) -> str:
    """Give `3 dates to review`."""
    return trn("{n} date to review", "{n} dates to review", len(dates))


def status_words(quotes: int, dates: int) -> str:
    """Give what the status strip says: `1 quote needs repair · 3 dates to review`, "" for nothing."""
    parts = [trn("{n} quote needs repair", "{n} quotes need repair", quotes)] if quotes else []
    parts += [trn("{n} date to review", "{n} dates to review", dates)] if dates else []
    return "  ·  ".join(parts)


def lost_sentence(quote: LostQuote) -> str:
    """Give what happened to a quote and what it means."""
    since = _day_of(quote.replaced_at)
    title = isolated(quote.title)
    newer = tr("{title} has a later version.", title=title)
    if since:
        newer = tr("{title} has a later version since {day}.", title=title, day=since)
    still = tr("The quote still counts as evidence, with the words you took, but it no longer points at a passage.")
    return f"{newer} {still}"


def taken_head(quote: LostQuote) -> str:
    """Give `As you took it, 1 April 2011`."""
    day = _day_of(quote.taken_at)
    return tr("As you took it, {day}", day=day) if day else tr("As you took it")


def change_words(quote: LostQuote) -> str:
    """Give what changed in the wording, as a question."""
    if not quote.nearest:
        return tr("Nothing in the later version is like it.")
    if quote.was and quote.now:
        return tr("Wording changed: “{was}” is now “{now}”. Same meaning?", was=quote.was, now=quote.now)
    if quote.was:
        return tr("Wording changed: “{was}” is gone. Same meaning?", was=quote.was)
    if quote.now:
        return tr("Wording changed: “{now}” was put in. Same meaning?", now=quote.now)
    return tr("The words are the same, but it is not certain that this is the passage.")


def dates_sentence(dates: Sequence[ReopenedDate]) -> str:
    """Give why the dates of one article wait."""
    first = dates[0]
    title = isolated(first.title)
    now, before = (
        "" if day is None else day_in_words(day, weekday=False) for day in (first.published, first.published_before)
    )
    if now and before:
        said = tr("{title} is dated {now} now, not {before}.", title=title, now=now, before=before)
    elif now:
        said = tr("{title} is dated {now} now.", title=title, now=now)
    elif before:
        said = tr("{title} has no publication date now, not {before}.", title=title, before=before)
    else:
        said = tr("{title} has no publication date now.", title=title)
    return f"{said} {tr('These dates were counted from it. None was changed.')}"


def which_words(date: ReopenedDate) -> str:
    """Give which of the dates of a piece of evidence it is, with its words."""
    what = tr("When it happened") if date.which == "about" else tr("When it was said")
    return f"{what}: “{date.words}”" if date.words else what


def reading_words(span: DateSpan | None) -> str:
    """Give a reading, or that there is none."""
    return tr("Cannot be placed") if span is None else span_in_words(span)


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
