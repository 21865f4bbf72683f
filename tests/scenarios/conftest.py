"""The whole application for a test, ended with it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.disks import unwritable
from tests.scenarios.driver import AppDriver, standing_clock
from timeline_app.sample import build_sample

__all__ = ["unwritable"]


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, built once for all tests; nobody opens this one."""
    path = tmp_path_factory.mktemp("sample") / "Sample.tline"
    build_sample(path, standing_clock)
    return path


@pytest.fixture
def sample(built_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample project for one test."""
    return Path(shutil.copy(built_sample, tmp_path / "Sample.tline"))


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[AppDriver]:
    """The program, started without a project in a folder of its own."""
    running = AppDriver(qtbot, tmp_path)
    yield running
    running.close()
