"""The documents point at what exists, and the guide's table of keys is the program's."""

import re
from pathlib import Path

import pytest

from timeline_app.gui.actions import ACTIONS
from timeline_app.gui.settings_window.entries import PAGE_WORDS

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "db").glob("*.md")])
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _anchors(document: Path) -> set[str]:
    return {_anchor(heading) for heading in re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_and_pictures_lead_to_something(document: Path) -> None:
    targets = [target for target in _LINK.findall(document.read_text("utf-8")) if "://" not in target]
    for target in targets:
        name, _, anchor = target.partition("#")
        place = (document.parent / name).resolve() if name else document
        assert place.exists(), target
        assert not anchor or anchor in _anchors(place), target


def test_the_guide_names_every_key_of_the_table_of_actions() -> None:
    guide = (ROOT / "docs" / "guide.md").read_text("utf-8")
    shortcuts = guide.partition("## Keyboard shortcuts")[2].partition("\n## ")[0]
    missing = [keys for spec in ACTIONS for keys in spec.keys if f"`{_spelled(keys)}`" not in shortcuts]
    assert not missing


def _spelled(keys: str) -> str:
    """Give a shortcut as the guide writes it: `Ctrl+Shift+Z` as `Ctrl Shift Z`, `Ctrl++` as `Ctrl +`."""
    *held, last = keys.replace("++", "+plus").split("+") if len(keys) > 1 else [keys]
    named = {"plus": "+", "Left": "←", "Right": "→"}
    return " ".join([*held, named.get(last, last)])


def test_the_guide_names_every_page_of_the_settings() -> None:
    guide = (ROOT / "docs" / "guide.md").read_text("utf-8")
    table = guide.partition("## Settings")[2].partition("\n## ")[0]
    assert re.findall(r"^\| ([A-Z]\w+) \|", table, re.MULTILINE)[1:] == list(PAGE_WORDS.values())
