"""Made-up projects of many articles, written past the program: words by Zipf's law, as long as newspapers' articles."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np

from timeline_app.domain.calendar import day_number
from timeline_app.domain.clock import system_clock
from timeline_app.store.project_file import Project

SEED = 20110401
VOCABULARY, WORDS = 60_000, 680
"""Different words, and words of an article in the mean: with eight letters and a blank each, six kilobytes."""
FURNITURE = "Home Ports Markets Weather Subscribe\n"
_STARTS = (*"bcdfghjklmnprstvwz", "st", "tr", "ch", "sh", "th", "br", "gr", "kl")
_VOWELS = (*"aeiou", "ai", "ou", "ee")
_ENDS = ("", "", "n", "s", "r", "d", "t", "ng")
_FIRST_DAY = day_number(2005, 1, 1)
_PAPERS = ("The Courier", "Harbour Post", "Morning Ledger", "Evening Wire", "The Norrvik Gazette")
_PEOPLE, _QUOTES = 2_000, 2_000


def vocabulary() -> list[str]:
    """Give invented words, the common ones mostly short."""
    rng = np.random.default_rng(SEED)
    found: dict[str, float] = {}
    while len(found) < VOCABULARY:
        count = int(rng.choice((3, 3, 4, 4, 5, 5)))
        parts = (_STARTS[rng.integers(len(_STARTS))] + _VOWELS[rng.integers(len(_VOWELS))] for _ in range(count))
        word = "".join(parts) + _ENDS[rng.integers(len(_ENDS))]
        found.setdefault(word, 0.4 * len(word) + 8 * rng.random())
    return sorted(found, key=lambda word: found[word])


def texts(count: int, words: list[str]) -> Iterator[str]:
    """Give texts, each with a line of page furniture before it."""
    rng = np.random.default_rng([SEED, count])
    share = np.cumsum(1.0 / np.arange(1, len(words) + 1))
    share /= share[-1]
    every = np.array(words, dtype=object)
    for _ in range(count):
        size = int(WORDS * (0.5 + rng.random()))
        chosen = every[np.minimum(np.searchsorted(share, rng.random(size)), len(words) - 1)].tolist()
        yield FURNITURE + "".join(_sentences(chosen, rng))


def _sentences(words: list[str], rng: np.random.Generator) -> Iterator[str]:
    at = 0
    while at < len(words):
        length = int(rng.integers(10, 30))
        sentence = words[at : at + length]
        sentence[0] = sentence[0].capitalize()
        if length % 7 == 0 and len(sentence) > 3:
            sentence[1], sentence[2] = f"al-{sentence[1].capitalize()}", f"{sentence[2].capitalize()}’s"
        yield f"“{' '.join(sentence)},” he said. " if length % 5 == 0 else f"{' '.join(sentence)}. "
        if length % 9 == 0:
            yield "\n"
        at += length


def make_project(path: Path, articles: int, words: list[str]) -> int:
    """Make a project of so many articles, with people and quotes. Gives the size of all texts in bytes of UTF-8."""
    Project.create(path, title="Many articles", clock=system_clock).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("INSERT INTO original (id, sha256, bytes, size) VALUES (1, '', x'', 0)")
        size = 0
        for row, text in enumerate(texts(articles, words), 1):
            encoded = text.encode()
            size += len(encoded)
            _add_article(raw, row, text, hashlib.sha256(encoded).hexdigest(), " ".join(words[row % 997 :][:5]))
        _add_people(raw, words)
        _add_quotes(raw, min(articles, _QUOTES))
        raw.commit()
    return size


def _add_article(raw: sqlite3.Connection, row: int, text: str, sha256: str, title: str) -> None:
    raw.execute("INSERT INTO canonical_text (id, sha256, text) VALUES (?, ?, ?)", (row, sha256, text))
    raw.execute(
        "INSERT INTO article (id, title, publisher, published) VALUES (?, ?, ?, ?)",
        (row, title, _PAPERS[row % len(_PAPERS)], _FIRST_DAY + row % 4_000),
    )
    raw.execute(
        "INSERT INTO text_version (id, article, original, seq, canonical_text, normaliser, encoding_sure)"
        " VALUES (?, ?, 1, 1, ?, 1, 1)",
        (row, row, row),
    )
    edges = [0, len(FURNITURE), *(at + 1 for at, sign in enumerate(text) if sign == "\n" and at > len(FURNITURE))]
    for seq, (start, end) in enumerate(zip(edges, [*edges[1:], len(text)], strict=True)):
        if start < end:
            raw.execute(
                'INSERT INTO passage (version, seq, kind, start, "end") VALUES (?, ?, ?, ?, ?)',
                (row, seq, "body" if seq else "furniture", start, end),
            )


def _add_people(raw: sqlite3.Connection, words: list[str]) -> None:
    for row in range(1, _PEOPLE + 1):
        named = f"{words[row * 7].capitalize()} {words[row * 11 + 3].capitalize()}"
        raw.execute("INSERT INTO person (id, main_name) VALUES (?, ?)", (row, named))
        raw.execute("INSERT INTO name (person, text, origin) VALUES (?, ?, 'given')", (row, named))


def _add_quotes(raw: sqlite3.Connection, count: int) -> None:
    start = len(FURNITURE)
    for row in range(1, count + 1):
        exact = raw.execute("SELECT substr(text, ?, 80) FROM canonical_text WHERE id = ?", (start + 1, row)).fetchone()[
            0
        ]
        sha256 = hashlib.sha256(exact.encode()).hexdigest()
        raw.execute(
            'INSERT INTO quotation (id, version, start, "end", exact, sha256, verbatim) VALUES (?, ?, ?, ?, ?, ?, 0)',
            (row, row, start, start + len(exact), exact, sha256),
        )
        raw.execute("INSERT INTO claim (id, subject, wording) VALUES (?, ?, ?)", (row, row % _PEOPLE + 1, exact[:30]))
        raw.execute(
            "INSERT INTO evidence (quotation, claim, polarity) VALUES (?, ?, 'asserted')",
            (row, row),
        )
