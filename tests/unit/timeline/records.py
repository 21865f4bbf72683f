"""A builder of timeline records with good defaults, and an invented story that holds every case of the grammar."""

from dataclasses import dataclass, field

import numpy as np

from timeline_app.domain.calendar import MINUTES_A_DAY, parse_iso_day
from timeline_app.domain.timeline_columns import (
    KNOWN_ALWAYS,
    KNOWN_NEVER,
    OPEN_EARLY,
    OPEN_LATE,
    POLARITY_CODES,
    BandStretch,
    EventColumns,
    LaneRow,
    OpposedPair,
    TimelineRecord,
    Titles,
    lane_columns,
    packed_minutes,
)
from timeline_app.timeline.labels import Measurer
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.scene_columns import TimelineScene

KINDS = ("break", "journey", "statement", "contact", "order", "sighting")


def at(day: str, hour: int = 0) -> int:
    """Minute of an ISO day and hour."""
    return parse_iso_day(day) * MINUTES_A_DAY + hour * 60


def on(first: str, last: str | None = None) -> tuple[int, int, int, int]:
    """Bounds of whole days, both ends known."""
    start, end = at(first), at(last or first) + MINUTES_A_DAY
    return start, start, end, end


def hours(day: str, first: int, last: int) -> tuple[int, int, int, int]:
    """Bounds of a part of a day."""
    return at(day, first), at(day, first), at(day, last), at(day, last)


def between(first: str, last: str) -> tuple[int, int, int, int]:
    """Bounds of something that happened once, some time between two days."""
    start, end = at(first), at(last) + MINUTES_A_DAY
    return start, end, start, end


def by(day: str) -> tuple[int, int, int, int]:
    """Bounds of something that happened on or before a day."""
    end = at(day) + MINUTES_A_DAY
    return OPEN_EARLY, end, OPEN_EARLY, end


def after(day: str) -> tuple[int, int, int, int]:
    """Bounds of something that happened some time after a day."""
    start = at(day) + MINUTES_A_DAY
    return start, OPEN_LATE, start, OPEN_LATE


UNDATED = (OPEN_EARLY, OPEN_LATE, OPEN_EARLY, OPEN_LATE)


@dataclass
class Story:
    """Collects events and lanes; `record()` gives them sorted as the query gives them."""

    events: list[tuple[tuple[int, int, int, int], str, str, str, int, bool, bool]] = field(default_factory=list)
    lanes: list[tuple[str, str, str, bool, list[int], tuple[BandStretch, ...], bool]] = field(default_factory=list)
    opposed: list[tuple[int, int]] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)

    def event(
        self,
        when: tuple[int, int, int, int],
        title: str,
        kind: str = "sighting",
        polarity: str = "asserted",
        quotes: int = 1,
        contradicted: bool = False,
        known: bool = True,
    ) -> int:
        """Add an event; gives its number."""
        self.events.append((when, title, kind, polarity, quotes, contradicted, known))
        return len(self.events) - 1

    def lane(
        self,
        name: str,
        *events: int,
        post: str = "",
        group: str = "",
        disputed: bool = False,
        band: tuple[BandStretch, ...] = (),
        known: bool = True,
    ) -> int:
        """Add a lane; gives its number."""
        if group and group not in self.groups:
            self.groups.append(group)
        self.lanes.append((name, post, group, disputed, list(events), band, known))
        return len(self.lanes) - 1

    def record(self) -> TimelineRecord:
        """The record, with events sorted by outer start, then id."""
        order = sorted(range(len(self.events)), key=lambda i: (self.events[i][0][0], i))
        place = {old: new for new, old in enumerate(order)}
        rows = [self.events[i] for i in order]
        bounds = np.array([row[0] for row in rows], np.int64).reshape(len(rows), 4)
        packed = packed_minutes(*(bounds[:, n].copy() for n in range(4)))
        columns = EventColumns(
            ids=np.array([i + 1 for i in order], np.int64),
            start_earliest=packed[0],
            start_latest=packed[1],
            end_earliest=packed[2],
            end_latest=packed[3],
            dated=np.array([row[0] != UNDATED for row in rows], np.bool_),
            kind=np.array([KINDS.index(row[2]) for row in rows], np.uint8),
            polarity=np.array([POLARITY_CODES.index(row[3]) for row in rows], np.uint8),
            quotes=np.array([row[4] for row in rows], np.uint16),
            contradicted=np.array([row[5] for row in rows], np.bool_),
            known=np.array([row[6] for row in rows], np.bool_),
            part_of_day=np.array(
                [row[0] != UNDATED and row[0][3] - row[0][0] < MINUTES_A_DAY for row in rows], np.bool_
            ),
            known_since=np.array([KNOWN_ALWAYS if row[6] else KNOWN_NEVER for row in rows], np.int32),
            titles=Titles.of(row[1] for row in rows),
            kinds=KINDS,
        )
        lanes = tuple(
            LaneRow(at + 1, name, post, group, disputed, band, known)
            for at, (name, post, group, disputed, _, band, known) in enumerate(self.lanes)
        )
        opposed = tuple(OpposedPair(n + 1, place[a], place[b]) for n, (a, b) in enumerate(self.opposed))
        pair_event, offsets = lane_columns([place[e] for e in lane[4]] for lane in self.lanes)
        return TimelineRecord(columns, lanes, pair_event, offsets, opposed, tuple(self.groups))


