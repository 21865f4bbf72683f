"""How well and how fast articles are read: each part beside what a library or a simple rule would do.

    python benchmarks/bench_reading.py [PART …] [--split dev|held] [--json PATH]

Parts: body, metadata, dates, names, people, quotes, statements, anchoring, speed; all where none is named. Each is
scored on material written for it in `benchmarks/reading/`, split into what the rules were made on (dev) and what they
were not (held), and on the labelled set beside the checkout where there is one. `speed` measures the reading process as
the program uses it, as wall time, with trafilatura alone on the same pages beside it.
"""

import argparse
import contextlib
import importlib
import io
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks._memory import resident_mib
from benchmarks.reading._pages import Page, pages
from timeline_app.domain.findings import ArticleToRead
from timeline_app.reading.batch import records, things_to_read
from timeline_app.reading.worker import ReadingWorker
from timeline_app.store.vocabulary import status_words

PARTS = ("body", "metadata", "dates", "names", "people", "quotes", "statements", "anchoring")
BY_SPLIT = frozenset(PARTS) - {"anchoring"}
ARTICLE_BYTES, BATCH_BYTES, BATCH = 20_000, 10_000, 1_000
GOAL_MS, GOAL_A_SECOND, GOAL_GROWTH_MIB = 150.0, 20.0, 50.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scoreboard; 1 where a goal of speed is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, "speed", []], metavar="PART")
    parser.add_argument("--split", choices=("dev", "held"))
    parser.add_argument("--json", type=Path)
    parser.add_argument("--files", type=int, default=BATCH, help="how many articles the batch has")
    options = parser.parse_args(arguments)
    wanted = options.parts or [*PARTS, "speed"]
    printed: dict[str, str] = {}
    for part in PARTS:
        if part in wanted:
            for split in (options.split,) if options.split or part not in BY_SPLIT else ("dev", "held"):
                name = f"{part}, {split}" if split and part in BY_SPLIT else part
                printed[name] = _scored(part, split if part in BY_SPLIT else None)
                print(f"\n=== {name}\n{printed[name]}", end="", flush=True)
    met, figures = _speed(options.files) if "speed" in wanted else (True, {})
    if options.json is not None:
        options.json.write_text(json.dumps({"scores": printed, "speed": figures}, indent=1), "utf-8")
    return 0 if met else 1


def _scored(part: str, split: str | None) -> str:
    """Give what the score of a part prints."""
    arguments = [] if split is None else [split]
    if part == "statements":
        arguments = ["--held"] if split == "held" else []
    words = io.StringIO()
    with contextlib.redirect_stdout(words):
        importlib.import_module(f"benchmarks.reading.score_{part}").main(arguments)
    return words.getvalue()


def _speed(files: int) -> tuple[bool, dict[str, float]]:
    material = [page for page in pages() if page.name.startswith(("semantic", "div_soup"))]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        once = _one_article(folder, material)
        batch = _many(folder, material, files)
    figures = once | batch
    goals = {
        "20 KB of text, read and found, ms": (once["text_ms"], once["text_ms"] <= GOAL_MS, f"<= {GOAL_MS:.0f}"),
        "20 KB saved page, read and found, ms": (once["page_ms"], once["page_ms"] <= GOAL_MS, f"<= {GOAL_MS:.0f}"),
        f"{files:,} articles of 10 KB, a second": (
            batch["a_second"], batch["a_second"] >= GOAL_A_SECOND, f">= {GOAL_A_SECOND:.0f}",
        ),
        "growth of the program meanwhile, MiB": (
            batch["growth_mib"], batch["growth_mib"] <= GOAL_GROWTH_MIB, f"<= {GOAL_GROWTH_MIB:.0f}",
        ),
    }  # fmt: skip
    print("\n=== speed (wall time, reading process warm)")
    for words, (value, met, goal) in goals.items():
        print(f"{words:45} {value:8.1f}   goal {goal}: {'met' if met else 'missed'}")
    print(f"{'trafilatura alone on the same page, ms':45} {once['trafilatura_ms']:8.1f}   "
          f"ours {once['page_ms'] / once['trafilatura_ms']:.1f} times that")  # fmt: skip
    print(f"{'cold start of the process, first file, ms':45} {once['cold_ms']:8.1f}")
    return all(met for _, met, _ in goals.values()), figures


