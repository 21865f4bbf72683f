"""Word documents (.docx): paragraphs, headings, lists, tables, captions, text boxes and notes, in document order.

Read straight from the XML, because libraries drop what stands in content controls, text boxes and notes, and cannot
read the strict form. Shown is what the finished document shows: inserted words are text, deleted and hidden ones are
not. Running heads and feet are page furniture, kept at the end. Numbers that Word makes for lists are not in the file.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from timeline_app.domain.articles import Metadata, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.readers import Reading
from timeline_app.intake.readers.laid_out import Block, reading_of
from timeline_app.intake.readers.zipped import Package, attribute, child, children, local, opened

_WRAPPERS: Final = frozenset(["sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice"])
_NOT_SHOWN: Final = frozenset(
    {"del", "moveFrom", "Fallback", "rPr", "pPr", "instrText", "delText", "delInstrText", "rt", "annotationRef"}
)
_SIGNS: Final = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t"}
_LIST_STYLES: Final = ("list paragraph", "list bullet", "list number")
_LAYOUT_WORDS: Final = 60
_DEEPEST: Final = 40


@dataclass(frozen=True, slots=True)
class _Style:
    kind: PassageKind | None = None
    title: bool = False


@dataclass(slots=True)
class _Document:
    """What is known while walking: the styles, and the text boxes met inside the paragraph at hand."""

    styles: dict[str, _Style]
    boxes: list[Any] = field(default_factory=list)


def read(content: bytes) -> Reading:
    """Read a Word document.

    Raises:
        ProblemForUser: `PASSWORD`, `DAMAGED`, `EXPANDS`, `NO_TEXT`, `SCANNED`, `TOO_LARGE`, or `WRONG_KIND` for a
            package of another kind.
    """
    package = opened(content)
    main = _main_part(package)
    body = child(package.xml(main), "body")
    if body is None:
        raise ProblemForUser(Problem.WRONG_KIND)
    related = _related(package, main)
    document = _Document(_styles(package.xml_or_none(related.get("styles", [""])[0])))
    blocks = list(_blocks(document, body))
    for kind in ("footnotes", "endnotes"):
        blocks += _notes(document, package, related.get(kind, []))
    blocks += _running(document, package, [*related.get("header", []), *related.get("footer", [])])
    with package.no_text_but_pictures("word/media/"):
        return reading_of(blocks, encoding="utf-8", proved=Metadata())


def _main_part(package: Package) -> str:
    rels = package.xml_or_none("_rels/.rels")
    for rel in () if rels is None else children(rels, "Relationship"):
        if (attribute(rel, "Type") or "").endswith("/officeDocument"):
            target = (attribute(rel, "Target") or "").lstrip("/")
            if package.has(target) and not target.startswith(("xl/", "ppt/")):
                return target
    if package.has("word/document.xml"):
        return "word/document.xml"
    raise ProblemForUser(Problem.DAMAGED if package.has("[Content_Types].xml") else Problem.WRONG_KIND)


def _related(package: Package, main: str) -> dict[str, list[str]]:
    """Give the parts that belong to the main one, by the last word of their relation, each once."""
    folder, _, name = main.rpartition("/")
    rels = package.xml_or_none(posixpath.join(folder, "_rels", name + ".rels"))
    found: dict[str, list[str]] = {}
    for rel in () if rels is None else children(rels, "Relationship"):
        kind = (attribute(rel, "Type") or "").rpartition("/")[2]
        target = attribute(rel, "Target") or ""
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if attribute(rel, "TargetMode") != "External" and package.has(part) and part not in found.get(kind, []):
            found.setdefault(kind, []).append(part)
    return found


def _styles(root: Any) -> dict[str, _Style]:  # noqa: ANN401
    """Give what paragraph styles say, by their id: heading, title, caption, list; those they build on are asked too."""
    raw = {attribute(style, "styleId") or "": style for style in (() if root is None else children(root, "style"))}
    return {name: _style(raw, name) for name in raw}


def _style(raw: dict[str, Any], name: str) -> _Style:
    for _ in range(10):
        style = raw.get(name)
        if style is None:
            break
        said = (_value(child(style, "name")) or "").lower()
        if said == "title":
            return _Style(PassageKind.HEADING, title=True)
        if said == "subtitle":
            return _Style(PassageKind.STANDFIRST)
        if said.startswith("heading ") or child(style, "pPr", "outlineLvl") is not None:
            return _Style(PassageKind.HEADING)
        if said == "caption":
            return _Style(PassageKind.CAPTION)
        if said.startswith(_LIST_STYLES) or child(style, "pPr", "numPr") is not None:
            return _Style(PassageKind.LIST_ITEM)
        name = _value(child(style, "basedOn")) or ""
    return _Style()


def _value(element: Any) -> str | None:  # noqa: ANN401
    return None if element is None else attribute(element, "val")


def _blocks(document: _Document, parent: Any, depth: int = 0) -> Iterator[Block]:  # noqa: ANN401
    """Give the blocks of a body, a cell, a note or a text box, in order."""
    if depth > _DEEPEST:
        raise ProblemForUser(Problem.EXPANDS)
    for element in parent:
        name = local(element)
        if name == "p":
            yield from _paragraph(document, element, depth)
        elif name == "tbl":
            yield from _table(document, element, depth)
        elif name in _WRAPPERS:
            yield from _blocks(document, element, depth + 1)


def _paragraph(document: _Document, element: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401
    before, document.boxes = document.boxes, []
    words = "".join(_words(document, element))
    boxes, document.boxes = document.boxes, before
    style = _style_of(document, element)
    yield Block(words, style.kind, title=style.title)
    for box in boxes:
        for block in _blocks(document, box, depth + 1):
            yield replace(block, kind=block.kind or PassageKind.BOXED, title=False)


def _style_of(document: _Document, element: Any) -> _Style:  # noqa: ANN401
    look = child(element, "pPr")
    if look is None:
        return _Style()
    style = document.styles.get(_value(child(look, "pStyle")) or "", _Style())
    if style.kind is not None and style.kind is not PassageKind.LIST_ITEM:
        return style
    level = _value(child(look, "outlineLvl"))
    if level is not None and level.isdecimal() and int(level) < 9:
        return _Style(PassageKind.HEADING)
    number = _value(child(look, "numPr", "numId"))
    return style if number is None else _Style(None if number == "0" else PassageKind.LIST_ITEM)


def _words(document: _Document, element: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the words of a paragraph. No recursion: depth is the file's to choose."""
    waiting = list(reversed(element))
    while waiting:
        inner = waiting.pop()
        name = local(inner)
        if name == "t":
            yield inner.text or ""
        elif name == "br":
            yield "\n"
        elif name == "sym":
            yield _symbol(attribute(inner, "char"))
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "txbxContent":
            document.boxes.append(inner)
        elif name == "r" and _is_hidden(inner):
            continue
        elif name and name not in _NOT_SHOWN:
            waiting.extend(reversed(inner))


