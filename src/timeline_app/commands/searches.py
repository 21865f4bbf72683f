"""Searches and filters of the timeline that are kept in the project under a name."""

from dataclasses import dataclass
from enum import StrEnum

from timeline_app.commands._words import in_marks, required
from timeline_app.domain.ids import SavedSearchId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Writer


class SavedKind(StrEnum):
    """What is kept: a search as it was typed, or the filters of the timeline as JSON."""

    SEARCH = "search"
    FILTER = "filter"


@dataclass(frozen=True, slots=True)
class SaveSearch:
    """Keep a search or filters under a name, below those that are kept already; one of the same name is replaced.

    Gives the row id.
    """

    kind: SavedKind
    name: str
    body: str

    @property
    def label(self) -> str:
        if self.kind is SavedKind.FILTER:
            return tr("Saved the filters {name}", name=in_marks(self.name))
        return tr("Saved the search {name}", name=in_marks(self.name))

    def apply(self, writer: Writer) -> int:
        name = required(self.name, tr("The name"))
        body = required(self.body, tr("The search")) if self.kind is SavedKind.SEARCH else self.body
        of_kind = writer.rows("saved_search", kind=self.kind.value)
        for row in of_kind:
            if row["label"] == name:
                writer.set("saved_search", row["id"], body=body)
                return int(row["id"])
        last = max((int(row["ord"]) for row in of_kind), default=0)
        return writer.add("saved_search", kind=self.kind.value, label=name, body=body, ord=last + 1, made_at=writer.now)


@dataclass(frozen=True, slots=True)
class RenameSearch:
    """Give a kept search or kept filters another name.

    One that another of its kind has is refused (`ProblemForUser`): each is found, and replaced, by its name.
    """

    saved: SavedSearchId
    name: str

    @property
    def label(self) -> str:
        return tr("Renamed a saved search to {name}", name=in_marks(self.name))

    def apply(self, writer: Writer) -> None:
        name, kind = required(self.name, tr("The name")), writer.row("saved_search", self.saved)["kind"]
        if any(row["label"] == name and row["id"] != self.saved for row in writer.rows("saved_search", kind=kind)):
            raise ProblemForUser(Problem.NAME_KEPT, words=name)
        writer.set("saved_search", self.saved, label=name)


@dataclass(frozen=True, slots=True)
class MoveSearch:
    """Move a kept search to another place among those of its kind; `to` counts from 0, beyond the last is the last."""

    saved: SavedSearchId
    to: int

    @property
    def label(self) -> str:
        return tr("Moved a saved search")

    def apply(self, writer: Writer) -> None:
        moved = writer.row("saved_search", self.saved)
        writer.name_step(tr("Moved the saved search {name}", name=in_marks(moved["label"])))
        of_kind = sorted(
            writer.rows("saved_search", kind=moved["kind"]), key=lambda row: (int(row["ord"]), int(row["id"]))
        )
        others = [int(row["id"]) for row in of_kind if row["id"] != self.saved]
        others.insert(max(0, min(self.to, len(others))), self.saved)
        for place, row in enumerate(others, 1):
            writer.set("saved_search", row, ord=place)


@dataclass(frozen=True, slots=True)
class RemoveSearch:
    """Keep a search or filters no longer."""

    saved: SavedSearchId

    @property
    def label(self) -> str:
        return tr("Removed a saved search")

    def apply(self, writer: Writer) -> None:
        name = writer.row("saved_search", self.saved)["label"]
        writer.name_step(tr("Removed the saved search {name}", name=in_marks(name)))
        writer.remove("saved_search", self.saved)
