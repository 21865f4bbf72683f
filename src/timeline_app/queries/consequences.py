"""What goes along when something is removed: said before it is done."""

from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Consequences:
    """`sentence` is the design's question ("Remove this article: its 9 quotes and the 2 claims that rest only on them
    go too."); `counts` are (words, number) for tests and the command line."""

    sentence: str
    counts: tuple[tuple[str, int], ...]


def of_removing_article(conn: Connection, article: int) -> Consequences: ...
def of_removing_person(conn: Connection, person: int) -> Consequences: ...
def of_removing_event(conn: Connection, event: int) -> Consequences: ...
def of_removing_evidence(conn: Connection, evidence: int) -> Consequences: ...
