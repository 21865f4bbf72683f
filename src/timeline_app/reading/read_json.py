"""What `timeline-app read` prints: one article and its findings as one JSON object. The form is `docs/read-json.md`."""

import re
from collections.abc import Sequence
from typing import Any, Final

from timeline_app.domain.articles import ParsedArticle, PassageKind
from timeline_app.domain.calendar import day_of, iso_day
from timeline_app.domain.counting import counted
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.evidence import AttributionChain, SourceKind
from timeline_app.domain.findings import (
    ArticleFindings,
    FoundDate,
    FoundEvent,
    FoundPerson,
    FoundQuote,
    FoundStatement,
    Speaker,
    Spelling,
)
from timeline_app.domain.problems import ProblemReport

OUTLET: Final = "outlet"
"""Who asserts what the paper says in its own voice."""

NOT_NAMED: Final = "not named"

Record = dict[str, Any]
_NIGHT: Final = re.compile(r"\bnights?\b|\bovernight\b", re.IGNORECASE)


def article_record(
    file: str, parsed: ParsedArticle, findings: ArticleFindings, published: tuple[int, str] | None
) -> Record:
    """Give the object of one article. `published` is the day that relative words were counted from, and how known."""
    about = parsed.metadata
    people = findings.people
    placed = [date for date in findings.dates if date.span.is_known]
    return {
        "file": file,
        "sha256": parsed.source.sha256,
        "media_type": parsed.source.media_type,
        "language": about.language,
        "text": parsed.text,
        "title": about.title,
        "publisher": about.publisher,
        "byline": about.byline,
        "published": _day(*published) if published else _UNKNOWN_DAY,
        "updated": _UNKNOWN_DAY if about.updated is None else _day(about.updated, about.updated_how or ""),
        "standfirst": about.standfirst,
        "dateline": about.dateline,
        "section": about.section,
        "proofs": dict(about.proofs),
        "passages": [{"kind": part.kind.value, "start": part.start, "end": part.end} for part in parsed.passages],
        "people": [_person(person) for person in people],
        "dates": [_date(date) for date in placed],
        "quotes": [_quote(quote, people) for quote in findings.quotes],
        "events": [_event(event, people) for event in findings.events],
        "statements": [_statement(statement, people) for statement in findings.statements],
        "parts": [_part(part) for part in parsed.parts],
        "attachments": [{"name": one.name, "media_type": one.media_type} for one in parsed.attachments],
        "problems": [*_unsure_encoding(parsed), *_open_questions(findings)],
    }


def refused_record(file: str, report: ProblemReport) -> Record:
    """Give the object of a file that could not be read: every field is there, and all but the problem is empty."""
    empty: Record = dict.fromkeys(("sha256", "media_type", "language", "text", "title", "publisher", "byline"))
    unknown: Record = {"published": _UNKNOWN_DAY, "updated": _UNKNOWN_DAY}
    unknown |= dict.fromkeys(("standfirst", "dateline", "section")) | {"proofs": {}}
    lists: Record = {name: [] for name in _LISTS}
    problem = problem_entry(report)
    return {"file": file, **empty, **unknown, **lists, "problems": [problem]}


def problem_entry(report: ProblemReport) -> Record:
    """Give a problem as it stands among the `problems`."""
    return {"problem": report.problem.value, "sentence": report.sentence}


def summary(record: Record) -> str:
    """Give one article's findings in a few lines for a reader."""
    if record["text"] is None:
        return f"{record['file']}: not read"
    names = ", ".join(person["name"] for person in record["people"]) or "nobody"
    counts = ", ".join(counted(len(record[f"{one}s"]), one) for one in ("date", "quote", "statement", "event"))
    published = record["published"]["value"] or "no publication date"
    return f"{record['file']}: {record['title'] or 'no title'} ({published})\n  people: {names}\n  {counts}"


_LISTS: Final = ("passages", "people", "dates", "quotes", "events", "statements", "parts", "attachments")
_UNKNOWN_DAY: Final[Record] = {"value": None, "how": None}


def _day(day: int, how: str) -> Record:
    return {"value": iso_day(day), "how": how}


def _part(part: ParsedArticle) -> Record:
    """Give one of several articles that run together in a file: where it stands, from its first word to its last."""
    own = [passage for passage in part.passages if passage.kind is not PassageKind.FURNITURE]
    return {"title": part.metadata.title, "start": own[0].start if own else 0, "end": own[-1].end if own else 0}


