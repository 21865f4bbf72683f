"""The look of the whole program: which theme, which text size, following the system where the user wants that."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from timeline_app.gui.theme import Theme
from timeline_app.settings import TEXT_SCALE, THEME, UserSettings

SCALES: Final = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Appearance(QObject):
    """Applies a theme to the application and says when it changed. One for the process."""

    changed = Signal(object)
    """The `Theme` now in use."""

    def __init__(self, application: QApplication, settings: UserSettings) -> None:
        super().__init__(application)
        self._application, self._settings = application, settings
        style = QStyleFactory.create("Fusion")
        if style is not None:
            application.setStyle(style)
        self.theme = self._wanted()
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> str:
        """Give "system", "light" or "dark"."""
        return self._settings.get(THEME)

    def choose(self, name: str) -> None:
        """Use and keep another theme."""
        self._settings.set(THEME, name)
        self._follow()

    def scale(self, direction: int) -> None:
        """Make text larger (1), smaller (-1) or normal (0), and keep that."""
        now = self._settings.get(TEXT_SCALE)
        if direction == 0:
            wanted = 1.0
        elif direction > 0:
            wanted = next((scale for scale in SCALES if scale > now + 0.01), SCALES[-1])
        else:
            wanted = next((scale for scale in reversed(SCALES) if scale < now - 0.01), SCALES[0])
        self._settings.set(TEXT_SCALE, wanted)
        self._follow()

    def _wanted(self) -> Theme:
        name = self.choice
        if name == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            name = "dark" if dark else "light"
        return Theme.load(name, self._settings.get(TEXT_SCALE))

    def _follow(self) -> None:
        wanted = self._wanted()
        if (wanted.name, wanted.text_scale) != (self.theme.name, self.theme.text_scale):
            self.theme = wanted
            self._apply()
            self.changed.emit(wanted)

    def _apply(self) -> None:
        self._application.setPalette(self.theme.palette())
        self._application.setFont(self.theme.font("body"))
        self._application.setStyleSheet(self.theme.stylesheet())
