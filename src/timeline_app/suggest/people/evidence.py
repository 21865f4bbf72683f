# ruff: noqa: RUF001 - letters of many scripts look like one another
"""What speaks for and against a run of capitals being a person's name, weighed."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from timeline_app.suggest.names.east import is_chinese_name, is_korean_name
from timeline_app.suggest.people.lists import given_names, sections, speech_verbs
from timeline_app.suggest.people.posts import Post
from timeline_app.suggest.people.tokens import Token, kinds_of
from timeline_app.suggest.people.tongue import Tongue, stem

SURE: Final = 1.0
"""Evidence from which on a run of capitals is taken for a person."""

_BAD: Final = frozenset({"organisations", "nations", "calendar", "common", "places"})
_SHAPE: Final = re.compile(
    r".{3,}(?:tion|tions|ment|ments|ness|ities|ism|isms|ship|ology|graphy|ings|ists|wide|ward|ware|"
    r"tech|bank|gate|ville|burgh|shire|land|istan)"
)
_SURNAME_SHAPE: Final = re.compile(
    r".{2,}(?:ov|ev|ova|eva|sky|ski|skyy|skiy|skii|skaya|enko|chuk|vich|vych|vic|ic|idze|adze|shvili|"
    r"liani|ian|yan|oglu|gil|ulu|sen|sson|son|ez|opoulos|akis|idis"
    r"|escu|elli|etti|ini|ucci|berg|stein|mann|quist|qvist|strom|lund|ullah|zadeh|pour|wala|garh|"
    r"inho|eira|aho|nen|off|witz|wicz|czyk|ska|auskas|iene|aite|ello|otti"
    r"|swamy|appa|kar|wardena|singhe|nathan|ров|ова|ев|ева|ин|ина|енко|ский|ская|ук|юк|ян|дзе|швили)"
)
_ROMAN: Final = re.compile(r"[IVX]+")
_AGE: Final = re.compile(
    r"\s?,\s+(?:aged?\s+|who is\s+|now\s+|de\s+|ans\s+)?(?:[1-9]\d?|1[01]\d)(?:\s*,|\s*\.|\s*;|"
    r"\s+years?\b|\s+and\b|\s+an[sñ]|-year|\s+Jahre)"
    r"|\s+\((?:aged?\s+)?[1-9]\d\)"
)
_WHO: Final = re.compile(r"\s?,\s+(?:who|he|she|quien|qui|der|die|che)\b")
_THE: Final = re.compile(r"\s?,\s+(?:the|a|an|her|his|their)\s")
_DATELINE: Final = re.compile(r"\s*(?:[(,:—–-]|\n)")
_FIRM: Final = re.compile(r"\s+(?:&|and Co\b|Inc\b|Ltd\b|LLC\b|Corp\b)")
_SUBJECT: Final = re.compile(
    r"\s+(?:was|is|had|has|will|would|could|might|may|wants|wanted|became|came|went|took|made|gave|"
    r"left|led|won|lost|held|met|ran|knew|sat|stood|wept|played|walked|lives|lived"
    r"|works|worked|sings|sang|drove|drives|runs|arrived|returned|began|begins|served|serves|opened|"
    r"crossed|slept|bought|sold|looked|watched|saw|heard|felt|kept|sent|brought"
    r"|has been|a été|est|fue|ha|foi|ist|hat|war)\b"
)
_AND: Final = re.compile(r"\s+(?:and|&|y|et|und|e)\s+([^\W\d_][\w’'-]*)")
_AND_BEFORE: Final = re.compile(r"([^\W\d_][\w’'-]*)\s+(?:and|y|et|und|e)\s+\Z")
_FAMILY_PAIR: Final = re.compile(r"([\w-]+),?\s+[^\W\d_][\w’'-]*\s+and\s+\Z")
_BEFORE: Final = re.compile(r"([\w’'-]+)(,?)\s+[\"“‘'(]?\Z")
_PHRASE_BEFORE: Final = re.compile(r"((?:[\w’'.-]+\s+){1,11}[\w’'-]+),\s+\Z")
_VERB_AFTER: Final = re.compile(r"(,?)\s+([a-zß-ÿа-яё]+)")
_LOCATING: Final = frozenset(
    {"in", "at", "near", "around", "inside", "outside", "across", "throughout", "en", "im", "w"}
)
_TOWARDS: Final = frozenset({"from", "to", "into", "through", "towards", "toward", "over", "on", "off"})
_NAMED: Final = re.compile(
    r"(?:\b(?:named|called|llamado|llamada|namens|nommé|nommée)|\b(?:identified|known|name|"
    r"nickname)(?: only| simply| by police)? as|whose name is)\s+\Z"
)
_SHORT: Final = 3
_TOLD: Final = frozenset({"told", "tells"})
"""After these stands who hears it: often a paper."""
_SAID: Final = re.compile(r"[,.”’\"'»?!]\s*[^\W\d_]+\s+\Z")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A name, `tokens[begin:end]`, in its sentence `text[start:stop]`."""

    text: str
    start: int
    stop: int
    tokens: list[Token]
    begin: int
    end: int
    common: frozenset[str]
    tongue: Tongue
    led_by_nation: bool = False

    @property
    def words(self) -> list[Token]:
        """The words of the name."""
        return self.tokens[self.begin : self.end]


