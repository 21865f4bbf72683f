"""Where a spelling stands as printed: recorded by place, never by changing a word of the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

import regex

from timeline_app.commands._cast import add_name_row
from timeline_app.commands._words import required, tidy
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Row, Writer


def record_printed(writer: Writer, person: int, version: int, start: int, end: int) -> int:
    """Record a person's spelling as printed at a place, and wherever else it stands in that text. Gives its name row.

    Everywhere else means: whole words, the same letters and cases (a line may break between words), page furniture left
    out, and no place that lies in a longer name already recorded: the "Ibrahim" of "Moussa Ibrahim" is not another's.
    """
    text = writer.text_of(version)
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start}…{end} is not a range of a text of {len(text)} code points")
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    printed = text[start:end]
    name = add_name_row(writer, person, required(printed, tr("The name")), "printed")
    recorded = _Recorded(writer.rows("mention", version=version))
    own = {row["id"] for row in writer.rows("name", person=person)}
    elsewhere = [
        place
        for place in _occurrences(writer, text, version, printed)
        if (place[1] <= start or end <= place[0]) and not recorded.covers(*place)
    ]
    for place in [(start, end), *elsewhere]:
        there = recorded.inside(*place)
        for row in there:  # this person's shorter mentions in a longer one, so that no printed name is counted twice
            if row["name"] in own and (row["start"], row["end"]) != place:
                writer.remove("mention", row["id"])
        if not any(row["name"] == name and (row["start"], row["end"]) == place for row in there):
            writer.add("mention", name=name, version=version, start=place[0], end=place[1])
    return name


def record_places(writer: Writer, person: int, version: int, places: Iterable[tuple[int, int]]) -> int:
    """Record a person's name as printed at exactly these places. Gives how many mentions were added.

    A place that is somebody else's already, or lies in a longer name or in page furniture, is passed over; a shorter
    mention of this person inside one gives way.
    """
    text = writer.text_of(version)
    own = {row["id"] for row in writer.rows("name", person=person)}
    recorded = _Recorded(writer.rows("mention", version=version))
    furniture = writer.rows("passage", version=version, kind=PassageKind.FURNITURE.value)
    names: dict[str, int] = {}
    added = 0
    for start, end in sorted(set(places)):
        printed = tidy(text[start:end]) if 0 <= start < end <= len(text) else ""
        if not printed or any(row["start"] < end and start < row["end"] for row in furniture):
            continue
        touching = recorded.touching(start, end)
        if any(row["name"] not in own or (row["start"] <= start and end <= row["end"]) for row in touching):
            continue
        for row in touching:
            writer.remove("mention", row["id"])
        if printed not in names:
            names[printed] = add_name_row(writer, person, printed, "printed")
        writer.add("mention", name=names[printed], version=version, start=start, end=end)
        added += 1
    return added


def move_mentions(writer: Writer, name: int, to: int) -> tuple[list[int], list[list[int]]]:
    """Move the mentions of one spelling to another. One that the other has already is dropped.

    Gives the ids moved, and (version, start, end, id) of those dropped.
    """
    there = {_place(row) for row in writer.rows("mention", name=to)}
    moved: list[int] = []
    dropped: list[list[int]] = []
    for row in writer.rows("mention", name=name):
        if _place(row) in there:
            writer.remove("mention", row["id"])
            dropped.append([*_place(row), row["id"]])
        else:
            writer.set("mention", row["id"], name=to)
            moved.append(row["id"])
    return moved, dropped


class _Recorded:
    """The mentions of one text, so kept that the few around a place are found without looking at all."""

    def __init__(self, mentions: list[Row]) -> None:
        self._mentions = sorted(mentions, key=lambda row: (row["start"], row["end"]))
        self._starts = [row["start"] for row in self._mentions]
        self._longest = max((row["end"] - row["start"] for row in mentions), default=0)

    def covers(self, start: int, end: int) -> bool:
        """Say whether a place lies in a mention already recorded."""
        return any(end <= row["end"] for row in self._starting(start - self._longest, start))

    def inside(self, start: int, end: int) -> list[Row]:
        """Give the mentions that lie in a place."""
        return [row for row in self._starting(start, end) if row["end"] <= end]

    def touching(self, start: int, end: int) -> list[Row]:
        """Give the mentions that share a character with a place."""
        return [row for row in self._starting(start - self._longest, end - 1) if row["end"] > start]

    def _starting(self, first: int, last: int) -> list[Row]:
        return self._mentions[bisect_left(self._starts, first) : bisect_right(self._starts, last)]


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