def harbour_story() -> TimelineRecord:
    """An invented week in a port city: officials of a shipping authority who leave it, or are said to.

    Holds known, part-of-day, between, by, after and undated dates; all polarities; a part known later; contradictions
    between neighbours and across rows; all status bands; lanes without a mark in view; an event of the 1980s.
    """
    s = Story()
    leaves = s.event(
        (OPEN_EARLY, at("2014-05-14"), at("2014-05-14", 18), at("2014-05-14", 18)),
        "Leaves by ferry",
        "journey",
        quotes=2,
        contradicted=True,
    )
    lands = s.event(hours("2014-05-14", 18, 24), "Lands at Norrvik", "journey", quotes=2)
    resigns = s.event(on("2014-05-15"), "Resigns; board confirms", "break", quotes=4)
    talks = s.event(on("2014-05-15"), "“Talking freely” to auditors", "contact")
    on_leave = s.event(on("2014-05-14"), "On sick leave, board says", "statement", "denied", contradicted=True)
    s.opposed.append((leaves, on_leave))
    flees = s.event(on("2014-05-15"), "Takes refuge at the consulate", "journey", quotes=3)
    quits = s.event(on("2014-05-15"), "Quits over “missing ledgers”", "break", quotes=2)
    early = s.event(on("2014-04-07"), "Resigns", "break")
    alleges = s.event(
        (OPEN_EARLY, at("2014-05-14"), at("2014-05-15"), at("2014-05-16")),
        "Later alleges the fire was ordered",
        "statement",
    )
    first = s.event(between("2014-04-06", "2014-04-08"), "First officer to break", "break", quotes=2)
    soon = s.event(after("2014-04-08"), "Breaks “soon” after Ilves", "break")
    waiting = s.event(on("2014-05-14"), "Waiting at the ferry terminal", "sighting", contradicted=True)
    denies = s.event(on("2014-05-15"), "Denies he left; at his desk", "statement", "denied", contradicted=True)
    s.opposed.append((waiting, denies))
    ordered = s.event(
        (at("2014-05-14", 17), at("2014-05-14", 20), at("2014-05-15", 20), at("2014-05-16")),
        "Ordered the archive burnt",
        "order",
        quotes=2,
        contradicted=True,
    )
    seen = s.event(
        (at("2014-05-14"), at("2014-05-14"), at("2014-05-15", 18), at("2014-05-16")),
        "Reported with officers at the terminal",
        quotes=2,
    )
    exit_talk = s.event(
        (OPEN_EARLY, at("2014-05-14"), at("2014-05-14", 12), at("2014-05-15")),
        "Paper speculates on exit",
        "statement",
        "speculated",
    )
    whereabouts = s.event(on("2014-05-15"), "Whereabouts unknown", "sighting", "speculated", contradicted=True)
    no_proof = s.event(on("2014-05-16"), "“No proof” he left, says board", "statement", "denied", contradicted=True)
    s.opposed.append((whereabouts, no_proof))
    s.opposed.append((ordered, no_proof))
    with_him = s.event(
        (OPEN_EARLY, at("2014-05-14"), at("2014-05-14", 18), at("2014-05-14", 18)), "With Ilves to Norrvik", "journey"
    )
    rumour = s.event(on("2014-05-15"), "Named in unverified rumours", "statement", "speculated")
    contact = s.event(
        (OPEN_EARLY, at("2014-05-14"), at("2014-05-15", 12), at("2014-05-16")),
        "Contact with the insurers",
        "contact",
        quotes=2,
    )
    spring = s.event(on("2014-04-07", "2014-05-15"), "Strike at the container quay", "order", quotes=2)
    past = s.event(between("1981-01-01", "1989-12-31"), "Runs the old customs office", "sighting")
    unproved = s.event(on("2014-05-15"), "Meeting at the lighthouse", "contact", "none", quotes=0)
    s.event(UNDATED, "The warehouse fire", "order")
    lost = s.event(UNDATED, "A promise to the crew", "statement", "speculated")
    later = s.event(on("2014-05-15"), "Hearing is announced", "statement", known=False)
    left = "Left the authority"
    band_out = (
        BandStretch("in_post", None, at("2014-05-14", 12)),
        BandStretch("transit", at("2014-05-14", 12), at("2014-05-15", 8)),
        BandStretch("left", at("2014-05-15", 8), None),
    )
    s.lane(
        "Maarika Ilves",
        leaves,
        lands,
        resigns,
        talks,
        on_leave,
        post="Harbour master",
        group=left,
        disputed=True,
        band=band_out,
    )
    s.lane(
        "Teodor Brandt Aasen",
        flees,
        quits,
        post="Former treasurer",
        group=left,
        band=(BandStretch("in_post", None, at("2014-05-15")), BandStretch("left", at("2014-05-15"), None)),
    )
    s.lane(
        "Wilhelmina Castelnuovo-Reyes",
        alleges,
        early,
        post="Former head of customs",
        group=left,
        band=(BandStretch("left", None, None),),
    )
    s.lane("Osei Danquah", first, post="Deputy pilot", group=left)
    s.lane("Priya Raman", soon, post="Port engineer", group=left)
    s.lane("Ludo Vance", soon, post="", group=left)
    may = "May be next"
    s.lane(
        "Henrik Solberg",
        waiting,
        denies,
        post="Quay director",
        group=may,
        disputed=True,
        band=(BandStretch("in_post", None, at("2014-05-14")), BandStretch("disputed", at("2014-05-14"), None)),
    )
    s.lane(
        "Anselm Okonkwo",
        ordered,
        seen,
        post="Security of the port",
        group=may,
        disputed=True,
        band=(BandStretch("in_post", None, at("2014-05-14", 6)), BandStretch("unknown", at("2014-05-14", 6), None)),
    )
    s.lane(
        "Ruth Achterberg",
        exit_talk,
        whereabouts,
        no_proof,
        post="Legal adviser",
        group=may,
        disputed=True,
        band=(BandStretch("in_post", None, at("2014-05-15")), BandStretch("unknown", at("2014-05-15"), None)),
    )
    s.lane(
        "Ivo Marchetti",
        with_him,
        rumour,
        post="Deputy harbour master",
        group=may,
        band=(BandStretch("unknown", None, None),),
    )
    s.lane(
        "Salma Haddad",
        rumour,
        lost,
        post="Secretary of the council",
        group=may,
        band=(BandStretch("in_post", None, None),),
    )
    s.lane(
        "Bo Lindqvist",
        contact,
        spring,
        past,
        unproved,
        later,
        post="Aide to the chair",
        group=may,
        band=(BandStretch("in_post", None, None),),
    )
    return s.record()


def build_scene(record: TimelineRecord, view: View, measure: Measurer) -> TimelineScene:
    """One scene of a record that no other follows."""
    return SceneMaker(record, measure).scene(view)
