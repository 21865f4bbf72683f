"""What the system asks for is heard from each platform at its boundary, and a system that fails asks for nothing."""

import ctypes
from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import SLOT, QObject, Qt
from PySide6.QtDBus import QDBusMessage, QDBusVariant
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.gui.system_hints import Asked, SystemHints, mac_is_still, source_of, windows_is_still
from timeline_app.gui.system_portal import ASKED, Portal

APPEARANCE, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"


class FakeSystem:
    """A source that tells what the test says."""

    def __init__(self) -> None:
        self.tell: Callable[[str, bool], object] = lambda _what, _wanted: None
        self.asked = 0

    def begin(self, tell: Callable[[str, bool], object]) -> None:
        self.tell, self.asked = tell, self.asked + 1


class FakeBus:
    """A session bus on which a portal answers from a table, and with an error for what is not in it."""

    def __init__(self, settings: dict[tuple[str, str], object] | None = None, *, connected: bool = True) -> None:
        self.settings, self.connected = settings or {}, connected
        self.followed: list[str] = []

    def isConnected(self) -> bool:
        return self.connected

    def callWithCallback(self, message: QDBusMessage, receiver: QObject, slot: bytes, /) -> bool:
        assert str(slot) == SLOT("answer(QDBusMessage)")
        namespace, key = message.arguments()
        if (namespace, key) in self.settings:
            reply = message.createReply()
            reply.setArguments([QDBusVariant(self.settings[namespace, key])])
            cast("Any", receiver).answer(reply)
        return True

    def connect(
        self, service: str, path: str, interface: str, name: str, receiver: QObject, slot: bytes, /
    ) -> bool:  # fmt: skip
        self.followed.append(name)
        return True


class FakeUser32:
    def __init__(self, animated: int, known: int = 1) -> None:
        self._animated, self._known = animated, known

    def SystemParametersInfoW(self, action: int, _size: int, answer: Any, _flags: int) -> int:
        assert action == 0x1042
        answer._obj.value = self._animated
        return self._known


def test_hints_hold_what_the_source_told_and_say_when_it_changes(qapp: QApplication, qtbot: QtBot) -> None:
    system = FakeSystem()
    hints = SystemHints(source=system)
    assert (hints.wants_stillness, hints.wants_contrast) == (False, False)
    with qtbot.waitSignal(hints.changed):
        system.tell("motion", True)
    with qtbot.assertNotEmitted(hints.changed):
        system.tell("motion", True)
    with qtbot.waitSignal(hints.changed):
        system.tell("contrast", True)
    assert (hints.wants_stillness, hints.wants_contrast) == (True, True)
    hints.ask_again()
    assert system.asked == 2


def test_the_ground_is_qts(qapp: QApplication, qtbot: QtBot) -> None:
    hints = SystemHints(source=FakeSystem())
    assert hints.is_dark is (QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark)


def told(source: Any) -> dict[str, bool]:
    heard: dict[str, bool] = {}
    source.begin(heard.__setitem__)
    return heard


@pytest.mark.parametrize(("animated", "known", "still"), [(1, 1, False), (0, 1, True), (0, 0, False)])
def test_windows_says_whether_its_windows_are_animated(animated: int, known: int, still: bool) -> None:
    assert windows_is_still(cast("Any", FakeUser32(animated, known))) is still


@pytest.mark.parametrize("reduces", [True, False])
def test_macos_says_whether_it_reduces_motion(reduces: bool) -> None:
    names: dict[int, bytes] = {}
    asked: list[bytes] = []

    def register(name: bytes) -> int:
        names[len(names) + 1] = name
        return len(names)

    def send(_receiver: int, selector: int) -> int:
        asked.append(names[selector])
        return 77 if names[selector] == b"sharedWorkspace" else int(reduces)

    make = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)

    class Objc:
        objc_getClass = staticmethod(lambda _name: 5)
        sel_registerName = staticmethod(register)
        objc_msgSend = make(send)

    for function in ("objc_getClass", "sel_registerName"):
        assert callable(getattr(Objc, function))
    assert mac_is_still(cast("Any", Objc)) is reduces
    assert asked == [b"sharedWorkspace", b"accessibilityDisplayShouldReduceMotion"]


def test_a_library_that_is_not_there_asks_for_nothing() -> None:
    def fail() -> bool:
        raise OSError("no user32")

    assert told(Asked(fail)) == {"motion": False}
    assert told(Asked(lambda: True)) == {"motion": True}


def test_every_platform_has_a_source(qapp: QApplication) -> None:
    assert [type(source_of(name)) for name in ("win32", "darwin", "linux")] == [Asked, Asked, Portal]


# --- the portal of a Linux desktop ---
@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, {}),
        ({(APPEARANCE, "contrast"): 1}, {"contrast": True}),
        ({(APPEARANCE, "contrast"): 0, (GNOME, "enable-animations"): True}, {"contrast": False, "motion": False}),
        ({(GNOME, "enable-animations"): False}, {"motion": True}),
        ({(APPEARANCE, "reduced-motion"): 1, (GNOME, "enable-animations"): True}, {"motion": True}),
        ({(APPEARANCE, "contrast"): QDBusVariant(1)}, {"contrast": True}),
        ({(APPEARANCE, "contrast"): "very much"}, {}),
    ],
)
def test_the_portal_is_asked_and_believed(
    qapp: QApplication, settings: dict[tuple[str, str], object], expected: dict[str, bool]
) -> None:
    bus = FakeBus(settings)
    assert told(Portal(bus)) == expected
    assert bus.followed == ["SettingChanged"]


def test_a_change_is_heard(qapp: QApplication) -> None:
    portal = Portal(FakeBus())
    heard: dict[str, bool] = {}
    portal.begin(heard.__setitem__)
    changed = QDBusMessage.createSignal("/", "org.freedesktop.portal.Settings", "SettingChanged")
    changed.setArguments([GNOME, "enable-animations", QDBusVariant(False)])
    portal.hear(changed)
    assert heard == {"motion": True}
    other = QDBusMessage.createSignal("/", "org.freedesktop.portal.Settings", "SettingChanged")
    other.setArguments([GNOME, "gtk-theme", QDBusVariant("Adwaita")])
    portal.hear(other)
    assert heard == {"motion": True}


def test_without_a_bus_nothing_is_asked(qapp: QApplication) -> None:
    bus = FakeBus({(name, key): 1 for name, key in ASKED}, connected=False)
    assert told(Portal(bus)) == {}
    assert bus.followed == []
