"""What the program asks the reading process about an article, and what it answers: checked on arrival."""

import json
from collections.abc import Iterator
from typing import Any, Final

from timeline_app.domain.findings import ArticleFindings, ArticleToRead, Spelling
from timeline_app.reading.values_json import decoded, encoded

ASK: Final = "findings"
"""The name of the request in its header."""

MOST_WORDS: Final = 20_000
"""Characters; no reason, name or title of a finding is longer."""


class NotFindingsError(Exception):
    """The answer is none that a correct process gives."""


def as_request(article: ArticleToRead) -> tuple[dict[str, Any], bytes]:
    """Give header and body of the question. The text goes with the rest: it is escaped once, and read once."""
    return {"ask": ASK}, json.dumps(encoded(article), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def article_of_request(body: bytes) -> ArticleToRead:
    """Give the article of a question. Raises `ValueError`."""
    return decoded(ArticleToRead, json.loads(body))


def as_answer(findings: ArticleFindings) -> tuple[dict[str, Any], bytes]:
    """Give header and body of the answer."""
    return {"ask": ASK}, json.dumps(encoded(findings), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def findings_of_answer(body: bytes, article: ArticleToRead) -> ArticleFindings:
    """Give the findings of an answer to a question about `article`.

    Raises `NotFindingsError` unless every value is of its type, no words are longer than `MOST_WORDS`, every place lies
    in the text, every spelling stands where it says, and every index names something.
    """
    try:
        data = json.loads(body)
        _check_lengths(data)
        findings = decoded(ArticleFindings, data)
        _check(findings, article)
    except (ValueError, RecursionError) as error:
        raise NotFindingsError(str(error)) from error
    return findings


def _check_lengths(data: object) -> None:
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, str) and len(value) > MOST_WORDS:
            raise ValueError("words without an end")


def _check(findings: ArticleFindings, article: ArticleToRead) -> None:
    length = len(article.text)
    for start, end in _places(findings):
        if not 0 <= start < end <= length:
            raise ValueError("a place lies outside the text")
    for spelling in _spellings(findings):
        if article.text[spelling.start : spelling.end] != spelling.text:
            raise ValueError("a spelling does not stand where it says")
    _check_indexes(findings, {known.person for known in article.known})


def _places(findings: ArticleFindings) -> Iterator[tuple[int, int]]:
    yield from ((date.start, date.end) for date in findings.dates)
    yield from ((quote.start, quote.end) for quote in findings.quotes)
    yield from ((statement.start, statement.end) for statement in findings.statements)
    yield from ((event.start, event.end) for event in findings.events)
    yield from (quote.cue for quote in findings.quotes if quote.cue)
    yield from (statement.heading for statement in findings.statements if statement.heading)
    yield from ((spelling.start, spelling.end) for spelling in _spellings(findings))


def _spellings(findings: ArticleFindings) -> Iterator[Spelling]:
    for person in findings.people:
        yield from (*person.spellings, *person.posts)
    yield from (mention.spelling for mention in findings.open_mentions)
    speakers = [quote.speaker for quote in findings.quotes] + [part.asserted_by for part in findings.statements]
    yield from (speaker.printed for speaker in speakers if speaker is not None and speaker.printed is not None)


def _check_indexes(findings: ArticleFindings, known: set[int]) -> None:
    people = [index for mention in findings.open_mentions for index in mention.fits]
    people += [statement.person for statement in findings.statements]
    people += [index for event in findings.events for index in event.people]
    speakers = [quote.speaker for quote in findings.quotes] + [part.asserted_by for part in findings.statements]
    people += [speaker.person for speaker in speakers if speaker is not None and speaker.person is not None]
    _within(people, len(findings.people))
    _within([index for statement in findings.statements for index in statement.opposes], len(findings.statements))
    _within([event.statement for event in findings.events if event.statement is not None], len(findings.statements))
    named = {person.known for person in findings.people} - {None}
    named |= {proposal.person for person in findings.people for proposal in person.proposals}
    if not named <= known:
        raise ValueError("a person of no project")


def _within(indexes: list[int], count: int) -> None:
    if any(not 0 <= index < count for index in indexes):
        raise ValueError("an index names nothing")
