"""The dead whom police name: "detectives named X and Y as the victims", "the victims were identified as X and Y"."""

import re
from collections.abc import Iterator
from typing import Final

from timeline_app.suggest.statements.attitudes import STATED
from timeline_app.suggest.statements.claims import Claim
from timeline_app.suggest.statements.clauses import Clauses
from timeline_app.suggest.statements.grammar import BREAKS, NEGATIONS, words
from timeline_app.suggest.statements.tokens import PERSON, POSSESSIVE

_NAMED: Final = words("named names identified identifies naming identifying")
_VICTIMS: Final = words("victim victims dead deceased")
_DEATHS: Final = re.compile(r"(?i)\b(?:killed|dead|died|deaths?|murder(?:ed)?|fatal(?:ly)?|perished)\b")
"""Without these in the article the victims of a crime may live."""
_LONGEST: Final = 60
_LOOKED_THROUGH: Final = 20_000


def victim_claims(clauses: Clauses, text: str) -> Iterator[Claim]:
    """Give a claim for each of the dead that a sentence names as such; `text` is that of the article."""
    norms = [token.norm for token in clauses.tokens]
    if not (_NAMED & set(norms) and _VICTIMS & set(norms) and "as" in norms) or NEGATIONS & set(norms):
        return
    verb = next(at for at, word in enumerate(norms) if word in _NAMED)
    link = next((at for at in range(verb + 1, min(len(norms), verb + _LONGEST)) if norms[at] == "as"), -1)
    if link < 0 or not _DEATHS.search(text, 0, _LOOKED_THROUGH):
        return
    behind = _VICTIMS & set(norms[link + 1 : link + 5])
    first, last = (verb + 1, link) if behind else (link + 1, min(len(norms), link + _LONGEST))
    if not behind and not _VICTIMS & set(norms[:link]):
        return
    for at in range(first, last):
        if norms[at] in BREAKS or norms[at] in ("who", "which", "but", "while", "after"):
            return
        if clauses.kind(at) is PERSON and clauses.kind(at + 1) is not POSSESSIVE and norms[at - 1] not in ("by", "of"):
            yield Claim(clauses.tokens[at].person, "died", STATED, at, at + 1, at)
