"""Which events and lanes of a record are shown: filters as one value, and the masks that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import POLARITY_CODES, EventColumns, TimelineRecord
from timeline_app.domain.translating import tr

Bools = npt.NDArray[np.bool_]
Ids = npt.NDArray[np.int64]


class EvidenceState(StrEnum):
    """What stands behind the events that are shown."""

    ANY = "any"
    WITH = "with"
    WITHOUT = "without"
    ONE_QUOTE = "one_quote"


class Part(StrEnum):
    """One filter of the set: what a chip takes off, and what a count of hidden events names."""

    KINDS = "kinds"
    CERTAINTY = "certainty"
    CONTRADICTIONS = "contradictions"
    EVIDENCE = "evidence"
    TEXT = "text"
    PEOPLE = "people"
    HIDDEN_PEOPLE = "hidden_people"
    ARTICLES = "articles"
    STRETCH = "stretch"
    LISTED = "listed"


PART_NAMES: Final = {
    Part.KINDS: tr("Types"), Part.CERTAINTY: tr("Certainty"), Part.CONTRADICTIONS: tr("Only contradictions"),
    Part.EVIDENCE: tr("Evidence"), Part.TEXT: tr("Text"), Part.PEOPLE: tr("Person"),
    Part.HIDDEN_PEOPLE: tr("Hidden people"),
    Part.ARTICLES: tr("Article"), Part.STRETCH: tr("Range"), Part.LISTED: tr("List"),
}  # fmt: skip
"""The filters as the interface calls them."""

Found = Mapping[Part, Ids]
"""What had to be looked up beside the record: ids of events, ascending, by the filter that lets them through.

For `PEOPLE` these are the events that the people take part in, for `HIDDEN_PEOPLE` those in which nobody else does;
both are asked for undated events alone, which lie on no lane. A filter whose events are not known yet hides nothing.
"""
NOTHING_FOUND: Final[Found] = {}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Rows chosen by id, and the words that name them on a chip."""

    ids: frozenset[int]
    words: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list beside the timeline shows of its rows: `kind` is "person", "article" or "event".

    `ids` are the people or articles left; of events, as there may be a million, `text` is searched for in the titles
    instead, and `only` keeps those that are "disputed" or have "no_evidence".
    """

    kind: str
    ids: frozenset[int]
    text: str
    only: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which events are shown: those that pass every filter. As made, it lets all of them through.

    - `hidden_kinds` and `hidden_polarities` hold names that are left out.
    - `text`: every word of it is part of the title, without regard to case, accents and spellings.
    - `people`: only their lanes are shown; `hidden_people`: their lanes are not. An event on no shown lane is hidden.
    - `articles`: only events with a quote from one of them; `stretch`: only those that touch `first … last` (minutes).
    - `listed`: what the list at the left leaves, where it filters the timeline too.
    """

    hidden_kinds: frozenset[str] = frozenset()
    hidden_polarities: frozenset[str] = frozenset()
    only_contradictions: bool = False
    evidence: EvidenceState = EvidenceState.ANY
    text: str = ""
    people: Chosen | None = None
    hidden_people: Chosen | None = None
    articles: Chosen | None = None
    stretch: tuple[int, int] | None = None
    listed: Listed | None = None

    @property
    def active(self) -> tuple[Part, ...]:
        """The filters that may leave something out, in the order in which they are named."""
        on = {
            Part.KINDS: self.hidden_kinds, Part.CERTAINTY: self.hidden_polarities,
            Part.CONTRADICTIONS: self.only_contradictions, Part.EVIDENCE: self.evidence is not EvidenceState.ANY,
            Part.TEXT: self.text.split(), Part.PEOPLE: self.people is not None,
            Part.HIDDEN_PEOPLE: self.hidden_people is not None, Part.ARTICLES: self.articles is not None,
            Part.STRETCH: self.stretch is not None, Part.LISTED: self.listed is not None,
        }  # fmt: skip
        return tuple(part for part, is_on in on.items() if is_on)

    def without(self, part: Part) -> "Filters":
        """Give the filters with one of them taken off."""
        plain = Filters()
        return replace(self, **{name: getattr(plain, name) for name in _FIELDS[part]})

    def lanes(self, record: TimelineRecord) -> Bools | None:
        """Give one truth value a lane, or None where no person is left out."""
        only = [chosen.ids for chosen in (self.people, self._listed_people) if chosen is not None]
        if not only and self.hidden_people is None:
            return None
        people = np.fromiter((lane.person for lane in record.lanes), np.int64, len(record.lanes))
        shown = np.ones(len(people), np.bool_)
        for ids in only:
            shown &= np.isin(people, _array(ids))
        if self.hidden_people is not None:
            shown &= ~np.isin(people, _array(self.hidden_people.ids))
        return shown

    @property
    def _listed_people(self) -> Listed | None:
        return self.listed if self.listed is not None and self.listed.kind == "person" else None

    def mask(self, record: TimelineRecord, found: Found = NOTHING_FOUND) -> Bools | None:
        """Give one truth value an event, or None where nothing is left out.

        `found` holds what was looked up for `TEXT`, `ARTICLES`, `LISTED`, `PEOPLE` and `HIDDEN_PEOPLE`.
        """
        if not self.active:
            return None
        events = record.events
        shown = self._by_columns(events)
        lanes = self.lanes(record)
        if lanes is not None:
            shown &= self._on_shown_lanes(record, lanes, found)
        for part in (Part.TEXT, Part.ARTICLES, Part.LISTED):
            if part in self.active and part in found and not (part is Part.LISTED and self._listed_people):
                shown &= np.isin(events.ids, found[part])
        return shown

    def _by_columns(self, events: EventColumns) -> Bools:
        """Apply what the columns themselves answer."""
        kinds = np.array([kind not in self.hidden_kinds for kind in events.kinds] or [True], np.bool_)
        codes = np.array([name not in self.hidden_polarities for name in POLARITY_CODES], np.bool_)
        shown = kinds[events.kind] & codes[events.polarity]
        if self.only_contradictions:
            shown &= events.contradicted
        if self.evidence is EvidenceState.ONE_QUOTE:
            shown &= events.quotes == 1
        elif self.evidence is not EvidenceState.ANY:
            shown &= _has_none(events) if self.evidence is EvidenceState.WITHOUT else ~_has_none(events)
        if self.listed is not None and self.listed.kind == "event":
            shown &= _as_listed(events, self.listed.only)
        if self.stretch is not None:
            shown &= _touching(events, *self.stretch)
        return shown

    def _on_shown_lanes(self, record: TimelineRecord, lanes: Bools, found: Found) -> Bools:
        """Say of each event whether a lane that is shown has it; undated ones, which have none, go by `found`."""
        events = record.events
        shown = np.zeros(len(events), np.bool_)
        shown[record.pair_event[np.repeat(lanes, np.diff(record.offsets))]] = True
        undated = np.ones(len(events), np.bool_)
        for part, chosen in ((Part.PEOPLE, self.people), (Part.LISTED, self._listed_people)):
            if chosen is not None:
                undated &= np.isin(events.ids, found.get(part, _NO_IDS))
        if self.hidden_people is not None:
            undated &= ~np.isin(events.ids, found.get(Part.HIDDEN_PEOPLE, _NO_IDS))
        return np.where(events.dated, shown, undated)


