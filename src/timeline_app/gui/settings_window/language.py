"""The page of the interface's language."""

from typing import Final

from timeline_app.domain.translating import tr
from timeline_app.gui import languages
from timeline_app.gui.settings_window.desk import SettingsDesk
from timeline_app.gui.settings_window.entries import PAGE_WORDS
from timeline_app.gui.settings_window.row import Page, SettingRow
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.settings import LANGUAGE

_AS_SYSTEM: Final = tr("As the system")


class LanguagePage(Page):
    """Lists the catalogues found. The language is chosen when the program starts."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__(PAGE_WORDS["language"])
        self._desk = desk
        self.box = PickBox()
        self.box.addItem(_AS_SYSTEM, LANGUAGE.default)
        for language in languages.available():
            self.box.addItem(language.own_name, language.name)
        self.box.activated.connect(lambda _index: self._set(self.box.currentData()))
        why = tr("Of menus and windows. Articles and what you write stay as they are.")
        self._row = self.add_row(SettingRow("language", why, self.box, _AS_SYSTEM), lambda: self._set(LANGUAGE.default))
        self.later = Label(
            tr("The new language is spoken when the program is next started."), "body", "accent.ink", wraps=True,
            parent=self,
        )  # fmt: skip
        self.column.addWidget(self.later)
        self.column.addStretch(1)
        self._at_start = desk.settings.get(LANGUAGE)
        self.refresh()

    def refresh(self) -> None:
        """Show the value as it is now."""
        wanted = self._desk.settings.get(LANGUAGE)
        self.box.setCurrentIndex(max(self.box.findData(wanted), 0))
        self._row.show_differs(wanted != LANGUAGE.default)
        self.later.setVisible(wanted != self._at_start)

    def _set(self, name: str) -> None:
        self._desk.look.set(LANGUAGE, name)
        self.refresh()
