"""Finds the files that lie outside the package: `resources/` (fonts, icons, themes …) and `db/` (migrations, sample).

They sit in three places, depending on how the program runs:

- a checkout: beside `src/`;
- an installed wheel: `timeline_app/_resources` and `timeline_app/_db`;
- a frozen build: the same two folders under the folder the bundle unpacks to.

Names are relative, with forward slashes on every platform; a name can never leave its folder.
"""

import sys
from functools import cache
from pathlib import Path, PurePosixPath, PureWindowsPath

_PACKAGE = Path(__file__).resolve().parent


class ResourceMissingError(LookupError):
    """A file the program ships with is not where it must be: a broken installation, never the user's fault."""


def path(relative: str) -> Path:
    """The file or folder `relative` under `resources/`, such as `icons/search.svg`.

    Raises:
        ValueError: the name is absolute, empty, or climbs out with `..`.
        ResourceMissingError: nothing of that name is shipped.
    """
    return _find(resources_root(), relative)


def db_path(relative: str = ".") -> Path:
    """The file or folder `relative` under `db/`, such as `schema.sql`; without a name, `db/` itself.

    Raises:
        ValueError: the name is absolute or climbs out with `..`.
        ResourceMissingError: nothing of that name is shipped.
    """
    return _find(db_root(), relative)


def read_text(relative: str) -> str:
    """The UTF-8 text of one file under `resources/`; errors as for `path`."""
    return path(relative).read_text(encoding="utf-8")


def read_bytes(relative: str) -> bytes:
    """The bytes of one file under `resources/`; errors as for `path`."""
    return path(relative).read_bytes()


@cache
def resources_root() -> Path:
    """The folder `resources/` of this installation; raises `ResourceMissingError` if there is none."""
    return _root("resources", _PACKAGE, _bundle())


@cache
def db_root() -> Path:
    """The folder `db/` of this installation; raises `ResourceMissingError` if there is none."""
    return _root("db", _PACKAGE, _bundle())


def _bundle() -> Path | None:
    """The folder a frozen program runs from, else None."""
    unpacked = getattr(sys, "_MEIPASS", None)
    return Path(unpacked) if getattr(sys, "frozen", False) and unpacked else None


def _root(name: str, package: Path, bundle: Path | None) -> Path:
    candidates = [package / f"_{name}"]
    if bundle is not None:
        candidates.insert(0, bundle / "timeline_app" / f"_{name}")
    elif package.parent.name == "src":
        # Last: an installed copy must never pick up a folder that happens to lie two levels up.
        candidates.append(package.parent.parent / name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    places = ", ".join(str(candidate) for candidate in candidates)
    raise ResourceMissingError(f"The folder {name}/ is missing from this installation. Looked in: {places}.")


def _find(root: Path, relative: str) -> Path:
    found = root / _checked(relative)
    if not found.exists():
        raise ResourceMissingError(f"{relative!r} is missing from this installation. Looked in: {root}.")
    return found


def _checked(relative: str) -> PurePosixPath:
    name = PurePosixPath(relative)
    # A backslash or a drive would mean another thing on Windows than here, so it is refused everywhere.
    foreign = "\\" in relative or "\0" in relative or bool(PureWindowsPath(relative).drive)
    if not relative or foreign or name.is_absolute() or ".." in name.parts:
        raise ValueError(f"{relative!r} is not a plain relative name.")
    return name
