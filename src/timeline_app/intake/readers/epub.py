"""Books and magazines (.epub): the chapters in the order of the spine, each read as a page without furniture.

The date that a book carries is that of the book and often of its making, so it proves no publication.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote

from timeline_app.domain.articles import Metadata, PassageKind
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.canonical import decode
from timeline_app.intake.readers import Reading
from timeline_app.intake.readers.html_blocks import blocks_of, parse_page
from timeline_app.intake.readers.laid_out import Block, reading_of
from timeline_app.intake.readers.zipped import Package, attribute, child, children, local, opened

_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"})
_KINDS: Final = {
    "li": PassageKind.LIST_ITEM,
    "figcaption": PassageKind.CAPTION,
    "caption": PassageKind.CAPTION,
    "tr": PassageKind.TABLE,
}
_CONTENTS: Final = frozenset({"nav", "toc", "cover", "cover-image"})
_MOST_CHAPTERS: Final = 2_000
_LONGEST: Final = 500


@dataclass(frozen=True, slots=True)
class _Item:
    href: str
    media_type: str
    properties: str


def read(content: bytes) -> Reading:
    """Read an EPUB.

    Raises:
        ProblemForUser: `PASSWORD` for a locked book, `DAMAGED`, `EXPANDS`, `NO_TEXT`, `TOO_LARGE`, `WRONG_KIND`.
    """
    package = opened(content)
    main = _main_part(package)
    root = package.xml(main)
    folder = posixpath.dirname(main)
    chapters = _chapters(root)
    if len(chapters) > _MOST_CHAPTERS:
        raise ProblemForUser(Problem.TOO_LARGE)
    locked = _locked(package)
    blocks: list[Block] = []
    missing = 0
    for number, item in enumerate(chapters, start=1):
        name = _member(package, folder, item.href)
        if name is None:
            missing += 1
        elif name in locked:
            raise ProblemForUser(Problem.PASSWORD)
        else:
            blocks += _chapter(package.read(name), number)
    if not blocks and missing:
        raise ProblemForUser(Problem.DAMAGED)
    return reading_of(blocks, encoding="utf-8", proved=_metadata(root))


def _main_part(package: Package) -> str:
    container = package.xml_or_none("META-INF/container.xml")
    for element in () if container is None else container.iter("{*}rootfile"):
        name = attribute(element, "full-path") or ""
        if package.has(name):
            return name
    for name in package.names():
        if name.endswith(".opf"):
            return name
    raise ProblemForUser(Problem.DAMAGED if package.has("mimetype") else Problem.WRONG_KIND)


def _chapters(root: Any) -> list[_Item]:  # noqa: ANN401
    """Give the pages of the spine, in order, each once; the table of contents and what is not linear left out."""
    manifest, spine = child(root, "manifest"), child(root, "spine")
    if manifest is None or spine is None:
        raise ProblemForUser(Problem.DAMAGED)
    items = {
        attribute(item, "id") or "": _Item(
            attribute(item, "href") or "", attribute(item, "media-type") or "", attribute(item, "properties") or ""
        )
        for item in children(manifest, "item")
    }
    names = (attribute(ref, "idref") or "" for ref in children(spine, "itemref") if attribute(ref, "linear") != "no")
    found = (items[name] for name in dict.fromkeys(names) if name in items)
    return [item for item in found if item.media_type in _PAGES and not _CONTENTS & set(item.properties.split())]


def _locked(package: Package) -> set[str]:
    """Give the names of members that are encrypted; fonts are often obfuscated, and that locks no page."""
    root = package.xml_or_none("META-INF/encryption.xml")
    uris = (attribute(element, "URI") for element in (() if root is None else root.iter("{*}CipherReference")))
    return {unquote(uri) for uri in uris if uri}


def _member(package: Package, folder: str, href: str) -> str | None:
    for path in (unquote(href.partition("#")[0]), href):
        name = posixpath.normpath(posixpath.join(folder, path))
        if package.has(name):
            return name
    return None


def _chapter(content: bytes, number: int) -> Iterator[Block]:
    if not content.strip():
        return
    decoded = decode(content, _declared(content[:200]))
    root = parse_page(decoded.text)
    for block in () if root is None else blocks_of(root):
        heading = PassageKind.HEADING if block.kind.startswith("h") else None
        yield Block(block.words, _KINDS.get(block.kind, heading), place=number, glued=block.joined)


def _declared(head: bytes) -> str | None:
    _, found, rest = head.partition(b"encoding=")
    return rest[1:].split(rest[:1])[0].decode("ascii", "replace") if found and rest[:1] in (b'"', b"'") else None


def _metadata(root: Any) -> Metadata:  # noqa: ANN401
    about = child(root, "metadata")
    found: dict[str, list[str]] = {}
    for element in () if about is None else about.iter():
        words = " ".join((element.text or "").split()) if local(element) else ""
        if words:
            found.setdefault(local(element), []).append(words[:_LONGEST])
    language = (found.get("language") or [""])[0].partition("-")[0].lower()
    told = {
        "title": next(iter(found.get("title", [])), None),
        "byline": ", ".join(dict.fromkeys(filter(_is_author, found.get("creator", []))))[:_LONGEST] or None,
        "publisher": next(iter(found.get("publisher", [])), None),
        "language": language if language.isalpha() and len(language) <= 3 and language != "und" else None,
    }
    proofs = ((part, "the book’s own description") for part, words in sorted(told.items()) if words)
    return Metadata(
        title=told["title"],
        byline=told["byline"],
        publisher=told["publisher"],
        language=told["language"],
        proofs=tuple(proofs),
    )


def _is_author(name: str) -> bool:
    """Say whether a creator is a person: programs that make books name themselves, or nobody."""
    return name.casefold() not in ("calibre", "unknown", "pandoc")
