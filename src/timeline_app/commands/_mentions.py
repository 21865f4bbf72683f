"""Where a spelling stands as printed: recorded by place, never by changing a word of the text."""

from collections.abc import Iterator

import regex

from timeline_app.commands._cast import add_name_row
from timeline_app.commands._words import required
from timeline_app.domain.articles import PassageKind
from timeline_app.store.writer import Row, Writer


def record_printed(writer: Writer, person: int, version: int, start: int, end: int) -> int:
    """Record a person's spelling as printed at a place, and wherever else it stands in that text. Gives its name row.

    Everywhere else means: whole words, the same letters and cases (a line may break between words), page furniture left
    out, and no place that lies in a longer name already recorded: the "Ibrahim" of "Moussa Ibrahim" is not another's.
    """
    text = writer.text_of(version)
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}…{end} is not a range of a text of {len(text)} code points")
    printed = required(text[start:end], "The name")
    name = add_name_row(writer, person, printed, "printed")
    _make_room(writer, person, version, start, end)
    _mention(writer, name, version, start, end)
    known = writer.rows("mention", version=version)
    for place in _occurrences(writer, text, version, text[start:end]):
        if not any(mention["start"] <= place[0] and place[1] <= mention["end"] for mention in known):
            _make_room(writer, person, version, *place)
            _mention(writer, name, version, *place)
    return name


def move_mentions(writer: Writer, name: int, to: int) -> tuple[list[int], list[list[int]]]:
    """Move the mentions of one spelling to another. One that the other has already is dropped.

    Gives the ids moved, and (version, start, end) of those dropped.
    """
    there = {_place(row) for row in writer.rows("mention", name=to)}
    moved: list[int] = []
    dropped: list[list[int]] = []
    for row in writer.rows("mention", name=name):
        if _place(row) in there:
            writer.remove("mention", row["id"])
            dropped.append(list(_place(row)))
        else:
            writer.set("mention", row["id"], name=to)
            moved.append(row["id"])
    return moved, dropped


def _mention(writer: Writer, name: int, version: int, start: int, end: int) -> None:
    if not writer.rows("mention", name=name, version=version, start=start, end=end):
        writer.add("mention", name=name, version=version, start=start, end=end)


def _make_room(writer: Writer, person: int, version: int, start: int, end: int) -> None:
    """Drop this person's shorter mentions inside a longer one, so that no printed name is counted twice."""
    own = {row["id"] for row in writer.rows("name", person=person)}
    for row in writer.rows("mention", version=version):
        inside = start <= row["start"] and row["end"] <= end and (row["start"], row["end"]) != (start, end)
        if row["name"] in own and inside:
            writer.remove("mention", row["id"])


def _occurrences(writer: Writer, text: str, version: int, printed: str) -> Iterator[tuple[int, int]]:
    """Give every place of a spelling outside page furniture, in order."""
    words = r"\s+".join(regex.escape(word) for word in printed.split())
    # A combining mark belongs to the letter before it, but is no word character for `\b`.
    whole = regex.compile(rf"(?<![\w\p{{M}}]){words}(?![\w\p{{M}}])")
    for passage in writer.rows("passage", version=version):
        if passage["kind"] != PassageKind.FURNITURE.value:
            for found in whole.finditer(text, passage["start"], passage["end"]):
                yield found.span()


def _place(row: Row) -> tuple[int, int, int]:
    return row["version"], row["start"], row["end"]
