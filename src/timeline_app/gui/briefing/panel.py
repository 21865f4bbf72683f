"""The Briefing view: what to print at the left, the very pages at the right."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QTimer, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.commands.brief import EditBrief
from timeline_app.domain.calendar import day_of
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.briefing.known_choice import KnownChoice
from timeline_app.gui.briefing.page_finds import PageFinds
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.date_field import DateField
from timeline_app.gui.widgets.find_bar import FindBar
from timeline_app.gui.widgets.keys import ButtonKey
from timeline_app.gui.widgets.labels import Label, Line, plain_tooltip
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.brief_facts import BriefOptions, Paper
from timeline_app.queries.choices import Choice

_ROW_HEIGHT = 24
PARTS = (
    ("timeline", tr("Key timeline")),
    ("status", tr("Status by person")),
    ("contradictions", tr("Unresolved contradictions")),
    ("people", tr("Person by person")),
    ("quotes", tr("Quotes")),
    ("sources", tr("Sources")),
    ("caveats", tr("Caveats for handling")),
)
_PAUSE_MS = 300


class BriefingView(QWidget):
    """Emits `options_changed` when the preview should be made again; `show_pdf` shows what was made."""

    command_wanted = Signal(object)
    options_changed = Signal(object)
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a view with no pages yet."""
        super().__init__(parent)
        set_tone(self, "window")
        self._pdf = b""
        self._filling = False
        self._offered = EditBrief("", "", "")
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.pages = QPdfView()
        self.pages.setDocument(self.document)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        # Always there: where pages fit without it only while it is away, Qt would show and hide it for ever.
        self.pages.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.pages.setAccessibleName(tr("Preview of the briefing sheet"))
        self.finds = PageFinds(self.document, self.pages)
        self.find_bar = FindBar(self.finds, tr("Find on the pages"))
        self._only: int | None = None
        self.state = Label(role="secondary", ink="text.2")
        self.state.setObjectName("briefing_state")
        self.title = QLineEdit()
        self.title.setPlaceholderText(tr("Title of the sheet"))
        self.title.editingFinished.connect(lambda: self.title.setCursorPosition(0))
        self.question = QPlainTextEdit()
        self.question.setFixedHeight(theme.px(66))
        self.question.setTabChangesFocus(True)
        self.notes = QPlainTextEdit()
        self.notes.setFixedHeight(theme.px(66))
        self.notes.setTabChangesFocus(True)
        self.paper = QComboBox()
        self.paper.addItem("A4", Paper.A4.value)
        self.paper.addItem(tr("Letter"), Paper.LETTER.value)
        self.known = KnownChoice()
        self.range = DateField(tr("everything · Feb to Apr 2011"), tr("Time range"))
        self.range.edit.setToolTip(plain_tooltip(tr("Empty for everything, or a range such as February to April 2011")))
        self.people = QListWidget()
        self.people.setAccessibleName(tr("People on the sheet"))
        self.people.setMinimumHeight(theme.px(140))
        self.parts = {key: QCheckBox(words) for key, words in PARTS}
        self.protected = QCheckBox(tr("People marked “protect”"))
        self.unnamed = QCheckBox(tr("Speakers who are not named"))
        self.print_button = PrimaryButton(tr("Print…"), "printer")
        ButtonKey(self.print_button, "briefing.print")
        self.save_button = PlainButton(tr("Save as PDF…"), "download")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.options_changed.emit(self.options))
        self._lay_out(theme)
        self._connect()
        self.apply_theme(theme)

    # --- what is shown ---
    @property
    def pdf(self) -> bytes:
        """Give the sheet that is shown: what the printer and the file get."""
        return self._pdf

    def show_pdf(self, pdf: bytes) -> None:
        """Show the sheet; the place in it is kept."""
        place = self.pages.verticalScrollBar().value()
        self._pdf = pdf
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.pages.verticalScrollBar().setValue(place)
        count = self.document.pageCount()
        self.state.setText(trn("{n} page", "{n} pages", count))
        for button in (self.print_button, self.save_button):
            button.setEnabled(count > 0)

    def show_making(self) -> None:
        """Say that the pages are being made; the old ones stay in view."""
        self.state.setText(tr("Making the pages…"))

    def show_problem(self, sentence: str) -> None:
        """Say why there are no pages."""
        self.state.setText(sentence)

    def offer(self, people: Sequence[Choice], title: str, question: str, notes: str) -> None:
        """Fill in the people to choose from and the user's own words; what was chosen stays."""
        self._filling = True
        self._offered = EditBrief(title, question, notes)
        unticked = {row for row, item in self._items() if item.checkState() is Qt.CheckState.Unchecked}
        self.people.clear()
        for choice in people:
            item = QListWidgetItem(choice.label)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setData(Qt.ItemDataRole.UserRole, choice.row)
            item.setCheckState(Qt.CheckState.Unchecked if choice.row in unticked else Qt.CheckState.Checked)
            item.setSizeHint(QSize(0, max(_ROW_HEIGHT, self.people.fontMetrics().height() + 8)))
            self.people.addItem(item)
        for field, words in ((self.title, title), (self.question, question), (self.notes, notes)):
            if not field.hasFocus():
                _fill(field, words)
        self._filling = False
        self._tick_only()

    def choose_only(self, person: int) -> None:
        """Put one person alone on the sheet, as soon as it is known who can be."""
        self._only = person
        self._tick_only()

    def _tick_only(self) -> None:
        items = self._items()
        if self._only is None or not any(row == self._only for row, _ in items):
            return
        only, self._only = self._only, None
        for row, item in items:
            item.setCheckState(Qt.CheckState.Checked if row == only else Qt.CheckState.Unchecked)

    @property
    def options(self) -> BriefOptions:
        """Give what is chosen."""
        items = list(self._items())
        ticked = tuple(row for row, item in items if item.checkState() is Qt.CheckState.Checked)
        span = self.range.span
        first, last = span.outer if span is not None else (None, None)
        return BriefOptions(
            as_known=self.known.day,
            people=() if len(ticked) == len(items) else ticked,
            first_day=None if first is None else day_of(first),
            last_day=None if last is None else day_of(last - 1),
            paper=Paper(self.paper.currentData()),
            parts=frozenset(key for key, box in self.parts.items() if box.isChecked()),
            include_protected=self.protected.isChecked(),
            include_unnamed_speakers=self.unnamed.isChecked(),
        )

    def set_paper(self, paper: str) -> None:
        """Choose a page size without a signal: "a4" or "letter"."""
        self._filling = True
        self.paper.setCurrentIndex(max(0, self.paper.findData(paper)))
        self._filling = False

    def leave_out(self, parts: Collection[str]) -> None:
        """Untick parts and tick the others, without a signal."""
        self._filling = True
        for key, box in self.parts.items():
            box.setChecked(key not in parts)
        self._filling = False

    def follow_window(self, day: int | None) -> None:
        """Take the day that the window is viewed as known on: the sheet's too, unless another was chosen."""
        self.known.follow(day)

    def count_from(self, day: int | None) -> None:
        """Say from which day relative words in the date fields are counted."""
        self.known.field.set_context(day, ())
        self.range.set_context(day, ())

    def apply_theme(self, theme: Theme) -> None:
        """Dress the view. The pages stay as they print: black on white."""
        dress(self, theme)

    # --- making it ---
    def _items(self) -> list[tuple[int, QListWidgetItem]]:
        items = (self.people.item(row) for row in range(self.people.count()))
        return [(int(item.data(Qt.ItemDataRole.UserRole)), item) for item in items]

    def _lay_out(self, theme: Theme) -> None:
        side = QWidget()
        set_tone(side, "surface")
        column = QVBoxLayout(side)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        for words, field in (
            (tr("Title"), self.title),
            (tr("The question this sheet answers"), self.question),
            (tr("Notes"), self.notes),
            (tr("Paper"), self.paper),
            (tr("As known on"), self.known),
            (tr("Time range"), self.range),
            (tr("People"), self.people),
        ):
            label = Label(words, "label")
            label.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(words)
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(4)
        column.addWidget(Label(tr("Parts"), "label"))
        for box in self.parts.values():
            box.setChecked(True)
            column.addWidget(box)
        column.addSpacing(4)
        column.addWidget(Label(tr("Include as well"), "label"))
        column.addWidget(self.protected)
        column.addWidget(self.unnamed)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Wider where words are long, up to a point.
        wanted = side.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width()
        scroll.setFixedWidth(max(theme.px(268), min(wanted, theme.px(360))))
        bar = QWidget()
        set_tone(bar, "surface")
        line = QHBoxLayout(bar)
        line.setContentsMargins(16, 8, 16, 8)
        line.addWidget(self.state, 1)
        line.addWidget(self.save_button)
        line.addWidget(self.print_button)
        sheet = QVBoxLayout()
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(0)
        sheet.addWidget(bar)
        sheet.addWidget(Line(hair=True))
        sheet.addWidget(self.find_bar)
        sheet.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(scroll)
        row.addWidget(Line(vertical=True))
        row.addLayout(sheet, 1)

    def _connect(self) -> None:
        for signal in (
            self.paper.currentIndexChanged, self.known.changed, self.range.changed, self.people.itemChanged,
            self.protected.toggled, self.unnamed.toggled, *(box.toggled for box in self.parts.values()),
        ):  # fmt: skip
            signal.connect(self._touched)
        self.title.editingFinished.connect(self._edit_brief)
        self._words_pause = QTimer(self)
        self._words_pause.setSingleShot(True)
        self._words_pause.setInterval(_PAUSE_MS * 3)
        self._words_pause.timeout.connect(self._edit_brief)
        for field in (self.question, self.notes):
            field.textChanged.connect(self._words_touched)
        self.find_bar.wanted.connect(self.finds.find)
        self.find_bar.stepped.connect(self.finds.step)
        self.find_bar.closed.connect(self._leave_found)
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)

    def _touched(self) -> None:
        if not self._filling:
            self._pause.start()

    def _words_touched(self) -> None:
        if not self._filling:
            self._words_pause.start()

    def _leave_found(self) -> None:
        self.finds.find("")
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit_brief(self) -> None:
        title, question = self.title.text().strip(), self.question.toPlainText().strip()
        written = EditBrief(title, question, self.notes.toPlainText().strip())
        if not self._filling and written != self._offered:
            self._offered = written
            self.command_wanted.emit(written)


def _fill(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    """Write words into a field; of a long line its beginning is seen."""
    if isinstance(field, QLineEdit):
        field.setText(words)
        field.setCursorPosition(0)
    else:
        field.setPlainText(words)
