"""What the user set, and where each project was left: JSON in the user's own configuration folder, never in a project.

Three kinds of file lie there:

- `settings.json`: only what differs from the defaults in `SETTINGS`, the one table of all settings;
- `views/ID.json`: how a project was last looked at (sizes, zoom, selection), by ids only, never by words from articles;
- `recent.json`: the paths of the projects opened last, newest first.

Loading is never fatal. A file that cannot be understood is renamed, so that nothing is lost, the defaults are used, and
`UserSettings.problems` says so in a sentence. Writing replaces the whole file at once or not at all.
"""

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from platformdirs import user_config_dir

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Value = TypeVar("Value", bool, float, str)

FOLDER_VARIABLE = "TIMELINE_APP_SETTINGS_DIR"
RECENT_LIMIT = 10
_SIZE_LIMIT = 4 * 1024 * 1024
_KEYS = "keyboard.keys"
_SETTINGS_FILE = "settings.json"


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One thing the user can set.

    Attributes:
        key: its name in the file; never changed once released.
        default: its value until the user sets another; its type is the type of every value.
        description: what it does, in the words of the settings window.
        choices: the values allowed, if they are few.
        least: the smallest number allowed.
        most: the largest number allowed.
    """

    key: str
    default: Value
    description: str
    choices: tuple[Value, ...] = ()
    least: float | None = None
    most: float | None = None

    def accept(self, value: object) -> Value:
        """The value in this setting's own type; a whole number passes for a decimal one.

        Raises:
            ValueError: it is of another type, none of the choices, or out of range.
        """
        kind = type(self.default)
        if kind is float and type(value) is int:
            value = float(value)
        if type(value) is not kind:
            raise ValueError(f"{self.key}: {value!r} is not a {kind.__name__}")
        if self.choices and value not in self.choices:
            raise ValueError(f"{self.key}: {value!r} is none of {', '.join(map(repr, self.choices))}")
        self._check_range(value)
        return value

    def _check_range(self, value: object) -> None:
        if not isinstance(value, int | float):
            return
        # Written so that not-a-number, which compares false with everything, is refused too.
        if (self.least is not None and not value >= self.least) or (self.most is not None and not value <= self.most):
            raise ValueError(f"{self.key}: {value!r} is not between {self.least} and {self.most}")


THEME = Setting("appearance.theme", "system", "Theme", choices=("system", "light", "dark", "contrast"))
TEXT_SCALE = Setting("appearance.text_scale", 1.0, "Text size", least=1.0, most=2.0)
MOTION = Setting("appearance.motion", "system", "Motion", choices=("system", "full", "reduced"))
PATTERNS = Setting("appearance.patterns", False, "Patterns under marked words")
SINGLE_KEYS = Setting("keyboard.single_keys", True, "Single-letter keys")
LANGUAGE = Setting("interface.language", "", "Language; empty: that of the system")
PARTS_LEFT_OUT = Setting("print.parts_left_out", "", "Parts that a new sheet leaves out, parted by spaces")
PAPER = Setting("print.paper", "a4", "Paper", choices=("a4", "letter"))
BACKUP_FOLDER = Setting("backup.folder", "", "Folder for backups; empty: beside each project")

SETTINGS: tuple[Setting[str] | Setting[float] | Setting[bool], ...] = (
    THEME,
    TEXT_SCALE,
    MOTION,
    PATTERNS,
    SINGLE_KEYS,
    LANGUAGE,
    PAPER,
    PARTS_LEFT_OUT,
    BACKUP_FOLDER,
)


def settings_folder() -> Path:
    """The folder all of this lies in; the environment variable `TIMELINE_APP_SETTINGS_DIR` names another."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(user_config_dir("timeline-app", appauthor=False))


