"""How much of an article is kept, and how much of what is kept is the article: saved pages and flattened text.

Counted in runs of four words, as a mean over pages (precision, recall, F1), beside trafilatura for pages and the best
simple rule (every line of eighteen words or more that ends like a sentence) for flattened text. The headline, the
standfirst, the authors and the day over the article count neither way; captions and everything else do.
`python3 -m benchmarks.reading.score_body [dev|held]`; the pages are those of `pages/`, and where they lie beside the
checkout those of `../shared/reading-dev`.
"""

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import trafilatura

from benchmarks.reading._pages import Page, pages
from timeline_app.domain.articles import PassageKind
from timeline_app.intake.furniture import passages_of
from timeline_app.intake.lines import lines_of
from timeline_app.intake.readers import html
from timeline_app.intake.readers.html_blocks import blocks_of, parse_page

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
_RUN = 4


@dataclass(frozen=True)
class Row:
    """A line of the scoreboard."""

    part: str
    method: str
    count: int
    precision: float
    recall: float
    f1: float
    under_80: int

    def __str__(self) -> str:
        return (
            f"{self.part:<24}{self.method:<14}{self.count:>4}  P {self.precision:.3f}  R {self.recall:.3f}  "
            f"F1 {self.f1:.3f}  under .80: {self.under_80}"
        )


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Give the runs of four words in a text, counted."""
    words = _WORD.findall(text.lower())
    return Counter(zip(*(words[start:] for start in range(_RUN)), strict=False)) or Counter([tuple(words)])


def marks(page: Page, kept: str) -> tuple[float, float, float]:
    """Give precision, recall and F1 of what was kept of a page."""
    wanted = runs("\n".join(page.body))
    found = runs(kept) - runs("\n".join((page.title, page.standfirst, page.byline)))
    both = (wanted & found).total()
    precision, recall = both / max(1, found.total()), both / max(1, wanted.total())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def kept_of_page(page: Page) -> str:
    """Give what our reader keeps of a page, without the day and the authors over it."""
    reading = html.read(page.content.encode("utf-8"))
    aside = (PassageKind.FURNITURE, PassageKind.DATELINE)
    return "\n".join(reading.text[one.start : one.end] for one in reading.passages if one.kind not in aside)


def peer_of_page(page: Page) -> str:
    """Give what trafilatura keeps."""
    return trafilatura.extract(page.content, include_comments=False) or ""


def flattened(page: Page) -> str:
    """Give a page as copied and pasted: everything visible, a block a line."""
    return "\n".join(block.words for block in blocks_of(parse_page(page.content)))


def kept_of_text(page: Page) -> str:
    """Give what our line model keeps of a flattened page."""
    text = flattened(page)
    aside = (PassageKind.FURNITURE, PassageKind.DATELINE)
    return "\n".join(text[one.start : one.end] for one in passages_of(text) if one.kind not in aside)


def rule_of_text(page: Page) -> str:
    """Give what the simple rule keeps."""
    return "\n".join(line.words for line in lines_of(flattened(page)) if line.is_prose)


def scored(part: str, method: str, kept: Callable[[Page], str], material: Sequence[Page]) -> Row:
    """Give one line of the scoreboard."""
    found = [marks(page, kept(page)) for page in material]
    precision, recall, f1 = (sum(one[at] for one in found) / max(1, len(found)) for at in range(3))
    return Row(part, method, len(found), precision, recall, f1, sum(one[2] < 0.8 for one in found))


def rows(split: str | None = None) -> Iterator[Row]:
    """Give the scoreboard for one half of the pages, or for each."""
    for half in (split,) if split else ("dev", "held"):
        material = list(pages(half))
        yield scored(f"saved pages, {half}", "ours", kept_of_page, material)
        yield scored(f"saved pages, {half}", "trafilatura", peer_of_page, material)
        yield scored(f"flattened text, {half}", "ours", kept_of_text, material)
        yield scored(f"flattened text, {half}", "simple rule", rule_of_text, material)
    yield from shared_rows()


def shared_rows() -> Iterator[Row]:
    """Give the lines for the development material beside the checkout, where it is there."""
    lines = SHARED / "reading-dev" / "text_boilerplate.csv"
    article = SHARED / "seeds" / "002_525db492bf22b54e.txt"
    if lines.is_file() and article.is_file():
        text = article.read_text(encoding="utf-8")
        wanted = [row["is_article"] == "1" for row in csv.DictReader(lines.open(encoding="utf-8", newline=""))]
        kept = [passage.kind is not PassageKind.FURNITURE for passage in passages_of(text)]
        yield lines_row("lines of an article", "ours", wanted, kept)
        yield lines_row("lines of an article", "simple rule", wanted, [line.is_prose for line in lines_of(text)])
    folder = SHARED / "reading-dev" / "html"
    if folder.is_dir():
        yield from crafted_rows(folder)


def lines_row(part: str, method: str, wanted: Iterable[bool], kept: Iterable[bool]) -> Row:
    """Give precision and recall of lines kept."""
    pairs = Counter(zip(wanted, kept, strict=True))
    both = pairs[True, True]
    precision, recall = both / (both + pairs[False, True] or 1), both / (both + pairs[True, False] or 1)
    return Row(part, method, pairs.total(), precision, recall, 2 * precision * recall / (precision + recall or 1), 0)


def crafted_rows(folder: Path) -> Iterator[Row]:
    """Give, for the crafted pages, the share of what must be kept and is, and of what must not be and is not."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    found = {path.name: html.read(path.read_bytes()) for path in sorted(folder.glob("*.html")) if path.name in expected}
    texts = {
        name: "".join(
            reading.text[one.start : one.end] for one in reading.passages if one.kind is not PassageKind.FURNITURE
        )
        for name, reading in found.items()
    }
    junk = [words not in text for text in texts.values() for words in expected["must_not_survive"]]
    kept = [words in texts[name] for name in texts for words in expected[name].get("must_contain", [])]
    precision, recall = sum(junk) / len(junk), sum(kept) / len(kept)
    yield Row("crafted pages", "ours", len(texts), precision, recall, 2 * precision * recall / (precision + recall), 0)


def main(arguments: Sequence[str]) -> int:
    for row in rows(arguments[0] if arguments else None):
        print(row)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
