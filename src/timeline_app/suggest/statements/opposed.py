"""Claims of one article that cannot hold together: the same status asserted and denied, or two that exclude another."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline_app.domain.evidence import Polarity
from timeline_app.domain.findings import FoundStatement, StatusWords
from timeline_app.domain.opposing import apart, in_turn

_MOST: Final = 200
"""Statements about one person that are compared with one another: an article has a handful."""


def with_opposed(
    statements: Sequence[FoundStatement], vocabulary: Sequence[StatusWords], lasting: frozenset[int] = frozenset()
) -> tuple[FoundStatement, ...]:
    """Give the statements in the same order, each with the indexes of those that it opposes.

    Statuses that exclude each other oppose only where two speakers say so, of times that may be the same, and not where
    one follows the other: a man is arrested and flees in one and the same report. `lasting` are the statements of how
    things are ("remains at his post"); that somebody was once appointed opposes nothing.
    """
    excludes = {status.key: frozenset(status.excludes) for status in vocabulary}
    of_person: dict[int, list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        of_person[statement.person].append(index)
    opposed: dict[int, list[int]] = defaultdict(list)
    for indexes in of_person.values():
        near = indexes[:_MOST]
        for position, one in enumerate(near):
            for other in near[position + 1 :]:
                begun = {index for index in (one, other) if statements[index].status == "in_post"} - lasting
                if _oppose(statements[one], statements[other], {} if begun else excludes):
                    opposed[one].append(other)
                    opposed[other].append(one)
    return tuple(
        replace(statement, opposes=tuple(sorted(opposed[index]))) if opposed[index] else statement
        for index, statement in enumerate(statements)
    )


def _oppose(one: FoundStatement, other: FoundStatement, excludes: dict[str, frozenset[str]]) -> bool:
    if one.when is not None and other.when is not None and apart(one.when, other.when):
        return False
    if one.status == other.status:
        return {one.polarity, other.polarity} >= {Polarity.DENIED} and one.polarity is not other.polarity
    if in_turn(one.status, other.status):
        return False
    asserted = one.polarity is Polarity.ASSERTED and other.polarity is Polarity.ASSERTED
    both = other.status in excludes.get(one.status, ()) or one.status in excludes.get(other.status, ())
    return asserted and both and _speaker(one) != _speaker(other)


def _speaker(statement: FoundStatement) -> tuple[object, ...]:
    speaker = statement.asserted_by
    return () if speaker is None else (speaker.kind, speaker.name, speaker.person)
