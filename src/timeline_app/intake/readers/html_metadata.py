"""What a saved page proves about its article, each part with the tag or words that prove it.

What is printed over the article and what the page's data say is held against each other; furniture proves nothing.
"""

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline_app.domain.articles import Metadata
from timeline_app.intake.bylines import BEFORE_BY, authors_of, is_person
from timeline_app.intake.language import fits_language, language_of
from timeline_app.intake.lines import Line
from timeline_app.intake.printed_dates import day_in_line, day_of_line
from timeline_app.intake.readers import html_dates
from timeline_app.intake.readers.html_blocks import Block
from timeline_app.intake.readers.html_tags import LONGEST, Tags, clean, named
from timeline_app.intake.readers.html_titles import headline, site_name
from timeline_app.intake.readers.html_zones import ZONE_AUTHOR
from timeline_app.intake.roles import metadata_of

_HEAD_LINES: Final = 14
_TELLING: Final = 5
_NAMES_SHARE: Final = 0.6
_BYLINE: Final = re.compile(
    r"\W*(?:(?:written|reported|story|analysis|opinion|posted|report) )?by\W|"
    r"(?:von|par|por|di|door|av|af|autor[ae]?)\W",
    re.IGNORECASE,
)
_AUTHOR_METAS: Final = (
    "author",
    "article:author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "byl",
    "byline",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "authors",
)
_ADDRESS: Final = re.compile(r"://|www\.")
_CODE: Final = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")


def page_title(tags: Tags) -> str | None:
    """Give the headline that the page names, or None."""
    found = headline(tags)
    return found[0] if found else None


def stated_body(tags: Tags) -> str:
    """Give the article's text as the page's JSON-LD states it; "" where it does not."""
    body = tags.article.get("articleBody")
    return html.unescape(re.sub(r"<[^>]{0,200}>", "\n", body)) if isinstance(body, str) else ""


def page_metadata(tags: Tags, blocks: Sequence[Block], lines: Sequence[Line]) -> Metadata:
    """Give what a page proves. `blocks` and `lines` are those of the article: furniture is no proof."""
    printed = metadata_of(lines)
    proofs = dict(printed.proofs)
    told = {
        "title": _title(tags, lines),
        "publisher": _publisher(tags),
        "byline": _byline(tags, blocks, lines),
        "dateline": _of_article(tags, "dateline"),
        "section": _of_article(tags, "articleSection") or _of_metas(tags, "article:section"),
        "language": _language(tags, lines),
    }
    values = {name: found[0] for name, found in told.items() if found}
    proofs |= {name: found[1] for name, found in told.items() if found}
    day, change = html_dates.published(tags, blocks, lines), html_dates.updated(tags)
    return replace(
        printed,
        **values,
        published=day.day if day else None,
        published_how=day.how if day else None,
        updated=change.day if change else None,
        updated_how=change.how if change else None,
        proofs=tuple(sorted(proofs.items())),
    )


def _title(tags: Tags, lines: Sequence[Line]) -> tuple[str, str] | None:
    """Give the headline; where the page's title has more than a line of the head ("The Paper: headline"), that line."""
    found = headline(tags)
    if found and not found[1].startswith("h"):
        for line in lines[:_HEAD_LINES]:
            if line.count >= _TELLING and line.words in found[0] and len(line.words) * 2 > len(found[0]):
                return line.words, "printed over the article"
    return found


def _of_article(tags: Tags, name: str) -> tuple[str, str] | None:
    words = clean(tags.article.get(name))
    return (words, f"JSON-LD {name}") if words else None


def _of_metas(tags: Tags, *names: str) -> tuple[str, str] | None:
    return next(((tags.metas[name], f"meta {name}") for name in names if name in tags.metas), None)


def _publisher(tags: Tags) -> tuple[str, str] | None:
    if names := named(tags.article.get("publisher")):
        return names[0], "JSON-LD publisher"
    return _of_metas(tags, "og:site_name", "application-name", "dc.publisher", "citation_journal_title") or site_name(
        tags
    )


