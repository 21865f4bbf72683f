"""The project's own words: groups of people, statuses and what they exclude, kinds of events. Keys never change."""

from collections.abc import Collection
from dataclasses import dataclass

from timeline_app.commands._words import folded, in_marks, required
from timeline_app.domain.ids import EventKindId, PersonGroupId, StatusKindId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.domain.vocabulary import BANDS, FIXED_GROUPS, GLYPHS, MOST_EVENT_KINDS, free_key
from timeline_app.store.writer import Writer

TABLES = ("person_group", "status_kind", "event_kind")


@dataclass(frozen=True, slots=True)
class SaveGroup:
    """Add a group of people, or name one anew. Gives its id. The same words twice are refused (`ProblemForUser`)."""

    words: str
    group: PersonGroupId | None = None

    @property
    def label(self) -> str:
        return tr("Added the group {words}", words=in_marks(self.words))

    def apply(self, writer: Writer) -> PersonGroupId:
        label = _own_words(writer, "person_group", self.words, self.group)
        if self.group is None:
            return PersonGroupId(_add(writer, "person_group", label))
        _rename(writer, "person_group", self.group, label)
        return self.group


@dataclass(frozen=True, slots=True)
class RemoveGroup:
    """Remove a group that no status belongs to; the groups that come from a standing stay (`ProblemForUser`)."""

    group: PersonGroupId

    @property
    def label(self) -> str:
        return tr("Removed a group")

    def apply(self, writer: Writer) -> None:
        row = writer.row("person_group", self.group)
        if row["key"] in FIXED_GROUPS:
            raise ProblemForUser(Problem.WORD_STAYS, words=row["label"])
        if writer.rows("status_kind", person_group=self.group):
            raise ProblemForUser(Problem.GROUP_IN_USE, words=row["label"])
        writer.name_step(tr("Removed the group {words}", words=in_marks(row["label"])))
        writer.remove("person_group", self.group)


@dataclass(frozen=True, slots=True)
class SaveStatus:
    """Add a status, or change one: its words, its group, its band, and which statuses it excludes, both ways.

    Gives its id. `band` is one of `domain.vocabulary.BANDS`; a status never excludes itself (left out). The same words
    twice are refused (`ProblemForUser`).
    """

    words: str
    group: PersonGroupId
    band: str
    excludes: tuple[StatusKindId, ...] = ()
    status: StatusKindId | None = None

    @property
    def label(self) -> str:
        return tr("Added the status {words}", words=in_marks(self.words))

    def apply(self, writer: Writer) -> StatusKindId:
        if self.band not in BANDS:
            raise ValueError(f"{self.band!r} is no band")
        words = _own_words(writer, "status_kind", self.words, self.status)
        group = writer.row("person_group", self.group)["id"]
        if self.status is None:
            status = _add(writer, "status_kind", words, person_group=group, band=self.band)
        else:
            status = int(writer.row("status_kind", self.status)["id"])
            writer.set("status_kind", status, label=words, person_group=group, band=self.band)
            writer.name_step(tr("Changed the status {words}", words=in_marks(words)))
        _exclude(writer, status, {int(other) for other in self.excludes} - {status})
        return StatusKindId(status)


@dataclass(frozen=True, slots=True)
class RemoveStatus:
    """Remove a status. Claims that give it give `instead` from then on; without one they give no status any more."""

    status: StatusKindId
    instead: StatusKindId | None = None

    @property
    def label(self) -> str:
        return tr("Removed a status")

    def apply(self, writer: Writer) -> None:
        row = writer.row("status_kind", self.status)
        if self.instead == self.status:
            raise ValueError("a status cannot take its own place")
        writer.name_step(tr("Removed the status {words}", words=in_marks(row["label"])))
        for claim in writer.rows("claim", status_kind=self.status):
            writer.set("claim", claim["id"], status_kind=self.instead)
        _exclude(writer, self.status, set())
        writer.remove("status_kind", self.status)


