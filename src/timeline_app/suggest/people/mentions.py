# ruff: noqa: SIM905 - a list of words is read as words
"""Runs of capitals read as mentions of people: what of a run is a title, what the name, and what speaks for a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from timeline_app.suggest.people.lists import speech_verbs
from timeline_app.suggest.people.tokens import Token, joined, kinds_of, runs_of, tokens_of
from timeline_app.suggest.prose import Paragraph, Prose

SURE: Final = 1.0
"""Evidence from which on a run of capitals is taken for a person."""

_NOT_NAMES: Final = frozenset({"organisations", "nations", "calendar", "common", "places"})
_LEADING: Final = frozenset({"common", "office", "nations", "calendar"})
_MALE: Final = frozenset(
    "mr sir lord king prince sheikh sheik herr signor senor sr monsieur father brother don baron duke pan".split()
)
_FEMALE: Final = frozenset(
    "mrs ms miss dame lady queen princess madam mme mlle frau signora senora sra sister mother dona baroness duchess begum".split()
)
_RELATIONS: Final = frozenset(
    "wife husband son daughter brother sister father mother cousin nephew niece uncle aunt grandson granddaughter grandfather"
    " grandmother widow widower son-in-law daughter-in-law brother-in-law sister-in-law fiance fiancee girlfriend boyfriend".split()
)
_LOCATING: Final = frozenset("in at near around inside outside across throughout via".split())
_TOWARDS: Final = frozenset("from to into through towards toward over on off".split())
_NAMING: Final = frozenset("named called by identified".split())
_SURNAMES_TOO: Final = frozenset(
    "day law church banks bank post star hill hall lake park field street house castle rivers brooks west north lane forest london paris jordan"
    " israel england ireland france holland german english french march may june young king pope prince bishop judge chambers church page"
    " grace hope cook long good little old new best short small may rice guard bell marsh power powers brown major sharp mann black white"
    " bush court mack stone sky love grant miles read will price banks close says said wells fort castillo leon cruz rio sierra".split()
)
_SHAPE: Final = re.compile(r".{3,}(?:tion|tions|ment|ments|ness|ities|ism|isms|ship|ology|graphy|ings|ists|wide|ward)$")
_SURNAME_SHAPE: Final = re.compile(
    r".{2,}(?:ov|ev|ova|eva|sky|ski|skyy|skiy|skii|skaya|enko|chuk|vich|vych|vic|ic|idze|shvili|ian|yan|oglu|ulu|sen|sson|son|ez|opoulos|akis|idis|"
    r"escu|elli|etti|ini|berg|stein|mann|quist|strom|lund|ullah|zadeh|pour|wala|puri|garh|inho|ilho|eira|aho|nen|off|witz|wicz|czyk|ska|ius|auskas|iene|aite)"
)
_AGE: Final = re.compile(
    r"\s?,\s+(?:aged?\s+|who is\s+|now\s+)?(?:[1-9]\d?|1[01]\d)(?:\s*,|\s*\.|\s*;|\s+years?\b|\s+and\b|-year)|\s+\((?:aged?\s+)?[1-9]\d\)"
)
_WHO: Final = re.compile(r"\s?,\s+(?:who|whose|whom|he|she)\b")
_APPOSED: Final = re.compile(
    r"\s?(?:,|–|—|\()\s+(?:(?:an?|the|his|her|their|its|one of|also|now|then|once|former|formerly|currently)\s+)*((?:[^\s,;.]+\s?){1,14})"
)
_BEFORE: Final = re.compile(r"([\w’'-]+)(,?)\s+[\"“‘'(]?\Z")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name `text[start:end]` with what stands around it. `evidence` from `SURE` on says that it is a person's."""

    name: str
    start: int
    end: int
    words: tuple[Token, ...]
    evidence: float
    honorific: str = ""
    posts: tuple[tuple[int, int], ...] = ()
    gender: str = ""
    titled: bool = False
    running: bool = True
    reasons: tuple[str, ...] = field(default=(), compare=False)

    @property
    def single(self) -> bool:
        """Say whether one word names the person."""
        return len(self.words) == 1


def mentions_of(prose: Prose) -> Iterator[Mention]:
    """Give what may be mentions of people, in the order of the text."""
    common = _small_words(prose)
    for paragraph_at, paragraph in enumerate(prose.paragraphs):
        for sentence in prose.sentences_of(paragraph_at):
            reader = _Reader(prose.text, sentence.start, sentence.end, paragraph, common)
            yield from reader.mentions()


def _small_words(prose: Prose) -> frozenset[str]:
    """Give the words that the article writes small somewhere: they are no names."""
    return frozenset(re.findall(r"(?<![\w’'-])[a-zß-ÿ]{4,}(?![\w-])", prose.text[:400_000]))


