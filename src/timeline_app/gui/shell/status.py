"""The strip at the foot: whether everything is saved, and what there is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.review.model import title_words, waiting_lines
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, Label, plain_tooltip
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.gui.wording import NOT_SAVED, READ_ONLY, SAVED
from timeline_app.queries.rail import ProjectCounts
from timeline_app.queries.review_counts import ReviewCounts


class StatusStrip(QWidget):
    """Says Saved, Read only or what is going on at its start, and counts at its end."""

    review_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "rail")
        self.setAccessibleName(tr("Status"))
        self._counted = self._past = self._view = ""
        self._said: dict[str, str] = {}
        self._counts: ProjectCounts | None = None
        self._then: ProjectCounts | None = None
        self._hidden = 0
        self._icon = IconLabel("check", "ok", 13, self)
        self.state = ElidedLabel(SAVED, "secondary", "text.2", self)
        self.counts = Label("", "secondary", "text.2", parent=self)
        self.waiting = LinkButton("", parent=self)
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
        """Say how much is to be reviewed, where anything is; the tooltip says what."""
        lines = "\n".join(waiting_lines(waiting))
        self.waiting.setText(title_words(waiting.total))
        self.waiting.setToolTip(plain_tooltip(lines))
        self.waiting.setAccessibleDescription(lines)
        self.waiting.setVisible(waiting.total > 0)

    def show_day(self, day: int | None, *, read_only: bool) -> None:
        """Say from now on that an earlier day is viewed, in the place of Saved and Read only; None: the latest."""
        self._past = "" if day is None else past_words(day, read_only=read_only)
        self.show_read_only() if read_only else self.show_saved()

    def show_saved(self) -> None:
        """Say that every change is in the file."""
        self._say(self._past or SAVED, "check", "ok")

    def show_read_only(self) -> None:
        """Say that nothing can be changed."""
        self._say(self._past or READ_ONLY, "lock", "text.2")

    def show_not_saved(self) -> None:
        """Say that the last change is not in the file."""
        self._say(NOT_SAVED, "triangle-alert", "danger")

    def show_busy(self, words: str) -> None:
        """Say what is going on in the background."""
        self._say(words, "clock", "text.2")

    def show_counts(self, counts: ProjectCounts, then: ProjectCounts | None = None) -> None:
        """Count what the project holds; `then`: what of it was known on the earlier day that is viewed."""
        self._counts, self._then = counts, then
        self._count()

    def show_latest(self) -> None:
        """Count everything again, as it was counted last."""
        self._then = None
        self._count()

    def show_hidden(self, events: int) -> None:
        """Count the events that the timeline leaves out because they were not known yet."""
        self._hidden = events
        self._count()

    def _count(self) -> None:
        counts, then = self._counts, self._then
        if counts is None:
            return
        parts = all_counted(counts) if then is None else known_counted(counts, then)
        if then is not None and self._hidden:
            parts.append(trn("{n} event not known yet hidden", "{n} events not known yet hidden", self._hidden))
        if counts.undated_evidence:
            parts.append(
                trn(
                    "{n} piece of evidence without a printed date",
                    "{n} pieces of evidence without a printed date",
                    counts.undated_evidence,
                )
            )
        self._counted = "  ·  ".join(parts)
        self._show()

    def say_in(self, view: str, words: str) -> None:
        """Say of what a view shows, in the place of the counts, while that view is in front; "" for the counts."""
        self._said[view] = words
        self._show()

    def show_view(self, view: str) -> None:
        """Say from now on what belongs to another view."""
        self._view = view
        self._show()

    def _show(self) -> None:
        self.counts.setText(self._said.get(self._view) or self._counted)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self.setFixedHeight(theme.layout("status_bar"))
        dress(self, theme)

    def _say(self, words: str, icon: str, ink: str) -> None:
        self.state.setText(words)
        self._icon.set_icon(icon, ink)


def past_words(day: int, *, read_only: bool) -> str:
    """Give "Viewing 31 March 2011 – editing is allowed; new evidence keeps its own dates"."""
    date = day_in_words(day, weekday=False)
    if read_only:
        return tr("Viewing {day} – read only", day=date)
    return tr("Viewing {day} – editing is allowed; new evidence keeps its own dates", day=date)


def all_counted(counts: ProjectCounts) -> list[str]:
    """Count everything there is."""
    return [
        trn("{n} article", "{n} articles", counts.articles),
        trn("{n} person", "{n} people", counts.people),
        trn("{n} event", "{n} events", counts.events),
        trn("{n} quote", "{n} quotes", counts.quotes),
        trn("{n} unresolved contradiction", "{n} unresolved contradictions", counts.open_contradictions),
    ]


def known_counted(counts: ProjectCounts, then: ProjectCounts) -> list[str]:
    """Count what was known beside what there is: "8 of 17 people"."""
    articles, people = number(then.articles), number(then.people)
    events, quotes, opposed = number(then.events), number(then.quotes), number(then.open_contradictions)
    return [
        trn("{known} of {n} article", "{known} of {n} articles", counts.articles, known=articles),
        trn("{known} of {n} person", "{known} of {n} people", counts.people, known=people),
        trn("{known} of {n} event", "{known} of {n} events", counts.events, known=events),
        trn("{known} of {n} quote", "{known} of {n} quotes", counts.quotes, known=quotes),
        trn("{known} of {n} contradiction", "{known} of {n} contradictions", counts.open_contradictions, known=opposed),
    ]