@dataclass(frozen=True, slots=True)
class SaveEventKind:
    """Add a kind of event with an outline of its own, or change one. Gives its id.

    `glyph` is one of `domain.vocabulary.GLYPHS`. One that another kind has, a kind more than there are outlines, and
    the same words twice are refused (`ProblemForUser`).
    """

    words: str
    glyph: str
    kind: EventKindId | None = None

    @property
    def label(self) -> str:
        return tr("Added the kind of event {words}", words=in_marks(self.words))

    def apply(self, writer: Writer) -> EventKindId:
        if self.glyph not in GLYPHS:
            raise ValueError(f"{self.glyph!r} is no outline")
        words = _own_words(writer, "event_kind", self.words, self.kind)
        others = [row for row in writer.rows("event_kind") if row["id"] != self.kind]
        if len(others) >= MOST_EVENT_KINDS:
            raise ProblemForUser(Problem.TOO_MANY_KINDS, most=str(MOST_EVENT_KINDS))
        for other in others:
            if other["glyph"] == self.glyph:
                raise ProblemForUser(Problem.GLYPH_TAKEN, words=other["label"])
        if self.kind is None:
            return EventKindId(_add(writer, "event_kind", words, glyph=self.glyph))
        writer.set("event_kind", self.kind, glyph=self.glyph)
        _rename(writer, "event_kind", self.kind, words)
        return self.kind


@dataclass(frozen=True, slots=True)
class RemoveEventKind:
    """Remove a kind of event; its events are of the kind `instead`, which they need if there are any."""

    kind: EventKindId
    instead: EventKindId | None = None

    @property
    def label(self) -> str:
        return tr("Removed a kind of event")

    def apply(self, writer: Writer) -> None:
        row = writer.row("event_kind", self.kind)
        events = writer.rows("event", kind=self.kind)
        if len(writer.rows("event_kind")) == 1:
            raise ProblemForUser(Problem.LAST_WORD, words=row["label"])
        if events and (self.instead is None or self.instead == self.kind):
            raise ProblemForUser(Problem.KIND_IN_USE, words=row["label"])
        writer.name_step(tr("Removed the kind of event {words}", words=in_marks(row["label"])))
        for event in events:
            writer.set("event", event["id"], kind=self.instead)
        writer.remove("event_kind", self.kind)


@dataclass(frozen=True, slots=True)
class OrderWords:
    """Put the words of one table ("person_group", "status_kind", "event_kind") into an order: ids, all of them."""

    table: str
    order: tuple[int, ...]

    @property
    def label(self) -> str:
        return tr("Changed the order of the vocabulary")

    def apply(self, writer: Writer) -> None:
        if self.table not in TABLES:
            raise ValueError(f"{self.table!r} is no vocabulary")
        known = {row["id"]: row["ord"] for row in writer.rows(self.table)}
        if set(self.order) != set(known) or len(self.order) != len(known):
            raise ValueError("an order names every word once")
        for n, row in enumerate(self.order):
            if known[row] != n:
                writer.set(self.table, row, ord=n)


def _own_words(writer: Writer, table: str, label: str, row: int | None) -> str:
    """Give the words tidy; ones that another row of the table has are refused."""
    words = required(label, tr("The name"))
    for other in writer.rows(table):
        if other["id"] != row and folded(other["label"]) == folded(words):
            raise ProblemForUser(Problem.WORD_TAKEN, words=other["label"])
    return words


def _add(writer: Writer, table: str, words: str, **more: object) -> int:
    rows = writer.rows(table)
    last = max((row["ord"] for row in rows), default=-1)
    key = free_key(words, {row["key"] for row in rows})
    return writer.add(table, key=key, label=words, ord=last + 1, **more)


def _rename(writer: Writer, table: str, row: int, words: str) -> None:
    before = writer.row(table, row)["label"]
    if before != words:
        writer.set(table, row, label=words)
        writer.name_step(tr("Renamed {before} to {after} in the vocabulary", before=in_marks(before), after=words))


def _exclude(writer: Writer, status: int, others: Collection[int]) -> None:
    """Let a status and others exclude each other, and no others than these."""
    for mine, theirs in (("status_kind", "excludes"), ("excludes", "status_kind")):
        known = {row[theirs]: row["id"] for row in writer.rows("status_exclusion", **{mine: status})}
        for other, row in known.items():
            if other not in others:
                writer.remove("status_exclusion", row)
        for other in sorted(set(others) - known.keys()):
            writer.add("status_exclusion", **{mine: status, theirs: writer.row("status_kind", other)["id"]})
