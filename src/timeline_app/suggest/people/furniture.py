"""Who only wrote, edited or took the article is no person of its story: bylines, agency tails, author notes."""

import re
from typing import Final

from timeline_app.suggest.prose import Paragraph

_BYLINE: Final = re.compile(
    r"\W*(?:by|from|words by|story by|text|texte|texto|testo|von|par|por|di|photos?|photographs?|"
    r"pictures?|video|illustration|graphics?"
    r"|reporting|editing|writing|compiled|written|edited|translated|additional reporting|"
    r"additional editing|contributed|image)\b",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"\(?\s*(?:additional |extra |with )?(?:reporting|editing|writing|compiled|produced|translation|"
    r"graphics?)\s+(?:by|assistance)\b",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"\b(?:is|was) (?:an?|the|our) [\w’' -]{0,40}?(?:columnist|correspondent|contributor|"
    r"staff writer|freelance|journalist|reporter|author|fellow|editor|professor)"
    r"|\bcontributed (?:to|reporting)\b|\bfor (?:this|The) (?:report|story|article)\b|"
    r"\bcan be (?:reached|followed)\b|\bfollow (?:him|her|them)\b",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(
    r"\b(?:(?:file |archive )?(?:photo|photograph|picture|image|video)s?|credit|pic|bild|foto|crédito)"
    r"\s*(?:credit|by)?\s*[:/]",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(r"[.”\"’)]\s*(?:[–—-]|--)\s*\Z|\n\s*(?:[–—-]|--)\s*\Z")
_AFTER_SIGNED: Final = re.compile(r"[\s,/|A-Z()-]{0,24}\Z")
_LONGEST_BYLINE: Final = 140
_LONGEST_NOTE: Final = 260
_NEAR: Final = 40
_SHORTEST: Final = 12
_HEAD: Final = 700


def is_credit(text: str, paragraph: Paragraph, start: int, end: int, name: int, stop: int) -> bool:
    """Say whether a name in the sentence `text[start:end]` stands there for who made the article."""
    line = text.rfind("\n", max(start, name - _LONGEST_BYLINE), name) + 1 or max(start, name - _LONGEST_BYLINE)
    if _TAIL.match(text, line, end) or (
        line != start and name - start < _LONGEST_NOTE and _TAIL.match(text, start, end)
    ):
        return True
    line_end = text.find("\n", stop, min(end, stop + _LONGEST_BYLINE))
    line_end = min(end, stop + _LONGEST_BYLINE) if line_end < 0 else line_end
    if _SOURCE.search(text, line, name) or (
        _SIGNED.search(text, max(0, name - _SHORTEST), name) and _AFTER_SIGNED.match(text[stop:line_end])
    ):
        return True
    if line_end - line < _LONGEST_BYLINE:
        if name - line < _NEAR and _BYLINE.match(text, line, name + 1) and _is_byline(text, line, line_end, stop):
            return True
        if name < _HEAD and _is_own(text, line, name, stop, line_end):
            return True
    at_end = len(text) - end < _LONGEST_BYLINE and end - start < _LONGEST_NOTE and not text[end:].strip()
    return at_end and name == start and _NOTE.search(text, stop, end) is not None


def _is_byline(text: str, line: int, line_end: int, stop: int) -> bool:
    """Say whether a line that begins with "By" is a byline: it has no sentence's end and little after the name."""
    rest = text[stop:line_end].strip()
    return not rest.endswith((".", "”", '"')) or len(rest) < 4


def _is_own(text: str, line: int, name: int, stop: int, line_end: int) -> bool:
    """Say whether a name fills a line of two to four words, as bylines without "By" do."""
    if text[line:name].strip() or text[stop:line_end].strip():
        return False
    return 2 <= len(text[line:stop].split()) <= 4
