"""Rumours that name people and leave open of what: "speculation centred on X, Y and Z"."""

from collections.abc import Iterator
from typing import Final

from timeline_app.suggest.statements.attitudes import SUPPOSED
from timeline_app.suggest.statements.claims import Claim
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.grammar import BREAKS, RELATIVES, is_verb, words
from timeline_app.suggest.statements.tables import SAME
from timeline_app.suggest.statements.tokens import PERSON, POSSESSIVE, WORD

_RUMOURS: Final = words("rumour rumours rumor rumors speculation suspicion suspicions gossip")
_TURN: Final = words("focused focussed centred centered settled turned fell swirled fastened alighted focuses centres")
_LONGEST: Final = 70


def rumoured_claims(clauses: Clauses) -> Iterator[Claim]:
    """Give a claim for each of the people whom the rumours of a sentence are about, of the status last spoken of."""
    norms = [token.norm for token in clauses.tokens]
    if not _RUMOURS.intersection(norms):
        return
    for at, word in enumerate(norms):
        if word in _TURN and _RUMOURS.intersection(norms[:at]):
            yield from _listed(clauses, at)
            return


def _listed(clauses: Clauses, verb: int) -> Iterator[Claim]:
    for at in range(verb + 1, min(len(clauses.tokens), verb + _LONGEST)):
        token = clauses.tokens[at]
        if token.norm in BREAKS or token.norm in RELATIVES or (token.kind is WORD and is_verb(token.norm)):
            return
        if token.kind is PERSON and clauses.kind(at + 1) is not POSSESSIVE:
            yield Claim(token.person, SAME, SUPPOSED, verb, verb + 1, at)
