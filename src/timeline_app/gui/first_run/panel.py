"""New, open, recent projects, a place to drop articles, and the sample."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PlainButton, PrimaryButton, SoftButton
from timeline_app.gui.widgets.card import Card
from timeline_app.gui.widgets.keys import ActionKey, ButtonKey
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, Label, Line
from timeline_app.gui.widgets.theming import dress, set_tone

_STEPS = (
    (tr("Add"), tr("articles, as files or pasted text")),
    (tr("Read"), tr("and take quotes as evidence")),
    (tr("Weigh"), tr("claims that contradict")),
    (tr("Print"), tr("a briefing sheet")),
)


@dataclass(frozen=True, slots=True)
class SampleCard:
    """What the card of the sample says: counts come from the sample itself. `picture` shows its timeline, if drawn."""

    title: str
    text: str
    counts: str
    picture: QPixmap | None = None


class TileButton(Card):
    """A card that acts as a button: icon, words, a second line, a key."""

    clicked = Signal()

    def __init__(
        self, icon: str, title: str, detail: str, action: str = "", ink: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, padding=14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{title}. {detail}")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(icon, ink, 18, self))
        words = QVBoxLayout()
        words.setSpacing(1)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(title, "control", "text", self), 1)
        if action:
            head.addWidget(ActionKey(action, self))
        words.addLayout(head)
        words.addWidget(ElidedLabel(detail, "secondary", "text.2", self))
        row.addLayout(words, 1)
        self.body.addLayout(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and a ring where the focus is."""
        super().paintEvent(event)
        if self.hasFocus() and self._theme is not None:
            _ring(self, self._theme)


