"""Made-up records of any size with a fixed seed: bursts over fifty years, as news comes, never an even spread."""

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.timeline_columns import (
    KNOWN_ALWAYS,
    BandStretch,
    EventColumns,
    LaneRow,
    OpposedPair,
    TimelineRecord,
    Titles,
    packed_minutes,
)

Ints = npt.NDArray[np.int64]

SEED = 20110401
LANES = 500
FIRST_DAY = 0
YEARS = 50
SPAN = int(YEARS * 365.2425 * MINUTES_A_DAY)
GROUPS = ("Defected", "May be next", "Speaking about them", "Not yet reported")
KINDS = ("break", "journey", "statement", "contact", "order", "sighting")
GRAINS = (1, 30, 365, 3652)
"""Days within which a doubtful date lies: a day, a month, a year, a decade."""
KNOWN_DAYS = 400
"""So many days over the span on which something became known."""
_WORDS = (
    "leaves", "meets", "denies", "reports", "crosses", "signs", "orders", "the harbour", "a convoy", "the council",
    "at dawn", "by ferry", "two ledgers", "the consul", "in Norrvik", "again", "under guard", "with his aide",
    "before noon", "a truce",
)  # fmt: skip
_FIRST = (
    "Ada", "Bo", "Carl", "Dora", "Emil", "Fay", "Gus", "Hilde", "Ivo", "Jette", "Knut", "Lena", "Milo", "Nora", "Otto",
    "Pia", "Rolf", "Signe", "Tove", "Ulf",
)  # fmt: skip
_LAST = (
    "Arnvik", "Belling", "Corvane", "Dahlstrand", "Eskerby", "Fenmoor", "Garth", "Holmwick", "Imsund", "Jarnes",
    "Kvarnby", "Lindqvane", "Morrow", "Nystad", "Orrin", "Pellworm", "Quist", "Ravndal", "Storvik", "Tamsin",
    "Ulvang", "Vessel", "Wrangby", "Ystad", "Zander",
)  # fmt: skip
_POSTS = ("Harbour master", "Deputy consul", "Editor", "Colonel", "Spokesman", "Surveyor", "Member of the council")
_POOL = 20_000
_CHUNK = 500_000


