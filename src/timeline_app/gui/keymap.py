"""Which key does what: the defaults of the tables, and over them the keys that the user chose. One map for the process.

Actions and view keys are named by the ids of `actions.ACTIONS` and `view_keys.VIEW_KEYS`. Keys are written as Qt's
portable text (`Ctrl+Shift+Z`), in the one form that `canonical` gives: a key typed and a key saved are the same.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from timeline_app.domain.translating import said, tr
from timeline_app.gui.actions import ACTIONS, ActionSpec
from timeline_app.gui.view_keys import VIEW_KEYS, ViewKey
from timeline_app.settings import SINGLE_KEYS, UserSettings

TOP_SCOPES: Final = ("always", "project", "edit")
"""Scopes of actions that act whichever view is in front."""
_ON_MACOS: Final[Mapping[str, tuple[str, ...]]] = {"view.back": ("Ctrl+[",), "view.forward": ("Ctrl+]",)}
_NO_KEYS: Final = frozenset({Qt.Key.Key_unknown, Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta,
                             Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock})  # fmt: skip
_MODIFIERS: Final = 0xFE000000
_SHIFT, _CTRL, _ALT, _META = (
    modifier.value
    for modifier in (
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
    )
)
_SIGNS: Final = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}
_LEAVING: Final = ("Tab", "Shift+Tab", "Esc")


@dataclass(frozen=True, slots=True)
class Binding:
    """Something that keys can be given to. `in_menu`: it also stands in a menu; else a view alone listens."""

    id: str
    words: str
    place: str
    """Where its keys act, for the user: the menu's name, or "In the timeline"."""
    scope: str
    defaults: tuple[str, ...]
    in_menu: bool
    listens: bool
    """A view listens itself, so that no shortcut of the window is set."""


class KeyMap(QObject):
    """Answers what keys do. `changed` is emitted after every change; whoever shows a key shows it anew then."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._settings: UserSettings | None = None
        self._own: dict[str, tuple[str, ...]] = {}
        self._single = True
        self._sets: dict[str, frozenset[str]] = {}

    def use(self, settings: UserSettings) -> None:
        """Take the user's keys from settings, and keep changes there. Without, changes last as long as the process."""
        self._settings = settings
        self._read()

    def forget(self) -> None:
        """Let go of the settings, and of every key of the user's own, without a word: nobody is left to hear it."""
        self._settings, self._own, self._single = None, {}, True
        self._sets.clear()

    @property
    def has_single_keys(self) -> bool:
        """Say whether plain letters and signs act."""
        return self._single

    def keys_of(self, action: str) -> tuple[str, ...]:
        """Give the keys that act now, the one to be shown first."""
        return tuple(key for key in self.assigned(action) if self._single or not is_single(key))

    def assigned(self, action: str) -> tuple[str, ...]:
        """Give the keys an action has, those that are switched off too."""
        own = self._own.get(action)
        return own if own is not None else BINDINGS[action].defaults

    def is_own(self, action: str) -> bool:
        """Say whether the user chose the keys of an action."""
        return action in self._own

    @property
    def has_own(self) -> bool:
        """Say whether the user chose any key."""
        return bool(self._own)

    def found(self, event: QKeyEvent, actions: Iterable[str]) -> str:
        """Give the first of some actions that a key event stands for, "" for none."""
        typed = key_typed(event)
        return next((action for action in actions if typed in self._set_of(action)), "") if typed else ""

    def others(self, action: str, key: str) -> tuple[Binding, ...]:
        """Give what else has a key where this action has it, so that one of them would have to give it up."""
        this, wanted = BINDINGS[action], canonical(key)
        return tuple(
            other for other in BINDINGS.values()
            if other.id != action and _meet(this, other) and wanted in map(canonical, self.assigned(other.id))
        )  # fmt: skip

    def assign(self, action: str, key: str) -> None:
        """Give an action one key, and take that from whatever else had it there."""
        wanted = canonical(key)
        for other in self.others(action, key):
            self._keep(other.id, tuple(kept for kept in self.assigned(other.id) if canonical(kept) != wanted))
        self._keep(action, (wanted,))
        self._read()

    def clear(self, action: str) -> None:
        """Leave an action without a key."""
        self._keep(action, ())
        self._read()

    def reset(self, action: str) -> None:
        """Give an action its own keys back, taking them from whatever has them now."""
        for key in BINDINGS[action].defaults:
            for other in self.others(action, key):
                left = tuple(kept for kept in self.assigned(other.id) if canonical(kept) != canonical(key))
                self._keep(other.id, left)
        self._keep(action, None)
        self._read()

    def reset_all(self) -> None:
        """Give every action its own keys back."""
        if self._settings is not None:
            self._settings.forget_keys()
        self._own.clear()
        self._read()

    def set_single_keys(self, on: bool) -> None:
        """Let plain letters and signs act, or not."""
        if self._settings is not None:
            self._settings.set(SINGLE_KEYS, on)
        self._single = on
        self._read()

    def _keep(self, action: str, keys: tuple[str, ...] | None) -> None:
        if keys == BINDINGS[action].defaults:
            keys = None
        if self._settings is not None:
            self._settings.set_keys(action, keys)
        if keys is None:
            self._own.pop(action, None)
        else:
            self._own[action] = keys

    def _read(self) -> None:
        if self._settings is not None:
            saved = self._settings.keys()
            self._own = {action: _usable(keys) for action, keys in saved.items() if action in BINDINGS}
            self._single = self._settings.get(SINGLE_KEYS)
        self._sets.clear()
        self.changed.emit()

    def _set_of(self, action: str) -> frozenset[str]:
        if action not in self._sets:
            self._sets[action] = frozenset(map(canonical, self.keys_of(action)))
        return self._sets[action]


