"""The publication day of a saved page and the day of its last change, each with the tag or words that prove it.

A publication day is known only if everything the page says of it agrees. A modified stamp, the year of a footer, the
day of saving and any date in the page furniture prove nothing and are never used. Where a stamp
without a zone of its own and the day printed over the article differ by one, the printed day is the paper's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from timeline_app.domain.articles import PRINTED_DATE
from timeline_app.intake.lines import Line
from timeline_app.intake.printed_dates import day_in_line, day_of, day_of_line
from timeline_app.intake.readers.html_blocks import Block
from timeline_app.intake.readers.html_tags import LONGEST, Tags, clean

_HEAD_LINES: Final = 12
_LONGEST_HEAD_LINE: Final = 20
_RUNNING: Final = 8
_PUBLISHED: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.issued",
    "dcterms.created",
    "citation_publication_date",
    "pub_date",
    "pubdate",
    "publish_date",
    "publish-date",
    "publishdate",
    "publication_date",
    "publication-date",
    "originalpublicationdate",
    "displaydate",
    "ptime",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "dc.date",
    "dcterms.date",
    "date",
)
_UPDATED: Final = (
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "revision_date",
)
_CHANGED: Final = re.compile(r"updat|modif|edit|chang|revis", re.IGNORECASE)
_LOCAL: Final = re.compile(r"\d{1,2}:?\d{2}.*[+-](?!00:?00)\d{2}:?\d{2}$")
_QUOTED: Final = re.compile(r"[—–\"“„«@-]|.{0,60}\(@")
"""The signature of a quoted message: its date is not the article\'s."""
_IN_ADDRESS: Final = re.compile(r"/(?P<year>20\d\d|19\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?=[/-]|$)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day with what proves it; `universal` unless told in a zone of its own: then the paper's day may differ."""

    day: int
    how: str
    universal: bool = False


def published(tags: Tags, blocks: Sequence[Block], lines: Sequence[Line]) -> Stamp | None:
    """Give the publication day. `blocks` and `lines` are those of the article: furniture is no proof."""
    stamps = list(_stamps(tags, blocks, lines))
    printed = list(_printed(lines))
    if not stamps:
        return printed[0] if len({stamp.day for stamp in printed}) == 1 else None
    days = {stamp.day for stamp in stamps}
    if max(days) - min(days) > 1:
        return _settled(stamps, [*printed, *_in_address(tags)])
    best = next((stamp for stamp in stamps if not stamp.universal), stamps[0])
    near = [stamp for stamp in printed if abs(stamp.day - best.day) == 1]
    if best.universal and len(printed) == 1 and near:
        return near[0]
    return best


def updated(tags: Tags) -> Stamp | None:
    """Give the day of the last change that the page's data state."""
    told = [("JSON-LD dateModified", clean(tags.article.get("dateModified")))]
    told += [(f"meta {name}", tags.metas.get(name)) for name in _UPDATED]
    told += [("dateModified", words) for words in tags.items.get("dateModified", ())]
    return next((stamp for source, words in told if (stamp := _stamp(source, words))), None)


def _stamps(tags: Tags, blocks: Sequence[Block], lines: Sequence[Line]) -> Iterator[Stamp]:
    told = [("JSON-LD datePublished", clean(tags.article.get("datePublished")))]
    told += [(f"meta {name}", tags.metas.get(name)) for name in _PUBLISHED]
    told += [("datePublished", words) for words in tags.items.get("datePublished", ())]
    yield from (stamp for source, words in told if (stamp := _stamp(source, words)))
    head = [stamp.partition("|") for block in blocks[:_HEAD_LINES] for stamp in block.dates]
    days = {day_of(stamp): stamp for name, _, stamp in head if not _CHANGED.search(name)}
    changed = any(_CHANGED.search(line.words) for line, block in zip(lines, blocks, strict=True) if block.dates)
    if len(days) == 1 and not changed:
        yield from (stamp for words in days.values() if (stamp := _stamp("time tag", words)))


def _stamp(source: str, words: str | None) -> Stamp | None:
    day = day_of(words) if words else None
    if day is None or words is None:
        return None
    return Stamp(day, f"{source}: {words}"[:LONGEST], not _LOCAL.search(words))


def _printed(lines: Sequence[Line]) -> Iterator[Stamp]:
    """Give the dates printed in the article's head, the plain ones first."""
    running = [number for number, line in enumerate(lines) if line.is_sentence and line.count >= _RUNNING]
    end = min(_HEAD_LINES, running[1] if len(running) > 1 else len(lines))  # a standfirst may be a sentence too
    head = [line for line in lines[:end] if not line.is_prose]
    for line in head:
        if (day := day_of_line(line.words)) is not None:
            yield Stamp(day, f"{PRINTED_DATE}{line.words}")
            return
    for line in head:
        plain = line.count <= _LONGEST_HEAD_LINE and not line.is_sentence and not _QUOTED.match(line.words)
        if plain and (day := day_in_line(line.words)) is not None:
            yield Stamp(day, f"{PRINTED_DATE}{line.words}"[:LONGEST])


def _in_address(tags: Tags) -> Iterator[Stamp]:
    match = _IN_ADDRESS.search(tags.address or "")
    day = day_of("-".join(part.zfill(2) for part in match.groups())) if match else None
    if day is not None:
        yield Stamp(day, f"address: {tags.address}"[:LONGEST])


def _settled(stamps: Sequence[Stamp], witnesses: Sequence[Stamp]) -> Stamp | None:
    """Where the page contradicts itself, believe the stamp that the printed date or the address agrees with."""
    for witness in witnesses:
        for stamp in stamps:
            if abs(stamp.day - witness.day) <= 1:
                return stamp
    return None
