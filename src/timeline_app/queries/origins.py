"""From how many independent origins it comes, for any evidence that says the same."""

from collections.abc import Sequence

from sqlalchemy import Connection

from timeline_app.domain.evidence import Polarity
from timeline_app.domain.origins import Origins, ToldIn, weighed
from timeline_app.queries._paragraphs import paragraph_keys
from timeline_app.queries.cards import EvidenceCard


def origins(conn: Connection, cards: Sequence[EvidenceCard]) -> dict[Polarity, Origins]:
    """Give the articles and origins behind each polarity that there is, in the order of `Polarity`."""
    papers = [card.evidence for card in cards] if len({card.article for card in cards}) > 1 else []
    paragraphs = paragraph_keys(conn, papers)
    told = {
        polarity: [
            ToldIn(card.article, card.chain, paragraphs.get(card.evidence, ""))
            for card in cards
            if card.polarity is polarity
        ]
        for polarity in Polarity
    }
    return {polarity: weighed(pieces) for polarity, pieces in told.items() if pieces}
