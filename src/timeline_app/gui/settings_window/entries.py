"""The settings by name, for the search field: which there are, and on which page each stands."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from timeline_app.domain.translating import tr

PAGE_WORDS: Final = {
    "appearance": tr("Appearance"),
    "keyboard": tr("Keyboard"),
    "printing": tr("Printing"),
    "backups": tr("Backups"),
    "language": tr("Language"),
    "vocabulary": tr("Vocabulary"),
}
"""The pages in their order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One setting. `also`: words by which somebody may look for it besides."""

    id: str
    words: str
    page: str
    also: str = ""

    @property
    def page_words(self) -> str:
        """Give the name of its page."""
        return PAGE_WORDS[self.page]

    def widget(self, page: QWidget) -> QWidget | None:
        """Give its control on its page."""
        found = page.findChild(QWidget, self.id)
        return found if isinstance(found, QWidget) else None


ENTRIES: Final[tuple[Entry, ...]] = (
    Entry("theme", tr("Theme"), "appearance", tr("dark, light, high contrast, colours")),
    Entry("text_size", tr("Text size"), "appearance", tr("larger, smaller, zoom")),
    Entry("motion", tr("Motion"), "appearance", tr("animation, reduced")),
    Entry("patterns", tr("Patterns under marked words"), "appearance", tr("underline, colour blindness")),
    Entry("single_keys", tr("Single-letter keys"), "keyboard", tr("shortcuts")),
    Entry("keys", tr("Keys of every action"), "keyboard", tr("shortcuts, remap, key map")),
    Entry("paper", tr("Paper"), "printing", tr("A4, Letter")),
    Entry("parts", tr("Parts of a new sheet"), "printing", tr("briefing")),
    Entry("backup_folder", tr("Folder for backups"), "backups"),
    Entry("backups", tr("Backups of this project"), "backups", tr("back up now")),
    Entry("language", tr("Language"), "language", tr("translation")),
    Entry("vocabulary", tr("Words of this project"), "vocabulary", tr("statuses, kinds of event, groups")),
)
BY_ID: Final = {entry.id: entry for entry in ENTRIES}
