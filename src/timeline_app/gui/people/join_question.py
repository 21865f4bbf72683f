"""The question before two people are joined: both with their counts and samples, and whose name is the main one."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.commands.people import JoinPeople
from timeline_app.domain.ids import PersonId
from timeline_app.domain.names import isolate
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.people.answer_row import answer_row
from timeline_app.gui.people.two_people import TwoPeople
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.person_names import PersonNames


class JoinQuestion(QDialog):
    """Asks whether two are one person. `command` is the answer after `accept`."""

    def __init__(
        self, theme: Theme, survivor: PersonNames, absorbed: PersonNames, parent: QWidget | None = None
    ) -> None:
        """`survivor` keeps the main name unless the user says otherwise."""
        super().__init__(parent)
        set_tone(self, "surface")
        self.setWindowTitle(tr("Join people"))
        self.resize(theme.px(680), theme.px(520))
        self._people = (survivor, absorbed)
        self.two = TwoPeople()
        self.two.show_names(survivor, absorbed)
        self.keeps = tuple(QRadioButton(isolate(one.main_name)) for one in self._people)
        self.keeps[0].setChecked(True)
        group = QButtonGroup(self)
        for button in self.keeps:
            group.addButton(button)
        self.join = PrimaryButton(wording.JOIN)
        self._lay_out()
        dress(self, theme)
        self.join.setDefault(True)
        self.join.setFocus()

    @property
    def command(self) -> JoinPeople:
        """Give the command."""
        one, other = self._people if self.keeps[0].isChecked() else reversed(self._people)
        return JoinPeople(PersonId(one.person), PersonId(other.person))

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self.two)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(tr("The two people"))
        main = QHBoxLayout()
        main.setSpacing(12)
        main.addWidget(Label(tr("Main name"), "label", "text.2"))
        for button, one in zip(self.keeps, self._people, strict=True):
            button.setAccessibleName(tr("Main name: {name}", name=isolate(one.main_name)))
            main.addWidget(button)
        main.addStretch(1)
        says = tr(
            "Everything said about both comes together. Quotes keep the spelling of their article. "
            "You can undo this, or unmerge the two at any time later."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(Label(tr("Are these two one person?"), "panel.title", wraps=True))
        box.addWidget(scroll, 1)
        box.addLayout(main)
        box.addWidget(Label(says, "body", "text.2", wraps=True))
        box.addLayout(answer_row(self, self.join))
