"""What speaks for and against a run of capitals being a person's name, weighed."""

import re
from typing import Final

from timeline_app.suggest.people.context import Surroundings, weigh_after, weigh_before
from timeline_app.suggest.people.eastern import is_eastern
from timeline_app.suggest.people.lists import family_names, is_given, sections
from timeline_app.suggest.people.posts import Post
from timeline_app.suggest.people.tokens import Token, kinds_of

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
_DATELINE: Final = re.compile(r"\s*(?:[(,:—–-]|\n)")


def weigh(
    around: Surroundings, titled: bool, office: Post | None, apposed: Post | None
) -> tuple[float, tuple[str, ...]]:
    """Give the evidence for a person, and the reasons in words."""
    reasons: list[str] = []
    words = around.words
    vouched = titled or (office is not None and office.is_person)
    score = _inside(words, around, vouched, reasons)
    if vouched:
        score += 3.2 if titled else (2.2 if len(words) > 1 else 3.0)
        reasons.append("after a title" if titled else "after an office")
    elif not around.begin and all(word.shouted for word in words) and _DATELINE.match(around.text, words[-1].end):
        score -= 5.0
    elif around.begin:
        score += weigh_before(around, reasons)
    if apposed is not None:
        score += 1.5 if apposed.is_person else (-1.0 if "a given name" in reasons else -2.5)
        reasons.append("with an office" if apposed.is_person else "what a group is")
    return score + weigh_after(around, apposed is not None, reasons), tuple(reasons)


def _inside(words: list[Token], around: Surroundings, vouched: bool, reasons: list[str]) -> float:
    capitals = [word for word in words if word.capital]
    if "-".join(word.key for word in words[:2]) in sections()["phrases"] or words[0].key in sections()["phrases"]:
        return -5.0
    kinds = [kinds_of(word.key) for word in capitals]
    given = [is_given(word.key) for word in capitals]
    clear = given[0] and kinds[0].isdisjoint(("nations", "common", "calendar", "places", "organisations"))
    score = _by_number(len(capitals), clear)
    if len(words) == 1 and words[0].key in family_names() and kinds[0].isdisjoint(_BAD):
        score = max(score, -1.2)
    if len(words) == 1 and words[0].key in sections()["famous"] and kinds[0].isdisjoint(_BAD):
        score = 1.1
        reasons.append("a well-known name")
    if len(capitals) > 1:
        score += _by_names(capitals, given, kinds, reasons)
        if given[0] and not all(word.capital for word in words):
            score += 0.6
    if around.led_by_nation and not any(given):
        score -= 1.5
    if len(capitals) > 1 and is_eastern([word.name for word in capitals]):
        return score
    score -= _as_a_group(words, kinds[-1], given)
    for at, (word, kind) in enumerate(zip(capitals, kinds, strict=True)):
        against = _against(word, kind, at, given, around)
        score -= min(against, 1.0) if vouched and at and "organisations" not in kind else against
    return score


def _as_a_group(words: list[Token], kind: frozenset[str], given: list[bool]) -> float:
    """Weigh a last word that says what somebody is, and not who ("Nandi Senator"), or names a kind of people."""
    last = words[-1].key
    if len(words) == 1:
        is_name = given[0] or last in family_names() or not kind.isdisjoint(("surnames", "honorifics"))
        return 3.0 if "ranks" in kind and not is_name else 0.0
    if any(word.name in ("e", "y") for word in words) and not any(given) and last not in family_names():
        return 1.5
    if "surnames" in kind or given[-1] or last in family_names():
        return 0.0
    if "ranks" in kind and not given[0]:
        return 2.5
    return 2.5 if last.endswith("s") and "ranks" in kinds_of(last.removesuffix("s")) else 0.0


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
    elif capitals[-1].key in family_names():
        score += 0.7
    if is_eastern([word.name for word in capitals]):
        score += 1.5
        reasons.append("an East Asian name")
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
        if at and bad == {"common"} and given[0]:
            return 0.8  # Gerrie Nel, James To
        return 7.0 if "organisations" in bad else (5.0 if bad == {"places"} and at else 3.0)
    if word.shouted and len(word.name) < 6 and not (at and _ROMAN.fullmatch(word.name)):
        return 2.0 if not given[0] or at == 0 else 0.3
    if given[at]:
        return 0.0
    if word.name.lower() in around.common and not around.tongue.nouns_have_capitals:
        return 1.0 if at and given[0] else 2.0
    return (0.8 if at and given[0] else 2.0) if _SHAPE.fullmatch(word.key) else 0.0
