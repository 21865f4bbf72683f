"""The article as the parts of `suggest` see it: paragraphs without page furniture, cut into sentences.

Offsets are those of the canonical text, in code points. Nothing is trimmed inside a sentence: a line that breaks in the
middle of one stays in it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from timeline_app.domain.articles import Passage, PassageKind

_LONGEST_PARAGRAPH: Final = 20_000
"""Words without a paragraph's end beyond this are cut, so that hostile text costs no more than long text."""

_EMPTY_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")
_WIDE_STOPS: Final = "\u3002\uff01\uff1f"
_END: Final = re.compile(
    rf"(?P<stop>[.!?…\u061f\u06d4]+|[{_WIDE_STOPS}])(?P<close>[\"'’”»›)\]」』]*)"
    rf"(?P<gap>\s+|(?<=[{_WIDE_STOPS}」』])|$|(?<=[\"”»])(?=[\"“«])"
    r"|(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]+\s))"  # a space was lost: "he said.Mr Tarn left"
)
_ABBREVIATIONS: Final = frozenset(
    """
    mr mrs ms mx dr prof sr jr st ste mt ft gen lt col maj capt cmdr adm sgt cpl pvt brig gov sen rep hon rev pres
    pte insp supt det const amb sec messrs mme mlle m al vs v inc ltd co corp bros dept jan feb mar apr jun jul aug
    sep sept oct nov dec approx ca cf eg ie viz dist esq sra mgr
    """.split()  # noqa: SIM905 - a list of words is read as words
)
_BEFORE_NUMBERS: Final = frozenset({"no", "nos", "vol", "p", "pp", "art", "para", "op", "fig", "ch"})
_DOTTED: Final = re.compile(r"(?:[a-z]\.)+[a-z]|ph\.d")
_STARTERS: Final = re.compile(
    r"[\"'‘“«(]*(?:The|He|She|It|They|We|But|And|In|On|At|A|An|His|Her|Their|This|That|These|Those|There|After|Before"
    r"|When|While|As|For|If|Some|Many|Most|More|Mr|Mrs|Ms)\b"
)
_WORD_BEFORE: Final = re.compile(r"[\w.'’-]*\Z")
_STARTS: Final = re.compile(r"[\"'‘“«‹(\[「『¿¡—–-]*[A-Z\u00c0-\u00de\u0391-\u03ab\u0400-\u042f0-9\u0590-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence `text[start:end]` without white space at either end; `paragraph` indexes the paragraphs."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph `text[start:end]`; `heading` is the range of the heading that gives a boxed item its context."""

    start: int
    end: int
    kind: PassageKind
    heading: tuple[int, int] | None = None

    @property
    def is_running(self) -> bool:
        """Say whether this is running text, and not a heading, byline or caption."""
        return self.kind in (PassageKind.BODY, PassageKind.BOXED, PassageKind.LIST_ITEM, PassageKind.STANDFIRST)


@dataclass(frozen=True, slots=True)
class Prose:
    """An article without its page furniture: `text` is the whole canonical text, paragraphs and sentences lie in it."""

    text: str = field(repr=False)
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]

    def sentence_at(self, position: int) -> Sentence | None:
        """Give the sentence that holds a position, None between sentences and in page furniture."""
        at = bisect_right(self.sentences, position, key=lambda sentence: sentence.start) - 1
        return self.sentences[at] if at >= 0 and position < self.sentences[at].end else None

    def paragraph_at(self, position: int) -> int | None:
        """Give the index of the paragraph that holds a position, None in page furniture."""
        at = bisect_right(self.paragraphs, position, key=lambda paragraph: paragraph.start) - 1
        return at if at >= 0 and position < self.paragraphs[at].end else None

    def sentences_of(self, paragraph: int) -> tuple[Sentence, ...]:
        """Give the sentences of a paragraph by its index."""
        first = bisect_right(self.sentences, paragraph - 1, key=lambda sentence: sentence.paragraph)
        last = bisect_right(self.sentences, paragraph, key=lambda sentence: sentence.paragraph)
        return self.sentences[first:last]


def prose_of(text: str, passages: Sequence[Passage]) -> Prose:
    """Give an article's paragraphs and sentences. A passage with empty lines in it is more than one paragraph."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for passage in passages:
        if passage.kind is PassageKind.FURNITURE:
            continue
        heading = None if passage.heading_of is None else passages[passage.heading_of]
        context = None if heading is None else _trimmed(text, heading.start, heading.end)
        for start, end in _parts(text, passage.start, passage.end):
            sentences += (Sentence(*place, len(paragraphs)) for place in sentence_ranges(text, start, end))
            paragraphs.append(Paragraph(start, end, passage.kind, context))
    return Prose(text, tuple(paragraphs), tuple(sentences))


def sentence_ranges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut `text[start:end]` into sentences, without the white space between them.

    A full stop after an abbreviation, a title or an initial ends none; nor does one before a small letter.
    """
    begun = start
    for found in _END.finditer(text, start, end):
        if found.end() < end and _goes_on(text, found, end):
            continue
        close = found.start("gap")
        if close > begun:
            yield begun, close
        begun = found.end()
    if text[begun:end].strip():
        yield _trimmed(text, begun, end)


def _goes_on(text: str, stop: re.Match[str], end: int) -> bool:
    """Say whether the sentence goes on after this stop."""
    if stop["stop"] in _WIDE_STOPS:
        return False
    if _STARTS.match(text, stop.end(), end) is None:
        return True
    if stop["stop"] != "." or stop["close"] not in ("", "]"):  # "Director [James B.] Comey"
        return False
    before = _WORD_BEFORE.search(text, max(0, stop.start() - 24), stop.start())
    word = before[0].lower().lstrip(".'’-") if before else ""
    if word in _BEFORE_NUMBERS and (len(word) > 1 or text[stop.start() - 1].islower()):
        return text[stop.end()].isdigit()
    if _DOTTED.fullmatch(word):  # "in the U.S. The minister": an abbreviation may also end a sentence
        return _STARTERS.match(text, stop.end(), end) is None
    is_initial = len(word) == 1 and word.isalpha() and word != "i"
    return is_initial or (word in _ABBREVIATIONS and not stop["close"])


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begun = start
    for gap in _EMPTY_LINE.finditer(text, start, end):
        yield from _pieces(text, begun, gap.start())
        begun = gap.end()
    yield from _pieces(text, begun, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST_PARAGRAPH:
        cut = text.rfind(" ", start, start + _LONGEST_PARAGRAPH)
        cut = start + _LONGEST_PARAGRAPH if cut <= start else cut
        if text[start:cut].strip():
            yield _trimmed(text, start, cut)
        start = cut
    if text[start:end].strip():
        yield _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())
