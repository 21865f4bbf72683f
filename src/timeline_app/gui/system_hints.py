"""What the user asked of the system: dark windows, more contrast, less motion. Live where the system tells.

Each source is one small function or class that fails softly: a system that does not answer wants nothing special.
Qt knows the ground and, from the platform's own settings, the wish for contrast. Motion it does not know: that is asked
of Windows and macOS through their libraries and of a Linux desktop through the portal every desktop offers.
"""

import ctypes
import ctypes.util
import logging
import sys
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

_LOG = logging.getLogger(__name__)

# Windows: winuser.h
_GET_CLIENT_AREA_ANIMATION: Final = 0x1042


class Source(Protocol):
    """Tells, in its own time, what the system asks for."""

    def begin(self, tell: Callable[[str, bool], object]) -> None:
        """Call `tell` with "contrast" or "motion" and whether more of the one or less of the other is asked for.

        It is called again later where that changes and the system says so.
        """
        ...


class SystemHints(QObject):
    """The wishes of the system. One for the process."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, source: Source | None = None) -> None:
        """`source` is that of this platform unless another is handed in."""
        super().__init__(parent)
        self._asks_contrast = self._asks_still = False
        # Both are kept: Shiboken lets go of the second when it lets go of the first.
        self._style = QGuiApplication.styleHints()
        self._accessibility = self._style.accessibility()
        self._style.colorSchemeChanged.connect(self.changed)
        self._accessibility.contrastPreferenceChanged.connect(self.changed)
        self._source = source if source is not None else source_of(sys.platform)
        self._source.begin(self._hear)

    @property
    def is_dark(self) -> bool:
        """Say whether dark windows are asked for."""
        return self._style.colorScheme() is Qt.ColorScheme.Dark

    @property
    def wants_contrast(self) -> bool:
        """Say whether more contrast is asked for."""
        preference = self._accessibility.contrastPreference()
        return self._asks_contrast or preference is Qt.ContrastPreference.HighContrast

    @property
    def wants_stillness(self) -> bool:
        """Say whether less motion is asked for."""
        return self._asks_still

    def ask_again(self) -> None:
        """Ask a system that does not tell of changes: call it when the program comes to the front."""
        self._source.begin(self._hear)

    def _hear(self, what: str, wanted: bool) -> None:
        before = self._asks_contrast, self._asks_still
        if what == "contrast":
            self._asks_contrast = wanted
        else:
            self._asks_still = wanted
        if before != (self._asks_contrast, self._asks_still):
            self.changed.emit()


def source_of(platform: str) -> Source:
    """Give the source for a value of `sys.platform`."""
    if platform == "win32":
        return Asked(windows_is_still)
    if platform == "darwin":
        return Asked(mac_is_still)
    try:
        from timeline_app.gui.system_portal import Portal
    except ImportError as error:  # a Qt without its part for the bus
        _LOG.info("The desktop is not asked what it wants: %s", error)
        return Asked(lambda: False)
    return Portal()


class Asked:
    """A system that answers when it is asked, and tells of no change."""

    def __init__(self, is_still: Callable[[], bool]) -> None:
        self._is_still = is_still

    def begin(self, tell: Callable[[str, bool], object]) -> None:
        """Ask, and tell at once."""
        try:
            wanted = self._is_still()
        except Exception as error:  # a library that is not as we know it must not stop the program
            _LOG.info("The system does not say whether it wants less motion: %s", error)
            wanted = False
        tell("motion", wanted)


def windows_is_still(library: ctypes.CDLL | None = None) -> bool:
    """Ask Windows whether "Animation effects" are off; `library` is user32."""
    user32 = library if library is not None else ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]
    animated = ctypes.c_int(1)
    known = user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0)
    return bool(known) and not animated.value


def mac_is_still(library: ctypes.CDLL | None = None) -> bool:
    """Ask macOS whether "Reduce motion" is on; `library` is the Objective-C runtime, with AppKit loaded."""
    objc = library if library is not None else ctypes.CDLL(ctypes.util.find_library("objc") or "libobjc.dylib")
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [ctypes.c_char_p]
    workspace_class = objc.objc_getClass(b"NSWorkspace")
    if not workspace_class:
        return False
    # objc_msgSend takes the shape of the method it calls.
    send = ctypes.cast(objc.objc_msgSend, ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p))
    workspace = send(workspace_class, objc.sel_registerName(b"sharedWorkspace"))
    ask = ctypes.cast(objc.objc_msgSend, ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p))
    return bool(ask(workspace, objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")))
