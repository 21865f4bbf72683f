"""A filter that is being typed, and the values that complete it. No Qt."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from timeline_app.domain.search_query import Standing
from timeline_app.domain.translating import tr
from timeline_app.gui.search.rows import PaletteGroup, PaletteRow, RowKind

_MARKS: Final = '"“”„«»‟'
"""Quotation marks, as `domain.search_query` takes them: a value may stand in them and holds none."""
_TYPED: Final = re.compile(rf"(?<!\S)(?P<name>by|in|is):(?P<mark>[{_MARKS}]?)(?P<value>[^{_MARKS}:]*)$", re.IGNORECASE)


class TypedFilter(NamedTuple):
    """The filter at the end of what is typed: "by", "in" or "is", as much of its value, and where it begins."""

    name: str
    value: str
    start: int


def typed_filter(text: str) -> TypedFilter | None:
    """Give the filter that is being typed, None where the last thing typed is none. A value without marks is a word."""
    found = _TYPED.search(text)
    if found is None or (not found["mark"] and " " in found["value"]):
        return None
    return TypedFilter(found["name"].casefold(), found["value"], found.start())


def completed(text: str, whole: str) -> str:
    """Give what is typed with the filter at its end completed, ready for more words."""
    typed = typed_filter(text)
    return f"{text[: typed.start] if typed is not None else text}{whole} "


def completing_group(typed: TypedFilter, values: Sequence[str]) -> tuple[PaletteGroup, ...]:
    """Give the values that complete a filter as a group; none where it is complete or nothing does."""
    if typed.name == "is":
        values = [standing.value for standing in Standing if standing.value.startswith(typed.value.casefold())]
    rows = [
        PaletteRow((RowKind.FILTER, whole), whole, tr("Filter"), icon="filter", about=tr("Completes the filter."))
        for value in values
        if value.casefold() != typed.value.casefold() and (whole := _written(typed.name, value))
    ]
    return (PaletteGroup(tr("Narrow with"), tuple(rows), len(rows)),) if rows else ()


def _written(name: str, value: str) -> str:
    """Write a filter as it is typed, a value of several words in quotation marks; "" for a value of marks alone."""
    plain = re.sub(f"[{_MARKS}]", "", value).strip()
    if not plain:
        return ""
    return f'{name}:"{plain}"' if re.search(r"\s", plain) else f"{name}:{plain}"
