"""The parts of a name: words that count, initials, particles, the mark of a generation; titles are gone."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from timeline_app.suggest.names.romanise import leaves_vowels_out, romanise, script
from timeline_app.suggest.names.sounds import sounds, weight
from timeline_app.suggest.names.words import GENERATIONS, arabic_given, word_lists

_LONGEST: Final = 200
"""Characters of a name that are looked at; nothing longer is one."""

_APOSTROPHES: Final = "'’‘ʼʿʾ`\u00b4\u02b9\u02bb\u02bd\u201b\u2032"
_POSSESSIVE: Final = re.compile(rf"(?<=\w)[{_APOSTROPHES}]s?$")
_GLUED: Final = re.compile(rf"[{_APOSTROPHES}]")
_SPLIT: Final = re.compile(r"[\s\u200c\-\u2010-\u2015·・•=_/\"“”«»()\[\]]+")
_MARKS: Final = re.compile("[\u200b\u200d-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\u0640\u064b-\u065f\u0670]")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")
_LINK: Final = re.compile(r"(?<=[a-z])-([a-z])-(?=[a-z])")
"""Chan-o-cha: the letter is no initial."""
_ABD: Final = re.compile(r"(?:ab|adb)d(?:[aeiou]{1,2}(?:l|h?(?P<sun>[rsndtz]|sh|ch)(?=h?(?P=sun)))?)?$")
_DINS: Final = frozenset(["din", "deen", "dine", "dyn", "eddine", "eddin", "uddin", "aldin", "addin"])
_ABD_JOINED: Final = re.compile(
    r"(?:ab|adb)d(?:[aeou]{1,2}(?:l{1,2}(?=[^aeiou]|[aeiou]\w)|(?P<sun>sh|ch|[rsndtz])(?=(?P=sun))|h?(?=[bcdfghjkmnpqrstvwyz]))"
    r")-?(?P<rest>\w{3,})"
)
_DIN: Final = re.compile(r"(?P<first>\w{3,}?)(?:[aeou]{1,2})?(?:d?|l)(?P<din>d[ei]{1,2}ne?)")
_ABD_SCRIPT: Final = frozenset({"عبد", "عبدال", "עבד"})
_ABU: Final = frozenset({"abu", "abou", "abo", "aboo", "ابو", "أبو", "أبي", "אבו"})
_ALLAH: Final = frozenset({"الله", "allah", "alla", "lah", "ullah", "allakh"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: as sounds, with what it is. `latin` is empty of diacritics only where its script has none."""

    latin: str
    sounds: str
    weight: float
    unvowelled: bool = False
    has_article: bool = False
    is_initial: bool = False
    is_particle: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart. `script` is that of its letters; `generation` 0 where no mark (Jr, III) stands after it."""

    words: tuple[Word, ...]
    script: str
    generation: int = 0
    titled: bool = False

    @property
    def names(self) -> tuple[Word, ...]:
        """The words without particles, all of them where nothing else is left."""
        return tuple(word for word in self.words if not word.is_particle) or self.words

    @property
    def glued(self) -> tuple[Word, ...]:
        """The words with each particle joined to the word after it, as some scripts write them."""
        out: list[Word] = []
        before = ""
        for word in self.words:
            if word.is_particle:
                before += word.latin
            else:
                out.append(word if not before else _word(before + word.latin, before + word.latin))
                before = ""
        return tuple(out) or self.words


@lru_cache(maxsize=20_000)
def parts_of(name: str) -> Parts:
    """Take a name apart."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", name[:_LONGEST])).strip(" ,;:")
    plain = _POSSESSIVE.sub("", plain)
    kind = script(plain)
    words = _words(_turned(plain))
    words, titled = _without_titles(words)
    generation = 0
    while len(words) > 1 and (bare := words[-1].rstrip(".").casefold()) in word_lists()["after"] | GENERATIONS.keys():
        if len(words) == 2 and len(bare) < 2:
            break
        generation = GENERATIONS.get(bare, generation)
        words.pop()
    return Parts(tuple(_read(words)), kind, generation, titled)


def _turned(plain: str) -> str:
    """Turn "Bush, George" round; what follows a comma as a mark of honour is let go."""
    first, comma, rest = plain.partition(",")
    if not comma:
        return plain
    rest = rest.strip(" ,")
    words = rest.split()
    if not words or words[0].rstrip(".").casefold() in word_lists()["after"] | GENERATIONS.keys():
        return f"{first} {rest}"
    return f"{rest} {first}" if len(words) < 4 else first


def _words(plain: str) -> list[str]:
    out: list[str] = []
    for word in _SPLIT.split(_LINK.sub(r"\1", plain.replace("،", " "))):
        if _INITIALS.fullmatch(word) and "." in word:
            out += [letter for letter in word if letter.isalpha()]
        elif any(letter.isalpha() for letter in word):
            out += [part for part in word.split(".") if part] if word.count(".") and len(word) > 4 else [word]
    return out


