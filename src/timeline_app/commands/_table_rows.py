"""From the columns of an event table to rows of a batch: people found or made, equal dates kept once."""

from collections import Counter
from itertools import repeat
from typing import Any

from timeline_app.domain.event_tables import EventChunk
from timeline_app.domain.names import script_of
from timeline_app.store.batch_writer import BatchWriter

_UNDATED = (None, None, None, None)
_Row = tuple[Any, ...]


class TableRows:
    """Puts chunks into a batch. Remembers people by name, and dates for as long as a chunk."""

    def __init__(self, batch: BatchWriter) -> None:
        """Read the people and the kinds of event that are in the record."""
        self._batch = batch
        self._people = _known_people(batch)
        self._first_new = batch.next_id("person")
        self._named: set[int] = set()
        kinds = batch.live_values("event_kind", "key", "id", "ord")
        self._kinds: dict[str, int] = {key: row for key, row, _ord in kinds}
        self._other_kind: int = min(kinds, key=lambda kind: (kind[2], kind[1]))[1]

    @property
    def new_people(self) -> int:
        """Give how many people were made."""
        return sum(1 for person in self._named if person >= self._first_new)

    @property
    def known_people(self) -> int:
        """Give how many people that were there before are named."""
        return len(self._named) - self.new_people

    def add(self, chunk: EventChunk) -> None:
        """Put the events of a chunk into the batch."""
        if not len(chunk):
            return
        first = self._batch.next_id("event")
        span_of_event, spans = self._spans(chunk)
        kinds = [self._kinds.get(key, self._other_kind) for key in chunk.kinds]
        ids = range(first, first + len(chunk))
        events = list(
            zip(
                ids, chunk.titles, kinds, chunk.places, span_of_event, chunk.rows, chunk.sources, chunk.quotes,
                strict=True,
            )
        )  # fmt: skip
        people, names, parts = self._parts(chunk, first)
        self._batch.add({"span": spans, "person": people, "name": names, "event": events, "participation": parts})

    def _spans(self, chunk: EventChunk) -> tuple[list[int | None], list[_Row]]:
        """Give the date's row for each event, and the rows: one for all equal dates of the chunk."""
        first = self._batch.next_id("span")
        known: dict[tuple[Any, ...], int | None] = {}
        of_event: list[int | None] = []
        made = 0
        for key in zip(
            chunk.start_earliest, chunk.start_latest, chunk.end_earliest, chunk.end_latest,
            map(str.__str__, chunk.precisions), map(str.__str__, chunk.qualifiers), chunk.words,
            strict=True,
        ):  # fmt: skip
            if key not in known:
                says_nothing = key[:4] == _UNDATED and not key[6]
                known[key] = None if says_nothing else first + made
                made += not says_nothing
            of_event.append(known[key])
        rows = [(row, *key, None, "", None) for key, row in known.items() if row]
        return of_event, rows

    def _parts(self, chunk: EventChunk, first: int) -> tuple[list[_Row], list[_Row], list[_Row]]:
        """Give the new people of a chunk, their names, and who takes part in what."""
        people: list[_Row] = []
        names: list[_Row] = []
        parts: list[tuple[int, int]] = []
        known = self._people
        next_person, next_name = self._batch.next_id("person"), self._batch.next_id("name")
        for event, named in enumerate(chunk.people, first):
            for name in named:
                if name not in known:
                    known[name] = person = next_person + len(people)
                    names.append((next_name + len(names), person, name, script_of(name), "given"))
                    people.append((person, name, 0, "", None))
            parts += zip(repeat(event), dict.fromkeys(map(known.__getitem__, named)), strict=False)
        self._named.update(person for _event, person in parts)
        at = self._batch.next_id("participation")
        return people, names, [(row, event, person, "") for row, (event, person) in enumerate(parts, at)]


def _known_people(batch: BatchWriter) -> dict[str, int]:
    """Give people by each name that says who they are: a main name of one person, or a spelling of one.

    A main name that several people have says nothing, and so does a spelling of several.
    """
    people = batch.live_values("person", "id", "main_name", "merged_into")
    into: dict[int, int | None] = {row: merged for row, _name, merged in people}
    found: dict[str, int] = {}
    main = {(name, _survivor(into, row)) for row, name, merged in people if merged is None}
    spelt = {(text, _survivor(into, person)) for text, person in batch.live_values("name", "text", "person")}
    for pairs in (spelt, main):
        times = Counter(name for name, _person in pairs)
        found |= {name: person for name, person in pairs if times[name] == 1}
    return found


def _survivor(into: dict[int, int | None], person: int) -> int:
    seen = {person}
    while (survivor := into.get(person)) is not None and survivor not in seen:
        seen.add(survivor)
        person = survivor
    return person
