"""What the pages of the settings window work on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from timeline_app.gui.ask import Ask
from timeline_app.gui.background import Background
from timeline_app.gui.theme import Theme
from timeline_app.settings import Setting, UserSettings

Value = TypeVar("Value", bool, float, str)


class Look(Protocol):
    """Applies settings to the whole program; the shell's `Appearance` is one."""

    theme: Theme

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Keep a setting, and follow it at once."""
        ...

    @property
    def system_is_still(self) -> bool:
        """Say whether the system asks for less motion."""
        ...


class BackupFile(Protocol):
    """One backup."""

    @property
    def path(self) -> Path:
        """Give the file."""
        ...

    @property
    def at(self) -> datetime:
        """Give the moment it is of."""
        ...


class BacksUp(Protocol):
    """What the page of backups needs of an open project; `store.project_file.Project` is one."""

    read_only: bool

    @property
    def title(self) -> str:
        """Give the project's title."""
        ...

    @property
    def backup_folder(self) -> Path:
        """Give the folder in which its backups lie."""
        ...

    def backups(self) -> Sequence[BackupFile]:
        """Give its backups, the newest first."""
        ...

    def back_up(self) -> BackupFile | None:
        """Make a backup unless the newest one already holds this record."""
        ...


@dataclass(frozen=True, slots=True)
class SettingsDesk:
    """Handed to every page.

    - `parts`: what a briefing sheet can hold, key and words.
    - `project`: the open project and the background of its window, None without one.
    - `act`: does an action of the table in the window from which the settings were opened.
    - `open_folder`: shows a folder in the system's file manager; gives whether it could.
    """

    settings: UserSettings
    look: Look
    ask: Ask
    parts: tuple[tuple[str, str], ...]
    act: Callable[[str], object]
    open_folder: Callable[[Path], bool]
    project: BacksUp | None = None
    background: Background | None = field(default=None, repr=False)