def weigh(
    around: Surroundings, titled: bool, office: Post | None, apposed: Post | None
) -> tuple[float, tuple[str, ...]]:
    """Give the evidence for a person, and the reasons in words."""
    reasons: list[str] = []
    words = around.words
    score = _inside(words, around, reasons)
    if titled or (office is not None and office.is_person):
        score += 3.2 if titled else (2.2 if len(words) > 1 else 2.6)
        reasons.append("after a title" if titled else "after an office")
    elif not around.begin and all(word.shouted for word in words) and _DATELINE.match(around.text, words[-1].end):
        score -= 5.0
    elif around.begin:
        score += _before(around, words, reasons)
    if apposed is not None:
        score += 1.5 if apposed.is_person else -2.5
        reasons.append("with an office" if apposed.is_person else "what a group is")
    return score + _after(around, words, apposed is not None, reasons), tuple(reasons)


@lru_cache(maxsize=20_000)
def is_given(key: str) -> bool:
    """Say whether a word is a common given name, a Cyrillic one in any case."""
    names = given_names()
    if key in names:
        return True
    first, _hyphen, second = key.partition("-")
    if second and (first in names or second in names):
        return True
    root = stem(key)
    return root != key and any(root + ending in names for ending in ("", "й", "ь", "а", "я", "о"))


def _inside(words: list[Token], around: Surroundings, reasons: list[str]) -> float:
    capitals = [word for word in words if word.capital]
    if "-".join(word.key for word in words[:2]) in sections()["phrases"] or words[0].key in sections()["phrases"]:
        return -5.0
    kinds = [kinds_of(word.key) for word in capitals]
    given = [is_given(word.key) for word in capitals]
    clear = given[0] and kinds[0].isdisjoint(("nations", "common", "calendar", "places", "organisations"))
    score = _by_number(len(capitals), clear)
    if len(words) == 1 and words[0].key in sections()["famous"] and kinds[0].isdisjoint(_BAD):
        score = 1.1
        reasons.append("a well-known name")
    if len(capitals) > 1:
        score += _by_names(capitals, given, kinds, reasons)
        if given[0] and not all(word.capital for word in words):
            score += 0.6
    if around.led_by_nation and not any(given):
        score -= 1.5
    eastern = len(capitals) > 1 and is_chinese_name(" ".join(word.name.lower() for word in capitals))
    for at, (word, kind) in enumerate(zip(capitals, kinds, strict=True)):
        if not eastern:
            score -= _against(word, kind, at, given, around)
    return score


def _by_number(count: int, clear_given: bool) -> float:
    if count == 1:
        return -0.2 if clear_given else -2.0
    return 0.5 if count < 4 else 0.5 - 0.4 * (count - 3)


def _by_names(capitals: list[Token], given: list[bool], kinds: list[frozenset[str]], reasons: list[str]) -> float:
    score = 0.0
    if given[0]:
        score += 1.0 if not kinds[0].isdisjoint(("nations", "places", "common")) else 2.0
        reasons.append("a given name")
    elif any(given):
        score += 1.0
    if any(word.initial for word in capitals[:-1]):
        score += 0.8
    if _SURNAME_SHAPE.fullmatch(capitals[-1].key):
        score += 0.8
    if capitals[-1].key in sections()["famous"]:
        score += 0.8
    full = " ".join(word.name.lower() for word in capitals)
    if is_chinese_name(full) or is_korean_name(full):
        score += 1.5
        reasons.append("a Chinese or Korean name")
    if capitals[-1].key[:3] in ("al-", "el-", "bin", "mc") or capitals[-1].name.startswith(("O'", "O’", "Mc")):
        score += 0.6
    return score