def _person(person: FoundPerson) -> Record:
    return {
        "name": person.name,
        "spellings": [_spelling(spelling) for spelling in person.spellings],
        "posts": [_spelling(post) for post in person.posts],
        "known": person.known,
        "proposals": [
            {"person": proposal.person, "score": round(proposal.match.score, 3), "reason": proposal.match.reason}
            for proposal in person.proposals
        ],
        "reason": person.reason,
    }


def _spelling(spelling: Spelling) -> Record:
    return {"text": spelling.text, "start": spelling.start, "end": spelling.end}


def _date(date: FoundDate) -> Record:
    return {
        "text": date.span.words,
        **_place(date),
        "edtf": date.span.edtf,
        **_days(date.span),
        "readings": [{"edtf": span.edtf, **_days(span)} for span in date.readings],
        "reason": date.reason,
    }


def _quote(quote: FoundQuote, people: Sequence[FoundPerson]) -> Record:
    return {
        **_place(quote),
        "speaker": None if quote.speaker is None else _name(quote.speaker, people),
        "speaker_kind": None if quote.speaker is None else quote.speaker.kind.value,
        "chain": _chain(quote.chain),
        "verbatim": quote.verbatim,
        "reason": quote.reason,
    }


def _event(event: FoundEvent, people: Sequence[FoundPerson]) -> Record:
    return {
        "title": event.title,
        "kind": event.kind,
        "people": [people[index].name for index in event.people],
        "place": event.place,
        **_days(event.when),
        **_place(event),
        "reason": event.reason,
    }


def _statement(statement: FoundStatement, people: Sequence[FoundPerson]) -> Record:
    by = statement.asserted_by
    return {
        "person": people[statement.person].name,
        "status": statement.status,
        "polarity": statement.polarity.value,
        "asserted_by": OUTLET if by is None else _name(by, people),
        "chain": _chain(statement.chain),
        **_days(statement.when),
        **_place(statement),
        "reason": statement.reason,
    }


def _place(part: FoundDate | FoundQuote | FoundEvent | FoundStatement) -> Record:
    return {"start": part.start, "end": part.end}


def _name(speaker: Speaker, people: Sequence[FoundPerson]) -> str:
    if speaker.kind is SourceKind.NOT_NAMED:
        return NOT_NAMED
    return people[speaker.person].name if speaker.person is not None else speaker.name


def _chain(chain: AttributionChain) -> list[Record]:
    return [{"kind": step.kind.value, "name": step.name, "remark": step.remark} for step in chain]


def _days(span: DateSpan | None) -> Record:
    """Give the outer days of a date, both included; None where it is open or there is none.

    "Since March" went on at least until the paper was printed: that day is its latest. A night ends on the next day,
    whatever hours are counted to it.
    """
    if span is None or not span.is_known:
        return {"earliest": None, "latest": None}
    first = span.start_earliest
    end = span.end_latest
    if end is None and span.start_latest is not None:
        end = span.end_earliest
    latest = None if end is None else day_of(end - 1)
    is_night = span.precision is Precision.PART_OF_DAY and bool(_NIGHT.search(span.words))
    if latest is not None and span.start_earliest is not None and is_night:
        latest = max(latest, day_of(span.start_earliest) + 1)
    return {
        "earliest": None if first is None else iso_day(day_of(first)),
        "latest": None if latest is None else iso_day(latest),
    }


def _unsure_encoding(parsed: ParsedArticle) -> list[Record]:
    if parsed.encoding_sure:
        return []
    sentence = f"The file does not say how its letters are stored. Read as {parsed.encoding}; check the accents."
    return [{"problem": "encoding_unsure", "sentence": sentence}]


def _open_questions(findings: ArticleFindings) -> list[Record]:
    """Say which dates could not be placed and which names fit more than one person: found, and not guessed."""
    dates = [
        {
            "problem": "date_not_placed",
            "sentence": f"“{date.span.words}” cannot be placed: {date.reason}.",
            "text": date.span.words,
            **_place(date),
        }
        for date in findings.dates
        if not date.span.is_known
    ]
    names = [
        {
            "problem": "name_fits_several",
            "sentence": mention.reason,
            **_spelling(mention.spelling),
            "people": [findings.people[index].name for index in mention.fits],
        }
        for mention in findings.open_mentions
    ]
    return [*dates, *names]
