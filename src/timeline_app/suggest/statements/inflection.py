"""The forms of the verbs of the tables: which form stands there decides between active, passive and infinitive."""

from typing import Final

BASE, PRESENT, PAST, PARTICIPLE, ING = "base", "present", "past", "participle", "ing"

_IRREGULAR: Final = {
    "flee": "fled fled", "leave": "left left", "quit": "quit|quitted quit|quitted", "break": "broke broken",
    "give": "gave given", "go": "went gone", "take": "took taken", "shoot": "shot shot", "slay": "slew slain",
    "step": "stepped stepped", "stand": "stood stood", "lay": "laid laid", "bow": "bowed bowed", "hold": "held held",
    "keep": "kept kept", "lose": "lost lost", "find": "found found", "seek": "sought sought", "put": "put put",
    "let": "let let", "set": "set set", "split": "split split", "throw": "threw thrown", "hide": "hid hidden",
    "fly": "flew flown", "drive": "drove driven", "come": "came come", "become": "became become",
    "swear": "swore sworn", "choose": "chose chosen", "fall": "fell fallen", "stay": "stayed stayed",
    "win": "won won", "cling": "clung clung", "sit": "sat sat", "send": "sent sent", "see": "saw seen",
    "bring": "brought brought", "make": "made made", "beat": "beat beaten", "hurt": "hurt hurt", "run": "ran run",
    "hang": "hanged|hung hanged|hung", "cut": "cut cut", "blow": "blew blown", "overthrow": "overthrew overthrown",
    "strip": "stripped stripped", "ban": "banned banned", "bar": "barred barred", "get": "got got|gotten",
    "free": "freed freed", "nab": "nabbed nabbed", "abduct": "abducted abducted", "lie": "lay lain",
    "kidnap": "kidnapped|kidnaped kidnapped|kidnaped", "slip": "slipped slipped", "skip": "skipped skipped",
    "vote": "voted voted", "say": "said said", "know": "knew known", "transfer": "transferred transferred",
    "cross": "crossed crossed", "dismiss": "dismissed dismissed", "oust": "ousted ousted", "retire": "retired retired",
    "plead": "pleaded|pled pleaded|pled", "spend": "spent spent", "lead": "led led", "try": "tried tried",
    "stab": "stabbed stabbed", "axe": "axed axed", "ax": "axed axed", "defer": "deferred deferred",
    "submit": "submitted submitted", "admit": "admitted admitted", "acquit": "acquitted acquitted",
    "expel": "expelled expelled", "drop": "dropped dropped", "rid": "rid rid", "part": "parted parted",
    "pick": "picked picked", "meet": "met met", "speak": "spoke spoken", "write": "wrote written", "tell": "told told",
    "teach": "taught taught", "hear": "heard heard", "build": "built built", "buy": "bought bought",
    "sell": "sold sold", "begin": "began begun", "strike": "struck struck", "grow": "grew grown",
    "pay": "paid paid", "ride": "rode ridden", "withdraw": "withdrew withdrawn", "undergo": "underwent undergone",
    "commit": "committed committed", "lynch": "lynched lynched", "sail": "sailed sailed", "do": "did done",
    "confer": "conferred conferred", "ditch": "ditched ditched", "plan": "planned planned", "spot": "spotted spotted",
    "catch": "caught caught", "drag": "dragged dragged", "tap": "tapped tapped", "have": "had had",
    "mow": "mowed mown", "gun": "gunned gunned", "rebel": "rebelled rebelled",
    "travel": "travelled|traveled travelled|traveled", "name": "named named", "ship": "shipped shipped",
}  # fmt: skip
_DOUBLED_ING: Final = {
    "quit", "step", "put", "let", "set", "split", "hit", "cut", "strip", "ban", "bar", "nab", "kidnap", "slip", "skip",
    "run", "win", "sit", "get", "stab", "transfer", "submit", "admit", "acquit", "expel", "drop", "plan", "begin",
    "commit", "confer", "swim",
}  # fmt: skip


def forms_of(verb: str) -> list[tuple[str, str]]:
    """Give each spelling of a verb with its form. A spelling that is both past tense and participle comes as PAST."""
    stem = verb[:-1] if verb.endswith("e") else verb
    pasts = _IRREGULAR.get(verb) or _regular_past(verb, stem)
    past, participle = (part.split("|") for part in pasts.split())
    forms = [(verb, BASE), (_present(verb), PRESENT)]
    forms += [(each, PAST) for each in past if each != verb]
    forms += [(each, PARTICIPLE) for each in participle if each not in past and each != verb]
    if verb in _DOUBLED_ING:
        return [*forms, (verb + verb[-1] + "ing", ING)]
    if verb == "travel":
        forms.append(("travelling", ING))
    if verb.endswith("ie"):
        return [*forms, (verb[:-2] + "ying", ING)]
    ing = verb if verb.endswith(("ee", "oe", "ye")) else stem
    return [*forms, (ing + "ing", ING)]


def past_is_no_participle(verb: str) -> bool:
    """Say whether the past tense of a verb is told from its participle: "took", "taken"."""
    past, _, participle = _IRREGULAR.get(verb, "").partition(" ")
    return past not in participle.split("|")


def same_in_past(verb: str) -> bool:
    """Say whether the plain form is also the past tense and participle: "quit", "put", "hurt"."""
    return verb in (_IRREGULAR.get(verb) or "").replace("|", " ").split()


def _regular_past(verb: str, stem: str) -> str:
    past = verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else stem + "ed"
    return f"{past} {past}"


def _present(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    if verb in ("go", "do"):
        return verb + "es"
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    return verb + "s"
