"""Words as commands store and compare them, and as they stand in a step's name. Quotes never come through here."""

import unicodedata

import regex

from timeline_app.domain.problems import Problem, ProblemForUser

_LONGEST_IN_LABEL = 48
_OPENING, _CLOSING = set('“„«"'), set('”“»"')
_LOOKALIKES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u2010": "-", "\u2011": "-"})


def tidy(text: str) -> str:
    """Give a name, title or wording as it is stored: normal form C, white space folded, none around it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def required(text: str, what: str) -> str:
    """Give tidy words; `what` (the field's name, capitalised) is empty: `ProblemForUser`."""
    words = tidy(text)
    if not words:
        raise ProblemForUser(Problem.WORDS_MISSING, what=what)
    return words


def folded(text: str) -> str:
    """Give the key under which two wordings, or two names of a source, are the same.

    Case, white space, compatibility forms, kinds of quotation mark and hyphen, and a closing full stop are folded;
    nothing else is, because words that are put together wrongly cannot be told apart again.
    """
    key = unicodedata.normalize("NFKC", text.translate(_LOOKALIKES)).casefold()
    return " ".join(key.split()).rstrip(".")


def in_marks(text: str) -> str:
    """Give words in quotation marks for a step's name, cut where they are long. Their own outer marks are enough."""
    words = shortened(text)
    has_marks = words[:1] in _OPENING and words[-1:] in _CLOSING and len(words) > 1
    return words if has_marks else f"“{words}”"


def shortened(text: str) -> str:
    """Give words for a step's name, cut between graphemes where they are long."""
    graphemes: list[str] = regex.findall(r"\X", " ".join(text.split()))
    if len(graphemes) <= _LONGEST_IN_LABEL:
        return "".join(graphemes)
    return "".join(graphemes[: _LONGEST_IN_LABEL - 1]).rstrip() + "…"