def _is_hidden(run: Any) -> bool:  # noqa: ANN401
    hidden = child(run, "rPr", "vanish")
    return hidden is not None and (attribute(hidden, "val") or "1") not in ("0", "false", "off")


def _symbol(code: str | None) -> str:
    """Give a sign chosen from a symbol font; those of private use say nothing without the font."""
    try:
        sign = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ue000" <= sign <= "\uf8ff" else sign


def _table(document: _Document, element: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401
    """Give a table: a row of data is one block, cells parted by tabs; what is set in tables only for looks is text."""
    rows = [list(_cells(row)) for row in _inner(element, "tr")]
    content = [[list(_blocks(document, cell, depth + 1)) for cell in row] for row in rows]
    lone = all(len(row) == 1 for row in content)
    if lone or any(_is_layout(cell) for row in content for cell in row):
        for row in content:
            for cell in row:
                yield from (_boxed(block) if lone else block for block in cell)
        return
    for row in content:
        cells = ["\n".join(block.words for block in cell if block.words.strip()) for cell in row]
        if any(cell.strip() for cell in cells):
            yield Block("\t".join(cells), PassageKind.TABLE)


def _boxed(block: Block) -> Block:
    return block if block.kind is not None else replace(block, kind=PassageKind.BOXED)


def _is_layout(cell: list[Block]) -> bool:
    return sum(len(block.words.split()) for block in cell) > _LAYOUT_WORDS


def _inner(element: Any, name: str) -> Iterator[Any]:  # noqa: ANN401
    """Give rows or cells, also where content controls or revisions wrap them."""
    for inner in element:
        if local(inner) == name:
            yield inner
        elif local(inner) in _WRAPPERS:
            yield from _inner(inner, name)


def _cells(row: Any) -> Iterator[Any]:  # noqa: ANN401
    deleted = child(row, "trPr", "del")
    return iter(()) if deleted is not None else _inner(row, "tc")


def _notes(document: _Document, package: Package, parts: list[str]) -> Iterator[Block]:
    for part in parts:
        root = package.xml_or_none(part)
        for note in () if root is None else children(root, "footnote", "endnote"):
            if attribute(note, "type") in (None, "normal"):
                yield from _blocks(document, note)


def _running(document: _Document, package: Package, parts: list[str]) -> Iterator[Block]:
    seen: set[str] = set()
    for part in parts:
        root = package.xml_or_none(part)
        for block in () if root is None else _blocks(document, root):
            if block.words.strip() not in seen:
                seen.add(block.words.strip())
                yield replace(block, aside=True, title=False)
