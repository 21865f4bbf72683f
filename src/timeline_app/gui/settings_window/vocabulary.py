"""The page that leads to the words of the open project."""

from timeline_app.domain.translating import tr
from timeline_app.gui.settings_window.desk import SettingsDesk
from timeline_app.gui.settings_window.entries import PAGE_WORDS
from timeline_app.gui.settings_window.row import Page
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.labels import Label


class VocabularyPage(Page):
    """Groups of people, statuses and kinds of event belong to a project, so they are edited in its window."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__(PAGE_WORDS["vocabulary"])
        words = tr("Groups of people, statuses and kinds of event are those of each project, and are kept in its file.")
        self.column.addWidget(Label(words, "body", "text.2", wraps=True, parent=self))
        self.open_button = PlainButton(tr("Words of this project…"), "list", parent=self)
        self.open_button.setObjectName("vocabulary")
        self.open_button.clicked.connect(lambda: desk.act("vocabulary.open"))
        self.column.addWidget(self.open_button)
        if desk.project is None:
            self.open_button.setEnabled(False)
            self.column.addWidget(Label(tr("Open a project first."), "body", "text.2", wraps=True, parent=self))
        self.column.addStretch(1)
