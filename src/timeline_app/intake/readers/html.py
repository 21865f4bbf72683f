"""Saved web pages: the whole visible text in document order, with everything around the article set aside.

trafilatura says which blocks are the article; the text itself is never taken from it, because it folds, joins and
drops what a quotation must keep. The page is decoded before any library sees it: given bytes, extractors lose the
dashes of windows-1252 pages. Blocks are parted by an empty line, line breaks inside one by a plain line end.
"""

import logging
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from statistics import median_low
from typing import Final

import trafilatura

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.canonical import canonical_text, decode, is_readable, refuse_too_long
from timeline_app.intake.furniture import MAX_PASSAGES, as_passages, furniture_of
from timeline_app.intake.lines import PROSE_WORDS, Line, measured
from timeline_app.intake.readers import Reading
from timeline_app.intake.readers.html_blocks import Block, blocks_of, parse_page
from timeline_app.intake.readers.html_metadata import page_metadata, page_title

_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN: Final = 8192
_NOT_LETTERS: Final = re.compile(r"\W+")
_LONG: Final = 40
_SEARCH_AHEAD: Final = 200_000
_ENOUGH_WORDS: Final = 40
_MOST_BLOCKS: Final = 20_000  # trafilatura takes 0.1 ms a block; no article has that many
_HEAD_BLOCKS: Final = 10
_TAG_KINDS: Final = {"li": PassageKind.LIST_ITEM, "figcaption": PassageKind.CAPTION, "tr": PassageKind.TABLE}


def read(content: bytes) -> Reading:
    """Read a saved page.

    Raises:
        ProblemForUser: `NOT_TEXT` if nothing readable is on it, `EMPTY_FILE`, `TOO_LARGE`.
    """
    named = _DECLARED.search(content[:_DECLARED_WITHIN])
    decoded = decode(content, (named[1] or named[2]).decode("ascii", "replace") if named else None)
    root = parse_page(decoded.text)
    blocks = [] if root is None else blocks_of(root)
    if len(blocks) > MAX_PASSAGES:
        raise ProblemForUser(Problem.TOO_LARGE)
    text, lines = _laid_out(blocks)
    refuse_too_long(text)
    if root is None or not is_readable(text):
        raise ProblemForUser(Problem.NOT_TEXT)
    furniture = _furniture(decoded.text, blocks, lines, page_title(root))
    article = [number for number, aside in enumerate(furniture) if not aside]
    metadata = page_metadata(root, [blocks[number] for number in article], [lines[number] for number in article])
    return Reading(text, decoded.encoding, decoded.sure, _passages(blocks, lines, furniture), metadata)


def _laid_out(blocks: Sequence[Block]) -> tuple[str, list[Line]]:
    """Put the blocks into one text and give the line of each."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for block in blocks:
        before = "" if not parts else "\n" if block.joined else "\n\n"
        words = canonical_text(block.words)
        starts.append(length + len(before))
        length += len(before) + len(words)
        parts += (before, words)
    text = "".join(parts) + ("\n" if parts else "")
    ends = [*starts[1:], len(text)]
    return text, [measured(text, start, end) for start, end in zip(starts, ends, strict=False)]


def _passages(blocks: Sequence[Block], lines: Sequence[Line], furniture: Sequence[bool]) -> tuple[Passage, ...]:
    passages = as_passages(lines, furniture)
    for number, (block, passage) in enumerate(zip(blocks, passages, strict=True)):
        kind = _TAG_KINDS.get(block.kind)
        if passage.kind is PassageKind.FURNITURE:
            continue
        if kind is PassageKind.CAPTION or (kind and passage.kind in (PassageKind.BODY, PassageKind.HEADING)):
            passages[number] = replace(passage, kind=kind, heading_of=None)
        elif block.kind.startswith("h") and passage.kind is PassageKind.BODY:
            passages[number] = replace(passage, kind=PassageKind.HEADING)
    return tuple(passages)


def _furniture(page: str, blocks: Sequence[Block], lines: Sequence[Line], title: str | None) -> list[bool]:
    """Say of each block whether it is page furniture: by trafilatura, or by shape where that finds no article."""
    chosen = _matched(blocks, _extracted(page)) if len(blocks) <= _MOST_BLOCKS else set()
    if sum(lines[number].count for number in chosen) < _ENOUGH_WORDS:
        return _by_shape(blocks, lines)
    first, last = min(chosen), max(chosen)
    chosen |= {number for number in range(first, last) if _belongs(blocks[number], lines, number, chosen)}
    running = min(
        (number for number in chosen if lines[number].is_sentence and lines[number].count >= 8), default=first
    )
    chosen |= _head(blocks, lines, running, title)
    return [number not in chosen for number in range(len(blocks))]


def _by_shape(blocks: Sequence[Block], lines: Sequence[Line]) -> list[bool]:
    inside = [number for number, block in enumerate(blocks) if not (block.aside or block.zoned)]
    if not inside:
        return [False] * len(blocks)
    furniture = [True] * len(blocks)
    for number, aside in zip(inside, furniture_of([lines[number] for number in inside]), strict=True):
        furniture[number] = aside
    return furniture


def _extracted(page: str) -> str:
    try:
        return trafilatura.extract(page, favor_precision=True, include_comments=False, include_tables=True) or ""
    except Exception:  # it is advice only: a page that upsets it is judged by shape
        logging.getLogger(__name__).info("no advice on a page; judged by shape")
        return ""


def _key(words: str) -> str:
    return _NOT_LETTERS.sub("", words).casefold()


def _matched(blocks: Sequence[Block], extracted: str) -> set[int]:
    """Find the blocks whose words were extracted: as a line of their own, or, if long, as part of one."""
    keys = [_key(block.words) for block in blocks]
    wanted: defaultdict[str, int] = defaultdict(int)
    for line in extracted.split("\n"):
        wanted[_key(line)] += 1
    wanted.pop("", None)
    whole = _key(extracted)
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


def _belongs(block: Block, lines: Sequence[Line], number: int, chosen: set[int]) -> bool:
    """Say whether a block between two blocks of the article is part of it though it was not extracted."""
    if number in chosen or block.aside or block.zoned or block.linked > 0.5:
        return False
    line = lines[number]
    if block.joined or line.count >= PROSE_WORDS or (line.is_sentence and line.count >= 8):
        return True  # only a line break parts it from the article, or it is running text
    return block.kind in ("h2", "h3", "h4") and number + 1 < len(lines) and lines[number + 1].is_sentence


def _head(blocks: Sequence[Block], lines: Sequence[Line], first: int, title: str | None) -> set[int]:
    """Find headline, standfirst, byline and date over the first block of the article."""
    wanted = _key(title or "")
    for number in range(first, max(-1, first - _HEAD_BLOCKS - 1), -1):
        block = blocks[number]
        if not block.aside and (block.kind == "h1" or (wanted and _key(block.words) == wanted)):
            between = range(number, first)
            return {at for at in between if not blocks[at].aside and blocks[at].linked < 0.8 and lines[at].count <= 60}
    return set()
