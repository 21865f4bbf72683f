"""Weighs every block of a saved page: how much does it look like a line of the article?

To the signs of flattened text (`page_lines`) come those of the page's tags: the sorts of place a block stands in, its
links, and how much of the page's running text its container holds. The weights were fitted once on saved pages of
many papers and languages, then frozen. What an extractor chose is one more sign, and counts only where it agrees with
a part of what the page's own shape says: an extractor that took the comments or the teasers for the article is wrong
about all of them.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from timeline_app.intake.lines import Line
from timeline_app.intake.page_lines import running_words, signs_of
from timeline_app.intake.readers import html_zones as zones
from timeline_app.intake.readers.html_blocks import Block

_ZONES: Final = {
    "tagged": zones.ZONE_TAGGED,
    "nav": zones.ZONE_NAV,
    "related": zones.ZONE_RELATED,
    "comments": zones.ZONE_COMMENTS,
    "share place": zones.ZONE_SHARE,
    "promoted": zones.ZONE_PROMOTED,
    "caption place": zones.ZONE_CAPTION,
    "author place": zones.ZONE_AUTHOR,
    "body place": zones.ZONE_BODY,
    "article place": zones.ZONE_ARTICLE,
    "box": zones.ZONE_BOX,
    "quote place": zones.ZONE_QUOTE,
}
_LINKED: Final = 0.5
_TRUSTED: Final = 0.3
_NEVER: Final = -20.0

WEIGHTS: Final[dict[str, float]] = {
    "always": -2.21,
    "length": 3.5,
    "closed": 0.22,
    "trails": 0.43,
    "sentence": 0.37,
    "prose": -0.71,
    "long prose": -0.61,
    "commas": 0.06,
    "quotes": 0.4,
    "digits": -0.26,
    "capitals": -0.11,
    "small words": -0.67,
    "small start": -0.24,
    "colon": 0.16,
    "question": 0.0,
    "exclaims": 0.07,
    "template": -2.06,
    "pointer": -0.84,
    "credit": -1.7,
    "byline": -1.23,
    "author note": -0.21,
    "dated": -1.19,
    "share": -0.05,
    "address": 0.89,
    "personal": 0.09,
    "glued": -0.0,
    "running before": 0.2,
    "running after": 0.23,
    "running 2 before": -0.19,
    "running 2 after": 0.13,
    "running around": -1.05,
    "dense": 1.42,
    "dense prose": -0.89,
    "trails before": 0.47,
    "trails after": 0.48,
    "before core": 0.02,
    "distance before": 0.29,
    "stretch before": -2.27,
    "heading before": -0.65,
    "share before": 0.59,
    "repeated": -0.67,
    "nav": -1.43,
    "not body": -1.63,
    "not article": -2.23,
    "linked": -1.27,
    "mostly linked": -0.97,
    "item": 0.24,
    "heading": -0.01,
    "h1": 0.88,
    "figure": -1.3,
    "row": 2.26,
    "joined": -0.03,
    "strong": 0.21,
    "place": 2.38,
    "place of prose": 1.72,
    "heading over prose": 0.36,
    "body place": 0.49,
    "share place": -1.88,
    "related": -2.33,
    "after core": 2.1,
    "distance after": -2.02,
    "stretch after": -2.84,
    "heading after": -1.15,
    "share after": 0.06,
    "comments": -1.53,
    "promoted": 0.04,
    "author place": -2.82,
    "tagged": 0.1,
    "article place": -0.02,
    "box": -0.2,
    "caption place": -4.23,
    "quote place": 0.56,
}
"""What each sign adds to a block's weight."""

_OWN: Final = 0.68
_ADVISED: Final = 2.95
_ADVISED_NEAR: Final = 0.94
_UNADVISED: Final = -1.85


def weights_of_blocks(blocks: Sequence[Block], lines: Sequence[Line], advised: set[int]) -> list[float]:
    """Give the weight of every block: above 0 it is more likely the article's. `advised` are the extractor's."""
    found = signs_of_blocks(blocks, lines)
    own = [sum(WEIGHTS.get(name, 0.0) * value for name, value in signs.items() if value) for signs in found]
    own = [_NEVER if block.zones & zones.ZONE_HIDDEN else one for block, one in zip(blocks, own, strict=True)]
    if not _is_trusted(blocks, lines, own, advised):
        return own
    weights = []
    for number, weight in enumerate(own):
        near = sum(other in advised for other in range(number - 2, number + 3) if other != number) / 4
        weights.append(_OWN * weight + _ADVISED * (number in advised) + _ADVISED_NEAR * near + _UNADVISED)
    return weights


def signs_of_blocks(blocks: Sequence[Block], lines: Sequence[Line]) -> list[dict[str, float]]:
    """Give the signs found on every block, each with its strength (mostly 0 to 1)."""
    found = signs_of(lines)
    running = _running(blocks, lines)
    places = _places(blocks, running)
    around = 0
    for block, words in zip(blocks, running, strict=True):
        around |= block.zones if words else 0
    for number, (block, signs) in enumerate(zip(blocks, found, strict=True)):
        signs.update({name: 1.0 for name, zone in _ZONES.items() if block.zones & zone})
        signs["not body"] = float(bool(around & zones.ZONE_BODY and not block.zones & zones.ZONE_BODY))
        signs["not article"] = float(bool(around & zones.ZONE_ARTICLE and not block.zones & zones.ZONE_ARTICLE))
        signs.update(_tagged(block))
        signs["place"] = places[number]
        signs["place of prose"] = places[number] if running[number] else 0.0
        over = block.kind[:1] == "h" and number + 1 < len(blocks) and running[number + 1] > 0
        signs["heading over prose"] = float(over)
    return found


def _tagged(block: Block) -> dict[str, float]:
    return {
        "linked": block.linked,
        "mostly linked": float(block.linked > _LINKED),
        "item": float(block.kind == "li"),
        "heading": float(block.kind[:1] == "h"),
        "h1": float(block.kind == "h1"),
        "figure": float(block.kind in ("figcaption", "caption")),
        "row": float(block.kind == "tr"),
        "joined": float(block.joined),
        "strong": float(block.strong > 0.8),
    }


def _running(blocks: Sequence[Block], lines: Sequence[Line]) -> list[int]:
    return [running_words(line) if block.linked < 0.35 else 0 for line, block in zip(lines, blocks, strict=True)]


def _places(blocks: Sequence[Block], running: Sequence[int]) -> list[float]:
    """Say how much of the running text each block's container holds, as a share of the fullest one's."""
    held: Counter[int] = Counter()
    for block, words in zip(blocks, running, strict=True):
        if words and block.zones & (zones.ZONE_ASIDE | zones.ZONE_COMMENTS):
            words //= 4
        if words:
            for element, share in zip(block.nest, (1.0 if block.joined else 0.5, 1.0, 0.5), strict=False):
                held[element] += int(words * share * 2)
    most = max(held.values(), default=0) or 1
    return [max((held[element] for element in block.nest[:3]), default=0) / most for block in blocks]


def _is_trusted(blocks: Sequence[Block], lines: Sequence[Line], own: Sequence[float], advised: set[int]) -> bool:
    running = [running_words(line) if block.linked < _LINKED else 0 for line, block in zip(lines, blocks, strict=True)]
    likely = sum(words for words, weight in zip(running, own, strict=True) if weight > 0)
    both = sum(words for number, words in enumerate(running) if own[number] > 0 and number in advised)
    return both >= _TRUSTED * likely if likely else bool(advised)
