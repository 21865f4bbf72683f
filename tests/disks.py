"""Disks of a test's own: a small one that fills up, and one that can be made unwritable."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_CAN_MOUNT = sys.platform == "linux" and hasattr(os, "geteuid") and os.geteuid() == 0


def _mount(*arguments: str) -> bool:
    return subprocess.run(["mount", *arguments], check=False, capture_output=True).returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not _CAN_MOUNT or not _mount("-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)):
        pytest.skip("a disk of a test's own can only be mounted by root on Linux")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def unwritable(tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """A function that makes a folder unwritable, for root too, until the test ends."""
    bound: list[Path] = []
    closed: list[Path] = []

    def close(folder: Path) -> None:
        if _CAN_MOUNT and _mount("--bind", str(folder), str(folder)):
            bound.append(folder)
            assert _mount("-o", "remount,bind,ro", str(folder))
            return
        folder.chmod(0o555)
        closed.append(folder)
        if os.access(folder, os.W_OK):
            pytest.skip("this folder cannot be made unwritable for this user")

    yield close
    for folder in bound:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
    for folder in closed:
        folder.chmod(0o755)