def _against(word: Token, kind: frozenset[str], at: int, given: list[bool], around: Surroundings) -> float:
    """Weigh what a word of the run says against a person."""
    bad = kind & _BAD
    if at and word.shouted and word.key in sections()["corporate"]:
        return 5.0
    if word.initial:
        return 3.0 if bad and len(word.key) > 1 else 0.0
    if at and word.key in sections()["openers"]:
        return 0.0
    if bad and not (at and any(given[:at]) and "surnames" in kind):
        if given[at]:
            return 0.4 if "organisations" not in bad else 1.0
        if at and bad == {"common"} and len(word.key) <= _SHORT and word.name.lower() not in around.common:
            return 0.3  # a word of another language: Gerrie Nel
        return 7.0 if "organisations" in bad else (5.0 if bad == {"places"} and at else 3.0)
    if word.shouted and len(word.name) < 6 and not (at and _ROMAN.fullmatch(word.name)):
        return 2.0 if not given[0] or at == 0 else 0.3
    if given[at]:
        return 0.0
    if word.name.lower() in around.common and not around.tongue.nouns_have_capitals:
        return 1.0 if at and given[0] else 2.0
    return (0.8 if at and given[0] else 2.0) if _SHAPE.fullmatch(word.key) else 0.0


def _after(around: Surroundings, words: list[Token], has_post: bool, reasons: list[str]) -> float:
    text, stop, end = around.text, words[-1].end, around.stop
    if words[-1].possessive:
        return 0.2
    if _FIRM.match(text, stop, end):
        return -4.0
    if _AGE.match(text, stop, end):
        reasons.append("with an age")
        return 3.0
    score = 0.0
    if _WHO.match(text, stop, end):
        score += 1.3
    elif not has_post and _THE.match(text, stop, end):
        score += 0.7
    verb = _VERB_AFTER.match(text, stop, end)
    if verb is not None and verb[2] in speech_verbs():
        score += 0.8 if verb[1] else 1.2
        reasons.append("who speaks")
    if len(words) > 1 and _SUBJECT.match(text, stop, end) and not words[-1].key.endswith("s"):
        score += 0.5
    paired = _AND.match(text, stop, end)
    if paired is not None and len(words) == 1 and is_given(paired[1].lower()):
        score += 1.3
    return score


def _before(around: Surroundings, words: list[Token], reasons: list[str]) -> float:
    """Weigh the word before a name without a title."""
    text, start = around.text, words[0].start
    window = text[max(around.start, start - 120) : start]
    before = _BEFORE.search(window)
    if before is None:
        return 0.0
    word = before[1].lower()
    kinds = kinds_of(word)
    if "relations" in kinds:
        reasons.append("of a family")
    if before[2]:
        return _after_comma(window, kinds)
    if "relations" in kinds:
        return 3.0
    if _NAMED.search(window):
        return 2.6
    if word in _TOLD:
        return 0.0
    if word in speech_verbs():
        return 1.0 if _SAID.search(window) else 0.2
    if "organisations" in kinds and before[1].islower() and not is_given(words[0].key):
        return -3.0
    if (
        word == "and"
        and len(words) == 1
        and (pair := _AND_BEFORE.search(window)) is not None
        and is_given(pair[1].lower())
    ):
        return 1.3
    return _by_preposition(word)


def _by_preposition(word: str) -> float:
    if word in ("the", "el", "la", "le"):
        return -2.5
    if word in _LOCATING:
        return -1.5
    return -0.5 if word in _TOWARDS else 0.0


def _after_comma(window: str, kinds: frozenset[str]) -> float:
    """Weigh a phrase before a comma: "The mayor of the district, NAME"."""
    if not kinds.isdisjoint(("ranks", "relations")):
        return 3.0 if "relations" in kinds else 1.5
    phrase = _PHRASE_BEFORE.search(window)
    if phrase is None:
        return 0.0
    found = [kinds_of(word.lower().rstrip("'’s")) for word in phrase[1].split()[-10:]]
    return 1.2 if any(not kind.isdisjoint(("ranks", "relations")) for kind in found) else 0.0
