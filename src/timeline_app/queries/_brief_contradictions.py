"""The contradictions on a sheet: open ones with both sides, settled ones with the decision that holds."""

from sqlalchemy import Connection

from timeline_app.domain.counting import counted
from timeline_app.queries._brief_numbers import Numbered
from timeline_app.queries._brief_selection import Selection
from timeline_app.queries.brief_values import PrintedContradiction, PrintedDecision, PrintedSide
from timeline_app.queries.compare import comparisons
from timeline_app.queries.compared_values import SETTLED, Comparison
from timeline_app.queries.proposals import proposals


def printed_contradictions(
    conn: Connection, selection: Selection, numbered: Numbered, as_known: int | None
) -> tuple[tuple[PrintedContradiction, ...], tuple[str, ...]]:
    """Give the contradictions all of whose known sides are printed, and a sentence about those left out.

    A contradiction of which fewer than two sides were known yet was none, and is not counted either.
    """
    printed, withheld = [], 0
    for found in comparisons(conn, as_known):
        if len(found.sides) < 2:
            continue
        sides = [side.card for side in found.sides]
        numbers = [numbered.by_evidence.get(card.evidence, 0) for card in sides]
        if not all(numbers) or _names_protected(found, selection):
            withheld += 1
            continue
        printed.append(_printed(found, tuple(map(PrintedSide, numbers, sides)), numbered))
    whose = "is left out, because a side of it is" if withheld == 1 else "are left out, because a side of each is"
    sentence = f"{counted(withheld, 'contradiction')} {whose}."
    return tuple(printed), (sentence,) if withheld else ()


def proposed_between(conn: Connection, numbered: Numbered, as_known: int | None) -> tuple[str, ...]:
    """Say how many contradictions are proposed between printed quotes: they wait for the user and are not printed."""
    pairs = (one.pairs for one in proposals(conn, as_known))
    found = sum(any(numbered.by_evidence.keys() >= {*pair} for pair in of) for of in pairs)
    whose = "is not decided upon and not printed" if found == 1 else "are not decided upon and not printed"
    return (f"{counted(found, 'proposed contradiction')} {whose}.",) if found else ()


def _names_protected(found: Comparison, selection: Selection) -> bool:
    decided = " ".join(line.reason for line in found.log)
    return selection.protected.is_named_in(f"{found.question} {found.note} {decided}")


def _printed(found: Comparison, sides: tuple[PrintedSide, ...], numbered: Numbered) -> PrintedContradiction:
    settled = None
    if found.state == SETTLED and found.log:
        last = found.log[0]
        preferred = numbered.by_evidence.get(last.preferred or 0)
        settled = PrintedDecision(last.kind, preferred, last.reason, last.made_on[:10])
    return PrintedContradiction(
        contradiction=found.contradiction,
        subject=found.subject,
        question=found.question,
        sides=sides,
        note=found.note,
        settled=settled,
    )
