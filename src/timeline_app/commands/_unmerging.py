"""One person becomes two again, from the kept record of how they were joined; see `UnmergePeople` for what goes back.

Rows are known by their ids, and a row that the joining took away comes back under its own. So the records of other
joins still mean the same rows, in whatever order joins are taken apart: where a later join of the chain A ← B ← C took
away one of C's rows because A had the same, the later record says what it was.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from timeline_app.commands._cast import add_name_row
from timeline_app.commands._chains import survivor
from timeline_app.commands._joining import claim_key
from timeline_app.store.writer import Row, Writer

Entry = dict[str, Any]
"""What `_joining` wrote down of one row that was taken away."""
_TAKEN_AWAY: Final = {
    "name": "spellings",
    "claim": "claims",
    "participation": "participations",
    "brief_paragraph": "paragraphs",
}


def unmerge(writer: Writer, merge: int) -> tuple[int, int]:
    """Take one join apart. Gives the person who has been holding everything, and the one who is there again."""
    record = writer.row("person_merge", merge)
    absorbed, direct = int(record["absorbed"]), int(record["survivor"])
    later = tuple(json.loads(other["moved"]) for other in writer.rows("person_merge") if other["id"] > merge)
    parting = _Parting(writer, absorbed, survivor(writer, direct), json.loads(record["moved"]), later)
    writer.set("person", absorbed, merged_into=None)
    parting.take_back()
    parting.part_particulars(direct)
    writer.remove("person_merge", merge)
    for person in (absorbed, parting.holder):
        add_name_row(writer, person, writer.row("person", person)["main_name"], "given")
    return parting.holder, absorbed


def found_row(writer: Writer, table: str, row: int) -> Row | None:
    """Give a row, or None where it is gone."""
    try:
        return writer.row(table, row)
    except KeyError:
        return None


def own_protection(writer: Writer, person: int) -> None:
    """Note that the user protects a person, whoever was joined into them: no parting takes that away."""
    for merge in writer.rows("person_merge", survivor=person):
        moved = json.loads(merge["moved"])
        if moved.pop("protect", None) is not None:
            writer.set("person_merge", merge["id"], moved=json.dumps(moved, ensure_ascii=False, sort_keys=True))


@dataclass(slots=True)
class _Parting:
    """One join being taken apart: what was `absorbed`'s and is still with `holder` goes back."""

    writer: Writer
    absorbed: int
    holder: int
    moved: dict[str, Any]
    later: tuple[dict[str, Any], ...]
    """What later joins moved: they may have taken away what this one moved."""

    def take_back(self) -> None:
        """Give every row back that the holder still has."""
        for table in ("post", "source"):
            for row in self.moved.get(table, ()):
                self._hand_over(table, row)
        for name in self._entries_and_rows("name"):
            self._spelling_back(name)
        for claim in self._entries_and_rows("claim"):
            self._claim_back(claim)
        for part in self._entries_and_rows("participation"):
            self._part_back(part)
        for paragraph in self._entries_and_rows("brief_paragraph"):
            self._paragraph_back(paragraph)
        self._verdicts_back()
        self._made_since_back()

    def part_particulars(self, direct: int) -> None:
        """Let notes and protection go apart again, as far as they came from the absorbed person."""
        writer, note = self.writer, self.moved.get("note", "")
        for person in dict.fromkeys((direct, self.holder)):
            known = writer.row("person", person)["note"]
            if note and (left := _without(known, note)) != known:
                writer.set("person", person, note=left)
        if self.moved.get("protect") and not any(one["protect"] for one in _joined_into(writer, direct)):
            writer.set("person", direct, protect=0)

    def _entries_and_rows(self, table: str) -> Iterator[tuple[int | None, Entry | None]]:
        """Give (row id, what was written down of it) of the rows that moved, and of those that this join took away.

        Of a row that moved and that a later join took away, the later record tells.
        """
        for row in self.moved.get(table, ()):
            yield row, None if self._found(table, row) else self._taken_later(table, row)
        for entry in self.moved.get(_TAKEN_AWAY[table], ()):
            yield entry.get("row"), entry

    def _taken_later(self, table: str, row: int) -> Entry | None:
        for moved in self.later:
            for entry in moved.get(_TAKEN_AWAY[table], ()):
                if entry.get("row") == row:
                    return dict(entry)
        return None

    def _put_into(self, table: str, row: int | None) -> Iterator[Entry]:
        """Give what later joins put into a row that now goes back: it is somebody else's, and stays."""
        for moved in self.later:
            for entry in moved.get(_TAKEN_AWAY[table], ()):
                if row is not None and entry.get("into") == row:
                    yield entry

    def _found(self, table: str, row: int | None) -> Row | None:
        return None if row is None else found_row(self.writer, table, row)

    def _hand_over(self, table: str, row: int | None, column: str = "person") -> bool:
        found = self._found(table, row)
        if found is None or row is None or found[column] != self.holder:
            return False
        self.writer.set(table, row, **{column: self.absorbed})
        return True

    def _again(self, table: str, row: int | None, **values: object) -> int:
        """Make a row again, under its own id where that is known and free."""
        if row is None or self._found(table, row) is not None:
            return self.writer.add(table, **values)
        self.writer.add_back(table, row, **values)
        return row

    # --- spellings ---
    def _spelling_back(self, what: tuple[int | None, Entry | None]) -> None:
        row, entry = what
        if row is not None and self._hand_over("name", row):
            if entry is not None:
                self._mentions_to(row, entry)
        elif entry is not None:
            theirs = self._mentions(entry)
            if self._found("name", row) is None or theirs:
                row = self._again("name", row, person=self.absorbed, **_only(entry, "text", "script", "origin"))
                self._mentions_to(row, entry)
                self._restore_origin(entry)
        self._leave_mentions(row)

    def _mentions(self, entry: Entry) -> list[int]:
        """Give the mentions of an entry that are still with the holder."""
        names = self.writer.rows("name", person=self.holder) if entry["mentions"] else []
        held = {mention["id"] for name in names for mention in self.writer.rows("mention", name=name["id"])}
        return [mention for mention in entry["mentions"] if mention in held]

    def _mentions_to(self, name: int, entry: Entry) -> None:
        for mention in self._mentions(entry):
            self.writer.set("mention", mention, name=name)
        for version, start, end, *own in entry["dropped"]:
            place = {"version": version, "start": start, "end": end}
            if any(self.writer.row("name", at["name"])["person"] == self.holder for at in self._at(place)):
                self._again("mention", own[0] if own else None, name=name, **place)

    def _at(self, place: dict[str, int]) -> list[Row]:
        return self.writer.rows("mention", **place)

    def _restore_origin(self, entry: Entry) -> None:
        into = self._found("name", entry["into"])
        if into is None or into["person"] != self.holder or entry.get("into_origin") != "given":
            return
        if not self.writer.rows("mention", name=into["id"]):
            self.writer.set("name", into["id"], origin="given")

    def _leave_mentions(self, row: int | None) -> None:
        """Leave with the holder what later joins put under a spelling that has gone back."""
        found = self._found("name", row)
        if found is None or found["person"] != self.absorbed:
            return
        for entry in self._put_into("name", row):
            theirs = [one for one in entry["mentions"] if self._hangs_on("mention", one, "name", row)]
            known = self.writer.rows("name", person=self.holder, text=entry["text"])
            if not known:
                values = _only(entry, "text", "script", "origin")
                stays = self._again("name", entry.get("row"), person=self.holder, **values)
            else:
                stays = known[0]["id"]
            for mention in theirs:
                self.writer.set("mention", mention, name=stays)

    def _hangs_on(self, table: str, row: int, column: str, on: int | None) -> bool:
        found = self._found(table, row)
        return found is not None and found[column] == on

    # --- claims ---
    def _claim_back(self, what: tuple[int | None, Entry | None]) -> None:
        row, entry = what
        if not self._hand_over_claim(row) and entry is not None:
            pieces = self._evidence(entry)
            if not pieces and (entry["evidence"] or self._found("claim", row) is not None):
                return
            row = self._again("claim", row, subject=self.absorbed, **_only(entry, "wording", "status_kind"))
            for piece in pieces:
                self.writer.set("evidence", piece, claim=row)
        elif entry is not None and row is not None:
            for piece in self._evidence(entry):
                self.writer.set("evidence", piece, claim=row)
        self._leave_evidence(row)

    def _hand_over_claim(self, row: int | None) -> bool:
        return self._hand_over("claim", row, "subject")

    def _evidence(self, entry: Entry) -> list[int]:
        """Give the evidence of an entry that still stands on the same claim of the holder's."""
        kept = []
        for piece in entry["evidence"]:
            found = self._found("evidence", piece)
            claim = None if found is None else self.writer.row("claim", found["claim"])
            if claim is not None and claim["subject"] == self.holder and claim_key(claim) == claim_key(entry):
                kept.append(int(piece))
        return kept

    def _leave_evidence(self, row: int | None) -> None:
        """Leave with the holder what later joins put under a claim that has gone back."""
        found = self._found("claim", row)
        if found is None or found["subject"] != self.absorbed:
            return
        for entry in self._put_into("claim", row):
            theirs = [piece for piece in entry["evidence"] if self._hangs_on("evidence", piece, "claim", row)]
            same = [one for one in self.writer.rows("claim", subject=self.holder) if claim_key(one) == claim_key(entry)]
            if same:
                stays = int(same[0]["id"])
            elif theirs or not entry["evidence"]:
                values = _only(entry, "wording", "status_kind")
                stays = self._again("claim", entry.get("row"), subject=self.holder, **values)
            for piece in theirs:
                self.writer.set("evidence", piece, claim=stays)

    # --- events, the sheet, verdicts ---
    def _part_back(self, what: tuple[int | None, Entry | None]) -> None:
        row, entry = what
        if row is not None and self._hand_over("participation", row):
            self._leave_part(self.writer.row("participation", row)["event"])
        elif entry is not None and self._takes_part(self.holder, entry["event"]):
            if self._takes_part(self.absorbed, entry["event"]):
                return
            self._again("participation", row, person=self.absorbed, **_only(entry, "event", "role"))

    def _leave_part(self, event: int) -> None:
        """Let the holder go on taking part for those who were joined later and took part too."""
        for moved in self.later:
            for entry in moved.get("participations", ()):
                if entry["event"] == event and not self._takes_part(self.holder, event):
                    self._again("participation", entry.get("row"), person=self.holder, **_only(entry, "event", "role"))

    def _takes_part(self, person: int, event: int) -> bool:
        return bool(self.writer.rows("participation", person=person, event=event))

    def _paragraph_back(self, what: tuple[int | None, Entry | None]) -> None:
        row, entry = what
        if self._hand_over("brief_paragraph", row) or entry is None:
            return
        known = self.writer.rows("brief_paragraph", person=self.holder, brief=entry["brief"])
        if not known or self._found("brief_paragraph", row) is not None:
            return
        text = known[0]["text"]
        if (left := _without(text, entry["text"])) == text:
            return  # rewritten since: whose words they are now, nobody can tell
        self._again("brief_paragraph", row, person=self.absorbed, **_only(entry, "brief", "text"))
        if left:
            self.writer.set("brief_paragraph", known[0]["id"], text=left)
        else:
            self.writer.remove("brief_paragraph", known[0]["id"])

    def _verdicts_back(self) -> None:
        for column, key in (("person", "not_same"), ("other", "not_same_other")):
            for row in self.moved.get(key, ()):
                if self._hand_over("not_same", row, column) or self._found("not_same", row) is not None:
                    continue
                for moved in self.later:
                    for entry in moved.get("not_same_dropped", ()):
                        if entry.get("row") == row:
                            self._verdict_again(dict(entry) | {column: self.absorbed})
        for entry in self.moved.get("not_same_dropped", ()):
            self._verdict_again(entry)

    def _verdict_again(self, entry: Entry) -> None:
        people = (entry["person"], entry["other"])
        if all(self._found("person", one) for one in people) and self._found("not_same", entry.get("row")) is None:
            self._again("not_same", entry.get("row"), **_only(entry, "person", "other", "decided_at"))

    def _made_since_back(self) -> None:
        """Let what was made since and rests on evidence about the absorbed person alone go along with it."""
        since = self.moved.get("since", {})
        claims = self.writer.rows("claim", subject=self.absorbed)
        pieces = [piece for claim in claims for piece in self.writer.rows("evidence", claim=claim["id"])]
        about = {piece["id"] for piece in pieces}
        for piece in pieces:
            for post in self.writer.rows("post", person=self.holder, evidence=piece["id"]):
                if post["id"] >= since.get("post", post["id"] + 1):
                    self.writer.set("post", post["id"], person=self.absorbed)
        for event in dict.fromkeys(piece["event"] for piece in pieces if piece["event"] is not None):
            if event < since.get("event", 0) or "event" not in since or self._takes_part(self.absorbed, event):
                continue
            alone = all(piece["id"] in about for piece in self.writer.rows("evidence", event=event))
            for part in self.writer.rows("participation", event=event, person=self.holder):
                if alone:
                    self.writer.set("participation", part["id"], person=self.absorbed)
                else:
                    self.writer.add("participation", event=event, person=self.absorbed, role=part["role"])


def _joined_into(writer: Writer, person: int) -> list[Row]:
    """Give everyone who is joined into a person, over any number of joins."""
    people = list(writer.rows("person", merged_into=person))
    for one in people:  # grows while it is walked
        people += writer.rows("person", merged_into=one["id"])
    return people


def _without(text: str, added: str) -> str:
    """Give a text without the paragraphs that a join added at its end; as it is where they stand there no more."""
    if text == added:
        return ""
    last = f"\n\n{added}"
    if text.endswith(last):
        return text[: -len(last)]
    between = f"{last}\n\n"  # a later join added more
    before, found, after = text.rpartition(between)
    return f"{before}\n\n{after}" if found else text


def _only(entry: Entry, *keys: str) -> Entry:
    return {key: entry[key] for key in keys}
