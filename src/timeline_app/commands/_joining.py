"""Two people become one: rows move by id, and `person_merge.moved` lists them so that it can be taken apart again.

`moved` is JSON. Under each table's name: the ids of the rows that now belong to the survivor. Where both had the same
thing, one row is enough and the absorbed person's goes; each is written down with its id as `row`, so that it can come
back as what it was:

- `spellings`: text, script, origin, `into` and the origin that that had, mentions moved, mentions dropped (version,
  start, end, id);
- `claims`: wording, status kind, `into`, evidence moved;
- `participations`: event and role;
- `paragraphs`: brief, text, and `into` whose text it went on in;
- `not_same_dropped`: what the joining gave the lie. `not_same_other`: rows in which the absorbed was the other.

`note` and `protect` are there where the survivor's changed: the words added, and 1. `since` holds, by table, the id of
the first row made after the joining. `_unmerging` reads all this.
"""

import json
from typing import Any

from timeline_app.commands._mentions import move_mentions
from timeline_app.commands._words import folded
from timeline_app.store.writer import Row, Writer

_MOVED_WHOLE = ("post", "source")


def join(writer: Writer, survivor: int, absorbed: int) -> int:
    """Move everything of `absorbed` to `survivor`. Gives the `person_merge` row. No quote and no text changes."""
    moved: dict[str, Any] = {table: _move(writer, table, survivor, absorbed) for table in _MOVED_WHOLE}
    moved["name"], moved["spellings"] = _join_names(writer, survivor, absorbed)
    moved["claim"], moved["claims"] = _join_claims(writer, survivor, absorbed)
    moved["participation"], moved["participations"] = _join_participations(writer, survivor, absorbed)
    moved |= _join_verdicts(writer, survivor, absorbed)
    moved |= _join_paragraphs(writer, survivor, absorbed) | _join_particulars(writer, survivor, absorbed)
    moved["since"] = {table: writer.next_id(table) for table in ("event", "post")}
    writer.set("person", absorbed, merged_into=survivor)
    return writer.add(
        "person_merge",
        survivor=survivor,
        absorbed=absorbed,
        moved=json.dumps(moved, ensure_ascii=False, sort_keys=True),
        merged_at=writer.now,
    )


def claim_key(row: Row) -> tuple[str, int | None]:
    """Give what makes two claims about one person the same claim: folded wording and status."""
    return folded(row["wording"]), row["status_kind"]


def _move(writer: Writer, table: str, survivor: int, absorbed: int) -> list[int]:
    ids = [row["id"] for row in writer.rows(table, person=absorbed)]
    for row in ids:
        writer.set(table, row, person=survivor)
    return ids


def _join_names(writer: Writer, survivor: int, absorbed: int) -> tuple[list[int], list[dict[str, Any]]]:
    """Move spellings; one that both have becomes one, with the mentions of both."""
    known = {row["text"]: row for row in writer.rows("name", person=survivor)}
    moved: list[int] = []
    joined: list[dict[str, Any]] = []
    for row in writer.rows("name", person=absorbed):
        same = known.get(row["text"])
        if same is None:
            writer.set("name", row["id"], person=survivor)
            moved.append(row["id"])
        else:
            joined.append(_join_spelling(writer, row, same))
    return moved, joined


def _join_spelling(writer: Writer, row: Row, into: Row) -> dict[str, Any]:
    mentions, dropped = move_mentions(writer, row["id"], into["id"])
    if row["origin"] == "printed":
        writer.set("name", into["id"], origin="printed")
    writer.remove("name", row["id"])
    record = {"row": row["id"]} | {key: row[key] for key in ("text", "script", "origin")}
    return record | {"into": into["id"], "into_origin": into["origin"], "mentions": mentions, "dropped": dropped}


def _join_claims(writer: Writer, survivor: int, absorbed: int) -> tuple[list[int], list[dict[str, Any]]]:
    """Move claims; where both have the same claim, the evidence comes together under the survivor's."""
    known = {claim_key(row): row["id"] for row in reversed(writer.rows("claim", subject=survivor))}
    moved: list[int] = []
    joined: list[dict[str, Any]] = []
    for row in writer.rows("claim", subject=absorbed):
        same = known.get(claim_key(row))
        if same is None:
            writer.set("claim", row["id"], subject=survivor)
            moved.append(row["id"])
            continue
        evidence = [piece["id"] for piece in writer.rows("evidence", claim=row["id"])]
        for piece in evidence:
            writer.set("evidence", piece, claim=same)
        writer.remove("claim", row["id"])
        words = {"wording": row["wording"], "status_kind": row["status_kind"]}
        joined.append({"row": row["id"], **words, "into": same, "evidence": evidence})
    return moved, joined


def _join_participations(writer: Writer, survivor: int, absorbed: int) -> tuple[list[int], list[dict[str, Any]]]:
    """Move participations; in an event of both, one is enough."""
    there = {row["event"] for row in writer.rows("participation", person=survivor)}
    moved: list[int] = []
    dropped: list[dict[str, Any]] = []
    for row in writer.rows("participation", person=absorbed):
        if row["event"] in there:
            writer.remove("participation", row["id"])
            dropped.append({"row": row["id"], "event": row["event"], "role": row["role"]})
        else:
            writer.set("participation", row["id"], person=survivor)
            moved.append(row["id"])
    return moved, dropped


def _join_verdicts(writer: Writer, survivor: int, absorbed: int) -> dict[str, Any]:
    """Move who was said not to be the absorbed one. That the two are not the same no longer holds: they are joined."""
    changed: dict[str, Any] = {"not_same": [], "not_same_other": [], "not_same_dropped": []}
    for column, moved in (("person", "not_same"), ("other", "not_same_other")):
        for row in writer.rows("not_same", **{column: absorbed}):
            if survivor in (row["person"], row["other"]):
                writer.remove("not_same", row["id"])
                kept = {key: row[key] for key in ("person", "other", "decided_at")}
                changed["not_same_dropped"].append({"row": row["id"]} | kept)
            else:
                writer.set("not_same", row["id"], **{column: survivor})
                changed[moved].append(row["id"])
    return changed


def _join_paragraphs(writer: Writer, survivor: int, absorbed: int) -> dict[str, Any]:
    """Move the user's own paragraph; where both have one, the survivor's goes on with the other's."""
    moved: list[int] = []
    joined: list[dict[str, Any]] = []
    for row in writer.rows("brief_paragraph", person=absorbed):
        known = writer.rows("brief_paragraph", person=survivor, brief=row["brief"])
        if known:
            writer.set("brief_paragraph", known[0]["id"], text=f"{known[0]['text']}\n\n{row['text']}")
            writer.remove("brief_paragraph", row["id"])
            joined.append({"row": row["id"], "brief": row["brief"], "text": row["text"], "into": known[0]["id"]})
        else:
            writer.set("brief_paragraph", row["id"], person=survivor)
            moved.append(row["id"])
    return {"brief_paragraph": moved, "paragraphs": joined}


def _join_particulars(writer: Writer, survivor: int, absorbed: int) -> dict[str, Any]:
    """Keep both notes, and the protection of either: joining must not print a protected name."""
    into, other = writer.row("person", survivor), writer.row("person", absorbed)
    changed: dict[str, Any] = {}
    if other["note"] and other["note"] != into["note"]:
        changed["note"] = other["note"]
        writer.set("person", survivor, note="\n\n".join(note for note in (into["note"], other["note"]) if note))
    if other["protect"] and not into["protect"]:
        changed["protect"] = 1
        writer.set("person", survivor, protect=1)
    return changed
