"""Events by the words of their titles, places and people: folded once, then searched among a million in a moment."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from itertools import pairwise
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, select

from timeline_app.domain.names import fold_name
from timeline_app.domain.timeline_columns import Bool, Int32, Int64, TimelineRecord
from timeline_app.queries._event_columns import Ask, portions_of, read_pairs
from timeline_app.queries._events import EventFacts, event_facts, listed_people
from timeline_app.queries.timeline import timeline_record
from timeline_app.store.engine import Reading
from timeline_app.store.tables import event
from timeline_app.timeline.title_search import FoldedTitles

MOST_RANKED: Final = 2_000
"""So many events are compared with the words letter by letter, those with the shortest titles."""
_PLACES: Final = """
    SELECT count(*), group_concat(id), group_concat(length(CAST(place AS BLOB))), CAST(group_concat(place, '') AS BLOB)
    FROM (SELECT id, place FROM event WHERE id > ? ORDER BY id LIMIT ?)
"""


class _Undated(NamedTuple):
    """Who takes part in events without a date, which lie on no lane: event (index) and place in `names`."""

    event: Int64
    name: Int64
    names: tuple[str, ...]


class EventWords(NamedTuple):
    """The words of a record's events, folded. Arrays are in the order of its columns."""

    record: TimelineRecord
    folded: FoldedTitles
    place: Int32
    """The number of each event's place in `places`."""
    places: tuple[str, ...]
    lanes: tuple[str, ...]
    undated: _Undated

    def called(self, words: str, most: int = MOST_RANKED) -> list[tuple[int, str]]:
        """Give events (id, title) whose title holds every word, the shortest titles first."""
        titles = self.folded.titles
        rows = self.folded.rows_with(words)
        lengths = np.diff(titles.offsets)[rows]
        chosen = rows[np.lexsort((rows, lengths))[:most]]
        return [(int(self.record.events.ids[row]), titles[int(row)]) for row in chosen]

    def holding(self, words: str) -> Bool:
        """Say of each event whether every word is part of its title, its place or the name of someone in it."""
        found = np.ones(len(self.record.events), np.bool_)
        for word in dict.fromkeys(fold_name(words).split()):
            found &= self._holding(word)
        return found

    def _holding(self, word: str) -> Bool:
        holds: Bool = _named(self.places, word)[self.place]
        holds[self.folded.rows_with(word)] = True
        lanes = np.repeat(_named(self.lanes, word), np.diff(self.record.offsets))
        holds[self.record.pair_event[lanes]] = True
        holds[self.undated.event[_named(self.undated.names, word)[self.undated.name]]] = True
        return holds


def read_event_words(
    reading: Reading, record: TimelineRecord, is_stopped: Callable[[], bool] = lambda: False
) -> EventWords | None:
    """Read and fold what the events of a record are found by; None once `is_stopped`.

    It is read in portions, each a short reading of its own, so that nobody who saves has to wait for all of it.
    """
    folded = FoldedTitles.of(record.events.titles, is_stopped)
    if folded is None:
        return None

    def ask(sql: str, values: tuple[Any, ...]) -> Sequence[Any]:
        with reading() as conn:
            return conn.exec_driver_sql(sql, values).one()

    with reading() as conn:
        people = listed_people(conn)
    place, places = _places(ask, record)
    lanes = tuple(fold_name(people.get(lane.person, "")) for lane in record.lanes)
    return EventWords(record, folded, place, places, lanes, _undated(ask, record, people))


def words_of_all(conn: Connection) -> EventWords:
    """Read and fold what all events are found by: for a project of which no record is at hand."""
    words = read_event_words(lambda: nullcontext(conn), timeline_record(conn))
    assert words is not None
    return words


def facts_of(conn: Connection, ids: Sequence[int]) -> dict[int, EventFacts]:
    """Give the facts about some events, by id; those that are gone are left out."""
    if not ids:
        return {}
    facts = event_facts(conn, None, select(event.c.id).where(event.c.id.in_(ids)))
    return {row: facts[row] for row in ids if row in facts}


def title_of_event(conn: Connection, row: int) -> str | None:
    """Give an event's title, None where it is gone."""
    title: str | None = conn.execute(select(event.c.title).where(event.c.id == row)).scalar()
    return title


def _named(texts: Sequence[str], word: str) -> npt.NDArray[np.bool_]:
    return np.fromiter((word in text for text in texts), np.bool_, len(texts))


def _places(ask: Ask, record: TimelineRecord) -> tuple[Int32, tuple[str, ...]]:
    numbers: dict[bytes, int] = {b"": 0}
    ids, codes = [np.empty(0, np.int64)], [np.empty(0, np.int32)]
    for row in portions_of(ask, _PLACES):
        edges = np.concatenate(([0], np.cumsum(np.fromstring(row[2], np.int64, sep=",")))).tolist()
        blob = row[3]
        texts = [blob[first:last] for first, last in pairwise(edges)]
        codes.append(np.array([numbers.setdefault(text, len(numbers)) for text in texts], np.int32))
        ids.append(np.fromstring(row[1], np.int64, sep=","))
    at, there = _find(np.concatenate(ids), record.events.ids.astype(np.int64))
    place = np.where(there, np.concatenate([*codes, np.zeros(1, np.int32)])[at], 0).astype(np.int32)
    return place, tuple(fold_name(text.decode()) for text in numbers)


def _undated(ask: Ask, record: TimelineRecord, people: Mapping[int, str]) -> _Undated:
    bare = np.flatnonzero(~record.events.dated)
    if not len(bare):
        return _Undated(bare, bare, ())
    pairs = read_pairs(ask)
    ids = record.events.ids[bare].astype(np.int64)
    order = np.argsort(ids)
    at, there = _find(ids[order], pairs.event)
    rows = np.array(sorted(people), np.int64)
    name, listed = _find(rows, pairs.person)
    kept = there & listed
    names = tuple(fold_name(people[row]) for row in rows.tolist())
    return _Undated(bare[order[at[kept]]], name[kept], names)


def _find(among: Int64, wanted: Int64) -> tuple[Int64, Bool]:
    """Give where values stand in an ascending column, and whether they do."""
    if not len(among):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
    at = np.minimum(np.searchsorted(among, wanted), len(among) - 1)
    return at, among[at] == wanted