class _Reader:
    """Reads the mentions of one sentence."""

    def __init__(self, text: str, start: int, end: int, paragraph: Paragraph, common: frozenset[str]) -> None:
        self._text, self._start, self._end = text, start, end
        self._running = paragraph.is_running
        self._common = common
        self._tokens = tokens_of(text, start, end)
        letters = sum(token.capital for token in self._tokens)
        self._headlike = len(self._tokens) > 3 and letters > 0.6 * len(self._tokens)

    def mentions(self) -> Iterator[Mention]:
        """Give the mentions of the sentence."""
        for first, last in runs_of(self._text, self._tokens):
            found = self._read(first, last)
            if found is not None:
                yield found

    def _read(self, first: int, last: int) -> Mention | None:
        tokens = self._tokens
        title = self._last_title(first, last)
        begin = first if title is None else title + 1
        while begin < last and self._leads(begin, last):
            begin += 1
        end = self._without_tail(begin, last)
        if begin >= end or (not tokens[begin].capital and end - begin == 1):
            return None
        kept = title is not None and title == begin - 1 and "kept" in kinds_of(tokens[title].key)
        if kept and title is not None and not self._is_full(begin, end):
            begin = title
        return self._mention(first, title, begin, end)

    def _is_full(self, begin: int, end: int) -> bool:
        return end - begin > 1 and re.fullmatch(r"[IVX]+", self._tokens[begin + 1].name) is None

    def _last_title(self, first: int, last: int) -> int | None:
        """Give the last word of the run that is a title before something; a surname like King is none."""
        tokens = self._tokens
        found = None
        for at in range(first, last):
            kinds = kinds_of(tokens[at].key)
            if kinds.isdisjoint(("honorifics", "ranks")) or not tokens[at].capital:
                continue
            if at == last - 1 and at > first and "given" in kinds_of(tokens[at - 1].key):
                continue
            if (
                len(tokens[at].key) < 3
                and not tokens[at].stop
                and tokens[at].name not in ("Mr", "Ms", "Dr", "MP", "PC", "Fr", "Lt", "Sr")
            ):
                continue
            if "given" in kinds and not (
                at > first and not kinds_of(tokens[at - 1].key).isdisjoint(("ranks", "office"))
            ):
                continue
            found = at
        return found

    def _leads(self, at: int, last: int) -> bool:
        """Say whether a word at the head of a run is not yet the name ("After Musa Kusa", "British William Hague")."""
        token = self._tokens[at]
        kinds = kinds_of(token.key)
        if not token.capital:
            return token.key in ("of", "the", "de", "da") and at > 0
        if "given" in kinds and last - at > 1:
            return (
                token.start == self._start
                and token.key in ("will", "may", "mark", "art", "grant", "hope", "gene")
                and ("given" in kinds_of(self._tokens[at + 1].key))
            )
        return (not kinds.isdisjoint(_LEADING) and not (last - at == 2 and self._surname_like(at))) or (
            token.name.lower() in self._common and at == 0 and last - at > 1
        )

    def _surname_like(self, at: int) -> bool:
        return False

    def _without_tail(self, begin: int, last: int) -> int:
        """Leave out what cannot end a name: days, months, small particles."""
        while last > begin:
            token = self._tokens[last - 1]
            if ("calendar" in kinds_of(token.key) and token.key not in _SURNAMES_TOO) or not token.capital:
                last -= 1
            else:
                break
        return last

    def _mention(self, first: int, title: int | None, begin: int, end: int) -> Mention | None:
        tokens = self._tokens
        words = tuple(tokens[begin:end])
        if title is not None and begin > title + 1 and title >= begin:
            title = None
        named = tuple(word for word in words if word.capital)
        if not named or all(word.initial for word in named):
            return None
        titled = title is not None and title in (begin - 1, begin)
        small = self._small_title(first if title is None else self._post_start(first, title))
        if not titled and small is None and title is not None:
            title = None
        evidence, reasons = self._evidence(begin, end, titled, title, small, first)
        honorific = (
            tokens[title].key if titled and title is not None and "honorifics" in kinds_of(tokens[title].key) else ""
        )
        start, stop = words[0].start, words[-1].end
        return Mention(
            self._text[start:stop],
            start,
            stop,
            words,
            evidence,
            honorific,
            tuple(self._posts(first, title if titled else None, small, stop, begin)),
            self._gender(title if titled else None, stop),
            titled,
            self._running and not self._headlike,
            reasons,
        )

    def _gender(self, title: int | None, stop: int) -> str:
        key = self._tokens[title].key if title is not None else ""
        if key in _MALE:
            return "m"
        return "f" if key in _FEMALE else ""

    def _post_start(self, first: int, title: int) -> int:
        """Give where the office before a name begins: Deputy Foreign Minister, not British."""
        at = title
        while at > first and not kinds_of(self._tokens[at - 1].key).isdisjoint(("office", "ranks")):
            at -= 1
        return at

    def _small_title(self, at: int) -> tuple[int, int] | None:
        """Give the words of an office in small letters right before the token `at`, as a range of the text."""
        tokens = self._tokens
        first = at
        role = False
        while first > 0 and joined(self._text, tokens[first - 1], tokens[first]) and not tokens[first - 1].possessive:
            kinds = kinds_of(tokens[first - 1].key)
            if kinds.isdisjoint(("ranks", "office", "nations")) or tokens[first - 1].key in ("us",):
                break
            role = role or ("ranks" in kinds and not tokens[first - 1].capital)
            first -= 1
        while first < at and "nations" in kinds_of(tokens[first].key):
            first += 1
        return (tokens[first].start, tokens[at - 1].end) if role and first < at else None

    def _posts(
        self, first: int, title: int | None, small: tuple[int, int] | None, stop: int, begin: int
    ) -> Iterator[tuple[int, int]]:
        tokens = self._tokens
        if title is not None and "ranks" in kinds_of(tokens[title].key):
            start = self._post_start(first, title)
            yield (small[0] if small else tokens[start].start), tokens[title].end
        elif small is not None:
            yield small
        apposed = self._apposition(stop)
        if apposed is not None:
            yield apposed

    def _apposition(self, stop: int) -> tuple[int, int] | None:
        """Give the office in apposition after a name: ", head of the external intelligence service,"."""
        found = _APPOSED.match(self._text, stop, self._end)
        if found is None:
            return None
        words = tokens_of(self._text, found.start(1), min(found.end(1), found.start(1) + 120))
        role = next((at for at, word in enumerate(words[:9]) if "ranks" in kinds_of(word.key)), None)
        if role is None or any(word.key in speech_verbs() for word in words[: role + 1]):
            return None
        ending = self._text[found.end(1) : found.end(1) + 1]
        if ending not in ",;.)–—" and len(words) > 10:
            return found.start(1), words[role].end
        return found.start(1), found.start(1) + len(found[1].rstrip())

    def _evidence(
        self, begin: int, end: int, titled: bool, title: int | None, small: tuple[int, int] | None, first: int
    ) -> tuple[float, tuple[str, ...]]:
        """Weigh what speaks for and against a person."""
        words = self._tokens[begin:end]
        reasons: list[str] = []
        score = self._inside(words, reasons)
        if titled and title is not None:
            score += 3.2
            reasons.append("after a title")
        elif small is not None:
            score += 2.0
            reasons.append("after an office")
        score += self._around(words, titled or small is not None, first, reasons)
        return score, tuple(reasons)

    def _inside(self, words: list[Token], reasons: list[str]) -> float:
        capitals = [word for word in words if word.capital]
        score = 0.5 if len(capitals) in (2, 3) else (-2.0 if len(capitals) == 1 else -0.3 * (len(capitals) - 3))
        kinds = [kinds_of(word.key) for word in capitals]
        if "given" in kinds[0] and len(capitals) > 1:
            score += 2.0 if "nations" not in kinds[0] else 1.0
            reasons.append("a given name")
        elif any("given" in kind for kind in kinds):
            score += 1.0
        if len(capitals) > 1 and any(word.initial for word in capitals[:-1]):
            score += 0.8
        if len(capitals) > 1 and _SURNAME_SHAPE.fullmatch(capitals[-1].key):
            score += 0.8
        if any(word.name[:3].lower() in ("al-", "el-") or not word.capital for word in words) and "given" in kinds[0]:
            score += 0.8
        for at, (word, kind) in enumerate(zip(capitals, kinds, strict=True)):
            score -= self._against(word, kind, at, "given" in kinds[0])
        return score

    def _against(self, word: Token, kind: frozenset[str], at: int, given_first: bool) -> float:
        bad = kind & _NOT_NAMES
        if word.initial:
            return 3.0 if bad else 0.0
        if bad and (at == 0 or not given_first or word.key not in _SURNAMES_TOO):
            if "given" in kind and bad <= {"nations", "common", "calendar"}:
                return 0.5
            return 4.0 if "organisations" in bad else 3.0
        if word.shouted and len(word.name) < 6:
            return 2.0
        if "given" not in kind and word.name.lower() in self._common:
            return 2.0
        return 2.0 if _SHAPE.match(word.key) and "given" not in kind else 0.0

    def _around(self, words: list[Token], titled: bool, first: int, reasons: list[str]) -> float:
        text, stop, start = self._text, words[-1].end, words[0].start
        score = 0.0
        if _AGE.match(text, stop, self._end):
            score += 3.0
            reasons.append("with an age")
        elif _WHO.match(text, stop, self._end):
            score += 1.5
        elif self._apposition(stop) is not None:
            score += 1.5
            reasons.append("with an office")
        after = tokens_of(text, stop, min(stop + 40, self._end))
        if (
            after
            and after[0].key in speech_verbs()
            and not words[-1].possessive
            and text[stop : after[0].start].isspace()
        ):
            score += 1.2
            reasons.append("who speaks")
        before = _BEFORE.search(text, max(self._start, start - 40), start)
        if before is not None and not titled:
            score += self._word_before(before[1].lower(), bool(before[2]), first, words)
        return score

    def _word_before(self, word: str, comma: bool, first: int, words: list[Token]) -> float:
        kinds = kinds_of(word)
        if comma:
            return 1.2 if not kinds.isdisjoint(("ranks",)) or word in _RELATIONS else 0.0
        if word in _RELATIONS:
            return 2.5
        if word in _NAMING or word in speech_verbs():
            return 0.8
        if word == "the":
            return -2.5
        if word in _LOCATING:
            return -1.5
        return -0.5 if word in _TOWARDS else 0.0
