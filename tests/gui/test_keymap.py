"""One map says what a key does: defaults, the user's own, what is switched off, and who else has a key."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.gui.actions import ACTIONS
from timeline_app.gui.keymap import (
    BINDINGS,
    KEYMAP,
    FollowedShortcut,
    KeyMap,
    canonical,
    is_single,
    key_typed,
    key_words,
    matches,
    refusal,
)
from timeline_app.settings import UserSettings

K, M = Qt.Key, Qt.KeyboardModifier
KEYS = sorted({key for binding in BINDINGS.values() for key in binding.defaults} | {"F7", "Ctrl+Shift+F8", "Alt+Q"})


@pytest.fixture
def keymap(settings_dir: Path) -> KeyMap:
    made = KeyMap()
    made.use(UserSettings())
    return made


def typed(key: int, modifiers: Qt.KeyboardModifier = M.NoModifier, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


def test_a_key_typed_is_the_key_written(qapp: object) -> None:
    for key in KEYS:
        combination = QKeySequence(key)[0]  # type: ignore[index]
        assert key_typed(typed(combination.key(), combination.keyboardModifiers())) == canonical(key)


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (typed(K.Key_Plus, M.ShiftModifier, "+"), "+"),
        (typed(K.Key_Plus, M.KeypadModifier, "+"), "+"),
        (typed(K.Key_Enter, M.KeypadModifier), "Return"),
        (typed(K.Key_A, M.ShiftModifier, "A"), "Shift+A"),
        (typed(K.Key_BracketLeft, M.ControlModifier | M.AltModifier, "["), "["),
        (typed(K.Key_Backtab, M.ShiftModifier), "Shift+Tab"),
        (typed(0x424, M.NoModifier, "ф"), "Ф"),
        (typed(K.Key_Shift, M.ShiftModifier), ""),
        (typed(K.Key_Control, M.ControlModifier), ""),
    ],
)
def test_the_same_sign_is_the_same_key_on_every_keyboard(qapp: object, event: QKeyEvent, key: str) -> None:
    assert key_typed(event) == key


def test_a_key_of_the_users_own_is_kept_and_given_back(keymap: KeyMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keymap.changed):
        keymap.assign("evidence.new", "F7")
    assert keymap.keys_of("evidence.new") == ("F7",)
    assert UserSettings().keys() == {"evidence.new": ("F7",)}
    again = KeyMap()
    again.use(UserSettings())
    assert again.keys_of("evidence.new") == ("F7",)
    again.reset("evidence.new")
    assert again.keys_of("evidence.new") == ("E", "Ctrl+E")
    assert UserSettings().keys() == {}


def test_a_key_that_is_taken_leaves_the_other_without_it(keymap: KeyMap) -> None:
    assert [other.id for other in keymap.others("event.new", "E")] == ["evidence.new"]
    keymap.assign("event.new", "E")
    assert keymap.keys_of("event.new") == ("E",)
    assert keymap.keys_of("evidence.new") == ("Ctrl+E",)
    keymap.reset("evidence.new")
    assert keymap.keys_of("evidence.new") == ("E", "Ctrl+E")
    assert keymap.keys_of("event.new") == ()


def test_one_key_may_do_different_things_in_views_that_are_never_seen_together(keymap: KeyMap) -> None:
    assert keymap.others("timeline.glide_left", "R") == ()
    assert [other.id for other in keymap.others("suggestion.accept", "R")] == ["suggestion.reject"]
    assert [other.id for other in keymap.others("view.rail", "R")] == ["suggestion.reject"]
    assert [other.id for other in keymap.others("suggestion.reject", "Ctrl+Return")] == ["form.save"]


@given(st.lists(st.tuples(st.sampled_from(sorted(BINDINGS)), st.sampled_from(KEYS)), max_size=12))
def test_no_key_ever_means_two_things_at_once(changes: list[tuple[str, str]]) -> None:
    keymap = KeyMap()
    for action, key in changes:
        keymap.assign(action, key)
        assert canonical(key) in map(canonical, keymap.assigned(action))
        assert keymap.others(action, key) == ()
    for action, _key in changes:
        keymap.reset(action)
        assert keymap.assigned(action) == BINDINGS[action].defaults
    for binding in BINDINGS.values():
        for key in keymap.assigned(binding.id):
            assert keymap.others(binding.id, key) == ()


def test_single_letters_off_leave_every_action_a_key_or_a_place_in_the_menus(keymap: KeyMap) -> None:
    keymap.set_single_keys(False)
    assert not any(is_single(key) for action in BINDINGS for key in keymap.keys_of(action))
    menus = {spec.id for spec in ACTIONS}
    lost = [binding.id for binding in BINDINGS.values() if binding.defaults and not keymap.keys_of(binding.id)]
    # Panning is also on Ctrl and an arrow; the decisions and the claims of Compare are buttons that Tab reaches.
    by_other_ways = {"timeline.glide_left", "timeline.glide_right", "compare.open_left", "compare.open_right"}
    assert not set(lost) - menus - by_other_ways - {f"compare.decide_{number}" for number in range(1, 6)}
    assert UserSettings().keys() == {}
    assert keymap.assigned("evidence.new") == ("E", "Ctrl+E")


def test_what_stands_in_the_file_and_is_no_key_is_passed_over(settings_dir: Path) -> None:
    (settings_dir / "settings.json").write_text(
        json.dumps({"keyboard.keys": {
            "evidence.new": ["no such key", "F7"], "event.new": "E", "not.ours": ["F8"], "view.rail": [],
        }})
    )  # fmt: skip
    keymap = KeyMap()
    keymap.use(UserSettings())
    assert keymap.keys_of("evidence.new") == ("F7",)
    assert keymap.keys_of("event.new") == BINDINGS["event.new"].defaults
    assert keymap.keys_of("view.rail") == ()
    keymap.assign("view.rail", "F8")
    assert UserSettings().keys()["not.ours"] == ("F8",), "an action of a newer version keeps its key"


@pytest.mark.parametrize(
    ("action", "key", "refused"),
    [
        ("evidence.new", "Ctrl+Alt+E", True), ("evidence.new", "Space", True), ("evidence.new", "Left", True),
        ("evidence.new", "Tab", True), ("evidence.new", "Esc", True), ("evidence.new", "F7", False),
        ("evidence.new", "Meta+E", False), ("evidence.new", "Q", False), ("timeline.peek", "Space", False),
        ("timeline.open", "Ctrl+Alt+O", True), ("palette.save", "D", True), ("palette.save", "Down", True),
        ("palette.save", "Ctrl+B", False), ("palette.save", "F8", False),
    ],
)  # fmt: skip
def test_some_keys_cannot_be_given(qapp: object, action: str, key: str, refused: bool) -> None:
    assert bool(refusal(action, key)) is refused


def test_keys_are_shown_as_the_design_writes_them(qapp: object) -> None:
    shown = [key_words(key) for key in ("Ctrl+K", "+", "Ctrl++", "Alt+Left", "Shift+Return", "Shift+A")]
    assert shown == ["Ctrl K", "+", "Ctrl +", "Alt ←", "Shift Enter", "Shift A"]


def test_a_followed_shortcut_has_the_keys_of_now(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    field = QLineEdit(panel)
    heard: list[str] = []
    FollowedShortcut("form.save", panel).activated.connect(lambda: heard.append("saved"))
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, K.Key_Return, M.ControlModifier)
    QTest.keyClick(field, K.Key_Enter, M.ControlModifier | M.KeypadModifier)
    assert heard == ["saved", "saved"]
    KEYMAP.assign("form.save", "F7")
    QTest.keyClick(field, K.Key_Return, M.ControlModifier)
    QTest.keyClick(field, K.Key_F7)
    assert heard == ["saved"] * 3
    assert matches(typed(K.Key_F7), "form.save")


def test_no_view_compares_plain_letters_by_itself(repository: Path) -> None:
    """Letters are asked of the map, so that they can be changed and switched off."""
    letters = re.compile(r"Key\.Key_[A-Z1-9]\b")
    found = [
        f"{file.name}: {hit}" for file in (repository / "src/timeline_app/gui").rglob("*.py")
        # The palette is a field for words: of letters it takes only those with Ctrl.
        if file.parent.name != "search" for hit in letters.findall(file.read_text("utf-8"))
    ]  # fmt: skip
    assert found == []
