"""A post: its title and when it was held, in plain words."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from timeline_app.commands.people import RemovePost, SavePost
from timeline_app.domain.ids import PersonId, PostId
from timeline_app.gui.people.answer_row import answer_row
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PrimaryButton
from timeline_app.gui.widgets.date_field import DateField
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.person_sheet import PostLine


class PostDialog(QDialog):
    """Adds a post, or changes or removes one. `command` is what to do after `accept`."""

    def __init__(self, theme: Theme, person: int, post: PostLine | None = None, parent: QWidget | None = None) -> None:
        """Fill the dialog with the post to change, if any."""
        super().__init__(parent)
        set_tone(self, "surface")
        self._person, self._post, self._removes = person, post, False
        self.setWindowTitle("Add a post" if post is None else "Change a post")
        self.setMinimumWidth(theme.px(420))
        self.title = QLineEdit(post.title if post is not None else "")
        self.title.setPlaceholderText("Foreign minister")
        self.title.setAccessibleName("Post")
        self.when = DateField("2009 to 31 March 2011 · by 21 Feb 2011", "When it was held")
        if post is not None:
            self.when.set_words(post.when.words)
        self.save = PrimaryButton("Save post")
        remove = LinkButton("Remove this post", quiet=True) if post is not None else None
        if remove is not None:
            remove.clicked.connect(self._remove)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(8)
        box.addWidget(Label("Post", "label"))
        box.addWidget(self.title)
        box.addWidget(Label("When, in plain words", "label"))
        box.addWidget(self.when)
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
        return SavePost(PersonId(self._person), self.title.text().strip(), self.when.span, post=post)

    def _remove(self) -> None:
        self._removes = True
        self.accept()

    def _offer(self) -> None:
        self.save.setEnabled(bool(self.title.text().strip()))
