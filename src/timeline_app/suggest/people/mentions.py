"""Runs of capitals read as mentions of people: what of a run is a title, what the name."""

import re
from collections.abc import Iterator
from typing import Final

from timeline_app.suggest.people.context import Surroundings
from timeline_app.suggest.people.coordination import with_lists
from timeline_app.suggest.people.eastern import is_eastern, is_joined_given
from timeline_app.suggest.people.evidence import weigh
from timeline_app.suggest.people.furniture import is_credit
from timeline_app.suggest.people.lists import family_names, is_given, is_subject, sections
from timeline_app.suggest.people.mention import Mention
from timeline_app.suggest.people.posts import Post, apposition, office_of, post_before
from timeline_app.suggest.people.tokens import kinds_of, runs_of, tokens_of
from timeline_app.suggest.people.tongue import Tongue, is_german_role, tongue_of
from timeline_app.suggest.prose import Paragraph, Prose

_LEADING: Final = frozenset({"common", "office", "nations", "calendar"})
_SHORT_TITLES: Final = frozenset({"Mr", "Ms", "Dr", "MP", "PC", "Fr", "Lt", "Sr", "Mx", "U", "Ko", "Ma", "Hr"})
_ROMAN: Final = re.compile(r"[IVX]+")
_SMALL: Final = re.compile(r"(?<![\w’'-])[a-zß-ÿа-я]{2,}(?![\w-])")
_GIVEN_TOO: Final = frozenset({"des", "will", "may", "an", "my"})
_DESCRIBES: Final = re.compile(r"[^\W\d_]+(?:-[a-z]+)*-(?:[a-z]{3,}ed|old|born|led|winning|nominee|winner|elect)")
_OFFICE_FOR: Final = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary|[Dd]irector|[Cc]ommissioner) (?:of|for) \Z")
_ALIAS: Final = re.compile(
    r"\bor\s+[\"“‘']\Z|\b(?:known as|nicknamed|alias|alias of|dubbed|nom de guerre)\s+[\"“‘']?\Z"
)
_MOST_MENTIONS: Final = 20_000
"""No article names so many; hostile text costs no more than this."""
_READ_AHEAD: Final = 400_000


def mentions_of(prose: Prose) -> Iterator[Mention]:
    """Give what may be mentions of people, in the order of the text."""
    common = frozenset(_SMALL.findall(prose.text[:_READ_AHEAD]))
    tongue = tongue_of(prose.text)
    count = 0
    for index, paragraph in enumerate(prose.paragraphs):
        for sentence in prose.sentences_of(index):
            if paragraph.is_running or sentence.end - sentence.start < 400:
                reader = _Reader(prose.text, sentence.start, sentence.end, paragraph, common, tongue)
                for mention in reader.mentions():
                    yield mention
                    count += 1
            if count > _MOST_MENTIONS:
                return


