"""A user's hand: keys and pointer go in where the window system puts them, and nothing is awaited by sleeping."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

PATIENCE_S = 30.0
_TURN_MS = 1
_QUIET_TURNS = 3
_NO_KEYS = Qt.KeyboardModifier.NoModifier


class StuckError(AssertionError):
    """What was waited for did not come about."""


class Hand:
    """Types, clicks and drags. `is_idle` says whether the program has nothing under way."""

    def __init__(self, is_idle: Callable[[], bool]) -> None:
        self._is_idle = is_idle

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
        combination = QKeySequence(keys)[0]
        for _ in range(times):
            QTest.keyClick(_keyed_window(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type words where the focus is; signs that no key bears come as from an input method."""
        for sign in text:
            if " " <= sign <= "~":
                QTest.keyClick(_keyed_window(), sign)
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
        completer = field.completer()
        if completer is not None and completer.popup().isVisible():
            self.press("Esc")
        self.press("Tab")

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
        window, point = _placed(target, at if at is not None else target.rect().center())
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
    def in_dialog(self, act: Callable[[], object], answer: Callable[[QWidget], object]) -> bool:
        """Do something that opens a dialog, and answer it; gives whether one came.

        `answer` gets the dialog and closes it with its own buttons. The dialog may hold up `act`, as real ones do.
        """
        before, met, owners, errors = _open_dialog(), [], [], []

        def look() -> None:
            dialog = _open_dialog()
            if dialog is None or dialog is before or not dialog.isVisible():
                return
            timer.stop()
            met.append(dialog)
            owner = dialog.parentWidget()
            owners.append(owner.window() if owner is not None else None)
            try:
                answer(dialog)
            except BaseException as error:  # raised again below: Qt would swallow it here
                errors.append(error)
                dialog.close()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(_TURN_MS)
        act()
        self.settle()
        timer.stop()
        if errors:
            raise errors[0]
        if met:
            self.wait_until(lambda: not (isValid(met[0]) and met[0].isVisible()), "the dialog to close")
            self._give_back_focus(owners[0])
        return bool(met)


    def _give_back_focus(self, owner: QWidget | None) -> None:
        """Activate the window under a dialog that closed, as a window manager does; off screen there is none."""
        if owner is not None and isValid(owner) and QApplication.activeWindow() is None:
            owner.activateWindow()
            self.wait_until(owner.isActiveWindow, "the window to become active again")


def _open_dialog() -> QWidget | None:
    """Whatever stands before the window: a menu or a dialog."""
    popup: QWidget | None = QApplication.activePopupWidget()
    modal: QWidget | None = QApplication.activeModalWidget()
    return popup or modal


def _focused() -> QWidget:
    focused: QWidget | None = QApplication.focusWidget()
    if focused is None:
        raise StuckError("nothing has the focus")
    return focused


def _keyed_window() -> QWindow:
    """The window that the window system would send a key to."""
    popup: QWidget | None = QApplication.activePopupWidget()
    active: QWidget | None = popup or QApplication.activeModalWidget() or QApplication.activeWindow()
    if active is None:
        raise StuckError("no window is active")
    return _handle(active)


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
