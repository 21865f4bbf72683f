# ruff: noqa: RUF001 - letters of many scripts look like one another
"""Chinese, Korean and Japanese names: compared syllable by syllable, for a letter is a whole sound there."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from anyascii import anyascii

from timeline_app.domain.findings import NameMatch
from timeline_app.suggest.names.romanise import romanise, script
from timeline_app.suggest.names.words import kanji_readings, word_lists

_SAME: Final = NameMatch(0.95, "the same syllables in another script or spelling")
_OTHER_ORDER: Final = NameMatch(0.9, "the same syllables in another order")
_OTHER: Final = NameMatch(0.1, "other syllables")


def _rules(table: str) -> tuple[tuple[str, str], ...]:
    return tuple((written, sound) for written, _equals, sound in (entry.partition("=") for entry in table.split()))


_INITIALS: Final = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcs")
_FINALS: Final = {
    "a": "а", "o": "о", "e": "э", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань", "en": "энь", "ang": "ан",
    "eng": "эн", "ong": "ун", "i": "и", "ia": "я", "ie": "е", "iao": "яо", "iu": "ю", "ian": "янь", "in": "инь",
    "iang": "ян", "ing": "ин", "iong": "юн", "u": "у", "ua": "уа", "uo": "о", "uai": "уай", "ui": "уй", "uan": "уань",
    "un": "унь", "uang": "уан", "ue": "юэ", "v": "юй",
}  # fmt: skip
_ALONE: Final = {
    "a": "а", "o": "о", "e": "э", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань", "en": "энь", "ang": "ан",
    "er": "эр", "yi": "и", "ya": "я", "ye": "е", "yao": "яо", "you": "ю", "yan": "янь", "yin": "инь", "yang": "ян",
    "ying": "ин", "yong": "юн", "wu": "у", "wa": "ва", "wo": "во", "wai": "вай", "wei": "вэй", "wan": "вань",
    "wen": "вэнь", "wang": "ван", "weng": "вэн", "yu": "юй", "yue": "юэ", "yuan": "юань", "yun": "юнь",
}  # fmt: skip
_CYRILLIC_INITIALS: Final[dict[str, str]] = dict(
    zip(_INITIALS, ("чж", "ч", "ш", *"бпмфдтнлгкх", "цз", "ц", "с", "ж", "цз", "ц", "с"), strict=True)
)
_SIBILANTS: Final = ("zh", "ch", "sh", "r", "z", "c", "s")
_MOST_SYLLABLES: Final = 5
# Wade-Giles and its like, brought to what both systems share.
_WADE: Final = _rules(
    """
    tzu=zi ssu=si szu=si hs=x tz=z ts=z ss=s ieh=ie üeh=ue ueh=ue ien=ian ung=ong ih=i eh=e jeou=jiu oong=ong
    """
)
_NEUTRAL: Final = _rules(
    """
    zh=c ch=c sh=s q=c j=c x=s z=c p=b t=d k=g ü=u ue=e uo=o yi=i iu=u iou=u you=u ou=u r=c y=i ii=i e=o h= io=o
    uu=u
    """
)
_HEPBURN: Final = _rules(
    """
    ou=o oo=o uu=u oh=o dz=z zy=j si=shi shshi=shi ti=chi tsi=chi tu=tsu zi=ji hu=fu ya=a yu=u yo=o y=i kh=h zh=j
    h= mp=np mb=nb c=s j=z ts=s v=w
    """
)
_KOREAN_SURNAMES: Final = dict(
    _rules(
        """
        lee=i yi=i rhee=i ri=i li=i roh=no noh=no rho=no ryu=yu lyu=yu yoo=yu lim=im rim=im park=pak choi=choe
        woo=u oh=o ahn=an kang=kang shin=sin yoon=yun
        """
    )
)
_KOREAN: Final = _rules(
    """
    yeo=u yae=ye eui=i ui=i eo=u eu=u ae=e oo=u ou=u ee=i ai=e yu=u yo=u uh=u wo=o sh=s ch=j j=c g=k d=t b=p r=l
    o=u kk=k tt=t pp=p ss=s ll=l y=
    """
)
_FAMILY_READINGS: Final = dict(_rules("薄=bo 曾=zeng 单=shan 單=shan 解=xie 仇=qiu 查=zha 朴=piao 区=ou 盖=ge 任=ren"))
"""Characters that are read otherwise in a family name."""


def compare_eastern(a: str, b: str) -> NameMatch | None:
    """Compare two names of which one is Chinese, Korean or Japanese; None where the general rules are to judge."""
    scripts = {script(a), script(b)}
    if "hangul" in scripts:
        return _compare_korean(a, b)
    if scripts == {"latin"} and _looks_korean(a) and _looks_korean(b):
        return _compare_korean(a, b)
    if "cjk" in scripts:
        return _compare_han(a, b)
    if scripts == {"latin", "cyrillic"} or scripts == {"latin"}:
        return _compare_spelled(a, b)
    return None


def _compare_han(a: str, b: str) -> NameMatch | None:
    one, other = (a, b) if script(a) == "cjk" else (b, a)
    if "·" in one or "・" in one or "•" in one:
        return None
    if "".join(one.split()) == "".join(other.split()):
        return _SAME
    japanese = _japanese(one)
    if script(other) == "cjk":
        mine, theirs = _han_syllables(one), _han_syllables(other)
        return _SAME if mine and mine == theirs and len(mine) > 1 and not japanese else _OTHER
    if japanese and any(_order(reading, other) for reading in japanese):
        return _SAME
    syllables = _han_syllables(one)
    if not 1 < len(syllables) <= _MOST_SYLLABLES:
        return None
    if script(other) == "cyrillic":
        return _SAME if _palladius(syllables) == _plain_cyrillic(other) else _OTHER
    if script(other) == "latin":
        return _same_syllables(syllables, other)
    return None


def _same_syllables(syllables: tuple[str, ...], latin: str) -> NameMatch:
    words = [word for word in re.split(r"[\s]+", latin.lower().strip()) if word]
    letters = "".join(syllables)
    if _letters(words) == letters:
        return _SAME
    if len(words) > 1 and _letters(words[-1:] + words[:-1]) == letters:
        return _OTHER_ORDER
    if neutral(letters, False) in (neutral(_joined(words), True), neutral(_joined(words[-1:] + words[:-1]), True)):
        return _SAME
    return _OTHER


def _letters(words: list[str]) -> str:
    return "".join(letter for letter in "".join(words).replace("ü", "u") if letter.isalpha())


def _joined(words: list[str]) -> str:
    return " ".join(words)


def neutral(name: str, wade: bool) -> str:
    """Bring a Chinese name to what Wade-Giles and pinyin share: what is aspirated is not told apart."""
    out = []
    for word in re.split(r"[\s-]+", name):
        plain = "".join(letter for letter in word if letter.isalpha())
        if wade:
            for written, shared in _WADE:
                plain = plain.replace(written, shared)
        out.append(plain)
    letters = "".join(out)
    for written, shared in _NEUTRAL:
        letters = letters.replace(written, shared)
    return letters


@lru_cache(maxsize=5_000)
def _han_syllables(name: str) -> tuple[str, ...]:
    plain = "".join(name.split())
    syllables = tuple(part.lower() for part in re.findall(r"[A-Z][a-z]*", anyascii(plain)))
    family = _FAMILY_READINGS.get(plain[:1])
    return (family, *syllables[1:]) if family else syllables


def _plain_cyrillic(name: str) -> str:
    return "".join(letter for letter in name.lower().replace("уэй", "уй") if letter.isalpha()).replace("ь", "")


def _palladius(syllables: tuple[str, ...]) -> str:
    """Give the Russian spelling of Chinese syllables, without soft signs."""
    return "".join(_in_cyrillic(syllable) for syllable in syllables).replace("ь", "")


@cache
def _in_cyrillic(syllable: str) -> str:
    if syllable in _ALONE:
        return _ALONE[syllable]
    initial = next((start for start in _INITIALS if syllable.startswith(start)), "")
    final = syllable[len(initial) :]
    if initial in _SIBILANTS and final == "i":
        return _CYRILLIC_INITIALS[initial] + ("и" if initial in ("zh", "ch", "sh", "r") else "ы")
    if initial in ("j", "q", "x") and final.startswith("u"):
        return _CYRILLIC_INITIALS[initial] + {"u": "юй", "ue": "юэ", "uan": "юань", "un": "юнь"}.get(final, "")
    return _CYRILLIC_INITIALS.get(initial, "") + _FINALS.get(final, final)


@cache
def _pinyin() -> frozenset[str]:
    """Every syllable that pinyin can write; a few that the language does not have do no harm."""
    built = {start + end for start in _INITIALS for end in _FINALS if _goes_with(start, end)}
    return frozenset(built | _ALONE.keys())


def _goes_with(initial: str, final: str) -> bool:
    """Say whether pinyin writes this final after this initial; Wade-Giles often writes others."""
    palatal = final[0] in "iv" and final != "i"
    if initial in ("j", "q", "x"):
        return final[0] == "i" or final in ("u", "ue", "uan", "un")
    if initial in _SIBILANTS or initial in ("g", "k", "h", "f"):
        return (
            not palatal and final not in ("o", "ue") and (final != "i" or initial in _SIBILANTS)
        ) or initial + final == "fo"
    if initial in ("b", "p", "m"):
        return final not in ("ong", "iong", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue", "v", "e", "ia", "iang")
    return final != "v" and final not in ("o", "iong", "ua", "uai", "uang")


@lru_cache(maxsize=20_000)
def pinyin_of(word: str) -> tuple[str, ...]:
    """Cut a word in small letters into syllables of pinyin; () where it is none."""
    ways: dict[int, tuple[str, ...]] = {len(word): ()}
    for at in range(len(word) - 1, -1, -1):
        for length in range(min(6, len(word) - at), 0, -1):
            if word[at : at + length] in _pinyin() and at + length in ways:
                ways[at] = (word[at : at + length], *ways[at + length])
                break
    return ways.get(0, ()) if len(word) < 20 else ()


def _compare_spelled(a: str, b: str) -> NameMatch | None:
    """Compare Chinese names in letters: both in pinyin, one in Wade-Giles, or one in Cyrillic."""
    mine, theirs = _in_pinyin(a), _in_pinyin(b)
    if mine and theirs:
        return _SAME if mine in (theirs, theirs[1:] + theirs[:1]) else _OTHER
    for syllables, other in ((mine, b), (theirs, a)):
        if not syllables:
            continue
        if script(other) == "cyrillic":
            return _SAME if _palladius(syllables) == _plain_cyrillic(other) else None
        if "-" in other or "'" in other or "’" in other:
            return _SAME if neutral("".join(syllables), False) == neutral(other.lower(), True) else None
    return None


@lru_cache(maxsize=20_000)
def _in_pinyin(name: str) -> tuple[str, ...]:
    """Give the syllables of a Chinese name, the family name first; () for any other name."""
    words = [word for word in re.split(r"\s+", name.lower().strip()) if word]
    if not 2 <= len(words) <= 3 or not name.isascii() or ("'" in name and script(name) != "latin"):
        return ()
    cut = [pinyin_of(word.replace("-", "").replace("'", "")) for word in words]
    if not all(cut) or sum(map(len, cut)) > 4:
        return ()
    if words[0] in word_lists()["chinese"]:
        return tuple(syllable for part in cut for syllable in part)
    if words[-1] in word_lists()["chinese"] and len(words) == 2:
        return (*cut[-1], *cut[0])
    return ()


def _japanese(name: str) -> tuple[str, ...]:
    """Give the readings "family given" of a Japanese name in Chinese characters, () where none is known."""
    plain = "".join(name.split())
    family, given = kanji_readings()["family"], kanji_readings()["given"]
    return tuple(
        f"{one} {other}"
        for cut in range(1, len(plain))
        for one in family.get(plain[:cut], ())
        for other in given.get(plain[cut:], ())
    )


def _order(reading: str, other: str) -> bool:
    family, given = reading.split(" ")
    words = [_macronless(romanise(word)) for word in re.split(r"[\s·・]+", other.replace("'", "")) if word]
    return sorted(words) == sorted((_macronless(family), _macronless(given)))


def _macronless(word: str) -> str:
    plain = "".join(letter for letter in anyascii(word).lower() if letter.isalpha())
    for written, sound in _HEPBURN:
        plain = plain.replace(written, sound)
    return plain


def _compare_korean(a: str, b: str) -> NameMatch | None:
    keys = [_korean_key(name) for name in (a, b)]
    if not all(keys):
        return None
    if keys[0] == keys[1] or (script(a) != script(b) and _turned(a, b)):
        return _SAME
    if "cyrillic" in (script(a), script(b)) and _consonants(keys[0]) == _consonants(keys[1]):
        return _SAME
    return _OTHER


@lru_cache(maxsize=20_000)
def _looks_korean(name: str) -> bool:
    """Say whether a name in letters may be Korean: a Korean family name and one given name of two syllables."""
    parts = [part for part in re.split(r"[\s-]+", name.lower().strip()) if part]
    return len(parts) == 3 and parts[0] in word_lists()["korean"] and all(2 <= len(part) <= 6 for part in parts[1:])


def _turned(a: str, b: str) -> bool:
    latin, other = (a, b) if script(a) == "latin" else (b, a)
    words = latin.split()
    return len(words) == 2 and _korean_key(f"{words[1]} {words[0]}") == _korean_key(other)


def _consonants(key: str) -> str:
    return "".join(letter for letter in key.replace("nk", "n") if letter not in "aeiou")


def _korean_syllables(name: str) -> Iterator[str]:
    if script(name) == "hangul":
        yield from (part.lower() for part in re.findall(r"[A-Z][a-z]*", anyascii("".join(name.split()))))
    else:
        yield from (romanise(part) for part in re.split(r"[\s-]+", name) if part)


@lru_cache(maxsize=20_000)
def _korean_key(name: str) -> str:
    """Give the sounds of a Korean name as far as the ways to write them agree."""
    out: list[str] = []
    for at, syllable in enumerate(_korean_syllables(name)):
        plain = "".join(letter for letter in anyascii(syllable).lower() if letter.isalpha())
        plain = _KOREAN_SURNAMES.get(plain, plain) if at == 0 else plain
        for written, sound in _KOREAN:
            plain = plain.replace(written, sound)
        out.append(plain)
    return "".join(out)


def is_chinese_name(name: str) -> bool:
    """Say whether a name in small letters is Chinese, written in pinyin with the family name first."""
    return bool(_in_pinyin(name)) and name.split()[0] in word_lists()["chinese"]


def is_korean_name(name: str) -> bool:
    """Say whether a name in letters looks Korean ("kim jong-un")."""
    return _looks_korean(name)


def japanese_readings(name: str) -> tuple[str, ...]:
    """Give how a name in Chinese characters may be read in Japanese, the family name first; () for other names."""
    return _japanese(name) if script(name) == "cjk" else ()
