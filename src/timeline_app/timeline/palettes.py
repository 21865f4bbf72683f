"""The colours of the shipped themes by role, for the window and for pictures that are drawn without one."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from timeline_app import resources


@cache
def screen_palette(theme: str) -> Mapping[str, str]:
    """Give "#RRGGBB" by role of a shipped theme, such as "contrast-dark". Raises `FileNotFoundError` for another."""
    table = tomllib.loads(resources.read_text(f"themes/{theme}.toml"))
    table.pop("name", None)
    return dict(_flat(table))


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        name = prefix if key == "base" else f"{prefix}.{key}".lstrip(".")
        if isinstance(value, Mapping):
            yield from _flat(value, name)
        else:
            yield name, value
