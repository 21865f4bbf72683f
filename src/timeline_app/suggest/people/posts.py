"""Posts and offices that an article gives a person, as printed: before the name, or after it between commas."""

import re
from dataclasses import dataclass, replace
from typing import Final

from timeline_app.suggest.people.lists import is_subject, sections, speech_verbs
from timeline_app.suggest.people.tokens import Token, joined, kinds_of, tokens_of

_APPOSED: Final = re.compile(
    r"\s?(?:,|–|—|\()\s+(?P<lead>(?:(?:an?|the|his|her|their|its|one of|also|now|then|once|el|la|le|der|die)\s+)*)"
    r"(?P<words>(?:(?:(?:[A-Z]\.)+|[^\s,;.()]+)[ \n]?){1,14})"
)
_CLAUSE: Final = frozenset("which that whose who where when said says and but".split())  # noqa: SIM905
_FINITE: Final = frozenset({"is", "was", "has", "had", "will", "would", "are", "were"})
_OFFICE_OF: Final = re.compile(
    r"[^\W\d_][\w’'-]*\s+(?:of|for|without)\s+(?:[\w’'&-]+,?\s+(?:\([A-Z]{2,6}\)\s+)?){1,9}\Z"
)
_RANK_OF: Final = re.compile(r"(?<![\w’'-])(?P<rank>[^\W\d_][\w’'-]*)\s+(?=(?:of|for|without)\s)")
_MOST_BEFORE: Final = 160
_ENDS_OFFICE: Final = frozenset(
    "portfolio staff operations affairs relations party opposition state house board treasury council cabinet".split()  # noqa: SIM905
)
_CLAUSE_AFTER: Final = re.compile(r"\s(?:who|which|that|whose|said|says|and|\w+ed by)\s")
_FURTHEST: Final = 9
_LONGEST: Final = 120


@dataclass(frozen=True, slots=True)
class Post:
    """Words that say what somebody is. `is_person` is False for what only firms and groups are."""

    start: int
    end: int
    is_person: bool = True
    is_family: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """The range of the text."""
        return self.start, self.end

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.end - self.start


def post_before(text: str, tokens: list[Token], first: int, name: int, title: int | None) -> Post | None:
    """Give the office right before a name: "Deputy Foreign Minister", "former foreign minister"; not "Mr".

    `first` is the first token of the run, `name` that of the name or its title.
    """
    begin = name
    while begin > 0 and _in_office(tokens[begin - 1]) and joined(text, tokens[begin - 1], tokens[begin]):
        if tokens[begin - 1].possessive and begin - 1 != name:
            break
        begin -= 1
    last = title if title is not None else name - 1
    while begin <= last and not kinds_of(tokens[begin].key).isdisjoint(("nations", "calendar")):
        begin += 1
    words = tokens[begin : last + 1]
    if len(words) == 1 and (words[0].stop or len(words[0].name) < 4):
        return None  # Col., PC
    if not any("ranks" in kinds_of(word.key) for word in words):
        return None
    if title is None and words[-1].capital:
        return None
    return Post(words[0].start, words[-1].end)


def office_of(text: str, start: int, name: int) -> Post | None:
    """Give an office of several words right before a name: "Secretary of State", "minister without portfolio"."""
    floor = max(start, name - _MOST_BEFORE)
    window = text[floor:name]
    if not window.endswith(" "):
        return None
    word = window.rstrip(" )").rsplit(" ", 1)[-1].lstrip("(")
    last = kinds_of(word.lower())
    if not _may_end_office(word, last, window):
        return None
    for found in _RANK_OF.finditer(window):
        if "ranks" in kinds_of(found["rank"].lower()) and _OFFICE_OF.match(window, found.start()):
            return Post(floor + found.start(), floor + len(window.rstrip()))
    return None


def _may_end_office(word: str, kinds: frozenset[str], window: str) -> bool:
    """Say whether an office may end with a word: "Secretary of State", but not "editor of the daily"."""
    if window.endswith(") ") or word in _ENDS_OFFICE or not kinds.isdisjoint(("office", "ranks")):
        return True
    if not word[:1].isupper():
        return False
    return is_subject(word.lower()) or word.endswith("s") or "nations" in kinds or word.lower() in _ENDS_OFFICE


def _in_office(token: Token) -> bool:
    kinds = kinds_of(token.key)
    if token.possessive or token.initial:
        return False
    return not kinds.isdisjoint(("ranks", "office")) or ("nations" in kinds and token.capital)


def apposition(text: str, stop: int, end: int) -> Post | None:
    """Give what stands in apposition after a name: ", head of the harbour police,"."""
    found = _APPOSED.match(text, stop, min(end, stop + 400))
    if found is None:
        return None
    start = found.start("words")
    words = tokens_of(text, start, min(found.end("words"), start + _LONGEST))[:_FURTHEST]
    groups = sections()["organisations"]
    for at, word in enumerate(words):
        if word.key in _CLAUSE or word.key in speech_verbs():
            return None
        if found["lead"] and word.key in groups and not word.capital and not _goes_on_to_role(words, at):
            return Post(start, word.end, is_person=False)
        if not kinds_of(word.key).isdisjoint(("ranks", "relations")):
            if at + 1 < len(words) and (words[at + 1].key in speech_verbs() or words[at + 1].key in _FINITE):
                return None  # Mr Brand, the judge said
            family = any("relations" in kinds_of(other.key) for other in words[: at + 4])
            return replace(_whole(text, found, start, word), is_family=family)
    return None


def _goes_on_to_role(words: list[Token], at: int) -> bool:
    """Say whether an office follows at once: "a party leader", "a newspaper editor"."""
    for word in words[at + 1 : at + 3]:
        if word.key in _CLAUSE:
            return False
        if "ranks" in kinds_of(word.key):
            return True
    return False


def _whole(text: str, found: re.Match[str], start: int, role: Token) -> Post:
    end = start + len(found["words"].rstrip())
    mark = text[found.end("words") : found.end("words") + 1]
    last = text[start:end].rsplit(" ", 1)[-1]
    if mark == "." and len(last) < 5 and not kinds_of(last.lower()).isdisjoint(("honorifics", "ranks")):
        mark = ""  # picked by Col. Dorn
    if mark not in ",;.)–—" or not mark or end - start > _LONGEST:
        clause = _CLAUSE_AFTER.search(text, role.end, end)
        end = clause.start() if clause is not None else (role.end if end - start > _LONGEST else end)
    return Post(start, end)
