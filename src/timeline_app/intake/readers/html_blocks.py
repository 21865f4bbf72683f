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
_ASIDE: Final = _words("nav footer form button dialog menu textarea fieldset")
_ASIDE_ROLES: Final = _words("navigation contentinfo search banner complementary alert dialog")
_KINDS: Final = _words("h1 h2 h3 h4 h5 h6 li figcaption caption")
# Words in class names and ids that web templates give to what stands around an article. They only ever tip a balance.
_ZONE_WORDS: Final = _words(
    "nav navigation menu footer ftr cookie cookies consent newsletter signup subscribe subscription promo promos "
    "promoted related recirc recommended share sharing social comment comments disqus ad ads advert adverts "
    "advertisement sponsor sponsored banner breadcrumb sidebar teaser teasers trending popular paywall "
    "breadcrumbs popup modal toolbar widget"
)
_WHOLE_PAGE: Final = frozenset({"html", "body", "main", "article"})
_BLANK: Final = " \t\r\f"
_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
_TOKEN: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_UNDRAWN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a page: its words with white space folded, and what the page's tags say about it.

    `kind` is the nearest telling tag (`h1` … `h6`, `li`, `figcaption`, `tr` for a row of a data table, else ``""``);
    `aside` means the tags place it outside the article or hide it, `zoned` that a class name hints so; `linked` is the
    share of its letters inside links; `dates` are the `datetime` values of its time tags; `joined` is True if only a
    line break parts it from the block before.
    """

    words: str
    kind: str = ""
    aside: bool = False
    zoned: bool = False
    linked: float = 0.0
    dates: tuple[str, ...] = ()
    joined: bool = False


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
    return walker.blocks


@dataclass(slots=True)
class _Walker:
    """Collects text until a block begins or ends. The counters say how many open elements of a sort lie around."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    linked: int = 0
    aside: int = 0
    zoned: int = 0
    links: int = 0
    verbatim: int = 0
    rows: int = 0
    kinds: list[str] = field(default_factory=list)
    effects: list[tuple[bool, bool, bool]] = field(default_factory=list)

    def enter(self, element: Any) -> None:  # noqa: ANN401
        tag = element.tag
        if tag == "br":
            self.pieces.append("\n")
        is_cell = self.rows and tag in ("td", "th")
        if is_cell and element.getprevious() is not None:
            self.pieces.append("\t")
        elif tag in _BLOCKS and not is_cell:
            self.flush()
        is_row = tag == "tr" and _is_data_row(element)
        if is_row:
            self.kinds.append("tr")
        elif tag in _KINDS:
            self.kinds.append(tag)
        if tag == "time" and element.get("datetime"):
            self.dates.append(f"{element.get('class') or ''}|{element.get('datetime')}")
        effect = (_is_aside(element), _is_zone(element), is_row)
        self.effects.append(effect)
        self.aside += effect[0]
        self.zoned += effect[1]
        self.rows += is_row
        self.links += tag == "a"
        self.verbatim += tag == "pre"
        if element.text:
            self.add(element.text)

    def leave(self, element: Any) -> None:  # noqa: ANN401
        tag = element.tag
        if tag in _BLOCKS and not (self.rows and tag in ("td", "th")):
            self.flush()
        is_aside, is_zone, is_row = self.effects.pop()
        self.aside -= is_aside
        self.zoned -= is_zone
        self.rows -= is_row
        self.links -= tag == "a"
        self.verbatim -= tag == "pre"
        if is_row or tag in _KINDS:
            self.kinds.pop()

    def add(self, text: str) -> None:
        piece = text.replace("\r\n", "\n").replace("\r", "\n") if self.verbatim else _SPACES.sub(" ", text)
        self.pieces.append(piece)
        self.linked += len(piece) if self.links else 0

    def flush(self) -> None:
        raw = "".join(self.pieces)
        kind = self.kinds[-1] if self.kinds else ""
        share = min(1.0, self.linked / max(1, len(raw)))
        joined = False
        for row in raw.split("\n"):
            words = row.strip(_BLANK) if self.verbatim else _folded(row)
            if words.strip():
                dates = tuple(self.dates) if not joined else ()
                self.blocks.append(Block(words, kind, self.aside > 0, self.zoned > 0, share, dates, joined))
                joined = True
        self.pieces.clear()
        self.dates.clear()
        self.linked = 0


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


def _is_aside(element: Any) -> bool:  # noqa: ANN401
    if element.tag in _ASIDE or element.get("hidden") is not None:
        return True
    return (element.get("role") or "").lower() in _ASIDE_ROLES or bool(_UNDRAWN.search(element.get("style") or ""))


def _is_zone(element: Any) -> bool:  # noqa: ANN401
    if element.tag in _WHOLE_PAGE:
        return False
    if element.tag == "aside":
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return any(token.lower() in _ZONE_WORDS for token in _TOKEN.findall(names))
