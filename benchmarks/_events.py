"""Made-up records of any size with a fixed seed: bursts over fifty years, as news comes, never an even spread."""

import numpy as np

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.timeline_columns import (
    KNOWN_ALWAYS,
    EventColumns,
    LaneRow,
    OpposedPair,
    TimelineRecord,
    Titles,
    lane_columns,
    packed_minutes,
)

SEED = 20110401
FIRST_DAY = 3653
YEARS = 50
KINDS = ("break", "journey", "statement", "contact", "order", "sighting")
_WORDS = (
    "leaves", "meets", "denies", "reports", "crosses", "signs", "orders", "the harbour", "a convoy", "the council",
    "at dawn", "by ferry", "two ledgers", "the consul", "in Norrvik", "again", "under guard", "with his aide",
    "before noon", "a truce",
)  # fmt: skip


def make_record(events: int, lanes: int = 200, seed: int = SEED) -> TimelineRecord:
    """Give a record of `events` events on `lanes` lanes.

    85 % of the events lie in bursts (sizes by a Pareto law, widths from an hour to 60 days, one to five lanes each),
    30 % last (log-normal, median three days), 20 % have doubtful ends, 2 % oppose their neighbour.
    """
    rng = np.random.default_rng(seed)
    starts, owner = _moments(rng, events, lanes)
    length = np.where(
        rng.random(events) < 0.3, np.exp(rng.normal(np.log(3), 1.2, events)) * MINUTES_A_DAY, MINUTES_A_DAY
    )
    length = np.minimum(length, 3650 * MINUTES_A_DAY).astype(np.int64)
    doubt = np.where(rng.random(events) < 0.2, rng.integers(1, 30, events) * MINUTES_A_DAY, 0).astype(np.int64)
    order = np.argsort(starts - doubt, kind="stable")
    starts, length, doubt, owner = starts[order], length[order], doubt[order], owner[order]
    opposed = rng.random(events) < 0.02
    packed = packed_minutes(starts - doubt, starts, starts + length, starts + length + doubt)
    columns = EventColumns(
        ids=np.arange(1, events + 1),
        start_earliest=packed[0],
        start_latest=packed[1],
        end_earliest=packed[2],
        end_latest=packed[3],
        dated=np.ones(events, np.bool_),
        kind=rng.integers(0, len(KINDS), events).astype(np.uint8),
        polarity=rng.choice(4, events, p=(0.7, 0.13, 0.12, 0.05)).astype(np.uint8),
        quotes=rng.integers(1, 6, events).astype(np.uint16),
        contradicted=opposed,
        known=np.ones(events, np.bool_),
        part_of_day=np.zeros(events, np.bool_),
        known_since=np.full(events, KNOWN_ALWAYS, np.int32),
        titles=Titles.of(_titles(rng, events)),
        kinds=KINDS,
    )
    rows, on_lane = _lanes(rng, owner, lanes)
    return TimelineRecord(
        columns, rows, *lane_columns(on_lane), _pairs(np.flatnonzero(opposed)), tuple(f"Group {n}" for n in range(4))
    )


def _moments(rng: np.random.Generator, events: int, lanes: int) -> tuple[np.ndarray, np.ndarray]:
    in_bursts = int(events * 0.85)
    bursts = max(20, events // 150)
    sizes = rng.pareto(1.25, bursts) + 1
    sizes = np.floor(sizes / sizes.sum() * in_bursts).astype(np.int64)
    sizes[0] += in_bursts - sizes.sum()
    width = 60.0 * np.exp(rng.random(bursts) * np.log(60 * 24))
    centre = rng.random(bursts) * YEARS * 365.25 * MINUTES_A_DAY
    popular = 1 / np.arange(1, lanes + 1) ** 0.6
    popular /= popular.sum()
    starts, owner = [], []
    for size, wide, middle in zip(sizes, width, centre, strict=True):
        starts.append(middle + rng.normal(0, 0.5, size) * wide)
        team = rng.choice(lanes, size=int(rng.integers(1, 6)), p=popular)
        owner.append(rng.choice(team, size))
    rest = events - in_bursts
    starts.append(rng.random(rest) * YEARS * 365.25 * MINUTES_A_DAY)
    owner.append(rng.choice(lanes, rest, p=popular))
    found = np.concatenate(starts) + FIRST_DAY * MINUTES_A_DAY
    days = (found // MINUTES_A_DAY).astype(np.int64)
    return days * MINUTES_A_DAY, np.concatenate(owner)


def _titles(rng: np.random.Generator, events: int) -> tuple[str, ...]:
    picks = rng.integers(0, len(_WORDS), (events, 4))
    return tuple(f"{' '.join(_WORDS[word] for word in row)} {number}".capitalize() for number, row in enumerate(picks))


def _lanes(rng: np.random.Generator, owner: np.ndarray, lanes: int) -> tuple[tuple[LaneRow, ...], list[list[int]]]:
    order = np.argsort(owner, kind="stable")
    edges = np.searchsorted(owner[order], np.arange(lanes + 1))
    second = rng.integers(0, lanes, len(owner))
    shared = np.flatnonzero(rng.random(len(owner)) < 0.1)
    extra: dict[int, list[int]] = {}
    for event in shared.tolist():
        extra.setdefault(int(second[event]), []).append(event)
    rows = tuple(
        LaneRow(lane + 1, f"Person {lane + 1}", f"Post {lane % 17}", f"Group {lane % 4}", lane % 9 == 0)
        for lane in range(lanes)
    )
    return rows, [[*order[edges[n] : edges[n + 1]].tolist(), *extra.get(n, [])] for n in range(lanes)]


def _pairs(opposed: np.ndarray) -> tuple[OpposedPair, ...]:
    return tuple(
        OpposedPair(n + 1, int(a), int(b)) for n, (a, b) in enumerate(zip(opposed[::2], opposed[1::2], strict=False))
    )
