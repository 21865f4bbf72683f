"""A project with a small story in it, new for every test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.builders import Story, Ticking, World, open_story, write_story
from tests.disks import small_disk
from timeline_app.store.project_file import Project

__all__ = ["small_disk"]


@pytest.fixture(scope="session")
def story_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story, told once; tests copy it."""
    return write_story(tmp_path_factory.mktemp("story"))


@pytest.fixture
def story(story_file: Path, tmp_path: Path) -> Iterator[Story]:
    with open_story(Path(shutil.copy(story_file, tmp_path))) as opened:
        yield opened


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with Project.create(tmp_path / "new.tline", title="New", clock=Ticking()) as project:
        yield World(project)