def _byline(tags: Tags, blocks: Sequence[Block], lines: Sequence[Line]) -> tuple[str, str] | None:
    """Give the authors: of the data if they are persons, else as printed, else whoever the data name.

    The printed line wins where it has all the names of the data and more.
    """
    printed, told = _printed_byline(blocks, lines), _told_byline(tags)
    if told and all(is_person(name) for name in told[0].split(", ")):
        if printed and len(printed[0]) > len(told[0]) and all(name in printed[0] for name in told[0].split(", ")):
            return printed
        return told
    return printed or told or _classed_byline(tags)


def _classed_byline(tags: Tags) -> tuple[str, str] | None:
    found = ((names, f"author class: {words}"[:LONGEST]) for words in tags.bylines if (names := authors_of(words)))
    return next(found, None)


def _told_byline(tags: Tags) -> tuple[str, str] | None:
    sources = [(", ".join(named(tags.article.get("author"))), "JSON-LD author")]
    sources += [(tags.metas[name], f"meta {name}") for name in _AUTHOR_METAS if name in tags.metas]
    sources += [
        (", ".join(tags.items[name]), f"{name} property") for name in ("author", "creator") if name in tags.items
    ]
    found = [
        (names, f"{how}: {words}"[:LONGEST])
        for words, how in sources
        if words
        and not _ADDRESS.search(words)
        and (names := authors_of(words, stated=True))
        and not _is_publisher(names, tags)
    ]
    found = [one for one in found if " " in one[0] or not (one[1].startswith("meta") and one[0].isascii())]
    persons = [one for one in found if any(is_person(name) for name in one[0].split(", "))]
    return next(iter(persons or found), None)


def _is_publisher(names: str, tags: Tags) -> bool:
    letters = re.sub(r"\W+", "", names).casefold()
    own = {re.sub(r"\W+", "", words).casefold() for words in (tags.metas.get("og:site_name", ""), tags.site) if words}
    return any(letters == one or (len(one) >= _TELLING and one in letters) for one in own)


def _printed_byline(blocks: Sequence[Block], lines: Sequence[Line]) -> tuple[str, str] | None:
    """Find the byline over the article: a line that begins with "By", or one that the page's tags call the author."""
    head = [number for number, line in enumerate(lines[:_HEAD_LINES]) if not line.is_prose and line.count <= 30]
    named_by_words = [number for number in head if _BYLINE.match(lines[number].words)]
    named_by_words += [number for number in head if _has_by(lines[number]) or _is_name_over_date(lines, number)]
    named_by_tags = [number for number in head if blocks[number].zones & ZONE_AUTHOR and blocks[number].kind != "h1"]
    for number in [*named_by_words, *named_by_tags]:
        names = authors_of(lines[number].words)
        if names and any(is_person(name) for name in names.split(", ")):
            return names, f"printed: {lines[number].words}"[:LONGEST]
    return None


def _has_by(line: Line) -> bool:
    return bool(BEFORE_BY.match(line.words))


def _is_name_over_date(lines: Sequence[Line], number: int) -> bool:
    """Say whether a line is names and nothing else, with the day in the line above or below."""
    names = authors_of(lines[number].words)
    letters = re.sub(r"\W+|\band\b", "", lines[number].words.lower())
    if not names or " " not in names or len(re.sub(r"\W+", "", names)) < _NAMES_SHARE * len(letters):
        return False
    beside = (at for at in (number - 1, number + 1) if 0 <= at < len(lines))
    dates = (day_of_line(lines[at].words) or day_in_line(lines[at].words) for at in beside)
    return any(day is not None for day in dates)


def _language(tags: Tags, lines: Sequence[Line]) -> tuple[str, str] | None:
    """Give the language that the page declares, unless its own words are plainly of another."""
    text = "\n".join(line.words for line in lines if line.is_sentence)
    seen = language_of(text)
    for words, how in (
        (tags.language, "lang attribute"),
        (clean(tags.article.get("inLanguage")), "JSON-LD inLanguage"),
        (tags.metas.get("content-language"), "meta content-language"),
        (tags.metas.get("og:locale"), "meta og:locale"),
    ):
        if words and (match := _CODE.match(words)):
            code = match[1].lower()
            if seen is None or fits_language(text, code):
                return code, how
    return (seen, "the article's own words") if seen else None