def _without_titles(words: list[str]) -> tuple[list[str], bool]:
    """Leave out titles, and words in small letters before the name ("the Libyan leader Muammar Qaddafi")."""
    titles = word_lists()["titles"]
    last = -1
    for at, word in enumerate(words[:-1]):
        bare = word.rstrip(".").casefold()
        if bare in titles or bare == "the":
            last = at
        elif at > 6:
            break
    kept = words[last + 1 :]
    small = {"al", "el"} | word_lists()["particles"]
    while len(kept) > 1 and kept[0].islower() and kept[0] not in small and any(word[:1].isupper() for word in kept):
        kept = kept[1:]
    return kept, last >= 0


def _read(words: list[str]) -> list[Word]:
    out: list[Word] = []
    at = 0
    while at < len(words):
        word, taken = _word_at(words, at, first=not out)
        if word is not None:
            article = at > 0 and _is_article(words[at - 1].casefold())
            out.append(replace(word, has_article=True) if article else word)
        at += taken
    return out


def _word_at(words: list[str], at: int, first: bool) -> tuple[Word | None, int]:
    """Read the word at a place, with the following ones that belong to it."""
    written = words[at]
    folded = _GLUED.sub("", written).rstrip(".").casefold()
    rest = words[at + 1 :]
    if _is_article(folded) and rest:
        return None, 1
    if len(folded) == 1 and script(folded) not in ("cjk", "hangul", "arabic"):
        return Word(romanise(folded), sounds(romanise(folded)), 0.5, is_initial=True), 1
    latin = _latin(folded)
    skip = 1
    while rest[skip - 1 : skip] and _is_article(_GLUED.sub("", rest[skip - 1]).casefold()):
        skip += 1
    after = _GLUED.sub("", rest[skip - 1]).casefold() if len(rest) >= skip else ""
    joined = _with_next(folded, latin, after) if after else ""
    if joined:
        return _word(joined, f"{folded} {after}"), skip + 1
    if folded in word_lists()["particles"] and rest and not _is_given_here(first, written, rest):
        return Word(latin, sounds(latin), 0.2, is_particle=True), 1
    return _word(_joined(_bare(latin)), folded), 1


def _with_next(folded: str, latin: str, after: str) -> str:
    """Give the one word that two make ("Abd al-Rahman", "Abu Zayd", "Nur al-Din"), "" where they are two."""
    following = _latin(after)
    if folded in _ABD_SCRIPT or _ABD.fullmatch(latin):
        return "abdlah" if after in _ALLAH or following in _ALLAH else "abd" + _bare(following)
    if folded in ("mc", "mac"):
        return "mc" + following
    if folded in _ABU or latin in _ABU:
        return "abu" + _bare(following)
    if following in _DINS or after in ("الدين", "دين"):
        return _bare(latin) + "din"
    if following in ("oglu", "ogly", "ȺɄglɄ", "ougli"):
        return latin + "oglu"
    return ""


def _is_given_here(first: bool, written: str, rest: list[str]) -> bool:
    """Say whether a particle is a given name: "Ben" in "Ben Shalom Bernanke", not in "Ben Ali"."""
    return first and written[:1].isupper() and len(rest) > 1 and not rest[0][:1].islower()


def _word(latin: str, written: str) -> Word:
    heard = sounds(latin)
    bare = written.removeprefix("ال")
    unvowelled = leaves_vowels_out(script(written)) and not (written in arabic_given() or bare in arabic_given())
    return Word(latin, heard, weight(heard), unvowelled)


def _is_article(folded: str) -> bool:
    return folded in word_lists()["articles"]


def _latin(folded: str) -> str:
    if folded == "عبدالله":
        return "abdlah"
    known = arabic_given().get(folded)
    if known is not None:
        return known
    if folded.startswith("ال") and len(folded) > 4:
        return arabic_given().get(folded[2:]) or romanise(folded[2:])
    if folded.startswith("عبدال") and len(folded) > 6:
        return "abd" + _latin(folded[5:])
    return romanise(folded)


_STUCK: Final = re.compile(r"(?:al|el)(?=[gkqbmhj][aeiou])\w{5,}")


def _bare(latin: str) -> str:
    """Take a stuck article off ("Algathafi", "Laabidi")."""
    if _STUCK.fullmatch(latin) and latin[:3] not in ("alb", "alm", "elm", "elb", "elk", "alk") and len(latin) > 6:
        return latin[2:]
    return latin


def _joined(latin: str) -> str:
    """Bring joined names to one form: Abdulrahman, Abderrahmane and Abdurrahman; Noureddine and Nuruddin."""
    if latin.startswith(("abd", "adbd")):
        if latin in ("abdullah", "abdallah", "abdulla", "abdalla", "abdoullah", "abdellah", "abdoulla", "adbdullah"):
            return "abdlah"
        found = _ABD_JOINED.fullmatch(latin)
        if found is not None:
            return "abd" + found["rest"]
    found = _DIN.fullmatch(latin)
    return found["first"] + "din" if found is not None and len(latin) > 6 else latin
