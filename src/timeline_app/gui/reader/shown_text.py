"""What of an article's text is on the screen, and how a place there answers to a place in the text.

The document that Qt lays out is never read back. It is made of blocks, each standing for `text[start:end]` in code
points or for a line of our own (a furniture fold, a label); positions are converted block by block, since Qt counts
UTF-16 units. Characters that Qt would turn into something else are shown by a sign of the same length.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.names import base_direction
from timeline_app.domain.translating import tr, trn
from timeline_app.queries.reading import ArticleReading, ReadingPassage

LONGEST_LINE = 2000
"""Code points in one laid-out line of text: Qt freezes on a megabyte without a break."""


_ASKED_FOR_DIRECTION = 40
"""Paragraphs from the beginning that say in which direction an article runs."""


class BlockKind(Enum):
    """What a block on the screen is."""

    TEXT = auto()
    FURNITURE = auto()
    FOLD = auto()
    FOLD_NOTE = auto()
    BOX_LABEL = auto()


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """One paragraph of the document. `start:end` in code points of the text (empty range for a line of our own).

    `at` is the document position of its first unit, `shown` the words laid out.
    """

    kind: BlockKind
    start: int
    end: int
    at: int
    shown: str
    passage: ReadingPassage | None = None
    number: int = 0
    boxed: bool = False
    fold: int | None = None

    @property
    def stands_for_text(self) -> bool:
        """Say whether a position inside it is a position in the text."""
        return self.kind in (BlockKind.TEXT, BlockKind.FURNITURE)


def _sign(character: str) -> str:
    code = ord(character)
    if code < 0x20 and character != "\t":
        return chr(0x2400 + code)
    return {0x7F: "\u2421", 0x2028: "\u2424", 0x2029: "\u2424", 0xFFFC: "\u25af", 0xFDD0: "\u25af"}.get(code, "\u25af")


_SIGNS = {
    code: _sign(chr(code))
    for code in (
        *(c for c in range(0x20) if c != 9),
        *range(0x7F, 0xA0),  # C1 controls; they have no picture of their own
        0x2028,
        0x2029,
        *range(0x202A, 0x202F),  # embeddings and overrides: a reader must see that they are there
        0xFDD0,
        0xFDD1,
        0xFFFC,
    )
}


_TO_BE_SIGNED = re.compile("[" + "".join(re.escape(chr(code)) for code in _SIGNS) + "]")


def as_shown(text: str) -> str:
    """Give the words as laid out: same length in UTF-16 units, controls replaced by visible signs."""
    return text.translate(_SIGNS) if _TO_BE_SIGNED.search(text) else text


_Unplaced = tuple[BlockKind, int, int, str, ReadingPassage | None, int, bool, int | None]
"""A block whose document position is not counted yet, its fields in `ShownBlock`'s order without `at`."""


