"""What a page's own data say: meta tags, JSON-LD, microdata, the address it was saved from. Read, not yet believed."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final
from urllib.parse import urlsplit

from timeline_app.intake.readers.html_zones import (
    ZONE_AUTHOR,
    ZONE_COMMENTS,
    ZONE_NAV,
    ZONE_PROMOTED,
    ZONE_RELATED,
    ZONE_TAGGED,
    zones_of,
)

LONGEST: Final = 500
_ARTICLE_TYPE: Final = re.compile(r"article|newsarticle|reportage|blogposting|liveblog|opinion", re.IGNORECASE)
_MOST_HEADINGS: Final = 40
_MOST_BYLINES: Final = 3
_LONGEST_BYLINE: Final = 80
_ANCESTORS: Final = 6
_NO_BYLINE: Final = ZONE_RELATED | ZONE_COMMENTS | ZONE_PROMOTED | ZONE_NAV | ZONE_TAGGED
_MOST_OBJECTS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Tags:
    """The page's data: `article` is the JSON-LD object of its article, `metas` its meta tags by lower-case name.

    `items` are the values of its microdata by property, in document order; `bylines` the
    words of elements whose class says author, outside comments and teasers; `headings` and
    `subheadings` the words of its `h1` and `h2` tags.
    """

    article: dict[str, Any]
    metas: dict[str, str]
    items: dict[str, tuple[str, ...]]
    bylines: tuple[str, ...]
    headings: tuple[str, ...]
    subheadings: tuple[str, ...]
    title: str | None
    language: str | None
    address: str | None

    @property
    def site(self) -> str:
        """Give the host's telling part: "example" for "www.example.co.uk", "" if the address is unknown."""
        host = (urlsplit(self.address).hostname or "") if self.address else ""
        parts = [part for part in host.split(".") if part not in ("www", "com", "co", "org", "net", "news", "m")]
        return max(parts[:-1] or parts, key=len, default="")


def tags_of(root: Any) -> Tags:  # noqa: ANN401 - lxml has no types
    """Collect a page's data."""
    headings, subheadings = (
        tuple(words for tag in islice(root.iter(name), _MOST_HEADINGS) if (words := clean(" ".join(tag.itertext()))))
        for name in ("h1", "h2")
    )
    title = next((words for tag in root.iter("title") if (words := clean(tag.text))), None)
    metas = _metas(root)
    return Tags(
        article=_main_article(root, {*headings, title or ""}),
        metas=metas,
        items=_items(root),
        bylines=_bylines(root),
        headings=headings,
        subheadings=subheadings,
        title=title,
        language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        address=_address(root, metas),
    )


def clean(value: object) -> str | None:
    """Give a tag's words with white space folded, or None for anything that is not words."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(value).split())[:LONGEST] or None


def named(value: object) -> list[str]:
    """Give the names in a JSON-LD value: a text, an object with a name, or a list of these."""
    found = []
    for one in (value if isinstance(value, list) else [value])[:20]:
        words = clean(one.get("name") if isinstance(one, dict) else one)
        if words and "://" not in words:
            found.append(words)
    return found


def _metas(root: Any) -> dict[str, str]:  # noqa: ANN401
    """Give meta tags by their lower-case name or property; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        content = clean(tag.get("content"))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (tag.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _items(root: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401
    """Give microdata and what stands for it: `itemprop`, `rel=author`, the old `pubdate` of time tags."""
    found: dict[str, list[str]] = {}
    for tag in root.iter("time", "span", "div", "p", "a", "address", "h1", "h2", "abbr", "link", "b", "strong", "li"):
        names = (tag.get("itemprop") or "").split()
        if "author" in (tag.get("rel") or "").split():
            names.append("author")
        if tag.tag == "time" and tag.get("pubdate") is not None:
            names.append("datePublished")
        for name in names:
            stamp = tag.get("content") or tag.get("datetime")
            words = clean(stamp or " ".join(tag.itertext()))
            if words and len(found.setdefault(name, [])) < 20:
                found[name].append(words)
    return {name: tuple(dict.fromkeys(words)) for name, words in found.items()}


def _bylines(root: Any) -> tuple[str, ...]:  # noqa: ANN401
    found: list[str] = []
    for tag in root.iter("span", "div", "p", "a", "address", "b", "strong", "em", "li"):
        if zones_of(tag) & ZONE_AUTHOR and not zones_of(tag) & _NO_BYLINE and len(found) < _MOST_BYLINES:
            words = clean(" ".join(tag.itertext()))
            outside = not any(zones_of(one) & _NO_BYLINE for one in islice(tag.iterancestors(), _ANCESTORS))
            if words and len(words) <= _LONGEST_BYLINE and outside:
                found.append(words)
    return tuple(found)


def _address(root: Any, metas: dict[str, str]) -> str | None:  # noqa: ANN401
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and "://" in (link.get("href") or ""):
            return clean(link.get("href"))
    address = metas.get("og:url")
    return address if address and "://" in address else None


def _main_article(root: Any, headings: set[str]) -> dict[str, Any]:  # noqa: ANN401
    """Give the JSON-LD object of the page's article: the only one, or the one with the page's own headline."""
    found = [
        thing
        for script in root.iter("script")
        if "ld+json" in (script.get("type") or "").lower()
        for thing in _objects(_parsed(script.text or ""))
        if _ARTICLE_TYPE.search(str(thing.get("@type")))
    ]
    if len(found) > 1:
        folded = [_folded(words) for words in headings]
        found = [thing for thing in found if _is_headline(clean(thing.get("headline")), folded)]
    return found[0] if found else {}


def _is_headline(words: str | None, headings: list[str]) -> bool:
    folded = _folded(words or "")
    return bool(folded) and any(folded == one or (len(folded) > 20 and folded in one) for one in headings)


def _parsed(script: str) -> object:
    try:
        return json.loads(re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*$", "", script), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object) -> Iterator[dict[str, Any]]:
    waiting = [value]
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            waiting.extend(thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
