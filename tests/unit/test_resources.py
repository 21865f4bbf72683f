"""What lies outside the package is found wherever the program runs, is complete, and holds the design's contrasts."""

import re
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from timeline_app import resources

_ROOT = resources.resources_root()
_ICONS = sorted(path.name for path in (_ROOT / "icons").glob("*.svg"))


def test_a_file_is_found_by_its_relative_name() -> None:
    assert resources.path("icons/search.svg").is_file()
    assert resources.read_text("icons/search.svg").rstrip().endswith("</svg>")
    assert resources.read_bytes("icons/search.svg").startswith(b"<!--")
    assert resources.path("fonts/inter").is_dir()


def test_the_data_folder_is_found() -> None:
    assert resources.db_path() == resources.db_root()


@pytest.mark.parametrize(
    "name", ["", "/etc/passwd", "../pyproject.toml", "icons/../../x", "icons\\search.svg", "C:x", "a\0b"]
)
def test_a_name_that_could_leave_the_folder_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a plain relative name"):
        resources.path(name)
    with pytest.raises(ValueError, match="not a plain relative name"):
        resources.db_path(name)


def test_what_is_missing_is_said_with_the_place_looked_in() -> None:
    with pytest.raises(resources.ResourceMissingError, match=r"icons/none\.svg.*Looked in"):
        resources.path("icons/none.svg")


def test_an_installed_wheel_has_them_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "timeline_app"
    (package / "_resources").mkdir(parents=True)
    assert resources._root("resources", package, None) == package / "_resources"


def test_an_installed_wheel_ignores_a_folder_that_only_looks_right(tmp_path: Path) -> None:
    package = tmp_path / "lib" / "site-packages" / "timeline_app"
    package.mkdir(parents=True)
    (tmp_path / "lib" / "resources").mkdir()
    with pytest.raises(resources.ResourceMissingError, match="resources/ is missing"):
        resources._root("resources", package, None)


def test_a_frozen_build_has_them_in_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "timeline_app" / "_db"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources._root("db", tmp_path / "elsewhere", resources._bundle()) == inside


def test_a_checkout_has_them_beside_src(repository: Path) -> None:
    assert repository / "resources" == _ROOT
    assert resources.db_root() == repository / "db"


@pytest.mark.parametrize("name", [name for name in _ICONS if name != "app.svg"])
def test_an_icon_is_one_colour_on_a_grid_of_24(name: str) -> None:
    svg = ET.fromstring(resources.read_text(f"icons/{name}"))
    assert svg.get("viewBox") == "0 0 24 24"
    assert svg.get("stroke-width") == "1.7"
    paints = {element.get(paint) for element in svg.iter() for paint in ("fill", "stroke")}
    assert paints <= {None, "none", "currentColor"}
    assert "currentColor" in paints


@pytest.mark.parametrize(
    "folder", ["fonts/inter", "fonts/source-serif", "fonts/noto-arabic", "fonts/noto-hebrew", "icons"]
)
def test_its_licence_lies_beside_it(folder: str) -> None:
    texts = [file.read_text("utf-8") for file in (_ROOT / folder).glob("*.txt")]
    assert len(texts) == 1
    assert "Copyright" in texts[0]
    assert "SIL OPEN FONT LICENSE" in texts[0] or "ISC License" in texts[0]


def _tokens(theme: str) -> dict[str, str]:
    found: dict[str, str] = {}

    def walk(table: dict[str, Any], prefix: str) -> None:
        for key, value in table.items():
            name = prefix if key == "base" else f"{prefix}.{key}" if prefix else key
            if isinstance(value, dict):
                walk(value, name)
            else:
                found[name] = value

    walk(tomllib.loads(resources.read_text(f"themes/{theme}.toml")), "")
    return found


_HIGH = ("contrast-light", "contrast-dark")


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_all_themes_have_the_same_tokens_and_only_colours() -> None:
    themes = [_tokens(name) for name in ("light", "dark", *_HIGH)]
    for theme in themes:
        assert set(theme) == set(themes[0])
        assert all(re.fullmatch("#[0-9A-F]{6}", value) for name, value in theme.items() if name != "name")


_ON_GROUND = ["text", "text.2", "text.3", "accent", "ok", "warn", "danger"]
_PAIRS = [
    *((ink, ground) for ink in _ON_GROUND for ground in ("surface", "window", "raised", "sunken", "rail")),
    *((ink, "surface") for ink in ("asserted", "denied", "speculated", "contradiction")),
    *((ink, f"{ink}.tint") for ink in ("asserted", "denied", "speculated", "contradiction", "ok", "warn", "danger")),
    *(("text", f"highlight.{kind}") for kind in ("person", "date", "event", "quote")),
    ("accent.text", "accent"),
    ("accent.ink", "accent.soft"),
    ("not_yet_reported.text", "surface"),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), _PAIRS)
def test_text_can_be_read(theme: str, ink: str, ground: str) -> None:
    tokens = _tokens(theme)
    assert _contrast(tokens[ink], tokens[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("outline", ["border.control", "not_yet_reported.outline", "accent"])
@pytest.mark.parametrize("ground", ["surface", "window"])
def test_an_outline_can_be_seen(theme: str, outline: str, ground: str) -> None:
    tokens = _tokens(theme)
    assert _contrast(tokens[outline], tokens[ground]) >= 3


_INKS = [
    "text", "text.2", "text.3", "accent", "accent.ink", "ok", "warn", "danger", "asserted", "denied", "speculated",
    "contradiction", "not_yet_reported.text",
]  # fmt: skip
_GROUNDS = [
    *("window", "surface", "rail", "sunken", "raised", "accent.soft"),
    *(f"{name}.tint" for name in ("asserted", "denied", "speculated", "contradiction", "ok", "warn", "danger")),
    *(f"highlight.{kind}" for kind in ("person", "date", "event", "quote")),
]
_BORDERS = ["border", "border.control", "hairline", "accent", "not_yet_reported.outline"]


@pytest.mark.parametrize("theme", _HIGH)
def test_high_contrast_holds_on_every_ground(theme: str) -> None:
    tokens = _tokens(theme)
    least = {ink: 7.0 for ink in _INKS} | {border: 4.5 for border in _BORDERS}
    least["accent"] = 7.0
    weak = [
        f"{ink} on {ground}" for ground in _GROUNDS for ink, ratio in least.items()
        if _contrast(tokens[ink], tokens[ground]) < ratio
    ]  # fmt: skip
    assert weak == []
    assert _contrast(tokens["accent.text"], tokens["accent"]) >= 7
    assert {*_INKS, *_BORDERS, *_GROUNDS, "accent.text", "name"} == set(tokens), "a token that is not measured"


def test_every_type_role_names_a_family_and_stays_legible() -> None:
    table = tomllib.loads(resources.read_text("themes/type.toml"))
    for name, role in table["type"].items():
        assert role["family"] in table["family"], name
        assert role["size"] >= 10.5, name
        assert role["weight"] in (400, 500, 600, 700), name
