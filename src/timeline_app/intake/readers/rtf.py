"""Rich text (.rtf): paragraphs, headings, lists, rows of tables, text boxes and notes, in document order.

A reader of our own, because the letters of older files can only be told by the font they are set in, and because
running heads, deleted and hidden words and pictures must not end up in the article.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final

from timeline_app.domain.articles import Metadata, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.readers import Reading
from timeline_app.intake.readers.laid_out import Block, reading_of
from timeline_app.intake.readers.rtf_tokens import (
    CODE_PAGES,
    ESCAPED,
    LETTER,
    LONG_HEX,
    RUNNING,
    SEEN,
    SIGNS,
    TOKEN,
    UNSEEN,
    code_page,
)

_DEEPEST: Final = 10_000
_LAYOUT_WORDS: Final = 60
_BODY, _ASIDE, _NOTE, _BOX = "body", "aside", "note", "box"
_TABLES: Final = (b"fonttbl", b"stylesheet")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """What the controls say about the paragraph at hand."""

    kind: PassageKind | None = None
    title: bool = False
    in_table: bool = False


@dataclass(slots=True)
class _Group:
    """What holds inside one pair of braces: where words go, how they are encoded, whether they show."""

    flow: str = _BODY
    unseen: bool = False
    table: bytes = b""
    font: int = 0
    hidden: bool = False
    skip: int = 1
    paragraph: _Paragraph = _Paragraph()


@dataclass(slots=True)
class _Document:
    """The document so far. Words wait as bytes until their encoding is sure to have ended."""

    encoding: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    default_font: int = 0
    group: _Group = field(default_factory=_Group)
    outer: list[_Group] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    words: dict[str, list[str]] = field(default_factory=lambda: {flow: [] for flow in (_BODY, _ASIDE, _NOTE, _BOX)})
    blocks: dict[str, list[Block]] = field(default_factory=lambda: {flow: [] for flow in (_BODY, _ASIDE, _NOTE, _BOX)})
    cells: list[str] = field(default_factory=list)
    to_skip: int = 0
    optional: bool = False
    style: int = 0
    style_name: bytearray = field(default_factory=bytearray)


def read(content: bytes) -> Reading:
    """Read a rich text file.

    Raises:
        ProblemForUser: `DAMAGED` for one that ends in the middle, `NO_TEXT`, `TOO_LARGE`.
    """
    document = _Document()
    _walk(document, LONG_HEX.sub(b"", content[content.find(b"{") :]))
    _end_paragraph(document, _BODY)
    if document.outer:
        raise ProblemForUser(Problem.DAMAGED)
    blocks = document.blocks
    return reading_of(
        [*blocks[_BODY], *blocks[_NOTE], *(replace(block, aside=True) for block in _once(blocks[_ASIDE]))],
        encoding=document.encoding,
        proved=Metadata(),
    )


def _once(blocks: list[Block]) -> list[Block]:
    return list({block.words.strip(): block for block in blocks}.values())


def _walk(document: _Document, content: bytes) -> None:
    at, end = 0, len(content)
    while at < end:
        token = TOKEN.match(content, at)
        if token is None:
            at += 1
            continue
        at = token.end()
        if token[2] == b"bin" and token[3]:
            at += max(0, int(token[3]))
        if token[1] is not None and document.group.skip != 1:
            at = token.start() + _letter(document, token[1])
            continue
        _take(document, token)
        if token[6] == b"}" and not document.outer:
            return  # whatever follows the last brace is no part of the document


def _take(document: _Document, token: re.Match[bytes]) -> None:
    letters, word, number, code, sign, brace, plain = token.groups()
    if plain is not None:
        _bytes(document, plain)
    elif word is not None:
        _control(document, word, None if number is None else int(number))
    elif letters is not None:
        document.to_skip = 0
        _text(document, "".join(chr(int(unit) % 0x10000) for unit in LETTER.findall(letters)))
    elif code is not None:
        _bytes(document, bytes.fromhex(code.replace(b"\\'", b"").decode("ascii")))
    elif sign is not None:
        _sign(document, sign)
    elif brace == b"{":
        _open(document)
    elif brace is not None:
        _close(document)


def _letter(document: _Document, letters: bytes) -> int:
    """Take one letter by its number where not one byte stands in for it, and say how long it was."""
    unit = LETTER.match(letters)
    if unit is None:
        return len(letters)
    _control(document, b"u", int(unit[1]))
    return unit.end() + (letters[unit.end() : unit.end() + 1] == b" ")


def _open(document: _Document) -> None:
    if len(document.outer) > _DEEPEST:
        raise ProblemForUser(Problem.EXPANDS)
    _flush(document)
    document.outer.append(document.group)
    outer = document.group  # copied by hand: a file may have millions of groups
    document.group = _Group(
        outer.flow, outer.unseen, outer.table, outer.font, outer.hidden, outer.skip, outer.paragraph
    )
    document.to_skip, document.optional = 0, False


def _close(document: _Document) -> None:
    _flush(document)
    if not document.outer:
        return
    inner, document.group = document.group, document.outer.pop()
    document.to_skip, document.optional = 0, False
    if inner.flow != document.group.flow and not inner.unseen:
        _end_paragraph(document, inner.flow)
        if inner.flow == _BOX:
            document.blocks[document.group.flow] += document.blocks[_BOX]
            document.blocks[_BOX] = []


def _sign(document: _Document, sign: bytes) -> None:
    if sign == b"*":
        document.optional = True
    elif sign in b"\r\n":
        _end_paragraph(document, document.group.flow)
    elif sign in ESCAPED:
        _text(document, ESCAPED[sign])


def _bytes(document: _Document, plain: bytes) -> None:
    r"""Take words in the encoding of the font at hand; those that only stand in for `\\u` are skipped."""
    if document.to_skip:
        skipped = min(document.to_skip, len(plain))
        document.to_skip -= skipped
        plain = plain[skipped:]
    if document.group.table == b"stylesheet":
        document.style_name += plain
        _name_style(document)
    elif not document.group.unseen and not document.group.hidden:
        document.raw += plain


def _text(document: _Document, words: str) -> None:
    if document.to_skip:
        document.to_skip -= 1
        return
    _flush(document)
    if not document.group.unseen and not document.group.hidden:
        document.words[document.group.flow].append(words)


def _flush(document: _Document) -> None:
    if document.raw:
        encoding = document.fonts.get(document.group.font) or document.encoding
        document.words[document.group.flow].append(bytes(document.raw).decode(encoding, "replace"))
        document.raw.clear()


def _control(document: _Document, word: bytes, number: int | None) -> None:
    optional, document.optional = document.optional, False
    action = _ACTIONS.get(word)
    if word == b"u" and number is not None:
        _flush(document)
        document.to_skip = 0
        _text(document, chr(number % 0x10000))
        document.to_skip = document.group.skip
    elif word in SIGNS:
        _text(document, SIGNS[word])
    elif word in UNSEEN or word in _TABLES or (optional and word not in SEEN and action is None):
        _flush(document)
        document.group.unseen = True
        document.group.table = word if word in _TABLES else b""
    elif word in RUNNING:
        _into(document, _ASIDE)
    elif action is not None:
        action(document, number)


def _into(document: _Document, flow: str) -> None:
    _flush(document)
    document.group.flow = flow


def _end_paragraph(document: _Document, flow: str) -> None:
    _flush(document)
    if document.group.unseen:
        return
    paragraph = document.group.paragraph
    words = "".join(document.words[flow])
    if flow == _BODY and paragraph.in_table:
        document.words[flow].append("\n")
        return
    document.words[flow].clear()
    if words.strip():
        kind = PassageKind.BOXED if flow == _BOX and paragraph.kind is None else paragraph.kind
        plain = flow in (_ASIDE, _NOTE)
        document.blocks[flow].append(Block(words, None if plain else kind, title=paragraph.title and flow == _BODY))


def _cell(document: _Document, _number: int | None) -> None:
    _flush(document)
    if document.group.unseen:
        return
    document.cells.append("".join(document.words[_BODY]).strip("\n"))
    document.words[_BODY].clear()


def _row(document: _Document, _number: int | None) -> None:
    cells, document.cells = document.cells, []
    if any(len(cell.split()) > _LAYOUT_WORDS for cell in cells) or len(cells) == 1:
        kind = PassageKind.BOXED if len(cells) == 1 else None
        document.blocks[_BODY] += [Block(row, kind) for cell in cells for row in cell.split("\n") if row.strip()]
    elif any(cell.strip() for cell in cells):
        document.blocks[_BODY].append(Block("\t".join(cells), PassageKind.TABLE))


def _reset_paragraph(document: _Document, _number: int | None) -> None:
    if document.group.table != b"stylesheet":
        document.group.paragraph = _Paragraph()


def _style(document: _Document, number: int | None) -> None:
    """Note which style is being named (in the table of styles), or take over what a style says."""
    if document.group.table == b"stylesheet":
        document.style = number or 0
        return
    name = document.styles.get(number or 0, "")
    kinds = {"title": PassageKind.HEADING, "subtitle": PassageKind.STANDFIRST}
    starts = {"heading": PassageKind.HEADING, "caption": PassageKind.CAPTION, "list ": PassageKind.LIST_ITEM}
    kind = kinds.get(name) or next((kind for start, kind in starts.items() if name.startswith(start)), None)
    if kind is not None:
        _look(document, kind=kind, title=name == "title")


def _look(document: _Document, **changes: Any) -> None:  # noqa: ANN401 - fields of a paragraph
    document.group.paragraph = replace(document.group.paragraph, **changes)


def _name_style(document: _Document) -> None:
    if b";" in document.style_name:
        name = bytes(document.style_name).partition(b";")[0].decode("latin-1").strip().lower()
        document.styles.setdefault(document.style, name)
        document.style_name.clear()
        document.style = 0


def _outline(document: _Document, number: int | None) -> None:
    if document.group.table != b"stylesheet" and number is not None and number < 9:
        _look(document, kind=PassageKind.HEADING)


def _list_item(document: _Document, number: int | None) -> None:
    if document.group.paragraph.kind is None and number != 0 and not document.group.unseen:
        _look(document, kind=PassageKind.LIST_ITEM)


def _font(document: _Document, number: int | None) -> None:
    _flush(document)
    document.group.font = number or 0


def _charset(document: _Document, number: int | None) -> None:
    if document.group.table == b"fonttbl" and number in CODE_PAGES and number != 0:
        document.fonts[document.group.font] = CODE_PAGES[number]


def _font_page(document: _Document, number: int | None) -> None:
    if document.group.table == b"fonttbl" and number:
        document.fonts[document.group.font] = code_page(number)


def _encoding(document: _Document, number: int | None) -> None:
    _flush(document)
    document.encoding = code_page(number or 1252)


def _plain(document: _Document, _number: int | None) -> None:
    _flush(document)
    document.group.font, document.group.hidden = document.default_font, False


def _hide(document: _Document, number: int | None) -> None:
    _flush(document)
    document.group.hidden = number != 0


def _default_font(document: _Document, number: int | None) -> None:
    document.default_font = document.group.font = number or 0


def _skip(document: _Document, number: int | None) -> None:
    document.group.skip = max(0, number if number is not None else 1)


def _in_table(document: _Document, _number: int | None) -> None:
    if document.group.table != b"stylesheet" and not document.group.paragraph.in_table:
        _look(document, in_table=True)


def _paragraph_ends(document: _Document, _number: int | None) -> None:
    _end_paragraph(document, document.group.flow)


_ACTIONS: Final[dict[bytes, Callable[[_Document, int | None], None]]] = {
    b"par": _paragraph_ends,
    b"sect": _paragraph_ends,
    b"page": _paragraph_ends,
    b"pard": _reset_paragraph,
    b"plain": _plain,
    b"cell": _cell,
    b"nestcell": _cell,
    b"row": _row,
    b"nestrow": _row,
    b"intbl": _in_table,
    b"s": _style,
    b"outlinelevel": _outline,
    b"ls": _list_item,
    b"listtext": _list_item,
    b"pntext": _list_item,
    b"f": _font,
    b"fcharset": _charset,
    b"cpg": _font_page,
    b"ansicpg": _encoding,
    b"mac": lambda document, _: _encoding(document, 10000),
    b"pc": lambda document, _: _encoding(document, 437),
    b"pca": lambda document, _: _encoding(document, 850),
    b"deff": _default_font,
    b"uc": _skip,
    b"v": _hide,
    b"deleted": _hide,
    b"footnote": lambda document, _: _into(document, _NOTE),
    b"shptxt": lambda document, _: _into(document, _BOX),
}
