"""Tables of events as the reader gives them, for tests of their import."""

from collections.abc import Iterator, Sequence

from tests.commands.builders import TENTH
from timeline_app.domain.calendar import minute_of
from timeline_app.domain.dates import Precision, Qualifier
from timeline_app.domain.event_tables import EventChunk, RefusedRow

Row = tuple[str, int | None, str, tuple[str, ...]]
"""Title, day (None: not dated), kind, people."""


def chunk_of(rows: Sequence[Row], first: int = 2, refused: tuple[RefusedRow, ...] = ()) -> EventChunk:
    """A chunk of these rows, numbered from `first`."""
    starts = [None if day is None else minute_of(day) for _, day, _, _ in rows]
    ends = [None if day is None else minute_of(day + 1) for _, day, _, _ in rows]
    return EventChunk(
        rows=list(range(first, first + len(rows))),
        titles=[title for title, _, _, _ in rows],
        start_earliest=starts,
        start_latest=starts,
        end_earliest=ends,
        end_latest=ends,
        precisions=[Precision.UNKNOWN if day is None else Precision.DAY for _, day, _, _ in rows],
        qualifiers=[Qualifier.NONE] * len(rows),
        words=["" if day is None else f"day {day}" for _, day, _, _ in rows],
        kinds=[kind for _, _, kind, _ in rows],
        people=[people for _, _, _, people in rows],
        places=["Marin"] * len(rows),
        sources=["Harbour Courier"] * len(rows),
        quotes=[f"“{title}”, it says" for title, _, _, _ in rows],
        refused=refused,
    )


def two_chunks() -> Iterator[EventChunk]:
    """Five events, one of them undated; one person is known, one is known by another spelling, two are new."""
    yield chunk_of(
        [
            ("Clash at the quay", TENTH, "order", ("Tamaz Orlo", "Ada Perl")),
            ("Ship held", TENTH, "sighting", ("Mr Orlo", "Tamaz Orlo")),
            ("Ship let go", TENTH + 1, "journey", ()),
        ],
        refused=(RefusedRow(3, "The date cannot be read.", "date"),),
    )
    yield chunk_of(
        [
            ("Speech", None, "statement", ("Ada Perl",)),
            ("Clash at the port", TENTH, "no such kind", ("Iven Sark", "Bo Lund")),
        ],
        first=6,
    )


def many(count: int, size: int = 100, people: int = 5) -> Iterator[EventChunk]:
    """Chunks with so many events, of so many people, day after day."""
    for at in range(0, count, size):
        numbers = range(at, min(at + size, count))
        yield chunk_of(
            [(f"Clash {n}", TENTH + n // 7, "order", (f"Person {n % people}",)) for n in numbers], first=at + 2
        )
