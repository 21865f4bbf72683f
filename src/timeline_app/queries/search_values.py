"""What a search gives: things found, in groups, and what stands beside one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from timeline_app.domain.search_query import FoundKind


class Mark(NamedTuple):
    """A stretch of a text, by code points: `text[start:end]`. It never cuts a grapheme."""

    start: int
    end: int


def marks_of(spans: Iterable[tuple[int, int]]) -> tuple[Mark, ...]:
    """Give spans as marks."""
    return tuple(Mark(start, end) for start, end in spans)


class Place(NamedTuple):
    """Where something stands in an article: its text version and code points."""

    article: int
    version: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found. `row` is the row id of a person, event, evidence or article, by `kind`.

    - `title` and `detail` are its two lines; `title_marks` and `detail_marks` what answers the question in them. The
      title of a quote is cut from its words, without quotation marks around it; "…" stands where words are left out.
    - `also` is another spelling of a person that answered, where the title does not: "also Shukri Ghanem".
    - `aside` stands at the end of the line: "2 quotes", "¶ 4", "1 Apr".
    - `polarity` is that of an event or of evidence ("asserted" …, "none" for an event without evidence, else "");
      `glyph` the sign of an event's kind; `initials` those of a person.
    - `disputed` asks for the ≠.
    - `place` is the passage that opening shows: of an article its first match, of a quote its words; else None.
    - `event` is what "on the timeline" shows: an event, or that of a quote; `person` whose lane it is.
    - `matches` counts the matches in an article's text, as far as they were looked at; 0 for others. `snippet` are the
      words around the first of them, on one line, with `snippet_marks`.
    """

    kind: FoundKind
    row: int
    title: str
    detail: str = ""
    title_marks: tuple[Mark, ...] = ()
    detail_marks: tuple[Mark, ...] = ()
    also: str = ""
    also_marks: tuple[Mark, ...] = ()
    aside: str = ""
    polarity: str = ""
    glyph: str = ""
    initials: str = ""
    disputed: bool = False
    place: Place | None = None
    event: int | None = None
    person: int | None = None
    matches: int = 0
    snippet: str = ""
    snippet_marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """Things of one kind, the best first where the answer is ranked. `total` counts those not given as well.

    Where `is_exact_total` is False it is near: page furniture, in which words are not searched, was looked at only in
    the texts of those given; of very many people or quotes not each was looked up.
    """

    kind: FoundKind
    found: tuple[Found, ...]
    total: int
    is_exact_total: bool = True


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """All that was found: people, events, quotes, articles, in this order; groups with nothing are left out.

    - `ranked` says that the articles are the best ones, best first, and not merely some that hold the words.
    - `variants` says that other spellings answered too.
    - `hint` says in one sentence what of the question was not understood or not searched, "" where all was.
    - `index_is_behind` says that `store.text_index.catch_up` has something to do, `index_is_damaged` that it has to
      begin `afresh`.
    """

    groups: tuple[FoundGroup, ...] = ()
    ranked: bool = False
    variants: bool = False
    hint: str = ""
    index_is_behind: bool = False
    index_is_damaged: bool = False

    @property
    def total(self) -> int:
        """Give how many things were found in all."""
        return sum(group.total for group in self.groups)

    @property
    def is_exact_total(self) -> bool:
        """Say whether `total` is exact."""
        return all(group.is_exact_total for group in self.groups)


class PreviewFact(NamedTuple):
    """A line of the table under a preview: "Said by", "Shokri Ghanem, to Reuters".

    `sign` asks for a sign before the words: a polarity ("asserted" …), "against" for ≠, or "".
    """

    label: str
    value: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class SearchPreview:
    """What stands beside the chosen thing.

    - `heading` says what is shown ("Quote, in its place"), `aside` where ("paragraph 4").
    - `text` is a passage of an article (`is_passage`) or a line about the thing. `strong` is the sentence around the
      match, set off from the rest; `quote` the words taken as a quote; `marks` what answers the question.
    - `facts` is the table below.
    - `place` is what "Open in article" opens, None where there is nothing to open but the thing itself.
    """

    heading: str
    text: str
    aside: str = ""
    is_passage: bool = False
    strong: Mark | None = None
    quote: Mark | None = None
    marks: tuple[Mark, ...] = ()
    facts: tuple[PreviewFact, ...] = ()
    place: Place | None = None
    event: int | None = None
    person: int | None = None
