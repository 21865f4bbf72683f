"""Saved web pages: the whole visible text in document order, with everything around the article set aside.

Which blocks are the article is decided block by block (`html_lines`); what an extractor or the page's own data says is
one sign among others. The page is decoded before any library sees it: given bytes, extractors lose the
dashes of windows-1252 pages. Blocks are parted by an empty line, line breaks inside one by a plain line end.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake import page_signs as signs
from timeline_app.intake.bylines import authors_of, is_person
from timeline_app.intake.canonical import canonical_text, decode, is_readable, refuse_too_long
from timeline_app.intake.furniture import (
    MAX_PASSAGES,
    as_passages,
    chosen,
    end_at_heading,
    furniture_of,
    is_call,
    is_sign,
    trim_author_note,
)
from timeline_app.intake.lines import Line, measured
from timeline_app.intake.printed_dates import day_in_line, day_of_line
from timeline_app.intake.readers import Reading
from timeline_app.intake.readers.html_advice import advised_blocks, blocks_in, letters_of
from timeline_app.intake.readers.html_blocks import Block, blocks_of, parse_page
from timeline_app.intake.readers.html_lines import weights_of_blocks
from timeline_app.intake.readers.html_metadata import page_metadata, page_title, stated_body
from timeline_app.intake.readers.html_tags import Tags, tags_of
from timeline_app.intake.readers.html_zones import (
    ZONE_ASIDE,
    ZONE_AUTHOR,
    ZONE_CAPTION,
    ZONE_COMMENTS,
    ZONE_PROMOTED,
    ZONE_RELATED,
    ZONE_SHARE,
)

_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN: Final = 8192
_ENOUGH_WORDS: Final = 40
_STATED_LETTERS: Final = 400
_STATED_SHARE: Final = 0.6
_NO_TEASER: Final = 40
_CHANGE: Final = 0.5
_MOST_BLOCKS: Final = 20_000  # trafilatura takes 0.1 ms a block; no article has that many
_HEAD_BLOCKS: Final = 14
_LEAST_STANDFIRST: Final = 6
_LEAST_TITLE: Final = 20
_BYLINE_BLOCKS: Final = 8
_LONGEST_BYLINE: Final = 14
_NO_BYLINE: Final = ZONE_RELATED | ZONE_COMMENTS | ZONE_PROMOTED | ZONE_ASIDE | ZONE_CAPTION
_NO_HEAD: Final = ZONE_CAPTION | ZONE_SHARE | ZONE_RELATED | ZONE_COMMENTS | ZONE_PROMOTED
_PLAIN: Final = (PassageKind.BODY, PassageKind.HEADING, PassageKind.STANDFIRST)
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
    tags = tags_of(root)
    furniture = _furniture(tags, decoded.text, blocks, lines)
    if (byline := _byline_near(blocks, lines, furniture)) is not None:
        furniture[byline] = False
    article = [number for number, aside in enumerate(furniture) if not aside]
    metadata = page_metadata(tags, [blocks[number] for number in article], [lines[number] for number in article])
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
        elif passage.kind in _PLAIN and _is_author_line(block, lines[number]) and block.kind not in _TAG_KINDS:
            passages[number] = replace(passage, kind=PassageKind.DATELINE, heading_of=None)
        elif block.kind.startswith("h") and passage.kind is PassageKind.BODY:
            passages[number] = replace(passage, kind=PassageKind.HEADING)
    return tuple(passages)


def _furniture(tags: Tags, page: str, blocks: Sequence[Block], lines: Sequence[Line]) -> list[bool]:
    """Say of each block whether it is page furniture: by its weight, or by shape alone where that finds no article."""
    if len(blocks) > _MOST_BLOCKS:
        return _by_shape(blocks, lines)
    stated = _stated(tags, blocks)
    advised = stated or advised_blocks(page, blocks)
    kept = chosen(weights_of_blocks(blocks, lines, advised), _CHANGE)
    if stated:
        kept = _within(kept, lines, stated)
    if sum(line.count for line, one in zip(lines, kept, strict=True) if one) < _ENOUGH_WORDS:
        return _by_shape(blocks, lines)
    end_at_heading(lines, kept)
    _trim(blocks, lines, kept)
    trim_author_note(lines, kept)
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    sure = list(kept)
    for number in range(first, last):
        kept[number] = sure[number] or _belongs(blocks[number], lines, number, sure)
    running = next((at for at in range(first, last) if kept[at] and _is_running(lines[at])), first)
    for number in _head(blocks, lines, running, page_title(tags)):
        kept[number] = True
    return [not one or is_call(line) for one, line in zip(kept, lines, strict=True)]


def _stated(tags: Tags, blocks: Sequence[Block]) -> set[int]:
    """Give the blocks that the page's own data state to be the article's text, if they state it."""
    stated = stated_body(tags)
    if len(stated) < _STATED_LETTERS:
        return set()
    found = blocks_in(blocks, stated)
    letters = sum(len(letters_of(blocks[number].words)) for number in found)
    return found if letters * 2 > len(letters_of(stated)) else set()


def _within(kept: list[bool], lines: Sequence[Line], stated: set[int]) -> list[bool]:
    """Where the stated text is most of what was kept, set aside all outside it (the head is sought later)."""
    words = [line.count if one else 0 for line, one in zip(lines, kept, strict=True)]
    if sum(words[number] for number in stated) < _STATED_SHARE * sum(words):
        return kept
    first, last = min(stated), max(stated)
    return [one and first <= number <= last for number, one in enumerate(kept)]


def _by_shape(blocks: Sequence[Block], lines: Sequence[Line]) -> list[bool]:
    inside = [number for number, block in enumerate(blocks) if not (block.aside or block.zoned)]
    if not inside:
        return [False] * len(blocks)
    furniture = [True] * len(blocks)
    for number, aside in zip(inside, furniture_of([lines[number] for number in inside]), strict=True):
        furniture[number] = aside
    return furniture


def _is_running(line: Line) -> bool:
    return line.is_sentence and line.count >= 8


def _trim(blocks: Sequence[Block], lines: Sequence[Line], kept: list[bool]) -> None:
    """Set aside links to other stories: "Read also: …" anywhere, and the list of links an article ends with."""
    for number, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        if kept[number] and block.linked > 0.5 and line.count < _NO_TEASER and signs.RELATED.match(line.words[:100]):
            kept[number] = False
    end = [number for number, one in enumerate(kept) if one]
    while len(end) > 1 and _is_link(blocks[end[-1]], lines[end[-1]]):
        kept[end.pop()] = False
        while len(end) > 1 and blocks[end[-1]].kind.startswith("h"):  # their heading
            kept[end.pop()] = False


def _is_link(block: Block, line: Line) -> bool:
    return block.linked > 0.9 and line.count < _NO_TEASER and not line.is_sentence


def _belongs(block: Block, lines: Sequence[Line], number: int, sure: Sequence[bool]) -> bool:
    """Say whether a block between two blocks of the article is part of it though its weight is too small."""
    line = lines[number]
    if block.aside or block.zoned or (block.linked > 0.5 and line.count < _NO_TEASER):
        return False
    if block.kind in ("figcaption", "caption"):
        return True
    if block.joined or line.is_prose:
        return not is_sign(line)  # only a line break parts it from the article, or it is running text
    if block.kind == "li" and not is_sign(line):
        return sure[number - 1] or sure[number + 1]
    return block.kind in ("h2", "h3", "h4") and number + 1 < len(lines) and lines[number + 1].is_sentence


def _head(blocks: Sequence[Block], lines: Sequence[Line], first: int, title: str | None) -> set[int]:
    """Find headline, standfirst, byline and date over the first block of the article."""
    wanted = letters_of(title or "")
    for number in range(first, max(-1, first - _HEAD_BLOCKS - 1), -1):
        block = blocks[number]
        if not block.aside and (block.kind == "h1" or _is_title(letters_of(block.words), wanted)):
            under = range(number + 1, first)
            return {number, *(at for at in under if _is_head_line(blocks[at], lines[at], last=at == first - 1))}
    return set()


def _is_title(words: str, title: str) -> bool:
    """Say whether a block is the headline that the tags name; they may have the paper's name before or after it."""
    return bool(words) and (words == title or (len(words) * 2 > len(title) >= _LEAST_TITLE and words in title))


