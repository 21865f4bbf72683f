"""OpenDocument texts (.odt): paragraphs, headings, lists, tables, captions, text boxes and notes, in document order.

Read straight from the XML. Deleted words of tracked changes and comments are not text; running heads and feet are
page furniture, kept at the end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from timeline_app.domain.articles import Metadata, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.readers import Reading
from timeline_app.intake.readers.laid_out import Block, reading_of
from timeline_app.intake.readers.zipped import attribute, child, children, local, opened, parse_xml

_NOT_SHOWN: Final = frozenset(
    {
        *("tracked-changes", "annotation", "annotation-end", "note-citation", "ruby-text", "sequence-decls"),
        *("variable-decls", "user-field-decls", "forms", "object-ole", "object", "image", "plugin", "script"),
        *("bibliography-source", "table-of-content-source", "index-title-template", "event-listeners"),
    }
)
_LAYOUT_WORDS: Final = 60
_DEEPEST: Final = 60
_SPACES_MOST: Final = 1000
_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_SPACES: Final = re.compile(" +")


@dataclass(slots=True)
class _Document:
    """What is known while walking: the styles' families, and what was met inside a paragraph and stands beside it."""

    parents: dict[str, tuple[str, str]]
    boxes: list[Any] = field(default_factory=list)
    notes: list[Any] = field(default_factory=list)


def read(content: bytes) -> Reading:
    """Read an OpenDocument text.

    Raises:
        ProblemForUser: `PASSWORD`, `DAMAGED`, `EXPANDS`, `NO_TEXT`, `SCANNED`, `TOO_LARGE`, or `WRONG_KIND` for a
            package of another kind.
    """
    if not content.startswith(b"PK"):
        root = parse_xml(content)  # the flat form: everything in one file of XML
        return reading_of(list(_document_blocks(root, root)), encoding="utf-8", proved=Metadata())
    package = opened(content)
    manifest = package.xml_or_none("META-INF/manifest.xml")
    if manifest is not None and any(local(element) == "encryption-data" for element in manifest.iter()):
        raise ProblemForUser(Problem.PASSWORD)
    if not package.has("content.xml"):
        raise ProblemForUser(Problem.DAMAGED if package.has("mimetype") else Problem.WRONG_KIND)
    blocks = list(_document_blocks(package.xml("content.xml"), package.xml_or_none("styles.xml")))
    with package.no_text_but_pictures("Pictures/"):
        return reading_of(blocks, encoding="utf-8", proved=Metadata())


def _document_blocks(root: Any, styles: Any) -> Iterator[Block]:  # noqa: ANN401
    body = child(root, "body", "text")
    if body is None:
        raise ProblemForUser(Problem.WRONG_KIND)
    document = _Document(_parents(root) | _parents(styles))
    yield from _blocks(document, body)
    while document.notes:
        notes, document.notes = document.notes, []
        for note in notes:
            yield from _blocks(document, note)
    yield from _running(document, styles)


def _parents(root: Any) -> dict[str, tuple[str, str]]:  # noqa: ANN401
    """Give the styles of paragraphs: name to shown name and name of the style it builds on."""
    if root is None:
        return {}
    return {
        attribute(style, "name") or "": (
            attribute(style, "display-name") or attribute(style, "name") or "",
            attribute(style, "parent-style-name") or "",
        )
        for style in root.iter("{*}style")
        if attribute(style, "family") == "paragraph"
    }


def _kind(document: _Document, element: Any) -> tuple[PassageKind | None, bool]:  # noqa: ANN401
    """Give what a paragraph's style says of it, and whether it is the document's title."""
    name = attribute(element, "style-name") or ""
    for _ in range(10):
        shown, parent = document.parents.get(name, (name, ""))
        said = shown.replace("_20_", " ").lower()
        if said == "title":
            return PassageKind.HEADING, True
        if said == "subtitle":
            return PassageKind.STANDFIRST, False
        if said in ("caption", "figure", "illustration", "table", "drawing"):
            return PassageKind.CAPTION, False
        if said.startswith("heading") or local(element) == "h":
            return PassageKind.HEADING, False
        if not parent:
            break
        name = parent
    return None, False


