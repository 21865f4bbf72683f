"""How quickly anything is found, and what the index of the articles' words costs.

    python benchmarks/bench_search.py [--articles 5000] [--full] [--keep FOLDER] [--json PATH]

`--full` makes 100,000 articles (600 MB of text), for which the goals hold; `--keep` leaves the project in a folder and
takes it from there another time. Times are milliseconds of CPU time of the asking thread: `first` are the first hits of
all kinds with their count; then the same question for articles alone, `ranked`: the best twenty with the words around
their first match; `all` is the ranked answer of all kinds. Goals: first ≤ 30, ranked ≤ 5 in the median where at most
2,000 articles hold the words; index ≤ 0.35 of the text, built at ≥ 2,500 articles a second of CPU time.
"""

import json
import random
import sys
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time, thread_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from sqlalchemy import Connection

from benchmarks._articles import SEED, make_project, vocabulary
from benchmarks._measure import arguments, percentile
from benchmarks._memory import resident_mib
from timeline_app.domain.clock import system_clock
from timeline_app.domain.search_query import FoundKind, SearchQuery, parse_query
from timeline_app.queries.search import SearchWords, first_hits, ranked_hits, search_words
from timeline_app.queries.search_values import SearchAnswer
from timeline_app.store.project_file import Project
from timeline_app.store.text_index import catch_up

FULL, SMALL = 100_000, 5_000
FIRST_GOAL_MS, RANKED_GOAL_MS, RANKED_UP_TO = 30.0, 5.0, 2_000
SHARE_GOAL, RATE_GOAL = 0.35, 2_500.0
_QUESTIONS = 25


@dataclass(frozen=True, slots=True)
class Asked:
    """How long one kind of question took: medians and 99th percentiles in ms; `hits` articles in the median."""

    name: str
    hits: int
    first: float
    first_99: float
    ranked: float
    ranked_99: float
    all_kinds: float

    @property
    def is_met(self) -> bool:
        """Say whether the medians keep to the goals."""
        return self.first <= FIRST_GOAL_MS and (self.hits > RANKED_UP_TO or self.ranked <= RANKED_GOAL_MS)


@dataclass(frozen=True, slots=True)
class Index:
    """What the index costs: seconds by the clock and of CPU time, and its size as a share of the text."""

    articles: int
    text_mib: float
    seconds: float
    cpu_seconds: float
    share: float

    @property
    def rate(self) -> float:
        """Give articles a second of CPU time."""
        return self.articles / self.cpu_seconds


