"""What each line of an article is (heading, standfirst, dateline, boxed item …) and what its head says about it.

Shape and place decide: a headline stands at the top and does not end like a sentence; a dateline is the last short
line before the running text; boxed items are headings of one form, each with a paragraph of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline_app.domain.articles import PRINTED_DATE, Metadata, PassageKind
from timeline_app.intake.bylines import BEFORE_BY, authors_of
from timeline_app.intake.language import language_of
from timeline_app.intake.lines import Line
from timeline_app.intake.printed_dates import day_in_line, day_of_line

_HEAD_LINES: Final = 12
_PRINTED: Final = "printed over the article"
_HEADING_WORDS: Final = 14
_PLAIN_WORDS: Final = 5
_DATED_WORDS: Final = 12
_LONGEST: Final = 500
_CONTINUED: Final = re.compile(r"\W*continued from (?P<where>(?:page |p\. ?)?[\w-]{1,12}(?: \w+)?)\W*", re.IGNORECASE)
_BYLINE: Final = re.compile(r"by:? +(?P<who>\w.{1,120})", re.IGNORECASE)
_LISTED: Final = re.compile(r"(?:[•‣▪◦·*]|[-–—](?=\s)|\d{1,2}[.)])\s*\S")
_LABELLED: Final = re.compile(r"(?P<label>[^:]{2,40}): +\S.{0,80}")
# "HARBOUR CITY, Northmark (AP) — The minister …": a dateline at the start of the first paragraph.
_RUN_IN: Final = re.compile(
    r"(?P<place>[A-Z][A-Z.' -]{2,40}(?:, [A-Z][\w.' -]{1,30})?)(?: \([A-Z][\w /]{1,30}\))? ?[—–-]{1,2} \S"
)


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the running text, by number: `title`, `label` and `place` are None where there is none."""

    continued: int | None
    label: int | None
    title: int | None
    byline: int | None
    place: int | None
    date: int | None
    first: int


def kinds_of(article: Sequence[Line]) -> list[tuple[PassageKind, int | None]]:
    """Give each line of an article its kind and, for boxed items and their headings, the number of their heading."""
    head = head_of(article)
    kinds: list[tuple[PassageKind, int | None]] = []
    for number, line in enumerate(article):
        kind = _head_kind(head, number, line) if number < head.first else _body_kind(article, number)
        kinds.append((kind, None))
    _box(article, kinds, head.first)
    return kinds


def head_of(article: Sequence[Line]) -> Head:
    """Find the parts of an article's head. Text without any sentence has no head."""
    first = next((number for number, line in enumerate(article) if line.is_sentence and line.count >= 8), 0)
    if first > _HEAD_LINES:
        first = 0
    continued = label = title = byline = place = date = None
    plain: list[int] = []
    for number, line in enumerate(article[:first]):
        if continued is None and _CONTINUED.fullmatch(line.words):
            continued = number
        elif byline is None and line.count <= 14 and _is_byline(line):
            byline = number
        elif date is None and _day_of(line) is not None:
            date = number
        else:
            plain.append(number)
    if len(plain) > 1 and _is_place(article[plain[-1]].words) and article[plain[-1]].count <= 4:
        place = plain.pop()
    if len(plain) > 1 and _is_label(article[plain[0]], article[plain[1]]):
        label = plain.pop(0)
    if plain and continued is None:
        title = plain[0]
    return Head(continued, label, title, byline, place, date, first)


def metadata_of(article: Sequence[Line]) -> Metadata:
    """Read from an article's head what it proves: title, byline, dateline, section, date in words, "continued from".

    Only lines of the article may be given: page furniture proves nothing.
    """
    head = head_of(article)

    def words(number: int | None) -> str | None:
        return None if number is None else article[number].words[:_LONGEST]

    label, byline, date = words(head.label), words(head.byline), words(head.date)
    continued = _CONTINUED.fullmatch(words(head.continued) or "")
    run_in = _RUN_IN.match(article[head.first].words) if head.first < len(article) else None
    language = language_of("\n".join(line.words for line in article if line.is_sentence))
    standfirst = words(_standfirst(article, head))
    place = words(head.place)
    proofs = {
        "title": head.title is not None and _PRINTED,
        "standfirst": standfirst and _PRINTED,
        "byline": byline and f"printed: {byline}",
        "dateline": (place and _PRINTED) or (run_in and f"printed: {run_in[0]}…"),
        "section": label and f"printed: {label}",
        "language": language and "the article's own words",
    }
    return Metadata(
        title=words(head.title),
        standfirst=standfirst,
        byline=_authors(byline) if byline else None,
        dateline=place or (run_in["place"].strip() if run_in else None),
        section=label.rstrip(" :") if label else None,
        language=language,
        published=None if head.date is None else _day_of(article[head.date]),
        published_how=f"{PRINTED_DATE}{date}" if date else None,
        continued_from=continued["where"] if continued else None,
        proofs=tuple(sorted((part, proof) for part, proof in proofs.items() if isinstance(proof, str))),
    )


