"""Quotation marks around words of others: one pair, real ones, and none where the words bring their own (design 11)."""

from typing import Final

OPENING: Final = "“"
CLOSING: Final = "”"
CLOSES: Final = {
    "“": "”",
    "‘": "’",
    "«": "»",
    "»": "«",
    "„": "“”",
    "\u201a": "‘’",
    "‹": "›",
    "「": "」",
    "『": "』",
    '"': '"',
    "'": "'",
}
"""What may close a quote that begins with a mark."""
_SURE_TO_OPEN: Final = '“«「『"'
"""Marks that can be told from an apostrophe: one alone at the front is an opening mark."""
_SURE_TO_CLOSE: Final = {"”": "„“", "»": "«", "」": "「", "』": "『", '"': '"'}
"""Marks that close at the very end, and what may have opened them; the last is put before words that lack it."""


def outer_marks(exact: str) -> tuple[str, str]:
    """Give the marks to put around a quote: a real pair, or "" on a side where it brings its own.

    Words that begin and end with a pair get nothing. A mark that stands alone at an edge, its partner being outside of
    the quote, serves there, and the other side gets the mark that answers it: no mark is ever doubled.
    """
    words = exact.strip()
    first, last = words[:1], words[-1:]
    if len(words) < 2:
        return OPENING, CLOSING
    if last in CLOSES.get(first, ""):
        return "", ""
    if not closes_later(first, words[1:]):
        return "", CLOSES[first][0]
    if not opened_before(last, words[:-1]):
        return _SURE_TO_CLOSE[last][-1], ""
    return OPENING, CLOSING


def closes_later(sign: str, rest: str) -> bool:
    """Say whether a sign is no opening mark, or one that something in the rest of the words closes."""
    return sign not in _SURE_TO_OPEN or any(mark in rest for mark in CLOSES[sign])


def opened_before(sign: str, before: str) -> bool:
    """Say whether a sign is no closing mark, or one that something in the words before it opened."""
    if sign == '"' and before[-1:].isdigit():
        return True  # inches
    return sign not in _SURE_TO_CLOSE or any(mark in before for mark in _SURE_TO_CLOSE[sign])


def without_lone_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Give `text[start:end]` without a mark at its front or end whose partner lies outside of it."""
    if start + 1 < end and not closes_later(text[start], text[start + 1 : end]):
        start += 1
    if start + 1 < end and not opened_before(text[end - 1], text[start : end - 1]):
        end -= 1
    return start, end


def in_quotation_marks(exact: str) -> str:
    """Give a quote with the marks that `outer_marks` finds right; its own characters stay as they are."""
    opening, closing = outer_marks(exact)
    return f"{opening}{exact}{closing}"
