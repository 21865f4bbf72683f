"""Rows of the table `span` as `DateSpan` values."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, select

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.dates import UNDATED, DateSpan, Precision, Qualifier
from timeline_app.domain.edtf import edtf_text
from timeline_app.queries._rows import AnyRow
from timeline_app.store.tables import span

_COLUMNS = (
    span.c.id,
    span.c.start_earliest,
    span.c.start_latest,
    span.c.end_earliest,
    span.c.end_latest,
    span.c.precision,
    span.c.qualifier,
    span.c.words,
    span.c.counted_from,
    span.c.edtf,
    span.c.after_event,
)
_PRECISIONS = {precision.value: precision for precision in Precision}
_QUALIFIERS = {qualifier.value: qualifier for qualifier in Qualifier}


def load_spans(conn: Connection, ids: Select[Any] | None = None) -> dict[int, DateSpan]:
    """Give the spans whose ids a statement selects (None: all of them), by id."""
    statement = select(*_COLUMNS)
    if ids is not None:
        statement = statement.where(span.c.id.in_(ids))
    return {row[0]: _span(row) for row in conn.execute(statement).all()}


def span_or_undated(spans: Mapping[int, DateSpan], row: int | None) -> DateSpan:
    """Give a span by its id, `UNDATED` for none."""
    return UNDATED if row is None else spans.get(row, UNDATED)


def hung_on(dated: DateSpan, other: DateSpan) -> DateSpan:
    """Give a date that hangs on another event: its lower bound is that event's earliest start, and moves with it.

    The lower bound stored with it is only where that event stood when the words were read, so it does not count. Where
    the other event has no start, or one after the date's own upper bound, nothing is known of the lower one.
    Source: design section 3.3.
    """
    lower = other.start_earliest
    if any(
        upper is not None and lower is not None and upper < lower for upper in (dated.start_latest, dated.end_latest)
    ):
        lower = None
    moved = replace(dated, start_earliest=lower, end_earliest=lower, precision=other.precision)
    return replace(moved, edtf=edtf_text(moved))


def seen_from(dated: DateSpan, day: int) -> DateSpan:
    """Give what of a date lay behind whoever saw it on a day: the bounds that come later are open, its words are gone.

    A date of which nothing is left is `UNDATED`.
    """
    until = (day + 1) * MINUTES_A_DAY
    bounds = (dated.start_latest, dated.end_earliest, dated.end_latest)
    kept = tuple(bound if bound is None or bound <= until else None for bound in bounds)
    if kept == bounds:
        return dated if dated.is_known else UNDATED
    cut = replace(
        dated, start_latest=kept[0], end_earliest=kept[1], end_latest=kept[2], words="", counted_from=None, edtf=""
    )
    return replace(cut, edtf=edtf_text(cut)) if cut.is_known else UNDATED


def _span(row: AnyRow) -> DateSpan:
    return DateSpan(
        row[1],
        row[2],
        row[3],
        row[4],
        _PRECISIONS.get(row[5], Precision.UNKNOWN),
        _QUALIFIERS.get(row[6], Qualifier.NONE),
        row[7],
        row[8],
        row[9],
        row[10],
    )
