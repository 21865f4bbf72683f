"""Lists of people: who stands between people, joined by commas or "and", is one more likely."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from timeline_app.suggest.people.mention import Mention
from timeline_app.suggest.people.tokens import kinds_of

_SURE_NEIGHBOUR: Final = 1.5
_LEAST: Final = -0.6
_WORTH: Final = 1.0
_LONGEST_GAP: Final = 90
_GAP: Final = re.compile(
    r"(?:’s|'s)?\s*(?:\([^()\n]{1,60}\)|\[[^\]\n]{1,60}\]|,\s(?:aged?\s)?\d\d?)?\s*"
    r"(?:[,;]\s*(?:and|or|y|et|und|e)?|and|&|y|et|und|e|or|nor|as well as|alongside|along with|with|plus)\s+"
    r"(?P<roles>(?:[a-z][\w-]*\s+){0,3})"
)


def with_lists(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Give the mentions of a sentence, what stands in a list with people weighed higher."""
    found = list(mentions)
    likely = [at for at, mention in enumerate(found) if mention.evidence >= _LEAST]
    pairs = list(pairwise(likely))
    for at, beside in [(second, first) for first, second in pairs] + list(reversed(pairs)):
        mention, other = found[at], found[beside]
        if mention.evidence >= _SURE_NEIGHBOUR or "in a list of people" in mention.reasons:
            continue
        if other.evidence < _SURE_NEIGHBOUR or other.single or not _may_be_listed(mention):
            continue
        first, last = (other, mention) if beside < at else (mention, other)
        if _is_list_gap(text[first.end : last.start][:_LONGEST_GAP]):
            found[at] = replace(
                mention, evidence=mention.evidence + _WORTH, reasons=(*mention.reasons, "in a list of people")
            )
    return found


def _may_be_listed(mention: Mention) -> bool:
    """Say whether a mention is a full name, or a common given name alone."""
    return not mention.single or mention.evidence > -_WORTH / 2


def _is_list_gap(gap: str) -> bool:
    """Say whether only a comma, "and" and perhaps a role stand between two names: ", and civilians "."""
    found = _GAP.fullmatch(gap)
    if found is None:
        return False
    roles = found["roles"].split()
    return not roles or any(
        not kinds_of(role).isdisjoint(_ROLES) or not kinds_of(role.removesuffix("s")).isdisjoint(_ROLES)
        for role in roles
    )


_ROLES: Final = frozenset({"ranks", "relations", "parties"})
