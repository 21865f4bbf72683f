"""The file an article was read from, as it came."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from timeline_app.store.tables import article, original, text_version


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of the newest version of an article, and how their letters were taken to be stored."""

    name: str
    media_type: str
    encoding: str
    content: bytes = field(repr=False)


def newest_original(conn: Connection, row: int) -> Original:
    """Give the file of an article's newest version. Raises `LookupError` for an article that is not there."""
    found = conn.execute(
        select(article.c.file_name, original.c.media_type, text_version.c.encoding, original.c.bytes)
        .join(text_version, text_version.c.article == article.c.id)
        .join(original, original.c.id == text_version.c.original)
        .where(article.c.id == row)
        .order_by(text_version.c.seq.desc())
        .limit(1)
    ).one_or_none()
    if found is None:
        raise LookupError(f"there is no article {row}")
    return Original(found.file_name, found.media_type, found.encoding, bytes(found.bytes))
