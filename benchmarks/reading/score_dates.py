"""Precision and recall of dates in running text, beside `dateparser.search`, on sentences written for this.

`dates.csv` has one sentence a row: `split` (dev is looked at while rules are written, held is not), `published`,
`language` and `text`, in which dates are marked: `{Thursday=2011-03-31}`, `{since 2003=2003-01-01..2011-04-01}`,
`{by Friday=..2011-04-01}`, `{the next day=?}` for words that must not be placed, `{every Friday}` for none at all.

`dates_of_events.csv` has sentences in which one verb is marked (`*fled*`) and the date that dates it, if any does (`{on
Thursday}`): what `date_of_clause` gives for the verb must overlap it, or be nothing.

A date counts as found if it overlaps the marked words and has exactly their first and last day. `python3
benchmarks/reading/score_dates.py [dev|held] [--show]` prints the score; `--show` the misses of dev.
"""

import csv
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.calendar import MINUTES_A_DAY, iso_day, parse_iso_day
from timeline_app.domain.dates import DateSpan
from timeline_app.suggest.dates import date_of_clause, find_dates
from timeline_app.suggest.prose import prose_of

DATA = Path(__file__).with_name("dates.csv")
EVENTS = DATA.with_name("dates_of_events.csv")
_MARKED = re.compile(r"\{([^{}=]+)(?:=([^{}]*))?\}")


class Days(NamedTuple):
    """A stretch `text[start:end]` and its first and last day as ISO; None is open, both None not placed."""

    start: int
    end: int
    first: str | None
    last: str | None

    @property
    def placed(self) -> bool:
        """Say whether any day is given."""
        return self.first is not None or self.last is not None


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled sentence without its marks."""

    split: str
    published: str
    language: str
    text: str
    labels: tuple[Days, ...]


@dataclass(slots=True)
class Score:
    """Counts over many sentences."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Give the part of the answers that is right."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """Give the part of the labels that is answered right."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Finder = Callable[[Row], Sequence[Days]]


def rows(path: Path = DATA) -> list[Row]:
    """Read the labelled sentences."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_row(row) for row in csv.DictReader(file)]


def _row(fields: dict[str, str]) -> Row:
    text, labels, at = "", [], 0
    for found in _MARKED.finditer(fields["text"]):
        text += fields["text"][at : found.start()]
        start, at = len(text), found.end()
        text += found[1]
        if found[2] is not None:
            first, _, last = found[2].partition("..") if ".." in found[2] else (found[2], "", found[2])
            none = found[2] == "?"
            labels.append(Days(start, len(text), None if none else first or None, None if none else last or None))
    text += fields["text"][at:]
    return Row(fields["split"], fields["published"], fields["language"], text, tuple(labels))


def ours(row: Row) -> list[Days]:
    """Give what this program finds."""
    prose = prose_of(row.text, (Passage(PassageKind.BODY, 0, len(row.text)),))
    published = parse_iso_day(row.published)
    found = find_dates(prose, published=published, language=row.language)
    return [Days(date.start, date.end, *days_of(date.span)) for date in found]


