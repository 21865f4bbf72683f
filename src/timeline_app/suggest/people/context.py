# ruff: noqa: SIM905 - a list of words is read as words
"""What stands before and after a run of capitals and tells whether it is somebody, weighed."""

import re
from dataclasses import dataclass
from typing import Final

from timeline_app.suggest.people.lists import family_names, is_given, speech_verbs
from timeline_app.suggest.people.tokens import Token, kinds_of
from timeline_app.suggest.people.tongue import Tongue

_AGE: Final = re.compile(
    r"\s?,\s+(?:aged?\s+|who is\s+|now\s+|de\s+|ans\s+)?(?:[1-9]\d?|1[01]\d)(?:\s*,|\s*\.|\s*;|"
    r"\s+years?\b|\s+and\b|\s+an[sñ]|-year|\s+Jahre)"
    r"|\s+\((?:aged?\s+)?[1-9]\d\)|,?\s+aged?\s+[1-9]\d"
)
_WHO: Final = re.compile(r"\s?,\s+(?:who|he|she|quien|qui|der|die|che)\b")
_THE: Final = re.compile(r"\s?,\s+(?:the|a|an|her|his|their)\s")
_FIRM: Final = re.compile(r"\s+(?:&|and Co\b|Inc\b|Ltd\b|LLC\b|Corp\b)")
_SUBJECT: Final = re.compile(
    r"\s+(?:was|is|had|has|will|would|could|might|may|wants|wanted|became|came|went|took|made|gave|"
    r"left|led|won|lost|held|met|ran|knew|sat|stood|wept|played|walked|lives|lived"
    r"|works|worked|sings|sang|drove|drives|runs|arrived|returned|began|begins|served|serves|opened|"
    r"crossed|slept|bought|sold|looked|watched|saw|heard|felt|kept|sent|brought|withdrew|withdraws|quit|pleaded"
    r"|found|[a-z]{3,}ed(?! by)|faces|walks|sits|stands"
    r"|has been|a été|est|fue|ha|foi|ist|hat|war)\b"
)
_AND: Final = re.compile(r"\s+(?:and|&|y|et|und|e)\s+([^\W\d_][\w’'-]*)")
_AND_BEFORE: Final = re.compile(r"([^\W\d_][\w’'-]*)\s+(?:and|y|et|und|e)\s+\Z")
_BEFORE: Final = re.compile(r"([\w’'-]+)(,?)\s+[\"“‘'(]?\Z")
_PHRASE_BEFORE: Final = re.compile(r"((?:[\w’'.-]+\s+){1,11}[\w’'-]+),\s+\Z")
_VERB_AFTER: Final = re.compile(r"(,?)\s+([a-zß-ÿа-яё]+)")
_LOCATING: Final = frozenset(
    {"in", "at", "near", "around", "inside", "outside", "across", "throughout", "en", "im", "w"}
)
_TOWARDS: Final = frozenset({"from", "to", "into", "through", "towards", "toward", "over", "on", "off"})
_PLACED: Final = re.compile(
    r"(?-i:\b(?:In|At|Near|Around|Outside|Inside)\s+\Z)"
    r"|\b(?:in|at|near|around|from|of|to|across|outside|throughout)\s+(?:the\s+)?(?:[a-z]+(?:ern|ial)|nearby|central|downtown"
    r"|neighbouring|neighboring|rural|upper|lower|inner|old|north|south|east|west|mainland|suburban)\s+\Z",
    re.IGNORECASE,
)
_TRUST: Final = re.compile(
    r"\b(?:confidence|faith|trust|belief|interest|believ\w+|trust\w+|interested|confided|hope|role)\s+in\s+\Z"
)
_PLACE_AFTER: Final = re.compile(
    r"\s+(?:province|district|county|region|village|town|city|area|neighbou?rhood|suburb|island|residence|province’s|"
    r"state|municipality|prefecture|governorate|constituency|seat|road|street|building|station|square)\b"
)
_NUMBER_BEFORE: Final = re.compile(r"\d,\s+\Z")
_NAMED: Final = re.compile(
    r"(?:\b(?:named|called|llamado|llamada|namens|nommé|nommée)|\b(?:identified|known|name|"
    r"nickname)(?: only| simply| by police)? as|whose name is)\s+\Z"
)
_SUFFERED: Final = re.compile(
    r"\b(?:death|killing|murder|arrest|detention|trial|disappearance|abduction|kidnapping|conviction|assassination|"
    r"resignation|appointment|dismissal|release|ousting|execution|funeral|nomination|supporters|allies|lawyers?|"
    r"the likes|wife|husband|son|daughter|mother|father|friend|colleague|rule)\s+of\s+\Z"
    r"|\b(?:arrested|detained|killed|murdered|shot|appointed|nominated|elected|succeeded|succeeds|replaced|replaces|"
    r"replace|succeed|defeated|defeats|beat|defeating|beating|married|sentenced|interviewed|thanked|sacked|dismissed|"
    r"impeached|accused|accuses|quoted|named|names|named as|with|alongside|including|includes|included|"
    r"chaired by|led by|signed by|headed by|written by|founded by|directed by|"
    r"succeeded by|replaced by|defeated by|represented by)\s+\Z"
)
_OF_GROUP: Final = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){0,4}(?:[A-Z][\w’'-]*)")
_PEOPLES: Final = frozenset({"children", "women", "men", "people", "workers", "veterans", "farmers", "students"})
_CAPITAL_AFTER: Final = re.compile(r"['’]s?\s+[A-Z]")
_ITS_NAME: Final = frozenset(
    "daily weekly newspaper magazine website broadcaster channel"
    " firm company charity retailer chain label brand".split()
)
"""After these, in small letters, stands the name of one of them."""
_ONE_MORE: Final = re.compile(
    r"(?:\b[Oo]ne|\b[Aa]nother|\b[Tt]he other|\b(?:[Aa]n?|[Tt]he) (?:second|third|\w+th)(?: \w+)?), \Z"
)
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

    @property
    def window(self) -> str:
        """What stands in the sentence right before the name."""
        start = self.tokens[self.begin].start
        return self.text[max(self.start, start - 120) : start]


def weigh_after(around: Surroundings, has_post: bool, reasons: list[str]) -> float:
    """Weigh what follows a name."""
    words = around.words
    text, stop, end = around.text, words[-1].end, around.stop
    if words[-1].possessive:
        return -4.0 if words[-1].key in _PEOPLES and _CAPITAL_AFTER.match(text, stop, end) else 0.2
    if text[stop : stop + 1].isdigit():
        return -3.0
    if _FIRM.match(text, stop, end):
        return -4.0
    if _AGE.match(text, stop, end):
        reasons.append("with an age")
        return 3.0
    score = _of_verb(around, reasons)
    if _WHO.match(text, stop, end):
        score += 1.3
    elif not has_post and _THE.match(text, stop, end):
        score += 0.7
    if _PLACE_AFTER.match(text, stop, end):
        score -= 1.5
    if len(words) > 1:
        return score + _of_full_name(text, stop, end, words[-1])
    paired = _AND.match(text, stop, end)
    return score + (1.3 if paired is not None and is_given(paired[1].lower()) else 0.0)


def _of_full_name(text: str, stop: int, end: int, last: Token) -> float:
    """Weigh what somebody named in full does, or belongs to."""
    does = _SUBJECT.match(text, stop, end) is not None and not last.key.endswith("s")
    return (0.5 if does else 0.0) + (0.6 if _is_of_group(text, stop, end) else 0.0)


def _of_verb(around: Surroundings, reasons: list[str]) -> float:
    """Weigh a verb of speech right after the name; after a comma it may be that of somebody named before."""
    words = around.words
    verb = _VERB_AFTER.match(around.text, words[-1].end, around.stop)
    if verb is None or verb[2] not in speech_verbs():
        return 0.0
    if verb[1] and len(words) == 1 and around.window.endswith(", "):
        return 0.0
    reasons.append("who speaks")
    known = len(words) == 1 and words[0].key in family_names()
    return (0.8 if verb[1] else 1.2) + (1.0 if known else 0.0)


def _is_of_group(text: str, stop: int, end: int) -> bool:
    """Say whether a party or a university follows: "Raymond Chan of People Power", of which one is somebody."""
    found = _OF_GROUP.match(text, stop, min(end, stop + 120))
    if found is None:
        return False
    words = found[0].split()
    return any("organisations" in kinds_of(word.lower()) for word in words) or words[-1].isupper()


def weigh_before(around: Surroundings, reasons: list[str]) -> float:
    """Weigh the words before a name without a title."""
    words, window = around.words, around.window
    before = _BEFORE.search(window)
    if before is None:
        return 0.0
    word = before[1].lower()
    kinds = kinds_of(word)
    if "relations" in kinds:
        reasons.append("of a family")
    if before[2]:
        return -2.0 if _NUMBER_BEFORE.search(window) else _after_comma(window, kinds)
    if "relations" in kinds:
        return 3.0
    if _NAMED.search(window):
        return 2.6
    if word in speech_verbs() and word not in _TOLD:
        return 1.7 if _SAID.search(window) else 0.2
    kind = _by_kind(around, before[1], kinds)
    if kind is not None:
        return kind
    if word == "and" and len(words) == 1:
        pair = _AND_BEFORE.search(window)
        return 1.3 if pair is not None and is_given(pair[1].lower()) else 0.0
    return _by_preposition(around, word)


def _by_kind(around: Surroundings, word: str, kinds: frozenset[str]) -> float | None:
    """Weigh a word in small letters that says what is named: "the firm", "pop star"; None where it says nothing."""
    words = around.words
    if word in _ITS_NAME:
        return -3.0
    if word == "star":
        return 1.0 if len(words) > 1 else 0.0
    if "organisations" in kinds and word.islower() and not is_given(words[0].key):
        return -3.0 if len(words) == 1 or words[-1].key not in family_names() else 0.0
    return None


def _by_preposition(around: Surroundings, word: str) -> float:
    window, words = around.window, around.words
    if word in ("the", "el", "la", "le"):
        return -2.5
    if not words[-1].possessive and not _TRUST.search(window):
        if _PLACED.search(window):
            return -3.5
        if word in _LOCATING:
            return -1.0 if word == "at" else -3.5
    if word in _LOCATING:
        return -0.5
    if len(words) > 1 and _SUFFERED.search(window):
        return 0.6
    return -0.5 if word in _TOWARDS else 0.0


def _after_comma(window: str, kinds: frozenset[str]) -> float:
    """Weigh a phrase before a comma: "The mayor of the district, NAME"."""
    if not kinds.isdisjoint(("ranks", "relations")):
        return 3.0 if "relations" in kinds else 1.5
    if _ONE_MORE.search(window):
        return 1.0
    phrase = _PHRASE_BEFORE.search(window)
    if phrase is None:
        return 0.0
    found = [kinds_of(word.lower().rstrip("'’s")) for word in phrase[1].split()[-10:]]
    return 1.2 if any(not kind.isdisjoint(("ranks", "relations")) for kind in found) else 0.0
