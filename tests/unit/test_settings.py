"""Settings: only what differs is saved, and no file, however broken, stops the program or is lost."""

import json
import math
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.settings import (
    MOTION,
    RECENT_LIMIT,
    SETTINGS,
    SINGLE_KEYS,
    TEXT_SCALE,
    THEME,
    Json,
    Setting,
    UserSettings,
    settings_folder,
)


def _saved(folder: Path, name: str = "settings.json") -> dict[str, Json]:
    content = json.loads((folder / name).read_text("utf-8"))
    assert isinstance(content, dict)
    return content


def test_fresh_settings_are_the_defaults_and_write_nothing(settings_dir: Path) -> None:
    settings = UserSettings()
    assert settings.get(THEME) == "system"
    assert settings.get(TEXT_SCALE) == 1.0
    assert settings.problems == ()
    assert list(settings_dir.iterdir()) == []


def test_the_environment_names_the_folder(settings_dir: Path) -> None:
    assert settings_folder() == settings_dir


def test_without_it_the_platform_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIMELINE_APP_SETTINGS_DIR")
    assert "timeline-app" in settings_folder().parts


def test_only_what_differs_is_saved(settings_dir: Path) -> None:
    settings = UserSettings()
    settings.set(THEME, "dark")
    settings.set(TEXT_SCALE, 1.5)
    assert _saved(settings_dir) == {"appearance.theme": "dark", "appearance.text_scale": 1.5}
    settings.set(THEME, "system")
    assert _saved(settings_dir) == {"appearance.text_scale": 1.5}
    assert UserSettings().get(TEXT_SCALE) == 1.5


def test_two_windows_do_not_undo_one_another(settings_dir: Path) -> None:
    first, second = UserSettings(), UserSettings()
    first.set(THEME, "dark")
    second.set(SINGLE_KEYS, False)
    assert _saved(settings_dir) == {"keyboard.single_keys": False, "appearance.theme": "dark"}


def test_keys_of_a_newer_version_are_kept(settings_dir: Path) -> None:
    (settings_dir / "settings.json").write_text('{"appearance.sparkle": {"much": 3}}', "utf-8")
    settings = UserSettings()
    settings.set(MOTION, "reduced")
    assert settings.problems == ()
    assert _saved(settings_dir)["appearance.sparkle"] == {"much": 3}


def test_keys_are_kept_by_action_and_taken_back(settings_dir: Path) -> None:
    settings = UserSettings()
    assert settings.keys() == {}
    settings.set_keys("evidence.new", ("F7",))
    settings.set_keys("view.rail", ())
    assert UserSettings().keys() == {"evidence.new": ("F7",), "view.rail": ()}
    settings.set_keys("view.rail", None)
    assert _saved(settings_dir) == {"keyboard.keys": {"evidence.new": ["F7"]}}
    settings.forget_keys()
    assert _saved(settings_dir) == {}


@pytest.mark.parametrize(
    "saved", [3, ["E"], {"evidence.new": "E"}, {"evidence.new": [1]}, {"evidence.new": None}, None]
)
def test_keys_that_are_none_are_passed_over(settings_dir: Path, saved: Json) -> None:
    (settings_dir / "settings.json").write_text(json.dumps({"keyboard.keys": saved}), "utf-8")
    assert UserSettings().keys() == {}


@pytest.mark.parametrize("value", ["blue", 3, None, True, ["dark"]])
def test_a_value_not_allowed_counts_as_not_set_and_is_reported(settings_dir: Path, value: Json) -> None:
    (settings_dir / "settings.json").write_text(
        json.dumps({"appearance.theme": value, "print.paper": "letter"}), "utf-8"
    )
    settings = UserSettings()
    assert settings.get(THEME) == "system"
    assert len(settings.problems) == 1
    assert "appearance.theme" in settings.problems[0]


@pytest.mark.parametrize("value", [0.5, 2.5, math.nan, math.inf, True, "1"])
def test_a_scale_out_of_range_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="text_scale"):
        UserSettings().set(TEXT_SCALE, value)


