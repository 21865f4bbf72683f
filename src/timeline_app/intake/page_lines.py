"""Weighs every line of a flattened page: how much does it look like a line of the article?

A weight is a sum over signs: the line's own shape (length, end, small words, capitals, the words of page templates),
its neighbours, and where it stands towards the *core*, the place where running text stands densest. No sign decides
alone. The weights were fitted once on saved pages of many papers and languages, then frozen; nothing is learnt here.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline_app.intake import page_signs as signs
from timeline_app.intake.language import SMALL_WORDS
from timeline_app.intake.lines import Line

_SHORT: Final = 12
_WORDS_SEEN: Final = 60
_FADE: Final = 0.9
_MOST: Final = 80
_EARLY_PEAK: Final = 0.7
_EDGES: Final = ".,:;!?\"'“”„‘’«»()[]"
_QUOTES: Final = "\"'“”„‘«»「"

WEIGHTS: Final[dict[str, float]] = {
    "always": -2.04,
    "length": 2.59,
    "closed": 0.72,
    "trails": 0.28,
    "sentence": -0.18,
    "prose": -0.5,
    "long prose": -0.17,
    "commas": -0.19,
    "quotes": 0.83,
    "digits": 0.31,
    "capitals": -0.7,
    "small words": -0.53,
    "small start": -0.15,
    "colon": 1.21,
    "question": -0.09,
    "exclaims": -0.14,
    "template": -2.42,
    "pointer": -0.65,
    "credit": -2.0,
    "byline": -1.72,
    "author note": 1.28,
    "dated": -1.1,
    "share": -0.59,
    "address": 0.47,
    "personal": 0.13,
    "glued": -0.0,
    "running before": 0.75,
    "running after": 0.75,
    "running 2 before": 0.23,
    "running 2 after": 0.42,
    "running around": -1.73,
    "dense": 3.31,
    "dense prose": 1.0,
    "trails before": 0.33,
    "trails after": 0.61,
    "before core": 0.2,
    "distance before": 3.2,
    "stretch before": -5.5,
    "heading before": -0.8,
    "share before": 2.97,
    "repeated": -1.44,
    "after core": 2.13,
    "distance after": -1.95,
    "stretch after": -3.54,
    "heading after": -2.22,
    "share after": 0.17,
}
"""What each sign adds to a line's weight."""


@dataclass(frozen=True, slots=True)
class _Field:
    """What is known of all lines together: running text by line, its sums, and how dense it is around each line."""

    prose: list[int]
    sums: list[int]
    words: list[int]
    density: list[float]
    core: int


def weights_of(lines: Sequence[Line]) -> list[float]:
    """Give the weight of every line: above 0 it is more likely the article's, below 0 page furniture."""
    return [sum(WEIGHTS[name] * value for name, value in found.items()) for found in signs_of(lines)]


def signs_of(lines: Sequence[Line]) -> list[dict[str, float]]:
    """Give the signs found on every line, each with its strength (mostly 0 to 1)."""
    if not lines:
        return []
    ground = _field(lines)
    times = Counter(line.words[: signs.LONGEST] for line in lines)
    away = _away(lines, ground)
    found = []
    for number, line in enumerate(lines):
        own = {"always": 1.0, **_shape(line), **_template(line), **_around(lines, ground, number), **away[number]}
        own["repeated"] = float(times[line.words[: signs.LONGEST]] > 1)
        found.append(own)
    return found


def running_words(line: Line) -> int:
    """Give the number of words of a line that is running text, 0 for any other."""
    return line.count if line.is_prose or (line.is_sentence and line.count >= _SHORT) else 0


def _field(lines: Sequence[Line]) -> _Field:
    prose = [running_words(line) for line in lines]
    sums, words = [0], [0]
    for line, count in zip(lines, prose, strict=True):
        sums.append(sums[-1] + count)
        words.append(words[-1] + line.count)
    density = _density(prose)
    peak = max(density)
    core = next(
        number for number, dense in enumerate(density) if dense >= _EARLY_PEAK * peak and (prose[number] or not peak)
    )
    return _Field(prose, sums, words, [dense / (peak or 1.0) for dense in density], core)


def _density(prose: Sequence[int]) -> list[float]:
    """Say how much running text stands around each line, fading with every line between."""
    capped = [min(count, _MOST) for count in prose]
    before, after = [], []
    total = 0.0
    for count in capped:
        total = total * _FADE + count
        before.append(total)
    total = 0.0
    for count in reversed(capped):
        total = total * _FADE + count
        after.append(total)
    return [one + other - count for one, other, count in zip(before, reversed(after), capped, strict=True)]


