"""Takes the names of the authors out of a byline: "By Nora Lindqvist and Emil Røe in Osterlo, 5 March" gives two.

Names only: no "By", no post, place, date or address. Where nothing looks like a name there is no answer.
"""

import re
from typing import Final

_MOST_AUTHORS: Final = 12
_LONGEST_NAME: Final = 60
_LONGEST_SIGNS: Final = 4
_LONGEST_CASELESS: Final = 4
_QUOTES: Final = "\"“‘'"
_LEAD: Final = re.compile(
    r"\W*(?:(?:(?:written|reported|story|report|article|text|words|posted|published|analysis|opinion|compiled|edited|"
    r"review|interview|photos?)(?: (?:and|&) \w+)? )?by|authors?|byline|von|par|por|di|door|av|af|yazan|автор[ы]?|"
    r"autor(?:en|es|in|a)?|auteurs?|autore|escrito por|publicado por|propos recueillis par|eine analyse von|"
    r"ein kommentar von|special to .{1,30} by)\b[:\s]\s*",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"\s*(?:[|•·‧►»\t(\[]|\s[-–—]\s|[-–—]{2}|(?i:\b(?:updated|published|posted|modified|veröffentlicht|aktualisiert|"
    r"publié|publicad[oa]|pubblicato|gepubliceerd|last|first|follow|contact|e-?mail|comments?|special (?:to|for)|"
    r"view (?:all|more|profile|author)|more (?:from|by)|read (?:more|full)|(?:see|show) (?:all|more))\b)|"
    r"\bin [A-Z]|\bà [A-Z]|\ben [A-Z]|\baus [A-Z]|\bfor (?:the )?[A-Z]|\bof (?:the )?[A-Z]|\bat (?:the )?[A-Z]|"
    r"\bon [A-Z\d]|https?:|www\.|@|\S+@|\d).*",
    re.DOTALL,
)
_TRAILING: Final = re.compile(
    r"\s+(?:on|at|in|for|of|the|le|am|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)$", re.IGNORECASE
)
_LAST_AND: Final = re.compile(r"^(.*\b(?:and|AND|&|und|et|y) [^,]+),.*$", re.DOTALL)
"""What follows a comma after the last "and" is a post or a place: "Nora Lind and Emil Røe, Port Halden"."""
BEFORE_BY: Final = re.compile(r"[^a-z]{0,40}(?:\d|[|•·–—-])\W*by\W+(?=[A-Z])")
"""What may stand before "by" in a byline: a day or a section."""
_MONTH_DAY: Final = re.compile(
    r"\s*\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]?\s*)?(?:jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d.*",
    re.IGNORECASE | re.DOTALL,
)
_SPLIT: Final = re.compile(r"\s*(?:[,;/\n&]|\b(?:and|AND|und|UND|et|y|e|och|og|en|i|ve|и)\b)\s*")
_POST: Final = re.compile(
    r"\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|contributing|journalists?|"
    r"chief|senior|bureau|desk|press|media|news|newsroom|agency|agencies|wire|services?|team|associated|reuters|"
    r"photographers?|producers?|anchor|presenter|analyst|professor|author|director|political|diplomatic|foreign|"
    r"security|economics|business|technology|science|health|sports?|education|environment|legal|religion|defen[cs]e|"
    r"transport|international|national|editorial|redaktion|rédaction|redacción|redazione|redactie|online|web|digital|"
    r"admin|administrator|webmaster|guest|user|times|post|daily|tribune|magazine|journal|gazette|chronicle|herald|"
    r"envoyée?s?|spécia\w+|korrespondent\w*|corresponsal|enviad[oa]s?|usa|today|cnn|bbc|afp|guardian|independent|"
    r"telegraph|inc|ltd|llc|university|foundation|institute)\b",
    re.IGNORECASE,
)
_NAME_WORD: Final = re.compile(r"[\"“‘']?[^\W\d_][\w.'’`-]*[\"”]?")
_INITIALS: Final = re.compile(r"\s*\([\w. ]{1,8}\)")
_SMALL: Final = frozenset(
    {"de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten"}
    | {"bin", "ibn", "bint", "ben", "al", "el", "ul", "abu", "y", "e", "af", "av", "zu", "st"}
)
_ARTICLES: Final = ("The", "A", "An", "Die", "Les", "Los", "El", "La", "Le")
_EDGES: Final = " .,:;-–—*"
_UNPARTED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CASELESS: Final = re.compile("[\u0590-\u10ff\u3040-\ud7af]")


def authors_of(words: str, *, stated: bool = False) -> str | None:
    """Give the authors' names in a byline, joined with ", ", or None if there is no name in it.

    A single name counts only after "by", or if the words are `stated` to be the author's name.
    """
    words = _INITIALS.sub("", " ".join(words.split("\n")[0].split())[:400])
    led = stated
    while (match := _LEAD.match(words)) and match.end() < len(words):
        words, led = words[match.end() :], True
    words = _LAST_AND.sub(r"\1", BEFORE_BY.sub("", words))
    names: list[str] = []
    for part in _SPLIT.split(words):
        name = _TRAILING.sub("", _CUT.sub("", _MONTH_DAY.sub("", part)).strip(_EDGES))
        if (post := _POST.search(name)) and len(name[: post.start()].split()) >= 2:
            name = name[: post.start()].strip(_EDGES)
        if _is_name(name):
            names.append(_cased(name))
    if not led or any(is_person(name) for name in names):
        names = [name for name in names if is_person(name)]
    return ", ".join(dict.fromkeys(names[:_MOST_AUTHORS])) or None


def is_person(name: str) -> bool:
    """Say whether a name has the form of a person's full name: two to five capitalised words, no post or company."""
    return _is_name(name) and len(name.split()) >= 2


def _is_name(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 5 or words[0] in _ARTICLES or len(name) > _LONGEST_NAME or _POST.search(name):
        return False
    if not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    if _UNPARTED.search(name):
        return len(words) == 1 and len(name) <= _LONGEST_SIGNS
    if _CASELESS.search(name):
        return len(words) <= _LONGEST_CASELESS
    capitals = [word for word in words if word.lower() not in _SMALL or word[:1].isupper()]
    return (
        len(name) > 2
        and bool(capitals)
        and all(word.lstrip(_QUOTES)[:1].isupper() or "'" in word[:3] for word in capitals)
    )


def _cased(name: str) -> str:
    """Write "NORA LINDQVIST" as a name; initials and names of mixed case stay."""
    if not name.isupper() or len(name) < 5:
        return name
    return " ".join(word if len(word) <= 2 else word.title() for word in name.split())
