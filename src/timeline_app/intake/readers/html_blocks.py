"""Walks a page and gives its visible text, block by block, in document order. Nothing visible is left out.

Styles, scripts and what a browser never draws are dropped; style sheets are not evaluated. No recursion, so depth
costs nothing; the parser is libxml2's, told to load nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.readers.html_zones import ZONE_ALWAYS, ZONE_ASIDE, ZONE_NAMED, zones_of


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


_UNSEEN: Final = _words(
    "script style template head title meta link noscript svg math iframe object embed applet audio video canvas "
    "select datalist area map param source track"
)
_BLOCKS: Final = _words(
    "html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary "
    "table tbody td tfoot th thead tr ul button option textarea"
)
_KINDS: Final = _words("h1 h2 h3 h4 h5 h6 li figcaption caption")
_BLANK: Final = " \t\r\f"
_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
_NEST: Final = 4
_PROSE_LETTERS: Final = 80


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page: its words with white space folded, and what the page's tags say about it.

    `kind` is the nearest telling tag (`h1` … `h6`, `li`, `figcaption`, `tr` for a row of a data table, else ``""``);
    `aside` means the tags place it outside the article or hide it, `zoned` that a class name hints so; `zones` says
    which sorts of places it stands in (see `html_zones`); `linked` is the share of its letters inside links; `dates`
    are the `datetime` values of its time tags; `joined` is True if only a line break parts it from the block before.
    `nest` numbers the block elements around it, the innermost first.
    """

    words: str
    kind: str = ""
    aside: bool = False
    zoned: bool = False
    linked: float = 0.0
    dates: tuple[str, ...] = ()
    joined: bool = False
    zones: int = 0
    nest: tuple[int, ...] = ()
    strong: float = 0.0


def parse_page(text: str) -> Any:  # noqa: ANN401 - lxml has no types
    """Parse a page, however broken, into an lxml element tree's root; None if there is nothing to parse.

    Raises:
        ProblemForUser: `READER_FAILED` where the parser gave up half way (tags nested 2,048 deep): half an article
            must not pass for a whole one.
        MemoryError: the page is larger than the reading process may be.
    """
    # HTML turns NUL into U+FFFD (the parser would stop there), and the text is no longer in the encoding it names.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_blank_text=False)
    content = text.replace("\0", "\ufffd").encode("utf-8")
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    complaints = {entry.type_name for entry in parser.error_log}
    if "ERR_NO_MEMORY" in complaints:
        raise MemoryError
    if "ERR_RESOURCE_LIMIT" in complaints:
        raise ProblemForUser(Problem.READER_FAILED)
    return root


def blocks_of(root: Any) -> list[Block]:  # noqa: ANN401
    """Give the lines of a page in document order."""
    walker = _Walker()
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start" and element.tag in _UNSEEN:
            walk.skip_subtree()
        elif event == "start":
            walker.enter(element)
        elif event == "end" and element.tag not in _UNSEEN:
            walker.leave(element)
        if event != "start" and element.tail and element is not root:
            walker.add(element.tail)
    walker.flush()
    return walker.placed()


@dataclass(slots=True)
class _Row:
    """A block before it is known which places on the page are true ones."""

    words: str
    kind: str
    linked: float
    dates: tuple[str, ...]
    joined: bool
    nest: tuple[int, ...]
    places: tuple[int, ...]
    strong: float


