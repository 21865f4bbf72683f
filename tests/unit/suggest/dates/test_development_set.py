"""The grammar against labelled expressions kept beside the project; skipped where they are not at hand."""

import csv
from pathlib import Path

import pytest

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.calendar import MINUTES_A_DAY, parse_iso_day
from timeline_app.domain.dates import DateSpan, Qualifier
from timeline_app.suggest.dates import Tense, find_dates, read_when
from timeline_app.suggest.prose import prose_of

LABELS = Path(__file__).parents[4].parent / "shared" / "reading-dev" / "date_expressions.csv"
AHEAD = {"d17"}  # "will speak on Monday"
NIGHTS = {"night"}
"""The labels let a night end on the next day; the design ends it at midnight."""


def labelled(every_language: bool = False) -> list[dict[str, str]]:
    if not LABELS.exists():
        pytest.skip(f"{LABELS} is not at hand")
    with LABELS.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if every_language or row["language"] == "en"]


def inclusive_days(span: DateSpan) -> tuple[int | None, int | None]:
    """Give the first and last day; for a thing that goes on, the last day on which it is known to."""
    end = span.end_latest if span.end_latest is not None else span.end_earliest
    start = span.start_earliest
    return (None if start is None else start // MINUTES_A_DAY, None if end is None else (end - 1) // MINUTES_A_DAY)


def test_every_labelled_expression_is_read_as_labelled() -> None:
    wrong = []
    for row in labelled():
        if not row["expression"]:
            continue
        tense = Tense.FUTURE if row["id"] in AHEAD else Tense.PAST
        reading = read_when(row["expression"], published=parse_iso_day(row["reference_date"]), tense=tense)
        start, end = (parse_iso_day(row[side]) if row[side] else None for side in ("start", "end"))
        if start is None and end is None:
            right = not reading.understood
        else:
            right = reading.understood and _agrees(reading.span, reading.alternatives, start, end, row["precision"])
        if not right:
            wrong.append((row["id"], row["expression"], reading.headline))
    assert not wrong


def _agrees(span: DateSpan, others: tuple[DateSpan, ...], start: int | None, end: int | None, precision: str) -> bool:
    first, last = inclusive_days(span)
    if precision == "ambiguous":
        days = {inclusive_days(each) for each in (span, *others)}
        return span.qualifier is Qualifier.UNCERTAIN and days == {(start, start), (end, end)}
    if precision == "approx-day":
        covers = first is not None and last is not None and start is not None and first <= start <= last
        return covers and span.qualifier is Qualifier.APPROXIMATE
    return first == start and (last == end or precision in NIGHTS)


def test_a_sentence_without_a_date_is_no_date() -> None:
    for row in labelled():
        if row["precision"] == "none":
            assert not read_when(row["sentence"], published=parse_iso_day(row["reference_date"])).understood


def test_every_labelled_expression_is_found_in_its_sentence() -> None:
    missed = []
    for row in labelled(every_language=True):
        published = parse_iso_day(row["reference_date"])
        sentence = row["sentence"]
        prose = prose_of(sentence, (Passage(PassageKind.BODY, 0, len(sentence)),))
        readings = find_dates(prose, published=published, language=row["language"])
        understood = [reading for reading in readings if reading.readings]
        start, end = (parse_iso_day(row[side]) if row[side] else None for side in ("start", "end"))
        if start is None and end is None:
            right = not understood
        else:
            right = len(understood) == 1 and _agrees(
                understood[0].span, understood[0].readings[1:], start, end, row["precision"]
            )
        if not right:
            missed.append((row["id"], row["sentence"], [reading.headline for reading in readings]))
    assert not missed
