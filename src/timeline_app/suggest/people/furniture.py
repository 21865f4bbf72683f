"""Who only wrote, edited or took the article is no person of its story: bylines, agency tails, author notes."""

import re
from typing import Final

from timeline_app.suggest.prose import Paragraph

_BYLINE: Final = re.compile(
    r"\W*(?:by|from|words by|story by|text|texte|texto|testo|von|par|por|di|photos?|photographs?|pictures?|video|illustration|graphics?"
    r"|reporting|editing|writing|compiled|written|edited|translated|additional reporting|additional editing|contributed|image)\b",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"\(?\s*(?:additional |extra |with )?(?:reporting|editing|writing|compiled|produced|translation|graphics?)\s+(?:by|assistance)\b",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"\b(?:is|was) (?:an?|the|our) [\w’' -]{0,40}?(?:columnist|correspondent|contributor|staff writer|freelance|journalist|reporter|author|fellow|editor|professor)"
    r"|\bcontributed (?:to|reporting)\b|\bfor (?:this|The) (?:report|story|article)\b|\bcan be (?:reached|followed)\b|\bfollow (?:him|her|them)\b",
    re.IGNORECASE,
)
_LONGEST_BYLINE: Final = 140
_LONGEST_NOTE: Final = 260
_HEAD: Final = 700


def is_credit(text: str, paragraph: Paragraph, start: int, end: int, name: int, stop: int) -> bool:
    """Say whether a name in the sentence `text[start:end]` stands there for who made the article."""
    line = text.rfind("\n", start, name) + 1 if "\n" in text[start:name] else start
    if _TAIL.match(text, line, end) or _TAIL.match(text, start, end):
        return True
    after = text[stop : stop + 2]
    before = text[max(paragraph.start, name - 30) : name]
    line_end = text.find("\n", stop, end)
    line_end = end if line_end < 0 else line_end
    short = line_end - line < _LONGEST_BYLINE
    if short and _BYLINE.match(text, line, name + 1) and name - line < 40 and _is_byline(text, line, line_end, stop):
        return True
    if (
        short
        and name < _HEAD
        and text[line:name].strip() == ""
        and text[stop:line_end].strip() == ""
        and _is_own(text, line, stop)
    ):
        return True
    last = text.rstrip()[-_LONGEST_NOTE:]
    return (
        end - start < _LONGEST_NOTE
        and name == start
        and len(text) - start <= len(last) + 8
        and bool(_NOTE.search(text, stop, end) and after and before is not None)
    )


def _is_byline(text: str, line: int, line_end: int, stop: int) -> bool:
    """Say whether a line that begins with "By" is a byline: it has no sentence's end and little after the name."""
    rest = text[stop:line_end].strip()
    return not rest.endswith((".", "”", '"')) or len(rest) < 4


def _is_own(text: str, line: int, stop: int) -> bool:
    """Say whether a name fills a line of two to four words, as bylines without "By" do."""
    return 2 <= len(text[line:stop].split()) <= 4 and ":" not in text[line:stop]
