"""The briefing sheet of a record: its facts in words, ready to be set on pages. The one way to a sheet."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain, repeat

from sqlalchemy import Connection

from timeline_app.briefing import quoting
from timeline_app.briefing.sheet import (
    BriefingSheet,
    Contradiction,
    EventLine,
    Person,
    Quote,
    Source,
    StatusGroup,
    StatusRow,
)
from timeline_app.domain.counting import counted
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.names import Direction, base_direction
from timeline_app.domain.timeline_columns import NOBODY, LaneRow, TimelineRecord
from timeline_app.domain.translating import in_english
from timeline_app.queries import _brief_words as words
from timeline_app.queries.brief_facts import PARTS, BriefFacts, BriefOptions, Paper, brief_facts
from timeline_app.queries.brief_values import NumberedQuote, PersonParagraph, PrintedContradiction, PrintedEvent
from timeline_app.timeline.key_timeline import KeyRow, key_timeline_svg

TEXT_WIDTH_PT = {Paper.A4: (210 - 38) / 25.4 * 72, Paper.LETTER: (8.5 - 38 / 25.4) * 72}
"""Width of the text: the page less 19 mm at either side (design 11)."""
PAGE_HEIGHT_PT = {Paper.A4: 842.0, Paper.LETTER: 792.0}
_MARGINS_PT, _TITLE_BLOCK_PT, _HEADING_PT = 97.0, 265.0, 60.0
"""What a page's margins, the longest usual title block, and a heading take from the room of the key timeline."""
NO_EVIDENCE, LEFT_OUT = "no evidence", "left out"
_NO_ONE_NAMED = "No one named"
_PART_NAMES = {
    "timeline": "key timeline",
    "status": "status table",
    "contradictions": "contradictions",
    "people": "person by person",
    "quotes": "quotes",
    "sources": "sources",
    "caveats": "caveats",
}
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def briefing_sheet(conn: Connection, options: BriefOptions) -> BriefingSheet:
    """Give the sheet that `briefing.pages.make_pdf` sets. The same record and options give the same sheet."""
    return sheet_of(brief_facts(conn, options), options)


@in_english()
def sheet_of(facts: BriefFacts, options: BriefOptions) -> BriefingSheet:
    """Put the facts of a sheet in words; parts that are not wanted come out empty, and the sheet says so."""
    day = facts.as_known if facts.as_known is not None else facts.latest_day
    wanted = options.parts
    left_out = (*facts.left_out, *_parts_left_out(wanted))
    contradictions = facts.contradictions if "contradictions" in wanted else ()
    return BriefingSheet(
        paper=options.paper.value,
        language="en",
        title=facts.title,
        date=day_in_words(day, weekday=False) if day is not None else "",
        as_known=f"As known on {day_in_words(day, weekday=False)}" if day is not None else "As known at the latest",
        as_known_long=f"As known on {day_in_words(day)}" if day is not None else "As known at the latest",
        question=_paragraphs(facts.question),
        standfirst=words.standfirst(
            facts.articles, _passages(facts), facts.people_by_group, facts.open_contradictions, _people(facts)
        ),
        facts=(
            ("As known on", day_in_words(day) if day is not None else "latest"),
            (
                "Sources",
                f"{counted(facts.articles, 'article')}, {words.quotes_of(_passages(facts), facts.quotes_total)}",
            ),
            ("Open contradictions", str(facts.open_contradictions)),
            ("Dates", "as reported, local"),
        ),
        timelines=_timelines(facts, options.paper) if "timeline" in wanted else (),
        statuses=_statuses(facts) if "status" in wanted else (),
        contradictions=tuple(_contradiction(one) for one in contradictions if one.settled is None),
        settled=tuple(_contradiction(one) for one in contradictions if one.settled is not None),
        people=_everyone(facts) if "people" in wanted else (),
        spellings=_spellings(facts.spellings),
        quotes=tuple(_quote(one) for one in facts.quotes) if "quotes" in wanted else (),
        sources=_sources(facts) if "sources" in wanted else (),
        history=words.grouped(facts.head_hash, " "),
        notes=_paragraphs(facts.notes),
        caveats=words.caveats(facts.relative_words, facts.undated_articles, left_out) if "caveats" in wanted else (),
        left_out=left_out if "caveats" not in wanted else (),
    )


def _passages(facts: BriefFacts) -> int:
    """Count the quotes as the project does: words that two voices stand behind are one quote with two numbers."""
    return len({one.card.quotation for one in facts.quotes})


def _people(facts: BriefFacts) -> int:
    return sum(number for _, number in facts.people_by_group)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _parts_left_out(wanted: frozenset[str]) -> tuple[str, ...]:
    missing = [name for part, name in _PART_NAMES.items() if part in PARTS - wanted]
    return (f"Left out of this sheet: {', '.join(missing)}.",) if missing else ()


