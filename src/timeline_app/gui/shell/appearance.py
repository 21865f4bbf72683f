"""The look of the whole program: theme, text size, motion, patterns. The system is followed where the user wants it."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStyleFactory

from timeline_app.gui.system_hints import SystemHints
from timeline_app.gui.theme import Theme, next_scale
from timeline_app.settings import MOTION, PAPER, PATTERNS, TEXT_SCALE, THEME, Setting, UserSettings, Value

_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Appearance(QObject):
    """Applies a theme to the application and says when it changed. One for the process."""

    changed = Signal(object)
    """The `Theme` now in use."""
    setting_changed = Signal(str)
    """The key of a setting that was set, whether it concerns the look or not."""

    def __init__(self, application: QApplication, settings: UserSettings, hints: SystemHints | None = None) -> None:
        """`hints` says what the system asks for; None: the system itself does."""
        super().__init__(application)
        self._application, self._settings = application, settings
        self._hints = hints if hints is not None else SystemHints(self)
        style = QStyleFactory.create("Fusion")
        if style is not None:
            application.setStyle(style)
        self._effects = {effect: QApplication.isEffectEnabled(effect) for effect in _EFFECTS}
        self.theme = self._wanted()
        self._apply()
        self._hints.changed.connect(self.follow)
        application.applicationStateChanged.connect(self._ask_again)

    @property
    def choice(self) -> str:
        """Give "system", "light", "dark" or "contrast"."""
        return self._settings.get(THEME)

    def choose(self, name: str) -> None:
        """Use and keep another theme."""
        self.set(THEME, name)

    def scale(self, direction: int) -> None:
        """Make text larger (1), smaller (-1) or normal (0), and keep that."""
        self.set(TEXT_SCALE, next_scale(self._settings.get(TEXT_SCALE), direction))

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Keep a setting, follow it at once, and tell whoever shows it."""
        self._settings.set(setting, value)
        self.follow()
        self.setting_changed.emit(setting.key)

    @property
    def paper(self) -> str:
        """Give "a4" or "letter", for what the program prints of its own."""
        return self._settings.get(PAPER)

    @property
    def system_is_still(self) -> bool:
        """Say whether the system asks for less motion."""
        return self._hints.wants_stillness

    def follow(self) -> None:
        """Show what the settings and the system ask for now."""
        wanted = self._wanted()
        if wanted != self.theme:
            self.theme = wanted
            self._apply()
            self.changed.emit(wanted)

    def _wanted(self) -> Theme:
        get, hints = self._settings.get, self._hints
        choice, motion = self.choice, get(MOTION)
        ground = choice if choice in ("light", "dark") else "dark" if hints.is_dark else "light"
        contrast = choice == "contrast" or (choice == "system" and hints.wants_contrast)
        return Theme.load(
            f"contrast-{ground}" if contrast else ground,
            get(TEXT_SCALE),
            is_still=motion == "reduced" or (motion == "system" and hints.wants_stillness),
            has_patterns=get(PATTERNS) or contrast,
        )

    def _ask_again(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._hints.ask_again()

    def _apply(self) -> None:
        self._application.setPalette(self.theme.palette())
        self._application.setFont(self.theme.font("body"))
        self._application.setStyleSheet(self.theme.stylesheet())
        for effect, usual in self._effects.items():
            QApplication.setEffectEnabled(effect, usual and not self.theme.is_still)
