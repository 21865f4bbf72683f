"""What stands beside a thing that was found: a quote in its place, an article where it answers, a person, an event."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.date_words import day_in_words, span_in_words
from timeline_app.domain.evidence import CREDIBILITY_WORDS, RELIABILITY_WORDS, Polarity
from timeline_app.domain.excerpts import excerpt, one_line
from timeline_app.domain.search_query import FoundKind, SearchQuery
from timeline_app.domain.text_folding import folded_words
from timeline_app.domain.text_matching import Span, Wanted, all_places
from timeline_app.domain.translating import tr, trn
from timeline_app.queries._contradictions import open_sides
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries._rows import those
from timeline_app.queries._search_found import passage_of
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.event_sheet import event_sheet
from timeline_app.queries.person_sheet import person_sheet
from timeline_app.queries.reviews import text_of_version
from timeline_app.queries.search_values import Found, Mark, Place, PreviewFact, SearchPreview, marks_of
from timeline_app.store.tables import article, contradiction, evidence, passage

_LONGEST: Final = 900
"""A passage that is longer is cut to so many code points around its quote or match."""
_BEFORE: Final = 300
_SENTENCE_END: Final = re.compile(r"[.!?…؟。]['\"”’»)]*\s+")
_MOST_AGAINST: Final = 3


class _Passage(NamedTuple):
    """A passage of a text: its words, where they begin, its kind and number."""

    text: str
    start: int
    kind: PassageKind | None
    number: int


def preview(conn: Connection, found: Found, query: SearchQuery, as_known: int | None = None) -> SearchPreview | None:
    """Give what stands beside a thing that was found; None where it is gone, and for commands."""
    terms = [[Wanted(tuple(typed), term.is_prefix)] for term in query.terms if (typed := folded_words(term.text))]
    makers = {
        FoundKind.QUOTE: _quote,
        FoundKind.ARTICLE: _article,
        FoundKind.PERSON: _person,
        FoundKind.EVENT: _event,
    }
    maker = makers.get(found.kind)
    if maker is None:
        return None
    marked = [text[mark.start : mark.end] for text, marks in _marked(found) for mark in marks]
    # What the line marks are the words that answered, in whatever spelling.
    ways = [Wanted(words) for one in dict.fromkeys(marked) if (words := tuple(folded_words(one)))]
    try:
        return maker(conn, found, [*terms, ways] if ways else terms, as_known)
    except LookupError:
        return None


def _marked(found: Found) -> Iterator[tuple[str, Sequence[Mark]]]:
    yield found.title, found.title_marks
    yield found.also, found.also_marks
    yield found.snippet, found.snippet_marks


def _quote(conn: Connection, found: Found, terms: list[list[Wanted]], as_known: int | None) -> SearchPreview | None:
    cards = evidence_cards(conn, evidence.c.id == found.row, as_known)
    if not cards:
        return None
    card = cards[0]
    around = _passage_at(conn, card.version, card.start)
    quote = Span(card.start - around.start, min(card.end - around.start, len(around.text)))
    sentence = _sentences(around.text, quote)
    part = _part(around.text, sentence)
    marks = all_places(around.text, terms)
    text, moved = one_line(around.text, part, sorted({*marks, quote, sentence}))
    line = dict(zip(_inside(sorted({*marks, quote, sentence}), part), moved, strict=False))
    return SearchPreview(
        heading=tr("Quote, in its place"),
        text=text,
        aside=_place_words(around),
        is_passage=True,
        strong=_mark(line.get(sentence)),
        quote=_mark(line.get(quote)),
        marks=marks_of(line[span] for span in marks if span in line),
        facts=tuple(_evidence_facts(conn, card, as_known)),
        place=Place(card.article, card.version, card.start, card.end),
        event=card.event,
        person=card.subject,
    )


def _inside(spans: Sequence[Span], part: Span) -> list[Span]:
    return [span for span in spans if max(span.start, part.start) < min(span.end, part.end)]


def _mark(span: Span | None) -> Mark | None:
    return None if span is None else Mark(*span)


def _passage_at(conn: Connection, version: int, start: int) -> _Passage:
    """Read the passage that begins before a place. Raises `LookupError` for a version that is not there."""
    found = conn.execute(
        select(passage.c.start, passage.c.end)
        .where(passage.c.version == version, passage.c.start <= start)
        .order_by(passage.c.start.desc())
        .limit(1)
    ).first()
    text = text_of_version(conn, version)
    first, last = found if found is not None else (0, len(text))
    kind, number = passage_of(conn, version, start)
    return _Passage(text[first:last].rstrip(), first, kind, number)


def _sentences(text: str, around: Span) -> Span:
    """Give the sentences that a stretch begins and ends in."""
    ends = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]
    first = max((end for end in ends if end <= around.start), default=0)
    last = min((end for end in ends if end >= around.end), default=len(text))
    return Span(first, first + len(text[first:last].rstrip()))


def _part(text: str, around: Span) -> Span:
    """Give what of a long passage is shown: from a little before what matters."""
    if len(text) <= _LONGEST:
        return Span(0, len(text))
    first = text.rfind(" ", 0, max(0, around.start - _BEFORE)) + 1
    last = max(text.rfind(" ", 0, first + _LONGEST), around.end)
    return Span(first, len(text) if last < 0 else last)


def _place_words(around: _Passage) -> str:
    return tr("paragraph {number}", number=around.number) if around.number else ""


def _evidence_facts(conn: Connection, card: EvidenceCard, as_known: int | None) -> Iterator[PreviewFact]:
    yield PreviewFact(tr("Polarity"), polarity_words(card.polarity.value), card.polarity.value)
    remark = card.chain[0].remark if card.chain else ""
    yield PreviewFact(tr("Said by"), ", ".join(part for part in (card.speaker, remark) if part))
    yield from _printed(card.publisher, card.printed)
    if card.about.is_known or card.about.words:
        yield PreviewFact(tr("About"), span_in_words(card.about))
    yield PreviewFact(tr("Grade"), _grade(card))
    for wording in _against(conn, (card.evidence,), as_known):
        yield PreviewFact(tr("Against"), wording, "against")


def polarity_words(polarity: str) -> str:
    """Give a polarity as a word of its own."""
    return {
        Polarity.ASSERTED.value: tr("Asserted"),
        Polarity.DENIED.value: tr("Denied"),
        Polarity.SPECULATED.value: tr("Speculated"),
    }.get(polarity, tr("No evidence"))


def _printed(publisher: str, printed: int | None) -> Iterator[PreviewFact]:
    day = "" if printed is None else day_in_words(printed, weekday=False)
    words = ", ".join(part for part in (publisher, day) if part)
    if words:
        yield PreviewFact(tr("Printed in") if publisher else tr("Printed on"), words)


def _grade(card: EvidenceCard) -> str:
    """Give a grade in signs and words: "B 3, usually reliable, possibly true"."""
    parts = [str(card.grade)]
    if card.grade.letter is not None:
        parts.append(_small(RELIABILITY_WORDS[card.grade.letter]))
    if card.grade.number is not None:
        parts.append(_small(CREDIBILITY_WORDS[card.grade.number]))
    return ", ".join(parts)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _against(conn: Connection, of: Sequence[int], as_known: int | None) -> list[str]:
    """Give what stands on the other sides of the open contradictions of evidence: its event, or its claim."""
    mine = set(of)
    others = {
        row: None
        for sides in open_sides(conn, as_known).values()
        if mine & set(sides)
        for row in sides
        if row not in mine
    }
    cards = evidence_cards(conn, evidence.c.id.in_(those(others)), as_known) if others else ()
    words = dict.fromkeys(card.event_title or card.own_wording or card.claim_wording for card in cards)
    return list(words)[:_MOST_AGAINST]


def _article(conn: Connection, found: Found, terms: list[list[Wanted]], _as_known: int | None) -> SearchPreview | None:
    about = conn.execute(select(article).where(article.c.id == found.row)).one_or_none()
    if about is None or found.place is None:
        return None
    around = _passage_at(conn, found.place.version, found.place.start)
    marks = all_places(around.text, terms)
    text, moved = excerpt(around.text, [[mark] for mark in marks], _BEFORE, _LONGEST)
    facts = [*_printed(about.publisher, about.published)]
    if about.byline:
        facts.append(PreviewFact(tr("Byline"), about.byline))
    if found.matches:
        facts.append(PreviewFact(tr("Matches"), str(found.matches)))
    return SearchPreview(
        heading=tr("Article, where it answers") if found.matches else tr("Article"),
        text=text,
        aside=_place_words(around),
        is_passage=True,
        marks=marks_of(moved),
        facts=tuple(facts),
        place=found.place,
    )


def _person(conn: Connection, found: Found, terms: list[list[Wanted]], as_known: int | None) -> SearchPreview | None:
    sheet = person_sheet(conn, found.row, as_known)
    others = [use.text for use in sheet.names if use.text != sheet.main_name]
    facts = [PreviewFact(tr("Status"), sheet.status_label)] if sheet.status_label else []
    facts += [PreviewFact(tr("Also spelled"), ", ".join(dict.fromkeys(others)))] if others else []
    facts += [PreviewFact(tr("Quotes"), trn("{n} quote", "{n} quotes", sheet.quotes))] if sheet.quotes else []
    cards = [card for group in sheet.groups for card in group.cards]
    asked = select(contradiction.c.question).where(contradiction.c.id.in_(sheet.unresolved[:_MOST_AGAINST]))
    facts += [PreviewFact(tr("Disputed"), question, "against") for question in conn.execute(asked).scalars()]
    text = sheet.line or sheet.main_name
    first = cards[0] if cards else None
    return SearchPreview(
        heading=sheet.main_name,
        text=text,
        aside=sheet.other_script_name,
        marks=marks_of(all_places(text, terms)),
        facts=tuple(facts),
        place=None if first is None else Place(first.article, first.version, first.start, first.end),
        event=next((card.event for card in cards if card.event is not None), None),
        person=found.row,
    )


def _event(conn: Connection, found: Found, terms: list[list[Wanted]], as_known: int | None) -> SearchPreview | None:
    sheet = event_sheet(conn, found.row, as_known)
    first = sheet.cards[0] if sheet.cards else None
    text = first.exact if first is not None else sheet.title
    facts = [PreviewFact(tr("Polarity"), polarity_words(sheet.polarity), sheet.polarity)] if first is not None else []
    if sheet.when.is_known or sheet.when.words:
        facts.append(PreviewFact(tr("When"), span_in_words(sheet.when)))
    if sheet.place:
        facts.append(PreviewFact(tr("Where"), sheet.place))
    if sheet.people:
        facts.append(PreviewFact(tr("People"), ", ".join(name for _, name in sheet.people)))
    if first is not None:
        facts.append(PreviewFact(tr("Said by"), first.speaker))
        facts += _printed(first.publisher, first.printed)
    facts += [
        PreviewFact(tr("Against"), words, "against")
        for words in _against(conn, [card.evidence for card in sheet.cards], as_known)
    ]
    shown, marks = excerpt(text, [[span] for span in all_places(text, terms)], _BEFORE, _LONGEST)
    return SearchPreview(
        heading=sheet.title,
        text=shown,
        aside=sheet.kind_label,
        is_passage=first is not None,
        marks=marks_of(marks),
        facts=tuple(facts),
        place=None if first is None else Place(first.article, first.version, first.start, first.end),
        event=found.row,
        person=sheet.people[0][0] if sheet.people else None,
    )
