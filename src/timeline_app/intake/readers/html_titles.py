"""The headline of a saved page: what is printed, if the page's data agree with it; else what the data say.

The site's name is taken off: "Headline of the day - World - The Paper".
"""

import re
from collections.abc import Iterator
from typing import Final

from timeline_app.intake.readers.html_tags import LONGEST, Tags, clean

_PARTED: Final = re.compile(r"\s+[-–—|»·:•‹›/~]+\s+|\s*[|»•]\s*")
_PARTED_WITH_QUOTES: Final = re.compile(r"\s+[-–—|·:•/~]+\s+|\s*[|•]\s*")
"""The same where the marks of a quotation are no signs between parts."""
_WORDS: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_ALIKE: Final = 0.5
_SAME: Final = 0.8
_LONGEST_HEADLINE: Final = 40


def headline(tags: Tags) -> tuple[str, str] | None:
    """Give the headline and what proves it, or None if the page names none."""
    told = list(_told(tags))
    others = [words for words, _ in told] + ([tags.title] if tags.title else [])
    printed = [words for words in tags.headings if len(words.split()) <= _LONGEST_HEADLINE and not _is_own(words, tags)]
    for headings, least, how in ((printed, _ALIKE, "h1 tag"), (tags.subheadings, _SAME, "h2 tag")):
        alike = [max((_likeness(words, other) for other in others), default=0.0) for words in headings]
        if alike and max(alike) >= least:
            best = _without_site(headings[alike.index(max(alike))], tags)
            inner = next((one for one in told if how == "h2 tag" and one[0] in best), None)
            return inner or (best[:LONGEST], how)
    if told and not (len(printed) == 1 and len(told) == 1 and told[0][1] == "title tag"):
        return told[0][0][:LONGEST], told[0][1]
    return (printed[0], "h1 tag") if len(printed) == 1 else None


def _is_own(words: str, tags: Tags) -> bool:
    """Say whether a heading is the site's own name."""
    site = "".join(_WORDS.findall(tags.metas.get("og:site_name", ""))).casefold()
    letters = "".join(_WORDS.findall(words)).casefold()
    return bool(letters) and letters in (site, tags.site)


def site_name(tags: Tags) -> tuple[str, str] | None:
    """Give the paper's name as the end of the page title has it, if the address has it too."""
    for part in reversed(_parts(tags.title or "")[1:]):
        letters = "".join(_WORDS.findall(part)).casefold()
        if len(letters) >= 3 and tags.site and (letters in tags.site or tags.site in letters):
            return part, f"title tag: {tags.title}"[:LONGEST]
    return None


def _told(tags: Tags) -> Iterator[tuple[str, str]]:
    found = (
        (clean(tags.article.get("headline")), "JSON-LD headline"),
        (next(iter(tags.items.get("headline", ())), None), "headline property"),
        (tags.metas.get("og:title"), "meta og:title"),
        (tags.metas.get("twitter:title"), "meta twitter:title"),
        (tags.title, "title tag"),
    )
    for words, how in found:
        if words and (short := _without_site(words, tags)):
            yield short, how


def _likeness(words: str, other: str) -> float:
    """Say how alike two headlines are: the share of the shorter one's words that the other has.

    For every word between their lengths it is a little less.
    """
    one, two = (set(_WORDS.findall(text.casefold())) for text in (words, other))
    least, most = sorted((len(one), len(two)))
    if not least or (least == 1 and one != two):
        return 0.0
    return len(one & two) / least - 0.2 * (1 - least / most)


def _without_site(title: str, tags: Tags) -> str:
    """Take section and site off a page title: "Headline of the day - World - The Paper"."""
    parts = _parts(title)
    if len(parts) == 1:
        return title
    site = "".join(_WORDS.findall(tags.metas.get("og:site_name", ""))).casefold()
    kept = len(parts)
    while kept > 1 and (_is_site(parts[kept - 1], site, tags.site) or _is_tail(parts, kept)):
        kept -= 1
    first = 1 if kept > 1 and _is_site(parts[0], site, tags.site) else 0
    start = title.find(parts[first])
    end = title.rfind(parts[kept - 1]) + len(parts[kept - 1])
    return title[start:end].strip()


def _parts(title: str) -> list[str]:
    quotes = any(mark in title for mark in "«‹")
    return (_PARTED_WITH_QUOTES if quotes else _PARTED).split(title)


def _is_site(part: str, site: str, host: str) -> bool:
    letters = "".join(_WORDS.findall(part)).casefold()
    if len(letters) < 2:
        return True
    return letters in (site, host) or (len(host) >= 4 and (host in letters or (len(letters) >= 4 and letters in host)))


def _is_tail(parts: list[str], kept: int) -> bool:
    """Say whether the last part is short, capitalised and follows a headline that is long without it."""
    words = parts[kept - 1].split()
    before = sum(len(part.split()) for part in parts[: kept - 1])
    capital = all(word[:1].isupper() or not word[:1].isalpha() for word in words if len(word) > 3)
    return len(words) <= 4 and capital and before >= 4 and before > len(words)
