"""What importing a table of events costs; prints one line of JSON.

    python benchmarks/_timeline_import.py ROWS FOLDER

A table in the shape of a published conflict data set is written first (date, precision code, two actors, type, place,
source, notes). Then it is read, imported as one batch into a new project, undone, done again and checked. Figures are
CPU seconds; `rows_a_second` counts the rows written to the project file's tables, `events_a_second` those of the table.
"""

import argparse
import csv
import json
import sys
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from timeline_app.commands.editing import Editing
from timeline_app.commands.event_tables import ImportEvents
from timeline_app.domain.clock import system_clock
from timeline_app.exchange.event_table import chunks, guess_mapping, open_table
from timeline_app.queries.event_tables import known_kinds
from timeline_app.store.project_file import Project

_ACTS = ("Armed clash", "Peaceful protest", "Abduction", "Shelling", "Agreement", "Sighting of a convoy")
_PLACES = ("Norrvik", "Belliqar", "Oster", "Tamsin", "Harrow Quay", "Lund Pass")


def main() -> None:
    """Write the table, import it and say what it cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    file = options.folder / "events.csv"
    write(file, options.rows)
    with Project.create(options.folder / "imported.tline", title="Import", clock=system_clock) as project:
        editing = Editing(project)
        started = process_time()
        table = open_table(file)
        with project.reading() as conn:
            mapping = guess_mapping(table, known_kinds(conn))
        read = sum(len(chunk.titles) for chunk in chunks(table, mapping))
        reading_s = process_time() - started
        started, wall = process_time(), perf_counter()
        report = editing.run(ImportEvents(table.name, table.sha256, "", lambda: chunks(table, mapping))).value
        import_s, wall_s = process_time() - started, perf_counter() - wall
        written = rows_written(project)
        undo = perf_counter()
        editing.undo()
        undo_s = perf_counter() - undo
        redo = perf_counter()
        editing.redo()
        redo_s = perf_counter() - redo
    print(json.dumps({
        "peer": "import of a table", "events": read, "added": getattr(report, "events", 0), "reading_s": reading_s,
        "import_s": import_s, "wall_s": wall_s, "rows_written": written,
        "rows_a_second": written / max(import_s - reading_s, 1e-9), "events_a_second": read / import_s,
        "undo_ms": undo_s * 1000, "redo_ms": redo_s * 1000,
    }))  # fmt: skip


def rows_written(project: Project) -> int:
    """Give the number of rows in the tables that an import fills."""
    with project.reading() as conn:
        return sum(
            int(conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() or 0)
            for table in ("event", "span", "participation", "person", "name")
        )


def write(file: Path, rows: int) -> None:
    """Write the table: days over thirty years, every fifth known to the month, two of 400 actors each."""
    rng = np.random.default_rng(20110401)
    day = rng.integers(0, 30 * 365, rows)
    dates = [str(np.datetime64("1990-01-01") + np.timedelta64(int(n), "D")) for n in range(30 * 365)]
    precision = rng.choice((1, 1, 1, 1, 3), rows)
    actors = rng.integers(0, 400, (rows, 2))
    act, place = rng.integers(0, len(_ACTS), rows), rng.integers(0, len(_PLACES), rows)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["event_id", "event_date", "time_precision", "event_type", "actor1", "actor2", "location",
                         "source", "notes"])  # fmt: skip
        writer.writerows(
            (n, dates[day[n]], precision[n], _ACTS[act[n]], f"Group {actors[n, 0]}", f"Group {actors[n, 1]}",
             _PLACES[place[n]], "Norrvik Courier", f"{_ACTS[act[n]]} near {_PLACES[place[n]]}, report {n}.")
            for n in range(rows)
        )  # fmt: skip


if __name__ == "__main__":
    main()
