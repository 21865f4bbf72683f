"""The briefing sheet as plain data: words as they are printed, and numbers. Nothing here decides what is true."""

from dataclasses import dataclass

Numbers = str
"""Quote numbers as printed: "1–4, 18"; "" for none."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A numbered quote. `open` and `close` are the marks around `text`, "" where it carries its own.

    `source` says who says so and where; `grade` is "B 2". `rtl` sets it right to left; `long` lets it break between
    columns and pages.
    """

    number: int
    open: str
    text: str
    close: str
    source: str
    grade: str
    rtl: bool
    long: bool


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A row of the table of statuses. `mark` stands in place of numbers where there are none."""

    name: str
    post: str
    reported_by: str
    grade: str
    numbers: Numbers
    mark: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """A group of the table of statuses."""

    label: str
    rows: tuple[StatusRow, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A contradiction with its sides; `settled` is "" while it is open."""

    subject: str
    question: str
    sides: tuple[Quote, ...]
    note: str
    settled: str
    long: bool


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event: title, date in words, the numbers it rests on, or the mark in their place."""

    title: str
    when: str
    numbers: Numbers
    mark: str


@dataclass(frozen=True, slots=True)
class Person:
    """Person by person: paragraphs the user wrote (with the numbers behind them), or events."""

    name: str
    paragraphs: tuple[str, ...]
    numbers: Numbers
    mark: str
    events: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article: its mark (I, II …), the paper, and the rest in words."""

    mark: str
    publisher: str
    words: str


@dataclass(frozen=True, slots=True)
class BriefingSheet:
    """All that is printed, in its order (design section 11). An empty part is not printed.

    - `paper` is "a4" or "letter"; `language` a BCP 47 tag for the PDF.
    - `facts` are the lines at the right of the standfirst: label and value.
    - `timelines` are finished SVG pictures of the text's width, each with its text alternative.
    - `as_known` is "As known on 1 April 2011" as the foot has it, `as_known_long` with the weekday, as the head has it.
    - `has_caveats` says that the foot can point to the caveats; `history` is the hash of the record's last step.
    """

    paper: str
    language: str
    title: str
    date: str
    as_known: str
    as_known_long: str
    question: tuple[str, ...]
    standfirst: str
    facts: tuple[tuple[str, str], ...]
    timelines: tuple[tuple[str, str], ...]
    statuses: tuple[StatusGroup, ...]
    contradictions: tuple[Contradiction, ...]
    settled: tuple[Contradiction, ...]
    people: tuple[Person, ...]
    spellings: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]
    history: str
    notes: tuple[str, ...]
    caveats: tuple[str, ...]
    left_out: tuple[str, ...]