def _one_article(folder: Path, material: Sequence[Page]) -> dict[str, float]:
    import trafilatura

    body = _long_body(material, ARTICLE_BYTES)
    text, page = folder / "article.txt", folder / "article.html"
    text.write_text("\n\n".join(body), "utf-8")
    page.write_text(_page_of(material[0], body), "utf-8")
    worker = ReadingWorker()
    try:
        started = perf_counter()
        _read_and_find(worker, text)
        cold = (perf_counter() - started) * 1000
        for path in (text, page):  # libraries are loaded when first needed
            _read_and_find(worker, path)
        warm = {path.suffix: median(_ms(worker, path) for _ in range(9)) for path in (text, page)}
    finally:
        worker.close()
    content = page.read_text("utf-8")
    alone = []
    for _ in range(7):
        started = perf_counter()
        trafilatura.extract(content, favor_precision=True, include_comments=False)
        alone.append((perf_counter() - started) * 1000)
    return {
        "text_ms": round(warm[".txt"], 1),
        "page_ms": round(warm[".html"], 1),
        "trafilatura_ms": round(median(alone[2:]), 1),
        "cold_ms": round(cold, 1),
    }


def _ms(worker: ReadingWorker, path: Path) -> float:
    started = perf_counter()
    _read_and_find(worker, path)
    return (perf_counter() - started) * 1000


def _read_and_find(worker: ReadingWorker, path: Path) -> None:
    parsed = worker.read(path)
    about = parsed.metadata
    article = ArticleToRead(
        parsed.text, parsed.passages, about.published or 15_064, about.publisher or "", about.language or "",
        vocabulary=status_words(),
    )  # fmt: skip
    worker.findings(article, parsed.source.name)


def _many(folder: Path, material: Sequence[Page], files: int) -> dict[str, float]:
    """Read a folder of articles as the command line does, none like another, and see how much this program grows."""
    crowd = folder / "crowd"
    crowd.mkdir()
    rows = [row for page in material for row in page.body]
    for number in range(files):
        turned = rows[number % len(rows) :] + rows[: number % len(rows)]
        (crowd / f"{number:04}.txt").write_text("\n\n".join(_cut([f"Report {number}", *turned], BATCH_BYTES)), "utf-8")
    ground = ArticleToRead("", (), vocabulary=status_words())
    things = things_to_read([str(crowd)], sys.stdin.buffer)
    for _ in records(things[:20], ground, (15_064, "given")):
        pass
    before, started = resident_mib(), perf_counter()
    largest = before
    for _ in records(things, ground, (15_064, "given")):
        largest = max(largest, resident_mib())
    seconds = perf_counter() - started
    return {
        "a_second": round(files / seconds, 1),
        "growth_mib": round(largest - before, 1),
        "seconds": round(seconds, 1),
    }


def _long_body(material: Sequence[Page], most: int) -> list[str]:
    return _cut([row for page in material for row in page.body] * 20, most)


def _cut(rows: Sequence[str], most: int) -> list[str]:
    """Repeat rows from the top until they hold about `most` bytes."""
    kept: list[str] = []
    size = 0
    while size < most:
        row = rows[len(kept) % len(rows)]
        kept.append(row)
        size += len(row.encode("utf-8")) + 2
    return kept


def _page_of(page: Page, body: Sequence[str]) -> str:
    """Give a saved page with another body."""
    first, last = page.content.index(page.body[0]), page.content.rindex(page.body[-1]) + len(page.body[-1])
    return page.content[:first] + "</p>\n<p>".join(body) + page.content[last:]


if __name__ == "__main__":
    sys.exit(main())