def _timelines(facts: BriefFacts, paper: Paper) -> tuple[tuple[str, str], ...]:
    """Give the key timeline as SVG pictures with their text alternatives, in as many parts as pages need."""
    rows = _key_rows(facts.record)
    refs = {event: words.numbers_in_words(numbers) for event, numbers in facts.refs.items()}
    width, room = TEXT_WIDTH_PT[paper], PAGE_HEIGHT_PT[paper] - _MARGINS_PT
    limits = chain((room - _TITLE_BLOCK_PT,), repeat(room - _HEADING_PT))
    parts = []
    while rows:
        limit = next(limits)
        count = _rows_that_fit(facts.record, rows, refs, width, limit)
        names = ", ".join(row.name for row in rows[:count])
        svg = key_timeline_svg(facts.record, rows[:count], refs, width)
        parts.append((svg, f"Key timeline of {names}. The same events are listed person by person."))
        rows = rows[count:]
    return tuple(parts)


def _rows_that_fit(
    record: TimelineRecord, rows: list[KeyRow], refs: dict[int, str], width: float, limit: float
) -> int:  # fmt: skip
    """Give how many rows a picture of at most `limit` points holds, at least one: a part fills its page."""

    def height(count: int) -> float:
        found = re.match(r'<svg [^>]*\bheight="([0-9.]+)pt"', key_timeline_svg(record, rows[:count], refs, width))
        return float(found[1]) if found is not None else 0.0

    if height(len(rows)) <= limit:
        return len(rows)
    return max(1, bisect_right(range(1, len(rows) + 1), limit, key=height))


def _key_rows(record: TimelineRecord) -> list[KeyRow]:
    """Give a row for each lane with events; people of one group with the very same events share a row."""
    together: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    for index, lane in enumerate(record.lanes):
        if events := tuple(record.events_of(index).tolist()):
            together.setdefault((lane.group, events), []).append(index)
    return [
        KeyRow(", ".join(_lane_name(record.lanes[index]) for index in lanes), tuple(lanes), group)
        for (group, _), lanes in together.items()
    ]


def _lane_name(lane: LaneRow) -> str:
    """Name a lane: that of nobody in English, whatever the window calls it."""
    return _NO_ONE_NAMED if lane.person == NOBODY else lane.name


def _statuses(facts: BriefFacts) -> tuple[StatusGroup, ...]:
    groups: dict[str, list[StatusRow]] = {}
    for line in facts.statuses:
        row = StatusRow(
            name=line.name,
            post=line.post,
            reported_by=words.reported_by(line),
            grade=line.grade if line.reported_by or line.speculated_by else "",
            numbers=words.numbers_in_words(line.numbers),
            mark="" if line.numbers else LEFT_OUT,
            disputed=line.disputed,
        )
        groups.setdefault(line.group, []).append(row)
    return tuple(StatusGroup(label, tuple(rows)) for label, rows in groups.items())


def _quote(numbered: NumberedQuote) -> Quote:
    exact = numbered.card.exact
    opening, closing = quoting.outer_marks(exact)
    return Quote(
        number=numbered.number,
        open=opening,
        text=exact,
        close=closing,
        source=words.source_line(numbered.card),
        grade=str(numbered.card.grade),
        rtl=base_direction(exact) is Direction.RIGHT_TO_LEFT,
        long=quoting.is_long(exact),
    )


def _contradiction(one: PrintedContradiction) -> Contradiction:
    sides = tuple(_quote(NumberedQuote(side.number, side.card)) for side in one.sides)
    return Contradiction(
        subject=one.subject,
        question=one.question,
        sides=sides,
        note=one.note,
        settled=words.settled(one),
        long=any(side.long for side in sides) or len(sides) > 6,
    )


def _everyone(facts: BriefFacts) -> tuple[Person, ...]:
    people = [_person(one) for one in facts.people]
    if facts.others:
        people.append(Person(_NO_ONE_NAMED, (), "", "", _events(facts.others)))
    return tuple(people)


def _person(one: PersonParagraph) -> Person:
    numbers = words.numbers_in_words(one.numbers)
    return Person(one.name, _paragraphs(one.written), numbers, "" if numbers else NO_EVIDENCE, _events(one.events))


def _events(events: Sequence[PrintedEvent]) -> tuple[EventLine, ...]:
    return tuple(
        EventLine(
            title=event.title,
            when=words.when(event.when),
            numbers=words.numbers_in_words(event.numbers),
            mark="" if event.numbers else NO_EVIDENCE,
        )
        for event in events
    )


def _spellings(spellings: Sequence[tuple[str, Sequence[str]]]) -> tuple[tuple[str, str], ...]:
    return tuple((words.apart(name), ", ".join(map(words.apart, printed))) for name, printed in spellings)


def _sources(facts: BriefFacts) -> tuple[Source, ...]:
    return tuple(
        Source(_roman(n), words.apart(source.publisher), words.source_words(source))
        for n, source in enumerate(facts.sources, 1)
    )


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        found += letters * (number // value)
        number %= value
    return found
