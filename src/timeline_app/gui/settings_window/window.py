"""The settings window: pages at the start, the page in hand beside them. Not modal, and one for the program."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.translating import tr
from timeline_app.gui.settings_window.appearance import AppearancePage
from timeline_app.gui.settings_window.backups import BackupsPage
from timeline_app.gui.settings_window.desk import SettingsDesk
from timeline_app.gui.settings_window.entries import BY_ID, PAGE_WORDS
from timeline_app.gui.settings_window.keyboard import KeyboardPage
from timeline_app.gui.settings_window.language import LanguagePage
from timeline_app.gui.settings_window.printing import PrintingPage
from timeline_app.gui.settings_window.row import Page
from timeline_app.gui.settings_window.vocabulary import VocabularyPage
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.labels import Line
from timeline_app.gui.widgets.theming import dress, set_tone

PageMaker = Callable[[SettingsDesk], Page]
PAGES: Final[dict[str, PageMaker]] = {
    "appearance": AppearancePage,
    "keyboard": KeyboardPage,
    "printing": PrintingPage,
    "backups": BackupsPage,
    "language": LanguagePage,
    "vocabulary": VocabularyPage,
}
"""The pages by the ids of `entries.PAGE_WORDS`. A page is made when it is first shown."""


class SettingsWindow(QDialog):
    """Shows `PAGES`. Changes apply at once, so there is nothing to confirm: `Esc` or Close puts it away."""

    def __init__(self, desk: SettingsDesk, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle(tr("Settings"))
        self.setObjectName("settings")
        set_tone(self, "surface")
        self._desk, self._theme = desk, theme
        self._made: dict[str, Page] = {}
        self._areas: dict[str, QScrollArea] = {}
        self.pages = QListWidget()
        self.pages.setAccessibleName(tr("Pages of the settings"))
        self.pages.setProperty("pages", True)
        for name in PAGES:
            item = QListWidgetItem(PAGE_WORDS[name])
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.pages.addItem(item)
        self.stack = QStackedWidget()
        self.close_button = PlainButton(tr("Close"))
        self.close_button.clicked.connect(self.close)
        self._lay_out()
        self.pages.currentItemChanged.connect(lambda item, _before: self._turn_to(item))
        self.pages.setCurrentRow(0)
        self._fit()

    def page(self, name: str) -> Page:
        """Give a page, made when first asked for."""
        if name not in self._made:
            page = self._made[name] = PAGES[name](self._desk)
            set_tone(page, "surface")
            page.apply_theme(self._theme)
            scroll = self._areas[name] = QScrollArea()
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setWidgetResizable(True)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(page)
            page.revealed.connect(scroll.ensureWidgetVisible)
            self.stack.addWidget(scroll)
            self._close_comes_last()
        return self._made[name]

    def show_page(self, name: str) -> None:
        """Turn to a page."""
        self.pages.setCurrentRow(list(PAGES).index(name))

    def show_entry(self, entry: str) -> None:
        """Turn to a setting and put the focus on its control."""
        found = BY_ID[entry]
        self.show_page(found.page)
        control = found.widget(self.page(found.page))
        if control is None:
            return
        area = self.stack.currentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(control)
        target = control if control.focusPolicy() & Qt.FocusPolicy.TabFocus else _first(control)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def use(self, desk: SettingsDesk) -> None:
        """Work on another project; the page in hand stays."""
        self._desk = desk
        row = self.pages.currentRow()
        for area in self._areas.values():
            self.stack.removeWidget(area)
            area.deleteLater()
        self._areas.clear()
        self._made.clear()
        self.pages.setCurrentRow(-1)
        self.pages.setCurrentRow(max(row, 0))

    def refresh(self) -> None:
        """Show the values as they are now: they may have been changed by a menu."""
        for page in self._made.values():
            page.refresh()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the window; it grows with the text as far as the screen allows."""
        grows = theme.text_scale != self._theme.text_scale
        self._theme = theme
        dress(self, theme)
        for page in self._made.values():
            page.apply_theme(theme)
        if grows:
            self._fit()
        self.refresh()

    def _close_comes_last(self) -> None:
        """Keep the button last for Tab: Qt puts new parts behind it."""
        last = self.previousInFocusChain()
        while last is not None and last.focusPolicy() is Qt.FocusPolicy.NoFocus:
            last = last.previousInFocusChain()
        if last is not None and last is not self.close_button:
            QWidget.setTabOrder(last, self.close_button)

    def _turn_to(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        name = item.data(Qt.ItemDataRole.UserRole)
        self.page(name).refresh()
        self.stack.setCurrentWidget(self._areas[name])

    def _fit(self) -> None:
        room = self.screen().availableSize()
        wanted = QSize(self._theme.px(780), self._theme.px(640))
        self.resize(wanted.boundedTo(QSize(room.width() - 40, room.height() - 60)))
        words = QFontMetrics(self._theme.font("body"))
        widest = max(words.horizontalAdvance(name) for name in PAGE_WORDS.values())
        for row in range(self.pages.count()):
            self.pages.item(row).setSizeHint(QSize(0, self._theme.px(34)))
        self.pages.setFixedWidth(widest + self._theme.px(48))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pages)
        row.addWidget(Line(vertical=True))
        row.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(Line())
        column.addLayout(foot)
        dress(self, self._theme)


def _first(control: QWidget) -> QWidget:
    """Give the first part of a control that takes the focus, or the control."""
    parts = control.findChildren(QWidget)
    return next((part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled()), control)
