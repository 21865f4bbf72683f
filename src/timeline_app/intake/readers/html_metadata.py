"""What a saved page proves about its article, each date with the tag that proves it.

In this order: JSON-LD, meta tags, time tags and words in the article's own head. A modified date, the year of a
footer, the day of saving and any date in the page furniture prove nothing and are never used.
"""

import html
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from timeline_app.domain.articles import Metadata
from timeline_app.intake.lines import Line
from timeline_app.intake.printed_dates import day_of, day_of_line
from timeline_app.intake.readers.html_blocks import Block
from timeline_app.intake.roles import metadata_of

_LONGEST: Final = 500
_HEAD_LINES: Final = 12
_ARTICLE_TYPE: Final = re.compile(r"article|newsarticle|reportage|blogposting|liveblog|opinion", re.IGNORECASE)
_PUBLISHED_META: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.issued",
    "citation_publication_date",
    "pub_date",
    "pubdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "dc.date",
    "dcterms.date",
    "date",
)
_CHANGED: Final = re.compile(r"updat|modif|edit|chang|revis", re.IGNORECASE)
_SEGMENT: Final = re.compile(r"\s+[-–—|»·]\s+")


def page_title(root: Any) -> str | None:  # noqa: ANN401 - lxml has no types
    """Give the headline that the page's tags name, or None."""
    return _title(root, _main_article(root), _metas(root))


def stated_body(root: Any) -> str:  # noqa: ANN401
    """Give the article's text as the page's JSON-LD states it; "" where it does not."""
    body = _main_article(root).get("articleBody")
    return html.unescape(re.sub(r"<[^>]{0,200}>", "\n", body)) if isinstance(body, str) else ""


def page_metadata(root: Any, blocks: Sequence[Block], lines: Sequence[Line]) -> Metadata:  # noqa: ANN401
    """Give what a page proves. `blocks` and `lines` are those of the article: furniture is no proof."""
    article, metas = _main_article(root), _metas(root)
    printed = metadata_of(lines)
    published, how = _published(article, metas, blocks, lines)
    return replace(
        printed,
        title=_title(root, article, metas) or printed.title,
        publisher=_name(article.get("publisher")) or _clean(metas.get("og:site_name")),
        byline=_names(article.get("author")) or _author(metas) or _tagged_author(root) or printed.byline,
        dateline=_clean(article.get("dateline")) or printed.dateline,
        section=_clean(article.get("articleSection")) or _clean(metas.get("article:section")) or printed.section,
        language=_language(root, article, metas),
        published=published,
        published_how=how,
    )


def _published(
    article: dict[str, Any], metas: dict[str, str], blocks: Sequence[Block], lines: Sequence[Line]
) -> tuple[int | None, str | None]:
    for day, how in _proofs(article, metas, blocks, lines):
        if day is not None:
            return day, how[:_LONGEST]
    return None, None


def _proofs(
    article: dict[str, Any], metas: dict[str, str], blocks: Sequence[Block], lines: Sequence[Line]
) -> Iterator[tuple[int | None, str]]:
    if words := _clean(article.get("datePublished")):
        yield day_of(words), f"JSON-LD datePublished: {words}"
    for name in _PUBLISHED_META:
        if words := metas.get(name):
            yield day_of(words), f"meta {name}: {words}"
    stamps = {stamp.partition("|") for block in blocks[:_HEAD_LINES] for stamp in block.dates}
    days = {day_of(stamp): stamp for name, _, stamp in stamps if not _CHANGED.search(name)}
    changed = any(_CHANGED.search(line.words) for line, block in zip(lines, blocks, strict=True) if block.dates)
    if len(days) == 1 and not changed:
        yield from ((day, f"time tag: {stamp}") for day, stamp in days.items())
    for line in lines[:_HEAD_LINES]:
        if not line.is_prose and (day := day_of_line(line.words)) is not None:
            yield day, f"printed under the headline: {line.words}"


def _metas(root: Any) -> dict[str, str]:  # noqa: ANN401
    """Give meta tags by their lower-case name, property or itemprop; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        content = _clean(tag.get("content"))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (tag.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    for tag in root.iter("time"):
        words = _clean(tag.get("datetime"))
        if words and (tag.get("itemprop") == "datePublished" or tag.get("pubdate") is not None):
            found.setdefault("datepublished", words)
    return found


def _main_article(root: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give the JSON-LD object of the page's article: the only one, or the one with the page's own headline."""
    found = [
        thing
        for script in root.iter("script")
        if "ld+json" in (script.get("type") or "").lower()
        for thing in _objects(_parsed(script.text or ""))
        if _ARTICLE_TYPE.search(str(thing.get("@type")))
    ]
    if len(found) > 1:
        headings = {_folded(" ".join(tag.itertext())) for tag in root.iter("h1", "title")}
        found = [thing for thing in found if _folded(_clean(thing.get("headline")) or "\0") in headings] or found[:0]
    return found[0] if found else {}


def _parsed(script: str) -> object:
    try:
        return json.loads(re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$", "", script), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object) -> Iterator[dict[str, Any]]:
    waiting = [value]
    for _ in range(10_000):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            waiting.extend(thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing)


def _title(root: Any, article: dict[str, Any], metas: dict[str, str]) -> str | None:  # noqa: ANN401
    if words := _clean(article.get("headline")) or metas.get("og:title") or metas.get("twitter:title"):
        return words
    headings = [words for tag in root.iter("h1") if (words := _clean(" ".join(tag.itertext())))]
    if len(headings) == 1:
        return headings[0]
    tag = next(root.iter("title"), None)
    whole = _clean(tag.text) if tag is not None else None
    return _without_site(whole) if whole else None


def _without_site(title: str) -> str:
    """Take section and site off a page title: "Headline of the day - World - The Paper"."""
    first = _SEGMENT.split(title)[0]
    return first if len(first.split()) >= 3 else title


def _author(metas: dict[str, str]) -> str | None:
    for name in ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author"):
        if (words := metas.get(name)) and "://" not in words:
            return re.sub(r"^by\s+", "", words, flags=re.IGNORECASE)
    return None


def _tagged_author(root: Any) -> str | None:  # noqa: ANN401
    found = [
        words
        for tag in root.iter("a", "span", "address")
        if "author" in ((tag.get("rel") or "").split() + (tag.get("itemprop") or "").split())
        and (words := _clean(" ".join(tag.itertext())))
    ]
    return ", ".join(dict.fromkeys(found[:8])) or None


def _language(root: Any, article: dict[str, Any], metas: dict[str, str]) -> str | None:  # noqa: ANN401
    for words in (root.get("lang"), article.get("inLanguage"), metas.get("content-language"), metas.get("og:locale")):
        if isinstance(words, str) and (match := re.match(r"\s*([A-Za-z]{2,3})(?![A-Za-z])", words)):
            return match[1].lower()
    return None


def _names(value: object) -> str | None:
    names = [name for one in (value if isinstance(value, list) else [value])[:20] if (name := _name(one))]
    return ", ".join(dict.fromkeys(names)) or None


def _name(value: object) -> str | None:
    words = _clean(value.get("name") if isinstance(value, dict) else value)
    return None if words and "://" in words else words


def _clean(value: object) -> str | None:
    """Give a tag's words with white space folded, or None for anything that is not words."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value).split())[:_LONGEST] or None


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
