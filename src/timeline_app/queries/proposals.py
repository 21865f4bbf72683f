"""Contradictions that the record proposes: computed from what stands in it, never stored, never decided here."""

from dataclasses import dataclass
from itertools import product
from typing import Final

from sqlalchemy import Connection

from timeline_app.domain.evidence import Polarity
from timeline_app.domain.opposing import Basis
from timeline_app.domain.oppositions import Stand, opposite_polarity
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries._kept import KeptAnswers
from timeline_app.queries._proposed_words import words_for
from timeline_app.queries._proposing import answers, find_disputes
from timeline_app.queries.cards import EvidenceCard
from timeline_app.store.tables import evidence as evidence_rows


@dataclass(frozen=True, slots=True)
class ProposedContradiction:
    """Pieces of evidence that cannot all hold, about one thing, and do not stand against one another yet.

    - `key` stays the same while the first two pieces that oppose one another are among them.
    - `evidence` are the sides, in the order in which they were taken; `opposed` says which oppose which: each of a
      left group every one of the group beside it.
    - `subject` is the name of the person that it is about (`person`), or the title of the event.
    - `question` is worded from the claims, `note` points out different days or places ("" for none).
    - `adds_to` is a contradiction of the record on the same dispute, to which this adds sides; None where it is new.
    """

    key: str
    basis: Basis
    evidence: tuple[int, ...]
    subject: str
    question: str
    note: str
    opposed: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    person: int | None = None
    adds_to: int | None = None

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Give every pair that opposes, the earlier piece first: what `RefuseProposed` takes."""
        found = {(min(pair), max(pair)) for left, right in self.opposed for pair in product(left, right)}
        return tuple(sorted(found))


def proposals(conn: Connection, as_known: int | None = None) -> tuple[ProposedContradiction, ...]:
    """Give the contradictions that evidence known on a day proposes (None: all), by their first piece of evidence.

    Left out are pairs that stand in a contradiction together, and those of which the user said that they are none.
    The answer is kept while nothing changes that it hangs on: counts, lists and views ask for it after every edit.
    """
    return _KEPT.answer(conn, as_known, _proposals)


INDIFFERENT: Final = frozenset({
    "anchor", "brief", "brief_paragraph", "date_review", "decision", "mention", "name", "not_same",
    "canonical_text", "original", "passage", "person_group", "post", "project", "rejection", "saved_search", "settling",
    "source_grade",
})  # fmt: skip
"""Tables that are not looked at: what the user does most while nothing is said of anybody."""
PARTLY: Final = {"article": {"published"}, "text_version": {"article"}, "person": {"main_name"}}
"""What is looked at of tables in which much else is changed. A new row of theirs has no evidence yet."""
_KEPT: Final = KeptAnswers[tuple[ProposedContradiction, ...]](INDIFFERENT, PARTLY)


def _proposals(conn: Connection, as_known: int | None) -> tuple[ProposedContradiction, ...]:
    found = find_disputes(conn, as_known)
    worded = words_for(conn, found, as_known)
    return tuple(
        ProposedContradiction(
            key=one.key,
            basis=one.basis,
            evidence=one.evidence,
            subject=words.subject,
            question=words.question,
            note=words.note,
            opposed=one.opposed,
            person=words.person,
            adds_to=one.adds_to,
        )
        for one, words in zip(found, worded, strict=True)
    )


def opposed_by(
    conn: Connection, claim: int, polarity: Polarity, changed: int | None = None
) -> tuple[EvidenceCard, ...]:
    """Give what evidence on a claim would stand against, by the rule for one claim: "Opposes 1 claim".

    `changed` is the evidence that takes this claim and polarity, where it is in the record already: what it was
    answered about is left out, and so is itself.
    """
    cards = {card.evidence: card for card in evidence_cards(conn, evidence_rows.c.claim == claim)}
    cards.pop(changed or 0, None)
    new = changed or max(cards, default=0) + 1
    stands = [Stand(row, claim, card.polarity, None) for row, card in cards.items()]
    answered = answers(conn)
    found = opposite_polarity([*stands, Stand(new, claim, polarity, None)])
    against = {row for one in found for row in (one.left if new in one.right else one.right if new in one.left else ())}
    return tuple(cards[row] for row in sorted(against) if changed is None or not answered.is_settled(changed, row))


def proposal(conn: Connection, key: str, as_known: int | None = None) -> ProposedContradiction:
    """Give one proposed contradiction. Raises `LookupError` where nothing of that key is proposed any more."""
    for one in proposals(conn, as_known):
        if one.key == key:
            return one
    raise LookupError(f"there is no proposed contradiction {key}")
