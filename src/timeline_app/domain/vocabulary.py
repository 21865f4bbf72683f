"""The words that a project may change: groups of people, statuses, kinds of events. What stays fixed is named here."""

import unicodedata
from collections.abc import Collection
from typing import Final

import regex

from timeline_app.domain.status import MAY_BE_NEXT, NOT_YET, SPEAKING
from timeline_app.domain.translating import tr

FIXED_GROUPS: Final = frozenset({MAY_BE_NEXT, SPEAKING, NOT_YET})
"""Keys of the groups into which people come by how their status stands: they can be named anew, not removed."""

BANDS: Final = ("in_post", "left", "transit", "unknown")
"""How a status draws in the band at the foot of a lane (design section 7)."""

BAND_WORDS: Final = {
    "in_post": tr("In post (grey line)"),
    "left": tr("Left (blue bar)"),
    "transit": tr("On the way (hatched)"),
    "unknown": tr("Not known (dashed)"),
}

GLYPHS: Final = ("break", "journey", "statement", "contact", "order", "sighting", "square", "star")
"""Names of the outlines that a kind of event can have: each is told from the others at 12 px."""

GLYPH_WORDS: Final = {
    "break": tr("Diamond"),
    "journey": tr("Arrowhead"),
    "statement": tr("Speech bubble"),
    "contact": tr("Joined discs"),
    "order": tr("Triangle"),
    "sighting": tr("Disc"),
    "square": tr("Square"),
    "star": tr("Star"),
}

MOST_EVENT_KINDS: Final = len(GLYPHS)
"""A kind of event has an outline of its own, and there are so many."""


def free_key(label: str, taken: Collection[str]) -> str:
    """Give a key for a new word of the vocabulary: its letters in lower case, numbered where they are taken."""
    plain = unicodedata.normalize("NFKD", label).casefold()
    stem = regex.sub(r"[^\p{L}\p{N}]+", "_", regex.sub(r"\p{M}", "", plain)).strip("_") or "word"
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}_{number}", number + 1
    return key
