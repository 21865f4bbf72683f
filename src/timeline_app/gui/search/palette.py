"""The palette: one field over everything, results in groups, a preview, over the dimmed window."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QBoxLayout, QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.search.completing import completed
from timeline_app.gui.search.field import OWN_KEYS, is_palette_key
from timeline_app.gui.search.foot import PaletteFoot
from timeline_app.gui.search.head import PaletteHead
from timeline_app.gui.search.preview import DOWN, OPEN, REMOVE, RENAME, TIMELINE, UP, Preview, deeds_of
from timeline_app.gui.search.results import ResultsList
from timeline_app.gui.search.rows import PaletteGroup, PaletteRow, RowKey, RowKind
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.search_values import SearchPreview

_WIDTH, _HEIGHT, _TOP, _EDGE = 1008, 664, 96, 16
_LIST_SHARE: Final = (59, 41)
_STACKED_BELOW: Final = 660
"""A narrower card shows the preview under the list."""
_DIM: Final = {False: QColor(29, 27, 24, 92), True: QColor(0, 0, 0, 140)}
_SHADOW: Final = 18
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class SearchPalette(QWidget):
    """Covers its window while it is open. The field keeps the focus; Escape gives it back to where it was.

    - `asked(text)`: something is to be found; answer with `show_groups`.
    - `opened(row)`, `timeline_wanted(row)`: a row was opened, or is to be shown on the timeline; the palette is closed.
    - `preview_wanted(row)`: a row was chosen that has to be looked up; answer with `show_preview`.
    - `save_wanted(text)`: the search is to be kept, or to be kept no longer.
    - `deed_wanted(deed, row)`: a kept search is to be renamed, moved or removed.
    """

    asked = Signal(str)
    opened = Signal(object)
    timeline_wanted = Signal(object)
    preview_wanted = Signal(object)
    save_wanted = Signal(str)
    deed_wanted = Signal(str, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setObjectName("search_palette")
        self.setAccessibleName(tr("Search"))
        self._theme: Theme | None = None
        self._from: QWidget | None = None
        self._said = self._wanted = ""
        self._is_waiting = False
        self.card = _Card(self)
        self.head = PaletteHead(self.card)
        self.field = self.head.field
        self.field.takes = self._takes
        self.hint = Label("", "secondary", "warn", wraps=True, parent=self.card)
        self.empty = Label("", "body", "text.2", wraps=True, parent=self.card)
        self.results = ResultsList(self.card)
        self.preview = Preview(self.card)
        self.foot = PaletteFoot(self.card)
        self._lay_out()
        self._connect()
        window.installEventFilter(self)
        self.hide()

    # --- opening and closing ---
    def open(self, text: str | None = None) -> None:
        """Open over the window, with the words of last time selected, or with others."""
        if not self.isVisible():
            self._from = self.window().focusWidget()
            self._said = ""
            self.results.let_go()
            self.setGeometry(self._over.rect())
            self._place()
            self.show()
            self.raise_()
        if text is not None:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._ask()

    def close_palette(self, *, give_back: bool = True) -> None:
        """Close; the focus goes back to where it was."""
        if not self.isVisible():
            return
        kept, self._from = self._from, None
        self.hide()
        # A card may have been made anew meanwhile.
        if give_back and kept is not None and isValid(kept) and kept.isVisible():
            kept.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is shown ---
    @property
    def text(self) -> str:
        """Give what is typed, without blanks around it."""
        return self.head.text

    def show_groups(self, groups: Sequence[PaletteGroup], counted: str, *, anew: bool, hint: str = "") -> None:
        """Show results. `anew`: they answer another question; else they are better ones to the same."""
        self._is_waiting = False
        self.results.show_groups(groups, anew=anew)
        self.results.setVisible(bool(groups))
        self.preview.setVisible(bool(groups))
        self._empty_place.setVisible(not groups)
        self.empty.setText(tr("Nothing is found for “{words}”.", words=self.text) if self.text else "")
        self.hint.setText(hint)
        self._hint_place.setVisible(bool(hint))
        self.head.count.setText(counted)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._do(wanted)

    def say_count(self) -> None:
        """Say politely how much was found, once it is all there."""
        words = ". ".join(part for part in (self.head.count.text() or self.empty.text(), self.hint.text()) if part)
        if words and words != self._said:
            self._said = words
            self._announce(words)

    def show_preview(self, key: RowKey, shown: SearchPreview | None) -> None:
        """Show what was looked up for a row, if it is still the chosen one."""
        current = self.results.current
        if current is not None and current.key == key:
            self.preview.show_preview(shown)

    def apply_theme(self, theme: Theme) -> None:
        """Dress everything."""
        self._theme = theme
        self.card.theme = theme
        px = theme.px
        self._hint_box.setContentsMargins(px(22), px(6), px(22), 0)
        self._empty_box.setContentsMargins(px(22), px(16), px(22), px(16))
        self._list_box.setContentsMargins(0, px(8), 0, px(8))
        dress(self.card, theme)
        self._place()

    # --- making it ---
    def _lay_out(self) -> None:
        listed = QWidget(self.card)
        self._list_box = QVBoxLayout(listed)
        # A label's own margins are lost when the style sheet comes over it, and a box keeps its own while it is empty:
        # so a widget around each of these two keeps the air, and goes with it.
        self._hint_place, self._empty_place = QWidget(self.card), QWidget(listed)
        self._hint_box, self._empty_box = QVBoxLayout(self._hint_place), QVBoxLayout(self._empty_place)
        self._hint_box.addWidget(self.hint)
        self._empty_box.addWidget(self.empty)
        self._list_box.addWidget(self._empty_place)
        self._list_box.addWidget(self.results, 1)
        self._list_box.addStretch(0)
        self._parting = Line(hair=True, vertical=True, parent=self.card)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        for part, share in ((listed, _LIST_SHARE[0]), (self._parting, 0), (self.preview, _LIST_SHARE[1])):
            self._body.addWidget(part, share)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._hint_place)
        column.addLayout(self._body, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self._ask())
        self.results.chosen.connect(self._show_chosen)
        self.results.opened.connect(self._open)
        self.results.shown_on_timeline.connect(self._show_on_timeline)
        self.results.menu_wanted.connect(self._show_menu)
        self.preview.wanted.connect(self._do)
        self.head.save_pressed.connect(self._save)
        self.foot.narrowed.connect(self.head.narrow_with)
        if isinstance(running := QApplication.instance(), QApplication):
            running.focusChanged.connect(self._follow_focus)

    # --- keys ---
    def _takes(self, event: QKeyEvent) -> bool:
        """Do what a key means in the list; False for a key of the text."""
        own = KEYMAP.found(event, OWN_KEYS)
        if own:
            self._do(TIMELINE) if own == "palette.timeline" else self._save()
            return True
        mods = event.modifiers() & (_CTRL | _ALT | Qt.KeyboardModifier.MetaModifier)
        keys = {Qt.KeyboardModifier.NoModifier: self._plain_keys, _ALT: self._alt_keys}
        found = keys.get(mods)
        act = found().get(Qt.Key(event.key())) if found is not None else None
        if act is None or (Qt.Key(event.key()) == Qt.Key.Key_Delete and self.field.text()):
            return False
        return act() is not False

    def _plain_keys(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Down: lambda: self._move(self.results.step, 1),
            Qt.Key.Key_Up: lambda: self._move(self.results.step, -1),
            Qt.Key.Key_PageDown: lambda: self._move(self.results.page, 1),
            Qt.Key.Key_PageUp: lambda: self._move(self.results.page, -1),
            Qt.Key.Key_Tab: lambda: self._next_group(1),
            Qt.Key.Key_Backtab: lambda: self._next_group(-1),
            Qt.Key.Key_Return: lambda: self._do(OPEN),
            Qt.Key.Key_Enter: lambda: self._do(OPEN),
            Qt.Key.Key_F2: lambda: self._do(RENAME),
            Qt.Key.Key_Delete: lambda: self._do(REMOVE),
            Qt.Key.Key_Menu: self.results.ask_for_menu,
        }

    def _alt_keys(self) -> dict[Qt.Key, Callable[[], object]]:
        return {Qt.Key.Key_Up: lambda: self._do(UP), Qt.Key.Key_Down: lambda: self._do(DOWN)}

    def _move(self, how: Callable[[int], object], by: int) -> None:
        how(by)
        self._say_chosen()

    def _next_group(self, by: int) -> bool:
        """Go to the next group; beyond the last one Tab goes on to the buttons."""
        moved = self.results.isVisible() and self.results.next_group(by)
        if moved:
            self._say_chosen()
        return moved

    # --- doing ---
    def _do(self, deed: str) -> None:
        if self._is_waiting:  # what is in the list answers what was typed before
            self._wanted = deed
            return
        row = self.results.current if self.results.isVisible() else None
        if row is None:
            return
        if deed == OPEN:
            self._open(row)
        elif deed == TIMELINE:
            self._show_on_timeline(row)
        elif row.kind in (RowKind.SAVED, RowKind.RECENT):
            self.results.hold()
            self.deed_wanted.emit(deed, row)

    def _open(self, row: PaletteRow) -> None:
        if row.kind in (RowKind.SAVED, RowKind.RECENT):
            self.field.setText(row.detail or row.words)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if row.kind is RowKind.FILTER:
            self.field.setText(completed(self.field.text(), row.words))
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_palette()
        self.opened.emit(row)

    def _show_on_timeline(self, row: PaletteRow) -> None:
        if row.found is None:
            self._open(row)
            return
        self.close_palette()
        self.timeline_wanted.emit(row)

    def _show_menu(self, row: PaletteRow, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in deeds_of(row):
            action = menu.addAction(f"{deed.words}\t{deed.key}")
            action.triggered.connect(lambda _on=False, wanted=deed.id: self._do(wanted))
        menu.popup(at)

    def _save(self) -> None:
        if self.text:
            self.save_wanted.emit(self.text)

    def _ask(self) -> None:
        if self.isVisible():
            self._is_waiting, self._wanted = True, ""
            self.asked.emit(self.text)

    def _show_chosen(self, row: PaletteRow | None) -> None:
        self.preview.show_row(row)
        if row is not None and row.found is not None:
            self.preview_wanted.emit(row)

    # --- for assistive readers ---
    def _say_chosen(self) -> None:
        if (row := self.results.current) is not None:
            self._announce(row.said)

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    # --- Qt ---
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window whatever size it takes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go round within the palette as long as it covers the window; Escape leaves it."""
        stops = [
            widget for widget in self.card.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        ]  # fmt: skip
        chain: list[QWidget] = [self.field]
        here = self.field.nextInFocusChain()
        while here is not None and here is not self.field and len(chain) <= len(stops):
            if here in stops:
                chain.append(here)
            here = here.nextInFocusChain()
        focused = self.window().focusWidget()
        at = chain.index(focused) if focused in chain else 0
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chain[(at + step) % len(chain)].setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        """Keep letters and our own keys from the window's shortcuts while a button of the palette has the focus."""
        is_asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and is_asked and (_is_typed(event) or is_palette_key(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape, write letters into the field, and move in the list, wherever the focus is within."""
        event.accept()  # nothing under the palette hears keys
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()
        elif _is_typed(event):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.insert(event.text())
        else:
            self._takes(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close by a click beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window, and let the card stand out."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), _DIM[self._theme.is_dark])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 5))
        for grown in range(_SHADOW, 0, -2):
            box = QRectF(self.card.geometry()).adjusted(-grown, -grown + 6, grown, grown + 6)
            painter.drawRoundedRect(box, _SHADOW, _SHADOW)
        painter.end()

    def _place(self) -> None:
        """Put the card in the middle, as large as there is room for; the preview below the list on a narrow one."""
        if self._theme is None:
            return
        px = self._theme.px
        width = min(px(_WIDTH), self.width() - 2 * _EDGE)
        top = min(_TOP, max(_EDGE, (self.height() - px(_HEIGHT)) // 2))
        height = min(px(_HEIGHT), self.height() - top - _EDGE)
        self.card.setGeometry((self.width() - width) // 2, top, width, height)
        stacked = width < px(_STACKED_BELOW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(down if stacked else across)
        self.head.set_stacked(stacked)
        unbounded = 16_777_215
        self._parting.setFixedWidth(1) if not stacked else self._parting.setMaximumWidth(unbounded)
        self._parting.setFixedHeight(1) if stacked else self._parting.setMaximumHeight(unbounded)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Give way when the focus went elsewhere in the window, as by F6 or by an action's key."""
        if now is None or not self.isVisible() or now is self or self.isAncestorOf(now):
            return
        if now.window() is self.window():
            self.close_palette(give_back=False)


def _is_typed(event: QKeyEvent) -> bool:
    """Say whether a key writes something."""
    return bool(event.text().strip()) and event.text().isprintable() and not event.modifiers() & (_CTRL | _ALT)


class _Card(QWidget):
    """The rounded ground, with the foot's own."""

    def __init__(self, parent: "SearchPalette") -> None:
        super().__init__(parent)
        self._palette = parent
        self.theme: Theme | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grounds and the edge."""
        if self.theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, box = self.theme.radius("overlay"), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, radius, radius)
        painter.fillPath(shape, self.theme.color("surface"))
        foot = QPainterPath()
        foot.addRect(QRectF(self._palette.foot.geometry()).adjusted(-2, 0, 2, 2))
        painter.fillPath(shape.intersected(foot), self.theme.color("sunken"))
        painter.setPen(self.theme.color("border"))
        painter.drawPath(shape)
        painter.end()
