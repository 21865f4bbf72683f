"""Owns the settings window: opens it over a window, and lets it follow the look and the projects that come and go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow

from timeline_app.gui.ask import Ask
from timeline_app.gui.background import Background
from timeline_app.gui.briefing.panel import PARTS
from timeline_app.gui.search.rows import SettingEntry
from timeline_app.gui.settings_window.desk import BacksUp, SettingsDesk
from timeline_app.gui.settings_window.entries import ENTRIES
from timeline_app.gui.settings_window.window import SettingsWindow
from timeline_app.gui.shell.appearance import Appearance
from timeline_app.gui.theme import Theme
from timeline_app.settings import UserSettings


def setting_entries() -> tuple[SettingEntry, ...]:
    """Give every setting as the search field lists it."""
    return tuple(SettingEntry(entry.id, entry.words, entry.page_words, entry.also) for entry in ENTRIES)


def open_folder(folder: Path) -> bool:
    """Show a folder in the system's file manager."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class SettingsHost(QObject):
    """At most one window for the program. Without one open it costs nothing."""

    def __init__(self, settings: UserSettings, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._settings, self._appearance = settings, appearance
        self.window: SettingsWindow | None = None
        self._beside: QMainWindow | None = None
        appearance.changed.connect(self._apply_theme)
        appearance.setting_changed.connect(self._refresh)

    def show(
        self,
        beside: QMainWindow,
        ask: Ask,
        act: Callable[[str], object],
        entry: str = "",
        project: BacksUp | None = None,
        background: Background | None = None,
    ) -> None:
        """Open the window for what is open in the window `beside`, at a setting where one is named."""
        desk = SettingsDesk(
            self._settings, self._appearance, ask, PARTS, act, open_folder, project, background
        )  # fmt: skip
        if self.window is None:
            self.window = SettingsWindow(desk, self._appearance.theme)
            self.window.finished.connect(self._closed)
        elif beside is not self._beside:
            self.window.use(desk)
        self._beside = beside
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if entry:
            self.window.show_entry(entry)
        else:
            self.window.pages.setFocus()

    def leave(self, window: QMainWindow) -> None:
        """Close it with the window it was opened from: what it shows is that window's project."""
        if window is self._beside and self.window is not None:
            self.window.close()

    def close(self) -> None:
        """Close it."""
        if self.window is not None:
            self.window.close()

    def _closed(self) -> None:
        window, beside = self.window, self._beside
        self.window = self._beside = None
        if window is not None:
            window.deleteLater()
        if beside is not None and beside.isVisible():
            beside.activateWindow()

    def _apply_theme(self, theme: Theme) -> None:
        if self.window is not None:
            self.window.apply_theme(theme)

    def _refresh(self, _key: str) -> None:
        if self.window is not None:
            self.window.refresh()
