"""Actions that need no project: the same in the first-run window and in a project's."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QMainWindow

from timeline_app.gui.shell.about import AboutDialog, KeysDialog
from timeline_app.gui.shell.action_set import ActionSet
from timeline_app.gui.shell.appearance import Appearance


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

    def quit(self) -> None:
        """Close every window and end."""
        ...


class ProgramActions:
    """Does the actions of scope "always"."""

    def __init__(self, window: QMainWindow, program: Program, appearance: Appearance) -> None:
        self._window, self._program, self._appearance = window, program, appearance

    def act(self, action: str) -> bool:
        """Do an action, if it is one of these. Gives whether it was."""
        area, _, what = action.partition(".")
        match area:
            case "theme":
                self._appearance.choose(what)
            case "text":
                self._appearance.scale({"larger": 1, "smaller": -1}.get(what, 0))
            case "help":
                dialog = AboutDialog if what == "about" else KeysDialog
                dialog(self._appearance.theme, self._window).open()
            case _:
                return self._act_on_program(action)
        return True

    def show_state(self, actions: ActionSet) -> None:
        """Mark the theme in use."""
        actions.set_checked(f"theme.{self._appearance.choice}", checked=True)

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
            case "window.minimise":
                self._window.showMinimized()
            case _:
                return False
        return True