class DropField(QFrame):
    """The large dashed field. The window takes the drop; this says so and offers the other ways."""

    choose_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._active = False
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 34, 24, 20)
        column.setSpacing(6)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(IconLabel("download", "accent.ink", 40, self), 0, centre)
        column.addSpacing(8)
        self.title = Label(tr("Drop articles here"), "panel.title", parent=self)
        column.addWidget(self.title, 0, centre)
        column.addWidget(Label(wording.KINDS_READ, "body", "text.2", parent=self), 0, centre)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        choose = PrimaryButton(tr("Choose files…"), "folder", parent=self)
        paste = PlainButton(tr("Paste article text"), parent=self)
        ButtonKey(paste, "articles.paste")
        choose.clicked.connect(self.choose_wanted)
        paste.clicked.connect(self.paste_wanted)
        buttons.addStretch(1)
        buttons.addWidget(choose)
        buttons.addWidget(paste)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(8)
        column.addWidget(Label(wording.ORIGINALS_COPIED, "secondary", "text.2", parent=self), 0, centre)
        column.addStretch(1)

    def set_active(self, words: str) -> None:
        """Say what releasing does; "" is the state at rest."""
        self._active = bool(words)
        self.title.setText(words or tr("Drop articles here"))
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take colours."""
        self._theme = theme
        self.setMinimumHeight(theme.px(262))
        dress(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed frame."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.color("accent" if self._active else "border.control"), 1.4)
        pen.setDashPattern([6, 4])
        painter.setPen(pen)
        painter.setBrush(self._theme.color("accent.soft" if self._active else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        painter.end()


class FirstRun(QWidget):
    """The window's content without a project."""

    new_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal(object)
    """The `Path` of a recent project."""
    sample_wanted = Signal()
    choose_wanted = Signal()
    paste_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "window")
        self._theme: Theme | None = None
        self._recent_tiles: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(Line(vertical=True, parent=self))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._main())
        row.addWidget(scroll, 1)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the projects opened last."""
        for tile in self._recent_tiles:
            self._recent.removeWidget(tile)
            tile.deleteLater()
        self._recent_tiles = []
        self._no_recent.setVisible(not paths)
        for path in paths[:6]:
            tile = TileButton("file-text", path.stem, str(path.parent), "", "text.2", self)
            tile.clicked.connect(partial(self.recent_wanted.emit, path))
            if self._theme is not None:
                tile.apply_theme(self._theme)
            self._recent.addWidget(tile)
            self._recent_tiles.append(tile)

    def show_sample(self, sample: SampleCard | None) -> None:
        """Show the sample's card; None hides it."""
        self._sample.setVisible(sample is not None)
        self._look.setVisible(sample is not None)
        if sample is None:
            return
        self._sample_title.setText(sample.title)
        self._sample_text.setText(sample.text)
        self._sample_counts.setText(sample.counts)
        self._sample_counts.setVisible(bool(sample.counts))
        self._picture.setVisible(sample.picture is not None)
        if sample.picture is not None:
            self._picture.setPixmap(sample.picture)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._theme = theme
        self._side_panel.setFixedWidth(theme.px(320))
        dress(self, theme)

    def _side(self) -> QWidget:
        side = self._side_panel = QWidget(self)
        set_tone(side, "rail")
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 38, 24, 26)
        column.setSpacing(10)
        head = Label(tr("Projects"), "panel.title", parent=side)
        head.setContentsMargins(8, 0, 0, 8)
        column.addWidget(head)
        for icon, ink, title, detail, action, signal in (
            (
                "plus",
                "accent.ink",
                tr("New project"),
                tr("Start with an empty timeline"),
                "project.new",
                self.new_wanted,
            ),
            (
                "folder",
                "text",
                tr("Open project…"),
                tr("A single file on this computer"),
                "project.open",
                self.open_wanted,
            ),
        ):
            tile = TileButton(icon, title, detail, action, ink, side)
            tile.clicked.connect(signal)
            column.addWidget(tile)
        recent = Label(tr("Recent"), "label", "text.2", parent=side)
        recent.setContentsMargins(8, 14, 0, 4)
        column.addWidget(recent)
        self._no_recent = Label(tr("Projects you open will appear here."), "body", "text.2", wraps=True, parent=side)
        self._no_recent.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self._no_recent)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(8)
        column.addLayout(self._recent)
        column.addStretch(1)
        column.addWidget(Line(parent=side))
        promise = QHBoxLayout()
        promise.setContentsMargins(8, 8, 8, 4)
        promise.setSpacing(10)
        promise.addWidget(IconLabel("lock", "text.2", 15, side), 0, Qt.AlignmentFlag.AlignTop)
        promise.addWidget(Label(wording.STAYS_HERE, "body", "text.2", wraps=True, parent=side), 1)
        column.addLayout(promise)
        keys = LinkButton(tr("Keyboard shortcuts"), parent=side)
        keys.clicked.connect(self.keys_wanted)
        column.addWidget(keys, 0, Qt.AlignmentFlag.AlignLeft)
        return side

    def _main(self) -> QWidget:
        main = QWidget(self)
        set_tone(main, "window")
        column = QVBoxLayout(main)
        column.setContentsMargins(64, 56, 64, 32)
        column.setSpacing(10)
        title = Label(wording.FIRST_RUN_TITLE, "view.title", parent=main)
        title.setProperty("role", "hero")
        column.addWidget(title)
        text = Label(wording.FIRST_RUN_TEXT, "body", "text.2", wraps=True, parent=main)
        text.setProperty("role", "lead")
        text.setMaximumWidth(700)
        column.addWidget(text)
        column.addSpacing(18)
        self.drop_field = DropField(main)
        self.drop_field.choose_wanted.connect(self.choose_wanted)
        self.drop_field.paste_wanted.connect(self.paste_wanted)
        column.addWidget(self.drop_field, 2)
        self._look = Label(tr("Or look around first"), "label", "text.2", parent=main)
        self._look.setContentsMargins(0, 16, 0, 2)
        column.addWidget(self._look)
        self._sample = self._sample_card(main)
        column.addWidget(self._sample)
        column.addSpacing(10)
        column.addLayout(self._steps(main))
        column.addStretch(1)
        return main

    def _sample_card(self, parent: QWidget) -> Card:
        card = Card(parent=parent, padding=26)
        row = QHBoxLayout()
        row.setSpacing(24)
        words = QVBoxLayout()
        words.setSpacing(10)
        self._sample_title = Label("", "panel.title", parent=card)
        self._sample_text = Label("", "body", "text.2", wraps=True, parent=card)
        words.addWidget(self._sample_title)
        words.addWidget(self._sample_text)
        counts = QHBoxLayout()
        counts.setSpacing(10)
        counts.addWidget(IconLabel("check", "ok", 15, card))
        self._sample_counts = Label("", "body", parent=card)
        counts.addWidget(self._sample_counts, 1)
        words.addLayout(counts)
        words.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(18)
        open_sample = SoftButton(tr("Open the sample"), "book-open", parent=card)
        open_sample.clicked.connect(self.sample_wanted)
        foot.addWidget(open_sample)
        foot.addWidget(Label(tr("Opens a copy you can edit"), "secondary", "text.2", parent=card))
        foot.addStretch(1)
        words.addLayout(foot)
        row.addLayout(words, 5)
        self._picture = _Picture(card)
        row.addWidget(self._picture, 6)
        card.body.addLayout(row)
        return card

    def _steps(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for number, (verb, rest) in enumerate(_STEPS, 1):
            step = QHBoxLayout()
            step.setSpacing(10)
            disc = Label(str(number), "count", "accent.ink", parent=parent)
            disc.setAlignment(Qt.AlignmentFlag.AlignCenter)
            disc.setFixedSize(22, 22)
            disc.setProperty("disc", True)
            step.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(Label(verb, "section", parent=parent))
            words.addWidget(Label(rest, "secondary", "text.2", wraps=True, parent=parent))
            step.addLayout(words, 1)
            row.addLayout(step, 1)
        return row


class _Picture(QWidget):
    """Shows the start corner of a picture, as much as fits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._theme: Theme | None = None
        self.setMinimumHeight(180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def setPixmap(self, pixmap: QPixmap) -> None:
        """Show a picture."""
        self._pixmap = pixmap
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take the border's colour."""
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, cut at the edges, with a border."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        if self._theme is not None:
            painter.setPen(self._theme.color("border"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _ring(widget: QWidget, theme: Theme) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), 2))
    radius = theme.radius("card")
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), radius, radius)
    painter.end()