class UserSettings:
    """The user's settings, view states and recent projects.

    Guarantees:
        - making one reads at most, and writes nothing but the new name of a file set aside;
        - a getter never fails: what cannot be read counts as not set;
        - a change that cannot be written holds until the program ends, and is reported in `problems`;
        - keys that this version does not know are kept, since a newer one may have written them.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder if folder is not None else settings_folder()
        self._problems: list[str] = []
        self._overrides = self._read_object(_SETTINGS_FILE)
        self._report_bad_values()

    @property
    def problems(self) -> tuple[str, ...]:
        """What went wrong while reading and writing so far, a sentence each, for the status bar and the log."""
        return tuple(self._problems)

    def get(self, setting: Setting[Value]) -> Value:
        """The user's value, or the default where none is set or the one in the file is not allowed."""
        if setting.key not in self._overrides:
            return setting.default
        try:
            return setting.accept(self._overrides[setting.key])
        except ValueError:
            return setting.default

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Sets and saves; the default is saved by leaving it out. Raises ValueError if the value is not allowed."""
        accepted = setting.accept(value)
        self._put(setting.key, None if accepted == setting.default else accepted)

    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys the user gave to actions, by the action's id; () for one that is to have none.

        What is no list of words is left out, and actions that this version does not know stay in.
        """
        saved = self._overrides.get(_KEYS)
        if not isinstance(saved, dict):
            return {}
        return {action: tuple(keys) for action, keys in saved.items() if _is_words(keys)}  # type: ignore[arg-type]

    def set_keys(self, action: str, keys: tuple[str, ...] | None) -> None:
        """Gives an action keys of the user's own and saves them; None takes them back."""
        kept = {name: list(words) for name, words in self.keys().items() if name != action}
        self._put_keys(kept if keys is None else {**kept, action: list(keys)})

    def forget_keys(self) -> None:
        """Takes every key of the user's own back."""
        self._put_keys({})

    def _put_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._put(_KEYS, {action: list(words) for action, words in keys.items()} or None)

    def _put(self, key: str, value: Json) -> None:
        """Saves one value; None leaves it out."""
        # Read again first: another window of the program may have set something else meanwhile.
        self._overrides = {**self._overrides, **self._read_object(_SETTINGS_FILE)}
        if value is None:
            self._overrides.pop(key, None)
        else:
            self._overrides[key] = value
        self._write(_SETTINGS_FILE, self._overrides)

    def view_state(self, project_id: str) -> dict[str, Json]:
        """How the project of this id was last looked at; empty for one never seen."""
        return self._read_object(_view_file(project_id))

    def save_view_state(self, project_id: str, state: Mapping[str, Json]) -> None:
        """Keeps how a project is looked at. Give ids and numbers only: words of an article stay in the project."""
        self._write(_view_file(project_id), dict(state))

    def recent_projects(self) -> tuple[Path, ...]:
        """The projects opened last, newest first, at most ten; some may have been moved or removed since."""
        listed = self._read_object("recent.json").get("projects")
        if not isinstance(listed, list):
            return ()
        return tuple(Path(name) for name in listed if isinstance(name, str) and name)[:RECENT_LIMIT]

    def remember_project(self, project: Path) -> None:
        """Puts a project at the head of the recent ones."""
        path = project.absolute()
        others = [other for other in self.recent_projects() if other != path]
        self._write_recent([path, *others][:RECENT_LIMIT])

    def forget_project(self, project: Path) -> None:
        """Takes a project off the recent ones; the file itself is not touched."""
        path = project.absolute()
        self._write_recent([other for other in self.recent_projects() if other != path])

    def _write_recent(self, projects: list[Path]) -> None:
        self._write("recent.json", {"projects": [str(path) for path in projects]})

    def _report_bad_values(self) -> None:
        for setting in SETTINGS:
            if setting.key in self._overrides:
                try:
                    setting.accept(self._overrides[setting.key])
                except ValueError as error:
                    self._problems.append(f"A setting was left at its default. {error}.")

    def _read_object(self, name: str) -> dict[str, Json]:
        file = self._folder / name
        try:
            content = _read_limited(file)
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._problems.append(f"The settings in {file} cannot be read: {error.strerror}. Defaults are used.")
            return {}
        try:
            found = json.loads(content)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            return found
        self._set_aside(file)
        return {}

    def _set_aside(self, file: Path) -> None:
        number = 1
        while (kept := file.with_name(f"{file.stem}.broken-{number}{file.suffix}")).exists():
            number += 1
        try:
            file.rename(kept)
        except OSError as error:
            self._problems.append(f"The settings in {file} are damaged: {error.strerror}. Defaults are used.")
            return
        self._problems.append(f"The settings in {file} were damaged. They are kept as {kept.name}; defaults are used.")

    def _write(self, name: str, content: Mapping[str, Json]) -> None:
        text = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1, sort_keys=True)
        file = self._folder / name
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _replace(file, text.encode("utf-8", "surrogatepass"))
        except OSError as error:
            self._problems.append(f"The settings cannot be saved in {file}: {error.strerror}.")


def _is_words(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _view_file(project_id: str) -> str:
    """A file name for a project's id, which comes from a file that may come from elsewhere."""
    if re.fullmatch(r"[0-9a-f-]{1,64}", project_id):
        return f"views/{project_id}.json"
    return f"views/x{hashlib.sha256(project_id.encode('utf-8', 'surrogatepass')).hexdigest()}.json"


def _read_limited(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(_SIZE_LIMIT)


def _replace(file: Path, content: bytes) -> None:
    """Writes beside the file, then takes its place in one step, so that a kill leaves the old one or the new one."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
