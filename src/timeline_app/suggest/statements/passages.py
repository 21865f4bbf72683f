"""What is quoted as the proof of a claim: its sentence, or in a long one the clauses that say it."""

from typing import Final

from timeline_app.suggest.statements.claims import Claim
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.grammar import BREAKS

_WHOLE: Final = 260
"""Signs up to which a sentence is quoted whole."""


def passage_of(clauses: Clauses, claim: Claim) -> tuple[int, int]:
    """Give the range of the article to be quoted for a claim."""
    sentence = clauses.sentence
    if sentence.end - sentence.start <= _WHOLE:
        return sentence.start, sentence.end
    tokens = clauses.tokens
    first = min(claim.start, claim.who_at) if claim.who_at >= 0 else claim.start
    last = max(claim.end - 1, claim.who_at)
    while first > 0 and not _parts(clauses, first - 1):
        first -= 1
    while last < len(tokens) - 1 and not _parts(clauses, last + 1):
        last += 1
    return tokens[first].start, min(tokens[last].end, sentence.end)


def _parts(clauses: Clauses, at: int) -> bool:
    token = clauses.tokens[at]
    if token.norm in BREAKS and token.norm not in "()[]":
        return True
    behind = clauses.tokens[at + 1].norm if at + 1 < len(clauses.tokens) else ""
    return token.norm == "," and behind in ("but", "while", "although")
