"""The queue of files being added, for the rail, and the report of what needs the user, for the centre."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.imports.cards import ReportCardView
from timeline_app.gui.imports.model import CardKind, FileLine, Report, ReportCard, listed
from timeline_app.gui.imports.queue_list import QueueList
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, LinkButton
from timeline_app.gui.widgets.labels import ElidedLabel, Label, Line
from timeline_app.gui.widgets.theming import dress, set_tone

_MOST_CARDS = 40
_CARDS_AT_ONCE = 4
_WIDTH = 660


class ImportQueue(QWidget):
    """One line a file with its state. Hidden while there is nothing to tell."""

    stop_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", "section", "text", self)
        self.progress_words = Label("", "count", "text.2", parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.files = QueueList(self)
        self.stop_button = LinkButton(tr("Stop after this file"), parent=self)
        self.report_button = LinkButton(tr("Show report"), parent=self)
        self._close = IconButton("x", tr("Hide this list"), parent=self)
        self.stop_button.clicked.connect(self._stop)
        self.report_button.clicked.connect(self.report_wanted)
        self._close.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Line(parent=self))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.progress_words)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.files)
        foot = QHBoxLayout()
        foot.addWidget(self.stop_button)
        foot.addWidget(self.report_button)
        foot.addStretch(1)
        column.addLayout(foot)
        self.hide()

    def show_batch(self, lines: Sequence[FileLine]) -> None:
        """Start showing a batch."""
        self.files.lines.replace(list(lines))
        self.title.setText(trn("Adding {n} file", "Adding {n} files", len(lines)))
        self.bar.setRange(0, max(1, len(lines)))
        self._show_progress(0)
        self.bar.show()
        self.stop_button.setEnabled(True)
        self.stop_button.show()
        self.report_button.hide()
        self._close.hide()
        self.files.updateGeometry()
        self.show()

    def show_lines(self, lines: Mapping[int, FileLine], finished: int) -> None:
        """Show the new state of several files."""
        self.files.lines.put_all(lines)
        self._show_progress(finished)
        self.files.scrollTo(self.files.lines.index(max(lines, default=0)))

    def show_saving(self, saved: int = 0) -> None:
        """Say that what was read is being put into the project, and how much of it is there."""
        self.progress_words.setText(tr("Saving, {saved} saved", saved=number(saved)) if saved else tr("Saving"))
        self.stop_button.hide()

    def show_end(self, report: Report) -> None:
        """Say how it ended."""
        self.title.setText(
            trn(
                "{added} of {n} file added",
                "{added} of {n} files added",
                report.files,
                added=number(len(report.added)),
            )
        )
        self.progress_words.setText("")
        self.bar.hide()
        self.stop_button.hide()
        self.report_button.setVisible(bool(report.cards))
        self._close.show()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        dress(self, theme)

    def _show_progress(self, finished: int) -> None:
        self.bar.setValue(finished)
        self.progress_words.setText(
            tr("{some} of {all}", some=number(finished), all=number(len(self.files.lines.lines)))
        )

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_wanted.emit()


class ImportReport(QWidget):
    """Cards for what needs the user; an answered card goes. `answered(card, words)` names the button pressed."""

    answered = Signal(object, str)
    closed = Signal()
    read_wanted = Signal(int)
    """The article to start reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "window")
        self._theme: Theme | None = None
        self._views: list[ReportCardView] = []
        self._to_come: list[ReportCard] = []
        self._making = QTimer(self)
        self._making.setSingleShot(True)
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_cards)
        self.title = Label("", "panel.title", wraps=True, parent=self)
        self._close = LinkButton(tr("Close report"), parent=self)
        self._close.clicked.connect(self.closed)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(scroll)
        inner.setProperty("tone", "")
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        row = QHBoxLayout(inner)
        row.setContentsMargins(40, 28, 40, 28)
        self._holder = QWidget(inner)
        row.addWidget(self._holder, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)

    @property
    def open_cards(self) -> tuple[ReportCard, ...]:
        """Give the cards that still wait for an answer."""
        cards = (*(view.card for view in self._views), *self._to_come)
        return tuple(card for card in cards if card.kind not in (CardKind.LEFT_OUT, CardKind.ADDED))

    def show_report(self, report: Report) -> None:
        """Show a finished batch; its cards come a few at a time, since each takes a moment to make."""
        for view in self._views:
            self._drop(view)
        self._views = []
        self.title.setText(report.headline)
        self._to_come = [*report.needing[:_MOST_CARDS]]
        more = len(report.needing) - _MOST_CARDS
        if more > 0:
            words = trn(
                "{n} more question. The list of articles shows what each still lacks.",
                "{n} more questions. The list of articles shows what each still lacks.",
                more,
            )
            self._to_come.append(ReportCard(CardKind.LEFT_OUT, trn("And {n} more", "And {n} more", more), words))
        self._to_come += (*_added(report), *report.left_out[:_MOST_CARDS])
        self._make_cards()

    def follow(self, report: Report) -> None:
        """Show what a batch still asks: cards that need no answer any more go.

        A question that came back is shown again; where there are more than fit, the next come when these are answered.
        What was added and left out stays, with the way to start reading; a report with nothing left to say closes.
        """
        wanted, shown = {id(card) for card in report.needing}, {id(card) for card in self.open_cards}
        few = len(wanted) <= _MOST_CARDS
        told = [card for card in (*(view.card for view in self._views), *self._to_come) if card.kind is CardKind.ADDED]
        if (wanted - shown and (few or not wanted & shown)) or told != [*_added(report)]:
            self.show_report(report)
            return
        self.title.setText(report.headline)
        for view in [view for view in self._views if id(view.card) in shown - wanted]:
            self._views.remove(view)
            self._drop(view)
        self._to_come = [card for card in self._to_come if id(card) not in shown - wanted]
        if shown and not (self._views or self._to_come):
            self.closed.emit()

    def press(self, card: ReportCard, words: str) -> None:
        """Answer a card as its button would."""
        while self._to_come and not any(view.card is card for view in self._views):
            self._make_cards()
        next(view for view in self._views if view.card is card).press(words)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._theme = theme
        self._holder.setMaximumWidth(theme.px(_WIDTH))
        dress(self, theme)

    def _make_cards(self) -> None:
        now, self._to_come = self._to_come[:_CARDS_AT_ONCE], self._to_come[_CARDS_AT_ONCE:]
        for card in now:
            self._add(card)
        if self._to_come:
            self._making.start()

    def _add(self, card: ReportCard) -> None:
        view = ReportCardView(card, self._holder)
        view.pressed.connect(self._answer)
        self._column.addWidget(view)
        self._views.append(view)
        if self._theme is not None:
            view.apply_theme(self._theme)

    def _answer(self, card: ReportCard, words: str) -> None:
        if card.kind is CardKind.ADDED and card.article is not None:
            self.read_wanted.emit(card.article)
        else:
            self.answered.emit(card, words)

    def _drop(self, view: ReportCardView) -> None:
        self._column.removeWidget(view)
        view.hide()
        view.deleteLater()


def _added(report: Report) -> tuple[ReportCard, ...]:
    """Give the card of what was added, where something was."""
    if not report.added:
        return ()
    title = trn("{n} file added", "{n} files added", len(report.added))
    return (ReportCard(CardKind.ADDED, title, listed(report.added), article=report.first_article),)
