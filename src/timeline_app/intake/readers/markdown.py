"""Markdown: plain text whose marks say what is a heading, a list or a table. The marks stay in the text as printed.

Lines of one paragraph are one passage; front matter at the top is set aside, and its title counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from timeline_app.domain.articles import Metadata, Passage, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.canonical import decode, refuse_too_long
from timeline_app.intake.furniture import MAX_PASSAGES, as_passages
from timeline_app.intake.lines import Line, measured
from timeline_app.intake.readers import Reading
from timeline_app.intake.readers.laid_out import titled
from timeline_app.intake.roles import metadata_of

_ROW: Final = re.compile(r"[^\n]*(?:\n|\Z)")
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_LIST: Final = re.compile(r" {0,12}(?:[-*+•]|\d{1,9}[.)])[ \t]+\S")
_TABLE: Final = re.compile(r" {0,3}\|.*\|[ \t]*$")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE: Final = re.compile(r" {0,3}(?:```|~~~)")
_PICTURE: Final = re.compile(r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)[ \t]*$")
_MARKS: Final = re.compile(
    r"^[\s>]*(?:#{1,6}[ \t]+)?|[ \t]+#+[ \t]*$|\[\^[^\]\n]{1,30}\]|\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)"
)
_LINK: Final = re.compile(r"\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)")
_FRONT: Final = re.compile(r"---[ \t]*\n(?:[^\n]*\n){0,100}?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FRONT_TITLE: Final = re.compile(r"^title:[ \t]*(.+)$", re.MULTILINE)
_LINK_ONLY: Final = re.compile(r"(?:[-*+•]|\d{1,9}[.)])[ \t]+\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_MENU_RUN: Final = 4
_LONG_BLOCK: Final = 20_000


@dataclass(slots=True)
class _Piece:
    """A block of rows, from `start` to `end`, and what its marks say it is."""

    start: int
    end: int
    kind: PassageKind | None = None
    aside: bool = False


def read(content: bytes) -> Reading:
    """Read a Markdown file. Raises `ProblemForUser` as plain text does."""
    decoded = decode(content)
    refuse_too_long(decoded.text)
    pieces = list(_tiled(decoded.text, _pieces(decoded.text)))
    if len(pieces) > MAX_PASSAGES:
        raise ProblemForUser(Problem.TOO_LARGE)
    lines = [_unmarked(decoded.text, piece) for piece in pieces]
    furniture = _furniture(decoded.text, pieces)
    passages = tuple(
        _marked(passage, piece) for passage, piece in zip(as_passages(lines, furniture), pieces, strict=True)
    )
    article = [line for line, aside in zip(lines, furniture, strict=True) if not aside]
    metadata = _metadata(decoded.text, metadata_of(article), pieces, lines, furniture)
    return Reading(decoded.text, decoded.encoding, decoded.sure, passages, metadata, decoded.offset_map)


def _pieces(text: str) -> Iterator[_Piece]:
    """Cut a text into blocks: a paragraph's rows are one block, a heading, an item, a row of a table each its own."""
    at = 0
    front = _FRONT.match(text)
    if front:
        yield _Piece(0, front.end(), aside=True)
        at = front.end()
    open_piece: _Piece | None = None
    fenced = False
    while at < len(text):
        match = _ROW.match(text, at)
        if match is None:
            break
        row, at = match[0].rstrip("\n"), match.end()
        fence = bool(_FENCE.match(row))
        kind, joins = (None, True) if fenced or fence else _row_kind(row)
        fenced = fenced != fence
        if not row.strip() and not fenced:
            open_piece = None
        elif open_piece is not None and joins and (fenced or fence or not _RULE.match(row) or open_piece.kind is None):
            open_piece.end = match.end()
            if _UNDERLINE.match(row) and not fenced:
                open_piece.kind, open_piece = PassageKind.HEADING, None
        else:
            piece = _Piece(match.start(), match.end(), kind, aside=bool(_RULE.match(row)))
            yield piece
            # A generator's caller sees the piece again only when asked for the next: it may grow until then.
            open_piece = piece if kind in (None, PassageKind.LIST_ITEM) and not piece.aside else None


def _row_kind(row: str) -> tuple[PassageKind | None, bool]:
    """Give what a row's marks say it is, and whether it may continue the block before it."""
    if _HEADING.match(row):
        return PassageKind.HEADING, False
    if _TABLE.match(row):
        return PassageKind.TABLE, False
    if _LIST.match(row) and not _RULE.match(row):
        return PassageKind.LIST_ITEM, False
    if _PICTURE.match(row):
        return PassageKind.CAPTION, False
    return None, True


def _tiled(text: str, pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Let each block reach to the next one, so that empty rows belong to the block before them."""
    last: _Piece | None = None
    for piece in pieces:
        if last is not None:
            last.end = piece.start
            yield last
        else:
            piece.start = 0
        last = piece
    if last is not None:
        last.end = len(text)
        yield last


def _unmarked(text: str, piece: _Piece) -> Line:
    """Measure a block as a reader sees it, without its marks. Its place in the text stays."""
    if piece.end - piece.start > _LONG_BLOCK:
        return measured(text, piece.start, piece.end)  # no heading, and hostile marks would cost
    words = _LINK.sub(r"\1", _MARKS.sub("", text[piece.start : piece.end].strip()))
    return replace(measured(words, 0, len(words)), start=piece.start, end=piece.end)


def _furniture(text: str, pieces: list[_Piece]) -> list[bool]:
    """Say which blocks are aside: front matter, rules, and runs of items that are nothing but a link, as in a menu.

    Shape is not asked: whoever wrote Markdown wrote the article, and lists and tables at its end are part of it.
    """
    aside = [piece.aside for piece in pieces]
    run: list[int] = []
    for number, piece in enumerate([*pieces, _Piece(0, 0)]):
        if piece.kind is PassageKind.LIST_ITEM and _LINK_ONLY.fullmatch(text[piece.start : piece.end][:3000].strip()):
            run.append(number)
            continue
        if len(run) >= _MENU_RUN:
            for at in run:
                aside[at] = True
        run = []
    return aside


def _marked(passage: Passage, piece: _Piece) -> Passage:
    if passage.kind is PassageKind.FURNITURE or piece.kind in (None, passage.kind):
        return passage
    return replace(passage, kind=piece.kind or passage.kind, heading_of=None)


def _metadata(text: str, head: Metadata, pieces: list[_Piece], lines: list[Line], furniture: list[bool]) -> Metadata:
    """Name the article by its front matter, or by its first heading; marks are no part of a title."""
    named = _FRONT_TITLE.search(text, pieces[0].start, pieces[0].end) if pieces[0].aside else None
    if named:
        return titled(head, named[1].strip().strip("\"'"), "front matter")
    first = next((number for number, aside in enumerate(furniture) if not aside), 0)
    if pieces[first].kind is PassageKind.HEADING:
        return titled(head, lines[first].words.rstrip("=-\n "), "first heading")
    return head
