"""How a step's name calls an article, a person, an event: as the lists do, or as near as a command can tell."""

from timeline_app.domain.translating import tr
from timeline_app.store.writer import Writer


def article_name(writer: Writer, article: int) -> str:
    """Give an article's title, or the name of its file."""
    row = writer.row("article", article)
    return str(row["title"] or row["file_name"] or tr("an article"))


def article_of_version(writer: Writer, version: int) -> str:
    """Give the name of the article that a text version belongs to."""
    return article_name(writer, writer.row("text_version", version)["article"])


def person_name(writer: Writer, person: int) -> str:
    """Give a person's main name."""
    return str(writer.row("person", person)["main_name"])


def event_title(writer: Writer, event: int) -> str:
    """Give an event's title."""
    return str(writer.row("event", event)["title"])
