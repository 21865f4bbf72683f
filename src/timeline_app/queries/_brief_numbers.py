"""The numbers under which a sheet refers to its quotes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline_app.queries._brief_selection import Selection
from timeline_app.queries.brief_values import NumberedQuote
from timeline_app.queries.cards import EvidenceCard


@dataclass(frozen=True, slots=True)
class Numbered:
    """The quotes in the order of their numbers, and which number the evidence, events and people rest on."""

    quotes: tuple[NumberedQuote, ...]
    by_evidence: Mapping[int, int]
    by_event: Mapping[int, tuple[int, ...]]
    by_person: Mapping[int, tuple[int, ...]]

    def of_evidence(self, evidence: Sequence[int]) -> tuple[int, ...]:
        """Give the numbers of the printed ones among some evidence, in order."""
        return tuple(sorted({self.by_evidence[row] for row in evidence if row in self.by_evidence}))

    def of_events(self, event: int) -> tuple[int, ...]:
        """Give the numbers that an event rests on."""
        return self.by_event.get(event, ())


def number_quotes(selection: Selection, people: Sequence[int]) -> Numbered:
    """Number the printed quotes: first by person, in the order given, then by date; what concerns nobody comes last.

    One quote that serves several claims has one number, as long as the same speaker, paper and grade stand behind it.
    """
    about: dict[int, list[EvidenceCard]] = {person: [] for person in people}
    on_event: dict[int, list[int]] = {row: [] for row in selection.events}
    for card in selection.cards:
        for person in concerned(card, selection):
            about.setdefault(person, []).append(card)
        if card.event in on_event:
            on_event[card.event].append(card.evidence)
    ordered = [card for cards in about.values() for card in cards] + list(selection.cards)
    number_of: dict[object, int] = {}
    by_evidence: dict[int, int] = {}
    quotes: list[NumberedQuote] = []
    for card in ordered:
        key = (card.quotation, card.chain, card.grade)
        if key not in number_of:
            number_of[key] = len(quotes) + 1
            quotes.append(NumberedQuote(number_of[key], card))
        by_evidence[card.evidence] = number_of[key]
    return Numbered(
        tuple(quotes),
        by_evidence,
        {row: tuple(sorted({by_evidence[one] for one in rows})) for row, rows in on_event.items()},
        {row: tuple(sorted({by_evidence[card.evidence] for card in cards})) for row, cards in about.items()},
    )


def concerned(card: EvidenceCard, selection: Selection) -> tuple[int, ...]:
    """Give the people whom a piece of evidence is about: its claim's subject, and those who take part in its event."""
    event = selection.events.get(card.event or 0)
    people = (*((card.subject,) if card.subject is not None else ()), *(event.people if event is not None else ()))
    return tuple(person for person in dict.fromkeys(people) if person not in selection.protected.people)