_NO_IDS: Final[Ids] = np.empty(0, np.int64)
_FIELDS: Final = {
    Part.KINDS: ("hidden_kinds",), Part.CERTAINTY: ("hidden_polarities",),
    Part.CONTRADICTIONS: ("only_contradictions",), Part.EVIDENCE: ("evidence",), Part.TEXT: ("text",),
    Part.PEOPLE: ("people",), Part.HIDDEN_PEOPLE: ("hidden_people",), Part.ARTICLES: ("articles",),
    Part.STRETCH: ("stretch",), Part.LISTED: ("listed",),
}  # fmt: skip


def _array(ids: frozenset[int]) -> Ids:
    return np.fromiter(ids, np.int64, len(ids))


def _has_none(events: EventColumns) -> Bools:
    """Say of each event whether no evidence is drawn with it."""
    without: Bools = events.polarity == POLARITY_CODES.index("none")
    return without


def _as_listed(events: EventColumns, only: str) -> Bools | np.bool_:
    """Say of each event whether a list of events with a chip chosen would hold it."""
    return {"disputed": lambda: events.contradicted, "no_evidence": lambda: _has_none(events)}.get(
        only, lambda: np.True_
    )()


def _touching(events: EventColumns, first: int, last: int) -> Bools:
    """Say of each event whether what is known of its time touches `first … last`; an open side reaches no further."""
    early, late = events.open_early, events.open_late
    low = np.where(events.start_earliest != early, events.start_earliest, events.end_earliest)
    low = np.where(low != early, low, np.minimum(events.start_latest, events.end_latest))
    high = np.where(events.end_latest != late, events.end_latest, events.start_latest)
    high = np.where(high != late, high, np.maximum(events.start_earliest, events.end_earliest))
    reaches = (high > first) | ((low >= high) & (high >= first))
    touching: Bools = (low < last) & reaches & events.dated
    return touching
