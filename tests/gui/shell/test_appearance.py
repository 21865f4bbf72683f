"""The look follows the settings, and the system where the user wants it. Less motion reaches everything that moves."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.test_system_hints import FakeSystem
from timeline_app.gui.shell.appearance import Appearance
from timeline_app.gui.system_hints import SystemHints
from timeline_app.gui.theme import NAMES, SCALES, Theme
from timeline_app.settings import MOTION, PATTERNS, TEXT_SCALE, THEME, UserSettings


@pytest.fixture
def system() -> FakeSystem:
    return FakeSystem()


@pytest.fixture
def appearance(qapp: QApplication, system: FakeSystem) -> Iterator[Appearance]:
    made = Appearance(qapp, UserSettings(), SystemHints(source=system))
    yield made
    made.deleteLater()


@pytest.mark.parametrize(("choice", "name"), [("light", "light"), ("dark", "dark"), ("contrast", "contrast-light")])
def test_a_chosen_theme_is_used_and_kept(appearance: Appearance, qtbot: QtBot, choice: str, name: str) -> None:
    appearance.choose("dark" if choice == "light" else "light")
    with qtbot.waitSignal(appearance.changed) as changed:
        appearance.choose(choice)
    assert changed.args == [appearance.theme]
    assert appearance.theme.name == name
    assert UserSettings().get(THEME) == choice


def test_the_systems_wish_for_contrast_is_followed_unless_a_theme_was_chosen(
    appearance: Appearance, system: FakeSystem
) -> None:
    system.tell("contrast", True)
    assert appearance.theme.has_high_contrast
    assert appearance.theme.has_patterns
    appearance.choose("light")
    assert not appearance.theme.has_high_contrast


@pytest.mark.parametrize(
    ("setting", "asks", "still"),
    [("system", True, True), ("system", False, False), ("full", True, False), ("reduced", False, True)],
)
def test_motion_is_reduced_by_the_setting_or_the_system(
    qapp: QApplication, system: FakeSystem, setting: str, asks: bool, still: bool
) -> None:
    settings = UserSettings()
    settings.set(MOTION, setting)
    appearance = Appearance(qapp, settings, SystemHints(source=system))
    system.tell("motion", asks)
    assert appearance.theme.is_still is still
    for name in ("stage", "panel", "flash"):
        assert (appearance.theme.motion(name) == 0) is still
    if still:
        assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    appearance.deleteLater()


def test_the_system_is_asked_again_when_the_program_comes_to_the_front(
    appearance: Appearance, qapp: QApplication, system: FakeSystem
) -> None:
    before = system.asked
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert system.asked == before + 1


def test_patterns_and_text_size_reach_the_theme(appearance: Appearance) -> None:
    settings = appearance._settings
    settings.set(PATTERNS, True)
    settings.set(TEXT_SCALE, 2.0)
    appearance.follow()
    assert appearance.theme.has_patterns
    assert appearance.theme.text_scale == 2.0
    for _ in SCALES:
        appearance.scale(-1)
    assert appearance.theme.text_scale == SCALES[0]


def test_nothing_changes_where_nothing_did(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.follow()


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_has_its_pictures_and_an_opposite(qapp: QApplication, name: str) -> None:
    theme = Theme.load(name)
    for picture in ("check", "chevron"):
        assert Path(theme.shipped(picture)).is_file()
    other = theme.opposite()
    assert other.is_dark is not theme.is_dark
    assert other.has_high_contrast is theme.has_high_contrast


def test_whatever_moves_asks_the_theme_how_long(repository: Path) -> None:
    """A module that makes an animation takes its time from `Theme.motion`, which knows of reduced motion."""
    makers = {"QVariantAnimation", "QPropertyAnimation", "QTimeLine", "QSequentialAnimationGroup", "QScroller"}
    for file in (repository / "src/timeline_app/gui").rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        names = {getattr(call, "id", getattr(call, "attr", "")) for call in calls}
        assert not names & makers or "motion" in names, f"{file.name} moves something and does not ask for how long"
