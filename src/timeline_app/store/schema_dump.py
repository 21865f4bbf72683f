"""Writes `db/schema.sql` from a freshly migrated file: `python -m timeline_app.store.schema_dump [--check]`.

The text is what reviewers see of a schema change, and what an opened project is compared with.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from timeline_app import resources
from timeline_app.store import schema

HEAD = "-- Generated from the migrations by `python -m timeline_app.store.schema_dump`. Do not edit.\n\n"


def current() -> str:
    """Give the text that `db/schema.sql` must have."""
    with tempfile.TemporaryDirectory() as folder:
        return HEAD + schema.make_fresh(Path(folder, "fresh.tline"))


def main(arguments: list[str] | None = None) -> int:
    """Write the file; with `--check`, say whether it is current instead (exit code 1 when it is not)."""
    parser = argparse.ArgumentParser(description="Write db/schema.sql from the migrations.")
    parser.add_argument("--check", action="store_true", help="only say whether it is current")
    checking = parser.parse_args(arguments).check
    file = resources.db_root() / "schema.sql"
    text = current()
    if not checking:
        file.write_text(text, encoding="utf-8", newline="\n")
        return 0
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        return 0
    print(
        "db/schema.sql is not what the migrations make. Run: python -m timeline_app.store.schema_dump", file=sys.stderr
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
