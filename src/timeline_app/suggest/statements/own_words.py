"""Statuses that the user made: they are found by the words of their label, and only after "is" and its like."""

from collections.abc import Iterator, Sequence
from typing import Final

from timeline_app.domain.findings import StatusWords
from timeline_app.suggest.statements import fate_tables, state_tables, tables
from timeline_app.suggest.statements.attitude_reading import AttitudeReader
from timeline_app.suggest.statements.attitudes import WISHED
from timeline_app.suggest.statements.claims import Claim
from timeline_app.suggest.statements.clauses import Clauses

BUILT_IN: Final = (
    frozenset(key for table in (tables.VERBS, fate_tables.VERBS) for key, _ in table)
    | frozenset(state_tables.STATES)
    | frozenset(state_tables.NOUNS)
)


def own_claims(clauses: Clauses, vocabulary: Sequence[StatusWords]) -> Iterator[Claim]:
    """Give the claims of a sentence whose words are those of a status that the tables do not know."""
    own = [(status.key, status.label.lower().split()) for status in vocabulary if status.key not in BUILT_IN]
    own = [(key, label) for key, label in own if label]
    if not own:
        return
    words = [token.norm for token in clauses.tokens]
    reader = AttitudeReader(clauses)
    for at, word in enumerate(words):
        for key, label in own:
            if word == label[0] and words[at : at + len(label)] == label:
                reading = reader.read(clauses.group(at), at, "")
                if reading.attitude is not WISHED:
                    for person in reading.who.people:
                        yield Claim(person, key, reading.attitude, at, at + len(label), reading.who.at)
