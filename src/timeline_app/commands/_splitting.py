"""One person becomes two: spellings and evidence that are the other's move; quotes and texts stay as they are."""

from collections.abc import Collection

from timeline_app.commands._cast import add_name_row, claim_row
from timeline_app.commands._words import required
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Row, Writer


def split(writer: Writer, person: int, new_name: str, names: Collection[int], evidence: Collection[int]) -> int:
    """Make a second person. Gives their row id.

    - Spellings move with their mentions; the main name cannot (`ProblemForUser`).
    - Evidence on a claim about `person` becomes evidence on the same claim about the new one; the claim itself moves
      when all its evidence does. Speaking steps, and posts that rest on the evidence, move likewise.
    - In an event whose evidence all moves, the new person takes the old one's part; otherwise both take part.
    - A protected person's other half is protected too, until the user says otherwise.
    - The two are remembered as not the same person: who was split off is not proposed to be joined again.
    """
    old = writer.row("person", person)
    rows = [writer.row("name", name) for name in dict.fromkeys(names)]
    if any(row["person"] != person for row in rows):
        raise ValueError("a spelling to split off belongs to somebody else")
    if any(row["text"] == old["main_name"] for row in rows):
        raise ProblemForUser(Problem.MAIN_NAME_STAYS)

    new = writer.add("person", main_name=required(new_name, tr("The name")), protect=old["protect"])
    for row in rows:
        writer.set("name", row["id"], person=new)
    add_name_row(writer, new, writer.row("person", new)["main_name"], "given")

    pieces = [writer.row("evidence", piece) for piece in dict.fromkeys(evidence)]
    writer.add("not_same", person=person, other=new, decided_at=writer.now)
    _move_claims(writer, person, new, pieces)
    _move_participations(writer, person, new, pieces)
    for piece in pieces:
        _move_speaker(writer, person, new, piece["id"])
        for post in writer.rows("post", person=person, evidence=piece["id"]):
            writer.set("post", post["id"], person=new)
    return new


def _move_claims(writer: Writer, person: int, new: int, pieces: list[Row]) -> None:
    moving = {piece["id"] for piece in pieces}
    for claim in dict.fromkeys(piece["claim"] for piece in pieces):
        row = writer.row("claim", claim)
        if row["subject"] != person:
            continue
        on_it = writer.rows("evidence", claim=claim)
        if all(piece["id"] in moving for piece in on_it):
            writer.set("claim", claim, subject=new)
            continue
        other = claim_row(writer, row["wording"], new, row["status_kind"])
        for piece in on_it:
            if piece["id"] in moving:
                writer.set("evidence", piece["id"], claim=other)


def _move_participations(writer: Writer, person: int, new: int, pieces: list[Row]) -> None:
    moving = {piece["id"] for piece in pieces}
    for event in dict.fromkeys(piece["event"] for piece in pieces if piece["event"] is not None):
        all_move = all(piece["id"] in moving for piece in writer.rows("evidence", event=event))
        for row in writer.rows("participation", event=event, person=person):
            if all_move:
                writer.set("participation", row["id"], person=new)
            else:
                writer.add("participation", event=event, person=new, role=row["role"])


def _move_speaker(writer: Writer, person: int, new: int, evidence: int) -> None:
    for step in writer.rows("chain_step", evidence=evidence):
        source = writer.row("source", step["source"])
        if source["person"] == person:
            writer.set("chain_step", step["id"], source=_source_of(writer, new, source["kind"], source["name"]))


def _source_of(writer: Writer, person: int, kind: str, name: str) -> int:
    for known in writer.rows("source", person=person, kind=kind):
        return int(known["id"])
    return writer.add("source", kind=kind, person=person, name=name)
