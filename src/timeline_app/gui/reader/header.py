"""What stands over the article: its title, paper and dateline, and the date with how it is known."""

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.articles import printed_date
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.translating import tr
from timeline_app.gui.reader.columns import Columns, columns
from timeline_app.gui.reader.document import NUMBER_COLUMN
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.labels import ElidedLabel, Label, plain_tooltip
from timeline_app.gui.widgets.theming import set_property
from timeline_app.queries.reading import ArticleReading

_NO_PAPER: Final = tr("Paper not known")
_CHANGE_PAPER: Final = tr("Change paper…")
_LONGEST_NAME: Final = 240
"""Pixels, before scaling."""


class DateChip(QToolButton):
    """The publication date: amber and asking where none is known, quiet where the file proves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("date_chip")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ink = "warn"

    def show_date(self, reading: ArticleReading) -> None:
        """Say the date and how it is known."""
        if reading.published is None:
            words, tone = tr("No publication date. Set date…"), "warn"
            tip = tr("“Yesterday”, “Wednesday” and “last month” cannot be placed until you set one.")
        else:
            day = day_in_words(reading.published, weekday=False)
            by_user = reading.published_how == "set by you"
            words = tr("{day}, set by you; none in file", day=day) if by_user else day
            tone = "warn" if by_user else "sunken"
            printed = printed_date(reading.published_how)
            found = (
                tr("Printed under the headline: “{printed}”", printed=printed) if printed else tr("Found in the file")
            )
            tip = tr("Change the publication date") if by_user else found
        self._ink = "warn" if tone == "warn" else "text.2"
        set_property(self, "tone", tone)
        self.setText(words)
        self.setAccessibleName(tr("Publication date: {words}", words=words))
        self.setToolTip(plain_tooltip(tip))

    def apply_theme(self, theme: Theme) -> None:
        """Dress the chip."""
        ground, ink = ("warn.tint", "warn") if self._ink == "warn" else ("sunken", "text.2")
        self.setIcon(theme.icon("calendar", ink, 14))
        self.setIconSize(QSize(theme.px(14), theme.px(14)))
        self.setFont(theme.font("label"))
        self.setStyleSheet(
            f"QToolButton {{ background: {theme.colors[ground]}; color: {theme.colors[ink]};"
            f" border: 1px solid transparent; border-radius: {theme.radius('mark')}px; padding: 2px 8px; }}"
            f"QToolButton:hover, QToolButton:focus {{ border-color: {theme.colors[ink]}; }}"
        )


class PaperButton(LinkButton):
    """The paper that printed the article; pressed, to be changed. A long name is cut with "…"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", quiet=True, parent=parent)
        self.setObjectName("article_paper")
        self._words = ""

    def show_paper(self, name: str) -> None:
        """Say the paper's name, "" where none is known."""
        self._words = name or _NO_PAPER
        self.setText(self._words.replace("&", "&&"))
        set_property(self, "quiet", bool(name))
        self.setAccessibleName(tr("Paper: {name}", name=name) if name else _NO_PAPER)
        self.setAccessibleDescription(_CHANGE_PAPER)
        self.setToolTip(plain_tooltip(f"{name}\n{_CHANGE_PAPER}" if name else _CHANGE_PAPER))

    def sizeHint(self) -> QSize:
        """As wide as the name, within reason: the date beside it is to keep its room."""
        hint = super().sizeHint()
        most = self._theme.px(_LONGEST_NAME) if self._theme is not None else _LONGEST_NAME
        return QSize(min(hint.width(), most), hint.height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 48), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        option.text = words.replace("&", "&&")
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.end()


class ReaderHeader(QWidget):
    """Title, paper, dateline, date chip, and what is missing."""

    date_wanted = Signal()
    rename_wanted = Signal()
    publisher_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(role="article.title", wraps=True)
        self.title.setObjectName("article_title")
        self.paper = PaperButton()
        self.paper.clicked.connect(self.publisher_wanted)
        self.written = ElidedLabel(role="label", ink="text.2")
        self.written.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.chip = DateChip()
        self.chip.clicked.connect(self.date_wanted)
        self.gap = Label(role="label", ink="warn")
        self.gap.setObjectName("article_gap")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.paper)
        line.addWidget(self.written)
        line.addWidget(self.chip)
        line.addWidget(self.gap)
        line.addStretch(1)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(6)
        self._box.addWidget(self.title)
        self._box.addLayout(line)
        self._theme: Theme | None = None
        self._columns: Columns | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def show_reading(self, reading: ArticleReading) -> None:
        """Show an article's head."""
        self.title.setText(reading.title)
        self.paper.show_paper(reading.publisher)
        dateline = tr("dateline {dateline}", dateline=isolate_foreign(reading.dateline)) if reading.dateline else ""
        parts = (isolate_foreign(reading.byline), dateline)
        self.written.setText("".join(f"·  {part}  " for part in parts if part).rstrip())
        self.written.setVisible(bool(self.written.text()))
        self.gap.setText(tr("Starts on page 2") if reading.continued_from else "")
        self.gap.setToolTip(
            plain_tooltip(tr("The first page is not in this project.")) if reading.continued_from else ""
        )
        self.gap.setVisible(bool(reading.continued_from))
        self.chip.show_date(reading)
        if self._theme is not None:
            self.chip.apply_theme(self._theme)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the head."""
        self._theme = theme
        self.chip.apply_theme(theme)
        self._place()

    def follow(self, place: Columns) -> None:
        """Stand over the text, where its column is now."""
        self._columns = place
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand over the text's column."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._theme is None:
            return
        px = self._theme.px
        place = self._columns or columns(self.width() - px(10), self._theme)
        self._box.setContentsMargins(place.left + px(NUMBER_COLUMN), px(16), px(16), px(8))

    def _menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(tr("Set publication date…"), self.date_wanted.emit)
        menu.addAction(tr("Change title…"), self.rename_wanted.emit)
        menu.addAction(_CHANGE_PAPER, self.publisher_wanted.emit)
        menu.exec(self.mapToGlobal(point))
        menu.deleteLater()
