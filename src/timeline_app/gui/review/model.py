"""What the review shows, in words. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.date_words import day_in_words, span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.moments import moment_in_words
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.wording import isolated
from timeline_app.queries.newer_versions import NewerVersion
from timeline_app.queries.proposals import ProposedContradiction
from timeline_app.queries.review_counts import ReviewCounts
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
SEEN = tr("Looked at")
READ = tr("Read the article")
COMPARE = tr("Compare")
KEYS = tr("Ctrl ↓ and Ctrl ↑ go from one to the next.")

NOTHING_WAITS = tr("Nothing waits here")
NOTHING_WAITS_DETAIL = tr(
    "When an article gets a later version, or another publication date, the quotes and dates that rest on it are "
    "listed here, and so are claims that seem to contradict one another. Nothing is changed without you."
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything that waits."""

    quotes: tuple[LostQuote, ...] = ()
    dates: tuple[ReopenedDate, ...] = ()
    versions: tuple[NewerVersion, ...] = ()
    proposed: tuple[ProposedContradiction, ...] = ()

    @property
    def total(self) -> int:
        """Give how much that is."""
        return len(self.quotes) + len(self.dates) + len(self.versions) + len(self.proposed)


def title_words(total: int) -> str:
    """Give `3 to review`."""
    return trn("{n} to review", "{n} to review", total)


def quotes_head(quotes: Sequence[LostQuote]) -> str:
    """Give `One quote has lost its place`."""
    if len(quotes) == 1:
        return tr("One quote has lost its place")
    return trn("{n} quote has lost its place", "{n} quotes have lost their place", len(quotes))


def dates_head(dates: Sequence[ReopenedDate]) -> str:
    """Give `3 dates to review`."""
    return trn("{n} date to review", "{n} dates to review", len(dates))


def versions_head(versions: Sequence[NewerVersion]) -> str:
    """Give `One article has a new text`."""
    if len(versions) == 1:
        return tr("One article has a new text")
    return trn("{n} article has a new text", "{n} articles have a new text", len(versions))


def proposed_head(number_of_them: int) -> str:
    """Give `4 proposed contradictions`."""
    return trn("{n} proposed contradiction", "{n} proposed contradictions", number_of_them)


def waiting_lines(waiting: ReviewCounts) -> tuple[str, ...]:
    """Say what waits, a line each: what stands behind the number in the status strip."""
    quotes, dates = waiting.quotes, waiting.dates
    lines = [trn("{n} quote has lost its place", "{n} quotes have lost their place", quotes)] if quotes else []
    lines += [trn("{n} date to review", "{n} dates to review", dates)] if dates else []
    if versions := len(waiting.versions):
        lines.append(trn("{n} article has a new text", "{n} articles have a new text", versions))
    return (*lines, proposed_head(waiting.contradictions)) if waiting.contradictions else tuple(lines)


def version_head(version: NewerVersion) -> str:
    """Give `“Minister resigns”: text 2 since 5 June 2013`."""
    title, day = isolated(version.title), moment_in_words(version.added_at)
    if not day:
        return tr("{title}: text {number}", title=title, number=version.number)
    return tr("{title}: text {number} since {day}", title=title, number=version.number, day=day)


def version_sentence(version: NewerVersion) -> str:
    """Say what became of the quotes of the older text."""
    if not version.quotes:
        return tr("No quote rests on its older text.")
    parts = [trn("{n} quote stands in it as before", "{n} quotes stand in it as before", version.still)]
    if version.moved:
        parts.append(trn("{n} found its new place", "{n} found their new place", version.moved))
    if version.waiting:
        parts.append(trn("{n} waits for a place", "{n} wait for a place", version.waiting))
    if version.without:
        parts.append(trn("{n} is kept without one", "{n} are kept without one", version.without))
    return f"{', '.join(parts)}."


def proposed_sentence(proposed: ProposedContradiction) -> str:
    """Say how many claims oppose one another, and what speaks for caution."""
    claims = trn("{n} claim", "{n} claims", len(proposed.evidence))
    if proposed.adds_to is not None:
        claims = tr("{claims}, to be added to a contradiction that stands already", claims=claims)
    return tr("{claims}. {note}", claims=claims, note=proposed.note) if proposed.note else f"{claims}."


def lost_sentence(quote: LostQuote) -> str:
    """Give what happened to a quote and what it means."""
    since = moment_in_words(quote.replaced_at)
    title = isolated(quote.title)
    newer = tr("{title} has a later version.", title=title)
    if since:
        newer = tr("{title} has a later version since {day}.", title=title, day=since)
    still = tr("The quote still counts as evidence, with the words you took, but it no longer points at a passage.")
    return f"{newer} {still}"


def taken_head(quote: LostQuote) -> str:
    """Give `As you took it, 1 April 2011`."""
    day = moment_in_words(quote.taken_at)
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
