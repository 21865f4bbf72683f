"""Events of the rail made from rows, as if they had been read from a project."""

from collections.abc import Collection

import numpy as np

from timeline_app.domain.names import fold_name
from timeline_app.domain.timeline_columns import (
    KNOWN_ALWAYS,
    OPEN_EARLY,
    OPEN_LATE,
    POLARITY_CODES,
    Bool,
    EventColumns,
    Titles,
    packed_minutes,
)
from timeline_app.gui.rail.events import Find, RailEvents
from timeline_app.queries.event_list import EventList, event_list
from timeline_app.queries.rail import EventRow

_SIDES = (
    ("start_earliest", OPEN_EARLY), ("start_latest", OPEN_LATE), ("end_earliest", OPEN_EARLY), ("end_latest", OPEN_LATE)
)  # fmt: skip


def columns_of(rows: tuple[EventRow, ...]) -> EventColumns:
    bounds = packed_minutes(
        *(
            np.array([when_open if (value := getattr(row.when, side)) is None else value for row in rows], np.int64)
            for side, when_open in _SIDES
        )
    )
    flags = np.ones(len(rows), np.bool_)
    kinds = tuple(sorted({row.glyph for row in rows}))
    return EventColumns(
        ids=np.array([row.event for row in rows], np.int64),
        start_earliest=bounds[0],
        start_latest=bounds[1],
        end_earliest=bounds[2],
        end_latest=bounds[3],
        dated=np.array([row.when.is_known for row in rows], np.bool_),
        kind=np.array([kinds.index(row.glyph) for row in rows], np.uint8),
        polarity=np.array([POLARITY_CODES.index(row.polarity) for row in rows], np.uint8),
        quotes=np.array([row.quotes for row in rows], np.uint16),
        contradicted=np.array([row.contradicted for row in rows], np.bool_),
        known=flags,
        part_of_day=~flags,
        known_since=np.array([KNOWN_ALWAYS if row.polarity == "none" else 0 for row in rows], np.int32),
        titles=Titles.of(row.title for row in rows),
        kinds=kinds,
    )


def rail_events(*rows: EventRow, find: Find | None = None, proposed: Collection[int] = ()) -> RailEvents:
    """Events of the rail; words are found at once unless `find` says otherwise."""
    by_id = {row.event: row for row in rows}

    def found(listed: EventList, words: str) -> Bool:
        texts = [
            [fold_name(text) for text in (row.title, row.place, *row.people)]
            for row in (by_id[one] for one in listed.ids(np.arange(len(listed))).tolist())
        ]
        wanted = fold_name(words).split()
        return np.array([all(any(word in text for text in of) for word in wanted) for of in texts], np.bool_)

    return RailEvents(
        event_list(columns_of(rows)),
        lambda ids: {row: by_id[row] for row in ids if row in by_id},
        find or (lambda listed, words, done: done(found(listed, words))),
        proposed,
    )
