"""People, events and quotes that were found, as lines of the answer."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, func, select

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.date_words import short_day, short_words
from timeline_app.domain.evidence import AttributionChain
from timeline_app.domain.excerpts import excerpt
from timeline_app.domain.names import initials, isolate_foreign
from timeline_app.domain.search_query import FoundKind
from timeline_app.domain.text_matching import Terms, all_places, holds
from timeline_app.domain.timeline_columns import Bool
from timeline_app.domain.translating import tr, trn
from timeline_app.queries._contradictions import open_contradictions
from timeline_app.queries._events import EventFacts, event_facts
from timeline_app.queries._evidence_rows import NOT_NAMED, evidence_cards, load_chains
from timeline_app.queries._folded_rows import FoldedRows
from timeline_app.queries._passages import PLACES
from timeline_app.queries._people import current_posts
from timeline_app.queries._people_words import MOST_RANKED, PersonMatch
from timeline_app.queries._person_evidence import evidence_about, evidence_said_by
from timeline_app.queries._rows import those
from timeline_app.queries._search_words import SearchWords
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.event_words import EventWords
from timeline_app.queries.search_values import Found, FoundGroup, Place, marks_of
from timeline_app.queries.timeline import StoppedError
from timeline_app.store.tables import canonical_text, event, evidence, passage, quotation, text_version
from timeline_app.store.tables import person as people

_LOOKED_AT: Final = 200
"""So many events, those with the shortest titles, are ordered by how well they answer."""
MOST_ORDERED: Final = 2_000
"""Of so many quotes, the ones taken first, it is looked up whether they answer in the words of the page."""
_QUOTE_BEFORE, _QUOTE_LENGTH = 30, 90
_CONTEXT: Final = 80


def found_people(
    conn: Connection, words: SearchWords, matches: Sequence[PersonMatch], terms: Terms, as_known: int | None,
    most: int, is_stopped: Callable[[], bool],
) -> FoundGroup | None:  # fmt: skip
    """Give the lines of people, in order, but of whom all was told later than a day. Raises `StoppedError`."""
    is_exact = len(matches) < MOST_RANKED
    known = None if as_known is None else words.known_on(conn, as_known, is_stopped)
    if known is not None:
        matches = [match for match in matches if known[1].is_known(match.person)]
    opposed = open_contradictions(conn, as_known)
    lines: list[Found] = []
    for match in matches[:most]:
        if is_stopped():
            raise StoppedError
        ids = _evidence_of(conn, match.person) if known is None else known[0].of(match.person, as_known)
        lines.append(_person(conn, match, terms, ids, opposed, as_known))
    return FoundGroup(FoundKind.PERSON, tuple(lines), len(matches), is_exact) if lines else None


def _evidence_of(conn: Connection, person: int) -> set[int]:
    """Give the evidence about or by a person."""
    return {*conn.execute(evidence_about(person)).scalars(), *conn.execute(evidence_said_by(person)).scalars()}


def _person(
    conn: Connection, match: PersonMatch, terms: Terms, ids: set[int], opposed: dict[int, tuple[int, ...]],
    as_known: int | None,
) -> Found:  # fmt: skip
    mine = select(people.c.id).where(people.c.id == match.person)
    post = current_posts(conn, mine, as_known).get(match.person, "")
    quoted = select(evidence.c.quotation).where(evidence.c.id.in_(ids))
    quotes = len(set(conn.execute(quoted).scalars())) if ids else 0
    disputed = any(row in opposed for row in ids)
    detail = [
        isolate_foreign(post),
        trn("{n} quote", "{n} quotes", quotes) if quotes else "",
        tr("disputed") if disputed else "",
    ]
    also = "" if match.spelling == match.label else match.spelling
    return Found(
        FoundKind.PERSON,
        match.person,
        match.label,
        " · ".join(part for part in detail if part),
        title_marks=marks_of(all_places(match.label, terms)),
        also=also,
        also_marks=marks_of(all_places(also, terms)),
        aside=tr("Person"),
        initials=initials(match.label),
        disputed=disputed,
        person=match.person,
    )


def event_mask(words: EventWords, terms: Terms) -> Bool:
    """Say of each event whether every term is part of its title, its place or the name of someone in it."""
    found = np.ones(len(words.record.events), np.bool_)
    for ways in terms:
        one = np.zeros(len(found), np.bool_)
        for wanted in ways:
            one |= words.holding(" ".join(wanted.words))
        found &= one
    return found


def found_events(
    conn: Connection, words: EventWords, left: Bool, terms: Terms, as_known: int | None, most: int
) -> FoundGroup | None:
    """Give the lines of events, those whose titles answer first, of which something was known on a day."""
    if as_known is not None:
        left = left & (words.record.events.known_since <= as_known)
    rows = np.flatnonzero(left)
    if not len(rows):
        return None
    chosen = _best_events(words, rows, terms)[:most] if terms else rows[:most].tolist()
    ids = [int(words.record.events.ids[row]) for row in chosen]
    facts = event_facts(conn, as_known, select(event.c.id).where(event.c.id.in_(ids)))
    shown = [facts[row] for row in ids if row in facts]
    with_evidence = select(evidence.c.id).where(evidence.c.event.in_(ids))
    chains = load_chains(conn, with_evidence)
    lines = tuple(_event(one, terms, chains) for one in shown)
    return FoundGroup(FoundKind.EVENT, lines, len(rows) - len(ids) + len(lines)) if lines else None


def _best_events(words: EventWords, rows: npt.NDArray[np.int_], terms: Terms) -> list[int]:
    titles = words.record.events.titles
    lengths = np.diff(titles.offsets)[rows]
    shortest: list[int] = rows[np.lexsort((rows, lengths))].tolist()
    ranked = sorted(shortest[:_LOOKED_AT], key=lambda row: not holds(titles[row], terms))
    return ranked + shortest[_LOOKED_AT:]


def _event(facts: EventFacts, terms: Terms, chains: dict[int, AttributionChain]) -> Found:
    said = _said(facts, chains)
    when = short_words(facts.when)
    return Found(
        FoundKind.EVENT,
        facts.event,
        facts.title,
        " · ".join(part for part in (when, said) if part),
        title_marks=marks_of(all_places(facts.title, terms)),
        aside=trn("{n} quote", "{n} quotes", facts.quotes) if facts.quotes else "",
        polarity=facts.polarity,
        glyph=facts.glyph,
        disputed=facts.is_contradicted,
        event=facts.event,
        person=facts.people[0] if facts.people else None,
    )


def _said(facts: EventFacts, chains: dict[int, AttributionChain]) -> str:
    """Say by whom: "asserted by Libyan opposition television"; the first of those with a name."""
    heads = [chains[row][0] for row in facts.evidence if chains.get(row)]
    speaker = next((head.name for head in heads if head.is_named), "")
    return polarity_by(facts.polarity, speaker) if heads else ""


def polarity_by(polarity: str, speaker: str) -> str:
    """Say what is done to a claim, and by whom where they are named."""
    if not speaker:
        words = {"asserted": tr("asserted"), "denied": tr("denied"), "speculated": tr("speculated")}
        return words.get(polarity, "")
    speaker = isolate_foreign(speaker)
    words = {
        "asserted": tr("asserted by {speaker}", speaker=speaker),
        "denied": tr("denied by {speaker}", speaker=speaker),
        "speculated": tr("speculated by {speaker}", speaker=speaker),
    }
    return words.get(polarity, "")


def found_quotes(
    conn: Connection, words: SearchWords, left: Bool, terms: Terms, as_known: int | None, most: int,
    is_stopped: Callable[[], bool],
) -> FoundGroup | None:  # fmt: skip
    """Give the lines of quotes that were known on a day, in the order in which they were taken.

    Of up to `MOST_ORDERED`, those that answer in the words of the page come before those that the claim answers for.
    Raises `StoppedError`.
    """
    ids = [words.quotes.ids[at] for at in np.flatnonzero(left)]
    if as_known is not None:
        known, _told = words.known_on(conn, as_known, is_stopped)
        ids = [row for row in ids if known.was_known(row, as_known)]
    chosen = _best_quotes(conn, ids, terms, is_stopped)[:most] if terms else ids[:most]
    cards = {card.evidence: card for card in evidence_cards(conn, evidence.c.id.in_(chosen), as_known)}
    shown = [cards[row] for row in chosen if row in cards]
    taken = Counter(card.exact for card in shown)
    lines = tuple(_quote(conn, card, terms, names_claim=taken[card.exact] > 1) for card in shown)
    return FoundGroup(FoundKind.QUOTE, lines, len(ids)) if lines else None


def _best_quotes(conn: Connection, ids: Sequence[int], terms: Terms, is_stopped: Callable[[], bool]) -> list[int]:
    looked_at = ids[:MOST_ORDERED]
    pages = select(evidence.c.id, quotation.c.exact).join(quotation, quotation.c.id == evidence.c.quotation)
    exact: dict[int, str] = dict(conn.execute(pages.where(evidence.c.id.in_(those(looked_at)))).all())
    answers = FoldedRows((exact.get(row, "") for row in looked_at), is_stopped).holding(terms)
    return [*(ids[at] for at in np.argsort(~answers, kind="stable")), *ids[MOST_ORDERED:]]


def _quote(conn: Connection, card: EvidenceCard, terms: Terms, *, names_claim: bool) -> Found:
    """Give the line of a quote; `names_claim` where the same words were taken for another claim too."""
    text = card.exact
    spans = all_places(text, terms)
    worded = isolate_foreign(card.own_wording or card.claim_wording)
    if terms and not spans:
        # What answers may stand beside the words taken: “… the minister Sharif Genno, denied that he had left”.
        around = _around(conn, card)
        spans = all_places(around, terms)
        text = around if spans else text
    names_claim = names_claim or bool(terms and not spans)
    detail = f"{worded} · {chain_line(card)}" if names_claim else chain_line(card)
    shown, marks = excerpt(text, [[span] for span in spans], _QUOTE_BEFORE, _QUOTE_LENGTH)
    return Found(
        FoundKind.QUOTE,
        card.evidence,
        shown,
        detail,
        title_marks=marks_of(marks),
        detail_marks=marks_of(all_places(worded, terms)) if names_claim and not spans else (),
        aside=paragraph_mark(conn, card.version, card.start),
        polarity=card.polarity.value,
        disputed=bool(card.opposed),
        place=Place(card.article, card.version, card.start, card.end),
        event=card.event,
        person=card.subject,
    )


def _around(conn: Connection, card: EvidenceCard) -> str:
    """Give the words of a quote with those just before and behind it in its passage."""
    first = card.start - _CONTEXT
    edges = conn.execute(
        select(passage.c.start, passage.c.end)
        .where(passage.c.version == card.version, passage.c.start <= card.start)
        .order_by(passage.c.start.desc())
        .limit(1)
    ).first()
    start, end = edges if edges is not None else (0, card.end)
    first, last = max(first, start), max(card.end, min(card.end + _CONTEXT, end))
    part = func.substr(canonical_text.c.text, first + 1, last - first)
    joined = text_version.join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
    words: str = conn.execute(select(part).select_from(joined).where(text_version.c.id == card.version)).scalar() or ""
    # Words that are cut at the edges are left out.
    words = words if first == start else words[words.find(" ") + 1 :]
    return words if last == end else words.rpartition(" ")[0] or words


def chain_line(card: EvidenceCard) -> str:
    """Give who says so, from mouth to page, and when it was printed: "Ghanem › Reuters › The Independent, 1 Apr"."""
    steps = [step.name if step.is_named else NOT_NAMED for step in card.chain]
    if card.publisher and card.publisher not in steps[-1:]:
        steps.append(card.publisher)
    line = " › ".join(map(isolate_foreign, steps))
    return ", ".join(part for part in (line, "" if card.printed is None else short_day(card.printed)) if part)


def paragraph_mark(conn: Connection, version: int, start: int) -> str:
    """Give where in a text something stands: "¶ 4" for the fourth paragraph of its body, else the kind of passage."""
    kind, number = passage_of(conn, version, start)
    if kind is None:
        return ""
    place = PLACES[kind]
    return f"¶ {number}" if kind is PassageKind.BODY else place[:1].upper() + place[1:]


def passage_of(conn: Connection, version: int, start: int) -> tuple[PassageKind | None, int]:
    """Give the kind of the passage at a place, and which paragraph of the body it is (0 for others)."""
    upto = select(passage.c.kind).where(passage.c.version == version, passage.c.start <= start)
    kinds = conn.execute(upto.order_by(passage.c.start)).scalars().all()
    if not kinds:
        return None, 0
    kind = PassageKind(kinds[-1])
    return kind, kinds.count(PassageKind.BODY) if kind is PassageKind.BODY else 0