def make_record(events: int, lanes: int = LANES, seed: int = SEED) -> TimelineRecord:
    """Give a record of `events` events on `lanes` lanes.

    85 % of the events lie in bursts (sizes by a Pareto law, widths from an hour to 60 days, one to five lanes each),
    15 % anywhere; 30 % last (log-normal, median three days, ten years at most); 20 % have doubtful ends, of a day up
    to a decade; 2 % oppose their neighbour; every tenth lies on a second lane; the rest of what is known of each is
    spread evenly. Every size is a data set of its own.
    """
    rng = np.random.default_rng([seed, events])
    starts, owner = _moments(rng, events, lanes)
    length = np.where(rng.random(events) < 0.3, rng.lognormal(np.log(3.0), 2.0, events) * MINUTES_A_DAY, 0.0)
    length = np.maximum(np.minimum(length, 3652.0 * MINUTES_A_DAY).astype(np.int64), 60)
    grain = np.array(GRAINS)[rng.choice(4, events, p=(0.4, 0.4, 0.17, 0.03))] * MINUTES_A_DAY
    doubt = np.where(rng.random(events) < 0.2, grain // 2, 0)
    order = np.argsort(np.maximum(starts - doubt, 0), kind="stable")
    starts, length, doubt, owner = starts[order], length[order], doubt[order], owner[order]
    ends = np.minimum(starts + length, SPAN)
    early = np.maximum(starts - doubt, 0)
    s0, s1, e0, e1 = packed_minutes(
        early, np.minimum(starts + doubt, SPAN), np.maximum(ends - doubt, early), np.maximum(ends, starts) + doubt
    )
    opposed = rng.random(events) < 0.02
    columns = EventColumns(
        np.arange(1, events + 1, dtype=np.int32), s0, s1, e0, e1,
        dated=np.ones(events, np.bool_),
        kind=rng.integers(0, len(KINDS), events).astype(np.uint8),
        polarity=rng.choice(4, events, p=(0.7, 0.13, 0.12, 0.05)).astype(np.uint8),
        quotes=rng.integers(1, 6, events).astype(np.uint16),
        contradicted=opposed,
        known=np.ones(events, np.bool_),
        part_of_day=length < MINUTES_A_DAY,
        known_since=_known_since(rng, starts),
        titles=_titles(rng, events),
        kinds=KINDS,
    )  # fmt: skip
    pair_event, offsets = _on_lanes(rng, owner, lanes)
    return TimelineRecord(
        columns, _lanes(lanes), pair_event, offsets, _pairs(np.flatnonzero(opposed)),
        GROUPS,
    )  # fmt: skip


def _moments(rng: np.random.Generator, events: int, lanes: int) -> tuple[Ints, Ints]:
    """Give the minute and the lane of each event."""
    in_bursts = int(events * 0.85)
    bursts = max(20, events // 150)
    sizes = rng.pareto(1.25, bursts) + 1
    sizes = np.floor(sizes / sizes.sum() * in_bursts).astype(np.int64)
    sizes[0] += in_bursts - sizes.sum()
    popular = 1 / np.arange(1, lanes + 1) ** 0.6
    popular /= popular.sum()
    burst = np.repeat(np.arange(bursts), sizes)
    width = 60.0 * np.exp(rng.random(bursts) * np.log(60 * 24))
    centre = rng.random(bursts) * SPAN
    cast = rng.choice(lanes, (bursts, 5), p=popular)
    team = rng.integers(1, 6, bursts)
    moments = centre[burst] + rng.normal(0, 0.5, in_bursts) * width[burst]
    owner = cast[burst, (rng.random(in_bursts) * team[burst]).astype(np.int64)]
    rest = events - in_bursts
    moments = np.concatenate((moments, rng.random(rest) * SPAN))
    owner = np.concatenate((owner, rng.choice(lanes, rest, p=popular)))
    return np.clip(moments, 0, SPAN - MINUTES_A_DAY).astype(np.int64) // 60 * 60, owner.astype(np.int64)


def _known_since(rng: np.random.Generator, starts: Ints) -> npt.NDArray[np.int32]:
    """Give the day something is known since: one of some hundred days, at or after the event; a few always were."""
    step = SPAN // MINUTES_A_DAY // KNOWN_DAYS + 1
    days = (starts // MINUTES_A_DAY // step + rng.integers(1, 4, len(starts))) * step
    return np.where(rng.random(len(starts)) < 0.05, KNOWN_ALWAYS, days).astype(np.int32)


def _titles(rng: np.random.Generator, events: int) -> Titles:
    """Give a title and a number for each event, put together by bytes: ten million take seconds."""
    words = rng.integers(0, len(_WORDS), (min(events, _POOL), 5))
    few = rng.integers(2, 6, len(words))
    pool = [_sentence(row[:n]).encode() for row, n in zip(words, few, strict=True)]
    size = np.fromiter(map(len, pool), np.int64, len(pool))
    at = np.concatenate(([0], np.cumsum(size)[:-1]))
    letters = np.frombuffer(b"".join(pool), np.uint8)
    pick = rng.integers(0, len(pool), events)
    digits = len(str(events))
    offsets = np.concatenate(([0], np.cumsum(size[pick] + digits)))
    return Titles(
        b"".join(
            _written(pick[a : a + _CHUNK], a, letters, at, size, digits) for a in range(0, events, _CHUNK)
        ),
        offsets,
    )  # fmt: skip


def _sentence(words: Ints) -> str:
    text = " ".join(_WORDS[word] for word in words)
    return f"{text[0].upper()}{text[1:]} "


def _written(pick: Ints, first: int, letters: npt.NDArray[np.uint8], at: Ints, size: Ints, digits: int) -> bytes:
    """Write the titles of one chunk: words from the pool, then the event's number."""
    lengths = size[pick] + digits
    starts = np.cumsum(lengths) - lengths
    out = np.empty(int(lengths.sum()), np.uint8)
    within = np.arange(len(out)) - np.repeat(starts, lengths)
    is_word = within < np.repeat(size[pick], lengths)
    out[is_word] = letters[(np.repeat(at[pick], lengths) + within)[is_word]]
    numbers = np.arange(first, first + len(pick))
    for digit in range(digits):
        out[starts + size[pick] + digits - 1 - digit] = ord("0") + numbers // 10**digit % 10
    return out.tobytes()


def _on_lanes(rng: np.random.Generator, owner: Ints, lanes: int) -> tuple[npt.NDArray[np.int32], Ints]:
    shared = np.flatnonzero(rng.random(len(owner)) < 0.1)
    second = rng.integers(0, lanes, len(shared))
    elsewhere = second != owner[shared]
    lane = np.concatenate((owner, second[elsewhere]))
    event = np.concatenate((np.arange(len(owner)), shared[elsewhere]))
    order = np.lexsort((event, lane))
    offsets = np.searchsorted(lane[order], np.arange(lanes + 1))
    return event[order].astype(np.int32), offsets.astype(np.int64)


def _lanes(lanes: int) -> tuple[LaneRow, ...]:
    """Give the lanes, each with a status band of several stretches."""
    kinds = ("in_post", "transit", "left", "disputed", "unknown")

    def band(lane: int) -> tuple[BandStretch, ...]:
        cuts = [int(SPAN * (0.2 + 0.15 * n + 0.0005 * (lane % 100))) for n in range(3)]
        return tuple(
            BandStretch(kinds[(lane + n) % 5], start, end)
            for n, (start, end) in enumerate(zip([None, *cuts], [*cuts, None], strict=True))
        )

    return tuple(
        LaneRow(
            lane + 1,
            f"{_FIRST[lane % 20]} {_LAST[lane // 20 % 25]}",
            _POSTS[lane % 7],
            GROUPS[lane % 4],
            lane % 9 == 0,
            band(lane),
            first_known=0,
        )
        for lane in range(lanes)
    )


def _pairs(opposed: Ints) -> tuple[OpposedPair, ...]:
    return tuple(
        OpposedPair(n + 1, int(a), int(b)) for n, (a, b) in enumerate(zip(opposed[::2], opposed[1::2], strict=False))
    )
