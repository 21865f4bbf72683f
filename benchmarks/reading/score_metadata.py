"""Whether headline, authors and publication day of a saved page are found, beside trafilatura on the same pages.

A day is right, unknown or wrong: unknown is asked of the user, wrong is the one thing that must not happen. Where a
page proves no day (it has only a modified stamp, or a date that can be read two ways), unknown is right.
`python3 -m benchmarks.reading.score_metadata [dev|held] [--show]`.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import trafilatura

from benchmarks.reading._pages import Page, pages
from timeline_app.domain.calendar import iso_day
from timeline_app.intake.readers import html

Found = tuple[str, str, str | None]


@dataclass(frozen=True)
class Row:
    """A line of the scoreboard."""

    part: str
    method: str
    count: int
    titles: int
    bylines: int
    days: int
    days_unknown: int
    days_wrong: int

    def __str__(self) -> str:
        return (
            f"{self.part:<24}{self.method:<14}{self.count:>4}  title {self.titles}  byline {self.bylines}  "
            f"day right {self.days}, unknown {self.days_unknown}, wrong {self.days_wrong}"
        )


def ours(page: Page) -> Found:
    """Give headline, authors and day as our reader finds them."""
    about = html.read(page.content.encode("utf-8")).metadata
    day = None if about.published is None else iso_day(about.published)
    return about.title or "", about.byline or "", day


def peer(page: Page) -> Found:
    """Give headline, authors and day as trafilatura finds them."""
    about = trafilatura.extract_metadata(page.content)
    return about.title or "", (about.author or "").replace("; ", ", "), about.date or None


def scored(part: str, method: str, find: Callable[[Page], Found], material: Sequence[Page], *, show: bool) -> Row:
    """Give one line of the scoreboard; `show` prints what was not right."""
    titles = bylines = right = unknown = wrong = 0
    for page in material:
        title, byline, day = find(page)
        titles += (good_title := folded(title) == folded(page.title))
        bylines += (good_byline := folded(byline) == folded(page.byline))
        right += day == page.published
        unknown += day is None and page.published is not None
        wrong += day is not None and day != page.published
        if show and not (good_title and good_byline and day == page.published):
            print(f"  {method}: {page.name}: {title!r}, {byline!r}, {day}")
    return Row(part, method, len(material), titles, bylines, right, unknown, wrong)


def folded(words: str) -> str:
    """Give words without case, stops and white space, to be compared."""
    return re.sub(r"\W+", "", words).casefold()


def rows(split: str | None = None, *, show: bool = False) -> Iterator[Row]:
    """Give the scoreboard for one half of the pages, or for each."""
    for half in (split,) if split else ("dev", "held"):
        material = list(pages(half))
        yield scored(f"metadata, {half}", "ours", ours, material, show=show)
        yield scored(f"metadata, {half}", "trafilatura", peer, material, show=False)


def main(arguments: Sequence[str]) -> int:
    halves = [word for word in arguments if not word.startswith("--")]
    for row in rows(halves[0] if halves else None, show="--show" in arguments):
        print(row)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
