"""Dates that were counted from a publication date: when that changes, each is read anew and waits to be looked at.

None is changed here. A date is re-opened when it was counted from the article's publication day, or when its words
could not be placed before and can be now. What was counted from another day keeps its words and has no proposal. A
review still open when the date changes again makes way for one that is counted from the same day as it was.
"""

from typing import Final

from timeline_app.commands._spans import add_span, span_of
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Row, Writer
from timeline_app.suggest.dates.reread import reread

WHICH: Final = ("about", "said")


def reopen(writer: Writer, article: int, before: int | None, now: int | None) -> int:
    """Open a review for every date that rests on the article's publication day. Gives how many are open."""
    opened = 0
    # What the article prints is in its language; what the user typed is in English.
    languages = tuple(dict.fromkeys((writer.row("article", article)["language"] or "en", "en")))
    for version in writer.rows("text_version", article=article):
        for quotation in writer.rows("quotation", version=version["id"]):
            for evidence in writer.rows("evidence", quotation=quotation["id"]):
                opened += sum(_reopen(writer, evidence, which, before, now, languages) for which in WHICH)
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


def _reopen(
    writer: Writer, evidence: Row, which: str, before: int | None, now: int | None, languages: tuple[str, ...]
) -> bool:
    asked = writer.rows("date_review", evidence=evidence["id"], which=which, state="open")
    for review in asked:
        drop(writer, review)
    if evidence[which] is None:
        return False
    span = span_of(writer, evidence[which])
    is_unplaced = bool(span.words) and not span.is_known
    if span.counted_from == now if span.counted_from is not None else not is_unplaced:
        return False  # it rests on this very day, or on none
    if any(review["published_before"] == span.counted_from for review in asked):
        before = span.counted_from
    proposed, reason = _proposal(span, before, now, languages)
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


def _proposal(
    span: DateSpan, before: int | None, now: int | None, languages: tuple[str, ...]
) -> tuple[DateSpan | None, str]:
    """Give what the words mean from the new day, in the sense they were read in, or None; and why."""
    if now is None:
        return None, tr("The article has no publication date now.")
    if span.counted_from is not None and span.counted_from != before:
        return None, tr("It was counted from another day than the publication date.")
    if not span.words:
        return None, tr("There are no words to read again.")
    for language in languages:
        found = reread(span, was=span.counted_from, published=now, language=language)
        if found.counted_from == now:
            return found, tr("Read again from the new publication date.")
    return None, tr("The words alone do not give this date.")
