"""The strip at the foot: whether everything is saved, and what there is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from timeline_app.gui.review.model import status_words
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.gui.wording import NOT_SAVED, READ_ONLY, SAVED, counted
from timeline_app.queries.rail import ProjectCounts
from timeline_app.queries.reviews import ReviewCounts


class StatusStrip(QWidget):
    """Says Saved, Read only or what is going on at its start, and counts at its end."""

    review_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "rail")
        self.setAccessibleName("Status")
        self._counted = self._read = ""
        self._reads = False
        self._icon = IconLabel("check", "ok", 13, self)
        self.state = ElidedLabel(SAVED, "secondary", "text.2", self)
        self.counts = Label("", "secondary", "text.2", parent=self)
        self.waiting = LinkButton("", parent=self)
        self.waiting.setAccessibleDescription("Shows what waits to be reviewed")
        self.waiting.clicked.connect(self.review_wanted)
        self.waiting.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 0, 14, 0)
        row.setSpacing(7)
        row.addWidget(self._icon)
        row.addWidget(self.state, 1)
        row.addWidget(self.waiting)
        row.addWidget(self.counts)

    def show_waiting(self, waiting: ReviewCounts) -> None:
        """Say how many quotes need repair and how many dates are to be reviewed, where any are."""
        self.waiting.setText(status_words(waiting.quotes, waiting.dates))
        self.waiting.setVisible(waiting.total > 0)

    def show_saved(self) -> None:
        """Say that every change is in the file."""
        self._say(SAVED, "check", "ok")

    def show_read_only(self) -> None:
        """Say that nothing can be changed."""
        self._say(READ_ONLY, "lock", "text.2")

    def show_not_saved(self) -> None:
        """Say that the last change is not in the file."""
        self._say(NOT_SAVED, "triangle-alert", "danger")

    def show_busy(self, words: str) -> None:
        """Say what is going on in the background."""
        self._say(words, "clock", "text.2")

    def show_counts(self, counts: ProjectCounts) -> None:
        """Count what the project holds."""
        parts = [
            counted(counts.articles, "article"),
            counted(counts.people, "person", "people"),
            counted(counts.events, "event"),
            counted(counts.quotes, "quote"),
            counted(counts.open_contradictions, "unresolved contradiction"),
        ]
        if counts.undated_evidence:
            parts.append(f"{counted(counts.undated_evidence, 'piece')} of evidence without a printed date")
        self._counted = "  ·  ".join(parts)
        self._show()

    def show_reading(self, words: str | None = None, *, in_front: bool | None = None) -> None:
        """Say of the article that is read what is left in it, while the reader is in front."""
        self._read = self._read if words is None else words
        self._reads = self._reads if in_front is None else in_front
        self._show()

    def _show(self) -> None:
        self.counts.setText(self._read if self._reads and self._read else self._counted)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self.setFixedHeight(theme.layout("status_bar"))
        dress(self, theme)

    def _say(self, words: str, icon: str, ink: str) -> None:
        self.state.setText(words)
        self._icon.set_icon(icon, ink)
