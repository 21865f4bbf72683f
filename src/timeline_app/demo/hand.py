"""A user's hand: keys and pointer go in where the window system puts them, and nothing is awaited by sleeping."""

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QCompleter, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

PATIENCE_S = 30.0
_TURN_MS = 1
_QUIET_TURNS = 3
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
_KEYS = {
    "Return": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Backspace": Qt.Key.Key_Backspace,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Space": Qt.Key.Key_Space,
    "Menu": Qt.Key.Key_Menu,
    "F2": Qt.Key.Key_F2,
    "F6": Qt.Key.Key_F6,
    "F9": Qt.Key.Key_F9,
}


class StuckError(AssertionError):
    """What was waited for did not come about."""


class Hand:
    """Types, clicks and drags. `is_idle` says whether the program has nothing under way."""

    def __init__(self, is_idle: Callable[[], bool]) -> None:
        self._is_idle = is_idle
        self._watches: list[_Watch] = []

    # --- waiting ---
    def wait_until(self, holds: Callable[[], bool], what: str, seconds: float = PATIENCE_S) -> None:
        """Let the program run until something holds. Raises `StuckError` naming `what` when it does not in time."""
        if holds():
            return
        loop, look, limit = QEventLoop(), QTimer(), QTimer()
        look.timeout.connect(lambda: loop.exit(0) if holds() else None)
        limit.setSingleShot(True)
        limit.timeout.connect(lambda: loop.exit(1))
        look.start(_TURN_MS)
        limit.start(round(seconds * 1000))
        if loop.exec():
            raise StuckError(f"waited {seconds:g} s for {what}")

    def settle(self) -> None:
        """Let the program finish what is under way, and what that sets off."""
        quiet = 0

        def is_quiet() -> bool:
            nonlocal quiet
            quiet = quiet + 1 if self._is_idle() else 0
            return quiet > _QUIET_TURNS

        self.wait_until(is_quiet, "the program to come to rest")

    # --- keys ---
    def press(self, keys: str, times: int = 1) -> None:
        """Press a key or a combination, written as menus write it (`Ctrl+Return`), where the focus is."""
        *modifiers, key = keys.split("+") if keys != "+" else ["+"]
        pressed = _NO_KEYS
        for name in modifiers:
            pressed |= _MODIFIERS[name]
        code = _KEYS.get(key) or Qt.Key(ord(key.upper()))
        for _ in range(times):
            QTest.keyClick(_keyed_window(), code, pressed)

    def type(self, text: str) -> None:
        """Type words where the focus is; signs that no key bears come as from an input method."""
        for sign in text:
            if " " <= sign <= "~":
                QTest.keyClick(_keyed_window(), ord(sign))
            else:
                event = QInputMethodEvent()
                event.setCommitString(sign)
                QApplication.sendEvent(_focused(), event)

    def fill(self, field: QLineEdit, text: str) -> None:
        """Replace what stands in a field by typing, and leave it by Tab as one does."""
        if field.text() == text:
            return
        self.reveal(field)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()
        self.type(text) if text else self.press("Backspace")
        self.close_completions(field)
        self.press("Tab")

    def close_completions(self, field: QLineEdit) -> None:
        """Put away what a field proposes, so that the next key is the field's own."""
        completer: QCompleter | None = field.completer()
        popup: QWidget | None = completer.popup() if completer is not None else None
        if popup is not None and popup.isVisible():
            self.press("Esc")
        self.focus_on(field.window())  # a list that went away by itself, with nothing left to propose, had it

    def pick(self, box: QComboBox, index: int) -> None:
        """Choose an entry of a box with the arrow keys."""
        if index < 0:
            raise StuckError(f"{box.accessibleName() or box.objectName()} has no such entry")
        self.reveal(box)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        step = "Down" if index > box.currentIndex() else "Up"
        self.press(step, abs(index - box.currentIndex()))

    # --- pointer ---
    def click(self, target: QWidget, at: QPoint | None = None, button: Qt.MouseButton = Qt.MouseButton.LeftButton,
              keys: Qt.KeyboardModifier = _NO_KEYS) -> None:  # fmt: skip
        """Click in the middle of a widget, or at a point of it."""
        self.reveal(target)
        point = at if at is not None else target.rect().center()
        if target.window().windowType() == Qt.WindowType.Popup and not isinstance(target, QMenu):
            # The list of a box loses its window while it is clicked.
            QTest.mouseClick(target, button, keys, point)
            return
        window, point = _placed(target, point)
        QTest.mouseClick(window, button, keys, point)

    def double_click(self, target: QWidget, at: QPoint) -> None:
        """Double-click at a point of a widget."""
        window, point = _placed(target, at)
        QTest.mouseDClick(window, Qt.MouseButton.LeftButton, _NO_KEYS, point)

    def drag(self, target: QWidget, start: QPoint, end: QPoint) -> None:
        """Press at one point of a widget, move, and release at another."""
        window, first = _placed(target, start)
        _, last = _placed(target, end)
        QTest.mousePress(window, Qt.MouseButton.LeftButton, _NO_KEYS, first)
        QTest.mouseMove(window, (first + last) / 2)
        QTest.mouseMove(window, last)
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, _NO_KEYS, last)

    def reveal(self, target: QWidget) -> None:
        """Scroll a field into view, as one does before clicking it."""
        parent = target.parentWidget()
        while parent is not None:
            if isinstance(parent, QAbstractScrollArea) and hasattr(parent, "ensureWidgetVisible"):
                parent.ensureWidgetVisible(target)
            parent = parent.parentWidget()

    def drop(self, window: QWidget, mime: QMimeData, at: QPoint | None = None) -> None:
        """Drag something from elsewhere over a window and release it: the events a drag from another program makes."""
        point = QPointF(at if at is not None else window.rect().center())
        target = _takes_drops(window, point.toPoint())
        place = QPointF(target.mapFrom(window, point.toPoint()))
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(place.toPoint(), copy, mime, left, _NO_KEYS)
        QApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            QApplication.sendEvent(target, QDragLeaveEvent())
            return
        QApplication.sendEvent(target, QDropEvent(place, copy, mime, left, _NO_KEYS))

    # --- dialogs ---
    def in_dialog(self, act: Callable[[], object], *answers: Callable[[QWidget], object]) -> int:
        """Do something that opens dialogs or menus, one after another, and answer each; gives how many came.

        An answer gets the dialog and closes it with its own buttons or keys. The dialog may hold up `act`, as real ones
        do. One that comes without an answer left, or stays open, is closed, and that is an error.
        """
        watch = _Watch(self, self._watches, answers)
        self._watches.append(watch)
        watch.go_on()
        try:
            act()
            self.settle()
        finally:
            self._watches.remove(watch)
        if watch.error is not None:
            raise watch.error
        if watch.met and QApplication.activeModalWidget() is None and isValid(watch.owner):
            self.focus_on(watch.owner)
        return len(watch.met)

    def focus_on(self, window: QWidget | None) -> None:
        """Wait until a window has the focus; where no window manager gives it, as off screen, take it."""
        if window is not None and not window.isActiveWindow():
            window.activateWindow()
            self.wait_until(window.isActiveWindow, "a window to have the focus")


