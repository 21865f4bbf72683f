"""Asks a Linux desktop what its user wants, through the portal that GNOME, KDE and the others offer on the session bus.

Nothing waits for it: answers come when they come, and a desktop without the portal never answers.
"""

from collections.abc import Callable
from typing import Final, Protocol, cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

_SERVICE: Final = "org.freedesktop.portal.Desktop"
_PATH: Final = "/org/freedesktop/portal/desktop"
_INTERFACE: Final = "org.freedesktop.portal.Settings"
_APPEARANCE: Final = "org.freedesktop.appearance"
_GNOME: Final = "org.gnome.desktop.interface"
ASKED: Final = ((_APPEARANCE, "contrast"), (_APPEARANCE, "reduced-motion"), (_GNOME, "enable-animations"))


class Bus(Protocol):
    """What is needed of a `QDBusConnection`."""

    def isConnected(self) -> bool:
        """Say whether there is a bus."""
        ...

    def callWithCallback(self, message: QDBusMessage, receiver: QObject, slot: bytes, /) -> bool:
        """Send a message, have a slot called with its answer, and none with an error."""
        ...

    def connect(
        self, service: str, path: str, interface: str, name: str, receiver: QObject, slot: bytes, /
    ) -> bool:  # fmt: skip
        """Have a slot called for a signal."""
        ...


class _Question(QObject):
    """Takes the answer about one setting: an answer itself does not say what was asked."""

    def __init__(self, portal: "Portal", namespace: str, key: str) -> None:
        super().__init__(portal)
        self._portal, self._namespace, self._key = portal, namespace, key

    @Slot(QDBusMessage)
    def answer(self, message: QDBusMessage) -> None:
        """Hand the answer on."""
        if arguments := message.arguments():
            self._portal.take(self._namespace, self._key, arguments[0])


class Portal(QObject):
    """Reads the settings that `ASKED` names, and follows them."""

    def __init__(self, bus: Bus | None = None) -> None:
        super().__init__()
        self._bus: Bus = bus if bus is not None else QDBusConnection.sessionBus()
        self._tell: Callable[[str, bool], object] = lambda _what, _wanted: None
        self._follows = False
        self._still: dict[str, bool] = {}

    def begin(self, tell: Callable[[str, bool], object]) -> None:
        """Ask, and tell of each answer and each change."""
        self._tell = tell
        if self._follows or not self._bus.isConnected():
            return
        self._follows = True
        self._bus.connect(_SERVICE, _PATH, _INTERFACE, "SettingChanged", self, _slot("hear"))
        for namespace, key in ASKED:
            message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _INTERFACE, "Read")
            message.setArguments([namespace, key])
            self._bus.callWithCallback(message, _Question(self, namespace, key), _slot("answer"))

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Take the signal that a setting changed: its namespace, its key, its value."""
        arguments = message.arguments()
        if len(arguments) == 3:
            self.take(str(arguments[0]), str(arguments[1]), arguments[2])

    def take(self, namespace: str, key: str, value: object) -> None:
        """Take the value of one setting; values of another kind than the portal describes are passed over."""
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if not isinstance(value, bool | int) or (namespace, key) not in ASKED:
            return
        if key == "contrast":
            self._tell("contrast", value == 1)
        else:
            # Two names of one wish: either may say so.
            self._still[key] = not value if key == "enable-animations" else value == 1
            self._tell("motion", any(self._still.values()))


def _slot(name: str) -> bytes:
    """Give a slot as `QDBusConnection` takes it: text, though the stubs of PySide call it bytes."""
    return cast("bytes", SLOT(f"{name}(QDBusMessage)"))
