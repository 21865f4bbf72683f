"""How often a quote is found again in a changed text, and how often in the wrong place.

    python benchmarks/reading/score_anchoring.py [--cases 1000] [--texts FOLDER] [--json PATH]

The texts are the articles of the sample project, the stories written for the benchmarks and made-up words, or those of
a folder of your own. Half of the cases are edits followed letter by letter, half are rewritten around a marked quote.
Beside our own answer, with the old text and without it, stand two ways of doing without: the quote's words looked for
with what lay around them, and the likest stretch.
"""

import argparse
import json
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.reading._edits import Case, Quote, make_case, verdict, word_soup
from benchmarks.reading._rewrites import is_told_apart, make_rewrite
from timeline_app.anchoring.again import find_again
from timeline_app.anchoring.context import quotation_at

ROOT: Final = Path(__file__).resolve().parents[2]

HELD_OUT: Final = 500_000
"""Cases are numbered from here; the thresholds were set on lower numbers."""

LEAST_RIGHT: Final = 0.98


def with_old_text(case: Case) -> Quote | None:
    """Our own, given the text the quote was taken from."""
    return find_again(quotation_at(case.old, *case.quote, version=1), case.new, case.old).place


def without_old_text(case: Case) -> Quote | None:
    """Our own, given only what is kept around the quote."""
    return find_again(quotation_at(case.old, *case.quote, version=1), case.new).place


def context_search(case: Case) -> Quote | None:
    """Look for the very words; among several take the one whose neighbours fit best."""
    quotation = quotation_at(case.old, *case.quote, version=1)
    best, best_score, at = None, -1.0, case.new.find(quotation.exact)
    while at >= 0:
        end = at + len(quotation.exact)
        before, after = case.new[max(0, at - 32) : at], case.new[end : end + 32]
        score = _ratio(before, quotation.prefix) + _ratio(after, quotation.suffix)
        if score > best_score:
            best, best_score = (at, end), score
        at = case.new.find(quotation.exact, at + 1)
    return best


def likest_stretch(case: Case) -> Quote | None:
    """Take the stretch of the same length that is likest, from seven tenths on."""
    quote = case.old[slice(*case.quote)]
    at = case.new.find(quote)
    if at >= 0:
        return at, at + len(quote)
    matcher = SequenceMatcher(None, case.new, quote, autojunk=False)
    block = matcher.find_longest_match()
    start = max(0, block.a - block.b)
    stretch = case.new[start : start + len(quote)]
    return (start, start + len(stretch)) if _ratio(stretch, quote) >= 0.7 else None


def score(find: Callable[[Case], Quote | None], cases: list[Case]) -> dict[str, float]:
    """Count the verdicts of a way to find quotes; `ms` is the time a quote."""
    began = time.process_time()
    counts = Counter(verdict(case, find(case)) for case in cases)
    ms = (time.process_time() - began) * 1000 / len(cases)
    judged = sum(counts.values()) - counts["open"]
    return {
        "cases": judged,
        "right": counts["right"] / judged,
        "wrong": counts["wrong"],
        "missed": counts["missed"],
        "ms": round(ms, 2),
    }


def texts(folder: Path | None = None) -> list[str]:
    """Give the texts that are changed: those of a folder, else what the project has."""
    if folder is not None:
        return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    articles = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "db/sample/articles").glob("*.txt"))]
    stories = tomllib.loads((ROOT / "benchmarks/reading/stories.toml").read_text(encoding="utf-8"))["story"]
    return articles + [story["body"] for story in stories] + [word_soup(seed, 8_000) for seed in range(3)]


def cases_of(known: list[str], count: int) -> list[Case]:
    """Give cases of both makes in turn."""
    makers = (make_case, make_rewrite)
    return [makers[number % 2](HELD_OUT + number, known) for number in range(count)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 where our own misses what it has to reach."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    cases = cases_of(texts(options.texts), options.cases)
    apart = [case for case in cases if is_told_apart(case)]
    ways = {
        "anchoring, old text known": with_old_text,
        "anchoring, old text not known": without_old_text,
        "context search": context_search,
        "likest stretch": likest_stretch,
    }
    # Without the old text nobody can tell two like passages apart whose surroundings are alike as well.
    results = {name: score(way, cases if way is with_old_text else apart) for name, way in ways.items()}
    print(f"{'a quote found again in a changed text':<40}{'cases':>8}{'right':>8}{'wrong':>8}{'missed':>8}{'ms':>8}")
    for name, result in results.items():
        print(
            f"{name:<40}{result['cases']:>8}{result['right']:>8.3f}{result['wrong']:>8}"
            f"{result['missed']:>8}{result['ms']:>8.2f}"
        )
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    own = results["anchoring, old text known"]
    return int(own["right"] < LEAST_RIGHT or own["wrong"] > 0)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


if __name__ == "__main__":
    sys.exit(main())