class _Reader:
    """Reads the mentions of one sentence."""

    def __init__(
        self, text: str, start: int, end: int, paragraph: Paragraph, common: frozenset[str], tongue: Tongue
    ) -> None:
        self._text, self._start, self._end = text, start, end
        self._common, self._tongue = common, tongue
        self._tokens = tokens_of(text, start, end)
        capitals = sum(token.capital for token in self._tokens)
        headlike = len(self._tokens) > 4 and capitals > 0.65 * len(self._tokens) and not tongue.nouns_have_capitals
        headlike = headlike and text[end - 1] not in '.!?…”"'
        self._running = paragraph.is_running and not headlike
        self._paragraph = paragraph

    def mentions(self) -> Iterator[Mention]:
        """Give the mentions of the sentence."""
        found = (self._read(first, last) for first, last in runs_of(self._text, self._tokens))
        yield from with_lists(self._text, [mention for mention in found if mention is not None])

    def _read(self, first: int, last: int) -> Mention | None:
        """Read a run: titles before it, the name, and nothing that only leads to it or follows."""
        tokens = self._tokens
        title = self._last_title(first, last)
        begin = self._begin(first if title is None else title + 1, last, title is not None)
        end = self._without_tail(begin, last)
        if begin >= end or not any(
            word.capital and not word.initial and len(word.name) > 1 for word in tokens[begin:end]
        ):
            return None
        if title is not None and title != begin - 1:
            title = None
        if title is not None and "kept" in kinds_of(tokens[title].key) and self._is_alone(begin, end):
            begin = title
        return self._mention(first, title, begin, end)

    def _begin(self, begin: int, last: int, titled: bool) -> int:
        """Give the first word of the name."""
        if titled and last - begin == 2 and kinds_of(self._tokens[begin].key) == {"office"}:
            return begin  # General Prime Niyongabo
        while begin < last and (self._leads(begin, last) or self._is_bracketed(begin, last)):
            begin += 1
        for at in range(
            last - 3, begin - 1, -1
        ):  # Transportation and Equipment Anouar Ben Gueddour; PTI MPA Shehzad Qureshi
            token = self._tokens[at]
            acronym = token.shouted and 2 < len(token.name) < 7 and not self._shouts(at + 1)
            if (is_subject(token.key) or acronym) and not is_given(token.key):
                return self._begin(at + 1, last, False)
        return begin

    def _is_bracketed(self, at: int, last: int) -> bool:
        """Say whether a word in brackets stands before the name: "Assistant (Media) Soyinka"."""
        token = self._tokens[at]
        return last - at > 1 and self._text[token.start - 1 : token.start] == "(" and self._text[token.end] == ")"

    def _is_no_name(self, at: int, last: int) -> bool:
        tokens = self._tokens[at:last]
        if len(tokens) == 2 and is_joined_given(tokens[1].name):
            return len(tokens[0].key) > 3
        return len(tokens) < 2 or not is_eastern([word.name for word in tokens], joined=False)

    def _is_alone(self, begin: int, end: int) -> bool:
        """Say whether a king's or a pope's name stands without another name."""
        return end - begin == 1 or (end - begin == 2 and _ROMAN.fullmatch(self._tokens[begin + 1].name) is not None)

    def _last_title(self, first: int, last: int) -> int | None:
        """Give the last word of the run that is a title before something; a surname like King is none."""
        found = None
        for at in range(first, last - 1):
            if self._is_title(at, first, last):
                found = at
        return found

    def _is_title(self, at: int, first: int, last: int) -> bool:
        token = self._tokens[at]
        kinds = kinds_of(token.key)
        if token.initial:
            return self._tongue.m_is_title and token.key == "m" and at == first
        if self._tongue.nouns_have_capitals and is_german_role(token.key):
            return True
        if kinds.isdisjoint(("honorifics", "ranks")) or not token.capital:
            return False
        if len(token.key) < 3 and not token.stop and token.name not in _SHORT_TITLES:
            return False
        before = kinds_of(self._tokens[at - 1].key) if at > first else frozenset()
        if "given" in before and "surnames" in kinds and before.isdisjoint(("ranks", "office")):
            return False  # Stephen King
        if "given" in kinds and "honorifics" in kinds and at == first and last - at > 2:
            return True  # Maulana Fazlullah Haqqani, but Don King
        return "given" not in kinds or not before.isdisjoint(("ranks", "office")) or token.key in ("king", "prince")

    def _leads(self, at: int, last: int) -> bool:
        """Say whether a word at the head of a run is not yet the name ("After Musa Kusa", "British William Hague")."""
        token = self._tokens[at]
        kinds = kinds_of(token.key)
        if not token.capital:
            return token.key not in sections()["openers"]
        if token.initial:
            return "nations" in kinds and last - at > 1
        if (
            _DESCRIBES.fullmatch(token.name)
            or (last - at > 2 and self._is_role_or_field(at))
            or self._is_label(at, last)
        ):
            return True  # Booker-shortlisted Elif Shafak
        following = kinds_of(self._tokens[at + 1].key) if at + 1 < last else frozenset()
        if (
            token.shouted
            and len(token.name) < 6
            and last - at > 2
            and "given" in following
            and not self._shouts(at + 1)
        ):
            return True  # SHO Gul Nawaz
        if "given" in kinds or self._is_given_too(at, last):
            return token.start == self._start and "common" in kinds and "given" in following
        if not kinds.isdisjoint(_LEADING):
            return self._is_no_name(at, last)
        if self._tongue.nouns_have_capitals and last - at > 2 and "given" in following:
            return True
        if last - at < 3:
            return False
        if token.key in sections()["parties"] and is_joined_given(self._tokens[last - 1].name):
            return True
        return "given" in following and (token.key in sections()["parties"] or token.name.lower() in self._common)

    def _is_given_too(self, at: int, last: int) -> bool:
        """Say whether a small word is a first name for once: "Des Browne"."""
        return self._tokens[at].key in _GIVEN_TOO and at + 1 < last and self._tokens[at + 1].key in family_names()

    def _is_label(self, at: int, last: int) -> bool:
        """Say whether a word in capitals, or one like Outgoing, only leads to a name: "GETTY Trump"."""
        token = self._tokens[at]
        if last - at < 2 or is_given(token.key) or token.key in family_names() or self._shouts(at + 1):
            return False
        return (token.shouted and len(token.name) > 3) or (len(token.key) > 5 and token.key.endswith("ing"))

    def _is_role_or_field(self, at: int) -> bool:
        """Say whether a plural is a role ("Parents Denis Cox") or what an office is for ("Minister of Lands Weeks")."""
        token = self._tokens[at]
        if not token.key.endswith("s") or is_given(token.key) or token.key in family_names():
            return False
        if not kinds_of(token.key.removesuffix("s")).isdisjoint(("ranks", "relations")):
            return True
        return _OFFICE_FOR.search(self._text, max(self._start, token.start - 40), token.start) is not None

    def _shouts(self, at: int) -> bool:
        return self._tokens[at].shouted

    def _without_tail(self, begin: int, last: int) -> int:
        """Leave out what cannot end a name: days, months, letters of honour, small particles."""
        tokens = self._tokens
        while last > begin:
            token = tokens[last - 1]
            kinds = kinds_of(token.key)
            if (
                not token.capital
                or ("postnominals" in kinds and token.name.isupper() and last - begin > 1)
                or ("calendar" in kinds and ("surnames" not in kinds or last - begin > 2))
            ):
                last -= 1
            else:
                break
        return last

    def _mention(self, first: int, title: int | None, begin: int, end: int) -> Mention:
        tokens = self._tokens
        words = tuple(tokens[begin:end])
        start, stop = words[0].start, words[-1].end
        office = post_before(self._text, tokens, first, begin if title is None else title, title)
        if office is None and title is None and end - begin > 1:
            office = office_of(self._text, self._start, start)
        apposed = apposition(self._text, stop, self._end)
        led = begin > first and "nations" in kinds_of(tokens[begin - 1].key)
        around = Surroundings(self._text, self._start, self._end, tokens, begin, end, self._common, self._tongue, led)
        titled = title is not None
        evidence, reasons = weigh(around, titled, office, apposed)
        posts = tuple(post.place for post in (office, apposed) if post is not None and post.is_person and post.length)
        key = tokens[title].key if title is not None else ""
        return Mention(
            self._text[start:stop],
            start,
            stop,
            words,
            evidence,
            posts,
            _gender(key),
            titled,
            self._running,
            is_credit(self._text, self._paragraph, self._start, self._end, start, stop),
            of_family="of a family" in reasons or (apposed is not None and apposed.is_family),
            alias=_ALIAS.search(self._text, max(self._start, start - 40), start) is not None,
            reasons=reasons,
        )


def _gender(title: str) -> str:
    if title in sections()["men"]:
        return "m"
    return "f" if title in sections()["women"] else ""


__all__ = ["Mention", "Post", "mentions_of"]