@dataclass(slots=True)
class _Walker:
    """Collects text until a block begins or ends. The counters say how many open elements of a sort lie around."""

    rows_found: list[_Row] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    linked: int = 0
    strong: int = 0
    links: int = 0
    bolds: int = 0
    verbatim: int = 0
    rows: int = 0
    numbered: int = 0
    kinds: list[str] = field(default_factory=list)
    nest: list[int] = field(default_factory=list)
    open_places: list[int] = field(default_factory=list)
    zones: list[int] = field(default_factory=list)
    effects: list[tuple[bool, bool]] = field(default_factory=list)

    def enter(self, element: Any) -> None:  # noqa: ANN401
        tag = element.tag
        if tag == "br":
            self.pieces.append("\n")
        is_cell = self.rows and tag in ("td", "th")
        if is_cell and element.getprevious() is not None:
            self.pieces.append("\t")
        elif tag in _BLOCKS and not is_cell:
            self.flush()
        if tag in _BLOCKS:
            self.numbered += 1
            self.nest.append(self.numbered)
        is_row = tag == "tr" and _is_data_row(element)
        if is_row or tag in _KINDS:
            self.kinds.append(tag)
        if tag == "time" and element.get("datetime"):
            self.dates.append(f"{element.get('class') or ''}|{element.get('datetime')}")
        zones = zones_of(element)
        if zones:
            self.open_places.append(len(self.zones))
            self.zones.append(zones)
        self.effects.append((bool(zones), is_row))
        self.rows += is_row
        self.links += tag == "a"
        self.bolds += tag in ("b", "strong")
        self.verbatim += tag == "pre"
        if element.text:
            self.add(element.text)

    def leave(self, element: Any) -> None:  # noqa: ANN401
        tag = element.tag
        if tag in _BLOCKS and not (self.rows and tag in ("td", "th")):
            self.flush()
        is_place, is_row = self.effects.pop()
        if is_place:
            self.open_places.pop()
        if tag in _BLOCKS:
            self.nest.pop()
        self.rows -= is_row
        self.links -= tag == "a"
        self.bolds -= tag in ("b", "strong")
        self.verbatim -= tag == "pre"
        if is_row or tag in _KINDS:
            self.kinds.pop()

    def add(self, text: str) -> None:
        piece = text.replace("\r\n", "\n").replace("\r", "\n") if self.verbatim else _SPACES.sub(" ", text)
        self.pieces.append(piece)
        self.linked += len(piece) if self.links else 0
        self.strong += len(piece) if self.bolds else 0

    def flush(self) -> None:
        raw = "".join(self.pieces)
        if not raw or raw.isspace():
            self.pieces.clear()
            self.dates.clear()
            self.linked = self.strong = 0
            return
        kind = self.kinds[-1] if self.kinds else ""
        share, strong = (min(1.0, letters / max(1, len(raw))) for letters in (self.linked, self.strong))
        joined = False
        for row in raw.split("\n"):
            words = row.strip(_BLANK) if self.verbatim else _folded(row)
            if words.strip():
                dates = tuple(self.dates) if not joined else ()
                nest, places = tuple(self.nest[: -_NEST - 1 : -1]), tuple(self.open_places)
                self.rows_found.append(_Row(words, kind, share, dates, joined, nest, places, strong))
                joined = True
        self.pieces.clear()
        self.dates.clear()
        self.linked = self.strong = 0

    def placed(self) -> list[Block]:
        """Give the blocks, each with the places it stands in.

        A place that holds most of the page's running text names no place: a form or a "sidebar" class around the
        whole page says nothing about the article in it.
        """
        prose = [
            len(row.words) if len(row.words) >= _PROSE_LETTERS and row.linked < 0.5 else 0 for row in self.rows_found
        ]
        held = [0] * len(self.zones)
        for row, letters in zip(self.rows_found, prose, strict=True):
            for place in row.places:
                held[place] += letters
        most = sum(prose) * 0.4
        zones = [zone & ZONE_ALWAYS if inside > most else zone for zone, inside in zip(self.zones, held, strict=True)]
        return [_block(row, zones) for row in self.rows_found]


def _block(row: _Row, zones: list[int]) -> Block:
    around = 0
    for place in row.places:
        around |= zones[place]
    aside, zoned = bool(around & ZONE_ASIDE), bool(around & ZONE_NAMED)
    return Block(row.words, row.kind, aside, zoned, row.linked, row.dates, row.joined, around, row.nest, row.strong)


def _folded(row: str) -> str:
    """Fold spaces as a browser draws them; a tab stands between two cells. No-break spaces are words' own."""
    return re.sub(" *\t *", "\t", re.sub("  +", " ", row)).strip(_BLANK)


def _is_data_row(row: Any) -> bool:  # noqa: ANN401
    """Say whether a table row holds data, not layout: two cells or more, and no block or line break inside any."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    inside = (inner.tag for cell in cells for inner in _inside(cell))
    return len(cells) > 1 and not any(tag == "br" or tag in _BLOCKS for tag in inside)


def _inside(cell: Any) -> Iterator[Any]:  # noqa: ANN401
    return (inner for inner in cell.iterdescendants() if isinstance(inner.tag, str))
