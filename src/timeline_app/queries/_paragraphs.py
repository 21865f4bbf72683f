"""Which paragraph a quote stands in, as a key under which the same paragraph of two articles meets."""

from collections.abc import Sequence

from sqlalchemy import Connection, and_, func, select

from timeline_app.domain.shingles import one_for_each
from timeline_app.store.tables import canonical_text, evidence, passage, quotation, text_version

_AT_A_TIME = 500


def paragraph_keys(conn: Connection, pieces: Sequence[int]) -> dict[int, str]:
    """Give the words of the passage in which the quote of each piece of evidence begins, folded, by evidence.

    Of paragraphs that are one but for small edits, as wire copy is printed, each is given the words of the first.
    """
    words = func.substr(canonical_text.c.text, passage.c.start + 1, passage.c.end - passage.c.start)
    around = and_(
        passage.c.version == quotation.c.version,
        passage.c.start <= quotation.c.start,
        passage.c.end > quotation.c.start,
    )
    statement = (
        select(evidence.c.id, words)
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .join(passage, around)
    )
    keys: dict[int, str] = {}
    for start in range(0, len(pieces), _AT_A_TIME):
        part = pieces[start : start + _AT_A_TIME]
        for row, text in conn.execute(statement.where(evidence.c.id.in_(part))).all():
            keys[row] = text
    return dict(zip(keys, one_for_each(keys.values()), strict=True))
