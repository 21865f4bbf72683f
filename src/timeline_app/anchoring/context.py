"""Takes quotations: the exact words of a range, with enough around them to find the place again."""

from typing import Final

import regex

from timeline_app.domain.articles import Quotation

CONTEXT: Final = 32
"""Characters kept before and after a quotation (W3C Web Annotation, TextQuoteSelector: prefix and suffix)."""

_GRAPHEME: Final = regex.compile(r"\X")


def quotation_at(text: str, start: int, end: int, version: int, verbatim: bool = True) -> Quotation:
    """Give the quotation `text[start:end]` of a text version, with up to `CONTEXT` characters on either side.

    Nothing is trimmed or changed: `quotation.exact == text[start:end]`. Raises `ValueError` for an empty range and
    for one that leaves the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}:{end} is no range of words in a text of {len(text)} characters")
    return Quotation(
        version=version,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        verbatim=verbatim,
    )


def snap_to_graphemes(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range so that it cuts no character as the reader sees it: letter with marks, emoji sequence, flag.

    An empty range stays empty and moves to the beginning of the character it stands in. Raises `ValueError` for a
    range that leaves the text or runs backwards.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"{start}:{end} is no range in a text of {len(text)} characters")
    first = _around(text, start)[0]
    return (first, first) if start == end else (first, _around(text, end)[1])


def _around(text: str, position: int) -> tuple[int, int]:
    """Give the nearest grapheme boundaries at or before, and at or after, a position."""
    if position in (0, len(text)):
        return position, position
    before = _sure_boundary(text, position)
    if before == position:
        return position, position
    for match in _GRAPHEME.finditer(text, before):
        if match.end() >= position:
            return (position, position) if match.end() == position else match.span()
    return position, position


def _sure_boundary(text: str, position: int) -> int:
    """Go back to a place that is a boundary whatever lies around it: between two ASCII characters, save CR LF.

    So the cost is that of the odd stretch a range ends in, not of the text (Unicode Standard Annex 29, GB3 to GB999).
    """
    while position > 0:
        left, right = text[position - 1], text[position]
        if left.isascii() and right.isascii() and left + right != "\r\n":
            return position
        position -= 1
    return 0