def _byline_near(blocks: Sequence[Block], lines: Sequence[Line], furniture: Sequence[bool]) -> int | None:
    """Find the byline that stands apart from the head: over the headline, or under the article's last line."""
    kept = [number for number, aside in enumerate(furniture) if not aside]
    if not kept or any(_is_author_line(blocks[number], lines[number]) for number in kept[:_HEAD_BLOCKS]):
        return None
    near = [*range(kept[0], max(-1, kept[0] - _BYLINE_BLOCKS), -1), *range(kept[0], kept[-1] + _BYLINE_BLOCKS)]
    return next((at for at in near if at < len(blocks) and _is_author_line(blocks[at], lines[at])), None)


def _is_author_line(block: Block, line: Line) -> bool:
    if not block.zones & ZONE_AUTHOR or block.zones & _NO_BYLINE or line.count > _LONGEST_BYLINE:
        return False
    names = authors_of(line.words)
    return names is not None and all(is_person(name) for name in names.split(", "))


def _is_head_line(block: Block, line: Line, *, last: bool) -> bool:
    """Say whether a block under the headline is standfirst, byline or date: no caption, share row or list of links."""
    if block.aside or (block.linked > 0.8 and line.count > 6) or block.kind in ("li", "figcaption", "caption", "tr"):
        return False
    if block.zones & _NO_HEAD or is_sign(line):
        return False
    if line.count >= _LEAST_STANDFIRST:
        return line.count <= 60
    dated = day_of_line(line.words) is not None or day_in_line(line.words) is not None
    place = last and line.count <= 3 and line.words.istitle()
    return dated or place or bool(block.dates) or authors_of(line.words) is not None
