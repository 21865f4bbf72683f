"""Dates that were counted from a publication date: when that changes, each is read anew and waits to be looked at.

None is changed here. A date is re-opened when it was counted from the article's publication day, or when its words
could not be placed before and can be now. What was counted from another day keeps its words and has no proposal.
"""

from typing import Final

from timeline_app.commands._spans import add_span, span_of
from timeline_app.domain.dates import DateSpan
from timeline_app.store.writer import Row, Writer
from timeline_app.suggest.dates.reading import read_when

WHICH: Final = ("about", "said")


def reopen(writer: Writer, article: int, before: int | None, now: int | None) -> int:
    """Open a review for every date that rests on the article's publication day. Gives how many are open."""
    opened = 0
    for version in writer.rows("text_version", article=article):
        for quotation in writer.rows("quotation", version=version["id"]):
            for evidence in writer.rows("evidence", quotation=quotation["id"]):
                opened += sum(_reopen(writer, evidence, which, before, now) for which in WHICH)
    return opened


def drop(writer: Writer, review: Row) -> None:
    """Remove a review and the date that it proposes."""
    writer.remove("date_review", review["id"])
    if review["proposed"] is not None:
        writer.remove("span", review["proposed"])


def close(writer: Writer, evidence: int, which: str) -> None:
    """Put away what waits about a date that was just written anew."""
    for review in writer.rows("date_review", evidence=evidence, which=which, state="open"):
        drop(writer, review)


def _reopen(writer: Writer, evidence: Row, which: str, before: int | None, now: int | None) -> bool:
    for known in writer.rows("date_review", evidence=evidence["id"], which=which, state="open"):
        drop(writer, known)
    if evidence[which] is None:
        return False
    span = span_of(writer, evidence[which])
    is_unplaced = bool(span.words) and not span.is_known
    if span.counted_from == now if span.counted_from is not None else not is_unplaced:
        return False  # it rests on this very day, or on none
    proposed, reason = _proposal(span, before, now)
    if proposed is None and span.counted_from is None:
        return False
    writer.add(
        "date_review",
        evidence=evidence["id"],
        which=which,
        proposed=add_span(writer, proposed),
        published_before=before,
        reason=reason,
        state="open",
        opened_at=writer.now,
    )
    return True


def _proposal(span: DateSpan, before: int | None, now: int | None) -> tuple[DateSpan | None, str]:
    """Give what the words mean from the new day, None where they cannot be placed, and why."""
    if now is None:
        return None, "The article has no publication date now."
    if span.counted_from is not None and span.counted_from != before:
        return None, "It was counted from another day than the publication date."
    if not span.words:
        return None, "There are no words to read again."
    reading = read_when(span.words, published=now)
    if not reading.understood:
        return None, "The words cannot be read as a date."
    if reading.span.counted_from is None:
        return None, ""
    return reading.span, reading.rule
