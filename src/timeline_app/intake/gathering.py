"""Finds the files in what was dropped, one by one, so that a folder of any size can be counted, stopped or limited."""

import os
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Final

_SYSTEM_FILES: Final = frozenset({"thumbs.db", "desktop.ini"})
_WINDOWS_HIDDEN: Final = 0x2  # FILE_ATTRIBUTE_HIDDEN
_PAGE_SUFFIXES: Final = (".html", ".htm")


def gather(dropped: Iterable[Path | str], limit: int | None = None) -> Generator[Path, None, None]:
    """Give the files to read, lazily, each once, at most `limit`: what was named, and what lies in named folders.

    - What the user named is given as it is, even if it does not exist: reading it says why it is refused.
    - In folders, at any depth: regular files only, by name within a folder, hidden ones, links, and the companion
      folder of a saved page (`story_files` beside `story.html`) left out.
    - A folder that cannot be listed is given itself, so that it is refused by name and not passed over in silence.

    It is a generator: stop asking, and the walk stops. Counting is `sum(1 for _ in gather(paths))`.
    """
    seen: set[Path] = set()
    for path in _walk(dropped):
        if limit is not None and len(seen) >= limit:
            return
        if path not in seen:
            seen.add(path)
            yield path


def _walk(dropped: Iterable[Path | str]) -> Iterator[Path]:
    for named in map(Path, dropped):
        path = Path(os.path.abspath(named))
        if not os.path.isdir(path):  # Path.is_dir raises where the folder above may not be searched
            yield path
            continue
        waiting = [path]
        while waiting:
            folder = waiting.pop()
            try:
                files, folders = _listed(folder)
            except OSError:
                yield folder
                continue
            yield from files
            waiting.extend(reversed(folders))


def _listed(folder: Path) -> tuple[list[Path], list[Path]]:
    """Give the regular files and the sub-folders worth visiting of one folder, each sorted by name."""
    with os.scandir(folder) as entries:
        shown = sorted((entry for entry in entries if not _is_hidden(entry)), key=lambda entry: entry.name)
    files = [Path(entry.path) for entry in shown if entry.is_file(follow_symlinks=False)]
    companions = {f"{path.stem}_files" for path in files if path.suffix.lower() in _PAGE_SUFFIXES}
    folders = [entry for entry in shown if entry.is_dir(follow_symlinks=False) and entry.name not in companions]
    return files, [Path(entry.path) for entry in folders]


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith((".", "~$")) or entry.name.lower() in _SYSTEM_FILES:
        return True
    if os.name != "nt":
        return False
    return bool(getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & _WINDOWS_HIDDEN)
