"""The button of the filters that are kept in the project: pick them, keep those that are on, rename and remove."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.domain.translating import number, tr
from timeline_app.gui.timeline.choices import ChoiceButton


class KeptFilters(NamedTuple):
    """Filters that are kept: their row id and their name."""

    saved: int
    name: str


class SavedFilters(ChoiceButton):
    """Every signal but `save_wanted` carries the row id of what it is about."""

    picked = Signal(int)
    save_wanted = Signal()
    rename_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Saved"), parent)
        self._kept: tuple[KeptFilters, ...] = ()
        self._may_edit, self._is_on = False, False
        self._show()

    def show_kept(self, kept: Sequence[KeptFilters], *, may_edit: bool) -> None:
        """Show which filters are kept, and whether others can be."""
        self._kept, self._may_edit = tuple(kept), may_edit
        self._show()

    def show_on(self, is_on: bool) -> None:
        """Say whether a filter is on that could be kept."""
        if is_on != self._is_on:
            self._is_on = is_on
            self._show()

    def _show(self) -> None:
        self.set_value(number(len(self._kept)))
        self.setVisible(bool(self._kept) or (self._may_edit and self._is_on))
        menu = self.menu()
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        menu.clear()
        for kept in self._kept:
            menu.addAction(_plain(kept.name)).triggered.connect(lambda _on=False, row=kept.saved: self.picked.emit(row))
        if not self._may_edit:
            return
        menu.addSeparator()
        save = menu.addAction(tr("Save these filters…"), self.save_wanted.emit)
        save.setEnabled(self._is_on)
        if self._kept:
            for words, signal in ((tr("Rename…"), self.rename_wanted), (tr("Remove"), self.remove_wanted)):
                self._add_each(menu.addMenu(words), signal.emit)

    def _add_each(self, menu: QMenu, emit: Callable[[int], object]) -> None:
        for kept in self._kept:
            action = menu.addAction(_plain(kept.name))
            action.triggered.connect(lambda _on=False, row=kept.saved: emit(row))


def _plain(name: str) -> str:
    """Keep "&" from making a mnemonic."""
    return name.replace("&", "&&")