def days_of(span: DateSpan) -> tuple[str | None, str | None]:
    """Give first and last day; for a thing that goes on, the last day on which it surely did."""
    end = span.end_latest if span.end_latest is not None else span.end_earliest
    start = span.start_earliest
    if start is None and span.end_latest is None:
        return None, None
    return (
        None if start is None else iso_day(start // MINUTES_A_DAY),
        None if end is None or (start is not None and end <= start) else iso_day((end - 1) // MINUTES_A_DAY),
    )


def peer(row: Row) -> list[Days]:
    """Give what `dateparser.search` finds: one day each."""
    from dateparser.search import search_dates  # type: ignore[import-untyped]

    settings = {"RELATIVE_BASE": datetime.fromisoformat(row.published), "PREFER_DATES_FROM": "past"}
    found = search_dates(row.text, languages=[row.language], settings=settings) or []
    answers, at = [], 0
    for words, when in found:
        start = row.text.find(words, at)
        if start >= 0:
            at = start + len(words)
            day = when.date().isoformat()
            answers.append(Days(start, at, day, day))
    return answers


def score(labelled: Iterable[Row], finder: Finder, misses: list[str] | None = None) -> Score:
    """Count what a finder gets right; what goes wrong is told in `misses`."""
    total = Score()
    for row in labelled:
        answers = [answer for answer in finder(row) if answer.placed]
        for label in (label for label in row.labels if label.placed):
            fitting = [answer for answer in answers if answer.start < label.end and label.start < answer.end]
            hit = next((answer for answer in fitting if answer[2:] == label[2:]), None)
            if hit:
                answers.remove(hit)
            total.right, total.missed = total.right + bool(hit), total.missed + (not hit)
            if not hit and misses is not None:
                said = [(row.text[answer.start : answer.end], *answer[2:]) for answer in fitting]
                misses.append(f"missed {row.text[label.start : label.end]!r} {label[2:]} got {said}: {row.text}")
        total.wrong += len(answers)
        if misses is not None:
            misses += [f"wrong {row.text[each.start : each.end]!r} {each[2:]}: {row.text}" for each in answers]
    return total


def score_of_events(split: str, misses: list[str]) -> tuple[int, int]:
    """Count the verbs that get their own date, or none where they have none, and all verbs."""
    right = total = 0
    with EVENTS.open(encoding="utf-8", newline="") as file:
        for fields in csv.DictReader(file):
            if fields["split"] != split:
                continue
            total += 1
            got, labels = _event(fields["text"], parse_iso_day(fields["published"]))
            fits = got is None if not labels else got is not None and any(_overlap(got, label) for label in labels)
            right += fits
            if not fits:
                misses.append(f"event {fields['text']} got {got}")
    return right, total


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _event(marked: str, published: int) -> tuple[tuple[int, int] | None, list[tuple[int, int]]]:
    text, labels, verb, opened = "", [], -1, 0
    for mark in marked:
        if mark == "{":
            opened = len(text)
        elif mark == "}":
            labels.append((opened, len(text)))
        elif mark == "*":
            verb = len(text) if verb < 0 else verb
        else:
            text += mark
    prose = prose_of(text, (Passage(PassageKind.BODY, 0, len(text)),))
    found = date_of_clause(text, find_dates(prose, published=published), 0, len(text), verb)
    return (None if found is None else (found.start, found.end)), labels


def main(arguments: Sequence[str]) -> int:
    """Print the score of dev and held, ours beside the peer's."""
    asked = [split for split in ("dev", "held") if split in arguments] or ["dev", "held"]
    print(f"{'dates in running text':24} {'sentences':>9} {'dates':>6} {'precision':>10} {'recall':>7} {'F1':>6}")
    for split in asked:
        for name, keep in (("English", {"en"}), ("other languages", None)):
            chosen = [
                row for row in rows() if row.split == split and (row.language in keep if keep else row.language != "en")
            ]
            labels = sum(label.placed for row in chosen for label in row.labels)
            misses: list[str] = []
            for who, finder in (("this program", ours), ("dateparser.search", peer)):
                found = score(chosen, finder, misses if who == "this program" else None)
                print(
                    f"{split + ' ' + name + ', ' + who:45} {len(chosen):4} {labels:6} "
                    f"{found.precision:10.3f} {found.recall:7.3f} {found.f1:6.3f}"
                )
            if "--show" in arguments and split == "dev":
                print("\n".join(misses))
        wrong: list[str] = []
        right, total = score_of_events(split, wrong)
        print(f"{split + ' date of an event':45} {total:4} {'':6} {right / max(total, 1):10.3f} right")
        if "--show" in arguments and split == "dev":
            print("\n".join(wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
