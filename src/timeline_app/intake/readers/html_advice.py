"""What an extractor (trafilatura) takes for the article, told as block numbers. It is advice: `html_lines` weighs it.

Only the choice is used, never the extractor's text: it folds, joins and drops what a quotation must keep.
"""

import logging
import re
from collections import defaultdict
from collections.abc import Sequence
from statistics import median_low
from typing import Final

import trafilatura

from timeline_app.intake.readers.html_blocks import Block

_NOT_LETTERS: Final = re.compile(r"\W+")
_LONG: Final = 40
_SEARCH_AHEAD: Final = 200_000


def advised_blocks(page: str, blocks: Sequence[Block]) -> set[int]:
    """Give the numbers of the blocks that the extractor takes for the article; none if the page upsets it."""
    return blocks_in(blocks, _extracted(page))


def blocks_in(blocks: Sequence[Block], text: str) -> set[int]:
    """Find the blocks whose words stand in a text: as a line of their own, or, if long, as part of one."""
    keys = [letters_of(block.words) for block in blocks]
    wanted: defaultdict[str, int] = defaultdict(int)
    for line in text.split("\n"):
        wanted[letters_of(line)] += 1
    wanted.pop("", None)
    whole = letters_of(text)
    found: set[int] = set()
    position = 0
    candidates: defaultdict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        if key in wanted:
            candidates[key].append(number)
        elif len(key) >= _LONG and not blocks[number].aside:
            at = whole.find(key, position, position + _SEARCH_AHEAD)
            if at >= 0:
                position = at + len(key)
                found.add(number)
    return found | _picked(blocks, candidates, wanted, found)


def letters_of(words: str) -> str:
    """Give the letters and digits alone, without case: how words are recognised again."""
    return _NOT_LETTERS.sub("", words).casefold()


def _extracted(page: str) -> str:
    try:
        return trafilatura.extract(page, favor_precision=True, include_comments=False, include_tables=True) or ""
    except Exception:  # it is advice only: a page that upsets it is judged by shape
        logging.getLogger(__name__).info("no advice on a page; judged by shape")
        return ""


def _picked(
    blocks: Sequence[Block], candidates: dict[str, list[int]], wanted: dict[str, int], found: set[int]
) -> set[int]:
    """Where a line stands on the page more often than it was extracted (a headline in a menu), pick the likely ones."""
    single = [numbers[0] for key, numbers in candidates.items() if len(numbers) <= wanted[key]]
    centre = median_low(sorted({*found, *single})) if found or single else 0
    picked: set[int] = set()
    for key, numbers in candidates.items():
        likely = sorted(
            numbers,
            key=lambda at: (blocks[at].aside, blocks[at].zoned, blocks[at].linked > 0.5, abs(at - centre)),
        )
        picked.update(likely[: wanted[key]])
    return picked
