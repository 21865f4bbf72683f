"""How a project was last looked at: read from and written to the user's settings, by ids only."""

from collections.abc import Mapping
from typing import Any

from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.navigation import Place

State = Mapping[str, Any]


def mapping_of(state: State, key: str) -> State:
    """Give a table within the state, empty where it is none: a settings file may hold anything."""
    found = state.get(key)
    return found if isinstance(found, dict) else {}


def place_of(state: State) -> Place:
    """Give the place last seen, or the timeline."""
    place = mapping_of(state, "place")
    view, kind, row = place.get("view"), place.get("kind"), place.get("row")
    if not isinstance(view, str) or not isinstance(kind, str) or type(row) is not int:
        return Place("timeline")
    key = place.get("key")
    return Place(view, kind, row, key=key if isinstance(key, str) else "")


def selected_of(state: State) -> Selected | None:
    """Give what was selected."""
    selected = mapping_of(state, "selected")
    kind, row = selected.get("kind"), selected.get("row")
    if not isinstance(kind, str) or type(row) is not int:
        return None
    return Selected(kind, row)


def day_of(state: State) -> int | None:
    """Give the day that the project was last seen as known on, None for the latest."""
    day = state.get("as_known")
    return day if type(day) is int else None


def seen_versions_of(state: State) -> frozenset[int]:
    """Give the text versions that the user has looked at in the review."""
    seen = state.get("seen_versions")
    return frozenset(row for row in seen if type(row) is int) if isinstance(seen, list) else frozenset()


def written(place: Place | None, selected: Selected | None) -> dict[str, Any]:
    """Give both in the form in which they are kept."""
    state: dict[str, Any] = {}
    if place is not None:
        state["place"] = {"view": place.view, "kind": place.kind, "row": place.row}
        if place.key:
            state["place"]["key"] = place.key
    if selected is not None:
        state["selected"] = {"kind": selected.kind, "row": selected.row}
    return state
