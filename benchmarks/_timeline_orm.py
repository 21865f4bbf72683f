"""What loading the same events as objects costs; prints one line of JSON.

    python benchmarks/_timeline_orm.py EVENTS [--seed N]

The events lie in one table of a SQLite file, with their four bounds, lane, kind and title; SQLAlchemy's ORM gives an
object for each. CPU time of the query alone; the file is made first.
"""

import argparse
import json
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from benchmarks._events import LANES, SEED, make_record
from benchmarks._measure import cpu_ms


class Base(DeclarativeBase):
    """The registry of the one class."""


class StoredEvent(Base):
    """An event as an object with its bounds."""

    __tablename__ = "event"
    id: Mapped[int] = mapped_column(primary_key=True)
    start_earliest: Mapped[int]
    start_latest: Mapped[int]
    end_earliest: Mapped[int]
    end_latest: Mapped[int]
    lane: Mapped[int]
    kind: Mapped[int]
    title: Mapped[str]


def main() -> None:
    """Make the file and load it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "events.sqlite"
        write(file, options.events, options.seed)
        engine = create_engine(f"sqlite:///{file}")
        held: list[StoredEvent] = []
        with Session(engine) as session:
            took = cpu_ms(lambda: held.extend(session.scalars(select(StoredEvent))))
        engine.dispose()
    print(json.dumps({"peer": "SQLAlchemy ORM objects", "events": len(held), "load_ms": round(took, 1)}))


def write(file: Path, events: int, seed: int) -> None:
    """Write the table."""
    record = make_record(events, LANES, seed)
    columns = record.events
    lane = np.zeros(events, np.int64)
    lane[record.pair_event] = np.repeat(np.arange(LANES), np.diff(record.offsets))
    rows = zip(
        columns.ids.tolist(), columns.start_earliest.tolist(), columns.start_latest.tolist(),
        columns.end_earliest.tolist(), columns.end_latest.tolist(), lane.tolist(), columns.kind.tolist(),
        columns.titles, strict=True,
    )  # fmt: skip
    with sqlite3.connect(file) as connection:
        connection.execute(
            "CREATE TABLE event(id INTEGER PRIMARY KEY, start_earliest INTEGER, start_latest INTEGER,"
            " end_earliest INTEGER, end_latest INTEGER, lane INTEGER, kind INTEGER, title TEXT)"
        )
        connection.executemany("INSERT INTO event VALUES(?,?,?,?,?,?,?,?)", rows)
    connection.close()


if __name__ == "__main__":
    main()
