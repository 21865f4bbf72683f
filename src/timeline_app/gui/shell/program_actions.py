"""Actions that need no project: the same in the first-run window and in a project's."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from timeline_app.gui.ask import QtAsk
from timeline_app.gui.guide.dialog import GuideDialog
from timeline_app.gui.shell.about import AboutDialog
from timeline_app.gui.shell.action_set import ActionSet
from timeline_app.gui.shell.appearance import Appearance
from timeline_app.gui.shortcuts.sheet import ShortcutsSheet


class Program(Protocol):
    """What windows ask of the application."""

    def new_project(self, beside: QMainWindow) -> None:
        """Ask for a place and make an empty project there."""
        ...

    def choose_project(self, beside: QMainWindow) -> None:
        """Ask for a project file and open it."""
        ...

    def open_later(self, path: Path, beside: QMainWindow | None = None) -> None:
        """Open a project without holding up the window."""
        ...

    def open_sample(self, beside: QMainWindow) -> None:
        """Make a copy of the sample and open it."""
        ...

    def window_closed(self, window: QMainWindow) -> None:
        """Hear that a window was closed."""
        ...

    def show_settings(self, beside: QMainWindow, entry: str = "") -> None:
        """Open the settings window, at a setting of `settings_window.entries` where one is named."""
        ...

    def quit(self) -> None:
        """Close every window and end."""
        ...


class ProgramActions:
    """Does the actions of scope "always"."""

    def __init__(
        self,
        window: QMainWindow,
        program: Program,
        appearance: Appearance,
        run: Callable[[str], object],
        *,
        has_project: bool,
    ) -> None:
        """`run` does any action of the window, for the guide; `has_project` says that the window shows one."""
        self._window, self._program, self._appearance = window, program, appearance
        self._run, self._has_project = run, has_project

    def act(self, action: str) -> bool:
        """Do an action, if it is one of these. Gives whether it was."""
        area, _, what = action.partition(".")
        match area:
            case "theme":
                self._appearance.choose(what)
            case "text":
                self._appearance.scale({"larger": 1, "smaller": -1}.get(what, 0))
            case "help" if what == "guide":
                self.open_guide()
            case "setting":
                self._program.show_settings(self._window, what)
            case "help":
                self._help(what)
            case _:
                return self._act_on_program(action)
        return True

    def open_guide(self) -> None:
        """Open the ten-minute guide beside the window; its buttons do what the window's own actions do."""
        guide = GuideDialog(self._appearance.theme, self._window)
        guide.action_wanted.connect(self._run)
        guide.show_project(self._has_project)
        guide.finished.connect(guide.deleteLater)
        guide.show()

    def show_state(self, actions: ActionSet) -> None:
        """Mark the theme in use."""
        actions.set_checked(f"theme.{self._appearance.choice}", checked=True)

    def _help(self, what: str) -> None:
        theme = self._appearance.theme
        if what == "about":
            AboutDialog(theme, self._window).open()
            return
        for already in self._window.findChildren(ShortcutsSheet):
            already.raise_()
            already.activateWindow()
            return
        sheet = ShortcutsSheet(theme, QtAsk(self._window), self._appearance.paper, self._window)
        self._appearance.changed.connect(sheet.apply_theme)
        sheet.change_wanted.connect(sheet.close)
        sheet.change_wanted.connect(lambda: self._program.show_settings(self._window, "keys"))
        sheet.show()

    def _act_on_program(self, action: str) -> bool:
        match action:
            case "project.new":
                self._program.new_project(self._window)
            case "project.open":
                self._program.choose_project(self._window)
            case "project.sample":
                self._program.open_sample(self._window)
            case "program.quit":
                self._program.quit()
            case "settings.open":
                self._program.show_settings(self._window)
            case "window.minimise":
                self._window.showMinimized()
            case "window.menu_bar":
                self._enter_menus()
            case _:
                return False
        return True

    def _enter_menus(self) -> None:
        """Put the arrow keys into the menu bar; `Esc` leaves it again. macOS has a key of its own for its bar."""
        bar = self._window.menuBar()
        if not bar.isNativeMenuBar():
            bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
            bar.setActiveAction(bar.actions()[0])
