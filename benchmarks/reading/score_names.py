"""Same person or not: every two spellings of one person, and every pair of people whose names have something in common.

`python benchmarks/reading/score_names.py [dev|held] [-v]`. The names of `names.csv` are those of public figures, in
many scripts, written for this benchmark; the part goes by person. Beside ours stands rapidfuzz (if it is installed)
over letters of anyascii at the threshold that is best on this very material.
"""

import csv
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from anyascii import anyascii

from timeline_app.suggest.names import SAME_NAME, compare_names
from timeline_app.suggest.names.parts import parts_of
from timeline_app.suggest.names.sounds import coarse_key

NAMES = Path(__file__).parent / "names.csv"
EVERY = 25
"""Of the pairs with nothing in common, every so manieth is compared."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two spellings, and whether they are one person's."""

    one: str
    other: str
    same: bool


def pairs_of(part: str) -> Iterator[Pair]:
    """Give the pairs of a part."""
    with NAMES.open(encoding="utf-8", newline="") as file:
        rows = [(row["spelling"], row["person"]) for row in csv.DictReader(file) if row["part"] == part]
    keys = {name: frozenset(coarse_key(word.sounds) for word in parts_of(name).names) for name, _person in rows}
    for at, ((one, mine), (other, theirs)) in enumerate(combinations(rows, 2)):
        if mine == theirs or keys[one] & keys[other] or at % EVERY == 0:
            yield Pair(one, other, mine == theirs)


def report(name: str, pairs: list[Pair], says_same: Callable[[Pair], bool], *, verbose: bool = False) -> None:
    """Print precision, recall and false merges of a method."""
    answers = [(pair, says_same(pair)) for pair in pairs]
    right = sum(pair.same and same for pair, same in answers)
    false = sum(same and not pair.same for pair, same in answers)
    missed = sum(pair.same and not same for pair, same in answers)
    f1 = 2 * right / max(1, 2 * right + false + missed)
    precision, recall = right / max(1, right + false), right / max(1, right + missed)
    print(f"{name}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}, {false} false merges of {len(pairs)} pairs")
    if verbose:
        for pair, same in answers:
            if pair.same != same:
                print("  " + ("missed" if pair.same else "false"), pair.one, "|", pair.other)


def best_of_rapidfuzz(pairs: list[Pair]) -> None:
    """Print the peer at its best threshold."""
    try:
        from rapidfuzz import fuzz
    except ImportError:
        print("rapidfuzz is not installed: no peer")
        return
    scores = [(fuzz.token_sort_ratio(anyascii(pair.one).lower(), anyascii(pair.other).lower()), pair) for pair in pairs]

    def f1(threshold: int) -> float:
        right = sum(pair.same and score >= threshold for score, pair in scores)
        wrong = sum(pair.same != (score >= threshold) for score, pair in scores)
        return 2 * right / max(1, 2 * right + wrong)

    best = max(range(40, 100), key=f1)
    by_pair = {id(pair): score for score, pair in scores}
    report(f"rapidfuzz token_sort_ratio at {best}", pairs, lambda pair: by_pair[id(pair)] >= best)


def main(arguments: list[str]) -> None:
    """Print the scores of a part."""
    part = next((argument for argument in arguments if not argument.startswith("-")), "dev")
    pairs = list(pairs_of(part))
    report(f"names, {part}", pairs, lambda pair: compare_names(pair.one, pair.other).score >= SAME_NAME,
           verbose="-v" in arguments)  # fmt: skip
    best_of_rapidfuzz(pairs)


if __name__ == "__main__":
    main(sys.argv[1:])
