"""An article as tokens: words, people, signs, and each stretch in quotation marks as one token.

With the speech folded into one token each, "“We go. It is over,” Mr. Tarn said" is four tokens, and the rules that look
for speakers never see a word that somebody else is quoted with.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Protocol

from timeline_app.domain.findings import FoundPerson, OpenMention
from timeline_app.suggest.prose import Paragraph, Prose, sentence_ranges
from timeline_app.suggest.quotes.marks import Stretch
from timeline_app.suggest.quotes.words import ROLES, TITLES

WORD: Final = "w"
PERSON: Final = "P"
OPEN: Final = "O"
QUOTE: Final = "Q"
POSSESSIVE: Final = "s"
WHOLE: Final = "“We go,”"
"""The norm of a quote that begins like a sentence and leads on to who says it."""

_TOKEN: Final = re.compile(
    r"[^\W_]+(?:(?!['’]s\b)[-\u2011'’.&/,](?:(?<!,)|(?=\d{3}))(?!(?<=[a-z]{3}\.)[A-Z][a-z])[^\W_]+)*"
    r"|['’]s\b|['’](?=\s)|[,.;:!?…()\[\]—–\u2012]|-{1,2}(?=\s)"
)
_LONGEST_SENTENCE: Final = 300
"""Tokens: what is longer is cut, so that hostile text costs no more than long text."""
_POST: Final = ROLES | TITLES | {"majority", "minority", "opposition", "whip", "elect"}
_DASHES: Final = frozenset("—–\u2012")
_ENDS: Final = frozenset(".!?…\u3002\uff01\uff1f")


class PeopleIndex(Protocol):
    """What the search for quotes needs of the people found in an article."""

    @property
    def people(self) -> tuple[FoundPerson, ...]:
        """The people of the article."""

    @property
    def open_mentions(self) -> tuple[OpenMention, ...]:
        """Mentions that fit more than one of them."""

    @property
    def mentions(self) -> Sequence[tuple[int, int, int]]:
        """Start, end and person of every mention that surely is theirs, in the order of the text."""


class Token(NamedTuple):
    """A token `text[start:end]`; `norm` is the word in small letters, `ref` the person or the stretch it stands for.

    A letter of a script that has no capitals counts as one.
    """

    kind: str
    norm: str
    start: int
    end: int
    ref: int = -1
    capital: bool = False


class Clause(NamedTuple):
    """A sentence as the range `tokens[start:end]`, and the paragraph it stands in."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An article made ready: tokens, sentences over them, stretches in marks, paragraphs."""

    text: str = field(repr=False)
    tokens: tuple[Token, ...]
    sentences: tuple[Clause, ...]
    stretches: tuple[Stretch, ...]
    paragraphs: tuple[Paragraph, ...]