def test_a_whole_number_passes_for_a_decimal_one() -> None:
    accepted = TEXT_SCALE.accept(2)
    assert accepted == 2.0
    assert type(accepted) is float


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe\xff", b'"dark"', b"[" * 100_000, b"\0" * 64])
def test_a_broken_file_is_set_aside_under_a_new_name(settings_dir: Path, content: bytes) -> None:
    (settings_dir / "settings.json").write_bytes(content)
    settings = UserSettings()
    assert settings.get(THEME) == "system"
    assert "settings.broken-1.json" in settings.problems[0]
    assert (settings_dir / "settings.broken-1.json").read_bytes() == content
    settings.set(THEME, "light")
    assert UserSettings().get(THEME) == "light"


def test_a_second_broken_file_does_not_replace_the_first(settings_dir: Path) -> None:
    for content in (b"one", b"two"):
        (settings_dir / "settings.json").write_bytes(content)
        UserSettings()
    assert (settings_dir / "settings.broken-1.json").read_bytes() == b"one"
    assert (settings_dir / "settings.broken-2.json").read_bytes() == b"two"


@given(content=st.binary(max_size=200))
def test_no_bytes_stop_the_program(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "settings.json").write_bytes(content)
    (folder / "recent.json").write_bytes(content)
    settings = UserSettings(folder)
    assert settings.get(THEME) in ("system", "light", "dark")
    assert isinstance(settings.recent_projects(), tuple)
    kept = [file.read_bytes() for file in folder.iterdir()]
    assert kept == [content, content]


def test_a_folder_that_cannot_be_made_is_reported_and_the_value_holds(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", "utf-8")
    settings = UserSettings(blocked / "settings")
    settings.set(THEME, "dark")
    assert settings.get(THEME) == "dark"
    assert any("cannot be saved" in problem for problem in settings.problems)


def test_nothing_is_left_of_a_write_that_fails(settings_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = UserSettings()
    settings.set(THEME, "dark")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    settings.set(THEME, "light")
    assert _saved(settings_dir) == {"appearance.theme": "dark"}
    assert [file.name for file in settings_dir.iterdir()] == ["settings.json"]
    assert "No space left" in settings.problems[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_others_on_this_machine_cannot_read_it(settings_dir: Path) -> None:
    UserSettings().set(THEME, "dark")
    assert stat.S_IMODE((settings_dir / "settings.json").stat().st_mode) == 0o600


def test_view_states_are_kept_apart_by_project() -> None:
    settings = UserSettings()
    settings.save_view_state("0b7c-1", {"rail": 256, "selected": [3, 7]})
    settings.save_view_state("0b7c-2", {"rail": 300})
    again = UserSettings()
    assert again.view_state("0b7c-1") == {"rail": 256, "selected": [3, 7]}
    assert again.view_state("0b7c-2") == {"rail": 300}
    assert again.view_state("0b7c-3") == {}


@pytest.mark.parametrize("project_id", ["../../x", "", "con", "a/b", "x" * 500, "\ud800", "C:\\x"])
def test_a_strange_id_stays_inside_the_folder(settings_dir: Path, project_id: str) -> None:
    settings = UserSettings()
    settings.save_view_state(project_id, {"zoom": 2.5})
    assert settings.view_state(project_id) == {"zoom": 2.5}
    assert [file.parent for file in settings_dir.rglob("*.json")] == [settings_dir / "views"]


def test_a_broken_view_state_costs_only_itself(settings_dir: Path) -> None:
    settings = UserSettings()
    settings.save_view_state("a1", {"zoom": 1})
    settings.save_view_state("b2", {"zoom": 2})
    (settings_dir / "views" / "a1.json").write_bytes(b"{{")
    assert settings.view_state("a1") == {}
    assert settings.view_state("b2") == {"zoom": 2}
    assert (settings_dir / "views" / "a1.broken-1.json").exists()


def test_recent_projects_are_newest_first_without_repeats(tmp_path: Path) -> None:
    settings = UserSettings()
    paths = [tmp_path / f"{n}.tline" for n in range(RECENT_LIMIT + 2)]
    for path in paths:
        settings.remember_project(path)
    settings.remember_project(paths[5])
    recent = UserSettings().recent_projects()
    assert recent[0] == paths[5]
    assert len(recent) == len(set(recent)) == RECENT_LIMIT
    settings.forget_project(paths[5])
    assert paths[5] not in settings.recent_projects()


def test_keys_are_unique_and_every_default_is_allowed() -> None:
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        _check_default(setting)
        assert setting.description


def _check_default(setting: Setting[str] | Setting[float] | Setting[bool]) -> None:
    assert setting.accept(setting.default) == setting.default


def test_settings_know_no_qt() -> None:
    imports = "import sys, timeline_app.settings, timeline_app.resources"
    code = f"{imports}; sys.exit(any('PySide6' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
