"""Makes the Qt document of a `ShownText`: fonts, leading, margins and grounds from the theme."""

from itertools import groupby, zip_longest

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.names import base_direction
from timeline_app.gui.reader.shown_text import BlockKind, ShownBlock, ShownText
from timeline_app.gui.theme import Theme

NUMBER_COLUMN = 40
"""Pixels left of the text, before scaling, in which paragraph numbers stand."""
MEASURE = 524
"""Width of the text in pixels, before scaling: about 68 characters of the article face."""
ARABIC_AIR = 1.15
BOX_INDENT = 14
FOLD_LINE, FOLD_NOTE_LINE = 34, 22
FOLD_INDENT = 16


def make_document(shown: ShownText, theme: Theme) -> QTextDocument:
    """Give a laid-out document in which block n is `shown.blocks[n]`. Qt takes the text as plain text only."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(theme.font("article"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setPlainText(shown.plain)
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(theme.px(NUMBER_COLUMN))
    frame.setBottomMargin(theme.px(48))
    document.rootFrame().setFrameFormat(frame)
    _dress_body(document, theme)
    cursor = QTextCursor(document)
    block = document.begin()
    for entry, after in zip_longest(shown.blocks, shown.blocks[1:]):
        if not _is_plain(entry):
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setBlockFormat(_block_format(entry, theme, goes_on=_goes_on(entry, after)))
            cursor.setCharFormat(_char_format(entry, theme))
        block = block.next()
    _close_up(cursor, shown, theme)
    return document


def _close_up(cursor: QTextCursor, shown: ShownText, theme: Theme) -> None:
    """Take the air out between the lines of one paragraph, as a PDF has them: a paragraph at a time."""
    tight = _leaded(theme, theme.leading("article"))
    for goes_on, entries in groupby(
        zip_longest(shown.blocks, shown.blocks[1:]), lambda pair: _is_plain(pair[0]) and _goes_on(*pair)
    ):
        if goes_on:
            lines = [entry for entry, _ in entries]
            cursor.setPosition(lines[0].at)
            cursor.setPosition(lines[-1].at, QTextCursor.MoveMode.KeepAnchor)
            cursor.setBlockFormat(tight)


def _goes_on(entry: ShownBlock, after: ShownBlock | None) -> bool:
    """Say whether the next line is one of the same paragraph: only a line end was printed between them."""
    if entry.kind is not BlockKind.TEXT or after is None or after.passage is not entry.passage:
        return False
    return after.start - entry.end <= 1


def _is_plain(entry: ShownBlock) -> bool:
    return entry.kind is BlockKind.TEXT and not _is_special(entry) and not _is_right_to_left(entry.shown)


def _is_special(entry: ShownBlock) -> bool:
    return entry.boxed or entry.passage is None or entry.passage.kind is not PassageKind.BODY


def _is_right_to_left(words: str) -> bool:
    return bool(base_direction(words) == "rtl")


def _dress_body(document: QTextDocument, theme: Theme) -> None:
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_leaded(theme, theme.leading("article"), below=10))
    ink = QTextCharFormat()
    ink.setForeground(theme.color("text"))
    cursor.mergeCharFormat(ink)


def _leaded(theme: Theme, leading: float, *, above: float = 0, below: float = 0) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setTopMargin(theme.px(above))
    made.setBottomMargin(theme.px(below))
    return made


def _block_format(entry: ShownBlock, theme: Theme, *, goes_on: bool = False) -> QTextBlockFormat:
    serif = theme.leading("article") * (ARABIC_AIR if _is_right_to_left(entry.shown) else 1.0)
    if entry.kind is BlockKind.FOLD:
        made = _leaded(theme, theme.px(FOLD_LINE), above=16)
    elif entry.kind is BlockKind.FOLD_NOTE:
        made = _leaded(theme, theme.px(FOLD_NOTE_LINE), below=26)
    elif entry.kind is BlockKind.BOX_LABEL:
        made = _leaded(theme, theme.px(22), above=10, below=0)
    elif entry.kind is BlockKind.FURNITURE:
        made = _leaded(theme, theme.px(20), below=2)
    elif entry.passage is not None and entry.passage.kind is PassageKind.HEADING:
        made = _leaded(theme, serif, above=6, below=2 if entry.boxed else 6)
    else:
        made = _leaded(theme, serif, below=0 if goes_on else 10)
    if entry.kind in (BlockKind.FOLD, BlockKind.FOLD_NOTE):
        made.setLeftMargin(theme.px(FOLD_INDENT))
    if entry.boxed or entry.kind is BlockKind.BOX_LABEL:
        made.setLeftMargin(theme.px(BOX_INDENT))
    if _is_right_to_left(entry.shown):
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return made


def _char_format(entry: ShownBlock, theme: Theme) -> QTextCharFormat:
    font, ink = theme.font("article"), "text"
    kind = entry.passage.kind if entry.passage is not None else None
    if entry.kind is BlockKind.FOLD:
        font, ink = theme.font("control"), "text.2"
    elif entry.kind is BlockKind.FOLD_NOTE:
        font, ink = theme.font("secondary"), "text.2"
    elif entry.kind is BlockKind.BOX_LABEL:
        font, ink = theme.font("label"), "accent.ink"
    elif entry.kind is BlockKind.FURNITURE:
        font, ink = theme.font("body"), "text.3"
    elif kind is PassageKind.HEADING:
        font.setWeight(QFont.Weight.DemiBold)
    elif kind is PassageKind.STANDFIRST:
        font.setItalic(True)
        ink = "text.2"
    elif kind in (PassageKind.DATELINE, PassageKind.CAPTION):
        font, ink = theme.font("label"), "text.2"
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(theme.color(ink))
    return made