class ShownText:
    """The blocks of one reading, with some furniture folds open. Immutable; make a new one to fold or unfold."""

    def __init__(self, reading: ArticleReading, unfolded: frozenset[int] = frozenset()) -> None:
        """Lay the passages out as blocks. `unfolded` names the furniture folds that are open."""
        self.reading = reading
        self.unfolded = unfolded
        self._units = Utf16Map(reading.text)
        self.blocks: tuple[ShownBlock, ...] = tuple(self._blocks())
        self._ats = [block.at for block in self.blocks]
        self._textual = [block for block in self.blocks if block.stands_for_text]
        self._starts = [block.start for block in self._textual]

    @property
    def plain(self) -> str:
        """Give the whole document as one string; blocks are parted by line feeds."""
        return "\n".join(block.shown for block in self.blocks)

    @property
    def is_right_to_left(self) -> bool:
        """Say whether most of the article's paragraphs run right to left."""
        text = [block for block in self._textual[:_ASKED_FOR_DIRECTION] if block.kind is BlockKind.TEXT]
        return 2 * sum(base_direction(block.shown) == "rtl" for block in text) > len(text)

    def block_at(self, position: int) -> ShownBlock:
        """Give the block that holds a document position."""
        return self.blocks[max(0, bisect_right(self._ats, position) - 1)]

    def to_text(self, position: int) -> int:
        """Give the code point in the text for a document position; a line of our own answers with its start."""
        block = self.block_at(position)
        if not block.stands_for_text:
            return block.start
        unit = self._units.to_units(block.start) + position - block.at
        return min(self._units.to_code_points(min(unit, self._units.units)), block.end)

    def to_document(self, offset: int) -> int | None:
        """Give the document position of a code point, or None where its passage is folded away.

        The gap between two blocks (line ends) answers with the end of the block before it.
        """
        fold = self.fold_of(offset)
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or (fold is not None and fold not in self.unfolded):
            return None
        block = self._textual[index]
        return block.at + self._length(block.start, max(block.start, min(offset, block.end)))

    def fold_of(self, offset: int) -> int | None:
        """Give the furniture fold in which a code point lies, or None."""
        index = bisect_right(self.reading.passages, offset, key=lambda passage: passage.start) - 1
        return self.reading.passages[index].furniture_fold if index >= 0 and offset < len(self.reading.text) else None

    def _length(self, start: int, end: int) -> int:
        """Give the UTF-16 units of `text[start:end]`."""
        return self._units.to_units(end) - self._units.to_units(start)

    def _blocks(self) -> Iterator[ShownBlock]:
        at = 0
        for kind, start, end, words, passage, number, boxed, fold in self._unplaced():
            yield ShownBlock(kind, start, end, at, words, passage, number, boxed, fold)
            # Words of our own have no character beyond the BMP.
            at += (self._length(start, end) if end > start else len(words)) + 1

    def _unplaced(self) -> Iterator[_Unplaced]:
        passages = self.reading.passages
        headings = {passage.heading for passage in passages if passage.heading}
        said_fold: int | None = None
        in_box = False
        for index, passage in enumerate(passages):
            fold = passage.furniture_fold
            boxed = passage.kind is PassageKind.BOXED or (
                passage.kind is PassageKind.HEADING
                and self.reading.text[passage.start : passage.end].strip() in headings
                and any(later.kind is PassageKind.BOXED for later in passages[index + 1 : index + 2])
            )
            if boxed and not in_box:
                yield _own(BlockKind.BOX_LABEL, passage.start, self._box_words(index))
            in_box = boxed
            if fold is not None and fold != said_fold:
                yield from self._fold_blocks(fold, passage.start)
                said_fold = fold
            if fold is None:
                yield from self._lines(passage, BlockKind.TEXT, boxed)
            elif fold in self.unfolded:
                yield from self._lines(passage, BlockKind.FURNITURE, boxed=False)

    def _box_words(self, index: int) -> str:
        entries = 0
        for passage in self.reading.passages[index:]:
            if passage.kind not in (PassageKind.BOXED, PassageKind.HEADING):
                break
            entries += passage.kind is PassageKind.BOXED
        return (
            trn("Boxed list, kept as {n} separate passage", "Boxed list, kept as {n} separate passages", entries)
            if entries > 1
            else tr("Boxed item, a passage of its own")
        )

    def _fold_blocks(self, fold: int, start: int) -> Iterator[_Unplaced]:
        within = [passage for passage in self.reading.passages if passage.furniture_fold == fold]
        lines = sum(bool(line.strip()) for p in within for line in self.reading.text[p.start : p.end].splitlines())
        if fold in self.unfolded:
            yield _own(BlockKind.FOLD, start, trn("Page furniture, {n} line", "Page furniture, {n} lines", lines), fold)
            return
        words = trn("Page furniture, {n} line folded", "Page furniture, {n} lines folded", lines)
        yield _own(BlockKind.FOLD, start, words, fold)
        yield _own(BlockKind.FOLD_NOTE, start, tr("Not searched, not quoted, and never used to guess a date."), fold)

    def _lines(self, passage: ReadingPassage, kind: BlockKind, boxed: bool) -> Iterator[_Unplaced]:
        number = passage.number
        start = passage.start
        for line in self.reading.text[passage.start : passage.end].split("\n"):
            end = start + len(line)
            if line and not line.isspace():
                for piece in range(start, end, LONGEST_LINE):
                    stop = min(piece + LONGEST_LINE, end)
                    shown = as_shown(self.reading.text[piece:stop])
                    yield kind, piece, stop, shown, passage, number, boxed, passage.furniture_fold
                    number = 0
            start = end + 1


def _own(kind: BlockKind, start: int, words: str, fold: int | None = None) -> _Unplaced:
    return kind, start, start, words, None, 0, False, fold
