"""The menu of a contradiction: whatever a key of the view does stands in it too."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QMenu

from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import shown_key
from timeline_app.queries.compared_values import Comparison

DECISION_KEYS: Final = tuple(f"compare.decide_{number}" for number in range(1, 6))
"""What the keys of the first five decisions are called in the key map."""


def add_decisions(
    menu: QMenu, choices: Sequence[tuple[str, Callable[[], object]]], keys: Sequence[str], *, may_edit: bool
) -> None:
    """Add the decisions in the order of their numbers."""
    for at, (words, choose) in enumerate(choices, start=1):
        key = shown_key(keys[at - 1]) if at <= len(keys) else str(at)
        menu.addAction(_with_key(words, key), choose).setEnabled(may_edit)
    menu.addSeparator()


def add_articles(menu: QMenu, shown: Comparison, open_side: Callable[[int], object]) -> None:
    """Add the ways to the passages of the first two sides."""
    for at, side in enumerate(shown.sides[:2]):
        key = shown_key("compare.open_right" if at else "compare.open_left")
        words = tr("Open in article: {side}", side=side.heading).replace("&", "&&")
        menu.addAction(_with_key(words, key), partial(open_side, at))
    menu.addSeparator()


def _with_key(words: str, key: str) -> str:
    """Give the words of a menu with the key that the view itself listens to."""
    return f"{words}\t{key}" if key else words