def _is_byline(line: Line) -> bool:
    return bool(_BYLINE.fullmatch(line.words) or BEFORE_BY.match(line.words))


def _day_of(line: Line) -> int | None:
    """Give the day of a line in the head: a date and nothing else, or a short line with one date in it."""
    if (day := day_of_line(line.words)) is not None:
        return day
    return day_in_line(line.words) if line.count <= _DATED_WORDS and not line.closed else None


def _authors(byline: str) -> str | None:
    by = _BYLINE.fullmatch(byline)
    who = by["who"].strip() if by else ""
    return authors_of(byline) or (
        who if who and len(who.split()) <= _PLAIN_WORDS and not any(letter.isdigit() for letter in who) else None
    )


def _standfirst(article: Sequence[Line], head: Head) -> int | None:
    numbers = range(head.first if head.title is not None else 0)
    return next(
        (number for number in numbers if _head_kind(head, number, article[number]) is PassageKind.STANDFIRST), None
    )


def _head_kind(head: Head, number: int, line: Line) -> PassageKind:
    if number in (head.byline, head.place, head.date):
        return PassageKind.DATELINE
    if head.title is not None and number > head.title and line.count >= 4:
        return PassageKind.STANDFIRST
    return PassageKind.HEADING


def _body_kind(article: Sequence[Line], number: int) -> PassageKind:
    line = article[number]
    if _LISTED.match(line.words):
        return PassageKind.LIST_ITEM
    return PassageKind.HEADING if _is_heading(article, number) else PassageKind.BODY


def _is_heading(article: Sequence[Line], number: int) -> bool:
    line = article[number]
    if line.count > _HEADING_WORDS or line.words.endswith((",", ";", "–", "—")) or number + 1 == len(article):
        return False
    below = article[number + 1]
    if line.closed:  # "Gone, and going?" over boxed items: a question heads headings, not paragraphs
        return line.words.endswith("?") and _is_heading_shape(below)
    return (below.is_sentence or _is_heading_shape(below)) and line.words[:1] not in "\"“„«'‘"


def _is_heading_shape(line: Line) -> bool:
    return not line.closed and line.count <= _HEADING_WORDS


def _box(article: Sequence[Line], kinds: list[tuple[PassageKind, int | None]], first: int) -> None:
    """Turn runs of "heading, one paragraph" into boxed items, each hung on its heading and all on the one above.

    Two are enough where the headings have a label in common form ("Missing: …"), otherwise three are needed.
    """
    number = first
    while number < len(article):
        run: list[int] = []
        while _is_item(kinds, number):
            run.append(number)
            number += 2
        labelled = sum(1 for start in run if _LABELLED.fullmatch(article[start].words)) == len(run)
        if len(run) >= (2 if labelled else 3):
            above = run[0] - 1
            over = above if above >= first and kinds[above][0] is PassageKind.HEADING else None
            for start in run:
                kinds[start] = (PassageKind.HEADING, over)
                kinds[start + 1] = (PassageKind.BOXED, start)
        number += 0 if run else 1


def _is_item(kinds: Sequence[tuple[PassageKind, int | None]], number: int) -> bool:
    shape = [kind for kind, _ in kinds[number : number + 3]] + [PassageKind.HEADING]
    return shape[:2] == [PassageKind.HEADING, PassageKind.BODY] and shape[2] is PassageKind.HEADING


def _is_place(words: str) -> bool:
    """Say whether every word begins with a capital (or is a joining word), as in "Tripoli" or "Port of Spain"."""
    names = [word for word in words.split() if word.lower() not in ("of", "and", "in", "the", "al", "el", "de", "la")]
    return bool(names) and all(word[:1].isupper() for word in names) and not words.endswith((":", "?", "!", "."))


def _is_label(line: Line, below: Line) -> bool:
    """Say whether a line is the section label over a headline: shorter than it, with a colon, capitals, or tiny."""
    return line.count <= 4 < below.count + 1 and (line.words.endswith(":") or line.words.isupper() or line.count <= 2)
