"""Dates as rows: one `span` row belongs to exactly one place (an event, a post, or one side of evidence).

Only the events of a table share rows where their dates are equal: such a row is never changed, and never removed.
"""

from dataclasses import asdict, fields
from typing import Any

from timeline_app.domain.dates import DateSpan, Precision, Qualifier
from timeline_app.store.writer import Row, Writer

_FIELDS = tuple(field.name for field in fields(DateSpan))
_BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")


def add_span(writer: Writer, span: DateSpan | None) -> int | None:
    """Store a date and give its row id; None for one that says nothing: no bound, no words, no event to follow."""
    return None if span is None or _says_nothing(span) else writer.add("span", **_values(span))


def put_span(writer: Writer, table: str, row: int, column: str, span: DateSpan | None) -> bool:
    """Make `span` the date in a row's column: the span row there is changed, added or removed as needed.

    Says whether that made a difference.
    """
    known = writer.row(table, row)[column]
    if span is None or _says_nothing(span):
        if known is None:
            return False
        writer.set(table, row, **{column: None})
        remove_span(writer, known)
        return True
    if known is None:
        writer.set(table, row, **{column: writer.add("span", **_values(span))})
        return True
    differs = span_of(writer, known) != span
    if not _is_shared(writer, known):
        writer.set("span", known, **_values(span))
    elif differs:
        writer.set(table, row, **{column: writer.add("span", **_values(span))})
    return differs


def remove_span(writer: Writer, span: int) -> None:
    """Remove a date that was one thing's own; one that the events of a table share stays for the others."""
    if not _is_shared(writer, span):
        writer.remove("span", span)


def span_of(writer: Writer, span: int) -> DateSpan:
    """Give a stored date."""
    row = writer.row("span", span)
    values = {name: row[name] for name in _FIELDS}
    return DateSpan(**values | {"precision": Precision(row["precision"]), "qualifier": Qualifier(row["qualifier"])})


def is_dated(writer: Writer, span: int | None) -> bool:
    """Say whether a span row says more than words: it has a bound, or an event whose date it follows."""
    if span is None:
        return False
    row: Row = writer.row("span", span)
    return row["after_event"] is not None or any(row[bound] is not None for bound in _BOUNDS)


def let_go_of_event(writer: Writer, event: int) -> None:
    """Keep the words of dates that follow an event which is about to be removed, but no longer follow it."""
    for row in writer.rows("span", after_event=event):
        writer.set("span", row["id"], after_event=None)


def _is_shared(writer: Writer, span: int) -> bool:
    return writer.row("span", span)["batch"] is not None


def _says_nothing(span: DateSpan) -> bool:
    return not (span.is_known or span.words or span.after_event is not None)


def _values(span: DateSpan) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, str) else value for name, value in asdict(span).items()}
