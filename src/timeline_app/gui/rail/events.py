"""The rail's events, of which there may be a million: rows are made for those on the screen alone."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final, overload

import numpy as np

from timeline_app.domain.date_words import short_words
from timeline_app.domain.timeline_columns import Bool
from timeline_app.domain.translating import number, tr
from timeline_app.gui.widgets.list_model import ListGroup, ListItem
from timeline_app.gui.wording import POLARITY_WORDS
from timeline_app.queries.event_list import EventList, Places
from timeline_app.queries.rail import EventRow

ALL: Final = "all"
DISPUTED: Final = "disputed"
NO_EVIDENCE: Final = "no_evidence"
_BLOCK: Final = 32
_MOST_BLOCKS: Final = 64

Rows = Callable[[Sequence[int]], Mapping[int, EventRow]]
"""Gives the rows of some events, by id."""
Find = Callable[[EventList, str, Callable[[Bool], object]], object]
"""Looks for words in a list and says, now or later, which of its places hold them all; a newer question ends it."""


class RailEvents:
    """All events in the order of the list. `rows` reads those that are looked at, `find` looks for words.

    `proposed` are those (ids) that proposed contradictions are about.
    """

    def __init__(self, listed: EventList, rows: Rows, find: Find, proposed: Collection[int] = ()) -> None:
        self.listed, self._find = listed, find
        self._made = _MadeRows(listed, rows, proposed)
        self.contradicted = int(np.count_nonzero(listed.contradicted))

    def __len__(self) -> int:
        """Give the number of events."""
        return len(self.listed)

    def ask(self, words: str, chip: str, done: Callable[[tuple[ListGroup, ...]], object]) -> None:
        """Give, now or later, the groups of the events that a chip and the words leave."""
        kept = {DISPUTED: self.listed.contradicted, NO_EVIDENCE: ~self.listed.has_evidence}.get(chip)
        if words.strip():
            self._find(self.listed, words, lambda found: done(self._groups(found if kept is None else found & kept)))
        else:
            done(self._groups(kept))

    def _groups(self, kept: Bool | None) -> tuple[ListGroup, ...]:
        """Give the events that are kept: those with a date, then the undated ones."""
        places = np.arange(len(self)) if kept is None else np.flatnonzero(kept)
        dated = int(np.searchsorted(places, self.listed.dated))
        parts = (("dated", tr("Dated"), places[:dated]), ("undated", tr("Undated"), places[dated:]))
        return tuple(ListGroup(key, title, EventItems(self._made, part)) for key, title, part in parts if len(part))


class _MadeRows:
    """Makes the items of a list by the block, and keeps the last ones."""

    def __init__(self, listed: EventList, rows: Rows, proposed: Collection[int]) -> None:
        self.listed, self._rows, self._proposed = listed, rows, proposed
        self._kept: OrderedDict[tuple[int, ...], list[ListItem]] = OrderedDict()

    def items(self, places: Places) -> list[ListItem]:
        ids = self.listed.ids(places).tolist()
        key = tuple(ids)
        if key not in self._kept:
            rows = self._rows(ids)
            self._kept[key] = [
                event_item(rows[row], proposed=row in self._proposed) if row in rows else self._bare(row, place)
                for row, place in zip(ids, places.tolist(), strict=True)
            ]
            if len(self._kept) > _MOST_BLOCKS:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _bare(self, row: int, place: int) -> ListItem:
        """Give what the columns alone say: of an event that went since they were read."""
        events, at = self.listed.events, int(self.listed.at[place])
        return ListItem("event", row, events.titles[at], glyph=events.kinds[events.kind[at]])


class EventItems(Sequence[ListItem]):
    """The items at some places of the list, made when they are asked for."""

    def __init__(self, made: _MadeRows, places: Places) -> None:
        self._made, self._places = made, places

    def __len__(self) -> int:
        """Give the number of items."""
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> ListItem: ...
    @overload
    def __getitem__(self, at: slice) -> list[ListItem]: ...
    def __getitem__(self, at: int | slice) -> ListItem | list[ListItem]:
        """Give one item, or some."""
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        if at < 0:
            at += len(self)
        if not 0 <= at < len(self):
            raise IndexError(at)
        first = at - at % _BLOCK
        return self._made.items(self._places[first : first + _BLOCK])[at - first]

    def place_of(self, kind: str, row: int) -> int | None:
        """Give the place of an event, None where it is not among them."""
        found = self._made.listed.place_of(row) if kind == "event" else None
        if found is None:
            return None
        at = int(np.searchsorted(self._places, found))
        return at if at < len(self._places) and self._places[at] == found else None


def event_item(row: EventRow, *, proposed: bool = False) -> ListItem:
    """Give the line of an event; `proposed` says that a contradiction is proposed about it."""
    against = tr("contradicted") if row.contradicted else tr("proposed contradiction") if proposed else ""
    when = short_words(row.when) if row.when.is_known else row.when.words
    who = ", ".join(row.people)
    stands = POLARITY_WORDS.get(row.polarity, "") if row.known else tr("not yet reported")
    said = [row.title, who, when, stands, against]
    return ListItem(
        "event", row.event, row.title, " · ".join(part for part in (when, who) if part),
        number(row.quotes) if row.quotes else "", glyph=row.glyph, polarity=row.polarity if row.known else "none",
        disputed=row.contradicted, proposed=proposed, later=not row.known,
        spoken=", ".join(part for part in said if part),
    )  # fmt: skip