def _shape(line: Line) -> dict[str, float]:
    words = [word.strip(_EDGES) for word in line.words[:600].split()[:_WORDS_SEEN]]
    number = max(1, len(words))
    start = line.words[:80]
    return {
        "length": math.log1p(min(200, line.count)) / 4,
        "closed": float(line.closed),
        "trails": float(line.trails),
        "sentence": float(line.is_sentence),
        "prose": float(line.is_prose),
        "long prose": float(line.closed and line.count >= 40),
        "commas": min(1.0, line.words[:600].count(",") / max(8, min(line.count, 100)) * 4),
        "quotes": float(line.words[:1] in _QUOTES),
        "digits": sum(letter.isdigit() for letter in start) / max(1, len(start)),
        "capitals": sum(word[:1].isupper() for word in words) / number,
        "small words": sum(word.lower() in SMALL_WORDS for word in words) / number,
        "small start": float(line.words[:1].islower()),
        "colon": float(line.words.endswith((":", "\uff1a"))),
        "question": float(line.words.endswith(("?", "\uff1f", "\u061f"))),
        "exclaims": float("!" in line.words[:600]),
    }


def _template(line: Line) -> dict[str, float]:
    start = line.words[: signs.LONGEST]
    short = line.count < 30
    return {
        "template": float(line.count < 60 and bool(signs.FURNITURE.search(start))),
        "pointer": float(short and bool(signs.RELATED.match(start))),
        "credit": float(line.count < 40 and bool(signs.CREDIT.search(start))),
        "byline": float(short and bool(signs.BYLINE.match(start))),
        "author note": float(line.count < 80 and bool(signs.AUTHOR_NOTE.search(start))),
        "dated": float(line.count < 15 and bool(signs.DATED.search(start))),
        "share": float(line.count < _SHORT and bool(signs.SHARE.match(start))),
        "address": float(bool(signs.ADDRESS.search(start))),
        "personal": float(bool(signs.PERSONAL.search(start))),
        "glued": float(bool(signs.GLUED.match(start))),
    }


def _around(lines: Sequence[Line], ground: _Field, number: int) -> dict[str, float]:
    prose, last = ground.prose, len(lines) - 1
    first, end = max(0, number - 8), min(len(lines), number + 9)
    running = ground.sums[end] - ground.sums[first] - prose[number]
    words = ground.words[end] - ground.words[first] - lines[number].count
    dense = ground.density[number]
    return {
        "running before": float(number > 0 and prose[number - 1] > 0),
        "running after": float(number < last and prose[number + 1] > 0),
        "running 2 before": float(number > 1 and prose[number - 2] > 0),
        "running 2 after": float(number < last - 1 and prose[number + 2] > 0),
        "running around": running / max(1, words),
        "dense": dense,
        "dense prose": dense if prose[number] else 0.0,
        "trails before": float(number > 0 and lines[number - 1].trails),
        "trails after": float(number < last and lines[number + 1].trails),
    }


def _away(lines: Sequence[Line], ground: _Field) -> list[dict[str, float]]:
    """Say what lies between each line and the core: how far, the longest stretch without a sentence, a heading."""
    found: list[dict[str, float]] = [{}] * len(lines)
    core, total = ground.core, max(1, ground.sums[-1])
    for numbers, before in ((range(core, -1, -1), True), (range(core + 1, len(lines)), False)):
        stretch = longest = 0
        passed = -1
        for number in numbers:
            line = lines[number]
            if line.count < _SHORT and number != core and signs.AFTERWARDS.fullmatch(line.words[:100]):
                passed = 0
            elif passed >= 0:
                passed += 1
            stretch = 0 if ground.prose[number] else stretch + 1
            longest = max(longest, stretch)
            distance = math.log1p(abs(number - core)) / 5
            passing = 0.0 if passed < 0 else math.exp(-passed / 25)
            side = "before" if before else "after"
            found[number] = {
                f"{side} core": float(number != core),
                f"distance {side}": distance,
                f"stretch {side}": math.log1p(longest) / 3,
                f"heading {side}": passing,
                f"share {side}": abs(ground.sums[number] - ground.sums[core]) / total,
            }
    return found
