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


def outer_marks(exact: str) -> tuple[str, str]:
    """Give the marks to put around a quote: a real pair, or two empty strings where it begins and ends with its own."""
    words = exact.strip()
    if len(words) > 1 and words[-1] in CLOSES.get(words[0], ""):
        return "", ""
    return OPENING, CLOSING


def in_quotation_marks(exact: str) -> str:
    """Give a quote with the marks that `outer_marks` finds right; its own characters stay as they are."""
    opening, closing = outer_marks(exact)
    return f"{opening}{exact}{closing}"
