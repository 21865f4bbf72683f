"""The process that a crash test kills: imports, annotates, undoes and redoes, and says so after each commit.

Run as `python crash_child.py PROJECT SEED`. Writes `ready`, then `n` after the n-th acknowledged step. A cache of few
pages makes SQLite write in the middle of a transaction, so that a kill finds the file half-changed.
"""

import random
import sys
from pathlib import Path

from tests.store.building import add_article, add_evidence
from timeline_app.domain.clock import system_clock
from timeline_app.store.engine import raw_of
from timeline_app.store.project_file import Project
from timeline_app.store.writer import Writer


def import_articles(writer: Writer, chance: random.Random) -> None:
    for _ in range(3):
        text = "".join(f"Line {n} of {chance.random()}.\n" for n in range(chance.randrange(50, 900)))
        version = add_article(writer, text, f"Article {chance.randrange(1000)}")
        for _quote in range(60):
            start = chance.randrange(len(text) - 20)
            writer.add(
                "quotation", version=version, start=start, end=start + 9, exact=text[start : start + 9], verbatim=1
            )


def annotate(writer: Writer, chance: random.Random) -> None:
    version = chance.choice(writer.rows("text_version"))["id"]
    start = chance.randrange(200)
    evidence = add_evidence(writer, version, start, start + 30, f"Claim {chance.random()}")
    source = writer.add("source", kind="outlet", name="The Paper")
    for n in range(8):
        writer.add("chain_step", evidence=evidence, n=n, source=source, remark="x" * 400)
    person = writer.add("person", main_name=f"Person {evidence}")
    writer.set("person", person, note="noted")


def main() -> None:
    project = Project.open(Path(sys.argv[1]), clock=system_clock)
    chance = random.Random(int(sys.argv[2]))
    assert project._writing is not None
    with project._writing.alone() as connection:
        raw_of(connection).execute("PRAGMA cache_size=20")
    print("ready", flush=True)
    for n in range(1, 10_000):
        what = chance.random()
        if n > 3 and what < 0.2 and project.history.undo_label:
            project.history.undo()
        elif what < 0.3 and project.history.redo_label:
            project.history.redo()
        else:
            work = import_articles if n % 4 == 1 else annotate
            with project.change(f"Step {n}") as change:
                work(change.writer, chance)
        print(n, flush=True)


if __name__ == "__main__":
    main()