def main() -> int:
    """Print what everything took; 1 where a goal is missed at full size."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--articles", type=int, default=SMALL)
    parser.add_argument("--full", action="store_true", help=f"{FULL:,} articles")
    parser.add_argument("--keep", type=Path, default=None, metavar="FOLDER")
    options = parser.parse_args()
    count = FULL if options.full else options.articles
    words = vocabulary()
    with nullcontext(options.keep) if options.keep else tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{count}.tline")
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            print(f"Making {count:,} articles …", flush=True)
            make_project(path, count, words)
        with Project.open(path, clock=system_clock) as project:
            index = built(project, count)
            _print_index(index)
            asked = answered(project, words)
    _print(asked)
    if options.json is not None:
        found = {"index": asdict(index), "asked": [asdict(one) for one in asked]}
        options.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    met = all(one.is_met for one in asked) and index.share <= SHARE_GOAL and index.rate >= RATE_GOAL
    return 0 if met or count < FULL else 1


def built(project: Project, articles: int) -> Index:
    """Make the index anew and measure it."""
    start, cpu = perf_counter(), process_time()
    assert catch_up(project, afresh=True)
    seconds, cpu_seconds = perf_counter() - start, process_time() - cpu
    with project.reading() as conn:
        text = _sum(conn, "SELECT sum(length(CAST(text AS BLOB))) FROM canonical_text")
        size = _sum(conn, "SELECT sum(length(block)) FROM text_words_data")
        size += _sum(conn, "SELECT sum(length(sz) + 8) FROM text_words_docsize")
    return Index(articles, text / 2**20, seconds, cpu_seconds, size / text)


def _sum(conn: Connection, sql: str) -> int:
    return int(conn.exec_driver_sql(sql).scalar() or 0)


def answered(project: Project, words: list[str]) -> list[Asked]:
    """Ask questions of several kinds, each many times with other words."""
    with project.reading() as conn:
        start = perf_counter()
        ready = search_words(conn)
        print(f"Getting ready: {(perf_counter() - start) * 1000:.0f} ms once; {resident_mib():.0f} MiB in memory")
        return [_asked(conn, ready, name, make) for name, make in _kinds(words).items()]


def _kinds(words: list[str]) -> dict[str, Callable[[random.Random], str]]:
    def some(rng: random.Random, first: int, last: int) -> str:
        return rng.choice(words[first:last])

    return {
        "a rare word": lambda rng: some(rng, 20_000, 50_000) + " ",
        "a word of 2,000 articles": lambda rng: some(rng, 1_700, 3_500) + " ",
        "a common word": lambda rng: some(rng, 60, 130) + " ",
        "two words": lambda rng: f"{some(rng, 800, 3_000)} {some(rng, 800, 3_000)} ",
        "three words": lambda rng: f"{some(rng, 200, 800)} {some(rng, 800, 3_000)} {some(rng, 200, 800)} ",
        "a phrase": lambda rng: f'"{some(rng, 60, 200)} {some(rng, 60, 200)}"',
        "a beginning of 3 letters": lambda rng: some(rng, 60, 5_000)[:3],
        "a beginning of 4 letters": lambda rng: some(rng, 60, 5_000)[:4],
        "a beginning of 6 letters": lambda rng: some(rng, 60, 5_000)[:6],
        "a starred one of 3 letters": lambda rng: some(rng, 60, 5_000)[:3] + "* ",
        "a name, misspelled": lambda rng: some(rng, 60, 5_000)[:-1] + "x ",
        "a word in one paper": lambda rng: f"in:Courier {some(rng, 1_700, 3_500)} ",
    }


def _asked(conn: Connection, ready: SearchWords, name: str, make: Callable[[random.Random], str]) -> Asked:
    rng = random.Random(f"{SEED} {name}")
    first, ranked, every, hits = [], [], [], []
    for _ in range(_QUESTIONS):
        typed = make(rng)
        whole, articles = parse_query(typed), parse_query(f"/{typed}")
        first.append(_timed(first_hits, conn, whole, ready)[0])
        took, answer = _timed(ranked_hits, conn, articles, ready)
        ranked.append(took)
        every.append(_timed(ranked_hits, conn, whole, ready)[0])
        hits.append(sum(group.total for group in answer.groups if group.kind is FoundKind.ARTICLE))
    return Asked(
        name, int(median(hits)), median(first), percentile(first, 99), median(ranked), percentile(ranked, 99),
        median(every),
    )  # fmt: skip


def _timed(
    search: Callable[..., SearchAnswer], conn: Connection, query: SearchQuery, ready: SearchWords
) -> tuple[float, SearchAnswer]:
    start = thread_time()
    answer = search(conn, query, words=ready)
    return (thread_time() - start) * 1000.0, answer


def _print_index(index: Index) -> None:
    print(
        f"Index of {index.articles:,} articles, {index.text_mib:.0f} MiB: {index.seconds:.1f} s, {index.rate:,.0f}"
        f" articles a second of CPU time (goal {RATE_GOAL:,.0f}), {index.share:.2f} of the text (goal {SHARE_GOAL})"
    )


def _print(asked: list[Asked]) -> None:
    print(f"{'':28} {'hits':>7} {'first':>7} {'p99':>7} {'goal':>5} {'ranked':>7} {'p99':>7} {'goal':>5} {'all':>7}")
    for one in asked:
        goal = f"{RANKED_GOAL_MS:5.0f}" if one.hits <= RANKED_UP_TO else "    –"
        print(
            f"{one.name:28} {one.hits:7,} {one.first:7.1f} {one.first_99:7.1f} {FIRST_GOAL_MS:5.0f} {one.ranked:7.1f}"
            f" {one.ranked_99:7.1f} {goal} {one.all_kinds:7.1f}{'' if one.is_met else '  missed'}"
        )


if __name__ == "__main__":
    sys.exit(main())
