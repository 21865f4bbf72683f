"""A post: its title, when it was held in plain words, and the quote that says so."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from timeline_app.commands.people import RemovePost, SavePost
from timeline_app.domain.ids import EvidenceId, PersonId, PostId
from timeline_app.domain.quoting import in_quotation_marks
from timeline_app.domain.translating import tr
from timeline_app.gui.people.answer_row import answer_row
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PrimaryButton
from timeline_app.gui.widgets.date_field import DateField
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.person_sheet import PostLine


class PostDialog(QDialog):
    """Adds a post, or changes or removes one. `command` is what to do after `accept`."""

    def __init__(
        self, theme: Theme, person: int, post: PostLine | None = None, parent: QWidget | None = None,
        cards: Sequence[EvidenceCard] = (),
    ) -> None:  # fmt: skip
        """Fill the dialog with the post to change, if any; `cards` are the evidence that it may rest on."""
        super().__init__(parent)
        set_tone(self, "surface")
        self._person, self._post, self._removes = person, post, False
        self.setWindowTitle(tr("Add a post") if post is None else tr("Change a post"))
        self.setMinimumWidth(theme.px(420))
        self.title = QLineEdit(post.title if post is not None else "")
        self.title.setPlaceholderText(tr("Foreign minister"))
        self.title.setAccessibleName(tr("Post"))
        self.when = DateField(tr("2009 to 31 March 2011 · by 21 Feb 2011"), tr("When it was held"))
        if post is not None:
            self.when.set_words(post.whole.words, post.whole)
        self.evidence = self._evidence_box(cards)
        self.save = PrimaryButton(tr("Save post"))
        remove = LinkButton(tr("Remove this post"), quiet=True) if post is not None else None
        if remove is not None:
            remove.clicked.connect(self._remove)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(8)
        box.addWidget(Label(tr("Post"), "label"))
        box.addWidget(self.title)
        box.addWidget(Label(tr("When, in plain words"), "label"))
        box.addWidget(self.when)
        box.addWidget(Label(tr("Rests on the quote"), "label"))
        box.addWidget(self.evidence)
        box.addSpacing(8)
        box.addLayout(answer_row(self, self.save, remove))
        self.title.textChanged.connect(self._offer)
        self._offer()
        dress(self, theme)

    @property
    def command(self) -> SavePost | RemovePost:
        """Give the command."""
        post = PostId(self._post.post) if self._post is not None else None
        if self._removes and post is not None:
            return RemovePost(post)
        chosen = self.evidence.currentData()
        evidence = EvidenceId(chosen) if isinstance(chosen, int) else None
        return SavePost(PersonId(self._person), self.title.text().strip(), self.when.span, evidence, post)

    def _evidence_box(self, cards: Sequence[EvidenceCard]) -> PickBox:
        """Give the choice of a quote. One that is not shown on the day viewed stays what it is."""
        known = self._post.evidence if self._post is not None else None
        box = PickBox()
        box.setAccessibleName(tr("Quote that it rests on"))
        box.addItem(tr("No quote"), None)
        for card in cards:
            box.addItem(f"{in_quotation_marks(card.exact)} {card.publisher}", card.evidence)
        if known is not None and box.findData(known) < 0:
            box.addItem(tr("The quote that it rests on now"), known)
        box.setCurrentIndex(max(0, box.findData(known)) if known is not None else 0)
        return box

    def _remove(self) -> None:
        self._removes = True
        self.accept()

    def _offer(self) -> None:
        self.save.setEnabled(bool(self.title.text().strip()))
