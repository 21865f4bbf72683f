"""Says which sort of place on a page an element is: navigation, comments, a share row, the article's own body.

Tags and roles say it for certain; the words that web templates put into class names and ids only hint. Neither list
is made for a site: these are the words every template uses.
"""

import re
from functools import lru_cache
from typing import Any, Final

ZONE_TAGGED: Final = 1
"""A tag or a role that stands outside every article: nav, footer, form, a dialogue …"""
ZONE_HIDDEN: Final = 2
"""Not drawn."""
ZONE_NAV: Final = 4
ZONE_RELATED: Final = 8
ZONE_COMMENTS: Final = 16
ZONE_SHARE: Final = 32
ZONE_PROMOTED: Final = 64
ZONE_CAPTION: Final = 128
ZONE_AUTHOR: Final = 256
ZONE_BODY: Final = 512
"""The page itself says: this is the article's text."""
ZONE_ARTICLE: Final = 1024
"""In an article or main element."""
ZONE_BOX: Final = 2048
"""An aside, a side box, a pull quote: not the running text, but perhaps the article's."""
ZONE_QUOTE: Final = 4096

ZONE_ASIDE: Final = ZONE_TAGGED | ZONE_HIDDEN
ZONE_NAMED: Final = ZONE_NAV | ZONE_RELATED | ZONE_COMMENTS | ZONE_SHARE | ZONE_PROMOTED | ZONE_BOX
ZONE_ALWAYS: Final = ZONE_BODY | ZONE_ARTICLE
"""What stays true of a place that holds most of the page's text."""

_TAGS: Final = {
    **dict.fromkeys(("nav", "footer", "form", "button", "dialog", "menu", "textarea", "fieldset"), ZONE_TAGGED),
    **dict.fromkeys(("article", "main"), ZONE_ARTICLE),
    "aside": ZONE_BOX,
    "figcaption": ZONE_CAPTION,
    "blockquote": ZONE_QUOTE,
}
_ROLES: Final = dict.fromkeys(
    ("navigation", "contentinfo", "search", "banner", "complementary", "alert", "dialog"), ZONE_TAGGED
)
_WORDS: Final = {
    word: zone
    for zone, words in (
        (
            ZONE_NAV,
            "nav navigation navbar menu submenu footer ftr foot breadcrumb breadcrumbs sidebar toolbar masthead topbar "
            "sitemap pagination pager skip login signin register rail",
        ),
        (
            ZONE_RELATED,
            "related recirc recommended recommendations teaser teasers trending popular outbrain taboola more mostread "
            "most tags tag topics tagcloud carousel readmore seealso latest headlines",
        ),
        (ZONE_COMMENTS, "comment comments disqus respond reply replies discussion feedback guestbook"),
        (ZONE_SHARE, "share sharing social sharebar addthis sharethis tools facebook twitter follow print"),
        (
            ZONE_PROMOTED,
            "cookie cookies consent newsletter signup subscribe subscription promo promos promoted ad ads advert "
            "adverts advertisement sponsor sponsored banner paywall popup modal widget advertising dfp",
        ),
        (ZONE_CAPTION, "caption credit credits photocredit wp-caption-text copyright"),
        (ZONE_AUTHOR, "author by byline bio authors vcard dateline timestamp published pubdate"),
        (ZONE_BOX, "aside pullquote sidebox infobox factbox inset highlights"),
    )
    for word in words.split()
}
_BODY: Final = re.compile(
    r"(?:article|story|post|entry|news|content)[-_]?(?:body|text|content|copy|entry|inner|main)|articlebody|"
    r"^(?:body|storytext|bodytext|maincontent|textcontent|entry|prose)$|body[-_]?(?:text|copy|content)|rich-?text",
    re.IGNORECASE,
)
_NOT_BODY: Final = re.compile(r"related|comment|teaser|side|promo|share|list|foot|recirc|widget|popular", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_UNDRAWN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def zones_of(element: Any) -> int:  # noqa: ANN401 - lxml has no types
    """Give the sorts of place an element is, as a sum of the `ZONE_` numbers; 0 for none."""
    tag = element.tag
    zones = _TAGS.get(tag, 0)
    attributes = element.attrib
    if not attributes or tag in ("html", "body"):
        return zones
    if "hidden" in attributes or ("style" in attributes and _UNDRAWN.search(attributes["style"])):
        zones |= ZONE_HIDDEN
    if "role" in attributes:
        zones |= _ROLES.get(attributes["role"].lower(), 0)
    if "itemprop" in attributes and attributes["itemprop"].lower() == "articlebody":
        zones |= ZONE_BODY
    if tag in ("main", "article", "a"):
        return zones
    for name in ("class", "id"):
        if name in attributes:
            zones |= _named(attributes[name][:500])
    return zones


@lru_cache(maxsize=4096)
def _named(names: str) -> int:
    zones = 0
    for name in names.split():
        if _BODY.search(name) and not _NOT_BODY.search(name):
            zones |= ZONE_BODY
            continue
        for token in _TOKEN.findall(name):
            zones |= _WORDS.get(token.lower(), 0)
    return zones
