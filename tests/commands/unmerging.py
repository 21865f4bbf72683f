"""What a person has, by ids and words, so that it can be held before a join and after the parting."""

from dataclasses import dataclass
from typing import Any

from tests.commands.builders import World


@dataclass(frozen=True)
class Belongings:
    """Row ids of one person's, by table; texts of names by id."""

    names: dict[int, str]
    mentions: frozenset[int]
    claims: frozenset[int]
    evidence: frozenset[int]
    posts: frozenset[int]
    sources: frozenset[int]
    events: frozenset[int]


def belongings(world: World, person: int) -> Belongings:
    """Look up what belongs to a person now."""
    names = {row["id"]: row["text"] for row in world.rows("name", person=person)}
    claims = _ids(world.rows("claim", subject=person))
    return Belongings(
        names,
        frozenset(row["id"] for row in world.rows("mention") if row["name"] in names),
        claims,
        frozenset(row["id"] for row in world.rows("evidence") if row["claim"] in claims),
        _ids(world.rows("post", person=person)),
        _ids(world.rows("source", person=person)),
        frozenset(row["event"] for row in world.rows("participation", person=person)),
    )


def _ids(rows: list[dict[str, Any]]) -> frozenset[int]:
    return frozenset(row["id"] for row in rows)
