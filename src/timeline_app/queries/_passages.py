"""The passages that quotes stand in: their words, and what of the page they are."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.translating import tr
from timeline_app.store.tables import canonical_text, evidence, passage, quotation, text_version


class InPassage(NamedTuple):
    """A quote in its passage: `text[start:end]`, the kind of passage, its heading, and which paragraph it is.

    `paragraph` counts from 1 in the main text and is 0 elsewhere. A quote that runs over passages has them all in
    `text`, and is in the kind of the first. `kind` is None where the text has no passages.
    """

    text: str
    start: int
    end: int
    kind: PassageKind | None = None
    heading: str = ""
    paragraph: int = 0


def in_passages(conn: Connection, where: ColumnElement[bool]) -> dict[int, InPassage]:
    """Give the passages that the quotes of evidence stand in, by evidence; `where` is over the table `evidence`."""
    heading, before = passage.alias(), passage.alias()
    paragraph = (
        select(func.count())
        .where(
            before.c.version == passage.c.version,
            before.c.kind == PassageKind.BODY.value,
            before.c.start <= passage.c.start,
        )
        .correlate(passage)
        .scalar_subquery()
    )
    statement = (
        select(
            evidence.c.id,
            quotation.c.version,
            quotation.c.start,
            quotation.c.end,
            passage.c.start.label("first"),
            passage.c.end.label("last"),
            passage.c.kind,
            paragraph.label("paragraph"),
            heading.c.start.label("heading_start"),
            heading.c.end.label("heading_end"),
        )
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .outerjoin(
            passage,
            (passage.c.version == quotation.c.version)
            & (passage.c.start < quotation.c.end)
            & (passage.c.end > quotation.c.start),
        )
        .outerjoin(heading, heading.c.id == passage.c.heading_of)
        .where(where)
        .order_by(evidence.c.id, passage.c.start)
    )
    texts = _texts(conn, where)
    found: dict[int, InPassage] = {}
    bounds: dict[int, tuple[int, int]] = {}
    for row in conn.execute(statement).all():
        text = texts[row.version]
        if row.id not in found:
            low, high = (row.start, row.end) if row.first is None else (row.first, row.last)
            kind = PassageKind(row.kind) if row.kind is not None else None
            head = "" if row.heading_start is None else " ".join(text[row.heading_start : row.heading_end].split())
            number = row.paragraph if kind is PassageKind.BODY else 0
            found[row.id] = InPassage("", 0, 0, kind, head, number)
        else:
            low, high = bounds[row.id]
            low, high = min(low, row.first), max(high, row.last)
        bounds[row.id] = low, high
        cut, start, end = _cut(text, row.start, row.end, low, high)
        found[row.id] = found[row.id]._replace(text=cut, start=start, end=end)
    return found


def on_the_page(place: InPassage) -> str:
    """Say where on the page a passage stands, for the last step of a chain: "main text, paragraph 4"; or ""."""
    if place.kind is None:
        return ""
    if place.paragraph:
        return tr("main text, paragraph {number}", number=place.paragraph)
    words = PLACES.get(place.kind, "")
    if words and place.heading:
        return tr("{place}, “{heading}”", place=words, heading=place.heading.rstrip(":"))
    return words


PLACES: Mapping[PassageKind, str] = {
    PassageKind.BODY: tr("main text"),
    PassageKind.HEADING: tr("heading"),
    PassageKind.STANDFIRST: tr("standfirst"),
    PassageKind.DATELINE: tr("dateline"),
    PassageKind.BOXED: tr("boxed list"),
    PassageKind.CAPTION: tr("caption"),
    PassageKind.LIST_ITEM: tr("list"),
    PassageKind.TABLE: tr("table"),
    PassageKind.FURNITURE: tr("page furniture"),
}


def _cut(text: str, start: int, end: int, low: int, high: int) -> tuple[str, int, int]:
    while low < start and text[low].isspace():
        low += 1
    while high > end and text[high - 1].isspace():
        high -= 1
    return text[low:high], start - low, end - low


def _texts(conn: Connection, where: ColumnElement[bool]) -> dict[int, str]:
    versions = select(quotation.c.version).join(evidence, evidence.c.quotation == quotation.c.id).where(where)
    statement = (
        select(text_version.c.id, canonical_text.c.text)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .where(text_version.c.id.in_(versions))
    )
    return {row.id: row.text for row in conn.execute(statement).all()}
