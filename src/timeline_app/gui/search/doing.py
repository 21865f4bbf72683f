"""What the palette offers to do with the best thing it found: compare what is said, print it alone. No Qt."""

from collections.abc import Callable
from typing import NamedTuple

from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.translating import tr
from timeline_app.gui.search.rows import PaletteGroup, PaletteRow, RowKind
from timeline_app.queries.searches import Deeds

_COMPARE, _PRINT = "compare", "print"


class Destination(NamedTuple):
    """The view in which something is done, and what it shows there."""

    view: str
    kind: str
    row: int


def doing_group(deeds: Deeds, shown_key: Callable[[str], str]) -> tuple[PaletteGroup, ...]:
    """Give what can be done as a group, none where there is nothing. `shown_key` gives the key of an action."""
    name = isolate_foreign(deeds.name)
    rows = [
        _row(
            f"{_COMPARE} {contradiction}",
            tr("Compare the two claims about {name}", name=name) if sides == 2 else
            tr("Compare the {count} claims about {name}", count=sides, name=name),
            "columns-2", tr("Shows the sides beside one another, in their places."),
            shown_key("compare.selection") if len(deeds.contradictions) == 1 else "",
        )
        for contradiction, sides in deeds.contradictions
    ]  # fmt: skip
    if deeds.kind == "person":
        about = tr("Opens the briefing with this person alone; nothing is printed before you say so.")
        words = tr("Print briefing with {name} only", name=name)
        rows.append(_row(f"{_PRINT} {deeds.row}", words, "printer", about))
    return (PaletteGroup(tr("Do"), tuple(rows), len(rows)),) if rows else ()


def done_by(row: PaletteRow) -> Destination:
    """Say where what a row offers is done."""
    what, _, number = row.key[1].partition(" ")
    if what == _COMPARE:
        return Destination("compare", "contradiction", int(number))
    return Destination("briefing", "person", int(number))


def _row(key: str, words: str, icon: str, about: str, shortcut: str = "") -> PaletteRow:
    return PaletteRow((RowKind.DO, key), words, tr("To do"), icon=icon, about=about, shortcut=shortcut)
