"""Quotes found by their words, where the same words were taken for more than one claim."""

from tests.queries.record import Record
from timeline_app.commands.evidence import NewClaim
from timeline_app.domain.search_query import FoundKind, parse_query
from timeline_app.queries.search import ranked_hits


def test_the_same_words_taken_for_two_claims_are_told_apart(record: Record) -> None:
    version = record.article("The treasurer took the blue ferry.")
    for claim in ("The treasurer left", "The ferry still ran"):
        record.evidence(version, "took the blue ferry", NewClaim(claim))
    (group,) = (
        one for one in record.read(ranked_hits, parse_query("“blue ferry")).groups if one.kind is FoundKind.QUOTE
    )
    assert sorted(line.detail.split(" · ")[0] for line in group.found) == ["The ferry still ran", "The treasurer left"]
    assert len({line.title for line in group.found}) == 1