class _Watch:
    """Answers the dialogs that come while something is done."""

    def __init__(self, hand: Hand, watches: list["_Watch"], answers: Sequence[Callable[[QWidget], object]]) -> None:
        self._hand, self._watches, self._answers = hand, watches, deque(answers)
        self._before, self._answering, self._waits = _open_dialog(), 0, 0
        self.met: list[QWidget] = []
        self.owner: QWidget | None = None
        self.error: BaseException | None = None

    def go_on(self) -> None:
        """Look, and again after each turn. A timer of its own each time: one that repeats rests while it is heard."""
        if self in self._watches:
            QTimer.singleShot(_TURN_MS, self.go_on)
            if self._watches[-1] is self:
                self.look()

    def look(self) -> None:
        """Answer the dialog that stands before the window, once."""
        dialog = _open_dialog()
        if dialog is None or dialog is self._before or not dialog.isVisible():
            return
        try:
            # What an answer does may open the next dialog and hold the answer up: this is called within it then.
            if dialog not in self.met:
                self._answer(dialog)
            elif not self._answering:
                self._wait_on(dialog)
        except BaseException as error:  # raised again by `in_dialog`: Qt would swallow it here
            self.error = self.error or error
            if isValid(dialog):
                dialog.close()

    def _answer(self, dialog: QWidget) -> None:
        self.met.append(dialog)
        self._waits = 0
        if self.owner is None:
            parent = dialog.parentWidget()
            self.owner = parent.window() if parent is not None else None
        if not self._answers:
            raise StuckError(f"{type(dialog).__name__} {dialog.windowTitle()!r} came without being expected")
        if not isinstance(dialog, QMenu):
            self._hand.focus_on(dialog)
        self._answering += 1
        try:
            self._answers.popleft()(dialog)
        finally:
            self._answering -= 1

    def _wait_on(self, dialog: QWidget) -> None:
        self._waits += 1
        if self._waits * _TURN_MS > 1000 * PATIENCE_S:
            raise StuckError(f"{type(dialog).__name__} {dialog.windowTitle()!r} was answered and stays open")


def _open_dialog() -> QWidget | None:
    """Whatever stands before the window and wants an answer: a menu or a dialog."""
    popup: QWidget | None = QApplication.activePopupWidget()
    modal: QWidget | None = QApplication.activeModalWidget()
    return popup if isinstance(popup, QMenu) else modal


def _focused() -> QWidget:
    focused: QWidget | None = QApplication.focusWidget()
    if focused is None:
        raise StuckError("nothing has the focus")
    return focused


def _keyed_window() -> QWindow:
    """The window that the window system would send a key to; what pops up over it gets the key from there."""
    window: QWindow | None = QGuiApplication.focusWindow()
    if window is None:
        raise StuckError("no window has the focus")
    return window


def _handle(widget: QWidget) -> QWindow:
    handle: QWindow | None = widget.window().windowHandle()
    if handle is None:
        raise StuckError(f"{widget.objectName() or type(widget).__name__} is in no window on the screen")
    return handle


def _placed(target: QWidget, point: QPoint) -> tuple[QWindow, QPoint]:
    """Where a point of a widget lies in its window, which gets the event and finds the widget itself."""
    return _handle(target), target.mapTo(target.window(), point)


def _takes_drops(window: QWidget, point: QPoint) -> QWidget:
    """The innermost widget under the pointer that takes drops, as Qt finds it for a drag from elsewhere."""
    target: QWidget | None = window.childAt(point) or window
    while target is not None and not target.acceptDrops():
        target = target.parentWidget()
    if target is None:
        raise StuckError("nothing under the pointer takes drops")
    return target
