"""Turns the table of actions into Qt's actions, menus and shortcuts of one window."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from timeline_app.domain.translating import said, tr
from timeline_app.gui.actions import ACTIONS, MENUS, ActionSpec
from timeline_app.gui.keymap import KEYMAP, key_words, keys_of, shown_key
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import plain_tooltip

_TOP_SCOPES = ("always", "project", "edit")


class ActionSet(QObject):
    """One `QAction` an entry of the table. Triggering one calls `run(id)`. Keys are those of the user's map."""

    def __init__(self, window: QMainWindow, run: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            action = self._make(spec)
            action.triggered.connect(lambda _checked=False, wanted=spec.id: run(wanted))
            self._actions[spec.id] = action
            window.addAction(action)
        self.show_keys()
        KEYMAP.changed.connect(self.show_keys)

    def show_keys(self) -> None:
        """Set every action's shortcuts as the map has them now, and name them."""
        for spec in ACTIONS:
            action, keys = self._actions[spec.id], keys_of(spec.id)
            if spec.view_key:
                action.setText(f"{spec.text}\t{key_words(keys[0])}" if keys else spec.text)
            else:
                action.setShortcuts([QKeySequence(key) for key in keys])
            action.setToolTip(plain_tooltip(tooltip_of(spec)))

    def action(self, name: str) -> QAction:
        """Give one action."""
        return self._actions[name]

    def available(self) -> Iterable[ActionSpec]:
        """Give the entries that can be used now."""
        return (spec for spec in ACTIONS if self._actions[spec.id].isEnabled())

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put the actions into menus; gives the menus by name, sub-menus as `View/Theme`."""
        menus = {name: bar.addMenu(said(name)) for name in MENUS}
        last: dict[str, int] = {}
        for spec in ACTIONS:
            top = spec.menu.partition("/")[0]
            if spec.group != last.get(top, spec.group):
                menus[top].addSeparator()
            last[top] = spec.group
            if spec.menu not in menus:
                menus[spec.menu] = menus[top].addMenu(said(spec.menu.partition("/")[2]))
            menus[spec.menu].addAction(self._actions[spec.id])
        for menu in menus.values():
            menu.setToolTipsVisible(True)
        return menus

    def set_scope(self, *, project: bool, may_edit: bool, view: str) -> None:
        """Switch actions on and off: with a project or without, to write or only to read, in which view."""
        for spec in ACTIONS:
            on = spec.scope == "always" or (project and spec.scope == "project")
            on = on or (project and may_edit and spec.scope == "edit")
            if spec.scope not in _TOP_SCOPES:
                on = project and spec.scope == view
            self._actions[spec.id].setEnabled(on)

    def show_undo(self, undo: str | None, redo: str | None) -> None:
        """Name the steps that Undo and Redo stand for."""
        for name, words, label in (("edit.undo", tr("Undo"), undo), ("edit.redo", tr("Redo"), redo)):
            action = self._actions[name]
            action.setText(f"{words}: {_short(label)}" if label else words)
            action.setEnabled(label is not None)

    def set_checked(self, name: str, checked: bool) -> None:
        """Show the state of an action that is on or off."""
        self._actions[name].setChecked(checked)

    def apply_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        for spec in ACTIONS:
            if spec.icon and not spec.checkable:
                self._actions[spec.id].setIcon(theme.icon(spec.icon, "text.2"))

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self._window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        if spec.radio:
            group = self._groups.setdefault(spec.radio, QActionGroup(self._window))
            group.addAction(action)
        if spec.id == "program.quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif spec.id == "help.about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        elif spec.id == "settings.open":
            action.setMenuRole(QAction.MenuRole.PreferencesRole)
        return action


def tooltip_of(spec: ActionSpec) -> str:
    """Give what an action does and its key."""
    words, key = spec.tooltip or spec.words, shown_key(spec.id)
    return f"{words} ({key})" if key else words


def _short(label: str) -> str:
    return label if len(label) <= 60 else f"{label[:58].rstrip()}…"