# --- keys as words ----------------------------------------------------------------------------------------------------
@cache
def canonical(key: str) -> str:
    """Give the one way in which a key is written; "" for what is no key."""
    sequence = QKeySequence(key)
    return _written(sequence[0].toCombined()) if sequence.count() == 1 else ""  # type: ignore[index]


def key_typed(event: QKeyEvent) -> str:
    """Give the key of an event in that way, "" for a modifier alone.

    Where a sign needs AltGr, which some platforms tell as Ctrl and Alt, those two do not count.
    """
    if event.key() in _NO_KEYS:
        return ""
    modifiers = event.modifiers().value & (_SHIFT | _CTRL | _ALT | _META)
    sign = event.text()
    if modifiers & _CTRL and modifiers & _ALT and sign.isprintable() and sign and not sign.isalpha():
        modifiers &= ~(_CTRL | _ALT)
    return _written(modifiers | event.key())


def _written(combined: int) -> str:
    modifiers, key = combined & _MODIFIERS, combined & ~_MODIFIERS
    if key == Qt.Key.Key_Enter.value:
        key = Qt.Key.Key_Return.value
    if key == Qt.Key.Key_Backtab.value:
        modifiers, key = modifiers | _SHIFT, Qt.Key.Key_Tab.value
    if 0x20 < key < 0x100 and not chr(key).isalpha():
        # A sign is the same sign whether the keyboard needs Shift for it or not.
        modifiers &= ~_SHIFT
    return QKeySequence(modifiers | key).toString(QKeySequence.SequenceFormat.PortableText)


def is_single(key: str) -> bool:
    """Say whether a key is a plain letter, digit or sign, alone or with Shift."""
    return len(canonical(key).removeprefix("Shift+")) == 1


def key_words(key: str) -> str:
    """Give a key as this platform writes it, parted by spaces: `Ctrl K`."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    # The last sign is the key itself, even where it is a plus.
    *modifiers, last = (shown[:-1].replace("+", " ") + shown[-1:]).split(" ")
    return " ".join((*modifiers, _SIGNS.get(last, last)))


def refusal(action: str, key: str) -> str:
    """Say why a key cannot be given to an action, "" where it can."""
    wanted = canonical(key)
    if not wanted or wanted in _LEAVING:
        return tr("This key is needed to move through the windows. Choose another.")
    if "Ctrl+" in wanted and "Alt+" in wanted:
        return tr("Ctrl and Alt together type letters on many keyboards. Choose another.")
    binding = BINDINGS[action]
    types = binding.scope == "palette"
    if types and is_single(wanted):
        return tr("This key types in the field. Add Ctrl or Alt to it.")
    is_free = any(part in wanted for part in ("Ctrl+", "Alt+", "Meta+")) or is_single(wanted)
    if (types or not binding.listens) and not is_free and not re.search(r"F\d+$", wanted):
        return tr("This key works inside fields and lists. Add Ctrl or Alt to it, or choose a letter.")
    return ""


# --- what keys can be given to ----------------------------------------------------------------------------------------
_PLACES: Final[Mapping[str, str]] = {
    "timeline": tr("In the timeline"),
    "reader": tr("In the reader"),
    "compare": tr("In Compare"),
    "palette": tr("In the search"),
    "form": tr("In the evidence form"),
}


def _of_action(spec: ActionSpec) -> Binding:
    defaults = _ON_MACOS.get(spec.id, spec.keys) if sys.platform == "darwin" else spec.keys
    place = _PLACES.get(spec.scope) or said(spec.menu.partition("/")[0])
    return Binding(spec.id, spec.words, place, spec.scope, defaults, True, spec.view_key)


def _of_view(key: ViewKey) -> Binding:
    return Binding(key.id, key.words, _PLACES[key.scope], key.scope, key.keys, False, True)


BINDINGS: Final[Mapping[str, Binding]] = {
    made.id: made for made in (*map(_of_action, ACTIONS), *map(_of_view, VIEW_KEYS))
}


def _meet(one: Binding, other: Binding) -> bool:
    """Say whether two things could be meant by one key at one moment."""
    if one.scope in TOP_SCOPES or other.scope in TOP_SCOPES or one.scope == other.scope:
        return True
    # The form stands beside a view: shortcuts of the window act there too, what a view listens to does not.
    return "form" in (one.scope, other.scope) and not (one.listens and other.listens)


def _usable(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in map(canonical, keys) if key)


# --- the map of this process ------------------------------------------------------------------------------------------
KEYMAP: Final = KeyMap()


def keys_of(action: str) -> tuple[str, ...]:
    """Give the keys of an action that act now."""
    return KEYMAP.keys_of(action)


def shown_key(action: str) -> str:
    """Give an action's first key as this platform writes it, "" where none acts."""
    return next(map(key_words, KEYMAP.keys_of(action)), "")


def matches(event: QKeyEvent, action: str) -> bool:
    """Say whether a key event stands for an action."""
    return bool(KEYMAP.found(event, (action,)))


class FollowedShortcut(QObject):
    """Shortcuts of one widget that stay those of an action. `activated` is emitted for each."""

    activated = Signal()

    def __init__(
        self, action: str, parent: QWidget,
        context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._action, self._shortcut = action, QShortcut(parent)
        self._shortcut.setContext(context)
        self._shortcut.activated.connect(self.activated)
        KEYMAP.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        keys = [QKeySequence(key) for key in KEYMAP.keys_of(self._action)]
        # The Enter of the keypad is another key for Qt.
        keys += [
            QKeySequence(key.replace("Return", "Enter")) for key in KEYMAP.keys_of(self._action) if "Return" in key
        ]
        self._shortcut.setKeys(keys)