def _blocks(document: _Document, parent: Any, depth: int = 0) -> Iterator[Block]:  # noqa: ANN401
    if depth > _DEEPEST:
        raise ProblemForUser(Problem.EXPANDS)
    for element in parent:
        name = local(element)
        if name in ("p", "h"):
            yield from _paragraph(document, element, depth)
        elif name == "list":
            for block in _blocks(document, element, depth + 1):
                yield (
                    block if block.kind not in (None, PassageKind.BODY) else replace(block, kind=PassageKind.LIST_ITEM)
                )
        elif name == "table":
            yield from _table(document, element, depth)
        elif name == "text-box":
            for block in _blocks(document, element, depth + 1):
                yield replace(block, kind=block.kind or PassageKind.BOXED, title=False)
        elif name and name not in _NOT_SHOWN:
            yield from _blocks(document, element, depth + 1)


def _paragraph(document: _Document, element: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401
    before, document.boxes = document.boxes, []
    words = "".join(_words(document, element))
    boxes, document.boxes = document.boxes, before
    kind, title = _kind(document, element)
    yield Block(words, kind, title=title)
    for box in boxes:
        for block in _blocks(document, box, depth + 1):
            yield replace(block, kind=block.kind or PassageKind.BOXED, title=False)


def _words(document: _Document, element: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the words of a paragraph; white space is folded as the standard asks, save where elements stand for it."""
    pieces: list[str] = []
    waiting: list[Any] = [element]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, str):
            pieces.append(_folded(inner))
            continue
        if inner is not element:
            pieces.append(_sign(inner))
        inside = inner is element or _enters(document, inner)
        if inner is not element and inner.tail:
            waiting.append(inner.tail)
        if inside:
            waiting.extend(reversed(inner))
            if inner.text:
                pieces.append(_folded(inner.text))
    yield _SPACES.sub(" ", "".join(pieces)).strip(" ").replace("\0", " ")


def _enters(document: _Document, inner: Any) -> bool:  # noqa: ANN401
    name = local(inner)
    if name in ("title", "desc") and "svg" in inner.tag:  # what is said of a picture to those who do not see it
        return False
    if name == "text-box":
        document.boxes.append(inner)
    elif name == "note":
        document.notes.append(inner)
    elif name and name not in _NOT_SHOWN:
        return True
    return False


def _sign(inner: Any) -> str:  # noqa: ANN401
    name = local(inner)
    if name == "s":
        count = attribute(inner, "c") or "1"
        return "\0" * min(int(count) if count.isdecimal() else 1, _SPACES_MOST)  # spaces that are not folded
    return {"tab": "\t", "line-break": "\n"}.get(name, "")


def _folded(words: str) -> str:
    return _BLANKS.sub(" ", words)


def _table(document: _Document, element: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401
    content = [
        [list(_blocks(document, cell, depth + 1)) for cell in children(row, "table-cell")] for row in _rows(element)
    ]
    lone = all(len(row) == 1 for row in content)
    words = (sum(len(block.words.split()) for block in cell) for row in content for cell in row)
    if lone or any(count > _LAYOUT_WORDS for count in words):
        for row in content:
            for cell in row:
                for block in cell:
                    yield replace(block, kind=PassageKind.BOXED) if lone and block.kind is None else block
        return
    for row in content:
        cells = ["\n".join(block.words for block in cell if block.words.strip()) for cell in row]
        if any(cell.strip() for cell in cells):
            yield Block("\t".join(cells), PassageKind.TABLE)


def _rows(table: Any) -> Iterator[Any]:  # noqa: ANN401
    for inner in table:
        if local(inner) == "table-row":
            yield inner
        elif local(inner) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(inner)


def _running(document: _Document, styles: Any) -> Iterator[Block]:  # noqa: ANN401
    seen: set[str] = set()
    for page in () if styles is None else styles.iter("{*}master-page"):
        for part in page:
            if local(part).startswith(("header", "footer")):
                for block in _blocks(document, part):
                    if block.words.strip() not in seen:
                        seen.add(block.words.strip())
                        yield replace(block, aside=True, title=False)