def reading_of(prose: Prose, stretches: Sequence[Stretch], people: PeopleIndex) -> Reading:
    """Cut an article into tokens and sentences, with the stretches in marks folded."""
    # "Labour's Chief Secretary": a post that stands alone is nobody's name.
    posts = {index for index, person in enumerate(people.people) if _POST.issuperset(person.name.lower().split())}
    marked = [(start, end, PERSON, index) for start, end, index in people.mentions if index not in posts]
    marked += (_open(people, mention) for mention in people.open_mentions)
    marked.sort()
    starts = [start for start, *_ in marked]
    tokens: list[Token] = []
    sentences: list[Clause] = []
    at = 0
    for index, paragraph in enumerate(prose.paragraphs):
        first = at
        while at < len(stretches) and stretches[at].paragraph == index:
            at += 1
        inside = stretches[first:at]
        here = marked[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        flat = list(_tokens(prose.text, paragraph, inside, first, here))
        _add_sentences(prose.text, paragraph, inside, flat, index, tokens, sentences)
    return Reading(prose.text, tuple(tokens), tuple(sentences), tuple(stretches), prose.paragraphs)


_Marked = tuple[int, int, str, int]


def _open(people: PeopleIndex, mention: OpenMention) -> _Marked:
    """Mark a mention that fits two: one person all the same where the other's name has a credit or a post in it."""
    among = [index for index in mention.fits if index < len(people.people)]
    fits = [index for index in among if _is_plain(people.people[index].name)]
    place = mention.spelling
    return (
        (place.start, place.end, PERSON, fits[0]) if len(fits) == 1 < len(among) else (place.start, place.end, OPEN, -1)
    )


def _is_plain(name: str) -> bool:
    """Tell "Jan Tarn" from "GETTY Tarn" and "Elect Tarn"."""
    words = name.split()
    return words[0].lower() not in _POST and not any(word.isupper() and len(word) > 2 for word in words)


def _tokens(
    text: str, paragraph: Paragraph, stretches: Sequence[Stretch], first: int, marked: Sequence[_Marked]
) -> Iterator[Token]:
    places: list[_Marked] = [(s.outer_start, s.outer_end, QUOTE, first + n) for n, s in enumerate(stretches)]
    places = sorted(places + list(marked))
    at = paragraph.start
    for start, end, kind, ref in places:
        if start < at:  # a person within the marks, or a mention within another
            continue
        yield from _plain(text, at, start)
        norm = WHOLE if kind == QUOTE and _is_whole(text, stretches[ref - first]) else ""
        yield Token(kind, norm, start, end, ref, kind != QUOTE)
        at = end
    yield from _plain(text, at, paragraph.end)


def _is_whole(text: str, stretch: Stretch) -> bool:
    return text[stretch.start].isupper() and text[stretch.end - 1] in ",?!"


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    for hit in _TOKEN.finditer(text, start, end):
        sign = hit[0]
        first = sign[0]
        if first.isalnum():
            norm = sign.lower()
            if "’" in norm:
                norm = norm.replace("’", "'")
            begun, stop = hit.span()
            yield Token(WORD, norm, begun, stop, -1, first.isalpha() and not first.islower())
        elif first in "'’":
            yield Token(POSSESSIVE, "'s", hit.start(), hit.end())
        elif sign in _DASHES or first == "-":
            yield Token("—", "—", hit.start(), hit.end())
        else:
            yield Token(sign, sign, hit.start(), hit.end())


def _add_sentences(
    text: str,
    paragraph: Paragraph,
    stretches: Sequence[Stretch],
    flat: Sequence[Token],
    index: int,
    tokens: list[Token],
    sentences: list[Clause],
) -> None:
    masked = _masked(text, paragraph, stretches)
    at = 0
    for _, stop in sentence_ranges(masked, 0, len(masked)):
        begun = len(tokens)
        end = paragraph.start + stop
        while at < len(flat) and flat[at].start < end:
            token = flat[at]
            at += 1
            # A full stop inside a sentence ends an abbreviation, and says nothing.
            if token.kind != "." or token.end >= end:
                tokens.append(token)
        for start in range(begun, len(tokens), _LONGEST_SENTENCE):
            sentences.append(Clause(start, min(start + _LONGEST_SENTENCE, len(tokens)), index))


def _masked(text: str, paragraph: Paragraph, stretches: Sequence[Stretch]) -> str:
    """Give a paragraph with each stretch as one long word in the case of its first letter, its last stop kept."""
    if not stretches:
        return text[paragraph.start : paragraph.end]
    parts: list[str] = []
    at = paragraph.start
    for stretch in stretches:
        parts.append(text[at : stretch.outer_start])
        words = text[stretch.start : stretch.end]
        letter = next((sign for sign in words[:20] if sign.isalpha()), "X")
        fill = "x" if letter.islower() else "X"
        stop = words[-1] if words[-1] in _ENDS else fill
        width = stretch.outer_end - stretch.outer_start
        if width < 3:
            parts.append(fill * width)
        else:
            parts.append("“" + fill * (width - 3) + stop + "”")
        at = stretch.outer_end
    parts.append(text[at : paragraph.end])
    return "".join(parts)
