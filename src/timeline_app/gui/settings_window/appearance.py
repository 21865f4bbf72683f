"""The page of theme, text size, motion and patterns."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.settings_window.desk import SettingsDesk
from timeline_app.gui.settings_window.entries import PAGE_WORDS
from timeline_app.gui.settings_window.row import Page, SettingRow
from timeline_app.gui.theme import SCALES, Theme, next_scale
from timeline_app.gui.widgets.buttons import IconButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.switches import SegmentedSwitch
from timeline_app.gui.widgets.theming import dress
from timeline_app.settings import MOTION, PATTERNS, TEXT_SCALE, THEME

_THEMES: Final = (
    ("system", tr("System")),
    ("light", tr("Light")),
    ("dark", tr("Dark")),
    ("contrast", tr("High contrast")),
)
_PATTERN_WORDS: Final = tr(
    "In the reader: a solid line for people, dotted for dates, dashed for events, wavy for quotes. "
    "High contrast always has them."
)
_MOTIONS: Final = (("system", tr("System")), ("full", tr("Full")), ("reduced", tr("Reduced")))


class TextSize(QWidget):
    """Steps through the sizes; the size stands between the two buttons."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__()
        self._desk = desk
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.smaller = IconButton("minus", tr("Smaller text"), parent=self)
        self.larger = IconButton("plus", tr("Larger text"), parent=self)
        self.value = Label("", "control", parent=self)
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.smaller.clicked.connect(lambda: self._step(-1))
        self.larger.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.smaller, self.value, self.larger):
            row.addWidget(part)

    def show_scale(self, scale: float) -> None:
        """Show a size; at an end the button that leads past it is off."""
        percent = round(scale * 100)
        self.value.setText(tr("{percent} %", percent=percent))
        for button, words, on in (
            (self.smaller, tr("Smaller text, now {percent} %", percent=percent), scale > SCALES[0]),
            (self.larger, tr("Larger text, now {percent} %", percent=percent), scale < SCALES[-1]),
        ):
            button.setAccessibleName(words)
            button.setEnabled(on)

    def apply_theme(self, theme: Theme) -> None:
        """Keep the buttons where they are while the number changes."""
        self.value.setMinimumWidth(theme.px(56))
        dress(self, theme)

    def _step(self, direction: int) -> None:
        wanted = next_scale(self._desk.settings.get(TEXT_SCALE), direction)
        self._desk.look.set(TEXT_SCALE, wanted)
        self.show_scale(wanted)


class AppearancePage(Page):
    """Everything here is seen at once."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__(PAGE_WORDS["appearance"])
        self._desk = desk
        look = desk.look
        self.theme = SegmentedSwitch(_THEMES)
        self.theme.chosen.connect(lambda name: self._set(lambda: look.set(THEME, name)))
        self.text_size = TextSize(desk)
        self.motion = SegmentedSwitch(_MOTIONS)
        self.motion.chosen.connect(lambda name: self._set(lambda: look.set(MOTION, name)))
        self.patterns = QCheckBox(tr("A line for each kind"))
        self.patterns.clicked.connect(lambda on: self._set(lambda: look.set(PATTERNS, on)))
        self._rows = (
            self.add_row(
                SettingRow("theme", tr("High contrast takes the system’s light or dark ground."), self.theme,
                           tr("System")),
                lambda: self._set(lambda: look.set(THEME, THEME.default)),
            ),
            self.add_row(
                SettingRow("text_size", tr("All text and everything around it, from 100 to 200 %."), self.text_size,
                           tr("{percent} %", percent=100)),
                lambda: self._set(lambda: look.set(TEXT_SCALE, TEXT_SCALE.default)),
            ),
            self.add_row(
                SettingRow("motion", self._motion_words(), self.motion, tr("System")),
                lambda: self._set(lambda: look.set(MOTION, MOTION.default)),
            ),
            self.add_row(
                SettingRow("patterns", _PATTERN_WORDS, self.patterns, tr("off")),
                lambda: self._set(lambda: look.set(PATTERNS, PATTERNS.default)),
            ),
        )  # fmt: skip
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the values as they are now."""
        get = self._desk.settings.get
        self.theme.set_current(get(THEME))
        self.text_size.show_scale(get(TEXT_SCALE))
        self.motion.set_current(get(MOTION))
        self.patterns.setChecked(get(PATTERNS))
        differs = (
            get(THEME) != THEME.default, get(TEXT_SCALE) != TEXT_SCALE.default, get(MOTION) != MOTION.default,
            get(PATTERNS) != PATTERNS.default,
        )  # fmt: skip
        for row, differs_now in zip(self._rows, differs, strict=True):
            row.show_differs(differs_now)

    def _motion_words(self) -> str:
        if self._desk.look.system_is_still:
            return tr("Reduced: nothing moves or fades. The system asks for reduced motion now.")
        return tr("Reduced: nothing moves or fades. The system asks for full motion now.")

    def _set(self, change: Callable[[], object]) -> None:
        change()
        self.refresh()
