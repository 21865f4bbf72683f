"""A claim turned into the question whether it is so, where that can be done safely; else the claim's own wording.

"Shokri Ghanem left Libya" gives "Did Shokri Ghanem leave Libya?". Only plain English statements whose verb is known are
turned; what a user worded otherwise, or in another language, stays as it is.
"""

import re
from typing import Final

_PAST: Final = {
    "accepted": "accept", "accused": "accuse", "admitted": "admit", "agreed": "agree", "announced": "announce",
    "appeared": "appear", "approved": "approve", "armed": "arm", "arrived": "arrive", "asked": "ask",
    "attacked": "attack", "attended": "attend", "became": "become", "began": "begin", "betrayed": "betray",
    "bombed": "bomb", "bought": "buy", "broke": "break", "brought": "bring", "called": "call", "came": "come",
    "caused": "cause", "changed": "change", "confessed": "confess", "crossed": "cross", "defected": "defect",
    "deserted": "desert", "denied": "deny", "died": "die", "disappeared": "disappear", "drove": "drive",
    "escaped": "escape", "fell": "fall", "fired": "fire", "fled": "flee", "flew": "fly", "fought": "fight",
    "found": "find", "gave": "give", "got": "get", "held": "hold", "helped": "help", "hid": "hide",
    "joined": "join", "kept": "keep", "killed": "kill", "knew": "know", "laid": "lay", "landed": "land",
    "led": "lead",
    "left": "leave", "lied": "lie", "looked": "look", "lost": "lose", "made": "make", "met": "meet",
    "moved": "move", "offered": "offer",
    "opened": "open", "ordered": "order", "paid": "pay", "planned": "plan", "promised": "promise", "quit": "quit",
    "ran": "run", "reached": "reach", "received": "receive", "refused": "refuse", "rejected": "reject",
    "remained": "remain", "resigned": "resign", "retired": "retire", "returned": "return", "said": "say", "saw": "see",
    "sent": "send", "shot": "shoot", "signed": "sign", "sold": "sell", "spoke": "speak", "started": "start",
    "stayed": "stay", "stole": "steal", "stood": "stand", "stopped": "stop", "supported": "support",
    "surrendered": "surrender", "talked": "talk", "threatened": "threaten", "told": "tell", "took": "take",
    "travelled": "travel", "traveled": "travel", "tried": "try", "used": "use", "visited": "visit", "voted": "vote",
    "wanted": "want", "warned": "warn", "went": "go", "won": "win", "worked": "work", "wounded": "wound",
    "wrote": "write",
}  # fmt: skip
_PRESENT: Final = {
    "commands": "command", "controls": "control", "denies": "deny", "holds": "hold", "knows": "know", "leads": "lead",
    "lives": "live", "owns": "own", "plans": "plan", "remains": "remain", "stays": "stay", "supports": "support",
    "wants": "want", "works": "work",
}  # fmt: skip


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BEFORE: Final = _set("is was are were will would can could may might should")
"""Verbs that a question begins with."""
_PERFECT: Final = _set("has have had")
_PARTICIPLES: Final = _set("been gone left fled taken given broken seen known come become met lost quit")
_DONE_TO: Final = _set(
    "accused armed arrested attacked betrayed bombed captured charged cleared convicted dismissed detained freed held "
    "injured jailed killed ousted released sacked sentenced shot suspended wounded"
)
"""Participles that, with nobody behind them, say what was done to somebody: "X killed", "X shot at home"."""
_NOBODY: Final = _set("at by for in near on outside over with yesterday") | {""}
_PARTICLES: Final = _set("al el bin ben ibn abu de da di van von der la le")
_DETERMINERS: Final = _set("the a an his her their its two three some")
_MOST_NAMED: Final = 6
"""Words before the verb: of more it is not plain that they name who does it."""
_TWO_CLAUSES: Final = re.compile(r"[.:;?!]\s|,\s|\b(?:and|but|or|while|because|who|which|when)\s+(?P<next>\w+)")


def question_of(claim: str) -> str:
    """Give the question whether a claim is so."""
    wording = " ".join(claim.split())
    words = wording.rstrip(".").split(" ")
    for n, word in enumerate(words[: _MOST_NAMED + 1]):
        asked = _asked(words, n) if n and word in _VERBS else ""
        if asked:
            return asked
        if not _names(words[: n + 1]):
            break
    return wording


_VERBS: Final = frozenset([*_PAST, *_PRESENT, *_BEFORE, *_PERFECT, *_DONE_TO])


def _asked(words: list[str], n: int) -> str:
    """Give the question whose verb is the word `n`; "" where it cannot be told whether it is one."""
    verb, who, rest = words[n], _named(words[:n]), " ".join(words[n + 1 :])
    if not who or _goes_on(rest):
        return ""
    if verb in _DONE_TO and rest.partition(" ")[0] in _NOBODY:
        return " ".join(["Was", who, verb, *words[n + 1 :]]) + "?"
    if verb in _BEFORE:
        return f"{verb.capitalize()} {who} {rest}?" if rest else ""
    if verb in _PERFECT:
        following = words[n + 1] if n + 1 < len(words) else ""
        is_perfect = following in _PARTICIPLES or following.endswith("ed")
        return f"{verb.capitalize()} {who} {rest}?" if is_perfect else ""
    if verb not in _PAST and verb not in _PRESENT:
        return ""
    auxiliary, base = ("Did", _PAST[verb]) if verb in _PAST else ("Does", _PRESENT[verb])
    return " ".join([auxiliary, who, base, *words[n + 1 :]]) + "?"


def _named(words: list[str]) -> str:
    """Give who does it as it stands inside a sentence."""
    if words[0].casefold() not in _DETERMINERS:
        return " ".join(words)
    return " ".join([words[0].casefold(), *words[1:]]) if len(words) > 1 else ""


def _names(words: list[str]) -> bool:
    """Say whether words may name somebody: a name in capitals, or "the dissident"."""
    if words[0].casefold() in _DETERMINERS:
        return True
    return all(word[:1].isupper() or word.casefold().split("-")[0] in _PARTICLES for word in words)


def _goes_on(rest: str) -> bool:
    """Say whether more than one thing is claimed: a question would not cover it, or not be English."""
    for found in _TWO_CLAUSES.finditer(rest):
        following = found["next"]
        if following is None or following in _VERBS or following.endswith("ed"):
            return True
    return False
